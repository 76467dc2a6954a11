// SPDX-License-Identifier: EUPL-1.2
using Vliegwiel.Platform.Journal;

namespace Vliegwiel.Agendas.Contracts;

/// <summary>Somebody brought a table to put on an agenda.</summary>
public sealed record ImportBrought(Guid AgendaId, int Rows) : DomainEvent;

/// <summary>How the table is read, or what becomes of its rows, was chosen.</summary>
public sealed record ImportChosen : DomainEvent;

public sealed record ImportAsked : DomainEvent;

public sealed record ImportWritten(int Added, int Changed) : DomainEvent;

/// <summary>It could not be written: who asked for it may not any more, or what was brought is gone.</summary>
public sealed record ImportRefused : DomainEvent;

public sealed record ImportDropped : DomainEvent;

public sealed record ImportUndoAsked : DomainEvent;

public sealed record ImportUndone(int Undone, int Kept) : DomainEvent;

/// <summary>The question to become owner was taken back.</summary>
public sealed record OwnerNoLongerAsked(Guid PersonId) : DomainEvent;
