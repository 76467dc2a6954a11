// SPDX-License-Identifier: EUPL-1.2
using Vliegwiel.Library.Proposing.Recognising;
using Xunit;

namespace Vliegwiel.Tests.Library.Proposing.Recognising;

/// <summary>Text is cut where a Dutch reader would.</summary>
public sealed class SentencesTests
{
    [Theory]
    [InlineData("Dit is een zin. Dit is er nog een.", 2)]
    [InlineData("Wij gebruiken o.a. hout en ca. 12.000 ton beton.", 1)]
    [InlineData("Besluit d.d. 12 maart 2021 van de raad. Dat geldt.", 2)]
    [InlineData("Het kost € 1,5 mln. per jaar. Dat is veel!", 2)]
    [InlineData("Leidraad circulair bouwen\nGemeente Lindedal\n\nIn deze leidraad staat\nhoe u begint.", 3)]
    [InlineData("- een punt\n- nog een punt", 2)]
    [InlineData("", 0)]
    [InlineData(" \n\n \t", 0)]
    public void A_page_gives_its_sentences(string page, int count) => Assert.Equal(count, Sentences.Of(page).Count());

    [Fact]
    public void A_text_without_stops_is_cut_and_loses_nothing()
    {
        var text = string.Concat(Enumerable.Repeat("woord ", 1000)) + string.Concat(Enumerable.Repeat("😀", 700));

        var sentences = Sentences.Of(text).ToList();

        Assert.All(sentences, s => Assert.InRange(s.Length, 1, Sentences.LongestSentence));
        Assert.Equal(string.Concat(text.Where(c => c != ' ')), string.Concat(string.Concat(sentences).Where(c => c != ' ')));
        Assert.All(sentences, s => Assert.False(char.IsLowSurrogate(s[0])));
    }
}
