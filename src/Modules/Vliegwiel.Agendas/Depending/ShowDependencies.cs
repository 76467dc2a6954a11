// SPDX-License-Identifier: EUPL-1.2
using Microsoft.EntityFrameworkCore;
using Vliegwiel.Agendas.Activities;
using Vliegwiel.Agendas.Data;
using Vliegwiel.Agendas.Domain;
using Vliegwiel.Design.Text;
using Vliegwiel.DutchText;
using Vliegwiel.Platform.Data;
using Vliegwiel.Platform.Spine;

namespace Vliegwiel.Agendas.Depending;

/// <summary>One activity before or behind another.</summary>
/// <param name="Steps">1: directly.</param>
/// <param name="Via">The name of what lies in between; null when it is direct.</param>
/// <param name="IsTooLate">Its deadline lies behind that of what waits for it directly.</param>
internal sealed record DependencyLine(Activity Activity, int Steps, string? Via, bool IsTooLate);

/// <summary>What an activity waits for and what waits for it, as far as the reader sees that.</summary>
internal sealed record ShownDependencies
{
    public required Activity Activity { get; init; }
    public required IReadOnlyList<DependencyLine> First { get; init; }
    public required IReadOnlyList<DependencyLine> Waiting { get; init; }

    /// <summary>What was found to add; null when nothing was looked for.</summary>
    public required IReadOnlyList<Activity>? Found { get; init; }

    public required IReadOnlyList<string> History { get; init; }
    public required bool MayEdit { get; init; }
}

/// <summary>Shows what an activity waits for and what waits for it: of each dependency both ends must be visible, or it is not there.</summary>
internal sealed class ShowDependencies(VliegwielDb db, Access access, ActivityDesk desk, DependencyTools tools)
{
    public const int MostFound = 20;
    private const int HistoryLines = 30;

    /// <returns>Null when there is no such activity for this actor.</returns>
    public async Task<ShownDependencies?> FindAsync(string kenmerk, string? word, CancellationToken cancel)
    {
        if (await desk.FindAsync(kenmerk, cancel) is not { Activity: var activity } placed)
        {
            return null;
        }

        var guestAt = await desk.SeenOnlyAsGuestAsync(cancel);
        var seen = await (from d in db.Set<ActivityDependency>().AsNoTracking()
                          join waits in access.Visible<Activity>() on d.ActivityId equals waits.Id
                          join done in access.Visible<Activity>() on d.AfterId equals done.Id
                          where d.ActivityId != d.AfterId && !guestAt.Contains(d.ActivityId) && !guestAt.Contains(d.AfterId)
                          orderby d.MadeAt, d.Id
                          select d).ToListAsync(cancel);
        var now = seen.Where(d => d.EndedAt is null).ToList();
        var first = Walk(activity.Id, now.ToLookup(d => d.ActivityId, d => d.AfterId));
        var waiting = Walk(activity.Id, now.ToLookup(d => d.AfterId, d => d.ActivityId));
        var mine = seen.Where(d => d.ActivityId == activity.Id || d.AfterId == activity.Id).ToList();
        var rows = await RowsAsync([.. first.Keys, .. waiting.Keys, .. mine.Select(d => d.ActivityId), .. mine.Select(d => d.AfterId)], cancel);
        var mayEdit = placed.MayEdit && !activity.IsMerged;
        return new ShownDependencies
        {
            Activity = activity,
            First = Lines(first, rows, other => activity.IsOver || other.IsOver ? null : other.Deadline.LastDay > activity.Deadline.LastDay),
            Waiting = Lines(waiting, rows, other => activity.IsOver || other.IsOver ? null : activity.Deadline.LastDay > other.Deadline.LastDay),
            Found = mayEdit && !string.IsNullOrWhiteSpace(word) ? await SearchAsync(activity, word, [.. now.Where(d => d.ActivityId == activity.Id).Select(d => d.AfterId)], cancel) : null,
            History = await HistoryAsync(mine, activity, rows, cancel),
            MayEdit = mayEdit,
        };
    }

    /// <summary>Everything that can be reached, with how far it is and over what. A thing that can be reached in two ways stands where it is nearest.</summary>
    public static IReadOnlyDictionary<Guid, (int Steps, Guid Via)> Walk(Guid from, ILookup<Guid, Guid> next)
    {
        var reached = new Dictionary<Guid, (int Steps, Guid Via)>();
        List<Guid> edge = [from];
        for (var steps = 1; edge.Count > 0; steps++)
        {
            edge = [.. edge.SelectMany(here => next[here].Where(there => there != from && reached.TryAdd(there, (steps, here)))).Distinct()];
        }

        return reached;
    }

    private static List<DependencyLine> Lines(IReadOnlyDictionary<Guid, (int Steps, Guid Via)> reached, Dictionary<Guid, Activity> rows, Func<Activity, bool?> isTooLate) =>
    [
        .. reached.Where(r => rows.ContainsKey(r.Key))
            .Select(r => new DependencyLine(rows[r.Key], r.Value.Steps, r.Value.Steps == 1 ? null : rows.GetValueOrDefault(r.Value.Via)?.Title, r.Value.Steps == 1 && isTooLate(rows[r.Key]) == true))
            .OrderBy(l => l.Steps).ThenBy(l => l.Activity.FoldedTitle, StringComparer.Ordinal).ThenBy(l => l.Activity.Id),
    ];

    private async Task<Dictionary<Guid, Activity>> RowsAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancel) =>
        ids.Count == 0 ? [] : await access.Visible<Activity>().AsNoTracking().Where(a => ids.Contains(a.Id)).ToDictionaryAsync(a => a.Id, cancel);

    private Task<List<Activity>> SearchAsync(Activity activity, string word, IReadOnlyList<Guid> present, CancellationToken cancel)
    {
        var folded = Folding.Fold(word.Trim());
        return access.Visible<Activity>().AsNoTracking()
            .Where(a => a.GroupId == a.Id && a.Id != activity.Id && !present.Contains(a.Id) && a.FoldedTitle.Contains(folded))
            .OrderBy(a => a.FoldedTitle).ThenBy(a => a.Id).Take(MostFound).ToListAsync(cancel);
    }

    private async Task<IReadOnlyList<string>> HistoryAsync(List<ActivityDependency> mine, Activity activity, Dictionary<Guid, Activity> rows, CancellationToken cancel)
    {
        var names = await tools.Agenda.Network.FindNamesAsync([.. mine.SelectMany(d => new[] { d.MadeById, d.EndedById }).OfType<Guid>().Distinct()], [], [], cancel);
        return
        [
            .. mine.SelectMany(d => new (DateTimeOffset? At, Guid? By, string Says, ActivityDependency Of)[] { (d.MadeAt, d.MadeById, "", d), (d.EndedAt, d.EndedById, " niet meer", d) })
                .Where(l => l.At is not null).OrderByDescending(l => l.At).Take(HistoryLines)
                .Select(l => $"{Dates.Day(l.At!.Value)}: “{Title(l.Of.ActivityId)}” komt{l.Says} na “{Title(l.Of.AfterId)}”, door {names.Person(l.By!.Value)}"),
        ];

        string Title(Guid id) => id == activity.Id ? activity.Title : rows.GetValueOrDefault(id)?.Title ?? activity.Title;
    }
}
