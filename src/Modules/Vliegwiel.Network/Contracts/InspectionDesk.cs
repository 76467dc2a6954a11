// SPDX-License-Identifier: EUPL-1.2
using Microsoft.EntityFrameworkCore;
using Vliegwiel.Network.Data;
using Vliegwiel.Network.Domain;
using Vliegwiel.Network.Memberships;
using Vliegwiel.Platform.Data;
using Vliegwiel.Platform.People;
using Vliegwiel.Platform.Spine;

namespace Vliegwiel.Network.Contracts;

/// <summary>That somebody read a thing as administrator.</summary>
/// <param name="IsMine">It is the reader's own, and it is open now.</param>
public sealed record InspectionNote(Guid Id, string Administrator, string Reason, DateTimeOffset OpenedAt, DateTimeOffset EndsAt, bool IsMine);

/// <summary>Tells on each request what an administrator opened with a reason, and to the owner of a thing who did.</summary>
public sealed class InspectionDesk(VliegwielDb db, Access access, CurrentActor current, TimeProvider clock)
{
    private const int MostNotes = 5;

    /// <summary>What hangs under the page of a thing and is opened with it.</summary>
    private const string File = "/bestand";

    /// <summary>The thing whose page or file is asked for, when this administrator opened it. On every other address nothing is open:
    /// no list, search, count, export or API has a way to show it.</summary>
    /// <remarks>Past <see cref="Access"/> on purpose: this is what decides that the thing may be seen.</remarks>
    public async Task<OpenedObject?> FindOpenedAsync(Actor actor, string path, CancellationToken cancel)
    {
        var mandate = Mandate.Of(actor);
        if (actor.Kind != ActorKind.Person || (!mandate.IsForWholeSite && mandate.Organisations.Count == 0))
        {
            return null;
        }

        var (me, now, all, organisations) = (actor.PersonId, clock.GetUtcNow(), mandate.IsForWholeSite, mandate.Organisations);
        var page = path.EndsWith(File, StringComparison.Ordinal) ? path[..^File.Length] : path;
        var thing = await (from inspection in db.Inspections
                           join row in db.Set<ObjectRow>() on inspection.ThingId equals row.Id
                           where inspection.AdministratorId == me && inspection.EndedAt == null && inspection.EndsAt > now && (row.Url == path || row.Url == page)
                               && (all || (row.OrganisationId != null && organisations.Contains(row.OrganisationId.Value)))
                           select (Guid?)row.Id).FirstOrDefaultAsync(cancel);
        return thing is { } id ? new OpenedObject(id, Audiences: null) : null;
    }

    /// <summary>Who read the thing of this page as administrator, newest first, for who may see the thing and may know.</summary>
    public async Task<IReadOnlyList<InspectionNote>> ListOnPageAsync(string path, CancellationToken cancel)
    {
        var (me, now) = (current.Value.PersonId, clock.GetUtcNow());
        return await (from inspection in access.Visible<Inspection>().AsNoTracking()
                      join row in access.VisibleObjects() on inspection.ThingId equals row.Id
                      join person in db.People on inspection.AdministratorId equals person.Id
                      where row.Url == path
                      orderby inspection.OpenedAt descending, inspection.Id
                      select new InspectionNote(inspection.Id, person.Name, inspection.Reason, inspection.OpenedAt, inspection.EndedAt ?? inspection.EndsAt,
                          inspection.AdministratorId == me && inspection.EndedAt == null && inspection.EndsAt > now)).Take(MostNotes).ToListAsync(cancel);
    }
}
