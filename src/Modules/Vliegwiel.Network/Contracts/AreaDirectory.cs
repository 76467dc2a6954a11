// SPDX-License-Identifier: EUPL-1.2
using Vliegwiel.Network.Areas;
using Vliegwiel.Network.Domain;

namespace Vliegwiel.Network.Contracts;

/// <param name="Kind">In Dutch: "gemeente".</param>
public sealed record AreaName(Guid Id, string Code, string Name, string Kind);

/// <summary>The questions that other modules may ask about areas, each on a day.</summary>
public sealed class AreaDirectory
{
    private readonly Atlases _atlases;

    internal AreaDirectory(Atlases atlases) => _atlases = atlases;

    /// <summary>The areas that exist on that day.</summary>
    public async Task<IReadOnlyList<AreaName>> ListOnAsync(DateOnly day, CancellationToken cancel) =>
        Names((await _atlases.OpenWholeAsync(cancel)).On(day));

    /// <summary>What an area is on that day: itself, or what it became. Empty when the code is unknown.</summary>
    public Task<IReadOnlyList<AreaName>> ListWhatBecameOfAsync(string code, DateOnly day, CancellationToken cancel) =>
        AskAsync(code, (atlas, area) => atlas.Became(area, day), cancel);

    /// <summary>What an area was on that day: itself, or what went into it since. Empty when the code is unknown.</summary>
    public Task<IReadOnlyList<AreaName>> ListWhatWasAsync(string code, DateOnly day, CancellationToken cancel) =>
        AskAsync(code, (atlas, area) => atlas.Was(area, day), cancel);

    /// <summary>The provinces that share ground with an area on that day: a water board may touch several. Empty when nothing is known.</summary>
    public Task<IReadOnlyList<AreaName>> ListProvincesOfAsync(string code, DateOnly day, CancellationToken cancel) =>
        AskAsync(code, (atlas, area) => atlas.Touched(area, AreaKind.Province, day), cancel);

    private async Task<IReadOnlyList<AreaName>> AskAsync(string code, Func<AreaAtlas, Area, IReadOnlyList<Area>> question, CancellationToken cancel)
    {
        var atlas = await _atlases.OpenWholeAsync(cancel);
        return atlas.Find(code) is { } area ? Names(question(atlas, area)) : [];
    }

    private static IReadOnlyList<AreaName> Names(IEnumerable<Area> areas) => [.. areas.Select(AreaWords.NameOf)];
}
