// SPDX-License-Identifier: EUPL-1.2
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Vliegwiel.Library.Contracts;
using Vliegwiel.Library.Domain;
using Vliegwiel.Library.Listing;
using Vliegwiel.Library.Reading;
using Vliegwiel.Library.Showing;
using Vliegwiel.Network.Contracts;
using Vliegwiel.Platform.Jobs;
using Vliegwiel.Platform.Search;
using Vliegwiel.Platform.Spine;
using Vliegwiel.Web.Serving;

namespace Vliegwiel.Benchmarks;

/// <summary>What a server that is ready tells the process that measures it.</summary>
internal sealed record ServerReady(string Address, Guid PersonId, string Kenmerk);

/// <summary>
/// The real site in a process of its own. Beside each page that is measured stands a plain address that asks the same of the
/// database and of the index for the same person, and writes it as JSON.
/// </summary>
internal static class PageServer
{
    public const string Verb = "paginas-server";
    public const string CpuPath = "/meting/cpu";

    /// <summary>Serves until its input ends.</summary>
    public static async Task RunAsync(string folder, string? postgres)
    {
        var counting = new QueryCount();
        var settings = new SiteSettings { DataFolder = folder, PostgresConnection = postgres, Url = "http://127.0.0.1:0", Demo = true };
        await using var site = await Site.OpenAsync(settings, builder =>
        {
            builder.Logging.ClearProviders();
            counting.AddTo(builder.Services);
            builder.Services.AddScoped<MadeLibrary>();
            builder.Services.Replace(ServiceDescriptor.Singleton(new ReadingLimits
            {
                ChildCommand = ["dotnet", Path.Combine(AppContext.BaseDirectory, "vliegwiel.dll"), DocumentReadingChild.Verb],
            }));
        }, CancellationToken.None) ?? throw new InvalidOperationException($"Another process uses {folder}.");
        MapPlain(site.Routes);
        var (person, kenmerk) = await FillAsync(site.Services);
        await site.StartAsync(CancellationToken.None);
        await Console.Out.WriteLineAsync(JsonSerializer.Serialize(new ServerReady(site.Address, person, kenmerk)));
        await Console.In.ReadToEndAsync();
    }

    private static async Task<(Guid Person, string Kenmerk)> FillAsync(IServiceProvider services)
    {
        await using var scope = services.CreateAsyncScope();
        await services.GetRequiredService<JobRunner>().RunAllAsync(CancellationToken.None);
        var kenmerk = await scope.ServiceProvider.GetRequiredService<MadeLibrary>().PlantAsync(CancellationToken.None);
        var replica = services.GetRequiredService<SearchReplica>();
        await replica.CatchUpAsync(CancellationToken.None);
        while (replica.Index.Refresh(most: 500) > 0)
        {
        }

        var person = await scope.ServiceProvider.GetRequiredService<NetworkDirectory>().FindPersonIdByEmailAsync(MadeLibrary.PersonEmail, CancellationToken.None);
        return (person!.Value, kenmerk);
    }

    private static void MapPlain(IEndpointRouteBuilder routes)
    {
        // Not under /api: there the frame around the page, with the name of the person, is not read.
        routes.MapGet("/meting/bibliotheek", async (Access access, CancellationToken cancel) =>
            Results.Json(await ItemList.AskAsync(VisibleItems.Of(access), new ItemListQuestion(null, null, null, null, new ItemFilters()), cancel)));
        routes.MapGet("/meting/bibliotheek/{kenmerk}", async (string kenmerk, ShowItem items, CancellationToken cancel) =>
            Results.Json(await items.FindAsync(kenmerk, null, cancel)));
        routes.MapGet("/meting/zoeken", async (string q, SearchDesk desk, CancellationToken cancel) =>
            Results.Json(await desk.SearchAsync(q, 0, 10, cancel)));
        routes.MapGet(CpuPath, () => Environment.CpuUsage.TotalTime.Ticks).AllowAnonymous();
    }
}
