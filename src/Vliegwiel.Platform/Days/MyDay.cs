// SPDX-License-Identifier: EUPL-1.2
namespace Vliegwiel.Platform.Days;

/// <summary>One list of a day; the lines of its sources together.</summary>
public sealed record DaySection(DayList List, IReadOnlyList<DayLine> Lines);

/// <summary>Gathers the day of a person from all modules.</summary>
public sealed class MyDay(IEnumerable<IDayLines> sources)
{
    /// <summary>The lists that have a source, in their order, also when they are empty.</summary>
    public async Task<IReadOnlyList<DaySection>> GatherAsync(Guid personId, CancellationToken cancel)
    {
        var lines = new List<DayLine>();

        // One after the other: a database context does one thing at a time.
        foreach (var source in sources)
        {
            lines.AddRange(await source.FindAsync(personId, cancel));
        }

        return
        [
            .. sources.SelectMany(s => s.Lists).Distinct().Order()
                .Select(list => new DaySection(list, [.. lines.Where(l => l.List == list).OrderBy(l => l.Due ?? DateOnly.MaxValue).ThenByDescending(l => l.At)])),
        ];
    }
}
