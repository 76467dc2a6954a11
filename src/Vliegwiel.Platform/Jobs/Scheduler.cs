// SPDX-License-Identifier: EUPL-1.2
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Vliegwiel.Platform.Data;

namespace Vliegwiel.Platform.Jobs;

/// <summary>
/// Asks for recurring work when its moment has come. The moment is a row, claimed by one node; after a stop the work
/// that was missed is asked for once, not once for each time that passed.
/// </summary>
public sealed partial class Scheduler(IServiceScopeFactory scopes, TimeProvider clock, IEnumerable<RecurringWorkRegistration> recurring, ILogger<Scheduler> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(30), clock);
        do
        {
            try
            {
                await AskForDueWorkAsync(stoppingToken);
            }
#pragma warning disable CA1031 // the database may be away for a moment; the scheduler outlives it
            catch (Exception problem) when (problem is not OperationCanceledException)
#pragma warning restore CA1031 // end of the exception above
            {
                LogFailed(problem);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    public async Task AskForDueWorkAsync(CancellationToken cancel)
    {
        foreach (var work in recurring.Select(r => r.Work))
        {
            await using var scope = scopes.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<VliegwielDb>();
            var now = clock.GetUtcNow();
            if (!await db.Set<Schedule>().AnyAsync(s => s.Name == work.Name, cancel))
            {
                await AddAsync(db, work, now, cancel);
            }

            // Claim and ask in one transaction: a stop in between loses neither.
            await using var transaction = await db.Database.BeginTransactionAsync(cancel);
            var claimed = await db.Set<Schedule>().Where(s => s.Name == work.Name && s.DueAt <= now)
                .ExecuteUpdateAsync(set => set.SetProperty(s => s.DueAt, now + work.Every), cancel);
            if (claimed == 1)
            {
                scope.ServiceProvider.GetRequiredService<JobQueue>().Ask(work.Order());
                await db.SaveChangesAsync(CancellationToken.None);
            }

            await transaction.CommitAsync(CancellationToken.None);
        }
    }

    private static async Task AddAsync(VliegwielDb db, RecurringWork work, DateTimeOffset now, CancellationToken cancel)
    {
        try
        {
            db.Add(new Schedule { Name = work.Name, DueAt = now });
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateException)
        {
            // Another node wrote the same row first.
            db.ChangeTracker.Clear();
        }
    }

    [LoggerMessage(LogLevel.Error, "The scheduler could not ask for due work")]
    private partial void LogFailed(Exception problem);
}

/// <summary>One line of a module's description: this work comes back.</summary>
public sealed class RecurringWorkRegistration
{
    internal RecurringWorkRegistration(RecurringWork work) => Work = work;

    internal RecurringWork Work { get; }
}
