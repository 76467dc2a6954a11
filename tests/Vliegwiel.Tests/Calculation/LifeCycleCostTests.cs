// SPDX-License-Identifier: EUPL-1.2
using FsCheck;
using FsCheck.Fluent;
using Vliegwiel.Calculation.LifeCycleCosts;
using Xunit;

namespace Vliegwiel.Tests.Calculation;

/// <summary>Life-cycle costs, held by the example of the field (T-3.6) and by cases worked out by hand.</summary>
public sealed class LifeCycleCostTests
{
    private static readonly Variant A = new() { Name = "A", Investment = 100_000, YearlyCosts = 4_000, YearlyCarbon = 12_000, Residual = 5_000, Life = 15 };
    private static readonly Variant B = new() { Name = "B", Investment = 112_000, YearlyCosts = 2_500, YearlyCarbon = 6_000, Residual = 15_000, Life = 15 };
    private static readonly CostAssumptions Given = new(0.0225m, 0.13m);

    [Fact]
    public void T_3_6_two_variants_over_fifteen_years_with_a_price_of_carbon()
    {
        var (a, b) = (A.LifeCycleCost(Given), B.LifeCycleCost(Given));

        Assert.Equal((146_867.53m, 19_674.98m, 166_542.51m), (Cents(a.WithoutCarbon), Cents(a.Carbon!.Value), Cents(a.Total)));
        Assert.Equal((132_787.02m, 9_837.49m, 142_624.51m), (Cents(b.WithoutCarbon), Cents(b.Carbon!.Value), Cents(b.Total)));
        Assert.Equal(23_400.00m, Cents(A.LifeCycleCost(new(0, 0.13m)).Carbon!.Value));
        Assert.Equal(11_700.00m, Cents(B.LifeCycleCost(new(0, 0.13m)).Carbon!.Value));
    }

    [Fact]
    public void Without_a_price_or_without_knowing_how_much_carbon_costs_nothing_and_says_so()
    {
        Assert.Null(A.LifeCycleCost(Given with { CarbonPrice = null }).Carbon);
        var unknown = (A with { YearlyCarbon = null }).LifeCycleCost(Given);
        Assert.Null(unknown.Carbon);
        Assert.Equal(unknown.WithoutCarbon, unknown.Total);
    }

    [Fact]
    public void By_hand_without_interest_the_yearly_cost_is_all_costs_over_the_years()
    {
        // 1,000 + 10 x 50 + 200 in year 4 - 100 back = 1,600 over 10 years.
        var variant = new Variant { Name = "hand", Investment = 1_000, YearlyCosts = 50, OneOffs = [new(4, 200)], Residual = 100, Life = 10 };

        var cost = variant.LifeCycleCost(new(0, null));

        Assert.Equal(1_600m, cost.Total);
        Assert.Equal(160m, cost.PerYear);
    }

    [Fact]
    public void By_hand_two_years_at_ten_percent()
    {
        // 100 + 11/1.1 + 12.1/1.21 - 24.2/1.21 = 100 + 10 + 10 - 20 = 100; yearly 100 x 0.1 / (1 - 1/1.21) = 57.619…
        var variant = new Variant { Name = "hand", Investment = 100, YearlyCosts = 11, OneOffs = [new(2, 1.1m)], Residual = 24.2m, Life = 2 };

        var cost = variant.LifeCycleCost(new(0.1m, null));

        Assert.Equal(100m, Cents(cost.Total));
        Assert.Equal(57.62m, Cents(cost.PerYear));
        Assert.Equal(Cents(100m * 0.1m / (1 - (1 / 1.21m))), Cents(cost.PerYear));
    }

    [Fact]
    public void Lives_that_differ_are_compared_per_year()
    {
        // Twice as dear and three times as long: without interest 10 against 6.67 a year.
        var shortLife = new Variant { Name = "kort", Investment = 100, YearlyCosts = 0, Residual = 0, Life = 10 };
        var longLife = new Variant { Name = "lang", Investment = 200, YearlyCosts = 0, Residual = 0, Life = 30 };

        Assert.True(longLife.LifeCycleCost(new(0, null)).Total > shortLife.LifeCycleCost(new(0, null)).Total);
        Assert.Equal((10m, 6.67m), (Cents(shortLife.LifeCycleCost(new(0, null)).PerYear), Cents(longLife.LifeCycleCost(new(0, null)).PerYear)));
        Assert.Equal(20, BreakEven.Life(longLife, shortLife, new(0, null)));
    }

    [Fact]
    public void At_the_break_even_of_each_reason_both_cost_the_same()
    {
        var dear = B with { Investment = 150_000 };
        var residual = dear with { Residual = BreakEven.Residual(dear, A, Given) };
        var upkeep = dear with { YearlyCosts = BreakEven.YearlyCosts(dear, A, Given) };
        var investment = dear with { Investment = BreakEven.Investment(dear, A, Given) };
        var most = A.LifeCycleCost(Given).PerYear;

        Assert.All([residual, upkeep, investment], v => Assert.Equal(Cents(most), Cents(v.LifeCycleCost(Given).PerYear)));
        var life = BreakEven.Life(dear, A, Given)!.Value;
        Assert.True((dear with { Life = life }).LifeCycleCost(Given).PerYear <= most);
        Assert.True((dear with { Life = life - 1 }).LifeCycleCost(Given).PerYear > most);
    }

    [Fact]
    public void A_life_that_never_pays_back_is_no_number()
    {
        var hopeless = A with { YearlyCosts = 50_000 };

        Assert.Null(BreakEven.Life(hopeless, A, Given));
        Assert.True(BreakEven.YearlyCosts(A with { Investment = 10_000_000 }, A, Given) < 0);
    }

    [Fact]
    public void The_choice_is_tried_under_each_assumption_and_carbon_only_when_it_has_a_price()
    {
        var rates = (LifeCycleDefaults.LowRate, LifeCycleDefaults.HighRate);
        var prices = (LifeCycleDefaults.LowCarbonPrice, LifeCycleDefaults.HighCarbonPrice);
        var lines = Sensitivity.Of([A, B], Given, rates, prices);
        var without = Sensitivity.Of([A, B], Given with { CarbonPrice = null }, rates, prices);

        Assert.Equal(Enum.GetValues<Twist>(), lines.Select(l => l.Twist));
        Assert.Equal(Enum.GetValues<Twist>()[..7], without.Select(l => l.Twist));
        Assert.All(lines, l => Assert.Equal(1, l.Cheapest));
        Assert.Equal(Cents(B.LifeCycleCost(Given).PerYear), Cents(lines[0].PerYear[1]));
        // What falls after a shorter life does not come: 12 of 15 years.
        var late = A with { OneOffs = [new(14, 1_000_000)] };
        var shorter = Sensitivity.Of([late, B], Given, rates, prices).Single(l => l.Twist == Twist.LifeShorter);
        Assert.Equal(Cents((A with { Life = 12 }).LifeCycleCost(Given).PerYear), Cents(shorter.PerYear[0]));
    }

    [Fact]
    public void What_cannot_be_is_refused_with_the_name_of_what_is_wrong()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => (A with { Life = 0 }).LifeCycleCost(Given));
        Assert.Throws<ArgumentOutOfRangeException>(() => (A with { Life = 201 }).LifeCycleCost(Given));
        Assert.Throws<ArgumentOutOfRangeException>(() => (A with { OneOffs = [new(16, 1)] }).LifeCycleCost(Given));
        Assert.Throws<ArgumentOutOfRangeException>(() => A.LifeCycleCost(new(-0.5m, null)));
        Assert.Throws<ArgumentOutOfRangeException>(() => A.LifeCycleCost(new(1.01m, null)));
        Assert.Throws<ArgumentOutOfRangeException>(() => Sensitivity.Of([A], Given, (0, 0), (0, 0)));
    }

    /// <summary>Twice as much money is twice the cost, and the yearly cost paid every year is worth the whole.</summary>
    [Fact]
    public void Costs_grow_with_the_money_and_the_yearly_cost_is_worth_the_whole()
    {
        var variants = from investment in Gen.Choose(0, 1_000_000)
                       from yearly in Gen.Choose(-10_000, 100_000)
                       from residual in Gen.Choose(-50_000, 200_000)
                       from life in Gen.Choose(1, 120)
                       from rate in Gen.Choose(0, 1_000)
                       select (Variant: new Variant { Name = "x", Investment = investment, YearlyCosts = yearly, Residual = residual, Life = life }, Rate: rate / 10_000m);

        Prop.ForAll(variants.ToArbitrary(), given =>
        {
            var (variant, rate) = given;
            var under = new CostAssumptions(rate, null);
            var cost = variant.LifeCycleCost(under);
            var twice = (variant with { Investment = 2 * variant.Investment, YearlyCosts = 2 * variant.YearlyCosts, Residual = 2 * variant.Residual }).LifeCycleCost(under);
            var paid = (variant with { Investment = 0, YearlyCosts = cost.PerYear, Residual = 0 }).LifeCycleCost(under);
            return Math.Abs(twice.Total - (2 * cost.Total)) < 0.01m && Math.Abs(paid.Total - cost.Total) < 0.01m;
        }).QuickCheckThrowOnFailure();
    }

    private static decimal Cents(decimal amount) => Math.Round(amount, 2, MidpointRounding.AwayFromZero);
}
