// SPDX-License-Identifier: EUPL-1.2
using Vliegwiel.DutchText;

namespace Vliegwiel.Library.Proposing.Recognising;

/// <summary>Finds the organisations and areas of the register that a document names.</summary>
internal static class NameReading
{
    private const int TitleHits = 2;
    private const int MostNames = 12;

    /// <param name="Type">What was said before it; null when nothing.</param>
    /// <param name="IsWeak">One word at the start of a sentence, where every word has a capital.</param>
    private sealed record Met(string Key, string? Type, int Sentence, string Words, bool IsWeak, IReadOnlyList<RegisterNames.KnownName> Names);

    public static (FieldProposal Organisations, FieldProposal Areas) Read(AnalysedText text, IReadOnlyList<Term> terms, RegisterNames names)
    {
        var onlyWithType = terms.Where(t => t.Field == TermField.Name).Select(t => Folding.Fold(t.Words)).ToHashSet(StringComparer.Ordinal);
        var met = Enumerable.Range(0, text.Sentences.Count).SelectMany(i => InSentence(text, i, names, onlyWithType)).GroupBy(m => m.Key).SelectMany(Together).ToList();
        return (Of(ProposalField.Organisations, met.Where(m => !m.First.IsArea)), Of(ProposalField.Areas, met.Where(m => m.First.IsArea)));

        FieldProposal Of(ProposalField field, IEnumerable<Meant> of) => new(field, [.. of
            .Select(m => (m, Hits: m.Met.GroupBy(x => x.Sentence).Sum(s => text.Sentences[s.Key].Place == SentencePlace.Title ? TitleHits : 1)))
            .Where(m => m.Hits >= Doubts.FewestHits).OrderByDescending(m => m.Hits).ThenBy(m => m.m.First.Label, StringComparer.Ordinal).Take(MostNames)
            .Select(m => new Candidate(m.m.First.Value, m.m.First.Label, m.Hits,
                Doubts.Of(m.Hits, 0, text.WeightOf(m.m.Met[0].Sentence), m.m.Names.Count),
                [.. m.m.Met.DistinctBy(x => x.Sentence).Take(3).Select(x => text.EvidenceOf(x.Sentence, $"‘{x.Words}’"))],
                [.. m.m.Names.Skip(1).Select(n => new OtherReading(n.Value, n.Label))]))]);
    }

    /// <param name="Names">What it can be, the most likely first.</param>
    private sealed record Meant(IReadOnlyList<RegisterName> Names, IReadOnlyList<Met> Met)
    {
        public RegisterName First => Names[0];
    }

    /// <summary>A name without its type means what it meant elsewhere in the document with its type, when that was one thing.</summary>
    private static IEnumerable<Meant> Together(IGrouping<string, Met> sameName)
    {
        var all = sameName.Any(m => !m.IsWeak) ? sameName.ToList() : [];
        var types = all.Where(m => m.Type is not null).GroupBy(m => m.Type!).ToList();
        var bare = all.Where(m => m.Type is null).ToList();
        if (types.Count == 1)
        {
            types = [.. all.GroupBy(_ => types[0].Key)];
            bare = [];
        }

        foreach (var type in types)
        {
            var fitting = type.First().Names.Where(n => n.Type == type.Key).Select(n => n.Name).Distinct().OrderBy(n => n.IsArea).ThenBy(n => n.Name, StringComparer.Ordinal).ToList();
            // The municipality and its ground are one reading each of one field: only who acts is proposed.
            var acting = fitting.Where(n => !n.IsArea).ToList();
            yield return new Meant(acting.Count > 0 ? acting : fitting, [.. type.OrderBy(m => m.Sentence)]);
        }

        if (bare.Count > 0)
        {
            var areas = bare[0].Names.Select(n => n.Name).Where(n => n.IsArea).OrderBy(n => Rank(n.Type)).ThenBy(n => n.Name, StringComparer.Ordinal).ToList();
            var organisations = bare[0].Names.Where(n => n.Type.Length == 0 && !n.Name.IsArea).Select(n => n.Name).ToList();
            // An organisation of which the type is part of the name is meant by its bare name only when no place has that name.
            var others = bare[0].Names.Where(n => n.Type.Length > 0 && !n.Name.IsArea).Select(n => n.Name).ToList();
            List<RegisterName> readings = [.. organisations, .. areas, .. areas.Count + organisations.Count == 0 ? others : []];
            if (readings.Count > 0)
            {
                yield return new Meant(readings, [.. bare.OrderBy(m => m.Sentence)]);
            }
        }
    }

    private static int Rank(string type) => type switch { "gemeente" => 0, "provincie" => 1, "waterschap" => 2, _ => 3 };

    private static IEnumerable<Met> InSentence(AnalysedText text, int sentence, RegisterNames names, HashSet<string> onlyWithType)
    {
        var original = text.Sentences[sentence].Text;
        var tokens = text.TokensOf(sentence).Where(t => t.Token.Kind != TokenKind.Hyphenated).ToList();
        string? carried = null;
        for (var at = 0; at < tokens.Count; at++)
        {
            var found = names.LongestAt(tokens, at);
            if (found.Count == 0 || !HasCapitals(original, tokens, at, found[0].Words.Length))
            {
                // "gemeenten Lindedal, Velderdam en Heuvelrade": what was said before the first holds for the others.
                carried = tokens[at].Token.Text is "en" or "of" or "de" ? carried : null;
                continue;
            }

            var type = TypeBefore(tokens, at) ?? carried;
            var fitting = type is null ? found : [.. found.Where(n => n.Type == type)];
            var (key, length) = (string.Join(' ', found[0].Words), found[0].Words.Length);
            if (fitting.Count > 0 && !(type is null && onlyWithType.Contains(key)))
            {
                var start = type is not null && TypeBefore(tokens, at) is not null ? tokens[at - (tokens[at - 1].Token.Text == "van" ? 2 : 1)].Token.Start : tokens[at].Token.Start;
                yield return new Met(key, type, sentence, original[start..tokens[at + length - 1].Token.End],
                    IsWeak: type is null && length == 1 && at == 0 && text.Sentences[sentence].Place == SentencePlace.Text && tokens.Count > 1, found);
            }

            carried = type;
            at += length - 1;
        }
    }

    private static string? TypeBefore(List<AnalysedToken> tokens, int at) =>
        at >= 1 && RegisterNames.TypeOf(tokens[at - 1].Token.Text) is { } type ? type
            : at >= 2 && tokens[at - 1].Token.Text == "van" && RegisterNames.TypeOf(tokens[at - 2].Token.Text) is "waterschap" ? "waterschap" : null;

    private static bool HasCapitals(string original, List<AnalysedToken> tokens, int at, int length) =>
        char.IsUpper(original[tokens[at + length - 1].Token.Start]) || (tokens[at + length - 1].Token.Text.Length <= 2 && char.IsUpper(original[tokens[at].Token.Start]));
}
