// SPDX-License-Identifier: EUPL-1.2
using Microsoft.EntityFrameworkCore;
using Vliegwiel.Design.Lists;
using Vliegwiel.Network.Data;
using Vliegwiel.Network.Domain;
using Vliegwiel.Network.Memberships;
using Vliegwiel.Platform;
using Vliegwiel.Platform.Data;
using Vliegwiel.Platform.People;
using Vliegwiel.Platform.Spine;

namespace Vliegwiel.Network.Handovers;

/// <summary>Who the forms about work and roles are about.</summary>
internal sealed record StaffMember(Guid Id, string Name, string Kenmerk);

/// <summary>A role of somebody, in words.</summary>
internal sealed record StaffRole(StaffMember Person, RoleAssignment Role, string Where);

/// <summary>What the forms about work and roles let somebody choose from: never more than that somebody may arrange.</summary>
internal sealed class StaffChoices(VliegwielDb db, Access access, CurrentActor actor, TimeProvider clock)
{
    private const int MaxPeople = 300;

    public Mandate Mandate => Mandate.Of(actor.Value);

    /// <returns>Null when there is no such person, or nothing that the actor may arrange at all.</returns>
    public async Task<StaffMember?> FindPersonAsync(string kenmerk, CancellationToken cancel) => Mandate.IsEmpty
        ? null
        : await access.Visible<Person>().Where(p => p.Kenmerk == kenmerk).Select(p => new StaffMember(p.Id, p.Name, p.Kenmerk)).SingleOrDefaultAsync(cancel);

    /// <returns>Null when the actor may not arrange this role.</returns>
    public async Task<StaffRole?> FindRoleAsync(string kenmerk, Guid roleId, CancellationToken cancel)
    {
        if (await FindPersonAsync(kenmerk, cancel) is not { } person
            || await db.Roles.AsNoTracking().SingleOrDefaultAsync(r => r.Id == roleId && r.PersonId == person.Id, cancel) is not { } role
            || !Mandate.Covers(role))
        {
            return null;
        }

        var where = role.AllianceId is { } alliance ? await db.Alliances.Where(a => a.Id == alliance).Select(a => a.Name).SingleAsync(cancel)
            : role.OrganisationId is { } organisation ? await db.Organisations.Where(o => o.Id == organisation).Select(o => o.Name).SingleAsync(cancel)
            : "de hele site";
        return new StaffRole(person, role, where);
    }

    /// <summary>The jobs of this person that the actor may end.</summary>
    public async Task<IReadOnlyList<Choice>> JobsAsync(Guid personId, CancellationToken cancel)
    {
        var jobs = await (from work in db.Employments
                          join organisation in access.Visible<Organisation>() on work.OrganisationId equals organisation.Id
                          where work.PersonId == personId && work.Until == null
                          orderby work.From, work.Id
                          select new { work.Id, work.OrganisationId, work.Function, organisation.Name }).ToListAsync(cancel);
        return [.. jobs.Where(j => Mandate.CoversOrganisation(j.OrganisationId)).Select(j => new Choice(j.Id.ToString("N"), $"{j.Function} bij {j.Name}"))];
    }

    /// <summary>The organisations for which the actor may let somebody start.</summary>
    public async Task<IReadOnlyList<Choice>> OrganisationsAsync(CancellationToken cancel)
    {
        var today = clock.DutchToday;
        var (all, own) = (Mandate.IsForWholeSite, Mandate.Organisations);
        var organisations = await access.Visible<Organisation>().Where(o => (all || own.Contains(o.Id)) && (o.ActiveUntil == null || o.ActiveUntil >= today))
            .OrderBy(o => o.FoldedName).ThenBy(o => o.Id).Select(o => new { o.Id, o.Name }).ToListAsync(cancel);
        return [.. organisations.Select(o => new Choice(o.Id.ToString("N"), o.Name))];
    }

    /// <summary>Who may follow this person up: those who work for the same organisations, or for those with a seat in the alliance.</summary>
    public async Task<IReadOnlyList<Choice>> SuccessorsAsync(Guid personId, Guid? allianceId, CancellationToken cancel)
    {
        var today = clock.DutchToday;
        var organisations = allianceId is null
            ? db.Set<Employment>().Where(e => e.PersonId == personId).Select(e => e.OrganisationId)
            : db.Set<Seat>().Where(s => s.AllianceId == allianceId && s.From <= today && (s.Until == null || s.Until >= today)).Select(s => s.OrganisationId);
        var people = await access.Visible<Person>()
            .Where(p => p.Id != personId && !p.IsBlocked && db.Set<Employment>().Any(e => e.PersonId == p.Id && organisations.Contains(e.OrganisationId) && e.From <= today && (e.Until == null || e.Until >= today)))
            .OrderBy(p => p.Name).ThenBy(p => p.Id).Take(MaxPeople).Select(p => new { p.Id, p.Name }).ToListAsync(cancel);
        return [.. people.Select(p => new Choice(p.Id.ToString("N"), p.Name))];
    }

    /// <summary>The roles that the actor may give, each in its place.</summary>
    public async Task<IReadOnlyList<Choice>> RolesAsync(Guid personId, CancellationToken cancel)
    {
        var today = clock.DutchToday;
        var (all, alliances, organisations) = (Mandate.IsForWholeSite, Mandate.Alliances, Mandate.Organisations);
        var inAlliances = await db.Alliances.Where(a => all || alliances.Contains(a.Id)).OrderBy(a => a.Name).Select(a => new { a.Id, a.Name }).ToListAsync(cancel);
        var forOrganisations = await access.Visible<Organisation>()
            .Where(o => (all || organisations.Contains(o.Id)) && db.Set<Employment>().Any(e => e.PersonId == personId && e.OrganisationId == o.Id && (e.Until == null || e.Until >= today)))
            .OrderBy(o => o.FoldedName).Select(o => new { o.Id, o.Name }).ToListAsync(cancel);
        return
        [
            .. inAlliances.SelectMany(a => new[] { Role.Spinner, Role.Secretary }.Select(r => new Choice(new RolePlace(r, a.Id).ToString(), $"{Words.Of(r)} van {a.Name}"))),
            .. forOrganisations.Select(o => new Choice(new RolePlace(Role.OrganisationAdministrator, o.Id).ToString(), $"beheerder van {o.Name}")),
            .. all ? [new Choice(new RolePlace(Role.SiteAdministrator, null).ToString(), "beheerder van de site")] : Array.Empty<Choice>(),
        ];
    }
}
