// SPDX-License-Identifier: EUPL-1.2
using Microsoft.EntityFrameworkCore;
using Vliegwiel.Agendas.Contracts;
using Vliegwiel.Agendas.Data;
using Vliegwiel.Agendas.Domain;
using Vliegwiel.Platform.Data;
using Vliegwiel.Platform.Journal;
using Vliegwiel.Platform.People;
using Vliegwiel.Platform.Spine;
using Vliegwiel.Platform.Threads;

namespace Vliegwiel.Agendas.Goals;

/// <summary>A goal for whoever acts on it.</summary>
internal sealed record FoundGoal(Goal Goal, bool MayKeep);

/// <summary>Finds a goal with its values, as far as the actor may see it.</summary>
internal sealed class GoalDesk(Access access, CurrentActor actor)
{
    /// <summary>From an ambition to a goal that works it out.</summary>
    public const string AmbitionTie = "geeft-richting";

    /// <summary>From a goal to an activity that serves it.</summary>
    public const string ActivityTie = "wordt-gediend";

    /// <returns>Null when there is no such goal for this actor.</returns>
    public async Task<FoundGoal?> FindAsync(string kenmerk, CancellationToken cancel) =>
        await access.Visible<Goal>().Include(g => g.Themes).Include(g => g.Values).AsSplitQuery().SingleOrDefaultAsync(g => g.Kenmerk == kenmerk, cancel) is { } goal
            ? new FoundGoal(goal, MayKeep(actor.Value, goal)) : null;

    /// <returns>Null when there is no such goal that this actor may change.</returns>
    public async Task<Goal?> FindToChangeAsync(string kenmerk, CancellationToken cancel) => await FindAsync(kenmerk, cancel) is { MayKeep: true } found ? found.Goal : null;

    /// <summary>Who keeps it; who works for the organisation; the secretary and spinner of the alliance.</summary>
    public static bool MayKeep(Actor actor, Goal goal) => AgendaRights.Acts(actor) is { } me && (goal.KeeperId == me
        || (goal.OrganisationId is { } organisation ? actor.OrganisationId == organisation : AgendaRights.AlliancesOf(actor).Contains(goal.AllianceId!.Value)));
}

/// <summary>Marks what rests on a figure that changed (GAP-1), in the change that is being made. Budgets never come here.</summary>
internal sealed class BasisMarks(VliegwielDb db, ThreadCoverage threads, EventJournal journal, TimeProvider clock)
{
    /// <summary>The activities that serve a goal, also those that who changes it does not see.</summary>
    public async Task OfGoalAsync(Goal goal, BasisPart part, CancellationToken cancel)
    {
        var ids = await threads.AllBelowAsync(goal.Id, AgendasModule.ActivityKind, cancel);
        foreach (var activity in await db.Activities.Where(a => ids.Contains(a.Id) && a.GroupId == a.Id).ToListAsync(cancel))
        {
            if (!activity.IsOver)
            {
                activity.MarkBasis(part, clock.GetUtcNow());
                journal.Record(new BasisChanged(goal.Id, part) { ObjectId = activity.Id });
            }
        }
    }

    /// <summary>The goals that work out an ambition.</summary>
    public async Task OfAmbitionAsync(Ambition ambition, CancellationToken cancel)
    {
        foreach (var goal in await db.Goals.Where(g => g.AmbitionId == ambition.Id).ToListAsync(cancel))
        {
            goal.MarkBasis(BasisPart.Minimum, clock.GetUtcNow());
            journal.Record(new BasisChanged(ambition.Id, BasisPart.Minimum) { ObjectId = goal.Id });
        }
    }
}
