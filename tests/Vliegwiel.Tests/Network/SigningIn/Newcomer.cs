// SPDX-License-Identifier: EUPL-1.2
using System.Net;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using Microsoft.Extensions.DependencyInjection;
using Vliegwiel.Network.SigningIn;
using Vliegwiel.Platform.Data;
using Vliegwiel.Platform.Mail;
using Vliegwiel.Tests.Sites;
using Xunit;

namespace Vliegwiel.Tests.Network.SigningIn;

/// <summary>Somebody with an account: what that person knows, and how the steps of signing in are walked.</summary>
internal sealed class Newcomer(TestSite site, string email, string password)
{
    public const string GoodPassword = "vier paarden dragen zeven stoelen";

    private byte[] _key = [];

    public string Email => email;

    public string Password { get; set; } = password;

    public IReadOnlyList<string> RecoveryCodes { get; private set; } = [];

    /// <summary>What the app of this person shows now.</summary>
    public string Code => Totp.CodeAt(_key, Totp.StepAt(site.Clock.GetUtcNow()));

    public string CodeAfter(int steps) => Totp.CodeAt(_key, Totp.StepAt(site.Clock.GetUtcNow()) + steps);

    /// <summary>Invited by the administrator of the site, and in: with password, app and recovery codes.</summary>
    public static async Task<(Newcomer Person, Visitor Browser)> JoinAsync(TestSite site, string email = "nieuw@lindedal.example")
    {
        using var administrator = await site.AsAsync(TestSite.SiteAdministrator);
        var link = await site.InviteAsync(administrator, email);
        var browser = site.Anonymous();
        var person = new Newcomer(site, email, GoodPassword);
        await person.AcceptAsync(browser, link);
        await person.SetAppAsync(browser);

        // The code of the app that was just used does not count again.
        site.Clock.Move(TimeSpan.FromMinutes(1));
        return (person, browser);
    }

    public async Task AcceptAsync(Visitor browser, string link)
    {
        var answer = await browser.SendAsync(link, "uitnodiging", new() { ["Request.Wachtwoord"] = Password });
        Assert.EndsWith("/aanmelden/instellen", answer.Location, StringComparison.Ordinal);
    }

    public async Task<Page> SetAppAsync(Visitor browser)
    {
        var page = await browser.GetAsync("/aanmelden/instellen");
        _key = Decode(page.Html.QuerySelectorAll("main code").Single().TextContent);
        var codes = await browser.SendAsync("/aanmelden/instellen", "instellen", new() { ["Request.Code"] = Code });
        RecoveryCodes = [.. codes.Html.QuerySelectorAll("main code").Select(c => c.TextContent)];
        Assert.Equal(10, RecoveryCodes.Count);
        return codes;
    }

    public Task<Page> TypePasswordAsync(Visitor browser, string? other = null, string? back = null) =>
        browser.SendAsync(back is null ? "/aanmelden" : $"/aanmelden?terug={Uri.EscapeDataString(back)}", "aanmelden",
            new() { ["Request.Email"] = email, ["Request.Wachtwoord"] = other ?? Password, ["Request.Terug"] = back ?? "" });

    public Task<Page> TypeCodeAsync(Visitor browser, string? other = null, string? back = null) =>
        browser.SendAsync("/aanmelden/code", "code", new() { ["Request.Code"] = other ?? Code, ["Request.Terug"] = back ?? "" });

    public static Task<Page> TypeRecoveryCodeAsync(Visitor browser, string code) =>
        browser.SendAsync("/aanmelden/code?herstel=ja", "code", new() { ["Request.Code"] = code });

    public async Task SignInAsync(Visitor browser)
    {
        Assert.EndsWith("/aanmelden/code", (await TypePasswordAsync(browser)).Location, StringComparison.Ordinal);
        Assert.Equal("/", PathOf(await TypeCodeAsync(browser)));
    }

    /// <summary>What an app shows that was given this key, as it stands on the page.</summary>
    public static string CodeOf(string key, DateTimeOffset now) => Totp.CodeAt(Decode(key), Totp.StepAt(now));

    public static string PathOf(Page page) => page.Location is null ? "" : new Uri(new Uri("http://x"), page.Location).PathAndQuery;

    private static byte[] Decode(string key)
    {
        var bits = string.Concat(key.Replace(" ", "", StringComparison.Ordinal).Select(c => Convert.ToString("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".IndexOf(c, StringComparison.Ordinal), 2).PadLeft(5, '0')));
        return [.. Enumerable.Range(0, bits.Length / 8).Select(i => Convert.ToByte(bits.Substring(i * 8, 8), 2))];
    }
}

/// <summary>Steps of signing in that many tests take.</summary>
internal static class SignInSteps
{
    extension(Visitor visitor)
    {
        /// <summary>Goes to a page and sends one of its forms; without that form (a page that refuses) with what is there.</summary>
        public async Task<Page> SendAsync(string address, string form, Dictionary<string, string> fields)
        {
            var page = await visitor.LookAsync(address);
            fields["_handler"] = form;
            return await visitor.PostAsync(address, page, fields);
        }

        public async Task<bool> IsSignedInAsync() => (await visitor.LookAsync("/mijn/aanmelden")).Status == HttpStatusCode.OK;

        public async Task<Page> TryInviteAsync(string email, string organisation, string role = "")
        {
            var page = await visitor.GetAsync("/beheer/uitnodigingen");
            var choice = page.Html.QuerySelectorAll("select[name='Request.Organisatie'] option").FirstOrDefault(o => o.TextContent == organisation)?.GetAttribute("value") ?? organisation;
            return await visitor.SendAsync("/beheer/uitnodigingen", "uitnodigen", new()
            {
                ["Request.Naam"] = "Robin Voorbeeld",
                ["Request.Email"] = email,
                ["Request.Organisatie"] = choice,
                ["Request.Functie"] = "adviseur",
                ["Request.Rol"] = role,
            });
        }

        /// <summary>Presses a button in a list.</summary>
        public async Task<Page> PressAsync(string page, string action) => await visitor.PostAsync(action, await visitor.GetAsync(page), []);
    }

    extension(TestSite site)
    {
        /// <summary>The newest mail to this address.</summary>
        public Task<OutboxLine?> FindMailAsync(string to) => site.InScopeAsync<OutboxLine?>(null, async services =>
            (await services.GetRequiredService<Outbox>().ListAsync(50, TestContext.Current.CancellationToken)).FirstOrDefault(m => m.To == to)!);

        public async Task<string> LinkInMailAsync(string to) =>
            Regex.Match((await site.FindMailAsync(to))!.Text, @"https?://[^/]+(/\S+)").Groups[1].Value;

        public async Task<string> InviteAsync(Visitor inviter, string email, string organisation = "Gemeente Lindedal", string role = "")
        {
            var answer = await inviter.TryInviteAsync(email, organisation, role);
            Assert.Contains("melding=verstuurd", answer.Location, StringComparison.Ordinal);
            return await site.LinkInMailAsync(email);
        }

        /// <summary>Changes rows as no page does yet.</summary>
        public Task ChangeAsync(Func<VliegwielDb, Task> change) => site.InScopeAsync(null, async services =>
        {
            await change(services.GetRequiredService<VliegwielDb>());
            return true;
        });
    }
}
