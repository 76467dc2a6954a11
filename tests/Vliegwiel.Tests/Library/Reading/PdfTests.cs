// SPDX-License-Identifier: EUPL-1.2
using System.Text;
using Vliegwiel.Library.Reading;
using Xunit;
using static Vliegwiel.Tests.Library.Reading.ReadingBench;

namespace Vliegwiel.Tests.Library.Reading;

public sealed class PdfTests
{
    [Fact]
    public async Task The_pages_of_a_PDF_keep_their_number_and_the_title_comes_from_the_file()
    {
        NeedsPoppler();
        using var bench = new ReadingBench();

        var read = Document(await bench.ReadAsync(MadePdf.Of("Houtbouw in de regio", "Eerste bladzij", "", "Derde bladzij over één coöperatie"), "x.pdf"));

        Assert.Equal(("pdf", "Houtbouw in de regio", true), (read.Format, read.Title, read.HasPages));
        Assert.Equal([new ReadPage(1, "Eerste bladzij"), new ReadPage(2, ""), new ReadPage(3, "Derde bladzij over één coöperatie")], read.Pages);
    }

    [Fact]
    public async Task A_hundred_and_twenty_pages_are_read_in_order_without_their_page_numbers()
    {
        NeedsPoppler();
        using var bench = new ReadingBench();
        var pages = Enumerable.Range(1, 120).Select(n => $"Jaarplan circulair\nOp deze bladzij staat onderwerp nummer-{n}.\nRegel {n * 7} sluit af.\n{n}").ToArray();

        var read = Document(await bench.ReadAsync(MadePdf.Of(null, pages), "jaarplan.pdf"));

        Assert.Equal(120, read.Pages.Count);
        Assert.All(read.Pages, page => Assert.Contains($"nummer-{page.Number}.\n", page.Text, StringComparison.Ordinal));
        Assert.All(read.Pages.Skip(1), page => Assert.StartsWith("Op deze bladzij", page.Text, StringComparison.Ordinal));
        Assert.All(read.Pages, page => Assert.EndsWith("sluit af.", page.Text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_PDF_with_a_password_is_refused_with_what_to_do()
    {
        NeedsPoppler();
        using var bench = new ReadingBench();

        Assert.Equal(ReadingRefusals.Locked, Reason(await bench.ReadAsync(MadePdf.Locked("geheim", "Niet voor iedereen"), "x.pdf")));
    }

    [Fact]
    public async Task A_PDF_that_is_encrypted_without_a_password_to_open_it_is_read()
    {
        NeedsPoppler();
        using var bench = new ReadingBench();

        Assert.Equal("Voor iedereen", Text(await bench.ReadAsync(MadePdf.Locked("", "Voor iedereen"), "x.pdf")));
    }

    [Fact]
    public async Task Without_tesseract_a_PDF_of_images_is_kept_and_said_to_be_a_scan()
    {
        NeedsPoppler();
        using var bench = new ReadingBench { Use = Limits with { Tesseract = "geen-tesseract-hier" } };

        var outcome = Assert.IsType<NotReadableHere>(await bench.ReadAsync(MadePdf.Scan(), "x.pdf"));

        Assert.Contains("Dit lijkt een scan; tekst herkennen kan hier nog niet", outcome.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0.3)]
    [InlineData(0.7)]
    [InlineData(0.95)]
    public async Task A_PDF_that_was_cut_off_is_refused_and_not_half_read(double part)
    {
        NeedsPoppler();
        using var bench = new ReadingBench();
        var whole = MadePdf.Of("Titel van het stuk", [.. Enumerable.Range(1, 20).Select(n => $"Bladzij {n}\nmet wat woorden")]);

        Assert.Equal(ReadingRefusals.Damaged, Reason(await bench.ReadAsync(whole[..(int)(whole.Length * part)], "x.pdf")));
    }

    [Fact]
    public async Task A_PDF_with_only_its_first_line_is_refused()
    {
        NeedsPoppler();
        using var bench = new ReadingBench();

        Assert.Equal(ReadingRefusals.Damaged, Reason(await bench.ReadAsync("%PDF-1.7\n"u8.ToArray(), "x.pdf")));
    }

    [Fact]
    public async Task Without_poppler_a_PDF_is_kept()
    {
        using var bench = new ReadingBench { Use = Limits with { PdfInfo = "geen-pdfinfo-hier", PdfToText = "geen-pdftotext-hier" } };

        var outcome = Assert.IsType<NotReadableHere>(await bench.ReadAsync(MadePdf.Of(null, "Tekst"), "x.pdf"));

        Assert.Contains("kan hier nog niet gelezen worden", outcome.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a'; touch gehackt; '.pdf")]
    [InlineData("$(touch gehackt).pdf")]
    [InlineData("-enc.pdf")]
    [InlineData("regel\neinde \"q\".pdf")]
    [InlineData("\u202Efdp.exe.pdf")]
    public async Task A_file_name_is_never_a_command(string name)
    {
        NeedsPoppler();
        using var bench = new ReadingBench();
        var path = bench.Put(MadePdf.Of(null, "Gewone tekst."), name);

        Assert.Equal("Gewone tekst.", Text(await bench.ReadAsync(path, name)));
        Assert.Single(Directory.GetFiles(Path.GetDirectoryName(path)!));
        Assert.False(File.Exists(Path.Combine(Path.GetTempPath(), "gehackt")));
    }

    [Fact]
    public async Task Words_broken_at_the_end_of_a_line_are_made_whole()
    {
        NeedsPoppler();
        using var bench = new ReadingBench();

        var text = Text(await bench.ReadAsync(MadePdf.Of(null, "De circu-\nlaire economie vraagt hout-\nen steenbouw."), "x.pdf"));

        Assert.Equal("De circulaire\neconomie vraagt hout-\nen steenbouw.", text);
    }

    [Fact]
    public async Task Two_columns_are_read_one_after_the_other()
    {
        NeedsPoppler();
        using var bench = new ReadingBench();
        var left = string.Concat(Enumerable.Range(1, 12).Select(n => $"(links regel {n} vult de kolom) Tj T* "));
        var right = string.Concat(Enumerable.Range(1, 12).Select(n => $"(rechts regel {n} vult de kolom) Tj T* "));
        var made = Encoding.Latin1.GetString(MadePdf.Of(null, "X"));
        var drawing = $"BT /F1 12 Tf 14 TL 60 780 Td {left} ET BT /F1 12 Tf 14 TL 330 780 Td {right} ET";
        var start = made.IndexOf("stream\n", StringComparison.Ordinal) + 7;
        var end = made.IndexOf("\nendstream", StringComparison.Ordinal);
        var rewritten = made[..start] + drawing + made[end..];
        rewritten = rewritten.Replace($"/Length {end - start}", $"/Length {drawing.Length}", StringComparison.Ordinal);

        var text = Text(await bench.ReadAsync(Encoding.Latin1.GetBytes(rewritten), "x.pdf"));

        Assert.True(text.IndexOf("links regel 12", StringComparison.Ordinal) < text.IndexOf("rechts regel 1 ", StringComparison.Ordinal), text);
    }
}
