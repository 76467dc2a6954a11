// SPDX-License-Identifier: EUPL-1.2
using System.Diagnostics;
using System.Text;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using Vliegwiel.Platform.Exporting;
using Xunit;

namespace Vliegwiel.Tests.Platform;

/// <summary>A text that leaves the platform as Word or PDF has the same headings, tables and notes in both.</summary>
public sealed class PdfTests
{
    private static readonly DateTimeOffset MadeAt = new(2027, 4, 3, 12, 30, 0, TimeSpan.Zero);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_pdf_is_tagged_in_dutch_and_holds_headings_tables_and_notes()
    {
        using var printer = Chromium();

        var printed = await printer.PrintAsync(Example(), Stop);

        Assert.Null(printed.Refusal);
        var raw = Encoding.Latin1.GetString(printed.Value);
        Assert.StartsWith("%PDF-", raw, StringComparison.Ordinal);
        Assert.Contains("/StructTreeRoot", raw, StringComparison.Ordinal);
        Assert.Contains("/MarkInfo", raw, StringComparison.Ordinal);
        Assert.Contains("/Lang (nl)", raw, StringComparison.Ordinal);
        var text = await TextOfAsync(printed.Value);
        foreach (var expected in new[] { "Uitvoeringsagenda Velderdam", "Wat er kwam", "Klinkers één keer leggen", "€ 150.000 [1]", TextNotes.Heading, "[1] raming, 2027" })
        {
            Assert.Contains(expected, text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task What_people_wrote_stays_text_and_asks_nothing_of_the_machine()
    {
        using var printer = Chromium();
        var text = new TextDocument("proef", "<script>document.title='kwaad'</script>", MadeAt);
        text.AddText("<img src=\"file:///etc/hostname\"><iframe src=\"http://127.0.0.1:1/\"></iframe> & klaar");

        var printed = await printer.PrintAsync(text, Stop);

        Assert.Null(printed.Refusal);
        Assert.Contains("<img src=\"file:///etc/hostname\">", (await TextOfAsync(printed.Value)).ReplaceLineEndings(" "), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("dit-programma-is-er-niet")]
    [InlineData("false")]
    public async Task Without_a_chromium_that_works_the_site_says_what_to_do_instead(string command)
    {
        using var printer = new PdfPrinter(new PdfSettings { Command = command.Split(' ', StringSplitOptions.RemoveEmptyEntries) });

        Assert.IsType<NoPdfHere>((await printer.PrintAsync(Example(), Stop)).Refusal);
    }

    [Fact]
    public async Task A_program_that_never_ends_is_stopped_and_leaves_nothing_behind()
    {
        var before = Folders();
        using var printer = new PdfPrinter(new PdfSettings { Command = ["/bin/sh", "-c", "sleep 600", "sh"], Seconds = 1 });

        Assert.IsType<NoPdfHere>((await printer.PrintAsync(Example(), Stop)).Refusal);

        Assert.Empty(Folders().Except(before));
    }

    [Fact]
    public void The_same_note_stands_once_and_word_is_valid_with_numbers_to_the_right()
    {
        var text = Example();
        Assert.Equal("€ 20.000 [1]", text.Noted("€ 20.000", "raming, 2027"));
        Assert.Equal("onbekend", text.Noted("onbekend", null));

        using var stream = new MemoryStream(text.ToBytes());
        using var word = WordprocessingDocument.Open(stream, isEditable: false);

        Assert.Empty(new OpenXmlValidator().Validate(word, Stop).Select(e => e.Description));
        var body = word.MainDocumentPart!.Document.Body!;
        Assert.Single(body.Elements<Paragraph>(), p => p.InnerText == "[1] raming, 2027");
        var cells = body.Descendants<TableRow>().ElementAt(1).Elements<TableCell>().ToList();
        Assert.Equal([null, JustificationValues.Right], cells.Select(c => c.Descendants<Justification>().FirstOrDefault()?.Val?.Value));
    }

    private static TextDocument Example()
    {
        var text = new TextDocument("agenda", "Uitvoeringsagenda Velderdam", MadeAt);
        text.AddHeading("Wat er kwam");
        text.AddText("Eerste regel\nTweede regel");
        text.AddTable([["Activiteit", "Budget"], ["Klinkers één keer leggen", text.Noted("€ 150.000", "raming, 2027")]], 1);
        return text;
    }

    /// <summary>Who tests as root has no sandbox (decision D13: only in tests).</summary>
    private static PdfPrinter Chromium()
    {
        var name = Environment.GetEnvironmentVariable("PATH")!.Split(Path.PathSeparator).SelectMany(f => new[] { Path.Combine(f, "chromium"), Path.Combine(f, "chromium-browser"), Path.Combine(f, "google-chrome") }).FirstOrDefault(File.Exists);
        if (name is null)
        {
            Assert.Skip("niet gedraaid: chromium ontbreekt");
        }

        return new PdfPrinter(new PdfSettings { Command = [name, "--no-sandbox"] });
    }

    private static string[] Folders() => Directory.GetDirectories(Path.GetTempPath(), "vliegwiel-pdf-*");

    private static async Task<string> TextOfAsync(byte[] pdf)
    {
        using var process = new Process { StartInfo = new("pdftotext", "-layout - -") { RedirectStandardInput = true, RedirectStandardOutput = true, UseShellExecute = false } };
        process.Start();
        await process.StandardInput.BaseStream.WriteAsync(pdf, Stop);
        process.StandardInput.Close();
        return (await process.StandardOutput.ReadToEndAsync(Stop)).Replace(' ', ' ');
    }
}
