// SPDX-License-Identifier: EUPL-1.2
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Vliegwiel.Library.Contracts;
using Vliegwiel.Library.Data;
using Vliegwiel.Library.Domain;
using Vliegwiel.Platform.Data;
using Vliegwiel.Platform.Jobs;
using Vliegwiel.Platform.Journal;
using Vliegwiel.Platform.Search;
using Vliegwiel.Platform.Spine;
using Vliegwiel.Tests.Sites;
using Xunit;

namespace Vliegwiel.Tests.Platform;

/// <summary>A change, its journal row, its jobs and who may see it are one: all of it is saved, or nothing.</summary>
public sealed class SpineTests
{
    private const string Word = "zeewierisolatie";

    private readonly Workshop _workshop = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, OnEachDatabase]
    public async Task A_save_that_fails_leaves_no_change_no_journal_row_no_job_and_no_viewer(TestDatabase database)
    {
        await using var site = await TestSite.OpenAsync(database, _workshop.OpenIn);
        await site.InScopeAsync(null, s => SaveAsync(s, new Schedule { Name = "bezet", DueAt = site.Clock.GetUtcNow() }));
        var before = await CountsAsync(site);

        await site.InScopeAsync(null, async services =>
        {
            Add(services, Audience.Public);
            services.GetRequiredService<JobQueue>().Ask(new Chore { Number = 1 });
            await Assert.ThrowsAsync<DbUpdateException>(() => SaveAsync(services, new Schedule { Name = "bezet", DueAt = site.Clock.GetUtcNow() }));
            return 0;
        });

        Assert.Equal(before, await CountsAsync(site));
    }

    [Theory, OnEachDatabase]
    public async Task After_a_save_that_failed_the_same_scope_can_try_again(TestDatabase database)
    {
        await using var site = await TestSite.OpenAsync(database);
        await site.InScopeAsync(null, s => SaveAsync(s, new Schedule { Name = "bezet", DueAt = site.Clock.GetUtcNow() }));

        var id = await site.InScopeAsync(null, async services =>
        {
            var db = services.GetRequiredService<VliegwielDb>();
            var item = Add(services, Audience.Public);
            var twin = new Schedule { Name = "bezet", DueAt = site.Clock.GetUtcNow() };
            await Assert.ThrowsAsync<DbUpdateException>(() => SaveAsync(services, twin));
            db.Remove(twin);
            item.ShareWith([Audience.SignedIn]);
            await db.SaveChangesAsync(Stop);
            return item.Id;
        });

        Assert.Equal(["ingelogd"], await AudiencesAsync(site, id));
    }

    [Theory, OnEachDatabase]
    public async Task A_described_change_without_a_journal_row_is_refused(TestDatabase database)
    {
        await using var site = await TestSite.OpenAsync(database);
        var id = await MakeAsync(site, Audience.Public);

        var problem = await site.InScopeAsync(null, async services =>
        {
            var db = services.GetRequiredService<VliegwielDb>();
            (await db.Items.SingleAsync(i => i.Id == id, Stop)).ShareWith([Audience.SignedIn]);
            return await Assert.ThrowsAsync<InvalidOperationException>(() => db.SaveChangesAsync(Stop));
        });

        Assert.Contains("without a journal row", problem.Message, StringComparison.Ordinal);
        Assert.Equal(["openbaar"], await AudiencesAsync(site, id));
    }

    [Theory, OnEachDatabase]
    public async Task The_viewers_follow_what_the_thing_says(TestDatabase database)
    {
        await using var site = await TestSite.OpenAsync(database);
        var organisation = Audience.Organisation(Guid.CreateVersion7());
        var id = await MakeAsync(site, organisation);
        Assert.Equal([organisation.Token], await AudiencesAsync(site, id));

        await ShareAsync(site, id, organisation, Audience.Public);
        Assert.Equal(["openbaar", organisation.Token], await AudiencesAsync(site, id));
        Assert.Equal([false, false], await NarrowsAsync(site, id));

        await ShareAsync(site, id, Audience.Public);
        Assert.Equal(["openbaar"], await AudiencesAsync(site, id));
        Assert.Equal([false, false, true], await NarrowsAsync(site, id));
    }

    [Theory, OnEachDatabase]
    public async Task The_second_of_two_who_change_the_same_thing_is_told(TestDatabase database)
    {
        await using var site = await TestSite.OpenAsync(database);
        var id = await MakeAsync(site, Audience.Public);

        await site.InScopeAsync(null, async mine =>
        {
            var item = await mine.GetRequiredService<VliegwielDb>().Items.SingleAsync(i => i.Id == id, Stop);
            await ShareAsync(site, id, Audience.SignedIn);
            item.ShareWith([Audience.Organisation(id)]);
            mine.GetRequiredService<EventJournal>().Record(new ItemShared { ObjectId = id });
            return await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => mine.GetRequiredService<VliegwielDb>().SaveChangesAsync(Stop));
        });

        Assert.Equal(["ingelogd"], await AudiencesAsync(site, id));
        Assert.Equal(2, (await NarrowsAsync(site, id)).Count);
    }

    [Theory, OnEachDatabase]
    public async Task The_check_finds_nothing_in_the_region_and_whatever_is_tampered_with(TestDatabase database)
    {
        await using var site = await TestSite.OpenAsync(database);
        var (a, b, c) = (await MakeAsync(site, Audience.SignedIn), await MakeAsync(site, Audience.SignedIn), await MakeAsync(site, Audience.SignedIn));
        Assert.Empty(await CheckAsync(site));

        await site.InScopeAsync(null, async services =>
        {
            var db = services.GetRequiredService<VliegwielDb>();
            await db.Database.ExecuteSqlAsync($"""update platform_audience set "Audience" = 'openbaar' where "ObjectId" = {a}""", Stop);
            await db.Database.ExecuteSqlAsync($"""update platform_objects set "Title" = 'Iets anders' where "Id" = {b}""", Stop);
            await db.Database.ExecuteSqlAsync($"""delete from platform_objects where "Id" = {c}""", Stop);
            await db.Database.ExecuteSqlAsync($"""insert into platform_audience ("ObjectId", "Audience") values ({Guid.CreateVersion7()}, 'openbaar')""", Stop);
            return 0;
        });

        var found = await CheckAsync(site);
        Assert.Contains(found, f => f.Contains($"{a} heeft andere kijkers", StringComparison.Ordinal));
        Assert.Contains(found, f => f.Contains($"{b} staat anders", StringComparison.Ordinal));
        Assert.Contains(found, f => f.Contains($"{c} staat anders", StringComparison.Ordinal));
        Assert.Contains(found, f => f.EndsWith("heeft kijkers, maar staat niet in de ruggengraat", StringComparison.Ordinal));
    }

    [Theory, OnEachDatabase]
    public async Task What_is_narrowed_is_gone_from_search_before_the_save_returns_as_if_it_never_was(TestDatabase database)
    {
        await using var site = await TestSite.OpenAsync(database);
        var index = site.Services.GetRequiredService<SearchReplica>().Index;
        var never = Answers(index);
        var id = await MakeAsync(site, Audience.Public);
        await site.CatchUpAsync();
        Assert.NotEqual(never, Answers(index));

        await ShareAsync(site, id, Audience.Person(id));

        Assert.Equal(never, Answers(index));
        await site.CatchUpAsync();
        Assert.Equal(never, Answers(index));
    }

    [Fact]
    public async Task On_PostgreSQL_also_while_an_older_transaction_holds_the_journal_back()
    {
        Assert.SkipWhen(PostgresServer.Connection is null, PostgresServer.Missing);
        await using var site = await TestSite.OpenAsync(TestDatabase.Postgres);
        var index = site.Services.GetRequiredService<SearchReplica>().Index;
        var never = Answers(index);
        var id = await MakeAsync(site, Audience.Public);
        await site.CatchUpAsync();
        Assert.NotEqual(never, Answers(index));

        await site.InScopeAsync(null, async old =>
        {
            var db = old.GetRequiredService<VliegwielDb>();
            await using var transaction = await db.Database.BeginTransactionAsync(Stop);
            await db.Database.ExecuteSqlRawAsync("select pg_current_xact_id()", Stop);

            await ShareAsync(site, id, Audience.Person(id));
            Assert.Equal(never, Answers(index));
            await site.Services.GetRequiredService<SearchReplica>().CatchUpAsync(Stop);
            Assert.Equal(never, Answers(index));
            Assert.True(await site.Services.GetRequiredService<SearchReplica>().IsBehindAsync(Stop), "the older transaction does not hold the journal back, so this test shows nothing");
            return 0;
        });
    }

    private static string Answers(SearchIndex index)
    {
        var audiences = new[] { "openbaar" };
        var answers = new[] { Word, "zeewierisolati", "isolatie zeewier" }.Select(text =>
        {
            var answer = index.Search(new SearchQuestion { Text = text, Audiences = audiences, Take = 50 });
            return $"{answer.Total} {answer.DidYouMean} {string.Join(',', answer.Hits.Select(h => $"{h.ObjectId} {string.Join(' ', h.Passages.Select(p => p.Fragment.Text))}"))}";
        });
        return string.Join('\n', [.. answers, .. index.Suggest("zeew", audiences, 10)]);
    }

    private static Item Add(IServiceProvider services, Audience audience)
    {
        var import = Import.Start(null, null, audience, services.GetRequiredService<TimeProvider>().GetUtcNow());
        var file = import.Add("proef.txt", new string('a', 64));
        var item = Item.Import(file, new ItemContent($"Over {Word}", "txt", 1, ItemState.Readable, HasPages: false, [(1, $"In dit stuk gaat het over {Word} en niets anders.")]), import, services.GetRequiredService<TimeProvider>().GetUtcNow());
        services.GetRequiredService<VliegwielDb>().Add(item);
        services.GetRequiredService<EventJournal>().Record(new ItemImported { ObjectId = item.Id, ImportId = import.Id, Pages = 1 });
        return item;
    }

    private static Task<Guid> MakeAsync(TestSite site, Audience audience) => site.InScopeAsync(null, async services =>
    {
        var item = Add(services, audience);
        await services.GetRequiredService<VliegwielDb>().SaveChangesAsync(Stop);
        return item.Id;
    });

    private static Task ShareAsync(TestSite site, Guid id, params Audience[] audiences) => site.InScopeAsync(null, async services =>
    {
        (await services.GetRequiredService<VliegwielDb>().Items.SingleAsync(i => i.Id == id, Stop)).ShareWith(audiences);
        services.GetRequiredService<EventJournal>().Record(new ItemShared { ObjectId = id });
        return await services.GetRequiredService<VliegwielDb>().SaveChangesAsync(Stop);
    });

    private static Task<int> SaveAsync(IServiceProvider services, object added)
    {
        services.GetRequiredService<VliegwielDb>().Add(added);
        return services.GetRequiredService<VliegwielDb>().SaveChangesAsync(Stop);
    }

    private static Task<List<string>> AudiencesAsync(TestSite site, Guid id) => site.InScopeAsync(null, s =>
        s.GetRequiredService<VliegwielDb>().Set<AudienceRow>().Where(a => a.ObjectId == id).Select(a => a.Audience).OrderBy(a => a).ToListAsync(Stop));

    private static Task<List<bool>> NarrowsAsync(TestSite site, Guid id) => site.InScopeAsync(null, s =>
        s.GetRequiredService<VliegwielDb>().Set<JournalEntry>().Where(e => e.ObjectId == id).OrderBy(e => e.Sequence).Select(e => e.Narrows).ToListAsync(Stop));

    private static Task<IReadOnlyList<string>> CheckAsync(TestSite site) => site.InScopeAsync(null, s => s.GetRequiredService<SpineCheck>().FindDifferencesAsync(Stop));

    private static Task<(int, int, int, int, int)> CountsAsync(TestSite site) => site.InScopeAsync(null, async s =>
    {
        var db = s.GetRequiredService<VliegwielDb>();
        return (await db.Items.CountAsync(Stop), await db.Set<JournalEntry>().CountAsync(Stop), await db.Set<Job>().CountAsync(Stop),
            await db.Set<ObjectRow>().CountAsync(Stop), await db.Set<AudienceRow>().CountAsync(Stop));
    });
}
