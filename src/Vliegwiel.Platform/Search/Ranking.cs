// SPDX-License-Identifier: EUPL-1.2
using Vliegwiel.DutchText;

namespace Vliegwiel.Platform.Search;

/// <summary>The order of the best candidates: BM25 over title, text and compound parts, by public counts only.</summary>
/// <remarks>
/// k1 and b are the usual ones (Robertson and Zaragoza, The Probabilistic Relevance Framework, 2009); the weights of the fields
/// were measured, see docs/decisions/0006-search.md.
/// </remarks>
internal sealed class Ranking(QueryPlan plan, Vocabulary vocabulary, IndexReader reader)
{
    private const double K1 = 1.2;
    private const double B = 0.6;
    private const double TitleWeight = 2.0;
    private const double PartWeight = 0.3; // of a part of a word in the text, beside the word itself
    private const double PartOfAskedWeight = 0.5; // of a part of a word in the question
    private const double SimilarWeight = 0.8;
    private const double GramWeight = 0.3;
    private const double Coordination = 0.25; // how much of the score depends on the share of the words that is there

    private readonly double _averageLength = vocabulary.PublicPassages == 0 ? 60 : Math.Max(1, (double)vocabulary.PublicLength / vocabulary.PublicPassages);

    private readonly NameShare _names = new(plan, vocabulary);

    internal List<Candidate> Order(IReadOnlyList<Candidate> candidates)
    {
        var unknown = plan.Words.Where(word => word.IsUnknownItself).Select(word => (CharacterGrams.Of(word.Asked), Idf(word.Terms[0]))).ToList();
        return candidates
            .Select(candidate => new Candidate(candidate.Passage, Score(candidate.Passage) + (unknown.Count == 0 ? 0 : GramScore(candidate.Passage, unknown))))
            .OrderByDescending(candidate => candidate.Rank)
            .ThenBy(candidate => candidate.Passage)
            .ToList();
    }

    private double Score(long passage)
    {
        var terms = reader.Terms(passage);
        var norm = K1 * (1 - B + B * terms.TextLength / _averageLength);
        double score = 0;
        double weightFound = 0;
        double weightAll = 0;
        foreach (var word in plan.Words)
        {
            double itself = 0, parts = 0, similar = 0;
            var partCount = 0;
            double partsFound = 0;
            foreach (var term in word.Terms)
            {
                var value = Bm25(terms.Find(term.Hash), norm) * Idf(term);
                switch (term.Kind)
                {
                    case MatchKind.PartOfAsked:
                        parts += value;
                        partCount++;
                        partsFound += value > 0 ? 1 : 0;
                        break;
                    case MatchKind.Similar:
                        similar = Math.Max(similar, value);
                        break;
                    default:
                        itself += value;
                        break;
                }
            }

            score += itself + similar * SimilarWeight + parts * PartOfAskedWeight;
            var weight = Idf(word.Terms[0]);
            weightAll += weight;
            weightFound += weight * (itself > 0 || similar > 0 ? 1 : partCount > 0 ? 0.8 * partsFound / partCount : 0);
        }

        return score * (1 - Coordination + Coordination * weightFound / weightAll) * _names.Of(terms);
    }

    private static double Bm25(TermFrequency frequency, double norm)
    {
        var weighted = TitleWeight * (frequency.Title + PartWeight * frequency.TitleParts) + frequency.Text + PartWeight * frequency.TextParts;
        return weighted == 0 ? 0 : weighted * (K1 + 1) / (weighted + norm);
    }

    private double Idf(QueryTerm term) => Math.Log(1 + (Math.Max(0, vocabulary.PublicPassages - term.PublicCount) + 0.5) / (term.PublicCount + 0.5));

    private double GramScore(long passage, List<(IReadOnlyList<string> Grams, double Idf)> unknown)
    {
        var stored = reader.Passage(passage);
        var text = Folding.Fold(stored.Title + " " + stored.Text);
        double score = 0;
        foreach (var (grams, idf) in unknown)
        {
            var found = grams.Count(gram => text.Contains(gram, StringComparison.Ordinal));
            score += idf * found * found / (double)(grams.Count * grams.Count);
        }

        return score * GramWeight;
    }
}
