// SPDX-License-Identifier: EUPL-1.2
using Vliegwiel.Agendas.Domain;
using Vliegwiel.Platform.Journal;

namespace Vliegwiel.Agendas.Contracts;

public sealed record AgendaMade : DomainEvent;

public sealed record AgendaDescribed : FieldsChanged;

public sealed record ActivityPlaced(Guid AgendaId) : DomainEvent;

public sealed record ActivityTakenOff(Guid AgendaId) : DomainEvent;

public sealed record ActivityProposed : DomainEvent;

public sealed record ActivityDescribed : FieldsChanged;

/// <summary>Somebody was asked to become owner.</summary>
public sealed record OwnerAsked(Guid PersonId) : DomainEvent;

public sealed record OwnerAccepted(Guid PersonId, Guid? FormerId) : DomainEvent;

public sealed record OwnerDeclined(Guid PersonId) : DomainEvent;

internal sealed record ActivityMoved(ActivityState From, ActivityState To) : DomainEvent;

public sealed record ActivityMerged(Guid IntoId) : DomainEvent;

public sealed record ActivityReplaced(Guid ById) : DomainEvent;

/// <summary>The other side of being merged or replaced.</summary>
public sealed record ActivityTookIn(Guid FromId) : DomainEvent;

/// <summary>That a merge or replacement was undone.</summary>
public sealed record ActivityLoosened(Guid OutOfId) : DomainEvent;

/// <summary>The other side of being loosened.</summary>
public sealed record ActivityLetGo(Guid FromId) : DomainEvent;

/// <summary>That there is a place for the budget of an activity, with its own readers.</summary>
public sealed record BudgetOpened : DomainEvent;

/// <summary>That others may see the budget too, because the activity came to stand on one more agenda.</summary>
public sealed record BudgetShown : DomainEvent;

/// <summary>That the budget was set, never to what.</summary>
public sealed record BudgetSet : DomainEvent;

public sealed record AgendaVersionFixed(Guid AgendaId, int Number) : DomainEvent;

/// <summary>That the budgets of a version are kept with it, with their own readers; never how many or how much.</summary>
public sealed record VersionBudgetKept(Guid VersionId) : DomainEvent;

/// <summary>That nobody is asked any more to become owner, because the asking was undone.</summary>
public sealed record OwnerAskTakenBack(Guid PersonId) : DomainEvent;
