// SPDX-License-Identifier: EUPL-1.2
using Vliegwiel.Agendas.Domain;
using Vliegwiel.Platform.Journal;

namespace Vliegwiel.Agendas.Contracts;

/// <summary>What came of an activity was written down; the thing is the activity.</summary>
public sealed record OutcomeWritten(Guid OutcomeId) : DomainEvent;

/// <summary>The result itself changed; the thing is the result.</summary>
public sealed record OutcomeChanged(int Effects, int Shares) : DomainEvent;

/// <summary>People looked back on an activity; the thing is the activity.</summary>
internal sealed record ActivityReflectedOn(Guid ReflectionId, ReflectionLevel Level) : DomainEvent;

/// <summary>A reflection was written down; the thing is the reflection.</summary>
public sealed record ReflectionWritten(Guid ActivityId) : DomainEvent;

/// <summary>A reflection led to an activity that improves.</summary>
public sealed record ImprovementProposed(Guid ActivityId) : DomainEvent;

/// <summary>A lesson or way of working in the library was made of an activity; the thing is the activity.</summary>
public sealed record LessonMade(Guid ItemId) : DomainEvent;

/// <summary>There is a story about an activity; the thing is the activity.</summary>
public sealed record ActivityGivenStage(Guid StoryId) : DomainEvent;

/// <summary>A story was written; the thing is the story.</summary>
public sealed record StoryWritten(Guid ActivityId) : DomainEvent;

/// <summary>Somebody said whether that person may be named with a story.</summary>
public sealed record NamingAnswered(Guid PersonId, bool Consents) : DomainEvent;

/// <summary>Others may read a result or a reflection too, because its activity came to stand on one more agenda.</summary>
public sealed record LearningShown : DomainEvent;
