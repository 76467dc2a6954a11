// SPDX-License-Identifier: EUPL-1.2
using Vliegwiel.Platform.People;

namespace Vliegwiel.Platform.Journal;

/// <summary>One line of the journal: audit trail, history on screen and the source that search follows, at once.</summary>
internal sealed class JournalEntry
{
    /// <summary>Shadow property, on PostgreSQL only: the transaction that wrote the row.</summary>
    internal const string Transaction = "Transaction";

    /// <summary>Rises with every row; has gaps.</summary>
    public long Sequence { get; private set; }

    public required DateTimeOffset At { get; init; }
    public required ActorKind ActorKind { get; init; }
    public required Guid? PersonId { get; init; }
    public required Guid? OrganisationId { get; init; }
    public required Guid? ObjectId { get; init; }

    /// <summary>The name of the event.</summary>
    public required string Act { get; init; }

    public required string? ChangedFields { get; init; }

    /// <summary>The event as JSON: facts that are no free text and no person's name.</summary>
    public required string Facts { get; init; }

    /// <summary>Somebody who could see the thing no longer can: no node may count it for them any more.</summary>
    public bool Narrows { get; set; }
}
