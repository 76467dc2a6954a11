// SPDX-License-Identifier: EUPL-1.2
using Microsoft.EntityFrameworkCore;
using Vliegwiel.Platform.Data;
using Vliegwiel.Platform.Days;
using Vliegwiel.Platform.Spine;

namespace Vliegwiel.Platform.Discussing;

/// <summary>Of comments, for one person's day: where that person was named and has not answered since.</summary>
internal sealed class CommentDay(VliegwielDb db, Access access, TimeProvider clock) : IDayLines
{
    /// <summary>After this the question has gone cold.</summary>
    private static readonly TimeSpan Waits = TimeSpan.FromDays(14);

    public IReadOnlyCollection<DayList> Lists => [DayList.Asked];

    public async Task<IReadOnlyList<DayLine>> FindAsync(Guid personId, CancellationToken cancel)
    {
        var since = clock.GetUtcNow() - Waits;
        var named = await (from m in db.Set<Mention>()
                           join c in db.Set<Comment>() on m.CommentId equals c.Id
                           join o in access.VisibleObjects() on c.ObjectId equals o.Id
                           where m.PersonId == personId && c.AuthorId != personId && c.WithdrawnAt == null && c.WrittenAt > since
                               && !db.Set<Comment>().Any(mine => mine.ObjectId == c.ObjectId && mine.AuthorId == personId && mine.WrittenAt > c.WrittenAt)
                           orderby c.WrittenAt descending, c.Id
                           select new { o.Id, o.Title, c.WrittenAt }).Take(IDayLines.Most).ToListAsync(cancel);
        return [.. named.DistinctBy(n => n.Id).Select(n => new DayLine { List = DayList.Asked, Sentence = $"U bent genoemd bij “{n.Title}”", Url = $"/reacties/{n.Id:N}", Act = "Reageren", At = n.WrittenAt, Reason = "iemand noemde u in een reactie" })];
    }
}
