// SPDX-License-Identifier: EUPL-1.2
namespace Vliegwiel.Platform.Journal;

/// <summary>
/// Something that happened to one thing, named in the past tense. Written down once, never changed.
/// Its facts are ids, days, moments, numbers and choices: no free text, no sensitive amount, no name of a person (decision D2).
/// </summary>
public abstract record DomainEvent
{
    /// <summary>The thing it happened to.</summary>
    public required Guid ObjectId { get; init; }
}

/// <summary>An event that says no more than which fields were changed.</summary>
public abstract record FieldsChanged : DomainEvent
{
    /// <summary>Names of fields in code, never their values.</summary>
    public required IReadOnlyList<string> Fields { get; init; }
}

/// <summary>Does what must follow when something happened. It may be asked twice, so it must be safe to repeat.</summary>
public interface IReaction<in TEvent> where TEvent : DomainEvent
{
    Task ReactAsync(TEvent happened, CancellationToken cancel);
}
