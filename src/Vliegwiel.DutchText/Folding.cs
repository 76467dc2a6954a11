// SPDX-License-Identifier: EUPL-1.2
using System.Globalization;
using System.Text;

namespace Vliegwiel.DutchText;

/// <summary>The form in which words are compared: lower case, without diacritics, ligatures apart.</summary>
public static class Folding
{
    // One entry per UTF-16 unit, filled when first met. A race writes the same value twice, which does no harm.
    private static readonly string?[] Folded = new string?[char.MaxValue + 1];

    /// <summary>
    /// Folds a text: "Coördinatie" becomes "coordinatie", "ĳsselmeer" "ijsselmeer", "CO₂" "co2".
    /// Combining accents, soft hyphens and zero-width characters disappear; control characters (NUL too) become a space.
    /// </summary>
    /// <param name="text">Any text; may be empty, unpaired surrogates are kept as they are.</param>
    /// <returns>The folded text, which can be shorter or longer than what went in.</returns>
    public static string Fold(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var folded = new StringBuilder(text.Length);
        foreach (var character in text)
        {
            folded.Append(FoldCharacter(character));
        }

        return folded.ToString();
    }

    /// <summary>What one UTF-16 unit becomes: zero characters (an accent), one, or more (a ligature).</summary>
    /// <param name="character">The unit to fold.</param>
    public static string FoldCharacter(char character) => Folded[character] ??= Compute(character);

    private static string Compute(char character)
    {
        if (char.IsAsciiLetterOrDigit(character))
        {
            return char.ToLowerInvariant(character).ToString();
        }

        if (char.IsSurrogate(character))
        {
            return character.ToString();
        }

        var special = char.ToLowerInvariant(character) switch
        {
            'ß' => "ss",
            'ø' => "o",
            'æ' => "ae",
            'œ' => "oe",
            'đ' or 'ð' => "d",
            'ł' => "l",
            'ı' => "i",
            'þ' => "th",
            '’' or '‘' or 'ʼ' or '＇' or '`' or '´' => "'",
            '‐' or '‑' or '‒' or '–' or '−' => "-",
            _ => null,
        };
        if (special is not null)
        {
            return special;
        }

        return CharUnicodeInfo.GetUnicodeCategory(character) switch
        {
            UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format => "",
            UnicodeCategory.Control => " ",
            _ => Decompose(character),
        };
    }

    private static string Decompose(char character)
    {
        // U+FFFE, U+FFFF and their like are no characters: normalising them throws.
        if (CharUnicodeInfo.GetUnicodeCategory(character) == UnicodeCategory.OtherNotAssigned)
        {
            return " ";
        }

        var apart = character.ToString().Normalize(NormalizationForm.FormKD);
        var kept = new StringBuilder(apart.Length);
        foreach (var piece in apart)
        {
            if (CharUnicodeInfo.GetUnicodeCategory(piece) is not (UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark))
            {
                kept.Append(char.ToLowerInvariant(piece));
            }
        }

        return kept.ToString();
    }
}
