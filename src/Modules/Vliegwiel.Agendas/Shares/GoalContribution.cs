// SPDX-License-Identifier: EUPL-1.2
using Vliegwiel.Agendas.Domain;
using Vliegwiel.Agendas.Outcomes;
using Vliegwiel.DutchText;

namespace Vliegwiel.Agendas.Shares;

/// <summary>
/// What the measured effects of the activities that serve a goal plausibly contribute to it, per organisation. It is no part of the value of the goal.
/// </summary>
/// <param name="Sums">Of what is measured as the goal is: the same measure and unit, one for each period.</param>
/// <param name="Others">So many effects have another measure or unit: whether they say the same cannot be decided, so they do not count.</param>
internal sealed record GoalContribution(IReadOnlyList<MeasureSum> Sums, int Others)
{
    public static GoalContribution Of(Goal goal, IEnumerable<ActivityOutcome> outcomes, Func<Guid, string> nameOf)
    {
        var all = outcomes.ToList();
        var (measure, unit) = (Key(goal.Indicator), Key(goal.Unit));
        return new GoalContribution(
            [.. SumOutcomes.Sum(all, nameOf).Where(s => Key(s.Measure) == measure && Key(s.Total.Unit) == unit)],
            all.SelectMany(o => o.Effects).Count(e => !e.Amount.IsMissing && (Key(e.Measure) != measure || Key(e.Amount.Unit) != unit)));
    }

    private static string Key(string text) => Folding.Fold(text).Trim();
}
