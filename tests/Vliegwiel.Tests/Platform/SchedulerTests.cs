// SPDX-License-Identifier: EUPL-1.2
using Microsoft.Extensions.DependencyInjection;
using Vliegwiel.Platform.Jobs;
using Vliegwiel.Tests.Sites;
using Xunit;

namespace Vliegwiel.Tests.Platform;

/// <summary>Recurring work is asked for when its moment has come: once, by one node, also after a stop.</summary>
public sealed class SchedulerTests
{
    private readonly Workshop _workshop = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, OnEachDatabase]
    public async Task Work_that_was_missed_during_a_stop_is_asked_for_once(TestDatabase database)
    {
        await using var site = await OpenAsync(database);
        var scheduler = site.Services.GetRequiredService<Scheduler>();
        await scheduler.AskForDueWorkAsync(Stop);
        Assert.Single(await site.ChoresAsync());

        site.Clock.Move(TimeSpan.FromMinutes(59));
        await scheduler.AskForDueWorkAsync(Stop);
        Assert.Single(await site.ChoresAsync());

        site.Clock.Move(TimeSpan.FromHours(30));
        await ActivatorUtilities.CreateInstance<Scheduler>(site.Services).AskForDueWorkAsync(Stop);
        await scheduler.AskForDueWorkAsync(Stop);
        Assert.Equal(2, (await site.ChoresAsync()).Count);
    }

    [Theory, OnEachDatabase]
    public async Task Two_nodes_that_look_at_the_same_moment_ask_once(TestDatabase database)
    {
        await using var site = await OpenAsync(database);

        await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(() => ActivatorUtilities.CreateInstance<Scheduler>(site.Services).AskForDueWorkAsync(Stop), Stop)));

        Assert.Single(await site.ChoresAsync());
    }

    private Task<TestSite> OpenAsync(TestDatabase database) => TestSite.OpenAsync(database, builder =>
    {
        _workshop.OpenIn(builder);
        // Only this one: the modules have recurring work of their own.
        foreach (var other in builder.Services.Where(s => s.ServiceType == typeof(RecurringWorkRegistration)).ToList())
        {
            builder.Services.Remove(other);
        }

        builder.Services.AddSingleton(new RecurringWorkRegistration(new RecurringWork("Chore", TimeSpan.FromHours(1), () => new Chore { Number = 1 })));
    });
}
