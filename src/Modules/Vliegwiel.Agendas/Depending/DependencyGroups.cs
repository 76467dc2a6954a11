// SPDX-License-Identifier: EUPL-1.2
using Microsoft.EntityFrameworkCore;
using Vliegwiel.Agendas.Data;
using Vliegwiel.Agendas.Domain;
using Vliegwiel.Platform.Data;
using Vliegwiel.Platform.Results;

namespace Vliegwiel.Agendas.Depending;

/// <summary>Lets dependencies go along when an activity goes on in another, and come back when it stands by itself again, in the change that is being made.</summary>
internal sealed class DependencyGroups(VliegwielDb db, DependencyGraph graph)
{
    /// <returns>A refusal when something comes after the one and before the other.</returns>
    public async Task<Refusal?> JoinAsync(Guid from, Guid into)
    {
        await graph.TakeTurnAsync();
        var both = new HashSet<Guid> { from, into };
        var beyond = (await graph.FirstOfAsync(both)).Select(e => e.First).Where(f => !both.Contains(f)).ToList();
        if (beyond.Count > 0 && (await graph.FindWayAsync(beyond, both)).Count > 0)
        {
            return new MergeMakesCircle();
        }

        foreach (var dependency in await db.Dependencies.Where(d => d.ActivityId == from || d.AfterId == from).ToListAsync())
        {
            dependency.GoOn(from, into);
        }

        return null;
    }

    public async Task LoosenAsync(Guid activity, Guid outOf, Guid personId, DateTimeOffset now)
    {
        await graph.TakeTurnAsync();
        var members = await MembersAsync(activity);
        var dependencies = await db.Dependencies.Where(d => d.ActivityId == outOf || d.AfterId == outOf).OrderBy(d => d.MadeAt).ThenBy(d => d.Id).ToListAsync();
        foreach (var dependency in dependencies)
        {
            dependency.GoBack(activity, members);
        }

        // What said nothing while they were one, could now say that each waits for the other: then the oldest stands.
        var between = dependencies.Where(d => d.EndedAt is null && ((d.ActivityId == activity && d.AfterId == outOf) || (d.ActivityId == outOf && d.AfterId == activity))).ToList();
        foreach (var dependency in between.Where(d => d.ActivityId != between[0].ActivityId))
        {
            dependency.End(personId, now);
        }
    }

    /// <summary>The activity with all that went on in it, and in that.</summary>
    private async Task<HashSet<Guid>> MembersAsync(Guid activity)
    {
        var members = new HashSet<Guid> { activity };
        List<Guid> edge = [activity];
        while (edge.Count > 0)
        {
            edge = [.. (await db.Activities.AsNoTracking().Where(a => edge.Contains(a.GroupId) && a.GroupId != a.Id).Select(a => a.Id).ToListAsync()).Where(members.Add)];
        }

        return members;
    }
}
