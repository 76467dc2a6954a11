// SPDX-License-Identifier: EUPL-1.2
using Vliegwiel.Library.Domain;
using Vliegwiel.Library.Editing;
using Vliegwiel.Library.Fetching;
using Vliegwiel.Library.Linking;
using Vliegwiel.Library.Versions;
using System.Net;
using System.Reflection;
using Xunit;

namespace Vliegwiel.Tests.Library.Items;

/// <summary>The fields of an item, how two of them merge, and how two texts are compared.</summary>
public sealed class ItemFieldsTests
{
    private static readonly ItemFields Whole = new()
    {
        Title = "Titel",
        Summary = "Samenvatting",
        Kind = "instrument",
        DocumentDate = new(2026, 1, 2),
        Themes = [Guid.Parse("0199f3a0-0000-7000-8000-000000000001")],
        Phase = "pilot",
        TargetGroups = ["inkopers"],
        Layers = ["Gemeentelijk"],
        RLadder = ["R1"],
        Costs = "1 euro",
        Link = "https://a.example/",
        Licence = "CC0",
        VersionLabel = "2",
        ValidFrom = new(2026, 1, 1),
        ValidUntil = new(2027, 1, 1),
        ContactId = Guid.Parse("0199f3a0-0000-7000-8000-000000000002"),
        OwnText = "Tekst",
        Influence = "Hoog",
        InfluenceNote = "a",
        Feasibility = "Beperkt",
        FeasibilityNote = "b",
        LegalField = "Privaatrecht",
        LegalSubfield = "Erfpacht",
        Categories = ["Inkoop"],
        Subcategories = ["Inkoop: Contracteisen"],
        LawTitle = "Wet",
        LawArticle = "1",
        LawLink = "https://b.example/",
        RuleInstrument = "visie",
        RuleBasis = "grond",
        Durability = "Hoog",
        DurabilityNote = "c",
        AdoptedBy = "raad",
        Challenges = "d",
        SuccessFactors = "e",
        LimitingFactors = "f",
        Results = "g",
    };

    [Fact]
    public void The_sheet_knows_every_field_and_nothing_else()
    {
        var properties = typeof(ItemFields).GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(p => p.CanWrite).Select(p => p.Name).Order(StringComparer.Ordinal);

        Assert.Equal(properties, ItemFieldSheet.All.Select(f => f.Name).Order(StringComparer.Ordinal));
        Assert.All(ItemFieldSheet.All, f => Assert.NotEqual("", f.Read(Whole)));
    }

    [Fact]
    public void Each_field_can_be_taken_over_by_itself()
    {
        var blank = new ItemFields { Title = "" };

        Assert.All(ItemFieldSheet.All, f => Assert.Equal([f.Name], ItemFieldSheet.Differing(blank, f.Take(blank, Whole)).Select(d => d.Name)));
        Assert.Empty(ItemFieldSheet.Differing(Whole, ItemFieldSheet.All.Aggregate(blank, (taken, f) => f.Take(taken, Whole))));
    }

    [Fact]
    public void What_is_written_as_json_and_through_the_form_comes_back_the_same()
    {
        Assert.Empty(ItemFieldSheet.Differing(Whole, ItemFields.FromJson(Whole.ToJson())));
        Assert.Empty(ItemFieldSheet.Differing(Whole, ItemRequest.Of(Whole).ToFields(Whole.Themes.ToList())));
    }

    [Fact]
    public void What_two_people_changed_in_different_fields_goes_together()
    {
        var (merged, conflicts) = EditItem.Merge(Whole, Whole with { Summary = "mijn" }, Whole with { Phase = "icoon" }, new Dictionary<string, bool>(), ItemNames.None);

        Assert.Empty(conflicts);
        Assert.Equal(("mijn", "icoon"), (merged.Summary, merged.Phase));
    }

    [Fact]
    public void What_two_people_changed_in_one_field_is_shown_and_nothing_is_taken_until_somebody_chose()
    {
        var (mine, theirs) = (Whole with { Summary = "mijn", Costs = "2 euro" }, Whole with { Summary = "hun" });

        var conflict = Assert.Single(EditItem.Merge(Whole, mine, theirs, new Dictionary<string, bool>(), ItemNames.None).Conflicts);

        Assert.Equal(("Summary", "mijn", "hun"), (conflict.Name, conflict.Mine, conflict.Theirs));
        Assert.Equal(("mijn", "2 euro"), Taken(EditItem.Merge(Whole, mine, theirs, new Dictionary<string, bool> { ["Summary"] = true }, ItemNames.None).Merged));
        Assert.Equal(("hun", "2 euro"), Taken(EditItem.Merge(Whole, mine, theirs, new Dictionary<string, bool> { ["Summary"] = false }, ItemNames.None).Merged));
    }

    private static (string?, string?) Taken(ItemFields fields) => (fields.Summary, fields.Costs);

    [Theory]
    [InlineData("een twee drie", "een twee drie", "een twee drie")]
    [InlineData("een twee drie", "een vier drie", "een [-twee] [+vier] drie")]
    [InlineData("", "nieuw woord", "[+nieuw woord]")]
    [InlineData("oud woord", "", "[-oud woord]")]
    [InlineData("een vijfde van de bestrating", "een kwart van de bestrating en meer", "een [-vijfde] [+kwart] van de bestrating [+en meer]")]
    [InlineData("a b c a b b a", "c b a b a c", null)]
    public void Two_texts_are_compared_word_by_word(string one, string other, string? shown)
    {
        var pieces = TextDifference.Words(one, other);

        // Whatever is shown, both texts can be read back from it.
        Assert.Equal(one, string.Join(' ', pieces.Where(p => p.Kind != PieceKind.Added).Select(p => p.Text)));
        Assert.Equal(other, string.Join(' ', pieces.Where(p => p.Kind != PieceKind.Removed).Select(p => p.Text)));
        if (shown is not null)
        {
            Assert.Equal(shown, string.Join(' ', pieces.Select(p => p.Kind switch { PieceKind.Added => $"[+{p.Text}]", PieceKind.Removed => $"[-{p.Text}]", _ => p.Text })));
        }
    }

    [Fact]
    public void Any_two_texts_can_be_read_back_from_their_comparison()
    {
        var random = new Random(20261121);
        for (var round = 0; round < 300; round++)
        {
            var (one, other) = (Some(random), Some(random));
            var pieces = TextDifference.Words(one, other);
            Assert.Equal(one, string.Join(' ', pieces.Where(p => p.Kind != PieceKind.Added).Select(p => p.Text)));
            Assert.Equal(other, string.Join(' ', pieces.Where(p => p.Kind != PieceKind.Removed).Select(p => p.Text)));
        }
    }

    private static string Some(Random random) => string.Join(' ', Enumerable.Range(0, random.Next(40)).Select(_ => (char)('a' + random.Next(5))));

    [Fact]
    public void Texts_that_have_nothing_in_common_are_shown_whole_and_soon()
    {
        var (one, other) = (string.Join(' ', Enumerable.Range(0, 5000)), string.Join(' ', Enumerable.Range(5000, 5000)));

        Assert.Equal([new Piece(PieceKind.Removed, one), new Piece(PieceKind.Added, other)], TextDifference.Words(one, other));
    }

    [Fact]
    public void Equal_paragraphs_far_from_a_change_are_left_out_and_counted()
    {
        var paragraphs = Enumerable.Range(1, 9).Select(n => $"alinea {n}").ToArray();
        var changed = paragraphs.ToArray();
        changed[4] = "alinea vijf";

        var blocks = TextDifference.Blocks(string.Join('\n', paragraphs), string.Join('\n', changed));

        Assert.Equal([3, 0, 0, 0, 3], blocks.Select(b => b.Skipped));
        Assert.Equal(["alinea", "5", "vijf"], blocks[2].Pieces.Select(p => p.Text));
    }

    [Theory]
    [InlineData("regeltekst", "Wij eisen een strengere MPG.", 1)]
    [InlineData("regeltekst", "Wij vragen naar hergebruik op een kampgrond.", 0)]
    [InlineData("leidraad", "Wij eisen een strengere MPG.", 0)]
    public void A_rule_on_what_the_law_of_the_land_settles_is_warned_about(string kind, string text, int subjects) =>
        Assert.Equal(subjects, ExhaustiveSubjects.TouchedBy(new ItemFields { Title = "Regel", Kind = kind, OwnText = text }, "").Count);

    [Theory]
    [InlineData("127.0.0.1", false)]
    [InlineData("10.1.2.3", false)]
    [InlineData("169.254.169.254", false)]
    [InlineData("::1", false)]
    [InlineData("::ffff:192.168.1.1", false)]
    [InlineData("fd00::1", false)]
    [InlineData("64:ff9b::a00:1", false)]
    [InlineData("1.1.1.1", true)]
    [InlineData("2606:4700::1", true)]
    public void Only_addresses_of_the_open_internet_are_tried(string address, bool isOutside) => Assert.Equal(isOutside, FetchLimits.IsOutside(IPAddress.Parse(address)));

    [Fact]
    public async Task A_link_to_this_machine_is_never_followed()
    {
        using var probe = new LinkProbe();

        Assert.False(await probe.AnswersAsync(new Uri("http://127.0.0.1:9/"), TestContext.Current.CancellationToken));
        Assert.False(await probe.AnswersAsync(new Uri("http://localhost:9/"), TestContext.Current.CancellationToken));
        Assert.False(await probe.AnswersAsync(new Uri("file:///etc/hosts"), TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("https://goed.example/", true)]
    [InlineData("javascript:alert(1)", false)]
    [InlineData("data:text/html,x", false)]
    [InlineData("https://naam:wachtwoord@goed.example/", false)]
    [InlineData("/bibliotheek", false)]
    public void A_link_is_an_address_of_the_web(string link, bool isOne) => Assert.Equal(isOne, ItemRules.IsWebAddress(link));
}
