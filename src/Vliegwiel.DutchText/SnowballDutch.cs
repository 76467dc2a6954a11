// SPDX-License-Identifier: EUPL-1.2
namespace Vliegwiel.DutchText;

/// <summary>The Dutch stemming algorithm of the Snowball project (the "Dutch Porter" stemmer), written from its description.</summary>
/// <remarks>Source of the rules: https://snowballstem.org/algorithms/dutch_porter/stemmer.html, read November 2026.</remarks>
internal static class SnowballDutch
{
    /// <summary>The stem of a word in lower case. Accents other than è are removed first, as the description asks.</summary>
    internal static string Stem(string word)
    {
        Span<char> letters = word.Length <= 128 ? stackalloc char[word.Length] : new char[word.Length];
        var length = Prepare(word, letters);
        var (r1, r2) = Regions(letters[..length]);
        length = StepOne(letters, length, r1);
        length = StepTwo(letters, length, r1, out var removedE);
        length = StepThreeHeid(letters, length, r1, r2);
        length = StepThreeDerived(letters, length, r1, r2, removedE);
        length = UndoubleVowel(letters, length);
        for (var i = 0; i < length; i++)
        {
            letters[i] = letters[i] switch { 'I' => 'i', 'Y' => 'y', var other => other };
        }

        return new string(letters[..length]);
    }

    private static int Prepare(string word, Span<char> letters)
    {
        for (var i = 0; i < word.Length; i++)
        {
            letters[i] = word[i] switch
            {
                'ä' or 'á' => 'a',
                'ë' or 'é' => 'e',
                'ï' or 'í' => 'i',
                'ö' or 'ó' => 'o',
                'ü' or 'ú' => 'u',
                var other => other,
            };
        }

        // A y at the start or after a vowel, and an i between vowels, act as consonants: capitals mark them.
        for (var i = 0; i < word.Length; i++)
        {
            var afterVowel = i > 0 && IsVowel(letters[i - 1]);
            if (letters[i] == 'y' && (i == 0 || afterVowel))
            {
                letters[i] = 'Y';
            }
            else if (letters[i] == 'i' && afterVowel && i + 1 < word.Length && IsVowel(letters[i + 1]))
            {
                letters[i] = 'I';
            }
        }

        return word.Length;
    }

    private static (int R1, int R2) Regions(ReadOnlySpan<char> letters)
    {
        var r1 = AfterVowelConsonant(letters, 0);
        var r2 = AfterVowelConsonant(letters, r1);
        return (Math.Max(r1, 3), r2);
    }

    private static int AfterVowelConsonant(ReadOnlySpan<char> letters, int from)
    {
        var i = from;
        while (i < letters.Length && !IsVowel(letters[i]))
        {
            i++;
        }

        while (i < letters.Length && IsVowel(letters[i]))
        {
            i++;
        }

        return Math.Min(i + 1, letters.Length);
    }

    private static int StepOne(Span<char> w, int length, int r1)
    {
        if (Ends(w, length, "heden"))
        {
            if (length - 5 >= r1)
            {
                w[length - 3] = 'i';
                w[length - 2] = 'd';
                return length - 1;
            }

            return length;
        }

        if (Ends(w, length, "ene"))
        {
            return DeleteEn(w, length, 3, r1);
        }

        if (Ends(w, length, "en"))
        {
            return DeleteEn(w, length, 2, r1);
        }

        var suffix = Ends(w, length, "se") ? 2 : Ends(w, length, "s") ? 1 : 0;
        var before = length - suffix;
        return suffix > 0 && before >= r1 && before > 0 && !IsVowel(w[before - 1]) && w[before - 1] != 'j' ? before : length;
    }

    private static int DeleteEn(Span<char> w, int length, int suffix, int r1)
    {
        var before = length - suffix;
        if (before < r1 || before == 0 || IsVowel(w[before - 1]) || Ends(w, before, "gem"))
        {
            return length;
        }

        return Undouble(w, before);
    }

    private static int StepTwo(Span<char> w, int length, int r1, out bool removedE)
    {
        removedE = false;
        if (!Ends(w, length, "e") || length - 1 < r1 || length < 2 || IsVowel(w[length - 2]))
        {
            return length;
        }

        removedE = true;
        return Undouble(w, length - 1);
    }

    private static int StepThreeHeid(Span<char> w, int length, int r1, int r2)
    {
        if (!Ends(w, length, "heid") || length - 4 < r2 || (length > 4 && w[length - 5] == 'c'))
        {
            return length;
        }

        length -= 4;
        return Ends(w, length, "en") ? DeleteEn(w, length, 2, r1) : length;
    }

    private static int StepThreeDerived(Span<char> w, int length, int r1, int r2, bool removedE)
    {
        if (Ends(w, length, "end") || Ends(w, length, "ing"))
        {
            var before = length - 3;
            if (before < r2)
            {
                return length;
            }

            var ig = Ends(w, before, "ig") && before - 2 >= r2 && !(before > 2 && w[before - 3] == 'e');
            return ig ? before - 2 : Undouble(w, before);
        }

        if (Ends(w, length, "ig"))
        {
            return length - 2 >= r2 && !(length > 2 && w[length - 3] == 'e') ? length - 2 : length;
        }

        if (Ends(w, length, "lijk"))
        {
            return length - 4 >= r2 ? StepTwo(w, length - 4, r1, out _) : length;
        }

        if (Ends(w, length, "baar"))
        {
            return length - 4 >= r2 ? length - 4 : length;
        }

        return Ends(w, length, "bar") && removedE && length - 3 >= r2 ? length - 3 : length;
    }

    private static int UndoubleVowel(Span<char> w, int length)
    {
        if (length < 4)
        {
            return length;
        }

        var last = w[length - 1];
        var vowel = w[length - 2];
        if (IsVowel(last) || last == 'I' || vowel is not ('a' or 'e' or 'o' or 'u') || w[length - 3] != vowel || IsVowel(w[length - 4]))
        {
            return length;
        }

        w[length - 2] = last;
        return length - 1;
    }

    private static int Undouble(Span<char> w, int length) =>
        Ends(w, length, "kk") || Ends(w, length, "dd") || Ends(w, length, "tt") ? length - 1 : length;

    private static bool Ends(ReadOnlySpan<char> w, int length, string suffix) => w[..length].EndsWith(suffix, StringComparison.Ordinal);

    private static bool IsVowel(char letter) => letter is 'a' or 'e' or 'i' or 'o' or 'u' or 'y' or 'è';
}
