// SPDX-License-Identifier: EUPL-1.2
using Vliegwiel.Agendas.Domain;
using Vliegwiel.Platform.Journal;

namespace Vliegwiel.Agendas.Contracts;

/// <summary>That a document was added to an activity. The thing is the document, with its own readers: the history of the activity does not tell of it.</summary>
/// <param name="HiddenAllowed">Whether somebody said that what is hidden in it may be seen.</param>
internal sealed record DocumentAdded(Guid ActivityId, DocumentReaders Readers, bool HiddenAllowed) : DomainEvent;

internal sealed record DocumentRenewed(int Number, bool HiddenAllowed) : DomainEvent;

internal sealed record DocumentDescribed : DomainEvent;

internal sealed record DocumentReadersChosen(DocumentReaders Readers, bool HiddenAllowed) : DomainEvent;

/// <summary>That who no longer sees the activity, no longer reads it.</summary>
internal sealed record DocumentReadersNarrowed : DomainEvent;

internal sealed record DocumentWithdrawn : DomainEvent;

internal sealed record DocumentBroughtBack : DomainEvent;
