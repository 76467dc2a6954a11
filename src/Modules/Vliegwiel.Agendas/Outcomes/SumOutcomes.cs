// SPDX-License-Identifier: EUPL-1.2
using Microsoft.EntityFrameworkCore;
using Vliegwiel.Agendas.Domain;
using Vliegwiel.DutchText;
using Vliegwiel.Network.Contracts;
using Vliegwiel.Platform.Data;
using Vliegwiel.Platform.Figures;
using Vliegwiel.Platform.Spine;

namespace Vliegwiel.Agendas.Outcomes;

/// <summary>One measure of an agenda: what its activities add up to, each counted once.</summary>
/// <param name="Activities">Over so many activities; the sum has no part of one that has no value.</param>
/// <param name="Least">The confidence of the least sure of them.</param>
/// <param name="Shares">What organisations may count as their own.</param>
/// <param name="Undivided">What is left of the total when the shares are taken off.</param>
internal sealed record MeasureSum(string Measure, Figure Total, int Activities, Confidence Least, IReadOnlyList<(Guid Id, string Organisation, Figure Amount)> Shares, Figure Undivided);

/// <summary>One result in the list of an agenda.</summary>
internal sealed record OutcomeLine(string Kenmerk, string Title, string Delivered, decimal? Hours, int Effects);

/// <summary>What the activities of an agenda brought, for who may see it.</summary>
internal sealed record ShownSums(Agenda Agenda, IReadOnlyList<OutcomeLine> Lines, IReadOnlyList<MeasureSum> Sums, decimal? Hours, int HoursKnown);

/// <summary>Adds up what the activities of an agenda brought. An activity that stands on several agendas is one, and counts once on each.</summary>
internal sealed class SumOutcomes(VliegwielDb db, Access access, NetworkDirectory network)
{
    /// <returns>Null when there is no such agenda for this actor.</returns>
    public async Task<ShownSums?> FindAsync(string kenmerk, CancellationToken cancel)
    {
        if (await access.Visible<Agenda>().AsNoTracking().SingleOrDefaultAsync(a => a.Kenmerk == kenmerk, cancel) is not { } agenda)
        {
            return null;
        }

        var standing = access.Visible<Activity>().Where(a => a.GroupId == a.Id && db.Set<AgendaPlacement>().Any(p => p.AgendaId == agenda.Id && p.ActivityId == a.Id));
        var outcomes = await access.Visible<ActivityOutcome>().AsNoTracking().Where(o => standing.Any(a => a.Id == o.ActivityId))
            .Include(o => o.Effects).Include(o => o.Shares).AsSingleQuery().OrderBy(o => o.ActivityTitle).ThenBy(o => o.Id).ToListAsync(cancel);
        var names = await network.FindNamesAsync([], [.. outcomes.SelectMany(o => o.Shares).Select(s => s.OrganisationId).Distinct()], [], cancel);
        return new ShownSums(agenda,
            [.. outcomes.Select(o => new OutcomeLine(o.Kenmerk, o.ActivityTitle, o.Delivered, o.Hours, o.Effects.Count))],
            Sum(outcomes, id => names.Organisation(id)?.Name ?? "een organisatie die er niet meer is"),
            outcomes.Exists(o => o.Hours is not null) ? outcomes.Sum(o => o.Hours ?? 0) : null, outcomes.Count(o => o.Hours is not null));
    }

    /// <summary>Only what has the same measure, unit and period is added up.</summary>
    public static IReadOnlyList<MeasureSum> Sum(IEnumerable<ActivityOutcome> outcomes, Func<Guid, string> nameOf) =>
    [
        .. outcomes.SelectMany(o => o.Effects.Where(e => !e.Amount.IsMissing).Select(e => (Outcome: o, Effect: e)))
            .GroupBy(x => (Measure: Folding.Fold(x.Effect.Measure), Unit: Folding.Fold(x.Effect.Amount.Unit), Period: Folding.Fold(x.Effect.Amount.Period ?? "")))
            .OrderBy(g => g.Key.Measure, StringComparer.Ordinal).ThenBy(g => g.Key.Unit, StringComparer.Ordinal).ThenBy(g => g.Key.Period, StringComparer.Ordinal)
            .Select(group =>
            {
                var first = group.First().Effect;
                var isExact = group.All(x => x.Effect.Amount.Operator == FigureOperator.Exactly);
                var activities = group.Select(x => x.Outcome.ActivityId).Distinct().Count();
                var shares = group.SelectMany(x => x.Outcome.Shares.Select(s => (s.OrganisationId, Part: x.Effect.Amount.Value!.Value * s.Percent / 100)))
                    .GroupBy(s => s.OrganisationId).Select(s => (Id: s.Key, Organisation: nameOf(s.Key), Amount: Total(first, Math.Round(s.Sum(p => p.Part), 4), isExact, activities)))
                    .OrderBy(s => s.Organisation, StringComparer.Ordinal).ThenBy(s => s.Id).ToList();
                var total = group.Sum(x => x.Effect.Amount.Value!.Value);
                return new MeasureSum(first.Measure, Total(first, total, isExact, activities), activities, group.Max(x => x.Effect.Confidence), shares, Total(first, total - shares.Sum(s => s.Amount.Value!.Value), isExact, activities));
            }),
    ];

    private static Figure Total(ActivityEffect like, decimal value, bool isExact, int activities) => Figure.Of(value, like.Amount.Unit, new FigureMeaning
    {
        Operator = isExact ? FigureOperator.Exactly : FigureOperator.About,
        Period = like.Amount.Period,
        Source = activities == 1 ? "het resultaat van 1 activiteit" : $"de resultaten van {activities} activiteiten, elk één keer geteld",
        Status = FigureStatus.Calculated,
    });
}
