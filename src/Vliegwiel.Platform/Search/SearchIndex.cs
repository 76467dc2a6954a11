// SPDX-License-Identifier: EUPL-1.2
#pragma warning disable CA1822
namespace Vliegwiel.Platform.Search;
public sealed record SearchQuestion { public required string Text { get; init; } public required IReadOnlyList<string> Audiences { get; init; } public int Skip { get; init; } public int Take { get; init; } = 10; }
public sealed record SearchHit(Guid ObjectId, string Title);
public sealed record SearchAnswer(IReadOnlyList<SearchHit> Hits, int Total, string? DidYouMean);
public sealed class SearchIndex : IDisposable
{
    public static SearchIndex Open(string path) => new();
    public bool NeedsRebuild => false;
    public long Cursor { get; private set; }
    public void Apply(IReadOnlyList<IndexedObject> upserts, IReadOnlyList<Guid> removals, long cursor) => Cursor = cursor;
    public SearchAnswer Search(SearchQuestion q) => new([], 0, null);
    public IReadOnlyList<string> Suggest(string prefix, IReadOnlyList<string> audiences, int take) => [];
    public void StartRebuild() { }
    public void FinishRebuild() { }
    public void Dispose() { }
}
