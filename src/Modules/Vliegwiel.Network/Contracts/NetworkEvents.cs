// SPDX-License-Identifier: EUPL-1.2
using Vliegwiel.Platform.Journal;

namespace Vliegwiel.Network.Contracts;

public sealed record OrganisationRegistered : DomainEvent;

public sealed record PersonIntroduced : DomainEvent;

public sealed record ContactGiven : DomainEvent;

public sealed record ApiKeyMade : DomainEvent
{
    public required DateOnly ValidUntil { get; init; }
}

public sealed record ApiKeyRevoked : DomainEvent;
