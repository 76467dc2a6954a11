// SPDX-License-Identifier: EUPL-1.2
using Vliegwiel.Agendas.Domain;
using Vliegwiel.Calculation.LifeCycleCosts;
using Vliegwiel.Design.Text;
using Vliegwiel.Platform.Figures;

namespace Vliegwiel.Agendas.LifeCycles;

/// <summary>One variant with what it costs.</summary>
internal sealed record CostColumn(int Number, Variant Variant, LifeCycleCost Cost);

/// <summary>For a variant that asks a higher investment than the cheapest to make: what each reason alone must be for it to pay (rule R17).</summary>
/// <param name="Against">The name of the variant with the lowest investment.</param>
internal sealed record CostReasons(string Name, string Against, decimal MoreInvestment, bool Pays, IReadOnlyList<string> Sentences);

/// <summary>What one purse pays more or less, next to the variant with the lowest investment.</summary>
internal sealed record PurseLine(string Purse, string Who, IReadOnlyList<decimal> More);

/// <summary>What came out of a comparison: computed each time from what it holds, never kept.</summary>
internal sealed record CostOutcome
{
    public required IReadOnlyList<CostColumn> Columns { get; init; }

    /// <summary>The place of the cheapest per year; null with fewer than two variants.</summary>
    public required int? Cheapest { get; init; }

    public required bool LivesDiffer { get; init; }
    public required IReadOnlyList<CostReasons> Reasons { get; init; }
    public required IReadOnlyList<SensitivityLine> Sensitivity { get; init; }
    public required IReadOnlyList<PurseLine> Purses { get; init; }

    /// <summary>Variants whose CO2 is not known although CO2 has a price: then the totals cannot be compared with it.</summary>
    public required IReadOnlyList<string> WithoutCarbon { get; init; }

    public static CostOutcome Of(CostComparison comparison)
    {
        var given = comparison.Assumptions;
        var all = comparison.Variants.OrderBy(v => v.Number).Select(v => (v.Number, v.Variant)).ToList();
        var unknown = given.CarbonPrice is null ? [] : all.Where(v => v.Variant.YearlyCarbon is null).Select(v => v.Variant.Name).ToList();
        // With CO2 in one total and not in the other the cheapest would be the one of which the least is known.
        var under = unknown.Count > 0 ? given with { CarbonPrice = null } : given;
        var columns = all.ConvertAll(v => new CostColumn(v.Number, v.Variant, v.Variant.LifeCycleCost(under)));
        if (columns.Count < 2)
        {
            return new CostOutcome { Columns = columns, Cheapest = null, LivesDiffer = false, Reasons = [], Sensitivity = [], Purses = [], WithoutCarbon = unknown };
        }

        var basis = columns.MinBy(c => c.Variant.Investment)!;
        return new CostOutcome
        {
            Columns = columns,
            Cheapest = columns.FindIndex(c => c.Cost.PerYear == columns.Min(x => x.Cost.PerYear)),
            LivesDiffer = columns.Exists(c => c.Variant.Life != columns[0].Variant.Life),
            Reasons = [.. columns.Where(c => c.Variant.Investment > basis.Variant.Investment).Select(c => ReasonsOf(c, basis, under))],
            Sensitivity = Calculation.LifeCycleCosts.Sensitivity.Of([.. columns.Select(c => c.Variant)], under, (LifeCycleDefaults.LowRate, LifeCycleDefaults.HighRate), (LifeCycleDefaults.LowCarbonPrice, LifeCycleDefaults.HighCarbonPrice)),
            Purses =
            [
                new("Investering, nu", comparison.Investor ?? "niet genoemd", [.. columns.Select(c => c.Variant.Investment - basis.Variant.Investment)]),
                new("Beheer en onderhoud, per jaar", comparison.Keeper ?? "niet genoemd", [.. columns.Select(c => (c.Cost.Upkeep / c.Cost.Annuity) - (basis.Cost.Upkeep / basis.Cost.Annuity))]),
                new("Restwaarde, aan het eind", comparison.Heir ?? "niet genoemd", [.. columns.Select(c => basis.Variant.Residual - c.Variant.Residual)]),
            ],
            WithoutCarbon = unknown,
        };
    }

    /// <summary>An amount as a figure with what it rests on.</summary>
    public static Figure FigureOf(decimal amount, CostComparison comparison, string? period = null) => Figure.Of(Math.Round(amount, 0, MidpointRounding.AwayFromZero), FigureText.Euro, new FigureMeaning
    {
        Period = period,
        Source = comparison.Source,
        Status = FigureStatus.Calculated,
        Method = $"{LifeCycleDefaults.Method}, {Numbers.Amount(comparison.DiscountRate * 100, 4)}% per jaar",
    });

    public static string Of(Twist twist) => twist switch
    {
        Twist.AsGiven => "zoals ingevuld",
        Twist.LowRate => $"lage rente ({Numbers.Percent(LifeCycleDefaults.LowRate, 2)})",
        Twist.HighRate => $"hoge rente ({Numbers.Percent(LifeCycleDefaults.HighRate, 2)})",
        Twist.NoResidual => "geen restwaarde",
        Twist.UpkeepUp => $"onderhoud {Numbers.Percent(Calculation.LifeCycleCosts.Sensitivity.UpkeepStep)} duurder",
        Twist.UpkeepDown => $"onderhoud {Numbers.Percent(Calculation.LifeCycleCosts.Sensitivity.UpkeepStep)} goedkoper",
        Twist.LifeShorter => $"levensduur {Numbers.Percent(Calculation.LifeCycleCosts.Sensitivity.LifeStep)} korter",
        Twist.LowCarbonPrice => $"lage prijs van CO₂ (€ {Numbers.Amount(LifeCycleDefaults.LowCarbonPrice, 3)} per kg)",
        Twist.HighCarbonPrice => $"hoge prijs van CO₂ (€ {Numbers.Amount(LifeCycleDefaults.HighCarbonPrice, 3)} per kg)",
        _ => throw new ArgumentOutOfRangeException(nameof(twist), twist, null),
    };

    /// <summary>The formula as it stands on screen and in the note.</summary>
    public static string Formula(CostComparison c) =>
        $"LCC = investering + som over de jaren van (kosten in jaar t{(c.CarbonPrice is null ? "" : " + kg CO₂ × prijs")}) ÷ (1 + r)ᵗ − restwaarde ÷ (1 + r)ⁿ. Kosten per jaar (EAC) = LCC × r ÷ (1 − (1 + r)⁻ⁿ); bij r = 0 is dat LCC ÷ n. Hier is r = {Numbers.Amount(c.DiscountRate * 100, 4)}% en n de levensduur van de variant.";

    /// <summary>Which is cheapest, and by how much, in one sentence; null with fewer than two variants.</summary>
    public string? Conclusion
    {
        get
        {
            if (Cheapest is not { } best)
            {
                return null;
            }

            var second = Columns.Where((_, i) => i != best).Min(c => c.Cost.PerYear);
            var stands = Sensitivity.All(l => l.Cheapest == best);
            return $"“{Columns[best].Variant.Name}” kost per jaar het minst: {Numbers.Euro(Math.Round(Columns[best].Cost.PerYear))}, {Numbers.Euro(Math.Round(second - Columns[best].Cost.PerYear))} minder dan de volgende. "
                + (stands ? "Dat blijft zo bij alle aannames die hieronder zijn geprobeerd." : "Dat verandert bij een andere aanname: kijk hieronder bij welke.");
        }
    }

    private static CostReasons ReasonsOf(CostColumn column, CostColumn basis, CostAssumptions under)
    {
        var (variant, other) = (column.Variant, basis.Variant);
        var upkeep = BreakEven.YearlyCosts(variant, other, under);
        var life = BreakEven.Life(variant, other, under);
        return new CostReasons(variant.Name, other.Name, variant.Investment - other.Investment, column.Cost.PerYear <= basis.Cost.PerYear,
        [
            upkeep < 0 && variant.YearlyCosts >= 0 ? "Lagere onderhoudskosten alleen zijn niet genoeg." : $"Onderhoud: hoogstens {Numbers.Euro(Math.Round(upkeep))} per jaar. Ingevuld is {Numbers.Euro(variant.YearlyCosts)}.",
            life is { } years ? $"Levensduur: ten minste {years} jaar. Ingevuld is {variant.Life} jaar." : "Een langere levensduur alleen is niet genoeg.",
            $"Restwaarde: ten minste {Numbers.Euro(Math.Round(BreakEven.Residual(variant, other, under)))}. Ingevuld is {Numbers.Euro(variant.Residual)}.",
        ]);
    }
}
