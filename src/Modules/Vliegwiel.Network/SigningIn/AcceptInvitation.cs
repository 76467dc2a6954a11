// SPDX-License-Identifier: EUPL-1.2
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Vliegwiel.Network.Contracts;
using Vliegwiel.Network.Data;
using Vliegwiel.Network.Domain;
using Vliegwiel.Network.Memberships;
using Vliegwiel.Platform.Data;
using Vliegwiel.Platform.Journal;
using Vliegwiel.Platform.Results;

namespace Vliegwiel.Network.SigningIn;

/// <summary>What the invited person reads.</summary>
/// <param name="PersonId">Null when the address belongs to nobody yet.</param>
internal sealed record OpenInvitation(SecretLink Link, Invitation Invitation, string Organisation, string? Role, Guid? PersonId, bool HasAccount);

/// <summary>Takes up an invitation: somebody new chooses a password, who has an account adds the work and the role to it.</summary>
internal sealed class AcceptInvitation(VliegwielDb db, Links links, Welcome welcome, Sessions sessions, EventJournal journal, TimeProvider clock)
{
    /// <returns>Null when the link no longer works.</returns>
    public async Task<OpenInvitation?> FindAsync(string token, CancellationToken cancel)
    {
        if (await links.FindAsync(LinkPurpose.Invitation, token, cancel) is not { SubjectId: { } id } link
            || await db.Invitations.SingleOrDefaultAsync(i => i.Id == id, cancel) is not { } invitation || invitation.StateAt(clock.GetUtcNow()) != InvitationState.Sent)
        {
            return null;
        }

        var person = await welcome.FindPersonIdAsync(invitation.Email, cancel);
        if (person is not null && await db.People.AnyAsync(p => p.Id == person && p.IsBlocked, cancel))
        {
            return null;
        }

        var organisation = await db.Organisations.Where(o => o.Id == invitation.OrganisationId).Select(o => o.Name).SingleAsync(cancel);
        var alliance = await db.Alliances.Where(a => a.Id == invitation.AllianceId).Select(a => a.Name).SingleOrDefaultAsync(cancel);
        var role = invitation.Role is { } r ? alliance is null ? Words.Of(r) : $"{Words.Of(r)} van {alliance}" : null;
        return new OpenInvitation(link, invitation, organisation, role, person, person is { } known && await welcome.HasAccountAsync(known, cancel));
    }

    /// <summary>Somebody who has no account yet.</summary>
    public async Task<Refusal?> AsNewcomerAsync(HttpContext http, string token, string password)
    {
        if (await FindAsync(token, CancellationToken.None) is not { HasAccount: false } open)
        {
            return new LinkNoLongerValid();
        }

        var invitation = open.Invitation;
        if (PasswordRules.Check(password, invitation.Name, invitation.Email) is { } refusal)
        {
            return refusal;
        }

        var person = open.PersonId ?? welcome.Introduce(invitation.Name);
        if (open.PersonId is null)
        {
            welcome.GiveContact(person, invitation.OrganisationId, invitation.Email);
        }

        welcome.OpenAccount(person, invitation.Email, password);
        if (await FinishAsync(open, person) is { } clash)
        {
            return clash;
        }

        await sessions.StartAsync(http, person, SessionStage.AwaitingApp);
        return null;
    }

    /// <summary>Somebody who is signed in as the one to whom the address belongs.</summary>
    public async Task<Refusal?> AsMemberAsync(Guid personId, string token) =>
        await FindAsync(token, CancellationToken.None) is { HasAccount: true } open && open.PersonId == personId ? await FinishAsync(open, personId) : new LinkNoLongerValid();

    private async Task<Refusal?> FinishAsync(OpenInvitation open, Guid personId)
    {
        await welcome.PlaceAsync(personId, open.Invitation);
        open.Invitation.Accept(clock.GetUtcNow());
        journal.Record(new InvitationAccepted { ObjectId = open.Invitation.Id, PersonId = personId });
        return await links.SaveUseAsync(open.Link);
    }
}
