// SPDX-License-Identifier: EUPL-1.2
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Vliegwiel.Library.Reading;

/// <summary>Text from any document made into text that can be searched and quoted.</summary>
internal static partial class TextCleaning
{
    /// <summary>
    /// One character per accented letter (NFC), no ligatures, no control characters or direction marks, single spaces, one empty line at most
    /// between paragraphs. Tabs stay (they separate cells) and so do line ends.
    /// </summary>
    public static string Clean(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var rune in text.ReplaceLineEndings("\n").EnumerateRunes())
        {
            AppendPlain(plain, rune);
        }

        var normal = plain.ToString().Normalize(NormalizationForm.FormC);
        return WithoutNeedlessSpace(normal);
    }

    /// <summary>
    /// As <see cref="Clean"/>, for text with lines of a fixed width (PDF, plain text): words broken at the end of a line are made whole.
    /// Only when the next line goes on in lower case, and not in "hout- en steenbouw".
    /// </summary>
    public static string CleanWrapped(string text)
    {
        // The soft hyphen goes in Clean; at a line end it says "broken here" and must first become a plain one.
        var marked = SoftHyphenAtEnd().Replace(text.ReplaceLineEndings("\n"), "-\n");
        var whole = Clean(marked);
        // A long word may be broken over three lines: once more than that is never needed.
        for (var round = 0; round < 3; round++)
        {
            whole = HyphenAtEnd().Replace(whole, "${head}${tail}\n").TrimEnd('\n');
        }

        return whole;
    }

    private static void AppendPlain(StringBuilder plain, Rune rune)
    {
        switch (rune.Value)
        {
            case '\n' or '\t':
                plain.Append((char)rune.Value);
                return;
            case 0x0B or 0x0C or 0x85 or 0x2028 or 0x2029:
                plain.Append('\n');
                return;
            case 0xFB00:
                plain.Append("ff");
                return;
            case 0xFB01:
                plain.Append("fi");
                return;
            case 0xFB02:
                plain.Append("fl");
                return;
            case 0xFB03:
                plain.Append("ffi");
                return;
            case 0xFB04:
                plain.Append("ffl");
                return;
            case 0xFB05 or 0xFB06:
                plain.Append("st");
                return;
            case 0x0132:
                plain.Append("IJ");
                return;
            case 0x0133:
                plain.Append("ij");
                return;
            case 0x2010 or 0x2011:
                plain.Append('-');
                return;
            case 0xF0B7 or 0xF0A7: // bullets of the Symbol and Wingdings fonts
                plain.Append('•');
                return;
            case 0x200C or 0x200D: // joiners belong to the spelling of some scripts
                plain.Append((char)rune.Value);
                return;
        }

        switch (Rune.GetUnicodeCategory(rune))
        {
            case UnicodeCategory.SpaceSeparator:
                plain.Append(' ');
                break;
            case UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate or UnicodeCategory.OtherNotAssigned:
                break;
            default:
                plain.Append(rune.ToString());
                break;
        }
    }

    private static string WithoutNeedlessSpace(string text)
    {
        var result = new StringBuilder(text.Length);
        var emptyLines = 0;
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            var start = result.Length;
            if (start > 0)
            {
                result.Append('\n');
            }

            var before = result.Length;
            AppendSingleSpaced(result, line.Trim(' '));
            if (result.Length > before)
            {
                emptyLines = 0;
            }
            else if (start == 0 || ++emptyLines > 1)
            {
                result.Length = start;
            }
        }

        return result.ToString().TrimEnd('\n');
    }

    private static void AppendSingleSpaced(StringBuilder result, ReadOnlySpan<char> line)
    {
        var start = result.Length;
        foreach (var c in line)
        {
            if (c == ' ' && result.Length > start && result[^1] is ' ' or '\t' && c is ' ')
            {
                continue;
            }

            if (c == '\t' && result.Length > start && result[^1] == ' ')
            {
                result.Length--;
            }

            result.Append(c);
        }

        while (result.Length > start && result[^1] is ' ' or '\t' && result.Length > start)
        {
            result.Length--;
        }
    }

    [GeneratedRegex(@"\u00AD[ \t]*\n", RegexOptions.None, 1000)]
    private static partial Regex SoftHyphenAtEnd();

    // The tail takes the rest of the broken word with its punctuation, so that the line ends after it.
    [GeneratedRegex(@"(?<head>\p{L})-\n(?!(?:en|of|tot|noch|dan|als|respectievelijk)\b)(?<tail>\p{Ll}\S*)(?: |\n|$)", RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex HyphenAtEnd();
}
