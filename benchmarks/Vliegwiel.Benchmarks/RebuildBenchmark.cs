// SPDX-License-Identifier: EUPL-1.2
using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Vliegwiel.Network.Contracts;
using Vliegwiel.Platform.People;
using Vliegwiel.Platform.Search;
using Vliegwiel.Web.Serving;

namespace Vliegwiel.Benchmarks;

/// <summary>A new search index made in the background of a site with many passages, while somebody goes on searching at a fixed, modest rate.</summary>
internal sealed class RebuildBenchmark(TextWriter output, int passages, TimeSpan before)
{
    private const int PagesEach = 10;
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(200);

    internal async Task RunAsync(string? postgres)
    {
        var folder = Directory.CreateTempSubdirectory("herindexeermeting");
        try
        {
            var settings = new SiteSettings { DataFolder = folder.FullName, PostgresConnection = postgres, Url = "http://127.0.0.1:0", Demo = true };
            await using var site = await Site.OpenAsync(settings, builder =>
            {
                builder.Logging.ClearProviders();
                builder.Services.AddScoped<MadeLibrary>();
            }, CancellationToken.None) ?? throw new InvalidOperationException("Another process uses a new folder.");
            await MeasureAsync(site.Services);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private async Task MeasureAsync(IServiceProvider services)
    {
        await using var scope = services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<MadeLibrary>().PlantAsync(passages / PagesEach, PagesEach, CancellationToken.None);
        var replica = services.GetRequiredService<SearchReplica>();
        var clock = Stopwatch.StartNew();
        await replica.RebuildAsync(CancellationToken.None);
        output.WriteLine($"{replica.Index.CountPassages()} passages van {replica.CountObjects()} dingen in een nieuwe index, zonder dat iemand zoekt: {clock.Elapsed.TotalSeconds:F0} s");
        while (replica.Index.Refresh(most: 500) > 0)
        {
        }

        var person = await scope.ServiceProvider.GetRequiredService<NetworkDirectory>().FindPersonIdByEmailAsync(MadeLibrary.PersonEmail, CancellationToken.None);
        var actor = await scope.ServiceProvider.GetRequiredService<IActorSource>().FindAsync(person!.Value, CancellationToken.None);
        var questions = Texts.Read(null).Questions;
        await AskAsync(services, actor!, questions, Task.Delay(TimeSpan.FromSeconds(5))); // warm
        Print("zoeken in rust", await AskAsync(services, actor!, questions, Task.Delay(before)));

        clock.Restart();
        var rebuild = Task.Run(() => replica.RebuildAsync(CancellationToken.None));
        var meanwhile = await AskAsync(services, actor!, questions, rebuild);
        await rebuild;
        Print("zoeken tijdens het maken", meanwhile);
        output.WriteLine($"nieuwe index terwijl er wordt gezocht: {clock.Elapsed.TotalSeconds:F0} s; geheugen van dit proces {Environment.WorkingSet >> 20} MB");
    }

    private static async Task<List<(double Milliseconds, int Hits)>> AskAsync(IServiceProvider services, Actor actor, IReadOnlyList<string> questions, Task until)
    {
        var answers = new List<(double, int)>();
        var run = Stopwatch.StartNew();
        for (var asked = 0; !until.IsCompleted; asked++)
        {
            var wait = asked * Interval - run.Elapsed;
            if (wait > TimeSpan.Zero)
            {
                await Task.Delay(wait);
            }

            await using var scope = services.CreateAsyncScope();
            scope.ServiceProvider.GetRequiredService<CurrentActor>().Become(actor);
            var clock = Stopwatch.StartNew();
            var found = await scope.ServiceProvider.GetRequiredService<SearchDesk>().SearchAsync(questions[asked % questions.Count], 0, 10, CancellationToken.None);
            answers.Add((clock.Elapsed.TotalMilliseconds, found.Hits.Count));
        }

        return answers;
    }

    private void Print(string what, List<(double Milliseconds, int Hits)> answers)
    {
        var sorted = answers.Select(a => a.Milliseconds).Order().ToList();
        output.WriteLine($"{what,-26} {sorted.Count,5} vragen, zonder antwoord {answers.Count(a => a.Hits == 0)}; mediaan {sorted[sorted.Count / 2]:F0} ms, p99 {sorted[(int)(sorted.Count * 0.99)]:F0} ms, langste {sorted[^1]:F0} ms");
    }
}
