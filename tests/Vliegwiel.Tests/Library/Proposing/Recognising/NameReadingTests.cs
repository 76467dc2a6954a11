// SPDX-License-Identifier: EUPL-1.2
using Vliegwiel.Library.Proposing.Recognising;
using Xunit;

namespace Vliegwiel.Tests.Library.Proposing.Recognising;

/// <summary>Names of the register, as people write them.</summary>
public sealed class NameReadingTests
{
    [Theory]
    [InlineData("De gemeente Utrecht wil hout. Ook bouwt de gemeente Utrecht scholen.", "Gemeente Utrecht")]
    [InlineData("De provincie Utrecht geeft subsidie. Provincie Utrecht betaalt.", "Provincie Utrecht")]
    [InlineData("Waterschap Rijn en IJssel maait. Het waterschap Rijn en IJssel droogt het gras.", "Waterschap Rijn en IJssel")]
    [InlineData("Het hoogheemraadschap van Delfland werkt mee. Ook Delfland betaalt.", "Hoogheemraadschap van Delfland")]
    [InlineData("Gemeenten Zeist, De Bilt en Houten doen mee. De gemeenten Zeist, De Bilt en Houten tekenden.", "Gemeente De Bilt", "Gemeente Houten", "Gemeente Zeist")]
    [InlineData("Wij werken met Aannemersbedrijf De Kei. Aannemersbedrijf De Kei levert.", "Aannemersbedrijf De Kei")]
    [InlineData("De gemeente Bergen op Zoom bouwt. In gemeente Bergen op Zoom staat een brug.", "Gemeente Bergen op Zoom")]
    [InlineData("Een gemeente bouwt. De gemeente bouwt nog eens.")]
    [InlineData("De gemeente Utrecht wil hout.")]
    public void Organisations_are_named(string text, params string[] names) => Assert.Equal(names, AProposal.LabelsOf(AProposal.Of("Nota over bouwen", text), ProposalField.Organisations));

    [Theory]
    [InlineData("Er staan huizen in Almere. Het plan voor Almere is klaar.", "Almere (gemeente)")]
    [InlineData("In Bergen op Zoom ligt een weg. De weg in Bergen op Zoom is oud.", "Bergen op Zoom (gemeente)")]
    [InlineData("Op de Utrechtse Heuvelrug ligt bos. De Utrechtse Heuvelrug is groen.", "Utrechtse Heuvelrug (gemeente)")]
    [InlineData("Mensen wonen in Súdwest-Fryslân. Ook Súdwest-Fryslân doet mee.", "Súdwest-Fryslân (gemeente)")]
    [InlineData("In de Bilt wordt gemeten. Rond De Bilt staan masten.", "De Bilt (gemeente)")]
    [InlineData("Met houten gevels. Houten kozijnen zijn mooi. De houten vloer ook.")]
    [InlineData("Almere bouwt. Almere sloopt.")]
    public void Areas_are_named(string text, params string[] names) => Assert.Equal(names, AProposal.LabelsOf(AProposal.Of("Nota over bouwen", text), ProposalField.Areas));

    [Fact]
    public void Two_places_with_one_name_are_alternatives_and_raise_the_doubt()
    {
        var ambiguous = AProposal.Of("Nota", "Het dorp ligt in de gemeente Bergen. De gemeente Bergen bouwt.").Of(ProposalField.Areas).Candidates[0];
        var clear = AProposal.Of("Nota", "Het dorp ligt bij Zeist. Ook bij Zeist wordt gebouwd.").Of(ProposalField.Areas).Candidates[0];

        Assert.Equal("Bergen (L.) (gemeente)", ambiguous.Label);
        Assert.Equal(["Bergen (NH.) (gemeente)"], ambiguous.Others.Select(o => o.Label));
        Assert.True(ambiguous.Doubt > clear.Doubt);
    }

    [Fact]
    public void A_name_without_type_means_what_it_meant_with_its_type()
    {
        var once = AProposal.Of("Nota", "De gemeente Utrecht bouwt. Er wordt veel gebouwd in Utrecht.");
        var never = AProposal.Of("Nota", "Er wordt veel gebouwd in Utrecht. Ook in Utrecht wordt gesloopt.");

        Assert.Equal(["Gemeente Utrecht"], AProposal.LabelsOf(once, ProposalField.Organisations));
        Assert.Equal(["Utrecht (gemeente)"], AProposal.LabelsOf(never, ProposalField.Areas));
        Assert.Equal(["Utrecht (provincie)"], never.Of(ProposalField.Areas).Candidates[0].Others.Select(o => o.Label));
    }

    [Fact]
    public void A_name_in_the_title_counts_as_two() => Assert.Equal(["Almere (gemeente)"], AProposal.LabelsOf(AProposal.Of("Afvalplan voor Almere", "Wij scheiden."), ProposalField.Areas));
}
