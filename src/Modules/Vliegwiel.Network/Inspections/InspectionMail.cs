// SPDX-License-Identifier: EUPL-1.2
using Microsoft.EntityFrameworkCore;
using Vliegwiel.Design.Text;
using Vliegwiel.Network.Data;
using Vliegwiel.Network.Domain;
using Vliegwiel.Network.SigningIn;
using Vliegwiel.Platform;
using Vliegwiel.Platform.Data;
using Vliegwiel.Platform.Mail;

namespace Vliegwiel.Network.Inspections;

/// <summary>The letter to who brought a thing and who administers its organisation. Saved with the next SaveChangesAsync.</summary>
/// <remarks>It names neither the thing nor the reason: not every receiver may see the thing, and mail travels further than a page.</remarks>
internal sealed class InspectionMail(VliegwielDb db, Outbox outbox, Links links, TimeProvider clock)
{
    public async Task PostAsync(Inspection inspection, CancellationToken cancel)
    {
        var receivers = await ReceiversAsync(inspection, cancel);
        var accounts = await db.Accounts.Where(a => receivers.Contains(a.PersonId)).ToDictionaryAsync(a => a.PersonId, a => a.Email, cancel);
        var contacts = (await db.Contacts.Where(c => receivers.Contains(c.PersonId)).Select(c => new { c.PersonId, c.Email }).ToListAsync(cancel)).ToLookup(c => c.PersonId, c => c.Email);
        var administrator = await db.People.Where(p => p.Id == inspection.AdministratorId).Select(p => p.Name).SingleAsync(cancel);
        foreach (var receiver in receivers)
        {
            if ((accounts.GetValueOrDefault(receiver) ?? contacts[receiver].Order(StringComparer.Ordinal).FirstOrDefault()) is { } address)
            {
                outbox.Post(new Message(
                    address,
                    "Een beheerder ziet iets van u in op Vliegwiel",
                    $"""
                    {administrator} ziet als beheerder iets in dat u heeft toegevoegd, of dat van uw organisatie is. Dat kan vanaf {Dates.WithTime(inspection.OpenedAt)}, hoogstens een uur.

                    Wat het is en wat de reden is, leest u hier:
                    {links.Absolute(NetworkLinks.Inspection(inspection.Id))}

                    Klopt de reden niet? Vraag het deze beheerder, of de beheerder van de site.
                    """));
            }
        }
    }

    private async Task<List<Guid>> ReceiversAsync(Inspection inspection, CancellationToken cancel)
    {
        var today = clock.DutchToday;
        var administrators = inspection.OrganisationId is { } organisation
            ? db.Roles.Where(r => r.Role == Role.OrganisationAdministrator && r.OrganisationId == organisation)
            : db.Roles.Where(r => r.Role == Role.SiteAdministrator && inspection.OwnerId == null);
        var people = await administrators.Where(r => r.From <= today && (r.Until == null || r.Until >= today))
            .Where(r => db.Set<Person>().Any(p => p.Id == r.PersonId && !p.IsBlocked)
                && (r.OrganisationId == null || db.Set<Employment>().Any(e => e.PersonId == r.PersonId && e.OrganisationId == r.OrganisationId && e.From <= today && (e.Until == null || e.Until >= today))))
            .Select(r => r.PersonId).ToListAsync(cancel);
        return [.. (inspection.OwnerId is { } owner ? people.Append(owner) : people).Distinct().Where(p => p != inspection.AdministratorId).Order()];
    }
}
