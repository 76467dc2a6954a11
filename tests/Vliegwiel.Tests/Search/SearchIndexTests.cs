// SPDX-License-Identifier: EUPL-1.2
using Vliegwiel.Platform.Search;
using Xunit;
using static Vliegwiel.Tests.Search.AnIndex;

namespace Vliegwiel.Tests.Search;

public sealed class SearchIndexTests : IDisposable
{
    private readonly AnIndex _index = new();

    public void Dispose() => _index.Dispose();

    [Theory]
    [InlineData("materiaal")]
    [InlineData("materialen")]
    [InlineData("Materiálen")]
    [InlineData("bouw")]
    [InlineData("bouwmateriaal")]
    [InlineData("huis")]
    public void A_word_is_found_in_another_form_and_as_a_part(string asked)
    {
        _index.With(Item("Een", "Bouwmaterialen voor huizen."), Item("Twee", "Iets over fietsen."));

        Assert.Equal(["Een"], _index.Titles(asked));
    }

    [Fact]
    public void A_compound_is_found_in_its_parts()
    {
        _index.With(Item("Een", "Bouwen met hout is mogelijk."), Item("Twee", "Bouwen met staal."));

        Assert.Equal("Een", _index.Titles("houtbouw")[0]);
    }

    [Fact]
    public void Objects_with_every_word_come_first()
    {
        _index.With(Item("Half", "beton beton beton beton"), Item("Heel", "Wie circulair beton koopt, spaart grondstoffen."), Item("Andere helft", "circulair circulair"));

        var answer = _index.Ask("circulair beton");

        Assert.Equal("Heel", answer.Hits[0].Title);
        Assert.True(answer.EveryWord);
        Assert.Equal(3, answer.Total);
    }

    [Fact]
    public void When_nothing_holds_every_word_some_words_will_do()
    {
        _index.With(Item("Een", "Over asfalt."), Item("Twee", "Over riolering."));

        var answer = _index.Ask("asfalt riolering");

        Assert.Equal(2, answer.Hits.Count);
        Assert.False(answer.EveryWord);
    }

    [Fact]
    public void A_word_in_the_title_weighs_more()
    {
        _index.With(Item("Iets anders", "Hier gaat het over asfalt en nog wat."), Item("Asfalt", "Hier gaat het over wegen en nog wat."));

        Assert.Equal(["Asfalt", "Iets anders"], _index.Titles("asfalt"));
    }

    [Fact]
    public void Applying_an_object_again_replaces_all_its_passages()
    {
        var item = Item("Een", "asfalt") with { Passages = [new(1, 3, "asfalt", "a.pdf"), new(2, 4, "riolering", "a.pdf")] };
        _index.With(item);

        _index.With(item with { Passages = [new(1, 3, "beton", "b.pdf")] });

        Assert.Empty(_index.Titles("asfalt"));
        Assert.Empty(_index.Titles("riolering"));
        Assert.Equal(("b.pdf", 3), (_index.Ask("beton").Hits[0].Passages[0].File, _index.Ask("beton").Hits[0].Passages[0].Page));
        Assert.Equal((1, 1), (_index.Index.CountObjects(), _index.Index.CountPassages()));
        Assert.True(_index.Index.CheckIntegrity());
    }

    [Fact]
    public void A_removed_object_is_gone()
    {
        var item = Item("Een", "asfalt");
        _index.With(item);

        _index.Index.Apply([], [item.ObjectId, Guid.CreateVersion7()], 9);

        Assert.Empty(_index.Ask("asfalt").Hits);
        Assert.Empty(_index.Index.Suggest("asf", [Public], 5));
        Assert.Equal(9, _index.Index.Cursor);
    }

    [Fact]
    public void The_passages_of_an_object_come_together()
    {
        var book = Item("Boek", "") with { Passages = [.. Enumerable.Range(1, 8).Select(page => new IndexedPassage(page, page, $"asfalt op bladzijde {page}", null))] };
        _index.With(book, Item("Los", "asfalt"));

        var byObject = _index.Ask("asfalt");
        var byPassage = _index.Index.Search(new SearchQuestion { Text = "asfalt", Audiences = [Public], Grouping = Grouping.ByPassage });

        Assert.Equal((2, 2), (byObject.Hits.Count, byObject.Total));
        Assert.Equal(3, byObject.Hits.Single(hit => hit.Title == "Boek").Passages.Count);
        Assert.Equal((9, 2), (byPassage.Hits.Count, byPassage.Total));
    }

    [Fact]
    public void Pages_of_hits_follow_each_other_without_gap_or_overlap()
    {
        _index.With([.. Enumerable.Range(0, 25).Select(i => Item($"Stuk {i}", $"asfalt {new string('x', i + 1)}"))]);

        var titles = Enumerable.Range(0, 3).SelectMany(page => _index.Index.Search(new SearchQuestion { Text = "asfalt", Audiences = [Public], Skip = page * 10, Take = 10 }).Hits).Select(hit => hit.Title).ToList();

        Assert.Equal(25, titles.Distinct().Count());
        Assert.Equal(25, titles.Count);
    }

    [Fact]
    public void Pages_follow_each_other_also_when_documents_match_with_many_passages()
    {
        _index.With([.. Enumerable.Range(0, 60).Select(i => Item($"Boek {i}", "") with { Passages = [.. Enumerable.Range(0, 8).Select(page => new IndexedPassage(page, page, $"asfalt {i} {page}", null))] })]);

        var titles = Enumerable.Range(0, 6).SelectMany(page => _index.Index.Search(new SearchQuestion { Text = "asfalt", Audiences = [Public], Skip = page * 10, Take = 10 }).Hits).Select(hit => hit.Title).ToList();

        Assert.Equal(60, titles.Distinct().Count());
    }

    [Fact]
    public void A_question_can_be_narrowed_to_kinds()
    {
        _index.With(Item("Een", "asfalt"), Item("Twee", "asfalt") with { Kind = "dossier" });

        string[] Kinds(params string[] kinds) => _index.Index.Search(new SearchQuestion { Text = "asfalt", Audiences = [Public], Kinds = kinds }).Hits.Select(hit => hit.Title).ToArray();

        Assert.Equal(["Twee"], Kinds("dossier"));
        Assert.Equal(["Een", "Twee"], Kinds("dossier", "item").Order());
        Assert.Empty(Kinds());
        Assert.Empty(Kinds("Dossier"));
    }

    [Theory]
    [InlineData("asfalt", "Asfaltweg", MatchKind.PartOfFound)]
    [InlineData("wegen", "weg", MatchKind.Stem)]
    [InlineData("houtbouw", "hout", MatchKind.PartOfAsked)]
    [InlineData("riollring", "riolering", MatchKind.Similar)]
    public void A_hit_says_why_it_was_found(string asked, string found, MatchKind kind)
    {
        _index.With(Item("Een", "Asfaltweg, weg, hout en riolering."));

        var reason = Assert.Single(_index.Ask(asked).Hits[0].Why);

        Assert.Equal((kind, asked, found, false), (reason.Kind, reason.Asked, reason.Found, reason.InTitle));
        Assert.Contains(found, reason.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void Highlights_point_at_words_of_the_original_text()
    {
        _index.With(Item("Een", new string('.', 400) + " De Coo\u0308rdinatie van de bouw\u00ADplaats. " + new string('.', 400)));

        var fragment = _index.Ask("coördinatie bouwplaatsen").Hits[0].Passages[0].Fragment;

        Assert.Equal(["Coo\u0308rdinatie", "bouw\u00ADplaats"], fragment.Highlights.Select(mark => fragment.Text.Substring(mark.Start, mark.Length)));
        Assert.True(fragment is { StartsCut: true, EndsCut: true });
    }

    [Fact]
    public void A_misspelt_word_is_found_and_mended()
    {
        _index.With(Item("Een", "Circulaire grondstoffen."));

        var answer = _index.Ask("Over grondstoften?");

        Assert.Equal("Een", answer.Hits[0].Title);
        Assert.Equal("Over grondstoffen?", answer.DidYouMean);
    }

    [Fact]
    public void The_last_word_is_completed()
    {
        _index.With(Item("Een", "asfalt en asfaltweg"), Item("Twee", "asfalt"));

        Assert.Equal(["nieuw asfalt", "nieuw asfaltweg"], _index.Index.Suggest("nieuw asf", [Public], 5));
        Assert.Empty(_index.Index.Suggest("nieuw ", [Public], 5));
        Assert.Empty(_index.Index.Suggest("asf", [], 5));
    }

    [Fact]
    public void An_object_without_passages_is_found_by_its_title()
    {
        _index.With(Item("Asfaltboek", "") with { Passages = [] });

        Assert.Equal(["Asfaltboek"], _index.Titles("asfaltboek"));
    }

    [Fact]
    public void Compounds_are_split_at_words_that_became_known_later()
    {
        _index.With(Item("Oud", "kwarkvlonders"));
        _index.With([.. Enumerable.Range(0, 3).Select(i => Item($"Woord {i}", $"kwark en vlonders {i}"))]);
        Assert.DoesNotContain("Oud", _index.Titles("vlonders"));

        _index.With([.. Enumerable.Range(0, 700).Select(i => Item($"Meer {i}", string.Concat("woord", (char)('a' + i / 26), (char)('a' + i % 26))))]);
        _index.With([.. Enumerable.Range(0, 1400).Select(i => Item($"Meer {i}", string.Concat("woord", (char)('a' + i / 2 / 26), (char)('a' + i / 2 % 26))))]);
        while (_index.Index.Refresh(100) > 0)
        {
        }

        Assert.Contains("Oud", _index.Titles("vlonders"));
        Assert.Contains("Oud", _index.Titles("kwark"));
    }
}
