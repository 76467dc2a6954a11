// SPDX-License-Identifier: EUPL-1.2
using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Vliegwiel.Platform.Exporting;

/// <summary>A list as an Excel workbook: the rows on the first sheet, where they come from on the second.</summary>
internal static class Workbook
{
    private const int CellTextMaxLength = 32_767;

    private enum CellStyle : uint { Plain, Heading, Day, Moment }

    internal static byte[] Of(ExportSheet sheet)
    {
        using var stream = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook))
        {
            var book = document.AddWorkbookPart();
            book.AddNewPart<WorkbookStylesPart>().Stylesheet = Styles();
            var rows = book.AddNewPart<WorksheetPart>();
            WriteRows(rows, sheet);
            var provenance = book.AddNewPart<WorksheetPart>();
            WriteProvenance(provenance, sheet);
            book.Workbook = new DocumentFormat.OpenXml.Spreadsheet.Workbook(new Sheets(
                new Sheet { Id = book.GetIdOfPart(rows), SheetId = 1, Name = "Lijst" },
                new Sheet { Id = book.GetIdOfPart(provenance), SheetId = 2, Name = "Herkomst" }));
            document.PackageProperties.Title = ExportText.Storable(sheet.Title);
            document.PackageProperties.Language = "nl-NL";
            document.PackageProperties.Created = sheet.MadeAt.UtcDateTime;
        }

        return stream.ToArray();
    }

    private static void WriteRows(WorksheetPart part, ExportSheet sheet)
    {
        using var writer = OpenXmlWriter.Create(part);
        writer.WriteStartElement(new Worksheet());
        // The names of the columns stay in sight.
        writer.WriteElement(new SheetViews(new SheetView(new Pane { VerticalSplit = 1, TopLeftCell = "A2", ActivePane = PaneValues.BottomLeft, State = PaneStateValues.Frozen }) { WorkbookViewId = 0 }));
        writer.WriteElement(new Columns(sheet.Headings.Select((heading, i) => new Column { Min = (uint)i + 1, Max = (uint)i + 1, Width = Width(sheet, i), CustomWidth = true })));
        writer.WriteStartElement(new SheetData());
        WriteRow(writer, sheet.Headings.Select(h => TextCell(h.Title, CellStyle.Heading)));
        foreach (var row in sheet.Rows)
        {
            WriteRow(writer, row.Select(CellOf));
        }

        writer.WriteEndElement();
        writer.WriteEndElement();
    }

    private static void WriteProvenance(WorksheetPart part, ExportSheet sheet)
    {
        using var writer = OpenXmlWriter.Create(part);
        writer.WriteStartElement(new Worksheet());
        writer.WriteElement(new Columns(new Column { Min = 1, Max = 1, Width = 16, CustomWidth = true }, new Column { Min = 2, Max = 2, Width = 90, CustomWidth = true }));
        writer.WriteStartElement(new SheetData());
        foreach (var (name, value) in sheet.Provenance)
        {
            WriteRow(writer, [TextCell(name, CellStyle.Heading), TextCell(value, CellStyle.Plain)]);
        }

        writer.WriteEndElement();
        writer.WriteEndElement();
    }

    private static void WriteRow(OpenXmlWriter writer, IEnumerable<Cell> cells)
    {
        writer.WriteStartElement(new Row());
        foreach (var cell in cells)
        {
            writer.WriteElement(cell);
        }

        writer.WriteEndElement();
    }

    private static Cell CellOf(object? value) => value switch
    {
        null => new Cell(),
        string text => TextCell(text, CellStyle.Plain),
        bool yes => TextCell(yes ? "ja" : "nee", CellStyle.Plain),
        int or long or decimal or double => NumberCell(Convert.ToString(value, CultureInfo.InvariantCulture)!, CellStyle.Plain),
        DateOnly day => NumberCell(day.ToDateTime(TimeOnly.MinValue).ToOADate().ToString(CultureInfo.InvariantCulture), CellStyle.Day),
        DateTimeOffset moment => NumberCell(ExportText.Local(moment).ToOADate().ToString(CultureInfo.InvariantCulture), CellStyle.Moment),
        _ => throw new InvalidOperationException($"A column holds a {value.GetType().Name}, which no export writes."),
    };

    private static Cell NumberCell(string value, CellStyle style) => new() { CellValue = new CellValue(value), StyleIndex = (uint)style };

    // Text is never taken for a formula: it stands in the cell as text.
    private static Cell TextCell(string text, CellStyle style) => new(new InlineString(new Text(Allowed(text)) { Space = SpaceProcessingModeValues.Preserve }))
    {
        DataType = CellValues.InlineString,
        StyleIndex = (uint)style,
    };

    /// <summary>Without what XML cannot hold, and no longer than a cell may be.</summary>
    private static string Allowed(string text)
    {
        var kept = ExportText.Storable(text);
        return kept.Length <= CellTextMaxLength ? kept : kept[..(CellTextMaxLength - 1)] + "…";
    }

    private static double Width(ExportSheet sheet, int column)
    {
        var longest = sheet.Rows.Take(200).Select(r => ExportText.Csv(r[column]).Length).Append(sheet.Headings[column].Title.Length).Max();
        return Math.Clamp(longest + 2, 10, 60);
    }

    private static Stylesheet Styles() => new(
        new NumberingFormats(
            new NumberingFormat { NumberFormatId = 164, FormatCode = "dd-mm-yyyy" },
            new NumberingFormat { NumberFormatId = 165, FormatCode = "dd-mm-yyyy hh:mm" }),
        new Fonts(new Font(), new Font(new Bold())),
        new Fills(new Fill(new PatternFill { PatternType = PatternValues.None }), new Fill(new PatternFill { PatternType = PatternValues.Gray125 })),
        new Borders(new Border()),
        new CellStyleFormats(new CellFormat()),
        new CellFormats(
            new CellFormat(),
            new CellFormat { FontId = 1, ApplyFont = true },
            new CellFormat { NumberFormatId = 164, ApplyNumberFormat = true },
            new CellFormat { NumberFormatId = 165, ApplyNumberFormat = true }));
}
