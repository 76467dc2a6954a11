// SPDX-License-Identifier: EUPL-1.2
using System.Data.Common;
using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Vliegwiel.Library.Contracts;
using Vliegwiel.Library.Data;
using Vliegwiel.Library.Domain;
using Vliegwiel.Network.Contracts;
using Vliegwiel.Network.Domain;
using Vliegwiel.Platform.Data;
using Vliegwiel.Platform.Journal;
using Vliegwiel.Platform.People;
using Vliegwiel.Platform.Spine;
using Vliegwiel.Tests.Sites;
using Xunit;

namespace Vliegwiel.Tests.Library;

/// <summary>How often a page asks the database: seldom, and not more often when it shows more.</summary>
public sealed class QueryCountTests
{
    private const int MostQueries = 12;

    /// <summary>Each part of the platform that asks something of people has lines of its own there.</summary>
    private const int MostQueriesOfMyDay = 19;

    private static readonly string[] Readers =
        [TestSite.Spinner, TestSite.Secretary, TestSite.PolicyOfficer, TestSite.Client, TestSite.Contractor, TestSite.Neutral, TestSite.OrganisationAdministrator, TestSite.SiteAdministrator];

    [Theory, OnEachDatabase]
    public async Task A_page_with_fifty_rows_asks_no_more_than_a_page_with_one(TestDatabase database)
    {
        var counter = new QueryCounter();
        await using var site = await TestSite.OpenAsync(database, builder => builder.Services.ConfigureDbContext<VliegwielDb>(options => options.AddInterceptors(counter)));
        using var spinner = await site.AsAsync(TestSite.Spinner);
        using var reader = await site.AsAsync(TestSite.SiteAdministrator);
        await EmptyLibraryAsync(site);

        var one = await GrowAsync(site, rows: 1);
        var withOne = await CountAsync(spinner, reader, counter, one);
        var fifty = await GrowAsync(site, rows: 50);
        var withFifty = await CountAsync(spinner, reader, counter, fifty);

        var counts = $"{database}: {string.Join("; ", withOne.Keys.Select(page => $"{page} {withOne[page]} with one, {withFifty[page]} with fifty"))}";
        Assert.True(withOne.Keys.All(page => withOne[page] == withFifty[page]), $"More rows made more queries. {counts}");
        Assert.True(withOne.All(page => page.Value >= 1 && page.Value <= (page.Key == "my day" ? MostQueriesOfMyDay : MostQueries)), $"More than {MostQueries} queries, or none. {counts}");
    }

    /// <summary>What a growth made: one import with so many files, and the first document of it, with as many pages and, for 50, a history by many people.</summary>
    private sealed record Growth(int Rows, Guid ImportId, string Kenmerk);

    private static async Task<Dictionary<string, int>> CountAsync(Visitor visitor, Visitor reader, QueryCounter counter, Growth growth)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal)
        {
            ["my day"] = await QueriesOfAsync(reader, counter, "/mijn-dag", "rijdocument"),
            ["list"] = await QueriesOfAsync(visitor, counter, "/bibliotheek", "rijdocument"),
            ["item"] = await QueriesOfAsync(visitor, counter, $"/bibliotheek/{growth.Kenmerk}", "Wilgentenen"),
            ["search"] = await QueriesOfAsync(visitor, counter, "/zoeken?q=wilgentenen", "rijdocument"),
            ["organisations"] = await QueriesOfAsync(visitor, counter, "/organisaties?naam=kringorganisatie", "Kringorganisatie"),
            ["import progress"] = await QueriesOfAsync(visitor, counter, $"/bibliotheek/importen/{growth.ImportId}", $"{growth.Rows} nieuw"),
        };
        return counts;
    }

    private static async Task<int> QueriesOfAsync(Visitor visitor, QueryCounter counter, string address, string shown)
    {
        var before = counter.Count;
        var page = await visitor.LookAsync(address);
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains(shown, page.Main, StringComparison.Ordinal);
        return counter.Count - before;
    }

    private static Task<bool> EmptyLibraryAsync(TestSite site) => site.InScopeAsync(TestSite.Spinner, async services =>
    {
        var db = services.GetRequiredService<VliegwielDb>();
        foreach (var item in await db.Items.ToListAsync(TestContext.Current.CancellationToken))
        {
            db.Remove(item);
            services.GetRequiredService<EventJournal>().Record(new ItemShared { ObjectId = item.Id });
        }

        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        await site.CatchUpAsync();
        return true;
    });

    private static async Task<Growth> GrowAsync(TestSite site, int rows)
    {
        var (growth, itemId) = await site.InScopeAsync(TestSite.Spinner, async services =>
        {
            var db = services.GetRequiredService<VliegwielDb>();
            var journal = services.GetRequiredService<EventJournal>();
            var actor = services.GetRequiredService<CurrentActor>().Value;
            var import = Import.Start(actor.PersonId, actor.OrganisationId, Audience.SignedIn, site.Clock.GetUtcNow());
            db.Add(import);
            journal.Record(new ImportStarted { ObjectId = import.Id, Files = rows });
            Item? first = null;
            for (var row = 0; row < rows; row++)
            {
                var item = Bring(import, row, rows, site.Clock.GetUtcNow());
                first ??= item;
                db.Add(item);
                journal.Record(new ItemImported { ObjectId = item.Id, ImportId = import.Id, Pages = rows });
                var organisation = Organisation.Register($"Kringorganisatie {rows} {row}", OrganisationType.Sme, tooiUri: null, isFictitious: true);
                db.Add(organisation);
                journal.Record(new OrganisationRegistered { ObjectId = organisation.Id });
            }

            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
            return (new Growth(rows, import.Id, first!.Kenmerk), first.Id);
        });
        await ShareByManyAsync(site, itemId, rows);
        await site.CatchUpAsync();
        return growth;
    }

    private static Item Bring(Import import, int row, int pages, DateTimeOffset now)
    {
        var file = import.Add($"rij-{row}.txt", $"{import.Id:N}{row:D32}");
        var texts = Enumerable.Range(1, pages).Select(number => (number, $"Wilgentenen langs de beek, blad {number} van {row}."));
        var item = Item.Import(file, new ItemContent($"rijdocument {pages} {row}", "txt", 1, ItemState.Readable, HasPages: true, [.. texts]), import, now);
        file.Became(item.Id);
        return item;
    }

    /// <summary>Lines of history by as many different people as there are, so that each name must be found.</summary>
    private static async Task ShareByManyAsync(TestSite site, Guid itemId, int rows)
    {
        foreach (var email in Readers.Take(rows - 1))
        {
            await site.InScopeAsync(email, async services =>
            {
                services.GetRequiredService<EventJournal>().Record(new ItemShared { ObjectId = itemId });
                return await services.GetRequiredService<VliegwielDb>().SaveChangesAsync(TestContext.Current.CancellationToken);
            });
        }
    }

    /// <summary>Counts every command that EF sends, of whatever request; in a test nothing else runs.</summary>
    private sealed class QueryCounter : DbCommandInterceptor
    {
        private int _count;

        public int Count => Volatile.Read(ref _count);

        public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
            DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default) => new(Counted(result));

        public override ValueTask<InterceptionResult<object>> ScalarExecutingAsync(
            DbCommand command, CommandEventData eventData, InterceptionResult<object> result, CancellationToken cancellationToken = default) => new(Counted(result));

        public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
            DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default) => new(Counted(result));

        public override InterceptionResult<DbDataReader> ReaderExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result) => Counted(result);

        private T Counted<T>(T result)
        {
            Interlocked.Increment(ref _count);
            return result;
        }
    }
}
