// SPDX-License-Identifier: EUPL-1.2
using Vliegwiel.Agendas.Domain;
using Vliegwiel.Design.Figures;
using Vliegwiel.Design.Messages;
using Vliegwiel.Design.Text;
using Vliegwiel.Platform.Figures;

namespace Vliegwiel.Agendas.Goals;

/// <summary>One thing that is computed of a goal, with how.</summary>
internal sealed record CourseLine(string Term, string Value, string How);

/// <summary>How far a goal is and where it is heading, in words with the formula beside them.</summary>
internal static class CourseText
{
    public static Tone ToneOf(GoalStanding standing) => standing switch { GoalStanding.Reached or GoalStanding.OnTrack => Tone.Good, GoalStanding.Behind => Tone.Bad, _ => Tone.Neutral };

    /// <summary>An amount that was computed: two decimals, more when it is small.</summary>
    public static string Amount(decimal value, string unit) => FigureText.Amount(Math.Round(value, Math.Abs(value) < 0.1m ? 4 : 2), unit);

    /// <summary>Between two percentages lie points, not percents.</summary>
    public static string Difference(decimal value, string unit) => Amount(value, unit == FigureText.Percent ? "procentpunt" : unit);

    public static IReadOnlyList<CourseLine> Of(Goal goal, GoalCourse course)
    {
        var lines = new List<CourseLine>();
        var (last, target) = (course.Last, goal.Target.Value);
        if (course.Standing == GoalStanding.Reached)
        {
            lines.Add(new CourseLine("Nog te gaan", "niets: gehaald", $"De waarde van {last!.Year} is {Amount(last.Value, goal.Unit)}; dat is de streefwaarde van {Amount(target!.Value, goal.Unit)} of beter. Voor het eerst in {course.ReachedIn}."));
        }
        else if (course.Distance is { } distance)
        {
            lines.Add(new CourseLine("Nog te gaan", Difference(distance, goal.Unit), $"Het verschil tussen de streefwaarde ({Amount(target!.Value, goal.Unit)}) en de laatste waarde ({Amount(last!.Value, goal.Unit)} in {last.Year})."));
            lines.Add(Needed(goal, course, last));
        }

        lines.Add(course.Trend is { } trend
            ? new CourseLine("Tempo tot nu toe", PerYear(trend.PerYear, goal.Unit), $"De helling van de rechte lijn die het dichtst bij alle {course.Points.Count} waarden ligt, {course.Points[0].Year} tot en met {last!.Year} (kleinste kwadraten).")
            : new CourseLine("Tempo tot nu toe", "niet te zeggen", "Voor een tempo zijn waarden van ten minste twee jaren nodig."));
        if (course.Standing != GoalStanding.Reached)
        {
            lines.Add(course.YearAtTrend is { } year
                ? new CourseLine("Bij deze trend gehaald in", $"{year}", "Het eerste hele jaar na de laatste waarde waarin die lijn bij de streefwaarde is.")
                : new CourseLine("Bij deze trend gehaald in", "geen jaar te noemen", GoalWords.Of(course.Why ?? NoTrend.TooFewValues)));
        }

        lines.Add(new CourseLine("Hoe staat het ervoor", GoalWords.Of(course.Standing), StandingOf(goal, course)));
        return lines;
    }

    /// <summary>The standing and what comes with it, for a sheet.</summary>
    public static string Sentence(Goal goal, GoalCourse course) => course.Standing == GoalStanding.Reached ? $"gehaald {Short(goal, course)}" : $"{GoalWords.Of(course.Standing)}: {Short(goal, course)}";

    /// <summary>What comes after the standing in a list.</summary>
    public static string Short(Goal goal, GoalCourse course) => course switch
    {
        { Standing: GoalStanding.Reached } => $"in {course.ReachedIn}",
        { NeededPerYear: { } needed, YearAtTrend: { } year } => $"nodig {PerYear(needed, goal.Unit)}; bij deze trend in {year}",
        { NeededPerYear: { } needed } => $"nodig {PerYear(needed, goal.Unit)}; geen jaar te noemen",
        { Distance: not null } => "het streefjaar is voorbij",
        { Why: NoTrend.NoTarget } => "er is geen streefwaarde",
        _ => "er is nog geen waarde",
    };

    /// <summary>The way from where it began, or from the first value, to the target.</summary>
    public static SeriesSpan? Path(Goal goal, GoalCourse course) => goal.Target.Value is { } target && course.Points is [var first, ..] && first.Year < goal.TargetYear ? new SeriesSpan(first.Year, first.Value, goal.TargetYear, target) : null;

    /// <summary>The trend from the first value to the target year, or to when it gets there when that is soon after.</summary>
    public static SeriesSpan? TrendOf(Goal goal, GoalCourse course)
    {
        if (course is not { Trend: { } trend, Points: [var first, .., var last] })
        {
            return null;
        }

        var until = Math.Max(Math.Max(goal.TargetYear, last.Year), course.YearAtTrend is { } year && year <= goal.TargetYear + 10 ? year : 0);
        return new SeriesSpan(first.Year, trend.At(first.Year), until, trend.At(until));
    }

    private static CourseLine Needed(Goal goal, GoalCourse course, GoalPoint last) => course.NeededPerYear is { } needed
        ? new CourseLine("Nodig per jaar", PerYear(needed, goal.Unit), $"({Amount(goal.Target.Value!.Value, goal.Unit)} − {Amount(last.Value, goal.Unit)}) ÷ ({goal.TargetYear} − {last.Year}).{(course.NeededShare is { } share ? $" Dat is elk jaar {Numbers.Percent(Math.Abs(share), 1)} {(share < 0 ? "minder" : "meer")} dan het jaar ervoor: (streefwaarde ÷ laatste waarde)^(1 ÷ {goal.TargetYear - last.Year}) − 1." : "")}")
        : new CourseLine("Nodig per jaar", "het streefjaar is voorbij", $"De laatste waarde is van {last.Year}, het streefjaar was {goal.TargetYear}.");

    private static string StandingOf(Goal goal, GoalCourse course) => course.Standing switch
    {
        GoalStanding.Reached => "Gehaald als de laatste waarde bij de streefwaarde is of beter.",
        GoalStanding.OnTrack => $"Op koers als het doel bij deze trend niet na {goal.TargetYear} wordt gehaald.",
        GoalStanding.Behind => $"Achter als het doel bij deze trend na {goal.TargetYear} of nooit wordt gehaald.",
        _ => GoalWords.Of(course.Why ?? NoTrend.TooFewValues),
    };

    public static string PerYear(decimal value, string unit) => value == 0 ? "geen verandering" : $"{Difference(Math.Abs(value), unit)} {(value < 0 ? "minder" : "meer")} per jaar";
}
