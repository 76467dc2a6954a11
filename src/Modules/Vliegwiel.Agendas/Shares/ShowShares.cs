// SPDX-License-Identifier: EUPL-1.2
using Microsoft.EntityFrameworkCore;
using Vliegwiel.Agendas.Domain;
using Vliegwiel.Agendas.Listing;
using Vliegwiel.Agendas.Outcomes;
using Vliegwiel.Design.Lists;
using Vliegwiel.Network.Contracts;
using Vliegwiel.Platform;
using Vliegwiel.Platform.Data;
using Vliegwiel.Platform.Spine;
using Vliegwiel.Platform.Threads;

namespace Vliegwiel.Agendas.Shares;

/// <summary>
/// Rolls up budget, effect and goals of an agenda, or of several, as organisations bear and count them (GAP-3). An activity counts once, on however many
/// agendas it stands. Only what the reader sees is counted; amounts come from a question of their own that starts at who may see them.
/// </summary>
internal sealed class ShowShares(VliegwielDb db, Access access, NetworkDirectory network, ThreadCoverage threads)
{
    /// <summary>More agendas than this do not go together on one page.</summary>
    public const int MostAgendas = 12;

    private const int MostChoices = 200;

    /// <summary>More of an address than this is not read.</summary>
    private const int MostAsked = 50;

    /// <returns>Null when there is no such agenda for this actor, or no such page of it.</returns>
    public async Task<ShownShares?> FindAsync(string kenmerk, string? page, CancellationToken cancel) =>
        PageNumber.TryParse(page, out var number) && await access.Visible<Agenda>().AsNoTracking().SingleOrDefaultAsync(a => a.Kenmerk == kenmerk, cancel) is { } agenda
            ? (await RollUpAsync([agenda], [agenda], number, cancel))?.Shares : null;

    /// <summary>An agenda that this actor does not see is not there, and says nothing.</summary>
    /// <returns>Null when there is no such page.</returns>
    public async Task<ChosenShares?> TogetherAsync(IReadOnlyCollection<string?>? kenmerken, string? page, CancellationToken cancel)
    {
        if (!PageNumber.TryParse(page, out var number))
        {
            return null;
        }

        var asked = (kenmerken ?? []).OfType<string>().Where(k => k.Length is > 0 and <= Kenmerk.MaxLength).Distinct(StringComparer.Ordinal).Take(MostAsked).ToList();
        // What was chosen comes first, so that it is there however many agendas there are.
        var seen = await access.Visible<Agenda>().AsNoTracking().OrderByDescending(a => asked.Contains(a.Kenmerk)).ThenBy(a => a.Title).ThenBy(a => a.Id).Take(MostChoices).ToListAsync(cancel);
        var chosen = asked.Select(k => seen.Find(a => a.Kenmerk == k)).OfType<Agenda>().ToList();
        var rolled = chosen.Count == 0 ? null : await RollUpAsync([.. chosen.Take(MostAgendas)], seen, number, cancel);
        if (rolled is null && (chosen.Count > 0 || number > 1))
        {
            return null;
        }

        var names = rolled?.Names ?? await NamesAsync(seen, [], [], cancel);
        var choices = seen.Select(a => new Choice(a.Kenmerk, $"{a.Title} ({AgendaWords.Of(a.AllianceId, a.OrganisationId, names)})")).OrderBy(c => c.Text, StringComparer.Ordinal).ToList();
        return new ChosenShares(choices, rolled?.Shares, chosen.Count > MostAgendas);
    }

    /// <param name="named">The agendas of which the owner is named.</param>
    private async Task<(ShownShares Shares, NetworkNames Names)?> RollUpAsync(IReadOnlyList<Agenda> agendas, IReadOnlyList<Agenda> named, int page, CancellationToken cancel)
    {
        List<Guid> ids = [.. agendas.Select(a => a.Id)];
        var standing = access.Visible<Activity>().Where(a => a.GroupId == a.Id && db.Set<AgendaPlacement>().Any(p => ids.Contains(p.AgendaId) && p.ActivityId == a.Id));
        var rows = await standing.AsNoTracking().OrderBy(a => a.FoldedTitle).ThenBy(a => a.Id)
            .Select(a => new { a.Id, a.Kenmerk, a.Title, Agendas = db.Set<AgendaPlacement>().Count(p => ids.Contains(p.AgendaId) && p.ActivityId == a.Id) }).ToListAsync(cancel);
        if (page > 1 && (page - 1) * ShownShares.PageSize >= rows.Count)
        {
            return null;
        }

        var budgets = await access.Visible<ActivityBudget>().AsNoTracking().Where(b => standing.Any(a => a.Id == b.ActivityId)).Include(b => b.Parts).AsSingleQuery().ToDictionaryAsync(b => b.ActivityId, cancel);
        var outcomes = await access.Visible<ActivityOutcome>().AsNoTracking().Where(o => standing.Any(a => a.Id == o.ActivityId)).Include(o => o.Effects).Include(o => o.Shares).AsSingleQuery().ToDictionaryAsync(o => o.ActivityId, cancel);
        var ties = await threads.TiedAboveAsync([.. rows.Select(r => r.Id)], AgendasModule.GoalKind, cancel);
        List<Guid> tied = [.. ties.SelectMany(t => t).Select(t => t.Id).Distinct()];
        var goals = tied.Count == 0 ? [] : await access.Visible<Goal>().AsNoTracking().Where(g => tied.Contains(g.Id)).OrderBy(g => g.FoldedTitle).ThenBy(g => g.Id).ToListAsync(cancel);
        var names = await NamesAsync(named, budgets.Values, outcomes.Values, cancel);

        var activities = rows.ConvertAll(r => new SharedActivity(r.Id, r.Kenmerk, r.Title, r.Agendas, budgets.GetValueOrDefault(r.Id)));
        var all = ShareRollUp.Of(activities);
        var owner = agendas is [{ AllianceId: null, OrganisationId: { } organisation }] ? organisation : (Guid?)null;
        string NameOf(Guid id) => ShareWords.Organisation(id, names);
        var showsBudgets = budgets.Count > 0;
        return (new ShownShares
        {
            Agendas = agendas,
            Of = string.Join(", ", agendas.Select(a => AgendaWords.Of(a.AllianceId, a.OrganisationId, names)).Distinct()),
            Own = owner is { } own ? NameOf(own) : null,
            ShowsBudgets = showsBudgets,
            IsDivided = all.IsDivided,
            Bearers = showsBudgets ? BearersOf(all, owner, NameOf) : [],
            Effects = EffectRows.Of(SumOutcomes.Sum(outcomes.Values, NameOf), owner),
            Measured = outcomes.Values.Count(o => o.Effects.Any(e => !e.Amount.IsMissing)),
            Goals =
            [
                .. goals.Select(g => (Goal: g, Served: activities.Where(a => ties[a.Id].Any(t => t.Id == g.Id)).ToList())).Select(g => new ShareGoal(
                    g.Goal.Title, GoalLinks.Goal(g.Goal.Kenmerk), g.Served.Count,
                    EffectRows.Of(GoalContribution.Of(g.Goal, g.Served.Select(a => outcomes.GetValueOrDefault(a.Id)).OfType<ActivityOutcome>(), NameOf).Sums, owner))),
            ],
            Lines = activities.ConvertAll(a => LineOf(a, showsBudgets && a.Budget is not null, outcomes.GetValueOrDefault(a.Id), owner, NameOf)),
            Page = page,
        }, names);
    }

    private Task<NetworkNames> NamesAsync(IReadOnlyList<Agenda> agendas, IEnumerable<ActivityBudget> budgets, IEnumerable<ActivityOutcome> outcomes, CancellationToken cancel) => network.FindNamesAsync(
        [],
        [.. budgets.SelectMany(b => b.Parts).Select(p => p.BearerId).Concat(agendas.Select(a => a.OrganisationId)).OfType<Guid>().Concat(outcomes.SelectMany(o => o.Shares).Select(s => s.OrganisationId)).Distinct()],
        [.. agendas.Select(a => a.AllianceId).OfType<Guid>().Distinct().Select(Audience.Alliance)], cancel);

    private static ShareLine LineOf(SharedActivity activity, bool showsBudget, ActivityOutcome? outcome, Guid? owner, Func<Guid, string> nameOf)
    {
        var rollUp = ShareRollUp.Of([activity]);
        return new ShareLine(
            activity.Kenmerk, activity.Title, activity.Agendas, showsBudget ? BearersOf(rollUp, null, nameOf) : [],
            showsBudget && owner is { } own ? new BearerRow(nameOf(own), rollUp.Cost.Borne(own), rollUp.Spent.Borne(own)) : null,
            outcome is null ? [] : EffectRows.Of(SumOutcomes.Sum([outcome], nameOf), owner),
            outcome is null ? [] : [.. outcome.Shares.Select(s => (Id: s.OrganisationId, Who: nameOf(s.OrganisationId), Part: s.Percent / 100)).OrderBy(s => s.Id != owner).ThenBy(s => s.Who, StringComparer.Ordinal).Select(s => (s.Who, s.Part))]);
    }

    /// <param name="owner">Stands there also when it bears nothing: that is what who keeps the agenda comes for.</param>
    private static IReadOnlyList<BearerRow> BearersOf(ShareRollUp all, Guid? owner, Func<Guid, string> nameOf) =>
    [
        .. all.Cost.Of.Keys.Concat(all.Spent.Of.Keys).Concat(owner is { } own ? [own] : []).Distinct()
            .Select(id => (Id: id, Name: nameOf(id))).OrderBy(o => o.Id != owner).ThenBy(o => o.Name, StringComparer.Ordinal).ThenBy(o => o.Id)
            .Select(o => new BearerRow(o.Name, all.Cost.Borne(o.Id), all.Spent.Borne(o.Id))),
        .. all.Cost.Undivided.Activities + all.Spent.Undivided.Activities == 0 ? Array.Empty<BearerRow>() : [new BearerRow(ShareWords.Undivided, all.Cost.Undivided, all.Spent.Undivided)],
        new BearerRow(ShareWords.Whole, all.Cost.Whole, all.Spent.Whole),
    ];
}
