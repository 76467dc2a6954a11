// SPDX-License-Identifier: EUPL-1.2
using Microsoft.EntityFrameworkCore;
using Vliegwiel.Agendas.Data;
using Vliegwiel.Agendas.Domain;
using Vliegwiel.Agendas.Goals;
using Vliegwiel.Agendas.Staging;
using Vliegwiel.Platform.Data;
using Vliegwiel.Platform.People;
using Vliegwiel.Platform.Spine;
using Vliegwiel.Platform.Threads;

namespace Vliegwiel.Agendas.Scaling;

/// <summary>One activity with how far it came, as one reader sees it.</summary>
/// <param name="Themes">Those of the goals that it serves and that the reader sees.</param>
internal sealed record ScaledActivity(Activity Activity, PhaseTrack Track, Repetitions Repeated, bool HasStory, IReadOnlyList<Agenda> Agendas, IReadOnlyCollection<Guid> Themes)
{
    public Guid? OrganisationId => Activity.OwnerOrganisationId ?? Activity.ProposedForId;
}

/// <summary>Reads how far all activities came that the reader sees, in six questions however many there are.</summary>
internal sealed class ReadScaling(VliegwielDb db, Access access, CurrentActor actor, ThreadCoverage threads, FindRepetitions repetitions)
{
    private const int Most = 5_000;

    public async Task<IReadOnlyList<ScaledActivity>> AllAsync(CancellationToken cancel)
    {
        var rows = (await (from a in access.Visible<Activity>()
                           where a.GroupId == a.Id
                           from s in access.Visible<ActivityStory>().Where(s => s.ActivityId == a.Id).DefaultIfEmpty()
                           orderby a.FoldedTitle, a.Id
                           select new { Activity = a, StoryId = (Guid?)s!.Id, s.Claimed, s.IconOn, s.StandardOn, s.NormOn }).AsNoTracking().Take(Most).ToListAsync(cancel))
            .Where(r => !r.Activity.IsOpenToGuests || !AgendaRights.IsGuest(actor.Value, r.Activity)).ToList();
        if (rows.Count == 0)
        {
            return [];
        }

        var agendas = await access.Visible<Agenda>().AsNoTracking().OrderBy(a => a.Title).ThenBy(a => a.Id).Take(Most).ToListAsync(cancel);
        var placed = (await (from p in db.Set<AgendaPlacement>() join a in access.Visible<Agenda>() on p.AgendaId equals a.Id select new { p.ActivityId, p.AgendaId }).ToListAsync(cancel)).ToLookup(p => p.AgendaId, p => p.ActivityId);
        var standsOn = agendas.SelectMany(a => placed[a.Id].Select(id => (Activity: id, Agenda: a))).ToLookup(p => p.Activity, p => p.Agenda);
        var themes = (await (from tie in threads.Ties
                             where tie.Kind == GoalDesk.ActivityTie
                             join goal in access.Visible<Goal>() on tie.FromId equals goal.Id
                             join theme in db.Set<GoalTheme>() on goal.Id equals theme.GoalId
                             select new { tie.ToId, theme.ThemeId }).Distinct().ToListAsync(cancel)).ToLookup(t => t.ToId, t => t.ThemeId);
        var repeated = await repetitions.OfAsync(rows.ConvertAll(r => r.Activity), cancel);
        return rows.ConvertAll(r =>
        {
            var story = r.StoryId is null ? null : new StoryDays(r.Claimed, r.IconOn, r.StandardOn, r.NormOn);
            var by = repeated.GetValueOrDefault(r.Activity.Id) ?? Repetitions.None;
            return new ScaledActivity(r.Activity, PhaseTrack.Of(r.Activity, story, [.. by.Organisations.Values]), by, story is not null, [.. standsOn[r.Activity.Id]], [.. themes[r.Activity.Id]]);
        });
    }
}
