// SPDX-License-Identifier: EUPL-1.2
using System.Net;
using AngleSharp.Dom;
using Microsoft.EntityFrameworkCore;
using Vliegwiel.Network.Domain;
using Vliegwiel.Network.SigningIn;
using Vliegwiel.Tests.Sites;
using Xunit;

namespace Vliegwiel.Tests.Network.SigningIn;

/// <summary>When a session ends, and what asks for a fresh proof.</summary>
public sealed class SessionTests
{
    [Theory, OnEachDatabase]
    public async Task A_session_ends_after_an_hour_of_silence_and_after_twelve_hours(TestDatabase database)
    {
        await using var site = await TestSite.OpenAsync(database);
        using var idle = await site.AsAsync(TestSite.Spinner);
        using var busy = await site.AsAsync(TestSite.Spinner);
        for (var i = 0; i < 12; i++)
        {
            site.Clock.Move(TimeSpan.FromMinutes(59));
            Assert.True(await busy.IsSignedInAsync());
        }

        Assert.False(await idle.IsSignedInAsync());
        site.Clock.Move(TimeSpan.FromMinutes(12));
        Assert.False(await busy.IsSignedInAsync());
    }

    [Theory, OnEachDatabase]
    public async Task A_blocked_person_is_out_at_once_and_does_not_come_in_again(TestDatabase database)
    {
        await using var site = await TestSite.OpenAsync(database);
        var (person, browser) = await Newcomer.JoinAsync(site);
        using var _ = browser;
        Assert.True(await browser.IsSignedInAsync());

        await site.ChangeAsync(db => db.Set<Person>().Where(p => p.Name == "Robin Voorbeeld").ExecuteUpdateAsync(s => s.SetProperty(p => p.IsBlocked, true), TestContext.Current.CancellationToken));

        Assert.False(await browser.IsSignedInAsync());
        Assert.Contains("kloppen niet", (await person.TypePasswordAsync(browser)).Alert, StringComparison.Ordinal);
    }

    [Theory, OnEachDatabase]
    public async Task Signing_out_ends_the_session_and_not_only_the_cookie(TestDatabase database)
    {
        await using var site = await TestSite.OpenAsync(database);
        using var spinner = await site.AsAsync(TestSite.Spinner);
        using var thief = site.Anonymous();
        var form = await spinner.GetAsync("/");
        var cookie = spinner.Cookies.GetCookies(site.Address)["vliegwiel"]!.Value;
        thief.Cookies.Add(site.Address, new Cookie("vliegwiel", cookie));
        Assert.True(await thief.IsSignedInAsync());

        await spinner.PostAsync("/afmelden", form, []);

        Assert.False(await thief.IsSignedInAsync());
    }

    [Theory, OnEachDatabase]
    public async Task People_see_their_sessions_and_end_them_and_nobody_elses(TestDatabase database)
    {
        await using var site = await TestSite.OpenAsync(database);
        using var here = await site.AsAsync(TestSite.Spinner);
        using var there = await site.AsAsync(TestSite.Spinner);
        using var other = await site.AsAsync(TestSite.Secretary);
        var actions = (await here.GetAsync("/mijn/aanmelden")).Html.QuerySelectorAll("td form").Select(f => f.GetAttribute("action")!).ToList();
        Assert.Equal(2, actions.Count);

        foreach (var action in actions)
        {
            Assert.Equal(HttpStatusCode.NotFound, (await other.PressAsync("/mijn/aanmelden", action)).Status);
        }

        await here.PressAsync("/mijn/aanmelden", "/mijn/aanmelden/sessies/andere/beeindigen");
        Assert.False(await there.IsSignedInAsync());
        Assert.True(await here.IsSignedInAsync());
        Assert.True(await other.IsSignedInAsync());
        var own = (await here.GetAsync("/mijn/aanmelden")).Html.QuerySelectorAll("td form").Single().GetAttribute("action")!;
        await here.PressAsync("/mijn/aanmelden", own);
        Assert.False(await here.IsSignedInAsync());
    }

    [Theory, OnEachDatabase]
    public async Task A_button_without_its_token_does_nothing(TestDatabase database)
    {
        await using var site = await TestSite.OpenAsync(database);
        using var here = await site.AsAsync(TestSite.Spinner);
        using var there = await site.AsAsync(TestSite.Spinner);
        using var nothing = new FormUrlEncodedContent([]);

        using var answer = await here.Http.PostAsync(new Uri("/mijn/aanmelden/sessies/andere/beeindigen", UriKind.Relative), nothing, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.True(await there.IsSignedInAsync());
    }

    [Theory, OnEachDatabase]
    public async Task A_new_password_asks_for_a_fresh_proof_and_ends_every_other_session(TestDatabase database)
    {
        await using var site = await TestSite.OpenAsync(database);
        var (person, browser) = await Newcomer.JoinAsync(site);
        using var _ = browser;
        using var elsewhere = site.Anonymous();
        await person.SignInAsync(elsewhere);
        site.Clock.Move(TimeSpan.FromMinutes(11));

        Assert.Equal("Laat zien dat u het bent", (await browser.GetAsync("/mijn/aanmelden/wachtwoord")).Heading);
        Assert.Equal("Laat zien dat u het bent", (await browser.GetAsync("/mijn/aanmelden/herstelcodes")).Heading);
        Assert.StartsWith("/aanmelden/opnieuw", Newcomer.PathOf(await browser.PressAsync("/mijn/aanmelden", "/mijn/aanmelden/app")), StringComparison.Ordinal);
        var proven = await browser.SendAsync("/aanmelden/opnieuw", "opnieuw", new() { ["Request.Wachtwoord"] = person.Password, ["Request.Code"] = person.Code, ["Request.Terug"] = "/mijn/aanmelden/wachtwoord" });
        Assert.Equal("/mijn/aanmelden/wachtwoord", Newcomer.PathOf(proven));
        await browser.SendAsync("/mijn/aanmelden/wachtwoord", "wachtwoord", new() { ["Request.Wachtwoord"] = "negen eenden zwemmen naar huis" });

        Assert.True(await browser.IsSignedInAsync());
        Assert.False(await elsewhere.IsSignedInAsync());
        Assert.Contains("kloppen niet", (await person.TypePasswordAsync(elsewhere)).Alert, StringComparison.Ordinal);
        person.Password = "negen eenden zwemmen naar huis";
        Assert.EndsWith("/aanmelden/code", (await person.TypePasswordAsync(elsewhere)).Location, StringComparison.Ordinal);
    }

    [Theory, OnEachDatabase]
    public async Task New_recovery_codes_and_a_new_app_replace_the_old_ones(TestDatabase database)
    {
        await using var site = await TestSite.OpenAsync(database);
        var (person, browser) = await Newcomer.JoinAsync(site);
        using var _ = browser;
        using var elsewhere = site.Anonymous();
        var (oldCode, oldAppCode) = (person.RecoveryCodes[0], person.Code);

        var codes = await browser.SendAsync("/mijn/aanmelden/herstelcodes", "herstelcodes", []);
        Assert.Equal(10, codes.Html.QuerySelectorAll("main code").Length);
        await person.TypePasswordAsync(elsewhere);
        Assert.Equal(HttpStatusCode.Conflict, (await Newcomer.TypeRecoveryCodeAsync(elsewhere, oldCode)).Status);

        await browser.PressAsync("/mijn/aanmelden", "/mijn/aanmelden/app");
        await person.SetAppAsync(browser);
        site.Clock.Move(TimeSpan.FromSeconds(31));
        Assert.Equal(HttpStatusCode.Conflict, (await person.TypeCodeAsync(elsewhere, oldAppCode)).Status);
        Assert.Equal("/", Newcomer.PathOf(await person.TypeCodeAsync(elsewhere)));
    }

    [Theory, OnEachDatabase]
    public async Task A_forgotten_password_is_replaced_by_mail_once_and_the_code_is_still_asked(TestDatabase database)
    {
        await using var site = await TestSite.OpenAsync(database);
        var (person, browser) = await Newcomer.JoinAsync(site);
        using var _ = browser;
        using var visitor = site.Anonymous();

        var known = await visitor.SendAsync("/wachtwoord-vergeten", "vergeten", new() { ["Request.Email"] = person.Email });
        var unknown = await visitor.SendAsync("/wachtwoord-vergeten", "vergeten", new() { ["Request.Email"] = "niemand@lindedal.example" });
        Assert.Equal((known.Status, known.Location), (unknown.Status, unknown.Location));
        Assert.Null(await site.FindMailAsync("niemand@lindedal.example"));
        var link = await site.LinkInMailAsync(person.Email);
        Assert.Equal("Nieuw wachtwoord", (await visitor.GetAsync(link)).Heading);
        Assert.Equal("Nieuw wachtwoord", (await visitor.GetAsync(link)).Heading);

        var form = new Dictionary<string, string> { ["Request.Wachtwoord"] = "negen eenden zwemmen naar huis" };
        Assert.StartsWith("/aanmelden?melding", Newcomer.PathOf(await visitor.SendAsync(link, "nieuw-wachtwoord", form)), StringComparison.Ordinal);
        Assert.Equal("Deze koppeling werkt niet meer", (await visitor.GetAsync(link)).Heading);
        Assert.False(await browser.IsSignedInAsync());
        person.Password = "negen eenden zwemmen naar huis";
        Assert.EndsWith("/aanmelden/code", (await person.TypePasswordAsync(visitor)).Location, StringComparison.Ordinal);
    }

    [Theory, OnEachDatabase]
    public async Task Who_asks_for_many_mails_has_to_wait_and_a_link_lasts_an_hour(TestDatabase database)
    {
        await using var site = await TestSite.OpenAsync(database);
        var (person, _) = await Newcomer.JoinAsync(site);
        using var visitor = site.Anonymous();
        await visitor.SendAsync("/wachtwoord-vergeten", "vergeten", new() { ["Request.Email"] = person.Email });
        var link = await site.LinkInMailAsync(person.Email);
        for (var i = 0; i < 4; i++)
        {
            await visitor.SendAsync("/wachtwoord-vergeten", "vergeten", new() { ["Request.Email"] = "niemand@lindedal.example" });
        }

        var refused = await visitor.SendAsync("/wachtwoord-vergeten", "vergeten", new() { ["Request.Email"] = "niemand@lindedal.example" });
        site.Clock.Move(TimeSpan.FromHours(1));

        Assert.Contains("Probeer het opnieuw na", refused.Alert, StringComparison.Ordinal);
        Assert.Equal("Deze koppeling werkt niet meer", (await visitor.GetAsync(link)).Heading);
    }

    [Theory, OnEachDatabase]
    public async Task Many_failures_within_an_hour_stand_in_the_journal_without_names(TestDatabase database)
    {
        await using var site = await TestSite.OpenAsync(database);
        var limits = site.Limits();

        for (var i = 0; i < 55; i++)
        {
            await limits.WrongAsync();
        }

        await site.ChangeAsync(async db =>
        {
            var facts = await db.Database.SqlQueryRaw<string>("select \"Facts\" as \"Value\" from platform_journal where \"Act\" = 'SignInFailuresPeaked' order by \"Sequence\"").ToListAsync(TestContext.Current.CancellationToken);
            Assert.Equal(["25", "50"], facts.Select(f => System.Text.Json.JsonDocument.Parse(f).RootElement.GetProperty("Failures").ToString()));
        });
    }

    [Theory, OnEachDatabase]
    public async Task Tries_at_the_same_moment_are_all_counted(TestDatabase database)
    {
        await using var site = await TestSite.OpenAsync(database);
        var limits = site.Limits();

        var taken = await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => limits.TakeAsync(LimitKey.SigningIn("a@b.example"))));

        Assert.Equal(5, taken.Count(t => t.LockedUntil is null));
    }
}
