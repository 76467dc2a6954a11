// SPDX-License-Identifier: EUPL-1.2
using Vliegwiel.DutchText;
using Xunit;

namespace Vliegwiel.Tests.DutchText;

public sealed class CompoundSplitterTests
{
    private static string Split(string word, params string[] known) =>
        string.Join('|', new CompoundSplitter(part => known.Contains(part.ToString())).Split(word));

    [Fact]
    public void The_library_ships_more_than_a_thousand_parts() => Assert.True(CompoundWords.Listed.Count > 1000);

    [Theory]
    [InlineData("houtbouw", "hout|bouw")]
    [InlineData("materialenpaspoort", "materialen|paspoort")]
    [InlineData("bouwmaterialen", "bouw|materialen")]
    [InlineData("omgevingsvisie", "omgevings|visie")]
    [InlineData("milieukostenindicator", "milieu|kosten|indicator")]
    [InlineData("rijksoverheid", "rijks|overheid")]
    [InlineData("aanbestedingsprocedure", "aanbestedings|procedure")]
    [InlineData("dakpannen", "dak|pannen")]
    [InlineData("veiligheidsregio", "veiligheids|regio")]
    [InlineData("grondwater", "grond|water")]
    public void A_compound_of_listed_words_falls_apart(string word, string parts) => Assert.Equal(parts, Split(word));

    [Theory]
    [InlineData("gemeentehuis", "gemeente|huis")]
    [InlineData("gemeentehuizen", "gemeente|huis")]
    [InlineData("grondstoffen", "grond|stof")]
    [InlineData("warmtenet", "warmte|net")]
    public void A_preference_goes_before_the_rules(string word, string parts) => Assert.Equal(parts, Split(word));

    [Theory]
    [InlineData("kantoor")]
    [InlineData("bestuur")]
    [InlineData("oorzaak")]
    [InlineData("maatregel")]
    [InlineData("organisatie")]
    [InlineData("bedrijven")]
    [InlineData("gebruiken")]
    [InlineData("beleid")]
    [InlineData("voorwaarden")]
    public void A_word_that_only_looks_like_a_compound_stays_whole(string word) => Assert.Equal("", Split(word));

    [Fact]
    public void A_part_that_is_a_compound_itself_is_followed_by_its_own_parts()
    {
        var parts = new CompoundSplitter().Split("afvalwaterzuivering");

        Assert.Equal(["afvalwater", "afval", "water", "zuivering"], parts);
    }

    [Theory]
    [InlineData("xanderbeleid", "beleid")]
    [InlineData("regeneratievoorziening", "voorziening")]
    public void Of_a_word_with_one_known_end_that_end_is_the_part(string word, string part) => Assert.Equal(part, Split(word));

    [Fact]
    public void Words_of_the_collection_are_parts_too()
    {
        Assert.Equal("", Split("fietsvlonder", "vlonder").Replace("fiets|vlonder", "", StringComparison.Ordinal));
        Assert.Equal("", Split("kwarkvlonder"));
        Assert.Equal("kwark|vlonder", Split("kwarkvlonder", "kwark", "vlonder"));
        Assert.Equal("kwark|vlonder", Split("kwarkenvlonder", "kwark", "vlonder"));
    }

    [Fact]
    public void Stop_words_and_endings_are_no_parts_even_when_the_collection_knows_them()
    {
        Assert.Equal("", Split("kwarkheid", "kwark", "heid"));
        Assert.Equal("", Split("doorkwark", "kwark", "door"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("dakje")]
    [InlineData("co2heffing")]
    [InlineData("日本語日本語日本語")]
    public void What_is_too_short_or_no_word_has_no_parts(string word) => Assert.Equal("", Split(word));

    [Fact]
    public void A_word_of_absurd_length_costs_nothing() => Assert.Empty(new CompoundSplitter().Split(string.Concat(Enumerable.Repeat("bouw", 5000))));
}
