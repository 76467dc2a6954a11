// SPDX-License-Identifier: EUPL-1.2
using System.Text.RegularExpressions;

namespace Vliegwiel.Library.Reading;

/// <summary>Words that were broken at the end of a line made whole, without losing the hyphens that belong to a word.</summary>
/// <remarks>
/// What the document itself writes elsewhere decides first: "niet-bindend" in the middle of a line keeps its hyphen at the end of one. Then: a hyphen
/// after capitals or a figure stays (MKI-berekening, CO2-uitstoot), and so does the one of "hout- en steenbouw".
/// </remarks>
internal static partial class LineEnds
{
    private static readonly HashSet<string> s_firstParts = new(StringComparer.OrdinalIgnoreCase) { "niet", "non", "ex", "oud", "vice", "semi", "pseudo", "quasi", "bijna" };

    /// <summary>The words with and without a hyphen that stand within a line.</summary>
    public static HashSet<string> KnownWords(IEnumerable<string> pages) =>
        [.. pages.SelectMany(page => Words().Matches(page)).Select(m => m.Value.ToLowerInvariant())];

    public static string Join(string text, IReadOnlySet<string> known)
    {
        // A long word may be broken over three lines: once more than that is never needed.
        for (var round = 0; round < 3; round++)
        {
            text = Broken().Replace(text, match => Whole(match, known));
        }

        return text;
    }

    private static string Whole(Match match, IReadOnlySet<string> known)
    {
        var (head, tail) = (match.Groups["head"].Value, match.Groups["tail"].Value);
        var rest = Words().Match(tail).Value;
        var keeps = known.Contains($"{head}-{rest}".ToLowerInvariant())
            || (!known.Contains((head + rest).ToLowerInvariant()) && (s_firstParts.Contains(head) || char.IsAsciiDigit(head[^1]) || IsAbbreviation(head)));
        return $"{head}{(keeps ? "-" : "")}{tail}\n";
    }

    private static bool IsAbbreviation(string head)
    {
        var last = head[(head.LastIndexOf('-') + 1)..];
        return last.Length >= 2 && last.Where(char.IsLetter).All(char.IsUpper);
    }

    [GeneratedRegex(@"[\p{L}\p{Nd}]+(?:-[\p{L}\p{Nd}]+)*", RegexOptions.None, 5000)]
    private static partial Regex Words();

    // The tail takes the rest of the broken word with its punctuation, so that the line ends after it.
    [GeneratedRegex(@"(?<head>[\p{L}\p{Nd}]+(?:-[\p{L}\p{Nd}]+)*)-\n{1,2}(?!(?:en|of|tot|noch|dan|als|respectievelijk)\b)(?<tail>\p{Ll}[^\s]*)(?: |\n|$)", RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex Broken();
}
