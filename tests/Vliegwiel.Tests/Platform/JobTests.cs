// SPDX-License-Identifier: EUPL-1.2
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Vliegwiel.Platform.Data;
using Vliegwiel.Platform.Jobs;
using Vliegwiel.Tests.Sites;
using Xunit;

namespace Vliegwiel.Tests.Platform;

/// <summary>A job is done at least once, by one worker at a time, and never fails out of sight.</summary>
public sealed class JobTests
{
    private readonly Workshop _workshop = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, OnEachDatabase]
    public async Task A_job_that_keeps_failing_is_tried_ten_times_ever_further_apart_and_then_waits_for_a_person(TestDatabase database)
    {
        await using var site = await TestSite.OpenAsync(database, _workshop.OpenIn);
        _workshop.Act = (_, _) => throw new InvalidOperationException("de kraan is dicht");
        await site.AskAsync(1);

        var waits = new List<TimeSpan>();
        for (var tries = 0; tries < Job.MaxAttempts; tries++)
        {
            await site.RunJobsAsync();
            waits.Add((await site.ChoresAsync()).Single().NotBefore - site.Clock.GetUtcNow());
            site.Clock.Move(waits[^1] + TimeSpan.FromSeconds(1));
        }

        await site.RunJobsAsync();
        Assert.Equal(Job.MaxAttempts, _workshop.Begun.Count);
        Assert.Equal(waits.Order(), waits);
        Assert.True(waits[8] > 100 * waits[0], string.Join(", ", waits));
        var line = await site.InScopeAsync(null, async s => (await s.GetRequiredService<JobBoard>().ListAsync(10, Stop))[0]);
        Assert.True(line.Failed);
        Assert.Equal("InvalidOperationException: de kraan is dicht", line.LastError);

        _workshop.Act = (_, _) => Task.CompletedTask;
        Assert.True(await site.InScopeAsync(null, s => s.GetRequiredService<JobBoard>().RetryAsync(line.Id)));
        await site.RunJobsAsync();
        Assert.Empty(await site.ChoresAsync());
        Assert.False(await site.InScopeAsync(null, s => s.GetRequiredService<JobBoard>().RetryAsync(line.Id)));
    }

    [Theory, OnEachDatabase]
    public async Task Whoever_lost_the_lease_cannot_finish_the_try_of_another(TestDatabase database)
    {
        await using var site = await TestSite.OpenAsync(database, _workshop.OpenIn);
        TaskCompletionSource[] gates = [new(), new()];
        var started = 0;
        TaskCompletionSource[] begun = [new(), new()];
        _workshop.Act = (_, _) =>
        {
            var at = Interlocked.Increment(ref started) - 1;
            begun[at].SetResult();
            return gates[at].Task;
        };
        await site.AskAsync(1);

        var first = site.Runner.RunAllAsync(Stop);
        await begun[0].Task.WaitAsync(Stop);
        site.Clock.Move(JobRunner.LeaseTime + TimeSpan.FromSeconds(1));
        var second = site.AnotherRunner().RunAllAsync(Stop);
        await begun[1].Task.WaitAsync(Stop);
        gates[0].SetResult();
        await first;

        Assert.Equal(2, Assert.Single(await site.ChoresAsync()).Attempts);
        gates[1].SetResult();
        await second;
        Assert.Empty(await site.ChoresAsync());
    }

    [Theory, OnEachDatabase]
    public async Task The_lease_is_renewed_for_as_long_as_the_work_goes_on(TestDatabase database)
    {
        var clock = new StillClock();
        await using var site = await TestSite.OpenAsync(database, b => { _workshop.OpenIn(b); b.Services.Replace(ServiceDescriptor.Singleton<TimeProvider>(clock)); });
        TaskCompletionSource gate = new(), begun = new();
        _workshop.Act = (_, _) => { begun.SetResult(); return gate.Task; };
        await site.AskAsync(1);

        var working = site.Runner.RunAllAsync(Stop);
        await begun.Task.WaitAsync(Stop);
        for (var thirds = 0; thirds < 6; thirds++)
        {
            var before = (await site.ChoresAsync()).Single().LeasedUntil!.Value;
            clock.Move(JobRunner.LeaseTime / 3);
            while ((await site.ChoresAsync()).Single().LeasedUntil == before)
            {
                Stop.ThrowIfCancellationRequested();
                await Task.Yield();
            }
        }

        Assert.Equal(0, await site.AnotherRunner().RunAllAsync(Stop));
        gate.SetResult();
        Assert.Equal(1, await working);
    }

    [Theory, OnEachDatabase]
    public async Task A_job_during_which_the_process_ended_ten_times_is_not_started_again(TestDatabase database)
    {
        await using var site = await TestSite.OpenAsync(database, _workshop.OpenIn);
        await site.AskAsync(1);
        await site.InScopeAsync(null, s => s.GetRequiredService<VliegwielDb>().Set<Job>().Where(j => j.Name == "Tests.ChoreWork").ExecuteUpdateAsync(set => set
            .SetProperty(j => j.Attempts, Job.MaxAttempts).SetProperty(j => j.LeasedUntil, site.Clock.GetUtcNow()).SetProperty(j => j.Lease, Guid.CreateVersion7()), Stop));
        site.Clock.Move(TimeSpan.FromSeconds(1));

        await site.RunJobsAsync();

        Assert.Empty(_workshop.Begun);
        Assert.Equal(JobState.Failed, Assert.Single(await site.ChoresAsync()).State);
        Assert.Equal(1, await site.InScopeAsync(null, s => s.GetRequiredService<JobBoard>().CountFailedAsync(Stop)));
    }

    [Theory, OnEachDatabase]
    public async Task A_stop_gives_the_job_back_without_counting_a_try(TestDatabase database)
    {
        await using var site = await TestSite.OpenAsync(database, _workshop.OpenIn);
        using var stop = new CancellationTokenSource();
        TaskCompletionSource begun = new();
        _workshop.Act = async (_, cancel) =>
        {
            begun.SetResult();
            await Task.Delay(Timeout.Infinite, cancel).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            // Work that is cut off does not always say so in the right way.
            throw new IOException("the child was killed");
        };
        await site.AskAsync(1);

        var running = site.Runner.RunAllAsync(stop.Token);
        await begun.Task.WaitAsync(Stop);
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => running);

        var job = Assert.Single(await site.ChoresAsync());
        Assert.Equal((0, null, null, JobState.Waiting, null), (job.Attempts, job.Lease, job.LeasedUntil, job.State, job.LastError));
        Assert.True(job.NotBefore <= site.Clock.GetUtcNow());
    }

    [Theory, OnEachDatabase]
    public async Task Many_workers_of_two_nodes_never_do_one_job_twice(TestDatabase database)
    {
        await using var site = await TestSite.OpenAsync(database, _workshop.OpenIn);
        var numbers = Enumerable.Range(1, 40).ToArray();
        await site.AskAsync(numbers);

        await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(() => site.AnotherRunner().RunAllAsync(Stop), Stop)));

        Assert.Equal(numbers, _workshop.Begun.Order());
        Assert.Empty(await site.ChoresAsync());
    }

    [Theory, OnEachDatabase]
    public async Task Work_nobody_knows_any_more_stays_on_the_board(TestDatabase database)
    {
        await using var site = await TestSite.OpenAsync(database);
        await site.InScopeAsync(null, async s =>
        {
            var now = site.Clock.GetUtcNow();
            s.GetRequiredService<VliegwielDb>().Add(new Job { Name = "Gone.OldWork", Facts = "{}", QueuedAt = now, NotBefore = now });
            return await s.GetRequiredService<VliegwielDb>().SaveChangesAsync(Stop);
        });

        await site.RunJobsAsync();

        var line = Assert.Single(await site.InScopeAsync(null, s => s.GetRequiredService<JobBoard>().ListAsync(10, Stop)), l => l.Name == "Gone.OldWork");
        Assert.Contains("No work is known by the name Gone.OldWork", line.LastError, StringComparison.Ordinal);
    }
}
