// SPDX-License-Identifier: EUPL-1.2
namespace Vliegwiel.Library.Proposing.Recognising;

/// <summary>What is proposed about a document, in the order in which people check it.</summary>
internal enum ProposalField { Title, Summary, Kind, DocumentDate, Phase, Layers, TargetGroups, Themes, Organisations, Areas, Figures, Versions, Twins }

/// <summary>A sentence of the document on which a proposal rests.</summary>
/// <param name="Page">Null for the title and the name of the file.</param>
/// <param name="Because">The term or name that was met in it, and where.</param>
internal sealed record Evidence(string Sentence, int? Page, string Because);

/// <summary>One thing that a word in a document can mean: an organisation, an area, another document.</summary>
internal sealed record OtherReading(string Value, string Label);

/// <summary>One value that is proposed for a field, with what it rests on.</summary>
/// <param name="Value">A choice, a text, a day as yyyy-MM-dd, or an id with its kind before it.</param>
/// <param name="Hits">Counted as docs/decisions/0017-proposals.md says; at least two.</param>
/// <param name="Doubt">From 0 (none) to 1, by <see cref="Doubts"/>.</param>
/// <param name="Others">What the same words can mean too, when they are ambiguous.</param>
internal sealed record Candidate(string Value, string Label, int Hits, double Doubt, IReadOnlyList<Evidence> Evidence, IReadOnlyList<OtherReading> Others);

/// <summary>The values proposed for one field: for a field with one value the first is proposed and the others are alternatives.</summary>
internal sealed record FieldProposal(ProposalField Field, IReadOnlyList<Candidate> Candidates)
{
    public bool HasSeveral => Field >= ProposalField.Layers;

    public double Doubt => Candidates.Count == 0 ? 1 : HasSeveral ? Candidates.Max(c => c.Doubt) : Candidates[0].Doubt;
}

/// <summary>Everything that is proposed about one document.</summary>
internal sealed record DocumentProposals(IReadOnlyList<FieldProposal> Fields)
{
    /// <summary>These decide whether a document can be found; without a proposal for them nobody can be certain.</summary>
    private static readonly ProposalField[] Needed = [ProposalField.Kind, ProposalField.Themes];

    public FieldProposal Of(ProposalField field) => Fields.FirstOrDefault(f => f.Field == field) ?? new FieldProposal(field, []);

    public IReadOnlyList<string> ValuesOf(ProposalField field) => [.. Of(field).Candidates.Select(c => c.Value)];

    public string? ValueOf(ProposalField field) => Of(field).Candidates is [var first, ..] ? first.Value : null;

    /// <summary>The highest doubt of what is proposed; 1 when there is no kind or no theme. Figures and twins do not count: they fill no field.</summary>
    public double Doubt => Needed.Any(f => Of(f).Candidates.Count == 0)
        ? 1
        : Fields.Where(f => f.Candidates.Count > 0 && f.Field is not (ProposalField.Figures or ProposalField.Twins)).Max(f => f.Doubt);
}

/// <summary>How certain a proposal is, by one formula for all fields.</summary>
internal static class Doubts
{
    /// <summary>Below so many hits nothing is proposed.</summary>
    public const int FewestHits = 2;

    /// <param name="hits">At least 1.</param>
    /// <param name="runnerUp">The hits of the next best value of a field that has one value; 0 when there is none.</param>
    /// <param name="place">1 in the title, 0.95 in the name of the file or the first quarter of the text, 0.85 further on.</param>
    /// <param name="readings">How many things the words can mean.</param>
    /// <returns>1 − hits/(hits+1) · (1 − runnerUp/(2·hits)) · place · 2/(readings+1), in hundredths.</returns>
    public static double Of(int hits, int runnerUp, double place, int readings)
    {
        var strength = hits / (hits + 1.0);
        var lead = 1 - (Math.Min(runnerUp, hits) / (2.0 * hits));
        return Math.Round(1 - (strength * lead * place * 2 / (readings + 1)), 2);
    }
}
