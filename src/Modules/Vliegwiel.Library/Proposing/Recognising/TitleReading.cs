// SPDX-License-Identifier: EUPL-1.2
using Vliegwiel.DutchText;
using Vliegwiel.Library.Domain;
using Vliegwiel.Library.Reading;

namespace Vliegwiel.Library.Proposing.Recognising;

/// <summary>Finds a better title than one that was made of the name of a file.</summary>
internal static class TitleReading
{
    private const int FirstLines = 8;
    private const int Shortest = 8;
    private const int Longest = 160;

    /// <summary>Proposed is the first line that reads as a title and of which two words return in the name of the file or further on in the text.</summary>
    public static FieldProposal Read(AnalysedText text)
    {
        if (!LooksLikeFileName(text.Document))
        {
            return new FieldProposal(ProposalField.Title, []);
        }

        var lines = Enumerable.Range(0, text.Sentences.Count).Where(i => text.Sentences[i] is { Place: SentencePlace.Text, Page: 1 }).Take(FirstLines).Where(i => IsTitle(text, i)).ToList();
        var counted = lines.Select(i => (Sentence: i, Hits: Returning(text, i))).Where(l => l.Hits >= Doubts.FewestHits).ToList();
        return new FieldProposal(ProposalField.Title, [.. counted.Take(3).Select((line, i) => new Candidate(
            Clean(text.Sentences[line.Sentence].Text), Clean(text.Sentences[line.Sentence].Text), line.Hits,
            Doubts.Of(line.Hits, i == 0 ? counted.Skip(1).Select(c => c.Hits / 2).FirstOrDefault() : line.Hits, text.WeightOf(line.Sentence), 1),
            [text.EvidenceOf(line.Sentence, "regel vooraan")], []))]);
    }

    public static bool LooksLikeFileName(DocumentToRead document)
    {
        var title = document.Title.Trim();
        var folded = Folding.Fold(title);
        return document.FileName.Length > 0 && folded == Folding.Fold(FileNames.AsTitle(document.FileName))
            || title.Contains('_', StringComparison.Ordinal) || !title.Contains(' ', StringComparison.Ordinal)
            || folded.StartsWith("microsoft ", StringComparison.Ordinal) || folded.EndsWith(" def", StringComparison.Ordinal) || folded.EndsWith(".indd", StringComparison.Ordinal);
    }

    private static bool IsTitle(AnalysedText text, int sentence)
    {
        var line = text.Sentences[sentence].Text;
        var words = text.TokensOf(sentence).Count(t => !t.Word.IsStopWord && t.Token.Kind == TokenKind.Word);
        return line.Length is >= Shortest and <= Longest && line[^1] is not ('.' or ',' or ';' or ':') && char.IsLetter(line[0]) && char.IsUpper(line[0]) && words >= 2
            && !(DutchDates.Find(line, isFileName: false) is [var date, ..] && date.Length > line.Length / 2)
            && !line.Contains('@', StringComparison.Ordinal) && !line.Contains("www.", StringComparison.OrdinalIgnoreCase)
            && !line.StartsWith("Inhoud", StringComparison.OrdinalIgnoreCase) && !line.StartsWith("Hoofdstuk", StringComparison.OrdinalIgnoreCase);
    }

    private static int Returning(AnalysedText text, int sentence) => text.TokensOf(sentence)
        .Where(t => !t.Word.IsStopWord && t.Token.Kind == TokenKind.Word && t.Word.Folded.Length > 3).Select(t => t.Word.Stem).Distinct(StringComparer.Ordinal)
        .Count(stem => text.PlacesOf(stem).Any(p => p.Sentence != sentence));

    private static string Clean(string line) => line.Length <= Item.TitleMaxLength ? line : line[..Item.TitleMaxLength];
}
