// SPDX-License-Identifier: EUPL-1.2
using System.Text;

namespace Vliegwiel.DutchText;

/// <summary>Cuts a text into folded words and numbers that know where they stood.</summary>
/// <remarks>
/// "0,8" and "1.000" stay one number (the separator is always written as a comma), "b.v." and "m.b.t." become one word,
/// "CO2" stays whole, "foto's" loses its 's, and "CO2-reductie" gives the whole word and both halves.
/// </remarks>
public static class Tokenizer
{
    /// <summary>A token longer than this is cut off: no word of any language is that long, but encoded data is.</summary>
    public const int LongestToken = 64;

    /// <summary>The tokens of a text in order of appearance; a hyphenated word comes before its halves.</summary>
    /// <param name="text">Any text, in any Unicode normal form.</param>
    public static List<Token> Tokenize(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var tokens = new List<Token>(text.Length / 6 + 1);
        var word = new StringBuilder(32);
        var at = 0;
        while (at < text.Length)
        {
            if (!StartsToken(text[at]))
            {
                at++;
                continue;
            }

            at = ReadGroup(text, at, word, tokens);
        }

        return tokens;
    }

    // A group is what hyphens hold together: one word, or several.
    private static int ReadGroup(string text, int start, StringBuilder word, List<Token> tokens)
    {
        var first = tokens.Count;
        var at = ReadToken(text, start, word, tokens);
        while (at + 1 < text.Length && Folding.FoldCharacter(text[at]) == "-" && StartsToken(text[at + 1]))
        {
            at = ReadToken(text, at + 1, word, tokens);
        }

        var pieces = tokens.Count - first;
        if (pieces < 2 || pieces > 5 || AllNumbers(tokens, first))
        {
            return at;
        }

        var whole = string.Concat(tokens.Skip(first).Select(token => token.Text));
        if (whole.Length <= LongestToken)
        {
            tokens.Insert(first, new Token(whole, start, tokens[^1].End - start, TokenKind.Hyphenated));
        }

        return at;
    }

    private static bool AllNumbers(List<Token> tokens, int first)
    {
        for (var i = first; i < tokens.Count; i++)
        {
            if (tokens[i].Kind != TokenKind.Number)
            {
                return false;
            }
        }

        return true;
    }

    private static int ReadToken(string text, int start, StringBuilder word, List<Token> tokens)
    {
        word.Clear();
        var at = start;
        var end = start;
        var letters = false;
        var abbreviation = true; // letters that are each followed by a full stop
        var sinceStop = 0;
        while (at < text.Length)
        {
            var folded = Folding.FoldCharacter(text[at]);
            if (folded.Length == 0)
            {
                at++;
                continue;
            }

            if (IsWordPiece(folded))
            {
                foreach (var piece in folded)
                {
                    if (char.IsLetterOrDigit(piece) || char.IsSurrogate(piece))
                    {
                        letters |= !char.IsAsciiDigit(piece);
                        word.Append(piece);
                        sinceStop++;
                    }
                }

                at++;
                end = at;
                continue;
            }

            var next = at + 1 < text.Length ? Folding.FoldCharacter(text[at + 1]) : "";
            if (folded is "." or "," && !letters && next.Length > 0 && char.IsAsciiDigit(next[0]) && char.IsAsciiDigit(word[^1]))
            {
                word.Append(',');
                at++;
                continue;
            }

            if (folded == "." && letters && abbreviation && sinceStop == 1 && next.Length > 0 && char.IsLetter(next[0]) && IsSingleLetter(text, at + 1))
            {
                sinceStop = 0;
                at++;
                continue;
            }

            abbreviation = false;
            if (folded == "'" && letters && next == "s" && EndsWord(text, at + 2))
            {
                at += 2;
                end = at;
            }

            break;
        }

        if (word.Length > LongestToken)
        {
            word.Length = LongestToken;
        }

        tokens.Add(new Token(word.ToString(), start, end - start, letters ? TokenKind.Word : TokenKind.Number));
        return Math.Max(at, end);
    }

    private static bool StartsToken(char character)
    {
        var folded = Folding.FoldCharacter(character);
        return folded.Length > 0 && IsWordPiece(folded) && (char.IsLetterOrDigit(folded[0]) || char.IsSurrogate(folded[0]));
    }

    private static bool IsWordPiece(string folded) => char.IsLetterOrDigit(folded[0]) || char.IsSurrogate(folded[0]);

    // In "b.v." the v stands alone; in "klaar.Daarna" the D does not, and the stop ends a sentence.
    private static bool IsSingleLetter(string text, int at) => EndsWord(text, at + 1);

    private static bool EndsWord(string text, int at) => at >= text.Length || !IsInWord(text[at]);

    private static bool IsInWord(char character)
    {
        var folded = Folding.FoldCharacter(character);
        return folded.Length == 0 || char.IsLetterOrDigit(folded[0]);
    }
}
