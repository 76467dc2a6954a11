// SPDX-License-Identifier: EUPL-1.2
using Microsoft.EntityFrameworkCore;
using Vliegwiel.Agendas.Domain;
using Vliegwiel.Platform.Days;
using Vliegwiel.Platform.Spine;

namespace Vliegwiel.Agendas.Goals;

/// <summary>For one person's day: what that person keeps or owns and that rests on a figure that changed.</summary>
internal sealed class GoalDay(Access access) : IDayLines
{
    public IReadOnlyCollection<DayList> Lists => [DayList.Asked];

    public async Task<IReadOnlyList<DayLine>> FindAsync(Guid personId, CancellationToken cancel)
    {
        var activities = await access.Visible<Activity>().AsNoTracking().Where(a => a.GroupId == a.Id && a.OwnerId == personId && a.BasisChangedAt != null)
            .OrderByDescending(a => a.BasisChangedAt).ThenBy(a => a.Id).Select(a => new { a.Kenmerk, a.Title, a.BasisChangedAt, a.BasisPart }).Take(IDayLines.Most).ToListAsync(cancel);
        var goals = await access.Visible<Goal>().AsNoTracking().Where(g => g.KeeperId == personId && g.BasisChangedAt != null)
            .OrderByDescending(g => g.BasisChangedAt).ThenBy(g => g.Id).Select(g => new { g.Kenmerk, g.Title, g.BasisChangedAt, g.BasisPart }).Take(IDayLines.Most).ToListAsync(cancel);
        return
        [
            .. activities.Select(a => Of(a.Title, GoalLinks.GoalsOfActivity(a.Kenmerk), a.BasisChangedAt!.Value, a.BasisPart!.Value, "u bent eigenaar"))
                .Concat(goals.Select(g => Of(g.Title, GoalLinks.Goal(g.Kenmerk), g.BasisChangedAt!.Value, g.BasisPart!.Value, "u houdt dit doel bij"))).OrderByDescending(l => l.At).Take(IDayLines.Most),
        ];
    }

    private static DayLine Of(string title, string url, DateTimeOffset at, BasisPart part, string reason) => new()
    {
        List = DayList.Asked,
        Sentence = $"Klopt “{title}” nog? {char.ToUpperInvariant(GoalWords.Of(part)[0])}{GoalWords.Of(part)[1..]} is gewijzigd.",
        Url = url,
        Act = "Bekijken",
        At = at,
        Reason = reason,
    };
}
