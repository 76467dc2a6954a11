// SPDX-License-Identifier: EUPL-1.2
using Microsoft.EntityFrameworkCore;
using Vliegwiel.Agendas.Domain;
using Vliegwiel.Design.Text;
using Vliegwiel.Platform.Data;
using Vliegwiel.Platform.Days;
using Vliegwiel.Platform.Spine;

namespace Vliegwiel.Agendas.Days;

/// <summary>Of activities, for one person's day: those that person was asked to own or to tell of, and those that person owns.</summary>
internal sealed class AgendaDay(VliegwielDb db, Access access, TimeProvider clock) : IDayLines
{
    public IReadOnlyCollection<DayList> Lists => [DayList.Asked, DayList.Activities];

    public async Task<IReadOnlyList<DayLine>> FindAsync(Guid personId, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var waiting = db.Set<ProgressRequest>().Where(r => r.PersonId == personId && r.AnsweredAt == null && r.ExpiresAt > now);
        var rows = await access.Visible<Activity>().AsNoTracking()
            .Where(a => a.GroupId == a.Id && (a.AskedId == personId || waiting.Any(r => r.ActivityId == a.Id)
                || (a.OwnerId == personId && a.State != ActivityState.Delivered && a.State != ActivityState.Anchored && a.State != ActivityState.Stopped)))
            .OrderByDescending(a => a.AskedId == personId).ThenByDescending(a => waiting.Any(r => r.ActivityId == a.Id))
            .ThenBy(a => a.Deadline.LastDay == null).ThenBy(a => a.Deadline.LastDay).ThenBy(a => a.Id)
            .Select(a => new
            {
                a.Kenmerk,
                a.Title,
                a.State,
                a.Deadline,
                a.ProposedAt,
                a.AskedAt,
                IsAsked = a.AskedId == personId,
                IsMine = a.OwnerId == personId,
                ProgressAskedAt = waiting.Where(r => r.ActivityId == a.Id).OrderByDescending(r => r.AskedAt).Select(r => (DateTimeOffset?)r.AskedAt).FirstOrDefault(),
                Moment = waiting.Where(r => r.ActivityId == a.Id).OrderByDescending(r => r.AskedAt).Select(r => r.Moment).FirstOrDefault(),
            }).Take(3 * IDayLines.Most).ToListAsync(cancel);
        return
        [
            .. rows.Where(r => r.IsAsked).Take(IDayLines.Most).Select(r => new DayLine
            {
                List = DayList.Asked,
                Sentence = $"Wordt u eigenaar van “{r.Title}”?",
                Url = AgendaLinks.Owner(r.Kenmerk),
                Act = "Antwoorden",
                At = r.AskedAt!.Value,
                Reason = "u bent gevraagd",
            }),
            .. rows.Where(r => r.ProgressAskedAt is not null).Take(IDayLines.Most).Select(r => new DayLine
            {
                List = DayList.Asked,
                Sentence = $"Hoe staat het met “{r.Title}”?",
                Url = ProgressLinks.Progress(r.Kenmerk),
                Act = "Voortgang melden",
                At = r.ProgressAskedAt!.Value,
                Reason = r.Moment is { } moment ? $"de bespreking is op {Dates.Day(moment)}" : "wie de agenda bijhoudt, vraagt het",
                Due = r.Moment,
            }),
            .. rows.Where(r => !r.IsAsked && r.IsMine).Take(IDayLines.Most).Select(r => new DayLine
            {
                List = DayList.Activities,
                Sentence = $"“{r.Title}” ({ActivityWords.Of(r.State)}{(r.Deadline.LastDay is null ? "" : $", deadline {r.Deadline}")})",
                Url = AgendaLinks.Activity(r.Kenmerk),
                Act = "Bekijken",
                At = r.ProposedAt,
                Reason = "u bent eigenaar",
                Due = r.Deadline.LastDay,
            }),
        ];
    }
}
