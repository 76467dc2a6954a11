// SPDX-License-Identifier: EUPL-1.2
using Microsoft.EntityFrameworkCore;
using Vliegwiel.Network.Contracts;
using Vliegwiel.Network.Data;
using Vliegwiel.Network.Domain;
using Vliegwiel.Platform;
using Vliegwiel.Platform.Data;
using Vliegwiel.Platform.Jobs;

namespace Vliegwiel.Network.Handovers;

internal sealed record FollowWork : WorkOrder;

/// <summary>Shows how somebody is reached to the new colleagues from the first day of the new work, and no longer to the old ones.</summary>
internal sealed class ContactFollowing(VliegwielDb db, WorkTools tools) : IWork<FollowWork>
{
    private const int AtOnce = 500;

    public async Task DoAsync(FollowWork order, CancellationToken cancel)
    {
        var today = tools.Clock.DutchToday;
        var left = await (from contact in db.Contacts
                          where db.Set<Employment>().Any(e => e.PersonId == contact.PersonId && e.OrganisationId == contact.OrganisationId && e.Until < today)
                              && !db.Set<Employment>().Any(e => e.PersonId == contact.PersonId && e.OrganisationId == contact.OrganisationId && (e.Until == null || e.Until >= today))
                              && db.Set<Employment>().Any(e => e.PersonId == contact.PersonId && e.From <= today && (e.Until == null || e.Until >= today))
                          orderby contact.Id
                          select contact).Take(AtOnce).ToListAsync(cancel);
        var people = left.Select(c => c.PersonId).Distinct().ToList();
        var work = (await db.Employments.Where(e => people.Contains(e.PersonId) && e.From <= today && (e.Until == null || e.Until >= today)).ToListAsync(cancel)).ToLookup(e => e.PersonId);
        foreach (var contact in left)
        {
            contact.MoveTo(work[contact.PersonId].OrderByDescending(e => e.From).ThenBy(e => e.Id).First().OrganisationId);
            tools.Journal.Record(new ContactMoved { ObjectId = contact.Id, OrganisationId = contact.OrganisationId });
        }

        await db.SaveChangesAsync(CancellationToken.None);
    }
}
