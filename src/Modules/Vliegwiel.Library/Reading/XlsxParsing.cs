// SPDX-License-Identifier: EUPL-1.2
using System.Globalization;
using System.Text;
using System.Xml;

namespace Vliegwiel.Library.Reading;

/// <summary>The reading of a workbook: a part for each visible sheet, a line for each row; formulas by the value that was last kept.</summary>
/// <remarks>Hidden sheets, rows and columns are left out, because who shares a workbook often does not know of them. Nothing outside the workbook is opened.</remarks>
internal static class XlsxParsing
{
    private const int RowsInPart = 500;
    private const int WidestGap = 30;

    internal sealed record Sheet(string Name, string? Part, bool IsHidden);

    private sealed record Book(PackedXml Package, IReadOnlyList<string> Shared, CellFormats Formats, bool From1904, ReadingLimits Limits);

    public static ParsedDocument Parse(Stream content, ReadingLimits limits)
    {
        using var package = new PackedXml(content, limits);
        var workbook = package.Relations("").Values.FirstOrDefault(r => r.Kind == "officeDocument").Part ?? "xl/workbook.xml";
        var relations = package.Relations(workbook);
        var (sheets, from1904) = Sheets(package, workbook, relations);
        var shared = Shared(package, Part(relations, "sharedStrings"), limits);
        var book = new Book(package, shared, CellFormats.Read(package, Part(relations, "styles")), from1904, limits);
        var text = new SectionText(limits.Characters, limits.Pages);
        var hiddenLines = false;
        foreach (var sheet in sheets.Where(s => !s.IsHidden))
        {
            text.EndSection();
            text.Append(sheet.Name);
            text.EndParagraph();
            hiddenLines |= ReadSheet(book, sheet, text);
        }

        var links = relations.Values.Count(r => r.Kind == "externalLink");
        return new ParsedDocument("xlsx", OfficeTitle.Of(package), null, null, text.Close(), HasPages: false)
        {
            Remarks = [.. Remarks(sheets.Count(s => s.IsHidden), hiddenLines, links)],
        };
    }

    private static IEnumerable<string> Remarks(int hiddenSheets, bool hiddenLines, int links)
    {
        if (hiddenSheets > 0)
        {
            yield return hiddenSheets == 1 ? "1 verborgen werkblad is niet gelezen." : $"{hiddenSheets} verborgen werkbladen zijn niet gelezen.";
        }

        if (hiddenLines)
        {
            yield return "Verborgen rijen en kolommen zijn niet gelezen.";
        }

        if (links > 0)
        {
            yield return "Verwijzingen naar andere bestanden zijn niet geopend; getoond is de waarde die in dit bestand was bewaard.";
        }
    }

    internal static string? Part(Dictionary<string, (string Kind, string? Part)> relations, string kind) => relations.Values.FirstOrDefault(r => r.Kind == kind).Part;

    internal static (List<Sheet> Sheets, bool From1904) Sheets(PackedXml package, string workbook, Dictionary<string, (string Kind, string? Part)> relations)
    {
        using var reader = package.Open(workbook) ?? throw new DocumentRefusedException(ReadingRefusals.Damaged);
        var sheets = new List<Sheet>();
        var from1904 = false;
        while (reader.Read())
        {
            if (reader.NodeType == XmlNodeType.Element && reader.LocalName == "sheet")
            {
                var part = relations.GetValueOrDefault(PackedXml.Attribute(reader, "id") ?? "").Part;
                sheets.Add(new Sheet(reader.GetAttribute("name") ?? "", part, reader.GetAttribute("state") is "hidden" or "veryHidden"));
            }
            else if (reader.NodeType == XmlNodeType.Element && reader.LocalName == "workbookPr")
            {
                from1904 = reader.GetAttribute("date1904") is "1" or "true";
            }
        }

        return (sheets, from1904);
    }

    internal static List<string> Shared(PackedXml package, string? part, ReadingLimits limits)
    {
        var shared = new List<string>();
        long characters = 0;
        using var reader = package.Open(part);
        while (reader?.Read() == true)
        {
            if (reader.NodeType == XmlNodeType.Element && reader.LocalName == "si")
            {
                var value = Words(reader);
                characters += value.Length;
                shared.Add(characters <= limits.Characters ? value : throw new DocumentRefusedException(ReadingRefusals.TooMuchText(limits.Characters)));
            }
        }

        return shared;
    }

    // The words of an element that may hold runs; how a Japanese word sounds (rPh) is no part of it.
    internal static string Words(XmlReader reader)
    {
        var words = new StringBuilder();
        using var inner = reader.ReadSubtree();
        inner.Read();
        while (!inner.EOF)
        {
            if (inner.NodeType == XmlNodeType.Element && inner.LocalName == "rPh")
            {
                inner.Skip();
            }
            else if (inner.NodeType == XmlNodeType.Element && inner.LocalName == "t")
            {
                words.Append(inner.ReadElementContentAsString());
            }
            else
            {
                inner.Read();
            }
        }

        return words.ToString();
    }

    /// <returns>Whether rows or columns were hidden.</returns>
    private static bool ReadSheet(Book book, Sheet sheet, SectionText text)
    {
        using var reader = book.Package.Open(sheet.Part);
        var hiddenColumns = new List<(int From, int To)>();
        var (hadHidden, rows) = (false, 0);
        while (reader?.Read() == true)
        {
            if (reader.NodeType != XmlNodeType.Element)
            {
                continue;
            }

            if (reader.LocalName == "col" && reader.GetAttribute("hidden") is "1" or "true" && hiddenColumns.Count < 1000)
            {
                hiddenColumns.Add((Number(reader.GetAttribute("min")), Number(reader.GetAttribute("max"))));
                hadHidden = true;
            }
            else if (reader.LocalName == "row")
            {
                var isHidden = reader.GetAttribute("hidden") is "1" or "true";
                var row = Row(book, reader, hiddenColumns);
                hadHidden |= isHidden && row.Length > 0;
                if (!isHidden && row.Length > 0)
                {
                    if (rows > 0 && rows % RowsInPart == 0)
                    {
                        text.EndSection();
                    }

                    text.Append(row);
                    text.EndLine();
                    rows++;
                }
            }
        }

        return hadHidden;
    }

    private static string Row(Book book, XmlReader reader, List<(int From, int To)> hidden)
    {
        var line = new StringBuilder();
        var last = 0;
        using var row = reader.ReadSubtree();
        while (row.Read())
        {
            if (row.NodeType != XmlNodeType.Element || row.LocalName != "c")
            {
                continue;
            }

            var column = Column(row.GetAttribute("r")) is { } named ? named : last + 1;
            var value = Cell(book, row);
            if (value.Length == 0 || hidden.Exists(h => column >= h.From && column <= h.To))
            {
                continue;
            }

            line.Append('\t', line.Length == 0 ? 0 : Math.Clamp(column - last, 1, WidestGap)).Append(value);
            last = column;
            if (line.Length > book.Limits.Characters)
            {
                throw new DocumentRefusedException(ReadingRefusals.TooMuchText(book.Limits.Characters));
            }
        }

        return line.ToString();
    }

    private static string Cell(Book book, XmlReader reader)
    {
        var (type, style) = (reader.GetAttribute("t"), reader.GetAttribute("s"));
        string? value = null;
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
                value = Words(cell);
                cell.Read();
            }
            else if (cell.NodeType == XmlNodeType.Element && cell.LocalName == "f")
            {
                cell.Skip();
            }
            else
            {
                cell.Read();
            }
        }

        var shown = type switch
        {
            _ when value is null => "",
            "s" => Number(value) is var at && at < book.Shared.Count ? book.Shared[at] : "",
            "b" => value == "1" ? "waar" : "onwaar",
            "str" or "inlineStr" or "e" or "d" => value,
            _ => book.Formats.InWords(value, style, book.From1904),
        };
        return shown.ReplaceLineEndings(" ").Replace('\t', ' ').Trim();
    }

    internal static int Number(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : int.MaxValue;

    // "BC12" is column 55; there are 16,384.
    internal static int? Column(string? reference)
    {
        var column = 0;
        foreach (var c in (reference ?? "").TakeWhile(char.IsAsciiLetter))
        {
            column = (column * 26) + (char.ToUpperInvariant(c) - 'A' + 1);
            if (column > 16_384)
            {
                return null;
            }
        }

        return column == 0 ? null : column;
    }
}

/// <summary>The title that an Open XML file says it has.</summary>
internal static class OfficeTitle
{
    public static string? Of(PackedXml package)
    {
        var part = package.Relations("").Values.FirstOrDefault(r => r.Kind == "core-properties").Part ?? "docProps/core.xml";
        using var reader = package.Open(part);
        while (reader?.Read() == true)
        {
            if (reader.NodeType == XmlNodeType.Element && reader.LocalName == "title")
            {
                return reader.ReadElementContentAsString();
            }
        }

        return null;
    }
}
