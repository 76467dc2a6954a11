// SPDX-License-Identifier: EUPL-1.2
using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Vliegwiel.Agendas.Activities;
using Vliegwiel.Agendas.Contracts;
using Vliegwiel.Agendas.Data;
using Vliegwiel.Agendas.Domain;
using Vliegwiel.Agendas.Owning;
using Vliegwiel.Agendas.Placing;
using Vliegwiel.Design.Lists;
using Vliegwiel.Platform;
using Vliegwiel.Platform.Data;
using Vliegwiel.Platform.Results;
using Vliegwiel.Platform.Spine;

namespace Vliegwiel.Agendas.Bulk;

/// <summary>Which activities, and what is done to them.</summary>
internal sealed class BulkRequest
{
    public const string DoIt = "uitvoeren";

    public List<string>? Kies { get; set; }
    public string? Wat { get; set; }
    public string? Stand { get; set; }

    [StringLength(Activity.TextMaxLength, ErrorMessage = "Maak de reden hoogstens 5.000 tekens lang.")]
    public string? Reden { get; set; }

    public string? Persoon { get; set; }
    public string? Agenda { get; set; }

    /// <summary>"uitvoeren" once what is going to happen was shown.</summary>
    public string? Stap { get; set; }
}

/// <summary>What is going to happen to one activity, or why not.</summary>
internal sealed record BulkPlanLine(Activity Activity, Refusal? Refusal);

/// <summary>What can be done together on an agenda, for who keeps it.</summary>
internal sealed record BulkChoices(Agenda Agenda, IReadOnlyList<Choice> People, IReadOnlyList<Choice> Others);

/// <summary>What became of doing something together, for who did it.</summary>
internal sealed record ShownBulk(Agenda Agenda, BulkAct Act, bool CanBeUndone, IReadOnlyList<(Activity Activity, string? Refusal)> Lines);

/// <summary>What acting together needs beside the database: who can be asked, ties and the journal.</summary>
internal sealed record BulkTools(OwnerTools Owner, PlaceTools Place);

/// <summary>
/// Does the same to several activities of an agenda, for who keeps it: in one change, with a refusal for each to which it cannot be done. For a day who
/// did it can undo it; what somebody changed since is then left alone.
/// </summary>
internal sealed class ActTogether(VliegwielDb db, Access access, BulkTools tools)
{
    public const int Most = 200;
    private const int MostAgendas = 200;

    public static readonly IReadOnlyList<Choice> Kinds =
    [
        new("stand", "Andere stand geven"), new("eigenaar", "Iemand vragen om eigenaar te worden"), new("afhalen", "Van deze agenda halen", "kan alleen als zij ook op een andere agenda staan"),
        new("plaatsen", "Ook op een andere agenda zetten", "budgetten gaan niet mee"),
    ];

    /// <returns>Null when there is no such agenda that this actor keeps.</returns>
    public async Task<BulkChoices?> FindAsync(string kenmerk, CancellationToken cancel)
    {
        if (await FindAgendaAsync(kenmerk) is not { } agenda)
        {
            return null;
        }

        var people = await tools.Owner.Agenda.Alliances.ListPeopleAsync(agenda.AllianceId is { } alliance ? [alliance] : [], agenda.AllianceId is null && agenda.OrganisationId is { } of ? [of] : [], cancel);
        var others = await access.Visible<Agenda>().AsNoTracking().Where(a => a.Id != agenda.Id).OrderBy(a => a.Title).ThenBy(a => a.Id).Take(MostAgendas).Select(a => new Choice(a.Kenmerk, a.Title, null)).ToListAsync(cancel);
        return new BulkChoices(agenda, [.. people.Select(p => new Choice(p.PersonId.ToString("N"), $"{p.Name}, {p.Organisation.Name}"))], others);
    }

    /// <summary>What would happen; nothing is kept.</summary>
    public async Task<Result<List<BulkPlanLine>>> PlanAsync(string kenmerk, BulkRequest request)
    {
        var staged = await StageAsync(kenmerk, request);
        db.ChangeTracker.Clear();
        return staged.Refusal is { } refusal ? refusal : staged.Value.Plan;
    }

    public async Task<Result<BulkAct>> RunAsync(string kenmerk, BulkRequest request)
    {
        var staged = await StageAsync(kenmerk, request);
        if (staged.Refusal is { } refusal)
        {
            return refusal;
        }

        db.Add(staged.Value.Act);
        return await db.TrySaveAsync() is { } clash ? clash : staged.Value.Act;
    }

    /// <returns>Null when this actor did no such thing.</returns>
    public async Task<ShownBulk?> ShowAsync(string kenmerk, string id, CancellationToken cancel)
    {
        if (await FindAgendaAsync(kenmerk) is not { } agenda || await FindActAsync(agenda, id) is not { } act)
        {
            return null;
        }

        var ids = act.Lines.Select(l => l.ActivityId).ToList();
        var activities = await access.Visible<Activity>().AsNoTracking().Where(a => ids.Contains(a.Id)).ToDictionaryAsync(a => a.Id, cancel);
        return new ShownBulk(agenda, act, act.CanBeUndone(Now), [.. act.Lines.Where(l => activities.ContainsKey(l.ActivityId)).Select(l => (activities[l.ActivityId], l.Refusal))]);
    }

    public async Task<Result<BulkAct>> UndoAsync(string kenmerk, string id)
    {
        if (await FindAgendaAsync(kenmerk) is not { } agenda || await FindActAsync(agenda, id) is not { } act || !act.CanBeUndone(Now))
        {
            return new CannotBeUndone();
        }

        var ids = act.Lines.Select(l => l.ActivityId).ToList();
        var activities = await access.Visible<Activity>().Where(a => ids.Contains(a.Id)).ToDictionaryAsync(a => a.Id, CancellationToken.None);
        var other = act.OtherAgendaId is { } otherId ? await db.Agendas.Include(a => a.Placements).SingleAsync(a => a.Id == otherId, CancellationToken.None) : null;
        var lines = new List<BulkLine>();
        foreach (var line in act.Lines)
        {
            var refusal = line.Before is null ? line.Refusal : activities.GetValueOrDefault(line.ActivityId) is { } activity ? (await UndoOneAsync(act, line, activity, agenda, other))?.Message : new NoSuchActivity().Message;
            lines.Add(line with { Refusal = refusal });
        }

        act.Undo(lines, Now);
        return await db.TrySaveAsync() is { } clash ? clash : act;
    }

    private DateTimeOffset Now => tools.Owner.Agenda.Clock.GetUtcNow();

    private async Task<Agenda?> FindAgendaAsync(string kenmerk) =>
        await access.Visible<Agenda>().Include(a => a.Placements).SingleOrDefaultAsync(a => a.Kenmerk == kenmerk, CancellationToken.None) is { } agenda && AgendaRights.MayKeep(tools.Owner.Current.Value, agenda) ? agenda : null;

    private async Task<BulkAct?> FindActAsync(Agenda agenda, string id)
    {
        var me = AgendaRights.Acts(tools.Owner.Current.Value);
        return Guid.TryParse(id, out var wanted) ? await db.Set<BulkAct>().SingleOrDefaultAsync(b => b.Id == wanted && b.AgendaId == agenda.Id && b.PersonId == me, CancellationToken.None) : null;
    }

    private async Task<Result<(List<BulkPlanLine> Plan, BulkAct Act)>> StageAsync(string kenmerk, BulkRequest request)
    {
        if (await FindAgendaAsync(kenmerk) is not { } agenda || AgendaRights.Acts(tools.Owner.Current.Value) is not { } me)
        {
            return new NotYourAgenda();
        }

        var chosen = (request.Kies ?? []).Distinct(StringComparer.Ordinal).Take(Most).ToList();
        var activities = await access.Visible<Activity>().Where(a => chosen.Contains(a.Kenmerk)).OrderBy(a => a.FoldedTitle).ThenBy(a => a.Id).ToListAsync(CancellationToken.None);
        if (activities.Count == 0)
        {
            return new NothingChosen();
        }

        var ids = activities.Select(a => a.Id).ToList();
        var written = await db.Set<ActivityOutcome>().Where(o => ids.Contains(o.ActivityId)).Select(o => o.ActivityId).ToListAsync(CancellationToken.None);
        var act = await ReadAsync(request, agenda, written);
        if (act.Refusal is { } refusal)
        {
            return refusal;
        }

        var plan = new List<BulkPlanLine>();
        var lines = new List<BulkLine>();
        foreach (var activity in activities)
        {
            var (before, order) = (activity.Snapshot(), agenda.Placements.FirstOrDefault(p => p.ActivityId == activity.Id)?.Order);
            var no = order is null ? new NotOnThisAgenda() : activity.IsMerged ? new ActivityWentIntoAnother() : await act.Value.Do(activity);
            plan.Add(new BulkPlanLine(activity, no));
            var revision = activity.Revision + (db.Entry(activity).State == EntityState.Modified ? 1 : 0);
            lines.Add(new BulkLine(activity.Id, no?.Message, revision, no is null ? before : null, no is null && act.Value.Kind == BulkKind.TakeOff ? order : null));
        }

        return (plan, BulkAct.Of(agenda.Id, act.Value.Other?.Id, act.Value.Kind, lines, me, Now));
    }

    private sealed record Chosen(BulkKind Kind, Agenda? Other, Func<Activity, Task<Refusal?>> Do);

    /// <param name="written">Of which it was written what came of them.</param>
    private async Task<Result<Chosen>> ReadAsync(BulkRequest request, Agenda agenda, IReadOnlyCollection<Guid> written)
    {
        switch (request.Wat)
        {
            case "stand" when ActivityWords.ReadState(request.Stand) is { } state:
                return new Chosen(BulkKind.Move, null, a => Task.FromResult(Move(a, state, request.Reden, written.Contains(a.Id))));
            case "eigenaar" when Guid.TryParse(request.Persoon, out var person) && await tools.Owner.Actors.FindAsync(person, CancellationToken.None) is { } asked:
                return new Chosen(BulkKind.Ask, null, a => Task.FromResult(AskOwner.Sees(asked, a) ? Ask(a, person, asked.OrganisationId) : new NotSomebodyWhoSeesThis()));
            case "afhalen":
                return new Chosen(BulkKind.TakeOff, null, a => TakeOffAsync(a, agenda));
            case "plaatsen" when await access.Visible<Agenda>().Include(a => a.Placements).SingleOrDefaultAsync(a => a.Kenmerk == request.Agenda && a.Id != agenda.Id, CancellationToken.None) is { } other:
                return new Chosen(BulkKind.Place, other, a => PlaceAsync(a, other));
            default:
                return new ChooseWhatToDo();
        }
    }

    private Refusal? Move(Activity activity, ActivityState to, string? reason, bool hasResult)
    {
        var from = activity.State;
        var refusal = activity.MoveTo(to, ActivityRequest.Tidy(reason), tools.Owner.Agenda.Clock.DutchToday, hasResult);
        if (refusal is null)
        {
            tools.Owner.Agenda.Journal.Record(new ActivityMoved(from, to) { ObjectId = activity.Id });
        }

        return refusal;
    }

    private Refusal? Ask(Activity activity, Guid person, Guid? organisation)
    {
        var refusal = activity.Ask(person, organisation, Now);
        if (refusal is null)
        {
            tools.Owner.Agenda.Journal.Record(new OwnerAsked(person) { ObjectId = activity.Id });
        }

        return refusal;
    }

    private async Task<Refusal?> TakeOffAsync(Activity activity, Agenda agenda)
    {
        if (await db.Set<AgendaPlacement>().CountAsync(p => p.ActivityId == activity.Id, CancellationToken.None) < 2)
        {
            return new LastAgendaOfActivity();
        }

        agenda.Remove(activity.Id);
        tools.Owner.Agenda.Journal.Record(new ActivityTakenOff(agenda.Id) { ObjectId = activity.Id });
        await tools.Place.Threads.UntieAsync(agenda.Id, activity.Id, ProposeActivity.AgendaTie, CancellationToken.None);
        return null;
    }

    private async Task<Refusal?> PlaceAsync(Activity activity, Agenda other)
    {
        if (other.Place(activity.Id, Now) is { } refusal)
        {
            return refusal;
        }

        activity.AlsoFor(other.AudienceList);
        tools.Owner.Agenda.Journal.Record(new ActivityPlaced(other.Id) { ObjectId = activity.Id });
        await tools.Place.Threads.TieAsync(other.Id, activity.Id, ProposeActivity.AgendaTie, CancellationToken.None);
        return null;
    }

    private async Task<Refusal?> UndoOneAsync(BulkAct act, BulkLine line, Activity activity, Agenda agenda, Agenda? other)
    {
        if (activity.Revision != line.Revision || activity.IsMerged)
        {
            return new ChangedSince();
        }

        var (now, journal) = (activity.Snapshot(), tools.Owner.Agenda.Journal);
        switch (act.Kind)
        {
            case BulkKind.Move:
                activity.Restore(line.Before!);
                journal.Record(new ActivityMoved(now.State, activity.State) { ObjectId = activity.Id });
                return null;
            case BulkKind.Ask when now.AskedId is { } asked:
                activity.Restore(line.Before!);
                journal.Record(new OwnerAskTakenBack(asked) { ObjectId = activity.Id });
                return null;
            case BulkKind.TakeOff when agenda.Placements.All(p => p.ActivityId != activity.Id):
                agenda.PlaceAgain(activity.Id, line.Order!.Value, Now);
                journal.Record(new ActivityPlaced(agenda.Id) { ObjectId = activity.Id });
                await tools.Place.Threads.TieAsync(agenda.Id, activity.Id, ProposeActivity.AgendaTie, CancellationToken.None);
                return null;
            case BulkKind.Place when other!.Placements.Any(p => p.ActivityId == activity.Id):
                other.Remove(activity.Id);
                activity.Restore(line.Before!);
                journal.Record(new ActivityTakenOff(other.Id) { ObjectId = activity.Id });
                await tools.Place.Threads.UntieAsync(other.Id, activity.Id, ProposeActivity.AgendaTie, CancellationToken.None);
                return null;
            default:
                return new ChangedSince();
        }
    }
}
