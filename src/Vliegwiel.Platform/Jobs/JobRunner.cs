// SPDX-License-Identifier: EUPL-1.2
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Vliegwiel.Platform.Data;
using Vliegwiel.Platform.People;

namespace Vliegwiel.Platform.Jobs;

/// <summary>
/// Does the waiting jobs, oldest first, each in its own scope under a lease that is renewed while it works.
/// A job may run twice (a lease lost, a process killed), so work must be safe to repeat.
/// </summary>
public sealed partial class JobRunner(
    IServiceScopeFactory scopes, TimeProvider clock, WorkSignal signal, IEnumerable<JobKind> kinds, ILogger<JobRunner> log) : BackgroundService
{
    internal static readonly TimeSpan LeaseTime = TimeSpan.FromMinutes(2);
    private const int Workers = 2;
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(5);

    private readonly Dictionary<string, JobKind> _kinds = kinds.ToDictionary(k => k.Name, StringComparer.Ordinal);

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Task.WhenAll(Enumerable.Range(0, Workers).Select(_ => WorkAsync(stoppingToken)));

    /// <summary>Does all jobs that are due now, one after another; for tests, commands and a stop.</summary>
    /// <returns>How many tries were made.</returns>
    public async Task<int> RunAllAsync(CancellationToken cancel)
    {
        var tries = 0;
        while (await RunOneAsync(cancel))
        {
            tries++;
        }

        return tries;
    }

    private async Task WorkAsync(CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            var news = signal.Next;
            try
            {
                await RunAllAsync(stop);
                await news.WaitAsync(LongestWait, clock, stop);
            }
            catch (TimeoutException)
            {
                // Nobody told anything: look again, for jobs whose moment has come.
            }
            catch (OperationCanceledException) when (stop.IsCancellationRequested)
            {
                return;
            }
#pragma warning disable CA1031 // the database may be away for a moment; the runner outlives it
            catch (Exception problem)
#pragma warning restore CA1031 // end of the exception above
            {
                LogLoopFailed(problem);
                await Task.Delay(LongestWait, clock, stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    private async Task<bool> RunOneAsync(CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<VliegwielDb>();
        if (await ClaimAsync(db, cancel) is not { } job)
        {
            return false;
        }

        using var lost = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        var renewing = RenewAsync(job, lost);
        try
        {
            if (!_kinds.TryGetValue(job.Name, out var kind))
            {
                throw new InvalidOperationException($"No work is known by the name {job.Name}.");
            }

            scope.ServiceProvider.GetRequiredService<CurrentActor>().Become(Actor.System);
            await kind.DoAsync(scope.ServiceProvider, job.Facts, lost.Token);
            await MineAsync(job, jobs => jobs.ExecuteDeleteAsync(CancellationToken.None));
        }
#pragma warning disable CA1031 // a stop may break the work in any way: a killed child, a closed connection
        catch (Exception) when (cancel.IsCancellationRequested)
#pragma warning restore CA1031 // end of the exception above
        {
            // A stop is not a failed try: the job goes back as it was.
            await MineAsync(job, jobs => jobs.ExecuteUpdateAsync(set => set
                .SetProperty(j => j.LeasedUntil, (DateTimeOffset?)null)
                .SetProperty(j => j.Lease, (Guid?)null)
                .SetProperty(j => j.Attempts, j => j.Attempts - 1), CancellationToken.None));
            cancel.ThrowIfCancellationRequested();
        }
#pragma warning disable CA1031 // one bad job must not stop the others
        catch (Exception problem)
#pragma warning restore CA1031 // end of the exception above
        {
            LogFailed(problem, job.Name, job.Id, job.Attempts);
            await PutBackAsync(job, problem);
        }
        finally
        {
            await lost.CancelAsync();
            await renewing;
        }

        return true;
    }

    private async Task<Job?> ClaimAsync(VliegwielDb db, CancellationToken cancel)
    {
        while (true)
        {
            var now = clock.GetUtcNow();
            var due = db.Set<Job>().Where(j => j.State == JobState.Waiting && j.NotBefore <= now && (j.LeasedUntil == null || j.LeasedUntil < now));
            if (await due.AsNoTracking().OrderBy(j => j.NotBefore).ThenBy(j => j.Id).FirstOrDefaultAsync(cancel) is not { } job)
            {
                return null;
            }

            if (job.Attempts >= Job.MaxAttempts)
            {
                await GiveUpAsync(due.Where(j => j.Id == job.Id), job);
                continue;
            }

            // Once begun the claim is finished, or a stop at this moment would leave a lease that nobody works under.
            var lease = Guid.CreateVersion7();
            var claimed = await due.Where(j => j.Id == job.Id)
                .ExecuteUpdateAsync(set => set
                    .SetProperty(j => j.Lease, lease)
                    .SetProperty(j => j.LeasedUntil, now + LeaseTime)
                    .SetProperty(j => j.Attempts, j => j.Attempts + 1), CancellationToken.None);
            if (claimed == 1)
            {
                (job.Lease, job.Attempts) = (lease, job.Attempts + 1);
                return job;
            }
        }
    }

    /// <summary>Every try of this job ended with the process: it is work that kills, and must not be started for ever.</summary>
    private async Task GiveUpAsync(IQueryable<Job> due, Job job)
    {
        LogGivenUp(job.Name, job.Id, job.Attempts);
        await due.ExecuteUpdateAsync(set => set
            .SetProperty(j => j.State, JobState.Failed)
            .SetProperty(j => j.LeasedUntil, (DateTimeOffset?)null)
            .SetProperty(j => j.Lease, (Guid?)null)
            .SetProperty(j => j.LastError, j => j.LastError ?? "The process ended during each try."), CancellationToken.None);
    }

    private async Task RenewAsync(Job job, CancellationTokenSource lost)
    {
        var until = clock.GetUtcNow() + LeaseTime;
        try
        {
            while (true)
            {
                await Task.Delay(LeaseTime / 3, clock, lost.Token);
                var next = clock.GetUtcNow() + LeaseTime;
                if (await TryRenewAsync(job, next, lost.Token) is { } kept)
                {
                    until = next;
                    if (!kept)
                    {
                        await lost.CancelAsync();
                    }
                }
                else if (clock.GetUtcNow() >= until)
                {
                    // Another node may have it by now.
                    await lost.CancelAsync();
                }
            }
        }
        catch (OperationCanceledException)
        {
            // The work is done, or the lease is lost.
        }
    }

    /// <returns>Whether the lease is still ours; null when the database could not say.</returns>
    private async Task<bool?> TryRenewAsync(Job job, DateTimeOffset until, CancellationToken cancel)
    {
        try
        {
            return await MineAsync(job, jobs => jobs.ExecuteUpdateAsync(set => set.SetProperty(j => j.LeasedUntil, until), cancel)) == 1;
        }
#pragma warning disable CA1031 // the database may be away for a moment; the lease still lasts a while
        catch (Exception problem) when (!cancel.IsCancellationRequested)
#pragma warning restore CA1031 // end of the exception above
        {
            LogNotRenewed(problem, job.Name, job.Id);
            return null;
        }
    }

    private Task PutBackAsync(Job job, Exception problem)
    {
        var last = job.Attempts >= Job.MaxAttempts;
        var wait = TimeSpan.FromSeconds(Math.Min(600, Math.Pow(2, job.Attempts)));
        var error = $"{problem.GetType().Name}: {problem.Message}";
        return MineAsync(job, jobs => jobs.ExecuteUpdateAsync(set => set
            .SetProperty(j => j.LeasedUntil, (DateTimeOffset?)null)
            .SetProperty(j => j.Lease, (Guid?)null)
            .SetProperty(j => j.NotBefore, clock.GetUtcNow() + wait)
            .SetProperty(j => j.State, last ? JobState.Failed : JobState.Waiting)
            .SetProperty(j => j.LastError, error.Length > 2000 ? error[..2000] : error), CancellationToken.None));
    }

    /// <summary>Acts on the job only as long as this try still holds the lease; in a scope of its own, because the work's may be broken.</summary>
    private async Task<int> MineAsync(Job job, Func<IQueryable<Job>, Task<int>> act)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await act(scope.ServiceProvider.GetRequiredService<VliegwielDb>().Set<Job>().Where(j => j.Id == job.Id && j.Lease == job.Lease));
    }

    [LoggerMessage(LogLevel.Error, "Job {Name} {Id} failed at try {Attempt}")]
    private partial void LogFailed(Exception problem, string name, Guid id, int attempt);

    [LoggerMessage(LogLevel.Error, "Job {Name} {Id} is given up: the process ended during {Attempts} tries")]
    private partial void LogGivenUp(string name, Guid id, int attempts);

    [LoggerMessage(LogLevel.Warning, "The lease of job {Name} {Id} could not be renewed yet")]
    private partial void LogNotRenewed(Exception problem, string name, Guid id);

    [LoggerMessage(LogLevel.Error, "The job runner could not look for work")]
    private partial void LogLoopFailed(Exception problem);
}
