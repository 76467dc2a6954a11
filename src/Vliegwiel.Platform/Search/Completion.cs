// SPDX-License-Identifier: EUPL-1.2
using Vliegwiel.DutchText;

namespace Vliegwiel.Platform.Search;

/// <summary>The completion of the word that is being typed, from words that the asker may see.</summary>
internal sealed class Completion(Asker asker, Vocabulary vocabulary, IndexReader reader)
{
    private const int ShortestPrefix = 2;

    // Counted over what the asker sees, in order of age: so what he does not see cannot push anything out.
    private const int PassagesRead = 100;

    internal IReadOnlyList<string> Complete(string line, int take)
    {
        var tokens = Tokenizer.Tokenize(line.Length > 200 ? line[^200..] : line);
        if (tokens.Count == 0 || take == 0)
        {
            return [];
        }

        var last = tokens[^1];
        var typed = line.Length > 200 ? line[^200..] : line;
        if (last.End != typed.Length || last.Text.Length < ShortestPrefix)
        {
            return [];
        }

        var words = new List<string>();
        if (asker.SeesPublic)
        {
            words.AddRange(vocabulary.PublicStartingWith(last.Text).Take(take));
        }

        if (asker.SeesMore && words.Count < take)
        {
            words.AddRange(OtherWords(last.Text).Where(word => !words.Contains(word)).Take(take - words.Count).ToList());
        }

        return words.ConvertAll(word => string.Concat(typed.AsSpan(0, last.Start), word));
    }

    private IEnumerable<string> OtherWords(string prefix)
    {
        var passages = reader.First($"({asker.Audience}) AND {TermCoding.Quote(TermCoding.Form(prefix))} *", PassagesRead);
        return passages
            .Select(reader.Passage)
            .SelectMany(passage => Tokenizer.Tokenize(passage.Title + "\n" + passage.Text).Select(token => token.Text).Distinct(StringComparer.Ordinal))
            .Where(word => word.StartsWith(prefix, StringComparison.Ordinal) && !StopWords.Contains(word))
            .GroupBy(word => word, StringComparer.Ordinal)
            .OrderByDescending(group => group.Count())
            .ThenBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => group.Key);
    }
}
