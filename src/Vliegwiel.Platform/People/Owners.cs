// SPDX-License-Identifier: EUPL-1.2
using Microsoft.EntityFrameworkCore;
using Vliegwiel.Platform.Data;
using Vliegwiel.Platform.Journal;
using Vliegwiel.Platform.Spine;

namespace Vliegwiel.Platform.People;

/// <summary>Tells who brought the things of one kind. For kinds that a job makes on behalf of somebody; of others the journal knows it.</summary>
public interface IOwnerSource
{
    /// <summary>The kind as it stands on the spine: "item".</summary>
    string Kind { get; }

    /// <summary>Null when nobody did, as with the command line.</summary>
    Task<Guid?> FindAsync(Guid objectId, CancellationToken cancel);
}

/// <summary>Who brought a thing: what its module says, or else the first person in its journal.</summary>
public sealed class Owners(VliegwielDb db, IEnumerable<IOwnerSource> sources)
{
    public Task<Guid?> FindAsync(ObjectRow thing, CancellationToken cancel) => sources.FirstOrDefault(s => s.Kind == thing.Kind) is { } source
        ? source.FindAsync(thing.Id, cancel)
        : db.Set<JournalEntry>().Where(e => e.ObjectId == thing.Id && e.PersonId != null).OrderBy(e => e.Sequence).Select(e => e.PersonId).FirstOrDefaultAsync(cancel);
}
