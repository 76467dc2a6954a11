// SPDX-License-Identifier: EUPL-1.2
using Vliegwiel.Agendas.Domain;
using Vliegwiel.Platform.Journal;

namespace Vliegwiel.Agendas.Contracts;

/// <summary>An organisation said how much order there is in what it does; the thing is its agenda.</summary>
internal sealed record StructureSaid(StructureLevel Level) : DomainEvent;
