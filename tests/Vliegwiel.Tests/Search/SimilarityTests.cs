// SPDX-License-Identifier: EUPL-1.2
using Vliegwiel.Platform.Search;
using Xunit;
using static Vliegwiel.Tests.Search.AnIndex;

namespace Vliegwiel.Tests.Search;

public sealed class SimilarityTests : IDisposable
{
    private readonly AnIndex _index = new();
    private readonly IndexedObject _bridge = Item("Bruggen hergebruiken", "Liggers van een oude brug krijgen een tweede leven in een nieuw viaduct.");
    private readonly IndexedObject _beams = Item("Viaduct van oude liggers", "Een viaduct met liggers uit een brug die werd gesloopt.");
    private readonly IndexedObject _food = Item("Schillen", "Schillen en etensresten worden compost.");
    private readonly IndexedObject _hidden = Item("Geheime brug", "Liggers van een brug voor het viaduct: liggers, brug, viaduct.", "org:ander");

    public void Dispose() => _index.Dispose();

    private string[] Like(IndexedObject of, params string[] audiences) =>
        [.. _index.Index.Similar(new SimilarQuestion { ObjectId = of.ObjectId, Audiences = audiences.Length == 0 ? [Public] : audiences }).Select(hit => hit.Title)];

    [Fact]
    public void What_shares_rare_words_comes_first_and_says_which()
    {
        _index.With(_bridge, _beams, _food);
        var hits = _index.Index.Similar(new SimilarQuestion { ObjectId = _bridge.ObjectId, Audiences = [Public] });
        Assert.Equal("Viaduct van oude liggers", hits[0].Title);
        Assert.InRange(hits[0].Score, 0.05, 1);
        Assert.Contains("liggers", hits[0].Shared);
        Assert.DoesNotContain(hits, hit => hit.Title == "Bruggen hergebruiken");
    }

    [Fact]
    public void A_text_that_is_no_thing_yet_can_be_compared()
    {
        _index.With(_bridge, _beams, _food);
        var hits = _index.Index.Similar(new SimilarQuestion { Text = "Waar laat ik etensresten en schillen?", Audiences = [Public] });
        Assert.Equal(["Schillen"], hits.Select(hit => hit.Title));
    }

    [Fact]
    public void What_the_asker_may_not_see_is_neither_found_nor_compared_with_and_changes_nothing()
    {
        _index.With(_bridge, _beams, _food);
        var before = _index.Index.Similar(new SimilarQuestion { ObjectId = _bridge.ObjectId, Audiences = [Public] });
        _index.With(_hidden);
        var after = _index.Index.Similar(new SimilarQuestion { ObjectId = _bridge.ObjectId, Audiences = [Public] });
        Assert.Equal(before.Select(hit => (hit.Title, hit.Score)), after.Select(hit => (hit.Title, hit.Score)));
        Assert.Empty(Like(_hidden));
        Assert.NotEmpty(Like(_hidden, "org:ander", Public));
    }

    [Fact]
    public void Values_are_counted_over_what_the_asker_sees_and_narrow_down()
    {
        _index.With(
            _bridge with { Facets = [new("thema", "bouw"), new("jaar", "2025")] },
            _beams with { Facets = [new("thema", "bouw"), new("jaar", "2024")] },
            _hidden with { Facets = [new("thema", "geheim thema")] });
        var answer = _index.Index.Search(new SearchQuestion { Text = "viaduct", Audiences = [Public], CountFacets = true });
        Assert.Equal(2, answer.Facets.Single(facet => facet is { Name: "thema", Value: "bouw" }).Count);
        Assert.DoesNotContain(answer.Facets, facet => facet.Value == "geheim thema");
        Assert.Equal(2, answer.Facets.Single(facet => facet.Name == FacetCount.Kind).Count);
        var narrowed = _index.Index.Search(new SearchQuestion { Text = "viaduct", Audiences = [Public], Facets = [new("jaar", "2024")] });
        Assert.Equal(["Viaduct van oude liggers"], narrowed.Hits.Select(hit => hit.Title));
        Assert.Empty(_index.Index.Search(new SearchQuestion { Text = "viaduct", Audiences = [Public], Facets = [new("thema", "geheim thema")] }).Hits);
    }

    [Fact]
    public async Task An_index_that_was_filled_beside_takes_the_place_while_people_ask()
    {
        _index.With(_bridge, _food);
        using var stop = new CancellationTokenSource();
        var misses = 0;
        var asking = Task.Run(() =>
        {
            while (!stop.IsCancellationRequested)
            {
                misses += _index.Titles("schillen").Length == 1 ? 0 : 1;
            }
        }, TestContext.Current.CancellationToken);
        for (var i = 0; i < 5; i++)
        {
            using var beside = SearchIndex.Open(_index.File + ".nieuw", new SearchIndexOptions());
            beside.Apply([_bridge, _beams, _food], [], 40 + i);
            _index.Index.Become(beside);
        }

        await stop.CancelAsync();
        await asking;
        Assert.Equal(0, misses);
        Assert.Equal(44, _index.Index.Cursor);
        Assert.Equal(3, _index.Index.CountObjects());
        Assert.False(File.Exists(_index.File + ".nieuw"));
    }
}
