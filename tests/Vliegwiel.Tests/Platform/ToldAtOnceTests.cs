// SPDX-License-Identifier: EUPL-1.2
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Vliegwiel.Platform.Data;
using Vliegwiel.Platform.Jobs;
using Vliegwiel.Tests.Sites;
using Xunit;

namespace Vliegwiel.Tests.Platform;

/// <summary>Asked work begins at once: the clock stands still, so whoever waits for the next look waits for ever.</summary>
public sealed class ToldAtOnceTests
{
    private readonly Workshop _workshop = new();
    private readonly TaskCompletionSource<int> _done = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public ToldAtOnceTests() => _workshop.Act = (number, _) =>
    {
        _done.TrySetResult(number);
        return Task.CompletedTask;
    };

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, OnEachDatabase]
    public async Task A_job_asked_in_this_process_is_begun_without_a_look(TestDatabase database)
    {
        await using var site = await TestSite.OpenAsync(database, b => { Work(b); });
        await IdleAsync(site);

        await site.AskAsync(7);

        Assert.Equal(7, await _done.Task.WaitAsync(TimeSpan.FromMinutes(1), Stop));
    }

    [Fact]
    public async Task On_PostgreSQL_a_job_asked_at_another_node_is_begun_without_a_look()
    {
        Assert.SkipWhen(PostgresServer.Connection is null, PostgresServer.Missing);
        var region = await Regions.CopyAsync(TestDatabase.Postgres);
        var elsewhere = Region.New(TestDatabase.Sqlite) with { Database = region.Database };
        await using var asking = await TestSite.OpenAsync(region, region.Settings, _workshop.OpenIn);
        await using var working = await TestSite.OpenAsync(elsewhere, elsewhere.Settings, b => { Work(b); b.Services.AddHostedService<WorkWatch>(); });
        await IdleAsync(working);

        await asking.AskAsync(8);

        Assert.Equal(8, await _done.Task.WaitAsync(TimeSpan.FromMinutes(1), Stop));
    }

    [Fact]
    public async Task On_SQLite_a_job_asked_by_another_process_is_begun_without_a_look()
    {
        await using var site = await TestSite.OpenAsync(TestDatabase.Sqlite, b => { Work(b); b.Services.AddHostedService<WorkWatch>(); });
        await IdleAsync(site);

        // Another connection that tells nobody in this process: what a second process looks like from here.
        await using (var other = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={Path.Combine(site.Folder, "vliegwiel.db")};Default Timeout=30"))
        {
            await other.OpenAsync(Stop);
            await using var insert = other.CreateCommand();
            insert.CommandText = """
                insert into platform_jobs ("Id", "Name", "Facts", "QueuedAt", "NotBefore", "State", "Attempts")
                values ('01900000-0000-7000-8000-000000000009', 'Tests.ChoreWork', '{"Number":9}', '2026-01-01 00:00:00', '2026-01-01 00:00:00', 'Waiting', 0)
                """;
            await insert.ExecuteNonQueryAsync(Stop);
        }

        Assert.Equal(9, await _done.Task.WaitAsync(TimeSpan.FromMinutes(1), Stop));
    }

    private void Work(WebApplicationBuilder builder)
    {
        _workshop.OpenIn(builder);
        builder.Services.Replace(ServiceDescriptor.Singleton<TimeProvider>(new StillClock()));
        builder.Services.AddHostedService(services => services.GetRequiredService<JobRunner>());
    }

    /// <summary>A first job has been done and deleted, so the runner has looked, found nothing and waits.</summary>
    private static async Task IdleAsync(TestSite site)
    {
        while (await site.InScopeAsync(null, s => s.GetRequiredService<VliegwielDb>().Set<Job>().AnyAsync(Stop)))
        {
            await Task.Yield();
        }
    }
}
