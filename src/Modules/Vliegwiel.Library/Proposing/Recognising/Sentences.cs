// SPDX-License-Identifier: EUPL-1.2
using System.Text.RegularExpressions;

namespace Vliegwiel.Library.Proposing.Recognising;

/// <summary>Where a sentence stands.</summary>
internal enum SentencePlace { Title, FileName, Text }

/// <summary>A sentence, or a line that stands on its own.</summary>
/// <param name="Page">Null for the title and the name of the file.</param>
/// <param name="Depth">How far in the text, from 0 to 1.</param>
internal sealed record Sentence(string Text, SentencePlace Place, int? Page, double Depth);

/// <summary>Cuts Dutch text into sentences that people can read as evidence.</summary>
internal static partial class Sentences
{
    /// <summary>A text without full stops is cut, so that nothing has to look through a page at once.</summary>
    public const int LongestSentence = 600;

    private const int ShortLine = 90;

    private static readonly HashSet<string> Abbreviations = new(StringComparer.OrdinalIgnoreCase)
    {
        "ca", "bijv", "bv", "o.a", "m.b.t", "i.v.m", "d.d", "d.w.z", "t.b.v", "n.a.v", "m.a.w", "enz", "etc", "incl", "excl", "nr", "art", "blz", "p", "dhr", "mevr", "drs", "ir", "ing", "mr", "dr", "prof",
        "jl", "evt", "resp", "max", "min", "mln", "mld", "st", "stb", "jan", "feb", "mrt", "apr", "aug", "sept", "okt", "nov", "dec", "vgl", "zgn", "t.a.v", "i.p.v", "t/m", "e.d", "e.v", "gem", "prov",
    };

    /// <returns>The sentences of one page in order, white space set right.</returns>
    public static IEnumerable<string> Of(string page)
    {
        foreach (var block in Blocks(page))
        {
            foreach (var sentence in Cut(block))
            {
                yield return sentence;
            }
        }
    }

    /// <summary>Lines that belong together as one: an empty line, a bullet or a short line before a capital ends a block.</summary>
    private static IEnumerable<string> Blocks(string page)
    {
        var block = "";
        foreach (var raw in page.Split('\n'))
        {
            var line = Spaces().Replace(raw, " ").Trim().TrimStart('#', '*', '•', '·', '>', '|').Trim();
            var startsAnew = line.Length == 0 || (block.Length > 0 && block.Length <= ShortLine && block[^1] is not (',' or '-') && !char.IsLower(line[0])) || raw.TrimStart() is ['-' or '*' or '•' or '#' or '|', ..];
            if (startsAnew && block.Length > 0)
            {
                yield return block;
                block = "";
            }

            if (line.Length > 0)
            {
                block = block.Length == 0 ? line.TrimStart('-').Trim() : $"{block} {line}";
            }
        }

        if (block.Length > 0)
        {
            yield return block;
        }
    }

    private static IEnumerable<string> Cut(string block)
    {
        var start = 0;
        for (var i = 0; i < block.Length; i++)
        {
            var isEnd = block[i] is '.' or '!' or '?' or '…' && (i + 1 == block.Length || (block[i + 1] == ' ' && !EndsInAbbreviation(block, start, i) && !GoesOn(block, i + 2)));
            if (isEnd || i - start >= LongestSentence - 1)
            {
                // Never between the halves of one character.
                var end = !isEnd && char.IsHighSurrogate(block[i]) ? i : i + 1;
                if (block[start..end].Trim() is { Length: > 0 } sentence)
                {
                    yield return sentence;
                }

                start = end;
            }
        }

        if (start < block.Length && block[start..].Trim() is { Length: > 0 } rest)
        {
            yield return rest;
        }
    }

    private static bool EndsInAbbreviation(string text, int start, int dot)
    {
        if (text[dot] != '.')
        {
            return false;
        }

        var space = text.LastIndexOf(' ', dot, dot - start + 1);
        var word = text[(Math.Max(space + 1, start))..dot].TrimStart('(', '"', '\'', '‘', '“');
        return Abbreviations.Contains(word) || (word.Length == 1 && char.IsUpper(word[0]));
    }

    private static bool GoesOn(string text, int at) => at < text.Length && char.IsLower(text[at]);

    [GeneratedRegex(@"[\s\u00A0]+", RegexOptions.None, 5000)]
    private static partial Regex Spaces();
}
