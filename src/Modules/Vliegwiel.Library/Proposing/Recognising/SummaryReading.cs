// SPDX-License-Identifier: EUPL-1.2
using Vliegwiel.DutchText;

namespace Vliegwiel.Library.Proposing.Recognising;

/// <summary>Takes two or three sentences out of a document that say most of what it is about; it writes nothing itself.</summary>
internal static class SummaryReading
{
    private const int Sentences = 3;
    private const int MostCharacters = 700;
    private const int Shortest = 45;
    private const int Longest = 320;
    private const int MostLookedAt = 400;
    private const int KeyWords = 12;

    public static FieldProposal Read(AnalysedText text, IReadOnlyList<Term> terms)
    {
        var keys = KeyStems(text);
        var cued = terms.Where(t => t.Field == TermField.Summary && t.Choice == TermWords.KeySentence).SelectMany(t => TermMatching.Find(text, t)).Select(h => h.Sentence).ToHashSet();
        var scored = Enumerable.Range(0, text.Sentences.Count)
            .Where(i => IsSentence(text, i)).Take(MostLookedAt)
            .Select(i => (Sentence: i, Keys: KeysIn(text, i, keys), IsCued: cued.Contains(i)))
            .Where(s => s.Keys >= Doubts.FewestHits || (s.IsCued && s.Keys >= 1))
            .OrderByDescending(s => (s.Keys + (s.IsCued ? 3 : 0) + (text.Sentences[s.Sentence].Depth <= 0.25 ? 1.5 : 0)) / Math.Sqrt(Math.Max(12, text.TokensOf(s.Sentence).Count)))
            .ThenBy(s => s.Sentence).ToList();

        var chosen = new List<(int Sentence, int Keys, bool IsCued)>();
        foreach (var sentence in scored)
        {
            var length = chosen.Sum(c => text.Sentences[c.Sentence].Text.Length) + text.Sentences[sentence.Sentence].Text.Length;
            if (chosen.Count < Sentences && length <= MostCharacters && !chosen.Exists(c => text.Sentences[c.Sentence].Text == text.Sentences[sentence.Sentence].Text))
            {
                chosen.Add(sentence);
            }
        }

        if (chosen.Count < 2)
        {
            return new FieldProposal(ProposalField.Summary, []);
        }

        chosen = [.. chosen.OrderBy(c => c.Sentence)];
        var summary = string.Join(' ', chosen.Select(c => text.Sentences[c.Sentence].Text));
        var hits = Math.Min(8, chosen.Sum(c => c.Keys + (c.IsCued ? 1 : 0)));
        return new FieldProposal(ProposalField.Summary, [new Candidate(summary, summary, hits, Doubts.Of(hits, 0, text.WeightOf(chosen[0].Sentence), 1),
            [.. chosen.Select(c => text.EvidenceOf(c.Sentence, c.IsCued ? "kernzin" : "woorden die vaak voorkomen"))], [])]);
    }

    private static bool IsSentence(AnalysedText text, int i) =>
        text.Sentences[i] is { Place: SentencePlace.Text } sentence && sentence.Text.Length is >= Shortest and <= Longest && sentence.Text[^1] is '.' or '!' && char.IsUpper(text.Sentences[i].Text[0])
        && text.TokensOf(i).Count(t => t.Token.Kind == TokenKind.Number) * 4 < text.TokensOf(i).Count;

    private static int KeysIn(AnalysedText text, int sentence, HashSet<string> keys) =>
        text.TokensOf(sentence).SelectMany(t => t.Word.PartStems.Append(t.Word.Stem)).Where(keys.Contains).Distinct(StringComparer.Ordinal).Count();

    /// <summary>The words of the title, and those that occur in most sentences.</summary>
    private static HashSet<string> KeyStems(AnalysedText text)
    {
        var title = Content(text, 0).ToList();
        var often = Enumerable.Range(0, text.Sentences.Count).Where(i => text.Sentences[i].Place == SentencePlace.Text).Take(MostLookedAt)
            .SelectMany(i => Content(text, i).Distinct(StringComparer.Ordinal)).GroupBy(stem => stem).Where(g => g.Count() > 1)
            .OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).Take(KeyWords).Select(g => g.Key);
        return title.Concat(often).ToHashSet(StringComparer.Ordinal);
    }

    private static IEnumerable<string> Content(AnalysedText text, int sentence) => text.TokensOf(sentence)
        .Where(t => !t.Word.IsStopWord && t.Token.Kind == TokenKind.Word && t.Word.Folded.Length > 3 && !QuestionWords.ContainsStem(t.Word.Stem)).Select(t => t.Word.Stem);
}
