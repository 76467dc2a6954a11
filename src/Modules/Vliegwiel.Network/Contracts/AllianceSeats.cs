// SPDX-License-Identifier: EUPL-1.2
using Microsoft.EntityFrameworkCore;
using Vliegwiel.Network.Data;
using Vliegwiel.Network.Domain;
using Vliegwiel.Network.Memberships;
using Vliegwiel.Platform;
using Vliegwiel.Platform.Data;

namespace Vliegwiel.Network.Contracts;

/// <summary>An organisation that takes part in an alliance today.</summary>
/// <param name="Side">As in audiences: "og", "on" or "neutraal".</param>
public sealed record SeatedOrganisation(Guid OrganisationId, string Name, string Side);

/// <summary>Where somebody works today, and on which side that person sits there.</summary>
/// <param name="Side">As in audiences: "og", "on" or "neutraal"; null without a seat.</param>
public sealed record SeatedPerson(Guid PersonId, Guid OrganisationId, string? Side);

/// <summary>Tells which organisations sit in an alliance, and on which side.</summary>
public sealed class AllianceSeats(VliegwielDb db, TimeProvider clock)
{
    /// <summary>By name; an organisation with seats on two sides stands in it twice.</summary>
    public async Task<IReadOnlyList<SeatedOrganisation>> ListAsync(Guid alliance, CancellationToken cancel)
    {
        var today = clock.DutchToday;
        var lines = await (from seat in db.Set<Seat>()
                           join organisation in db.Organisations on seat.OrganisationId equals organisation.Id
                           where seat.AllianceId == alliance && seat.From <= today && (seat.Until == null || seat.Until >= today)
                           orderby organisation.Name, organisation.Id
                           select new { organisation.Id, organisation.Name, seat.Side }).ToListAsync(cancel);
        return [.. lines.Distinct().Select(l => new SeatedOrganisation(l.Id, l.Name, Words.Of(l.Side)))];
    }

    /// <summary>For which organisations these people work today, with the side of each seat that they have in these alliances. Who works nowhere stands not in it.</summary>
    public async Task<IReadOnlyList<SeatedPerson>> FindPeopleAsync(IReadOnlyCollection<Guid> alliances, IReadOnlyCollection<Guid> people, CancellationToken cancel)
    {
        var today = clock.DutchToday;
        var lines = await (from work in db.Set<Employment>()
                           join person in db.Set<Person>() on work.PersonId equals person.Id
                           from seat in db.Set<Seat>().Where(s => s.OrganisationId == work.OrganisationId && alliances.Contains(s.AllianceId) && s.From <= today && (s.Until == null || s.Until >= today)).DefaultIfEmpty()
                           where people.Contains(work.PersonId) && !person.IsBlocked && work.From <= today && (work.Until == null || work.Until >= today)
                           select new { work.PersonId, work.OrganisationId, Side = (Side?)seat!.Side, SitterId = seat.PersonId }).ToListAsync(cancel);
        return [.. lines.Select(l => new SeatedPerson(l.PersonId, l.OrganisationId, l.Side is { } side && (l.SitterId ?? l.PersonId) == l.PersonId ? Words.Of(side) : null)).Distinct()];
    }
}
