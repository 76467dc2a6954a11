// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Frozen;

namespace Vliegwiel.DutchText;

/// <summary>Says whether a folded word of the text collection may be a part of a compound.</summary>
/// <param name="word">Four or more letters.</param>
public delegate bool KnownWord(ReadOnlySpan<char> word);

/// <summary>Takes a Dutch compound apart: "materialenpaspoort" gives "materialen" and "paspoort".</summary>
/// <remarks>
/// Parts come from the library's own list (<see cref="CompoundWords"/>) and from the words the caller knows. Between parts
/// an s, en or e may stand. Of several ways to split the one with the fewest and best known parts wins; a list of
/// preferences decides where that goes wrong (gemeente|huis, not gemeen|tehuis). It holds no state of its own.
/// </remarks>
/// <param name="known">Words of the collection that may be parts; asked often, so it must be quick.</param>
public sealed class CompoundSplitter(KnownWord known)
{
    /// <summary>Shorter words are not split: "dakbos" could be, "beleid" could not.</summary>
    public const int ShortestCompound = 6;

    /// <summary>Longer words are not split: they are data, not Dutch.</summary>
    public const int LongestCompound = 48;

    private const int Impossible = int.MaxValue / 2;

    /// <summary>A splitter that knows the library's own list only.</summary>
    public CompoundSplitter()
        : this(static _ => false)
    {
    }

    /// <summary>The parts of a compound, from left to right, without linking letters; empty when it is none.</summary>
    /// <param name="folded">A folded word.</param>
    /// <returns>
    /// Nothing, or two and more words. When only one end is known, the parts are that end alone: "xanderbeleid" gives "beleid".
    /// A part that is a compound itself is followed by its own parts.
    /// </returns>
    public IReadOnlyList<string> Split(string folded)
    {
        ArgumentNullException.ThrowIfNull(folded);
        if (folded.Length is < ShortestCompound or > LongestCompound || !IsLetters(folded))
        {
            return [];
        }

        var parts = new List<string>(4);
        Split(folded, parts, depth: 0);
        return parts;
    }

    private void Split(string word, List<string> parts, int depth)
    {
        if (CompoundWords.Whole.Contains(word))
        {
            return;
        }

        if (CompoundPreferences.Find(word) is { } preferred)
        {
            parts.AddRange(preferred);
            return;
        }

        var listed = CompoundWords.Contains(word);
        var found = BestSplit(word, listed);
        if (found.Count == 0)
        {
            if (depth == 0 && !listed && KnownEnd(word) is { } end)
            {
                parts.Add(end);
                Split(end, parts, 1);
            }

            return;
        }

        foreach (var part in found)
        {
            parts.Add(part);
            if (part.Length >= ShortestCompound + 2 && depth < 3)
            {
                Split(part, parts, depth + 1);
            }
        }
    }

    private List<string> BestSplit(string word, bool listedOnly)
    {
        var n = word.Length;
        Span<int> cost = stackalloc int[n + 1];
        Span<int> from = stackalloc int[n + 1];
        Span<int> link = stackalloc int[n + 1];
        cost.Fill(Impossible);
        cost[0] = 0;
        for (var start = 0; start <= n - CompoundWords.ShortestPart; start++)
        {
            if (cost[start] >= Impossible)
            {
                continue;
            }

            for (var end = start + CompoundWords.ShortestPart; end <= n; end++)
            {
                if (start == 0 && end == n)
                {
                    continue;
                }

                var price = Price(word.AsSpan(start, end - start), listedOnly);
                if (price >= Impossible)
                {
                    continue;
                }

                for (var letters = 0; letters <= 2; letters++)
                {
                    var next = end + letters;
                    if (!IsLink(word, end, letters, n))
                    {
                        continue;
                    }

                    var total = cost[start] + price + letters;
                    if (total < cost[next])
                    {
                        cost[next] = total;
                        from[next] = start;
                        link[next] = letters;
                    }
                }
            }
        }

        var parts = new List<string>(4);
        if (cost[n] < Impossible)
        {
            for (var at = n; at > 0; at = from[at])
            {
                parts.Insert(0, word[from[at]..(at - link[at])]);
            }
        }

        return parts.Count > 1 ? parts : [];
    }

    // After a part may stand nothing, an s, an e or en: but never at the end of the word.
    private static bool IsLink(string word, int at, int letters, int n) => letters switch
    {
        0 => true,
        1 => at + 1 <= n - CompoundWords.ShortestPart && (word[at] == 's' || word[at] == 'e'),
        _ => at + 2 <= n - CompoundWords.ShortestPart && word[at] == 'e' && word[at + 1] == 'n',
    };

    private int Price(ReadOnlySpan<char> part, bool listedOnly)
    {
        if (CompoundWords.Contains(part))
        {
            return part.Length == 3 ? 14 : 10;
        }

        if (listedOnly || part.Length < 4 || StopWords.Contains(part) || CompoundWords.NeverParts.GetAlternateLookup<ReadOnlySpan<char>>().Contains(part) || !known(part))
        {
            return Impossible;
        }

        return part.Length == 4 ? 16 : 12;
    }

    private static string? KnownEnd(string word)
    {
        for (var length = word.Length - 3; length >= 5; length--)
        {
            var end = word.AsSpan(word.Length - length);
            if (CompoundWords.Contains(end))
            {
                return end.ToString();
            }
        }

        for (var length = word.Length - 3; length >= 6; length--)
        {
            var begin = word.AsSpan(0, length);
            if (CompoundWords.Contains(begin))
            {
                return begin.ToString();
            }
        }

        return null;
    }

    private static bool IsLetters(string word)
    {
        foreach (var letter in word)
        {
            if (!char.IsAsciiLetterLower(letter))
            {
                return false;
            }
        }

        return true;
    }
}

/// <summary>Words of which the split is known, because the rules choose another one.</summary>
internal static class CompoundPreferences
{
    private static readonly FrozenDictionary<string, string[]> ByStem = """
        gemeente|huis gemeente|raad rand|weg dienst|einde koop|akte bestuurs|leden raads|lid
        waterschaps|huis rijks|overheid samen|stelling warmte|net bouw|kosten grond|stof grond|stoffen bouw|stof bouw|stoffen rest|stroom rest|stromen
        afval|stoffen levens|duur levens|cyclus hout|skelet pand|eigenaar stads|deel kring|loop
        bij|product minder|waarde meer|waarde mede|werker raam|overeenkomst raam|werk staal|plaat laad|paal aard|gas
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
        .Select(line => line.Split('|'))
        .GroupBy(parts => DutchStemmer.Stem(string.Concat(parts)), StringComparer.Ordinal)
        .ToFrozenDictionary(group => group.Key, group => group.First(), StringComparer.Ordinal);

    internal static IReadOnlyList<string>? Find(string word) => ByStem.GetValueOrDefault(DutchStemmer.Stem(word));
}
