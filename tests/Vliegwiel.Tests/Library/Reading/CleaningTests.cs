// SPDX-License-Identifier: EUPL-1.2
using Vliegwiel.Library.Reading;
using Xunit;

namespace Vliegwiel.Tests.Library.Reading;

public sealed class CleaningTests
{
    [Theory]
    [InlineData("e\u0301e\u0301n", "één")]
    [InlineData("e\uFB03ciënt o\uFB00erte \uFB01ets \uFB02at \u0133s", "efficiënt offerte fiets flat ijs")]
    [InlineData("a\0b\u0001c\u202Ed\u200Be\uFEFF", "abcde")]
    [InlineData("a \u00A0\u2003 b", "a b")]
    [InlineData("  a  \n\n\n\n  b  \n", "a\n\nb")]
    [InlineData("a\r\nb\rc\u2028d", "a\nb\nc\nd")]
    [InlineData("cel een\t cel twee\t", "cel een\tcel twee")]
    [InlineData("af\u00ADbreken", "afbreken")]
    [InlineData("👩\u200D🔧 blijft", "👩\u200D🔧 blijft")]
    public void Text_is_cleaned(string text, string clean) => Assert.Equal(clean, TextCleaning.Clean(text));

    [Fact]
    public void Half_a_character_does_no_harm() => Assert.Equal("\uFFFDlos", TextCleaning.Clean('\uD800' + "los"));

    [Theory]
    [InlineData("circu-\nlaire economie", "circulaire\neconomie")]
    [InlineData("circu\u00AD\nlaire economie", "circulaire\neconomie")]
    [InlineData("aanbe-\nstedings-\nproces nu", "aanbestedingsproces\nnu")]
    [InlineData("hout-\nen steenbouw", "hout-\nen steenbouw")]
    [InlineData("in-\nof uitvoer", "in-\nof uitvoer")]
    [InlineData("Noord-\nBrabant", "Noord-\nBrabant")]
    [InlineData("CO2-\nuitstoot", "CO2-\nuitstoot")]
    [InlineData("lijst:\n- punt", "lijst:\n- punt")]
    [InlineData("woord-\n\nalinea", "woord-\n\nalinea")]
    [InlineData("ener-\ngie.\n\nNieuw", "energie.\n\nNieuw")]
    public void Words_broken_over_lines_are_made_whole_when_that_is_sure(string text, string clean) => Assert.Equal(clean, TextCleaning.CleanWrapped(text));

    [Fact]
    public void Heads_of_left_and_right_pages_and_counting_page_numbers_go()
    {
        var pages = Enumerable.Range(0, 10).Select(n => $"{(n % 2 == 0 ? "Handreiking houtbouw" : "Provincie Voorbeeld")}\nInhoud van deel {(char)('a' + n)}.\nSlot {(char)('a' + n)}.\nPagina {n + 3} van 12").ToList();

        var clean = RunningHeads.Remove(pages);

        Assert.Equal("Handreiking houtbouw\nInhoud van deel a.\nSlot a.", clean[0]); // the first time it stays: it may be the title
        Assert.Equal("Provincie Voorbeeld\nInhoud van deel b.\nSlot b.", clean[1]);
        Assert.Equal("Inhoud van deel e.\nSlot e.", clean[4]);
        Assert.Equal("Inhoud van deel j.\nSlot j.", clean[9]);
    }

    [Fact]
    public void A_head_with_the_page_number_beside_it_goes()
    {
        var pages = Enumerable.Range(1, 6).Select(n => $"Jaarverslag 2023 | {n}\nTekst {(char)('a' + n)}.").ToList();

        Assert.All(RunningHeads.Remove(pages).Skip(1), page => Assert.StartsWith("Tekst", page, StringComparison.Ordinal));
    }

    [Fact]
    public void Headings_that_count_and_figures_that_happen_to_stand_last_stay()
    {
        var figures = new[] { 812, 14, 99, 3055, 7, 41 };
        var pages = Enumerable.Range(1, 6).Select(n => $"Maatregel {n}\nUitleg {(char)('a' + n)}.\nTotaal {(char)('a' + n)}\n{figures[n - 1]}").ToList();

        Assert.Equal(pages, RunningHeads.Remove(pages));
    }

    [Fact]
    public void A_line_in_the_middle_of_the_page_and_a_short_document_are_left_alone()
    {
        var middle = Enumerable.Range(0, 8).Select(n => $"{(char)('a' + n)} een\n{(char)('a' + n)} twee\nZie de bijlage\n{(char)('a' + n)} drie\n{(char)('a' + n)} vier").ToList();
        Assert.Equal(middle, RunningHeads.Remove(middle));

        var three = new[] { "Kop\na\n1", "Kop\nb\n2", "Kop\nc\n3" };
        Assert.Equal(three, RunningHeads.Remove(three));
    }

    [Theory]
    [InlineData("rapport.pdf", "rapport.pdf")]
    [InlineData("C:\\map\\rapport.pdf", "rapport.pdf")]
    [InlineData("../../etc/passwd", "passwd")]
    [InlineData("evil\u202Efdp.exe", "evilfdp.exe")]
    [InlineData("regel\r\neinde\0.txt", "regel einde .txt")]
    [InlineData("\"citaat' & <b>.md", "\"citaat' & <b>.md")]
    [InlineData("..", "document")]
    [InlineData("", "document")]
    [InlineData(null, "document")]
    public void A_file_name_is_made_fit_to_show(string? name, string shown) => Assert.Equal(shown, FileNames.Display(name));

    [Fact]
    public void A_long_file_name_is_cut_and_keeps_its_extension()
    {
        var shown = FileNames.Display(new string('é', 400) + ".docx");

        Assert.Equal(120, shown.Length);
        Assert.EndsWith("….docx", shown, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Handreiking houtbouw", null, "Handreiking houtbouw")]
    [InlineData("Microsoft Word - x", "Kop", "Kop")]
    [InlineData("untitled", "Kop", "Kop")]
    [InlineData("Naamloos document", null, "Nota hout")]
    [InlineData("nota_hout.pdf", null, "Nota hout")]
    [InlineData("nota_hout.doc", null, "Nota hout")]
    [InlineData("12345", null, "Nota hout")]
    [InlineData("Regel\neen", null, "Regel een")]
    public void A_title_is_chosen_that_makes_sense(string? metadata, string? heading, string title) =>
        Assert.Equal(title, Titles.Choose(metadata, heading, "nota_hout.pdf"));
}
