// SPDX-License-Identifier: EUPL-1.2
using FsCheck;
using FsCheck.Fluent;
using Vliegwiel.Agendas.Domain;
using Vliegwiel.Agendas.Outcomes;
using Vliegwiel.Agendas.Shares;
using Vliegwiel.Platform.Figures;
using Vliegwiel.Platform.Spine;
using Xunit;

namespace Vliegwiel.Tests.Agendas;

/// <summary>What organisations bear, added up: never more or less than the whole, never twice, and never zero for what is missing (GAP-3).</summary>
public sealed class ShareRollUpTests
{
    private static readonly DateTimeOffset Now = new(2031, 3, 1, 9, 0, 0, TimeSpan.Zero);
    private static readonly Guid Me = Guid.CreateVersion7();
    private static readonly Guid[] Bearers = [.. Enumerable.Range(0, 3).Select(_ => Guid.CreateVersion7())];
    private static readonly string?[] Periods = [null, "eenmalig", "per jaar", "Per jaar"];

    /// <summary>Null amounts are missing; bearer 0 is nobody.</summary>
    private sealed record TypedPart(int? Amount, int? Spent, int Bearer, bool IsRejected, int Period);

    private sealed record TypedActivity(TypedPart[] Parts, int? Plain, bool IsSeen);

    private static Gen<int?> Cents => Gen.Frequency((1, Gen.Constant<int?>(null)), (6, Gen.Choose(0, 200_000_000).Select(c => (int?)c)));

    private static Arbitrary<TypedActivity[]> Cases => (
        from activities in (
            from parts in (
                from amount in Cents
                from spent in Cents
                from bearer in Gen.Choose(0, Bearers.Length)
                from rejected in Gen.Elements(false, false, false, true)
                from period in Gen.Choose(0, Periods.Length - 1)
                select new TypedPart(amount, spent, bearer, rejected, period)).ArrayOf()
            from plain in Cents
            from seen in Gen.Elements(true, true, true, false)
            select new TypedActivity([.. parts.Take(BudgetPart.MostOfOne)], plain, seen)).ArrayOf()
        select activities).ToArbitrary();

    [Fact]
    public void The_whole_is_what_all_bear_and_what_is_undivided_together() => Check.QuickThrowOnFailure(Prop.ForAll(Cases, typed =>
    {
        var all = ShareRollUp.Of(Activities(typed));

        foreach (var shares in new[] { all.Cost, all.Spent })
        {
            var parts = shares.Of.Values.Append(shares.Undivided).SelectMany(s => s.Sums).GroupBy(AmountSum.PeriodOf).ToDictionary(g => g.Key, g => g.Sum(f => f.Value!.Value));
            Assert.Equal(parts.OrderBy(p => p.Key, StringComparer.Ordinal), shares.Whole.Sums.ToDictionary(AmountSum.PeriodOf, f => f.Value!.Value).OrderBy(p => p.Key, StringComparer.Ordinal));
            Assert.Equal((typed.Length, true), (shares.Whole.Activities, shares.Whole.Known <= shares.Whole.Activities));
        }
    }));

    [Fact]
    public void Another_order_and_an_activity_that_comes_twice_change_nothing() => Check.QuickThrowOnFailure(Prop.ForAll(Cases, typed =>
    {
        var activities = Activities(typed);
        var twice = activities.Concat(activities.Select(a => a with { Agendas = 2 })).Reverse().ToList();

        Assert.Equal(Told(ShareRollUp.Of(activities)), Told(ShareRollUp.Of(twice)));
    }));

    [Fact]
    public void What_is_missing_or_unseen_is_never_zero_and_known_and_all_are_kept()
    {
        TypedActivity[] typed =
        [
            new([new(100_00, 40_00, 1, false, 0), new(null, 0, 2, false, 0), new(999_00, 0, 2, true, 0)], null, true),
            new([], 70_00, true),
            new([], 50_00, false),
            new([new(10_00, 0, 1, true, 0)], null, true),
        ];

        var all = ShareRollUp.Of(Activities(typed));

        Assert.Equal("€ 100", Text(all.Cost.Borne(Bearers[0])));
        Assert.Equal(ShareWords.Unknown, Text(all.Cost.Borne(Bearers[1])));
        Assert.Equal("onvolledig, van 1 activiteit is het bedrag niet bekend (bekend bij 0 van 1)", ShareWords.KnownOf(all.Cost.Borne(Bearers[1])));
        Assert.Equal(ShareWords.Nothing, Text(all.Cost.Borne(Bearers[2])));
        Assert.Equal("€ 70", Text(all.Cost.Undivided));
        Assert.Equal("€ 170", Text(all.Cost.Whole));
        Assert.Equal("onvolledig, van 3 activiteiten is het bedrag niet bekend (bekend bij 1 van 4)", ShareWords.KnownOf(all.Cost.Whole));
    }

    [Fact]
    public void Different_periods_are_not_added_up_and_once_is_the_same_as_no_period()
    {
        var all = ShareRollUp.Of(Activities([new([new(100_00, 0, 1, false, 0), new(20_00, 0, 1, false, 1), new(5_00, 0, 1, false, 2), new(3_00, 0, 0, false, 3)], null, true)]));

        Assert.Equal("€ 120 en € 5 per jaar", Text(all.Cost.Borne(Bearers[0])));
        Assert.Equal("€ 120 en € 8 per jaar", Text(all.Cost.Whole));
    }

    [Fact]
    public void Amounts_too_large_to_keep_say_so_and_break_nothing()
    {
        var activities = Enumerable.Range(0, 3).Select(_ =>
        {
            var (activity, budget) = Empty();
            budget.Set(Euro(Figure.Largest, null), budget.Spent, null);
            return new SharedActivity(activity.Id, "k", "t", 1, budget);
        });

        Assert.Contains("te groot", Text(ShareRollUp.Of(activities).Cost.Whole), StringComparison.Ordinal);
    }

    [Fact]
    public void Of_an_effect_the_shares_and_what_is_undivided_are_the_whole_too() => Check.QuickThrowOnFailure(Prop.ForAll(
        (from value in Gen.Choose(-9_999_999, 9_999_999) from percents in Gen.Choose(0, 3333).ArrayOf(3) select (Value: value / 1000m, Percents: percents)).ToArbitrary(),
        typed =>
        {
            var (activity, _) = Empty();
            var outcome = ActivityOutcome.Of(activity);
            Assert.Null(outcome.Add(ActivityEffect.Of(outcome.Id, "Beton", Figure.Of(typed.Value, "ton", new FigureMeaning { Source = null, Status = FigureStatus.Measured }), Confidence.High, "Zo."), Me, Now));
            foreach (var (percent, bearer) in typed.Percents.Zip(Bearers))
            {
                Assert.Null(outcome.Share(bearer, percent / 100m, Me, Now));
            }

            var sum = Assert.Single(SumOutcomes.Sum([outcome], id => id.ToString()));

            Assert.Equal(typed.Value, sum.Total.Value);
            Assert.Equal(sum.Total.Value, sum.Shares.Sum(s => s.Amount.Value!.Value) + sum.Undivided.Value);
        }));

    private static List<SharedActivity> Activities(IReadOnlyList<TypedActivity> typed) => [.. typed.Select(t =>
    {
        var (activity, budget) = Empty();
        budget.Set(Euro(t.Plain / 100m, null), Euro(t.Plain / 100m, null), null);
        foreach (var part in t.Parts)
        {
            var added = budget.Add(new BudgetPartFacts("deel", Euro(part.Amount / 100m, Periods[part.Period]), Euro(part.Spent / 100m, null), BudgetSource.Own, part.IsRejected ? BudgetPartState.Rejected : BudgetPartState.Granted)
            {
                BearerId = part.Bearer == 0 ? null : Bearers[part.Bearer - 1],
            });
            Assert.Null(added.Refusal);
        }

        return new SharedActivity(activity.Id, activity.Kenmerk, activity.Title, 1, t.IsSeen ? budget : null);
    })];

    private static (Activity Activity, ActivityBudget Budget) Empty()
    {
        var activity = Activity.Propose(new ActivityFacts { Title = "Banken zonder beton", Deadline = Deadline.None }, [Audience.SignedIn], Me, null, Now);
        return (activity, ActivityBudget.For(activity, [Audience.SignedIn]));
    }

    private static Figure Euro(decimal? value, string? period) => value is { } known
        ? Figure.Of(known, FigureText.Euro, new FigureMeaning { Source = null, Period = period, Status = FigureStatus.Estimated })
        : Figure.Absent(FigureText.Euro, Figure.NotGiven);

    private static string Text(AmountSum sum) => ShareWords.Of(sum).Replace('\u00A0', ' ');

    private static string Told(ShareRollUp all) => string.Join('\n', new[] { all.Cost, all.Spent }.SelectMany(s => Bearers.Select(s.Borne).Append(s.Undivided).Append(s.Whole))
        .Select(s => $"{Text(s)} {ShareWords.KnownOf(s)} {string.Join('|', s.Sums.Select(FigureText.NoteOf))}"));
}
