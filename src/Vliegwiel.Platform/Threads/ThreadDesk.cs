// SPDX-License-Identifier: EUPL-1.2
using Microsoft.EntityFrameworkCore;
using Vliegwiel.Platform.Data;
using Vliegwiel.Platform.Journal;
using Vliegwiel.Platform.People;
using Vliegwiel.Platform.Spine;

namespace Vliegwiel.Platform.Threads;

/// <summary>One thing on a Draad, for who may see it.</summary>
/// <param name="Level">Steps from the thing that was asked about: below zero is up, towards the ambition.</param>
/// <param name="Via">The neighbour that is one step nearer to the thing that was asked about; null for that thing itself.</param>
/// <param name="Says">What the tie says, read away from the thing that was asked about; empty for that thing itself.</param>
public sealed record ThreadStep(ObjectRow Object, int Level, Guid? Via, string Says);

/// <summary>A place where a Draad stops although more is expected there, as far as the actor can see.</summary>
public sealed record ThreadGap(ObjectRow Object, string Missing);

/// <summary>Ties things of any module to each other and follows the ties, as far as the actor may see both ends.</summary>
public sealed class ThreadDesk(VliegwielDb db, Access access, EventJournal journal, CurrentActor actor, TimeProvider clock)
{
    /// <summary>So far is followed in each direction; a chain from ambition to lesson has six links.</summary>
    public const int MaxSteps = 8;

    /// <summary>So many things at most stand on one Draad.</summary>
    public const int MaxThings = 200;

    /// <summary>Adds a tie in the change that is being made; nothing happens when it is there. Saved with the next SaveChangesAsync.</summary>
    /// <param name="from">The end nearer to the ambition.</param>
    /// <param name="to">The end nearer to the lesson.</param>
    /// <param name="kind">A kind that a module registered.</param>
    public async Task TieAsync(Guid from, Guid to, string kind, CancellationToken cancel)
    {
        if (db.Modules.LinkKind(kind) is null)
        {
            throw new InvalidOperationException($"No module registered the kind of tie {kind}.");
        }

        if (from == to)
        {
            throw new InvalidOperationException($"A thing cannot be tied to itself: {from}.");
        }

        var isThere = db.ChangeTracker.Entries<ThreadLink>().Any(e => e.Entity.FromId == from && e.Entity.ToId == to && e.Entity.Kind == kind)
            || await db.Set<ThreadLink>().AnyAsync(l => l.FromId == from && l.ToId == to && l.Kind == kind, cancel);
        if (!isThere)
        {
            db.Add(new ThreadLink { FromId = from, ToId = to, Kind = kind, MadeAt = clock.GetUtcNow(), MadeById = actor.Value.PersonId });
            journal.Record(new ThreadTied { ObjectId = from, ToId = to });
        }
    }

    /// <summary>Takes a tie away in the change that is being made; nothing happens when it is not there.</summary>
    public async Task UntieAsync(Guid from, Guid to, string kind, CancellationToken cancel)
    {
        if (await db.Set<ThreadLink>().SingleOrDefaultAsync(l => l.FromId == from && l.ToId == to && l.Kind == kind, cancel) is { } link)
        {
            db.Remove(link);
            journal.Record(new ThreadUntied { ObjectId = from, ToId = to });
        }
    }

    /// <summary>What is tied to one thing, one step up and down, without the thing itself; empty when the actor may not see the thing.</summary>
    /// <remarks>One question: pages that show it ask enough others.</remarks>
    public async Task<IReadOnlyList<ThreadStep>> AroundAsync(Guid id, CancellationToken cancel)
    {
        var ties = await (from start in access.VisibleObjects().Where(o => o.Id == id)
                          from link in db.Set<ThreadLink>().AsNoTracking().Where(l => l.FromId == id || l.ToId == id)
                          join thing in access.VisibleObjects() on link.FromId == id ? link.ToId : link.FromId equals thing.Id
                          orderby thing.Id, link.Kind
                          select new { IsDown = link.FromId == id, link.Kind, Thing = thing }).Take(MaxThings).ToListAsync(cancel);
        return
        [
            .. ties.DistinctBy(t => t.Thing.Id).Select(t => (Tie: t, Kind: KindOf(t.Kind)))
                .Select(t => new ThreadStep(t.Tie.Thing, t.Tie.IsDown ? 1 : -1, id, t.Tie.IsDown ? t.Kind.Down : t.Kind.Up))
                .OrderBy(s => s.Level).ThenBy(s => s.Object.Title, StringComparer.Ordinal).ThenBy(s => s.Object.Id),
        ];
    }

    /// <summary>The whole Draad of one thing: itself, what it came from and what came from it; empty when the actor may not see it.</summary>
    public Task<IReadOnlyList<ThreadStep>> WholeAsync(Guid id, CancellationToken cancel) => FollowAsync(id, MaxSteps, cancel);

    /// <summary>The thing with this kind and this last part of its address; null when there is none for this actor.</summary>
    public Task<ObjectRow?> FindAsync(string kind, string kenmerk, CancellationToken cancel)
    {
        var end = "/" + kenmerk;
        return access.VisibleObjects().Where(o => o.Kind == kind && o.Url.EndsWith(end)).OrderBy(o => o.Id).FirstOrDefaultAsync(cancel);
    }

    /// <summary>Where this Draad has gaps, for the steps that <see cref="WholeAsync"/> gave.</summary>
    public async Task<IReadOnlyList<ThreadGap>> GapsAsync(IReadOnlyList<ThreadStep> steps, CancellationToken cancel)
    {
        var ids = steps.Select(s => s.Object.Id).ToList();
        var ties = await db.Set<ThreadLink>().AsNoTracking().Where(l => ids.Contains(l.FromId) && ids.Contains(l.ToId))
            .Select(l => new { l.FromId, l.ToId, l.Kind }).ToListAsync(cancel);
        return
        [
            .. from step in steps
               from expected in db.Modules.ExpectedTies
               where expected.Kind == step.Object.Kind
                   && !ties.Exists(t => t.Kind == expected.Tie && (expected.Down ? t.FromId : t.ToId) == step.Object.Id)
               select new ThreadGap(step.Object, expected.Missing),
        ];
    }

    private async Task<IReadOnlyList<ThreadStep>> FollowAsync(Guid id, int steps, CancellationToken cancel)
    {
        if (await access.VisibleObjects().SingleOrDefaultAsync(o => o.Id == id, cancel) is not { } start)
        {
            return [];
        }

        var found = new Dictionary<Guid, ThreadStep> { [id] = new(start, 0, null, "") };
        // Both ways a step at a time: a thing that can be reached both ways stands where it is nearest.
        List<Guid> above;
        List<Guid> below;
        (above, below) = await FirstStepAsync(found, id, cancel);
        for (var step = 2; step <= steps && above.Count + below.Count > 0; step++)
        {
            above = await StepAsync(found, above, -step, cancel);
            below = await StepAsync(found, below, step, cancel);
        }

        return [.. found.Values.OrderBy(s => s.Level).ThenBy(s => s.Object.Title, StringComparer.Ordinal).ThenBy(s => s.Object.Id)];
    }

    /// <summary>Both ways in one question, because most pages ask no further than this.</summary>
    private async Task<(List<Guid> Above, List<Guid> Below)> FirstStepAsync(Dictionary<Guid, ThreadStep> found, Guid id, CancellationToken cancel)
    {
        var ties = await (from link in db.Set<ThreadLink>().AsNoTracking().Where(l => l.FromId == id || l.ToId == id)
                          join thing in access.VisibleObjects() on (link.FromId == id ? link.ToId : link.FromId) equals thing.Id
                          orderby thing.Id
                          select new { IsDown = link.FromId == id, link.Kind, Thing = thing }).Take(2 * MaxThings).ToListAsync(cancel);
        var (above, below) = (new List<Guid>(), new List<Guid>());
        // What is tied both ways stands above, as at each further step.
        foreach (var tie in ties.OrderBy(t => t.IsDown))
        {
            var kind = KindOf(tie.Kind);
            if (found.Count < MaxThings && found.TryAdd(tie.Thing.Id, new(tie.Thing, tie.IsDown ? 1 : -1, id, tie.IsDown ? kind.Down : kind.Up)))
            {
                (tie.IsDown ? below : above).Add(tie.Thing.Id);
            }
        }

        return (above, below);
    }

    /// <returns>The things that were not found before.</returns>
    private async Task<List<Guid>> StepAsync(Dictionary<Guid, ThreadStep> found, List<Guid> edge, int level, CancellationToken cancel)
    {
        var fresh = new List<Guid>();
        if (edge.Count == 0 || found.Count >= MaxThings)
        {
            return fresh;
        }

        var ties = level > 0
            ? from link in db.Set<ThreadLink>().AsNoTracking().Where(l => edge.Contains(l.FromId))
              join thing in access.VisibleObjects() on link.ToId equals thing.Id
              select new { Via = link.FromId, link.Kind, Thing = thing }
            : from link in db.Set<ThreadLink>().AsNoTracking().Where(l => edge.Contains(l.ToId))
              join thing in access.VisibleObjects() on link.FromId equals thing.Id
              select new { Via = link.ToId, link.Kind, Thing = thing };
        foreach (var tie in await ties.OrderBy(t => t.Thing.Id).Take(MaxThings).ToListAsync(cancel))
        {
            var kind = KindOf(tie.Kind);
            if (found.Count < MaxThings && found.TryAdd(tie.Thing.Id, new(tie.Thing, level, tie.Via, level > 0 ? kind.Down : kind.Up)))
            {
                fresh.Add(tie.Thing.Id);
            }
        }

        return fresh;
    }

    private LinkKind KindOf(string name) =>
        db.Modules.LinkKind(name) ?? throw new InvalidOperationException($"The database holds the tie {name}, which no module registered.");
}
