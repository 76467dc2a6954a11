// SPDX-License-Identifier: EUPL-1.2
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Vliegwiel.Platform.Data;
using Vliegwiel.Platform.Journal;

namespace Vliegwiel.Platform.Jobs;

/// <summary>The facts of one piece of work: ids and choices, never text of people.</summary>
public abstract record WorkOrder;

/// <summary>Does one piece of work. A stop or a crash makes it start again, so it must be safe to repeat.</summary>
public interface IWork<in TOrder> where TOrder : WorkOrder
{
    Task DoAsync(TOrder order, CancellationToken cancel);
}

/// <summary>The name of a job and how it is done.</summary>
public sealed class JobKind
{
    private JobKind(string name, Type facts, Func<IServiceProvider, string, CancellationToken, Task> doAsync) => (Name, Facts, DoAsync) = (name, facts, doAsync);

    internal string Name { get; }
    internal Type Facts { get; }
    internal Func<IServiceProvider, string, CancellationToken, Task> DoAsync { get; }

    /// <summary>Module and class, so that a job that waited through a new release still finds its work.</summary>
    internal static string NameOf(Type worker) => $"{worker.Namespace!.Split('.')[1]}.{worker.Name}";

    internal static JobKind Reaction<TEvent, TReaction>() where TEvent : DomainEvent where TReaction : class, IReaction<TEvent> =>
        new(NameOf(typeof(TReaction)), typeof(TEvent), (services, facts, cancel) =>
            services.GetRequiredService<TReaction>().ReactAsync(JsonSerializer.Deserialize<TEvent>(facts, EventJournal.Json)!, cancel));

    internal static JobKind Work<TOrder, TWork>() where TOrder : WorkOrder where TWork : class, IWork<TOrder> =>
        new(NameOf(typeof(TWork)), typeof(TOrder), (services, facts, cancel) =>
            services.GetRequiredService<TWork>().DoAsync(JsonSerializer.Deserialize<TOrder>(facts, EventJournal.Json)!, cancel));
}

/// <summary>Asks for work in the transaction of the change that needs it.</summary>
public sealed class JobQueue(VliegwielDb db, TimeProvider clock, IEnumerable<JobKind> kinds)
{
    /// <summary>Saved with the next SaveChangesAsync, or not at all.</summary>
    public void Ask(WorkOrder order)
    {
        var kind = kinds.Single(k => k.Facts == order.GetType());
        var facts = JsonSerializer.Serialize(order, order.GetType(), EventJournal.Json);
        db.Add(new Job { Name = kind.Name, Facts = facts, QueuedAt = clock.GetUtcNow(), NotBefore = clock.GetUtcNow() });
    }
}

/// <summary>Work that is asked for again and again.</summary>
/// <param name="Every">The distance between two times; at least a minute.</param>
internal sealed record RecurringWork(string Name, TimeSpan Every, Func<WorkOrder> Order);
