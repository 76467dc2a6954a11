// SPDX-License-Identifier: EUPL-1.2
using Microsoft.EntityFrameworkCore;
using Vliegwiel.Platform.Data;
using Vliegwiel.Platform.Jobs;
using Vliegwiel.Platform.Journal;
using Vliegwiel.Platform.Mail;
using Vliegwiel.Platform.People;
using Vliegwiel.Platform.Spine;

namespace Vliegwiel.Platform.Discussing;

/// <summary>Writes to who is named in a comment, to who follows the thing and to who keeps it; each once, and only to who may see the thing at that moment.</summary>
internal sealed class CommentPost(VliegwielDb db, Mentions mentions, Owners owners, CommentMail mail)
{
    public async Task TellAsync(Guid commentId, Guid objectId, CancellationToken cancel)
    {
        if (await db.Set<Comment>().AsNoTracking().SingleOrDefaultAsync(c => c.Id == commentId && c.WithdrawnAt == null, cancel) is not { } comment
            || await db.Set<ObjectRow>().AsNoTracking().SingleOrDefaultAsync(o => o.Id == objectId, cancel) is not { } thing)
        {
            return;
        }

        var told = await db.Set<CommentTelling>().Where(t => t.CommentId == commentId).Select(t => t.PersonId).ToListAsync(cancel);
        var named = await db.Set<Mention>().Where(m => m.CommentId == commentId).Select(m => m.PersonId).ToListAsync(cancel);
        var followers = await db.Set<Follower>().Where(f => f.ObjectId == objectId).ToDictionaryAsync(f => f.PersonId, f => f.Id, cancel);
        var people = named.Concat(followers.Keys).Concat(await owners.FindAsync(thing, cancel) is { } owner ? [owner] : []).Distinct().Where(p => p != comment.AuthorId && !told.Contains(p)).ToList();
        var modes = await db.Set<FollowSetting>().Where(s => people.Contains(s.PersonId)).ToDictionaryAsync(s => s.PersonId, s => s.Mail, cancel);
        foreach (var receiver in await mail.Boxes.FindAsync(people, cancel))
        {
            if (!await mentions.MaySeeAsync(receiver.PersonId, objectId, cancel))
            {
                continue;
            }

            var isNamed = named.Contains(receiver.PersonId);
            var mode = isNamed ? FollowMail.EachComment : modes.GetValueOrDefault(receiver.PersonId, FollowMail.EachComment);
            if (mode == FollowMail.EachComment)
            {
                mail.Post(receiver, thing, isNamed, followers.TryGetValue(receiver.PersonId, out var follower) ? follower : null);
            }

            db.Add(new CommentTelling { CommentId = commentId, PersonId = receiver.PersonId, Waits = mode == FollowMail.OnceADay });
        }

        await db.SaveChangesAsync(CancellationToken.None);
    }
}

internal sealed class TellOfComment(CommentPost post) : IReaction<CommentWritten>
{
    public Task ReactAsync(CommentWritten happened, CancellationToken cancel) => post.TellAsync(happened.ObjectId, happened.AboutId, cancel);
}

/// <summary>Who is named for the first time in a changed comment hears it; the others were told.</summary>
internal sealed class TellOfEdit(CommentPost post) : IReaction<CommentEdited>
{
    public Task ReactAsync(CommentEdited happened, CancellationToken cancel) => post.TellAsync(happened.ObjectId, happened.AboutId, cancel);
}

internal sealed record SendDigests : WorkOrder;

/// <summary>One mail a day, of what was said before today, to who chose that.</summary>
internal sealed class DigestSending(VliegwielDb db, Mentions mentions, CommentMail mail, TimeProvider clock) : IWork<SendDigests>
{
    public async Task DoAsync(SendDigests order, CancellationToken cancel)
    {
        var today = clock.DutchToday;
        var waiting = await (from t in db.Set<CommentTelling>()
                             join c in db.Set<Comment>() on t.CommentId equals c.Id
                             join o in db.Set<ObjectRow>() on c.ObjectId equals o.Id
                             where t.Waits
                             orderby c.WrittenAt
                             select new { Telling = t, c.WrittenAt, c.WithdrawnAt, Thing = o }).Take(5000).ToListAsync(cancel);
        var due = waiting.Where(w => DutchDay.DayOf(w.WrittenAt) < today).ToLookup(w => w.Telling.PersonId);
        foreach (var receiver in await mail.Boxes.FindAsync([.. due.Select(d => d.Key)], cancel))
        {
            var seen = new List<ObjectRow>();
            foreach (var line in due[receiver.PersonId].Where(w => w.WithdrawnAt is null))
            {
                if (await mentions.MaySeeAsync(receiver.PersonId, line.Thing.Id, cancel))
                {
                    seen.Add(line.Thing);
                }
            }

            mail.PostDigest(receiver, seen);
        }

        foreach (var line in due.SelectMany(d => d))
        {
            line.Telling.Waits = false;
        }

        await db.SaveChangesAsync(CancellationToken.None);
    }
}
