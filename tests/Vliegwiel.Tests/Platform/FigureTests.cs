// SPDX-License-Identifier: EUPL-1.2
using Vliegwiel.Platform.Figures;
using Xunit;

namespace Vliegwiel.Tests.Platform;

/// <summary>Figures as people type and read them.</summary>
public sealed class FigureTests
{
    [Theory]
    [InlineData("150.000", NumberStyle.Dutch, 150000, FigureOperator.Exactly, null)]
    [InlineData("1.234", NumberStyle.Dutch, 1234, FigureOperator.Exactly, null)]
    [InlineData("1.234", NumberStyle.English, 1.234, FigureOperator.Exactly, null)]
    [InlineData("1,234", NumberStyle.English, 1234, FigureOperator.Exactly, null)]
    [InlineData("1.234,56", NumberStyle.Unknown, 1234.56, FigureOperator.Exactly, null)]
    [InlineData("1,234.56", NumberStyle.Unknown, 1234.56, FigureOperator.Exactly, null)]
    [InlineData("1.234.567", NumberStyle.Unknown, 1234567, FigureOperator.Exactly, null)]
    [InlineData("12,5", NumberStyle.Unknown, 12.5, FigureOperator.Exactly, null)]
    [InlineData("1.25", NumberStyle.Unknown, 1.25, FigureOperator.Exactly, null)]
    [InlineData("€ 1,5 mln", NumberStyle.Unknown, 1500000, FigureOperator.Exactly, "euro")]
    [InlineData("€1,5mln.", NumberStyle.Dutch, 1500000, FigureOperator.Exactly, "euro")]
    [InlineData("2 miljoen euro", NumberStyle.Dutch, 2000000, FigureOperator.Exactly, "euro")]
    [InlineData("ca. 20k", NumberStyle.Unknown, 20000, FigureOperator.About, null)]
    [InlineData("Circa € 20.000,-", NumberStyle.Dutch, 20000, FigureOperator.About, "euro")]
    [InlineData("€ ca. 20.000", NumberStyle.Dutch, 20000, FigureOperator.About, "euro")]
    [InlineData("< 10.000", NumberStyle.Dutch, 10000, FigureOperator.LessThan, null)]
    [InlineData("meer dan 5.000", NumberStyle.Dutch, 5000, FigureOperator.MoreThan, null)]
    [InlineData("max. 7.500", NumberStyle.Dutch, 7500, FigureOperator.AtMost, null)]
    [InlineData("ten minste 3 ", NumberStyle.Dutch, 3, FigureOperator.AtLeast, null)]
    [InlineData("150\u00A0000", NumberStyle.Unknown, 150000, FigureOperator.Exactly, null)]
    [InlineData("25%", NumberStyle.Dutch, 25, FigureOperator.Exactly, "%")]
    [InlineData("-500", NumberStyle.Dutch, -500, FigureOperator.Exactly, null)]
    [InlineData("0", NumberStyle.Unknown, 0, FigureOperator.Exactly, null)]
    public void What_people_type_is_read_as_they_mean_it(string typed, NumberStyle style, double value, FigureOperator sure, string? unit)
    {
        var read = DutchFigures.Parse(typed, style);

        Assert.Null(read.Refusal);
        Assert.Equal(((decimal)value, sure, unit), (read.Value.Value!.Value, read.Value.Operator, read.Value.Unit));
    }

    [Theory]
    [InlineData("", "niet opgegeven")]
    [InlineData(" - ", "niet opgegeven")]
    [InlineData("n.v.t.", "niet van toepassing")]
    [InlineData("NVT", "niet van toepassing")]
    [InlineData("P.M.", "pro memorie")]
    [InlineData("n.t.b.", "nader te bepalen")]
    [InlineData("onbekend", "niet bekend")]
    public void What_is_no_figure_has_a_reason_and_is_never_zero(string typed, string reason)
    {
        var read = DutchFigures.Parse(typed, NumberStyle.Unknown);

        Assert.Null(read.Refusal);
        Assert.Equal((null, reason), (read.Value.Value, read.Value.Missing));
    }

    [Theory]
    [InlineData("1.234", NumberStyle.Unknown, typeof(FigureIsTwoThings))]
    [InlineData("1,234", NumberStyle.Unknown, typeof(FigureIsTwoThings))]
    [InlineData("€ 150.000", NumberStyle.Unknown, typeof(FigureIsTwoThings))]
    [InlineData("1,250.50", NumberStyle.Dutch, typeof(WrittenTheEnglishWay))]
    [InlineData("1.25", NumberStyle.Dutch, typeof(WrittenTheEnglishWay))]
    [InlineData("10.000 - 20.000", NumberStyle.Dutch, typeof(FigureIsRange))]
    [InlineData("10 tot 20k", NumberStyle.Dutch, typeof(FigureIsRange))]
    [InlineData("2 ton", NumberStyle.Dutch, typeof(TonIsTwoThings))]
    [InlineData("veel", NumberStyle.Dutch, typeof(NoFigure))]
    [InlineData("12 appels", NumberStyle.Dutch, typeof(NoFigure))]
    [InlineData("1.2.3", NumberStyle.Unknown, typeof(NoFigure))]
    [InlineData("=SOM(A1:A9)", NumberStyle.Unknown, typeof(NoFigure))]
    [InlineData("1,23456", NumberStyle.Dutch, typeof(FigureIsTooExact))]
    [InlineData("999999999999999999", NumberStyle.Dutch, typeof(UnlikelyFigure))]
    [InlineData("99999999999999999999999999999999999999", NumberStyle.Dutch, typeof(NoFigure))]
    [InlineData("79228162514264337593543950335 mld", NumberStyle.Dutch, typeof(UnlikelyFigure))]
    public void What_can_be_read_in_two_ways_or_not_at_all_is_asked_back(string typed, NumberStyle style, Type refusal) =>
        Assert.IsType(refusal, DutchFigures.Parse(typed, style).Refusal);

    [Fact]
    public void Any_text_gets_an_answer()
    {
        var random = new Random(56);
        const string Signs = "0123456789.,-–€ kmlntodu%<>±~=()'\u00A0é\0";
        for (var i = 0; i < 20_000; i++)
        {
            var text = new string([.. Enumerable.Range(0, random.Next(0, 70)).Select(_ => Signs[random.Next(Signs.Length)])]);
            foreach (var style in Enum.GetValues<NumberStyle>())
            {
                var read = DutchFigures.Parse(text, style);
                Assert.True(read.Refusal is not null || (read.Value.Value is null) == (read.Value.Missing is not null), text);
            }
        }
    }

    [Theory]
    [InlineData(20000, FigureOperator.About, "euro", null, "ongeveer €\u00A020.000")]
    [InlineData(1234.5, FigureOperator.Exactly, "euro", null, "€\u00A01.234,50")]
    [InlineData(12.25, FigureOperator.LessThan, "ton", null, "minder dan 12,25\u00A0ton")]
    [InlineData(25, FigureOperator.AtLeast, "%", null, "ten minste 25%")]
    [InlineData(3000, FigureOperator.AtMost, "euro", "per jaar", "hoogstens €\u00A03.000 per jaar")]
    [InlineData(-500, FigureOperator.MoreThan, "euro", "2026", "meer dan -€\u00A0500")]
    public void A_figure_is_shown_with_how_sure_it_is_and_its_unit(double value, FigureOperator sure, string unit, string? period, string shown) =>
        Assert.Equal(shown, FigureText.Of(Figure.Of((decimal)value, unit, new FigureMeaning { Operator = sure, Period = period, Source = null, Status = FigureStatus.Estimated })));

    [Fact]
    public void A_figure_that_is_missing_says_why()
    {
        Assert.Equal("niet opgegeven: nader te bepalen", FigureText.Of(Figure.Absent("euro", "nader te bepalen")));
        Assert.Equal("niet opgegeven", FigureText.Of(Figure.Absent("euro", Figure.NotGiven)));
        Assert.Equal("", FigureText.NoteOf(Figure.Absent("euro", "nader te bepalen")));
    }

    [Fact]
    public void The_footnote_says_what_a_figure_rests_on()
    {
        var figure = Figure.Of(20000, "euro", new FigureMeaning { Scope = "alleen materiaal", Period = "2026", Source = "raming beheer", Status = FigureStatus.Decided, Method = "kentallen 3.1" });

        Assert.Equal("Besloten; betreft: alleen materiaal; periode: 2026; methode: kentallen 3.1; bron: raming beheer", FigureText.NoteOf(figure));
        Assert.Equal("Geschat; bron niet genoemd", FigureText.NoteOf(Figure.Of(1, "euro", new FigureMeaning { Source = null, Status = FigureStatus.Estimated })));
    }

    [Theory]
    [InlineData("ca. 20.000")]
    [InlineData("1.234,56")]
    [InlineData("< 10.000")]
    [InlineData("ten minste 3,125")]
    [InlineData("nvt")]
    [InlineData("")]
    public void What_a_form_is_filled_with_reads_back_as_the_same(string typed)
    {
        var meaning = new FigureMeaning { Source = null, Status = FigureStatus.Estimated };
        var figure = DutchFigures.Parse(typed, NumberStyle.Dutch).Value.In("euro", meaning);

        Assert.Equal(figure, DutchFigures.Parse(FigureText.Typed(figure), NumberStyle.Dutch).Value.In("euro", meaning));
    }
}
