// SPDX-License-Identifier: EUPL-1.2
using Microsoft.EntityFrameworkCore;
using Vliegwiel.Network.Contracts;
using Vliegwiel.Network.Data;
using Vliegwiel.Platform.Data;
using Vliegwiel.Platform.Journal;
using Vliegwiel.Platform.Results;

namespace Vliegwiel.Network.SigningIn;

/// <summary>Changes the list of shared mailboxes; who asks must have been found to be the administrator of the site.</summary>
internal sealed class EditRoleMailboxes(VliegwielDb db, EventJournal journal)
{
    public async Task<Refusal?> AddAsync(string typed)
    {
        var local = RoleMailbox.LocalPartOf(typed);
        if (await db.RoleMailboxes.AnyAsync(m => m.LocalPart == local, CancellationToken.None))
        {
            return new MailboxAlreadyListed(local);
        }

        var mailbox = RoleMailbox.Of(local);
        db.Add(mailbox);
        journal.Record(new RoleMailboxListed { ObjectId = mailbox.Id });
        try
        {
            await db.SaveChangesAsync(CancellationToken.None);
            return null;
        }
        catch (DbUpdateException)
        {
            db.ChangeTracker.Clear();
            return new MailboxAlreadyListed(local);
        }
    }

    public async Task RemoveAsync(Guid id)
    {
        if (await db.RoleMailboxes.SingleOrDefaultAsync(m => m.Id == id, CancellationToken.None) is { } mailbox)
        {
            db.Remove(mailbox);
            journal.Record(new RoleMailboxUnlisted { ObjectId = id });
            await db.SaveChangesAsync(CancellationToken.None);
        }
    }
}
