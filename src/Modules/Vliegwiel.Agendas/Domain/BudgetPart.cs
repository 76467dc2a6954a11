// SPDX-License-Identifier: EUPL-1.2
using Vliegwiel.Platform.Figures;
using Vliegwiel.Platform.Results;

namespace Vliegwiel.Agendas.Domain;

/// <summary>From which purse a part of a budget comes.</summary>
internal enum BudgetSource { Own, Subsidy, Province, State, Other }

/// <summary>How sure it is that the money comes.</summary>
internal enum BudgetPartState { Planned, Requested, Granted, Rejected }

/// <summary>What somebody says of a part of a budget.</summary>
internal sealed record BudgetPartFacts(string Words, Figure Amount, Figure Spent, BudgetSource Source, BudgetPartState State)
{
    /// <summary>Which organisation bears it; null when nobody said.</summary>
    public Guid? BearerId { get; init; }
}

/// <summary>One part of the budget of an activity: read only with that budget, by its readers.</summary>
internal sealed class BudgetPart
{
    public const int WordsMaxLength = 100;
    public const int MostOfOne = 20;

    private BudgetPart() { }

    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public Guid BudgetId { get; private set; }
    public int Order { get; private set; }
    public string Words { get; private set; } = "";
    public Figure Amount { get; private set; } = Figure.Absent(FigureText.Euro, Figure.NotGiven);
    public Figure Spent { get; private set; } = Figure.Absent(FigureText.Euro, Figure.NotGiven);
    public BudgetSource Source { get; private set; }
    public BudgetPartState State { get; private set; }

    /// <summary>The organisation that bears it (GAP-3); null when nobody said.</summary>
    public Guid? BearerId { get; private set; }

    public static BudgetPart Of(Guid budgetId, int order, BudgetPartFacts facts)
    {
        var part = new BudgetPart { BudgetId = budgetId, Order = order };
        part.Set(facts);
        return part;
    }

    public void Set(BudgetPartFacts facts) => (Words, Amount, Spent, Source, State, BearerId) = (facts.Words, facts.Amount, facts.Spent, facts.Source, facts.State, facts.BearerId);
}

/// <summary>What parts of a budget are together. What is missing is never zero: then the whole is missing too, and says of which part.</summary>
internal static class BudgetTotal
{
    private const int MostNamed = 2;

    /// <summary>What was rejected is not there to be spent, so it does not count.</summary>
    public static Result<Figure> OfAmounts(IReadOnlyCollection<BudgetPart> parts)
    {
        var counted = parts.Where(p => p.State != BudgetPartState.Rejected).OrderBy(p => p.Order).ToList();
        return counted.Count == 0 ? Figure.Absent(FigureText.Euro, "alle onderdelen zijn afgewezen") : Of([.. counted.Select(p => (p.Words, p.Amount))], "het bedrag");
    }

    public static Result<Figure> OfSpent(IReadOnlyCollection<BudgetPart> parts) => Of([.. parts.OrderBy(p => p.Order).Select(p => (p.Words, p.Spent))], "wat er is besteed");

    private static Result<Figure> Of(IReadOnlyList<(string Words, Figure Figure)> parts, string what)
    {
        var missing = parts.Where(p => p.Figure.IsMissing).Select(p => p.Words).ToList();
        if (missing.Count > 0)
        {
            var named = string.Join(", ", missing.Take(MostNamed).Select(m => $"“{m}”")) + (missing.Count > MostNamed ? $" en nog {missing.Count - MostNamed}" : "");
            return Figure.Absent(FigureText.Euro, $"onvolledig, van {named} ontbreekt {what}");
        }

        var figures = parts.Select(p => p.Figure).ToList();
        if (figures.DistinctBy(f => f.Period).Count() > 1)
        {
            return Figure.Absent(FigureText.Euro, "onvolledig, de onderdelen gaan over verschillende tijd en tellen niet op");
        }

        var sum = figures.Sum(f => f.Value!.Value);
        return Figure.Check(sum) is { } unlikely ? unlikely : Figure.Of(sum, FigureText.Euro, new FigureMeaning
        {
            Operator = Together([.. figures.Select(f => f.Operator).Distinct()]),
            Period = figures[0].Period,
            Source = parts.Count == 1 ? "het ene onderdeel" : $"de som van {parts.Count} onderdelen",
            Status = FigureStatus.Calculated,
        });
    }

    /// <summary>Bounds of one direction stay a bound; what points both ways is no more than about.</summary>
    public static FigureOperator Together(IReadOnlyCollection<FigureOperator> all) =>
        all.All(o => o == FigureOperator.Exactly) ? FigureOperator.Exactly
        : all.All(o => o is FigureOperator.Exactly or FigureOperator.AtMost or FigureOperator.LessThan) ? FigureOperator.AtMost
        : all.All(o => o is FigureOperator.Exactly or FigureOperator.AtLeast or FigureOperator.MoreThan) ? FigureOperator.AtLeast
        : FigureOperator.About;
}
