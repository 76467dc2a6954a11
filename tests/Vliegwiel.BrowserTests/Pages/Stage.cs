// SPDX-License-Identifier: EUPL-1.2
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Playwright;
using Vliegwiel.BrowserTests.Browsers;
using Vliegwiel.Tests.Network.SigningIn;
using Vliegwiel.Tests.Sites;
using Xunit;

namespace Vliegwiel.BrowserTests.Pages;

/// <summary>
/// Two sites on which every page can be seen in every state: one of the demonstration region with a finished and an
/// unfinished import, one without documents. Nothing runs by itself here, so that a page looks the same each time.
/// </summary>
public sealed class Stage : IAsyncLifetime
{
    internal const string Broken = "/stuk";

    private readonly Dictionary<(TestSite Site, string Person), string> _sessions = [];
    private TestSite _full = null!;
    private TestSite _bare = null!;
    private string _finished = "";
    private string _unfinished = "";

    internal TestSite Full => _full;

    public async ValueTask InitializeAsync()
    {
        _full = await TestSite.OpenAsync(TestDatabase.Sqlite, builder => builder.Services.TryAddEnumerable(ServiceDescriptor.Singleton<IStartupFilter, BrokenAddress>()));
        var bare = await LiveSite.RegionWithoutDocumentsAsync(TestDatabase.Sqlite);
        _bare = await TestSite.OpenAsync(bare, bare.Settings, _ => { });

        using var spinner = await _full.AsAsync(TestSite.Spinner);
        _finished = (await spinner.UploadAsync(
            null,
            ("notitie-hergebruik-straatmeubilair-binnenstedelijke-herinrichting.md", Text("# Notitie hergebruik straatmeubilair\n\nBanken en afvalbakken krijgen een tweede leven.")),
            ("leeg.pdf", []),
            (Brought.Timber, Brought.Shipped(Brought.Timber).Buffer))).Location!;
        await _full.SettleAsync();
        await LetPeopleInAsync();
        await InspectAsync();
        await AskProgressAsync();
        _unfinished = (await spinner.UploadAsync(null, ("wacht-op-lezen.txt", Text("Nog niet gelezen.")))).Location!;
    }

    /// <summary>Brings a new window to where the visit begins.</summary>
    internal async Task<Window> ShowAsync(Chromium chromium, Visit visit)
    {
        var site = visit.Bare ? _bare : _full;
        var window = await Window.OpenAsync(
            chromium, site, headers: visit.ThroughProxy ? new() { ["X-Forwarded-For"] = "203.0.113.7" } : null, session: visit.As is null ? null : await SessionAsync(chromium, site, visit.As));
        await visit.GoAsync(window, this);
        var heading = window.Page.Locator("h1", new() { HasText = visit.Heading });
        await (visit.Says is null ? heading : window.Main.Filter(new() { Has = heading, HasText = visit.Says })).WaitForAsync(new() { Timeout = 10_000 }).ContinueWith(
            async waiting => Assert.True(waiting.IsCompletedSuccessfully, $"{visit.Name} shows {await window.MainTextAsync()} {site.Problems}"), TaskScheduler.Default).Unwrap();
        return window;
    }

    /// <summary>Each person comes in once; all visits of that person go on from there.</summary>
    private async Task<string> SessionAsync(Chromium chromium, TestSite site, string person)
    {
        if (!_sessions.TryGetValue((site, person), out var session))
        {
            await using var window = await Window.OpenAsync(chromium, site);
            await window.ComeInAsAsync(person);
            _sessions[(site, person)] = session = await window.SessionAsync();
        }

        return session;
    }

    /// <summary>Goes on where somebody with an account stands: in, or halfway in.</summary>
    internal static async Task GoAsAsync(Window window, Visitor somebody, string address)
    {
        await window.Page.Context.AddCookiesAsync([.. somebody.Cookies.GetAllCookies().Select(c => new Cookie { Name = c.Name, Value = c.Value, Domain = c.Domain, Path = c.Path })]);
        await window.GoAsync(address);
    }

    /// <summary>Signed in with password and code, not in the last ten minutes.</summary>
    internal Visitor Account { get; private set; } = null!;

    /// <summary>Typed the password, not yet the code.</summary>
    internal Visitor Halfway { get; private set; } = null!;

    /// <summary>Took up an invitation, has no app yet.</summary>
    internal Visitor WithoutApp { get; private set; } = null!;

    internal string Invitation { get; private set; } = "";

    internal string NewPassword { get; private set; } = "";

    private async Task LetPeopleInAsync()
    {
        (var person, Account) = await Newcomer.JoinAsync(_full);
        Halfway = _full.Anonymous();
        await person.TypePasswordAsync(Halfway);
        using var administrator = await _full.AsAsync(TestSite.SiteAdministrator);
        var another = new Newcomer(_full, "ander@lindedal.example", Newcomer.GoodPassword);
        WithoutApp = _full.Anonymous();
        await another.AcceptAsync(WithoutApp, await _full.InviteAsync(administrator, another.Email));
        Invitation = await _full.InviteAsync(administrator, "genodigde@lindedal.example");
        using var forgetful = _full.Anonymous();
        await forgetful.SendAsync("/wachtwoord-vergeten", "vergeten", new() { ["Request.Email"] = person.Email });
        NewPassword = await _full.LinkInMailAsync(person.Email);
    }

    /// <summary>The contractor is asked by mail how it goes.</summary>
    private async Task AskProgressAsync()
    {
        await _full.InScopeAsync(null, async services =>
        {
            await services.GetRequiredService<Vliegwiel.Agendas.Progress.ProgressAsking>().DoAsync(new Vliegwiel.Agendas.Progress.AskProgress(), TestContext.Current.CancellationToken);
            return true;
        });
        ProgressLink = await _full.LinkInMailAsync(TestSite.Contractor);
    }

    internal string ProgressLink { get; private set; } = "";

    /// <summary>A document that administrators do not see, which one of them opened with a reason.</summary>
    private async Task InspectAsync()
    {
        using var owner = await _full.AsAsync(TestSite.Client);
        var import = await owner.UploadAsync(null, ("gesloten-opdracht.md", Text("# Notitie gesloten opdracht\n\nAlleen voor de gemeente.")));
        await _full.SettleAsync();
        Closed = (await owner.GetAsync(import.Location!)).LinkTo("gesloten-opdracht.md");
        using var administrator = await _full.AsAsync(TestSite.SiteAdministrator);
        await administrator.SendAsync("/beheer/inzien", "inzien", new() { ["Request.Adres"] = Closed, ["Request.Reden"] = "Een melding dat hier persoonsgegevens in staan." });
        Inspection = await _full.LinkInMailAsync(TestSite.Client);
    }

    /// <summary>Open to the administrator of the site for an hour.</summary>
    internal string Closed { get; private set; } = "";

    internal string Inspection { get; private set; } = "";

    internal Task ToFinishedImportAsync(Window window) => window.GoAsync(_finished);

    internal Task ToUnfinishedImportAsync(Window window) => window.GoAsync(_unfinished);

    public async ValueTask DisposeAsync()
    {
        await _full.DisposeAsync();
        await _bare.DisposeAsync();
    }

    private static byte[] Text(string text) => Encoding.UTF8.GetBytes(text);

    /// <summary>An address that fails, to see what the site shows when it does.</summary>
    private sealed class BrokenAddress : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.Use((http, then) =>
            {
                if (http.Request.Path == Broken)
                {
                    http.Features.Set<IQueryFeature>(new QueryThatFails());
                }

                return then(http);
            });
            next(app);
        };
    }

    /// <summary>Fails once, within the pages: the page that says so can be made.</summary>
    private sealed class QueryThatFails : IQueryFeature
    {
        private bool _failed;

        public IQueryCollection Query
        {
            get
            {
                if (_failed)
                {
                    return QueryCollection.Empty;
                }

                _failed = true;
                throw new InvalidOperationException("Broken on purpose.");
            }
            set { }
        }
    }
}
