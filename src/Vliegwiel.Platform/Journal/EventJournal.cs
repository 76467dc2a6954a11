// SPDX-License-Identifier: EUPL-1.2
using System.Text.Json;
using System.Text.Json.Serialization;
using Vliegwiel.Platform.Data;
using Vliegwiel.Platform.Jobs;
using Vliegwiel.Platform.People;

namespace Vliegwiel.Platform.Journal;

/// <summary>
/// The memory of the platform: who did what and when. Events are written in the same transaction as the change,
/// together with one job for each reaction to it, so that neither can be lost nor happen alone.
/// </summary>
public sealed class EventJournal(VliegwielDb db, TimeProvider clock, CurrentActor actor, IEnumerable<Subscription> subscriptions)
{
    internal static readonly JsonSerializerOptions Json = new() { Converters = { new JsonStringEnumConverter() } };

    /// <summary>Writes it down. Saved with the next SaveChangesAsync, or not at all.</summary>
    public void Record(DomainEvent happened)
    {
        var facts = JsonSerializer.Serialize(happened, happened.GetType(), Json);
        db.Set<JournalEntry>().Add(new JournalEntry
        {
            At = clock.GetUtcNow(),
            ActorKind = actor.Value.Kind,
            PersonId = actor.Value.PersonId,
            OrganisationId = actor.Value.OrganisationId,
            ObjectId = happened.ObjectId,
            Act = happened.GetType().Name,
            ChangedFields = happened is FieldsChanged changed ? string.Join(',', changed.Fields) : null,
            Facts = facts,
        });

        foreach (var subscription in subscriptions.Where(s => s.EventType == happened.GetType()))
        {
            db.Set<Job>().Add(new Job { Name = subscription.Name, Facts = facts, NotBefore = clock.GetUtcNow(), QueuedAt = clock.GetUtcNow() });
        }
    }
}

/// <summary>Which reaction hears which event; one job is made for each.</summary>
public sealed class Subscription
{
    private Subscription(Type eventType, string name) => (EventType, Name) = (eventType, name);

    internal Type EventType { get; }
    internal string Name { get; }

    internal static Subscription Of<TEvent, TReaction>() where TEvent : DomainEvent where TReaction : class, IReaction<TEvent> =>
        new(typeof(TEvent), JobKind.NameOf(typeof(TReaction)));
}
