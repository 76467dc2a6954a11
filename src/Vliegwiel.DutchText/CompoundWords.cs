// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Frozen;

namespace Vliegwiel.DutchText;

/// <summary>The words of which Dutch compounds in this field are made: the list that the library ships.</summary>
/// <remarks>Written by hand for this library, from general knowledge of Dutch and of building, buying, waste, water and space. Three-letter words are only parts when they stand here.</remarks>
internal static partial class CompoundWords
{
    /// <summary>No part is shorter.</summary>
    internal const int ShortestPart = 3;

    /// <summary>The words as they are listed. A listed word is only split into other listed words.</summary>
    internal static readonly FrozenSet<string> Listed = Building.Concat(Buying).Concat(Waste).Concat(Space).Concat(General).Concat(Common)
        .Where(word => word.Length >= ShortestPart).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Strings that occur as words but that a compound does not consist of: endings, prefixes, chance.</summary>
    internal static readonly FrozenSet<string> NeverParts = Words("""
        heid lijk baar ende inge erin erop ling ring eren atie aties iteit ering ingen ings enheid tehuis igen elen eren sels
        schap achtig loze vrije rijke rende lende tende gaan staan stand dien ding dingen ren gen gemeen onde tie ties teren teerd
        digd lede leden lende heden baarheid lijke lijkheid over onder voor achter door tegen boven mede mits daar hier waar zelf
        """);

    /// <summary>Listed words that look like two others: "kantoor" has nothing to do with an ear.</summary>
    internal static readonly FrozenSet<string> Whole = Words("""
        kantoor bestuur bestuurs oorzaak maatregel toezicht voorstel weerstand wethouder vliegwiel netwerk verslag handel
        """);

    private static readonly FrozenSet<string> Forms = Listed.Concat(Listed.SelectMany(Inflections)).Except(NeverParts, StringComparer.Ordinal)
        .ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> FormsBySpan = Forms.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether a word, or a form of it (bouwt, daken, brieven), is in the list.</summary>
    internal static bool Contains(ReadOnlySpan<char> word) => FormsBySpan.Contains(word) && !StopWords.Contains(word);

    private static FrozenSet<string> Words(string list) =>
        list.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);

    // Forms that do not exist do no harm: they do not occur in texts either.
    private static IEnumerable<string> Inflections(string word)
    {
        if (word[^1] == 'e')
        {
            yield return word + "n";
            yield return word + "s";
            yield break;
        }

        if (word.Length > 3)
        {
            yield return word + "en";
            yield return word + "s";
            yield return word + "e";
        }

        var root = word[^1] switch { 'f' => word[..^1] + "v", 's' => word[..^1] + "z", _ => word };
        if (word.Length > 3)
        {
            yield return root + "en";
        }

        if (IsVowel(word[^2]) && !IsVowel(word[^1]))
        {
            if (word[^2] == word[^3])
            {
                yield return root[..^2] + root[^1] + "en";
            }
            else if (!IsVowel(word[^3]))
            {
                yield return word + word[^1] + "en";
            }
        }
    }

    private static bool IsVowel(char letter) => letter is 'a' or 'e' or 'i' or 'o' or 'u';
}
