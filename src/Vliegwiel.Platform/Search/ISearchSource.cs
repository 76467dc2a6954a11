// SPDX-License-Identifier: EUPL-1.2
namespace Vliegwiel.Platform.Search;

/// <summary>Gives the searchable text of one kind of thing. A module registers one for each kind that can be found.</summary>
public interface ISearchSource
{
    /// <summary>The kind on the spine: "item".</summary>
    string Kind { get; }

    /// <summary>
    /// The text of these things as it is now, in any order; a thing that is gone or has no text is left out.
    /// Title, address and audiences are the spine's: the replica adds them.
    /// </summary>
    Task<IReadOnlyList<SearchText>> ReadAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancel);
}

/// <summary>The text of one thing, in the pieces in which it is found and shown.</summary>
public sealed record SearchText(Guid ObjectId, IReadOnlyList<IndexedPassage> Passages)
{
    /// <summary>By what found things of this kind can be narrowed down, such as theme, layer and year. Kind and organisation are added by the replica.</summary>
    public IReadOnlyList<SearchFacet> Facets { get; init; } = [];
}
