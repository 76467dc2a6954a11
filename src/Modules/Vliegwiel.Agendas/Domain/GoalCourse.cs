// SPDX-License-Identifier: EUPL-1.2
namespace Vliegwiel.Agendas.Domain;

/// <summary>Whether more of the indicator is better, or less.</summary>
internal enum GoalDirection { HigherIsBetter, LowerIsBetter }

/// <summary>Where a goal stands: reached, on course by its trend, behind, or not to say.</summary>
internal enum GoalStanding { Reached, OnTrack, Behind, Unknown }

/// <summary>Why no year can be named in which the goal is reached.</summary>
internal enum NoTrend { NoTarget, TooFewValues, Flat, WrongWay, TooFar }

/// <summary>The value of an indicator in one year.</summary>
internal sealed record GoalPoint(int Year, decimal Value);

/// <summary>The straight line that lies nearest to all values (least squares): so much more each year, and what it gives in any year.</summary>
internal sealed record TrendLine(decimal PerYear, decimal MiddleYear, decimal MiddleValue)
{
    public decimal At(decimal year) => MiddleValue + PerYear * (year - MiddleYear);

    /// <summary>Null with fewer than two years.</summary>
    public static TrendLine? Through(IReadOnlyList<GoalPoint> points)
    {
        if (points.Count < 2)
        {
            return null;
        }

        var year = points.Sum(p => (decimal)p.Year) / points.Count;
        var value = points.Sum(p => p.Value) / points.Count;
        var spread = points.Sum(p => (p.Year - year) * (p.Year - year));
        return new TrendLine(points.Sum(p => (p.Year - year) * (p.Value - value)) / spread, year, value);
    }
}

/// <summary>How far a goal is and where it is heading, from nothing but its values, its target and their years (inventory #60).</summary>
internal sealed record GoalCourse
{
    /// <summary>What a straight line says of years further away than this is no forecast.</summary>
    public const int FurthestYears = 200;

    /// <summary>Each year once, in order; the base value is the first unless it is missing.</summary>
    public required IReadOnlyList<GoalPoint> Points { get; init; }

    public GoalPoint? Last => Points.Count == 0 ? null : Points[^1];

    /// <summary>What is still to do, in the direction of the goal: never below zero. Null without a value or a target.</summary>
    public decimal? Distance { get; private init; }

    /// <summary>What each year must bring from the last value to the target. Null when it is reached, or the year is over.</summary>
    public decimal? NeededPerYear { get; private init; }

    /// <summary>The same as a share of the value of the year before, 0.07 for seven percent more; only where value and target are above zero.</summary>
    public decimal? NeededShare { get; private init; }

    public TrendLine? Trend { get; private init; }

    /// <summary>The first year of which the value was good enough; null when the last one is not.</summary>
    public int? ReachedIn { get; private init; }

    /// <summary>The first whole year in which the trend is at the target, after the last value.</summary>
    public int? YearAtTrend { get; private init; }

    public NoTrend? Why { get; private init; }

    public GoalStanding Standing { get; private init; }

    /// <param name="values">Of any year once; a value of the base year stands instead of the base value.</param>
    public static GoalCourse Of(GoalDirection direction, GoalPoint? baseline, int targetYear, decimal? target, IEnumerable<GoalPoint> values)
    {
        var measured = values.ToList();
        List<GoalPoint> points = [.. measured.Concat(baseline is not null && measured.TrueForAll(v => v.Year != baseline.Year) ? [baseline] : []).OrderBy(p => p.Year)];
        var course = new GoalCourse { Points = points, Trend = TrendLine.Through(points) };
        if (target is not { } aim)
        {
            return course with { Why = NoTrend.NoTarget, Standing = GoalStanding.Unknown };
        }

        if (course.Last is not { } last)
        {
            return course with { Why = NoTrend.TooFewValues, Standing = GoalStanding.Unknown };
        }

        var sign = direction == GoalDirection.HigherIsBetter ? 1 : -1;
        if (IsGoodEnough(last.Value, aim, sign))
        {
            return course with { Distance = 0, ReachedIn = points.First(p => IsGoodEnough(p.Value, aim, sign)).Year, Standing = GoalStanding.Reached };
        }

        var years = targetYear - last.Year;
        course = course with
        {
            Distance = Math.Abs(aim - last.Value),
            NeededPerYear = years > 0 ? (aim - last.Value) / years : null,
            NeededShare = years > 0 && aim > 0 && last.Value > 0 ? ShareOf(last.Value, aim, years) : null,
        };
        var (year, why) = Reach(course.Trend, last, aim, sign);
        var standing = why switch
        {
            null => year <= targetYear ? GoalStanding.OnTrack : GoalStanding.Behind,
            NoTrend.TooFewValues => years > 0 ? GoalStanding.Unknown : GoalStanding.Behind,
            _ => GoalStanding.Behind,
        };
        return course with { YearAtTrend = year, Why = why, Standing = standing };
    }

    public static bool IsBetter(GoalDirection direction, decimal from, decimal to) => direction == GoalDirection.HigherIsBetter ? to > from : to < from;

    private static bool IsGoodEnough(decimal value, decimal target, int sign) => sign * value >= sign * target;

    private static (int? Year, NoTrend? Why) Reach(TrendLine? trend, GoalPoint last, decimal target, int sign)
    {
        if (trend is null)
        {
            return (null, NoTrend.TooFewValues);
        }

        if (trend.PerYear == 0)
        {
            return (null, NoTrend.Flat);
        }

        if (Math.Sign(trend.PerYear) != sign)
        {
            return (null, NoTrend.WrongWay);
        }

        // Asked in this order nothing can overflow: the line is looked at where it would have to be.
        if (sign * trend.At(last.Year + FurthestYears) < sign * target)
        {
            return (null, NoTrend.TooFar);
        }

        // A line may be past the target where the last value is not: then it is the next year at the earliest.
        return (Math.Max(last.Year + 1, (int)Math.Ceiling(trend.MiddleYear + (target - trend.MiddleValue) / trend.PerYear)), null);
    }

    private static decimal ShareOf(decimal from, decimal to, int years) => (decimal)Math.Round(Math.Pow((double)(to / from), 1.0 / years) - 1, 6);
}
