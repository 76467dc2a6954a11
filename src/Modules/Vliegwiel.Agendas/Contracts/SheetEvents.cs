// SPDX-License-Identifier: EUPL-1.2
using Vliegwiel.Platform.Journal;

namespace Vliegwiel.Agendas.Contracts;

/// <summary>A sheet for an administrator was frozen.</summary>
public sealed record SheetMade(bool HasAmounts) : DomainEvent;

/// <summary>A link was given with which anybody reads the sheet.</summary>
public sealed record SheetShared(DateOnly Until) : DomainEvent;

public sealed record SheetLinkWithdrawn : DomainEvent;
