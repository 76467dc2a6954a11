// SPDX-License-Identifier: EUPL-1.2
using Vliegwiel.Platform.Search;
using Vliegwiel.Platform.Search.Words;
using Xunit;
using static Vliegwiel.Tests.Search.AnIndex;

namespace Vliegwiel.Tests.Search;

public sealed class ThesaurusTests : IDisposable
{
    private readonly AnIndex _index = new();

    public void Dispose() => _index.Dispose();

    private AnIndex With(string lines, params IndexedObject[] objects)
    {
        _index.Index.Use(new Thesaurus(lines.Split('|').Select(line => VocabularyLine.TryRead(line, out var read) ? read : throw new ArgumentException(line))));
        return _index.With(objects);
    }

    [Theory]
    [InlineData("MVI")]
    [InlineData("maatschappelijk verantwoord inkopen")]
    [InlineData("Maatschappelijk verantwoorde inkoop of mvi")]
    public void A_synonym_is_found_in_both_directions(string asked)
    {
        var index = With("maatschappelijk verantwoord inkopen = MVI", Item("Kort", "Zo werkt MVI bij ons."), Item("Lang", "Maatschappelijk verantwoord inkopen is de norm."), Item("Anders", "Over wegen."));
        Assert.Equal(["Kort", "Lang"], index.Titles(asked).Order());
    }

    [Fact]
    public void What_belongs_to_it_is_found_one_way()
    {
        var index = With("textiel > schoenen", Item("Schoenen", "Oude schoenen inleveren."), Item("Textiel", "Textiel inzamelen."));
        Assert.Equal(["Textiel", "Schoenen"], index.Titles("textiel"));
        Assert.Equal(["Schoenen"], index.Titles("schoenen"));
    }

    [Fact]
    public void What_was_asked_comes_before_what_means_the_same()
    {
        var index = With("sloop = ontmanteling", Item("Een", "De ontmanteling begint morgen vroeg."), Item("Twee", "De sloop begint morgen vroeg."));
        Assert.Equal(["Twee", "Een"], index.Titles("sloop"));
    }

    [Fact]
    public void A_reading_that_is_not_meant_comes_last_and_is_never_an_alternative()
    {
        var index = With("circulaire economie = CE ! conventionele explosieven|conventionele explosieven = CE",
            Item("Bom", "Onderzoek naar CE: conventionele explosieven in de bodem."), Item("Beleid", "Het programma CE van de provincie loopt door."));
        Assert.Equal(["Beleid", "Bom"], index.Titles("CE"));
        Assert.DoesNotContain(new Thesaurus([new VocabularyLine("circulaire economie", ["CE"], [], [], ["conventionele explosieven"]), new VocabularyLine("conventionele explosieven", ["CE"], [], [], [])])
            .Find(["ce"]).Single().Alternatives, other => other.Text == "conventionele explosieven");
    }

    [Fact]
    public void A_loop_does_no_harm_and_is_named()
    {
        const string Lines = "sloop > afbraak|afbraak > puin|puin > sloop|afbraak > sloop";
        var index = With(Lines, Item("Sloop", "De sloop."), Item("Afbraak", "De afbraak."), Item("Puin", "Het puin."));
        Assert.Equal(["Afbraak", "Sloop"], index.Titles("sloop").Order());
        var read = Lines.Split('|').Select(line => VocabularyLine.TryRead(line, out var one) ? one : null!).ToList();
        Assert.Contains(VocabularyCheck.Warnings(read[0], read), warning => warning.Contains("verwijzen naar elkaar", StringComparison.Ordinal));
    }

    [Fact]
    public void A_hit_says_that_the_vocabulary_found_it()
    {
        var index = With("maatschappelijk verantwoord inkopen = MVI", Item("Lang", "Wij gaan maatschappelijk verantwoord inkopen."));
        Assert.Contains("omdat 'maatschappelijk verantwoord inkopen' hetzelfde betekent als 'mvi'", index.Ask("MVI").Hits.Single().Why.Single().Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void A_word_that_the_vocabulary_knows_is_no_misspelling()
    {
        var index = With("milieukostenindicator = MKIX", Item("Een", "De milieukostenindicator telt."), Item("Twee", "Over mkis en mkia."));
        Assert.Null(index.Ask("mkix").DidYouMean);
        Assert.Equal(["Een"], index.Titles("mkix"));
    }

    [Fact]
    public void A_phrase_keeps_its_stop_words()
    {
        var index = With("hergebruik = opnieuw gebruiken", Item("Hergebruik", "Hergebruik van stenen."), Item("Gebruik", "Het gebruik van water."));
        Assert.Equal(["Gebruik"], index.Titles("gebruiken"));
        Assert.Contains("Hergebruik", index.Titles("opnieuw gebruiken"));
        Assert.DoesNotContain("Gebruik", index.Titles("hergebruik"));
    }

    [Fact]
    public void The_shipped_vocabulary_can_be_read_and_holds_the_words_of_the_field()
    {
        Assert.True(ShippedWords.Version >= 1);
        Assert.True(ShippedWords.Lines.Count > 300);
        Assert.Empty(ShippedWords.Lines.GroupBy(line => Wording.KeyOf(line.Preferred)).Where(group => group.Count() > 1).Select(group => group.Key));
        foreach (var line in ShippedWords.Lines)
        {
            Assert.True(VocabularyLine.TryRead(line.Written, out var again));
            Assert.Equal(line.Written, again.Written);
        }
    }

    [Fact]
    public void Hidden_words_do_not_change_what_the_vocabulary_adds()
    {
        using var other = new AnIndex();
        var words = new Thesaurus([new VocabularyLine("sloop", ["ontmanteling"], [], ["puin"], [])]);
        _index.Index.Use(words);
        other.Index.Use(words);
        var seen = new[] { Item("Sloop", "De sloop."), Item("Puin", "Puin breken.") };
        _index.With(seen);
        other.With(Item("Geheim", "ontmanteling ontmanteling puin", "org:ander")).With(seen);
        Assert.Equal(_index.Titles("sloop"), other.Titles("sloop"));
        Assert.Equal(_index.Ask("ontmanteling").Total, other.Ask("ontmanteling").Total);
    }
}
