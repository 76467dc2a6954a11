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
}
