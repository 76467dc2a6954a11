// SPDX-License-Identifier: EUPL-1.2
using Vliegwiel.Agendas.Domain;
using Vliegwiel.Platform.Spine;
using Xunit;

namespace Vliegwiel.Tests.Agendas;

/// <summary>Reported, on course and lifecycle are three things; what somebody says of the course falls away by itself.</summary>
public sealed class CourseTests
{
    private static readonly DateTimeOffset Start = new(2031, 3, 1, 9, 0, 0, TimeSpan.Zero);
    private static readonly DateOnly Day = new(2031, 3, 1);
    private static readonly Guid Owner = Guid.CreateVersion7();

    [Fact]
    public void A_report_does_not_change_the_course_and_the_course_does_not_change_the_state()
    {
        var activity = Running(Deadline.On(Day.AddDays(-1)));

        Assert.Null(activity.Report(Said(ReportColour.OnCourse), Owner, Start).Refusal);

        Assert.Equal((ReportColour.OnCourse, Course.OffCourse, ActivityState.Underway), (activity.ReportedColour, activity.CourseNow(Day), activity.State));
        Assert.Contains("de deadline (28 februari 2031) is voorbij", activity.ReadCourse(Day)!.Reasons);
    }

    [Fact]
    public void Silence_of_more_than_a_quarter_and_a_block_bring_it_off_course_and_a_word_brings_it_back()
    {
        var activity = Running(Deadline.None);

        Assert.Equal(Course.OnCourse, activity.CourseNow(Day.AddDays(CourseReading.SilentDays)));
        Assert.Equal(Course.OffCourse, activity.CourseNow(Day.AddDays(CourseReading.SilentDays + 1)));
        Assert.Null(activity.Confirm(Owner, Day.AddDays(100)));
        Assert.Equal(Course.OnCourse, activity.CourseNow(Day.AddDays(101)));
        Assert.Null(activity.MoveTo(ActivityState.Blocked, "De vergunning is er niet.", Day.AddDays(102), hasResult: false));
        Assert.Contains("geblokkeerd sinds 11 juni 2031", activity.ReadCourse(Day.AddDays(103))!.Reasons);
    }

    [Fact]
    public void Saying_something_else_than_is_computed_needs_a_reason_and_falls_away_when_they_agree_and_stays_away()
    {
        var activity = Running(Deadline.On(Day.AddDays(10)));

        Assert.IsType<IsComputedSo>(activity.SayCourse(Course.OnCourse, "zeker", Owner, Day));
        Assert.IsType<NoReasonForCourse>(activity.SayCourse(Course.OffCourse, " ", Owner, Day));
        Assert.Null(activity.SayCourse(Course.OffCourse, "De leverancier wacht.", Owner, Day));
        Assert.Equal(Course.OffCourse, activity.CourseNow(Day));
        Assert.False(activity.DropAgreedCourse(Day.AddDays(10)));

        // The deadline passes: the computed course says the same.
        Assert.True(activity.DropAgreedCourse(Day.AddDays(11)));
        activity.Describe(Facts(Deadline.On(Day.AddDays(30))));

        Assert.Equal((Course.OnCourse, null), (activity.CourseNow(Day.AddDays(12)), activity.CourseReason));
    }

    [Fact]
    public void A_report_or_a_move_lets_it_fall_away_at_once_when_they_agree()
    {
        var activity = Running(Deadline.None);
        var late = Day.AddDays(CourseReading.SilentDays + 8);
        Assert.Null(activity.SayCourse(Course.OnCourse, "Wij spreken elkaar wekelijks.", Owner, late));

        Assert.Null(activity.Report(Said(ReportColour.OnCourse), Owner, Start.AddDays(CourseReading.SilentDays + 8)).Refusal);
        Assert.Null(activity.SaidCourse);

        Assert.Null(activity.SayCourse(Course.OffCourse, "Het stroeft.", Owner, late));
        Assert.Null(activity.MoveTo(ActivityState.Blocked, "Het staat stil.", late, hasResult: false));
        Assert.Null(activity.SaidCourse);
    }

    [Fact]
    public void Stuck_without_a_proposal_is_refused_and_what_is_over_is_not_reported_on()
    {
        var activity = Running(Deadline.None);

        Assert.IsType<StuckWithoutProposal>(activity.Report(Said(ReportColour.Stuck), Owner, Start).Refusal);
        Assert.Null(activity.ReportedColour);
        Assert.Null(activity.Report(Said(ReportColour.Stuck) with { Proposal = "Vraag de raad." }, Owner, Start).Refusal);
        Assert.Null(activity.MoveTo(ActivityState.Delivered, null, Day, hasResult: true));
        Assert.IsType<ActivityIsOver>(activity.Report(Said(ReportColour.OnCourse), Owner, Start).Refusal);
        Assert.Null(activity.CourseNow(Day));
    }

    [Fact]
    public void What_is_lacking_has_a_name_and_the_budget_is_no_point_for_who_may_not_see_it()
    {
        var activity = Running(Deadline.Said("na de zomer"));

        var seen = QualityPoints.Of(activity, servesGoal: true, hasResult: false, isBudgetKnown: false, Day).Select(p => p.Missing).ToList();
        var notSeen = QualityPoints.Of(activity, servesGoal: true, hasResult: false, isBudgetKnown: null, Day).Select(p => p.Missing).ToList();

        Assert.Equal(["een omschrijving", "de afbakening: wat hoort er wel bij en wat niet", "de soort actie", "een deadline die een datum is", "een budget", "een voortgangsmelding van het afgelopen kwartaal"], seen);
        Assert.Equal(seen.Where(p => p != "een budget"), notSeen);
        Assert.Equal(notSeen, QualityPoints.Of(activity, servesGoal: true, hasResult: false, isBudgetKnown: true, Day).Select(p => p.Missing));
        Assert.Contains("een doel dat de activiteit dient", QualityPoints.Of(activity, servesGoal: false, hasResult: false, isBudgetKnown: null, Day).Select(p => p.Missing));
        Assert.Null(activity.MoveTo(ActivityState.Delivered, "De meting loopt nog.", Day, hasResult: false));
        Assert.Contains("het resultaat", QualityPoints.Of(activity, servesGoal: true, hasResult: false, isBudgetKnown: null, Day).Select(p => p.Missing));
        Assert.DoesNotContain("het resultaat", QualityPoints.Of(activity, servesGoal: true, hasResult: true, isBudgetKnown: null, Day).Select(p => p.Missing));
    }

    [Fact]
    public void Nothing_is_closed_without_a_result_or_the_reason_why_there_is_none()
    {
        var activity = Running(Deadline.None);

        Assert.IsType<NoResultAndNoReason>(activity.MoveTo(ActivityState.Delivered, "  ", Day, hasResult: false));
        Assert.Equal(ActivityState.Underway, activity.State);
        Assert.Null(activity.MoveTo(ActivityState.Delivered, "Het was een verkenning.", Day, hasResult: false));

        // The reason of the delivery holds; back and again asks anew.
        Assert.Null(activity.MoveTo(ActivityState.Anchored, null, Day, hasResult: false));
        Assert.Equal("Het was een verkenning.", activity.StateReason);
        Assert.Null(activity.MoveTo(ActivityState.Underway, null, Day, hasResult: false));
        Assert.IsType<NoResultAndNoReason>(activity.MoveTo(ActivityState.Delivered, null, Day, hasResult: false));
        Assert.Null(activity.MoveTo(ActivityState.Delivered, null, Day, hasResult: true));
    }

    [Fact]
    public void A_moment_that_has_been_is_remembered_when_the_next_is_set()
    {
        var agenda = Agenda.OfOrganisation("Agenda", Guid.CreateVersion7(), Owner, Start);

        Assert.IsType<MeetingInThePast>(agenda.MeetOn(Day.AddDays(-1), Day));
        Assert.Null(agenda.MeetOn(Day.AddDays(7), Day));
        Assert.Null(agenda.MeetOn(Day.AddDays(8), Day));
        Assert.Equal((Day.AddDays(8), null), (agenda.NextMeeting(Day), agenda.LastMeeting(Day)));
        Assert.Null(agenda.MeetOn(Day.AddDays(40), Day.AddDays(9)));
        Assert.Equal((Day.AddDays(40), Day.AddDays(8)), (agenda.NextMeeting(Day.AddDays(9)), agenda.LastMeeting(Day.AddDays(9))));
    }

    private static ReportFacts Said(ReportColour colour) => new() { Colour = colour, Standing = "Wij zijn begonnen." };

    private static ActivityFacts Facts(Deadline deadline) => new() { Title = "Paden van schelpen", Deadline = deadline };

    private static Activity Running(Deadline deadline)
    {
        var activity = Activity.Propose(Facts(deadline), [Audience.SignedIn], Owner, null, Start);
        Assert.Null(activity.Ask(Owner, null, Start));
        Assert.Null(activity.Accept(Owner));
        Assert.Null(activity.MoveTo(ActivityState.Adopted, null, Day, hasResult: false));
        Assert.Null(activity.MoveTo(ActivityState.Underway, null, Day, hasResult: false));
        return activity;
    }
}
