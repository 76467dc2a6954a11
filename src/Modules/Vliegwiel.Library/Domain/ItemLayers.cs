// SPDX-License-Identifier: EUPL-1.2
using Vliegwiel.Library.Contracts;

namespace Vliegwiel.Library.Domain;

/// <summary>Which layer of government, as the rules know it, the words of items for layers mean.</summary>
internal static class ItemLayers
{
    /// <remarks>An environmental service acts for municipalities and provinces; the European layer is no body that asks what it may do.</remarks>
    public static readonly IReadOnlyList<(string Word, GovernmentLayer Layers)> All =
    [
        ("Nationaal", GovernmentLayer.State), ("Provinciaal", GovernmentLayer.Province | GovernmentLayer.EnvironmentalService), ("Waterschap", GovernmentLayer.WaterBoard),
        ("Gemeentelijk", GovernmentLayer.Municipality | GovernmentLayer.EnvironmentalService),
    ];

    public static IReadOnlyList<string> WordsOf(GovernmentLayer layer) => [.. All.Where(l => (l.Layers & layer) != GovernmentLayer.None).Select(l => l.Word)];

    /// <summary>All layers that these words mean together.</summary>
    public static GovernmentLayer Of(IEnumerable<string> words) => All.Where(l => words.Contains(l.Word, StringComparer.Ordinal)).Aggregate(GovernmentLayer.None, (sum, l) => sum | l.Layers);
}
