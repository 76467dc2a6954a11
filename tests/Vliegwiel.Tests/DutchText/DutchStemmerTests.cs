// SPDX-License-Identifier: EUPL-1.2
using Vliegwiel.DutchText;
using Xunit;

namespace Vliegwiel.Tests.DutchText;

public sealed class DutchStemmerTests
{
    // From the sample vocabulary on snowballstem.org/algorithms/dutch_porter/stemmer.html, read November 2026.
    [Theory]
    [InlineData("lichaamsziek", "lichaamsziek")]
    [InlineData("lichamelijke", "licham")]
    [InlineData("lichamelijkheden", "licham")]
    [InlineData("lichtdoorlatende", "lichtdoorlat")]
    [InlineData("lichtgevoeligheid", "lichtgevoel")]
    [InlineData("lichtste", "lichtst")]
    [InlineData("opglimpende", "opglimp")]
    [InlineData("ophaalkosten", "ophaalkost")]
    [InlineData("opheffing", "opheff")]
    [InlineData("ophoging", "ophog")]
    [InlineData("ophouden", "ophoud")]
    public void The_first_step_is_the_algorithm_of_Snowball(string word, string stem) =>
        Assert.Equal(stem, SnowballDutch.Stem(word));

    [Theory]
    // undouble the vowel
    [InlineData("materiaal", "materialen")]
    [InlineData("ideaal", "idealen")]
    [InlineData("stroom", "stromen")]
    [InlineData("kozijn", "kozijnen")]
    // v and z
    [InlineData("brief", "brieven")]
    [InlineData("initiatief", "initiatieven")]
    [InlineData("huis", "huizen")]
    [InlineData("gemeentehuis", "gemeentehuizen")]
    [InlineData("advies", "adviezen")]
    // undouble the consonant
    [InlineData("bestemmingsplan", "bestemmingsplannen")]
    [InlineData("omgevingswet", "omgevingswetten")]
    [InlineData("product", "producten")]
    // plurals in -s
    [InlineData("locatie", "locaties")]
    [InlineData("gemeente", "gemeentes")]
    [InlineData("ruimte", "ruimtes")]
    [InlineData("leverancier", "leveranciers")]
    [InlineData("leider", "leiders")]
    [InlineData("container", "containers")]
    // an s that belongs to the word
    [InlineData("werkplaats", "werkplaatsen")]
    [InlineData("kans", "kansen")]
    [InlineData("toets", "toetsen")]
    [InlineData("grens", "grenzen")]
    [InlineData("fonds", "fondsen")]
    // irregular
    [InlineData("stad", "steden")]
    [InlineData("lid", "leden")]
    [InlineData("schip", "schepen")]
    [InlineData("kind", "kinderen")]
    [InlineData("museum", "musea")]
    [InlineData("criterium", "criteria")]
    [InlineData("fase", "fasen")]
    [InlineData("uur", "uren")]
    [InlineData("hergebruik", "hergebruikte")]
    [InlineData("inkoop", "ingekocht")]
    // derived forms
    [InlineData("duurzaam", "duurzaamheid")]
    [InlineData("mogelijk", "mogelijkheden")]
    [InlineData("aanbesteding", "aanbesteden")]
    [InlineData("idee", "ideeen")]
    public void Two_forms_of_one_word_have_one_stem(string one, string other) =>
        Assert.Equal(DutchStemmer.Stem(one), DutchStemmer.Stem(other));

    [Theory]
    [InlineData("wet", "weten")]
    [InlineData("tak", "taken")]
    [InlineData("zak", "zaken")]
    [InlineData("kop", "kopen")]
    [InlineData("stal", "staal")]
    [InlineData("bom", "bomen")]
    [InlineData("man", "maan")]
    [InlineData("mat", "maten")]
    [InlineData("les", "lezen")]
    [InlineData("pot", "poten")]
    [InlineData("ton", "tonen")]
    [InlineData("bos", "boze")]
    [InlineData("rek", "reken")]
    [InlineData("zon", "zonen")]
    [InlineData("zone", "zon")]
    [InlineData("station", "stationair")]
    [InlineData("gebruik", "hergebruik")]
    [InlineData("bouw", "gebouw")]
    [InlineData("universiteit", "universeel")]
    [InlineData("generatie", "generator")]
    public void False_friends_stay_apart(string one, string other) =>
        Assert.NotEqual(DutchStemmer.Stem(one), DutchStemmer.Stem(other));

    [Theory]
    [InlineData("co2", "co2")]
    [InlineData("0,8", "0,8")]
    [InlineData("15804", "15804")]
    [InlineData("mk", "mk")]
    [InlineData("", "")]
    [InlineData("日本語", "日本語")]
    public void What_is_no_Dutch_word_is_its_own_stem(string word, string stem) => Assert.Equal(stem, DutchStemmer.Stem(word));

    [Fact]
    public void Whatever_the_word_its_stem_is_not_empty_and_not_longer_than_one_letter_more()
    {
        var random = new Random(7);
        for (var round = 0; round < 20_000; round++)
        {
            var word = new string(random.GetItems("aeiouybdfgklmnprstvzj".AsSpan(), random.Next(1, 14)));
            var stem = DutchStemmer.Stem(word);

            Assert.NotEmpty(stem);
            Assert.True(stem.Length <= word.Length + 1, $"{word} -> {stem}");
        }
    }
}
