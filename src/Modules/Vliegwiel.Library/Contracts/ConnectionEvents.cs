// SPDX-License-Identifier: EUPL-1.2
using Vliegwiel.Library.Connections;
using Vliegwiel.Platform.Journal;

namespace Vliegwiel.Library.Contracts;

public sealed record ConnectionProposed : DomainEvent
{
    public required Guid OccasionId { get; init; }
}

public sealed record IntroductionAccepted : DomainEvent
{
    public required Guid PersonId { get; init; }
}

public sealed record IntroductionDeclined : DomainEvent
{
    public required Guid PersonId { get; init; }
}

/// <summary>One of the two said what came of it.</summary>
internal sealed record ConnectionReported(ConnectionState State) : DomainEvent;

public sealed record ConnectionFollowedUp : DomainEvent;
