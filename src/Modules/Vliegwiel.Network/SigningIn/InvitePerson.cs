// SPDX-License-Identifier: EUPL-1.2
using Microsoft.EntityFrameworkCore;
using Vliegwiel.Design.Text;
using Vliegwiel.Network.Contracts;
using Vliegwiel.Network.Data;
using Vliegwiel.Platform.Data;
using Vliegwiel.Platform.Journal;
using Vliegwiel.Platform.Mail;
using Vliegwiel.Platform.Results;

namespace Vliegwiel.Network.SigningIn;

/// <summary>Sends, repeats and withdraws invitations. What it answers never depends on whether the address has an account.</summary>
internal sealed class InvitePerson(VliegwielDb db, InvitationRights rights, Welcome welcome, InvitationMail mail)
{
    public async Task<Refusal?> SendAsync(Guid inviterId, InvitationRequest request)
    {
        var scope = await rights.FindAsync(inviterId, CancellationToken.None);
        if (!Guid.TryParse(request.Organisatie, out var organisation) || scope.Organisations.All(o => o.Id != organisation))
        {
            return new NotYoursToInvite();
        }

        var role = string.IsNullOrEmpty(request.Rol) ? null : scope.FindRole(request.Rol, organisation);
        if (role is null && !string.IsNullOrEmpty(request.Rol))
        {
            return new NotYoursToGive();
        }

        var email = request.Email!.Trim().ToLowerInvariant();
        if (await welcome.CheckMailboxAsync(email) is { } refusal)
        {
            return refusal;
        }

        var invitation = Invitation.Write(request.Naam!.Trim(), email, organisation, request.Functie!.Trim(), role?.Role, inviterId);
        db.Add(invitation);
        await mail.PostAsync(invitation);
        await db.SaveChangesAsync(CancellationToken.None);
        return null;
    }

    /// <summary>A new link; the one before stops.</summary>
    public Task<Result<Invitation>> SendAgainAsync(Guid inviterId, Guid invitationId) => ChangeAsync(inviterId, invitationId, mail.PostAsync);

    public Task<Result<Invitation>> WithdrawAsync(Guid inviterId, Guid invitationId) => ChangeAsync(inviterId, invitationId, mail.WithdrawAsync);

    private async Task<Result<Invitation>> ChangeAsync(Guid inviterId, Guid invitationId, Func<Invitation, Task> change)
    {
        var scope = await rights.FindAsync(inviterId, CancellationToken.None);
        if (await db.Invitations.SingleOrDefaultAsync(i => i.Id == invitationId, CancellationToken.None) is not { } invitation || !scope.MaySee(invitation, inviterId)
            || scope.Organisations.All(o => o.Id != invitation.OrganisationId))
        {
            return new NotYoursToInvite();
        }

        if (invitation.AcceptedAt is not null || invitation.WithdrawnAt is not null)
        {
            return new InvitationClosed();
        }

        await change(invitation);
        try
        {
            await db.SaveChangesAsync(CancellationToken.None);
            return invitation;
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
            return new InvitationClosed();
        }
    }
}

/// <summary>The letter with the link, and the end of that link. Saved with the next SaveChangesAsync.</summary>
internal sealed class InvitationMail(Links links, Outbox outbox, EventJournal journal, SignInSettings settings, TimeProvider clock)
{
    public async Task PostAsync(Invitation invitation)
    {
        var now = clock.GetUtcNow();
        invitation.Send(now, settings.InvitationLink);
        var address = links.Absolute(await links.MakeAsync(LinkPurpose.Invitation, invitation.Id, settings.InvitationLink));
        journal.Record(new InvitationSent { ObjectId = invitation.Id, OrganisationId = invitation.OrganisationId, ExpiresAt = invitation.ExpiresAt });
        outbox.Post(new Message(
            invitation.Email,
            "Uitnodiging voor Vliegwiel",
            $"""
            Beste {invitation.Name},

            U bent uitgenodigd om mee te doen op Vliegwiel, het platform waarop overheden en bedrijven samenwerken aan een circulaire economie.

            Neem de uitnodiging aan via deze koppeling:
            {address}

            De koppeling werkt één keer, tot en met {Dates.Day(invitation.ExpiresAt)}. Stuur deze mail niet door: wie de koppeling heeft, kan uw plaats innemen.

            Verwachtte u deze mail niet? Dan hoeft u niets te doen.
            """,
            HoldsSecret: true));
    }

    public async Task WithdrawAsync(Invitation invitation)
    {
        invitation.Withdraw(clock.GetUtcNow());
        await links.EndAsync(LinkPurpose.Invitation, invitation.Id);
        journal.Record(new InvitationWithdrawn { ObjectId = invitation.Id });
    }
}
