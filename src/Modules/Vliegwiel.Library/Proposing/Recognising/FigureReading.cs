// SPDX-License-Identifier: EUPL-1.2
using System.Globalization;
using System.Text.RegularExpressions;
using Vliegwiel.DutchText;

namespace Vliegwiel.Library.Proposing.Recognising;

/// <summary>A number as it stands in a sentence, with what it is compared by and its unit.</summary>
/// <param name="Operator">"&gt;", "&lt;", "~", or empty for exactly.</param>
internal sealed record WrittenFigure(string Operator, decimal Number, string Unit, string Words)
{
    public string Value => string.Create(CultureInfo.InvariantCulture, $"{Operator}|{Number:0.####}|{Unit}");
}

/// <summary>Finds numbers with a unit; a number without a unit says nothing outside its document.</summary>
internal static class FigureReading
{
    /// <summary>The number is one hit and its unit the other; words such as "meer dan" or "doel" are a third.</summary>
    private const int NumberAndUnit = 2;

    private const int Most = 10;

    private static readonly (string Operator, string[] Words)[] Operators =
    [
        (">", ["meer dan", "ruim", "ten minste", "tenminste", "minimaal", "minstens", "boven de", ">", "≥"]),
        ("<", ["minder dan", "bijna", "hooguit", "hoogstens", "maximaal", "ten hoogste", "onder de", "<", "≤"]),
        ("~", ["circa", "ca.", "ca", "ongeveer", "zo'n", "rond de", "naar schatting", "±", "~"]),
    ];

    private static readonly string[] Goals = ["doel", "ambitie", "besparing", "reductie", "minder", "in 2030", "in 2050", "budget", "kosten", "jaarlijks", "per jaar", "subsidie"];

    public static FieldProposal Read(AnalysedText text, IReadOnlyList<Term> terms)
    {
        var pattern = Pattern(terms);
        var units = terms.Where(t => t.Field == TermField.Unit).GroupBy(t => Folding.Fold(t.Words)).ToDictionary(g => g.Key, g => g.First().Choice, StringComparer.Ordinal);
        var found = new List<(WrittenFigure Figure, int Sentence, int Hits)>();
        for (var i = 0; i < text.Sentences.Count && found.Count < 500; i++)
        {
            foreach (var figure in In(text.Sentences[i].Text, pattern, units))
            {
                var says = Goals.Any(g => text.Sentences[i].Text.Contains(g, StringComparison.OrdinalIgnoreCase)) || figure.Operator.Length > 0;
                found.Add((figure, i, NumberAndUnit + (says ? 1 : 0)));
            }
        }

        return new FieldProposal(ProposalField.Figures, [.. found.GroupBy(f => f.Figure.Value)
            .Select(same => same.OrderByDescending(f => f.Hits).ThenBy(f => f.Sentence).First() with { Hits = same.Max(f => f.Hits) + same.Select(f => f.Sentence).Distinct().Count() - 1 })
            .OrderByDescending(f => f.Hits).ThenBy(f => f.Sentence).Take(Most)
            .Select(f => new Candidate(f.Figure.Value, f.Figure.Words, f.Hits, Doubts.Of(f.Hits, 0, text.WeightOf(f.Sentence), 1), [text.EvidenceOf(f.Sentence, $"‘{f.Figure.Unit}’")], []))]);
    }

    /// <summary>The figures of one sentence, in order.</summary>
    public static IReadOnlyList<WrittenFigure> In(string sentence, IReadOnlyList<Term> terms) => In(sentence, Pattern(terms), terms.Where(t => t.Field == TermField.Unit).GroupBy(t => Folding.Fold(t.Words)).ToDictionary(g => g.Key, g => g.First().Choice, StringComparer.Ordinal));

    private static List<WrittenFigure> In(string sentence, Regex pattern, Dictionary<string, string> units)
    {
        var figures = new List<WrittenFigure>();
        foreach (Match match in pattern.Matches(sentence))
        {
            var written = match.Groups["unit"].Value;
            var isMoney = match.Groups["euro"].Success;
            var unit = written.Length > 0 && units.TryGetValue(Folding.Fold(written), out var known) ? known : isMoney ? "€" : null;
            if (unit is null || !TryNumber(match.Groups["number"].Value, out var number) || !TryMultiply(number, match.Groups["times"].Value, out number))
            {
                continue;
            }

            var (words, start) = OperatorBefore(sentence, match.Index);
            figures.Add(new WrittenFigure(words, number, isMoney ? "€" : unit, sentence[start..(match.Index + match.Length)].Trim()));
        }

        return figures;
    }

    private static Regex Pattern(IReadOnlyList<Term> terms)
    {
        var units = terms.Where(t => t.Field == TermField.Unit).Select(t => t.Words).OrderByDescending(w => w.Length).Select(w => Regex.Escape(w) + (char.IsLetterOrDigit(w[^1]) ? @"(?![\p{L}\d])" : ""));
        return new Regex(@"(?<euro>€|\bEUR)?\s?(?<![\d.,/-])(?<number>\d{1,3}(?:\.\d{3})+(?:,\d{1,4})?|\d{1,12}(?:,\d{1,4})?)(?:,-)?(?:\s?(?<times>miljard|mld|miljoen|mln|duizend)(?!\p{L})\.?)?(?:\s?(?<unit>" + string.Join('|', units.DefaultIfEmpty("(?!)")) + "))?",
            RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, TimeSpan.FromSeconds(2));
    }

    private static (string Operator, int Start) OperatorBefore(string sentence, int at)
    {
        var before = sentence[..at].TrimEnd();
        foreach (var (sign, words) in Operators)
        {
            foreach (var word in words)
            {
                if (before.EndsWith(word, StringComparison.OrdinalIgnoreCase) && (before.Length == word.Length || !char.IsLetter(before[before.Length - word.Length - 1]) || !char.IsLetter(word[0])))
                {
                    return (sign, before.Length - word.Length);
                }
            }
        }

        return ("", at);
    }

    private static bool TryNumber(string text, out decimal number) =>
        decimal.TryParse(text.Replace(".", "", StringComparison.Ordinal).Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out number);

    private static bool TryMultiply(decimal number, string times, out decimal product)
    {
        product = number * times.ToLowerInvariant() switch { "miljard" or "mld" => 1_000_000_000m, "miljoen" or "mln" => 1_000_000m, "duizend" => 1_000m, _ => 1m };
        return product < 1_000_000_000_000_000m;
    }
}
