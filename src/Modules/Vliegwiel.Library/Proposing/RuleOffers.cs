// SPDX-License-Identifier: EUPL-1.2
using Vliegwiel.DutchText;
using Vliegwiel.Library.Domain;
using Vliegwiel.Library.Proposing.Recognising;
using Vliegwiel.Library.Reading;

namespace Vliegwiel.Library.Proposing;

/// <summary>Thinks of rules that would have made the proposal that somebody corrected it into.</summary>
internal static class RuleOffers
{
    private const int Most = 2;
    private const int ShortestWord = 4;

    /// <summary>One for each choice that was not proposed, from the first telling word of the title, else of the name of the file.</summary>
    public static IReadOnlyList<RuleOffer> Of(DocumentProposals proposals, ProposalChoice choice, Item item)
    {
        if (TellingWord(choice.Title, choice) is { } inTitle)
        {
            return Made(proposals, choice, inTitle);
        }

        return TellingWord(FileNames.AsTitle(item.FileName), choice) is { } inName ? Made(proposals, choice, inName) : [];
    }

    private static List<RuleOffer> Made(DocumentProposals proposals, ProposalChoice choice, string word) =>
    [
        .. new[]
        {
            (Field: TermField.Kind, Chosen: One(choice.Kind), Proposed: proposals.Of(ProposalField.Kind).Candidates.Take(1).Select(c => c.Value)),
            (Field: TermField.Theme, Chosen: choice.Themes, Proposed: proposals.ValuesOf(ProposalField.Themes)),
            (Field: TermField.Phase, Chosen: One(choice.Phase), Proposed: proposals.Of(ProposalField.Phase).Candidates.Take(1).Select(c => c.Value)),
            (Field: TermField.Layer, Chosen: choice.Layers, Proposed: proposals.ValuesOf(ProposalField.Layers)),
        }.SelectMany(f => f.Chosen.Except(f.Proposed, StringComparer.Ordinal).Take(1).Select(c => new RuleOffer(f.Field, c, word, TermPlace.Title))).Take(Most),
    ];

    private static IReadOnlyList<string> One(string value) => value.Length == 0 ? [] : [value];

    /// <summary>Dutch titles begin with what the document is: "Jaarplan circulair inkopen 2025". Names of places, which have a capital further on, tell nothing.</summary>
    private static string? TellingWord(string title, ProposalChoice choice) => Tokenizer.Tokenize(title)
        .Where((token, i) => token.Kind == TokenKind.Word && token.Text.Length >= ShortestWord && !StopWords.Contains(token.Text) && !QuestionWords.ContainsStem(DutchStemmer.Stem(token.Text))
            && token.Text is not ("gemeente" or "provincie" or "waterschap" or "concept" or "versie" or "circulair" or "circulaire") && token.Text != Folding.Fold(choice.Kind)
            && (i == 0 || char.IsLower(title[token.Start])))
        .Select(token => token.Text).FirstOrDefault();
}
