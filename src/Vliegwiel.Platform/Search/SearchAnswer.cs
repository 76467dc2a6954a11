// SPDX-License-Identifier: EUPL-1.2
namespace Vliegwiel.Platform.Search;

/// <summary>What the index answers.</summary>
/// <param name="Hits">The hits of the page asked for, best first.</param>
/// <param name="Total">The number of objects that match and that the asker may see.</param>
/// <param name="DidYouMean">The question with its misspelt words mended, when a mended word occurs in something the asker may see.</param>
/// <param name="EveryWord">Whether the hits hold every word of the question; otherwise they hold some, the rarest first.</param>
public sealed record SearchAnswer(IReadOnlyList<SearchHit> Hits, int Total, string? DidYouMean, bool EveryWord)
{
    /// <summary>How many found objects have each value, the most common first; empty when not asked for, or when there are very many.</summary>
    public IReadOnlyList<FacetCount> Facets { get; init; } = [];

    /// <summary>The answer to a question without words, and of an index that has to be rebuilt.</summary>
    public static SearchAnswer Nothing { get; } = new([], 0, null, EveryWord: false);
}

/// <summary>An object that was found, with the passages that made it so.</summary>
/// <param name="ObjectId">The object.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Title">Its title.</param>
/// <param name="Url">Where it is shown.</param>
/// <param name="Score">Higher is better; only comparable within one answer.</param>
/// <param name="Passages">Its best passages, at most three, best first.</param>
/// <param name="Why">Why it was found, most telling reason first.</param>
public sealed record SearchHit(
    Guid ObjectId,
    string Kind,
    string Title,
    string Url,
    double Score,
    IReadOnlyList<PassageHit> Passages,
    IReadOnlyList<MatchReason> Why);

/// <summary>A passage that was found.</summary>
/// <param name="Number">Its number within the object.</param>
/// <param name="Page">Its page, when it has one.</param>
/// <param name="File">Its file, when it has one.</param>
/// <param name="Score">Higher is better; only comparable within one answer.</param>
/// <param name="Fragment">The piece of it to show.</param>
public sealed record PassageHit(int Number, int? Page, string? File, double Score, Fragment Fragment);

/// <summary>A piece of text with the words in it that were found.</summary>
/// <param name="Text">The piece, as it stands in the passage; plain text, not HTML.</param>
/// <param name="Highlights">The places in <paramref name="Text"/> to mark, in order and apart from each other.</param>
/// <param name="StartsCut">Whether text goes before it.</param>
/// <param name="EndsCut">Whether text follows.</param>
public sealed record Fragment(string Text, IReadOnlyList<Highlight> Highlights, bool StartsCut, bool EndsCut);

/// <summary>A place in a fragment.</summary>
/// <param name="Start">Offset of its first UTF-16 unit.</param>
/// <param name="Length">Number of units.</param>
public readonly record struct Highlight(int Start, int Length);

/// <summary>In which way a word that was asked for was found.</summary>
public enum MatchKind
{
    /// <summary>The word itself or another form of it.</summary>
    Stem,

    /// <summary>As a part of a longer word: "bouw" in "houtbouw".</summary>
    PartOfFound,

    /// <summary>A part of the word asked for: "hout" for "houtbouw".</summary>
    PartOfAsked,

    /// <summary>A word that is spelt almost the same.</summary>
    Similar,

    /// <summary>A term that the vocabulary says means the same.</summary>
    SameMeaning,

    /// <summary>A term that the vocabulary says belongs to it.</summary>
    Related,
}

/// <summary>One reason why an object was found.</summary>
/// <param name="Kind">In which way.</param>
/// <param name="Asked">The word of the question.</param>
/// <param name="Found">The word as it stands in the object.</param>
/// <param name="InTitle">Whether it stands in the title.</param>
public sealed record MatchReason(MatchKind Kind, string Asked, string Found, bool InTitle)
{
    /// <summary>The reason in plain Dutch.</summary>
    public string Sentence => Kind switch
    {
        MatchKind.Stem => $"'{Found}' in {Place}",
        MatchKind.PartOfFound => $"'{Asked}' is een deel van '{Found}' in {Place}",
        MatchKind.PartOfAsked => $"'{Found}' in {Place} is een deel van '{Asked}'",
        MatchKind.SameMeaning => $"'{Found}' in {Place}, omdat '{Found}' hetzelfde betekent als '{Asked}'",
        MatchKind.Related => $"'{Found}' in {Place}, omdat '{Found}' en '{Asked}' volgens de woordenlijst bij elkaar horen",
        _ => $"'{Found}' in {Place} lijkt op '{Asked}'",
    };

    private string Place => InTitle ? "de titel" : "de tekst";
}
