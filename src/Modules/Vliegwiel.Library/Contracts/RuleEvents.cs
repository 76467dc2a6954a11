// SPDX-License-Identifier: EUPL-1.2
using Vliegwiel.Platform.Journal;

namespace Vliegwiel.Library.Contracts;

/// <summary>A norm or power was taken down for the first time.</summary>
public sealed record RuleWritten : DomainEvent;

/// <summary>A norm or power got a new version; the older ones stay as they were.</summary>
public sealed record RuleChanged : DomainEvent
{
    public required int Version { get; init; }
}

/// <summary>A second person compared a version with its source.</summary>
public sealed record RuleVerified : DomainEvent
{
    public required int Version { get; init; }
}
