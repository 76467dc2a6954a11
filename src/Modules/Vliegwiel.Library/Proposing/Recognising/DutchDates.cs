// SPDX-License-Identifier: EUPL-1.2
using System.Globalization;
using System.Text.RegularExpressions;

namespace Vliegwiel.Library.Proposing.Recognising;

/// <summary>A date that stands in a text.</summary>
/// <param name="Day">The first day of the month when only month and year are given.</param>
internal readonly record struct WrittenDate(DateOnly Day, bool IsWhole, int Start, int Length);

/// <summary>Reads the ways in which Dutch documents write dates.</summary>
internal static partial class DutchDates
{
    private const int EarliestYear = 1950;
    private const int LatestYear = 2100;

    private static readonly string[] Months = ["jan", "feb", "m", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec"];

    /// <param name="text">A sentence.</param>
    /// <param name="isFileName">There "20210312" is a date as well.</param>
    /// <returns>In order; of "12 maart 2021" not also "maart 2021". Dates that do not exist are not there.</returns>
    public static IReadOnlyList<WrittenDate> Find(string text, bool isFileName)
    {
        var found = new List<WrittenDate>();
        foreach (var match in Matches(text, isFileName))
        {
            if (Read(match) is { } date && !found.Exists(f => match.Index < f.Start + f.Length && f.Start < match.Index + match.Length))
            {
                found.Add(date);
            }
        }

        return [.. found.OrderBy(f => f.Start)];
    }

    /// <summary>What a person types: a day as a date field sends it, or as people write it.</summary>
    public static DateOnly? Parse(string text)
    {
        var trimmed = text.Trim();
        return DateOnly.TryParseExact(trimmed, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day
            : Find(trimmed, isFileName: false) is [{ IsWhole: true } one] && one.Length == trimmed.Length ? one.Day : null;
    }

    private static IEnumerable<Match> Matches(string text, bool isFileName) =>
        Written().Matches(text).Concat(Numbers().Matches(text)).Concat(Iso().Matches(text)).Concat(isFileName ? Compact().Matches(text) : Enumerable.Empty<Match>()).Concat(MonthOnly().Matches(text));

    private static WrittenDate? Read(Match match)
    {
        var year = Whole(match, "year");
        var month = match.Groups["name"] is { Success: true } name ? MonthOf(name.Value) : Whole(match, "month");
        var isWhole = match.Groups["day"].Success;
        var day = isWhole ? Whole(match, "day") : 1;
        return year is >= EarliestYear and <= LatestYear && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? new WrittenDate(new DateOnly(year, month, day), isWhole, match.Index, match.Length)
            : null;
    }

    private static int Whole(Match match, string group) => int.Parse(match.Groups[group].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    private static int MonthOf(string name) =>
        name.StartsWith("ma", StringComparison.OrdinalIgnoreCase) || name.StartsWith("mrt", StringComparison.OrdinalIgnoreCase) ? 3
            : Array.FindIndex(Months, m => m != "m" && name.StartsWith(m, StringComparison.OrdinalIgnoreCase)) + 1;

    private const string Names = "(?<name>januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december|jan|feb|mrt|apr|jun|jul|aug|sept|sep|okt|nov|dec)";

    [GeneratedRegex(@"(?<!\d)(?<day>[0-9]{1,2})e?\s+" + Names + @"\.?\s+(?<year>[0-9]{4})(?!\d)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Written();

    [GeneratedRegex(@"(?<![\d.,/-])(?<day>[0-9]{1,2})\s?[-/.]\s?(?<month>[0-9]{1,2})\s?[-/.]\s?(?<year>[0-9]{4})(?![\d])", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Numbers();

    [GeneratedRegex(@"(?<!\d)(?<year>[0-9]{4})[-_](?<month>[0-9]{2})[-_](?<day>[0-9]{2})(?!\d)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Iso();

    [GeneratedRegex(@"(?<!\d)(?<year>(?:19|20)[0-9]{2})(?<month>[0-9]{2})(?<day>[0-9]{2})(?!\d)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Compact();

    [GeneratedRegex(@"\b" + Names + @"\.?\s+(?<year>[0-9]{4})(?!\d)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex MonthOnly();
}
