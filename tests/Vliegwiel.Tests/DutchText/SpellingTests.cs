// SPDX-License-Identifier: EUPL-1.2
using Vliegwiel.DutchText;
using Xunit;

namespace Vliegwiel.Tests.DutchText;

public sealed class SpellingTests
{
    private static readonly SpellingIndex Words = new(["grondstof", "grondstoffen", "hout", "houten", "circulair", "circulaire", "zout"]);

    [Theory]
    [InlineData("grondstof", "grondstof", 0)]
    [InlineData("grondstofen", "grondstoffen", 1)]
    [InlineData("grondsotf", "grondstof", 1)]
    [InlineData("grndstof", "grondstof", 1)]
    [InlineData("grrondstof", "grondstof", 1)]
    [InlineData("cirkulair", "circulair", 1)]
    [InlineData("sirkulair", "circulair", 2)]
    public void A_word_is_found_within_two_typing_errors(string asked, string found, int distance) =>
        Assert.Contains(new SpellingCandidate(found, distance), Words.Find(asked, 2));

    [Fact]
    public void Nearest_comes_first_and_then_the_alphabet() =>
        Assert.Equal(["hout", "zout", "houten"], Words.Find("hout", 2).Select(found => found.Word));

    [Theory]
    [InlineData("beton")]
    [InlineData("")]
    [InlineData("h")]
    public void Too_far_is_not_found(string asked) => Assert.Empty(Words.Find(asked, 2));

    [Fact]
    public void The_trie_finds_what_comparing_all_words_finds()
    {
        var random = new Random(3);
        string Word() => new(random.GetItems("abc".AsSpan(), random.Next(1, 7)));
        var vocabulary = Enumerable.Range(0, 400).Select(_ => Word()).Distinct().ToList();
        var index = new SpellingIndex(vocabulary);
        for (var round = 0; round < 300; round++)
        {
            var asked = Word();
            var maximum = random.Next(3);

            var expected = vocabulary.Where(word => SpellingIndex.Distance(asked, word) <= maximum).Order(StringComparer.Ordinal);

            Assert.Equal(expected, index.Find(asked, maximum).Select(found => found.Word).Order(StringComparer.Ordinal));
        }
    }

    [Fact]
    public void Words_are_found_by_their_beginning() => Assert.Equal(["hout", "houten"], Words.StartingWith("hou").ToArray());

    [Fact]
    public void Grams_are_pieces_of_four()
    {
        Assert.Equal(["hout", "oute", "uten"], CharacterGrams.Of("houten"));
        Assert.Equal(["mki"], CharacterGrams.Of("mki"));
        Assert.Empty(CharacterGrams.Of(""));
        Assert.Equal(1, CharacterGrams.Similarity("hout", "hout"));
        Assert.Equal(0, CharacterGrams.Similarity("hout", "staal"));
    }

    [Theory]
    [InlineData("de", true)]
    [InlineData("waarom", true)]
    [InlineData("hout", false)]
    [InlineData("zon", false)]
    [InlineData("zonder", false)]
    [InlineData("weg", false)]
    [InlineData("tegen", false)]
    [InlineData("", false)]
    public void Stop_words_say_nothing_about_the_subject(string word, bool isStopWord) => Assert.Equal(isStopWord, StopWords.Contains(word));
}
