// SPDX-License-Identifier: EUPL-1.2
using System.Globalization;
using Vliegwiel.Design.Text;
using Xunit;

namespace Vliegwiel.Tests.Design;

public sealed class TextTests
{
    [Fact]
    public void Dates_are_Dutch_whatever_the_server_speaks()
    {
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("en-US");
        try
        {
            Assert.Equal("3 april 2027", Dates.Day(new DateOnly(2027, 4, 3)));
            Assert.Equal("zaterdag 3 april 2027", Dates.WithWeekday(new DateOnly(2027, 4, 3)));
            Assert.Equal("03-04-2027", Dates.Compact(new DateOnly(2027, 4, 3)));
            Assert.Equal("Q3 2027", Dates.Quarter(2027, 3));
            Assert.Equal("1.234.567", Numbers.Whole(1_234_567));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void A_moment_is_shown_by_the_clock_in_the_Netherlands()
    {
        Assert.Equal("4 april 2027 om 00.30 uur", Dates.WithTime(new DateTimeOffset(2027, 4, 3, 22, 30, 0, TimeSpan.Zero)));
        Assert.Equal("3 januari 2027 om 23.30 uur", Dates.WithTime(new DateTimeOffset(2027, 1, 3, 22, 30, 0, TimeSpan.Zero)));
    }

    [Theory]
    [InlineData("2027-04-03", "2027-04-03", "3 april 2027")]
    [InlineData("2027-04-03", "2027-04-05", "3 tot en met 5 april 2027")]
    [InlineData("2027-04-30", "2027-05-02", "30 april tot en met 2 mei 2027")]
    [InlineData("2027-12-31", "2028-01-01", "31 december 2027 tot en met 1 januari 2028")]
    public void A_span_says_once_what_both_days_share(string from, string until, string expected) =>
        Assert.Equal(expected, Dates.Span(DateOnly.Parse(from, CultureInfo.InvariantCulture), DateOnly.Parse(until, CultureInfo.InvariantCulture)));

    [Fact]
    public void Numbers_carry_Dutch_separators_and_stay_with_their_unit()
    {
        Assert.Equal("1.234,5", Numbers.Amount(1234.50m));
        Assert.Equal("€\u00A01.250", Numbers.Euro(1250));
        Assert.Equal("-€\u00A01.250,75", Numbers.Euro(-1250.75m));
        Assert.Equal("41%", Numbers.Percent(0.41m));
        Assert.Equal("312\u00A0ton", Numbers.WithUnit(312, "ton"));
        Assert.Equal(["Geen stukken", "1 stuk", "1.200 stukken"], new long[] { 0, 1, 1200 }.Select(n => Numbers.Count(n, "stuk", "stukken")));
    }

    [Theory]
    [InlineData("1250", 1250)]
    [InlineData("150.000", 150000)]
    [InlineData("1.250,50", 1250.50)]
    [InlineData("-0,5", -0.5)]
    [InlineData("€ 1.250", 1250)]
    public void A_number_is_read_the_Dutch_way(string text, double expected)
    {
        Assert.True(Numbers.TryParse(text, out decimal number));
        Assert.Equal((decimal)expected, number);
    }

    [Theory]
    [InlineData("1.25")]
    [InlineData("1,250.50")]
    [InlineData("12.50")]
    [InlineData("1e3")]
    [InlineData("veel")]
    [InlineData("")]
    [InlineData(null)]
    public void A_number_that_two_people_would_read_differently_is_not_read(string? text) =>
        Assert.False(Numbers.TryParse(text, out _));

    [Fact]
    public async Task Marks_may_overlap_stand_in_any_order_and_run_past_the_end()
    {
        var page = await Rendering.Of<HighlightedText>(
            "/", ("Text", "beton <en> hout"), ("Ranges", new TextRange[] { new(11, 99), new(0, 3), new(2, 3), new(40, 2), new(-5, 2) }));

        Assert.Equal("beton <en> hout", page.Body!.TextContent);
        Assert.Equal(["bet", "on", "hout"], page.QuerySelectorAll("mark").Select(m => m.TextContent));
    }
}
