// SPDX-License-Identifier: EUPL-1.2
using Vliegwiel.DutchText;
using Vliegwiel.Platform.Results;

namespace Vliegwiel.Agendas.Domain;

/// <summary>What kind of thing is waited for (inventory #70).</summary>
internal enum WaitKind { Money, Rule, Decision, Capacity, Market, OtherActivity, OtherParty }

/// <summary>What somebody says of a wait.</summary>
internal sealed record WaitFacts
{
    /// <summary>The organisation that is waited for, when it is one that takes part; otherwise words say who.</summary>
    public required Guid? OrganisationId { get; init; }

    public required string? Who { get; init; }
    public required WaitKind Kind { get; init; }
    public required string What { get; init; }
    public required DateOnly Since { get; init; }
    public required string? Consequence { get; init; }

    /// <summary>What can be done without it meanwhile.</summary>
    public required string? Meanwhile { get; init; }
}

/// <summary>For whom and for what an activity waits, since when and what follows of it (inventory #70). Whoever sees the activity sees it.</summary>
internal sealed class ActivityWait
{
    public const int WhoMaxLength = 200;
    public const int WhatMaxLength = 500;
    public const int TextMaxLength = 1000;

    /// <summary>Before this somebody typed the year wrong.</summary>
    public const int FirstYear = 2000;

    /// <summary>Waiting longer than this needs somebody.</summary>
    public const int LongDays = 30;

    private ActivityWait() { }

    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public Guid ActivityId { get; private set; }
    public Guid? OrganisationId { get; private set; }
    public string? Who { get; private set; }
    public WaitKind Kind { get; private set; }
    public string What { get; private set; } = "";
    public DateOnly Since { get; private set; }
    public string? Consequence { get; private set; }
    public string? Meanwhile { get; private set; }
    public DateTimeOffset MadeAt { get; private set; }
    public Guid MadeById { get; private set; }

    /// <summary>The day on which the waiting was over; null while it lasts.</summary>
    public DateOnly? EndedOn { get; private set; }

    public string? EndedHow { get; private set; }
    public Guid? EndedById { get; private set; }
    public int Revision { get; private set; }

    public bool IsOver => EndedOn is not null;

    /// <summary>The same for everything that waits for the same: an organisation, or words that fold alike.</summary>
    public string WhoKey => OrganisationId?.ToString("N") ?? Folding.Fold(Who ?? "");

    public int DaysOn(DateOnly today) => Math.Max(0, (EndedOn ?? today).DayNumber - Since.DayNumber);

    public bool IsLong(DateOnly today) => !IsOver && DaysOn(today) > LongDays;

    public static Result<ActivityWait> Start(Guid activityId, WaitFacts facts, Guid personId, DateOnly today, DateTimeOffset now)
    {
        var wait = new ActivityWait { ActivityId = activityId, MadeById = personId, MadeAt = now };
        return wait.Describe(facts, today) is { } refusal ? refusal : wait;
    }

    public Refusal? Describe(WaitFacts facts, DateOnly today)
    {
        if (IsOver)
        {
            return new WaitIsOver();
        }

        if (facts.Since > today)
        {
            return new WaitsFromTheFuture();
        }

        if (facts.Since.Year < FirstYear)
        {
            return new WaitBeganTooLongAgo();
        }

        (OrganisationId, Who, Kind, What, Since) = (facts.OrganisationId, facts.OrganisationId is null ? facts.Who : null, facts.Kind, facts.What, facts.Since);
        (Consequence, Meanwhile) = (facts.Consequence, facts.Meanwhile);
        return OrganisationId is null && string.IsNullOrWhiteSpace(Who) ? new WaitsForNobody() : null;
    }

    public Refusal? End(DateOnly on, string how, Guid personId, DateOnly today)
    {
        if (IsOver)
        {
            return new WaitIsOver();
        }

        if (on < Since || on > today)
        {
            return new WaitEndsOnAnotherDay();
        }

        (EndedOn, EndedHow, EndedById) = (on, how, personId);
        return null;
    }
}
