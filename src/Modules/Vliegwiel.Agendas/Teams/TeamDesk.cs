// SPDX-License-Identifier: EUPL-1.2
using Microsoft.EntityFrameworkCore;
using Vliegwiel.Agendas.Activities;
using Vliegwiel.Agendas.Data;
using Vliegwiel.Agendas.Domain;
using Vliegwiel.Platform;
using Vliegwiel.Platform.Data;
using Vliegwiel.Platform.People;
using Vliegwiel.Platform.Results;

namespace Vliegwiel.Agendas.Teams;

/// <summary>An activity with its latest team.</summary>
/// <param name="Team">Null when it never had one.</param>
/// <param name="Me">Who acts.</param>
internal sealed record TeamedActivity(PlacedActivity Placed, ActivityTeam? Team, Guid Me)
{
    public Activity Activity => Placed.Activity;
}

/// <summary>Finds the team of an activity, for whoever acts on it. Only who sees the activity comes here.</summary>
internal sealed class TeamDesk(VliegwielDb db, ActivityDesk desk, CurrentActor actor, TimeProvider clock)
{
    public (DateTimeOffset Now, DateOnly Today) Moment => (clock.GetUtcNow(), clock.DutchToday);

    /// <summary>The last one that was composed.</summary>
    public Task<ActivityTeam?> LatestAsync(Guid activityId, CancellationToken cancel) =>
        db.ActivityTeams.Include(t => t.Members).Include(t => t.Extensions).Where(t => t.ActivityId == activityId).OrderByDescending(t => t.ComposedAt).ThenByDescending(t => t.Id).AsSingleQuery().FirstOrDefaultAsync(cancel);

    /// <summary>For who leads the activity or keeps its agenda.</summary>
    public async Task<Result<TeamedActivity>> ToArrangeAsync(string kenmerk) =>
        await ToActAsync(kenmerk) is not { } found ? new NoSuchActivity() : found.Placed.MayEdit ? found : new NotYourActivity();

    /// <returns>Null when there is no such activity for this actor, or the actor only looks.</returns>
    public async Task<TeamedActivity?> ToActAsync(string kenmerk) =>
        AgendaRights.Acts(actor.Value) is { } me && await desk.FindAsync(kenmerk, CancellationToken.None) is { } placed
            ? new TeamedActivity(placed, await LatestAsync(placed.Activity.Id, CancellationToken.None), me) : null;
}
