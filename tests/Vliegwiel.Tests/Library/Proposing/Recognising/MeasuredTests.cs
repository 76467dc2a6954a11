// SPDX-License-Identifier: EUPL-1.2
using System.Globalization;
using Vliegwiel.Library.Proposing.Recognising;
using Vliegwiel.Library.Proposing.Terms;
using Xunit;

namespace Vliegwiel.Tests.Library.Proposing.Recognising;

/// <summary>How often proposals are right, by field, on documents of which the answers are known.</summary>
public sealed class MeasuredTests(ITestOutputHelper output)
{
    private static DocumentProposals Read(AnsweredDocument document, IReadOnlyList<Term> terms) =>
        AProposal.Read(new DocumentToRead(document.Title, document.FileName, [document.Text]), terms);

    [Fact]
    public void The_share_that_is_right_is_measured_by_field()
    {
        var read = KnownDocuments.All.Select(d => (Document: d, Proposals: Read(d, TermList.Shipped))).ToList();
        var wrong = new List<string>();

        double Right(string field, Func<AnsweredDocument, string?> wanted, ProposalField of) => Share(field, read.Select(r => (r.Document, Ok: r.Proposals.ValueOf(of) == wanted(r.Document), Got: r.Proposals.ValueOf(of), Want: wanted(r.Document))));

        double Share(string field, IEnumerable<(AnsweredDocument Document, bool Ok, string? Got, string? Want)> answers)
        {
            var all = answers.ToList();
            wrong.AddRange(all.Where(a => !a.Ok).Select(a => $"{field}: {a.Document.FileName} gaf {a.Got ?? "niets"}, verwacht {a.Want ?? "niets"}"));
            return all.Count(a => a.Ok) / (double)all.Count;
        }

        (double Precision, double Recall) Several(string field, Func<AnsweredDocument, string[]> wanted, Func<DocumentProposals, IReadOnlyList<string>> got)
        {
            var pairs = read.Select(r => (r.Document, Want: wanted(r.Document), Got: got(r.Proposals))).ToList();
            wrong.AddRange(pairs.Where(p => p.Want.Except(p.Got).Any() || p.Got.Except(p.Want).Any()).Select(p => $"{field}: {p.Document.FileName} gaf [{string.Join("; ", p.Got)}], verwacht [{string.Join("; ", p.Want)}]"));
            double both = pairs.Sum(p => p.Want.Intersect(p.Got).Count());
            return (both / pairs.Sum(p => p.Got.Count), both / pairs.Sum(p => p.Want.Length));
        }

        var kind = Right("soort", d => d.Kind, ProposalField.Kind);
        var date = Right("datum", d => d.Date, ProposalField.DocumentDate);
        var phase = Right("fase", d => d.Phase, ProposalField.Phase);
        var title = Right("titel", d => d.BetterTitle, ProposalField.Title);
        var themes = Several("thema", d => d.Themes, p => p.ValuesOf(ProposalField.Themes));
        var layers = Several("laag", d => d.Layers, p => p.ValuesOf(ProposalField.Layers));
        var names = Several("naam", d => d.Named, p => [.. AProposal.LabelsOf(p, ProposalField.Organisations), .. AProposal.LabelsOf(p, ProposalField.Areas)]);

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{read.Count} documenten: soort {kind:P0}, datum {date:P0}, fase {phase:P0}, titel {title:P0}; thema precisie {themes.Precision:P0} vangst {themes.Recall:P0}; laag precisie {layers.Precision:P0} vangst {layers.Recall:P0}; namen precisie {names.Precision:P0} vangst {names.Recall:P0}"));
        output.WriteLine(string.Join('\n', wrong));
        Assert.True(kind >= 0.85 && date >= 0.85 && phase >= 0.8 && title >= 0.9, $"{kind} {date} {phase} {title}");
        Assert.True(themes.Recall >= 0.85 && themes.Precision >= 0.6, $"{themes}");
        Assert.True(layers.Recall >= 0.8 && names.Recall >= 0.85 && names.Precision >= 0.85, $"{layers} {names}");
    }

    [Fact]
    public void Every_proposal_shows_a_sentence_of_the_document_and_has_two_hits()
    {
        foreach (var document in KnownDocuments.All)
        {
            var source = string.Join(' ', document.Title, Vliegwiel.Library.Reading.FileNames.AsTitle(document.FileName), document.Text.ReplaceLineEndings(" "));
            foreach (var candidate in Read(document, TermList.Shipped).Fields.SelectMany(f => f.Candidates))
            {
                Assert.InRange(candidate.Hits, Doubts.FewestHits, int.MaxValue);
                Assert.NotEmpty(candidate.Evidence);
                Assert.All(candidate.Evidence, e => Assert.Contains(Squeezed(e.Sentence), Squeezed(source), StringComparison.Ordinal));
            }
        }
    }

    /// <summary>Twenty letters of one kind of which the shipped list knows no word.</summary>
    [Fact]
    public void A_learned_rule_raises_the_share_that_is_right_and_switched_off_it_brings_the_old_proposals_back()
    {
        var documents = Enumerable.Range(1, 20).Select(i => new DocumentToRead(
            i % 2 == 0 ? $"Kwartaalbrief openbare ruimte {i}" : $"Voortgang in wijk {i}", i % 2 == 0 ? $"kb{i}.pdf" : $"kwartaalbrief_wijk_{i}.pdf",
            [i % 3 == 0 ? "Deze aanpak bestaat uit drie stappen. Onze aanpak werkt. Deze werkwijze blijft." : "De wegen zijn hersteld. Het werk gaat door."])).ToList();
        var rule = new Term(TermField.Kind, "beleidsnotitie", "kwartaalbrief", TermPlace.Title, IsLearned: true);

        double Share(IReadOnlyList<Term> terms) => documents.Count(d => AProposal.Read(d, terms).ValueOf(ProposalField.Kind) == "beleidsnotitie") / 20.0;
        string Proposed(IReadOnlyList<Term> terms) => string.Join(',', documents.Select(d => AProposal.Read(d, terms).ValueOf(ProposalField.Kind)));

        var (before, after) = (Share(TermList.Shipped), Share([.. TermList.Shipped, rule]));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"twintig bestanden: voor de regel {before:P0} goed, erna {after:P0}"));
        Assert.Equal((0, 1), (before, after));
        Assert.Equal(Proposed(TermList.Shipped), Proposed([.. new[] { rule }.Where(_ => false), .. TermList.Shipped]));
    }

    private static string Squeezed(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));
}
