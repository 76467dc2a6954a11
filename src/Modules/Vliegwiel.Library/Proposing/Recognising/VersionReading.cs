// SPDX-License-Identifier: EUPL-1.2
using System.Globalization;
using System.Text.RegularExpressions;
using Vliegwiel.DutchText;

namespace Vliegwiel.Library.Proposing.Recognising;

/// <summary>Another document that the reader may see.</summary>
internal sealed record KnownDocument(Guid Id, string Title, string FileName, DateOnly? Date);

/// <summary>A title without what tells one version of a document from another.</summary>
/// <param name="Key">What is left, folded; empty when that says too little.</param>
/// <param name="Rank">Higher is newer; null when the title says nothing about it.</param>
internal sealed record VersionlessTitle(string Key, decimal? Rank);

/// <summary>Finds newer and older versions of a document by titles that differ in a year, a number or a word such as "concept".</summary>
internal static partial class VersionReading
{
    public const string Newer = "nieuwer";
    public const string Older = "ouder";

    private const int FewestWords = 2;
    private const int Most = 5;

    /// <returns>Values such as "nieuwer:ID": the other document is the newer one.</returns>
    public static FieldProposal Read(DocumentToRead document, DateOnly? date, IEnumerable<KnownDocument> others)
    {
        var mine = Of(document.Title, document.FileName);
        if (mine.Key.Length == 0)
        {
            return new FieldProposal(ProposalField.Versions, []);
        }

        return new FieldProposal(ProposalField.Versions, [.. others
            .Select(o => (Other: o, Title: Of(o.Title, o.FileName)))
            .Where(o => o.Title.Key == mine.Key)
            .Select(o => (o.Other, Order: Compare(o.Title.Rank, mine.Rank) is var byRank and not 0 ? byRank : o.Other.Date is { } other && date is { } own ? other.CompareTo(own) : 0))
            .Where(o => o.Order != 0).Take(Most)
            .Select(o => new Candidate($"{(o.Order > 0 ? Newer : Older)}:{o.Other.Id:N}", $"{(o.Order > 0 ? "nieuwere" : "oudere")} versie: {o.Other.Title}",
                mine.Key.Count(c => c == ' ') + 1, Doubts.Of(mine.Key.Count(c => c == ' ') + 1, 0, 1, 1),
                [new Evidence(o.Other.Title, null, "dezelfde titel op jaar of versie na"), new Evidence(document.Title, null, "dit document")], []))]);
    }

    public static VersionlessTitle Of(string title, string fileName)
    {
        var folded = Folding.Fold(title);
        var key = Marks().Replace(folded, " ");
        var words = Words().Matches(key).Select(m => m.Value).ToList();
        var rank = RankOf(folded) ?? RankOf(Folding.Fold(fileName).Replace('_', ' '));
        return new VersionlessTitle(words.Count(w => !StopWords.Contains(w) && w.Length > 2) >= FewestWords ? string.Join(' ', words) : "", rank);
    }

    private static int Compare(decimal? one, decimal? other) => one is { } a && other is { } b ? a.CompareTo(b) : one is null && other is not null && other < 1 ? 1 : other is null && one is not null && one < 1 ? -1 : 0;

    /// <summary>A year weighs most, then a number, then "concept" before "definitief".</summary>
    private static decimal? RankOf(string folded)
    {
        var year = Year().Matches(folded).Select(m => (decimal?)decimal.Parse(m.Value, CultureInfo.InvariantCulture)).LastOrDefault();
        var number = Number().Match(folded) is { Success: true } match && decimal.TryParse(match.Groups["n"].Value.Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var n) ? n : (decimal?)null;
        decimal? stage = Draft().IsMatch(folded) ? 0.1m : Final().IsMatch(folded) ? 0.9m : null;
        return year is null && number is null && stage is null ? null : ((year ?? 0) * 100) + Math.Min(number ?? 0, 90) + (stage ?? 0.5m);
    }

    private const string DraftWords = @"\b(?:concept(?:versie)?|ontwerp|draft|kladversie|werkversie|voorlopig)\b";
    private const string FinalWords = @"\b(?:def(?:initief|initieve)?(?: versie)?|vastgestelde?(?: versie)?|eindversie|final)\b";

    [GeneratedRegex(@"\b(?:19|20)\d{2}(?:\s?[-/]\s?(?:(?:19|20)\d{2}|\d{2}))?\b|\b(?:versie|v|vs|editie|druk)\.?\s?\d+(?:[.,]\d+)?\b|\(\d\)|\bkopie\b|" + DraftWords + "|" + FinalWords, RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Marks();

    [GeneratedRegex(@"[\p{L}\d]+", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Words();

    [GeneratedRegex(@"\b(?:19|20)\d{2}\b", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Year();

    [GeneratedRegex(@"\b(?:versie|v|vs|editie|druk)\.?\s?(?<n>\d{1,3}(?:[.,]\d{1,2})?)\b", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Number();

    [GeneratedRegex(DraftWords, RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Draft();

    [GeneratedRegex(FinalWords, RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Final();
}
