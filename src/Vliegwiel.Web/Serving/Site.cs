// SPDX-License-Identifier: EUPL-1.2
using Vliegwiel.Network.Contracts;
using Vliegwiel.Platform;
using Vliegwiel.Platform.Data;
using Vliegwiel.Platform.Files;

namespace Vliegwiel.Web.Serving;

/// <summary>One running node: the data folder, the services and the web server on top of them.</summary>
internal sealed class Site : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly IDisposable _folder;

    private Site(WebApplication app, IDisposable folder, string? firstAdministratorLink) => (_app, _folder, FirstAdministratorLink) = (app, folder, firstAdministratorLink);

    /// <summary>With it the first administrator comes in, once; null when the site has one, or is a demonstration. Never in a log.</summary>
    public string? FirstAdministratorLink { get; }

    public IServiceProvider Services => _app.Services;

    /// <summary>For a measurement that needs a route beside the real ones, behind the same sign-in; until the start.</summary>
    public IEndpointRouteBuilder Routes => _app;

    /// <summary>Where it listens; known once it is started.</summary>
    public string Address => _app.Urls.First();

    /// <returns>Null when another process has the data folder.</returns>
    public static Task<Site?> OpenAsync(SiteSettings settings, CancellationToken cancel) => OpenAsync(settings, _ => { }, cancel);

    /// <param name="adjust">Replaces services; for tests: the clock.</param>
    /// <returns>Null when another process has the data folder.</returns>
    public static async Task<Site?> OpenAsync(SiteSettings settings, Action<WebApplicationBuilder> adjust, CancellationToken cancel)
    {
        var folder = new DataFolder(settings.DataFolder);
        if (folder.TryTake() is not { } taken)
        {
            return null;
        }

        try
        {
            var app = SiteBuilder.Build(settings, folder, adjust);
            string? firstAdministratorLink = null;
            await using (var scope = app.Services.CreateAsyncScope())
            {
                await scope.ServiceProvider.GetRequiredService<DatabaseUpgrade>().RunAsync(cancel);
                scope.ServiceProvider.GetRequiredService<FileStore>().RemoveLeftovers();
                if (settings.Demo)
                {
                    await scope.ServiceProvider.GetRequiredService<Demo>().PlantAsync(cancel);
                }
                else
                {
                    firstAdministratorLink = await scope.ServiceProvider.GetRequiredService<FirstAdministrator>().PrepareAsync(cancel);
                }
            }

            return new Site(app, taken, firstAdministratorLink);
        }
        catch
        {
            taken.Dispose();
            throw;
        }
    }

    public Task StartAsync(CancellationToken cancel) => _app.StartAsync(cancel);

    public Task WaitForStopAsync(CancellationToken cancel) => _app.WaitForShutdownAsync(cancel);

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
        _folder.Dispose();
    }
}
