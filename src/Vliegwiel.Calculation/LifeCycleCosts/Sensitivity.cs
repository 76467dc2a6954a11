// SPDX-License-Identifier: EUPL-1.2
namespace Vliegwiel.Calculation.LifeCycleCosts;

/// <summary>One assumption that is another than thought.</summary>
public enum Twist
{
    /// <summary>Nothing is another.</summary>
    AsGiven,

    /// <summary>The low discount rate.</summary>
    LowRate,

    /// <summary>The high discount rate.</summary>
    HighRate,

    /// <summary>It yields nothing at the end.</summary>
    NoResidual,

    /// <summary>Upkeep costs more, by <see cref="Sensitivity.UpkeepStep"/>.</summary>
    UpkeepUp,

    /// <summary>Upkeep costs less, by <see cref="Sensitivity.UpkeepStep"/>.</summary>
    UpkeepDown,

    /// <summary>Each variant lasts shorter, by <see cref="Sensitivity.LifeStep"/>.</summary>
    LifeShorter,

    /// <summary>The low price of CO2.</summary>
    LowCarbonPrice,

    /// <summary>The high price of CO2.</summary>
    HighCarbonPrice,
}

/// <summary>What every variant costs per year under one twist, in the order in which they came.</summary>
/// <param name="Twist">What is another.</param>
/// <param name="PerYear">In euro per year (EAC).</param>
/// <param name="Cheapest">The place, from 0, of the one that costs least; the first of those that cost the same.</param>
public sealed record SensitivityLine(Twist Twist, IReadOnlyList<decimal> PerYear, int Cheapest);

/// <summary>Tells whether the choice stands when one assumption is another.</summary>
public static class Sensitivity
{
    /// <summary>By how much upkeep goes up and down, as a fraction: a choice of this product, shown on screen.</summary>
    public const decimal UpkeepStep = 0.2m;

    /// <summary>By how much lives are shorter, as a fraction: a choice of this product, shown on screen.</summary>
    public const decimal LifeStep = 0.2m;

    /// <summary>The line as given first, then each twist that changes something.</summary>
    /// <param name="variants">Two or more.</param>
    /// <param name="assumptions">As given.</param>
    /// <param name="rates">The low and the high discount rate.</param>
    /// <param name="carbonPrices">The low and the high price in euro per kg; only used when CO2 has a price.</param>
    public static IReadOnlyList<SensitivityLine> Of(IReadOnlyList<Variant> variants, CostAssumptions assumptions, (decimal Low, decimal High) rates, (decimal Low, decimal High) carbonPrices)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(variants.Count, 2, nameof(variants));
        SensitivityLine Line(Twist twist, CostAssumptions under, Func<Variant, Variant> change)
        {
            decimal[] costs = [.. variants.Select(v => change(v).LifeCycleCost(under).PerYear)];
            return new SensitivityLine(twist, costs, Array.IndexOf(costs, costs.Min()));
        }

        return
        [
            Line(Twist.AsGiven, assumptions, v => v),
            Line(Twist.LowRate, assumptions with { DiscountRate = rates.Low }, v => v),
            Line(Twist.HighRate, assumptions with { DiscountRate = rates.High }, v => v),
            Line(Twist.NoResidual, assumptions, v => v with { Residual = Math.Min(v.Residual, 0) }),
            Line(Twist.UpkeepUp, assumptions, v => Upkeep(v, 1 + UpkeepStep)),
            Line(Twist.UpkeepDown, assumptions, v => Upkeep(v, 1 - UpkeepStep)),
            Line(Twist.LifeShorter, assumptions, Shorter),
            .. assumptions.CarbonPrice is null ? Array.Empty<SensitivityLine>() :
            [
                Line(Twist.LowCarbonPrice, assumptions with { CarbonPrice = carbonPrices.Low }, v => v),
                Line(Twist.HighCarbonPrice, assumptions with { CarbonPrice = carbonPrices.High }, v => v),
            ],
        ];
    }

    private static Variant Upkeep(Variant variant, decimal times) =>
        variant with { YearlyCosts = variant.YearlyCosts * times, OneOffs = [.. variant.OneOffs.Select(o => o with { Amount = o.Amount * times })] };

    /// <summary>Rounded down to whole years, at least one; costs that would come after the end do not come.</summary>
    private static Variant Shorter(Variant variant)
    {
        var life = Math.Max(1, (int)(variant.Life * (1 - LifeStep)));
        return variant with { Life = life, OneOffs = [.. variant.OneOffs.Where(o => o.Year <= life)] };
    }
}
