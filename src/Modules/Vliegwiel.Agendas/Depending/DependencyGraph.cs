// SPDX-License-Identifier: EUPL-1.2
using Microsoft.EntityFrameworkCore;
using Vliegwiel.Agendas.Data;
using Vliegwiel.Agendas.Domain;
using Vliegwiel.Platform.Data;

namespace Vliegwiel.Agendas.Depending;

/// <summary>All dependencies that hold now, also those that the actor may not see: a circle is a circle whoever looks.</summary>
internal sealed class DependencyGraph(VliegwielDb db)
{
    /// <summary>Takes the turn in the change that is being made: if anybody changed a dependency after this, saving says so. Read what holds only after it.</summary>
    public async Task TakeTurnAsync()
    {
        if (await db.Set<DependencyTurn>().SingleOrDefaultAsync(t => t.Id == DependencyTurn.TheOne) is { } turn)
        {
            db.Entry(turn).State = EntityState.Modified;
        }
        else
        {
            db.Add(new DependencyTurn());
        }
    }

    /// <summary>The shortest way along what comes first, from one of the starts to one of the goals.</summary>
    /// <returns>With both ends; empty when there is none.</returns>
    public async Task<IReadOnlyList<Guid>> FindWayAsync(IReadOnlyCollection<Guid> starts, IReadOnlySet<Guid> goals)
    {
        var cameFrom = starts.Distinct().ToDictionary(s => s, _ => (Guid?)null);
        List<Guid> edge = [.. cameFrom.Keys];
        while (edge.Count > 0 && !edge.Exists(goals.Contains))
        {
            var next = new List<Guid>();
            foreach (var (waits, first) in await FirstOfAsync(edge))
            {
                if (cameFrom.TryAdd(first, waits))
                {
                    next.Add(first);
                }
            }

            edge = next;
        }

        var way = new List<Guid>();
        for (Guid? at = edge.Where(goals.Contains).Select(e => (Guid?)e).FirstOrDefault(); at is { } here; at = cameFrom[here])
        {
            way.Insert(0, here);
        }

        return way;
    }

    /// <summary>What must be done before each of these.</summary>
    public async Task<IReadOnlyList<(Guid Waits, Guid First)>> FirstOfAsync(IReadOnlyCollection<Guid> activities) =>
        [.. (await db.Dependencies.AsNoTracking().Where(d => d.EndedAt == null && d.ActivityId != d.AfterId && activities.Contains(d.ActivityId)).OrderBy(d => d.Id).Select(d => new { d.ActivityId, d.AfterId }).ToListAsync()).Select(d => (d.ActivityId, d.AfterId))];
}
