// SPDX-License-Identifier: EUPL-1.2
using Vliegwiel.DutchText;

namespace Vliegwiel.Library.Proposing.Recognising;

/// <summary>A sentence in which a term stands.</summary>
internal readonly record struct TermHit(int Sentence, int Weight, Term Term);

/// <summary>Finds terms in a text, by stems and parts of compounds, and weighs them by choice.</summary>
internal static class TermMatching
{
    /// <summary>What a term that belongs in the title counts there.</summary>
    public const int TitleWeight = 2;

    /// <summary>A rule that a person made for a title outweighs the shipped words of title and text together.</summary>
    public const int LearnedTitleWeight = 8;

    public const int LearnedTextWeight = 2;

    /// <summary>Of a field with one value: a document that says fifty times "dit project" is not fifty times a project.</summary>
    public const int MostTextHits = 4;

    /// <summary>The values of a field with several are proposed as long as they have this share of the hits of the first.</summary>
    private const double LeastShare = 0.25;

    private const int MostEvidence = 3;

    /// <summary>One value is proposed, the others are alternatives.</summary>
    public static FieldProposal One(AnalysedText text, IReadOnlyList<Term> terms, TermField field, ProposalField target, Func<string, string?> nameOf)
    {
        var counted = Count(text, terms, field, MostTextHits);
        return new FieldProposal(target, [.. counted
            .Select((c, i) => (Choice: c, RunnerUp: i == 0 ? counted.Skip(1).Select(o => o.Hits).FirstOrDefault() : counted[0].Hits))
            .Where(c => c.Choice.Hits >= Doubts.FewestHits && nameOf(c.Choice.Choice) is not null)
            .Select(c => Candidate(text, c.Choice, c.RunnerUp, nameOf))]);
    }

    /// <summary>All values that are clear enough are proposed.</summary>
    /// <param name="most">So many at most of one group; a group is what stands before ":" in a choice.</param>
    public static FieldProposal Several(AnalysedText text, IReadOnlyList<Term> terms, TermField field, ProposalField target, Func<string, string?> nameOf, int most)
    {
        var counted = Count(text, terms, field, int.MaxValue).Where(c => c.Hits >= Doubts.FewestHits && nameOf(c.Choice) is not null);
        return new FieldProposal(target, [.. counted
            .GroupBy(c => c.Choice.Contains(':', StringComparison.Ordinal) ? c.Choice[..c.Choice.IndexOf(':', StringComparison.Ordinal)] : "")
            .SelectMany(group => group.Where(c => c.Hits >= LeastShare * group.Max(o => o.Hits)).Take(most))
            .OrderByDescending(c => c.Hits)
            .Select(c => Candidate(text, c, runnerUp: 0, nameOf))]);
    }

    /// <summary>Every sentence once in which one of the words stands.</summary>
    public static IEnumerable<TermHit> Find(AnalysedText text, Term term)
    {
        foreach (var sentence in SentencesWith(text, term.Words).Distinct())
        {
            var isHead = text.Sentences[sentence].Place != SentencePlace.Text;
            if (term.Place == TermPlace.Text || isHead)
            {
                yield return new TermHit(sentence, term switch
                {
                    { Place: TermPlace.Title, IsLearned: true } => LearnedTitleWeight,
                    { Place: TermPlace.Title } => TitleWeight,
                    { IsLearned: true } => LearnedTextWeight,
                    _ => 1,
                }, term);
            }
        }
    }

    private sealed record Counted(string Choice, int Hits, IReadOnlyList<TermHit> Found);

    private static List<Counted> Count(AnalysedText text, IReadOnlyList<Term> terms, TermField field, int mostInText)
    {
        return [.. terms.Where(t => t.Field == field).SelectMany(t => Find(text, t)).GroupBy(h => h.Term.Choice)
            .Select(group =>
            {
                // A sentence counts once for a choice, by the heaviest of its terms; title and file name are one place.
                var sentences = group.GroupBy(h => h.Sentence).Select(s => s.MaxBy(h => h.Weight)).OrderBy(h => h.Sentence).ToList();
                var head = sentences.Where(h => text.Sentences[h.Sentence].Place != SentencePlace.Text).Select(h => h.Weight).DefaultIfEmpty().Max();
                var body = sentences.Where(h => text.Sentences[h.Sentence].Place == SentencePlace.Text).Sum(h => h.Weight);
                return new Counted(group.Key, head + Math.Min(body, mostInText), sentences);
            })
            .OrderByDescending(c => c.Hits).ThenBy(c => c.Found[0].Sentence).ThenBy(c => c.Choice, StringComparer.Ordinal)];
    }

    private static Candidate Candidate(AnalysedText text, Counted counted, int runnerUp, Func<string, string?> nameOf) => new(
        counted.Choice, nameOf(counted.Choice)!, counted.Hits,
        Doubts.Of(counted.Hits, runnerUp, text.WeightOf(counted.Found[0].Sentence), readings: 1),
        [.. counted.Found.OrderByDescending(h => h.Weight).ThenBy(h => h.Sentence).Take(MostEvidence).Select(h => text.EvidenceOf(h.Sentence, (h.Term.IsLearned ? "regel " : "") + $"‘{h.Term.Words}’"))],
        []);

    private static IEnumerable<int> SentencesWith(AnalysedText text, string words)
    {
        var wanted = Tokenizer.Tokenize(words).Where(t => t.Kind != TokenKind.Hyphenated).Select(t => text.Analyse(t.Text)).ToList();
        if (wanted.Count == 0)
        {
            yield break;
        }

        // A compound is met by itself, or with its parts in a longer one: "houtbouw" in "houtbouwprojecten".
        var first = wanted[0];
        // The stemmer takes the end of "molen" for a plural; of "molens" it leaves the whole word.
        var plural = DutchStemmer.Stem(first.Folded + "s");
        string[] keys = wanted.Count == 1 && first.Parts.Count > 1 ? [first.Stem, plural, DutchStemmer.Stem(first.Parts[^1])] : [first.Stem, plural];
        foreach (var place in keys.Distinct(StringComparer.Ordinal).SelectMany(text.PlacesOf))
        {
            var tokens = text.TokensOf(place.Sentence);
            if ((Fits(tokens[place.Token].Word, first) || tokens[place.Token].Word.Stem == plural) && Enumerable.Range(1, wanted.Count - 1).All(i => place.Token + i < tokens.Count && tokens[place.Token + i].Word.Stem == wanted[i].Stem))
            {
                yield return place.Sentence;
            }
        }
    }

    private static bool Fits(AnalysedWord met, AnalysedWord wanted)
    {
        if (met.Stem == wanted.Stem || met.PartStems.Contains(wanted.Stem, StringComparer.Ordinal))
        {
            return true;
        }

        if (wanted.Parts.Count < 2 || met.Parts.Count <= wanted.Parts.Count)
        {
            return false;
        }

        var parts = met.Parts.Select(DutchStemmer.Stem).ToList();
        var sought = wanted.Parts.Select(DutchStemmer.Stem).ToList();
        return Enumerable.Range(0, parts.Count - sought.Count + 1).Any(at => parts.Skip(at).Take(sought.Count).SequenceEqual(sought, StringComparer.Ordinal));
    }
}
