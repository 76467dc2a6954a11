// SPDX-License-Identifier: EUPL-1.2
using Microsoft.EntityFrameworkCore;
using Vliegwiel.Agendas.Contracts;
using Vliegwiel.Agendas.Domain;
using Vliegwiel.Agendas.Making;
using Vliegwiel.Agendas.Progress;
using Vliegwiel.Platform;
using Vliegwiel.Platform.Data;
using Vliegwiel.Platform.People;
using Vliegwiel.Platform.Results;
using Vliegwiel.Platform.Spine;

namespace Vliegwiel.Agendas.Meetings;

/// <summary>When an agenda is talked about next.</summary>
internal sealed class MeetingRequest
{
    public DateOnly? Op { get; set; }
}

/// <summary>What a meeting has to do with an activity, the most pressing first.</summary>
internal enum MeetingNeed { Stuck, Decision, Blocked, Reported, Silent }

/// <summary>One activity as the meeting needs it.</summary>
/// <param name="Line">The newest report; null when there is none.</param>
internal sealed record MeetingPoint(Activity Activity, MeetingNeed Need, ReportLine? Line, string? Owner);

/// <summary>What the next meeting about an agenda needs, sorted by the decision that is needed.</summary>
internal sealed record ShownMeeting(Agenda Agenda, DateOnly Today, IReadOnlyList<MeetingPoint> Points, bool MayKeep)
{
    public DateOnly? Next => Agenda.NextMeeting(Today);

    public DateOnly? Last => Agenda.LastMeeting(Today);
}

/// <summary>Gathers what a meeting needs, and takes down when it is.</summary>
internal sealed class ShowMeeting(VliegwielDb db, Access access, CurrentActor actor, AgendaTools tools)
{
    /// <returns>Null when there is no such agenda for this actor.</returns>
    public async Task<ShownMeeting?> FindAsync(string kenmerk, CancellationToken cancel)
    {
        if (await access.Visible<Agenda>().AsNoTracking().SingleOrDefaultAsync(a => a.Kenmerk == kenmerk, cancel) is not { } agenda)
        {
            return null;
        }

        var today = tools.Clock.DutchToday;
        var rows = await (from placement in db.Set<AgendaPlacement>().AsNoTracking()
                          join activity in access.Visible<Activity>().AsNoTracking() on placement.ActivityId equals activity.Id
                          where placement.AgendaId == agenda.Id && activity.GroupId == activity.Id && activity.State != ActivityState.Delivered && activity.State != ActivityState.Anchored && activity.State != ActivityState.Stopped
                          orderby placement.Order, activity.Id
                          select activity).ToListAsync(cancel);
        var newest = rows.Select(a => a.LastReportId).OfType<Guid>().ToList();
        var reports = await access.Visible<ActivityReport>().AsNoTracking().Where(r => newest.Contains(r.Id)).ToDictionaryAsync(r => r.ActivityId, cancel);
        var names = await tools.Network.FindNamesAsync([.. rows.Select(a => a.OwnerId).Concat(reports.Values.Select(r => (Guid?)r.ReportedById)).OfType<Guid>().Distinct()], [], [], cancel);
        var last = agenda.LastMeeting(today);
        return new ShownMeeting(agenda, today,
        [
            .. rows.Select(a =>
            {
                var report = reports.GetValueOrDefault(a.Id);
                return new MeetingPoint(a, NeedOf(a, report, last), report is null ? null : new ReportLine(report, names.Person(report.ReportedById)), a.OwnerId is { } owner ? names.Person(owner) : null);
            }).OrderBy(p => p.Need).ThenByDescending(p => p.Line?.Report.Colour),
        ], AgendaRights.MayKeep(actor.Value, agenda));
    }

    public async Task<Result<Agenda>> SetAsync(string kenmerk, MeetingRequest request)
    {
        if (await access.Visible<Agenda>().SingleOrDefaultAsync(a => a.Kenmerk == kenmerk, CancellationToken.None) is not { } agenda)
        {
            return new NoSuchAgenda();
        }

        if (!AgendaRights.MayKeep(actor.Value, agenda))
        {
            return new NotYourAgenda();
        }

        if (agenda.MeetOn(request.Op, tools.Clock.DutchToday) is { } refusal)
        {
            return refusal;
        }

        tools.Journal.Record(new AgendaMeetingSet(request.Op) { ObjectId = agenda.Id });
        return await db.TrySaveAsync() is { } clash ? clash : agenda;
    }

    /// <summary>What runs stuck or is blocked stays on top until it no longer does; a decision was asked of the meeting to which it was reported.</summary>
    private static MeetingNeed NeedOf(Activity activity, ActivityReport? report, DateOnly? last)
    {
        var isNew = report is not null && (last is null || DutchDay.DayOf(report.ReportedAt) >= last);
        return report?.Colour == ReportColour.Stuck ? MeetingNeed.Stuck
            : isNew && report!.Decision is not null ? MeetingNeed.Decision
            : activity.State == ActivityState.Blocked ? MeetingNeed.Blocked
            : isNew ? MeetingNeed.Reported
            : MeetingNeed.Silent;
    }
}
