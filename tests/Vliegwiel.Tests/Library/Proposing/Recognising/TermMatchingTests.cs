// SPDX-License-Identifier: EUPL-1.2
using Vliegwiel.Library.Domain;
using Vliegwiel.Library.Proposing.Recognising;
using Vliegwiel.Library.Proposing.Terms;
using Xunit;

namespace Vliegwiel.Tests.Library.Proposing.Recognising;

/// <summary>Terms are met in every form of a word and in compounds; two hits are needed, and a formula gives the doubt.</summary>
public sealed class TermMatchingTests
{
    [Theory]
    [InlineData("houtbouw", "De houtbouwprojecten lopen.", true)]
    [InlineData("houtbouw", "Wij stimuleren houtbouw.", true)]
    [InlineData("houtbouw", "Het hout voor de bouw is duur.", false)]
    [InlineData("materialenpaspoort", "Elk gebouw krijgt materialenpaspoorten.", true)]
    [InlineData("circulair slopen", "Bij circulaire sloop en circulair slopen.", true)]
    [InlineData("gemeente", "De gemeenteraad en de gemeentes.", true)]
    [InlineData("windmolen", "Oude windmolens staan stil.", true)]
    [InlineData("co2 als grondstof", "CO₂ als grondstof gebruiken.", true)]
    [InlineData("les", "Een wedstrijd zonder verliezers.", false)]
    [InlineData("weg", "De snelweg wordt breder.", true)]
    public void A_term_is_met(string term, string sentence, bool isMet)
    {
        var terms = new[] { new Term(TermField.Theme, "x:y", term, TermPlace.Text, IsLearned: false) };
        var text = AnalysedText.Of(new DocumentToRead("Titel", "", [sentence]), terms);

        Assert.Equal(isMet, TermMatching.Find(text, terms[0]).Any());
    }

    [Fact]
    public void One_hit_proposes_nothing_and_two_do()
    {
        Assert.Empty(AProposal.Of("Verslag van een dag", "Er was textiel.").Of(ProposalField.Themes).Candidates);
        Assert.Contains("Consumptiegoederen", AProposal.LabelsOf(AProposal.Of("Verslag van een dag", "Er was textiel. Het textiel was oud."), ProposalField.Themes));
    }

    [Fact]
    public void A_kind_in_the_title_counts_as_two_and_shows_the_title()
    {
        var kind = AProposal.Of("Leidraad hergebruik van klinkers", "Niets.").Of(ProposalField.Kind).Candidates[0];

        Assert.Equal(("leidraad", 2, 0.33), (kind.Value, kind.Hits, kind.Doubt));
        Assert.Equal(new Evidence("Leidraad hergebruik van klinkers", null, "‘leidraad’ in de titel"), kind.Evidence[0]);
    }

    [Theory]
    [InlineData(2, 0, 1, 1, 0.33)]
    [InlineData(4, 0, 1, 1, 0.2)]
    [InlineData(4, 4, 1, 1, 0.6)]
    [InlineData(4, 2, 0.85, 1, 0.49)]
    [InlineData(2, 0, 1, 2, 0.56)]
    public void The_doubt_follows_hits_runner_up_place_and_readings(int hits, int runnerUp, double place, int readings, double doubt) => Assert.Equal(doubt, Doubts.Of(hits, runnerUp, place, readings));

    [Fact]
    public void Themes_come_from_both_schemes()
    {
        var themes = AProposal.Of("Nota", "Wij hergebruiken asfalt in wegen. Ook de brug krijgt oud asfalt.").ValuesOf(ProposalField.Themes);

        Assert.Contains("decentraal:Infrastructuur", themes);
        Assert.Contains("transitieagendas:Bouw", themes);
    }

    [Fact]
    public void A_learned_rule_for_the_title_outweighs_the_shipped_words()
    {
        const string text = "Dit plan van aanpak is klaar. Deze aanpak werkt. Onze aanpak is goed.";
        var rule = new Term(TermField.Kind, "beleidsnotitie", "jaarplan", TermPlace.Title, IsLearned: true);

        Assert.Equal("aanpak", AProposal.Of("Jaarplan circulariteit", text).ValueOf(ProposalField.Kind));
        var after = AProposal.Of("Jaarplan circulariteit", text, rule).Of(ProposalField.Kind);
        Assert.Equal(["beleidsnotitie", "aanpak"], after.Candidates.Select(c => c.Value));
        Assert.Equal("regel ‘jaarplan’ in de titel", after.Candidates[0].Evidence[0].Because);
    }

    [Fact]
    public void Without_a_kind_or_a_theme_the_doubt_of_a_document_is_whole()
    {
        Assert.Equal(1, AProposal.Of("Iets", "Zomaar een tekst.").Doubt);
        Assert.InRange(AProposal.Of("Leidraad houtbouw", "Houtbouw en bouw. Nog meer houtbouw. En houtbouwprojecten.").Doubt, 0.1, 0.5);
    }

    [Fact]
    public void The_shipped_list_names_only_choices_that_exist()
    {
        foreach (var (field, list) in new[] { (TermField.Kind, ItemChoices.Kinds), (TermField.Phase, ItemChoices.Phases), (TermField.Layer, ItemChoices.Layers), (TermField.TargetGroup, ItemChoices.TargetGroups) })
        {
            Assert.All(TermList.Shipped.Where(t => t.Field == field), t => Assert.True(list.Has(t.Choice), t.Choice));
            Assert.All(list, choice => Assert.Contains(TermList.Shipped, t => t.Field == field && t.Choice == choice.Word));
        }
    }
}
