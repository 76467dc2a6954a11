// SPDX-License-Identifier: EUPL-1.2
using System.Text;
using Vliegwiel.Library.Contracts;
using Vliegwiel.Library.Reading;
using Vliegwiel.Tests.Library.Offices;
using Xunit;

namespace Vliegwiel.Tests.Library.Reading;

/// <summary>Tables of strangers: what is hidden, merged and added up is told, and a file that means harm is refused in a sentence.</summary>
public sealed class WorksheetTests
{
    private static readonly WorksheetReader Reader = new(new ReadingLimits { ChildCommand = ["dotnet", Path.Combine(AppContext.BaseDirectory, "vliegwiel.dll"), DocumentReadingChild.Verb] });

    [Fact]
    public async Task A_workbook_gives_its_cells_with_what_is_hidden_merged_and_added_up()
    {
        const string Rows = """
            <cols><col min="3" max="3" hidden="1"/></cols>
            <sheetData>
            <row r="1"><c r="A1" t="inlineStr"><is><t>Activiteit</t></is></c><c r="D1" t="inlineStr"><is><t>Budget</t></is></c></row>
            <row r="3" hidden="1"><c r="A3" t="s"><v>0</v></c><c r="B3" s="1"><v>46480</v></c><c r="D3"><v>1234.5</v></c></row>
            <row r="4"><c r="A4" t="str"><f>HYPERLINK("http://127.0.0.1:9/","Klik")</f><v>Klik</v></c><c r="B4" s="3"><v>46480</v></c><c r="D4"><f>SUM(D2:D3)</f><v>150000</v></c><c r="E4"><f>[1]Blad1!A1</f></c></row>
            </sheetData><mergeCells><mergeCell ref="A3:A4"/><mergeCell ref="kapot"/></mergeCells>
            """;
        var read = await ReadAsync(MadeOffice.Xlsx(("Agenda", null, Rows), ("Geheim", "hidden", MadeOffice.Rows([["verborgen"]]))), "agenda.xlsx");

        var sheet = Assert.Single(read.Sheets);
        Assert.Equal([1, 3, 4], sheet.Rows.Select(r => r.Number));
        Assert.Equal([false, true, false], sheet.Rows.Select(r => r.IsHidden));
        Assert.Equal([3], sheet.HiddenColumns);
        Assert.Equal([new WorksheetSpan(3, 1, 4, 1)], sheet.Spans);
        Assert.Equal(new WorksheetCell(WorksheetCellKind.Text, "gedeelde tekst"), sheet.Rows[1].At(1));
        Assert.Equal(new WorksheetCell(WorksheetCellKind.Day, "3-4-2027"), sheet.Rows[1].At(2));
        Assert.Equal(new WorksheetCell(WorksheetCellKind.Number, "1234,5"), sheet.Rows[1].At(4));
        Assert.Equal(new WorksheetCell(WorksheetCellKind.Text, "Klik"), sheet.Rows[2].At(1));
        Assert.Equal(new WorksheetCell(WorksheetCellKind.Sum, "150000"), sheet.Rows[2].At(4));
        Assert.Equal(3, read.Remarks.Count);
    }

    [Theory]
    [InlineData("a\tb\r\n\"1\tx\ny\"\t\"zei \"\"ja\"\"\"\r\n\"De Kei\" doet mee\t2\r\n", "a|b;1 x\ny|zei \"ja\";\"De Kei\" doet mee|2")]
    [InlineData("a;b\n\"1;2\";\"x\ny\"\n;3\n", "a|b;1;2|x\ny;|3")]
    [InlineData("sep=,\na,b\n1,\"2,5\"", "a|b;1|2,5")]
    [InlineData("a,b\n\"nooit dicht,2\n3,4\n", "a|b;\"nooit dicht|2;3|4")]
    [InlineData("één kolom\nzonder scheiding", "één kolom;zonder scheiding")]
    public void Text_is_read_as_the_clipboard_and_csv_write_it(string text, string cells)
    {
        var sheet = WorksheetReader.ReadText(text).Value.Sheets[0];

        Assert.Equal(cells, string.Join(';', sheet.Rows.Select(r => string.Join('|', r.Cells.Select(c => c.Text)))));
    }

    [Theory]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    [InlineData("windows-1252")]
    [InlineData("utf-8")]
    public async Task Csv_is_read_in_the_encoding_in_which_it_was_written(string name)
    {
        var encoding = CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name);
        byte[] bytes = [.. name == "windows-1252" ? [] : encoding.GetPreamble(), .. encoding.GetBytes("Activiteit;Budget\r\nCoördinatie café;€ 5\r\n")];

        var read = await ReadAsync(bytes, "agenda.csv");

        Assert.Equal("Coördinatie café", read.Sheets[0].Rows[1].At(1).Text);
        Assert.Equal("€ 5", read.Sheets[0].Rows[1].At(2).Text);
    }

    [Fact]
    public async Task What_is_no_table_damaged_or_too_much_is_refused_in_a_sentence()
    {
        var whole = MadeOffice.Xlsx(("Agenda", null, MadeOffice.Rows([["Activiteit", "Budget"], ["Klinkers", "5"]])));
        var bomb = MadeOffice.Xlsx(("Agenda", null, $"<sheetData><row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>{new string('x', 60_000_000)}</t></is></c></row></sheetData>"));
        var doctype = MadeOffice.Zip(("[Content_Types].xml", "<Types/>"), ("xl/workbook.xml", "<!DOCTYPE x [<!ENTITY a \"b\">]><workbook/>"));
        var wide = string.Join('\t', Enumerable.Range(1, 251));
        var refused = new Dictionary<string, string>
        {
            ["helft"] = await RefuseAsync(whole[..(whole.Length / 2)], "agenda.xlsx"),
            ["bom"] = await RefuseAsync(bomb, "agenda.xlsx"),
            ["dtd"] = await RefuseAsync(doctype, "agenda.xlsx"),
            ["ods"] = await RefuseAsync(MadeOffice.Ods(MadeOffice.OdfTable("Blad", [["a"]])), "agenda.ods"),
            ["oud"] = await RefuseAsync([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0, 0], "agenda.xls"),
            ["pdf"] = await RefuseAsync("%PDF-1.7 x"u8.ToArray(), "agenda.xlsx"),
            ["leeg"] = await RefuseAsync([], "agenda.csv"),
            ["groot"] = await RefuseAsync(new byte[WorksheetReader.MostBytes + 1], "agenda.csv"),
            ["breed"] = WorksheetReader.ReadText(wide).Refusal!.Message,
            ["lang"] = WorksheetReader.ReadText(string.Concat(Enumerable.Repeat("a\n", WorksheetReader.MostRows + 1))).Refusal!.Message,
            ["veel"] = WorksheetReader.ReadText(new string('a', WorksheetReader.MostCharacters + 1)).Refusal!.Message,
            ["niets"] = WorksheetReader.ReadText(" \n\t\n").Refusal!.Message,
        };

        Assert.All(refused, r => Assert.True(r.Value.EndsWith('.') && !r.Value.Contains("Exception", StringComparison.Ordinal), $"{r.Key}: {r.Value}"));
        Assert.Equal(200, WorksheetReader.ReadText(string.Join('\t', Enumerable.Range(1, 200))).Value.Sheets[0].Width);
    }

    [Fact]
    public void Cells_are_written_and_read_back_the_same()
    {
        var table = new Worksheets([new Worksheet("Blad", [new(3, true, [new(WorksheetCellKind.Day, "1-2-2027"), WorksheetCell.Empty, new(WorksheetCellKind.Sum, "5"), new(WorksheetCellKind.Text, "t\"<&")])]) { HiddenColumns = [2], Spans = [new(1, 2, 3, 4)] }], ["let op"]);
        using var stream = new MemoryStream();
        table.Write(stream);
        stream.Position = 0;

        var back = Worksheets.Read(stream);

        Assert.Equal(table.Sheets[0].Rows[0].Cells, back.Sheets[0].Rows[0].Cells);
        Assert.Equal((3, true, "Blad", 2), (back.Sheets[0].Rows[0].Number, back.Sheets[0].Rows[0].IsHidden, back.Sheets[0].Name, back.Sheets[0].HiddenColumns[0]));
        Assert.Equal(table.Sheets[0].Spans, back.Sheets[0].Spans);
        Assert.Equal("AB", Worksheet.NameOf(28));
    }

    private static async Task<Worksheets> ReadAsync(byte[] bytes, string name)
    {
        using var content = new MemoryStream(bytes);
        var read = await Reader.ReadAsync(content, name, TestContext.Current.CancellationToken);
        Assert.Null(read.Refusal);
        return read.Value;
    }

    private static async Task<string> RefuseAsync(byte[] bytes, string name)
    {
        using var content = new MemoryStream(bytes);
        return (await Reader.ReadAsync(content, name, TestContext.Current.CancellationToken)).Refusal!.Message;
    }
}
