// SPDX-License-Identifier: EUPL-1.2
using Vliegwiel.Platform.Journal;

namespace Vliegwiel.Library.Contracts;

/// <summary>An organisation told that it used an item; the thing is the application.</summary>
public sealed record ItemApplied : DomainEvent
{
    public required Guid ItemId { get; init; }
}

public sealed record ApplicationWithdrawn : DomainEvent;

/// <summary>Who keeps the item got a letter about the application.</summary>
public sealed record OwnerHeardOfApplication : DomainEvent;
