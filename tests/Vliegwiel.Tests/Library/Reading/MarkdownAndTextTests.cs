// SPDX-License-Identifier: EUPL-1.2
using System.Text;
using Vliegwiel.Library.Reading;
using Xunit;
using static Vliegwiel.Tests.Library.Reading.ReadingBench;

namespace Vliegwiel.Tests.Library.Reading;

public sealed class MarkdownAndTextTests
{
    [Fact]
    public async Task Markdown_loses_its_signs_and_gets_its_title_from_the_front_matter()
    {
        using var bench = new ReadingBench();
        const string Source = "---\ntitle: \"Verslag materialenhub\"\nlang: nl\n---\n# Opening\n\nWe **begonnen** met [hout](https://example.org) en `CO2`.\n\n- een\n- twee\n  - diep\n\n## Cijfers\n\n| stof | ton |\n| --- | --- |\n| staal | 12 |\n\n> citaat\n\n<script>alert(1)</script>\n";

        var read = Document(await bench.ReadAsync(Encoding.UTF8.GetBytes(Source), "verslag.md"));

        Assert.Equal(("md", "Verslag materialenhub", "nl"), (read.Format, read.Title, read.Language));
        Assert.Equal("Opening\n\nWe begonnen met hout en CO2.\n\n- een\n- twee\n- diep", read.Pages[0].Text);
        Assert.Equal("Cijfers\n\nstof\tton\nstaal\t12\n\ncitaat\n\n<script>alert(1)</script>", read.Pages[1].Text);
    }

    [Fact]
    public void Without_front_matter_the_first_heading_is_the_title()
    {
        Assert.Equal("De kop", Document(Parse("Vooraf.\n\n# De kop\n\nTekst", "x.md")).Title);
    }

    [Fact]
    public void Markdown_nested_without_end_is_refused_or_read_but_never_fatal()
    {
        Assert.IsAssignableFrom<ReadOutcome>(Parse(new string('>', 50_000) + " diep", "x.md"));
        Assert.IsAssignableFrom<ReadOutcome>(Parse(new string('[', 20_000), "x.md"));
    }

    public static TheoryData<string, byte[]> Encodings()
    {
        const string Text = "Één coöperatie koopt hout";
        return new TheoryData<string, byte[]>
        {
            { "UTF-8", Encoding.UTF8.GetBytes(Text) },
            { "UTF-8 met merk", [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(Text)] },
            { "UTF-16 LE met merk", [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(Text)] },
            { "UTF-16 BE met merk", [0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes(Text)] },
            { "UTF-16 LE", Encoding.Unicode.GetBytes(Text) },
            { "UTF-16 BE", Encoding.BigEndianUnicode.GetBytes(Text) },
            { "Latin-1", Encoding.Latin1.GetBytes(Text) },
            { "losse accenten", Encoding.UTF8.GetBytes(Text.Normalize(NormalizationForm.FormD)) },
            { "NUL en stuurtekens", Encoding.UTF8.GetBytes("Één\0 co\u0007öperatie \u202Ekoopt hout") },
        };
    }

    [Theory]
    [MemberData(nameof(Encodings))]
    public async Task Plain_text_is_read_however_it_was_stored(string how, byte[] bytes)
    {
        Assert.NotEmpty(how);
        using var bench = new ReadingBench();

        Assert.Equal("Één coöperatie koopt hout", Text(await bench.ReadAsync(bytes, "x.txt")));
    }

    [Fact]
    public void Smart_quotes_and_the_euro_of_Windows_survive()
    {
        Assert.Equal("‘€ 12’ – ja", Text(Parse([0x91, 0x80, 0x20, 0x31, 0x32, 0x92, 0x20, 0x96, 0x20, (byte)'j', (byte)'a'], "x.txt")));
    }

    [Fact]
    public void One_broken_byte_does_not_spoil_the_letters_of_a_whole_text()
    {
        var bytes = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("coöperatie ", 40)));
        bytes[^3] = 0xC3;

        Assert.StartsWith("coöperatie coöperatie", Text(Parse(bytes, "x.txt")), StringComparison.Ordinal);
    }

    [Fact]
    public void The_first_short_line_of_a_text_is_its_title_and_else_the_file_name()
    {
        Assert.Equal("Prestatieafspraken", Document(Parse("Prestatieafspraken\n\nDe corporatie sloopt.", "a_b.txt")).Title);
        Assert.Equal("Afspraken sloop", Document(Parse("De corporatie sloopt.\nEn bouwt.", "afspraken_sloop (1).txt")).Title);
    }
}
