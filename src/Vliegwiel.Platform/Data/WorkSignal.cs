// SPDX-License-Identifier: EUPL-1.2
using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Vliegwiel.Platform.Jobs;
using Vliegwiel.Platform.Journal;

namespace Vliegwiel.Platform.Data;

/// <summary>Wakes whoever waits for new work in this process: the job runner and the search replica.</summary>
public sealed class WorkSignal
{
    private volatile TaskCompletionSource _next = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Take this before looking for work, and wait for it afterwards: nothing told in between is missed.</summary>
    public Task Next => _next.Task;

    /// <summary>Done before a save that took sight of something away from somebody is answered.</summary>
    internal Func<Task<bool>>? WhenNarrowed { get; set; }

    public void Tell() => Interlocked.Exchange(ref _next, new(TaskCreationOptions.RunContinuationsAsynchronously)).TrySetResult();
}

/// <summary>Tells of new journal rows and jobs as soon as they are saved; on PostgreSQL the other nodes too.</summary>
internal sealed class WorkSignalInterceptor(WorkSignal signal) : SaveChangesInterceptor
{
    internal const string Channel = "vliegwiel_werk";

    private bool _hasNews;
    private bool _narrows;

    public override ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        _hasNews = eventData.Context!.ChangeTracker.Entries().Any(e => e.State == EntityState.Added && e.Entity is Job or JournalEntry);
        _narrows = eventData.Context.ChangeTracker.Entries<JournalEntry>().Any(e => e.State == EntityState.Added && e.Entity.Narrows);
        return new(result);
    }

    public override async ValueTask<int> SavedChangesAsync(SaveChangesCompletedEventData eventData, int result, CancellationToken cancellationToken = default)
    {
        if (_hasNews)
        {
            if (eventData.Context!.Database.IsNpgsql())
            {
                await NotifyAsync(eventData.Context);
            }

            if (_narrows && signal.WhenNarrowed is { } hide)
            {
                await hide();
            }

            signal.Tell();
        }

        return result;
    }

    private static async Task NotifyAsync(DbContext db)
    {
        try
        {
            await db.Database.ExecuteSqlRawAsync($"select pg_notify('{Channel}', '')", CancellationToken.None);
        }
        catch (DbException) when (db.Database.CurrentTransaction is null)
        {
            // The change is saved and must not be reported as failed; the other nodes find the work a few seconds later.
        }
    }
}
