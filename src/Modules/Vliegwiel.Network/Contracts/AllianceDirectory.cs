// SPDX-License-Identifier: EUPL-1.2
using Microsoft.EntityFrameworkCore;
using Vliegwiel.Network.Data;
using Vliegwiel.Network.Domain;
using Vliegwiel.Network.Memberships;
using Vliegwiel.Platform;
using Vliegwiel.Platform.Data;

namespace Vliegwiel.Network.Contracts;

/// <summary>An alliance in short.</summary>
/// <param name="SecretariatId">The organisation for which its secretary works today; null when nobody is secretary.</param>
public sealed record AllianceCard(Guid Id, string Name, Guid? SecretariatId);

/// <summary>The questions that other modules may ask about alliances and who takes part in them.</summary>
public sealed class AllianceDirectory(VliegwielDb db, TimeProvider clock)
{
    private const int MostPeople = 500;

    public async Task<IReadOnlyList<AllianceCard>> FindAsync(IReadOnlyCollection<Guid> alliances, CancellationToken cancel)
    {
        var today = clock.DutchToday;
        var lines = await (from alliance in db.Alliances
                           from role in db.Set<RoleAssignment>().Where(r => r.AllianceId == alliance.Id && r.Role == Role.Secretary && r.From <= today && (r.Until == null || r.Until >= today)).DefaultIfEmpty()
                           from work in db.Set<Employment>().Where(e => e.PersonId == role!.PersonId && e.From <= today && (e.Until == null || e.Until >= today)).DefaultIfEmpty()
                           where alliances.Contains(alliance.Id)
                           orderby alliance.Name, alliance.Id
                           select new { alliance.Id, alliance.Name, SecretariatId = (Guid?)work!.OrganisationId }).ToListAsync(cancel);
        return [.. lines.DistinctBy(l => l.Id).Select(l => new AllianceCard(l.Id, l.Name, l.SecretariatId))];
    }

    /// <summary>The names of the organisations that sit today as contractor in one of these alliances, and in another of them as client, or are one of these organisations.</summary>
    /// <remarks>What is shown to all these groups would reach those contractors.</remarks>
    public async Task<IReadOnlyList<string>> FindContractorsAmongAsync(IReadOnlyCollection<Guid> alliances, IReadOnlyCollection<Guid> organisations, CancellationToken cancel)
    {
        var today = clock.DutchToday;
        var sitting = db.Set<Seat>().Where(s => alliances.Contains(s.AllianceId) && s.From <= today && (s.Until == null || s.Until >= today));
        return await db.Organisations
            .Where(o => sitting.Any(s => s.OrganisationId == o.Id && s.Side == Side.Contractor))
            .Where(o => organisations.Contains(o.Id) || sitting.Any(s => s.OrganisationId == o.Id && s.Side == Side.Client))
            .OrderBy(o => o.Name).Select(o => o.Name).ToListAsync(cancel);
    }

    /// <summary>Who takes part today in one of these alliances, by the seat of the organisation or by a role, or works for one of these organisations; each once.</summary>
    public async Task<IReadOnlyList<Worker>> ListPeopleAsync(IReadOnlyCollection<Guid> alliances, IReadOnlyCollection<Guid> organisations, CancellationToken cancel)
    {
        var today = clock.DutchToday;
        var lines = await (from person in db.People
                           join work in db.Employments on person.Id equals work.PersonId
                           join organisation in db.Organisations on work.OrganisationId equals organisation.Id
                           where !person.IsBlocked && work.From <= today && (work.Until == null || work.Until >= today)
                           where organisations.Contains(organisation.Id)
                               || db.Set<Seat>().Any(s => alliances.Contains(s.AllianceId) && s.OrganisationId == organisation.Id && (s.PersonId == null || s.PersonId == person.Id) && s.From <= today && (s.Until == null || s.Until >= today))
                               || db.Set<RoleAssignment>().Any(r => r.AllianceId != null && alliances.Contains(r.AllianceId.Value) && r.PersonId == person.Id && r.From <= today && (r.Until == null || r.Until >= today))
                           orderby person.Name, person.Id
                           select new { person.Id, person.Name, person.Kenmerk, OrganisationId = organisation.Id, OrganisationName = organisation.Name, OrganisationKenmerk = organisation.Kenmerk, organisation.Type }).Take(MostPeople).ToListAsync(cancel);
        return [.. lines.DistinctBy(l => l.Id).Select(l => new Worker(l.Id, l.Name, l.Kenmerk, new OrganisationCard(l.OrganisationId, l.OrganisationName, l.OrganisationKenmerk, Words.Of(l.Type))))];
    }
}
