// SPDX-License-Identifier: EUPL-1.2
using Vliegwiel.DutchText;

namespace Vliegwiel.Platform.Search;

/// <summary>A stem with which a word of the question can be found.</summary>
/// <param name="Stem">The stem.</param>
/// <param name="Hash">Its key in the lists of terms.</param>
/// <param name="Kind">How it follows from the word: the word itself, a part of it, or a word that is spelt alike.</param>
/// <param name="PublicCount">In how many public passages it occurs.</param>
/// <param name="Known">Whether it occurs in something that the asker may see.</param>
internal sealed record QueryTerm(string Stem, uint Hash, MatchKind Kind, int PublicCount, bool Known);

/// <summary>A word of the question and the stems with which it can be found.</summary>
/// <param name="Asked">The word as folded.</param>
/// <param name="Terms">Its stems: the word itself first.</param>
/// <param name="Mended">The word that was probably meant, when this one occurs nowhere for the asker.</param>
/// <param name="Start">Where the word stands in the question.</param>
/// <param name="Length">Its length there.</param>
internal sealed record QueryWord(string Asked, IReadOnlyList<QueryTerm> Terms, string? Mended, int Start, int Length)
{
    internal bool IsKnown => Terms.Any(term => term.Known);

    internal bool IsUnknownItself => !Terms[0].Known;
}

/// <summary>A question worked out: which words are looked for, by which stems, and in which expressions.</summary>
/// <remarks>
/// Everything here follows from the question, public counts and what the asker can see. That is what keeps an answer the same
/// whether or not something exists that the asker may not see.
/// </remarks>
internal sealed class QueryPlan
{
    private const int LongestQuestion = 2000;
    private const int MostWords = 24;

    // The ranking of a long OR is the dearest thing there is: the rarest terms come first, until they promise this many passages.
    private const int PassagesToRank = 6_000;

    private readonly string _filter;

    private QueryPlan(string text, IReadOnlyList<QueryWord> words, string filter)
    {
        Text = text;
        Words = words;
        _filter = filter;
    }

    internal string Text { get; }

    internal IReadOnlyList<QueryWord> Words { get; }

    /// <summary>The expression for passages that hold every word that can be found at all. Null when no word can.</summary>
    internal string? EveryWord()
    {
        var groups = Words.Where(word => word.IsKnown).Select(Group).ToList();
        return groups.Count == 0 ? null : $"({_filter}) AND {string.Join(" AND ", groups)}";
    }

    /// <summary>The expression for passages that hold one of the rarest terms.</summary>
    internal string? RarestTerms()
    {
        var chosen = new List<string>();
        var passages = 0L;
        foreach (var term in Words.SelectMany(word => word.Terms).Where(term => term.Known).DistinctBy(term => term.Hash).OrderBy(term => term.PublicCount).ThenBy(term => term.Stem, StringComparer.Ordinal))
        {
            passages += term.PublicCount;
            if (chosen.Count > 0 && passages > PassagesToRank)
            {
                break;
            }

            chosen.Add(Term(term));
        }

        return chosen.Count == 0 ? null : $"({_filter}) AND ({string.Join(" OR ", chosen)})";
    }

    /// <summary>The question with the misspelt words mended; null when none is.</summary>
    internal string? DidYouMean()
    {
        if (Words.All(word => word.Mended is null))
        {
            return null;
        }

        var mended = Text;
        foreach (var word in Words.Where(word => word.Mended is not null).OrderByDescending(word => word.Start))
        {
            mended = string.Concat(mended.AsSpan(0, word.Start), word.Mended, mended.AsSpan(word.Start + word.Length));
        }

        return mended;
    }

    internal static QueryPlan? Make(SearchQuestion question, Vocabulary vocabulary, IndexReader reader)
    {
        if (Asker.From(question) is not { } asker)
        {
            return null;
        }

        var text = question.Text.Length > LongestQuestion ? question.Text[..LongestQuestion] : question.Text;
        var analyzer = reader.Analyzer(vocabulary);
        var tokens = analyzer.Analyse(text);
        var words = new List<QueryWord>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < tokens.Count && words.Count < MostWords; i++)
        {
            var (token, word) = tokens[i];
            var halves = new List<AnalysedWord>();
            if (token.Kind == TokenKind.Hyphenated)
            {
                // The halves are other ways to find the whole, not words that must be there as well.
                while (i + 1 < tokens.Count && tokens[i + 1].Token.End <= token.End)
                {
                    halves.Add(tokens[++i].Word);
                }
            }

            if (!word.IsStopWord && seen.Add(word.Stem))
            {
                words.Add(new Finder(asker, vocabulary, reader, analyzer).Find(word, halves, token));
            }
        }

        return words.Count == 0 ? null : new QueryPlan(text, words, asker.Filter);
    }

    private static string Group(QueryWord word)
    {
        var ways = word.Terms.Where(term => term.Known && term.Kind != MatchKind.PartOfAsked).Select(Term).ToList();
        var parts = word.Terms.Where(term => term.Kind == MatchKind.PartOfAsked).ToList();
        if (parts.Count > 0 && parts.TrueForAll(part => part.Known))
        {
            ways.Add($"({string.Join(" AND ", parts.Select(Term))})");
        }
        else if (ways.Count == 0)
        {
            ways.AddRange(parts.Where(part => part.Known).Select(Term));
        }

        return $"({string.Join(" OR ", ways)})";
    }

    private static string Term(QueryTerm term) => TermCoding.Quote(TermCoding.Word(term.Stem));
}
