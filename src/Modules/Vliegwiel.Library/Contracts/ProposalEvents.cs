// SPDX-License-Identifier: EUPL-1.2
using Vliegwiel.Platform.Journal;

namespace Vliegwiel.Library.Contracts;

/// <summary>Proposals were made for an item; the thing is the sheet of proposals.</summary>
public sealed record ProposalsMade : DomainEvent
{
    public required Guid ItemId { get; init; }
}

/// <summary>Somebody chose or typed something in a row that is not confirmed yet, or settled an offer of a rule.</summary>
public sealed record ProposalsKept : DomainEvent;

/// <summary>Somebody confirmed what was proposed or chosen for an item.</summary>
public sealed record ProposalsConfirmed : DomainEvent
{
    public required Guid ItemId { get; init; }
    public required Guid RoundId { get; init; }
}

/// <summary>What was confirmed was taken back.</summary>
public sealed record ProposalsUndone : DomainEvent
{
    public required Guid ItemId { get; init; }
}

/// <summary>Who may see proposals follows who may edit the item.</summary>
public sealed record ProposalsShared : DomainEvent;

/// <summary>A term came into the list.</summary>
public sealed record TermAdded : DomainEvent
{
    /// <summary>Null when nobody's correction gave it.</summary>
    public required Guid? LearnedFromId { get; init; }
}

/// <summary>A term was switched off or on.</summary>
public sealed record TermSwitched : DomainEvent
{
    public required bool Off { get; init; }
}
