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

    /// <summary>How areas lie, without what became of them, and where these organisations work on a day: in one question, for who does not look back.</summary>
    public async Task<(AreaAtlas Atlas, IReadOnlyList<(Guid OrganisationId, string Code)> Territories)> OpenTodayAsync(IReadOnlyCollection<Guid> organisations, DateOnly day, CancellationToken cancel)
    {
        // An area comes once for each tie it has as a part, about one and a half times.
        var lines = await (from area in db.Areas.AsNoTracking()
                           from relation in db.Set<AreaRelation>().Where(r => r.PartId == area.Id).DefaultIfEmpty()
                           from territory in db.Set<Territory>().Where(t => t.AreaId == area.Id && organisations.Contains(t.OrganisationId)
                               && (t.From == null || t.From <= day) && (t.Until == null || t.Until >= day)).DefaultIfEmpty()
                           select new { Area = area, Relation = relation, OrganisationId = (Guid?)territory!.OrganisationId }).ToListAsync(cancel);
        return (new AreaAtlas(lines.Select(l => l.Area).DistinctBy(a => a.Id), [.. lines.Select(l => l.Relation).OfType<AreaRelation>().DistinctBy(r => r.Id)], []),
            [.. lines.Where(l => l.OrganisationId is not null).Select(l => (l.OrganisationId!.Value, l.Area.Code)).Distinct()]);
    }

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
