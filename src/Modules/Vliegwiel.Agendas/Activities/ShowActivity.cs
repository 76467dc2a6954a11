// SPDX-License-Identifier: EUPL-1.2
using Microsoft.EntityFrameworkCore;
using Vliegwiel.Agendas.Domain;
using Vliegwiel.Agendas.Merging;
using Vliegwiel.Design.Layout;
using Vliegwiel.Design.Text;
using Vliegwiel.Network.Contracts;
using Vliegwiel.Platform;
using Vliegwiel.Platform.Data;
using Vliegwiel.Platform.Figures;
using Vliegwiel.Platform.Journal;
using Vliegwiel.Platform.People;
using Vliegwiel.Platform.Spine;
using Vliegwiel.Platform.Threads;

namespace Vliegwiel.Agendas.Activities;

/// <summary>What the page of an activity shows, for who may see it.</summary>
internal sealed record ShownActivity
{
    public required Activity Activity { get; init; }
    public required NavItem? MergedInto { get; init; }
    public required IReadOnlyList<NavItem> Agendas { get; init; }

    /// <summary>From what it came, as far as the reader sees it.</summary>
    public required IReadOnlyList<NavItem> Origins { get; init; }

    /// <summary>What went on in it, as far as the reader sees it.</summary>
    public required IReadOnlyList<NavItem> TookIn { get; init; }

    /// <summary>The goals that it serves, as far as the reader sees them.</summary>
    public required IReadOnlyList<NavItem> Goals { get; init; }

    public required string? Owner { get; init; }
    public required string? Organisation { get; init; }
    public required string? Asked { get; init; }
    public required string ProposedBy { get; init; }
    public required IReadOnlyList<string> Audience { get; init; }
    public required IReadOnlyList<string> History { get; init; }
    public required bool IsLate { get; init; }

    /// <summary>Null when the reader may not see what it may cost.</summary>
    public required Figure? Budget { get; init; }

    public required Figure? Spent { get; init; }

    /// <summary>Whether this reader was asked to become owner.</summary>
    public required bool IAmAsked { get; init; }

    public required bool MayEdit { get; init; }

    /// <summary>Sees this and the team, for a period, and nothing else.</summary>
    public required bool IsGuest { get; init; }
}

/// <summary>Whom the page of an activity asks for names, ties and history.</summary>
internal sealed record ShowActivityTools(NetworkDirectory Network, ThreadDesk Threads, History History, TimeProvider Clock);

/// <summary>Finds an activity with what is around it, as far as the reader may see that.</summary>
internal sealed class ShowActivity(Access access, CurrentActor actor, ActivityDesk desk, ShowActivityTools tools)
{
    private const int HistoryLines = 30;

    /// <returns>Null when there is no such activity for this actor.</returns>
    public async Task<ShownActivity?> FindAsync(string kenmerk, CancellationToken cancel)
    {
        if (await desk.FindForGuestsTooAsync(kenmerk, cancel) is not { } placed)
        {
            return null;
        }

        var activity = placed.Activity;
        var budget = await access.Visible<ActivityBudget>().AsNoTracking().SingleOrDefaultAsync(b => b.ActivityId == activity.Id, cancel);
        var around = await tools.Threads.AroundAsync(activity.Id, cancel);
        var history = await tools.History.OfAsync(activity.Id, HistoryLines, cancel);
        var into = activity.IsMerged ? await access.Visible<Activity>().AsNoTracking().SingleOrDefaultAsync(a => a.Id == activity.GroupId, cancel) : null;
        var names = await tools.Network.FindNamesAsync(
            [.. history.Select(h => h.PersonId).OfType<Guid>().Append(activity.ProposedById).Concat(new[] { activity.OwnerId, activity.AskedId }.OfType<Guid>()).Distinct()],
            [.. new[] { activity.OwnerOrganisationId ?? activity.ProposedForId }.OfType<Guid>()], activity.AudienceList, cancel);
        return new ShownActivity
        {
            Activity = activity,
            MergedInto = into is null ? null : new NavItem(into.Title, AgendaLinks.Activity(into.Kenmerk)),
            Agendas = [.. placed.Agendas.Select(a => new NavItem(a.Title, AgendaLinks.Show(a.Kenmerk)))],
            Origins = [.. around.Where(s => s.Level < 0 && s.Object.Kind is not (AgendasModule.AgendaKind or AgendasModule.GoalKind) && s.Says != MergeActivities.TookIn).Select(s => new NavItem(s.Object.Title, s.Object.Url))],
            TookIn = [.. around.Where(s => s.Level < 0 && s.Says == MergeActivities.TookIn).Select(s => new NavItem(s.Object.Title, s.Object.Url))],
            Goals = [.. around.Where(s => s.Level < 0 && s.Object.Kind == AgendasModule.GoalKind).Select(s => new NavItem(s.Object.Title, s.Object.Url))],
            Owner = activity.OwnerId is { } owner ? names.Person(owner) : null,
            Organisation = (activity.OwnerOrganisationId ?? activity.ProposedForId) is { } of ? names.Organisation(of)?.Name : null,
            Asked = activity.AskedId is { } asked ? names.Person(asked) : null,
            ProposedBy = names.Person(activity.ProposedById),
            Audience = names.Describe(activity.SeerList),
            History = [.. history.Select(h => $"{Dates.Day(h.At)}: {ActivityWords.Of(h)}{(h.PersonId is { } by ? ", door " + names.Person(by) : "")}")],
            IsLate = activity.IsLate(tools.Clock.DutchToday),
            Budget = budget?.Amount,
            Spent = budget?.Spent,
            IAmAsked = activity.AskedId is { } me && me == AgendaRights.Acts(actor.Value),
            MayEdit = placed.MayEdit,
            IsGuest = placed.IsGuest,
        };
    }
}
