// SPDX-License-Identifier: EUPL-1.2
using Microsoft.EntityFrameworkCore;
using Vliegwiel.Network.Memberships;
using Vliegwiel.Network.Data;
using Vliegwiel.Network.Domain;
using Vliegwiel.Platform;
using Vliegwiel.Platform.Data;
using Vliegwiel.Platform.Spine;

namespace Vliegwiel.Network.Contracts;

public sealed record PersonName(Guid Id, string Name, string Kenmerk);

public sealed record OrganisationName(Guid Id, string Name, string Kenmerk, string? Theme);

/// <summary>Who stands in the head of every page, and which pages of administration that person can do something on.</summary>
/// <param name="SeesInspections">Whether there is any inspection by an administrator that this person may know of.</param>
public sealed record Signature(
    string PersonName, string PersonKenmerk, string? OrganisationName, string? Theme, bool InvitesOthers, bool AdministersOrganisation, bool AdministersSite, bool SeesInspections);

/// <summary>A person who can be chosen in the demonstration, in words.</summary>
public sealed record Persona(Guid PersonId, string Name, string Function, string Organisation, string Roles);

/// <summary>The questions that other modules may ask about people and organisations.</summary>
public sealed class NetworkDirectory(VliegwielDb db, Access access, TimeProvider clock)
{
    public async Task<Guid?> FindPersonIdByEmailAsync(string email, CancellationToken cancel)
    {
        var address = email.Trim().ToLowerInvariant();
        return await db.Contacts.Where(c => c.Email == address).Select(c => (Guid?)c.PersonId).SingleOrDefaultAsync(cancel);
    }

    public async Task<PersonName?> FindPersonAsync(Guid id, CancellationToken cancel) =>
        await db.People.Where(p => p.Id == id).Select(p => new PersonName(p.Id, p.Name, p.Kenmerk)).SingleOrDefaultAsync(cancel);

    public async Task<OrganisationName?> FindOrganisationAsync(Guid id, CancellationToken cancel) =>
        await db.Organisations.Where(o => o.Id == id).Select(o => new OrganisationName(o.Id, o.Name, o.Kenmerk, o.Theme)).SingleOrDefaultAsync(cancel);

    public async Task<IReadOnlyDictionary<Guid, string>> NamesOfPeopleAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancel) =>
        await db.People.Where(p => ids.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => p.Name, cancel);

    /// <summary>The organisations of which this person is the administrator today.</summary>
    public async Task<IReadOnlyCollection<Guid>> OrganisationsAdministeredByAsync(Guid personId, CancellationToken cancel)
    {
        var today = clock.DutchToday;
        return await db.Roles
            .Where(r => r.PersonId == personId && r.Role == Role.OrganisationAdministrator && r.OrganisationId != null && r.From <= today && (r.Until == null || r.Until >= today))
            .Select(r => r.OrganisationId!.Value).ToListAsync(cancel);
    }

    /// <summary>True while nobody is registered, and no organisation but those of the register that the product ships.</summary>
    public async Task<bool> IsEmptyAsync(CancellationToken cancel) => !await db.People.AnyAsync(cancel) && !await db.Organisations.AnyAsync(o => o.TooiUri == null, cancel);

    /// <summary>The name of a person and of the organisation acted for, that organisation's theme and what the person administers, in one question.</summary>
    public async Task<Signature?> FindSignatureAsync(Guid personId, Guid? organisationId, CancellationToken cancel)
    {
        var today = clock.DutchToday;
        var inspections = access.Visible<Inspection>();
        var lines = await (from person in db.People
                           from organisation in db.Set<Organisation>().Where(o => o.Id == organisationId).DefaultIfEmpty()
                           from role in db.Set<RoleAssignment>().Where(r => r.PersonId == person.Id && r.From <= today && (r.Until == null || r.Until >= today)).DefaultIfEmpty()
                           where person.Id == personId
                           select new { person.Name, person.Kenmerk, Organisation = organisation!.Name, organisation.Theme, Role = (Role?)role!.Role, SeesInspections = inspections.Any() }).ToListAsync(cancel);
        return lines.Count == 0 ? null : new Signature(lines[0].Name, lines[0].Kenmerk, lines[0].Organisation, lines[0].Theme,
            InvitesOthers: lines.Any(l => l.Role is not null),
            AdministersOrganisation: lines.Any(l => l.Role == Role.OrganisationAdministrator),
            AdministersSite: lines.Any(l => l.Role == Role.SiteAdministrator),
            SeesInspections: lines[0].SeesInspections);
    }

    /// <summary>The groups in words, in the same order: "Openbaar", "Iedereen bij gemeente X".</summary>
    public async Task<IReadOnlyList<string>> DescribeAsync(IReadOnlyList<Audience> audiences, CancellationToken cancel) =>
        (await FindNamesAsync([], [], audiences, cancel)).Describe(audiences);

    /// <summary>The names of these people, organisations and groups, in one question.</summary>
    public async Task<NetworkNames> FindNamesAsync(IReadOnlyCollection<Guid> people, IReadOnlyCollection<Guid> organisations, IReadOnlyCollection<Audience> audiences, CancellationToken cancel)
    {
        var ids = people.Concat(organisations).Concat(audiences.Select(a => a.Id).OfType<Guid>()).Distinct().ToList();
        if (ids.Count == 0)
        {
            return new NetworkNames(new Dictionary<Guid, OrganisationCard>(), new Dictionary<Guid, string>());
        }

        var lines = await db.Organisations.Where(o => ids.Contains(o.Id)).Select(o => new { o.Id, o.Name, o.Kenmerk, Type = (OrganisationType?)o.Type })
            .Concat(db.Alliances.Where(a => ids.Contains(a.Id)).Select(a => new { a.Id, a.Name, Kenmerk = "", Type = (OrganisationType?)null }))
            .Concat(db.People.Where(p => ids.Contains(p.Id)).Select(p => new { p.Id, p.Name, p.Kenmerk, Type = (OrganisationType?)null }))
            .ToListAsync(cancel);
        return new NetworkNames(
            lines.Where(l => l.Type is not null).ToDictionary(l => l.Id, l => new OrganisationCard(l.Id, l.Name, l.Kenmerk, Words.Of(l.Type!.Value))),
            lines.ToDictionary(l => l.Id, l => l.Name));
    }

    /// <summary>Everybody made up for the demonstration who has work or a role today, by name.</summary>
    public async Task<IReadOnlyList<Persona>> ListPersonasAsync(CancellationToken cancel)
    {
        var today = clock.DutchToday;
        var people = await (from person in db.People
                            join work in db.Employments on person.Id equals work.PersonId
                            join organisation in db.Organisations on work.OrganisationId equals organisation.Id
                            where person.IsFictitious && !person.IsBlocked && work.From <= today && (work.Until == null || work.Until >= today)
                            orderby person.Name
                            select new { person.Id, person.Name, work.Function, Organisation = organisation.Name }).ToListAsync(cancel);
        var roles = (await db.Roles.Where(r => r.From <= today && (r.Until == null || r.Until >= today)).Select(r => new { r.PersonId, r.Role }).ToListAsync(cancel))
            .ToLookup(r => r.PersonId, r => Words.Of(r.Role));
        return [.. people.Select(p => new Persona(p.Id, p.Name, p.Function, p.Organisation, string.Join(", ", roles[p.Id].Distinct().Order(StringComparer.Ordinal))))];
    }
}
