// SPDX-License-Identifier: EUPL-1.2
using Vliegwiel.DutchText;
using Vliegwiel.Platform.Search.Words;

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

    /// <summary>Whether it shapes the question more than that it says what it is about.</summary>
    internal bool IsShaping => QuestionWords.ContainsStem(Terms[0].Stem);
}

/// <summary>Another way to say one or more words of the question, from the vocabulary.</summary>
/// <param name="Covers">The words of the question it stands for, by their place in the plan.</param>
/// <param name="Asked">Those words as they were asked.</param>
/// <param name="Terms">The stems that must stand near each other.</param>
/// <param name="Tie">How it follows from what was asked.</param>
internal sealed record Expansion(IReadOnlyList<int> Covers, string Asked, IReadOnlyList<QueryTerm> Terms, WordTie Tie)
{
    internal bool IsKnown => Terms.All(term => term.Known);

    internal int PublicCount => Terms.Min(term => term.PublicCount);

    internal MatchKind Kind => Tie == WordTie.Same ? MatchKind.SameMeaning : MatchKind.Related;

    /// <summary>As an expression of the full-text table.</summary>
    internal string Expression => Terms.Count == 1
        ? TermCoding.Quote(TermCoding.Word(Terms[0].Stem))
        : $"NEAR({string.Join(' ', Terms.Select(term => TermCoding.Quote(TermCoding.Word(term.Stem))))}, {Terms.Count + 2})";
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

    private readonly string _filter;

    private QueryPlan(string text, IReadOnlyList<QueryWord> words, IReadOnlyList<Expansion> expansions, IReadOnlyList<IReadOnlyList<uint>> notMeant, string filter)
    {
        Text = text;
        Words = words;
        Expansions = expansions;
        NotMeant = notMeant;
        _filter = filter;
    }

    internal string Text { get; }

    internal IReadOnlyList<QueryWord> Words { get; }

    /// <summary>Other ways to say it that occur in something the asker may see.</summary>
    internal IReadOnlyList<Expansion> Expansions { get; }

    /// <summary>Terms that together say what was expressly not meant.</summary>
    internal IReadOnlyList<IReadOnlyList<uint>> NotMeant { get; }

    /// <summary>Whether a word, or another way to say it, occurs in something that the asker may see.</summary>
    internal bool IsKnown(int word) => Words[word].IsKnown || Expansions.Any(expansion => expansion.Covers.Contains(word));

    /// <summary>The expression for passages that hold every word that can be found at all. Null when no word can.</summary>
    internal string? EveryWord()
    {
        var groups = Enumerable.Range(0, Words.Count).Where(IsKnown).Select(Group).ToList();
        return groups.Count == 0 ? null : $"({_filter}) AND {string.Join(" AND ", groups)}";
    }

    /// <summary>The expression for passages that hold one of the rarest terms.</summary>
    /// <param name="most">The ranking of a long OR is the dearest thing there is: the rarest terms come first, until they promise this many passages.</param>
    internal string? RarestTerms(int most)
    {
        var chosen = new List<string>();
        var passages = 0L;
        var terms = Words.SelectMany(word => word.Terms).Where(term => term.Known).DistinctBy(term => term.Hash).Select(term => (Count: term.PublicCount, Expression: Term(term)));
        foreach (var (count, expression) in terms.Concat(Expansions.Select(expansion => (Count: expansion.PublicCount, expansion.Expression)))
            .DistinctBy(term => term.Expression).OrderBy(term => term.Count).ThenBy(term => term.Expression, StringComparer.Ordinal))
        {
            passages += count;
            if (chosen.Count > 0 && passages > most)
            {
                break;
            }

            chosen.Add(expression);
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

    internal static QueryPlan? Make(SearchQuestion question, Vocabulary vocabulary, Thesaurus thesaurus, IndexReader reader)
    {
        if (Asker.From(question) is not { } asker)
        {
            return null;
        }

        var text = question.Text.Length > LongestQuestion ? question.Text[..LongestQuestion] : question.Text;
        var analyzer = reader.Analyzer(vocabulary);
        var tokens = analyzer.Analyse(text);
        var finder = new Finder(asker, vocabulary, reader, analyzer, thesaurus);
        var words = new List<QueryWord>();
        var places = new List<(string Stem, int Word)>(); // the question as a row of stems, each with its word
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

            if (word.IsStopWord)
            {
                places.Add((word.Stem, -1));
                continue;
            }

            var at = words.FindIndex(other => other.Terms[0].Stem == word.Stem);
            if (at < 0)
            {
                at = words.Count;
                words.Add(finder.Find(word, halves, token));
            }

            if (halves.Count > 0 && !thesaurus.Knows(word.Stem))
            {
                places.AddRange(halves.Select(half => (half.Stem, half.IsStopWord ? -1 : at)));
            }
            else
            {
                places.Add((word.Stem, at));
            }
        }

        if (words.Count == 0)
        {
            return null;
        }

        var matches = thesaurus.Find(places.ConvertAll(place => place.Stem));
        var expansions = matches.SelectMany(match => Expand(match, places, words, finder)).Where(expansion => expansion.IsKnown).ToList();
        var asked = words.SelectMany(word => word.Terms).Where(term => term.Kind == MatchKind.Stem).Select(term => term.Hash).ToHashSet();
        var notMeant = matches.SelectMany(match => match.NotMeant)
            .Select(stems => (IReadOnlyList<uint>)[.. stems.Select(TermCoding.Hash)]).Where(hashes => !hashes.Any(asked.Contains)).ToList();
        return new QueryPlan(text, words, expansions, notMeant, asker.Filter);
    }

    private static IEnumerable<Expansion> Expand(WordMatch match, List<(string Stem, int Word)> places, List<QueryWord> words, Finder finder)
    {
        int[] covers = [.. places.Skip(match.From).Take(match.Count).Select(place => place.Word).Where(word => word >= 0).Distinct()];
        if (covers.Length == 0)
        {
            return []; // stop words only: no word of the question stands for it
        }

        var asked = string.Join(' ', covers.Select(word => words[word].Asked));
        return match.Alternatives.Select(other =>
            new Expansion(covers, asked, [.. other.Stems.Distinct(StringComparer.Ordinal).Select(stem => finder.Term(stem, MatchKind.SameMeaning))], other.Tie));
    }

    private string Group(int at)
    {
        var word = Words[at];
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

        ways.AddRange(Expansions.Where(expansion => expansion.Covers.Contains(at)).Select(expansion => expansion.Expression));
        return $"({string.Join(" OR ", ways.Distinct(StringComparer.Ordinal))})";
    }

    private static string Term(QueryTerm term) => TermCoding.Quote(TermCoding.Word(term.Stem));
}
