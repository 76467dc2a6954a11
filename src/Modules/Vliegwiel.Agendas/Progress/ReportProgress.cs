// SPDX-License-Identifier: EUPL-1.2
using Microsoft.EntityFrameworkCore;
using Vliegwiel.Agendas.Activities;
using Vliegwiel.Agendas.Contracts;
using Vliegwiel.Agendas.Data;
using Vliegwiel.Agendas.Domain;
using Vliegwiel.Agendas.Making;
using Vliegwiel.Platform;
using Vliegwiel.Platform.Data;
using Vliegwiel.Platform.People;
using Vliegwiel.Platform.Results;

namespace Vliegwiel.Agendas.Progress;

/// <summary>Takes down how it goes with an activity: a report, "klopt nog", or what somebody says of the course.</summary>
internal sealed class ReportProgress(VliegwielDb db, ActivityDesk desk, CurrentActor actor, AgendaTools tools)
{
    public Task<Result<Activity>> ReportAsync(string kenmerk, ReportRequest request) => ChangeAsync(kenmerk, (activity, me) => Report(activity, request, me));

    public Task<Result<Activity>> ConfirmAsync(string kenmerk) => ChangeAsync(kenmerk, Confirm);

    public Task<Result<Activity>> SayCourseAsync(string kenmerk, CourseRequest request) => ChangeAsync(kenmerk, (activity, me) =>
    {
        if (ProgressWords.ReadCourse(request.Koers) is not { } course)
        {
            return new NoReasonForCourse();
        }

        var had = activity.SaidCourse;
        if (activity.SayCourse(course, request.Waarom, me, tools.Clock.DutchToday) is { } refusal)
        {
            return refusal;
        }

        tools.Journal.Record(had is not null && activity.SaidCourse is null ? new CourseDropped { ObjectId = activity.Id } : new CourseSaid(course) { ObjectId = activity.Id });
        return null;
    });

    /// <summary>For who acts, whoever that is: on the site or by a link.</summary>
    public Refusal? Report(Activity activity, ReportRequest request, Guid personId)
    {
        if (request.ToFacts() is not { } facts)
        {
            return new NoSuchActivity();
        }

        var said = activity.SaidCourse;
        var reported = activity.Report(facts, personId, tools.Clock.GetUtcNow());
        if (reported.Refusal is { } refusal)
        {
            return refusal;
        }

        var report = reported.Value;
        db.ActivityReports.Add(report);
        tools.Journal.Record(new ReportWritten(activity.Id) { ObjectId = report.Id });
        tools.Journal.Record(new ActivityReported(report.Id, report.Colour) { ObjectId = activity.Id });
        RecordDropped(activity, said);
        return null;
    }

    public Refusal? Confirm(Activity activity, Guid personId)
    {
        var said = activity.SaidCourse;
        if (activity.Confirm(personId, tools.Clock.DutchToday) is { } refusal)
        {
            return refusal;
        }

        tools.Journal.Record(new ActivityConfirmed { ObjectId = activity.Id });
        RecordDropped(activity, said);
        return null;
    }

    /// <summary>Who has answered, on the site or by one link, is not waited for by another.</summary>
    public async Task CloseRequestsAsync(Guid activityId, Guid personId)
    {
        var now = tools.Clock.GetUtcNow();
        foreach (var request in await db.ProgressRequests.Where(r => r.ActivityId == activityId && r.PersonId == personId && r.AnsweredAt == null).ToListAsync(CancellationToken.None))
        {
            request.Close(now);
        }
    }

    private async Task<Result<Activity>> ChangeAsync(string kenmerk, Func<Activity, Guid, Refusal?> change)
    {
        if (AgendaRights.Acts(actor.Value) is not { } me || await desk.FindAsync(kenmerk, CancellationToken.None) is not { } placed)
        {
            return new NoSuchActivity();
        }

        if (!placed.MayEdit && !await WasAskedAsync(placed.Activity.Id, me))
        {
            return new NotYourActivity();
        }

        if (change(placed.Activity, me) is { } refusal)
        {
            return refusal;
        }

        await CloseRequestsAsync(placed.Activity.Id, me);
        return await db.TrySaveAsync() is { } clash ? clash : placed.Activity;
    }

    private Task<bool> WasAskedAsync(Guid activityId, Guid me)
    {
        var now = tools.Clock.GetUtcNow();
        return db.ProgressRequests.AnyAsync(r => r.ActivityId == activityId && r.PersonId == me && r.AnsweredAt == null && r.ExpiresAt > now, CancellationToken.None);
    }

    private void RecordDropped(Activity activity, Course? said)
    {
        if (said is not null && activity.SaidCourse is null)
        {
            tools.Journal.Record(new CourseDropped { ObjectId = activity.Id });
        }
    }
}
