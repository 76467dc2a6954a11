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
                await Task.Delay(LongestWait, clock, CancellationToken.None);
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
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            // A stop is not a failed try: the job goes back as it was.
            await MineAsync(job, jobs => jobs.ExecuteUpdateAsync(set => set
                .SetProperty(j => j.LeasedUntil, (DateTimeOffset?)null)
                .SetProperty(j => j.Lease, (Guid?)null)
                .SetProperty(j => j.Attempts, j => j.Attempts - 1), CancellationToken.None));
            throw;
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

            var lease = Guid.CreateVersion7();
            var claimed = await due.Where(j => j.Id == job.Id)
                .ExecuteUpdateAsync(set => set
                    .SetProperty(j => j.Lease, lease)
                    .SetProperty(j => j.LeasedUntil, now + LeaseTime)
                    .SetProperty(j => j.Attempts, j => j.Attempts + 1), cancel);
            if (claimed == 1)
            {
                (job.Lease, job.Attempts) = (lease, job.Attempts + 1);
                return job;
            }
        }
    }

    private async Task RenewAsync(Job job, CancellationTokenSource lost)
    {
        try
        {
            while (true)
            {
                await Task.Delay(LeaseTime / 3, clock, lost.Token);
                if (await MineAsync(job, jobs => jobs.ExecuteUpdateAsync(set => set.SetProperty(j => j.LeasedUntil, clock.GetUtcNow() + LeaseTime), lost.Token)) == 0)
                {
                    await lost.CancelAsync();
                }
            }
        }
        catch (OperationCanceledException)
        {
            // The work is done, or the lease is lost.
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

    [LoggerMessage(LogLevel.Error, "The job runner could not look for work")]
    private partial void LogLoopFailed(Exception problem);
}
