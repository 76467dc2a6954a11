// SPDX-License-Identifier: EUPL-1.2
using Vliegwiel.Platform.Journal;

namespace Vliegwiel.Library.Contracts;

public sealed record ImportStarted : DomainEvent
{
    public required int Files { get; init; }
}

public sealed record ItemImported : DomainEvent
{
    public required Guid ImportId { get; init; }
    public required int Pages { get; init; }
}

/// <summary>Some scanned pages of an item have been recognised.</summary>
public sealed record ItemPagesRecognised : DomainEvent
{
    public required int Pages { get; init; }
}

public sealed record ItemShared : DomainEvent;
