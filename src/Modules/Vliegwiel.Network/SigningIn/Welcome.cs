// SPDX-License-Identifier: EUPL-1.2
using Microsoft.EntityFrameworkCore;
using Vliegwiel.Network.Contracts;
using Vliegwiel.Network.Data;
using Vliegwiel.Network.Domain;
using Vliegwiel.Platform;
using Vliegwiel.Platform.Data;
using Vliegwiel.Platform.Journal;
using Vliegwiel.Platform.Results;

namespace Vliegwiel.Network.SigningIn;

/// <summary>Makes somebody part of the network: the person, where they work, their role and their way in. Nothing is saved here.</summary>
internal sealed class Welcome(VliegwielDb db, Vault vault, EventJournal journal, TimeProvider clock)
{
    public async Task<Refusal?> CheckMailboxAsync(string email)
    {
        var local = RoleMailbox.LocalPartOf(email);
        return await db.RoleMailboxes.AnyAsync(m => m.LocalPart == local, CancellationToken.None) ? new SharedMailbox(local) : null;
    }

    /// <summary>The person to whom an address belongs: one address is one person.</summary>
    public async Task<Guid?> FindPersonIdAsync(string email, CancellationToken cancel) =>
        await db.Accounts.Where(a => a.Email == email).Select(a => (Guid?)a.PersonId).SingleOrDefaultAsync(cancel)
        ?? await db.Contacts.Where(c => c.Email == email).Select(c => (Guid?)c.PersonId).SingleOrDefaultAsync(cancel);

    public Task<bool> HasAccountAsync(Guid personId, CancellationToken cancel) => db.Accounts.AnyAsync(a => a.PersonId == personId, cancel);

    public Guid Introduce(string name)
    {
        var person = Person.Introduce(name, isFictitious: false);
        db.Add(person);
        journal.Record(new PersonIntroduced { ObjectId = person.Id });
        return person.Id;
    }

    public void GiveContact(Guid personId, Guid organisationId, string email)
    {
        var contact = PersonContact.Of(personId, organisationId, email);
        db.Add(contact);
        journal.Record(new ContactGiven { ObjectId = contact.Id });
    }

    /// <summary>Work and role as the invitation says; what the person has already is not given twice.</summary>
    public async Task PlaceAsync(Guid personId, Invitation invitation)
    {
        var today = clock.DutchToday;
        if (!await db.Employments.AnyAsync(e => e.PersonId == personId && e.OrganisationId == invitation.OrganisationId && e.From <= today && (e.Until == null || e.Until >= today), CancellationToken.None))
        {
            db.Add(Employment.Start(personId, invitation.OrganisationId, invitation.Function, today));
        }

        if (invitation.Role is not { } role)
        {
            return;
        }

        Guid? organisation = role == Role.OrganisationAdministrator ? invitation.OrganisationId : null;
        if (!await db.Roles.AnyAsync(r => r.PersonId == personId && r.Role == role && r.AllianceId == invitation.AllianceId && r.OrganisationId == organisation
            && r.From <= today && (r.Until == null || r.Until >= today), CancellationToken.None))
        {
            GiveRole(personId, role, invitation.AllianceId, organisation);
        }
    }

    public void GiveRole(Guid personId, Role role, Guid? allianceId, Guid? organisationId)
    {
        var today = clock.DutchToday;
        db.Add(role switch
        {
            Role.SiteAdministrator => RoleAssignment.ForTheSite(personId, today),
            Role.OrganisationAdministrator => RoleAssignment.ForOrganisation(personId, role, organisationId!.Value, today),
            _ => RoleAssignment.InAlliance(personId, role, allianceId!.Value, today),
        });
        journal.Record(new RoleGiven { ObjectId = personId, Role = role, AllianceId = allianceId, OrganisationId = organisationId });
    }

    /// <summary>The account with its password; the app is asked for next.</summary>
    public void OpenAccount(Guid personId, string email, string password)
    {
        var now = clock.GetUtcNow();
        var account = Account.Open(personId, email, now);
        db.AddRange(account, SignInMethod.Password(account.Id, vault.Hash(password), now), SignInMethod.App(account.Id, vault.Seal(Totp.NewKey()), now));
        journal.Record(new AccountOpened { ObjectId = account.Id, PersonId = personId });
    }
}
