// SPDX-License-Identifier: EUPL-1.2
using System.Globalization;
using Vliegwiel.Agendas.Domain;
using Vliegwiel.Library.Contracts;
using Vliegwiel.Platform.Figures;

namespace Vliegwiel.Agendas.Importing;

/// <summary>A question about how a table is written that has to be answered by a person, with an example out of the table (decision D7).</summary>
/// <param name="Example">What stands in the table and can be read in two ways.</param>
/// <param name="Readings">What it would be, the first way and the second.</param>
/// <param name="Proof">Something else in the same columns that can be read in one way only, and which way that is; null when there is none.</param>
internal sealed record StyleQuestion<TStyle>(string Example, (string First, string Second) Readings, (string Example, TStyle Style)? Proof) where TStyle : struct;

/// <summary>Looks whether numbers and days in a table can be read in two ways. What Excel itself knew as a number or a day never can.</summary>
internal static class WritingStyles
{
    private static readonly CultureInfo Dutch = CultureInfo.GetCultureInfo("nl-NL");

    /// <returns>Null when every number can be read in one way only.</returns>
    public static StyleQuestion<NumberStyle>? AskNumbers(Worksheet sheet, ImportChoices choices)
    {
        (string Example, decimal Dutch, decimal English)? doubtful = null;
        var proofs = new Dictionary<NumberStyle, string>();
        foreach (var text in TextsOf(sheet, choices, ImportField.Budget, ImportField.Spent))
        {
            var (dutch, english) = (Read(text, NumberStyle.Dutch), Read(text, NumberStyle.English));
            if (dutch is { } one && english is { } other && one != other)
            {
                doubtful ??= (text, one, other);
            }
            else if (dutch is null != english is null)
            {
                proofs.TryAdd(dutch is null ? NumberStyle.English : NumberStyle.Dutch, text);
            }
        }

        return doubtful is { } asked ? new(asked.Example, (FigureText.Amount(asked.Dutch, FigureText.Euro), FigureText.Amount(asked.English, FigureText.Euro)), OnlyOne(proofs)) : null;
    }

    /// <returns>Null when every day can be read in one way only.</returns>
    public static StyleQuestion<DayOrder>? AskDays(Worksheet sheet, ImportChoices choices)
    {
        string? doubtful = null;
        var proofs = new Dictionary<DayOrder, string>();
        foreach (var text in TextsOf(sheet, choices, ImportField.Deadline))
        {
            switch (DutchDeadlines.OrdersOf(text))
            {
                case [_, _]:
                    doubtful ??= text;
                    break;
                case [var only]:
                    proofs.TryAdd(only, text);
                    break;
                default:
                    break;
            }
        }

        return doubtful is null ? null : new(doubtful, (Day(doubtful, DayOrder.DayFirst), Day(doubtful, DayOrder.MonthFirst)), OnlyOne(proofs));
    }

    private static (string, TStyle)? OnlyOne<TStyle>(Dictionary<TStyle, string> proofs) where TStyle : struct => proofs.Count == 1 ? (proofs.First().Value, proofs.First().Key) : null;

    private static string Day(string text, DayOrder order) => DutchDeadlines.Parse(text, null, order).Value.LastDay!.Value.ToString("d MMMM yyyy", Dutch);

    private static decimal? Read(string text, NumberStyle style) => DutchFigures.Parse(text, style) is { Refusal: null, Value.Value: { } value } ? value : null;

    /// <summary>Each once: thousands of rows say much the same.</summary>
    private static IEnumerable<string> TextsOf(Worksheet sheet, ImportChoices choices, params ImportField[] fields)
    {
        var columns = choices.Columns.Where(c => fields.Contains(c.Value)).Select(c => c.Key).ToList();
        return sheet.Rows.Where(r => r.Number > choices.HeaderRow && (choices.TakesHidden || !r.IsHidden))
            .SelectMany(r => columns.Select(r.At)).Where(c => c is { Kind: WorksheetCellKind.Text, IsEmpty: false } && c.Text.Any(char.IsAsciiDigit)).Select(c => c.Text).Distinct(StringComparer.Ordinal);
    }
}
