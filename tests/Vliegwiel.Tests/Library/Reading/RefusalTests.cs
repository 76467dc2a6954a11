// SPDX-License-Identifier: EUPL-1.2
using System.Diagnostics;
using System.Text;
using Vliegwiel.Library.Contracts;
using Vliegwiel.Library.Reading;
using Vliegwiel.Platform.Processes;
using Xunit;
using static Vliegwiel.Tests.Library.Reading.ReadingBench;

namespace Vliegwiel.Tests.Library.Reading;

public sealed class RefusalTests
{
    private static readonly byte[] s_text = Encoding.UTF8.GetBytes("Gewone tekst zonder meer");

    [Theory]
    [InlineData("x.pdf")]
    [InlineData("x.docx")]
    [InlineData("x.html")]
    [InlineData("x.md")]
    [InlineData("x.txt")]
    public async Task An_empty_file_is_refused(string name)
    {
        using var bench = new ReadingBench();

        Assert.Equal(ReadingRefusals.Empty, Reason(await bench.ReadAsync([], name)));
    }

    [Fact]
    public async Task A_file_without_words_is_refused()
    {
        using var bench = new ReadingBench();

        Assert.Equal(ReadingRefusals.NoText, Reason(await bench.ReadAsync(Encoding.UTF8.GetBytes(" \n\t\r\n "), "x.txt")));
    }

    public static TheoryData<string, byte[], string, string> Liars() => new()
    {
        { "x.pdf", s_text, "PDF", "gewone tekst" },
        { "x.docx", MadePdf.Of(null, "a"), "Word (.docx)", "PDF" },
        { "x.txt", MadePdf.Of(null, "a"), "gewone tekst", "PDF" },
        { "x.pdf", new MadeDocx { Body = MadeDocx.P("a") }.Bytes(), "PDF", "Word (.docx)" },
        { "x.txt", Encoding.UTF8.GetBytes("<!DOCTYPE html><html><body>a</body></html>"), "gewone tekst", "HTML" },
        { "x.md", Encoding.UTF8.GetBytes("<?xml version=\"1.0\"?><!-- c --><html><body>a</body></html>"), "gewone tekst", "HTML" },
        { "x.pdf", [0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10], "PDF", "een afbeelding" },
        { "x.docx", [0x7F, (byte)'E', (byte)'L', (byte)'F', 2, 1, 1, 0], "Word (.docx)", "een programma" },
        { "x.docx", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0, 0], "Word (.docx)", "een oud Office-bestand" },
    };

    [Theory]
    [MemberData(nameof(Liars))]
    public async Task A_file_that_lies_about_what_it_is_is_refused_with_both_names(string name, byte[] content, string said, string found)
    {
        using var bench = new ReadingBench();

        var reason = Reason(await bench.ReadAsync(content, name));

        Assert.Contains($"zegt {said}", reason, StringComparison.Ordinal);
        Assert.Contains($"inhoud is {found}", reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_an_extension_the_content_alone_decides()
    {
        NeedsPoppler();
        using var bench = new ReadingBench();

        Assert.Equal("pdf", Document(await bench.ReadAsync(MadePdf.Of(null, "Tekst."), "download")).Format);
        Assert.Equal("docx", Document(await bench.ReadAsync(new MadeDocx { Body = MadeDocx.P("a") }.Bytes(), "download")).Format);
        Assert.Equal("html", Document(await bench.ReadAsync(Encoding.UTF8.GetBytes("<html><body>a</body></html>"), "download")).Format);
        Assert.Equal("txt", Document(await bench.ReadAsync(s_text, "download")).Format);
    }

    [Fact]
    public async Task A_Word_document_with_a_password_and_other_office_files_say_what_to_do()
    {
        using var bench = new ReadingBench();
        byte[] ole = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[504]];

        Assert.Contains("wachtwoord", Reason(await bench.ReadAsync([.. ole, .. Encoding.Unicode.GetBytes("EncryptedPackage")], "x.docx")), StringComparison.Ordinal);
        Assert.Contains("Sla het op als .docx of PDF", Reason(await bench.ReadAsync(ole, "x.doc")), StringComparison.Ordinal);
        Assert.Contains("Sla het op als .docx of PDF", Reason(await bench.ReadAsync(Encoding.UTF8.GetBytes("{\\rtf1 tekst}"), "x.rtf")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_of_200_MB_is_refused_before_it_is_read()
    {
        using var bench = new ReadingBench();
        var path = bench.Put([]);
        using (var file = new FileStream(path, FileMode.Open))
        {
            file.SetLength(200L * 1024 * 1024);
        }

        using var locked = new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.None); // who opens it gets an exception
        Assert.Equal("Dit bestand is groter dan 50 MB. Maak het kleiner of deel het op.", Reason(await bench.ReadAsync(path, "x.pdf")));
    }

    [Fact]
    public async Task Too_many_pages_are_refused()
    {
        NeedsPoppler();
        using var bench = new ReadingBench { Use = Limits with { Pages = 3 } };
        var pages = new MadeDocx { Body = string.Concat(Enumerable.Repeat(MadeDocx.P("a") + "<w:p><w:r><w:br w:type=\"page\"/></w:r></w:p>", 5)) };

        Assert.Equal(ReadingRefusals.TooManyPages(3), Reason(await bench.ReadAsync(MadePdf.Of(null, "a", "b", "c", "d"), "x.pdf")));
        Assert.Equal(ReadingRefusals.TooManyPages(3), Reason(await bench.ReadAsync(pages.Bytes(), "x.docx")));
    }

    [Fact]
    public async Task A_PDF_that_lies_about_its_number_of_pages_is_still_stopped()
    {
        NeedsPoppler();
        using var bench = new ReadingBench { Use = Limits with { Pages = 3 } };
        var lying = Encoding.Latin1.GetString(MadePdf.Of(null, "a", "b", "c", "d", "e")).Replace("/Count 5", "/Count 2", StringComparison.Ordinal);

        var outcome = await bench.ReadAsync(Encoding.Latin1.GetBytes(lying), "x.pdf");

        Assert.True(outcome is Unreadable || Document(outcome).Pages.Count <= 3, outcome.ToString());
    }

    [Fact]
    public async Task Too_many_characters_are_refused()
    {
        NeedsPoppler();
        using var bench = new ReadingBench { Use = Limits with { Characters = 1000 } };
        var much = string.Concat(Enumerable.Repeat("woord ", 300));
        var expected = ReadingRefusals.TooMuchText(1000);

        Assert.Contains("1.000 tekens", expected, StringComparison.Ordinal);
        Assert.Equal(expected, Reason(await bench.ReadAsync(MadePdf.Of(null, [.. Enumerable.Repeat(much[..60], 30)]), "x.pdf")));
        Assert.Equal(expected, Reason(await bench.ReadAsync(new MadeDocx { Body = MadeDocx.P(much) }.Bytes(), "x.docx")));
        Assert.Equal(expected, Reason(await bench.ReadAsync(Encoding.UTF8.GetBytes("<html><body>" + much), "x.html")));
        Assert.Equal(expected, Reason(await bench.ReadAsync(Encoding.UTF8.GetBytes(much), "x.md")));
        Assert.Equal(expected, Reason(await bench.ReadAsync(Encoding.UTF8.GetBytes(much), "x.md")));
    }

    [Fact]
    public async Task What_hangs_is_killed_with_its_children_when_the_time_is_up()
    {
        var mark = Path.Combine(Path.GetTempPath(), "vliegwiel-" + Guid.CreateVersion7().ToString("N"));
        // The child starts a child of its own, which would leave a file behind if it lived on.
        using var bench = new ReadingBench { Use = Limits with { Seconds = 1, ChildCommand = ["sh", "-c", "sh -c 'sleep 3; touch \"$1\"' sh \"$1\" & wait", "sh", mark] } };

        Assert.Equal(ReadingRefusals.TooSlow(1), Reason(await bench.ReadAsync(s_text, "x.md")));

        await Task.Delay(TimeSpan.FromSeconds(3.5), TestContext.Current.CancellationToken);
        Assert.False(File.Exists(mark));
    }

    [Fact]
    public async Task A_child_that_spins_is_stopped_by_its_processor_time()
    {
        using var bench = new ReadingBench();
        var task = new ProcessTask(["sh", "-c", "while :; do :; done"]) { CpuSeconds = 1, TakeOutput = (_, _) => Task.FromResult(true) };

        var result = await LimitedProcess.RunAsync(task, CancellationToken.None, TestContext.Current.CancellationToken);

        Assert.Contains(result.ExitCode, new[] { 128 + 24, 128 + 9 });
    }

    [Fact]
    public async Task A_child_that_needs_more_heap_than_it_may_have_gives_a_refusal()
    {
        using var bench = new ReadingBench { Use = Limits with { ChildHeapBytes = 24 * 1024 * 1024 } };
        var much = Encoding.UTF8.GetBytes("<html><body>" + string.Concat(Enumerable.Repeat("<p>woord</p>", 400_000)));

        Assert.Equal(ReadingRefusals.TooHeavy, Reason(await bench.ReadAsync(much, "x.html")));
    }

    [Fact]
    public async Task A_child_that_cannot_be_started_or_answers_nonsense_leaves_the_file_for_later()
    {
        foreach (var command in new string[][] { ["bestaat-niet-hier"], ["echo", "onzin"], ["sh", "-c", "exit 2"] })
        {
            using var bench = new ReadingBench { Use = Limits with { ChildCommand = command } };

            Assert.Equal(new NotReadableHere(ReadingRefusals.NoChild) { Format = "md" }, await bench.ReadAsync(s_text, "x.md"));
        }
    }

    [Fact]
    public async Task Passwords_of_the_site_do_not_reach_the_child()
    {
        Environment.SetEnvironmentVariable("VLIEGWIEL_PROEF_GEHEIM", "geheim");
        var output = new CollectedOutput(100_000);
        var task = new ProcessTask(["env"]) { CpuSeconds = 5, TakeOutput = output.TakeAsync };

        await LimitedProcess.RunAsync(task, CancellationToken.None, TestContext.Current.CancellationToken);

        var seen = Encoding.UTF8.GetString(output.Bytes);
        Assert.Contains("PATH=", seen, StringComparison.Ordinal);
        Assert.DoesNotContain("geheim", seen, StringComparison.Ordinal);
    }

    [Fact]
    public void Sections_are_no_pages_and_never_too_many()
    {
        var read = Document(Parse(Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(1, 9).Select(n => $"# Kop {n}\n\ntekst\n\n"))), "x.md", Limits with { Pages = 3 }));

        Assert.Equal(3, read.Pages.Count);
        Assert.EndsWith("Kop 9\n\ntekst", read.Pages[2].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_parser_stumbled_over_is_told_to_the_log_and_not_to_the_reader()
    {
        var refused = Assert.IsType<Unreadable>(Parse([.. "PK\x03\x04"u8, 1, 2, 3, 4], "x.docx"));

        Assert.Equal(ReadingRefusals.Damaged, refused.Reason);
        Assert.StartsWith("InvalidDataException", refused.Cause, StringComparison.Ordinal);
    }

    [Fact]
    public void By_default_the_child_is_the_same_executable_with_its_verb()
    {
        var command = new ReadingLimits().ChildCommand;

        Assert.Equal(DocumentReadingChild.Verb, command[^1]);
        Assert.True(Path.IsPathRooted(command[0]), command[0]);
    }

    [Fact]
    public void The_child_wants_its_verb_alone_and_a_question()
    {
        Assert.Equal(2, DocumentReadingChild.Run(["lees-document", "meer"], Stream.Null, Stream.Null));
        Assert.Equal(2, DocumentReadingChild.Run(["lees-document"], new MemoryStream("onzin"u8.ToArray()), Stream.Null));
    }

    [Fact]
    public async Task A_reader_who_walks_away_gets_no_outcome()
    {
        using var bench = new ReadingBench { Use = Limits with { ChildCommand = ["sleep", "20"] } };
        using var away = new CancellationTokenSource(TimeSpan.FromMilliseconds(300));
        var reader = new DocumentReader(bench.Use, Microsoft.Extensions.Logging.Abstractions.NullLogger<DocumentReader>.Instance);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => reader.ReadAsync(bench.Put(s_text), "x.md", away.Token));
    }
}
