// SPDX-License-Identifier: EUPL-1.2
using Microsoft.EntityFrameworkCore;
using Vliegwiel.Agendas.Contracts;
using Vliegwiel.Agendas.Data;
using Vliegwiel.Agendas.Domain;
using Vliegwiel.Agendas.Making;
using Vliegwiel.Design.Lists;
using Vliegwiel.Platform.Data;
using Vliegwiel.Platform.People;
using Vliegwiel.Platform.Results;
using Vliegwiel.Platform.Spine;
using Vliegwiel.Platform.Threads;

namespace Vliegwiel.Agendas.Copying;

/// <summary>What stands on the form for an agenda that is made from another.</summary>
internal sealed class CopyRequest : AgendaRequest
{
    /// <summary>Which activities are taken over.</summary>
    public List<string>? Kies { get; set; }
}

/// <summary>An agenda that can serve as example, with what can be taken over from it.</summary>
internal sealed record CopyChoices(Agenda Example, IReadOnlyList<Choice> Activities, IReadOnlyList<string> Proposed, IReadOnlyList<Choice> Owners);

/// <summary>What copying needs beside the database.</summary>
internal sealed record CopyTools(AgendaTools Agenda, ThreadDesk Threads, CurrentActor Actor);

/// <summary>
/// Makes a new agenda from one that the actor sees: what is done and what belongs to it, without persons, dates, budgets, states and comments. The Draad
/// keeps where it came from.
/// </summary>
internal sealed class CopyAgenda(VliegwielDb db, Access access, MakeAgenda make, CopyTools tools)
{
    /// <summary>From an example to what was made of it.</summary>
    public const string ExampleTie = "is-voorbeeld-voor";

    /// <summary>More than a form can hold is no example but a register.</summary>
    public const int Most = 300;

    /// <returns>Null when there is no such agenda for this actor.</returns>
    public async Task<CopyChoices?> FindAsync(string kenmerk, CancellationToken cancel)
    {
        if (AgendaRights.Acts(tools.Actor.Value) is null || await access.Visible<Agenda>().AsNoTracking().SingleOrDefaultAsync(a => a.Kenmerk == kenmerk, cancel) is not { } example)
        {
            return null;
        }

        var rows = await ActivitiesOf(example.Id).Take(Most).Select(a => new { a.Kenmerk, a.Title, a.State }).ToListAsync(cancel);
        return new CopyChoices(
            example, [.. rows.Select(r => new Choice(r.Kenmerk, r.Title, r.State == ActivityState.Stopped ? "is daar gestopt" : null))], [.. rows.Where(r => r.State != ActivityState.Stopped).Select(r => r.Kenmerk)],
            await make.ChoicesAsync(cancel));
    }

    public async Task<Result<Agenda>> RunAsync(string kenmerk, CopyRequest request)
    {
        if (await access.Visible<Agenda>().AsNoTracking().SingleOrDefaultAsync(a => a.Kenmerk == kenmerk, CancellationToken.None) is not { } example)
        {
            return new NoSuchAgenda();
        }

        var chosen = (request.Kies ?? []).Distinct().Take(Most).ToList();
        var examples = await ActivitiesOf(example.Id).Where(a => chosen.Contains(a.Kenmerk)).ToListAsync(CancellationToken.None);
        if (examples.Count == 0)
        {
            return new NothingToCopy();
        }

        var made = await make.StageAsync(request);
        if (made.Refusal is not null)
        {
            return made;
        }

        await tools.Threads.TieAsync(example.Id, made.Value.Id, ExampleTie, CancellationToken.None);
        foreach (var one in examples)
        {
            await StageAsync(one, made.Value);
        }

        return await db.TrySaveAsync() is { } clash ? clash : made.Value;
    }

    public bool MayAct => AgendaRights.Acts(tools.Actor.Value) is not null;

    /// <summary>Puts an activity after an example on an agenda, in the change that is being made.</summary>
    /// <param name="agenda">With its placements.</param>
    public async Task<Activity> StageAsync(Activity example, Agenda agenda)
    {
        var (actor, now) = (tools.Actor.Value, tools.Agenda.Clock.GetUtcNow());
        var facts = new ActivityFacts
        {
            Title = example.Title,
            Description = example.Description,
            Within = example.Within,
            Outside = example.Outside,
            Expertise = example.Expertise,
            EstimatedHours = example.EstimatedHours,
            Type = example.Type,
            Sphere = example.Sphere,
            Deadline = Deadline.None,
        };
        var activity = Activity.Propose(facts, agenda.AudienceList, AgendaRights.Acts(actor)!.Value, actor.OrganisationId, now);
        var budget = ActivityBudget.For(activity, agenda.SensitiveAudiences);
        db.AddRange(activity, budget);
        agenda.Place(activity.Id, now);
        tools.Agenda.Journal.Record(new ActivityProposed { ObjectId = activity.Id });
        tools.Agenda.Journal.Record(new ActivityPlaced(agenda.Id) { ObjectId = activity.Id });
        tools.Agenda.Journal.Record(new BudgetOpened { ObjectId = budget.Id });
        await tools.Threads.TieAsync(agenda.Id, activity.Id, Activities.ProposeActivity.AgendaTie, CancellationToken.None);
        await tools.Threads.TieAsync(example.Id, activity.Id, ExampleTie, CancellationToken.None);
        return activity;
    }

    private IQueryable<Activity> ActivitiesOf(Guid agendaId) =>
        from p in db.Set<AgendaPlacement>().AsNoTracking()
        join a in access.Visible<Activity>().AsNoTracking() on p.ActivityId equals a.Id
        where p.AgendaId == agendaId && a.GroupId == a.Id
        orderby p.Order, a.Id
        select a;
}
