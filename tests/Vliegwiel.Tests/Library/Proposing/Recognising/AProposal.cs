// SPDX-License-Identifier: EUPL-1.2
using Vliegwiel.Library.Proposing.Recognising;
using Vliegwiel.Library.Proposing.Terms;

namespace Vliegwiel.Tests.Library.Proposing.Recognising;

/// <summary>Documents and a small register for tests of the reading of proposals.</summary>
internal static class AProposal
{
    public static readonly DateOnly Today = new(2026, 11, 21);

    public static readonly IReadOnlyDictionary<string, string> Themes = TermList.Shipped.Where(t => t.Field == TermField.Theme).Select(t => t.Choice).Distinct().ToDictionary(c => c, c => c[(c.IndexOf(':', StringComparison.Ordinal) + 1)..]);

    private static readonly List<RegisterName> Names = [];

    public static readonly RegisterNames Register = Build();

    public static DocumentProposals Of(string title, string text, params Term[] learned) => Read(new DocumentToRead(title, "", [text]), [.. TermList.Shipped, .. learned]);

    public static DocumentProposals Read(DocumentToRead document, IReadOnlyList<Term> terms, params KnownDocument[] others) =>
        ProposalReading.Read(document, new ProposalSources(terms, Register, Themes, Today), others);

    public static string NameOf(string value) => Names.Single(n => n.Value == value).Label;

    public static IReadOnlyList<string> LabelsOf(DocumentProposals proposals, ProposalField field) => [.. proposals.Of(field).Candidates.Select(c => c.Label)];

    private static RegisterNames Build()
    {
        foreach (var (name, type) in new[]
        {
            ("Utrecht", "gemeente"), ("Utrecht", "provincie"), ("Utrechtse Heuvelrug", "gemeente"), ("De Bilt", "gemeente"), ("Bergen (L.)", "gemeente"), ("Bergen (NH.)", "gemeente"), ("Bergen op Zoom", "gemeente"),
            ("Houten", "gemeente"), ("Zeist", "gemeente"), ("Almere", "gemeente"), ("Flevoland", "provincie"), ("Rijn en IJssel", "waterschap"), ("Súdwest-Fryslân", "gemeente"), ("Fryslân", "provincie"), ("Delfland", "waterschap"),
        })
        {
            Names.Add(new RegisterName(Guid.CreateVersion7(), IsArea: true, name, type));
        }

        foreach (var name in new[]
        {
            "Gemeente Utrecht", "Provincie Utrecht", "Gemeente De Bilt", "Gemeente Zeist", "Gemeente Houten", "Gemeente Almere", "Provincie Flevoland", "Waterschap Rijn en IJssel", "Hoogheemraadschap van Delfland",
            "Aannemersbedrijf De Kei", "Netwerkbureau Kringloop", "Gemeente Bergen op Zoom",
        })
        {
            Names.Add(new RegisterName(Guid.CreateVersion7(), IsArea: false, name, ""));
        }

        return new RegisterNames(Names);
    }
}
