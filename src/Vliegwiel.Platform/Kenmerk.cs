// SPDX-License-Identifier: EUPL-1.2
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Vliegwiel.Platform;

/// <summary>The readable part of an address: words of the title and six random characters, so that no address tells that another exists.</summary>
public static class Kenmerk
{
    public const int MaxLength = 80;
    private const string Alphabet = "abcdefghjkmnpqrstuvwxyz23456789";

    /// <summary>Lower case, digits and hyphens only; at most 80 characters.</summary>
    public static string For(string title)
    {
        var words = Words(title);
        return (words.Length == 0 ? "" : words + "-") + RandomNumberGenerator.GetString(Alphabet, 6);
    }

    /// <summary>Only the words, for things whose names are unique by nature (an organisation of the register).</summary>
    public static string Words(string title)
    {
        var text = new StringBuilder();
        // Half a character becomes a mark of its own, and what is no character (U+FFFE) a space: neither can be normalised.
        var whole = string.Concat(title.EnumerateRunes().Select(r => Rune.GetUnicodeCategory(r) == UnicodeCategory.OtherNotAssigned ? " " : r.ToString()));
        foreach (var c in whole.Normalize(NormalizationForm.FormD))
        {
            if (char.IsAsciiLetterOrDigit(c))
            {
                text.Append(char.ToLowerInvariant(c));
            }
            else if (CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark && text.Length > 0 && text[^1] != '-')
            {
                text.Append('-');
            }
        }

        var words = text.ToString().Trim('-');
        return words.Length <= MaxLength - 7 ? words : words[..(MaxLength - 7)].TrimEnd('-');
    }
}
