// SPDX-License-Identifier: EUPL-1.2
using System.Globalization;
using System.Text.RegularExpressions;
using Vliegwiel.Platform.Results;

namespace Vliegwiel.Agendas.Domain;

/// <summary>What comes first in a day of figures: 3-4-27 is 3 April, or 4 March.</summary>
internal enum DayOrder { DayFirst, MonthFirst }

/// <summary>Reads deadlines as people type them: "3-4-27", "Q3 2027", "week 14 2027", "april 2027", "2027". Words that are no date are kept as they are.</summary>
internal static partial class DutchDeadlines
{
    private const int FirstYear = 2000;
    private const int LastYear = 2100;

    private static readonly string[] Months = ["januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november", "december"];

    private static readonly string[] Ordinals = ["eerste", "tweede", "derde", "vierde"];

    private static readonly HashSet<string> Nothing = new(StringComparer.Ordinal) { "", "-", "–", "—", "?", "nvt", "ntb", "nb", "onbekend", "geen", "geen datum", "nog te bepalen", "nader te bepalen", "pm" };

    /// <param name="year">The year of what only has a week, month, quarter or day; null when nobody said, and then it is asked back.</param>
    public static Result<Deadline> Parse(string? typed, int? year) => Parse(typed, year, DayOrder.DayFirst);

    /// <param name="typed">What somebody typed.</param>
    /// <param name="year">The year of what only has a week, month, quarter or day; null when nobody said, and then it is asked back.</param>
    /// <param name="order">How the list from which it comes writes days in figures.</param>
    public static Result<Deadline> Parse(string? typed, int? year, DayOrder order)
    {
        var said = Spaces().Replace(typed ?? "", " ").Trim();
        var text = said.ToLowerInvariant();
        if (Nothing.Contains(text.Replace(".", "", StringComparison.Ordinal)))
        {
            return Deadline.None;
        }

        if (said.Length > Deadline.WordsMaxLength)
        {
            return new DeadlineIsTooLong();
        }

        text = Leading().Replace(text, "");
        Read? read = text switch
        {
            _ when IsoDay().Match(text) is { Success: true } m => ReadDay(m, year),
            _ when NumericDay().Match(text) is { Success: true } m => ReadDay(m, year, order),
            _ when WrittenDay().Match(text) is { Success: true } m && MonthOf(m.Groups["month"].Value) > 0 => ReadDay(m, year),
            _ when Week().Match(text) is { Success: true } m => ReadWeek(m, year),
            _ when Quarter().Match(text) is { Success: true } m => ReadQuarter(m, year),
            _ when NumericMonth().Match(text) is { Success: true } m => ReadMonth(m, year),
            _ when WrittenMonth().Match(text) is { Success: true } m && MonthOf(m.Groups["month"].Value) > 0 => ReadMonth(m, year),
            _ when WholeYear().Match(text) is { Success: true } m => Of(YearOf(m, null), Deadline.InYear),
            _ when SerialNumber().IsMatch(text) => new Read(null, ReadOutcome.NotThere),
            _ => null,
        };
        return read switch
        {
            null => Deadline.Said(said),
            { Deadline: { } deadline } => deadline,
            { Outcome: ReadOutcome.NoYear } => new DeadlineWithoutYear(said),
            { Outcome: ReadOutcome.Unlikely } => new UnlikelyYear(said),
            _ => new NoSuchDay(said),
        };
    }

    /// <summary>The orders in which this text can be a day in figures: none when it is no such day, both when it is a day either way.</summary>
    public static IReadOnlyList<DayOrder> OrdersOf(string? typed)
    {
        var text = Leading().Replace(Spaces().Replace(typed ?? "", " ").Trim().ToLowerInvariant(), "");
        if (text.Length > Deadline.WordsMaxLength || NumericDay().Match(text) is not { Success: true } match || match.Groups["day"].Value.TrimStart('0') == match.Groups["month"].Value.TrimStart('0'))
        {
            return [];
        }

        return [.. Enum.GetValues<DayOrder>().Where(order => ReadDay(match, null, order).Deadline is not null)];
    }

    private enum ReadOutcome { Fine, NoYear, Unlikely, NotThere }

    private sealed record Read(Deadline? Deadline, ReadOutcome Outcome);

    private static Read ReadDay(Match match, int? year) => ReadDay(match, year, DayOrder.DayFirst);

    private static Read ReadDay(Match match, int? year, DayOrder order)
    {
        if (order == DayOrder.MonthFirst)
        {
            var (first, second) = (Number(match.Groups["day"].Value), Number(match.Groups["month"].Value));
            return Of(YearOf(match, year), y => first is >= 1 and <= 12 && second >= 1 && second <= DateTime.DaysInMonth(y, first) ? Deadline.On(new DateOnly(y, first, second)) : null);
        }

        var month = match.Groups["month"].Value is var written && char.IsAsciiDigit(written[0]) ? Number(written) : MonthOf(written);
        var day = Number(match.Groups["day"].Value);
        return Of(YearOf(match, year), y => month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(y, month) ? Deadline.On(new DateOnly(y, month, day)) : null);
    }

    private static Read ReadWeek(Match match, int? year)
    {
        var week = Number(match.Groups["week"].Value);
        return Of(YearOf(match, year), y => week >= 1 && week <= ISOWeek.GetWeeksInYear(y) ? Deadline.InWeek(y, week) : null);
    }

    private static Read ReadMonth(Match match, int? year)
    {
        var month = match.Groups["month"].Value is var written && char.IsAsciiDigit(written[0]) ? Number(written) : MonthOf(written);
        return Of(YearOf(match, year), y => month is >= 1 and <= 12 ? Deadline.InMonth(y, month) : null);
    }

    private static Read ReadQuarter(Match match, int? year)
    {
        var written = match.Groups["quarter"].Value;
        var quarter = char.IsAsciiDigit(written[0]) ? Number(written) : Array.IndexOf(Ordinals, written) + 1;
        return Of(YearOf(match, year), y => quarter is >= 1 and <= 4 ? Deadline.InQuarter(y, quarter) : null);
    }

    private static Read Of(int? year, Func<int, Deadline?> make) => year switch
    {
        null => new Read(null, ReadOutcome.NoYear),
        < FirstYear or > LastYear => new Read(null, ReadOutcome.Unlikely),
        { } y => make(y) is { } deadline ? new Read(deadline, ReadOutcome.Fine) : new Read(null, ReadOutcome.NotThere),
    };

    /// <summary>"27" and "'27" are 2027.</summary>
    private static int? YearOf(Match match, int? year) => match.Groups["year"] is { Success: true } written
        ? Number(written.Value) is var y && written.Length == 2 ? 2000 + y : y
        : year;

    /// <summary>From 1; 0 when it is no month. "sept" and "mrt" are written as well.</summary>
    private static int MonthOf(string word) => word == "mrt" ? 3
        : word.Length >= 3 ? Array.FindIndex(Months, m => m.StartsWith(word, StringComparison.Ordinal)) + 1
        : 0;

    private static int Number(string digits) => int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Spaces();

    /// <summary>What says no more than that it is a last day.</summary>
    [GeneratedRegex(@"^(uiterlijk|per|op|in|eind|einde|t/m|tot en met|(ma|di|wo|do|vr|za|zo)(andag|nsdag|ensdag|nderdag|ijdag|terdag|ndag)?,?)\s+", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Leading();

    [GeneratedRegex(@"^(?<year>[0-9]{4})-(?<month>[0-9]{1,2})-(?<day>[0-9]{1,2})$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex IsoDay();

    [GeneratedRegex(@"^(?<day>[0-9]{1,2})[-/.](?<month>[0-9]{1,2})[-/.](?<year>[0-9]{4}|[0-9]{2})$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex NumericDay();

    [GeneratedRegex(@"^(?<day>[0-9]{1,2})[ -](?<month>[a-z]{3,9})\.?([ -]'?(?<year>[0-9]{4}|[0-9]{2}))?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex WrittenDay();

    [GeneratedRegex(@"^((week|wk\.?|w)\s?(?<week>[0-9]{1,2})((\s|-|/| van )'?(?<year>[0-9]{4}|[0-9]{2}))?|(?<year>[0-9]{4})[- ]?(w|week )(?<week>[0-9]{1,2}))$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Week();

    [GeneratedRegex(@"^((q|k|kw\.?|kwartaal )(?<quarter>[0-9])([ \-/]'?(?<year>[0-9]{4}|[0-9]{2}))?|((?<quarter>[0-9])e|(?<quarter>eerste|tweede|derde|vierde)) (kwartaal|kw\.?)( van)?( '?(?<year>[0-9]{4}|[0-9]{2}))?|(?<year>[0-9]{4})[ \-/]?(q|k)(?<quarter>[0-9]))$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Quarter();

    [GeneratedRegex(@"^((?<month>[0-9]{1,2})[-/](?<year>[0-9]{4})|(?<year>[0-9]{4})-(?<month>[0-9]{1,2}))$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex NumericMonth();

    [GeneratedRegex(@"^(?<month>[a-z]{3,9})\.?([ -]'?(?<year>[0-9]{4}|[0-9]{2}))?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex WrittenMonth();

    [GeneratedRegex(@"^(?<year>[0-9]{4})$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex WholeYear();

    /// <summary>How a worksheet keeps a day when its cell was not shown as one; and numbers with which nobody means a day.</summary>
    [GeneratedRegex(@"^[0-9]+([.,][0-9]+)?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex SerialNumber();
}

internal sealed record DeadlineWithoutYear(string Typed) : Refusal($"Van welk jaar is “{Typed}”? Schrijf het jaar erbij, bijvoorbeeld week 14 2027 of april 2027.");

internal sealed record NoSuchDay(string Typed) : Refusal($"“{Typed}” bestaat niet als datum. Schrijf bijvoorbeeld 3-4-2027, week 14 2027, Q3 2027 of 2027.");

internal sealed record UnlikelyYear(string Typed) : Refusal($"Het jaar van “{Typed}” ligt niet tussen 2000 en 2100. Kijk het na.");

internal sealed record DeadlineIsTooLong() : Refusal("Maak de deadline hoogstens 100 tekens lang. Zet de rest bij de omschrijving.");
