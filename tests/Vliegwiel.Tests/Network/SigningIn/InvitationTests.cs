// SPDX-License-Identifier: EUPL-1.2
using System.Net;
using AngleSharp.Dom;
using Microsoft.EntityFrameworkCore;
using Vliegwiel.Network.Domain;
using Vliegwiel.Network.SigningIn;
using Vliegwiel.Tests.Sites;
using Xunit;

namespace Vliegwiel.Tests.Network.SigningIn;

/// <summary>Being invited, and the first administrator, who nobody could invite.</summary>
public sealed class InvitationTests
{
    private const string Email = "robin@lindedal.example";

    [Theory, OnEachDatabase]
    public async Task Who_accepts_gets_a_password_an_app_and_ten_codes_and_is_in(TestDatabase database)
    {
        await using var site = await TestSite.OpenAsync(database);
        var (person, browser) = await Newcomer.JoinAsync(site, Email);
        using var _ = browser;

        var mine = await browser.GetAsync("/mijn/aanmelden");
        var organisation = await browser.GetAsync("/organisaties?naam=lindedal");

        Assert.Contains(person.Email, mine.Main, StringComparison.Ordinal);
        Assert.Contains("10 over", mine.Main, StringComparison.Ordinal);
        Assert.Contains("Robin Voorbeeld", (await browser.GetAsync(organisation.LinkTo("Gemeente Lindedal"))).Main, StringComparison.Ordinal);
    }

    [Theory, OnEachDatabase]
    public async Task The_app_is_shown_as_picture_and_text_without_script_or_style(TestDatabase database)
    {
        await using var site = await TestSite.OpenAsync(database);
        using var administrator = await site.AsAsync(TestSite.SiteAdministrator);
        using var browser = site.Anonymous();
        await new Newcomer(site, Email, Newcomer.GoodPassword).AcceptAsync(browser, await site.InviteAsync(administrator, Email));

        var page = await browser.GetAsync("/aanmelden/instellen");

        var picture = page.Html.QuerySelector("main svg[role=img]")!;
        Assert.True(picture.QuerySelector("path")!.GetAttribute("d")!.Length > 1000);
        Assert.DoesNotContain("style", picture.OuterHtml, StringComparison.Ordinal);
        Assert.Empty(page.Html.QuerySelectorAll("script:not([src]), main script"));
        Assert.Matches("^[A-Z2-7]{4}( [A-Z2-7]{4}){7}$", page.Html.QuerySelector("main code")!.TextContent);
        Assert.False(await browser.IsSignedInAsync());
    }

    [Theory, OnEachDatabase]
    public async Task Looking_does_not_use_a_link_up_and_accepting_does(TestDatabase database)
    {
        await using var site = await TestSite.OpenAsync(database);
        using var administrator = await site.AsAsync(TestSite.SiteAdministrator);
        using var browser = site.Anonymous();
        var link = await site.InviteAsync(administrator, Email);

        for (var i = 0; i < 3; i++)
        {
            Assert.Equal("Welkom bij Vliegwiel", (await browser.GetAsync(link)).Heading);
        }

        await new Newcomer(site, Email, Newcomer.GoodPassword).AcceptAsync(browser, link);
        using var other = site.Anonymous();
        Assert.Equal("Deze koppeling werkt niet meer", (await other.GetAsync(link)).Heading);
    }

    [Theory, OnEachDatabase]
    public async Task Two_who_accept_at_once_make_one_person(TestDatabase database)
    {
        await using var site = await TestSite.OpenAsync(database);
        using var administrator = await site.AsAsync(TestSite.SiteAdministrator);
        var link = await site.InviteAsync(administrator, Email);
        using var first = site.Anonymous();
        using var second = site.Anonymous();

        var answers = await Task.WhenAll(new[] { first, second }.Select(v => v.SendAsync(link, "uitnodiging", new() { ["Request.Wachtwoord"] = Newcomer.GoodPassword })));

        Assert.Single(answers, a => a.Location is not null);
        await site.ChangeAsync(async db =>
        {
            Assert.Equal(1, await db.Set<Account>().CountAsync(a => a.Email == Email, TestContext.Current.CancellationToken));
            Assert.Equal(1, await db.Set<Person>().CountAsync(p => p.Name == "Robin Voorbeeld", TestContext.Current.CancellationToken));
        });
    }

    [Theory, OnEachDatabase]
    public async Task A_link_ends_after_fourteen_days_by_withdrawal_and_by_a_newer_one(TestDatabase database)
    {
        await using var site = await TestSite.OpenAsync(database);
        using var administrator = await site.AsAsync(TestSite.OrganisationAdministrator);
        using var browser = site.Anonymous();
        var old = await site.InviteAsync(administrator, Email, "Gemeente Heuvelrade");
        var list = await administrator.GetAsync("/beheer/uitnodigingen");
        Assert.Contains("verstuurd", list.Row("Robin Voorbeeld"), StringComparison.Ordinal);
        var actions = list.Html.QuerySelectorAll("tbody tr").Single(r => r.TextContent.Contains(Email, StringComparison.Ordinal)).QuerySelectorAll("form").Select(f => f.GetAttribute("action")!).ToList();

        await administrator.PressAsync("/beheer/uitnodigingen", actions.Single(a => a.EndsWith("/opnieuw", StringComparison.Ordinal)));
        var renewed = await site.LinkInMailAsync(Email);
        Assert.NotEqual(old, renewed);
        Assert.Equal("Deze koppeling werkt niet meer", (await browser.GetAsync(old)).Heading);
        Assert.Equal("Welkom bij Vliegwiel", (await browser.GetAsync(renewed)).Heading);

        site.Clock.Move(TimeSpan.FromDays(14));
        Assert.Equal("Deze koppeling werkt niet meer", (await browser.GetAsync(renewed)).Heading);
        using var later = await site.AsAsync(TestSite.OrganisationAdministrator);
        Assert.Contains("verlopen", (await later.GetAsync("/beheer/uitnodigingen")).Row("Robin Voorbeeld"), StringComparison.Ordinal);

        await later.PressAsync("/beheer/uitnodigingen", actions.Single(a => a.EndsWith("/opnieuw", StringComparison.Ordinal)));
        var third = await site.LinkInMailAsync(Email);
        await later.PressAsync("/beheer/uitnodigingen", actions.Single(a => a.EndsWith("/intrekken", StringComparison.Ordinal)));
        Assert.Equal("Deze koppeling werkt niet meer", (await browser.GetAsync(third)).Heading);
        Assert.Contains("ingetrokken", (await later.GetAsync("/beheer/uitnodigingen")).Row("Robin Voorbeeld"), StringComparison.Ordinal);
    }

    [Theory, OnEachDatabase]
    public async Task Inviting_answers_the_same_whether_the_address_has_an_account(TestDatabase database)
    {
        await using var site = await TestSite.OpenAsync(database);
        await Newcomer.JoinAsync(site, Email);
        using var administrator = await site.AsAsync(TestSite.OrganisationAdministrator);

        var known = await administrator.TryInviteAsync(Email, "Gemeente Heuvelrade");
        var unknown = await administrator.TryInviteAsync("onbekend@lindedal.example", "Gemeente Heuvelrade");

        Assert.Equal((known.Status, known.Location), (unknown.Status, unknown.Location));
    }

    [Theory, OnEachDatabase]
    public async Task Who_has_an_account_signs_in_and_adds_the_work_to_it(TestDatabase database)
    {
        await using var site = await TestSite.OpenAsync(database);
        var (_, browser) = await Newcomer.JoinAsync(site, Email);
        using var _ = browser;
        using var administrator = await site.AsAsync(TestSite.OrganisationAdministrator);
        using var stranger = site.Anonymous();
        var link = await site.InviteAsync(administrator, Email, "Gemeente Heuvelrade", "organisatiebeheerder");

        Assert.Contains("U hebt al een account", (await stranger.GetAsync(link)).Main, StringComparison.Ordinal);
        Assert.Equal("/", Newcomer.PathOf(await browser.SendAsync(link, "meedoen", [])));
        Assert.Contains("Gemeente Heuvelrade", (await browser.GetAsync("/beheer/uitnodigingen")).Html.QuerySelector("select")!.TextContent, StringComparison.Ordinal);
    }

    [Theory, OnEachDatabase]
    public async Task Nobody_invites_further_than_the_own_reach(TestDatabase database)
    {
        await using var site = await TestSite.OpenAsync(database);
        using var organisation = await site.AsAsync(TestSite.OrganisationAdministrator);
        using var spinner = await site.AsAsync(TestSite.Spinner);
        using var officer = await site.AsAsync(TestSite.PolicyOfficer);
        using var administrator = await site.AsAsync(TestSite.SiteAdministrator);
        var elsewhere = (await administrator.GetAsync("/beheer/uitnodigingen")).Html.QuerySelectorAll("select[name='Request.Organisatie'] option")
            .Single(o => o.TextContent == "Aannemersbedrijf De Kei").GetAttribute("value")!;

        Assert.Equal(HttpStatusCode.NotFound, (await officer.GetAsync("/beheer/uitnodigingen")).Status);
        Assert.Equal(HttpStatusCode.Conflict, (await organisation.TryInviteAsync(Email, elsewhere)).Status);
        Assert.Equal(HttpStatusCode.Conflict, (await spinner.TryInviteAsync(Email, elsewhere)).Status);
        Assert.Equal(HttpStatusCode.Conflict, (await spinner.TryInviteAsync(Email, "Gemeente Lindedal", "sitebeheerder")).Status);
        Assert.Equal(HttpStatusCode.Conflict, (await spinner.TryInviteAsync(Email, "Gemeente Lindedal", "organisatiebeheerder")).Status);
        Assert.Null(await site.FindMailAsync(Email));
        await site.InviteAsync(spinner, Email);
    }

    [Theory, OnEachDatabase]
    public async Task A_shared_mailbox_is_refused_until_it_is_taken_off_the_list(TestDatabase database)
    {
        await using var site = await TestSite.OpenAsync(database);
        using var administrator = await site.AsAsync(TestSite.SiteAdministrator);
        using var spinner = await site.AsAsync(TestSite.Spinner);
        Assert.Equal(HttpStatusCode.NotFound, (await spinner.GetAsync("/beheer/rolpostbussen")).Status);

        Assert.Contains("info@ is een adres van een afdeling", (await spinner.TryInviteAsync("Info+x@lindedal.example", "Gemeente Lindedal")).Alert, StringComparison.Ordinal);
        var list = await administrator.GetAsync("/beheer/rolpostbussen");
        var action = list.Html.QuerySelectorAll("tbody tr").Single(r => r.TextContent.TrimStart().StartsWith("info@", StringComparison.Ordinal)).QuerySelector("form")!.GetAttribute("action")!;
        await administrator.PressAsync("/beheer/rolpostbussen", action);
        await administrator.SendAsync("/beheer/rolpostbussen", "rolpostbus", new() { ["Request.Postbus"] = "Bomenploeg" });

        await site.InviteAsync(spinner, "info@lindedal.example");
        Assert.Contains("bomenploeg@", (await spinner.TryInviteAsync("bomenploeg@lindedal.example", "Gemeente Lindedal")).Alert, StringComparison.Ordinal);
    }

    [Theory, OnEachDatabase]
    public async Task A_new_site_gives_one_link_to_its_first_administrator(TestDatabase database)
    {
        var region = await Regions.EmptyAsync(database);
        await using var site = await TestSite.OpenAsync(region, region.Settings with { Demo = false, Development = false }, _ => { });
        using var browser = site.Anonymous();
        var old = new Uri(site.FirstAdministratorLink!).AbsolutePath;
        var link = new Uri((await site.InScopeAsync(null, s => s.GetRequiredFirst().PrepareAsync(TestContext.Current.CancellationToken)))!).AbsolutePath;
        var fields = () => new Dictionary<string, string> { ["Request.Naam"] = "Kim Begin", ["Request.Email"] = "kim@kringloop.example", ["Request.Wachtwoord"] = Newcomer.GoodPassword };

        Assert.Equal("Deze koppeling werkt niet meer", (await browser.GetAsync(old)).Heading);
        Assert.Equal("Eerste beheerder", (await browser.GetAsync(link)).Heading);
        Assert.EndsWith("/aanmelden/instellen", (await browser.SendAsync(link, "eerste-beheerder", fields())).Location, StringComparison.Ordinal);
        await new Newcomer(site, "kim@kringloop.example", Newcomer.GoodPassword).SetAppAsync(browser);

        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/beheer/rolpostbussen")).Status);
        using var second = site.Anonymous();
        Assert.Equal("Deze koppeling werkt niet meer", (await second.GetAsync(link)).Heading);
        Assert.Null(await site.InScopeAsync<string?>(null, async s => (await s.GetRequiredFirst().PrepareAsync(TestContext.Current.CancellationToken))!));
    }

    [Theory, OnEachDatabase]
    public async Task The_link_of_the_console_ends_after_a_day(TestDatabase database)
    {
        var region = await Regions.EmptyAsync(database);
        await using var site = await TestSite.OpenAsync(region, region.Settings with { Demo = false, Development = false }, _ => { });
        using var browser = site.Anonymous();

        site.Clock.Move(TimeSpan.FromHours(24));

        Assert.Equal("Deze koppeling werkt niet meer", (await browser.GetAsync(new Uri(site.FirstAdministratorLink!).AbsolutePath)).Heading);
    }

    [Theory, OnEachDatabase]
    public async Task The_database_and_the_journal_hold_no_link_and_no_password(TestDatabase database)
    {
        await using var site = await TestSite.OpenAsync(database);
        using var administrator = await site.AsAsync(TestSite.SiteAdministrator);
        var token = (await site.InviteAsync(administrator, Email)).Split('/')[^1];

        await site.ChangeAsync(async db =>
        {
            Assert.DoesNotContain(token, await db.Set<SecretLink>().Select(l => l.TokenHash).ToListAsync(TestContext.Current.CancellationToken));
            var facts = await db.Database.SqlQueryRaw<string>("select \"Facts\" as \"Value\" from platform_journal").ToListAsync(TestContext.Current.CancellationToken);
            Assert.NotEmpty(facts);
            Assert.DoesNotContain(facts, f => f.Contains(token, StringComparison.Ordinal) || f.Contains("robin", StringComparison.OrdinalIgnoreCase));
        });
    }
}
