// SPDX-License-Identifier: EUPL-1.2
using Microsoft.EntityFrameworkCore;
using Vliegwiel.Agendas.Contracts;
using Vliegwiel.Agendas.Data;
using Vliegwiel.Platform;
using Vliegwiel.Platform.Data;
using Vliegwiel.Platform.Jobs;
using Vliegwiel.Platform.Journal;

namespace Vliegwiel.Agendas.Teams;

internal sealed record EndTeams : WorkOrder;

/// <summary>Writes in the history that a team ended and tells its members, once. The team had ended already: that is read from its last day.</summary>
internal sealed class TeamEnding(VliegwielDb db, TeamLetters letters, EventJournal journal, TimeProvider clock) : IWork<EndTeams>
{
    public async Task DoAsync(EndTeams order, CancellationToken cancel)
    {
        var today = clock.DutchToday;
        foreach (var team in await db.ActivityTeams.Include(t => t.Members).Where(t => t.FarewellAt == null && t.DissolvedOn == null && t.Until < today).ToListAsync(cancel))
        {
            var activity = await db.Activities.AsNoTracking().SingleAsync(a => a.Id == team.ActivityId, cancel);
            team.SayFarewell(clock.GetUtcNow());
            journal.Record(new TeamEnded(team.Until) { ObjectId = activity.Id });
            await letters.PostFarewellAsync(activity, team, cancel);
            // Each team by itself: who stops halfway, writes to nobody twice.
            await db.SaveChangesAsync(CancellationToken.None);
        }
    }
}
