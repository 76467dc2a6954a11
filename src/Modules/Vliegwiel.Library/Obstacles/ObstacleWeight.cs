// SPDX-License-Identifier: EUPL-1.2
namespace Vliegwiel.Library.Obstacles;

/// <summary>One organisation that reported, as the count knows it.</summary>
/// <param name="IsSeen">Whether the reader may know that it was this one.</param>
internal sealed record WeighedReporter(Guid OrganisationId, string Layer, IReadOnlyList<string> Provinces, bool IsSeen);

/// <summary>How many organisations there are of one kind.</summary>
internal sealed record WeightLine(string Name, int Organisations);

/// <summary>
/// How heavy an obstacle weighs: organisations in all, by layer and by province. Those whom the reader may not
/// know count in a cell from three on; fewer could be pointed at beside the named ones, so the cell then shows only what the reader may know.
/// </summary>
internal sealed record ObstacleWeight(int Organisations, IReadOnlyList<WeightLine> Layers, IReadOnlyList<WeightLine> Provinces)
{
    /// <summary>Fewer than this could be pointed at.</summary>
    public const int Least = 3;

    public static ObstacleWeight Of(IReadOnlyCollection<WeighedReporter> reporters)
    {
        // An organisation that reported twice, once with and once without its name, is one that may be known.
        var each = reporters.GroupBy(r => r.OrganisationId).Select(g => g.OrderByDescending(r => r.IsSeen).First()).ToList();
        return new ObstacleWeight(each.Count, Lines(each.Select(r => (r.Layer, r.IsSeen))), Lines(each.SelectMany(r => r.Provinces.Select(p => (p, r.IsSeen)))));
    }

    private static IReadOnlyList<WeightLine> Lines(IEnumerable<(string Name, bool IsSeen)> cells) =>
    [
        .. cells.GroupBy(c => c.Name, StringComparer.Ordinal)
            .Select(g => new WeightLine(g.Key, g.Count(c => !c.IsSeen) >= Least ? g.Count() : g.Count(c => c.IsSeen)))
            .Where(l => l.Organisations > 0).OrderByDescending(l => l.Organisations).ThenBy(l => l.Name, StringComparer.Ordinal),
    ];
}
