// SPDX-License-Identifier: EUPL-1.2
using Vliegwiel.DutchText;
using Vliegwiel.Platform.Figures;

namespace Vliegwiel.Agendas.Domain;

/// <summary>An activity of one or more agendas, with what one reader may see of its money.</summary>
/// <param name="Agendas">So many of the agendas that are looked at hold it.</param>
/// <param name="Budget">Null when the reader may not see it.</param>
internal sealed record SharedActivity(Guid Id, string Kenmerk, string Title, int Agendas, ActivityBudget? Budget);

/// <summary>An amount of an activity that one organisation bears.</summary>
/// <param name="BearerId">Null when nobody said who bears it.</param>
internal sealed record BorneAmount(Guid ActivityId, Guid? BearerId, Figure Amount)
{
    private const string NotSeen = "niet bekend";

    /// <summary>What an activity may cost. One amount without parts is borne by nobody yet; what was rejected does not count.</summary>
    public static IReadOnlyList<BorneAmount> CostOf(SharedActivity activity)
    {
        if (activity.Budget is not { IsInParts: true } budget)
        {
            return [new(activity.Id, null, activity.Budget?.Amount ?? Figure.Absent(FigureText.Euro, NotSeen))];
        }

        var counted = budget.Parts.Where(p => p.State != BudgetPartState.Rejected).ToList();
        return counted.Count == 0 ? [new(activity.Id, null, budget.Amount)] : [.. counted.Select(p => new BorneAmount(activity.Id, p.BearerId, p.Amount))];
    }

    /// <summary>What was spent, also on what was rejected afterwards: it is gone. So this is the same as what the budget says.</summary>
    public static IReadOnlyList<BorneAmount> SpentOf(SharedActivity activity) => activity.Budget is { IsInParts: true } budget
        ? [.. budget.Parts.Select(p => new BorneAmount(activity.Id, p.BearerId, p.Spent))]
        : [new(activity.Id, null, activity.Budget?.Spent ?? Figure.Absent(FigureText.Euro, NotSeen))];
}

/// <summary>Amounts together: a sum for each period, and of how many activities the amount is known. What is missing is not in a sum, and never zero.</summary>
/// <param name="Sums">One for each period, in the order of the periods; different periods are not added up.</param>
/// <param name="Known">Of so many activities every amount is known.</param>
/// <param name="Activities">Of so many activities there is an amount here, known or not.</param>
internal sealed record AmountSum(IReadOnlyList<Figure> Sums, int Known, int Activities)
{
    public static readonly AmountSum None = new([], 0, 0);

    public bool IsComplete => Known == Activities;

    public static AmountSum Of(IReadOnlyCollection<BorneAmount> amounts)
    {
        var activities = amounts.GroupBy(a => a.ActivityId).ToList();
        var known = activities.Count(g => g.All(a => !a.Amount.IsMissing));
        return new AmountSum(
            [
                .. amounts.Where(a => !a.Amount.IsMissing).GroupBy(a => PeriodOf(a.Amount)).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => Together([.. g])),
            ], known, activities.Count);
    }

    /// <summary>What is once is the same as what has no period.</summary>
    public static string PeriodOf(Figure amount) => Folding.Fold(amount.Period ?? "").Trim() is var period && period == "eenmalig" ? "" : period;

    private static Figure Together(IReadOnlyCollection<BorneAmount> amounts)
    {
        var sum = amounts.Sum(a => a.Amount.Value!.Value);
        var activities = amounts.Select(a => a.ActivityId).Distinct().Count();
        return Figure.Check(sum) is not null ? Figure.Absent(FigureText.Euro, "samen te groot om op te tellen") : Figure.Of(sum, FigureText.Euro, new FigureMeaning
        {
            Operator = BudgetTotal.Together([.. amounts.Select(a => a.Amount.Operator).Distinct()]),
            // The words that sort last, so that the order of the activities changes nothing.
            Period = amounts.Select(a => a.Amount.Period).Order(StringComparer.Ordinal).LastOrDefault(),
            Source = activities == 1 ? "het budget van 1 activiteit" : $"de budgetten van {activities} activiteiten, elk één keer geteld",
            Status = FigureStatus.Calculated,
        });
    }
}

/// <summary>Who bears what of a number of amounts.</summary>
/// <param name="Of">What each organisation bears, by its id.</param>
/// <param name="Undivided">What nobody was said to bear.</param>
/// <param name="Whole">All of it: for each period what the organisations bear and what is undivided together.</param>
internal sealed record AmountShares(IReadOnlyDictionary<Guid, AmountSum> Of, AmountSum Undivided, AmountSum Whole)
{
    public AmountSum Borne(Guid organisation) => Of.GetValueOrDefault(organisation, AmountSum.None);

    public static AmountShares Over(IReadOnlyCollection<BorneAmount> amounts) => new(
        amounts.Where(a => a.BearerId is not null).GroupBy(a => a.BearerId!.Value).ToDictionary(g => g.Key, g => AmountSum.Of([.. g])),
        AmountSum.Of([.. amounts.Where(a => a.BearerId is null)]),
        AmountSum.Of(amounts));
}

/// <summary>The money of a number of activities as organisations bear it. An activity that comes twice counts once (GAP-3).</summary>
internal sealed record ShareRollUp(AmountShares Cost, AmountShares Spent)
{
    public bool IsDivided => Cost.Of.Count > 0;

    public static ShareRollUp Of(IEnumerable<SharedActivity> activities)
    {
        var once = activities.DistinctBy(a => a.Id).ToList();
        return new ShareRollUp(AmountShares.Over([.. once.SelectMany(BorneAmount.CostOf)]), AmountShares.Over([.. once.SelectMany(BorneAmount.SpentOf)]));
    }
}
