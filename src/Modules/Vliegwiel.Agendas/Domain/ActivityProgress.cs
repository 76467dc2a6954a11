// SPDX-License-Identifier: EUPL-1.2
using Vliegwiel.Platform;
using Vliegwiel.Platform.Results;

namespace Vliegwiel.Agendas.Domain;

/// <summary>How it goes with an activity: what its owner reported, whether it is on course, and whether it was confirmed.</summary>
internal sealed partial class Activity
{
    /// <summary>What the newest report said; null when nobody reported.</summary>
    public ReportColour? ReportedColour { get; private set; }

    public DateTimeOffset? ReportedAt { get; private set; }
    public Guid? LastReportId { get; private set; }

    /// <summary>When somebody last said that it still holds as it stands.</summary>
    public DateOnly? ConfirmedOn { get; private set; }

    public Guid? ConfirmedById { get; private set; }

    /// <summary>The last day on which people reported, confirmed or moved it; null when nobody did since it was proposed.</summary>
    public DateOnly? SignOn { get; private set; }

    /// <summary>What somebody says of the course, other than what is computed; null when the computed one counts.</summary>
    public Course? SaidCourse { get; private set; }

    public string? CourseReason { get; private set; }
    public Guid? CourseSaidById { get; private set; }
    public DateOnly? CourseSaidOn { get; private set; }

    public DateOnly LastSign => SignOn ?? DutchDay.DayOf(ProposedAt);

    /// <summary>Computed from the deadline, silence and being blocked; null when it does not run.</summary>
    public CourseReading? ReadCourse(DateOnly today) => CourseReading.Of(State, Deadline, BlockedSince, LastSign, today);

    /// <summary>What counts: what somebody said with a reason, or else what is computed.</summary>
    public Course? CourseNow(DateOnly today) => SaidCourse ?? ReadCourse(today)?.Course;

    public Result<ActivityReport> Report(ReportFacts facts, Guid personId, DateTimeOffset now)
    {
        if (MayHearOf() is { } refusal)
        {
            return refusal;
        }

        if (facts.Colour == ReportColour.Stuck && string.IsNullOrWhiteSpace(facts.Proposal))
        {
            return new StuckWithoutProposal();
        }

        var report = ActivityReport.Of(this, facts, personId, now);
        (ReportedColour, ReportedAt, LastReportId) = (facts.Colour, now, report.Id);
        GiveSign(DutchDay.DayOf(now));
        return report;
    }

    /// <summary>It still holds as it stands: nothing has to be typed again.</summary>
    public Refusal? Confirm(Guid personId, DateOnly today)
    {
        if (MayHearOf() is { } refusal)
        {
            return refusal;
        }

        (ConfirmedOn, ConfirmedById) = (today, personId);
        GiveSign(today);
        return null;
    }

    /// <summary>Says something else than what is computed, with a reason. Saying what is computed takes that back.</summary>
    public Refusal? SayCourse(Course course, string? reason, Guid personId, DateOnly today)
    {
        if (ReadCourse(today) is not { } computed)
        {
            return new HasNoCourse();
        }

        if (computed.Course == course)
        {
            return ForgetCourse() ? null : new IsComputedSo(CourseReading.WordsOf(course));
        }

        if (string.IsNullOrWhiteSpace(reason))
        {
            return new NoReasonForCourse();
        }

        (SaidCourse, CourseReason, CourseSaidById, CourseSaidOn) = (course, reason.Trim(), personId, today);
        return null;
    }

    /// <summary>What somebody said falls away once the computed course says the same, or there is none any more.</summary>
    /// <returns>Whether it fell away.</returns>
    public bool DropAgreedCourse(DateOnly today) => SaidCourse is { } said && (ReadCourse(today) is not { } computed || computed.Course == said) && ForgetCourse();

    private bool ForgetCourse()
    {
        var had = SaidCourse is not null;
        (SaidCourse, CourseReason, CourseSaidById, CourseSaidOn) = (null, null, null, null);
        return had;
    }

    private void GiveSign(DateOnly today)
    {
        SignOn = today;
        DropAgreedCourse(today);
    }

    private Refusal? MayHearOf() => IsMerged ? new ActivityWentIntoAnother() : IsOver ? new ActivityIsOver(ActivityWords.Of(State)) : null;
}

/// <summary>Whether an activity will be done in time, as it looks now.</summary>
internal enum Course { OnCourse, OffCourse }

/// <summary>The course as it is computed, with why.</summary>
internal sealed record CourseReading(Course Course, IReadOnlyList<string> Reasons)
{
    /// <summary>A quarter: longer without a word means that nobody knows.</summary>
    public const int SilentDays = 92;

    /// <returns>Null when it does not run: proposed, or over.</returns>
    public static CourseReading? Of(ActivityState state, Deadline deadline, DateOnly? blockedSince, DateOnly lastSign, DateOnly today)
    {
        if (state is ActivityState.Proposed or ActivityState.Delivered or ActivityState.Anchored or ActivityState.Stopped)
        {
            return null;
        }

        var reasons = new List<string>();
        if (deadline.IsPast(today))
        {
            reasons.Add($"de deadline ({deadline}) is voorbij");
        }

        if (state == ActivityState.Blocked)
        {
            reasons.Add(blockedSince is { } since ? $"geblokkeerd sinds {Design.Text.Dates.Day(since)}" : "geblokkeerd");
        }

        if (today.DayNumber - lastSign.DayNumber > SilentDays)
        {
            reasons.Add($"niets gehoord sinds {Design.Text.Dates.Day(lastSign)}");
        }

        return new CourseReading(reasons.Count == 0 ? Course.OnCourse : Course.OffCourse, reasons);
    }

    public static string WordsOf(Course course) => course == Course.OnCourse ? "op koers" : "niet op koers";
}
