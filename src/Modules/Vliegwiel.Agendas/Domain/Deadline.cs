// SPDX-License-Identifier: EUPL-1.2
using System.Globalization;

namespace Vliegwiel.Agendas.Domain;

/// <summary>How exactly somebody said when.</summary>
internal enum DeadlinePrecision { Day, Week, Month, Quarter, Year }

/// <summary>When something must be done, as exactly as it was said: "Q3 2027" is late after 30 September, not after 1 July.</summary>
internal sealed record Deadline
{
    public const int WordsMaxLength = 100;

    private Deadline() { }

    /// <summary>The last day on which it is in time; null when nobody gave a date.</summary>
    public DateOnly? LastDay { get; private init; }

    public DeadlinePrecision? Precision { get; private init; }

    /// <summary>What was said when it is no date ("na de zomer"); null otherwise.</summary>
    public string? Words { get; private init; }

    public static readonly Deadline None = new();

    public static Deadline On(DateOnly day) => new() { LastDay = day, Precision = DeadlinePrecision.Day };

    /// <param name="year">As ISO 8601 counts the years of weeks.</param>
    /// <param name="week">1 to 52 or 53.</param>
    public static Deadline InWeek(int year, int week) => new() { LastDay = DateOnly.FromDateTime(ISOWeek.ToDateTime(year, week, DayOfWeek.Sunday)), Precision = DeadlinePrecision.Week };

    public static Deadline InMonth(int year, int month) => new() { LastDay = new DateOnly(year, month, DateTime.DaysInMonth(year, month)), Precision = DeadlinePrecision.Month };

    public static Deadline InQuarter(int year, int quarter) => InMonth(year, quarter * 3) with { Precision = DeadlinePrecision.Quarter };

    public static Deadline InYear(int year) => new() { LastDay = new DateOnly(year, 12, 31), Precision = DeadlinePrecision.Year };

    /// <summary>Kept as it was said: it orders nothing and is never late, and the page says that it is no date.</summary>
    public static Deadline Said(string words) => new() { Words = words };

    /// <summary>As it was kept: its last day and precision, or its words.</summary>
    /// <param name="shown">What was shown; says something only when there is no day.</param>
    public static Deadline Of(DateOnly? lastDay, DeadlinePrecision? precision, string? shown) =>
        lastDay is { } day ? new() { LastDay = day, Precision = precision ?? DeadlinePrecision.Day } : shown is null || shown == None.ToString() ? None : Said(shown);

    public bool IsPast(DateOnly today) => LastDay < today;

    public override string ToString() => (LastDay, Precision) switch
    {
        ({ } day, DeadlinePrecision.Day) => day.ToString("d MMMM yyyy", Dutch),
        ({ } day, DeadlinePrecision.Week) => $"week {ISOWeek.GetWeekOfYear(day.ToDateTime(TimeOnly.MinValue))} van {ISOWeek.GetYear(day.ToDateTime(TimeOnly.MinValue))}",
        ({ } day, DeadlinePrecision.Month) => day.ToString("MMMM yyyy", Dutch),
        ({ } day, DeadlinePrecision.Quarter) => $"{(day.Month + 2) / 3}e kwartaal {day.Year}",
        ({ } day, DeadlinePrecision.Year) => day.Year.ToString(CultureInfo.InvariantCulture),
        _ => Words ?? "geen datum",
    };

    private static readonly CultureInfo Dutch = CultureInfo.GetCultureInfo("nl-NL");
}
