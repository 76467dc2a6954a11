// SPDX-License-Identifier: EUPL-1.2
using Vliegwiel.Agendas.Domain;
using Vliegwiel.Design.Text;
using Vliegwiel.Platform.Exporting;

namespace Vliegwiel.Agendas.Sheets;

/// <summary>A sheet as one text, that goes out as Word and as PDF on one A4, and how its parts are called.</summary>
internal static class SheetText
{
    public static readonly IReadOnlyList<string> GoalHeadings = ["Doel", "Nu", "Streefwaarde", "Hoe staat het ervoor"];

    public static IReadOnlyList<string> ActivityHeadings(Sheet sheet) => sheet.HasAmounts ? ["Activiteit", "Stand", "Deadline", "Budget"] : ["Activiteit", "Stand", "Deadline"];

    public static readonly IReadOnlyList<string> ResultHeadings = ["Resultaat", "Stand", "Op"];

    public static string Period(Sheet sheet) => $"{Dates.Day(sheet.From)} tot en met {Dates.Day(sheet.Until)}";

    /// <summary>What there was beside what fits; null when everything stands on it.</summary>
    public static string? MoreOf(int count, string one, string many) => count == 0 ? null : $"En nog {Numbers.Count(count, one, many)}: zie het platform.";

    public static TextDocument Of(ShownSheet shown)
    {
        var (sheet, content) = (shown.Sheet, shown.Content);
        var text = new TextDocument("bestuursblad", $"{sheet.Title}, {shown.Organisation}", sheet.MadeAt) { IsCompact = true };
        text.AddText($"Periode: {Period(sheet)}. Stand van {Dates.Day(sheet.MadeAt)}.{(sheet.HasAmounts ? " Met bedragen die alleen opdrachtgevers mogen zien." : "")}");
        text.AddHeading("Besluit gevraagd");
        AddNumbered(text, content.Decisions, "Er wordt nu geen besluit gevraagd.");
        text.AddHeading("Onze doelen");
        AddLines(text, GoalHeadings, content.Goals, valueColumn: 1, "Er zijn nog geen doelen.", MoreOf(content.MoreGoals, "doel", "doelen"));
        text.AddHeading("Onze activiteiten");
        AddLines(text, ActivityHeadings(sheet), content.Activities, valueColumn: sheet.HasAmounts ? 3 : 0, "Er lopen geen activiteiten.", MoreOf(content.MoreActivities, "activiteit", "activiteiten"));
        text.AddHeading("Resultaten in deze periode");
        AddLines(text, ResultHeadings, content.Results, valueColumn: 0, "In deze periode zijn geen resultaten vastgelegd.", MoreOf(content.MoreResults, "resultaat", "resultaten"));
        if (content.Peers.Count > 0)
        {
            text.AddHeading("Wie ging voor");
            AddNumbered(text, content.Peers, "");
        }

        return text;
    }

    private static void AddNumbered(TextDocument text, IReadOnlyList<string> sentences, string none)
    {
        if (sentences.Count == 0)
        {
            text.AddText(none);
        }

        foreach (var (sentence, index) in sentences.Select((s, i) => (s, i)))
        {
            text.AddText($"{index + 1}. {sentence}");
        }
    }

    private static void AddLines(TextDocument text, IReadOnlyList<string> headings, IReadOnlyList<SheetLine> lines, int valueColumn, string none, string? more)
    {
        if (lines.Count == 0)
        {
            text.AddText(none);
        }
        else
        {
            text.AddTable([headings, .. lines.Select(l => (IReadOnlyList<string>)[.. l.Cells.Select((cell, column) => column == valueColumn ? text.Noted(Red(l, cell, column), l.Note) : Red(l, cell, column))])]);
        }

        if (more is not null)
        {
            text.AddText(more);
        }
    }

    // In words as well: not everybody sees colour, and Word has none here.
    private static string Red(SheetLine line, string cell, int column) => line.IsRed && column == 0 ? $"! {cell}" : cell;
}
