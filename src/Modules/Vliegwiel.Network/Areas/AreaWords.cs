// SPDX-License-Identifier: EUPL-1.2
using Vliegwiel.Network.Contracts;
using Vliegwiel.Network.Domain;

namespace Vliegwiel.Network.Areas;

/// <summary>The Dutch words for areas, on screen and in lists.</summary>
internal static class AreaWords
{
    public static string Of(AreaKind kind) => kind switch
    {
        AreaKind.Country => "land",
        AreaKind.Province => "provincie",
        AreaKind.Municipality => "gemeente",
        AreaKind.WaterBoard => "waterschap",
        AreaKind.Region => "regio",
        AreaKind.EnvironmentalServiceArea => "gebied van een omgevingsdienst",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    /// <summary>As it stands in a list and in an address: one word.</summary>
    public static string ColumnOf(AreaKind kind) => kind == AreaKind.EnvironmentalServiceArea ? "omgevingsdienstgebied" : Of(kind);

    public static bool TryParseKind(string? text, out AreaKind kind)
    {
        foreach (var candidate in Enum.GetValues<AreaKind>())
        {
            if (string.Equals(ColumnOf(candidate), text, StringComparison.OrdinalIgnoreCase))
            {
                kind = candidate;
                return true;
            }
        }

        kind = default;
        return false;
    }

    public static AreaName NameOf(Area area) => new(area.Id, area.Code, area.Name, Of(area.Kind));

    /// <summary>Null for areas that no organisation of a type of its own governs.</summary>
    public static OrganisationType? GovernedBy(AreaKind kind) => kind switch
    {
        AreaKind.Province => OrganisationType.Province,
        AreaKind.Municipality => OrganisationType.Municipality,
        AreaKind.WaterBoard => OrganisationType.WaterBoard,
        AreaKind.EnvironmentalServiceArea => OrganisationType.EnvironmentalService,
        _ => null,
    };
}
