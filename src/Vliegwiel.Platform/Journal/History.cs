// SPDX-License-Identifier: EUPL-1.2
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Vliegwiel.Platform.Data;
using Vliegwiel.Platform.People;
using Vliegwiel.Platform.Spine;

namespace Vliegwiel.Platform.Journal;

/// <summary>One line of a thing's history as a page may show it; the person's name is looked up by whoever shows it.</summary>
/// <param name="Facts">The event as JSON; only whoever puts the act into words reads it.</param>
public sealed record HistoryLine(DateTimeOffset At, ActorKind ActorKind, Guid? PersonId, string Act, string? ChangedFields, string Facts)
{
    /// <summary>The event, when it is one of that kind.</summary>
    public T? Read<T>() where T : DomainEvent => Act == typeof(T).Name ? JsonSerializer.Deserialize<T>(Facts, EventJournal.Json) : null;
}

/// <summary>The history of a thing, for who may see the thing.</summary>
public sealed class History(VliegwielDb db, Access access)
{
    /// <summary>Newest first, at most <paramref name="take"/> lines; empty when the actor may not see the thing.</summary>
    public async Task<IReadOnlyList<HistoryLine>> OfAsync(Guid objectId, int take, CancellationToken cancel) =>
        await db.Set<JournalEntry>().AsNoTracking()
            .Where(e => e.ObjectId == objectId && access.VisibleObjects().Any(o => o.Id == objectId))
            .OrderByDescending(e => e.Sequence)
            .Take(take)
            .Select(e => new HistoryLine(e.At, e.ActorKind, e.PersonId, e.Act, e.ChangedFields, e.Facts))
            .ToListAsync(cancel);
}
