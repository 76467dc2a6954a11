// SPDX-License-Identifier: EUPL-1.2
using Microsoft.EntityFrameworkCore;
using Vliegwiel.Agendas.Domain;
using Vliegwiel.Platform.Days;
using Vliegwiel.Platform.Spine;

namespace Vliegwiel.Agendas.Days;

/// <summary>Of activities, for one person's day: those that person was asked to own, and those that person owns.</summary>
internal sealed class AgendaDay(Access access) : IDayLines
{
    public IReadOnlyCollection<DayList> Lists => [DayList.Asked, DayList.Activities];

    public async Task<IReadOnlyList<DayLine>> FindAsync(Guid personId, CancellationToken cancel)
    {
        var rows = await access.Visible<Activity>().AsNoTracking()
            .Where(a => a.GroupId == a.Id && (a.AskedId == personId
                || (a.OwnerId == personId && a.State != ActivityState.Delivered && a.State != ActivityState.Anchored && a.State != ActivityState.Stopped)))
            .OrderByDescending(a => a.AskedId == personId).ThenBy(a => a.Deadline.LastDay == null).ThenBy(a => a.Deadline.LastDay).ThenBy(a => a.Id)
            .Select(a => new { a.Kenmerk, a.Title, a.State, a.Deadline, a.ProposedAt, a.AskedAt, IsAsked = a.AskedId == personId }).Take(2 * IDayLines.Most).ToListAsync(cancel);
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
            .. rows.Where(r => !r.IsAsked).Take(IDayLines.Most).Select(r => new DayLine
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
