// SPDX-License-Identifier: EUPL-1.2
using System.Globalization;
using Vliegwiel.DutchText;

namespace Vliegwiel.Library.Proposing.Recognising;

/// <summary>Finds the day of a document itself among all days that it names.</summary>
internal static class DateReading
{
    /// <summary>A date in the title, on the first lines or behind a word such as "vastgesteld op" counts as two hits.</summary>
    private const int Sure = 2;

    private const int FirstLines = 6;
    private const int MostAlternatives = 4;

    private sealed record Found(DateOnly Day, bool IsWhole, int Sentence, int Hits, string Because);

    /// <param name="today">A document is not from the future.</param>
    public static FieldProposal Read(AnalysedText text, IReadOnlyList<Term> terms, DateOnly today)
    {
        var cues = Words(terms, TermWords.DocumentDate);
        var others = Words(terms, TermWords.OtherDate);
        var found = new List<Found>();
        for (var i = 0; i < text.Sentences.Count; i++)
        {
            var sentence = text.Sentences[i];
            foreach (var date in DutchDates.Find(sentence.Text, sentence.Place == SentencePlace.FileName).Where(d => d.Day <= today))
            {
                var before = Folding.Fold(sentence.Text[..date.Start]).TrimEnd(' ', ':', '(', '-', ',');
                var isTitlePage = sentence is { Place: SentencePlace.Text, Page: 1 } && i < FirstLines;
                var cue = cues.Find(c => EndsIn(before, c) || (IsNear(before, c) && !others.Exists(o => EndsIn(before, o))));
                if (cue is null && others.Exists(o => EndsIn(before, o)))
                {
                    continue;
                }

                var hits = cue is not null || sentence.Place != SentencePlace.Text || isTitlePage ? Sure : 1;
                found.Add(new Found(date.Day, date.IsWhole, i, hits, cue is not null ? $"‘{cue}’" : isTitlePage ? "vooraan" : "datum"));
            }
        }

        var counted = Count(found);
        return new FieldProposal(ProposalField.DocumentDate, [.. counted.Select((c, i) => (c, RunnerUp: i > 0 ? counted[0].Hits : counted.Skip(1).Select(o => o.Hits).FirstOrDefault()))
            .Where(c => c.c.Hits >= Doubts.FewestHits).Take(MostAlternatives)
            .Select(c => new Candidate(
                c.c.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), c.c.Label, c.c.Hits,
                Doubts.Of(c.c.Hits, c.RunnerUp, text.WeightOf(c.c.Found[0].Sentence), readings: 1),
                [.. c.c.Found.OrderByDescending(f => f.Hits).ThenBy(f => f.Sentence).Take(3).Select(f => text.EvidenceOf(f.Sentence, f.Because))], []))]);
    }

    private sealed record Counted(DateOnly Day, string Label, int Hits, IReadOnlyList<Found> Found);

    private static List<Counted> Count(List<Found> found)
    {
        var dutch = CultureInfo.GetCultureInfo("nl-NL");
        var whole = found.Where(f => f.IsWhole).GroupBy(f => f.Day).ToDictionary(g => g.Key, g => g.ToList());
        foreach (var month in found.Where(f => !f.IsWhole))
        {
            // "maart 2021" on the cover speaks for the day in that month that is named most.
            var day = whole.Where(w => w.Key.Year == month.Day.Year && w.Key.Month == month.Day.Month && w.Value.Exists(f => f.IsWhole)).OrderByDescending(w => w.Value.Sum(f => f.Hits)).Select(w => (DateOnly?)w.Key).FirstOrDefault() ?? month.Day;
            if (!whole.TryGetValue(day, out var list))
            {
                whole.Add(day, list = []);
            }

            list.Add(month);
        }

        return [.. whole
            .Select(w => new Counted(w.Key, w.Value.Exists(f => f.IsWhole) ? w.Key.ToString("d MMMM yyyy", dutch) : w.Key.ToString("MMMM yyyy", dutch) + " (dag niet genoemd)",
                w.Value.GroupBy(f => f.Sentence).Sum(s => s.Max(f => f.Hits)), [.. w.Value.OrderBy(f => f.Sentence)]))
            .OrderByDescending(c => c.Hits).ThenBy(c => c.Found[0].Sentence).ThenByDescending(c => c.Day)];
    }

    private static List<string> Words(IReadOnlyList<Term> terms, string choice) =>
        [.. terms.Where(t => t.Field == TermField.Date && t.Choice == choice).Select(t => Folding.Fold(t.Words).Trim()).Where(w => w.Length > 0).OrderByDescending(w => w.Length)];

    private static bool EndsIn(string before, string words) =>
        before.EndsWith(words, StringComparison.Ordinal) && (before.Length == words.Length || !char.IsLetterOrDigit(before[before.Length - words.Length - 1]));

    /// <summary>"vastgesteld door de raad van Lindedal op 12 maart 2021"</summary>
    private static bool IsNear(string before, string words)
    {
        var at = before.LastIndexOf(words, StringComparison.Ordinal);
        return at >= 0 && before.Length - at - words.Length <= 60 && (at == 0 || !char.IsLetterOrDigit(before[at - 1])) && !before[at..].Contains(';', StringComparison.Ordinal)
            && (at + words.Length == before.Length || !char.IsLetterOrDigit(before[at + words.Length])) && words.Length > 4;
    }
}
