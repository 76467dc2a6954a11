// SPDX-License-Identifier: EUPL-1.2
using System.Globalization;

namespace Vliegwiel.Platform.Figures;

/// <summary>A figure as people read it: "ongeveer € 20.000", with a footnote that says what it rests on.</summary>
public static class FigureText
{
    public const string Euro = "euro";
    public const string Percent = "%";

    private const char NoBreakSpace = '\u00A0';
    private static readonly CultureInfo Dutch = CultureInfo.GetCultureInfo("nl-NL");

    /// <summary>"ongeveer € 20.000 per jaar", or "niet opgegeven: nader te bepalen".</summary>
    public static string Of(Figure figure) => figure.Value is { } value
        ? Of(figure.Operator) + Amount(value, figure.Unit) + (figure.Period is { } period && period.StartsWith("per ", StringComparison.Ordinal) ? " " + period : "")
        : figure.Missing is null or Figure.NotGiven ? Figure.NotGiven : $"{Figure.NotGiven}: {figure.Missing}";

    /// <summary>Of what, over which time, how it was made and where it came from; empty when nothing of that is known.</summary>
    public static string NoteOf(Figure figure)
    {
        if (figure.IsMissing)
        {
            return "";
        }

        var parts = new List<string> { Of(figure.Status) };
        Add(parts, figure.Scope, "betreft");
        Add(parts, figure.Period, "periode");
        Add(parts, figure.Method, "methode");
        parts.Add(figure.Source is null ? "bron niet genoemd" : $"bron: {figure.Source}");
        var note = string.Join("; ", parts);
        return char.ToUpperInvariant(note[0]) + note[1..];
    }

    public static string Of(FigureStatus status) => status switch
    {
        FigureStatus.Estimated => "geschat",
        FigureStatus.Calculated => "berekend",
        FigureStatus.Measured => "gemeten",
        FigureStatus.Decided => "besloten",
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, null),
    };

    /// <summary>A value and its unit: "€ 1.250,50", "25%", "12 ton".</summary>
    public static string Amount(decimal value, string unit) => unit switch
    {
        Euro => (value < 0 ? "-" : "") + "€" + NoBreakSpace + Math.Abs(value).ToString(value == Math.Truncate(value) ? "N0" : "N2", Dutch),
        Percent => Plain(value) + "%",
        "" => Plain(value),
        _ => Plain(value) + NoBreakSpace + unit,
    };

    /// <summary>As somebody would type it, so that a form can be filled with it and reads it back as the same.</summary>
    public static string Typed(Figure figure) => figure.Value is { } value
        ? Of(figure.Operator) + value.ToString(value == Math.Truncate(value) ? "N0" : "#,##0.00##", Dutch)
        : figure.Missing is null or Figure.NotGiven ? "" : figure.Missing;

    private static string Of(FigureOperator sure) => sure switch
    {
        FigureOperator.Exactly => "",
        FigureOperator.About => "ongeveer ",
        FigureOperator.LessThan => "minder dan ",
        FigureOperator.MoreThan => "meer dan ",
        FigureOperator.AtMost => "hoogstens ",
        FigureOperator.AtLeast => "ten minste ",
        _ => throw new ArgumentOutOfRangeException(nameof(sure), sure, null),
    };

    private static string Plain(decimal value) => value.ToString("#,##0.####", Dutch);

    private static void Add(List<string> parts, string? text, string label)
    {
        if (text is not null)
        {
            parts.Add($"{label}: {text}");
        }
    }
}
