// SPDX-License-Identifier: EUPL-1.2
using Microsoft.EntityFrameworkCore;
using Vliegwiel.Platform.Modules;
using Vliegwiel.Platform.Search;
using Vliegwiel.Platform.Spine;

namespace Vliegwiel.Library.Finding;

/// <summary>The words for values by which searches are narrowed down, as far as the reader may see what they stand for.</summary>
internal sealed class FacetWords(Access access, ModuleCatalogue modules)
{
    /// <returns>A text for each value that has one; the id of an organisation that the reader may not see has none.</returns>
    public async Task<IReadOnlyDictionary<(string Name, string Value), string>> ReadAsync(IEnumerable<(string Name, string Value)> values, CancellationToken cancel)
    {
        var asked = values.Distinct().ToList();
        var ids = asked.Where(c => c.Name == SearchFacet.Organisation && Guid.TryParse(c.Value, out _)).Select(c => Guid.Parse(c.Value)).Distinct().Take(1000).ToList();
        var names = ids.Count == 0 ? [] : await access.VisibleObjects().Where(o => ids.Contains(o.Id)).ToDictionaryAsync(o => o.Id.ToString("N"), o => o.Title, cancel);
        var kinds = modules.Kinds.ToDictionary(k => k.Name, k => k.Label, StringComparer.Ordinal);
        return asked
            .Select(c => (c, Text: c.Name switch
            {
                SearchFacet.Organisation => names.GetValueOrDefault(c.Value),
                FacetCount.Kind => kinds.GetValueOrDefault(c.Value),
                _ => c.Value,
            }))
            .Where(c => c.Text is not null)
            .ToDictionary(c => c.c, c => c.Text!);
    }

    public static string Title(string name) => name.Length == 0 ? "Overig" : char.ToUpperInvariant(name[0]) + name[1..];
}
