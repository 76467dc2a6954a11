// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Concurrent;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Vliegwiel.BrowserTests.Browsers;
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

    private TestSite _full = null!;
    private TestSite _bare = null!;
    private string _finished = "";
    private string _unfinished = "";

    /// <summary>Which route first showed a title: no two kinds of page may have the same.</summary>
    internal ConcurrentDictionary<string, string> Titles { get; } = new(StringComparer.Ordinal);

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
        _unfinished = (await spinner.UploadAsync(null, ("wacht-op-lezen.txt", Text("Nog niet gelezen.")))).Location!;
    }

    /// <summary>Brings a new window to where the visit begins.</summary>
    internal async Task<Window> ShowAsync(Chromium chromium, Visit visit)
    {
        var window = await Window.OpenAsync(chromium, visit.Bare ? _bare : _full, headers: visit.ThroughProxy ? new() { ["X-Forwarded-For"] = "203.0.113.7" } : null);
        if (visit.As is not null)
        {
            await window.ComeInAsAsync(visit.As);
        }

        await visit.GoAsync(window, this);
        return window;
    }

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
            next(app);
            app.Use((http, then) => http.Request.Path == Broken ? throw new InvalidOperationException("Broken on purpose.") : then(http));
        };
    }
}
