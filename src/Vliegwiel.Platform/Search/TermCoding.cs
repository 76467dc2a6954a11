// SPDX-License-Identifier: EUPL-1.2
using System.Globalization;
using System.Text;

namespace Vliegwiel.Platform.Search;

/// <summary>How words, forms, audiences and kinds are written as tokens of the full-text table, so that none can be taken for another.</summary>
/// <remarks>A word never holds an underscore. A form starts with <c>_v</c>, an audience with <c>_d</c>, a kind with <c>_k</c>, a facet with <c>_f</c>; what is only a name has <c>_n</c>.</remarks>
internal static class TermCoding
{
    internal static string Word(string term) => term.Contains(',', StringComparison.Ordinal) ? term.Replace(',', '_') : term;

    internal static string Form(string word) => "_v" + Word(word);

    internal static string Audience(string audience) => "_d" + Escape(audience);

    internal const string Name = "_n";

    internal static string Kind(string kind) => "_k" + Escape(kind);

    internal static string Facet(SearchFacet facet) => "_f" + Escape(facet.Written);

    /// <summary>A term as it is written in a MATCH expression: terms hold no quote, so this cannot be broken out of.</summary>
    internal static string Quote(string term) => $"\"{term}\"";

    /// <summary>FNV-1a over the UTF-16 units: the key of a term in a passage's list of terms.</summary>
    internal static uint Hash(string term)
    {
        var hash = 2166136261u;
        foreach (var unit in term)
        {
            hash = (hash ^ (byte)unit) * 16777619u;
            hash = (hash ^ (byte)(unit >> 8)) * 16777619u;
        }

        return hash;
    }

    // Upper case is escaped too: the tokenizer folds it, and "persoon:A" is not "persoon:a".
    private static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length + 8);
        foreach (var unit in text)
        {
            if (unit is (>= 'a' and <= 'z') or (>= '0' and <= '9'))
            {
                escaped.Append(unit);
            }
            else
            {
                escaped.Append('_').Append(((int)unit).ToString("x4", CultureInfo.InvariantCulture));
            }
        }

        return escaped.ToString();
    }
}
