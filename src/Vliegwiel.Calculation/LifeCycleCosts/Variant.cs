// SPDX-License-Identifier: EUPL-1.2
namespace Vliegwiel.Calculation.LifeCycleCosts;

/// <summary>A cost that comes once, such as a new top layer.</summary>
/// <param name="Year">At the end of which year, from 1 to the life of the variant.</param>
/// <param name="Amount">In euro; negative when it brings money in.</param>
public readonly record struct OneOff(int Year, decimal Amount);

/// <summary>What holds for all variants that are compared.</summary>
/// <param name="DiscountRate">A fraction per year, above -0.5 and at most 1: 0.0225 for 2.25 %.</param>
/// <param name="CarbonPrice">In euro per kg CO2-equivalent, 0 or more; null leaves CO2 out of the costs.</param>
public sealed record CostAssumptions(decimal DiscountRate, decimal? CarbonPrice);

/// <summary>One way to do it, with what it costs over its life.</summary>
public sealed record Variant
{
    /// <summary>A longer life is a slip of the pen.</summary>
    public const int LongestLife = 200;

    /// <summary>As people call it.</summary>
    public required string Name { get; init; }

    /// <summary>In euro, at the start.</summary>
    public required decimal Investment { get; init; }

    /// <summary>In euro at the end of every year of the life.</summary>
    public required decimal YearlyCosts { get; init; }

    /// <summary>Costs that come once, within the life.</summary>
    public IReadOnlyList<OneOff> OneOffs { get; init; } = [];

    /// <summary>In euro at the end of the life.</summary>
    public required decimal Residual { get; init; }

    /// <summary>In whole years, from 1 to <see cref="LongestLife"/>.</summary>
    public required int Life { get; init; }

    /// <summary>In kg CO2-equivalent every year of the life; null when nobody knows.</summary>
    public decimal? YearlyCarbon { get; init; }

    /// <summary>The costs over the whole life in euro of today.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The life, the year of a cost or the rate is outside its range.</exception>
    public LifeCycleCost LifeCycleCost(CostAssumptions assumptions)
    {
        Check(assumptions);
        var growth = 1 + assumptions.DiscountRate;
        var (factor, sum) = (1m, 0m);
        for (var year = 1; year <= Life; year++)
        {
            factor /= growth;
            sum += factor;
        }

        return new LifeCycleCost
        {
            Investment = Investment,
            Upkeep = (YearlyCosts * sum) + OneOffs.Sum(o => o.Amount * Discounting.Factor(assumptions.DiscountRate, o.Year)),
            Residual = Residual * factor,
            Carbon = assumptions.CarbonPrice is { } price && YearlyCarbon is { } kilograms ? kilograms * price * sum : null,
            Annuity = sum,
        };
    }

    private void Check(CostAssumptions assumptions)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(Life, 1, nameof(Life));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(Life, LongestLife, nameof(Life));
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(assumptions.DiscountRate, -0.5m, nameof(assumptions));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(assumptions.DiscountRate, 1m, nameof(assumptions));
        foreach (var cost in OneOffs)
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(cost.Year, 1, nameof(OneOffs));
            ArgumentOutOfRangeException.ThrowIfGreaterThan(cost.Year, Life, nameof(OneOffs));
        }
    }
}

/// <summary>The costs of one variant over its life, each in euro of today.</summary>
public sealed record LifeCycleCost
{
    /// <summary>What it costs at the start.</summary>
    public required decimal Investment { get; init; }

    /// <summary>Yearly costs and costs that come once.</summary>
    public required decimal Upkeep { get; init; }

    /// <summary>What comes back at the end: it lowers the costs.</summary>
    public required decimal Residual { get; init; }

    /// <summary>Null when CO2 has no price here, or nobody knows how much there is.</summary>
    public required decimal? Carbon { get; init; }

    /// <summary>What one euro at the end of every year of the life is worth today.</summary>
    public required decimal Annuity { get; init; }

    /// <summary>Without the price of CO2.</summary>
    public decimal WithoutCarbon => Investment + Upkeep - Residual;

    /// <summary>With the price of CO2 where there is one.</summary>
    public decimal Total => WithoutCarbon + (Carbon ?? 0);

    /// <summary>The total as an equal amount at the end of every year (EAC), in euro per year.</summary>
    public decimal PerYear => Total / Annuity;
}

/// <summary>What later money is worth today.</summary>
internal static class Discounting
{
    /// <returns>1 / (1+r)^year.</returns>
    public static decimal Factor(decimal rate, int year)
    {
        var factor = 1m;
        for (var i = 0; i < year; i++)
        {
            factor /= 1 + rate;
        }

        return factor;
    }
}
