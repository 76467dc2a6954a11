// SPDX-License-Identifier: EUPL-1.2
using System.Diagnostics;
using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Vliegwiel.Agendas;
using Vliegwiel.Agendas.Comparing;
using Vliegwiel.Agendas.Contracts;
using Vliegwiel.Agendas.Data;
using Vliegwiel.Agendas.Domain;
using Vliegwiel.Agendas.Fixing;
using Vliegwiel.Agendas.Making;
using Vliegwiel.Agendas.Versions;
using Vliegwiel.Network.Contracts;
using Vliegwiel.Platform;
using Vliegwiel.Platform.Data;
using Vliegwiel.Platform.Figures;
using Vliegwiel.Platform.Journal;
using Vliegwiel.Platform.People;
using Vliegwiel.Web.Serving;
using Activity = Vliegwiel.Agendas.Domain.Activity;

namespace Vliegwiel.Benchmarks;

/// <summary>What a large agenda costs for somebody who sees the amounts: its list in processor time, and what differs between two of its versions in time, reading them included.</summary>
internal sealed class AgendaBenchmark(TextWriter output, int activities, int times)
{
    private const string Secretary = "secretaris@kringloop.example";
    private const int WarmUp = 250;
    private static readonly TimeSpan Longest = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan MostProcessorTime = TimeSpan.FromMilliseconds(60);

    /// <returns>Whether both keep within their bounds on every database.</returns>
    public Task<bool> RunAsync(string? postgres) => BothDatabases.RunAsync(output, postgres, RunOnAsync);

    private async Task<bool> RunOnAsync(string name, string? postgres)
    {
        var folder = Directory.CreateTempSubdirectory("verschilmeting");
        try
        {
            await using var site = await Site.OpenAsync(new SiteSettings { DataFolder = folder.FullName, PostgresConnection = postgres, Url = "http://127.0.0.1:0", Demo = true }, builder => builder.Logging.ClearProviders(), CancellationToken.None)
                ?? throw new InvalidOperationException($"Another process uses {folder.FullName}.");
            var agenda = await InScopeAsync(site.Services, PlantAsync);
            var whole = new List<TimeSpan>();
            var alone = new List<TimeSpan>();
            for (var time = 0; time <= times; time++)
            {
                var (read, compared) = await InScopeAsync(site.Services, services => MeasureAsync(services, agenda));
                if (time > 0)
                {
                    whole.Add(read);
                    alone.Add(compared);
                }
            }

            output.WriteLine(Machine.Describe());
            output.WriteLine($"{name}: verschil tussen twee versies van {activities} activiteiten, mediaan van {times} keer {Median(whole):F0} ms, langste {whole.Max().TotalMilliseconds:F0} ms (grens {Longest.TotalMilliseconds:F0} ms); daarvan vergelijken zonder lezen {Median(alone):F1} ms");
            var lists = await ListAsync(site, agenda);
            output.WriteLine($"{name}: lijst van {activities} activiteiten, gefilterd en op budget gesorteerd, mediaan {Median(lists):F1} ms rekentijd per verzoek, met wie het vraagt erbij (grens {MostProcessorTime.TotalMilliseconds:F0} ms)");
            return Median(whole) <= Longest.TotalMilliseconds && Median(lists) <= MostProcessorTime.TotalMilliseconds;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>The page as a browser gets it. Who asks runs in the same process, so the server takes less than this.</summary>
    private async Task<List<TimeSpan>> ListAsync(Site site, string agenda)
    {
        await site.StartAsync(CancellationToken.None);
        var person = await InScopeAsync(site.Services, services => Task.FromResult(services.GetRequiredService<CurrentActor>().Value.PersonId!.Value));
        using var http = await PageBenchmark.SignInAsync(new ServerReady(site.Address, person, agenda));
        var address = new Uri($"{AgendaLinks.Show(agenda)}?woord=werk&stand=voorgesteld&sorteer=-budget&pagina=3", UriKind.Relative);
        using var process = Process.GetCurrentProcess();
        var taken = new List<TimeSpan>();
        for (var time = 0; time < WarmUp + times; time++)
        {
            process.Refresh();
            var before = process.TotalProcessorTime;
            var page = await http.GetStringAsync(address);
            process.Refresh();
            if (!page.Contains($"{activities.ToString("N0", CultureInfo.GetCultureInfo("nl-NL"))} activiteiten", StringComparison.Ordinal))
            {
                throw new InvalidOperationException("The list that is measured does not hold what was planted.");
            }

            if (time >= WarmUp)
            {
                taken.Add(process.TotalProcessorTime - before);
            }
        }

        return taken;
    }

    private static async Task<(TimeSpan Whole, TimeSpan Alone)> MeasureAsync(IServiceProvider services, string agenda)
    {
        var clock = Stopwatch.StartNew();
        var shown = await services.GetRequiredService<CompareVersions>().FindAsync(agenda, "1", "2", CancellationToken.None);
        var whole = clock.Elapsed;
        var moments = await services.GetRequiredService<AgendaMoments>().FindAsync(agenda, [1, 2], CancellationToken.None);
        clock.Restart();
        var difference = AgendaDifference.Between(moments!.At(1)!.Activities, moments.At(2)!.Activities);
        var alone = clock.Elapsed;
        return shown!.Groups.Count > 2 && difference.Of(ChangeKind.Budget).Any() ? (whole, alone) : throw new InvalidOperationException("The versions that are compared do not differ as they were made to.");
    }

    private async Task<string> PlantAsync(IServiceProvider services)
    {
        var db = services.GetRequiredService<VliegwielDb>();
        var journal = services.GetRequiredService<EventJournal>();
        var make = services.GetRequiredService<MakeAgenda>();
        var now = services.GetRequiredService<TimeProvider>().GetUtcNow();
        var me = services.GetRequiredService<CurrentActor>().Value.PersonId!.Value;
        var circle = (await make.ChoicesAsync(CancellationToken.None)).First(c => c.Value.StartsWith("verband:", StringComparison.Ordinal)).Value;
        var agenda = (await make.RunAsync(new AgendaRequest { Titel = "Agenda voor een meting", Van = circle })).Value;
        var pairs = new List<(Activity Activity, ActivityBudget Budget)>();
        for (var i = 0; i < activities; i++)
        {
            var activity = Activity.Propose(new ActivityFacts { Title = $"Werk {i}", Type = ActionType.Facilitate, Deadline = Deadline.InMonth(2031, (i % 12) + 1) }, agenda.AudienceList, me, null, now);
            var budget = ActivityBudget.For(activity, agenda.SensitiveAudiences);
            budget.Set(Euro(i), budget.Spent, null);
            db.AddRange(activity, budget);
            agenda.Place(activity.Id, now);
            journal.Record(new ActivityProposed { ObjectId = activity.Id });
            journal.Record(new BudgetOpened { ObjectId = budget.Id });
            pairs.Add((activity, budget));
        }

        await db.SaveChangesAsync(CancellationToken.None);
        await FixAsync(services, agenda.Kenmerk);
        foreach (var (pair, i) in pairs.Select((p, i) => (p, i)))
        {
            pair.Activity.Describe(new ActivityFacts { Title = $"Werk {i}{(i % 5 == 0 ? " en meer" : "")}", Type = ActionType.Facilitate, Deadline = i % 2 == 0 ? Deadline.InQuarter(2032, 1) : pair.Activity.Deadline });
            pair.Budget.Set(Euro(i % 3 == 0 ? i + 1 : i), pair.Budget.Spent, null);
            journal.Record(new ActivityDescribed { ObjectId = pair.Activity.Id, Fields = ["Title", "Deadline"] });
            journal.Record(new BudgetSet { ObjectId = pair.Budget.Id });
        }

        await db.SaveChangesAsync(CancellationToken.None);
        await FixAsync(services, agenda.Kenmerk);
        return agenda.Kenmerk;
    }

    private static async Task FixAsync(IServiceProvider services, string agenda)
    {
        var fix = services.GetRequiredService<FixVersion>();
        var draft = await fix.FindAsync(agenda, CancellationToken.None);
        var made = await fix.RunAsync(agenda, new FixRequest { Overleg = "Meting", Datum = services.GetRequiredService<TimeProvider>().DutchToday, Basis = draft!.Basis });
        _ = made.Value;
    }

    private static async Task<T> InScopeAsync<T>(IServiceProvider services, Func<IServiceProvider, Task<T>> act)
    {
        await using var scope = services.CreateAsyncScope();
        var person = await scope.ServiceProvider.GetRequiredService<NetworkDirectory>().FindPersonIdByEmailAsync(Secretary, CancellationToken.None) ?? throw new InvalidOperationException($"The region has no {Secretary}.");
        scope.ServiceProvider.GetRequiredService<CurrentActor>().Become((await scope.ServiceProvider.GetRequiredService<IActorSource>().FindAsync(person, CancellationToken.None))!);
        return await act(scope.ServiceProvider);
    }

    private static Figure Euro(decimal value) => Figure.Of(value, FigureText.Euro, new FigureMeaning { Source = null, Status = FigureStatus.Estimated });

    private static double Median(List<TimeSpan> times) => times.Order().ElementAt(times.Count / 2).TotalMilliseconds;
}
