// SPDX-License-Identifier: EUPL-1.2
namespace Vliegwiel.Platform.Search;

/// <summary>A value by which found things can be narrowed down.</summary>
/// <param name="Name">What it is about, lower case, as it stands in the address: "thema", "jaar", "laag". Not "q", "pagina" or "soort".</param>
/// <param name="Value">The value, as it stands in the address and on the page.</param>
public sealed record SearchFacet(string Name, string Value)
{
    /// <summary>The facet under which the replica puts the organisation of each thing; its value is an id.</summary>
    public const string Organisation = "organisatie";

    internal string Written => Name + "\t" + Value.Replace('\t', ' ').Replace('\n', ' ');

    internal static SearchFacet Read(string written) => written.Split('\t', 2) is [var name, var value] ? new SearchFacet(name, value) : new SearchFacet(written, "");
}

/// <summary>How many of the found things have a value; only things that the asker may see are counted.</summary>
/// <param name="Name">What it is about; "soort" is the kind of thing.</param>
/// <param name="Value">The value.</param>
/// <param name="Count">How many found things have it.</param>
public sealed record FacetCount(string Name, string Value, int Count)
{
    /// <summary>The name of the facet of kinds.</summary>
    public const string Kind = "soort";
}
