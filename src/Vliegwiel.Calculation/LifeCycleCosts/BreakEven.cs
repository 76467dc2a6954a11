// SPDX-License-Identifier: EUPL-1.2
namespace Vliegwiel.Calculation.LifeCycleCosts;

/// <summary>
/// For which value of one number a variant costs as much per year as another, all other numbers as they are: the three reasons to accept a higher
/// investment, each alone (inventory #155): cheaper upkeep, a longer life, a higher residual value.
/// </summary>
public static class BreakEven
{
    /// <summary>What the residual value must at least be, in euro at the end of the life of <paramref name="variant"/>; it may be negative.</summary>
    public static decimal Residual(Variant variant, Variant other, CostAssumptions assumptions)
    {
        var cost = variant.LifeCycleCost(assumptions);
        var room = (other.LifeCycleCost(assumptions).PerYear * cost.Annuity) - (cost.Total + cost.Residual);
        return -room / Discounting.Factor(assumptions.DiscountRate, variant.Life);
    }

    /// <summary>What the yearly costs may at most be, in euro per year; it may be negative, and then no upkeep is cheap enough.</summary>
    public static decimal YearlyCosts(Variant variant, Variant other, CostAssumptions assumptions)
    {
        var cost = variant.LifeCycleCost(assumptions);
        return variant.YearlyCosts + other.LifeCycleCost(assumptions).PerYear - cost.PerYear;
    }

    /// <summary>What the investment may at most be, in euro.</summary>
    public static decimal Investment(Variant variant, Variant other, CostAssumptions assumptions)
    {
        var cost = variant.LifeCycleCost(assumptions);
        return variant.Investment + ((other.LifeCycleCost(assumptions).PerYear - cost.PerYear) * cost.Annuity);
    }

    /// <summary>
    /// The shortest life in whole years with which it is not dearer per year than the other, with the same yearly costs and residual value, and no less
    /// than the year of its last cost; null when no life up to <see cref="Variant.LongestLife"/> is long enough.
    /// </summary>
    public static int? Life(Variant variant, Variant other, CostAssumptions assumptions)
    {
        var most = other.LifeCycleCost(assumptions).PerYear;
        var first = variant.OneOffs.Count == 0 ? 1 : variant.OneOffs.Max(o => o.Year);
        for (var life = first; life <= Variant.LongestLife; life++)
        {
            if ((variant with { Life = life }).LifeCycleCost(assumptions).PerYear <= most)
            {
                return life;
            }
        }

        return null;
    }
}
