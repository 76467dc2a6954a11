// SPDX-License-Identifier: EUPL-1.2
using Microsoft.EntityFrameworkCore;
using Vliegwiel.Agendas.Activities;
using Vliegwiel.Agendas.Data;
using Vliegwiel.Agendas.Domain;
using Vliegwiel.Agendas.Goals;
using Vliegwiel.Agendas.Learning;
using Vliegwiel.Agendas.Listing;
using Vliegwiel.Design.Lists;
using Vliegwiel.DutchText;
using Vliegwiel.Network.Contracts;
using Vliegwiel.Platform.Data;
using Vliegwiel.Platform.People;
using Vliegwiel.Platform.Search;
using Vliegwiel.Platform.Spine;
using Vliegwiel.Platform.Threads;

namespace Vliegwiel.Agendas.Peers;

/// <summary>Whom the comparison asks for names, ties and what is alike.</summary>
internal sealed record PeerTools(NetworkDirectory Network, ThemeDirectory Themes, ThreadCoverage Threads, SearchDesk Search, CurrentActor Actor);

/// <summary>Puts an agenda beside others that the reader sees, so that one learns from who went before (inventory #24).</summary>
internal sealed class CompareAgendas(VliegwielDb db, Access access, PeerTools tools)
{
    public const int MostOthers = 3;
    private const int MostChoices = 200;

    /// <summary>Of each agenda; who has more than this does not look for the one that is missing.</summary>
    private const int MostCompared = 150;

    private const int MostNamed = 25;

    private static readonly string[] Kinds = [AgendasModule.ActivityKind];

    /// <returns>Null when there is no such agenda for this reader.</returns>
    public async Task<AgendasBeside?> FindAsync(string kenmerk, IReadOnlyList<string> with, CancellationToken cancel)
    {
        var all = await RowsOf(access.Visible<Agenda>().OrderBy(a => a.Title).ThenBy(a => a.Id).Take(MostChoices)).ToListAsync(cancel);
        var mine = all.Find(a => a.Kenmerk == kenmerk) ?? await RowsOf(access.Visible<Agenda>().Where(a => a.Kenmerk == kenmerk)).SingleOrDefaultAsync(cancel);
        if (mine is null)
        {
            return null;
        }

        var chosen = all.FindAll(a => a.Kenmerk != kenmerk && with.Contains(a.Kenmerk));
        var shown = chosen.Take(MostOthers).Prepend(mine).ToList();
        var activities = await ActivitiesAsync([.. shown.Select(a => a.Id)], cancel);
        var (goals, themes, measures) = await PartsAsync([.. activities.Select(a => a.Id).Distinct()], cancel);
        var names = await tools.Network.FindNamesAsync([], [.. shown.Select(a => a.OrganisationId).OfType<Guid>().Distinct()], [.. shown.Select(a => a.AllianceId).OfType<Guid>().Distinct().Select(Audience.Alliance)], cancel);
        var byAgenda = activities.ToLookup(a => a.AgendaId);
        var own = byAgenda[mine.Id].Select(a => a.Id).ToHashSet();
        var ownTitles = byAgenda[mine.Id].Select(a => a.FoldedTitle).ToHashSet(StringComparer.Ordinal);
        var theirs = shown.Skip(1).SelectMany(a => byAgenda[a.Id].Take(MostCompared)).Where(a => !own.Contains(a.Id)).Select(a => a.Title).ToList();
        var alike = await tools.Search.SimilarIdsAsync(theirs, ProposeActivity.LeastScore, Kinds);
        var agendas = new List<PeerAgenda>();
        foreach (var (agenda, index) in shown.Select((a, i) => (a, i)))
        {
            var here = byAgenda[agenda.Id].ToList();
            var there = here.Select(a => a.Id).ToHashSet();
            var extra = index == 0 ? [] : here.Take(MostCompared).Where(a => !own.Contains(a.Id) && !ownTitles.Contains(a.FoldedTitle) && !alike[a.Title].Any(own.Contains)).ToList();
            var (theirThemes, theirGoals, theirMeasures) = (Of(themes, there), Of(goals, there), Of(measures, there));
            agendas.Add(new PeerAgenda
            {
                Kenmerk = agenda.Kenmerk,
                Title = agenda.Title,
                Of = AgendaWords.Of(agenda.AllianceId, agenda.OrganisationId, names),
                Activities = here.Count,
                Structure = agenda.Structure,
                OfAlliance = agenda.AllianceId is not null,
                Mix = here.Where(a => a.Type is not null).GroupBy(a => a.Type!.Value).ToDictionary(g => g.Key, g => g.Count()),
                States = here.GroupBy(a => a.State).ToDictionary(g => g.Key, g => g.Count()),
                Counts = new PeerCounts(here.Count(a => measures.Exists(m => m.ActivityId == a.Id)), here.Count(a => a.HasResult), here.Count(a => a.HasLesson), here.Count(a => a.HasOwner), here.Count(a => a.HasDate)),
                Themes = theirThemes,
                Goals = theirGoals,
                Measures = theirMeasures,
                Extra = [.. extra.OrderByDescending(a => a.HasStory).ThenByDescending(a => a.HasResult).Take(MostNamed).Select(a => new PeerExtra(a.Kenmerk, a.Title, a.HasResult, a.HasStory))],
                MoreExtra = Math.Max(0, extra.Count - MostNamed),
                ExtraThemes = Lacking(theirThemes, agendas.FirstOrDefault()?.Themes),
                ExtraGoals = Lacking(theirGoals, agendas.FirstOrDefault()?.Goals),
                ExtraMeasures = Lacking(theirMeasures, agendas.FirstOrDefault()?.Measures),
            });
        }

        return new AgendasBeside(agendas, [.. all.Where(a => a.Kenmerk != kenmerk).Select(a => new Choice(a.Kenmerk, a.Title))], chosen.Count > MostOthers, mine.AllianceId is not null, AgendaRights.Acts(tools.Actor.Value) is not null);
    }

    private IQueryable<PeerRow> RowsOf(IQueryable<Agenda> agendas) => agendas.AsNoTracking().Select(a => new PeerRow
    {
        Id = a.Id,
        Kenmerk = a.Kenmerk,
        Title = a.Title,
        AllianceId = a.AllianceId,
        OrganisationId = a.OrganisationId,
        Structure = db.Set<AgendaStructure>().Where(s => s.AgendaId == a.Id).OrderByDescending(s => s.SaidAt).ThenByDescending(s => s.Id).Select(s => (StructureLevel?)s.Level).FirstOrDefault(),
    });

    /// <summary>What was stopped is no example.</summary>
    private Task<List<PeerActivity>> ActivitiesAsync(List<Guid> agendas, CancellationToken cancel) =>
        (from p in db.Set<AgendaPlacement>().AsNoTracking()
         join a in access.Visible<Activity>().AsNoTracking() on p.ActivityId equals a.Id
         where agendas.Contains(p.AgendaId) && a.GroupId == a.Id && a.State != ActivityState.Stopped
         orderby p.Order, a.Id
         select new PeerActivity
         {
             AgendaId = p.AgendaId,
             Id = a.Id,
             Kenmerk = a.Kenmerk,
             Title = a.Title,
             FoldedTitle = a.FoldedTitle,
             Type = a.Type,
             State = a.State,
             HasOwner = a.OwnerId != null,
             HasDate = a.Deadline.LastDay != null,
             HasResult = access.Visible<ActivityOutcome>().Any(o => o.ActivityId == a.Id),
             HasStory = access.Visible<ActivityStory>().Any(s => s.ActivityId == a.Id),
             HasLesson = tools.Threads.Ties.Any(t => t.FromId == a.Id && t.Kind == MakeLesson.Tie && access.VisibleObjects().Any(o => o.Id == t.ToId))
                 || access.Visible<ActivityOutcome>().Any(r => r.ActivityId == a.Id && tools.Threads.Ties.Any(t => t.FromId == r.Id && t.Kind == MakeLesson.Tie && access.VisibleObjects().Any(o => o.Id == t.ToId))),
         }).ToListAsync(cancel);

    /// <summary>The goals that these activities serve with their themes, as far as the reader sees them, and with what they are measured.</summary>
    private async Task<(List<OwnedPart> Goals, List<OwnedPart> Themes, List<OwnedPart> Measures)> PartsAsync(List<Guid> activities, CancellationToken cancel)
    {
        var served = await (from tie in tools.Threads.Ties
                            where tie.Kind == GoalDesk.ActivityTie && activities.Contains(tie.ToId)
                            join goal in access.Visible<Goal>() on tie.FromId equals goal.Id
                            from theme in db.Set<GoalTheme>().Where(t => t.GoalId == goal.Id).DefaultIfEmpty()
                            select new { tie.ToId, goal.Kenmerk, goal.Title, goal.Indicator, goal.OwnThemes, ThemeId = (Guid?)theme!.ThemeId }).ToListAsync(cancel);
        var names = (await tools.Themes.FindNamesAsync([.. served.Select(s => s.ThemeId).OfType<Guid>().Distinct()], cancel)).ToDictionary(t => t.Id, t => t.Name);
        var measures = await (from m in db.Set<ActivityMeasure>() join a in access.Visible<Activity>() on m.ActivityId equals a.Id where activities.Contains(a.Id) orderby m.Indicator, m.Id select new { a.Id, a.Kenmerk, m.Indicator }).ToListAsync(cancel);
        return (
            [.. served.Select(s => new OwnedPart(s.ToId, s.Indicator, ThemesOf(s.Title, served.Where(o => o.Kenmerk == s.Kenmerk).Select(o => o.ThemeId).OfType<Guid>().Distinct().Where(names.ContainsKey).Select(t => names[t])), GoalLinks.Goal(s.Kenmerk)))],
            [
                .. served.Where(s => s.ThemeId is { } id && names.ContainsKey(id)).Select(s => new OwnedPart(s.ToId, names[s.ThemeId!.Value], names[s.ThemeId.Value], $"{GoalLinks.Goals}?thema={s.ThemeId:N}")),
                .. served.Where(s => s.OwnThemes is not null).Select(s => new OwnedPart(s.ToId, $"{s.OwnThemes} (eigen thema)", $"{s.OwnThemes} (eigen thema)", GoalLinks.Goal(s.Kenmerk))),
            ],
            [.. measures.Select(m => new OwnedPart(m.Id, m.Indicator, m.Indicator, DependencyLinks.Measures(m.Kenmerk)))]);
    }

    private static string ThemesOf(string title, IEnumerable<string> themes) => string.Join(", ", themes) is { Length: > 0 } list ? $"{title} ({list})" : title;

    private static List<PeerPart> Of(List<OwnedPart> parts, HashSet<Guid> activities) =>
        [.. parts.Where(p => activities.Contains(p.ActivityId)).GroupBy(p => (Key: Folding.Fold(p.Heading), p.Text)).Select(g => new PeerPart(g.Key.Key, g.First().Heading, g.Key.Text, g.First().Href, g.Select(p => p.ActivityId).Distinct().Count())).OrderBy(p => p.Text, StringComparer.Ordinal)];

    /// <param name="own">Null: these are one's own.</param>
    private static List<PeerPart> Lacking(List<PeerPart> theirs, IReadOnlyList<PeerPart>? own) => own is null ? [] : theirs.FindAll(t => own.All(o => o.Key != t.Key));

    /// <summary>An agenda that can be chosen.</summary>
    private sealed record PeerRow
    {
        public required Guid Id { get; init; }
        public required string Kenmerk { get; init; }
        public required string Title { get; init; }
        public required Guid? AllianceId { get; init; }
        public required Guid? OrganisationId { get; init; }
        public required StructureLevel? Structure { get; init; }
    }

    /// <summary>A theme, goal or measure of one activity.</summary>
    private sealed record OwnedPart(Guid ActivityId, string Heading, string Text, string Href);

    /// <summary>An activity on one of the agendas, as far as it is compared.</summary>
    private sealed record PeerActivity
    {
        public required Guid AgendaId { get; init; }
        public required Guid Id { get; init; }
        public required string Kenmerk { get; init; }
        public required string Title { get; init; }
        public required string FoldedTitle { get; init; }
        public required ActionType? Type { get; init; }
        public required ActivityState State { get; init; }
        public required bool HasOwner { get; init; }
        public required bool HasDate { get; init; }
        public required bool HasResult { get; init; }
        public required bool HasStory { get; init; }
        public required bool HasLesson { get; init; }
    }
}
