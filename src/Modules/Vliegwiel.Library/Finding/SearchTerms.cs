// SPDX-License-Identifier: EUPL-1.2
using Vliegwiel.Design.Lists;
using Vliegwiel.Platform.Search;

namespace Vliegwiel.Library.Finding;

/// <summary>A search as it stands in the address of the search page: the words, and the values to which it is narrowed down.</summary>
internal sealed record SearchTerms(string Words, IReadOnlyList<KeyValuePair<string, string>> Chosen)
{
    public const string Page = "/zoeken";
    private const int MostChosen = 10;
    private const int LongestValue = 200;

    // Parameters that mean something else; all others narrow the search down.
    private static readonly string[] Reserved = ["q", "pagina", "bekijk-als", "bedankt"];

    public static SearchTerms Of(PageAddress address) => new(
        address.Value("q") ?? "",
        [.. address.Parameters.Where(p => !Reserved.Contains(p.Key) && p.Key.Length is > 0 and <= 40 && p.Value.Length is > 0 and <= LongestValue).Distinct().Take(MostChosen)]);

    /// <summary>Reads what <see cref="Query"/> wrote.</summary>
    public static SearchTerms Parse(string query) => Of(PageAddress.Parse($"{Page}?{query}"));

    /// <summary>The kinds to which it is narrowed down; null for all.</summary>
    public IReadOnlyList<string>? Kinds => Chosen.Any(c => c.Key == FacetCount.Kind) ? [.. Chosen.Where(c => c.Key == FacetCount.Kind).Select(c => c.Value)] : null;

    public IReadOnlyList<SearchFacet> Facets => [.. Chosen.Where(c => c.Key != FacetCount.Kind).Select(c => new SearchFacet(c.Key, c.Value))];

    /// <summary>What stands behind the question mark, in one order: the same search reads the same.</summary>
    public string Query => string.Join('&', Chosen.OrderBy(c => c.Key, StringComparer.Ordinal).ThenBy(c => c.Value, StringComparer.Ordinal)
        .Prepend(new("q", Words.Trim())).Select(c => $"{Uri.EscapeDataString(c.Key)}={Uri.EscapeDataString(c.Value)}"));

    public string Address => $"{Page}?{Query}";
}
