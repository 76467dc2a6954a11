// SPDX-License-Identifier: EUPL-1.2
using System.Text;
using Vliegwiel.Library.Proposing.Recognising;
using Vliegwiel.Library.Proposing.Terms;
using Xunit;

namespace Vliegwiel.Tests.Library.Proposing.Recognising;

/// <summary>Titles, summaries and versions; and texts that somebody made to hurt.</summary>
public sealed class TextReadingTests
{
    [Theory]
    [InlineData("Nota inkoop def2", "nota_inkoop_def2.pdf", "Nota circulair inkopen in Lindedal")]
    [InlineData("Scan0012", "scan0012.pdf", "Nota circulair inkopen in Lindedal")]
    [InlineData("Circulair inkopen, zo doen wij dat", "nota.pdf", null)]
    public void A_title_is_proposed_only_for_what_came_from_a_file_name(string title, string fileName, string? proposed)
    {
        var document = new DocumentToRead(title, fileName, ["Gemeente\n\nNota circulair inkopen in Lindedal\n\n12 maart 2021\n\nCirculair inkopen doen wij samen. Inkopen kost tijd in Lindedal."]);

        Assert.Equal(proposed, AProposal.Read(document, TermList.Shipped).ValueOf(ProposalField.Title));
    }

    [Fact]
    public void A_summary_is_made_of_sentences_of_the_text()
    {
        const string text = "Welkom.\n\nDeze leidraad helpt gemeenten om asfalt en klinkers opnieuw te gebruiken bij onderhoud aan wegen. Het regende die dag en de koffie was koud. "
            + "Wegen met hergebruikt asfalt gaan even lang mee als wegen met nieuw asfalt. Zie ook bijlage 3. Gemeenten die asfalt hergebruiken, besparen kosten bij het onderhoud aan hun wegen.";

        var summary = AProposal.Of("Leidraad hergebruik van asfalt in wegen", text).Of(ProposalField.Summary).Candidates[0];

        Assert.StartsWith("Deze leidraad helpt gemeenten", summary.Value, StringComparison.Ordinal);
        Assert.DoesNotContain("koffie", summary.Value, StringComparison.Ordinal);
        Assert.InRange(summary.Evidence.Count, 2, 3);
        Assert.All(summary.Evidence, e => Assert.Contains(e.Sentence, text, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Jaarplan circulair inkopen 2024", "Jaarplan circulair inkopen 2025", "nieuwer")]
    [InlineData("Jaarplan circulair inkopen 2024", "Jaarplan circulair inkopen 2023", "ouder")]
    [InlineData("Nota circulair inkopen concept", "Nota circulair inkopen definitief", "nieuwer")]
    [InlineData("Nota circulair inkopen v2.1", "Nota circulair inkopen versie 2.0", "ouder")]
    [InlineData("Nota circulair inkopen (concept)", "Nota circulair inkopen", "nieuwer")]
    [InlineData("Jaarplan circulair inkopen 2024", "Jaarplan circulair slopen 2025", null)]
    [InlineData("Verslag 2024", "Verslag 2025", null)]
    [InlineData("Nota circulair inkopen 2024", "Nota circulair inkopen 2024", null)]
    public void Versions_are_titles_that_differ_in_a_year_or_a_word(string title, string other, string? order)
    {
        var known = new KnownDocument(Guid.CreateVersion7(), other, "", null);

        var value = AProposal.Read(new DocumentToRead(title, "", ["Tekst."]), TermList.Shipped, known).ValueOf(ProposalField.Versions);

        Assert.Equal(order is null ? null : $"{order}:{known.Id:N}", value);
    }

    public static TheoryData<string> Hostile() =>
    [
        new string('a', 300_000),
        string.Concat(Enumerable.Repeat("12.000.", 40_000)),
        string.Concat(Enumerable.Repeat("€ 1,", 60_000)),
        string.Concat(Enumerable.Repeat("1 maart ", 30_000)),
        string.Concat(Enumerable.Repeat("gemeente ", 30_000)),
        string.Concat(Enumerable.Repeat("De Bilt en ", 20_000)),
        "\0\u0001\ud800\udfff<script>alert(1)</script>\u202e' OR 1=1 --",
        new string('.', 100_000),
        new string('\n', 100_000),
        string.Concat(Enumerable.Repeat("ﷺ", 20_000)),
        Encoding.Latin1.GetString([.. Enumerable.Range(0, 5_000).Select(i => (byte)(i * 31))]),
    ];

    [Theory]
    [MemberData(nameof(Hostile), DisableDiscoveryEnumeration = true)]
    public void A_text_that_was_made_to_hurt_gives_proposals_or_none(string text)
    {
        var proposals = AProposal.Read(new DocumentToRead(text.Length > 300 ? text[..300] : text, text.Length > 100 ? text[..100] : text, [text, text]), TermList.Shipped, new KnownDocument(Guid.CreateVersion7(), text, text, null));

        Assert.All(proposals.Fields, f => Assert.All(f.Candidates, c => Assert.True(c.Hits >= Doubts.FewestHits && c.Doubt is >= 0 and <= 1 && c.Evidence.Count > 0)));
    }
}
