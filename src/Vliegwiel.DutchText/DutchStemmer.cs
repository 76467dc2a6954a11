// SPDX-License-Identifier: EUPL-1.2
namespace Vliegwiel.DutchText;

/// <summary>The stem of a Dutch word: Snowball's, repaired so that singular and plural meet.</summary>
/// <remarks>
/// Snowball leaves materiaal/materialen, huis/huizen, brief/brieven and initiatief/initiatieven apart. The repairs undouble the
/// last vowel, turn a final v and z into f and s, undouble the final consonant and take the -s of plurals such as
/// "locaties" and "gemeentes". A stem is a key to compare with, not a word to show.
/// </remarks>
public static class DutchStemmer
{
    /// <summary>The stem of a folded word. Numbers, words with a digit and words of one or two letters are their own stem.</summary>
    /// <param name="folded">A word as <see cref="Folding.Fold"/> leaves it; empty gives empty.</param>
    /// <returns>A stem of at least one character for a word of at least one.</returns>
    public static string Stem(string folded)
    {
        ArgumentNullException.ThrowIfNull(folded);
        if (StemExceptions.Whole.TryGetValue(folded, out var exception))
        {
            return exception;
        }

        if (folded.Length < 3 || !IsPlainWord(folded))
        {
            return folded;
        }

        return Repair(KeepsFinalS(folded) ? folded : SnowballDutch.Stem(Singular(folded)));
    }

    private static bool IsPlainWord(string word)
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

    private static bool KeepsFinalS(string word) =>
        word[^1] == 's' && Array.Exists(StemExceptions.KeepFinalS, ending => word.EndsWith(ending, StringComparison.Ordinal));

    // What Snowball's rule for -s does not see: the s after a vowel.
    private static string Singular(string word)
    {
        if (word[^1] != 's' || word.Length < 5)
        {
            return word;
        }

        if (word.EndsWith("ies", StringComparison.Ordinal))
        {
            return Array.Exists(StemExceptions.KeepIes, ending => word.EndsWith(ending, StringComparison.Ordinal)) ? word : word[..^1];
        }

        // gemeentes, ruimtes, types, zones: but not proces, adres, kermes, fles.
        return word.Length >= 6 && word[^2] == 'e' && word[^3] is 't' or 'd' or 'g' or 'k' or 'n' or 'p' or 'u' && word[^4] != 'e' && !word.EndsWith("kermes", StringComparison.Ordinal)
            ? word[..^1]
            : word;
    }

    private static string Repair(string stem)
    {
        if (stem.Length < 3)
        {
            return stem;
        }

        Span<char> letters = stackalloc char[stem.Length];
        stem.CopyTo(letters);
        var length = stem.Length;

        // ideeen, zeeen: the plural of a word in -ee.
        if (length > 4 && letters[..length].EndsWith("eeen", StringComparison.Ordinal))
        {
            length -= 2;
        }

        letters[length - 1] = letters[length - 1] switch { 'v' => 'f', 'z' => 's', var last => last };
        if (length > 3 && letters[length - 1] == letters[length - 2] && !IsVowel(letters[length - 1]))
        {
            length--;
        }

        // materiaal, ideaal, inkoop, termijn stays: two equal vowels before the last consonant become one.
        if (length > 3 && !IsVowel(letters[length - 1]) && letters[length - 2] is 'a' or 'e' or 'o' or 'u' && letters[length - 3] == letters[length - 2])
        {
            letters[length - 2] = letters[length - 1];
            length--;
        }

        return new string(letters[..length]);
    }

    private static bool IsVowel(char letter) => letter is 'a' or 'e' or 'i' or 'o' or 'u' or 'y';
}
