// SPDX-License-Identifier: EUPL-1.2
using System.Globalization;

namespace Vliegwiel.Design.Text;

/// <summary>Dates and times as people in the Netherlands write them, whatever language the server speaks.</summary>
public static class Dates
{
    /// <summary>The culture in which everything on screen is written.</summary>
    public static CultureInfo Dutch { get; } = CultureInfo.GetCultureInfo("nl-NL");

    /// <summary>The clock on the wall of those who read.</summary>
    public static TimeZoneInfo Amsterdam { get; } = TimeZoneInfo.FindSystemTimeZoneById("Europe/Amsterdam");

    /// <summary>3 april 2027</summary>
    public static string Day(DateOnly day) => day.ToString("d MMMM yyyy", Dutch);

    /// <summary>3 april 2027, as it was in the Netherlands at that moment.</summary>
    public static string Day(DateTimeOffset moment) => Day(DateOnly.FromDateTime(Local(moment)));

    /// <summary>zaterdag 3 april 2027</summary>
    public static string WithWeekday(DateOnly day) => day.ToString("dddd d MMMM yyyy", Dutch);

    /// <summary>03-04-2027, for narrow columns.</summary>
    public static string Compact(DateOnly day) => day.ToString("dd-MM-yyyy", Dutch);

    /// <summary>3 april 2027 om 14.30 uur</summary>
    public static string WithTime(DateTimeOffset moment) => $"{Day(moment)} om {Time(moment)} uur";

    /// <summary>14.30</summary>
    public static string Time(DateTimeOffset moment) => Local(moment).ToString("HH'.'mm", Dutch);

    /// <summary>april 2027</summary>
    public static string Month(int year, int month) => new DateOnly(year, month, 1).ToString("MMMM yyyy", Dutch);

    /// <summary>Q3 2027</summary>
    public static string Quarter(int year, int quarter) => string.Create(Dutch, $"Q{quarter} {year}");

    /// <summary>3 tot en met 5 april 2027: what both days share is said once.</summary>
    public static string Span(DateOnly from, DateOnly until)
    {
        if (from == until)
        {
            return Day(from);
        }

        string start = (from.Year == until.Year, from.Month == until.Month) switch
        {
            (true, true) => from.ToString("%d", Dutch),
            (true, false) => from.ToString("d MMMM", Dutch),
            _ => Day(from),
        };
        return $"{start} tot en met {Day(until)}";
    }

    /// <summary>2027-04-03, for the datetime attribute and for date fields.</summary>
    public static string Machine(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static DateTime Local(DateTimeOffset moment) => TimeZoneInfo.ConvertTime(moment, Amsterdam).DateTime;
}
