// SPDX-License-Identifier: EUPL-1.2
using Microsoft.EntityFrameworkCore;
using Vliegwiel.Network.Data;
using Vliegwiel.Network.Domain;
using Vliegwiel.Platform;
using Vliegwiel.Platform.Data;
using Vliegwiel.Platform.Spine;

namespace Vliegwiel.Network.Areas;

/// <summary>An organisation with this area as its werkgebied.</summary>
internal sealed record AreaOrganisation(string Kenmerk, string Name, OrganisationType Type, bool IsFictitious);

/// <summary>What a page shows of an area on a day: of an area that is gone, its last day.</summary>
internal sealed record ShownArea(
    Area Area, DateOnly Day, DateOnly Today, IReadOnlyList<Area> Around, IReadOnlyList<Area> Overlapping, IReadOnlyList<Area> Inside,
    IReadOnlyList<(Area Area, DateOnly On)> Predecessors, IReadOnlyList<(Area Area, DateOnly On)> Successors, IReadOnlyList<Area> BecameToday,
    IReadOnlyList<Area> Provinces, IReadOnlyList<AreaOrganisation> Organisations);

/// <summary>Finds an area with how it lies, what it was and became, and who works there.</summary>
internal sealed class ShowArea(VliegwielDb db, Access access, Atlases atlases, TimeProvider clock)
{
    public async Task<ShownArea?> FindAsync(string code, CancellationToken cancel)
    {
        var atlas = await atlases.OpenAsync(cancel);
        if (atlas.Find(code) is not { } area)
        {
            return null;
        }

        var today = clock.DutchToday;
        var day = area.Until is { } last && last < today ? last : area.From is { } first && first > today ? first : today;
        var organisations = await (from territory in db.Territories
                                   join organisation in access.Visible<Organisation>() on territory.OrganisationId equals organisation.Id
                                   where territory.AreaId == area.Id && (territory.From == null || territory.From <= day) && (territory.Until == null || territory.Until >= day)
                                   orderby organisation.FoldedName, organisation.Id
                                   select new AreaOrganisation(organisation.Kenmerk, organisation.Name, organisation.Type, organisation.IsFictitious)).ToListAsync(cancel);
        return new ShownArea(area, day, today, atlas.Around(area, day), atlas.Overlapping(area, day), atlas.Inside(area, day),
            atlas.Predecessors(area), atlas.Successors(area), atlas.Became(area, today), atlas.Touched(area, AreaKind.Province, day), organisations);
    }
}
