// SPDX-License-Identifier: EUPL-1.2
using Vliegwiel.Agendas.Domain;
using Vliegwiel.Platform.Journal;

namespace Vliegwiel.Agendas.Contracts;

public sealed record AmbitionAdopted : DomainEvent;

public sealed record AmbitionRenewed(int Number) : DomainEvent;

/// <summary>A proposal raised the bar of an ambition.</summary>
public sealed record BarRaised(int Number, Guid ProposalId, DateOnly EffectiveOn) : DomainEvent;

public sealed record RaiseProposed(Guid AmbitionId) : DomainEvent;

public sealed record RaiseAnswered(Guid OrganisationId, bool Supports) : DomainEvent;

public sealed record RaiseDecided(bool IsAdopted) : DomainEvent;

public sealed record GoalSet : DomainEvent;

public sealed record GoalDescribed : FieldsChanged;

public sealed record GoalMeasured(int Year) : DomainEvent;

public sealed record GoalValueForgotten(int Year) : DomainEvent;

/// <summary>A figure under this thing changed; what rests on it may hear it too.</summary>
/// <param name="FromId">The goal or ambition of which the figure is.</param>
/// <param name="Part">Which figure, in the words of the code; never its value.</param>
internal sealed record BasisChanged(Guid FromId, BasisPart Part) : DomainEvent;

/// <summary>Whose it is looked, and it still holds.</summary>
public sealed record BasisSeen : DomainEvent;
