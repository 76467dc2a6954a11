// SPDX-License-Identifier: EUPL-1.2
using Microsoft.EntityFrameworkCore;
using Vliegwiel.Library.Data;
using Vliegwiel.Platform.Data;
using Vliegwiel.Platform.Days;
using Vliegwiel.Platform.Spine;

namespace Vliegwiel.Library.Questions;

/// <summary>Of questions, for one person's day: answers that wait for a choice, and what became of what somebody asked, shares or follows.</summary>
internal sealed class QuestionDay(VliegwielDb db, Access access, TimeProvider clock) : IDayLines
{
    /// <summary>How long the last thing that happened is news.</summary>
    private static readonly TimeSpan News = TimeSpan.FromDays(30);

    public IReadOnlyCollection<DayList> Lists => [DayList.Asked, DayList.Questions];

    public async Task<IReadOnlyList<DayLine>> FindAsync(Guid personId, CancellationToken cancel)
    {
        var since = clock.GetUtcNow() - News;
        var mine = await (from q in access.Visible<Question>().AsNoTracking()
                          join known in access.VisibleObjects() on q.Id equals known.Id
                          where q.MergedIntoId == null && (known.ChangedAt > since || q.State == QuestionState.Drafted)
                          where q.LeadId == personId || access.Visible<Question>().Any(part => part.GroupId == q.Id
                              && (part.AskedById == personId
                                  || db.Set<Recognition>().Any(r => r.QuestionId == part.Id && r.PersonId == personId)
                                  || db.Set<QuestionFollower>().Any(f => f.QuestionId == part.Id && f.PersonId == personId)))
                          orderby known.ChangedAt descending, q.Id
                          select new { q.Kenmerk, q.Title, q.State, Chooses = q.AskedById == personId || q.LeadId == personId, known.ChangedAt }).Take(IDayLines.Most).ToListAsync(cancel);
        return
        [
            .. mine.Select(q => q.Chooses && q.State == QuestionState.Drafted
                ? new DayLine
                {
                    List = DayList.Asked,
                    Sentence = $"Er is een antwoord op “{q.Title}”. Kies welk antwoord het beste is",
                    Url = QuestionLinks.Show(q.Kenmerk),
                    Act = "Kiezen",
                    At = q.ChangedAt,
                    Reason = "u stelde de vraag, of u bent trekker",
                }
                : new DayLine
                {
                    List = DayList.Questions,
                    Sentence = $"“{q.Title}”: {QuestionWords.Of(q.State)}",
                    Url = QuestionLinks.Show(q.Kenmerk),
                    Act = "Bekijken",
                    At = q.ChangedAt,
                }),
        ];
    }
}
