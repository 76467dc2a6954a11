// SPDX-License-Identifier: EUPL-1.2
using System.Globalization;
using Vliegwiel.Library.Proposing.Recognising;
using Vliegwiel.Library.Proposing.Terms;
using Xunit;

namespace Vliegwiel.Tests.Library.Proposing.Recognising;

/// <summary>Dates as Dutch documents write them, and which of them is the day of the document.</summary>
public sealed class DateReadingTests
{
    [Theory]
    [InlineData("vastgesteld op 12 maart 2021", "2021-03-12", true)]
    [InlineData("12-03-2021", "2021-03-12", true)]
    [InlineData("12.3.2021", "2021-03-12", true)]
    [InlineData("12/03/2021", "2021-03-12", true)]
    [InlineData("2021-03-12", "2021-03-12", true)]
    [InlineData("d.d. 1 januari 2020", "2020-01-01", true)]
    [InlineData("3 mrt. 2019", "2019-03-03", true)]
    [InlineData("op 1e juli 2024", "2024-07-01", true)]
    [InlineData("Maart 2021", "2021-03-01", false)]
    [InlineData("augustus 2022", "2022-08-01", false)]
    [InlineData("30 mei 2018", "2018-05-30", true)]
    [InlineData("15 OKTOBER 2023", "2023-10-15", true)]
    public void A_date_is_read(string text, string day, bool isWhole)
    {
        var date = Assert.Single(DutchDates.Find(text, isFileName: false));

        Assert.Equal((DateOnly.Parse(day, CultureInfo.InvariantCulture), isWhole), (date.Day, date.IsWhole));
    }

    [Theory]
    [InlineData("31 februari 2021")]
    [InlineData("45-13-2021")]
    [InlineData("artikel 2.3.2.1")]
    [InlineData("tel. 06-12345678")]
    [InlineData("€ 12.000 in 2021")]
    [InlineData("20210312")]
    [InlineData("99999999999 maart 2021x")]
    [InlineData("")]
    public void What_is_no_date_is_not_read_as_a_day(string text) => Assert.DoesNotContain(DutchDates.Find(text, isFileName: false), d => d.IsWhole);

    [Fact]
    public void In_the_name_of_a_file_eight_digits_are_a_date() => Assert.Equal(new DateOnly(2021, 3, 12), Assert.Single(DutchDates.Find("20210312 Nota inkoop def", isFileName: true)).Day);

    [Theory]
    [InlineData("De nota is vastgesteld op 12 maart 2021. De subsidie loopt tot 1 januari 2025.", "2021-03-12")]
    [InlineData("Vastgesteld door de raad van de gemeente Lindedal op 9 juni 2022.", "2022-06-09")]
    [InlineData("Datum: 03-04-2020\n\nDe wet van 12 maart 2019 is gewijzigd bij besluit.", "2020-04-03")]
    [InlineData("Alle plannen moeten uiterlijk 1 mei 2021 binnen zijn. Uiterlijk 1 mei 2021, dus.", null)]
    [InlineData("De bijeenkomst was op 4 april 2023. Op 4 april 2023 waren er veertig mensen.", "2023-04-04")]
    [InlineData("De rotonde is van 1998 en de brug van 2003.", null)]
    [InlineData("Vastgesteld op 12 maart 2027.", null)]
    public void The_day_of_the_document_is_chosen(string text, string? day) =>
        Assert.Equal(day, AProposal.Of("Nota over wegen", "Eerste regel.\n\nTweede regel.\n\nDerde regel.\n\nVierde regel.\n\nVijfde regel.\n\nZesde regel.\n\n" + text).ValueOf(ProposalField.DocumentDate));

    [Fact]
    public void A_month_on_the_cover_speaks_for_the_day_in_that_month()
    {
        var proposal = AProposal.Of("Beleidsnota hergebruik, maart 2021", "Inleiding.\n\nVastgesteld op 12 maart 2021.").Of(ProposalField.DocumentDate).Candidates[0];

        Assert.Equal(("2021-03-12", 4), (proposal.Value, proposal.Hits));
        Assert.Contains(proposal.Evidence, e => e.Sentence == "Vastgesteld op 12 maart 2021." && e.Because.Contains("vastgesteld op", StringComparison.Ordinal));
    }

    [Fact]
    public void A_date_in_the_title_counts_as_two() => Assert.Equal(2, AProposal.Of("Verslag van 4 april 2023", "Wij spraken over hout.").Of(ProposalField.DocumentDate).Candidates[0].Hits);

    [Fact]
    public void Without_the_words_of_the_list_a_date_far_in_the_text_is_not_proposed()
    {
        var document = new DocumentToRead("Nota", "", [string.Concat(Enumerable.Repeat("Dit is een regel over wegen.\n\n", 10)) + "Vastgesteld op 12 maart 2021."]);

        Assert.Equal("2021-03-12", AProposal.Read(document, TermList.Shipped).ValueOf(ProposalField.DocumentDate));
        Assert.Null(AProposal.Read(document, [.. TermList.Shipped.Where(t => t.Field != TermField.Date)]).ValueOf(ProposalField.DocumentDate));
    }
}
