// SPDX-License-Identifier: EUPL-1.2
using Vliegwiel.Library.Reading;
using Vliegwiel.Tests.Library.Offices;
using Xunit;

namespace Vliegwiel.Tests.Agendas;

/// <summary>What goes along unseen in office files.</summary>
public sealed class HiddenContentTests
{
    private const string Relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    [Fact]
    public void Hidden_sheets_rows_and_columns_with_something_in_them_are_named()
    {
        var rows = "<cols><col min=\"2\" max=\"3\" hidden=\"1\"/><col min=\"5\" max=\"5\" width=\"0\"/><col min=\"9\" max=\"16384\" hidden=\"1\"/></cols><sheetData>"
            + "<row r=\"1\"><c r=\"A1\"><v>1</v></c><c r=\"B1\"><v>2</v></c><c r=\"C1\"><v>3</v></c><c r=\"E1\"><v>5</v></c></row>"
            + "<row r=\"4\" hidden=\"1\"><c r=\"A4\"><v>4</v></c></row><row r=\"5\" hidden=\"true\"><c r=\"A5\"><v>5</v></c></row><row r=\"7\" hidden=\"1\"><c r=\"A7\" s=\"1\"/></row></sheetData>";

        var found = Find(MadeOffice.Xlsx(("Raming", null, rows), ("Oud", "veryHidden", MadeOffice.Rows([["1"]])), ("Open", null, MadeOffice.Rows([["1"]]))));

        Assert.Equal(["Kolommen B tot en met C van blad ‘Raming’ zijn verborgen", "Kolom E van blad ‘Raming’ is verborgen", "Rijen 4 tot en met 5 van blad ‘Raming’ zijn verborgen", "Blad ‘Oud’ is verborgen"], found);
    }

    [Fact]
    public void Comments_at_cells_and_in_the_margin_tracked_changes_hidden_text_notes_and_slides_are_named()
    {
        Assert.Equal(["Er staat 1 opmerking in de kantlijn", "Er zijn wijzigingen bijgehouden (2 keer): wat is weggehaald, is nog te lezen", "Er is verborgen tekst (1 plek)"], Find(Docx()));
        Assert.Equal(["Een dia is verborgen (‘slide1’)", "Er staan notities bij 2 dia's"], Find(MadeOffice.Pptx(("Een", "tekst", "noot", false), ("Twee", "tekst", "noot", true))));
        Assert.Equal(
            ["Blad ‘Weg’ is verborgen", "Op blad ‘Weg’ zijn rijen of kolommen verborgen", "Er staat 1 opmerking bij"],
            Find(MadeOffice.Ods(
                "<table:table table:name=\"Weg\" table:style-name=\"ta2\"><table:table-row table:visibility=\"collapse\"><table:table-cell><office:annotation><text:p>x</text:p></office:annotation></table:table-cell></table:table-row></table:table>",
                "<style:style style:name=\"ta2\" style:family=\"table\"><style:table-properties table:display=\"false\"/></style:style>")));
        Assert.Empty(Find(MadeOffice.Odt("<text:p>Gewoon.</text:p>")));
    }

    [Fact]
    public void Comments_at_cells_count_once_also_when_they_stand_there_twice()
    {
        var book = MadeOffice.Zip(
            ("[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>"),
            ("_rels/.rels", Rels(("officeDocument", "xl/workbook.xml"))),
            ("xl/workbook.xml", $"<workbook xmlns:r=\"{Relation}\"><sheets><sheet name=\"Kosten\" sheetId=\"1\" r:id=\"r0\"/></sheets></workbook>"),
            ("xl/_rels/workbook.xml.rels", Rels(("worksheet", "worksheets/sheet1.xml"))),
            ("xl/worksheets/sheet1.xml", "<worksheet><sheetData/></worksheet>"),
            ("xl/worksheets/_rels/sheet1.xml.rels", Rels(("comments", "../comments1.xml"), ("threadedComment", "../threadedComments/t.xml"))),
            ("xl/comments1.xml", "<comments><commentList><comment/><comment/></commentList></comments>"),
            ("xl/threadedComments/t.xml", "<ThreadedComments><threadedComment/><threadedComment/></ThreadedComments>"));

        Assert.Equal(["Op blad ‘Kosten’ staan 2 opmerkingen bij cellen"], Find(book));
    }

    /// <summary>With a comment, something added, something taken away and something hidden.</summary>
    public static byte[] Docx() => MadeOffice.Zip(
        ("[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>"),
        ("_rels/.rels", Rels(("officeDocument", "word/document.xml"))),
        ("word/document.xml", "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body><w:p><w:ins><w:r><w:t>erbij</w:t></w:r></w:ins><w:del><w:r><w:delText>weg</w:delText></w:r></w:del><w:r><w:rPr><w:vanish/></w:rPr><w:t>stil</w:t></w:r></w:p></w:body></w:document>"),
        ("word/_rels/document.xml.rels", Rels(("comments", "comments.xml"))),
        ("word/comments.xml", "<w:comments xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:comment/></w:comments>"));

    private static IReadOnlyList<string> Find(byte[] file)
    {
        using var content = new MemoryStream(file);
        return HiddenContent.Find(content, new ReadingLimits()).Found!;
    }

    private static string Rels(params IReadOnlyList<(string Kind, string Target)> relations) =>
        $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">{string.Concat(relations.Select((r, i) => $"<Relationship Id=\"r{i}\" Type=\"{Relation}/{r.Kind}\" Target=\"{r.Target}\"/>"))}</Relationships>";
}
