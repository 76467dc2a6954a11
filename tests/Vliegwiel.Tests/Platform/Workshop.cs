// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Vliegwiel.Platform.Data;
using Vliegwiel.Platform.Jobs;
using Vliegwiel.Tests.Sites;
using Xunit;

namespace Vliegwiel.Tests.Platform;

/// <summary>A piece of work that a test asks for.</summary>
internal sealed record Chore : WorkOrder
{
    public required int Number { get; init; }
}

/// <summary>Where chores are done as the test says, and written down.</summary>
internal sealed class Workshop
{
    public ConcurrentQueue<int> Begun { get; } = new();

    public Func<int, CancellationToken, Task> Act { get; set; } = (_, _) => Task.CompletedTask;

    /// <summary>Makes chores known to a site.</summary>
    public void OpenIn(WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton(this);
        builder.Services.AddScoped<ChoreWork>();
        builder.Services.AddSingleton(JobKind.Work<Chore, ChoreWork>());
    }
}

internal sealed class ChoreWork(Workshop workshop) : IWork<Chore>
{
    public Task DoAsync(Chore order, CancellationToken cancel)
    {
        workshop.Begun.Enqueue(order.Number);
        return workshop.Act(order.Number, cancel);
    }
}

/// <summary>What tests of jobs do with a site.</summary>
internal static class SiteJobs
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    extension(TestSite site)
    {
        public Task AskAsync(params int[] numbers) => site.InScopeAsync(null, async services =>
        {
            foreach (var number in numbers)
            {
                services.GetRequiredService<JobQueue>().Ask(new Chore { Number = number });
            }

            return await services.GetRequiredService<VliegwielDb>().SaveChangesAsync(Stop);
        });

        /// <summary>All chores that are left, oldest first.</summary>
        public Task<List<Job>> ChoresAsync() => site.InScopeAsync(null, services =>
            services.GetRequiredService<VliegwielDb>().Set<Job>().AsNoTracking().Where(j => j.Name == "Tests.ChoreWork").OrderBy(j => j.QueuedAt).ThenBy(j => j.Id).ToListAsync(Stop));

        /// <summary>A second runner, as another node would have.</summary>
        public JobRunner AnotherRunner() => ActivatorUtilities.CreateInstance<JobRunner>(site.Services);

        public JobRunner Runner => site.Services.GetRequiredService<JobRunner>();
    }
}

/// <summary>A clock of which also the timers stand still until a test moves it.</summary>
internal sealed class StillClock : TimeProvider
{
    private readonly Lock _lock = new();
    private readonly List<StillTimer> _timers = [];
    private DateTimeOffset _now = System.GetUtcNow();

    public override DateTimeOffset GetUtcNow() => _now;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new StillTimer(this, () => callback(state));
        timer.Change(dueTime, period);
        lock (_lock)
        {
            _timers.Add(timer);
        }

        return timer;
    }

    public void Move(TimeSpan by)
    {
        List<StillTimer> due;
        lock (_lock)
        {
            _now += by;
            due = [.. _timers.Where(t => t.TakeDue(_now))];
        }

        due.ForEach(t => t.Fire());
    }

    private sealed class StillTimer(StillClock clock, Action fire) : ITimer
    {
        private DateTimeOffset? _due;
        private TimeSpan _period;

        public Action Fire { get; } = fire;

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            _due = dueTime < TimeSpan.Zero ? null : clock.GetUtcNow() + dueTime;
            _period = period;
            return true;
        }

        public bool TakeDue(DateTimeOffset now)
        {
            if (_due is not { } due || due > now)
            {
                return false;
            }

            _due = _period > TimeSpan.Zero ? now + _period : null;
            return true;
        }

        public void Dispose() => _due = null;

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
