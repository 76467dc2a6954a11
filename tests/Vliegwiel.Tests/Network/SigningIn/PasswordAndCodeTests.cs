// SPDX-License-Identifier: EUPL-1.2
using System.Net;
using System.Text;
using Vliegwiel.Network.SigningIn;
using Vliegwiel.Tests.Sites;
using Xunit;

namespace Vliegwiel.Tests.Network.SigningIn;

/// <summary>Signing in with a password and a code, and everything that must not work.</summary>
public sealed class PasswordAndCodeTests
{
    [Theory, OnEachDatabase]
    public async Task The_password_alone_opens_nothing_and_the_code_completes_it(TestDatabase database)
    {
        await using var site = await TestSite.OpenAsync(database);
        var (person, _) = await Newcomer.JoinAsync(site);
        using var browser = site.Anonymous();

        Assert.EndsWith("/aanmelden/code", (await person.TypePasswordAsync(browser)).Location, StringComparison.Ordinal);
        Assert.False(await browser.IsSignedInAsync());
        await person.TypeCodeAsync(browser);
        Assert.True(await browser.IsSignedInAsync());
    }

    [Theory, OnEachDatabase]
    public async Task Wrong_password_unknown_address_and_wrong_code_say_the_same(TestDatabase database)
    {
        await using var site = await TestSite.OpenAsync(database);
        var (person, _) = await Newcomer.JoinAsync(site);
        var nobody = new Newcomer(site, "niemand@lindedal.example", "een heel ander wachtwoord");
        using var browser = site.Anonymous();

        var wrongPassword = await person.TypePasswordAsync(browser, "niet het goede wachtwoord");
        var unknown = await nobody.TypePasswordAsync(browser);
        await person.TypePasswordAsync(browser);
        var wrongCode = await person.TypeCodeAsync(browser, "000000" == person.Code ? "111111" : "000000");

        Assert.Equal(HttpStatusCode.Conflict, wrongPassword.Status);
        Assert.Equal(wrongPassword.Status, unknown.Status);
        Assert.Equal(wrongPassword.Main, unknown.Main);
        Assert.Equal(wrongPassword.Alert, wrongCode.Alert);
    }

    [Theory, OnEachDatabase]
    public async Task A_code_counts_once(TestDatabase database)
    {
        await using var site = await TestSite.OpenAsync(database);
        var (person, _) = await Newcomer.JoinAsync(site);
        using var first = site.Anonymous();
        using var second = site.Anonymous();
        await person.SignInAsync(first);

        await person.TypePasswordAsync(second);
        var replayed = await person.TypeCodeAsync(second);
        var older = await person.TypeCodeAsync(second, person.CodeAfter(-1));
        var next = await person.TypeCodeAsync(second, person.CodeAfter(1));

        Assert.Equal(HttpStatusCode.Conflict, replayed.Status);
        Assert.Equal(HttpStatusCode.Conflict, older.Status);
        Assert.Equal("/", Newcomer.PathOf(next));
    }

    [Theory, OnEachDatabase]
    public async Task Of_two_who_send_the_same_code_at_once_one_gets_in(TestDatabase database)
    {
        await using var site = await TestSite.OpenAsync(database);
        var (person, _) = await Newcomer.JoinAsync(site);
        using var first = site.Anonymous();
        using var second = site.Anonymous();
        await person.TypePasswordAsync(first);
        await person.TypePasswordAsync(second);

        var answers = await Task.WhenAll(person.TypeCodeAsync(first), person.TypeCodeAsync(second));

        Assert.Single(answers, a => a.Location is not null);
    }

    [Theory, OnEachDatabase]
    public async Task A_clock_may_be_one_step_off_and_not_two(TestDatabase database)
    {
        await using var site = await TestSite.OpenAsync(database);
        var (person, _) = await Newcomer.JoinAsync(site);
        using var browser = site.Anonymous();
        await person.TypePasswordAsync(browser);

        Assert.Equal(HttpStatusCode.Conflict, (await person.TypeCodeAsync(browser, person.CodeAfter(2))).Status);
        Assert.Equal("/", Newcomer.PathOf(await person.TypeCodeAsync(browser, person.CodeAfter(1))));
    }

    [Theory, OnEachDatabase]
    public async Task Each_recovery_code_opens_once_however_it_is_typed(TestDatabase database)
    {
        await using var site = await TestSite.OpenAsync(database);
        var (person, _) = await Newcomer.JoinAsync(site);
        using var browser = site.Anonymous();
        var code = person.RecoveryCodes[3];

        await person.TypePasswordAsync(browser);
        Assert.Equal("/", Newcomer.PathOf(await Newcomer.TypeRecoveryCodeAsync(browser, code.ToUpperInvariant().Replace('-', ' '))));
        await person.TypePasswordAsync(browser);
        Assert.Equal(HttpStatusCode.Conflict, (await Newcomer.TypeRecoveryCodeAsync(browser, code)).Status);
        Assert.Equal("/", Newcomer.PathOf(await Newcomer.TypeRecoveryCodeAsync(browser, person.RecoveryCodes[4])));
        Assert.Contains("8 over", (await browser.GetAsync("/mijn/aanmelden")).Main, StringComparison.Ordinal);
    }

    [Theory, OnEachDatabase]
    public async Task After_five_wrong_passwords_one_waits_longer_each_time_account_or_not(TestDatabase database)
    {
        await using var site = await TestSite.OpenAsync(database);
        var (person, _) = await Newcomer.JoinAsync(site);
        var nobody = new Newcomer(site, "niemand@lindedal.example", "een heel ander wachtwoord");
        using var browser = site.Anonymous();
        for (var i = 0; i < 5; i++)
        {
            await person.TypePasswordAsync(browser, "niet het goede wachtwoord");
            await nobody.TypePasswordAsync(browser);
        }

        var locked = await person.TypePasswordAsync(browser);
        Assert.Contains("Probeer het opnieuw na", locked.Alert, StringComparison.Ordinal);
        Assert.Equal(locked.Main, (await nobody.TypePasswordAsync(browser)).Main);

        site.Clock.Move(TimeSpan.FromSeconds(61));
        Assert.Contains("kloppen niet", (await person.TypePasswordAsync(browser, "niet het goede wachtwoord")).Alert, StringComparison.Ordinal);
        site.Clock.Move(TimeSpan.FromSeconds(61));
        Assert.Contains("te vaak", (await person.TypePasswordAsync(browser)).Alert, StringComparison.Ordinal);
        site.Clock.Move(TimeSpan.FromSeconds(60));
        Assert.EndsWith("/aanmelden/code", (await person.TypePasswordAsync(browser)).Location, StringComparison.Ordinal);
    }

    [Fact]
    public void Waiting_grows_to_fifteen_minutes_and_is_forgotten_after_a_day()
    {
        var now = new DateTimeOffset(2026, 11, 21, 12, 0, 0, TimeSpan.Zero);
        var rule = new LimitRule(Free: 5, Memory: TimeSpan.FromHours(24));
        var attempts = Attempts.For("account:x");
        var waits = new List<double>();
        for (var i = 0; i < 11; i++)
        {
            attempts.Take(rule, now);
            waits.Add(attempts.LockedUntil is { } until ? (until - now).TotalMinutes : 0);
            now += TimeSpan.FromMinutes(20);
        }

        Assert.Equal([0, 0, 0, 0, 1, 2, 4, 8, 15, 15, 15], waits);
        attempts.Take(rule, now + TimeSpan.FromHours(25));
        Assert.Equal(1, attempts.Failures);
    }

    [Theory, OnEachDatabase]
    public async Task Where_somebody_wanted_to_go_is_kept_and_only_on_this_site(TestDatabase database)
    {
        await using var site = await TestSite.OpenAsync(database);
        var (person, _) = await Newcomer.JoinAsync(site);
        using var browser = site.Anonymous();

        Assert.EndsWith("/aanmelden/code?terug=%2Forganisaties", (await person.TypePasswordAsync(browser, back: "/organisaties")).Location, StringComparison.Ordinal);
        Assert.Equal("/organisaties", Newcomer.PathOf(await person.TypeCodeAsync(browser, back: "/organisaties")));

        foreach (var elsewhere in new[] { "https://elders.example/", "//elders.example", "/\\elders.example", "javascript:alert(1)" })
        {
            site.Clock.Move(TimeSpan.FromSeconds(31));
            Assert.EndsWith("/aanmelden/code", (await person.TypePasswordAsync(browser, back: elsewhere)).Location, StringComparison.Ordinal);
            Assert.Equal("/", Newcomer.PathOf(await person.TypeCodeAsync(browser, back: elsewhere)));
        }
    }

    [Theory, OnEachDatabase]
    public async Task Without_the_token_of_the_form_nothing_is_tried(TestDatabase database)
    {
        await using var site = await TestSite.OpenAsync(database);
        var (person, _) = await Newcomer.JoinAsync(site);
        using var browser = site.Anonymous();
        using var fields = new FormUrlEncodedContent(new Dictionary<string, string> { ["_handler"] = "aanmelden", ["Request.Email"] = person.Email, ["Request.Wachtwoord"] = person.Password });

        using var answer = await browser.Http.PostAsync(new Uri("/aanmelden", UriKind.Relative), fields, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.False(answer.Headers.Contains("Set-Cookie"));
    }

    [Theory, OnEachDatabase]
    public async Task Fields_say_to_browsers_what_they_are(TestDatabase database)
    {
        await using var site = await TestSite.OpenAsync(database);
        var (person, _) = await Newcomer.JoinAsync(site);
        using var browser = site.Anonymous();

        var first = await browser.GetAsync("/aanmelden");
        await person.TypePasswordAsync(browser);
        var code = (await browser.GetAsync("/aanmelden/code")).Html.QuerySelector("input[name='Request.Code']")!;

        Assert.Equal("username", first.Html.QuerySelector("input[name='Request.Email']")!.GetAttribute("autocomplete"));
        Assert.Equal("current-password", first.Html.QuerySelector("input[name='Request.Wachtwoord']")!.GetAttribute("autocomplete"));
        Assert.Equal("one-time-code", code.GetAttribute("autocomplete"));
        Assert.Equal("numeric", code.GetAttribute("inputmode"));
    }

    [Theory]
    [InlineData("kort", typeof(PasswordTooShort))]
    [InlineData("Wachtwoord123!", typeof(PasswordTooCommon))]
    [InlineData("123456789012", typeof(PasswordTooCommon))]
    [InlineData("aaaaaaaabbbbbbbb", typeof(PasswordTooCommon))]
    [InlineData("robin voorbeeld is leuk", typeof(PasswordNamesYou))]
    [InlineData("mijn r.voorbeeld@lindedal.example", typeof(PasswordNamesYou))]
    [InlineData("vier paarden dragen zeven stoelen", null)]
    public void A_password_is_long_and_not_what_everybody_tries(string password, Type? refusal) =>
        Assert.Equal(refusal, PasswordRules.Check(password, "Robin Voorbeeld", "r.voorbeeld@lindedal.example")?.GetType());

    /// <summary>RFC 6238, appendix B, the last six digits of the rows for SHA-1.</summary>
    [Theory]
    [InlineData(59, "287082")]
    [InlineData(1111111109, "081804")]
    [InlineData(1234567890, "005924")]
    [InlineData(20000000000, "353130")]
    public void Codes_are_those_of_the_standard(long seconds, string code) =>
        Assert.Equal(code, Totp.CodeAt(Encoding.ASCII.GetBytes("12345678901234567890"), Totp.StepAt(DateTimeOffset.FromUnixTimeSeconds(seconds))));
}
