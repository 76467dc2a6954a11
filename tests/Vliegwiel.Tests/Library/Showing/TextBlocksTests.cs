// SPDX-License-Identifier: EUPL-1.2
using Vliegwiel.Library.Showing;
using Xunit;

namespace Vliegwiel.Tests.Library.Showing;

public sealed class TextBlocksTests
{
    private static string[] Paragraphs(string text) => [.. TextBlocks.Of(text).Select(block => block.Paragraph)];

    [Fact]
    public void Lines_that_ended_at_the_edge_of_the_paper_run_on() =>
        Assert.Equal(
            ["Waarom hout", "Bomen nemen tijdens hun groei koolstof op. Blijft het hout lang in een gebouw, dan blijft het vastliggen.", "Nieuwe alinea."],
            Paragraphs("Waarom hout\n\nBomen nemen tijdens hun groei koolstof op.\nBlijft het hout lang in een gebouw, dan\nblijft het vastliggen.\n\nNieuwe alinea."));

    [Fact]
    public void A_short_line_and_the_start_of_an_item_stand_on_their_own() =>
        Assert.Equal(
            ["Artikel 1. Eerst nagaan", "1.1 Een corporatie die wil slopen, laat iets zien.", "1.2 De huurdersvereniging krijgt de tekst."],
            Paragraphs("Artikel 1. Eerst nagaan\n1.1 Een corporatie die wil slopen, laat\niets zien.\n1.2 De huurdersvereniging krijgt de tekst."));

    [Fact]
    public void Long_lines_were_never_broken_and_stay_apart()
    {
        var sentence = string.Concat(Enumerable.Repeat("Dit is een lange regel. ", 8)).Trim();

        Assert.Equal([sentence, sentence], Paragraphs($"{sentence}\n{sentence}"));
    }

    [Fact]
    public void Lines_with_cells_become_one_table()
    {
        var blocks = TextBlocks.Of("Ervoor\n\npost\tjaar 1\nhuur\t62.000\n\nErna");

        Assert.Equal(["Ervoor", "", "Erna"], blocks.Select(block => block.Paragraph));
        Assert.Equal([["post", "jaar 1"], ["huur", "62.000"]], blocks[1].Rows);
    }

    [Theory, InlineData(""), InlineData("\n\n")]
    public void No_text_gives_nothing(string text) => Assert.Empty(TextBlocks.Of(text));
}
