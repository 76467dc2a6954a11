// SPDX-License-Identifier: EUPL-1.2
using Microsoft.EntityFrameworkCore;
using Vliegwiel.Network.Data;
using Vliegwiel.Platform.Data;
using Vliegwiel.Platform.People;
using Vliegwiel.Platform.Spine;

namespace Vliegwiel.Network.Contracts;

/// <summary>Tells who a guest by link is: the groups on the link, as far as the giver still belongs to them, and never an organisation.</summary>
public sealed class GuestActors(VliegwielDb db, IActorSource people, TimeProvider clock)
{
    /// <returns>Null when the link no longer opens anything.</returns>
    public async Task<Actor?> FindAsync(Guid guestLinkId, CancellationToken cancel)
    {
        if (await db.GuestLinks.AsNoTracking().SingleOrDefaultAsync(l => l.Id == guestLinkId, cancel) is not { } link || !link.IsOpen(clock.GetUtcNow())
            || await people.FindAsync(link.GiverId, cancel) is not { } giver
            || (link.PersonId is { } person && await people.FindAsync(person, cancel) is null))
        {
            return null;
        }

        var asked = link.Audiences.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var held = giver.Audiences.Where(a => asked.Contains(a.Token, StringComparer.Ordinal)).ToList();
        return new Actor
        {
            Kind = ActorKind.Guest,
            PersonId = link.PersonId,
            OrganisationId = null,
            Audiences = link.ObjectId is null ? [Audience.Public, .. held] : [Audience.Public],
            Opened = link.ObjectId is { } id ? new OpenedObject(id, [.. held.Select(a => a.Token)]) : null,
        };
    }
}
