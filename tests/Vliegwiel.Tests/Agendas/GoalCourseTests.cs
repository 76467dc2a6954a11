// SPDX-License-Identifier: EUPL-1.2
using FsCheck;
using FsCheck.Fluent;
using Vliegwiel.Agendas.Domain;
using Vliegwiel.Agendas.Goals;
using Vliegwiel.Design.Figures;
using Xunit;

namespace Vliegwiel.Tests.Agendas;

/// <summary>What is computed of a goal: distance, pace, and the year in which its trend is there (inventory #60).</summary>
public sealed class GoalCourseTests
{
    [Fact]
    public void Values_on_a_line_give_the_pace_the_year_and_the_standing()
    {
        var course = GoalCourse.Of(GoalDirection.HigherIsBetter, new GoalPoint(2020, 10), 2030, 60, [new(2022, 20), new(2024, 30)]);

        Assert.Equal(5m, course.Trend!.PerYear);
        Assert.Equal(5m, course.NeededPerYear);
        Assert.Equal(30m, course.Distance);
        Assert.Equal(2030, course.YearAtTrend);
        Assert.Equal(GoalStanding.OnTrack, course.Standing);
        Assert.Equal(GoalStanding.Behind, GoalCourse.Of(GoalDirection.HigherIsBetter, new GoalPoint(2020, 10), 2029, 60, [new(2022, 20), new(2024, 30)]).Standing);
    }

    [Fact]
    public void Needed_share_is_the_yearly_growth_that_ends_at_the_target()
    {
        // Halving in ten years: 1 - (50 / 100)^(1/10) = 6.7 percent less each year.
        var course = GoalCourse.Of(GoalDirection.LowerIsBetter, new GoalPoint(2020, 100), 2030, 50, []);

        Assert.Equal(-0.066967m, course.NeededShare);
        Assert.Equal(-5m, course.NeededPerYear);
        Assert.Equal((NoTrend.TooFewValues, GoalStanding.Unknown), (course.Why!.Value, course.Standing));
    }

    [Theory]
    [InlineData(1000, NoTrend.Flat)]
    [InlineData(800, NoTrend.WrongWay)]
    [InlineData(1001, NoTrend.TooFar)]
    internal void A_trend_that_does_not_get_there_says_why(int hundredths, NoTrend why)
    {
        var course = GoalCourse.Of(GoalDirection.HigherIsBetter, new GoalPoint(2020, 10), 2030, 90, [new(2025, hundredths / 100m)]);

        Assert.Equal((why, GoalStanding.Behind), (course.Why!.Value, course.Standing));
        Assert.Null(course.YearAtTrend);
    }

    [Fact]
    public void Reached_is_reached_whatever_the_trend_says()
    {
        var course = GoalCourse.Of(GoalDirection.LowerIsBetter, new GoalPoint(2020, 100), 2030, 50, [new(2023, 48), new(2024, 49)]);

        Assert.Equal((GoalStanding.Reached, 2023, 0m), (course.Standing, course.ReachedIn!.Value, course.Distance!.Value));
        Assert.Null(course.NeededPerYear);
    }

    [Fact]
    public void Without_base_value_target_or_values_nothing_is_guessed()
    {
        Assert.Equal((NoTrend.TooFewValues, GoalStanding.Unknown), Of(GoalCourse.Of(GoalDirection.HigherIsBetter, null, 2030, 60, [])));
        Assert.Equal((NoTrend.NoTarget, GoalStanding.Unknown), Of(GoalCourse.Of(GoalDirection.HigherIsBetter, new GoalPoint(2020, 10), 2030, null, [new(2022, 20)])));
        Assert.Equal(GoalStanding.Behind, GoalCourse.Of(GoalDirection.HigherIsBetter, null, 2024, 60, [new(2024, 20)]).Standing);

        static (NoTrend, GoalStanding) Of(GoalCourse course) => (course.Why!.Value, course.Standing);
    }

    [Fact]
    public void A_measured_value_of_the_base_year_stands_instead_of_the_base_value() =>
        Assert.Equal([new GoalPoint(2020, 11), new GoalPoint(2022, 20)], GoalCourse.Of(GoalDirection.HigherIsBetter, new GoalPoint(2020, 10), 2030, 60, [new(2022, 20), new(2020, 11)]).Points);

    [Fact]
    public void Any_values_give_a_course_that_agrees_with_itself() => Check.QuickThrowOnFailure(Prop.ForAll(Cases, c =>
    {
        var course = GoalCourse.Of(c.Direction, c.Base, c.TargetYear, c.Target, c.Values);
        var sign = c.Direction == GoalDirection.HigherIsBetter ? 1 : -1;
        if (course.Last is { } last && course.NeededPerYear is { } needed)
        {
            // That pace, kept up, ends at the target; and it goes the way that is better.
            Assert.InRange(Math.Abs(last.Value + needed * (c.TargetYear - last.Year) - c.Target), 0, 0.0001m);
            Assert.Equal(sign, Math.Sign(needed));
        }

        if (course.YearAtTrend is { } year)
        {
            Assert.True(sign * course.Trend!.At(year) >= sign * c.Target - 0.0001m, "In that year the line is there.");
            Assert.True(year == course.Last!.Year + 1 || sign * course.Trend.At(year - 1) < sign * c.Target + 0.0001m, "And the year before it was not.");
            Assert.Equal(year <= c.TargetYear ? GoalStanding.OnTrack : GoalStanding.Behind, course.Standing);
            Assert.Null(course.Why);
        }

        Assert.Equal(course.Points.Count >= 2, course.Trend is not null);
        Assert.True(course.Standing == GoalStanding.Reached == (course.Distance == 0));
        Assert.Equal(course.Points.Select(p => p.Year).Distinct().Order(), course.Points.Select(p => p.Year));
    }));

    [Fact]
    public void Turned_around_a_goal_has_the_same_course() => Check.QuickThrowOnFailure(Prop.ForAll(Cases, c =>
    {
        var up = GoalCourse.Of(c.Direction, c.Base, c.TargetYear, c.Target, c.Values);
        var other = c.Direction == GoalDirection.HigherIsBetter ? GoalDirection.LowerIsBetter : GoalDirection.HigherIsBetter;
        var down = GoalCourse.Of(other, c.Base is { } begin ? begin with { Value = -begin.Value } : null, c.TargetYear, -c.Target, c.Values.Select(v => v with { Value = -v.Value }));

        Assert.Equal((up.Standing, up.YearAtTrend, up.Distance, up.Why), (down.Standing, down.YearAtTrend, down.Distance, down.Why));
        Assert.Equal(-(up.NeededPerYear ?? 0), down.NeededPerYear ?? 0);
    }));

    [Fact]
    public void A_picture_holds_every_value_whatever_they_are() => Check.QuickThrowOnFailure(Prop.ForAll(Cases, c =>
    {
        List<SeriesPoint> points = [.. c.Values.Select(v => new SeriesPoint(v.Year, v.Value, ""))];
        var drawn = SeriesLayout.Of(points, [new SeriesSpan(2000, c.Target, c.TargetYear, c.Target)]);

        Assert.All(points, p =>
        {
            Assert.InRange(drawn.X(p.Year), SeriesLayout.Left - 0.01, SeriesLayout.Width);
            Assert.InRange(drawn.Y(p.Value), 0, SeriesLayout.Height);
        });
        Assert.InRange(drawn.Steps.Count, 2, 13);
        Assert.InRange(drawn.Years.Count, 1, 10);
    }));

    [Fact]
    public void Values_as_large_as_may_be_kept_do_not_break_it()
    {
        const decimal huge = 100_000_000_000_000m;
        var course = GoalCourse.Of(GoalDirection.HigherIsBetter, new GoalPoint(1900, -huge), 2150, huge, [new(1901, huge - 1), new(2026, 0.0001m)]);

        Assert.NotNull(course.NeededPerYear);
        Assert.NotEqual(GoalStanding.Reached, course.Standing);
    }

    private sealed record Case(GoalDirection Direction, GoalPoint? Base, int TargetYear, decimal Target, IReadOnlyList<GoalPoint> Values);

    private static Arbitrary<Case> Cases => Arb.From(
        from up in Gen.Elements(GoalDirection.HigherIsBetter, GoalDirection.LowerIsBetter)
        from hasBase in Gen.Elements(true, false)
        from baseYear in Gen.Choose(2000, 2015)
        from baseValue in Values
        from targetYear in Gen.Choose(2016, 2060)
        from target in Values
        from count in Gen.Choose(0, 8)
        from years in Gen.ArrayOf(Gen.Choose(2000, 2026), count)
        from values in Gen.ArrayOf(Values, count)
        select new Case(up, hasBase ? new GoalPoint(baseYear, baseValue) : null, targetYear, target, [.. years.Zip(values, (y, v) => new GoalPoint(y, v)).DistinctBy(p => p.Year)]));

    private static Gen<decimal> Values => Gen.Choose(-2_000_000, 2_000_000).Select(n => n / 100m);
}
