// SPDX-License-Identifier: EUPL-1.2
namespace Vliegwiel.Library.Contracts;

/// <summary>The layers of government whose powers differ; several together where a power is the same for all of them.</summary>
[Flags]
public enum GovernmentLayer
{
    None = 0,
    Municipality = 1,
    Province = 2,
    WaterBoard = 4,
    EnvironmentalService = 8,
    State = 16,
}

/// <summary>The capacity in which a body acts: that decides what it may, more than what it is.</summary>
public enum PowerRole
{
    /// <summary>Bevoegd gezag: plans, permits, supervision.</summary>
    Authority,

    /// <summary>Opdrachtgever.</summary>
    Client,

    /// <summary>Grondeigenaar.</summary>
    LandOwner,

    /// <summary>Subsidiegever.</summary>
    Subsidiser,

    /// <summary>Partner in a covenant.</summary>
    Partner,
}

/// <summary>What somebody may do about a subject.</summary>
[Flags]
public enum Permission
{
    Nothing = 0,
    Require = 1,
    Ask = 2,
    Reward = 4,
}

/// <summary>How sure it is that a rule says what stands here, and whether it holds at all.</summary>
public enum RuleStatus
{
    /// <summary>Read in the source, or looked up by somebody else than who wrote it.</summary>
    Verified,

    /// <summary>Nobody compared it with the source yet.</summary>
    Unverified,

    /// <summary>Announced, not in force.</summary>
    Announced,

    /// <summary>Was announced or was in force, and is off.</summary>
    Lapsed,
}
