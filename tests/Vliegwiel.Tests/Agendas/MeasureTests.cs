// SPDX-License-Identifier: EUPL-1.2
using System.Net;
using Vliegwiel.Agendas;
using Vliegwiel.Agendas.Domain;
using Vliegwiel.Platform.Figures;
using Vliegwiel.Tests.Network.SigningIn;
using Vliegwiel.Tests.Sites;
using Xunit;

namespace Vliegwiel.Tests.Agendas;

/// <summary>With what the effect is measured is chosen at the start, and the result asks for exactly that.</summary>
public sealed class MeasureTests
{
    private static readonly DateTimeOffset Now = new(2031, 3, 1, 9, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("euro", true)]
    [InlineData("€/m2", true)]
    [InlineData("mln€", true)]
    [InlineData("euro per ton", true)]
    [InlineData("ton/euro", true)]
    [InlineData("neuronen", false)]
    [InlineData("kg CO2", false)]
    public void Money_for_each_of_something_is_money_too(string unit, bool isMoney) => Assert.Equal(isMoney, ActivityOutcome.IsMoney(unit));

    [Theory]
    [InlineData("40", "28", "12 ton minder dan aan het begin")]
    [InlineData("ca. 40", "52", "ongeveer 12 ton meer dan aan het begin")]
    [InlineData("40", "40", "gelijk aan het begin")]
    [InlineData("40", "< 30", "niet te zeggen: een van de twee is een grens")]
    [InlineData("", "30", "niet te zeggen: het begin is niet gemeten")]
    [InlineData("40", "", "nog niet gemeten")]
    public void Start_is_compared_with_end_as_far_as_both_are_known(string start, string end, string expected)
    {
        var measure = ActivityMeasure.Choose(Guid.CreateVersion7(), "Nieuw beton", "Weegbonnen.", Read(start), Guid.CreateVersion7(), Now).Value;

        measure.Take(MeasureMoment.End, Read(end));

        Assert.Equal(expected, measure.DifferenceInWords.Replace('\u00A0', ' '));
    }

    [Theory]
    [InlineData(40, 64, "24 uur meer dan geschat (60%)")]
    [InlineData(40, 30, "10 uur minder dan geschat (25%)")]
    [InlineData(40, 40, "evenveel als geschat")]
    [InlineData(0, 12, "12 uur meer dan geschat")]
    [InlineData(null, 12, "niet te vergelijken: er was geen schatting")]
    [InlineData(40, null, "niet te vergelijken: de bestede uren zijn niet ingevuld")]
    public void What_was_estimated_stands_beside_what_it_took(int? estimated, int? spent, string expected) =>
        Assert.Equal(expected, HoursCompared.InWords(estimated, spent).Replace('\u00A0', ' '));

    [Fact]
    public void Money_is_no_measure() =>
        Assert.IsType<MoneyIsNoMeasure>(ActivityMeasure.Choose(Guid.CreateVersion7(), "Bespaard", "Boekhouding.", Figure.Absent("k€", Figure.NotGiven), Guid.CreateVersion7(), Now).Refusal);

    [Theory, OnEachDatabase]
    public async Task The_result_asks_for_the_measures_that_were_chosen_and_shows_start_beside_end(TestDatabase database)
    {
        await using var site = await TestSite.OpenAsync(database);
        var agenda = await AgendaCast.MakeForCircleAsync(site, "Agenda die meet");
        var activity = await AgendaCast.ProposeAsync(site, TestSite.Secretary, agenda, "Banken met schroeven");
        using var secretary = await site.AsAsync(TestSite.Secretary);
        using var contractor = await site.AsAsync(TestSite.Contractor);
        var (measures, outcome) = (DependencyLinks.Measures(activity), OutcomeLinks.Outcome(activity));

        var money = await secretary.SendAsync(measures, "maat", Measure("Bespaard geld", "euro", ""));
        var chosen = await secretary.SendAsync(measures, "maat", Measure("Nieuw beton", "ton", "40"));
        var twice = await secretary.SendAsync(measures, "maat", Measure("nieuw BETON", "Ton", ""));
        var unmeasured = await secretary.SendAsync(measures, "maat", Measure("Geluid in de straat", "dB", ""));
        var asks = await secretary.GetAsync(outcome);
        var id = asks.Html.QuerySelectorAll("select[name='Take.Maat'] option").First(o => o.TextContent.StartsWith("Nieuw beton", StringComparison.Ordinal)).GetAttribute("value")!;
        var nothing = await secretary.SendAsync(outcome, "meting", new() { ["Take.Maat"] = id, ["Take.Moment"] = "einde", ["Take.Waarde"] = "onbekend" });
        var taken = await secretary.SendAsync(outcome, "meting", new() { ["Take.Maat"] = id, ["Take.Moment"] = "einde", ["Take.Waarde"] = "28" });
        var read = await contractor.GetAsync(outcome);
        var dropped = await secretary.SendAsync(measures, "weg", new() { ["Remove.Weg"] = id });

        Assert.Contains("Meet het effect niet in geld", money.Alert, StringComparison.Ordinal);
        Assert.All([chosen, unmeasured, taken], page => Assert.Equal(HttpStatusCode.Redirect, page.Status));
        Assert.Contains("staat er al", twice.Alert, StringComparison.Ordinal);
        Assert.Equal(3, asks.Html.QuerySelectorAll("select[name='Take.Maat'] option").Length);
        Assert.Contains("Vul een getal in", nothing.Alert, StringComparison.Ordinal);
        Assert.Contains("12 ton minder dan aan het begin", read.Row("Nieuw beton").Replace('\u00A0', ' '), StringComparison.Ordinal);
        Assert.Contains("nog niet gemeten", read.Row("Geluid in de straat"), StringComparison.Ordinal);
        Assert.Contains("kan niet meer weg", dropped.Alert, StringComparison.Ordinal);
        Assert.Empty((await contractor.GetAsync(measures)).Html.QuerySelectorAll("main form"));
        Assert.Contains("gekozen hoe het effect wordt gemeten", (await contractor.GetAsync(AgendaLinks.Activity(activity))).Main, StringComparison.Ordinal);
    }

    private static Dictionary<string, string> Measure(string indicator, string unit, string start) => new() { ["Request.Maat"] = indicator, ["Request.Eenheid"] = unit, ["Request.Begin"] = start, ["Request.Hoe"] = "Weegbonnen, een maand na oplevering." };

    private static Figure Read(string typed) => DutchFigures.Parse(typed, NumberStyle.Dutch).Value.In("ton", new FigureMeaning { Source = null, Status = FigureStatus.Measured });
}
