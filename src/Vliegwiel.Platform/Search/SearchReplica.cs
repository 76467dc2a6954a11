// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Vliegwiel.Platform.Data;
using Vliegwiel.Platform.Journal;
using Vliegwiel.Platform.Modules;
using Vliegwiel.Platform.Search.Words;
using Vliegwiel.Platform.Spine;

namespace Vliegwiel.Platform.Search;

/// <summary>
/// Keeps this node's search index equal to the database by following the journal: whatever a row is about is read again
/// and put in the index as it is now. The index file is derived; it can be thrown away and made anew.
/// </summary>
public sealed partial class SearchReplica : BackgroundService
{
    private const int ObjectsAtOnce = 200;
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(5);

    private readonly IServiceScopeFactory _scopes;
    private readonly WorkSignal _signal;
    private readonly TimeProvider _clock;
    private readonly ILogger<SearchReplica> _log;
    private readonly string _path;
    private readonly Lock _opening = new();
    private volatile SearchIndex? _index;
    private readonly SemaphoreSlim _writing = new(1, 1);
    private readonly SemaphoreSlim _rebuilding = new(1, 1);
    private volatile bool _rebuildAsked;
    private Task _rebuild = Task.CompletedTask;
    private ImmutableHashSet<long> _indexedEarly = [];
    private ImmutableHashSet<long>? _wordsRead; // null until the vocabulary was read for the first time

    public SearchReplica(IServiceScopeFactory scopes, DataFolder folder, WorkSignal signal, TimeProvider clock, ILogger<SearchReplica> log)
    {
        (_scopes, _signal, _clock, _log) = (scopes, signal, clock, log);
        _path = folder.Index;
        signal.WhenNarrowed = HideNarrowedAsync;
    }

    /// <summary>Whether the index file cannot be used and is still to be made anew.</summary>
    public bool NeedsRebuild => Index.NeedsRebuild;

    /// <summary>Opened at the first need; when that fails it is tried again at the next.</summary>
    internal SearchIndex Index
    {
        get
        {
            if (_index is { } open)
            {
                return open;
            }

            lock (_opening)
            {
                return _index ??= SearchIndex.Open(_path, new SearchIndexOptions());
            }
        }
    }

    public override void Dispose()
    {
        _index?.Dispose();
        _writing.Dispose();
        _rebuilding.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            var news = _signal.Next;
            try
            {
                if (_rebuildAsked && _rebuild.IsCompleted)
                {
                    _rebuildAsked = false;
                    _rebuild = InBackgroundAsync(stoppingToken);
                }

                await CatchUpAsync(stoppingToken);
                while (!news.IsCompleted && Index.Refresh(most: 20) > 0)
                {
                    stoppingToken.ThrowIfCancellationRequested();
                }

                await news.WaitAsync(LongestWait, _clock, stoppingToken);
            }
            catch (TimeoutException)
            {
                // Nobody told anything: look again.
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
#pragma warning disable CA1031 // the database or the disk may be away for a moment; the replica outlives it
            catch (Exception problem)
#pragma warning restore CA1031 // end of the exception above
            {
                LogFailed(problem);
                await Task.Delay(LongestWait, _clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    private async Task InBackgroundAsync(CancellationToken cancel)
    {
        try
        {
            await RebuildAsync(cancel);
        }
#pragma warning disable CA1031 // the old index stays in use when a new one cannot be made
        catch (Exception problem) when (problem is not OperationCanceledException)
#pragma warning restore CA1031 // end of the exception above
        {
            LogFailed(problem);
        }
    }

    /// <summary>Reads the journal to its end and indexes what it is about.</summary>
    public async Task CatchUpAsync(CancellationToken cancel)
    {
        if (Index.NeedsRebuild)
        {
            await RebuildAsync(cancel);
            return;
        }

        await _writing.WaitAsync(cancel);
        try
        {
            await using var scope = _scopes.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<VliegwielDb>();
            var (rows, end) = await ReadJournalAsync(db, Index.Cursor, cancel);
            if (rows.Count == 0)
            {
                return;
            }

            await ReadWordsAsync(db, [.. rows.Where(r => r.IsWording).Select(r => r.Sequence)], cancel);
            var ids = rows.Where(r => !_indexedEarly.Contains(r.Sequence)).Select(r => r.ObjectId).OfType<Guid>().Distinct().ToList();
            await IndexAsync(scope.ServiceProvider, db, ids, cursorAtEnd: end, cancel);
            _indexedEarly = [.. rows.Where(r => !r.IsSettled).Select(r => r.Sequence)];
            _wordsRead = [.. rows.Where(r => !r.IsSettled && r.IsWording).Select(r => r.Sequence)];
        }
        finally
        {
            _writing.Release();
        }
    }

    /// <summary>Whether the journal holds rows that the index has not followed yet, or not as settled ones: an older transaction may hold them back.</summary>
    internal async Task<bool> IsBehindAsync(CancellationToken cancel)
    {
        await using var scope = _scopes.CreateAsyncScope();
        return await Beyond(scope.ServiceProvider.GetRequiredService<VliegwielDb>(), Index.Cursor).AnyAsync(cancel);
    }

    /// <summary>How far the making of a new index is; null when none is being made.</summary>
    public (int Done, int Total)? Rebuilding { get; private set; }

    /// <summary>Has a new index made in the background; for who may not wait for it.</summary>
    public void AskRebuild()
    {
        _rebuildAsked = true;
        _signal.Tell();
    }

    /// <summary>
    /// Makes a new index beside the one in use and puts it in its place when it is whole. Meanwhile people find what they found before, and the
    /// one in use follows the journal: so what is narrowed meanwhile is hidden there at once, and in the new one before it is used.
    /// </summary>
    public Task RebuildAsync(CancellationToken cancel) => RebuildAsync(static (_, _) => { }, cancel);

    /// <param name="tell">Is told how many things were read, of how many.</param>
    public async Task RebuildAsync(Action<int, int> tell, CancellationToken cancel)
    {
        await _rebuilding.WaitAsync(cancel);
        var path = _path + ".nieuw";
        try
        {
            Rebuilding = (0, 0);
            await using var scope = _scopes.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<VliegwielDb>();
            IndexFile.Delete(path);
            using var aside = SearchIndex.Open(path, new SearchIndexOptions());
            // The end before the things: what changes while they are read comes after it.
            var (_, end) = await ReadJournalAsync(db, Index.NeedsRebuild ? 0 : Index.Cursor, cancel);
            var ids = await db.Set<ObjectRow>().AsNoTracking().OrderBy(o => o.Id).Select(o => o.Id).ToListAsync(cancel);
            var done = 0;
            foreach (var chunk in ids.Chunk(ObjectsAtOnce))
            {
                await IndexAsync(aside, scope.ServiceProvider, db, chunk, end, cancel);
                done += chunk.Length;
                Rebuilding = (done, ids.Count);
                tell(done, ids.Count);
            }

            aside.Apply([], [], end);
            await TakePlaceAsync(aside, scope.ServiceProvider, db, cancel);
        }
        finally
        {
            Rebuilding = null;
            IndexFile.Delete(path);
            _rebuilding.Release();
        }
    }

    // What was written since is read into the new one while nothing else is: so it lacks nothing when it is used.
    private async Task TakePlaceAsync(SearchIndex aside, IServiceProvider services, VliegwielDb db, CancellationToken cancel)
    {
        await _writing.WaitAsync(cancel);
        try
        {
            var (rows, end) = await ReadJournalAsync(db, aside.Cursor, cancel);
            await IndexAsync(aside, services, db, [.. rows.Select(r => r.ObjectId).OfType<Guid>().Distinct()], rows.Count == 0 ? aside.Cursor : end, cancel);
            Index.Become(aside);
            _indexedEarly = [.. rows.Where(r => !r.IsSettled).Select(r => r.Sequence)];
        }
        finally
        {
            _writing.Release();
        }
    }

    /// <summary>
    /// Indexes at once whatever was narrowed beyond the cursor, so that no answer counts a thing for who may no longer see it.
    /// </summary>
    /// <returns>False when that did not succeed: then counts and suggestions must be left out.</returns>
    internal async Task<bool> HideNarrowedAsync()
    {
        try
        {
            await using var scope = _scopes.CreateAsyncScope();
            await HideNarrowedAsync(scope.ServiceProvider, scope.ServiceProvider.GetRequiredService<VliegwielDb>());
            return true;
        }
#pragma warning disable CA1031 // a narrowing must never fail because the index does; the answer is then given without counts
        catch (Exception problem)
#pragma warning restore CA1031 // end of the exception above
        {
            LogFailed(problem);
            return false;
        }
    }

    private async Task HideNarrowedAsync(IServiceProvider services, VliegwielDb db)
    {
        var news = await Beyond(db, Index.Cursor).Where(e => e.Narrows || e.Act == nameof(WordingChanged))
            .Select(e => new { e.Sequence, e.ObjectId, e.Narrows, e.Act }).ToListAsync(CancellationToken.None);
        await ReadWordsAsync(db, [.. news.Where(e => e.Act == nameof(WordingChanged)).Select(e => e.Sequence)], CancellationToken.None);
        var behind = news.Where(e => e.Narrows).ToList();
        if (behind.All(e => _indexedEarly.Contains(e.Sequence)))
        {
            return;
        }

        await _writing.WaitAsync(CancellationToken.None);
        try
        {
            await IndexAsync(services, db, [.. behind.Select(e => e.ObjectId!.Value).Distinct()], cursorAtEnd: Index.Cursor, CancellationToken.None);
            _indexedEarly = _indexedEarly.Union(behind.Select(e => e.Sequence));
        }
        finally
        {
            _writing.Release();
        }
    }

    /// <summary>Reads the vocabulary when it was never read, or when a line of it was changed since.</summary>
    private async Task ReadWordsAsync(VliegwielDb db, IReadOnlyList<long> changes, CancellationToken cancel)
    {
        if (_wordsRead is { } known && changes.All(known.Contains))
        {
            return;
        }

        Index.Use(await EditWords.ReadThesaurusAsync(db, cancel));
        _wordsRead = [.. changes];
    }

    public long CountObjects() => Index.CountObjects();

    /// <summary>One Dutch sentence for each thing that stands otherwise in the index than in the database; empty is good.</summary>
    public async Task<IReadOnlyList<string>> FindDifferencesAsync(CancellationToken cancel)
    {
        if (!Index.CheckIntegrity())
        {
            return ["de zoekindex is beschadigd: gebruik herindexeer"];
        }

        await using var scope = _scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<VliegwielDb>();
        var indexed = Index.Fingerprints().ToDictionary(f => f.ObjectId, f => f.Fingerprint);
        var differences = new List<string>();
        foreach (var ids in (await db.Set<ObjectRow>().AsNoTracking().OrderBy(o => o.Id).Select(o => o.Id).ToListAsync(cancel)).Chunk(ObjectsAtOnce))
        {
            foreach (var known in await ReadAsync(scope.ServiceProvider, db, ids, cancel))
            {
                if (!indexed.Remove(known.ObjectId, out var fingerprint) || fingerprint != known.Fingerprint())
                {
                    differences.Add($"{known.Kind} {known.ObjectId} staat anders in de zoekindex");
                }
            }
        }

        return [.. differences, .. indexed.Keys.Select(id => $"{id} staat in de zoekindex, maar bestaat niet")];
    }

    private static async Task<List<IndexedObject>> ReadAsync(IServiceProvider services, VliegwielDb db, Guid[] ids, CancellationToken cancel)
    {
        var sources = services.GetServices<ISearchSource>().ToDictionary(s => s.Kind, StringComparer.Ordinal);
        var rows = await db.Set<ObjectRow>().AsNoTracking().Where(o => ids.Contains(o.Id)).ToListAsync(cancel);
        var audiences = (await db.Set<AudienceRow>().AsNoTracking().Where(a => ids.Contains(a.ObjectId)).ToListAsync(cancel)).ToLookup(a => a.ObjectId, a => a.Audience);
        var found = new List<IndexedObject>();
        foreach (var kind in rows.GroupBy(r => r.Kind).Where(k => sources.ContainsKey(k.Key)))
        {
            var texts = (await sources[kind.Key].ReadAsync([.. kind.Select(r => r.Id)], cancel)).ToDictionary(t => t.ObjectId);
            found.AddRange(kind.Where(r => texts.ContainsKey(r.Id)).Select(r =>
                new IndexedObject(r.Id, r.Kind, r.Title, r.Url, [.. audiences[r.Id].Order(StringComparer.Ordinal)], texts[r.Id].Passages) { Facets = Facets(r, texts[r.Id]) }));
        }

        return found;
    }

    private static IReadOnlyList<SearchFacet> Facets(ObjectRow row, SearchText text) =>
        row.OrganisationId is { } organisation ? [new SearchFacet(SearchFacet.Organisation, organisation.ToString("N")), .. text.Facets] : text.Facets;

    private Task IndexAsync(IServiceProvider services, VliegwielDb db, IReadOnlyList<Guid> ids, long cursorAtEnd, CancellationToken cancel) =>
        IndexAsync(Index, services, db, ids, cursorAtEnd, cancel);

    private static async Task IndexAsync(SearchIndex index, IServiceProvider services, VliegwielDb db, IReadOnlyList<Guid> ids, long cursorAtEnd, CancellationToken cancel)
    {
        var chunks = ids.Chunk(ObjectsAtOnce).DefaultIfEmpty([]).ToList();
        for (var i = 0; i < chunks.Count; i++)
        {
            var found = await ReadAsync(services, db, chunks[i], cancel);
            index.Apply(found, [.. chunks[i].Except(found.Select(f => f.ObjectId))], i == chunks.Count - 1 ? cursorAtEnd : index.Cursor);
        }
    }

    /// <summary>A row beyond the cursor. One that is not settled may still get older company, so the cursor may not pass it.</summary>
    private sealed record JournalStep(long Sequence, Guid? ObjectId, bool IsSettled, bool IsWording);

    /// <summary>
    /// All rows beyond the cursor, and the cursor for what can be left behind. On PostgreSQL a transaction that began earlier,
    /// in any database of the server, may still add rows before those that are visible: these are indexed at once, so that
    /// nobody waits for a stranger's transaction, and read again until nothing can come before them.
    /// </summary>
    private static async Task<(List<JournalStep> Rows, long End)> ReadJournalAsync(VliegwielDb db, long cursor, CancellationToken cancel)
    {
        if (db.Database.IsNpgsql())
        {
            var end = (long)(await db.Database.SqlQueryRaw<decimal>("""select pg_snapshot_xmin(pg_current_snapshot())::text::numeric as "Value" """).SingleAsync(cancel));
            var steps = await Beyond(db, cursor).Select(e => new { e.Sequence, e.ObjectId, e.Act, Transaction = EF.Property<ulong>(e, JournalEntry.Transaction) }).ToListAsync(cancel);
            return ([.. steps.Select(s => new JournalStep(s.Sequence, s.ObjectId, (long)s.Transaction < end, s.Act == nameof(WordingChanged)))], end);
        }

        var rows = await Beyond(db, cursor).Select(e => new { e.Sequence, e.ObjectId, e.Act }).ToListAsync(cancel);
        return ([.. rows.Select(r => new JournalStep(r.Sequence, r.ObjectId, IsSettled: true, r.Act == nameof(WordingChanged)))], rows.Count == 0 ? cursor : rows.Max(r => r.Sequence));
    }

    private static IQueryable<JournalEntry> Beyond(VliegwielDb db, long cursor)
    {
        var journal = db.Set<JournalEntry>().AsNoTracking();
        return db.Database.IsNpgsql()
            ? journal.Where(e => EF.Property<ulong>(e, JournalEntry.Transaction) >= (ulong)cursor)
            : journal.Where(e => e.Sequence > cursor);
    }

    [LoggerMessage(LogLevel.Error, "The search replica could not follow the journal")]
    private partial void LogFailed(Exception problem);
}
