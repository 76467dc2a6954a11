// SPDX-License-Identifier: EUPL-1.2
using Microsoft.EntityFrameworkCore;
using Vliegwiel.Library.Contracts;
using Vliegwiel.Library.Data;
using Vliegwiel.Library.Questions;
using Vliegwiel.Network.Contracts;
using Vliegwiel.Platform.Data;
using Vliegwiel.Platform.Jobs;
using Vliegwiel.Platform.Journal;
using Vliegwiel.Platform.Mail;
using Vliegwiel.Platform.People;
using Vliegwiel.Platform.Search;
using Vliegwiel.Platform.Spine;

namespace Vliegwiel.Library.Finding.Saved;

internal sealed record LookAtSearches : WorkOrder;

internal sealed record LookAtSearch : WorkOrder
{
    public required Guid SearchId { get; init; }

    /// <summary>Whether the moment for mail has come.</summary>
    public required bool Mails { get; init; }
}

/// <summary>Asks for a look at every saved search whose moment has come, and forgets those that were thrown away long ago.</summary>
internal sealed class DueSearches(VliegwielDb db, JobQueue jobs, EventJournal journal, TimeProvider clock) : IWork<LookAtSearches>
{
    private const int AtOnce = 500;
    private static readonly TimeSpan UndoLasts = TimeSpan.FromDays(30);

    public async Task DoAsync(LookAtSearches order, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var due = await (from watch in db.Set<SearchWatch>()
                         join search in db.SavedSearches on watch.SearchId equals search.Id
                         where watch.NextAt <= now && search.RemovedAt == null
                         orderby watch.NextAt, watch.SearchId
                         select new { watch, search.Alert }).Take(AtOnce).ToListAsync(cancel);
        foreach (var line in due)
        {
            // The next moment and the work are one save: a stop in between skips nothing, and two nodes do not both ask.
            jobs.Ask(new LookAtSearch { SearchId = line.watch.SearchId, Mails = line.watch.NextMailAt <= now });
            line.watch.Plan(line.Alert, now);
        }

        var before = now - UndoLasts;
        foreach (var old in await db.SavedSearches.Where(s => s.RemovedAt < before).OrderBy(s => s.Id).Take(AtOnce).ToListAsync(cancel))
        {
            journal.Record(new SavedSearchForgotten { ObjectId = old.Id });
            db.Remove(old);
        }

        await db.SaveChangesAsync(CancellationToken.None);
    }
}

/// <summary>What looking for news needs.</summary>
internal sealed record NewsTools(SavedSearchLook Look, SearchReplica Replica, MailTools Mail, PeopleDirectory People, EventJournal Journal, TimeProvider Clock);

/// <summary>
/// Looks through the eyes of its owner what a saved search newly finds, and mails it. What was found and what was told are one save with the mail:
/// however often the work is done, nothing is mailed twice.
/// </summary>
internal sealed class NewsOfSearch(VliegwielDb db, Access access, ActorTools actors, NewsTools tools) : IWork<LookAtSearch>
{
    private const int MostInMail = 20;

    /// <summary>After this the way out in an old mail is forgotten; the newer mails have their own.</summary>
    private static readonly TimeSpan LinkLasts = TimeSpan.FromDays(365);

    public async Task DoAsync(LookAtSearch order, CancellationToken cancel)
    {
        if (await db.SavedSearches.SingleOrDefaultAsync(s => s.Id == order.SearchId && s.RemovedAt == null, cancel) is not { } search
            || await actors.Source.FindAsync(search.PersonId, cancel) is not { } owner)
        {
            return;
        }

        if (tools.Replica.NeedsRebuild)
        {
            throw new InvalidOperationException("The search index must be made anew before saved searches can look.");
        }

        // As who keeps it, with the groups of this moment.
        actors.Current.Become(owner);
        var watch = await db.Set<SearchWatch>().SingleAsync(w => w.SearchId == search.Id, cancel);
        var now = tools.Clock.GetUtcNow();
        var known = await db.Set<SavedSearchHit>().Where(h => h.SearchId == search.Id).ToListAsync(cancel);
        var fresh = (await tools.Look.NowAsync(SearchTerms.Parse(search.Query), cancel)).Except(known.Select(h => h.ObjectId))
            .Select(id => new SavedSearchHit { SearchId = search.Id, ObjectId = id, FoundAt = now }).ToList();
        db.AddRange(fresh);
        if (order.Mails && search.Alert != SearchAlert.Never)
        {
            await TellAsync(search, [.. known.Concat(fresh).Where(h => h.ToldAt is null && h.FoundAt > watch.SeenAt)], watch, now, cancel);
        }

        await db.SaveChangesAsync(CancellationToken.None);
    }

    private async Task TellAsync(SavedSearch search, List<SavedSearchHit> untold, SearchWatch watch, DateTimeOffset now, CancellationToken cancel)
    {
        var ids = untold.ConvertAll(h => h.ObjectId);
        var seen = ids.Count == 0 ? [] : await access.VisibleObjects().Where(o => ids.Contains(o.Id)).OrderBy(o => o.Title).ThenBy(o => o.Id).ToListAsync(cancel);
        if (seen.Count == 0 || !(await tools.People.FindMailboxesAsync([search.PersonId], cancel)).TryGetValue(search.PersonId, out var box))
        {
            return;
        }

        var told = seen.Select(o => o.Id).ToHashSet();
        foreach (var hit in untold.Where(h => told.Contains(h.ObjectId)))
        {
            hit.ToldAt = now;
        }

        var token = MailToken.Make();
        var old = now - LinkLasts;
        db.RemoveRange(await db.Set<SearchStopLink>().Where(l => l.SearchId == search.Id && l.SentAt < old).ToListAsync(cancel));
        db.Add(new SearchStopLink { SearchId = search.Id, TokenHash = MailToken.HashOf(token), SentAt = now });
        watch.Mailed(now);
        tools.Mail.Outbox.Post(Letter(search, box, seen, token));
        tools.Journal.Record(new SavedSearchTold { ObjectId = search.Id, Things = seen.Count });
    }

    private Message Letter(SavedSearch search, Mailbox box, List<ObjectRow> seen, string token)
    {
        var lines = string.Join("\n\n", seen.Take(MostInMail).Select(o => $"{OneLine(o.Title)}\n{tools.Mail.Absolute(o.Url)}"));
        var more = seen.Count > MostInMail ? $"\n\nEn nog {seen.Count - MostInMail}. Alles staat op de pagina hieronder." : "";
        return new Message(
            box.Email,
            $"{(seen.Count == 1 ? "1 nieuw resultaat" : $"{seen.Count} nieuwe resultaten")} bij “{OneLine(search.Name)}”",
            $"""
            Beste {box.Name},

            U bewaart in Vliegwiel de zoekopdracht “{OneLine(search.Name)}”. Dit is nieuw:

            {lines}{more}

            Bekijk de zoekopdracht of wijzig hoe vaak u mail krijgt:
            {tools.Mail.Absolute(SavedSearchLinks.Show(search.Id))}

            Geen mail meer over deze zoekopdracht? Aanmelden hoeft niet:
            {tools.Mail.Absolute(SavedSearchLinks.Stop(token))}
            """,
            HoldsSecret: true);
    }

    /// <summary>A name and a title are text of people: in a subject no line may begin.</summary>
    private static string OneLine(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
