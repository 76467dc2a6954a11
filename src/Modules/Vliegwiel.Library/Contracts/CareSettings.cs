// SPDX-License-Identifier: EUPL-1.2
namespace Vliegwiel.Library.Contracts;

/// <summary>How often the platform asks whether items still hold, and how it tries their links.</summary>
public sealed record CareSettings
{
    /// <summary>A year: no source says how often, so the client must confirm it.</summary>
    public TimeSpan ConfirmEvery { get; init; } = Days("VLIEGWIEL_KLOPT_NOG_DAGEN") ?? TimeSpan.FromDays(365);

    /// <summary>Who does not answer is asked again after this.</summary>
    public TimeSpan AskAgainAfter { get; init; } = TimeSpan.FromDays(30);

    public TimeSpan LinkLasts { get; init; } = TimeSpan.FromDays(30);

    /// <summary>So many owners at most are asked in one round, so that nobody's first year ends in a flood.</summary>
    public int AskAtOnce { get; init; } = 200;

    /// <summary>So many links are tried in a minute.</summary>
    public int LinksPerMinute { get; init; } = 20;

    private static TimeSpan? Days(string name) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var days) && days is > 0 and <= 3650 ? TimeSpan.FromDays(days) : null;
}
