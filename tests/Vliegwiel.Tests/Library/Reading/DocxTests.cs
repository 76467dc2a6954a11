// SPDX-License-Identifier: EUPL-1.2
using System.IO.Compression;
using System.Net;
using System.Net.Sockets;
using Vliegwiel.Library.Reading;
using Xunit;
using static Vliegwiel.Tests.Library.Reading.MadeDocx;
using static Vliegwiel.Tests.Library.Reading.ReadingBench;

namespace Vliegwiel.Tests.Library.Reading;

public sealed class DocxTests
{
    [Fact]
    public async Task A_Word_document_is_read_in_a_child_of_the_same_executable()
    {
        using var bench = new ReadingBench();
        var made = new MadeDocx { Body = Heading("Circulair aanbesteden") + P("Wij kopen wegen in.") }.WithStyles();

        var read = Document(await bench.ReadAsync(made.Bytes(), "leidraad_def.docx"));

        Assert.Equal(("docx", "Circulair aanbesteden", "nl-NL", false), (read.Format, read.Title, read.Language, read.HasPages));
        Assert.Equal([new ReadPage(1, "Circulair aanbesteden\n\nWij kopen wegen in.")], read.Pages);
    }

    [Fact]
    public void Deleted_text_and_comments_are_left_out_and_inserted_text_is_kept()
    {
        var made = new MadeDocx
        {
            Body = "<w:p><w:r><w:t>Wij willen </w:t></w:r><w:del w:id=\"1\"><w:r><w:delText>geen</w:delText></w:r></w:del><w:ins w:id=\"2\"><w:r><w:t>veel</w:t></w:r></w:ins>"
                + "<w:commentRangeStart w:id=\"1\"/><w:r><w:t xml:space=\"preserve\"> hout.</w:t></w:r><w:commentRangeEnd w:id=\"1\"/><w:r><w:commentReference w:id=\"1\"/></w:r></w:p>"
                + "<w:moveFrom w:id=\"4\"><w:r><w:t>verplaatst</w:t></w:r></w:moveFrom>",
        }.WithComment("Weet je dit zeker?");

        Assert.Equal("Wij willen veel hout.", Text(Parse(made.Bytes(), "x.docx")));
    }

    [Fact]
    public void A_table_is_rows_of_cells_with_tabs_between()
    {
        static string Cell(params string[] paragraphs) => $"<w:tc>{string.Concat(paragraphs.Select(P))}</w:tc>";
        var made = new MadeDocx
        {
            Body = P("Voor") + $"<w:tbl><w:tr>{Cell("Criterium")}{Cell("Punten")}</w:tr><w:tr>{Cell("MKI", "per km")}{Cell("40")}</w:tr></w:tbl>" + P("Na"),
        };

        Assert.Equal("Voor\n\nCriterium\tPunten\nMKI per km\t40\n\nNa", Text(Parse(made.Bytes(), "x.docx")));
    }

    [Fact]
    public void Footnotes_stand_at_the_foot_of_their_page_and_lists_keep_their_dashes()
    {
        var made = new MadeDocx
        {
            Body = "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr></w:pPr><w:r><w:t>punt een</w:t></w:r><w:r><w:footnoteReference w:id=\"3\"/></w:r></w:p>"
                + "<w:p><w:r><w:br w:type=\"page\"/></w:r></w:p>" + P("Bladzij twee"),
        }.WithFootnote(3, "Volgens de regio.");

        var read = Document(Parse(made.Bytes(), "x.docx"));

        Assert.Equal("- punt een[1]\n\n[1] Volgens de regio.", read.Pages[0].Text);
        Assert.Equal("Bladzij twee", read.Pages[1].Text);
    }

    [Fact]
    public void The_points_of_a_list_stand_below_each_other_and_apart_from_the_text_around_them()
    {
        static string Point(string text) => $"<w:p><w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>";
        var made = new MadeDocx { Body = P("Voor") + Point("een") + Point("twee") + P("Na") + P("Slot") };

        Assert.Equal("Voor\n\n- een\n- twee\n\nNa\n\nSlot", Text(Parse(made.Bytes(), "x.docx")));
    }

    [Fact]
    public void Page_breaks_make_pages_and_a_break_that_Word_marks_twice_counts_once()
    {
        var made = new MadeDocx
        {
            Body = P("een") + "<w:p><w:r><w:br w:type=\"page\"/></w:r></w:p><w:p><w:r><w:lastRenderedPageBreak/><w:t>twee</w:t></w:r></w:p>"
                + "<w:p><w:r><w:t xml:space=\"preserve\">loopt </w:t></w:r><w:r><w:lastRenderedPageBreak/><w:t>door</w:t></w:r></w:p>",
        };

        var read = Document(Parse(made.Bytes(), "x.docx"));

        Assert.True(read.HasPages);
        Assert.Equal(["een", "twee\n\nloopt", "door"], read.Pages.Select(page => page.Text));
    }

    [Fact]
    public void Text_in_a_box_is_read_once_and_hidden_text_is_not_read()
    {
        var made = new MadeDocx
        {
            Body = $"<w:p><w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:txbxContent>{P("in het kader")}</w:txbxContent></mc:Choice><mc:Fallback><w:pict><w:txbxContent>{P("in het kader")}</w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>"
                + "<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>verborgen</w:t></w:r><w:r><w:t>zichtbaar</w:t></w:r></w:p>",
        };

        Assert.Equal("in het kader\n\nzichtbaar", Text(Parse(made.Bytes(), "x.docx")));
    }

    [Theory]
    [InlineData("Microsoft Word - notitie.doc")]
    [InlineData("Untitled")]
    [InlineData("leidraad_v2.docx")]
    [InlineData("  ")]
    public void A_senseless_title_gives_way_to_the_first_heading(string title)
    {
        var made = new MadeDocx { Body = P("vooraf") + Heading("De echte titel") }.WithStyles().WithTitle(title);

        Assert.Equal("De echte titel", Document(Parse(made.Bytes(), "leidraad_v2.docx")).Title);
    }

    [Fact]
    public void The_title_and_language_in_the_properties_are_used_when_they_make_sense()
    {
        var read = Document(Parse(new MadeDocx { Body = P("tekst.") }.WithTitle("Leidraad wegen", "nl").Bytes(), "x.docx"));

        Assert.Equal(("Leidraad wegen", "nl"), (read.Title, read.Language));
    }

    [Fact]
    public async Task A_zip_bomb_is_refused_in_the_child()
    {
        using var bench = new ReadingBench();
        var bomb = new MadeDocx { Body = P("Onschuldig") }.Bytes(zip => AddZeros(zip, "word/media.bin", 350));

        Assert.InRange(bomb.Length, 1, 1_000_000);
        Assert.Equal(ReadingRefusals.Bomb, Reason(await bench.ReadAsync(bomb, "x.docx")));
    }

    [Fact]
    public void A_zip_that_grows_more_than_two_hundred_times_is_a_bomb_though_it_stays_under_the_limit()
    {
        var bomb = new MadeDocx { Body = P("Onschuldig") }.Bytes(zip => AddZeros(zip, "word/media.bin", 20));

        Assert.Equal(ReadingRefusals.Bomb, Reason(Parse(bomb, "x.docx")));
    }

    [Fact]
    public void A_zip_of_too_many_files_is_refused()
    {
        var many = new MadeDocx { Body = P("tekst") }.Bytes(zip => Enumerable.Range(0, 60).ToList().ForEach(n => Add(zip, $"word/{n}.xml", "<a/>")));

        Assert.Equal(ReadingRefusals.Bomb, Reason(Parse(many, "x.docx", Limits with { PackedFiles = 50 })));
    }

    [Fact]
    public async Task An_XML_bomb_is_never_unfolded()
    {
        using var bench = new ReadingBench();
        var entities = string.Concat(Enumerable.Range(1, 9).Select(n => $"<!ENTITY a{n} \"{string.Concat(Enumerable.Repeat($"&a{n - 1};", 10))}\">"));
        var bomb = new MadeDocx { Prologue = $"<!DOCTYPE bom [<!ENTITY a0 \"hahaha\">{entities}]>", Body = P("&a9;") };

        Assert.Equal(ReadingRefusals.Doctype, Reason(Parse(bomb.Bytes(), "x.docx")));
        Assert.Equal(ReadingRefusals.Doctype, Reason(await bench.ReadAsync(bomb.Bytes(), "x.docx")));
    }

    [Fact]
    public void A_DTD_in_the_list_of_parts_or_an_outside_entity_is_refused_too()
    {
        var outside = new MadeDocx { Prologue = "<!DOCTYPE x [<!ENTITY weg SYSTEM \"file:///etc/passwd\">]>", Body = P("&weg;") };
        Assert.Equal(ReadingRefusals.Doctype, Reason(Parse(outside.Bytes(), "x.docx")));

        using var file = new MemoryStream();
        file.Write(new MadeDocx { Body = P("tekst") }.Bytes());
        using (var zip = new ZipArchive(file, ZipArchiveMode.Update, leaveOpen: true))
        {
            zip.GetEntry("[Content_Types].xml")!.Delete();
            Add(zip, "[Content_Types].xml", "<!DOCTYPE x [<!ENTITY a \"b\">]><Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>");
        }

        Assert.IsType<Unreadable>(Parse(file.ToArray(), "x.docx"));
    }

    [Fact]
    public async Task Relations_to_the_outside_are_never_followed()
    {
        using var bench = new ReadingBench();
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var address = $"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}/";
        var made = new MadeDocx { Body = P("tekst") }
            .WithRelation("e1", "attachedTemplate", address + "sjabloon.dotm")
            .WithRelation("e2", "image", address + "plaatje.png")
            .WithRelation("e3", "hyperlink", "mailto:geen adres@@ maar ongeldig:");

        Assert.Equal("tekst", Text(await bench.ReadAsync(made.Bytes(), "x.docx")));
        Assert.False(listener.Pending());
    }

    [Fact]
    public void Nesting_as_deep_as_one_likes_does_no_harm()
    {
        const int Depth = 20_000;
        var made = new MadeDocx { Body = string.Concat(Enumerable.Repeat("<w:sdt><w:sdtContent>", Depth)) + P("diep") + string.Concat(Enumerable.Repeat("</w:sdtContent></w:sdt>", Depth)) };

        Assert.Equal("diep", Text(Parse(made.Bytes(), "x.docx")));
    }
}
