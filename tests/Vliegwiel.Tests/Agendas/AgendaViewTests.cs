// SPDX-License-Identifier: EUPL-1.2
using System.Net;
using AngleSharp.Dom;
using Vliegwiel.Agendas;
using Vliegwiel.Agendas.Domain;
using Vliegwiel.Agendas.Showing;
using Vliegwiel.Agendas.Views;
using Vliegwiel.Tests.Sites;
using Xunit;

namespace Vliegwiel.Tests.Agendas;

/// <summary>An agenda as a timeline and as a board.</summary>
public sealed class AgendaViewTests
{
    [Fact]
    public void A_quarter_is_a_bar_a_day_a_stripe_and_words_stand_apart()
    {
        var drawn = TimelineLayout.Of([Line("Dag", Deadline.On(new(2027, 5, 3))), Line("Kwartaal", Deadline.InQuarter(2027, 3)), Line("Jaar", Deadline.InYear(2028)), Line("Ooit", Deadline.Said("na de zomer")), Line("Leeg", Deadline.None)], new DateOnly(2027, 6, 1));

        var widths = drawn.Bars.ToDictionary(b => b.Title, b => b.Width);
        Assert.Equal(["Dag", "Kwartaal", "Jaar"], drawn.Bars.Select(b => b.Title));
        Assert.True(widths["Dag"] < widths["Kwartaal"] && widths["Kwartaal"] < widths["Jaar"], string.Join(", ", widths));
        Assert.All(drawn.Bars, b => Assert.InRange(b.X, 0, TimelineLayout.Width - b.Width));
        Assert.Equal([false, true], TimelineLayout.Of([Line("Vroeg", Deadline.On(new(2027, 1, 4))), Line("Laat", Deadline.On(new(2028, 12, 28)))], new DateOnly(2027, 6, 1)).Bars.Select(b => b.TitleEndsAtBar));
        Assert.All(drawn.Bars, b => Assert.InRange(b.TitleX, b.X, b.X + b.Width));
        Assert.Equal(["Ooit", "Leeg"], drawn.WithoutDate.Select(l => l.Title));
        Assert.NotNull(drawn.TodayX);
        Assert.Equal(0, TimelineLayout.Of([Line("Leeg", Deadline.None)], new DateOnly(2027, 6, 1)).Height);
    }

    [Theory, OnEachDatabase]
    public async Task The_same_filters_hold_in_every_view_and_a_card_is_moved_by_a_choice(TestDatabase database)
    {
        await using var site = await TestSite.OpenAsync(database);
        var agenda = await AgendaCast.MakeForCircleAsync(site, "Agenda met weergaven");
        var owned = await AgendaCast.ProposeAsync(site, TestSite.Client, agenda, "Aardappelveld ontharden", "Q3 2031", "731.911");
        await AgendaCast.ProposeAsync(site, TestSite.Client, agenda, "Bosrand herstellen", "na de zomer");
        await AgendaCast.AskAsync(site, TestSite.Client, owned, TestSite.Client);
        using var secretary = await site.AsAsync(TestSite.Secretary);
        using var contractor = await site.AsAsync(TestSite.Contractor);
        var show = AgendaLinks.Show(agenda);

        var timeline = await contractor.GetAsync($"{show}?weergave=tijdlijn");
        var board = await secretary.GetAsync($"{show}?weergave=bord");
        var filtered = await secretary.GetAsync($"{show}?weergave=bord&woord=bosrand");
        var looked = await contractor.GetAsync($"{show}?weergave=bord");
        var moved = await secretary.PostAsync($"{show}?weergave=bord", board, new() { ["_handler"] = "zetten", ["Move.Activiteit"] = owned, [$"naar-{owned}"] = "vastgesteld" });
        var refused = await contractor.PostAsync($"{show}?weergave=bord", looked, new() { ["_handler"] = "zetten", ["Move.Activiteit"] = owned, [$"naar-{owned}"] = "in-uitvoering" });

        Assert.Equal("Aardappelveld ontharden: 3e kwartaal 2031", timeline.Html.QuerySelector("svg.timeline__svg rect title")!.TextContent);
        Assert.Contains("3e kwartaal 2031", timeline.Row("Aardappelveld"), StringComparison.Ordinal);
        Assert.Contains("Zonder datum, dus niet op de tijdlijn", timeline.Main, StringComparison.Ordinal);
        Assert.DoesNotContain("731", timeline.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("731", looked.Body, StringComparison.Ordinal);
        Assert.Contains("Voorgesteld (2)", board.Main, StringComparison.Ordinal);
        Assert.Contains("Voorgesteld (1)", filtered.Main, StringComparison.Ordinal);
        Assert.DoesNotContain("Aardappelveld", filtered.Main, StringComparison.Ordinal);
        Assert.Empty(looked.Html.QuerySelectorAll("main select[name^='naar-']"));
        Assert.EndsWith("weergave=bord", moved.Location, StringComparison.Ordinal);
        Assert.Contains("Vastgesteld (1)", (await secretary.GetAsync($"{show}?weergave=bord")).Main, StringComparison.Ordinal);
        Assert.Contains("Alleen de eigenaar van de activiteit", refused.Alert, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await contractor.LookAsync($"{show}?weergave=onzin")).Status);
    }

    private static ActivityLine Line(string title, Deadline deadline) => new()
    {
        Id = Guid.CreateVersion7(),
        Kenmerk = title,
        Title = title,
        FoldedTitle = title,
        Order = 1,
        State = ActivityState.Proposed,
        Type = null,
        Sphere = Sphere.Region,
        Deadline = deadline,
        IsLate = false,
        OwnerId = null,
        Owner = null,
        OrganisationId = null,
        Organisation = null,
        InitiatorWords = null,
        Budget = null,
    };
}
