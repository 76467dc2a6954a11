// SPDX-License-Identifier: EUPL-1.2
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Vliegwiel.Agendas.Contracts;
using Vliegwiel.Agendas.Data;
using Vliegwiel.Agendas.Domain;
using Vliegwiel.Design.Lists;
using Vliegwiel.Network.Contracts;
using Vliegwiel.Platform.Data;
using Vliegwiel.Platform.Figures;
using Vliegwiel.Platform.Journal;
using Vliegwiel.Platform.People;
using Vliegwiel.Platform.Results;
using Vliegwiel.Platform.Spine;
using Vliegwiel.Platform.Threads;

namespace Vliegwiel.Agendas.Goals;

/// <summary>What setting and changing goals needs beside the database.</summary>
internal sealed record GoalTools(EventJournal Journal, TimeProvider Clock, ThreadDesk Threads, BasisMarks Marks, GoalSharing Sharing, ThemeDirectory Themes, CurrentActor Actor);

/// <summary>What can be chosen on the form of a goal.</summary>
internal sealed record GoalChoices(IReadOnlyList<Choice> Owners, IReadOnlyList<Choice> Readers, IReadOnlyList<Choice> Ambitions, IReadOnlyList<ThemeSchemeName> Schemes)
{
    public static readonly IReadOnlyList<Choice> Sdgs = [.. SustainableGoals.Names.Select((name, index) => new Choice((index + 1).ToString(CultureInfo.InvariantCulture), $"{index + 1}. {name}"))];
    public static readonly IReadOnlyList<Choice> Directions = [new("hoger", "Hoger is beter", "Bijvoorbeeld: aandeel hergebruikt materiaal."), new("lager", "Lager is beter", "Bijvoorbeeld: ton restafval.")];
}

/// <summary>Sets a goal and changes it. What rests on a figure that changes is marked in the same change.</summary>
internal sealed class KeepGoal(VliegwielDb db, Access access, GoalDesk desk, GoalTools tools)
{
    private const int MostAmbitions = 200;

    public async Task<GoalChoices> ChoicesAsync(CancellationToken cancel)
    {
        var owners = await tools.Sharing.OwnersAsync(cancel);
        var ambitions = await access.Visible<Ambition>().AsNoTracking().OrderBy(a => a.Title).ThenBy(a => a.Id).Take(MostAmbitions).Select(a => new Choice(a.Kenmerk, a.Title, null)).ToListAsync(cancel);
        return new GoalChoices(owners, await tools.Sharing.ReadersAsync(cancel), ambitions, await tools.Themes.ListSchemesAsync(cancel));
    }

    public async Task<Result<Goal>> SetAsync(GoalRequest request)
    {
        if (AgendaRights.Acts(tools.Actor.Value) is not { } me)
        {
            return new NobodyToActFor();
        }

        var owner = tools.Sharing.Read(request.Van, request.Delen);
        var ambition = await AmbitionAsync(request);
        var facts = request.ToFacts(ambition);
        if ((owner.Refusal ?? facts.Refusal) is { } refusal)
        {
            return refusal;
        }

        var set = Goal.Set(owner.Value, await KnownAsync(facts.Value), me, tools.Clock.GetUtcNow());
        if (set.Refusal is null)
        {
            db.Goals.Add(set.Value);
            tools.Journal.Record(new GoalSet { ObjectId = set.Value.Id });
            if (ambition is { } from)
            {
                await tools.Threads.TieAsync(from, set.Value.Id, GoalDesk.AmbitionTie, CancellationToken.None);
            }

            await db.SaveChangesAsync(CancellationToken.None);
        }

        return set;
    }

    /// <returns>The form of a goal, filled; null when there is no such goal that this actor may change.</returns>
    public async Task<(Goal Goal, GoalRequest Request)?> OpenAsync(string kenmerk, CancellationToken cancel)
    {
        if (await desk.FindToChangeAsync(kenmerk, cancel) is not { } goal)
        {
            return null;
        }

        var ambition = goal.AmbitionId is { } id ? await access.Visible<Ambition>().Where(a => a.Id == id).Select(a => a.Kenmerk).SingleOrDefaultAsync(cancel) : null;
        return (goal, GoalRequest.Of(goal, ambition));
    }

    public async Task<Result<Goal>> ChangeAsync(string kenmerk, GoalRequest request)
    {
        if (await desk.FindToChangeAsync(kenmerk, CancellationToken.None) is not { } goal)
        {
            return new NotYourGoal();
        }

        if (request.Basis != goal.Revision.ToString(CultureInfo.InvariantCulture))
        {
            return new SomebodyWasFirst();
        }

        if (request.Delen != GoalSharing.Of(goal) && GoalSharing.AllianceOf(request.Delen) is { } with && !GoalSharing.Memberships(tools.Actor.Value).Contains(with))
        {
            return new NotInThatAlliance();
        }

        var former = goal.AmbitionId;
        var ambition = await AmbitionAsync(request) ?? (string.IsNullOrEmpty(request.Ambitie) && former is { } kept && !await access.Visible<Ambition>().AnyAsync(a => a.Id == kept, CancellationToken.None) ? former : null);
        var facts = request.ToFacts(ambition);
        if (facts.Refusal is { } wrong)
        {
            return wrong;
        }

        var (baseline, target) = ((goal.BaseYear, goal.Base), (goal.TargetYear, goal.Target));
        if (goal.Describe(await KnownAsync(facts.Value), tools.Clock.GetUtcNow()) is { } refusal)
        {
            return refusal;
        }

        goal.ShareWith(GoalSharing.AllianceOf(request.Delen), request.Delen == GoalSharing.Everybody);
        List<BasisPart> parts = [.. Differs(baseline, (goal.BaseYear, goal.Base)) ? [BasisPart.Baseline] : Array.Empty<BasisPart>(), .. Differs(target, (goal.TargetYear, goal.Target)) ? [BasisPart.Target] : Array.Empty<BasisPart>()];
        tools.Journal.Record(new GoalDescribed { ObjectId = goal.Id, Fields = [.. parts.Select(p => p.ToString())] });
        foreach (var part in parts)
        {
            await tools.Marks.OfGoalAsync(goal, part, CancellationToken.None);
        }

        if (former != ambition)
        {
            await RetieAsync(goal.Id, former, ambition);
        }

        return await db.TrySaveAsync() is { } clash ? clash : goal;
    }

    /// <summary>Where a figure came from may be said better without anything resting on it being touched.</summary>
    public static bool Differs((int Year, Figure Figure) before, (int Year, Figure Figure) after) =>
        (before.Year, before.Figure.Value, before.Figure.Operator, before.Figure.Unit, before.Figure.Scope) != (after.Year, after.Figure.Value, after.Figure.Operator, after.Figure.Unit, after.Figure.Scope);

    private async Task RetieAsync(Guid goal, Guid? former, Guid? now)
    {
        if (former is { } old)
        {
            await tools.Threads.UntieAsync(old, goal, GoalDesk.AmbitionTie, CancellationToken.None);
        }

        if (now is { } fresh)
        {
            await tools.Threads.TieAsync(fresh, goal, GoalDesk.AmbitionTie, CancellationToken.None);
        }
    }

    private async Task<Guid?> AmbitionAsync(GoalRequest request) =>
        string.IsNullOrEmpty(request.Ambitie) ? null : await access.Visible<Ambition>().Where(a => a.Kenmerk == request.Ambitie).Select(a => (Guid?)a.Id).SingleOrDefaultAsync(CancellationToken.None);

    /// <summary>Only themes that there are.</summary>
    private async Task<GoalFacts> KnownAsync(GoalFacts facts) => facts with { Themes = [.. (await tools.Themes.FindNamesAsync(facts.Themes, CancellationToken.None)).Select(t => t.Id)] };
}
