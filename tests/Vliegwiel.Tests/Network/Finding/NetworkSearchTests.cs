// SPDX-License-Identifier: EUPL-1.2
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Vliegwiel.Platform.Search;
using Vliegwiel.Tests.Sites;
using Xunit;

namespace Vliegwiel.Tests.Network.Finding;

/// <summary>Organisations, areas, people and themes are found by who may see them, and do not stand in the way of documents.</summary>
public sealed class NetworkSearchTests
{
    [Theory, OnEachDatabase]
    public async Task An_organisation_an_area_a_theme_and_a_person_are_found_and_say_what_they_are(TestDatabase database)
    {
        await using var site = await TestSite.OpenAsync(database);
        using var spinner = await site.AsAsync(TestSite.Spinner);
        using var anybody = site.Anonymous();

        Assert.Equal(["Gebied Almere", "Organisatie Gemeente Almere"], await KindsAsync(anybody, "/zoeken?q=almere", 2));
        Assert.Equal(["Organisatie Gemeente Velderdam"], await KindsAsync(anybody, "/zoeken?q=velderdam&soort=organisatie", 9));
        Assert.Contains("Themaschema", Assert.Single(await KindsAsync(anybody, "/zoeken?q=grondstoffen&soort=themaschema", 1)), StringComparison.Ordinal);
        Assert.Contains("Persoon Toezichthouder", await KindsAsync(spinner, "/zoeken?q=toezichthouder", 9));
        Assert.Contains("Persoon Beheerder openbare ruimte", await KindsAsync(spinner, "/zoeken?q=ambtelijk+opdrachtgever&soort=persoon", 9));
        Assert.Empty(await KindsAsync(anybody, "/zoeken?q=toezichthouder&soort=persoon", 9));
        Assert.All((await spinner.GetAsync("/zoeken?q=spinner%40kringloop.example&soort=persoon")).Html.QuerySelectorAll(".search-result"), hit => Assert.DoesNotContain("@", hit.TextContent, StringComparison.Ordinal));
        Assert.Contains("Niets gevonden", (await anybody.GetAsync("/zoeken?q=almere&soort=vrachtwagen")).Main, StringComparison.Ordinal);
    }

    [Theory, OnEachDatabase]
    public async Task A_word_that_four_hundred_organisations_bear_finds_documents_first(TestDatabase database)
    {
        await using var site = await TestSite.OpenAsync(database);
        using var spinner = await site.AsAsync(TestSite.Spinner);
        await spinner.UploadAsync("openbaar", ("a.md", Encoding.UTF8.GetBytes("# Zo koopt u hout in\n\nElke gemeente kan dit. Een gemeente begint klein, en een waterschap of provincie ook.")));
        await site.SettleAsync();

        Assert.All(await Task.WhenAll(new[] { "gemeente", "waterschap", "provincie" }.Select(word => KindsAsync(spinner, $"/zoeken?q={word}", 5))), hits =>
        {
            Assert.Contains("Document Zo koopt u hout in", hits);
            Assert.All(hits.Take(hits.IndexOf("Document Zo koopt u hout in")), hit => Assert.False(hit.StartsWith("Organisatie", StringComparison.Ordinal), string.Join(", ", hits)));
        });
        Assert.Contains("Document Zo koopt u hout in", await KindsAsync(spinner, "/zoeken?q=gemeente&soort=item", 9));
        Assert.Empty(await site.Services.GetRequiredService<SearchReplica>().FindDifferencesAsync(TestContext.Current.CancellationToken));
    }

    private static async Task<List<string>> KindsAsync(Visitor visitor, string address, int most) =>
        [.. (await visitor.GetAsync(address)).Html.QuerySelectorAll("ol.search-results > li").Take(most)
            .Select(li => $"{li.QuerySelector(".search-result__kind")?.TextContent.Trim()} {li.QuerySelector("h2")?.TextContent.Trim()}")];
}
