// SPDX-License-Identifier: EUPL-1.2
using Microsoft.EntityFrameworkCore;
using Vliegwiel.Network.Areas;
using Vliegwiel.Network.Data;
using Vliegwiel.Network.Domain;
using Vliegwiel.Platform.Data;

namespace Vliegwiel.Network.Contracts;

/// <summary>Tells in which provinces organisations work, by the areas that they govern.</summary>
public sealed class OrganisationPlaces
{
    private readonly VliegwielDb _db;
    private readonly Atlases _atlases;

    internal OrganisationPlaces(VliegwielDb db, Atlases atlases) => (_db, _atlases) = (db, atlases);

    /// <summary>The names of the provinces of each organisation on that day; who governs no area is left out.</summary>
    public async Task<ILookup<Guid, string>> FindProvincesAsync(IReadOnlyCollection<Guid> organisations, DateOnly day, CancellationToken cancel)
    {
        if (organisations.Count == 0)
        {
            return Enumerable.Empty<(Guid, string)>().ToLookup(p => p.Item1, p => p.Item2);
        }

        var (atlas, territories) = await _atlases.OpenTodayAsync(organisations, day, cancel);
        return territories.SelectMany(t => Provinces(atlas, t.Code, day).Select(province => (t.OrganisationId, province))).Distinct().ToLookup(p => p.OrganisationId, p => p.province);
    }

    private static IEnumerable<string> Provinces(AreaAtlas atlas, string code, DateOnly day) => atlas.Find(code) switch
    {
        null => [],
        { Kind: AreaKind.Province } province => [province.Name],
        var area => atlas.Touched(area, AreaKind.Province, day).Select(p => p.Name),
    };
}
