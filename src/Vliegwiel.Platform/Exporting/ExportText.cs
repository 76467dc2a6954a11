// SPDX-License-Identifier: EUPL-1.2
using System.Globalization;

namespace Vliegwiel.Platform.Exporting;

/// <summary>How values are written in files that a Dutch office opens.</summary>
internal static class ExportText
{
    private static readonly CultureInfo Dutch = CultureInfo.GetCultureInfo("nl-NL");
    private static readonly TimeZoneInfo Amsterdam = TimeZoneInfo.FindSystemTimeZoneById("Europe/Amsterdam");

    internal static DateTime Local(DateTimeOffset moment) => TimeZoneInfo.ConvertTime(moment, Amsterdam).DateTime;

    internal static string Moment(DateTimeOffset moment) => Local(moment).ToString("dd-MM-yyyy HH:mm", CultureInfo.InvariantCulture);

    internal static string Number(long number) => number.ToString("N0", Dutch);

    /// <summary>As it stands in a csv: decimals with a comma and without points for thousands, days as 03-04-2027.</summary>
    internal static string Csv(object? value) => value switch
    {
        null => "",
        string text => Harmless(text),
        bool yes => yes ? "ja" : "nee",
        int or long => Convert.ToInt64(value, CultureInfo.InvariantCulture).ToString(CultureInfo.InvariantCulture),
        decimal number => number.ToString("0.##########", Dutch),
        double number => number.ToString("0.##########", Dutch),
        DateOnly day => day.ToString("dd-MM-yyyy", CultureInfo.InvariantCulture),
        DateTimeOffset moment => Moment(moment),
        _ => throw new InvalidOperationException($"A column holds a {value.GetType().Name}, which no export writes."),
    };

    /// <summary>Without what XML cannot hold.</summary>
    internal static string Storable(string text) => text.All(c => System.Xml.XmlConvert.IsXmlChar(c) || char.IsSurrogate(c))
        ? text
        : string.Concat(text.Where(c => System.Xml.XmlConvert.IsXmlChar(c) || char.IsSurrogate(c)));

    /// <summary>A text that a spreadsheet would take for a formula gets an apostrophe, so that nothing runs on opening.</summary>
    private static string Harmless(string text) => text is ['=' or '+' or '-' or '@' or '\t' or '\r', ..] ? "'" + text : text;
}
