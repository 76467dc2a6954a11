// SPDX-License-Identifier: EUPL-1.2
using System.IO.Compression;
using System.Text;
using Vliegwiel.Library.Reading;
using Vliegwiel.Tests.Library.Offices;
using Xunit;
using static Vliegwiel.Tests.Library.Reading.ReadingBench;

namespace Vliegwiel.Tests.Library.Reading;

/// <summary>Workbooks, slides, OpenDocument, images and zips, one peculiarity at a time.</summary>
public sealed class OfficeTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public void A_workbook_gives_kept_values_days_percentages_and_says_what_it_left_out()
    {
        var rows = """
            <cols><col min="5" max="5" hidden="1"/></cols><sheetData>
            <row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="E1" t="inlineStr"><is><t>verborgen kolom</t></is></c></row>
            <row r="2"><c r="A2"><f>[1]Blad1!A1*2</f><v>1234.5</v></c><c r="B2" s="1"><v>45292</v></c><c r="C2" s="2"><v>0.125</v></c><c r="D2" s="3"><v>45292</v></c></row>
            <row r="3" hidden="1"><c r="A3" t="inlineStr"><is><t>verborgen rij</t></is></c></row>
            <row r="4"><c r="A4" t="b"><v>1</v></c><c r="C4" t="str"><f>"a"</f><v>uitkomst</v></c></row>
            </sheetData>
            """;

        var read = Document(Parse(MadeOffice.Xlsx(("Blad een", null, rows), ("Geheim", "veryHidden", MadeOffice.Rows([["niet lezen"]]))), "x.xlsx"));

        Assert.Equal(("xlsx", false), (read.Format, read.HasPages));
        Assert.Equal("Blad een\n\ngedeelde tekst\tdeel twee\n1234,5\t1-1-2024\t12,5%\t1-1-2024\nwaar\t\tuitkomst", Assert.Single(read.Pages).Text);
        Assert.Contains("1 verborgen werkblad is niet gelezen.", read.Remarks);
        Assert.Contains("Verborgen rijen en kolommen zijn niet gelezen.", read.Remarks);
        Assert.Contains(read.Remarks, r => r.StartsWith("Verwijzingen naar andere bestanden zijn niet geopend", StringComparison.Ordinal));
    }

    [Fact]
    public void Slides_are_pages_with_the_title_first_and_the_notes_last()
    {
        var read = Document(Parse(MadeOffice.Pptx(("Titel een", "Tekst een\nregel twee", "Zeg dit erbij", false), ("Verborgen", "niet lezen", "", true), ("Titel drie", "Tekst drie", "", false)), "x.pptx"));

        Assert.Equal(("pptx", "Titel een", true), (read.Format, read.Title, read.HasPages));
        Assert.Equal(["Titel een\n\nTekst een\nregel twee\n\nNotities:\nZeg dit erbij", "", "Titel drie\n\nTekst drie"], read.Pages.Select(p => p.Text));
        Assert.Equal(["1 verborgen dia is niet gelezen."], read.Remarks);
    }

    [Fact]
    public void OpenDocument_text_keeps_lists_tables_notes_and_the_text_around_a_frame()
    {
        var body = """
            <text:h text:outline-level="1">Kop</text:h><text:p>Een<text:s text:c="2"/>zin <draw:frame><draw:text-box><text:p>in een kader</text:p></draw:text-box></draw:frame>gaat verder<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>Een noot</text:p></text:note-body></text:note>.</text:p>
            <text:list><text:list-item><text:p>punt een</text:p></text:list-item><text:list-item><text:p>punt twee</text:p></text:list-item></text:list>
            <table:table><table:table-row><table:table-cell><text:p>a</text:p></table:table-cell><table:table-cell><text:p>b</text:p></table:table-cell></table:table-row></table:table>
            """;

        var text = Text(Parse(MadeOffice.Odt(body, "De titel"), "x.odt"));

        Assert.Contains("gaat verder[1].", text, StringComparison.Ordinal);
        Assert.Contains("- punt een\n- punt twee", text, StringComparison.Ordinal);
        Assert.Contains("a\tb", text, StringComparison.Ordinal);
        Assert.EndsWith("[1] Een noot", text, StringComparison.Ordinal);
        Assert.Equal("De titel", Document(Parse(MadeOffice.Odt(body, "De titel"), "x.odt")).Title);
    }

    [Fact]
    public void OpenDocument_slides_are_pages_and_a_locked_file_says_so()
    {
        var slides = Document(Parse(MadeOffice.Odp("<draw:page><draw:frame><draw:text-box><text:p>Een</text:p></draw:text-box></draw:frame></draw:page><draw:page><text:p>Twee</text:p></draw:page>"), "x.odp"));
        var locked = MadeOffice.Zip(("mimetype", "application/vnd.oasis.opendocument.text"), ("content.xml", "x"), ("META-INF/manifest.xml", "<m><file-entry><encryption-data/></file-entry></m>"));

        Assert.Equal(["Een", "Twee"], slides.Pages.Select(p => p.Text));
        Assert.Contains("wachtwoord", Reason(Parse(locked, "x.odt")), StringComparison.Ordinal);
    }

    [Fact]
    public void A_DTD_a_bomb_or_no_content_is_refused_in_every_office_format()
    {
        var doctype = MadeOffice.Zip(("mimetype", "application/vnd.oasis.opendocument.text"), ("content.xml", "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hostname\">]><x>&e;</x>"));
        var bomb = new MemoryStream();
        bomb.Write(MadeOffice.Xlsx(("a", null, MadeOffice.Rows([["a"]]))));
        using (var zip = new ZipArchive(bomb, ZipArchiveMode.Update, leaveOpen: true))
        {
            MadeDocx.AddZeros(zip, "xl/media/nullen.bin", 30);
        }

        Assert.Equal(ReadingRefusals.Doctype, Reason(Parse(doctype, "x.odt")));
        Assert.Equal(ReadingRefusals.Bomb, Reason(Parse(bomb.ToArray(), "x.xlsx")));
        Assert.Equal(ReadingRefusals.Damaged, Reason(Parse(MadeOffice.Zip(("a.txt", "geen werkmap")), "x.xlsx")));
    }

    [Fact]
    public void HTML_with_scripts_and_data_addresses_gives_its_words_and_nothing_else()
    {
        var html = "<html><body onload=\"steel()\"><script>var geheim = 1;</script><h1>Beleid</h1><p>Gewone <a href=\"javascript:steel()\">tekst</a></p><img src=\"data:image/png;base64,AAAA\" alt=\"plaatje\"><iframe src=\"data:text/html,<p>binnen</p>\"></iframe><object data=\"data:text/plain,object\">vervanging</object></body></html>";

        Assert.Equal("Beleid\n\nGewone tekst", Text(Parse(html, "x.html")));
    }

    [Fact]
    public void Tracked_changes_are_read_as_accepted_and_the_reader_is_told()
    {
        var made = new MadeDocx { Body = "<w:p><w:r><w:t>Blijft </w:t></w:r><w:ins><w:r><w:t>nieuw</w:t></w:r></w:ins><w:del><w:r><w:delText>weg</w:delText></w:r></w:del></w:p>" }.WithComment("Klopt dit?");

        var read = Document(Parse(made.Bytes(), "x.docx"));

        Assert.Equal("Blijft nieuw", read.Pages[0].Text);
        Assert.Contains(read.Remarks, r => r.Contains("ingevoegde tekst is meegenomen, verwijderde tekst niet", StringComparison.Ordinal));
        Assert.Contains("Opmerkingen staan niet in de tekst.", read.Remarks);
    }

    [Fact]
    public async Task Without_tesseract_an_image_is_kept_and_says_what_is_missing()
    {
        using var bench = new ReadingBench { Use = Limits with { Tesseract = "geen-tesseract-hier" } };

        var outcome = Assert.IsType<NotReadableHere>(await bench.ReadAsync(new GreyImage(8, 8, new byte[64]).Png(150), "x.png"));

        Assert.Equal("png", outcome.Format);
        Assert.Contains("kan hier nog niet gelezen worden", outcome.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_pages_without_usable_text_are_scans()
    {
        NeedsPoppler();
        NeedsTesseract();
        using var bench = new ReadingBench();
        var mixed = DrawnPdf.Of(new DrawnPage(), new DrawnPage());
        var born = new DrawnPage();
        born.Paragraph(60, 780, 400, 11, new OfficeText(5).Paragraph(3));

        Assert.Equal([1], Document(await bench.ReadAsync(MadePdf.Scan(), "x.pdf")).ScannedPages);
        Assert.Empty(Document(await bench.ReadAsync(DrawnPdf.Of(born, new DrawnPage()), "x.pdf")).ScannedPages);
        Assert.Equal([1, 2], Document(await bench.ReadAsync(mixed, "x.pdf")).ScannedPages);
    }

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    public async Task A_page_that_was_scanned_the_wrong_way_up_is_turned(int quarters)
    {
        NeedsPoppler();
        NeedsTesseract();
        var recognition = new TextRecognition(Limits);
        if (!await recognition.CanTurnAsync(Stop))
        {
            Assert.Skip("niet gedraaid: de gegevens van tesseract voor de stand van een bladzijde (osd) ontbreken");
        }

        var scan = OfficeFolder.Scan(new OfficeText(91), out var truth).Turned(quarters);
        var folder = Directory.CreateTempSubdirectory("vliegwiel-stand-");
        var path = Path.Combine(folder.FullName, "scan.pdf");
        await File.WriteAllBytesAsync(path, DrawnPdf.Scanned(scan), Stop);
        var read = (await recognition.ReadPageAsync(path, "pdf", 1, Stop)).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToHashSet(StringComparer.Ordinal);
        folder.Delete(recursive: true);

        var words = truth.Split(' ').Distinct(StringComparer.Ordinal).ToList();
        Assert.True(words.Count(read.Contains) > words.Count * 0.8, $"{words.Count(read.Contains)} of {words.Count} words were read.");
    }

    [Fact]
    public void The_pages_of_a_TIFF_are_counted_and_a_chain_that_bites_its_tail_ends()
    {
        var page = new GreyImage(4, 4, new byte[16]);
        var two = GreyImage.Tiff(page, page);
        byte[] ring = [.. "II*\0"u8, 8, 0, 0, 0, 0, 0, 8, 0, 0, 0, 0, 0, 0, 0];

        Assert.Equal(2, TextRecognition.PagesOf(two, 2000));
        Assert.Equal(50, TextRecognition.PagesOf(ring, 50));
        Assert.Equal(1, TextRecognition.PagesOf([.. "II*\0"u8, 255, 255, 255, 127], 50));
    }

    [Fact]
    public async Task A_zip_gives_its_files_and_names_what_it_refuses()
    {
        using var bench = new ReadingBench();
        var inner = MadeOffice.Zip(("diep/notitie.txt", "Een notitie in een zip in een zip."));
        var deep = inner;
        for (var i = 0; i < 4; i++)
        {
            deep = MadeOffice.Zip(("nog-een.zip", deep));
        }

        using var zeros = new MemoryStream();
        using (var zip = new ZipArchive(zeros, ZipArchiveMode.Create, leaveOpen: true))
        {
            MadeDocx.AddZeros(zip, "bom.txt", 40);
        }

        var all = MadeOffice.Zip(
            ("goed.txt", "Gewone tekst."u8.ToArray()), ("map/brief.docx", new MadeDocx { Body = MadeDocx.P("a") }.Bytes()), ("../../etc/passwd", "x"u8.ToArray()), ("/absoluut.txt", "x"u8.ToArray()),
            ("C:\\windows.txt", "x"u8.ToArray()), ("leeg.txt", []), ("binnen.zip", inner), ("diep.zip", deep), ("nullen.zip", zeros.ToArray()), ("__MACOSX/._goed.txt", "x"u8.ToArray()), ("laatste.txt", "Ook dit."u8.ToArray()));

        var files = await UnpackAsync(bench, all, Limits);

        Assert.Equal(["goed.txt", "brief.docx", "notitie.txt", "laatste.txt"], files.Where(f => f.Refusal is null).Select(f => f.Name));
        Assert.Equal("alles.zip, map map", files.Single(f => f.Name == "brief.docx").FoundIn);
        Assert.Equal(3, files.Count(f => f.Refusal == ReadingRefusals.OutsideZip));
        Assert.Equal(ReadingRefusals.Empty, files.Single(f => f.Name == "leeg.txt").Refusal);
        Assert.Equal(ReadingRefusals.TooDeep(3), files.Single(f => f.Name == "nog-een.zip").Refusal);
        Assert.Equal(ReadingRefusals.Bomb, files.Single(f => f.Name == "bom.txt").Refusal);
    }

    [Fact]
    public async Task A_thousand_nested_zips_and_too_many_files_end_with_a_name_and_the_rest_goes_on()
    {
        using var bench = new ReadingBench();
        var nested = MadeOffice.Zip(("kern.txt", "kern"));
        for (var i = 0; i < 1000; i++)
        {
            nested = MadeOffice.Zip(("schil.zip", nested));
        }

        var thousand = MadeOffice.Zip([("nest.zip", nested), .. Enumerable.Range(0, 1000).Select(i => ($"zip{i}.zip", MadeOffice.Zip(($"bestand{i}.txt", $"inhoud {i}")))), ("slot.txt", "slot"u8.ToArray())]);

        var files = await UnpackAsync(bench, thousand, Limits);
        var few = await UnpackAsync(bench, thousand, Limits with { PackedFiles = 10 });

        Assert.Equal(ReadingRefusals.TooDeep(3), Assert.Single(files, f => f.Refusal is not null).Refusal);
        Assert.Equal(1001, files.Count(f => f.Refusal is null));
        Assert.Equal(ReadingRefusals.TooManyInZip(10), few[^1].Refusal);
        Assert.Equal(11, few.Count);
    }

    [Fact]
    public async Task A_locked_or_damaged_zip_is_named()
    {
        using var bench = new ReadingBench();
        var locked = MadeOffice.Zip(("geheim.txt", "tekst"));
        // Bit 0 of the flags, in the entry itself and in the table of contents, says that it is encrypted (APPNOTE 4.4.4).
        locked[6] |= 1;
        locked[locked.AsSpan().IndexOf("PK\x01\x02"u8) + 8] |= 1;

        Assert.Equal(ReadingRefusals.LockedInZip, Assert.Single(await UnpackAsync(bench, locked, Limits)).Refusal);
        Assert.Equal(ReadingRefusals.Damaged, Assert.Single(await UnpackAsync(bench, locked[..40], Limits)).Refusal);
        Assert.Equal(ReadingRefusals.EmptyZip, Assert.Single(await UnpackAsync(bench, MadeOffice.Zip(("map/", "")), Limits)).Refusal);
    }

    [Fact]
    public void The_fingerprints_of_two_forms_of_one_text_are_alike_and_those_of_two_texts_are_not()
    {
        var text = new OfficeText(1).Paragraph(60);
        var one = TextFingerprint.Of([text])!;
        var other = TextFingerprint.Of(["Kop van het stuk", text.ToUpperInvariant().Replace(". ", ".\n\n", StringComparison.Ordinal)])!;
        var different = TextFingerprint.Of([string.Join(' ', Enumerable.Range(0, 400).Select(i => $"woord{i * 7919 % 1000}"))])!;

        Assert.True(one.Likeness(other) >= 0.8, $"{one.Likeness(other)}");
        Assert.True(one.Bands.Intersect(other.Bands).Any());
        Assert.True(one.Likeness(different) < 0.2, $"{one.Likeness(different)}");
        Assert.Equal(1, TextFingerprint.From(one.ToBytes()).Likeness(one));
        Assert.Null(TextFingerprint.Of(["te kort"]));
    }

    private static async Task<IReadOnlyList<UnpackedFile>> UnpackAsync(ReadingBench bench, byte[] zip, ReadingLimits limits)
    {
        var folder = Directory.CreateTempSubdirectory("vliegwiel-uitpakken-");
        try
        {
            var files = await new ChildReading(limits).UnpackAsync(bench.Put(zip, "bron"), "alles.zip", folder.FullName, TestContext.Current.CancellationToken);
            Assert.All(folder.GetFiles("*", SearchOption.AllDirectories), file => Assert.Equal(folder.FullName, file.DirectoryName));
            return files;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
