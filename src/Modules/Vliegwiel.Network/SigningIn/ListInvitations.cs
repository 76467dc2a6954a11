// SPDX-License-Identifier: EUPL-1.2
using Microsoft.EntityFrameworkCore;
using Vliegwiel.Network.Data;
using Vliegwiel.Network.Domain;
using Vliegwiel.Platform;
using Vliegwiel.Platform.Data;

namespace Vliegwiel.Network.SigningIn;

internal sealed record InvitationLine(Guid Id, string Name, string Email, string Organisation, InvitationState State, DateTimeOffset ExpiresAt)
{
    public bool CanChange => State is InvitationState.Sent or InvitationState.Expired;

    public string StateInWords => State switch
    {
        InvitationState.Sent => "verstuurd",
        InvitationState.Accepted => "aanvaard",
        InvitationState.Expired => "verlopen",
        InvitationState.Withdrawn => "ingetrokken",
        _ => throw new InvalidOperationException($"Unknown state {State}"),
    };
}

internal sealed record InvitationList(InvitationScope Scope, IReadOnlyList<InvitationLine> Lines, int Page, int PageCount);

/// <summary>Finds the invitations that somebody may see, newest first.</summary>
internal sealed class ListInvitations(VliegwielDb db, InvitationRights rights, TimeProvider clock)
{
    private const int PageSize = 50;

    /// <returns>Null when this person may not invite, or there is no such page.</returns>
    public async Task<InvitationList?> FindAsync(Guid personId, string? page, CancellationToken cancel)
    {
        var scope = await rights.FindAsync(personId, cancel);
        if (!scope.MayInvite || !PageNumber.TryParse(page, out var number))
        {
            return null;
        }

        var all = scope.IsSiteAdministrator;
        var administers = scope.Administers.ToList();
        var visible = from invitation in db.Invitations.AsNoTracking()
                      join organisation in db.Set<Organisation>() on invitation.OrganisationId equals organisation.Id
                      where all || invitation.InvitedById == personId || administers.Contains(invitation.OrganisationId)
                      orderby invitation.SentAt descending, invitation.Id
                      select new { invitation, organisation.Name };
        var count = await visible.CountAsync(cancel);
        var pages = PageNumber.Count(count, PageSize);
        if (number > pages)
        {
            return null;
        }

        var rows = await visible.Skip((number - 1) * PageSize).Take(PageSize).ToListAsync(cancel);
        var now = clock.GetUtcNow();
        return new InvitationList(
            scope,
            [.. rows.Select(r => new InvitationLine(r.invitation.Id, r.invitation.Name, r.invitation.Email, r.Name, r.invitation.StateAt(now), r.invitation.ExpiresAt))],
            number,
            pages);
    }
}
