// SPDX-License-Identifier: EUPL-1.2
namespace Vliegwiel.Platform.Search;

/// <summary>What somebody may see, as expressions of the full-text table.</summary>
/// <param name="Audience">Matches every passage that the asker may see.</param>
/// <param name="Filter">The same, narrowed to the kinds that were asked for.</param>
/// <param name="SeesPublic">Whether public passages are among them.</param>
/// <param name="SeesMore">Whether others can be among them.</param>
internal sealed record Asker(string Audience, string Filter, bool SeesPublic, bool SeesMore)
{
    /// <summary>A longer list of audiences is cut off: then less is found, never more.</summary>
    internal const int MostAudiences = 1000;

    private const int MostFacets = 20;

    /// <summary>Null when nothing can be seen.</summary>
    internal static Asker? From(SearchQuestion question)
    {
        if (question.Kinds is { Count: 0 } || For(question.Audiences) is not { } asker)
        {
            return null;
        }

        var filter = question.Kinds is { } kinds
            ? $"({asker.Audience}) AND ({Any(kinds.Distinct(StringComparer.Ordinal).Take(MostAudiences).Select(TermCoding.Kind))})"
            : asker.Filter;
        return asker with { Filter = question.Facets.Distinct().Take(MostFacets).Aggregate(filter, (all, facet) => $"({all}) AND {TermCoding.Quote(TermCoding.Facet(facet))}") };
    }

    internal static Asker? For(IReadOnlyList<string> audiences)
    {
        var held = audiences.Where(audience => audience.Length > 0).Distinct(StringComparer.Ordinal).Take(MostAudiences).ToList();
        if (held.Count == 0)
        {
            return null;
        }

        var expression = Any(held.Select(TermCoding.Audience));
        var seesPublic = held.Contains(IndexWriter.Public);
        return new Asker(expression, expression, seesPublic, held.Count > (seesPublic ? 1 : 0));
    }

    private static string Any(IEnumerable<string> terms) => string.Join(" OR ", terms.Select(TermCoding.Quote));
}
