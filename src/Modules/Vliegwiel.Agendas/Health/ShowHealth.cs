// SPDX-License-Identifier: EUPL-1.2
using Microsoft.EntityFrameworkCore;
using Vliegwiel.Agendas.Domain;
using Vliegwiel.Agendas.Making;
using Vliegwiel.Agendas.Progress;
using Vliegwiel.Design.Lists;
using Vliegwiel.Design.Text;
using Vliegwiel.Network.Contracts;
using Vliegwiel.Platform;
using Vliegwiel.Platform.Data;
using Vliegwiel.Platform.People;
using Vliegwiel.Platform.Results;
using Vliegwiel.Platform.Spine;

namespace Vliegwiel.Agendas.Health;

/// <summary>What can be wrong with an activity that nobody looks after.</summary>
internal enum HealthSign { Overdue, Silent, BlockedLong, WaitsLong, NoOwner, OwnerLeft }

/// <summary>An activity that needs somebody, and why.</summary>
internal sealed record HealthLine(Guid Id, string Kenmerk, string Title, string? Owner, Deadline Deadline, ActivityState State, IReadOnlyList<HealthSign> Signs, DateOnly LastSign, DateOnly? WaitsSince, bool MayConfirm)
{
    public string Why => string.Join(", ", Signs.Select(HealthWords.Of));
}

/// <summary>The activities of an agenda that need somebody, as they were filtered and ordered.</summary>
/// <param name="Running">How many activities of the agenda are not over.</param>
internal sealed record ShownHealth(Agenda Agenda, IReadOnlyList<HealthLine> Lines, int Running, int Ailing, DateOnly? LastMeeting, IReadOnlyList<FilterChip> Chips, bool MayKeep);

/// <summary>How the signs are called on screen and in addresses.</summary>
internal static class HealthWords
{
    public static readonly IReadOnlyList<Choice> Signs = [.. Enum.GetValues<HealthSign>().Select(s => Activities.ActivityChoices.Of(Of(s), null))];

    public static string Of(HealthSign sign) => sign switch
    {
        HealthSign.Overdue => "te laat",
        HealthSign.Silent => "niets gehoord",
        HealthSign.BlockedLong => "lang geblokkeerd",
        HealthSign.WaitsLong => "wacht lang",
        HealthSign.NoOwner => "geen eigenaar",
        HealthSign.OwnerLeft => "eigenaar weg",
        _ => throw new ArgumentOutOfRangeException(nameof(sign), sign, null),
    };

    public static HealthSign? Read(string? key) => ActivityWords.Find<HealthSign>(key, Of);
}

/// <summary>Finds the activities of an agenda that need somebody, in four questions however many there are, and lets each be finished from its row.</summary>
internal sealed class ShowHealth(VliegwielDb db, Access access, CurrentActor actor, HealthTools tools)
{
    public const int BlockedDays = 30;

    /// <returns>Null when there is no such agenda for this actor.</returns>
    public async Task<ShownHealth?> FindAsync(string kenmerk, string? sign, string? sort, CancellationToken cancel)
    {
        if (await access.Visible<Agenda>().AsNoTracking().SingleOrDefaultAsync(a => a.Kenmerk == kenmerk, cancel) is not { } agenda)
        {
            return null;
        }

        var today = tools.Agenda.Clock.DutchToday;
        var rows = await (from placement in db.Set<AgendaPlacement>().AsNoTracking()
                          join activity in access.Visible<Activity>().AsNoTracking() on placement.ActivityId equals activity.Id
                          where placement.AgendaId == agenda.Id && activity.GroupId == activity.Id && activity.State != ActivityState.Delivered && activity.State != ActivityState.Anchored && activity.State != ActivityState.Stopped
                          orderby placement.Order, activity.Id
                          select new { Activity = activity, WaitsSince = db.Set<ActivityWait>().Where(w => w.ActivityId == activity.Id && w.EndedOn == null).Min(w => (DateOnly?)w.Since) }).ToListAsync(cancel);
        var owners = rows.Select(r => r.Activity.OwnerId).OfType<Guid>().Distinct().ToList();
        var work = (await tools.People.ListWorkersAsync(owners, cancel)).ToLookup(w => w.PersonId, w => w.Organisation.Id);
        var names = await tools.Agenda.Network.FindNamesAsync(owners, [], [], cancel);
        var mayKeep = AgendaRights.MayKeep(actor.Value, agenda);
        var me = AgendaRights.Acts(actor.Value);
        var longAgo = today.AddDays(-ActivityWait.LongDays);
        var all = rows.Select(r => (a: r.Activity, since: r.WaitsSince < longAgo ? r.WaitsSince : null)).Select(r => new HealthLine(r.a.Id, r.a.Kenmerk, r.a.Title, r.a.OwnerId is { } owner ? names.Person(owner) : null, r.a.Deadline, r.a.State,
                [.. SignsOf(r.a, agenda.LastMeeting(today), today, work, r.since is not null)], r.a.LastSign, r.since, mayKeep || (me is not null && r.a.OwnerId == me)))
            .Where(l => l.Signs.Count > 0).ToList();
        var chosen = HealthWords.Read(sign);
        var lines = chosen is { } one ? all.Where(l => l.Signs.Contains(one)) : all;
        return new ShownHealth(agenda, Order(lines, sort), rows.Count, all.Count, agenda.LastMeeting(today), chosen is { } chip ? [new FilterChip("signaal", sign!, HealthWords.Of(chip))] : [], mayKeep);
    }

    /// <summary>By who keeps the agenda: the owner gets a mail.</summary>
    public async Task<Refusal?> AskAsync(string agendaKenmerk, string activityKenmerk)
    {
        if (await access.Visible<Agenda>().SingleOrDefaultAsync(a => a.Kenmerk == agendaKenmerk, CancellationToken.None) is not { } agenda)
        {
            return new NoSuchAgenda();
        }

        if (!AgendaRights.MayKeep(actor.Value, agenda))
        {
            return new NotYourAgenda();
        }

        if (await access.Visible<Activity>().SingleOrDefaultAsync(a => a.Kenmerk == activityKenmerk && db.Set<AgendaPlacement>().Any(p => p.AgendaId == agenda.Id && p.ActivityId == a.Id), CancellationToken.None) is not { } activity)
        {
            return new NoSuchActivity();
        }

        return await tools.Asking.AskNowAsync(activity, agenda, CancellationToken.None) ?? await db.TrySaveAsync();
    }

    public async Task<Refusal?> ConfirmAsync(string activityKenmerk) => (await tools.Reporting.ConfirmAsync(activityKenmerk)).Refusal;

    private static IEnumerable<HealthSign> SignsOf(Activity activity, DateOnly? lastMeeting, DateOnly today, ILookup<Guid, Guid> work, bool waitsLong)
    {
        if (activity.IsLate(today))
        {
            yield return HealthSign.Overdue;
        }

        if (lastMeeting is { } met ? activity.LastSign < met : today.DayNumber - activity.LastSign.DayNumber > CourseReading.SilentDays)
        {
            yield return HealthSign.Silent;
        }

        if (activity.BlockedSince is { } since && today.DayNumber - since.DayNumber > BlockedDays)
        {
            yield return HealthSign.BlockedLong;
        }

        if (waitsLong)
        {
            yield return HealthSign.WaitsLong;
        }

        if (activity.OwnerId is not { } owner)
        {
            yield return HealthSign.NoOwner;
        }
        else if (activity.OwnerOrganisationId is { } of ? !work[owner].Contains(of) : !work[owner].Any())
        {
            yield return HealthSign.OwnerLeft;
        }
    }

    private static List<HealthLine> Order(IEnumerable<HealthLine> lines, string? sort) =>
    [
        .. (Sorting.Parse(sort) switch
        {
            { Key: "activiteit", Descending: false } => lines.OrderBy(l => l.Title, StringComparer.Ordinal),
            { Key: "activiteit" } => lines.OrderByDescending(l => l.Title, StringComparer.Ordinal),
            { Key: "deadline", Descending: false } => lines.OrderBy(l => l.Deadline.LastDay ?? DateOnly.MaxValue),
            { Key: "deadline" } => lines.OrderBy(l => l.Deadline.LastDay is null).ThenByDescending(l => l.Deadline.LastDay),
            { Key: "gehoord", Descending: false } => lines.OrderBy(l => l.LastSign),
            { Key: "gehoord" } => lines.OrderByDescending(l => l.LastSign),
            _ => lines.OrderByDescending(l => l.Signs.Count).ThenBy(l => l.LastSign),
        }).ThenBy(l => l.Id),
    ];
}

/// <summary>What the health of an agenda needs beside the database.</summary>
internal sealed record HealthTools(AgendaTools Agenda, PeopleDirectory People, ProgressAsking Asking, ReportProgress Reporting);
