// SPDX-License-Identifier: EUPL-1.2
using Microsoft.EntityFrameworkCore;
using Vliegwiel.Network.Data;
using Vliegwiel.Network.Domain;
using Vliegwiel.Network.Memberships;
using Vliegwiel.Platform.Data;
using Vliegwiel.Platform.People;
using Vliegwiel.Platform.Spine;

namespace Vliegwiel.Network.Showing;

internal sealed record WorkLine(string Function, string Organisation, string OrganisationKenmerk, DateOnly From, DateOnly? Until);

/// <param name="EndHref">Null when the reader may not end it, or it has ended.</param>
internal sealed record RoleLine(string Role, string Where, DateOnly From, DateOnly? Until, string? EndHref);

internal sealed record HandoverLink(string Kenmerk, DateOnly LastDay, int OpenCount);

/// <param name="Email">Null when the actor may not see how this person is reached.</param>
/// <param name="MayArrange">The reader may change work or give a role somewhere.</param>
internal sealed record ShownPerson(
    string Name, bool IsFictitious, string? Email, IReadOnlyList<WorkLine> Work, IReadOnlyList<RoleLine> Roles, IReadOnlyList<HandoverLink> Handovers, bool MayArrange);

/// <summary>Finds a person with work and roles; that it was read is written down.</summary>
internal sealed class ShowPerson(VliegwielDb db, Access access, CurrentActor actor, PersonalDataLog log)
{
    /// <returns>Null when there is no such person for this actor.</returns>
    public async Task<ShownPerson?> FindAsync(string kenmerk, CancellationToken cancel)
    {
        if (await access.Visible<Person>().AsNoTracking().SingleOrDefaultAsync(p => p.Kenmerk == kenmerk, cancel) is not { } person)
        {
            return null;
        }

        var work = await (from employment in db.Employments
                          join organisation in access.Visible<Organisation>() on employment.OrganisationId equals organisation.Id
                          where employment.PersonId == person.Id
                          orderby employment.From descending, employment.Id
                          select new WorkLine(employment.Function, organisation.Name, organisation.Kenmerk, employment.From, employment.Until)).ToListAsync(cancel);
        var roles = await (from role in db.Roles
                           from alliance in db.Set<Alliance>().Where(a => a.Id == role.AllianceId).DefaultIfEmpty()
                           from organisation in db.Set<Organisation>().Where(o => o.Id == role.OrganisationId).DefaultIfEmpty()
                           where role.PersonId == person.Id
                           orderby role.From descending, role.Id
                           select new { role.Id, role.Role, role.AllianceId, role.OrganisationId, Where = alliance!.Name ?? organisation!.Name ?? "de hele site", role.From, role.Until }).ToListAsync(cancel);
        var email = await access.Visible<PersonContact>().Where(c => c.PersonId == person.Id).Select(c => c.Email).FirstOrDefaultAsync(cancel);
        await log.WriteAsync(person.Id, email is null ? "werk en rollen" : "werk, rollen en contactgegevens");
        var handovers = await access.Visible<Handover>().Where(h => h.PersonId == person.Id).OrderByDescending(h => h.LastDay).ThenBy(h => h.Id)
            .Select(h => new HandoverLink(h.Kenmerk, h.LastDay, h.OpenCount)).ToListAsync(cancel);
        var mandate = Mandate.Of(actor.Value);
        return new ShownPerson(person.Name, person.IsFictitious, email, work,
            [.. roles.Select(r => new RoleLine(Words.Of(r.Role), r.Where, r.From, r.Until, r.Until is null && mandate.Covers(r.AllianceId, r.OrganisationId) ? NetworkLinks.EndRole(kenmerk, r.Id) : null))],
            handovers, !mandate.IsEmpty);
    }
}
