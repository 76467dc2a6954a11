// SPDX-License-Identifier: EUPL-1.2
namespace Vliegwiel.Platform.Search;

/// <summary>What somebody wants to know of which similar things there are: of a thing, or of a text that is no thing yet.</summary>
public sealed record SimilarQuestion
{
    /// <summary>The thing; null when it is about a text.</summary>
    public Guid? ObjectId { get; init; }

    /// <summary>The text; only read when there is no thing.</summary>
    public string Text { get; init; } = "";

    /// <summary>The audience tokens that the asker holds. Without any there is no answer; a thing they do not see has none either.</summary>
    public required IReadOnlyList<string> Audiences { get; init; }

    /// <summary>At most so many, up to fifty.</summary>
    public int Take { get; init; } = 10;

    /// <summary>Only these kinds of objects; null for all.</summary>
    public IReadOnlyList<string>? Kinds { get; init; }
}

/// <summary>A thing that is like another, or like a text.</summary>
/// <param name="ObjectId">The thing.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Title">Its title.</param>
/// <param name="Url">Where it is shown.</param>
/// <param name="Score">Between 0 and 1, 1 for the same words in the same measure.</param>
/// <param name="Page">The page of the passage that is most like it, when it has pages.</param>
/// <param name="Shared">The words that say most about why, as they stand in what it is compared with; at most four.</param>
public sealed record SimilarHit(Guid ObjectId, string Kind, string Title, string Url, double Score, int? Page, IReadOnlyList<string> Shared);
