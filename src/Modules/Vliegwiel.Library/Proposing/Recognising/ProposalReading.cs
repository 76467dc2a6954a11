// SPDX-License-Identifier: EUPL-1.2
using Vliegwiel.Library.Domain;

namespace Vliegwiel.Library.Proposing.Recognising;

/// <summary>The lists and registers from which proposals come.</summary>
/// <param name="Themes">By "scheme:name", as terms name them: the name for people.</param>
/// <param name="Today">A document is not from a later day.</param>
internal sealed record ProposalSources(IReadOnlyList<Term> Terms, RegisterNames Names, IReadOnlyDictionary<string, string> Themes, DateOnly Today);

/// <summary>Makes all proposals for one document: a pure function of its text and the sources.</summary>
internal static class ProposalReading
{
    private const int ThemesPerScheme = 3;

    /// <param name="others">Documents that the reader may see.</param>
    public static DocumentProposals Read(DocumentToRead document, ProposalSources sources, IEnumerable<KnownDocument> others)
    {
        var terms = sources.Terms;
        var text = AnalysedText.Of(document, terms);
        var title = TitleReading.Read(text);
        if (title.Candidates is [var better, ..])
        {
            // What the document calls itself says more about it than the name of its file.
            document = document with { Title = better.Value };
            text = AnalysedText.Of(document, terms);
        }

        var date = DateReading.Read(text, terms, sources.Today);
        var (organisations, areas) = NameReading.Read(text, terms, sources.Names);
        return new DocumentProposals(
        [
            title,
            SummaryReading.Read(text, terms),
            TermMatching.One(text, terms, TermField.Kind, ProposalField.Kind, In(ItemChoices.Kinds)),
            date,
            TermMatching.One(text, terms, TermField.Phase, ProposalField.Phase, In(ItemChoices.Phases)),
            TermMatching.Several(text, terms, TermField.Layer, ProposalField.Layers, In(ItemChoices.Layers), most: 3),
            TermMatching.Several(text, terms, TermField.TargetGroup, ProposalField.TargetGroups, In(ItemChoices.TargetGroups), most: 3),
            TermMatching.Several(text, terms, TermField.Theme, ProposalField.Themes, sources.Themes.GetValueOrDefault, ThemesPerScheme),
            organisations,
            areas,
            FigureReading.Read(text, terms),
            VersionReading.Read(document, DutchDates.Parse(date.Candidates is [var first, ..] ? first.Value : ""), others),
        ]);
    }

    /// <summary>A word that is no longer in the list is not proposed any more.</summary>
    private static Func<string, string?> In(IReadOnlyList<ItemChoice> list) => word => list.Has(word) ? word : null;
}
