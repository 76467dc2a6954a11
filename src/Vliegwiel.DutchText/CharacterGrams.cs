// SPDX-License-Identifier: EUPL-1.2
namespace Vliegwiel.DutchText;

/// <summary>Pieces of four characters out of a word, with which words are compared that no rule brings together.</summary>
public static class CharacterGrams
{
    /// <summary>The number of characters in a gram.</summary>
    public const int Size = 4;

    /// <summary>The grams of a folded word: "hout" gives "hout", "houten" gives "hout", "oute" and "uten"; a shorter word gives itself.</summary>
    /// <param name="folded">A folded word; empty gives nothing.</param>
    public static IReadOnlyList<string> Of(string folded)
    {
        ArgumentNullException.ThrowIfNull(folded);
        if (folded.Length <= Size)
        {
            return folded.Length == 0 ? [] : [folded];
        }

        var grams = new string[folded.Length - Size + 1];
        for (var i = 0; i < grams.Length; i++)
        {
            grams[i] = folded.Substring(i, Size);
        }

        return grams;
    }

    /// <summary>How much two folded words have in common: the Dice coefficient of their sets of grams, 0 to 1.</summary>
    /// <param name="one">A folded word.</param>
    /// <param name="other">Another folded word.</param>
    public static double Similarity(string one, string other)
    {
        var grams = Of(one).ToHashSet(StringComparer.Ordinal);
        var others = Of(other).ToHashSet(StringComparer.Ordinal);
        var sum = grams.Count + others.Count;
        grams.IntersectWith(others);
        return sum == 0 ? 0 : 2.0 * grams.Count / sum;
    }
}
