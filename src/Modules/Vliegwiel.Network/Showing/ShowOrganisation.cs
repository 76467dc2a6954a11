// SPDX-License-Identifier: EUPL-1.2
using Microsoft.EntityFrameworkCore;
using Vliegwiel.Network.Data;
using Vliegwiel.Network.Domain;
using Vliegwiel.Platform;
using Vliegwiel.Platform.Data;
using Vliegwiel.Platform.Spine;

namespace Vliegwiel.Network.Showing;

/// <summary>Somebody who works for the organisation today.</summary>
internal sealed record Colleague(string Kenmerk, string Name, string Function);

/// <summary>An area in which the organisation works.</summary>
internal sealed record TerritoryLine(string Code, string Name, AreaKind Kind, DateOnly? From, DateOnly? Until);

internal sealed record ShownOrganisation(Organisation Organisation, IReadOnlyList<Colleague> People, IReadOnlyList<TerritoryLine> Territories, DateOnly Today);

/// <summary>Finds an organisation, where it works, and those of its people that the actor may see.</summary>
internal sealed class ShowOrganisation(VliegwielDb db, Access access, TimeProvider clock)
{
    /// <returns>Null when there is no such organisation for this actor.</returns>
    public async Task<ShownOrganisation?> FindAsync(string kenmerk, CancellationToken cancel)
    {
        if (await access.Visible<Organisation>().AsNoTracking().SingleOrDefaultAsync(o => o.Kenmerk == kenmerk, cancel) is not { } organisation)
        {
            return null;
        }

        var today = clock.DutchToday;
        var people = await (from work in db.Employments
                            join person in access.Visible<Person>() on work.PersonId equals person.Id
                            where work.OrganisationId == organisation.Id && work.From <= today && (work.Until == null || work.Until >= today)
                            orderby person.Name, person.Id
                            select new Colleague(person.Kenmerk, person.Name, work.Function)).ToListAsync(cancel);
        var territories = await (from territory in db.Territories
                                 join area in access.Visible<Area>() on territory.AreaId equals area.Id
                                 where territory.OrganisationId == organisation.Id
                                 orderby area.FoldedName, area.Code
                                 select new TerritoryLine(area.Code, area.Name, area.Kind, territory.From ?? area.From, territory.Until ?? area.Until)).ToListAsync(cancel);
        return new ShownOrganisation(organisation, people, territories, today);
    }
}
