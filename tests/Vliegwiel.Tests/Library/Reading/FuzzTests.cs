// SPDX-License-Identifier: EUPL-1.2
using System.Text;
using Vliegwiel.Library.Reading;
using Xunit;

namespace Vliegwiel.Tests.Library.Reading;

public sealed class FuzzTests
{
    private static readonly Dictionary<string, byte[]> s_whole = new(StringComparer.Ordinal)
    {
        ["x.docx"] = new MadeDocx { Body = MadeDocx.Heading("Kop") + MadeDocx.P("Tekst met één woord") + "<w:tbl><w:tr><w:tc>" + MadeDocx.P("a") + "</w:tc></w:tr></w:tbl>" }
            .WithStyles().WithFootnote(1, "noot").WithTitle("Titel", "nl").Bytes(),
        ["x.html"] = Encoding.UTF8.GetBytes("<!doctype html><html lang=nl><head><title>T</title></head><body><main><h1>Kop</h1><p>één &eacute; tekst</p><table><tr><td>a<td>b</table></main></body></html>"),
        ["x.md"] = Encoding.UTF8.GetBytes("---\ntitle: T\n---\n# Kop\n\n- lijst\n\n| a | b |\n| - | - |\n| één | 2 |\n\n> citaat **vet** [link](http://example.org)\n"),
        ["x.txt"] = Encoding.UTF8.GetBytes("Titel\n\nEén regel met accen-\nten en een tabel\tcel\n"),
        ["x.pdf"] = MadePdf.Of("Titel", "Bladzij een", "Bladzij twee"),
    };

    [Theory]
    [InlineData("x.docx", 150)]
    [InlineData("x.html", 150)]
    [InlineData("x.md", 150)]
    [InlineData("x.txt", 150)]
    public void However_a_file_is_damaged_it_is_read_or_refused(string name, int cases)
    {
        var random = new Random(20250317);
        for (var i = 0; i < cases; i++)
        {
            var outcome = ReadingBench.Parse(Damage(s_whole[name], random), name);

            Assert.True(outcome is ReadDocument or Unreadable, $"case {i}: {outcome}");
            AssertClean(outcome);
        }
    }

    [Fact]
    public async Task However_a_PDF_is_damaged_it_is_read_or_refused()
    {
        ReadingBench.NeedsPoppler();
        using var bench = new ReadingBench();
        var random = new Random(20250318);
        for (var i = 0; i < 30; i++)
        {
            var outcome = await bench.ReadAsync(Damage(s_whole["x.pdf"], random), "x.pdf");

            // A damaged page may well look like one without letters.
            Assert.True(outcome is ReadDocument or Unreadable or NotReadableHere { Reason: ReadingRefusals.Scan }, $"case {i}: {outcome}");
            AssertClean(outcome);
        }
    }

    [Theory]
    [InlineData("x.docx")]
    [InlineData("x.html")]
    [InlineData("x.md")]
    [InlineData("x.txt")]
    public async Task The_same_through_the_child(string name)
    {
        using var bench = new ReadingBench();
        var random = new Random(20250319);
        for (var i = 0; i < 3; i++)
        {
            var outcome = await bench.ReadAsync(Damage(s_whole[name], random), name);

            Assert.True(outcome is ReadDocument or Unreadable, $"case {i}: {outcome}");
        }
    }

    private static byte[] Damage(byte[] whole, Random random)
    {
        var bytes = random.Next(3) == 0 ? whole[..random.Next(1, whole.Length)] : [.. whole];
        var flips = random.Next(0, 12);
        for (var i = 0; i < flips; i++)
        {
            bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
        }

        return bytes;
    }

    private static void AssertClean(ReadOutcome outcome)
    {
        if (outcome is ReadDocument document)
        {
            Assert.All(document.Pages, page => Assert.DoesNotContain(page.Text, c => char.IsControl(c) && c is not ('\n' or '\t')));
            Assert.False(string.IsNullOrWhiteSpace(document.Title));
        }
    }
}
