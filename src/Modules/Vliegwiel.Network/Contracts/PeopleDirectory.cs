// SPDX-License-Identifier: EUPL-1.2
using Microsoft.EntityFrameworkCore;
using Vliegwiel.Network.Data;
using Vliegwiel.Network.Domain;
using Vliegwiel.Network.Memberships;
using Vliegwiel.Platform;
using Vliegwiel.Platform.Data;

namespace Vliegwiel.Network.Contracts;

/// <summary>Where mail for a person goes. Never shown on a page, unless the person agreed to that.</summary>
public sealed record Mailbox(Guid PersonId, string Name, string Email);

/// <summary>A person and where that person works today.</summary>
public sealed record Worker(Guid PersonId, string Name, string Kenmerk, OrganisationCard Organisation);

/// <summary>An organisation in short.</summary>
/// <param name="Kind">In Dutch: "gemeente".</param>
public sealed record OrganisationCard(Guid Id, string Name, string Kenmerk, string Kind);

public sealed record StaffMember(Guid PersonId, string Name, string Function);

/// <summary>The questions that other modules may ask about who works where and how they are written to.</summary>
public sealed class PeopleDirectory(VliegwielDb db, TimeProvider clock)
{
    /// <summary>The mailboxes of these people; who has none, or may no longer sign in, is left out.</summary>
    public async Task<IReadOnlyDictionary<Guid, Mailbox>> FindMailboxesAsync(IReadOnlyCollection<Guid> people, CancellationToken cancel)
    {
        var lines = await (from person in db.People
                           join contact in db.Contacts on person.Id equals contact.PersonId
                           where people.Contains(person.Id) && !person.IsBlocked
                           orderby contact.Id
                           select new Mailbox(person.Id, person.Name, contact.Email)).ToListAsync(cancel);
        return lines.GroupBy(m => m.PersonId).ToDictionary(g => g.Key, g => g.First());
    }

    /// <summary>Where these people work today; somebody with two jobs stands in it twice.</summary>
    public async Task<IReadOnlyList<Worker>> ListWorkersAsync(IReadOnlyCollection<Guid> people, CancellationToken cancel)
    {
        var today = clock.DutchToday;
        var lines = await (from person in db.People
                           join work in db.Employments on person.Id equals work.PersonId
                           join organisation in db.Organisations on work.OrganisationId equals organisation.Id
                           where people.Contains(person.Id) && !person.IsBlocked && work.From <= today && (work.Until == null || work.Until >= today)
                           orderby person.Name, person.Id
                           select new { person.Id, person.Name, person.Kenmerk, organisation }).ToListAsync(cancel);
        return [.. lines.Select(l => new Worker(l.Id, l.Name, l.Kenmerk, new OrganisationCard(l.organisation.Id, l.organisation.Name, l.organisation.Kenmerk, Words.Of(l.organisation.Type))))];
    }

    public async Task<IReadOnlyDictionary<Guid, OrganisationCard>> FindOrganisationsAsync(IReadOnlyCollection<Guid> organisations, CancellationToken cancel) =>
        (await db.Organisations.Where(o => organisations.Contains(o.Id)).Select(o => new { o.Id, o.Name, o.Kenmerk, o.Type }).ToListAsync(cancel))
            .ToDictionary(o => o.Id, o => new OrganisationCard(o.Id, o.Name, o.Kenmerk, Words.Of(o.Type)));

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
    public async Task<Mailbox?> FindMailboxAsync(Guid personId, CancellationToken cancel) =>
        await (from person in db.People
               join contact in db.Contacts on person.Id equals contact.PersonId
               where person.Id == personId && !person.IsBlocked
               select new Mailbox(person.Id, person.Name, contact.Email)).FirstOrDefaultAsync(cancel);

    /// <summary>Who administers this organisation today.</summary>
    public async Task<IReadOnlyList<Mailbox>> ListAdministratorsAsync(Guid organisationId, CancellationToken cancel)
    {
        var today = clock.DutchToday;
        return await (from role in db.Roles
                      join person in db.People on role.PersonId equals person.Id
                      join contact in db.Contacts on person.Id equals contact.PersonId
                      where role.OrganisationId == organisationId && role.Role == Role.OrganisationAdministrator && !person.IsBlocked && role.From <= today && (role.Until == null || role.Until >= today)
                      select new Mailbox(person.Id, person.Name, contact.Email)).ToListAsync(cancel);
    }
}
