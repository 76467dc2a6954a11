// SPDX-License-Identifier: EUPL-1.2
using Microsoft.EntityFrameworkCore;
using Vliegwiel.Platform.People;
using Vliegwiel.Platform.Spine;

namespace Vliegwiel.Platform.Search;

/// <summary>One found thing as the asker may see it.</summary>
public sealed record FoundObject(ObjectRow Object, SearchHit Hit)
{
    /// <summary>The passage that fits best; null when only the title was found.</summary>
    public PassageHit? Best => Hit.Passages.Count > 0 ? Hit.Passages[0] : null;
}

/// <summary>What was found. The total is null when it cannot be given safely at this moment.</summary>
public sealed record Found(IReadOnlyList<FoundObject> Hits, int? Total, string? DidYouMean)
{
    /// <summary>How many found things have each value; empty when counts cannot be given safely at this moment.</summary>
    public IReadOnlyList<FacetCount> Facets { get; init; } = [];
}

/// <summary>A thing that is like another, as the asker may see it.</summary>
/// <param name="Score">Between 0 and 1; from about 0.2 on people call it alike, above 0.8 it is nearly the same text.</param>
/// <param name="Page">The page that is most like it, when it has pages.</param>
/// <param name="Shared">The words that say most about why; at most four.</param>
public sealed record SimilarObject(ObjectRow Object, double Score, int? Page, IReadOnlyList<string> Shared);

/// <summary>Answers searches of the actor of this request: the index finds, the database has the last word on who may see it.</summary>
public sealed class SearchDesk(SearchReplica replica, Access access, CurrentActor actor)
{
    /// <param name="skip">How many found things to pass over; at least 0.</param>
    /// <param name="take">How many to give; 1 to 100.</param>
    public Task<Found> SearchAsync(string text, int skip, int take, CancellationToken cancel) =>
        SearchAsync(new SearchQuestion { Text = text, Audiences = Tokens, Skip = skip, Take = take }, cancel);

    /// <param name="kinds">Only these kinds; null for all.</param>
    /// <param name="facets">Only what has all of these values.</param>
    /// <param name="skip">How many found things to pass over; at least 0.</param>
    /// <param name="take">How many to give; 1 to 100.</param>
    public Task<Found> SearchAsync(string text, IReadOnlyList<string>? kinds, IReadOnlyList<SearchFacet> facets, int skip, int take, CancellationToken cancel) =>
        SearchAsync(new SearchQuestion { Text = text, Audiences = Tokens, Kinds = kinds, Facets = facets, CountFacets = true, Skip = skip, Take = take }, cancel);

    /// <summary>The things that hold every word, best first, for work that looks again and again.</summary>
    /// <param name="skip">How many found things to pass over; at least 0.</param>
    /// <param name="take">How many to give; 1 to 100.</param>
    public async Task<IReadOnlyList<Guid>> SearchForAllWordsAsync(string text, IReadOnlyList<string>? kinds, IReadOnlyList<SearchFacet> facets, int skip, int take, CancellationToken cancel) =>
        [.. (await SearchAsync(new SearchQuestion { Text = text, Audiences = Tokens, Kinds = kinds, Facets = facets, EveryWord = true, Skip = skip, Take = take }, cancel)).Hits.Select(h => h.Object.Id)];

    private async Task<Found> SearchAsync(SearchQuestion question, CancellationToken cancel)
    {
        var countsAreSafe = await replica.HideNarrowedAsync();
        var answer = replica.Index.Search(question);
        var ids = answer.Hits.Select(h => h.ObjectId).Distinct().ToList();
        var rows = await access.VisibleObjects().Where(o => ids.Contains(o.Id)).ToDictionaryAsync(o => o.Id, cancel);
        return new Found(
            [.. answer.Hits.Where(h => rows.ContainsKey(h.ObjectId)).Select(h => new FoundObject(rows[h.ObjectId], h))],
            countsAreSafe ? answer.Total : null,
            countsAreSafe ? answer.DidYouMean : null)
        { Facets = countsAreSafe ? answer.Facets : [] };
    }

    /// <summary>What is most like a thing that the actor may see; nothing when he may not.</summary>
    /// <param name="take">How many to give; 1 to 50.</param>
    public Task<IReadOnlyList<SimilarObject>> SimilarAsync(Guid objectId, int take, CancellationToken cancel) => SimilarAsync(objectId, take, null, cancel);

    /// <param name="kinds">Only these kinds; null for all.</param>
    public async Task<IReadOnlyList<SimilarObject>> SimilarAsync(Guid objectId, int take, IReadOnlyList<string>? kinds, CancellationToken cancel) =>
        await access.MaySeeAsync(objectId, cancel) ? await SimilarAsync(new SimilarQuestion { ObjectId = objectId, Audiences = Tokens, Take = take, Kinds = kinds }, cancel) : [];

    /// <summary>What is most like a thing that was just read for this actor.</summary>
    /// <param name="kinds">Only these kinds; null for all.</param>
    public Task<IReadOnlyList<SimilarObject>> SimilarAsync(ObjectRow seen, int take, IReadOnlyList<string>? kinds, CancellationToken cancel) =>
        SimilarAsync(new SimilarQuestion { ObjectId = seen.Id, Audiences = Tokens, Take = take, Kinds = kinds }, cancel);

    /// <summary>What the actor may see that is most like a text, for instance one that is being written.</summary>
    /// <param name="take">How many to give; 1 to 50.</param>
    public Task<IReadOnlyList<SimilarObject>> SimilarToTextAsync(string text, int take, CancellationToken cancel) => SimilarToTextAsync(text, take, null, cancel);

    /// <param name="kinds">Only these kinds; null for all.</param>
    public Task<IReadOnlyList<SimilarObject>> SimilarToTextAsync(string text, int take, IReadOnlyList<string>? kinds, CancellationToken cancel) =>
        SimilarAsync(new SimilarQuestion { Text = text, Audiences = Tokens, Take = take, Kinds = kinds }, cancel);

    private async Task<IReadOnlyList<SimilarObject>> SimilarAsync(SimilarQuestion question, CancellationToken cancel)
    {
        await replica.HideNarrowedAsync();
        var hits = replica.Index.Similar(question);
        var ids = hits.Select(h => h.ObjectId).ToList();
        var rows = ids.Count == 0 ? [] : await access.VisibleObjects().Where(o => ids.Contains(o.Id)).ToDictionaryAsync(o => o.Id, cancel);
        return [.. hits.Where(h => rows.ContainsKey(h.ObjectId)).Select(h => new SimilarObject(rows[h.ObjectId], h.Score, h.Page, h.Shared))];
    }

    /// <summary>For each of these texts the ids of what is like it, from this score on: to compare things that were already read for this actor, so no id may be shown as it is.</summary>
    /// <param name="kinds">Only these kinds.</param>
    public async Task<IReadOnlyDictionary<string, IReadOnlyList<Guid>>> SimilarIdsAsync(IEnumerable<string> texts, double least, IReadOnlyList<string> kinds)
    {
        await replica.HideNarrowedAsync();
        return texts.Distinct(StringComparer.Ordinal).ToDictionary(text => text, text => (IReadOnlyList<Guid>)
            [.. replica.Index.Similar(new SimilarQuestion { Text = text, Audiences = Tokens, Take = 50, Kinds = kinds }).Where(h => h.Score >= least && h.Shared.Count > 0).Select(h => h.ObjectId)], StringComparer.Ordinal);
    }

    public async Task<IReadOnlyList<string>> SuggestAsync(string prefix, int take) =>
        await replica.HideNarrowedAsync() ? replica.Index.Suggest(prefix, Tokens, take) : [];

    /// <summary>Through the second glass of "bekijk als" only what both hold; less than both could see together, never more.</summary>
    private IReadOnlyList<string> Tokens => actor.Value.ViewingAs is { } other ? [.. actor.Value.Tokens.Intersect(other, StringComparer.Ordinal)] : actor.Value.Tokens;
}
