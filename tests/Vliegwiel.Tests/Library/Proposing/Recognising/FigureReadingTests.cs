// SPDX-License-Identifier: EUPL-1.2
using Vliegwiel.Library.Proposing.Recognising;
using Vliegwiel.Library.Proposing.Terms;
using Xunit;

namespace Vliegwiel.Tests.Library.Proposing.Recognising;

/// <summary>Numbers with a unit, as they stand in Dutch sentences.</summary>
public sealed class FigureReadingTests
{
    [Theory]
    [InlineData("Er is € 1,5 mln beschikbaar.", "|1500000|€")]
    [InlineData("De kosten zijn € 12.500,- per jaar.", "|12500|€")]
    [InlineData("Dat is 35% van het totaal.", "|35|%")]
    [InlineData("Dat is 35,5 procent.", "|35.5|%")]
    [InlineData("Wij sparen 12.000 ton beton uit.", "|12000|ton")]
    [InlineData("Meer dan 17 miljoen euro ging erheen.", ">|17000000|€")]
    [InlineData("Bijna 20% is infrastructuur.", "<|20|%")]
    [InlineData("Dit scheelt ca. 40 kg staal.", "~|40|kg")]
    [InlineData("Het gaat om circa 3 kiloton.", "~|3|kiloton")]
    [InlineData("Er komen 250 woningen bij.", "|250|woningen")]
    [InlineData("De reductie is 1.200 ton CO2.", "|1200|ton CO2")]
    [InlineData("Met 4 m2 vloer en 6 m³ hout.", "|4|m²", "|6|m³")]
    [InlineData("In 2030 zijn er 12 plannen en artikel 4 geldt.")]
    [InlineData("Tonnen werk en een hoop procenten.")]
    public void Figures_are_read(string sentence, params string[] figures) => Assert.Equal(figures, FigureReading.In(sentence, TermList.Shipped).Select(f => f.Value));

    [Fact]
    public void A_figure_keeps_its_sentence_and_its_words()
    {
        var figure = AProposal.Of("Nota", "De provincie is blij. Het programma kost meer dan € 17 miljoen per jaar. Dat is veel.").Of(ProposalField.Figures).Candidates[0];

        Assert.Equal("meer dan € 17 miljoen", figure.Label);
        Assert.Equal("Het programma kost meer dan € 17 miljoen per jaar.", figure.Evidence[0].Sentence);
    }
}
