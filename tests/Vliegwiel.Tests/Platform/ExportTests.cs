// SPDX-License-Identifier: EUPL-1.2
using System.Text;
using System.Text.Json;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using Vliegwiel.Platform.Exporting;
using Xunit;

namespace Vliegwiel.Tests.Platform;

/// <summary>A list that leaves the platform opens right in a Dutch office, and says where it came from.</summary>
public sealed class ExportTests
{
    private sealed record Line(string? Title, decimal? Amount, DateOnly? Day, int Pages, bool Adopted);

    private static readonly IReadOnlyList<ExportColumn<Line>> Columns =
    [
        new("Titel", "titel", l => l.Title),
        new("Bedrag in euro", "bedrag", l => l.Amount),
        new("Geldig tot", "geldigTot", l => l.Day),
        new("Pagina's", "paginas", l => l.Pages),
        new("Vastgesteld", "vastgesteld", l => l.Adopted),
    ];

    private static readonly DateTimeOffset MadeAt = new(2027, 4, 3, 12, 30, 0, TimeSpan.Zero);

    private static ExportSheet Sheet(params Line[] lines) =>
        ExportSheet.Of("bibliotheek", "Bibliotheek", "https://vliegwiel.example/bibliotheek?titel=hout", MadeAt, ["titel: hout"], Columns, lines);

    [Fact]
    public void A_csv_has_what_a_dutch_excel_needs_to_open_it_right()
    {
        var bytes = Sheet(new Line("Houtbouw; \"kop\"\nen meer", 1234.5m, new(2028, 1, 9), 12, true)).ToBytes(ExportFormat.Csv);

        Assert.Equal(Encoding.UTF8.Preamble.ToArray(), bytes[..3]);
        var text = Encoding.UTF8.GetString(bytes[3..]);
        Assert.StartsWith("Titel;Bedrag in euro;Geldig tot;Pagina's;Vastgesteld\r\n\"Houtbouw; \"\"kop\"\"\nen meer\";1234,5;09-01-2028;12;ja\r\n", text, StringComparison.Ordinal);
        Assert.Contains("Bron;https://vliegwiel.example/bibliotheek?titel=hout\r\nGemaakt op;03-04-2027 14:30\r\nFilters;titel: hout\r\nAantal rijen;1\r\n", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("=HYPERLINK(\"http://kwaad.example\")")]
    [InlineData("+31 6")]
    [InlineData("-2")]
    [InlineData("@SUM(A1)")]
    public void A_text_is_never_taken_for_a_formula(string text)
    {
        var csv = Encoding.UTF8.GetString(Sheet(new Line(text, null, null, 1, false)).ToBytes(ExportFormat.Csv));
        Assert.Contains(("'" + text).Replace("\"", "\"\"", StringComparison.Ordinal), csv, StringComparison.Ordinal);

        var cell = Cells(Sheet(new Line(text, null, null, 1, false)))[1][0];
        Assert.Null(cell.CellFormula);
        Assert.Equal(text, cell.InnerText);
    }

    [Fact]
    public void A_workbook_holds_numbers_and_days_as_such_and_tells_its_source_on_a_second_sheet()
    {
        var sheet = Sheet(new Line("Houtbouw\u0001", 1234.5m, new(2028, 1, 9), 12, true), new Line(null, null, null, 0, false));
        using var document = SpreadsheetDocument.Open(new MemoryStream(sheet.ToBytes(ExportFormat.Xlsx)), isEditable: false);

        Assert.Empty(new OpenXmlValidator().Validate(document, TestContext.Current.CancellationToken));
        Assert.Equal(["Lijst", "Herkomst"], document.WorkbookPart!.Workbook.Descendants<Sheet>().Select(s => s.Name!.Value));
        var rows = Cells(sheet);
        Assert.Equal(["Houtbouw", "1234.5", "46761", "12", "ja"], rows[1].Select(c => c.InnerText));
        Assert.Equal(["", "", "", "0", "nee"], rows[2].Select(c => c.InnerText));
        Assert.Equal(new DateTime(2028, 1, 9), DateTime.FromOADate(46761));
    }

    [Theory]
    [InlineData("Agenda \u0001\u000b groen", "Agenda  groen")]
    [InlineData("Agenda \ufffe\uffff groen", "Agenda  groen")]
    public void A_title_with_what_no_office_can_hold_goes_out_without_it(string title, string kept)
    {
        using var workbook = SpreadsheetDocument.Open(new MemoryStream(ExportSheet.Of("agenda", title, "https://vliegwiel.example/agendas", MadeAt, [title], Columns, [new Line(title, null, null, 1, false)]).ToBytes(ExportFormat.Xlsx)), isEditable: false);
        Assert.Equal(kept, workbook.PackageProperties.Title);

        var text = new TextDocument("agenda", title, MadeAt);
        text.AddText(title);
        using var document = WordprocessingDocument.Open(new MemoryStream(text.ToBytes()), isEditable: false);
        Assert.Equal(kept, document.PackageProperties.Title);
        Assert.Equal(kept + kept, document.MainDocumentPart!.Document.InnerText);
    }

    [Fact]
    public void Json_keeps_missing_apart_from_zero()
    {
        using var json = JsonDocument.Parse(Sheet(new Line(null, 0m, null, 0, false)).ToBytes(ExportFormat.Json));
        var row = json.RootElement.GetProperty("rijen")[0];

        Assert.Equal(JsonValueKind.Null, row.GetProperty("titel").ValueKind);
        Assert.Equal(0m, row.GetProperty("bedrag").GetDecimal());
        Assert.Equal("2027-04-03T12:30:00Z", json.RootElement.GetProperty("gemaaktOp").GetString());
    }

    [Fact]
    public void A_list_that_is_too_long_says_that_it_is_cut()
    {
        var sheet = Sheet([.. Enumerable.Range(0, ExportSheet.MaxRows + 1).Select(i => new Line($"rij {i}", null, null, i, false))]);

        Assert.Equal(ExportSheet.MaxRows, sheet.Rows.Count);
        Assert.Contains("Aantal rijen;10.000 (de eerste 10.000, gebruik filters voor de rest)", Encoding.UTF8.GetString(sheet.ToBytes(ExportFormat.Csv)), StringComparison.Ordinal);
    }

    private static List<List<Cell>> Cells(ExportSheet sheet)
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(sheet.ToBytes(ExportFormat.Xlsx)), isEditable: false);
        var id = document.WorkbookPart!.Workbook.Descendants<Sheet>().First().Id!.Value!;
        var part = (WorksheetPart)document.WorkbookPart.GetPartById(id);
        return [.. part.Worksheet.Descendants<Row>().Select(r => r.Elements<Cell>().ToList())];
    }
}
