// SPDX-License-Identifier: EUPL-1.2
using Vliegwiel.Library.Contracts;

namespace Vliegwiel.Library.Norms;

/// <summary>What a rule is: a limit that holds for everybody, or what a layer of government may do.</summary>
internal enum RuleKind { Norm, Power }

/// <summary>Whether a rule is law on its days, is still to come, or came to nothing.</summary>
internal enum Standing { InForce, Announced, Lapsed }

/// <summary>How who wrote it knew: read in the source itself, in something that retells it, or not looked up.</summary>
internal enum Evidence { Read, ReadSecondHand, NotLookedUp }

/// <summary>On which side of the limit one must stay.</summary>
internal enum LimitSide { AtMost, AtLeast }

/// <summary>Everything that a rule says, with its days and its source; two versions differ in at least one of these.</summary>
internal sealed record RuleFacts
{
    public const int TitleMaxLength = 200;
    public const int WordMaxLength = 80;
    public const int SourceMaxLength = 400;
    public const int LinkMaxLength = 500;
    public const int TextMaxLength = 2000;

    public required RuleKind Kind { get; init; }
    public required string Title { get; init; }

    /// <summary>As people say it: "milieuprestatie van gebouwen (MPG)".</summary>
    public required string Subject { get; init; }

    /// <summary>A theme of one of the schemes; null when it belongs to none.</summary>
    public Guid? ThemeId { get; init; }

    /// <summary>Null: since when is not known.</summary>
    public DateOnly? From { get; init; }

    /// <summary>The last day; null while no end is known.</summary>
    public DateOnly? Until { get; init; }

    public required string Source { get; init; }
    public string? SourceUrl { get; init; }

    /// <summary>The day on which the source was looked at; null when nobody took it down.</summary>
    public DateOnly? LookedAtOn { get; init; }

    public required Standing Standing { get; init; }
    public required Evidence Evidence { get; init; }
    public string Explanation { get; init; } = "";

    /// <summary>Of a norm: for which use of a building, or for which thing; null when for all.</summary>
    public string? Use { get; init; }

    /// <summary>Of a norm: null when there is a duty without a number.</summary>
    public decimal? Limit { get; init; }

    public LimitSide Side { get; init; }
    public string? Unit { get; init; }

    /// <summary>Of a norm: the version of the method with which is measured. Two of them are never compared.</summary>
    public string? Method { get; init; }

    /// <summary>Of a norm: law, and not an agreement that people entered into by themselves.</summary>
    public bool IsBinding { get; init; }

    /// <summary>Of a power: whose it is.</summary>
    public GovernmentLayer Layers { get; init; }

    public PowerRole? Role { get; init; }

    /// <summary>Of a power: "omgevingsplan", "eigen aanbesteding".</summary>
    public string? Instrument { get; init; }

    public Permission May { get; init; }

    /// <summary>Of a power: the article or ruling on which it rests.</summary>
    public string? Basis { get; init; }

    public bool HoldsOn(DateOnly day) => Standing == Standing.InForce && (From is null || From <= day) && (Until is null || Until >= day);
}

/// <summary>A norm or power with all its versions. A version is never changed once it is written: a change is a new version with a reason.</summary>
internal sealed class Rule
{
    public const int KeyMaxLength = 80;

    private readonly List<RuleVersion> _versions = [];

    private Rule() { }

    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public string Kenmerk { get; private set; } = "";

    /// <summary>The stable name in the list that the product ships; null for what people added.</summary>
    public string? Key { get; private set; }

    public RuleKind Kind { get; private set; }

    /// <summary>Of the current version.</summary>
    public string Title { get; private set; } = "";

    /// <summary>The number of the current version.</summary>
    public int Current { get; private set; }

    public int Revision { get; private set; }

    public IReadOnlyList<RuleVersion> Versions => _versions;

    /// <param name="key">Null for what a person adds.</param>
    /// <param name="personId">Null when the product ships it.</param>
    public static Rule Write(RuleFacts facts, string? key, string reason, Guid? personId, DateTimeOffset now)
    {
        var rule = new Rule { Key = key, Kind = facts.Kind, Kenmerk = key is null ? Platform.Kenmerk.For(facts.Title) : Platform.Kenmerk.Words(key) };
        rule.Change(facts, reason, personId, now);
        return rule;
    }

    public void Change(RuleFacts facts, string reason, Guid? personId, DateTimeOffset now)
    {
        if (facts.Kind != Kind)
        {
            throw new InvalidOperationException($"Rule {Id} is a {Kind} and cannot become a {facts.Kind}.");
        }

        Current++;
        Title = facts.Title;
        _versions.Add(new RuleVersion(Id, Current, facts, reason, personId, now));
    }
}

/// <summary>What a rule said from one moment to the next, why it was written so and who compared it with the source.</summary>
internal sealed class RuleVersion
{
    public const int ReasonMaxLength = 500;

    private RuleVersion() { }

    internal RuleVersion(Guid ruleId, int number, RuleFacts facts, string reason, Guid? madeById, DateTimeOffset madeAt) =>
        (RuleId, Number, Facts, Reason, MadeById, MadeAt) = (ruleId, number, facts, reason, madeById, madeAt);

    public Guid RuleId { get; private set; }

    /// <summary>From 1.</summary>
    public int Number { get; private set; }

    public RuleFacts Facts { get; private set; } = null!;
    public string Reason { get; private set; } = "";

    /// <summary>Null: it came with the product.</summary>
    public Guid? MadeById { get; private set; }

    public DateTimeOffset MadeAt { get; private set; }
    public Guid? VerifiedById { get; private set; }
    public DateOnly? VerifiedOn { get; private set; }

    /// <summary>The source that the second person looked at.</summary>
    public string? VerifiedWith { get; private set; }

    public RuleStatus Status => (Facts.Standing, VerifiedById) switch
    {
        (Standing.Announced, _) => RuleStatus.Announced,
        (Standing.Lapsed, _) => RuleStatus.Lapsed,
        (_, not null) => RuleStatus.Verified,
        _ => MadeById is null && Facts.Evidence == Evidence.Read ? RuleStatus.Verified : RuleStatus.Unverified,
    };

    public void Verify(Guid personId, DateOnly on, string with) => (VerifiedById, VerifiedOn, VerifiedWith) = (personId, on, with);
}
