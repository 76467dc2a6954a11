// SPDX-License-Identifier: EUPL-1.2
using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Vliegwiel.Agendas.Activities;
using Vliegwiel.Agendas.Contracts;
using Vliegwiel.Agendas.Domain;
using Vliegwiel.Agendas.Making;
using Vliegwiel.Design.Lists;
using Vliegwiel.Platform.Data;
using Vliegwiel.Platform.People;
using Vliegwiel.Platform.Results;
using Vliegwiel.Platform.Spine;
using Vliegwiel.Platform.Threads;

namespace Vliegwiel.Agendas.Placing;

/// <summary>On which agenda an activity comes to stand as well.</summary>
internal sealed class PlaceRequest
{
    [Required(ErrorMessage = "Kies een agenda.")]
    public string? Agenda { get; set; }

    /// <summary>Whether the clients of that agenda may see the budget too.</summary>
    public bool Budget { get; set; }
}

/// <summary>The agendas on which an activity stands and could stand, as far as the actor sees them.</summary>
internal sealed record PlaceChoices(PlacedActivity Placed, IReadOnlyList<Choice> Others, bool MayShowBudget);

/// <summary>Puts an activity on one more agenda, or takes it off one. It stays one activity (GAP-3).</summary>
internal sealed class PlaceActivity(VliegwielDb db, Access access, ActivityDesk desk, PlaceTools tools)
{
    private const int MostAgendas = 200;

    /// <returns>Null when there is no such activity that this actor may place.</returns>
    public async Task<PlaceChoices?> FindAsync(string kenmerk, CancellationToken cancel)
    {
        if (await desk.FindToChangeAsync(kenmerk, cancel) is not { } placed)
        {
            return null;
        }

        var on = placed.Agendas.Select(a => a.Id).ToList();
        var others = await access.Visible<Agenda>().AsNoTracking().Where(a => !on.Contains(a.Id)).OrderBy(a => a.Title).ThenBy(a => a.Id).Take(MostAgendas).Select(a => new Choice(a.Kenmerk, a.Title, null)).ToListAsync(cancel);
        return new PlaceChoices(placed, others, await access.Visible<ActivityBudget>().AnyAsync(b => b.ActivityId == placed.Activity.Id, cancel));
    }

    /// <summary>Who sees that agenda, sees the activity from now on. The budget goes along only when who places it sees it and says so.</summary>
    public async Task<Result<Activity>> PlaceAsync(string kenmerk, PlaceRequest request)
    {
        if (await desk.FindToChangeAsync(kenmerk, CancellationToken.None) is not { Activity: var activity })
        {
            return new NotYourActivity();
        }

        if (activity.IsMerged)
        {
            return new ActivityWentIntoAnother();
        }

        if (await access.Visible<Agenda>().Include(a => a.Placements).SingleOrDefaultAsync(a => a.Kenmerk == request.Agenda, CancellationToken.None) is not { } agenda)
        {
            return new NoSuchAgenda();
        }

        if (agenda.Place(activity.Id, tools.Agenda.Clock.GetUtcNow()) is { } refusal)
        {
            return refusal;
        }

        activity.AlsoFor(agenda.AudienceList);
        tools.Agenda.Journal.Record(new ActivityPlaced(agenda.Id) { ObjectId = activity.Id });
        if (request.Budget && await access.Visible<ActivityBudget>().SingleOrDefaultAsync(b => b.ActivityId == activity.Id, CancellationToken.None) is { } budget)
        {
            Guid[] readers = [.. budget.AudienceList.Concat(agenda.SensitiveAudiences).Select(a => a.Id).OfType<Guid>().Distinct()];
            if (await tools.Agenda.Alliances.FindContractorsAmongAsync(readers, readers, CancellationToken.None) is { Count: > 0 } contractors)
            {
                return new BudgetWouldReachContractors(string.Join(", ", contractors));
            }

            budget.AlsoFor(agenda.SensitiveAudiences);
            tools.Agenda.Journal.Record(new BudgetShown { ObjectId = budget.Id });
        }

        await tools.Threads.TieAsync(agenda.Id, activity.Id, ProposeActivity.AgendaTie, CancellationToken.None);
        return await db.TrySaveAsync() is { } clash ? clash : activity;
    }

    /// <summary>Only who keeps that agenda; the last agenda stays, so that nothing is lost from sight. Who saw it there goes on seeing it.</summary>
    public async Task<Result<Activity>> TakeOffAsync(string kenmerk, string? agendaKenmerk)
    {
        if (await desk.FindToChangeAsync(kenmerk, CancellationToken.None) is not { } placed)
        {
            return new NotYourActivity();
        }

        if (await access.Visible<Agenda>().Include(a => a.Placements).SingleOrDefaultAsync(a => a.Kenmerk == agendaKenmerk, CancellationToken.None) is not { } agenda || placed.Agendas.All(a => a.Id != agenda.Id))
        {
            return new NoSuchAgenda();
        }

        if (!AgendaRights.MayKeep(tools.Actor.Value, agenda))
        {
            return new NotYourAgenda();
        }

        if (await db.Set<AgendaPlacement>().CountAsync(p => p.ActivityId == placed.Activity.Id, CancellationToken.None) < 2)
        {
            return new LastAgendaOfActivity();
        }

        agenda.Remove(placed.Activity.Id);
        tools.Agenda.Journal.Record(new ActivityTakenOff(agenda.Id) { ObjectId = placed.Activity.Id });
        await tools.Threads.UntieAsync(agenda.Id, placed.Activity.Id, ProposeActivity.AgendaTie, CancellationToken.None);
        return await db.TrySaveAsync() is { } clash ? clash : placed.Activity;
    }
}

/// <summary>What placing needs beside the database.</summary>
internal sealed record PlaceTools(AgendaTools Agenda, ThreadDesk Threads, CurrentActor Actor);
