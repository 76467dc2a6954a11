// SPDX-License-Identifier: EUPL-1.2
using Vliegwiel.DutchText;
using Xunit;

namespace Vliegwiel.Tests.DutchText;

public sealed class FoldingAndTokenizerTests
{
    [Theory]
    [InlineData("Coördinatie", "coordinatie")]
    [InlineData("Coo\u0308rdinatie", "coordinatie")]
    [InlineData("\u0132sselmeer", "ijsselmeer")]
    [InlineData("\u0133s", "ijs")]
    [InlineData("CO\u2082", "co2")]
    [InlineData("m\u00B2", "m2")]
    [InlineData("STRASSE stra\u00DFe", "strasse strasse")]
    [InlineData("bouw\u00ADplaats", "bouwplaats")]
    [InlineData("a\u200Bb", "ab")]
    [InlineData("a\0b\u0007c", "a b c")]
    [InlineData("\uD800x\uFFFF", "\uD800x ")]
    [InlineData("", "")]
    public void Folding_leaves_lower_case_without_accents_ligatures_and_control_characters(string text, string folded) =>
        Assert.Equal(folded, Folding.Fold(text));

    [Theory]
    [InlineData("Bouwen met hout, in 2030.", "bouwen met hout in 2030")]
    [InlineData("0,8 en 0.8 m²", "0,8 en 0,8 m2")]
    [InlineData("1.000.000 euro", "1,000,000 euro")]
    [InlineData("B.V. en m.b.t. N.V.", "bv en mbt nv")]
    [InlineData("klaar.Daarna", "klaar daarna")]
    [InlineData("foto's en camera’s", "foto en camera")]
    [InlineData("zo'n d'Hondt", "zo n d hondt")]
    [InlineData("CO2-reductie", "co2reductie co2 reductie")]
    [InlineData("e-learning", "elearning e learning")]
    [InlineData("bouw- en sloopafval", "bouw en sloopafval")]
    [InlineData("12-05-2020", "12 05 2020")]
    [InlineData("warmte\u2011koudeopslag", "warmtekoudeopslag warmte koudeopslag")]
    [InlineData("bouw\u00ADplaats", "bouwplaats")]
    [InlineData("EN 15804+A2", "en 15804 a2")]
    [InlineData("\0 \u0001 --- ''' ...", "")]
    public void A_text_falls_apart_in_words_and_numbers(string text, string words) =>
        Assert.Equal(words, string.Join(' ', Tokenizer.Tokenize(text).Select(token => token.Text)));

    [Theory]
    [InlineData("De Coo\u0308rdinatie van foto's", "Coo\u0308rdinatie", "coordinatie")]
    [InlineData("met bouw\u00ADplaats erbij", "bouw\u00ADplaats", "bouwplaats")]
    [InlineData("De foto's zijn", "foto's", "foto")]
    [InlineData("een B.V. is", "B.V", "bv")]
    [InlineData("de CO₂-heffing", "CO₂-heffing", "co2heffing")]
    public void A_token_knows_where_it_stood_in_the_original(string text, string original, string folded)
    {
        var token = Tokenizer.Tokenize(text).Find(token => token.Text == folded);

        Assert.Equal(original, text.Substring(token.Start, token.Length));
    }

    [Fact]
    public void Whatever_the_text_tokens_lie_within_it_and_are_never_empty()
    {
        var random = new Random(4);
        const string alphabet = "abz09 .,-'’\u00AD\u0301\0\uD83D\uDE00é\u0132\u2082(/\n";
        for (var round = 0; round < 2000; round++)
        {
            var text = new string(random.GetItems(alphabet.AsSpan(), random.Next(25)));
            foreach (var token in Tokenizer.Tokenize(text))
            {
                Assert.True(token.Start >= 0 && token.End <= text.Length && token.Length > 0, text);
                Assert.NotEmpty(token.Text);
            }
        }
    }

    [Fact]
    public void A_token_without_end_is_cut_off() =>
        Assert.Equal(Tokenizer.LongestToken, Tokenizer.Tokenize(new string('a', 10_000)).Single().Text.Length);
}
