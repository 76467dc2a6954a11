// SPDX-License-Identifier: EUPL-1.2
using Microsoft.EntityFrameworkCore;
using Vliegwiel.Library.Contracts;
using Vliegwiel.Library.Data;
using Vliegwiel.Platform.Data;
using Vliegwiel.Platform.Days;
using Vliegwiel.Platform.Spine;

namespace Vliegwiel.Library.Obstacles;

/// <summary>Of obstacles, for one person's day: those that wait for the owner, and what became of what somebody reported.</summary>
internal sealed class ObstacleDay(VliegwielDb db, Access access, TimeProvider clock) : IDayLines
{
    /// <summary>How long the last thing that happened is news.</summary>
    private static readonly TimeSpan News = TimeSpan.FromDays(30);

    public IReadOnlyCollection<DayList> Lists => [DayList.Asked, DayList.Questions];

    public async Task<IReadOnlyList<DayLine>> FindAsync(Guid personId, CancellationToken cancel)
    {
        var since = clock.GetUtcNow() - News;
        var mine = await (from o in access.Visible<Obstacle>().AsNoTracking()
                          join known in access.VisibleObjects() on o.Id equals known.Id
                          where o.GroupId == o.Id
                          let owned = o.OwnerId == personId && o.State != ObstacleState.Solved && o.State != ObstacleState.Remains
                          where owned || (known.ChangedAt > since
                              && db.Set<ObstacleReporter>().Any(r => r.PersonId == personId && access.Visible<Obstacle>().Any(part => part.Id == r.ObstacleId && part.GroupId == o.Id)))
                          orderby known.ChangedAt descending, o.Id
                          select new { o.Kenmerk, o.Title, o.State, Owned = owned, known.ChangedAt }).Take(IDayLines.Most).ToListAsync(cancel);
        return
        [
            .. mine.Select(o => o.Owned
                ? new DayLine { List = DayList.Asked, Sentence = $"De belemmering “{o.Title}” wacht op u ({ObstacleWords.Of(o.State)})", Url = ObstacleLinks.Show(o.Kenmerk), Act = "Bekijken", At = o.ChangedAt, Reason = "u pakte dit op" }
                : new DayLine { List = DayList.Questions, Sentence = $"Belemmering “{o.Title}”: {ObstacleWords.Of(o.State)}", Url = ObstacleLinks.Show(o.Kenmerk), Act = "Bekijken", At = o.ChangedAt, Reason = "u meldde dit" }),
        ];
    }
}
