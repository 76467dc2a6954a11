// SPDX-License-Identifier: EUPL-1.2
using System.Globalization;
using System.IO.Compression;
using System.Xml;
using Vliegwiel.Library.Contracts;

namespace Vliegwiel.Library.Reading;

/// <summary>What came of reading a workbook as tables.</summary>
/// <param name="Reason">Why not; null when there are sheets.</param>
internal sealed record SheetsOutcome(Worksheets? Sheets, string? Reason);

/// <summary>The reading of a workbook as cells: what is hidden, merged or added up is told, formulas give the value that was kept, links are never followed.</summary>
internal static class XlsxSheets
{
    private const int MostSpans = 10_000;

    public static readonly string TooLong = $"Deze tabel heeft meer dan {WorksheetReader.MostRows.ToString("N0", CultureInfo.GetCultureInfo("nl-NL"))} rijen. Deel haar op.";
    public static readonly string TooWide = $"Deze tabel heeft meer dan {WorksheetReader.MostColumns} kolommen. Kopieer alleen de kolommen van de agenda en plak ze.";
    private const string OtherKind = "Dit is geen Excel-bestand (.xlsx). Sla de tabel op als .xlsx, of kopieer de cellen en plak ze.";

    /// <summary>Runs in the child: whatever a parser throws on a file of a stranger says something about the file.</summary>
    public static SheetsOutcome Parse(Stream content, ReadingLimits limits)
    {
        try
        {
            return ZipContents.Kind(content, limits) == DocumentKind.Xlsx ? new SheetsOutcome(Read(content, limits), null) : new SheetsOutcome(null, OtherKind);
        }
        catch (DocumentRefusedException refused)
        {
            return new SheetsOutcome(null, refused.Message);
        }
        catch (XmlException refused) when (refused.Message.Contains("DTD", StringComparison.Ordinal))
        {
            return new SheetsOutcome(null, ReadingRefusals.Doctype);
        }
        catch (OutOfMemoryException)
        {
            return new SheetsOutcome(null, ReadingRefusals.TooHeavy);
        }
        catch (Exception problem) when (problem is not StackOverflowException)
        {
            return new SheetsOutcome(null, ReadingRefusals.Damaged);
        }
    }

    private static Worksheets Read(Stream content, ReadingLimits limits)
    {
        using var package = new PackedXml(content, limits);
        var workbook = package.Relations("").Values.FirstOrDefault(r => r.Kind == "officeDocument").Part ?? "xl/workbook.xml";
        var relations = package.Relations(workbook);
        var (sheets, from1904) = XlsxParsing.Sheets(package, workbook, relations);
        var cells = new CellReading(XlsxParsing.Shared(package, XlsxParsing.Part(relations, "sharedStrings"), limits), CellFormats.Read(package, XlsxParsing.Part(relations, "styles")), from1904, limits);
        var read = sheets.Where(s => !s.IsHidden).Select(s => ReadSheet(package, s, cells)).Where(s => s.Rows.Count > 0).ToList();
        var hidden = sheets.Count(s => s.IsHidden);
        var remarks = new List<string>();
        if (hidden > 0)
        {
            remarks.Add(hidden == 1 ? "1 verborgen werkblad is niet gelezen." : $"{hidden} verborgen werkbladen zijn niet gelezen.");
        }

        if (relations.Values.Any(r => r.Kind == "externalLink"))
        {
            remarks.Add("Verwijzingen naar andere bestanden zijn niet geopend; gelezen is de waarde die in dit bestand was bewaard.");
        }

        if (cells.WithoutValue > 0)
        {
            remarks.Add($"{(cells.WithoutValue == 1 ? "1 formule heeft" : $"{cells.WithoutValue} formules hebben")} geen bewaarde uitkomst en {(cells.WithoutValue == 1 ? "is" : "zijn")} leeg gelezen. Open het bestand in Excel en sla het op om ze mee te nemen.");
        }

        return read.Count == 0 ? throw new DocumentRefusedException("In dit bestand staat geen zichtbaar werkblad met tekst. Kijk of u het goede bestand hebt gekozen.") : new Worksheets(read, remarks);
    }

    private static Worksheet ReadSheet(PackedXml package, XlsxParsing.Sheet sheet, CellReading cells)
    {
        using var reader = package.Open(sheet.Part);
        var (rows, hiddenColumns, spans) = (new List<WorksheetRow>(), new SortedSet<int>(), new List<WorksheetSpan>());
        var last = 0;
        while (reader?.Read() == true)
        {
            if (reader.NodeType != XmlNodeType.Element)
            {
                continue;
            }

            switch (reader.LocalName)
            {
                case "col" when IsHidden(reader):
                    for (var column = XlsxParsing.Number(reader.GetAttribute("min")); column <= Math.Min(XlsxParsing.Number(reader.GetAttribute("max")), WorksheetReader.MostColumns); column++)
                    {
                        hiddenColumns.Add(column);
                    }

                    break;
                case "row":
                    last = int.TryParse(reader.GetAttribute("r"), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : last + 1;
                    var isHidden = IsHidden(reader);
                    if (cells.Row(reader) is { Count: > 0 } row)
                    {
                        rows.Add(rows.Count < WorksheetReader.MostRows ? new WorksheetRow(last, isHidden, row) : throw new DocumentRefusedException(TooLong));
                    }

                    break;
                case "mergeCell" when spans.Count < MostSpans && SpanOf(reader.GetAttribute("ref")) is { } span:
                    spans.Add(span);
                    break;
                default:
                    break;
            }
        }

        return new Worksheet(sheet.Name.Length > 100 ? sheet.Name[..100] : sheet.Name, rows) { HiddenColumns = [.. hiddenColumns], Spans = spans };
    }

    private static bool IsHidden(XmlReader reader) => reader.GetAttribute("hidden") is "1" or "true";

    private static WorksheetSpan? SpanOf(string? reference) =>
        reference?.Split(':') is [var from, var to] && PlaceOf(from) is { } first && PlaceOf(to) is { } end && end.Row >= first.Row && end.Column >= first.Column
            ? new WorksheetSpan(first.Row, first.Column, end.Row, end.Column)
            : null;

    private static (int Row, int Column)? PlaceOf(string reference) =>
        XlsxParsing.Column(reference) is { } column && int.TryParse(reference.AsSpan(reference.TakeWhile(char.IsAsciiLetter).Count()), NumberStyles.None, CultureInfo.InvariantCulture, out var row)
            ? (row, column)
            : null;

    /// <summary>The cells of one workbook, with its texts and formats.</summary>
    private sealed class CellReading(IReadOnlyList<string> shared, CellFormats formats, bool from1904, ReadingLimits limits)
    {
        private long _characters;

        public int WithoutValue { get; private set; }

        public List<WorksheetCell> Row(XmlReader reader)
        {
            var cells = new List<WorksheetCell>();
            using var row = reader.ReadSubtree();
            var last = 0;
            while (row.Read())
            {
                if (row.NodeType != XmlNodeType.Element || row.LocalName != "c")
                {
                    continue;
                }

                last = XlsxParsing.Column(row.GetAttribute("r")) ?? last + 1;
                var cell = Cell(row);
                if (cell.IsEmpty)
                {
                    continue;
                }

                if (last > WorksheetReader.MostColumns)
                {
                    throw new DocumentRefusedException(TooWide);
                }

                while (cells.Count < last)
                {
                    cells.Add(WorksheetCell.Empty);
                }

                cells[last - 1] = cell;
                _characters += cell.Text.Length;
                if (_characters > limits.Characters)
                {
                    throw new DocumentRefusedException(ReadingRefusals.TooMuchText(limits.Characters));
                }
            }

            return cells;
        }

        private WorksheetCell Cell(XmlReader reader)
        {
            var (type, style) = (reader.GetAttribute("t"), reader.GetAttribute("s"));
            string? value = null;
            var (isFormula, addsUp) = (false, false);
            using var cell = reader.ReadSubtree();
            cell.Read();
            cell.Read();
            while (!cell.EOF)
            {
                if (cell.NodeType == XmlNodeType.Element && cell.LocalName == "v")
                {
                    value = cell.ReadElementContentAsString();
                }
                else if (cell.NodeType == XmlNodeType.Element && cell.LocalName == "is")
                {
                    value = XlsxParsing.Words(cell);
                    cell.Read();
                }
                else if (cell.NodeType == XmlNodeType.Element && cell.LocalName == "f")
                {
                    isFormula = true;
                    var formula = cell.ReadElementContentAsString();
                    addsUp = formula.Contains("SUM(", StringComparison.OrdinalIgnoreCase) || formula.Contains("SUBTOTAL(", StringComparison.OrdinalIgnoreCase);
                }
                else
                {
                    cell.Read();
                }
            }

            if (string.IsNullOrEmpty(value))
            {
                WithoutValue += isFormula ? 1 : 0;
                return WorksheetCell.Empty;
            }

            return type switch
            {
                "s" => Text(XlsxParsing.Number(value) is var at && at < shared.Count ? shared[at] : ""),
                "b" => Text(value == "1" ? "ja" : "nee"),
                "str" or "inlineStr" or "e" or "d" => Text(value),
                _ => formats.Typed(value, style, from1904) is { Kind: WorksheetCellKind.Number } number && addsUp ? number with { Kind = WorksheetCellKind.Sum } : formats.Typed(value, style, from1904),
            };
        }

        private static WorksheetCell Text(string text) => new(WorksheetCellKind.Text, DelimitedText.Cleaned(text));
    }
}
