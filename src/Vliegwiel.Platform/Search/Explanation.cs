// SPDX-License-Identifier: EUPL-1.2
using Vliegwiel.DutchText;

namespace Vliegwiel.Platform.Search;

/// <summary>Where the words of a question stand in a text, to mark them and to say why something was found.</summary>
internal sealed class Explanation(QueryPlan plan, DutchAnalyzer analyzer)
{
    private const int FragmentLength = 260;

    private readonly Dictionary<string, (QueryWord Word, QueryTerm Term)> _terms = plan.Words
        .SelectMany(word => word.Terms.Select(term => (Word: word, Term: term)))
        .GroupBy(pair => pair.Term.Stem, StringComparer.Ordinal)
        .ToDictionary(group => group.Key, group => group.MinBy(pair => pair.Term.Kind), StringComparer.Ordinal);

    private readonly ILookup<string, Expansion> _expansions = plan.Expansions.ToLookup(expansion => expansion.Terms[0].Stem, StringComparer.Ordinal);

    private readonly record struct Found(int Start, int End, string Asked, MatchKind Kind);

    /// <summary>The piece of a text with the most different words of the question in it.</summary>
    internal Fragment Cut(string text)
    {
        var found = Find(text);
        var (from, to) = Window(text, found);
        var highlights = found.Where(place => place.Start >= from && place.End <= to).Select(place => new Highlight(place.Start - from, place.End - place.Start)).ToList();
        return new Fragment(text[from..to], highlights, from > 0, to < text.Length);
    }

    /// <summary>The reasons why an object with this title and text was found: one per word of the question, the title first.</summary>
    internal IReadOnlyList<MatchReason> Why(string title, IEnumerable<string> texts)
    {
        var reasons = Find(title).Select(found => Reason(found, title, inTitle: true))
            .Concat(texts.SelectMany(text => Find(text).Select(found => Reason(found, text, inTitle: false))));
        return reasons.GroupBy(reason => reason.Asked, StringComparer.Ordinal)
            .Select(group => group.OrderBy(reason => reason.Kind).ThenByDescending(reason => reason.InTitle).First())
            .OrderBy(reason => reason.Kind)
            .ThenByDescending(reason => reason.InTitle)
            .ToList();
    }

    private static MatchReason Reason(Found found, string text, bool inTitle) =>
        new(found.Kind, found.Asked, text[found.Start..found.End], inTitle);

    private List<Found> Find(string text)
    {
        var found = new List<Found>();
        var tokens = analyzer.Analyse(text);
        for (var i = 0; i < tokens.Count; i++)
        {
            var (token, word) = tokens[i];
            if (word.IsStopWord || (found.Count > 0 && token.Start < found[^1].End))
            {
                continue;
            }

            if (_terms.TryGetValue(word.Stem, out var match))
            {
                found.Add(new Found(token.Start, token.End, match.Word.Asked, match.Term.Kind));
            }
            else if (OtherWay(tokens, i) is { } other)
            {
                found.Add(other);
            }
            else if (word.PartStems.FirstOrDefault(_terms.ContainsKey) is { } part)
            {
                var (asked, term) = _terms[part];
                found.Add(new Found(token.Start, token.End, asked.Asked, term.Kind == MatchKind.Stem ? MatchKind.PartOfFound : term.Kind));
            }
        }

        return found;
    }

    // A term of several words stands there when its words follow each other, with a few others between them at most.
    private Found? OtherWay(IReadOnlyList<AnalysedToken> tokens, int at)
    {
        foreach (var expansion in _expansions[tokens[at].Word.Stem].Concat(tokens[at].Word.PartStems.SelectMany(part => _expansions[part]).Where(e => e.Terms.Count == 1)))
        {
            var last = at;
            var next = 1;
            for (var i = at + 1; i < tokens.Count && next < expansion.Terms.Count && i <= last + 4; i++)
            {
                if (tokens[i].Word.Stem == expansion.Terms[next].Stem)
                {
                    last = i;
                    next++;
                }
            }

            if (next == expansion.Terms.Count)
            {
                return new Found(tokens[at].Token.Start, tokens[last].Token.End, expansion.Asked, expansion.Kind);
            }
        }

        return null;
    }

    private static (int From, int To) Window(string text, List<Found> found)
    {
        if (text.Length <= FragmentLength)
        {
            return (0, text.Length);
        }

        var best = 0;
        var most = -1;
        for (var i = 0; i < found.Count; i++)
        {
            var inWindow = found.Skip(i).TakeWhile(place => place.End <= found[i].Start + FragmentLength - 40).Select(place => place.Asked).Distinct(StringComparer.Ordinal).Count();
            if (inWindow > most)
            {
                most = inWindow;
                best = found[i].Start;
            }
        }

        var from = StartOfWord(text, Math.Max(0, best - 40));
        var to = EndOfWord(text, Math.Min(text.Length, from + FragmentLength));
        return (from, to);
    }

    private static int StartOfWord(string text, int at)
    {
        var start = at;
        while (start > 0 && at - start < 30 && !char.IsWhiteSpace(text[start - 1]))
        {
            start--;
        }

        return Whole(text, start);
    }

    private static int EndOfWord(string text, int at)
    {
        var end = at;
        while (end < text.Length && end - at < 30 && !char.IsWhiteSpace(text[end]))
        {
            end++;
        }

        return Whole(text, end);
    }

    // Never between the two halves of a surrogate pair.
    private static int Whole(string text, int at) => at > 0 && at < text.Length && char.IsLowSurrogate(text[at]) ? at - 1 : at;
}
