// SPDX-License-Identifier: EUPL-1.2
using Microsoft.EntityFrameworkCore;
using Vliegwiel.Agendas.Activities;
using Vliegwiel.Agendas.Domain;
using Vliegwiel.Network.Contracts;
using Vliegwiel.Platform;
using Vliegwiel.Platform.Spine;
using Vliegwiel.Platform.Threads;

namespace Vliegwiel.Agendas.Progress;

/// <summary>A report as a page shows it.</summary>
internal sealed record ReportLine(ActivityReport Report, string By);

/// <summary>How it goes with an activity, for who may see it: three axes apart, what was reported and what is lacking.</summary>
internal sealed record ShownProgress
{
    public required Activity Activity { get; init; }
    public required DateOnly Today { get; init; }

    /// <summary>Null when it does not run.</summary>
    public required CourseReading? Computed { get; init; }

    /// <summary>Newest first.</summary>
    public required IReadOnlyList<ReportLine> Reports { get; init; }

    public required IReadOnlyList<QualityPoint> Missing { get; init; }
    public required string? ConfirmedBy { get; init; }
    public required string? CourseSaidBy { get; init; }
    public required DateOnly? NextMeeting { get; init; }
    public required bool MayReport { get; init; }
}

/// <summary>Finds how it goes with an activity.</summary>
internal sealed class ShowProgress(Access access, ActivityDesk desk, NetworkDirectory network, ThreadDesk threads, TimeProvider clock)
{
    /// <summary>Of a longer history only the newest reports stand on the page; the page says so.</summary>
    public const int MostReports = 50;

    /// <returns>Null when there is no such activity for this actor.</returns>
    public async Task<ShownProgress?> FindAsync(string kenmerk, CancellationToken cancel)
    {
        if (await desk.FindAsync(kenmerk, cancel) is not { Activity: var activity } placed)
        {
            return null;
        }

        var today = clock.DutchToday;
        var reports = await access.Visible<ActivityReport>().AsNoTracking().Where(r => r.ActivityId == activity.Id).OrderByDescending(r => r.ReportedAt).ThenByDescending(r => r.Id).Take(MostReports).ToListAsync(cancel);
        var budget = await access.Visible<ActivityBudget>().AsNoTracking().Where(b => b.ActivityId == activity.Id).Select(b => b.Amount).SingleOrDefaultAsync(cancel);
        var hasResult = await access.Visible<ActivityOutcome>().AnyAsync(o => o.ActivityId == activity.Id, cancel);
        var around = await threads.AroundAsync(activity.Id, cancel);
        var names = await network.FindNamesAsync([.. reports.Select(r => r.ReportedById).Concat(new[] { activity.ConfirmedById, activity.CourseSaidById }.OfType<Guid>()).Distinct()], [], [], cancel);
        return new ShownProgress
        {
            Activity = activity,
            Today = today,
            Computed = activity.ReadCourse(today),
            Reports = [.. reports.Select(r => new ReportLine(r, names.Person(r.ReportedById)))],
            Missing = QualityPoints.Of(activity, around.Any(s => s.Level < 0 && s.Object.Kind == AgendasModule.GoalKind), hasResult, budget is null ? null : !budget.IsMissing, today),
            ConfirmedBy = activity.ConfirmedById is { } by ? names.Person(by) : null,
            CourseSaidBy = activity.CourseSaidById is { } said ? names.Person(said) : null,
            NextMeeting = placed.Agendas.Select(a => a.NextMeeting(today)).Min(),
            MayReport = placed.MayEdit && !activity.IsMerged && !activity.IsOver,
        };
    }
}
