// SPDX-License-Identifier: EUPL-1.2
using Vliegwiel.Platform.Journal;

namespace Vliegwiel.Network.Contracts;

/// <summary>An organisation got another name or other days.</summary>
public sealed record OrganisationChanged : FieldsChanged;

/// <summary>An organisation works in an area from now on.</summary>
public sealed record TerritoryAssigned : DomainEvent
{
    public required Guid AreaId { get; init; }
}

public sealed record AreaRegistered : DomainEvent;

public sealed record AreaChanged : FieldsChanged;

/// <summary>An area was or will be there no longer.</summary>
public sealed record AreaEnded : DomainEvent
{
    public required DateOnly LastDay { get; init; }
    public required IReadOnlyList<Guid> Successors { get; init; }
}

public sealed record ThemeSchemeAdopted : DomainEvent;
