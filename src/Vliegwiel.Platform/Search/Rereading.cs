// SPDX-License-Identifier: EUPL-1.2
using Vliegwiel.DutchText;

namespace Vliegwiel.Platform.Search;

/// <summary>A second look at the text of the best passages: which letter groups of the question are in it, and whether its words stand close together.</summary>
internal sealed class Rereading
{
    private const int Window = 60;
    private const int MostPlaces = 64;

    private readonly RankingWeights _weights;
    private readonly List<(string Begin, IReadOnlyList<string> Grams, double Idf)> _words;

    internal Rereading(QueryPlan plan, RankingWeights weights, Func<QueryTerm, double> idf)
    {
        _weights = weights;
        _words = [.. plan.Words.Select(word => (Begin(word), CharacterGrams.Of(word.Asked), idf(word.Terms[0]) * (word.IsShaping ? weights.Shaping : 1)))];
    }

    internal double Score(StoredPassage passage)
    {
        var text = Folding.Fold(passage.Title + " \n " + passage.Text);
        double score = 0;
        if (_weights.Letters > 0)
        {
            foreach (var (_, grams, idf) in _words)
            {
                var found = grams.Count(gram => text.Contains(gram, StringComparison.Ordinal));
                score += _weights.Letters * idf * found * found / ((double)grams.Count * grams.Count);
            }
        }

        if (_weights.Near > 0 && _words.Count > 1)
        {
            var places = _words.ConvertAll(word => Places(text, word.Begin));
            for (var i = 1; i < _words.Count; i++)
            {
                var distance = Distance(places[i - 1], places[i]);
                score += distance > Window ? 0 : _weights.Near * Math.Min(_words[i - 1].Idf, _words[i].Idf) * (1 - (double)distance / (Window + 1));
            }
        }

        return score;
    }

    // The stem may end otherwise than the word: what both begin with is looked for.
    private static string Begin(QueryWord word)
    {
        var stem = word.Terms[0].Stem;
        var same = 0;
        while (same < stem.Length && same < word.Asked.Length && stem[same] == word.Asked[same])
        {
            same++;
        }

        return same < 3 ? word.Asked : word.Asked[..same];
    }

    private static List<int> Places(string text, string begin)
    {
        var places = new List<int>();
        for (var at = text.IndexOf(begin, StringComparison.Ordinal); at >= 0 && places.Count < MostPlaces; at = text.IndexOf(begin, at + begin.Length, StringComparison.Ordinal))
        {
            places.Add(at);
        }

        return places;
    }

    private static int Distance(List<int> ones, List<int> others)
    {
        var least = int.MaxValue;
        for (int i = 0, j = 0; i < ones.Count && j < others.Count;)
        {
            least = Math.Min(least, Math.Abs(ones[i] - others[j]));
            if (ones[i] < others[j])
            {
                i++;
            }
            else
            {
                j++;
            }
        }

        return least;
    }
}
