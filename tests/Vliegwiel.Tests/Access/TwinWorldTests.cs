// SPDX-License-Identifier: EUPL-1.2
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Vliegwiel.Library.Contracts;
using Vliegwiel.Library.Data;
using Vliegwiel.Library.Dossiers;
using Vliegwiel.Platform.Data;
using Vliegwiel.Platform.Journal;
using Vliegwiel.Platform.Spine;
using Vliegwiel.Tests.Sites;
using Xunit;

namespace Vliegwiel.Tests.Access;

/// <summary>
/// The region with and without a hidden thing answers the same, byte for byte, to who may not see it. Only the order of hits
/// may differ (docs/decisions/0006-search.md says why).
/// </summary>
public sealed partial class TwinWorldTests
{
    private const string Secret = "moerasbeukjes";
    private const string Shelf = "Straten van gebruikte stenen";

    /// <summary>How the hidden thing came to be hidden.</summary>
    public enum Hiding
    {
        /// <summary>It was for others from the start.</summary>
        FromTheStart,

        /// <summary>It was open, was found and counted, and was narrowed a moment ago; the index did not catch up.</summary>
        JustNarrowed,

        /// <summary>It was made for others and the index does not know it yet.</summary>
        NotYetIndexed,
    }

    public static TheoryData<TestDatabase, Hiding> Worlds
    {
        get
        {
            var worlds = new TheoryData<TestDatabase, Hiding>();
            foreach (var hiding in Enum.GetValues<Hiding>())
            {
                worlds.Add(new TheoryDataRow<TestDatabase, Hiding>(TestDatabase.Sqlite, hiding));
                worlds.Add(new TheoryDataRow<TestDatabase, Hiding>(TestDatabase.Postgres, hiding) { Skip = PostgresServer.WhyNot });
            }

            return worlds;
        }
    }

    [Theory, MemberData(nameof(Worlds))]
    public async Task Who_may_not_see_a_thing_cannot_tell_that_it_exists(TestDatabase database, Hiding hiding)
    {
        await using var without = await TestSite.OpenAsync(database);
        await using var with = await TestSite.OpenAsync(database);
        var hidden = await HideAsync(with, hiding);
        var differences = new List<string>();

        foreach (var role in AccessWorld.Roles.Where(r => !hidden.Seers.Contains(r.Name) && r.Door != Door.LinkToThing))
        {
            using var here = await AccessWorld.EnterAsync(with, role);
            using var there = await AccessWorld.EnterAsync(without, role);
            foreach (var address in Addresses(hidden))
            {
                var (left, right) = (Seen(await here.LookAsync(address), with), Seen(await there.LookAsync(address), without));
                if (left != right && !OnlyTheOrderDiffers(address, left, right))
                {
                    differences.Add($"{role.Name}: {address}\n{FirstDifference(left, right)}");
                }
            }
        }

        Assert.True(differences.Count == 0, $"{differences.Count} verschillen\n{string.Join("\n\n", differences.Take(8))}");
    }

    [Theory, OnEachDatabase]
    public async Task Who_may_see_it_does_find_it(TestDatabase database)
    {
        await using var site = await TestSite.OpenAsync(database);
        var hidden = await HideAsync(site, Hiding.FromTheStart);
        using var owner = await site.AsAsync(TestSite.Client);

        Assert.Contains($"Notitie over {Secret}", (await owner.GetAsync($"/zoeken?q={Secret}")).Results);
        Assert.Contains(Secret, (await owner.GetAsync($"/api/v1/suggesties?begin={Secret[..4]}")).Body, StringComparison.Ordinal);
        Assert.Contains(Secret, (await owner.GetAsync(hidden.PageAddress)).Main, StringComparison.Ordinal);
    }

    [Theory, OnEachDatabase]
    public async Task Nobody_hears_from_the_time_an_answer_takes_that_a_thing_exists(TestDatabase database)
    {
        await using var site = await TestSite.OpenAsync(database);
        var hidden = await HideAsync(site, Hiding.FromTheStart);
        using var stranger = await site.AsAsync(TestSite.PolicyOfficer);

        // Side by side, so that whatever else the machine does slows both alike; a ratio of medians, never a time.
        var ratios = new Dictionary<string, double>();
        foreach (var (there, nowhere) in new[]
        {
            (hidden.PageAddress, "/bibliotheek/notitie-over-iets-anders-abc234"),
            (hidden.OtherAddresses[0], "/bibliotheek/notitie-over-iets-anders-abc234/bestand"),
            ($"/api/v1/zoekresultaten?q={Secret}", "/api/v1/zoekresultaten?q=wilgenbeukjes"),
        })
        {
            ratios[there] = await RatioAsync(stranger, there, nowhere);
        }

        Assert.All(ratios, ratio => Assert.InRange(ratio.Value, 1 / 3d, 3d));
    }

    private static async Task<double> RatioAsync(Visitor visitor, string left, string right)
    {
        var (lefts, rights) = (new List<long>(), new List<long>());
        for (var round = 0; round < 40; round++)
        {
            foreach (var (address, times) in round % 2 == 0 ? [(left, lefts), (right, rights)] : new[] { (right, rights), (left, lefts) })
            {
                var start = System.Diagnostics.Stopwatch.GetTimestamp();
                await visitor.LookAsync(address);
                times.Add(System.Diagnostics.Stopwatch.GetTimestamp() - start);
            }
        }

        return (double)lefts.Order().ElementAt(20) / rights.Order().ElementAt(20);
    }

    private static async Task<MatrixObject> HideAsync(TestSite site, Hiding hiding)
    {
        IReadOnlyList<string> seers = ["opdrachtgever (OG), eigenaar"];
        var audience = hiding == Hiding.JustNarrowed ? Audience.Public : (Audience?)null;
        var hidden = await AccessWorld.PlantAsync(site, "verborgen document", Secret, TestSite.Client, audience, seers);
        if (hiding != Hiding.NotYetIndexed)
        {
            await site.CatchUpAsync();
        }

        if (hiding == Hiding.JustNarrowed)
        {
            using var stranger = site.Anonymous();
            Assert.NotEmpty((await stranger.GetAsync($"/zoeken?q={Secret}")).Results);
            await site.InScopeAsync(TestSite.Client, async services =>
            {
                var db = services.GetRequiredService<VliegwielDb>();
                var item = await db.Items.SingleAsync(i => i.FileName == $"{Secret}.txt", TestContext.Current.CancellationToken);
                item.ShareWith([Audience.Person(item.ImportedById!.Value)]);
                services.GetRequiredService<EventJournal>().Record(new ItemShared { ObjectId = item.Id });
                return await db.SaveChangesAsync(TestContext.Current.CancellationToken);
            });
        }

        // It stands on a dossier that others do see.
        await site.InScopeAsync(TestSite.Client, async services =>
        {
            var fill = services.GetRequiredService<FillDossier>();
            var dossier = await services.GetRequiredService<VliegwielDb>().Dossiers.SingleAsync(d => d.Title == Shelf, TestContext.Current.CancellationToken);
            var thing = await fill.FindThingAsync("item", hidden.PageAddress.Split('/')[^1], TestContext.Current.CancellationToken);
            var added = await fill.AddAsync(dossier.Kenmerk, thing!, $"Hierin staat alles over {Secret}.");
            Assert.Null(added.Refusal);
            var address = DossierLinks.Show(dossier.Kenmerk);
            hidden = hidden with { OtherAddresses = [.. hidden.OtherAddresses, address, $"/draad/dossier/{dossier.Kenmerk}", $"/api/v1/dossiers/{dossier.Id}"] };
            return true;
        });
        return hidden;
    }

    /// <summary>Everything somebody would try: the addresses of the thing, lists and counts, and searches around its words.</summary>
    private static IEnumerable<string> Addresses(MatrixObject hidden) =>
    [
        hidden.PageAddress, .. hidden.OtherAddresses,
        "/", "/mijn-dag", "/bibliotheek", "/bibliotheek?sorteer=titel", "/bibliotheek?bestand=txt", "/bibliotheek?status=alle", "/bibliotheek?bijgehouden=niet", $"/bibliotheek?titel={Secret}", "/bibliotheek?titel=notitie", "/bibliotheek?pagina=2",
        "/opschaling", "/opschaling?dagen=1", "/organisaties", "/kies-een-rol", "/bibliotheek/dossiers", "/bibliotheek/dossiers?sorteer=-stukken", "/api/v1/dossiers",
        .. Questions.SelectMany(q => new[] { $"/zoeken?q={Uri.EscapeDataString(q)}", $"/api/v1/zoekresultaten?q={Uri.EscapeDataString(q)}" }),
        $"/api/v1/suggesties?begin={Secret[..3]}", $"/api/v1/suggesties?begin={Secret}", "/api/v1/suggesties?begin=not",
        "/api/v1/documenten", "/api/v1/documenten?pagina=2", $"/bibliotheek?bekijk-als=ingelogd",
    ];

    /// <summary>The secret word, misspelt, in parts, inside compounds, with words that others do have.</summary>
    private static readonly string[] Questions =
    [
        Secret, "moerasbeukje", "moerasbuekjes", "moeras beukjes", "moeras", "beukjes", $"{Secret}beheer", "beukjesbeheer", "notitie", $"notitie {Secret}",
        "houtbouw", "hout bouw", $"houtbouw {Secret}", "prestatieafsprakn", "aanbesteden circulair", "beheer", $"\"{Secret}\"", $"{Secret[..6]}*",
    ];

    /// <summary>What differs between any two visits is taken out: the token of a form, the number of a request and the port.</summary>
    private static string Seen(Page page, TestSite site) => Told(page)
        .Replace(site.Address.Authority, "site", StringComparison.Ordinal)
        .Replace(Uri.EscapeDataString(site.Address.Authority), "site", StringComparison.Ordinal);

    private static string Told(Page page) =>
        $"{(int)page.Status} {page.Location} {page.Answer.Content.Headers.ContentType} {page.Answer.Headers.CacheControl} {page.Answer.Headers.ETag}\n"
        + Token().Replace(page.Body, "");

    private static bool OnlyTheOrderDiffers(string address, string left, string right) =>
        address.Contains("zoeken?", StringComparison.Ordinal) && Sorted(left) == Sorted(right);

    private static string Sorted(string text) => string.Join('\n', Words().Split(text).Order(StringComparer.Ordinal));

    private static string FirstDifference(string left, string right)
    {
        var at = left.Zip(right).TakeWhile(pair => pair.First == pair.Second).Count();
        return $"met:    {left.Substring(Math.Max(0, at - 60), Math.Min(200, left.Length - Math.Max(0, at - 60)))}\nzonder: {right.Substring(Math.Max(0, at - 60), Math.Min(200, right.Length - Math.Max(0, at - 60)))}";
    }

    [GeneratedRegex("""name="__RequestVerificationToken" value="[^"]*|"traceId":"[^"]*""", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Token();

    [GeneratedRegex("""[\s<>{},]+""", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Words();
}
