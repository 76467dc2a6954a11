// SPDX-License-Identifier: EUPL-1.2
using System.Globalization;
using Vliegwiel.DutchText;

namespace Vliegwiel.Platform.Search;

/// <summary>The comparison of things by their words: the cosine of stems and compound parts, each by how rare it is in public.</summary>
internal sealed class Similarity(Asker asker, Vocabulary vocabulary, IndexReader reader)
{
    private const int LongestText = 20_000;
    private const int PassagesRead = 24;
    private const int TermsAsked = 40;
    private const int PassagesToRank = 8_000;
    private const int Compared = 400;
    private const double TitleWeight = 2;
    private const double PartWeight = 0.5;
    private const int WordsShown = 4;

    private sealed class ProfileTerm(string stem, string word)
    {
        internal string Stem { get; } = stem;

        internal string Word { get; } = word;

        internal double Frequency { get; set; }

        internal double Weight { get; set; }

        internal bool IsWhole { get; set; }
    }

    internal IReadOnlyList<SimilarHit> Find(SimilarQuestion question)
    {
        var own = question.ObjectId is { } id ? reader.ObjectNumber(id) : null;
        if (question.ObjectId is not null && (own is null || !reader.CanSee(own.Value, asker.Audience)))
        {
            return [];
        }

        var profile = Profile(own is { } number ? Texts(number) : [("", question.Text.Length > LongestText ? question.Text[..LongestText] : question.Text)]);
        var terms = Telling(profile);
        if (terms.Count == 0)
        {
            return [];
        }

        var expression = $"({asker.Filter}) AND ({string.Join(" OR ", terms.Select(term => TermCoding.Quote(TermCoding.Word(term.Stem))))})";
        var length = Math.Sqrt(profile.Values.Sum(term => term.Weight * term.Weight));
        return reader.Match(expression, Compared, Compared).Best
            .Where(candidate => candidate.Passage / IndexFile.PassagesPerObject != own)
            .Select(candidate => candidate with { Rank = Cosine(profile, length, reader.Terms(candidate.Passage)) })
            .GroupBy(candidate => candidate.Passage / IndexFile.PassagesPerObject)
            .Select(group => group.OrderByDescending(candidate => candidate.Rank).ThenBy(candidate => candidate.Passage).First())
            .OrderByDescending(candidate => candidate.Rank)
            .ThenBy(candidate => candidate.Passage)
            .Take(Math.Clamp(question.Take, 0, 50))
            .Select(candidate => Hit(candidate, profile))
            .ToList();
    }

    // Of a long document the passages are taken at equal distances, the first among them.
    private List<(string Title, string Text)> Texts(long number)
    {
        var passages = reader.PassagesOf(number);
        var step = Math.Max(1, (passages.Count + PassagesRead - 1) / PassagesRead);
        return passages.Where((_, i) => i % step == 0).Select((passage, i) => (i == 0 ? passage.Title : "", passage.Text)).ToList();
    }

    private Dictionary<uint, ProfileTerm> Profile(List<(string Title, string Text)> texts)
    {
        var analyzer = reader.Analyzer(vocabulary);
        var profile = new Dictionary<uint, ProfileTerm>();
        foreach (var (title, text) in texts)
        {
            Tally(profile, analyzer.Analyse(title), title, TitleWeight);
            Tally(profile, analyzer.Analyse(text), text, 1);
        }

        foreach (var (hash, term) in profile)
        {
            term.Weight = Dampened(term.Frequency) * Idf(hash);
        }

        return profile;
    }

    private static void Tally(Dictionary<uint, ProfileTerm> profile, IReadOnlyList<AnalysedToken> tokens, string text, double weight)
    {
        foreach (var (token, word) in tokens.Where(token => !token.Word.IsStopWord))
        {
            var written = text.Substring(token.Start, token.Length);
            Count(profile, word.Stem, written, weight).IsWhole = true;
            foreach (var part in word.PartStems)
            {
                Count(profile, part, written, weight * PartWeight);
            }
        }
    }

    private static ProfileTerm Count(Dictionary<uint, ProfileTerm> profile, string stem, string written, double weight)
    {
        var hash = TermCoding.Hash(stem);
        if (!profile.TryGetValue(hash, out var term))
        {
            profile.Add(hash, term = new ProfileTerm(stem, written));
        }

        term.Frequency += weight;
        return term;
    }

    private List<ProfileTerm> Telling(Dictionary<uint, ProfileTerm> profile)
    {
        var chosen = new List<ProfileTerm>();
        long passages = 0;
        foreach (var (hash, term) in profile.OrderByDescending(term => term.Value.Weight).ThenBy(term => term.Value.Stem, StringComparer.Ordinal))
        {
            var count = vocabulary.PublicTermCount(hash);
            if (chosen.Count > 0 && passages + count > PassagesToRank)
            {
                continue;
            }

            passages += count;
            chosen.Add(term);
            if (chosen.Count == TermsAsked)
            {
                break;
            }
        }

        return chosen;
    }

    private double Cosine(Dictionary<uint, ProfileTerm> profile, double length, PassageTerms terms)
    {
        double product = 0;
        double squares = 0;
        for (var i = 0; i < terms.Count; i++)
        {
            var hash = terms.HashAt(i);
            var weight = Weight(terms.FrequencyAt(i), hash);
            squares += weight * weight;
            if (profile.TryGetValue(hash, out var asked))
            {
                product += weight * asked.Weight;
            }
        }

        return squares == 0 || length == 0 ? 0 : product / (Math.Sqrt(squares) * length);
    }

    private SimilarHit Hit(Candidate candidate, Dictionary<uint, ProfileTerm> profile)
    {
        var stored = reader.Passage(candidate.Passage);
        var terms = reader.Terms(candidate.Passage);
        var shared = profile.Where(term => term.Value.IsWhole && terms.Find(term.Key) != default)
            .OrderByDescending(term => term.Value.Weight * Weight(terms.Find(term.Key), term.Key)).ThenBy(term => term.Value.Stem, StringComparer.Ordinal)
            .Select(term => term.Value.Word.ToLower(CultureInfo.GetCultureInfo("nl-NL"))).Where(word => word.Length > 2).Distinct(StringComparer.Ordinal).Take(WordsShown);
        return new SimilarHit(stored.ObjectId, stored.Kind, stored.Title, stored.Url, candidate.Rank, stored.Page, [.. shared]);
    }

    private double Weight(TermFrequency frequency, uint hash) =>
        Dampened(TitleWeight * (frequency.Title + PartWeight * frequency.TitleParts) + frequency.Text + PartWeight * frequency.TextParts) * Idf(hash);

    private static double Dampened(double frequency) => frequency <= 0 ? 0 : Math.Log(1 + frequency);

    private double Idf(uint hash) => Math.Log(1 + (vocabulary.PublicPassages + 1.0) / (vocabulary.PublicTermCount(hash) + 0.5));
}
