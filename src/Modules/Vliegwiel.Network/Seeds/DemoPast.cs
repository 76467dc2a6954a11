// SPDX-License-Identifier: EUPL-1.2
using Vliegwiel.Network.Contracts;
using Vliegwiel.Network.Domain;
using Vliegwiel.Network.SigningIn;
using Vliegwiel.Platform;
using Vliegwiel.Platform.Data;
using Vliegwiel.Platform.Journal;

namespace Vliegwiel.Network.Seeds;

/// <summary>Who and what of the made-up region the past is about.</summary>
internal sealed record DemoCast(Organisation Municipality, Organisation Province, Organisation Administered, Alliance Learning, Person Successor, Person Administrator);

/// <summary>
/// What happened before in the made-up region, so that every state can be seen: somebody changed jobs, a role ended, one
/// hand-over is open and one is done, invitations and keys that were and are. All of it is fictitious.
/// </summary>
internal sealed class DemoPast(VliegwielDb db, EventJournal journal, TimeProvider clock)
{
    public void Plant(DemoCast cast)
    {
        var moved = MoveToOtherJob(cast);
        EndRole(cast, moved);
        Invite(cast);
        MakeKeys(cast);
    }

    private Person MoveToOtherJob(DemoCast cast)
    {
        var today = clock.DutchToday;
        var person = Person.Introduce("Adviseur circulair bouwen", isFictitious: true);
        var contact = PersonContact.Of(person.Id, cast.Province.Id, "bouwen@middenland.example");
        var before = Employment.Start(person.Id, cast.Municipality.Id, "adviseur bouwen en wonen", today.AddYears(-3));
        before.End(today.AddMonths(-4));
        db.AddRange(person, contact, before, Employment.Start(person.Id, cast.Province.Id, "adviseur circulair bouwen", today.AddMonths(-4).AddDays(1)));
        journal.Record(new PersonIntroduced { ObjectId = person.Id });
        journal.Record(new ContactGiven { ObjectId = contact.Id });
        journal.Record(new EmploymentEnded { ObjectId = person.Id, OrganisationId = cast.Municipality.Id, LastDay = before.Until!.Value });
        journal.Record(new EmploymentStarted { ObjectId = person.Id, OrganisationId = cast.Province.Id, From = before.Until!.Value.AddDays(1) });

        var settledAt = clock.GetUtcNow().AddMonths(-4).AddDays(6);
        var handover = Handover.OfEmployment(before, before.Until!.Value, successorId: null, settledAt.AddDays(-6));
        handover.Add(HandoverItemKind.Contacts, cast.Municipality.Id, role: null);
        handover.Add(HandoverItemKind.RoleThatGoesOn, cast.Learning.Id, Role.Spinner);
        handover.Settle(1, HandoverItemState.Done, reason: null, person.Id, settledAt);
        handover.Settle(2, HandoverItemState.NotNeeded, "De rol past ook bij het nieuwe werk.", person.Id, settledAt);
        Save(handover);
        return person;
    }

    private void EndRole(DemoCast cast, Person moved)
    {
        var lastDay = clock.DutchToday.AddDays(-9);
        var role = RoleAssignment.InAlliance(moved.Id, Role.Spinner, cast.Learning.Id, clock.DutchToday.AddYears(-2));
        role.End(lastDay);
        db.Add(role);
        journal.Record(new RoleEnded(Role.Spinner, cast.Learning.Id, lastDay) { ObjectId = moved.Id });

        var handover = Handover.OfRole(role, lastDay, cast.Successor.Id, clock.GetUtcNow().AddDays(-9));
        handover.Add(HandoverItemKind.Contacts, cast.Learning.Id, role: null);
        Save(handover);
    }

    private void Save(Handover handover)
    {
        db.Add(handover);
        journal.Record(new HandoverStarted { ObjectId = handover.Id, PersonId = handover.PersonId, Items = handover.Items.Count });
    }

    private void Invite(DemoCast cast)
    {
        var now = clock.GetUtcNow();
        var lasts = TimeSpan.FromDays(14);
        var waiting = Invitation.Write("Projectleider circulair slopen", "slopen@heuvelrade.example", cast.Administered.Id, "projectleider", null, cast.Administrator.Id);
        waiting.Send(now.AddDays(-2), lasts);
        var expired = Invitation.Write("Coördinator kringloopwinkels", "kringloop@heuvelrade.example", cast.Administered.Id, "coördinator", null, cast.Administrator.Id);
        expired.Send(now.AddDays(-20), lasts);
        var withdrawn = Invitation.Write("Adviseur afval en grondstoffen", "afval@heuvelrade.example", cast.Administered.Id, "adviseur", null, cast.Administrator.Id);
        withdrawn.Send(now.AddDays(-12), lasts);
        withdrawn.Withdraw(now.AddDays(-11));
        foreach (var invitation in new[] { waiting, expired, withdrawn })
        {
            db.Add(invitation);
            journal.Record(new InvitationSent { ObjectId = invitation.Id, OrganisationId = invitation.OrganisationId, ExpiresAt = invitation.ExpiresAt });
        }

        journal.Record(new InvitationWithdrawn { ObjectId = withdrawn.Id });
    }

    /// <summary>Nobody has the secrets of these keys: they show what a list of keys looks like.</summary>
    private void MakeKeys(DemoCast cast)
    {
        var inUse = ApiKey.Make(cast.Administered.Id, "Koppeling met het zaaksysteem", ApiKeyDoor.DigestOf(ApiKeyDoor.NewSecret()), ApiKeyReach.OwnOrganisation, ["bibliotheek", "zoeken"], clock.DutchToday.AddMonths(8));
        var revoked = ApiKey.Make(cast.Administered.Id, "Proef met een dashboard", ApiKeyDoor.DigestOf(ApiKeyDoor.NewSecret()), ApiKeyReach.PublicOnly, ["belemmeringen", "vraagstukken"], clock.DutchToday.AddMonths(2));
        revoked.Revoke(clock.GetUtcNow().AddDays(-30));
        foreach (var key in new[] { inUse, revoked })
        {
            db.Add(key);
            journal.Record(new ApiKeyMade { ObjectId = key.Id, ValidUntil = key.ValidUntil });
        }

        journal.Record(new ApiKeyRevoked { ObjectId = revoked.Id });
    }
}
