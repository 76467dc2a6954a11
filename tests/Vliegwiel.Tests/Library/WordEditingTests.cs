// SPDX-License-Identifier: EUPL-1.2
using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Vliegwiel.Library.Data;
using Vliegwiel.Platform.Data;
using Vliegwiel.Platform.Search;
using Vliegwiel.Platform.Spine;
using Vliegwiel.Tests.Sites;
using Xunit;

namespace Vliegwiel.Tests.Library;

/// <summary>Editors give search the words that people use.</summary>
public sealed class WordEditingTests
{
    private const string Misses = "/beheer/woorden/zonder-resultaat";

    [Theory, OnEachDatabase]
    public async Task What_three_people_asked_in_vain_is_found_once_an_editor_says_what_it_means_and_not_after_that_is_turned_back(TestDatabase database)
    {
        await using var site = await TestSite.OpenAsync(database);
        using var spinner = await site.AsAsync(TestSite.Spinner);
        using var officer = await site.AsAsync(TestSite.PolicyOfficer);
        using var client = await site.AsAsync(TestSite.Client);
        using var stranger = site.Anonymous();
        await spinner.UploadAsync("ingelogd", ("wilgenteenvlechtwerk.txt", Text("Wilgenteenvlechtwerk langs de beek\n\nHet waterschap gebruikt wilgenteenvlechtwerk.")));
        await site.SettleAsync();

        Assert.Empty((await officer.GetAsync("/zoeken?q=Zinkstukkenmat")).Results);
        await officer.GetAsync("/zoeken?q=zinkstukkenmat");
        Assert.Empty((await client.GetAsync("/zoeken?q=zinkstukkenmat")).Results);
        Assert.DoesNotContain("zinkstukkenmat", (await spinner.GetAsync(Misses)).Main, StringComparison.Ordinal);
        await stranger.GetAsync("/zoeken?q=zinkstukkenmat");
        var list = await spinner.GetAsync(Misses);
        Assert.Contains("zinkstukkenmat", list.Main, StringComparison.Ordinal);
        Assert.DoesNotContain("zinkstukkenmat", (await officer.LookAsync(Misses)).Main, StringComparison.Ordinal);

        var form = await spinner.GetAsync(Misses + "?gezocht=zinkstukkenmat");
        var added = await spinner.PostAsync(Misses, form, new() { ["_handler"] = "betekenis", ["Request.Gezocht"] = "zinkstukkenmat", ["Request.Betekent"] = "wilgenteenvlechtwerk" });
        Assert.Contains("toegevoegd=zinkstukkenmat", added.Location!, StringComparison.Ordinal);
        var found = await officer.GetAsync("/zoeken?q=zinkstukkenmat");
        Assert.Equal(["Wilgenteenvlechtwerk langs de beek"], found.Results);
        Assert.Contains("hetzelfde betekent als 'zinkstukkenmat'", found.Main, StringComparison.Ordinal);
        Assert.Empty((await stranger.GetAsync("/zoeken?q=zinkstukkenmat")).Results);

        const string Line = "/beheer/woorden/wilgenteenvlechtwerk";
        var page = await spinner.GetAsync(Line);
        var off = await spinner.PostAsync(Line, page, new() { ["_handler"] = "aanuit" });
        Assert.Empty((await officer.GetAsync("/zoeken?q=zinkstukkenmat")).Results);
        var changed = new Uri(site.Address, off.Location!).PathAndQuery;
        var back = await spinner.PostAsync(changed, await spinner.GetAsync(changed), new() { ["_handler"] = "terug-1" });
        Assert.Equal(HttpStatusCode.Redirect, back.Status);
        Assert.Single((await officer.GetAsync("/zoeken?q=zinkstukkenmat")).Results);
        Assert.Contains("Versie 3", (await spinner.GetAsync(changed)).Main, StringComparison.Ordinal);
    }

    [Theory, OnEachDatabase]
    public async Task Who_is_no_editor_reads_the_vocabulary_and_cannot_change_it(TestDatabase database)
    {
        await using var site = await TestSite.OpenAsync(database);
        using var officer = await site.AsAsync(TestSite.PolicyOfficer);
        using var administrator = await site.AsAsync(TestSite.SiteAdministrator);

        Assert.Contains("milieukostenindicator", (await officer.GetAsync("/beheer/woorden?woord=MKI")).Main, StringComparison.Ordinal);
        var form = await officer.GetAsync("/beheer/woorden/nieuw");
        var refused = await officer.PostAsync("/beheer/woorden/nieuw", form, new() { ["_handler"] = "nieuw-woord", ["Request.Voorkeursterm"] = "proefterm", ["Request.Zelfde"] = "ander woord" });
        Assert.Equal(HttpStatusCode.Conflict, refused.Status);
        Assert.Contains("Alleen wie een leernetwerk begeleidt", refused.Main, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await officer.LookAsync(Misses)).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await officer.LookAsync("/beheer/zoeken")).Status);

        var doubled = await administrator.PostAsync("/beheer/woorden/nieuw", await administrator.GetAsync("/beheer/woorden/nieuw"),
            new() { ["_handler"] = "nieuw-woord", ["Request.Voorkeursterm"] = "Omgevingswet", ["Request.Zelfde"] = "ander woord" });
        Assert.Contains("Er is al een regel", doubled.Main, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await officer.LookAsync("/beheer/woorden/bestaatniet")).Status);
        Assert.Contains("Maak de zoekindex opnieuw", (await administrator.GetAsync("/beheer/zoeken")).Body, StringComparison.Ordinal);
    }

    [Theory, OnEachDatabase]
    public async Task A_new_index_is_made_while_people_search_and_hides_what_was_narrowed_meanwhile(TestDatabase database)
    {
        await using var site = await TestSite.OpenAsync(database);
        using var spinner = await site.AsAsync(TestSite.Spinner);
        using var officer = await site.AsAsync(TestSite.PolicyOfficer);
        await spinner.UploadAsync("ingelogd", ("een.txt", Text("Grutterszeggenplan\n\nHet grutterszeggenplan staat vast.")), ("twee.txt", Text("Vlierbesmolenplan\n\nHet vlierbesmolenplan staat vast.")));
        await site.SettleAsync();
        Assert.Single((await officer.GetAsync("/zoeken?q=grutterszeggenplan")).Results);
        Assert.Single((await officer.GetAsync("/zoeken?q=vlierbesmolenplan")).Results);

        var narrowed = false;
        await site.Services.GetRequiredService<SearchReplica>().RebuildAsync((_, _) =>
        {
            Assert.Single(officer.GetAsync("/zoeken?q=grutterszeggenplan").GetAwaiter().GetResult().Results);
            if (!narrowed)
            {
                narrowed = true;
                NarrowAsync(site).GetAwaiter().GetResult();
            }

            Assert.Empty(officer.GetAsync("/zoeken?q=vlierbesmolenplan").GetAwaiter().GetResult().Results);
        }, TestContext.Current.CancellationToken);

        Assert.True(narrowed);
        Assert.Single((await officer.GetAsync("/zoeken?q=grutterszeggenplan")).Results);
        Assert.Empty((await officer.GetAsync("/zoeken?q=vlierbesmolenplan")).Results);
        Assert.Single((await spinner.GetAsync("/zoeken?q=vlierbesmolenplan")).Results);
        await site.CatchUpAsync();
        Assert.Empty(await site.Services.GetRequiredService<SearchReplica>().FindDifferencesAsync(TestContext.Current.CancellationToken));
    }

    [Theory, OnEachDatabase]
    public async Task Results_are_narrowed_in_the_address_and_a_browser_can_search_here(TestDatabase database)
    {
        await using var site = await TestSite.OpenAsync(database);
        using var officer = await site.AsAsync(TestSite.PolicyOfficer);
        var all = await officer.GetAsync("/zoeken?q=circulair");
        Assert.Contains("Verfijn deze resultaten", all.Main, StringComparison.Ordinal);
        var (text, href) = all.Links.First(link => link.Href.Contains("bestand=", StringComparison.Ordinal));
        var narrowed = await officer.GetAsync(href);
        Assert.Contains($"Bestand: {text}", narrowed.Main, StringComparison.Ordinal);
        Assert.InRange(narrowed.Results.Count, 1, all.Results.Count);
        Assert.Empty((await officer.GetAsync("/zoeken?q=circulair&thema=bestaat-niet")).Results);

        var description = await officer.LookAsync("/opensearch.xml");
        Assert.Contains("/zoeken?q={searchTerms}", description.Body, StringComparison.Ordinal);
        Assert.Contains("/opensearch.xml", (await officer.GetAsync("/")).Body, StringComparison.Ordinal);
    }

    private static Task<int> NarrowAsync(TestSite site) => site.InScopeAsync(TestSite.Spinner, async services =>
    {
        var db = services.GetRequiredService<VliegwielDb>();
        var item = await db.Items.SingleAsync(i => i.FileName == "twee.txt", TestContext.Current.CancellationToken);
        item.ShareWith([Audience.Person(await site.PersonIdAsync(TestSite.Spinner))]);
        services.GetRequiredService<Vliegwiel.Platform.Journal.EventJournal>().Record(new Vliegwiel.Library.Contracts.ItemShared { ObjectId = item.Id });
        return await db.SaveChangesAsync(TestContext.Current.CancellationToken);
    });

    private static byte[] Text(string text) => Encoding.UTF8.GetBytes(text);
}
