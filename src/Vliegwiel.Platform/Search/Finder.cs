// SPDX-License-Identifier: EUPL-1.2
using Vliegwiel.DutchText;
using Vliegwiel.Platform.Search.Words;

namespace Vliegwiel.Platform.Search;

/// <summary>Looks up, for one asker, with which stems a word of the question can be found.</summary>
internal sealed class Finder(Asker asker, Vocabulary vocabulary, IndexReader reader, DutchAnalyzer analyzer, Thesaurus thesaurus)
{
    private const int MostSpellings = 3;

    internal QueryWord Find(AnalysedWord word, IReadOnlyList<AnalysedWord> halves, Token token)
    {
        var terms = new List<QueryTerm> { Term(word.Stem, MatchKind.Stem) };
        var parts = halves.Count > 0 ? halves.Where(half => !half.IsStopWord).Select(half => half.Stem) : word.PartStems;
        foreach (var part in parts.Distinct(StringComparer.Ordinal).Where(part => part != word.Stem))
        {
            terms.Add(Term(part, MatchKind.PartOfAsked));
        }

        string? mended = null;
        if (!terms[0].Known && !thesaurus.Knows(word.Stem) && !(IsCompound(word, halves) && terms.Skip(1).All(term => term.Known)))
        {
            foreach (var spelling in Spellings(word.Folded))
            {
                mended ??= spelling;
                var meant = analyzer.AnalyseWord(spelling);
                if (terms.TrueForAll(term => term.Stem != meant.Stem))
                {
                    terms.Add(Term(meant.Stem, MatchKind.Similar));
                }
            }
        }

        return new QueryWord(word.Folded, terms, mended, token.Start, token.Length);
    }

    /// <summary>Whether a folded word stands, in this very form, in something that the asker may see.</summary>
    internal bool CanSee(string word) =>
        (asker.SeesPublic && vocabulary.PublicCount(word) > 0)
        || (asker.SeesMore && reader.Exists($"({asker.Audience}) AND {TermCoding.Quote(TermCoding.Form(word))}"));

    /// <summary>A stem, with what is public about it and whether the asker can see it.</summary>
    internal QueryTerm Term(string stem, MatchKind kind)
    {
        var hash = TermCoding.Hash(stem);
        var count = vocabulary.PublicTermCount(hash);
        var known = (asker.SeesPublic && count > 0)
            || ((asker.SeesMore || !asker.SeesPublic) && reader.Exists($"({asker.Audience}) AND {TermCoding.Quote(TermCoding.Word(stem))}"));
        return new QueryTerm(stem, hash, kind, count, known);
    }

    // The ends of the word are accounted for: so it is a compound, and not a word of which one piece happens to be known.
    private static bool IsCompound(AnalysedWord word, IReadOnlyList<AnalysedWord> halves) =>
        halves.Count > 0
        || (word.Parts.Count > 1
            && word.Folded.StartsWith(word.Parts[0], StringComparison.Ordinal)
            && word.Parts.Any(part => part.Length < word.Folded.Length && word.Folded.EndsWith(part, StringComparison.Ordinal)));

    private List<string> Spellings(string word)
    {
        var found = new List<string>();
        if (word.Length < 4 || word.AsSpan().ContainsAnyInRange('0', '9'))
        {
            return found;
        }

        var distance = 0;
        foreach (var candidate in vocabulary.Near(word, word.Length < 6 ? 1 : 2))
        {
            // All at the smallest distance at which something is visible; what is not visible does not count at all.
            if (candidate.Distance == 0 || (found.Count > 0 && candidate.Distance > distance) || found.Count == MostSpellings)
            {
                if (candidate.Distance == 0)
                {
                    continue;
                }

                break;
            }

            if (CanSee(candidate.Word))
            {
                distance = candidate.Distance;
                found.Add(candidate.Word);
            }
        }

        return found;
    }
}
