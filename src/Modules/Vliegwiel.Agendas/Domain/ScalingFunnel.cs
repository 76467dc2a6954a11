// SPDX-License-Identifier: EUPL-1.2
namespace Vliegwiel.Agendas.Domain;

/// <summary>What a story tells of how far its activity came.</summary>
internal sealed record StoryDays(ScalingPhase? Claimed, DateOnly? IconOn, DateOnly? StandardOn, DateOnly? NormOn);

/// <summary>How far one activity came, and since when, as one reader sees it.</summary>
/// <param name="Now">Where it stands.</param>
/// <param name="Passed">Each phase in which it was; null when the day is not known.</param>
internal sealed record PhaseTrack(ScalingPhase Now, bool IsStopped, IReadOnlyDictionary<ScalingPhase, DateOnly?> Passed)
{
    public ScalingPhase Furthest => Passed.Keys.Append(Now).Max();

    /// <summary>Since when it is where it stands; null when that is not known.</summary>
    public DateOnly? Since => Passed.GetValueOrDefault(Now);

    /// <param name="repeated">For each other organisation that did it too, since when; null when that is not known.</param>
    public static PhaseTrack Of(Activity activity, StoryDays? story, IReadOnlyCollection<DateOnly?> repeated)
    {
        var now = ActivityStory.PhaseOf(activity.State, story, repeated.Count);
        var passed = new Dictionary<ScalingPhase, DateOnly?> { [ScalingPhase.Idea] = activity.IdeaOn };
        if (activity.PilotOn is not null || now >= ScalingPhase.Icon || activity.State is ActivityState.Underway or ActivityState.Blocked or ActivityState.Delivered or ActivityState.Anchored)
        {
            passed[ScalingPhase.Pilot] = activity.PilotOn;
        }

        if (story is not null)
        {
            passed[ScalingPhase.Icon] = story.IconOn;
        }

        if (repeated.Count >= ActivityStory.FewestRepetitions)
        {
            passed[ScalingPhase.Repeated] = repeated.Any(d => d is null) ? null : repeated.Order().ElementAt(ActivityStory.FewestRepetitions - 1);
            if (now > ScalingPhase.Repeated)
            {
                passed[now] = now == ScalingPhase.Norm ? story!.NormOn : story!.StandardOn;
            }

            if (now == ScalingPhase.Norm && story!.StandardOn is { } standard)
            {
                passed[ScalingPhase.StandardPractice] = standard;
            }
        }

        return new PhaseTrack(now, activity.State == ActivityState.Stopped, passed);
    }

    /// <summary>How many days it was in a phase before it came further; null when it is there still, was never there, or a day is not known.</summary>
    public int? DaysIn(ScalingPhase phase)
    {
        var later = Passed.Where(p => p.Key > phase).OrderBy(p => p.Key).Select(p => p.Value).ToList();
        if (!Passed.TryGetValue(phase, out var since) || since is not { } from || later.Count == 0 || later[0] is null)
        {
            return null;
        }

        // What was repeated before its story was written left the pilot when it was repeated.
        var until = later.OfType<DateOnly>().Min();
        return until < from ? null : until.DayNumber - from.DayNumber;
    }
}

/// <summary>One phase of a funnel.</summary>
/// <param name="Stands">How many stand there now; what was stopped stands nowhere.</param>
/// <param name="Stopped">How many were stopped after coming no further than this.</param>
/// <param name="Reached">How many came at least this far, also when they were stopped since.</param>
/// <param name="Onward">How many of those came at least one phase further; null at the last phase.</param>
/// <param name="Days">Of each that went on and of which both days are known, how long it was there.</param>
/// <param name="Unknown">How many went on without both days being known.</param>
internal sealed record FunnelStep(ScalingPhase Phase, int Stands, int Stopped, int Reached, int? Onward, IReadOnlyList<int> Days, int Unknown)
{
    /// <summary>Null when there are too few to say anything.</summary>
    public decimal? Median => Days.Count < ScalingFunnel.FewestForMedian ? null : ScalingFunnel.MedianOf(Days);
}

/// <summary>How many activities come from idea to norm, and how long each phase takes (inventory #30).</summary>
internal static class ScalingFunnel
{
    /// <summary>The middle of fewer says nothing.</summary>
    public const int FewestForMedian = 3;

    public static IReadOnlyList<FunnelStep> Of(IReadOnlyCollection<PhaseTrack> tracks) =>
    [
        .. Enum.GetValues<ScalingPhase>().Select(phase =>
        {
            List<int> days = [.. tracks.Select(t => t.DaysIn(phase)).OfType<int>().Order()];
            var onward = tracks.Count(t => t.Furthest > phase);
            return new FunnelStep(
                phase, tracks.Count(t => !t.IsStopped && t.Now == phase), tracks.Count(t => t.IsStopped && t.Furthest == phase), tracks.Count(t => t.Furthest >= phase),
                phase == ScalingPhase.Norm ? null : onward, days, tracks.Count(t => t.Furthest > phase && t.Passed.ContainsKey(phase) && t.DaysIn(phase) is null));
        }),
    ];

    /// <param name="values">At least one.</param>
    public static decimal MedianOf(IReadOnlyCollection<int> values)
    {
        var sorted = values.Order().ToList();
        return (sorted[(sorted.Count - 1) / 2] + sorted[sorted.Count / 2]) / 2m;
    }
}
