// SPDX-License-Identifier: EUPL-1.2
using Vliegwiel.DutchText;

namespace Vliegwiel.Platform.Search;

/// <summary>The order of the best candidates: BM25 over title, text and compound parts, by public counts only.</summary>
internal sealed class Ranking(QueryPlan plan, Vocabulary vocabulary, IndexReader reader, RankingWeights weights)
{
    private readonly double _averageLength = vocabulary.PublicPassages == 0 ? 60 : Math.Max(1, (double)vocabulary.PublicLength / vocabulary.PublicPassages);

    private readonly NameShare _names = new(plan, vocabulary);

    private readonly List<List<Expansion>> _expansions = plan.Expansions.GroupBy(expansion => string.Join(',', expansion.Covers), StringComparer.Ordinal).Select(group => group.ToList()).ToList();

    internal List<Candidate> Order(IReadOnlyList<Candidate> candidates)
    {
        var unknown = plan.Words.Where((word, i) => word.IsUnknownItself && !plan.Expansions.Any(expansion => expansion.Covers.Contains(i))).Select(word => (CharacterGrams.Of(word.Asked), Idf(word.Terms[0]))).ToList();
        var ordered = InOrder(candidates.Select(candidate => new Candidate(candidate.Passage, Score(candidate.Passage) + (unknown.Count == 0 ? 0 : GramScore(candidate.Passage, unknown)))));
        if (weights.Letters == 0 && weights.Near == 0)
        {
            return ordered;
        }

        var rereading = new Rereading(plan, weights, Idf);
        var best = ordered.Take(weights.Reread).Select(candidate => candidate with { Rank = candidate.Rank + rereading.Score(reader.Passage(candidate.Passage)) });
        return [.. InOrder(best), .. ordered.Skip(weights.Reread)];
    }

    private static List<Candidate> InOrder(IEnumerable<Candidate> candidates) => [.. candidates.OrderByDescending(candidate => candidate.Rank).ThenBy(candidate => candidate.Passage)];

    private double Score(long passage)
    {
        var terms = reader.Terms(passage);
        var norm = weights.K1 * (1 - weights.B + weights.B * terms.TextLength / _averageLength);
        Span<double> own = stackalloc double[plan.Words.Count];
        Span<double> there = stackalloc double[plan.Words.Count];
        double score = 0;
        for (var i = 0; i < plan.Words.Count; i++)
        {
            own[i] = Score(plan.Words[i], terms, norm, out there[i]) * Shape(i);
            score += own[i];
        }

        score += Expanded(terms, norm, own, there);
        double weightFound = 0;
        double weightAll = 0;
        for (var i = 0; i < plan.Words.Count; i++)
        {
            var weight = Idf(plan.Words[i].Terms[0]) * Shape(i);
            weightAll += weight;
            weightFound += weight * there[i];
        }

        score *= 1 - weights.Coordination + weights.Coordination * weightFound / weightAll;
        foreach (var reading in plan.NotMeant)
        {
            score *= reading.All(hash => terms.Find(hash) != default) ? weights.NotMeant : 1;
        }

        return score * _names.Of(terms);
    }

    private double Shape(int word) => plan.Words[word].IsShaping ? weights.Shaping : 1;

    private double Score(QueryWord word, PassageTerms terms, double norm, out double there)
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

        there = itself > 0 || similar > 0 ? 1 : partCount > 0 ? 0.8 * partsFound / partCount : 0;
        return itself + similar * weights.Similar + parts * weights.PartOfAsked;
    }

    // Of what was asked and the best other way to say it the stronger counts, and a little of the weaker.
    private double Expanded(PassageTerms terms, double norm, Span<double> own, Span<double> there)
    {
        double more = 0;
        foreach (var expansions in _expansions)
        {
            double best = 0;
            foreach (var expansion in expansions)
            {
                double value = 0;
                foreach (var term in expansion.Terms)
                {
                    var one = Bm25(terms.Find(term.Hash), norm) * Idf(term);
                    if (one == 0)
                    {
                        value = 0;
                        break;
                    }

                    value += one;
                }

                if (value > 0)
                {
                    var rarity = expansion.Terms.Sum(Idf);
                    var rarityAsked = expansion.Covers.Sum(word => Idf(plan.Words[word].Terms[0]));
                    value *= rarity > rarityAsked ? weights.Beyond + (1 - weights.Beyond) * rarityAsked / rarity : 1;
                }

                best = Math.Max(best, value * (expansion.Tie == Words.WordTie.Same ? weights.Same : weights.Related));
            }

            if (best == 0)
            {
                continue;
            }

            double asked = 0;
            foreach (var word in expansions[0].Covers)
            {
                asked += own[word];
                there[word] = Math.Max(there[word], 0.9);
            }

            more += best > asked ? best - asked + weights.Both * asked : weights.Both * best;
        }

        return more;
    }

    private double Bm25(TermFrequency frequency, double norm)
    {
        var weighted = weights.Title * (frequency.Title + weights.Part * frequency.TitleParts) + frequency.Text + weights.Part * frequency.TextParts;
        return weighted == 0 ? 0 : weighted * (weights.K1 + 1) / (weighted + norm);
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

        return score * weights.Gram;
    }
}
