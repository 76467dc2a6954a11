// SPDX-License-Identifier: EUPL-1.2
using Vliegwiel.Platform.Journal;

namespace Vliegwiel.Library.Contracts;

public enum ObstacleState { Reported, Investigated, SolvableLocally, RaisedHigher, Solved, Remains }

/// <summary>An obstacle was reported for the first time.</summary>
public sealed record ObstacleReported : DomainEvent;

/// <summary>Another organisation has it too.</summary>
public sealed record ObstacleCaseAdded : DomainEvent
{
    public required Guid CaseId { get; init; }
}

/// <summary>Who reported a case was noted, for the own group of readers.</summary>
public sealed record ObstacleReporterNoted : DomainEvent
{
    public required Guid ObstacleId { get; init; }
}

public sealed record ObstacleTakenUp : DomainEvent
{
    public required Guid OwnerId { get; init; }
}

/// <summary>An obstacle came in another state; the words for who reported it stand in the obstacle.</summary>
public sealed record ObstacleMoved : DomainEvent
{
    public required ObstacleState To { get; init; }

    /// <summary>From 1.</summary>
    public required int Step { get; init; }

    public required Guid MovedById { get; init; }
}

/// <summary>An obstacle was offered to a body outside; which one stands in the obstacle.</summary>
public sealed record ObstacleOffered : DomainEvent
{
    /// <summary>From 1.</summary>
    public required int Number { get; init; }

    public required DateOnly SentOn { get; init; }
    public required DateOnly AnswerDueOn { get; init; }
}

/// <summary>An obstacle went on in another.</summary>
public sealed record ObstacleMerged : DomainEvent
{
    public required Guid IntoId { get; init; }
    public required Guid MergedById { get; init; }
}

/// <summary>An obstacle that had gone on in another stands by itself again.</summary>
public sealed record ObstacleMergeUndone : DomainEvent
{
    public required Guid OutOfId { get; init; }
    public required Guid UndoneById { get; init; }
}

/// <summary>Another obstacle left again, or took this one along when it left.</summary>
public sealed record ObstacleLetGo : DomainEvent
{
    public required Guid FromId { get; init; }
}

/// <summary>Another obstacle, or one that had gone into another, came here.</summary>
public sealed record ObstacleTookIn : DomainEvent
{
    public required Guid FromId { get; init; }
}
