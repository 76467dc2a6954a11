// SPDX-License-Identifier: EUPL-1.2
using Microsoft.EntityFrameworkCore;
using Vliegwiel.Agendas.Data;
using Vliegwiel.Agendas.Domain;
using Vliegwiel.Agendas.Listing;
using Vliegwiel.Network.Contracts;
using Vliegwiel.Platform;
using Vliegwiel.Platform.Data;
using Vliegwiel.Platform.Figures;
using Vliegwiel.Platform.People;
using Vliegwiel.Platform.Spine;

namespace Vliegwiel.Agendas.Showing;

/// <summary>
/// Finds an agenda with its activities, in four questions however many there are. Filters, order and totals are made here of what the reader may see:
/// amounts come from a question of their own that starts at who may see them, so that nothing else can tell one.
/// </summary>
internal sealed class ShowAgenda(VliegwielDb db, Access access, CurrentActor actor, NetworkDirectory network, TimeProvider clock)
{
    /// <returns>Null when there is no such agenda for this actor, or no such page of it.</returns>
    public async Task<ShownAgenda?> FindAsync(string kenmerk, AgendaQuestion question, CancellationToken cancel)
    {
        if (!PageNumber.TryParse(question.Page, out var page) || await access.Visible<Agenda>().AsNoTracking().SingleOrDefaultAsync(a => a.Kenmerk == kenmerk, cancel) is not { } agenda)
        {
            return null;
        }

        var budgets = await BudgetsAsync(agenda.Id, cancel);
        var rows = await (from p in db.Set<AgendaPlacement>().AsNoTracking()
                          join a in access.Visible<Activity>().AsNoTracking() on p.ActivityId equals a.Id
                          where p.AgendaId == agenda.Id && a.GroupId == a.Id
                          orderby p.Order, a.Id
                          select new { a.Id, a.Kenmerk, a.Title, a.FoldedTitle, p.Order, a.State, a.Type, a.Sphere, a.Deadline, a.OwnerId, a.OwnerOrganisationId, a.ProposedForId, a.InitiatorWords }).ToListAsync(cancel);
        var organisations = rows.Select(r => r.OwnerOrganisationId ?? r.ProposedForId).Append(agenda.OrganisationId).OfType<Guid>().Distinct().ToList();
        var names = await network.FindNamesAsync(
            [.. rows.Select(r => r.OwnerId).OfType<Guid>().Append(agenda.KeeperId).Distinct()], organisations,
            [.. agenda.AudienceList, .. agenda.AllianceId is { } alliance ? new[] { Audience.Alliance(alliance) } : []], cancel);
        var today = clock.DutchToday;
        var all = rows.ConvertAll(r => new ActivityLine
        {
            Id = r.Id,
            Kenmerk = r.Kenmerk,
            Title = r.Title,
            FoldedTitle = r.FoldedTitle,
            Order = r.Order,
            State = r.State,
            Type = r.Type,
            Sphere = r.Sphere,
            Deadline = r.Deadline,
            IsLate = ActivityWords.IsLate(r.State, r.Deadline, today),
            OwnerId = r.OwnerId,
            Owner = r.OwnerId is { } owner ? names.Person(owner) : null,
            OrganisationId = r.OwnerOrganisationId ?? r.ProposedForId,
            Organisation = (r.OwnerOrganisationId ?? r.ProposedForId) is { } of ? names.Organisation(of)?.Name : null,
            InitiatorWords = r.InitiatorWords,
            Budget = budgets.GetValueOrDefault(r.Id),
        });
        var showsBudgets = budgets.Count > 0;
        var filters = AgendaFilters.Of(question, all, actor.Value.PersonId);
        var lines = AgendaOrder.Of(filters.Apply(all), question.Sort, showsBudgets);
        if (page > 1 && (page - 1) * ShownAgenda.PageSize >= lines.Count)
        {
            return null;
        }

        var shown = lines.Skip((page - 1) * ShownAgenda.PageSize).Take(ShownAgenda.PageSize).ToList();
        return new ShownAgenda
        {
            Agenda = agenda,
            Of = AgendaWords.Of(agenda.AllianceId, agenda.OrganisationId, names),
            Keeper = names.Person(agenda.KeeperId),
            Audience = names.Describe(agenda.AudienceList),
            Lines = lines,
            Spheres = [.. Enum.GetValues<Sphere>().Where(s => lines.Any(l => l.Sphere == s)).Select(s => Together(s, shown, lines, showsBudgets))],
            Page = page,
            Total = all.Count,
            Late = all.Count(l => l.IsLate),
            Mix = ActionMix.Of(all),
            MixHint = ActionMix.HintOf(all),
            Chips = filters.Chips,
            Owners = AgendaFilters.OwnersOf(all),
            Organisations = AgendaFilters.OrganisationsOf(all),
            ShowsBudgets = showsBudgets,
            MayKeep = AgendaRights.MayKeep(actor.Value, agenda),
        };
    }

    /// <summary>The amounts that the reader may see, and no others: this is the only place on the page where they come from.</summary>
    private Task<Dictionary<Guid, Figure>> BudgetsAsync(Guid agendaId, CancellationToken cancel) =>
        (from b in access.Visible<ActivityBudget>().AsNoTracking()
         join p in db.Set<AgendaPlacement>() on b.ActivityId equals p.ActivityId
         where p.AgendaId == agendaId
         select new { b.ActivityId, b.Amount }).ToDictionaryAsync(b => b.ActivityId, b => b.Amount, cancel);

    private static SphereList Together(Sphere sphere, List<ActivityLine> shown, List<ActivityLine> all, bool showsBudgets)
    {
        var here = all.Where(l => l.Sphere == sphere).ToList();
        var amounts = here.Select(l => l.Budget).OfType<Figure>().Where(b => !b.IsMissing).ToList();
        Figure? total = !showsBudgets ? null
            : amounts.Count == 0 ? Figure.Absent(FigureText.Euro, Figure.NotGiven)
            : Figure.Of(amounts.Sum(a => a.Value!.Value), FigureText.Euro, new FigureMeaning
            {
                Operator = amounts.TrueForAll(a => a.Operator == FigureOperator.Exactly) ? FigureOperator.Exactly : FigureOperator.About,
                Source = "de bedragen in deze lijst",
                Status = FigureStatus.Calculated,
            });
        return new SphereList(sphere, [.. shown.Where(l => l.Sphere == sphere)], here.Count, total, here.Count - amounts.Count);
    }
}
