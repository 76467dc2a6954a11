// SPDX-License-Identifier: EUPL-1.2
using System.Globalization;
using Vliegwiel.Agendas.Domain;
using Vliegwiel.Design.Lists;
using Vliegwiel.Design.Text;

namespace Vliegwiel.Agendas.Scaling;

/// <summary>What was asked of the funnel, as it stood in the address.</summary>
internal sealed record ScalingQuestion
{
    public string? Theme { get; init; }
    public string? Agenda { get; init; }

    /// <summary>The id of an organisation or alliance.</summary>
    public string? Of { get; init; }

    /// <summary>Years in which activities were put here.</summary>
    public string? FromYear { get; init; }

    public string? UntilYear { get; init; }

    /// <summary>After how many days a pilot is called stuck.</summary>
    public string? Days { get; init; }
}

/// <summary>The funnel of one theme, of none, or of everything.</summary>
/// <param name="Activities">Each once.</param>
internal sealed record ThemeFunnel(string Name, int Activities, IReadOnlyList<FunnelStep> Steps);

/// <summary>What would bring a pilot on.</summary>
/// <param name="Href">Where it is done; null for who may not do it.</param>
internal sealed record PilotStep(string Text, string? Href);

/// <summary>An activity that is in the phase of a pilot.</summary>
/// <param name="Since">Null: not known.</param>
internal sealed record PilotLine(string Kenmerk, string Title, string? Organisation, DateOnly? Since, int? Days, IReadOnlyList<PilotStep> Steps);

/// <summary>An activity that others did too.</summary>
internal sealed record RepeatedLine(string Kenmerk, string Title, ScalingPhase Phase, IReadOnlyList<string> By);

/// <summary>How far activities come from idea to norm, of what the reader sees, as filtered.</summary>
internal sealed record ShownScaling
{
    /// <summary>Everything first, unless one theme was asked.</summary>
    public required IReadOnlyList<ThemeFunnel> Funnels { get; init; }

    /// <summary>Longest first.</summary>
    public required IReadOnlyList<PilotLine> Stuck { get; init; }

    /// <summary>Pilots of which nobody knows since when.</summary>
    public required IReadOnlyList<PilotLine> SinceUnknown { get; init; }

    public required IReadOnlyList<RepeatedLine> Repeated { get; init; }

    /// <summary>Of all that the reader sees.</summary>
    public required int Total { get; init; }

    public required int Days { get; init; }
    public required IReadOnlyList<FilterChip> Chips { get; init; }
    public required IReadOnlyList<Choice> Themes { get; init; }
    public required IReadOnlyList<Choice> Agendas { get; init; }
    public required IReadOnlyList<Choice> Owners { get; init; }
    public required IReadOnlyList<Choice> Years { get; init; }
}

/// <summary>How the figures of a funnel are said.</summary>
internal static class ScalingWords
{
    /// <summary>No source names a number, so this is our setting; the page says so and lets the reader choose another.</summary>
    public const int StuckAfterDays = 365;

    private const int MostDays = 3_650;

    public static readonly IReadOnlyList<Choice> Limits = [.. new[] { 90, 180, StuckAfterDays, 730 }.Select(d => new Choice(d.ToString(CultureInfo.InvariantCulture), $"{d} dagen"))];

    /// <returns>The setting when it is no number of days.</returns>
    public static int ReadDays(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var days) && days is > 0 and <= MostDays ? days : StuckAfterDays;

    /// <summary>"4 van 9".</summary>
    public static string OnwardOf(FunnelStep step) => step.Onward is not { } onward ? "dit is de laatste fase" : step.Reached == 0 ? "niets te tellen" : $"{Numbers.Whole(onward)} van {Numbers.Whole(step.Reached)}";

    /// <summary>"mediaan 120 dagen, over 5".</summary>
    public static string TimeOf(FunnelStep step)
    {
        if (step.Onward is null)
        {
            return "dit is de laatste fase";
        }

        var unknown = step.Unknown == 0 ? "" : $"; van {Numbers.Whole(step.Unknown)} is onbekend sinds wanneer";
        return step.Median is { } median
            ? $"mediaan {(median < 1 ? "minder dan een dag" : Numbers.Count((long)Math.Round(median, MidpointRounding.AwayFromZero), "dag", "dagen"))}, over {Numbers.Whole(step.Days.Count)}{unknown}"
            : $"nog te weinig om iets te zeggen{unknown}";
    }
}
