// SPDX-License-Identifier: EUPL-1.2
using Vliegwiel.Library.Finding.Saved;
using Vliegwiel.Platform.Journal;

namespace Vliegwiel.Library.Contracts;

internal sealed record SearchSaved(SearchAlert Alert) : DomainEvent;

internal sealed record SavedSearchChanged(SearchAlert Alert) : DomainEvent;

public sealed record SavedSearchRemoved : DomainEvent;

public sealed record SavedSearchRestored : DomainEvent;

/// <summary>What was thrown away is gone for good.</summary>
public sealed record SavedSearchForgotten : DomainEvent;

/// <summary>Its owner got mail about so many new things.</summary>
public sealed record SavedSearchTold : DomainEvent
{
    public required int Things { get; init; }
}
