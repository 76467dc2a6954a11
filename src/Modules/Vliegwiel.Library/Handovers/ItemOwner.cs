// SPDX-License-Identifier: EUPL-1.2
using Microsoft.EntityFrameworkCore;
using Vliegwiel.Library.Data;
using Vliegwiel.Platform.Data;
using Vliegwiel.Platform.People;

namespace Vliegwiel.Library.Handovers;

/// <summary>Who brought a document: the job that reads it is nobody, so its journal does not know.</summary>
internal sealed class ItemOwner(VliegwielDb db) : IOwnerSource
{
    public string Kind => "item";

    public Task<Guid?> FindAsync(Guid objectId, CancellationToken cancel) => db.Items.Where(i => i.Id == objectId).Select(i => i.ImportedById).SingleOrDefaultAsync(cancel);
}
