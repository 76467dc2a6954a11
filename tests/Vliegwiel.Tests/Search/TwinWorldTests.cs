// SPDX-License-Identifier: EUPL-1.2
using System.Text.Json;
using Vliegwiel.Platform.Search;
using Xunit;
using static Vliegwiel.Tests.Search.AnIndex;

namespace Vliegwiel.Tests.Search;

/// <summary>
/// Two indexes that differ only in what the asker may not see must answer alike. Each question aims at a way in which the hidden
/// objects could shine through: the lexicon of the splitter, the choice of rare words, spelling, completion, counts.
/// </summary>
public sealed class TwinWorldTests : IDisposable
{
    private static readonly IndexedObject[] Visible =
    [
        Item("Circulair bouwen", "De gemeente koopt circulair beton en hout voor houtbouw. Kwarkvlonders blijven liggen."),
        Item("Afval", "Grondstoffen uit afval: hergebruik van bakstenen en kozijnen."),
        Item("Wegen", "Asfalt en riolering worden vervangen; een nieuwe weg met bomen."),
        Item("Water", "Regenwater en grondwater, wadi en riolering."),
        Item("Eigen stuk", "Alleen voor onze organisatie: kaderbrief en zonnedak.", "org:eigen"),
        .. Enumerable.Range(0, 12).Select(i => Item($"Vulling {i}", $"riolering en beleid {i}")),
    ];

    // Many copies, so that thresholds are passed: three for the lexicon, twenty for "enough", and the counts of rare and common.
    private static readonly IndexedObject[] Hidden =
    [
        .. Enumerable.Range(0, 40).Select(i => Item($"Geheim {i}", "kwark vlonders fusiebesprekingen overnamekandidaat grondstofen asfalk kwarkvlonderfabriek wadi wadi bomen bomen", "org:ander")),
        .. Enumerable.Range(0, 5).Select(i => Item($"Persoonlijk {i}", "zonnedakje ontslagronde ontslagrondes kaderbriefje", $"persoon:{i}")),
        Item("Zonder publiek", "asfaltgeheim ontslagronde") with { Audiences = [] },
    ];

    private static readonly string[] Questions =
    [
        "circulair beton", "kwark", "vlonders", "kwarkvlonders", "kwarkvlonderfabriek", "vlonderfabriek",
        "fusiebesprekingen", "fusiebesprokingen", "fusie", "overnamekandidaad", "overname", "ontslagrondes", "ontslagronden", "ontslag",
        "grondstofen", "grondstoften", "grondstoffe", "asfalk", "asfalt", "asfallt", "asfaltgeheim", "geheim", "persoonlijk",
        "wadi bomen riolering", "bomen", "wadi", "riolering beleid kwark", "zonnedakje", "zonnedakj", "kaderbriefj", "kaderbrief", "hout bouw", "houtbouwfusie", "circulaire",
    ];

    private static readonly string[] Prefixes = ["kw", "kwark", "fu", "fusie", "ontslag", "asf", "grond", "ka", "zon", "gehe", "wa", "over", "vlon", "cir"];

    private readonly AnIndex _with = new();
    private readonly AnIndex _without = new();

    public void Dispose()
    {
        _with.Dispose();
        _without.Dispose();
    }

    public static TheoryData<string> Askers => ["openbaar", "openbaar org:eigen", "org:eigen", "openbaar persoon:9 verband:1:og rol:2:spinner", "org:ander2 openbaar"];

    [Theory]
    [MemberData(nameof(Askers))]
    public void Hidden_objects_that_came_first_do_not_change_an_answer(string asker)
    {
        _with.With(Hidden).With(Visible);
        _without.With(Visible);

        Compare(asker);
    }

    [Theory]
    [MemberData(nameof(Askers))]
    public void Hidden_objects_that_came_last_do_not_change_an_answer(string asker)
    {
        _with.With(Visible).With(Hidden);
        _without.With(Visible);

        Compare(asker);
    }

    [Theory]
    [MemberData(nameof(Askers))]
    public void Objects_that_were_public_and_are_so_no_more_leave_no_trace(string asker)
    {
        _with.With([.. Hidden.Select(hidden => hidden with { Audiences = ["openbaar"] })]).With(Visible);
        _with.With(Hidden);
        _without.With(Visible);

        Compare(asker);
        _with.Reopen();
        Compare(asker);
    }

    [Theory]
    [MemberData(nameof(Askers))]
    public void Objects_that_were_removed_leave_no_trace(string asker)
    {
        _with.With([.. Hidden.Select(hidden => hidden with { Audiences = ["openbaar", "org:eigen"] })]).With(Visible);
        _with.Index.Apply([], Hidden.Select(hidden => hidden.ObjectId).ToList(), 5);
        _without.With(Visible);

        Compare(asker);
    }

    [Fact]
    public void Of_many_hits_the_same_ones_can_be_paged_through()
    {
        var many = Enumerable.Range(0, 450).Select(i => Item($"Stuk {i}", $"asfalt {new string('y', i % 9 + 1)}")).ToArray();
        _with.With([.. Enumerable.Range(0, 300).Select(i => Item($"Geheim {i}", $"asfalt {new string('y', i % 5 + 1)} beton", "org:ander"))]).With(many);
        _without.With(many);

        string[] All(AnIndex index) => Enumerable.Range(0, 6)
            .SelectMany(page => index.Index.Search(new SearchQuestion { Text = "asfalt", Audiences = [Public], Skip = page * 100, Take = 100 }).Hits)
            .Select(hit => hit.Title).Order(StringComparer.Ordinal).ToArray();

        Assert.Equal(450, All(_without).Length);
        Assert.Equal(All(_without), All(_with));
        Assert.Equal(_without.Ask("asfalt").Total, _with.Ask("asfalt").Total);
    }

    [Fact]
    public void Who_may_see_them_does_get_other_answers()
    {
        _with.With(Visible).With(Hidden);

        Assert.Equal(40, _with.Ask("fusiebesprekingen", "org:ander").Total);
        Assert.Equal("fusiebesprekingen", _with.Ask("fusiebesprokingen", "openbaar", "org:ander").DidYouMean);
        Assert.Contains("fusiebesprekingen", _with.Index.Suggest("fusie", ["openbaar", "org:ander"], 5));
        Assert.Equal(1, _with.Ask("zonnedakje", "persoon:3").Total);
    }

    [Fact]
    public void An_audience_is_compared_to_the_letter()
    {
        _with.With(Item("Een", "asfalt", "persoon:Ab-1"), Item("Twee", "asfalt", "persoon:ab-1"), Item("Drie", "asfalt", "persoon:ab_1"), Item("Vier", "asfalt", "persoon:ab"));

        Assert.Equal(["Een"], _with.Titles("asfalt", "persoon:Ab-1"));
        Assert.Equal(["Twee"], _with.Titles("asfalt", "persoon:ab-1"));
        Assert.Equal(["Drie"], _with.Titles("asfalt", "persoon:ab_1"));
        Assert.Equal(["Vier"], _with.Titles("asfalt", "persoon:ab"));
        Assert.Empty(_with.Titles("asfalt", "persoon:a"));
        Assert.Empty(_with.Titles("asfalt", "persoon", "openbaar\" OR \"_dpersoon"));
    }

    private void Compare(string asker)
    {
        var audiences = asker.Split(' ');
        Assert.All(Questions, question => Assert.Equal(Answer(_without, question, audiences), Answer(_with, question, audiences)));
        Assert.All(Prefixes, prefix => Assert.Equal(_without.Index.Suggest(prefix, audiences, 8), _with.Index.Suggest(prefix, audiences, 8)));
    }

    // Stricter than asked: order and scores are compared as well, because the ranking uses public counts only.
    private static string Answer(AnIndex index, string question, string[] audiences) =>
        JsonSerializer.Serialize(index.Index.Search(new SearchQuestion { Text = question, Audiences = audiences, Take = 100 }));
}
