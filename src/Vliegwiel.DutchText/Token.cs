// SPDX-License-Identifier: EUPL-1.2
namespace Vliegwiel.DutchText;

/// <summary>What a token is made of.</summary>
public enum TokenKind
{
    /// <summary>Letters, possibly with digits: "hout", "co2", "bv" (from "b.v.").</summary>
    Word,

    /// <summary>Digits, possibly with separators: "2030", "0,8".</summary>
    Number,

    /// <summary>A hyphenated word as a whole, without its hyphens: "co2reductie" from "CO2-reductie".</summary>
    Hyphenated,
}

/// <summary>A word or number in a text, in folded form, with the place where it stands in the original.</summary>
/// <param name="Text">The folded form, never empty.</param>
/// <param name="Start">Offset of the first UTF-16 unit in the original text.</param>
/// <param name="Length">Number of UTF-16 units in the original text, accents and soft hyphens included.</param>
/// <param name="Kind">What it is made of.</param>
public readonly record struct Token(string Text, int Start, int Length, TokenKind Kind)
{
    /// <summary>Offset just after the last unit in the original text.</summary>
    public int End => Start + Length;
}
