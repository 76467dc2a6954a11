// SPDX-License-Identifier: EUPL-1.2
using Vliegwiel.Platform.Journal;

namespace Vliegwiel.Agendas.Contracts;

/// <summary>A temporary team was composed; the thing is the activity, here and below.</summary>
public sealed record TeamComposed(DateOnly From, DateOnly Until) : DomainEvent;

public sealed record TeamMemberAsked(Guid PersonId) : DomainEvent;

public sealed record TeamMemberJoined(Guid PersonId) : DomainEvent;

public sealed record TeamMemberDeclined(Guid PersonId) : DomainEvent;

public sealed record TeamMemberLeft(Guid PersonId) : DomainEvent;

/// <summary>It was decided that the team goes on longer.</summary>
public sealed record TeamExtended(DateOnly FormerUntil, DateOnly Until, DateOnly DecidedOn) : DomainEvent;

/// <summary>Somebody ended the team before its time.</summary>
public sealed record TeamDissolved : DomainEvent;

/// <summary>The last day of the team is over.</summary>
public sealed record TeamEnded(DateOnly Until) : DomainEvent;

/// <summary>Somebody from outside may see the activity for a period.</summary>
public sealed record GuestLetIn(Guid PersonId, DateOnly From, DateOnly Until) : DomainEvent;

public sealed record GuestSentOff(Guid PersonId) : DomainEvent;
