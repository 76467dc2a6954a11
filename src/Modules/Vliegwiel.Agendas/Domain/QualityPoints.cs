// SPDX-License-Identifier: EUPL-1.2
using Vliegwiel.Platform;

namespace Vliegwiel.Agendas.Domain;

/// <summary>Something that an activity lacks, by name, with where it is put right.</summary>
internal sealed record QualityPoint(string Missing, string Href);

/// <summary>What an activity lacks before others can count on it (UA-11): named points, never a score.</summary>
internal static class QualityPoints
{
    /// <param name="activity">Of which the points are.</param>
    /// <param name="servesGoal">Whether it is tied to a goal, as far as the reader sees.</param>
    /// <param name="hasResult">Whether it was written what came of it.</param>
    /// <param name="isBudgetKnown">Null for who may not see budgets: then the point does not exist, so that its absence tells nothing.</param>
    /// <param name="today">Today in the Netherlands.</param>
    public static IReadOnlyList<QualityPoint> Of(Activity activity, bool servesGoal, bool hasResult, bool? isBudgetKnown, DateOnly today)
    {
        var points = new List<QualityPoint>();
        Add(points, activity.Description is null, "een omschrijving", AgendaLinks.Edit(activity.Kenmerk));
        Add(points, activity.Within is null || activity.Outside is null, "de afbakening: wat hoort er wel bij en wat niet", AgendaLinks.Edit(activity.Kenmerk));
        Add(points, activity.Type is null, "de soort actie", AgendaLinks.Edit(activity.Kenmerk));
        Add(points, activity.OwnerId is null, "een eigenaar", AgendaLinks.Owner(activity.Kenmerk));
        Add(points, activity.Deadline.LastDay is null, "een deadline die een datum is", AgendaLinks.Edit(activity.Kenmerk));
        Add(points, !servesGoal, "een doel dat de activiteit dient", GoalLinks.GoalsOfActivity(activity.Kenmerk));
        Add(points, isBudgetKnown == false, "een budget", AgendaLinks.Budget(activity.Kenmerk));
        Add(points, activity.State is ActivityState.Delivered or ActivityState.Anchored && !hasResult, "het resultaat", OutcomeLinks.Outcome(activity.Kenmerk));
        Add(points, !activity.IsOver && (activity.ReportedAt is not { } at || today.DayNumber - DutchDay.DayOf(at).DayNumber > CourseReading.SilentDays), "een voortgangsmelding van het afgelopen kwartaal", ProgressLinks.Progress(activity.Kenmerk));
        return points;
    }

    private static void Add(List<QualityPoint> points, bool isMissing, string what, string href)
    {
        if (isMissing)
        {
            points.Add(new QualityPoint(what, href));
        }
    }
}
