// SPDX-License-Identifier: EUPL-1.2
namespace Vliegwiel.Platform.Search;

/// <summary>How hits are put together.</summary>
public enum Grouping
{
    /// <summary>One hit per object, with its best passages.</summary>
    ByObject,

    /// <summary>One hit per passage.</summary>
    ByPassage,
}

/// <summary>What somebody asks the index.</summary>
public sealed record SearchQuestion
{
    /// <summary>More is not skipped: nobody reads on so far, and it keeps a question cheap.</summary>
    public const int FurthestSkip = 1000;

    /// <summary>More hits are not given at once.</summary>
    public const int LargestTake = 100;

    /// <summary>What was typed. Only the first two thousand characters and the first twenty-four different words count.</summary>
    public required string Text { get; init; }

    /// <summary>The audience tokens that the asker holds. Without any there is no answer.</summary>
    public required IReadOnlyList<string> Audiences { get; init; }

    /// <summary>The number of hits to pass over.</summary>
    public int Skip { get; init; }

    /// <summary>The number of hits to give.</summary>
    public int Take { get; init; } = 20;

    /// <summary>Only these kinds of objects; null for all.</summary>
    public IReadOnlyList<string>? Kinds { get; init; }

    /// <summary>Only objects that have all of these values.</summary>
    public IReadOnlyList<SearchFacet> Facets { get; init; } = [];

    /// <summary>Whether found objects must be counted per value; that costs a little.</summary>
    public bool CountFacets { get; init; }

    /// <summary>Whether only what holds every word counts; otherwise what holds some fills up a short answer.</summary>
    public bool EveryWord { get; init; }

    /// <summary>How hits are put together.</summary>
    public Grouping Grouping { get; init; } = Grouping.ByObject;
}
