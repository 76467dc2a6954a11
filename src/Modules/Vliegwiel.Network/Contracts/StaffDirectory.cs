// SPDX-License-Identifier: EUPL-1.2
using Microsoft.EntityFrameworkCore;
using Vliegwiel.Network.Data;
using Vliegwiel.Network.Domain;
using Vliegwiel.Platform;
using Vliegwiel.Platform.Data;

namespace Vliegwiel.Network.Contracts;

/// <param name="Function">What the person does there, as of today.</param>
public sealed record StaffMember(Guid PersonId, string Name, string Function);

/// <summary>Where mail about something goes. The address never leaves the mail: no page shows it.</summary>
public sealed record Addressee(Guid PersonId, string Name, string Email);

/// <summary>The questions that other modules may ask about who works where and how they are written to.</summary>
public sealed class StaffDirectory(VliegwielDb db, TimeProvider clock)
{
    /// <summary>Who works there today, by name.</summary>
    public async Task<IReadOnlyList<StaffMember>> ListAsync(Guid organisationId, CancellationToken cancel)
    {
        var today = clock.DutchToday;
        return await (from work in db.Employments
                      join person in db.People on work.PersonId equals person.Id
                      where work.OrganisationId == organisationId && !person.IsBlocked && work.From <= today && (work.Until == null || work.Until >= today)
                      orderby person.Name, person.Id
                      select new StaffMember(person.Id, person.Name, work.Function)).ToListAsync(cancel);
    }

    /// <summary>Null when there is no address, or the person may no longer take part.</summary>
    public async Task<Addressee?> FindAddresseeAsync(Guid personId, CancellationToken cancel) =>
        await (from person in db.People
               join contact in db.Contacts on person.Id equals contact.PersonId
               where person.Id == personId && !person.IsBlocked
               select new Addressee(person.Id, person.Name, contact.Email)).FirstOrDefaultAsync(cancel);

    /// <summary>Who administers this organisation today.</summary>
    public async Task<IReadOnlyList<Addressee>> ListAdministratorsAsync(Guid organisationId, CancellationToken cancel)
    {
        var today = clock.DutchToday;
        return await (from role in db.Roles
                      join person in db.People on role.PersonId equals person.Id
                      join contact in db.Contacts on person.Id equals contact.PersonId
                      where role.OrganisationId == organisationId && role.Role == Role.OrganisationAdministrator && !person.IsBlocked && role.From <= today && (role.Until == null || role.Until >= today)
                      select new Addressee(person.Id, person.Name, contact.Email)).ToListAsync(cancel);
    }
}
