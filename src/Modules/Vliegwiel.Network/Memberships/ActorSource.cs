// SPDX-License-Identifier: EUPL-1.2
using Microsoft.EntityFrameworkCore;
using Vliegwiel.Network.Data;
using Vliegwiel.Network.Domain;
using Vliegwiel.Platform;
using Vliegwiel.Platform.Data;
using Vliegwiel.Platform.People;
using Vliegwiel.Platform.Spine;

namespace Vliegwiel.Network.Memberships;

/// <summary>Tells to which groups a person belongs today: by employment, by seat, by role and as guest, each as long as it lasts. In two questions: it is asked on every request.</summary>
internal sealed class ActorSource(VliegwielDb db, TimeProvider clock) : IActorSource
{
    public async Task<Actor?> FindAsync(Guid personId, CancellationToken cancel)
    {
        var today = clock.DutchToday;
        var lines = await (from person in db.People
                           from work in db.Set<Employment>().Where(e => e.PersonId == person.Id && e.From <= today && (e.Until == null || e.Until >= today)).DefaultIfEmpty()
                           from role in db.Set<RoleAssignment>().Where(r => r.PersonId == person.Id && r.From <= today && (r.Until == null || r.Until >= today)).DefaultIfEmpty()
                           from pass in db.Set<GuestPass>().Where(g => g.PersonId == person.Id && g.From <= today && g.Until >= today).DefaultIfEmpty()
                           where person.Id == personId && !person.IsBlocked
                           select new
                           {
                               WorkId = (Guid?)work!.Id,
                               WorksFor = (Guid?)work.OrganisationId,
                               WorksFrom = (DateOnly?)work.From,
                               RoleId = (Guid?)role!.Id,
                               Role = (Role?)role.Role,
                               role.AllianceId,
                               role.OrganisationId,
                               GuestAt = (Guid?)pass!.ObjectId,
                               GuestFor = pass.OrganisationId,
                           }).ToListAsync(cancel);
        if (lines.Count == 0)
        {
            return null;
        }

        var organisations = lines.Where(l => l.WorksFor is not null).DistinctBy(l => l.WorkId).OrderBy(l => l.WorksFrom).ThenBy(l => l.WorkId).Select(l => l.WorksFor!.Value).ToList();
        var roles = lines.Where(l => l.Role is not null && (l.OrganisationId is not { } place || organisations.Contains(place))).DistinctBy(l => l.RoleId)
            .Select(l => new { l.AllianceId, l.OrganisationId, Role = l.Role!.Value }).ToList();
        var visits = lines.Where(l => l.GuestAt is not null && (l.GuestFor is not { } sender || organisations.Contains(sender))).Select(l => l.GuestAt!.Value).Distinct();
        var seats = organisations.Count == 0 ? [] : await db.Seats
            .Where(s => organisations.Contains(s.OrganisationId) && (s.PersonId == null || s.PersonId == personId))
            .Where(s => s.From <= today && (s.Until == null || s.Until >= today))
            .Select(s => new { s.AllianceId, s.Side })
            .ToListAsync(cancel);

        // Who sits somewhere as contractor is on no other side there, whatever else that person or organisation is.
        var contractorIn = seats.Where(s => s.Side == Side.Contractor).Select(s => s.AllianceId).ToHashSet();
        var confidential = seats.Where(s => s.Side == Side.Client).Select(s => s.AllianceId)
            .Concat(roles.Where(r => r.Role == Role.Secretary).Select(r => r.AllianceId).OfType<Guid>())
            .Where(a => !contractorIn.Contains(a)).Distinct();

        return new Actor
        {
            Kind = ActorKind.Person,
            PersonId = personId,
            OrganisationId = organisations.Count > 0 ? organisations[0] : null,
            Audiences =
            [
                Audience.Public,
                Audience.SignedIn,
                Audience.Person(personId),
                .. organisations.Distinct().Select(Audience.Organisation),
                .. seats.Select(s => s.AllianceId).Concat(roles.Select(r => r.AllianceId).OfType<Guid>()).Distinct().Select(Audience.Alliance),
                .. seats.Distinct().Where(s => s.Side == Side.Contractor || !contractorIn.Contains(s.AllianceId)).Select(s => Audience.AllianceSide(s.AllianceId, Words.Of(s.Side))),
                .. confidential.Select(Audience.AllianceConfidential),
                .. roles.Distinct().Select(r => Audience.Role(r.AllianceId ?? r.OrganisationId ?? Mandate.WholeSite, Words.Of(r.Role))),
                .. visits.Select(Audience.GuestOf),
            ],
        };
    }
}

/// <summary>The Dutch words of the network's choices, as they stand in audiences and the API.</summary>
internal static class Words
{
    public static string Of(Side side) => side switch
    {
        Side.Client => "og",
        Side.Contractor => "on",
        Side.Neutral => "neutraal",
        _ => throw new ArgumentOutOfRangeException(nameof(side), side, null),
    };

    public static string Of(Role role) => role switch
    {
        Role.Spinner => "spinner",
        Role.Secretary => "secretaris",
        Role.OrganisationAdministrator => "organisatiebeheerder",
        Role.SiteAdministrator => "sitebeheerder",
        _ => throw new ArgumentOutOfRangeException(nameof(role), role, null),
    };

    public static string Of(OrganisationType type) => type switch
    {
        OrganisationType.Municipality => "gemeente",
        OrganisationType.Province => "provincie",
        OrganisationType.WaterBoard => "waterschap",
        OrganisationType.EnvironmentalService => "omgevingsdienst",
        OrganisationType.Ministry => "ministerie",
        OrganisationType.UmbrellaOrganisation => "koepel",
        OrganisationType.RegionalDevelopmentAgency => "regionale ontwikkelingsmaatschappij",
        OrganisationType.KnowledgeInstitute => "kennisinstelling",
        OrganisationType.CitizenInitiative => "burgerinitiatief",
        OrganisationType.HousingCorporation => "woningcorporatie",
        OrganisationType.Ngo => "ngo",
        OrganisationType.Platform => "platform of vereniging",
        OrganisationType.Sme => "mkb-bedrijf",
        OrganisationType.Consultancy => "adviesbureau",
        OrganisationType.Network => "netwerk",
        _ => throw new ArgumentOutOfRangeException(nameof(type), type, null),
    };
}
