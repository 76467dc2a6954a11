// SPDX-License-Identifier: EUPL-1.2
using System.Diagnostics.CodeAnalysis;

namespace Vliegwiel.Platform.Search.Words;

/// <summary>One concept of the vocabulary: the preferred term, what means the same, what belongs to it and what it does not mean.</summary>
/// <remarks>
/// Written on one line: <c>voorkeursterm = gelijk; gelijk &lt; vraagt ook hierom &gt; zoekt ook hierop ! betekent dit niet</c>.
/// Every part but the first may be left out.
/// </remarks>
/// <param name="Preferred">The term by which the line is known.</param>
/// <param name="Same">Synonyms and abbreviations, in both directions.</param>
/// <param name="AsksFor">Who asks for one of these also finds the concept; not the other way round.</param>
/// <param name="Includes">Who asks for the concept also finds these; not the other way round.</param>
/// <param name="NotMeant">Readings that the concept never has here.</param>
public sealed record VocabularyLine(
    string Preferred,
    IReadOnlyList<string> Same,
    IReadOnlyList<string> AsksFor,
    IReadOnlyList<string> Includes,
    IReadOnlyList<string> NotMeant)
{
    private const string Signs = "=<>!";

    /// <summary>The line as it is written.</summary>
    public string Written =>
        Preferred + Part(" = ", Same) + Part(" < ", AsksFor) + Part(" > ", Includes) + Part(" ! ", NotMeant);

    /// <summary>Reads a line; false when it has no preferred term, or says nothing about it.</summary>
    public static bool TryRead(string? line, [NotNullWhen(true)] out VocabularyLine? read)
    {
        var parts = new Dictionary<char, List<string>> { ['='] = [], ['<'] = [], ['>'] = [], ['!'] = [] };
        var text = line ?? "";
        var first = text.AsSpan().IndexOfAny(Signs);
        var preferred = Clean(first < 0 ? text : text[..first]);
        for (var at = first; at >= 0 && at < text.Length;)
        {
            var next = text.AsSpan(at + 1).IndexOfAny(Signs);
            var end = next < 0 ? text.Length : at + 1 + next;
            parts[text[at]].AddRange(text[(at + 1)..end].Split(';').Select(Clean).Where(term => term.Length > 0));
            at = end;
        }

        read = preferred.Length == 0 || parts.Values.All(part => part.Count == 0)
            ? null
            : new VocabularyLine(preferred, Distinct(parts['=']), Distinct(parts['<']), Distinct(parts['>']), Distinct(parts['!']));
        return read is not null;
    }

    private static IReadOnlyList<string> Distinct(IEnumerable<string> terms) => [.. terms.Distinct(StringComparer.Ordinal)];

    private static string Clean(string term) => string.Join(' ', term.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static string Part(string sign, IReadOnlyList<string> terms) => terms.Count == 0 ? "" : sign + string.Join("; ", terms);
}
