// SPDX-License-Identifier: EUPL-1.2
namespace Vliegwiel.Platform;

/// <summary>Days as people in the Netherlands live them.</summary>
public static class DutchDay
{
    private static readonly TimeZoneInfo Amsterdam = TimeZoneInfo.FindSystemTimeZoneById("Europe/Amsterdam");

    extension(TimeProvider clock)
    {
        /// <summary>Today in Amsterdam: after midnight there it is tomorrow, whatever day UTC has.</summary>
        public DateOnly DutchToday => DayOf(clock.GetUtcNow());
    }

    public static DateOnly DayOf(DateTimeOffset moment) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(moment, Amsterdam).DateTime);

    public static DateTime TimeOf(DateTimeOffset moment) => TimeZoneInfo.ConvertTime(moment, Amsterdam).DateTime;
}
