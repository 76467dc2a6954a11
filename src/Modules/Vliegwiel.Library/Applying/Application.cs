// SPDX-License-Identifier: EUPL-1.2
using Vliegwiel.Platform.Spine;

namespace Vliegwiel.Library.Applying;

/// <summary>What an application says of what was applied.</summary>
internal enum ApplicationVerdict { Worked, WorkedAfterChange, DidNotWork }

/// <summary>Why the hours saved are not there; missing is never zero.</summary>
internal enum HoursMissing { NotMeasured, NotApplicable, Confidential }

/// <summary>How far an item became part of the work of an organisation (inventory #139).</summary>
internal enum Adoption { Knows, Applies, Standard }

/// <summary>That an organisation really used an item: when, with which change, with what result and what it saved. Value is measured in these, not in downloads.</summary>
internal sealed class Application
{
    public const int TextMaxLength = 5000;
    public const int ReasonMaxLength = 500;

    private Application() { }

    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public string Kenmerk { get; private set; } = "";
    public Guid ItemId { get; private set; }
    public Guid OrganisationId { get; private set; }

    /// <summary>As it was called when the application was told.</summary>
    public string OrganisationName { get; private set; } = "";

    /// <summary>Who told it.</summary>
    public Guid PersonId { get; private set; }

    public DateOnly AppliedOn { get; private set; }

    /// <summary>What was changed to make it fit; null when nothing was.</summary>
    public string? Adaptation { get; private set; }

    public string? Result { get; private set; }

    /// <summary>Of the people of this organisation, against doing it without the item, as they estimate it; 0 to 10,000, two decimals.</summary>
    public decimal? HoursSaved { get; private set; }

    public HoursMissing? HoursMissing { get; private set; }
    public ApplicationVerdict Verdict { get; private set; }

    /// <summary>How it is with the organisation since; null: not asked, which counts as applying it.</summary>
    public Adoption? Adoption { get; private set; }

    /// <summary>Audience tokens, separated by a space.</summary>
    public string Audiences { get; private set; } = "";

    /// <summary>The answer to "hielp het?" from which it was taken over; null when it was told here.</summary>
    public Guid? FromReportId { get; private set; }

    public DateTimeOffset ToldAt { get; private set; }
    public DateTimeOffset? OwnerToldAt { get; private set; }
    public DateTimeOffset? WithdrawnAt { get; private set; }
    public string? WithdrawnReason { get; private set; }
    public int Revision { get; private set; }

    public bool Counts => WithdrawnAt is null;

    public IReadOnlyList<Audience> AudienceList => Audience.ReadAll(Audiences);

    public static Application Tell(Guid itemId, Guid organisationId, string organisationName, Guid personId, ApplicationFacts facts, IEnumerable<Audience> audiences, DateTimeOffset now, Guid? fromReportId = null) => new()
    {
        Kenmerk = Platform.Kenmerk.For($"toepassing {organisationName}"),
        ItemId = itemId,
        OrganisationId = organisationId,
        OrganisationName = organisationName,
        PersonId = personId,
        AppliedOn = facts.AppliedOn,
        Adaptation = facts.Adaptation,
        Result = facts.Result,
        HoursSaved = facts.HoursSaved,
        HoursMissing = facts.HoursSaved is null ? facts.HoursMissing ?? Applying.HoursMissing.NotMeasured : null,
        Verdict = facts.Verdict,
        Adoption = facts.Adoption,
        Audiences = string.Join(' ', audiences.Select(a => a.Token).Distinct().Order(StringComparer.Ordinal)),
        ToldAt = now,
        FromReportId = fromReportId,
    };

    /// <summary>Who keeps the item heard of it.</summary>
    public void OwnerWasTold(DateTimeOffset now) => OwnerToldAt = now;

    /// <summary>It stays where it was, with the reason, and counts no longer.</summary>
    public void Withdraw(string reason, DateTimeOffset now) => (WithdrawnAt, WithdrawnReason) = (now, reason);
}

/// <summary>What somebody tells about an application.</summary>
internal sealed record ApplicationFacts(DateOnly AppliedOn, string? Adaptation, string? Result, decimal? HoursSaved, HoursMissing? HoursMissing, ApplicationVerdict Verdict)
{
    /// <summary>Null when it was not asked.</summary>
    public Adoption? Adoption { get; init; }
}
