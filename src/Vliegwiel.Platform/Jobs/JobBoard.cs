// SPDX-License-Identifier: EUPL-1.2
using Microsoft.EntityFrameworkCore;
using Vliegwiel.Platform.Data;

namespace Vliegwiel.Platform.Jobs;

/// <summary>One job as an administrator sees it.</summary>
public sealed record JobLine(Guid Id, string Name, DateTimeOffset QueuedAt, DateTimeOffset NotBefore, int Attempts, bool Failed, bool Running, string? LastError);

/// <summary>The waiting and failed jobs, for people: nothing fails out of sight, and a failed one is tried again by hand.</summary>
public sealed class JobBoard(VliegwielDb db, TimeProvider clock, WorkSignal signal)
{
    public async Task<IReadOnlyList<JobLine>> ListAsync(int take, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        return await db.Set<Job>().AsNoTracking()
            .OrderByDescending(j => j.State == JobState.Failed).ThenBy(j => j.QueuedAt)
            .Take(take)
            .Select(j => new JobLine(j.Id, j.Name, j.QueuedAt, j.NotBefore, j.Attempts, j.State == JobState.Failed, j.LeasedUntil > now, j.LastError))
            .ToListAsync(cancel);
    }

    public Task<int> CountFailedAsync(CancellationToken cancel) => db.Set<Job>().CountAsync(j => j.State == JobState.Failed, cancel);

    public Task<int> CountWaitingAsync(CancellationToken cancel) => db.Set<Job>().CountAsync(j => j.State == JobState.Waiting, cancel);

    /// <summary>Gives a failed job ten new tries, at once.</summary>
    /// <returns>False when there is no such failed job any more.</returns>
    public async Task<bool> RetryAsync(Guid id)
    {
        var changed = await db.Set<Job>().Where(j => j.Id == id && j.State == JobState.Failed)
            .ExecuteUpdateAsync(set => set
                .SetProperty(j => j.State, JobState.Waiting)
                .SetProperty(j => j.Attempts, 0)
                .SetProperty(j => j.NotBefore, clock.GetUtcNow()), CancellationToken.None);
        signal.Tell();
        return changed == 1;
    }
}
