// SPDX-License-Identifier: EUPL-1.2
using Microsoft.EntityFrameworkCore;
using Vliegwiel.Platform.Data;
using Vliegwiel.Platform.Spine;

namespace Vliegwiel.Platform.Threads;

/// <summary>That two things are tied, without anything about either.</summary>
public sealed record ThreadTie
{
    public required Guid FromId { get; init; }
    public required Guid ToId { get; init; }
    public required string Kind { get; init; }
    public required DateTimeOffset MadeAt { get; init; }
}

/// <summary>Counts, for many things at once, to how many things of another kind each is tied, of what the actor may see.</summary>
public sealed class ThreadCoverage(VliegwielDb db, Access access)
{
    /// <summary>Towards the lesson. What is tied to nothing of that kind is left out.</summary>
    /// <param name="ids">Things that the actor sees: this does not look whether that is so.</param>
    public Task<Dictionary<Guid, int>> BelowAsync(IReadOnlyCollection<Guid> ids, string kind, CancellationToken cancel) => ids.Count == 0 ? Task.FromResult(new Dictionary<Guid, int>()) :
        (from link in db.Set<ThreadLink>().AsNoTracking().Where(l => ids.Contains(l.FromId))
         join thing in access.VisibleObjects().Where(o => o.Kind == kind) on link.ToId equals thing.Id
         group link.ToId by link.FromId into tied
         select new { tied.Key, Count = tied.Distinct().Count() }).ToDictionaryAsync(t => t.Key, t => t.Count, cancel);

    /// <summary>Towards the ambition. What is tied to nothing of that kind is left out.</summary>
    /// <param name="ids">Things that the actor sees: this does not look whether that is so.</param>
    public Task<Dictionary<Guid, int>> AboveAsync(IReadOnlyCollection<Guid> ids, string kind, CancellationToken cancel) => ids.Count == 0 ? Task.FromResult(new Dictionary<Guid, int>()) :
        (from link in db.Set<ThreadLink>().AsNoTracking().Where(l => ids.Contains(l.ToId))
         join thing in access.VisibleObjects().Where(o => o.Kind == kind) on link.FromId equals thing.Id
         group link.FromId by link.ToId into tied
         select new { tied.Key, Count = tied.Distinct().Count() }).ToDictionaryAsync(t => t.Key, t => t.Count, cancel);

    /// <summary>The things of a kind to which many things are tied towards the ambition, of what the actor may see.</summary>
    /// <param name="ids">Things that the actor sees: this does not look whether that is so.</param>
    public async Task<ILookup<Guid, ObjectRow>> TiedAboveAsync(IReadOnlyCollection<Guid> ids, string kind, CancellationToken cancel) => ids.Count == 0 ? Enumerable.Empty<ObjectRow>().ToLookup(o => o.Id) :
        (await (from link in db.Set<ThreadLink>().AsNoTracking().Where(l => ids.Contains(l.ToId))
                join thing in access.VisibleObjects().Where(o => o.Kind == kind) on link.FromId equals thing.Id
                select new { Below = link.ToId, Thing = thing }).ToListAsync(cancel))
        .DistinctBy(t => (t.Below, t.Thing.Id)).ToLookup(t => t.Below, t => t.Thing);

    /// <summary>All ties, for a question that joins both ends with what the actor sees: a tie of which an end is not seen may not be told.</summary>
    public IQueryable<ThreadTie> Ties => db.Set<ThreadLink>().AsNoTracking().Select(l => new ThreadTie { FromId = l.FromId, ToId = l.ToId, Kind = l.Kind, MadeAt = l.MadeAt });

    /// <summary>The things of that kind to which one thing is tied towards the lesson, whoever may see them: for what must be marked there, never to show.</summary>
    public Task<List<Guid>> AllBelowAsync(Guid id, string kind, CancellationToken cancel) =>
        (from link in db.Set<ThreadLink>().AsNoTracking().Where(l => l.FromId == id)
         join thing in db.Set<ObjectRow>() on link.ToId equals thing.Id
         where thing.Kind == kind
         orderby thing.Id
         select thing.Id).Distinct().ToListAsync(cancel);
}
