// SPDX-License-Identifier: EUPL-1.2
using System.Net;
using System.Text;
using AngleSharp.Dom;
using Microsoft.EntityFrameworkCore;
using Vliegwiel.Network.Domain;
using Vliegwiel.Network.SigningIn;
using Vliegwiel.Platform.People;
using Vliegwiel.Tests.Sites;
using Xunit;

namespace Vliegwiel.Tests.Network.SigningIn;

/// <summary>Guests by link: who sees what, for how long.</summary>
public sealed class GuestLinkTests
{
    [Theory, OnEachDatabase]
    public async Task A_link_to_one_page_opens_that_page_and_nothing_else(TestDatabase database)
    {
        await using var site = await TestSite.OpenAsync(database);
        using var spinner = await site.AsAsync(TestSite.Spinner);
        var shown = await AddAsync(site, spinner, "getoond");
        var hidden = await AddAsync(site, spinner, "verborgen");
        using var guest = site.Anonymous();
        var link = await GiveAsync(site, spinner, shown, group: null);

        var look = await guest.GetAsync(link);
        Assert.Contains("Spinner gemeenten laat u meekijken", look.Main, StringComparison.Ordinal);
        Assert.Contains("meelezen met het verslag", look.Main, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await guest.GetAsync(shown)).Status);
        Assert.Equal(shown, Newcomer.PathOf(await guest.SendAsync(link, "meekijken", [])));

        Assert.Equal(HttpStatusCode.OK, (await guest.GetAsync(shown)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await guest.GetAsync(hidden)).Status);
        Assert.Empty((await guest.GetAsync("/zoeken?q=zandhagedis")).Results);
        foreach (var closed in new[] { "/bibliotheek/importeren", "/mijn/aanmelden", "/mijn/links", "/beheer/uitnodigingen" })
        {
            Assert.Equal(HttpStatusCode.Forbidden, (await guest.LookAsync(closed)).Status);
        }
    }

    [Theory, OnEachDatabase]
    public async Task A_link_with_a_group_opens_what_that_group_sees(TestDatabase database)
    {
        await using var site = await TestSite.OpenAsync(database);
        using var spinner = await site.AsAsync(TestSite.Spinner);
        using var guest = site.Anonymous();
        var alliance = (await spinner.GetAsync("/mijn/links")).Html.QuerySelectorAll("select[name='Request.Groep'] option").Select(o => o.GetAttribute("value")!).First(v => v.StartsWith("verband:", StringComparison.Ordinal));
        var ofAlliance = await AddAsync(site, spinner, "verband", alliance);
        var ofOffice = await AddAsync(site, spinner, "bureau", audience: null);

        await guest.SendAsync(await GiveAsync(site, spinner, page: null, alliance), "meekijken", []);

        Assert.Equal(HttpStatusCode.OK, (await guest.GetAsync(ofAlliance)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await guest.GetAsync(ofOffice)).Status);
        var actor = await site.InScopeAsync(null, async s =>
        {
            var id = await s.Db().Set<GuestLink>().Select(l => l.Id).SingleAsync(TestContext.Current.CancellationToken);
            return (await s.Guests().FindAsync(id, TestContext.Current.CancellationToken))!;
        });
        Assert.Equal(ActorKind.Guest, actor.Kind);
        Assert.Equal(["openbaar", alliance], actor.Audiences.Select(a => a.Token));
    }

    [Theory, OnEachDatabase]
    public async Task Nobody_gives_more_than_they_hold(TestDatabase database)
    {
        await using var site = await TestSite.OpenAsync(database);
        using var spinner = await site.AsAsync(TestSite.Spinner);
        using var secretary = await site.AsAsync(TestSite.Secretary);
        using var officer = await site.AsAsync(TestSite.PolicyOfficer);
        using var client = await site.AsAsync(TestSite.Client);
        var others = await AddAsync(site, client, "ander");

        Assert.Equal(HttpStatusCode.NotFound, (await officer.GetAsync("/mijn/links")).Status);
        Assert.Equal(HttpStatusCode.Conflict, (await TryGiveAsync(spinner, others, null)).Status);
        Assert.Equal(HttpStatusCode.Conflict, (await TryGiveAsync(spinner, null, $"verband:{Guid.CreateVersion7():N}")).Status);
        Assert.Equal(HttpStatusCode.Conflict, (await TryGiveAsync(secretary, null, "ingelogd")).Status);
        Assert.Equal(HttpStatusCode.Conflict, (await TryGiveAsync(secretary, "/organisaties", null)).Status);
    }

    [Theory, OnEachDatabase]
    public async Task Access_ends_when_the_giver_loses_it_when_it_is_revoked_and_in_time(TestDatabase database)
    {
        await using var site = await TestSite.OpenAsync(database);
        using var spinner = await site.AsAsync(TestSite.Spinner);
        var shown = await AddAsync(site, spinner, "getoond");
        using var guest = site.Anonymous();
        var link = await GiveAsync(site, spinner, shown, group: null);

        await guest.SendAsync(link, "meekijken", []);
        for (var i = 0; i < 3; i++)
        {
            Assert.Equal(HttpStatusCode.OK, (await guest.GetAsync(shown)).Status);
            site.Clock.Move(TimeSpan.FromMinutes(40));
        }

        Assert.Equal(HttpStatusCode.NotFound, (await guest.GetAsync(shown)).Status);
        await guest.SendAsync(link, "meekijken", []);
        Assert.Equal(HttpStatusCode.OK, (await guest.GetAsync(shown)).Status);

        using var later = await site.AsAsync(TestSite.Spinner);
        var list = await later.GetAsync("/mijn/links");
        Assert.Contains("werkt", list.Row("Sam Gast"), StringComparison.Ordinal);
        await later.PressAsync("/mijn/links", list.Html.QuerySelector("td form")!.GetAttribute("action")!);
        Assert.Equal(HttpStatusCode.NotFound, (await guest.GetAsync(shown)).Status);
        Assert.Equal("Deze koppeling werkt niet meer", (await guest.GetAsync(link)).Heading);

        var second = await GiveAsync(site, later, shown, group: null);
        await guest.SendAsync(second, "meekijken", []);
        Assert.Equal(HttpStatusCode.OK, (await guest.GetAsync(shown)).Status);
        await site.ChangeAsync(db => db.Set<Person>().Where(p => p.Name == "Spinner gemeenten").ExecuteUpdateAsync(s => s.SetProperty(p => p.IsBlocked, true), TestContext.Current.CancellationToken));
        Assert.Equal(HttpStatusCode.NotFound, (await guest.GetAsync(shown)).Status);
    }

    [Theory, OnEachDatabase]
    public async Task A_new_link_is_shown_once_with_a_code_to_scan_and_on_paper_nothing_else(TestDatabase database)
    {
        await using var site = await TestSite.OpenAsync(database);
        using var spinner = await site.AsAsync(TestSite.Spinner);

        var made = await TryGiveAsync(spinner, await AddAsync(site, spinner, "getoond"), null);

        var code = made.Html.QuerySelector("[role=status] svg[role=img], .utrecht-alert svg[role=img]")!;
        Assert.StartsWith("QR-code van de koppeling", code.GetAttribute("aria-label"), StringComparison.Ordinal);
        Assert.True(code.QuerySelector("path")!.GetAttribute("d")!.Length > 1000);
        Assert.Contains("/link/", made.Html.QuerySelector("main code")!.TextContent, StringComparison.Ordinal);
        Assert.All(made.Html.QuerySelectorAll("main form.form, main table"), part => Assert.NotNull(part.Closest(".no-print")));
        Assert.DoesNotContain("/link/", (await spinner.GetAsync("/mijn/links")).Main, StringComparison.Ordinal);
    }

    [Theory, OnEachDatabase]
    public async Task A_link_for_days_stops_after_them(TestDatabase database)
    {
        await using var site = await TestSite.OpenAsync(database);
        using var spinner = await site.AsAsync(TestSite.Spinner);
        var shown = await AddAsync(site, spinner, "getoond");
        using var guest = site.Anonymous();
        var link = await GiveAsync(site, spinner, shown, group: null);

        site.Clock.Move(TimeSpan.FromDays(7) - TimeSpan.FromMinutes(5));
        await guest.SendAsync(link, "meekijken", []);
        Assert.Equal(HttpStatusCode.OK, (await guest.GetAsync(shown)).Status);
        site.Clock.Move(TimeSpan.FromMinutes(5));

        Assert.Equal(HttpStatusCode.NotFound, (await guest.GetAsync(shown)).Status);
        Assert.Equal("Deze koppeling werkt niet meer", (await guest.GetAsync(link)).Heading);
    }

    private static async Task<string> AddAsync(TestSite site, Visitor visitor, string name, string? audience = null)
    {
        var answer = await visitor.UploadAsync(audience, ($"{name}.txt", Encoding.UTF8.GetBytes($"Verslag {name}\n\nOver de zandhagedis, stuk {name}.")));
        await site.SettleAsync();
        return (await visitor.GetAsync(answer.Location!)).LinkTo($"{name}.txt");
    }

    private static async Task<string> GiveAsync(TestSite site, Visitor giver, string? page, string? group)
    {
        Assert.Equal(HttpStatusCode.OK, (await TryGiveAsync(giver, page, group)).Status);
        return await site.LinkInMailAsync("sam@gast.example");
    }

    private static Task<Page> TryGiveAsync(Visitor giver, string? page, string? group) => giver.SendAsync("/mijn/links", "gastkoppeling", new()
    {
        ["Request.Naam"] = "Sam Gast",
        ["Request.Email"] = "sam@gast.example",
        ["Request.Doel"] = "meelezen met het verslag",
        ["Request.Pagina"] = page ?? "",
        ["Request.Groep"] = group ?? "",
        ["Request.Dagen"] = "7",
    });
}
