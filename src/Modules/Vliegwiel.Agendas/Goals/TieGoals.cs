// SPDX-License-Identifier: EUPL-1.2
using Microsoft.EntityFrameworkCore;
using Vliegwiel.Agendas.Activities;
using Vliegwiel.Agendas.Contracts;
using Vliegwiel.Agendas.Domain;
using Vliegwiel.Design.Lists;
using Vliegwiel.Platform.Data;
using Vliegwiel.Platform.Results;
using Vliegwiel.Platform.Spine;
using Vliegwiel.Platform.Threads;

namespace Vliegwiel.Agendas.Goals;

/// <summary>Which were ticked.</summary>
internal sealed class TieRequest
{
    public List<string>? Gekozen { get; set; }
}

/// <summary>The goals of an activity, or the activities of a goal, with the others that could be tied.</summary>
/// <param name="Chosen">Values of the choices that are tied now.</param>
internal sealed record TieChoices<T>(T Thing, IReadOnlyList<Choice> Choices, IReadOnlyList<string> Chosen, bool MayTie, bool MayConfirm);

/// <summary>Says which activity serves which goal, from either end (inventory #144: each activity serves at least one goal).</summary>
internal sealed class TieGoals(VliegwielDb db, Access access, ActivityDesk activities, GoalDesk goals, GoalTools tools)
{
    private const int MostChoices = 200;

    /// <returns>Null when there is no such activity for this actor.</returns>
    public async Task<TieChoices<Activity>?> OfActivityAsync(string kenmerk, CancellationToken cancel)
    {
        if (await activities.FindAsync(kenmerk, cancel) is not { Activity: var activity } placed)
        {
            return null;
        }

        var around = await tools.Threads.AroundAsync(activity.Id, cancel);
        return new TieChoices<Activity>(
            activity, await GoalChoicesAsync(cancel), [.. around.Where(s => s.Level < 0 && s.Object.Kind == AgendasModule.GoalKind).Select(s => s.Object.Id.ToString("N"))],
            placed.MayEdit && !activity.IsMerged, MayConfirm(placed));
    }

    /// <summary>The goals that this actor sees, by name.</summary>
    public async Task<IReadOnlyList<Choice>> GoalChoicesAsync(CancellationToken cancel) =>
        [.. (await access.Visible<Goal>().AsNoTracking().OrderBy(g => g.FoldedTitle).ThenBy(g => g.Id).Take(MostChoices).Select(g => new { g.Id, g.Title, g.TargetYear }).ToListAsync(cancel)).Select(g => new Choice(g.Id.ToString("N"), $"{g.Title} ({g.TargetYear})"))];

    /// <returns>Null when there is no such goal for this actor.</returns>
    public async Task<TieChoices<Goal>?> OfGoalAsync(string kenmerk, CancellationToken cancel)
    {
        if (await goals.FindAsync(kenmerk, cancel) is not { Goal: var goal } found)
        {
            return null;
        }

        var around = await tools.Threads.AroundAsync(goal.Id, cancel);
        var choices = await access.Visible<Activity>().AsNoTracking().Where(a => a.GroupId == a.Id).OrderBy(a => a.FoldedTitle).ThenBy(a => a.Id).Take(MostChoices).Select(a => new { a.Id, a.Title, a.State }).ToListAsync(cancel);
        return new TieChoices<Goal>(
            goal, [.. choices.Select(a => new Choice(a.Id.ToString("N"), $"{a.Title} ({ActivityWords.Of(a.State)})"))],
            [.. around.Where(s => s.Level > 0 && s.Object.Kind == AgendasModule.ActivityKind).Select(s => s.Object.Id.ToString("N"))], found.MayKeep, found.MayKeep);
    }

    /// <summary>What is not on the form (unseen, or beyond its end) stays tied.</summary>
    public async Task<Result<Activity>> SaveOfActivityAsync(string kenmerk, TieRequest request)
    {
        if (await OfActivityAsync(kenmerk, CancellationToken.None) is not { MayTie: true } now)
        {
            return new NotYourActivity();
        }

        foreach (var (goal, isTied) in Changes(now.Choices, now.Chosen, request))
        {
            await (isTied ? tools.Threads.TieAsync(goal, now.Thing.Id, GoalDesk.ActivityTie, CancellationToken.None) : tools.Threads.UntieAsync(goal, now.Thing.Id, GoalDesk.ActivityTie, CancellationToken.None));
        }

        return await db.TrySaveAsync() is { } clash ? clash : now.Thing;
    }

    public async Task<Result<Goal>> SaveOfGoalAsync(string kenmerk, TieRequest request)
    {
        if (await OfGoalAsync(kenmerk, CancellationToken.None) is not { MayTie: true } now)
        {
            return new NotYourGoal();
        }

        foreach (var (activity, isTied) in Changes(now.Choices, now.Chosen, request))
        {
            await (isTied ? tools.Threads.TieAsync(now.Thing.Id, activity, GoalDesk.ActivityTie, CancellationToken.None) : tools.Threads.UntieAsync(now.Thing.Id, activity, GoalDesk.ActivityTie, CancellationToken.None));
        }

        return await db.TrySaveAsync() is { } clash ? clash : now.Thing;
    }

    /// <summary>Ties a new activity to the goals that were ticked when it was proposed, in the change that is being made.</summary>
    public async Task TieNewAsync(Guid activityId, IReadOnlyCollection<string>? ticked, CancellationToken cancel)
    {
        List<Guid> ids = [.. (ticked ?? []).Select(t => Guid.TryParseExact(t, "N", out var id) ? id : Guid.Empty).Where(id => id != Guid.Empty).Distinct().Take(MostChoices)];
        if (ids.Count == 0)
        {
            return;
        }

        foreach (var goal in await access.Visible<Goal>().Where(g => ids.Contains(g.Id)).Select(g => g.Id).ToListAsync(cancel))
        {
            await tools.Threads.TieAsync(goal, activityId, GoalDesk.ActivityTie, cancel);
        }
    }

    /// <summary>"Gezien, het klopt nog": takes the mark off.</summary>
    public async Task<Result<Activity>> ConfirmActivityAsync(string kenmerk)
    {
        if (await activities.FindAsync(kenmerk, CancellationToken.None) is not { Activity: var activity } placed || !MayConfirm(placed))
        {
            return new NotYoursToConfirm();
        }

        if (activity.BasisChangedAt is null)
        {
            return new NothingChanged();
        }

        activity.SeeBasis();
        tools.Journal.Record(new BasisSeen { ObjectId = activity.Id });
        return await db.TrySaveAsync() is { } clash ? clash : activity;
    }

    public async Task<Result<Goal>> ConfirmGoalAsync(string kenmerk)
    {
        if (await goals.FindToChangeAsync(kenmerk, CancellationToken.None) is not { } goal)
        {
            return new NotYoursToConfirm();
        }

        if (goal.BasisChangedAt is null)
        {
            return new NothingChanged();
        }

        goal.SeeBasis();
        tools.Journal.Record(new BasisSeen { ObjectId = goal.Id });
        return await db.TrySaveAsync() is { } clash ? clash : goal;
    }

    /// <summary>The owner; who may change it as long as nobody owns it.</summary>
    private bool MayConfirm(PlacedActivity placed) => placed.Activity.OwnerId is { } owner ? AgendaRights.Acts(tools.Actor.Value) == owner : placed.MayEdit;

    private static IEnumerable<(Guid Id, bool IsTied)> Changes(IReadOnlyList<Choice> choices, IReadOnlyList<string> chosen, TieRequest request)
    {
        var ticked = (request.Gekozen ?? []).ToHashSet(StringComparer.Ordinal);
        return choices.Where(c => ticked.Contains(c.Value) != chosen.Contains(c.Value)).Select(c => (Guid.ParseExact(c.Value, "N"), ticked.Contains(c.Value)));
    }
}
