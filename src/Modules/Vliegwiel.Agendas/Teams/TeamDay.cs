// SPDX-License-Identifier: EUPL-1.2
using Microsoft.EntityFrameworkCore;
using Vliegwiel.Agendas.Domain;
using Vliegwiel.Design.Text;
using Vliegwiel.Platform;
using Vliegwiel.Platform.Data;
using Vliegwiel.Platform.Days;
using Vliegwiel.Platform.Spine;

namespace Vliegwiel.Agendas.Teams;

/// <summary>Of teams, for one person's day: those for which that person was asked, and those that person is in.</summary>
internal sealed class TeamDay(VliegwielDb db, Access access, TimeProvider clock) : IDayLines
{
    public IReadOnlyCollection<DayList> Lists => [DayList.Asked, DayList.Activities];

    public async Task<IReadOnlyList<DayLine>> FindAsync(Guid personId, CancellationToken cancel)
    {
        var today = clock.DutchToday;
        var rows = await (from member in db.Set<TeamMember>()
                          join team in db.Set<ActivityTeam>() on member.TeamId equals team.Id
                          join activity in access.Visible<Activity>().AsNoTracking() on team.ActivityId equals activity.Id
                          where member.PersonId == personId && (member.State == MemberState.Asked || member.State == MemberState.Member) && team.DissolvedOn == null && team.Until >= today
                          orderby member.State, team.Until, team.Id
                          select new { activity.Kenmerk, activity.Title, member.State, member.AskedAt, team.Until }).Take(2 * IDayLines.Most).ToListAsync(cancel);
        return
        [
            .. rows.Where(r => r.State == MemberState.Asked).Take(IDayLines.Most).Select(r => new DayLine
            {
                List = DayList.Asked,
                Sentence = $"Doet u mee in het team van “{r.Title}”?",
                Url = TeamLinks.Team(r.Kenmerk),
                Act = "Antwoorden",
                At = r.AskedAt,
                Reason = "u bent gevraagd",
            }),
            .. rows.Where(r => r.State == MemberState.Member).Take(IDayLines.Most).Select(r => new DayLine
            {
                List = DayList.Activities,
                Sentence = $"Team van “{r.Title}”, tot en met {Dates.Day(r.Until)}",
                Url = TeamLinks.Team(r.Kenmerk),
                Act = "Bekijken",
                At = r.AskedAt,
                Reason = "u zit in het team",
            }),
        ];
    }
}
