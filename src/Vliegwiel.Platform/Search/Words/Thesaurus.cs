// SPDX-License-Identifier: EUPL-1.2
using Vliegwiel.DutchText;

namespace Vliegwiel.Platform.Search.Words;

/// <summary>How a term of the vocabulary follows from what was asked.</summary>
internal enum WordTie
{
    /// <summary>It means the same.</summary>
    Same,

    /// <summary>It belongs to what was asked, or what was asked belongs to it.</summary>
    Related,
}

/// <summary>Another way to say what was asked.</summary>
/// <param name="Text">As the vocabulary writes it.</param>
/// <param name="Stems">The stems that must stand near each other.</param>
/// <param name="Tie">How it follows.</param>
internal sealed record WordAlternative(string Text, IReadOnlyList<string> Stems, WordTie Tie);

/// <summary>A term of the vocabulary that stands in a question.</summary>
/// <param name="From">The first of the words it covers.</param>
/// <param name="Count">How many words it covers.</param>
/// <param name="Alternatives">Other ways to say it.</param>
/// <param name="NotMeant">The stems of what it does not mean.</param>
internal sealed record WordMatch(int From, int Count, IReadOnlyList<WordAlternative> Alternatives, IReadOnlyList<IReadOnlyList<string>> NotMeant);

/// <summary>The vocabulary as search uses it: which terms of it stand in a question, and what else can be said for them.</summary>
/// <remarks>
/// One step only: an alternative is never looked up again. So a loop in the lines (a asks for b, b asks for a) does no harm,
/// and who reads a line knows all that it does.
/// </remarks>
internal sealed class Thesaurus
{
    private const int MostAlternatives = 12;
    private const int LongestPhrase = 6;

    private readonly Dictionary<string, Term> _terms = new(StringComparer.Ordinal);

    internal Thesaurus(IEnumerable<VocabularyLine> lines)
    {
        foreach (var line in lines)
        {
            Add(line);
        }

        foreach (var term in _terms.Values)
        {
            term.Settle();
        }
    }

    internal static Thesaurus Empty { get; } = new([]);

    /// <summary>The longest terms that stand in a row of stems; none inside another.</summary>
    internal IReadOnlyList<WordMatch> Find(IReadOnlyList<string> stems)
    {
        var found = new List<WordMatch>();
        for (var from = 0; from < stems.Count; from++)
        {
            for (var count = Math.Min(LongestPhrase, stems.Count - from); count > 0; count--)
            {
                if (_terms.TryGetValue(Key(stems.Skip(from).Take(count)), out var term))
                {
                    if (found.Count == 0 || found[^1].From + found[^1].Count < from + count)
                    {
                        found.Add(new WordMatch(from, count, term.Alternatives, term.NotMeant));
                    }

                    break;
                }
            }
        }

        return found;
    }

    /// <summary>Whether the vocabulary knows this one word, so that nobody takes it for a misspelling.</summary>
    internal bool Knows(string stem) => _terms.ContainsKey(stem);

    /// <summary>The stems of a term in the order of its words, as a text that holds it has them.</summary>
    /// <remarks>Empty when only one of several words is left beside stop words: "opnieuw gebruiken" may be asked, but is not looked for as "gebruiken".</remarks>
    internal static IReadOnlyList<string> Stems(string term)
    {
        var words = Words(term, halves: false);
        var telling = words.FindAll(word => !StopWords.Contains(word.Folded));
        return telling.Count == 1 && words.Count > 1 ? [] : telling.ConvertAll(word => word.Stem);
    }

    private void Add(VocabularyLine line)
    {
        var group = line.Same.Prepend(line.Preferred).ToList();
        foreach (var term in group)
        {
            foreach (var key in Keys(term))
            {
                var entry = Entry(key);
                entry.Add(group, WordTie.Same);
                entry.Add(line.Includes, WordTie.Related);
                entry.Exclude(line.NotMeant);
            }
        }

        foreach (var key in line.AsksFor.SelectMany(Keys))
        {
            Entry(key).Add(group, WordTie.Related);
        }
    }

    private Term Entry(string key)
    {
        if (!_terms.TryGetValue(key, out var term))
        {
            _terms.Add(key, term = new Term(key));
        }

        return term;
    }

    // "R-ladder" is asked as one word and as two.
    private static IEnumerable<string> Keys(string term) =>
        new[] { Key(Words(term, halves: false).Select(word => word.Stem)), Key(Words(term, halves: true).Select(word => word.Stem)) }.Where(key => key.Length > 0).Distinct(StringComparer.Ordinal);

    private static string Key(IEnumerable<string> stems) => string.Join(' ', stems);

    // Stop words count here: "opnieuw gebruiken" says something that "gebruiken" does not.
    private static List<(string Folded, string Stem)> Words(string term, bool halves)
    {
        var words = new List<(string, string)>();
        var until = 0;
        foreach (var token in Tokenizer.Tokenize(term))
        {
            if (token.Kind == TokenKind.Hyphenated)
            {
                until = halves ? until : token.End;
            }

            if (token.Kind == TokenKind.Hyphenated ? !halves : token.Start >= until)
            {
                words.Add((token.Text, DutchStemmer.Stem(token.Text)));
            }
        }

        return words;
    }

    /// <summary>One key of the vocabulary while it is filled.</summary>
    private sealed class Term(string key)
    {
        private readonly Dictionary<string, WordAlternative> _alternatives = new(StringComparer.Ordinal);
        private readonly Dictionary<string, IReadOnlyList<string>> _notMeant = new(StringComparer.Ordinal);

        internal IReadOnlyList<WordAlternative> Alternatives { get; private set; } = [];

        internal IReadOnlyList<IReadOnlyList<string>> NotMeant { get; private set; } = [];

        internal void Add(IEnumerable<string> terms, WordTie tie)
        {
            foreach (var term in terms)
            {
                var stems = Stems(term);
                var other = Key(stems);
                if (other.Length > 0 && other != key && (!_alternatives.TryGetValue(other, out var known) || known.Tie > tie))
                {
                    _alternatives[other] = new WordAlternative(term, stems, tie);
                }
            }
        }

        internal void Exclude(IEnumerable<string> terms)
        {
            foreach (var stems in terms.Select(Stems).Where(stems => stems.Count > 0))
            {
                _notMeant[Key(stems)] = stems;
            }
        }

        internal void Settle()
        {
            Alternatives = [.. _alternatives.Where(a => !_notMeant.ContainsKey(a.Key)).Select(a => a.Value).OrderBy(a => a.Tie).Take(MostAlternatives)];
            NotMeant = [.. _notMeant.Values];
        }
    }
}
