// SPDX-License-Identifier: EUPL-1.2
using Microsoft.EntityFrameworkCore;
using Vliegwiel.Library.Contracts;
using Vliegwiel.Library.Data;
using Vliegwiel.Library.Questions;
using Vliegwiel.Platform.Data;
using Vliegwiel.Platform.Journal;
using Vliegwiel.Platform.Results;

namespace Vliegwiel.Library.Finding.Saved;

/// <summary>Ends the mail about a saved search with the link in such a mail: looking changes nothing, ending works once and asks no one to sign in.</summary>
internal sealed class StopSearchMail(VliegwielDb db, ActorTools actors, EventJournal journal, TimeProvider clock)
{
    /// <returns>Null when the link was used or never was, or when no mail is sent any more.</returns>
    public async Task<(SearchStopLink Link, SavedSearch Search)?> FindAsync(string token, CancellationToken cancel)
    {
        var hash = MailToken.HashOf(token);
        return await db.Set<SearchStopLink>().SingleOrDefaultAsync(l => l.TokenHash == hash && l.UsedAt == null, cancel) is { } link
            && await db.SavedSearches.SingleOrDefaultAsync(s => s.Id == link.SearchId && s.RemovedAt == null && s.Alert != SearchAlert.Never, cancel) is { } search ? (link, search) : null;
    }

    public async Task<Result<SavedSearch>> StopAsync(string token)
    {
        if (await FindAsync(token, CancellationToken.None) is not var (link, search))
        {
            return new StopLinkEnded();
        }

        // The link is its owner's, whoever is signed in in this browser; who may no longer sign in may still say no to mail.
        if (await actors.Source.FindAsync(search.PersonId, CancellationToken.None) is { } owner)
        {
            actors.Current.Become(owner);
        }

        var now = clock.GetUtcNow();
        var watch = await db.Set<SearchWatch>().SingleAsync(w => w.SearchId == search.Id, CancellationToken.None);
        link.Use(now);
        search.Warn(SearchAlert.Never);
        watch.Plan(SearchAlert.Never, now);
        journal.Record(new SavedSearchChanged(SearchAlert.Never) { ObjectId = search.Id });
        if (await db.TrySaveAsync() is null)
        {
            return search;
        }

        db.ChangeTracker.Clear();
        return await FindAsync(token, CancellationToken.None) is null ? new StopLinkEnded() : new SomebodyWasFirst();
    }
}
