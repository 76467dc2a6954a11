// SPDX-License-Identifier: EUPL-1.2
namespace Vliegwiel.Platform.Days;

/// <summary>The four short lists of Mijn dag, in their order on the page.</summary>
public enum DayList
{
    /// <summary>Gevraagd van mij: somebody waits for what this person does.</summary>
    Asked,

    /// <summary>Mijn activiteiten: what the next meeting expects.</summary>
    Activities,

    /// <summary>Mijn vragen en wat ermee gebeurde: what this person asked of others, or set to work.</summary>
    Questions,

    /// <summary>Nieuw voor mij, each with the reason.</summary>
    New,
}

/// <summary>One row of Mijn dag, that can be finished from the row.</summary>
public sealed record DayLine
{
    public required DayList List { get; init; }

    /// <summary>What there is, as one plain Dutch sentence.</summary>
    public required string Sentence { get; init; }

    /// <summary>The page of the thing, and of the act when that only takes one there.</summary>
    public required string Url { get; init; }

    /// <summary>The label of what to do: "Afhandelen".</summary>
    public required string Act { get; init; }

    /// <summary>When this came up; the newest stands first, after what has a day.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>The address to which the act posts at once; null when the act leads to <see cref="Url"/>.</summary>
    public string? Posts { get; init; }

    /// <summary>Why it stands here: "gedeeld met iedereen bij gemeente X".</summary>
    public string? Reason { get; init; }

    /// <summary>The day on which it must be done; null when nobody set one.</summary>
    public DateOnly? Due { get; init; }
}

/// <summary>Gives what a module has for the day of a person. Every module that asks something of people registers one.</summary>
public interface IDayLines
{
    /// <summary>How many lines of one list a source gives at most.</summary>
    const int Most = 20;

    /// <summary>The lists that this source fills: a list that nobody fills is not shown.</summary>
    IReadOnlyCollection<DayList> Lists { get; }

    /// <summary>At most <see cref="Most"/> lines of each list, the most pressing, in at most three questions to the database, of what the actor may see.</summary>
    Task<IReadOnlyList<DayLine>> FindAsync(Guid personId, CancellationToken cancel);
}
