// SPDX-License-Identifier: EUPL-1.2
using Microsoft.EntityFrameworkCore;
using Vliegwiel.Agendas.Domain;
using Vliegwiel.Agendas.Listing;
using Vliegwiel.Agendas.Shares;
using Vliegwiel.Design.Layout;
using Vliegwiel.Design.Text;
using Vliegwiel.Network.Contracts;
using Vliegwiel.Platform.Journal;
using Vliegwiel.Platform.Spine;
using Vliegwiel.Platform.Threads;

namespace Vliegwiel.Agendas.Goals;

/// <summary>What the page of a goal shows, for who may see it.</summary>
internal sealed record ShownGoal
{
    public required Goal Goal { get; init; }
    public required GoalCourse Course { get; init; }
    public required string Of { get; init; }
    public required string Keeper { get; init; }
    public required IReadOnlyList<string> Audience { get; init; }

    /// <summary>Names of the themes, those of the network first.</summary>
    public required IReadOnlyList<string> Themes { get; init; }

    /// <summary>Null when there is none, or the reader may not see it.</summary>
    public required NavItem? Ambition { get; init; }

    public required IReadOnlyList<ObjectRow> Activities { get; init; }

    /// <summary>What their measured effects plausibly contribute, per organisation; never part of the value of the goal.</summary>
    public required IReadOnlyList<EffectRow> Contribution { get; init; }

    /// <summary>So many effects of those activities have another measure or unit.</summary>
    public required int OtherEffects { get; init; }

    public required IReadOnlyList<string> History { get; init; }
    public required bool MayKeep { get; init; }
}

/// <summary>Whom the page of a goal asks for names, ties and history.</summary>
internal sealed record ShowGoalTools(NetworkDirectory Network, ThemeDirectory Themes, ThreadDesk Threads, History History);

/// <summary>Finds a goal with its values and what serves it, as far as the reader may see that.</summary>
internal sealed class ShowGoal(Access access, GoalDesk desk, ShowGoalTools tools)
{
    private const int HistoryLines = 30;

    /// <returns>Null when there is no such goal for this actor.</returns>
    public async Task<ShownGoal?> FindAsync(string kenmerk, CancellationToken cancel)
    {
        if (await desk.FindAsync(kenmerk, cancel) is not { Goal: var goal } found)
        {
            return null;
        }

        var around = await tools.Threads.AroundAsync(goal.Id, cancel);
        List<Guid> serving = [.. around.Where(s => s.Object.Kind == AgendasModule.ActivityKind && s.Level > 0).Select(s => s.Object.Id)];
        var outcomes = serving.Count == 0 ? [] : await access.Visible<ActivityOutcome>().AsNoTracking()
            .Where(o => serving.Contains(o.ActivityId) && access.Visible<Activity>().Any(a => a.Id == o.ActivityId && a.GroupId == a.Id)).Include(o => o.Effects).Include(o => o.Shares).AsSingleQuery().ToListAsync(cancel);
        var history = await tools.History.OfAsync(goal.Id, HistoryLines, cancel);
        var themes = await tools.Themes.FindNamesAsync([.. goal.Themes.Select(t => t.ThemeId)], cancel);
        var names = await tools.Network.FindNamesAsync([.. history.Select(h => h.PersonId).OfType<Guid>().Append(goal.KeeperId).Distinct()], [.. outcomes.SelectMany(o => o.Shares).Select(s => (Guid?)s.OrganisationId).Append(goal.OrganisationId).OfType<Guid>().Distinct()], goal.AllianceId is { } alliance ? [.. goal.AudienceList, Platform.Spine.Audience.Alliance(alliance)] : goal.AudienceList, cancel);
        var contribution = GoalContribution.Of(goal, outcomes, id => ShareWords.Organisation(id, names));
        return new ShownGoal
        {
            Goal = goal,
            Course = goal.Course,
            Of = AgendaWords.Of(goal.AllianceId, goal.OrganisationId, names),
            Keeper = names.Person(goal.KeeperId),
            Audience = names.Describe(goal.AudienceList),
            Themes = [.. themes.Select(t => t.Name), .. goal.OwnThemes is { } own ? new[] { own } : []],
            Ambition = around.Where(s => s.Object.Kind == AgendasModule.AmbitionKind && s.Level < 0).Select(s => new NavItem(s.Object.Title, s.Object.Url)).FirstOrDefault(),
            Activities = [.. around.Where(s => s.Object.Kind == AgendasModule.ActivityKind && s.Level > 0).Select(s => s.Object)],
            Contribution = EffectRows.Of(contribution.Sums, goal.OrganisationId),
            OtherEffects = contribution.Others,
            History = [.. history.Select(h => $"{Dates.Day(h.At)}: {GoalWords.OfAct(h.Act)}{(h.PersonId is { } by ? ", door " + names.Person(by) : "")}")],
            MayKeep = found.MayKeep,
        };
    }
}
