// SPDX-License-Identifier: EUPL-1.2
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Vliegwiel.Agendas.Domain;
using Vliegwiel.DutchText;
using Vliegwiel.Library.Contracts;

namespace Vliegwiel.Agendas.Importing;

/// <summary>A column of a table as somebody chooses what it means.</summary>
/// <param name="Heading">What stands above it; empty when nothing does.</param>
/// <param name="Examples">The first few things that stand in it.</param>
internal sealed record FoundColumn(int Number, string Heading, IReadOnlyList<string> Examples, bool IsHidden)
{
    public string Name => Worksheet.NameOf(Number);
}

/// <summary>Finds the row with the headings, also beneath title rows, and what each column means. It proposes; a person chooses.</summary>
internal static partial class ColumnFinder
{
    private const int RowsLookedAt = 40;
    private const int MostExamples = 3;
    private const int LongestExample = 60;

    /// <summary>In this order: "budget besteed" is what was spent, "soort actie" is a kind and no action.</summary>
    private static readonly (ImportField Field, string[] Whole, string[] Words)[] Headings =
    [
        (ImportField.Key, ["nr", "nummer", "no", "id", "#", "code"], ["sleutel", "kenmerk", "volgnummer", "actienummer", "activiteitnummer", "actienr", "projectnummer"]),
        (ImportField.Spent, ["realisatie", "uitgaven"], ["besteed", "uitgegeven", "bestedingen", "gerealiseerd"]),
        (ImportField.Purse, ["bron"], ["dekking", "financiering", "kostenplaats", "geldbron"]),
        (ImportField.Budget, ["€", "euro"], ["budget", "kosten", "bedrag", "raming", "begroot", "begroting", "geraamd", "investering"]),
        (ImportField.Type, ["soort", "type"], ["actietype", "soort actie", "type actie", "instrument"]),
        (ImportField.Sphere, ["voor", "voor wie", "sfeer", "bereik"], ["regio of eigen", "regio/eigen", "eigen of regio"]),
        (ImportField.State, ["fase"], ["stand", "status", "voortgang"]),
        (ImportField.Deadline, ["datum", "wanneer", "klaar", "termijn", "einde"], ["deadline", "planning", "gereed", "einddatum", "opleverdatum", "oplevering", "uiterlijk"]),
        (ImportField.Initiator, ["wie", "naam trekker", "contact"], ["initiator", "trekker", "eigenaar", "verantwoordelijke", "actiehouder", "projectleider", "contactpersoon"]),
        (ImportField.Organisation, ["gemeente", "partij", "partner"], ["organisatie", "instantie", "opdrachtgever"]),
        (ImportField.Title, ["wat", "titel", "naam", "onderwerp", "taak"], ["projectactiviteit", "activiteit", "activiteiten", "actie", "acties", "project", "maatregel", "actiepunt"]),
        (ImportField.Description, ["inhoud", "doel"], ["omschrijving", "beschrijving", "toelichting", "opmerking", "opmerkingen"]),
    ];

    /// <summary>The row with the most headings that are known; 0 when no row has any.</summary>
    public static int FindHeaderRow(Worksheet sheet)
    {
        var best = (Row: 0, Score: 0);
        foreach (var row in sheet.Rows.Take(RowsLookedAt))
        {
            // Headings are short; a row of sentences that hold "actie" somewhere is none.
            var fields = row.Cells.Where(c => c.Kind == WorksheetCellKind.Text && c.Text.Length is > 0 and <= 60).Select(c => FieldOf(c.Text)).Where(f => f != ImportField.Nothing).ToList();
            var score = (2 * fields.Distinct().Count()) - row.Cells.Count(c => c.Kind != WorksheetCellKind.Text);
            if (score > best.Score && (score > 2 || fields.Contains(ImportField.Title)))
            {
                best = (row.Number, score);
            }
        }

        return best.Row;
    }

    /// <summary>The columns of a table below its headings; those without any text are left out.</summary>
    public static IReadOnlyList<FoundColumn> ColumnsOf(Worksheet sheet, int headerRow)
    {
        var below = sheet.Rows.Where(r => r.Number > headerRow).ToList();
        var columns = new List<FoundColumn>();
        for (var column = 1; column <= sheet.Width; column++)
        {
            var heading = HeadingOf(sheet, headerRow, column);
            var examples = below.Select(r => r.At(column).Text).Where(t => !string.IsNullOrEmpty(t)).Distinct().Take(MostExamples).Select(Short).ToList();
            if (examples.Count > 0 || heading.Length > 0)
            {
                columns.Add(new FoundColumn(column, heading, examples, sheet.HiddenColumns.Contains(column)));
            }
        }

        return columns;
    }

    /// <summary>What each column most likely means: a field once, except descriptions. A hidden column is proposed for nothing.</summary>
    public static IReadOnlyDictionary<int, ImportField> Propose(IReadOnlyList<FoundColumn> columns)
    {
        var proposed = columns.ToDictionary(c => c.Number, c => c.IsHidden ? ImportField.Nothing : FieldOf(c.Heading));
        foreach (var twice in proposed.GroupBy(p => p.Value).Where(g => g.Key is not (ImportField.Nothing or ImportField.Description)))
        {
            // The first that names it in so many words, else the first.
            var kept = twice.OrderBy(p => IsWhole(columns.First(c => c.Number == p.Key).Heading, p.Value) ? 0 : 1).ThenBy(p => p.Key).First().Key;
            foreach (var (column, field) in twice.Where(p => p.Key != kept).ToList())
            {
                proposed[column] = ImportField.Nothing;
            }
        }

        // A list without "activiteit" says what is done in its description.
        if (!proposed.ContainsValue(ImportField.Title) && proposed.Where(p => p.Value == ImportField.Description).Select(p => (int?)p.Key).Order().FirstOrDefault() is { } description)
        {
            proposed[description] = ImportField.Title;
        }

        return proposed;
    }

    /// <summary>"Kosten (x € 1.000)" counts in thousands.</summary>
    public static AmountScale ScaleOf(IReadOnlyList<FoundColumn> columns, IReadOnlyDictionary<int, ImportField> fields)
    {
        var headings = columns.Where(c => fields.GetValueOrDefault(c.Number) is ImportField.Budget or ImportField.Spent).Select(c => Folding.Fold(c.Heading)).ToList();
        return headings.Exists(h => Millions().IsMatch(h)) ? AmountScale.Millions : headings.Exists(h => Thousands().IsMatch(h)) ? AmountScale.Thousands : AmountScale.Euros;
    }

    /// <summary>By which a table with the same headings is known again.</summary>
    public static string Fingerprint(IReadOnlyList<FoundColumn> columns) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\u001f', columns.Select(c => $"{c.Number}\u001e{Folding.Fold(c.Heading)}")))));

    private static ImportField FieldOf(string heading)
    {
        var words = WordsOf(heading);
        if (words.Length == 0)
        {
            return ImportField.Nothing;
        }

        foreach (var (field, whole, _) in Headings)
        {
            if (whole.Contains(words, StringComparer.Ordinal))
            {
                return field;
            }
        }

        // "Nr. actie" and "Actie nr" are numbers, no actions.
        if (words.Split(' ') is [.., "nr" or "nummer"] or ["nr", ..])
        {
            return ImportField.Key;
        }

        foreach (var (field, _, parts) in Headings)
        {
            if (parts.Any(p => $" {words} ".Contains($" {p} ", StringComparison.Ordinal)))
            {
                return field;
            }
        }

        return ImportField.Nothing;
    }

    private static bool IsWhole(string heading, ImportField field)
    {
        var words = WordsOf(heading);
        return Headings.Any(h => h.Field == field && (h.Whole.Contains(words, StringComparer.Ordinal) || h.Words.Contains(words, StringComparer.Ordinal)));
    }

    /// <summary>Folded, without what stands in brackets and without points.</summary>
    private static string WordsOf(string heading) => NoWord().Replace(Brackets().Replace(Folding.Fold(heading), " "), " ").Trim();

    /// <summary>What stands in the cell, or in the merged cell that covers it, behind what stands in a merged cell above several columns.</summary>
    private static string HeadingOf(Worksheet sheet, int headerRow, int column)
    {
        if (headerRow == 0)
        {
            return "";
        }

        var own = TextAt(sheet, headerRow, column);
        var above = headerRow > 1 && sheet.Spans.FirstOrDefault(s => s.LastRow == headerRow - 1 && s.LastColumn > s.FirstColumn && s.FirstColumn <= column && s.LastColumn >= column) is { } group
            // A title that stands above the whole table is no heading.
            && group.LastColumn - group.FirstColumn + 1 < sheet.Width
            ? TextAt(sheet, group.FirstRow, group.FirstColumn)
            : "";
        return own.Length == 0 ? above : above.Length == 0 || FieldOf(own) != ImportField.Nothing ? own : $"{above} {own}";
    }

    private static string TextAt(Worksheet sheet, int row, int column)
    {
        var span = sheet.Spans.FirstOrDefault(s => s.FirstRow <= row && s.LastRow >= row && s.FirstColumn <= column && s.LastColumn >= column);
        var (first, start) = span is null ? (row, column) : (span.FirstRow, span.FirstColumn);
        return (sheet.Rows.FirstOrDefault(r => r.Number == first)?.At(start).Text ?? "").ReplaceLineEndings(" ").Trim();
    }

    private static string Short(string text)
    {
        var line = text.ReplaceLineEndings(" ");
        return line.Length <= LongestExample ? line : line[..(LongestExample - 1)].TrimEnd() + "…";
    }

    [GeneratedRegex(@"\([^)]*\)|\[[^\]]*\]", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Brackets();

    [GeneratedRegex(@"[^a-z0-9€#/]+", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex NoWord();

    [GeneratedRegex(@"x\s*€?\s*1[.,]?000\b(?![.,])|duizend|\bk€|€k\b|\bk euro", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Thousands();

    [GeneratedRegex(@"x\s*€?\s*1[.,]?000[.,]?000\b|miljoen|\bmln\b|\bm€|€m\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Millions();
}
