// SPDX-License-Identifier: EUPL-1.2
using System.Data.Common;
using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Vliegwiel.Agendas;
using Vliegwiel.Agendas.Contracts;
using Vliegwiel.Agendas.Data;
using Vliegwiel.Agendas.Domain;
using Vliegwiel.Platform.Data;
using Vliegwiel.Platform.Figures;
using Vliegwiel.Platform.Journal;
using Vliegwiel.Platform.People;
using Vliegwiel.Tests.Sites;
using Xunit;

namespace Vliegwiel.Tests.Agendas;

/// <summary>How often the pages of agendas ask the database: seldom, and not more often for a thousand activities.</summary>
public sealed class AgendaQueryTests
{
    /// <summary>Four of these every page of the site asks: session, person, seats and the head of the page. Four are the agenda's own.</summary>
    private const int MostQueries = 8;
    private const int MostQueriesOfActivity = 12;
    private const int MostQueriesOfDifference = 8;

    [Theory, OnEachDatabase]
    public async Task A_thousand_activities_ask_as_little_as_one(TestDatabase database)
    {
        var counter = new Counter();
        await using var site = await TestSite.OpenAsync(database, builder => builder.Services.ConfigureDbContext<VliegwielDb>(options => options.AddInterceptors(counter)));
        var agenda = await AgendaCast.MakeForCircleAsync(site, "Agenda van duizend");
        var activity = await AgendaCast.ProposeAsync(site, TestSite.Secretary, agenda, "Eerste van duizend", budget: "1.000");
        using var client = await site.AsAsync(TestSite.Client);
        var show = AgendaLinks.Show(agenda);
        var one = await CountAsync(client, counter, show);

        await GrowAsync(site, agenda, 999);
        var counts = new Dictionary<string, int>(StringComparer.Ordinal)
        {
            ["agenda"] = await CountAsync(client, counter, show),
            ["agenda, gefilterd en gesorteerd"] = await CountAsync(client, counter, $"{show}?woord=werk&stand=voorgesteld&sorteer=-budget&pagina=3"),
            ["agenda als bestand"] = await CountAsync(client, counter, $"{AgendaLinks.Export(agenda)}?als=csv&sorteer=deadline"),
            ["bespreking"] = await CountAsync(client, counter, ProgressLinks.Meeting(agenda)),
            ["gezondheid"] = await CountAsync(client, counter, ProgressLinks.Health(agenda)),
            ["resultaten"] = await CountAsync(client, counter, OutcomeLinks.Sum(agenda)),
            ["lijst"] = await CountAsync(client, counter, AgendaLinks.All),
        };
        var page = await CountAsync(client, counter, AgendaLinks.Activity(activity));
        var small = await AgendaCast.MakeForCircleAsync(site, "Kleine agenda");
        await GoalCast.TieAsync(site, TestSite.Client, await GoalCast.SetAsync(site, TestSite.Client, await GoalCast.ThemedAsync(site, "Doel van duizend")), activity);
        var beside = await CountAsync(client, counter, $"{VersionLinks.Beside(small)}?met={agenda}");
        var funnel = await CountAsync(client, counter, ScalingLinks.Funnel);
        await AgendaCast.ReportAsync(site, TestSite.Secretary, activity, "Het loopt.");
        await AgendaCast.LearnAsync(site, TestSite.Secretary, activity, "klinkers");
        await AgendaCast.WaitAsync(site, TestSite.Secretary, activity, "stenen");
        var document = await DocumentCast.PlantAsync(site, TestSite.Secretary, activity, "Stuk van duizend", "Gewone tekst.", DocumentCast.Everybody);
        await GoalCast.TieAsync(site, TestSite.Client, await GoalCast.SetAsync(site, TestSite.Client, GoalCast.Request("Doel van duizend", await GoalCast.CircleAsync(site))), activity);
        using var secretary = await site.AsAsync(TestSite.Secretary);
        foreach (var address in new[] { ProgressLinks.Progress(activity), OutcomeLinks.Outcome(activity), OutcomeLinks.Reflection(activity), OutcomeLinks.Lesson(activity), OutcomeLinks.Stage(activity), OutcomeLinks.WriteStory(activity), $"{DependencyLinks.Dependencies(activity)}?zoek=werk", DependencyLinks.WaitsOf(activity), DependencyLinks.Measures(activity), DependencyLinks.Waits, AgendaLinks.Budget(activity), DependencyLinks.BudgetPart(activity), ShareLinks.Of(agenda), $"{ShareLinks.Together}?agenda={agenda}", $"{ShareLinks.Export(agenda)}?als=csv", DocumentLinks.Documents(activity), DocumentLinks.Document(activity, document.Id) })
        {
            await CountAsync(secretary, counter, address);
        }

        var before = counter.Count;
        await client.LookAsync(show);
        var last = counter.After(before);

        Assert.True(counts["agenda"] == one && counts.Values.All(c => c is > 0 and <= MostQueries), string.Join("; ", counts.Select(c => $"{c.Key} {c.Value}")) + $"; with one {one}. The last agenda asked:\n{string.Join("\n\n", last)}");
        Assert.True(page <= MostQueriesOfActivity, $"The page of an activity asked {page} times.");
        Assert.True(beside <= MostQueriesOfActivity, $"Beside others asked {beside} times.");
        Assert.True(funnel <= MostQueriesOfActivity, $"The funnel asked {funnel} times.");
        Assert.Contains("1.000 activiteiten", (await client.GetAsync(show)).Main, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await client.LookAsync($"{show}?pagina=9")).Status);
    }

    [Theory, OnEachDatabase]
    public async Task The_difference_of_two_versions_of_a_thousand_activities_asks_eight_times(TestDatabase database)
    {
        var counter = new Counter();
        await using var site = await TestSite.OpenAsync(database, builder => builder.Services.ConfigureDbContext<VliegwielDb>(options => options.AddInterceptors(counter)));
        var agenda = await AgendaCast.MakeForCircleAsync(site, "Agenda van duizend versies");
        await AgendaCast.ProposeAsync(site, TestSite.Secretary, agenda, "Eerste van duizend", budget: "1.000");
        await VersionCast.FixAsync(site, TestSite.Secretary, agenda);
        using var client = await site.AsAsync(TestSite.Client);
        await GrowAsync(site, agenda, 999);
        await VersionCast.FixAsync(site, TestSite.Secretary, agenda);

        foreach (var address in new[] { VersionLinks.Difference(agenda, 1, 2), VersionLinks.Difference(agenda, 2, 0), VersionLinks.Difference(agenda, 1, 0), $"{VersionLinks.ExportDifference(agenda)}?van=1&tot=nu&als=csv" })
        {
            Assert.InRange(await CountAsync(client, counter, address), 1, MostQueriesOfDifference);
        }

        await CountAsync(client, counter, AgendaLinks.Version(agenda, 2));
        await CountAsync(client, counter, VersionLinks.All(agenda));
        Assert.Contains("kwamen er 999 activiteiten bij", (await client.GetAsync(VersionLinks.Difference(agenda, 1, 2))).Main, StringComparison.Ordinal);
    }

    private static async Task<int> CountAsync(Visitor visitor, Counter counter, string address)
    {
        var before = counter.Count;
        Assert.Equal(HttpStatusCode.OK, (await visitor.LookAsync(address)).Status);
        var asked = counter.After(before).ToList();
        Assert.True(asked.Count <= MostQueriesOfActivity, $"{address}: {string.Join("\n\n", asked)}");
        return asked.Count;
    }

    private static Task<bool> GrowAsync(TestSite site, string kenmerk, int more) => site.InScopeAsync(TestSite.Secretary, async services =>
    {
        var db = services.GetRequiredService<VliegwielDb>();
        var journal = services.GetRequiredService<EventJournal>();
        var me = services.GetRequiredService<CurrentActor>().Value.PersonId!.Value;
        var agenda = await db.Agendas.Include(a => a.Placements).SingleAsync(a => a.Kenmerk == kenmerk, TestContext.Current.CancellationToken);
        for (var i = 0; i < more; i++)
        {
            var facts = new ActivityFacts { Title = $"Werk {i}", Type = ActionType.Facilitate, Deadline = Deadline.InMonth(2031, (i % 12) + 1) };
            var activity = Activity.Propose(facts, agenda.AudienceList, me, agenda.OrganisationId, site.Clock.GetUtcNow());
            var budget = ActivityBudget.For(activity, agenda.SensitiveAudiences);
            budget.Set(Figure.Of(i, FigureText.Euro, new FigureMeaning { Source = null, Status = FigureStatus.Estimated }), budget.Spent, null);
            db.AddRange(activity, budget);
            agenda.Place(activity.Id, site.Clock.GetUtcNow());
            journal.Record(new ActivityProposed { ObjectId = activity.Id });
            journal.Record(new BudgetOpened { ObjectId = budget.Id });
        }

        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        return true;
    });

    /// <summary>Counts every command that EF sends, of whatever request; in a test nothing else runs.</summary>
    private sealed class Counter : DbCommandInterceptor
    {
        private readonly System.Collections.Concurrent.ConcurrentQueue<string> _commands = new();

        public int Count => _commands.Count;

        /// <summary>What was asked after the first so many.</summary>
        public IEnumerable<string> After(int count) => _commands.Skip(count);

        public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
            DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default) => new(Counted(command, result));

        public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
            DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default) => new(Counted(command, result));

        private T Counted<T>(DbCommand command, T result)
        {
            _commands.Enqueue(command.CommandText);
            return result;
        }
    }
}
