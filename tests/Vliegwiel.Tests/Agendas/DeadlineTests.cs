// SPDX-License-Identifier: EUPL-1.2
using System.Globalization;
using Vliegwiel.Agendas.Domain;
using Xunit;

namespace Vliegwiel.Tests.Agendas;

/// <summary>Deadlines as people type and read them.</summary>
public sealed class DeadlineTests
{
    [Theory]
    [InlineData("3-4-27", "2027-04-03", "3 april 2027")]
    [InlineData("03/04/2027", "2027-04-03", "3 april 2027")]
    [InlineData("3.4.2027", "2027-04-03", "3 april 2027")]
    [InlineData("2027-04-03", "2027-04-03", "3 april 2027")]
    [InlineData("3 apr '27", "2027-04-03", "3 april 2027")]
    [InlineData("uiterlijk 3 april 2027", "2027-04-03", "3 april 2027")]
    [InlineData("zaterdag 3 april 2027", "2027-04-03", "3 april 2027")]
    [InlineData("29-2-2028", "2028-02-29", "29 februari 2028")]
    [InlineData("week 14 2027", "2027-04-11", "week 14 van 2027")]
    [InlineData("wk 14-2027", "2027-04-11", "week 14 van 2027")]
    [InlineData("2027-W14", "2027-04-11", "week 14 van 2027")]
    [InlineData("week 53 2026", "2027-01-03", "week 53 van 2026")]
    [InlineData("april 2027", "2027-04-30", "april 2027")]
    [InlineData("apr. 2027", "2027-04-30", "april 2027")]
    [InlineData("mrt 27", "2027-03-31", "maart 2027")]
    [InlineData("04-2027", "2027-04-30", "april 2027")]
    [InlineData("2027-04", "2027-04-30", "april 2027")]
    [InlineData("eind april 2027", "2027-04-30", "april 2027")]
    [InlineData("Q3 2027", "2027-09-30", "3e kwartaal 2027")]
    [InlineData("2027 Q3", "2027-09-30", "3e kwartaal 2027")]
    [InlineData("derde kwartaal van 2027", "2027-09-30", "3e kwartaal 2027")]
    [InlineData("3e kwartaal 2027", "2027-09-30", "3e kwartaal 2027")]
    [InlineData("2027", "2027-12-31", "2027")]
    public void A_deadline_is_read_as_exactly_as_it_was_said(string typed, string lastDay, string shown)
    {
        var read = DutchDeadlines.Parse(typed, year: null);

        Assert.Null(read.Refusal);
        Assert.Equal((DateOnly.Parse(lastDay, CultureInfo.InvariantCulture), shown), (read.Value.LastDay!.Value, read.Value.ToString()));
        Assert.Equal(read.Value, DutchDeadlines.Parse(shown, year: null).Value);
    }

    [Theory]
    [InlineData("week 14", "2026-04-05")]
    [InlineData("april", "2026-04-30")]
    [InlineData("Q3", "2026-09-30")]
    [InlineData("3 april", "2026-04-03")]
    public void Without_a_year_the_year_of_the_list_counts_and_else_it_is_asked(string typed, string lastDay)
    {
        Assert.Equal(DateOnly.Parse(lastDay, CultureInfo.InvariantCulture), DutchDeadlines.Parse(typed, year: 2026).Value.LastDay);
        Assert.IsType<DeadlineWithoutYear>(DutchDeadlines.Parse(typed, year: null).Refusal);
    }

    [Theory]
    [InlineData("na de zomer")]
    [InlineData("doorlopend")]
    [InlineData("na fase 2")]
    [InlineData("voor de raad van 12 mei")]
    [InlineData("medio 2027")]
    public void Words_that_are_no_date_are_kept_as_they_were_said_and_are_never_late(string typed)
    {
        var read = DutchDeadlines.Parse(typed, year: 2026).Value;

        Assert.Equal((null, typed), (read.LastDay, read.Words));
        Assert.False(read.IsPast(DateOnly.MaxValue));
    }

    [Theory]
    [InlineData("")]
    [InlineData(null)]
    [InlineData("n.v.t.")]
    [InlineData("-")]
    [InlineData("n.t.b.")]
    public void Nothing_is_no_deadline(string? typed) => Assert.Equal(Deadline.None, DutchDeadlines.Parse(typed, year: null).Value);

    [Theory]
    [InlineData("31-2-2027", typeof(NoSuchDay))]
    [InlineData("3-13-2027", typeof(NoSuchDay))]
    [InlineData("0-0-2027", typeof(NoSuchDay))]
    [InlineData("Q5 2027", typeof(NoSuchDay))]
    [InlineData("week 54 2027", typeof(NoSuchDay))]
    [InlineData("46115", typeof(NoSuchDay))]
    [InlineData("1827", typeof(UnlikelyYear))]
    [InlineData("3-4-0000", typeof(UnlikelyYear))]
    public void A_date_that_cannot_be_is_asked_back(string typed, Type refusal) => Assert.IsType(refusal, DutchDeadlines.Parse(typed, year: null).Refusal);

    [Fact]
    public void Any_text_gets_an_answer()
    {
        var random = new Random(14);
        const string Signs = "0123456789-/.' qkwekaprilmtvnd\u00A0é";
        for (var i = 0; i < 20_000; i++)
        {
            var text = new string([.. Enumerable.Range(0, random.Next(0, 25)).Select(_ => Signs[random.Next(Signs.Length)])]);
            var read = DutchDeadlines.Parse(text, year: null);
            Assert.True(read.Refusal is not null || read.Value is not null, text);
        }
    }

    [Fact]
    public void A_deadline_is_late_after_its_last_day()
    {
        var quarter = DutchDeadlines.Parse("Q3 2027", year: null).Value;

        Assert.False(quarter.IsPast(new DateOnly(2027, 9, 30)));
        Assert.True(quarter.IsPast(new DateOnly(2027, 10, 1)));
    }
}
