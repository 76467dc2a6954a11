// SPDX-License-Identifier: EUPL-1.2
using Microsoft.EntityFrameworkCore;
using Vliegwiel.Platform.Data;
using Vliegwiel.Platform.People;

namespace Vliegwiel.Platform.Journal;

/// <summary>One row of the journal as it was written.</summary>
public sealed record JournalLine(long Sequence, DateTimeOffset At, ActorKind ActorKind, Guid? PersonId, Guid? ObjectId, string Act, string Facts, bool Narrows);

/// <summary>The end of the journal, whatever it is about: for development, never for a page that visitors reach.</summary>
public sealed class JournalTail(VliegwielDb db)
{
    /// <summary>Newest first.</summary>
    public async Task<IReadOnlyList<JournalLine>> ListAsync(int take, CancellationToken cancel) =>
        await db.Set<JournalEntry>().AsNoTracking().OrderByDescending(e => e.Sequence).Take(take)
            .Select(e => new JournalLine(e.Sequence, e.At, e.ActorKind, e.PersonId, e.ObjectId, e.Act, e.Facts, e.Narrows))
            .ToListAsync(cancel);
}
