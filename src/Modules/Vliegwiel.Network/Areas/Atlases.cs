// SPDX-License-Identifier: EUPL-1.2
using Microsoft.EntityFrameworkCore;
using Vliegwiel.Network.Data;
using Vliegwiel.Network.Domain;
using Vliegwiel.Platform.Data;
using Vliegwiel.Platform.Spine;

namespace Vliegwiel.Network.Areas;

/// <summary>Opens the atlas: all areas and their ties in three questions, about five hundred small rows.</summary>
internal sealed class Atlases(VliegwielDb db, Access access)
{
    /// <summary>The areas that the actor may see.</summary>
    public async Task<AreaAtlas> OpenAsync(CancellationToken cancel) => await OpenAsync(access.Visible<Area>(), cancel);

    /// <summary>For work that nobody looks at.</summary>
    public async Task<AreaAtlas> OpenWholeAsync(CancellationToken cancel) => await OpenAsync(db.Areas, cancel);

    private async Task<AreaAtlas> OpenAsync(IQueryable<Area> visible, CancellationToken cancel)
    {
        var areas = await visible.AsNoTracking().ToListAsync(cancel);
        var known = areas.Select(a => a.Id).ToHashSet();
        var relations = await db.AreaRelations.AsNoTracking().ToListAsync(cancel);
        var successions = await db.AreaSuccessions.AsNoTracking().ToListAsync(cancel);
        return new AreaAtlas(areas,
            [.. relations.Where(r => known.Contains(r.PartId) && known.Contains(r.WholeId))],
            [.. successions.Where(s => known.Contains(s.FromId) && known.Contains(s.ToId))]);
    }
}
