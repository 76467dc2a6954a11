// SPDX-License-Identifier: EUPL-1.2
using System.Net;
using System.Text;
using System.Xml.Linq;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Vliegwiel.Library.Data;
using Vliegwiel.Library.Dossiers;
using Vliegwiel.Library.Editing;
using Vliegwiel.Network.Contracts;
using Vliegwiel.Platform.Data;
using Vliegwiel.Tests.Sites;
using Xunit;

namespace Vliegwiel.Tests.Library.Feeds;

/// <summary>What readers of feeds get: what they may see, and not again what they have.</summary>
public sealed class FeedTests
{
    private const string Theme = "/feeds/thema/transitieagendas-bouw.atom";
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, OnEachDatabase]
    public async Task The_feed_of_a_theme_gives_each_reader_what_that_reader_may_see(TestDatabase database)
    {
        await using var site = await TestSite.OpenAsync(database);
        using var client = await site.AsAsync(TestSite.Client);
        using var officer = await site.AsAsync(TestSite.PolicyOfficer);
        using var stranger = site.Anonymous();
        await client.UploadAsync(null, ("eigen.txt", Encoding.UTF8.GetBytes("Dakpannen voor onszelf\n\nAlleen voor de eigen gemeente.")));
        await client.UploadAsync("ingelogd", ("samen.txt", Encoding.UTF8.GetBytes("Dakpannen voor iedereen\n\nVoor wie is aangemeld.")));
        await site.RunJobsAsync();
        await TagAsync(site, "eigen.txt", "samen.txt");

        Assert.DoesNotContain(Titles(await stranger.GetAsync(Theme)), t => t.StartsWith("Dakpannen", StringComparison.Ordinal));
        Assert.Equal(["Dakpannen voor iedereen"], Titles(await officer.GetAsync(Theme)).Where(t => t.StartsWith("Dakpannen", StringComparison.Ordinal)));
        Assert.Equal(["Dakpannen voor iedereen", "Dakpannen voor onszelf"], Titles(await client.GetAsync(Theme)).Where(t => t.StartsWith("Dakpannen", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
        Assert.Equal(HttpStatusCode.NotFound, (await officer.LookAsync("/feeds/thema/transitieagendas-bestaat-niet.atom")).Status);
    }

    [Theory, OnEachDatabase]
    public async Task A_feed_is_whole_and_is_not_sent_again_to_who_has_it(TestDatabase database)
    {
        await using var site = await TestSite.OpenAsync(database);
        using var officer = await site.AsAsync(TestSite.PolicyOfficer);
        var kenmerk = await site.InScopeAsync(null, s => s.GetRequiredService<VliegwielDb>().Set<Dossier>().Where(d => d.Title.StartsWith("Houtbouw")).Select(d => d.Kenmerk).FirstAsync(Stop));

        foreach (var address in new[] { Theme, $"/feeds/dossier/{kenmerk}.atom" })
        {
            var first = await officer.GetAsync(address);
            Assert.StartsWith("application/atom+xml", first.Answer.Content.Headers.ContentType!.ToString(), StringComparison.Ordinal);
            var feed = XDocument.Parse(first.Body).Root!;
            Assert.Equal(Atom + "feed", feed.Name);
            Assert.EndsWith(address, feed.Element(Atom + "id")!.Value, StringComparison.Ordinal);
            Assert.All(feed.Elements(Atom + "entry").Prepend(feed), e => Assert.True(DateTimeOffset.TryParse(e.Element(Atom + "updated")!.Value, System.Globalization.CultureInfo.InvariantCulture, out _)));
            Assert.All(feed.Elements(Atom + "entry"), e => Assert.StartsWith("urn:uuid:", e.Element(Atom + "id")!.Value, StringComparison.Ordinal));

            using var again = new HttpRequestMessage(HttpMethod.Get, new Uri(address, UriKind.Relative));
            again.Headers.IfNoneMatch.Add(first.Answer.Headers.ETag!);
            using var answer = await officer.Http.SendAsync(again, Stop);
            Assert.Equal(HttpStatusCode.NotModified, answer.StatusCode);
        }

        var page = await officer.GetAsync(DossierLinks.Show(kenmerk));
        Assert.Equal($"/feeds/dossier/{kenmerk}.atom", page.Html.QuerySelector("head link[type='application/atom+xml']")!.GetAttribute("href"));
        Assert.Equal(4, Titles(await officer.GetAsync($"/feeds/dossier/{kenmerk}.atom")).Count);
    }

    private static IReadOnlyList<string> Titles(Page page) => [.. XDocument.Parse(page.Body).Root!.Elements(Atom + "entry").Select(e => e.Element(Atom + "title")!.Value)];

    private static async Task TagAsync(TestSite site, params string[] files) => await site.InScopeAsync(TestSite.Client, async services =>
    {
        var theme = (await services.GetRequiredService<ThemeDirectory>().ListSchemesAsync(Stop)).First(s => s.Code == "transitieagendas").Themes.First(t => t.Name == "Bouw").Id;
        foreach (var file in files)
        {
            var id = await services.GetRequiredService<VliegwielDb>().Items.Where(i => i.FileName == file).Select(i => i.Id).SingleAsync(Stop);
            Assert.Null((await services.GetRequiredService<SetItemFields>().RunAsync(id, f => f with { Themes = [theme] }, Stop)).Refusal);
        }

        return true;
    });
}
