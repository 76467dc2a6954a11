// SPDX-License-Identifier: EUPL-1.2
using Vliegwiel.Network.Domain;
using Vliegwiel.Platform.Journal;

namespace Vliegwiel.Network.Contracts;

/// <summary>A person works for an organisation from a day on.</summary>
public sealed record EmploymentStarted : DomainEvent
{
    public required Guid OrganisationId { get; init; }
    public required DateOnly From { get; init; }
}

/// <summary>A person no longer works for an organisation after a day.</summary>
public sealed record EmploymentEnded : DomainEvent
{
    public required Guid OrganisationId { get; init; }
    public required DateOnly LastDay { get; init; }
}

/// <param name="PlaceId">The alliance or organisation; null is the whole site.</param>
internal sealed record RoleStarted(Role Role, Guid? PlaceId, DateOnly From) : DomainEvent;

/// <param name="PlaceId">The alliance or organisation; null is the whole site.</param>
internal sealed record RoleEnded(Role Role, Guid? PlaceId, DateOnly LastDay) : DomainEvent;

/// <summary>How a person is reached is seen by another organisation's people.</summary>
public sealed record ContactMoved : DomainEvent
{
    public required Guid OrganisationId { get; init; }
}

/// <summary>A planned end of work was taken back before it came.</summary>
public sealed record EmploymentEndWithdrawn : DomainEvent
{
    public required Guid OrganisationId { get; init; }
}

/// <summary>A planned end of a role was taken back before it came.</summary>
/// <param name="PlaceId">The alliance or organisation; null is the whole site.</param>
internal sealed record RoleEndWithdrawn(Role Role, Guid? PlaceId) : DomainEvent;

/// <summary>A role that had not begun will not begin.</summary>
/// <param name="PlaceId">The alliance or organisation; null is the whole site.</param>
internal sealed record RoleStartWithdrawn(Role Role, Guid? PlaceId) : DomainEvent;

/// <summary>What was to be handed over stays with the person.</summary>
public sealed record HandoverWithdrawn : DomainEvent
{
    public required Guid PersonId { get; init; }
}

public sealed record HandoverStarted : DomainEvent
{
    public required Guid PersonId { get; init; }
    public required int Items { get; init; }
}

/// <param name="State">"open", "gedaan" or "niet nodig".</param>
internal sealed record HandoverItemSettled(int Number, HandoverItemState State) : DomainEvent;
