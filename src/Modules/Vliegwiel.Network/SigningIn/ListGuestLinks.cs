// SPDX-License-Identifier: EUPL-1.2
using Microsoft.EntityFrameworkCore;
using Vliegwiel.Network.Data;
using Vliegwiel.Platform.Data;

namespace Vliegwiel.Network.SigningIn;

internal sealed record GuestLinkLine(Guid Id, string Name, string Purpose, string State, bool IsOpen, DateTimeOffset? LastUsedAt);

/// <summary>Finds the links that somebody gave, newest first.</summary>
internal sealed class ListGuestLinks(VliegwielDb db, InvitationRights rights, TimeProvider clock)
{
    private const int Most = 200;

    /// <returns>Null when this person may give none.</returns>
    public async Task<IReadOnlyList<GuestLinkLine>?> FindAsync(Guid giverId, CancellationToken cancel)
    {
        if (!await rights.HasRoleAsync(giverId, cancel))
        {
            return null;
        }

        var now = clock.GetUtcNow();
        var links = await db.GuestLinks.AsNoTracking().Where(l => l.GiverId == giverId).OrderByDescending(l => l.GivenAt).ThenBy(l => l.Id).Take(Most).ToListAsync(cancel);
        return [.. links.Select(l => new GuestLinkLine(l.Id, l.Name, l.Purpose, l.RevokedAt is not null ? "ingetrokken" : l.IsOpen(now) ? "werkt" : "verlopen", l.IsOpen(now), l.LastUsedAt))];
    }
}
