// SPDX-License-Identifier: EUPL-1.2
using Microsoft.Playwright;
using Vliegwiel.BrowserTests.Browsers;
using Xunit;

[assembly: AssemblyFixture(typeof(Chromium))]

namespace Vliegwiel.BrowserTests.Browsers;

/// <summary>The one browser of all tests, started when the first test asks for it.</summary>
public sealed class Chromium : IAsyncDisposable
{
    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
    private static readonly string[] KnownFolders = ["/usr/bin", "/usr/local/bin", "/snap/bin", "/opt/google/chrome", "/usr/lib/chromium"];

    // No sandbox: tests visit only their own site, and a container has no user namespaces.
    private static readonly string[] Flags =
        ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];

    private readonly SemaphoreSlim _door = new(1, 1);
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    /// <summary>VLIEGWIEL_CHROMIUM, or else the first that stands where programs stand; null when there is none.</summary>
    internal static string? Program { get; } =
        Environment.GetEnvironmentVariable("VLIEGWIEL_CHROMIUM") is { Length: > 0 } set ? set
        : (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries).Concat(KnownFolders)
            .SelectMany(folder => Names.Select(name => Path.Combine(folder, name))).FirstOrDefault(File.Exists);

    internal async Task<IBrowser> StartedAsync()
    {
        if (Program is null)
        {
            Assert.False(Environment.GetEnvironmentVariable("CI") == "true", "Er is geen Chromium. In CI moeten deze tests draaien: installeer chromium of zet VLIEGWIEL_CHROMIUM.");
            Assert.Skip("niet gedraaid: chromium ontbreekt");
        }

        await _door.WaitAsync(TestContext.Current.CancellationToken);
        try
        {
            _playwright ??= await Playwright.CreateAsync();
            return _browser ??= await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = Program, Args = Flags, Timeout = 60_000 });
        }
        finally
        {
            _door.Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();
        _door.Dispose();
    }
}
