// SPDX-License-Identifier: EUPL-1.2
using Vliegwiel.Agendas.Domain;
using Vliegwiel.Platform.Journal;

namespace Vliegwiel.Agendas.Contracts;

/// <summary>That something was written down which contractors do not see.</summary>
internal sealed record PartConfided(ConfidentialKind Kind) : DomainEvent;

/// <summary>That it was shared with everybody in the alliance.</summary>
internal sealed record PartShared(Guid DisclosureId) : DomainEvent;

internal sealed record InformationDisclosed(Guid AgendaId, ConfidentialKind Kind) : DomainEvent;

/// <summary>That the whole internet may read it.</summary>
internal sealed record DisclosurePublished : DomainEvent;

internal sealed record FiguresAsked(Guid AgendaId, DateOnly LastDay) : DomainEvent;

/// <summary>That a company gave its figure or changed it, never which.</summary>
internal sealed record FigureGiven(Guid RequestId) : DomainEvent;

internal sealed record FiguresTotalled(Guid AgendaId) : DomainEvent;
