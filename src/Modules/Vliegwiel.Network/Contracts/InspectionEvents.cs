// SPDX-License-Identifier: EUPL-1.2
using Vliegwiel.Platform.Journal;

namespace Vliegwiel.Network.Contracts;

/// <summary>An administrator opened a thing with a reason; the reason stands in the inspection.</summary>
public sealed record InspectionOpened : DomainEvent
{
    public required Guid ThingId { get; init; }
    public required DateTimeOffset EndsAt { get; init; }
}

/// <summary>An administrator ended the reading before the hour was over.</summary>
public sealed record InspectionEnded : DomainEvent
{
    public required Guid ThingId { get; init; }
}

/// <summary>An administrator asked for a thing that is not there, or not for that administrator; the thing is the person.</summary>
public sealed record InspectionMissed : DomainEvent;
