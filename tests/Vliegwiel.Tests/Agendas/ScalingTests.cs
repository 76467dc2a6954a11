// SPDX-License-Identifier: EUPL-1.2
using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Vliegwiel.Agendas;
using Vliegwiel.Agendas.Activities;
using Vliegwiel.Agendas.Domain;
using Vliegwiel.Agendas.Moving;
using Vliegwiel.Agendas.Scaling;
using Vliegwiel.Agendas.Staging;
using Vliegwiel.Platform.Spine;
using Vliegwiel.Tests.Sites;
using Xunit;

namespace Vliegwiel.Tests.Agendas;

/// <summary>How far activities come from idea to norm, how long that takes and what gets stuck.</summary>
public sealed class ScalingTests
{
    private static readonly DateOnly Day = new(2031, 3, 1);

    [Theory]
    [InlineData("7", 7)]
    [InlineData("1 9", 5)]
    [InlineData("1 2 9", 2)]
    [InlineData("9 1 2", 2)]
    [InlineData("0 3 4 100", 3.5)]
    public void The_median_is_the_middle_whatever_the_order(string values, double expected) =>
        Assert.Equal((decimal)expected, ScalingFunnel.MedianOf([.. values.Split(' ').Select(int.Parse)]));

    [Fact]
    public void A_funnel_counts_the_same_in_any_order_and_says_nothing_of_what_it_does_not_know()
    {
        List<PhaseTrack> tracks =
        [
            Track(ScalingPhase.Icon, (ScalingPhase.Idea, 0), (ScalingPhase.Pilot, 10), (ScalingPhase.Icon, 110)),
            Track(ScalingPhase.Icon, (ScalingPhase.Idea, null), (ScalingPhase.Pilot, 0), (ScalingPhase.Icon, 300)),
            Track(ScalingPhase.Icon, (ScalingPhase.Idea, 5), (ScalingPhase.Pilot, null), (ScalingPhase.Icon, 50)),
            // Repeated before its story was written: it left the pilot then, and was never an icon alone.
            Track(ScalingPhase.Repeated, (ScalingPhase.Idea, 0), (ScalingPhase.Pilot, 20), (ScalingPhase.Icon, 400), (ScalingPhase.Repeated, 220)),
            Track(ScalingPhase.Pilot, (ScalingPhase.Idea, 0), (ScalingPhase.Pilot, 30)),
            Track(ScalingPhase.Idea, (ScalingPhase.Idea, 0)),
            Track(ScalingPhase.Idea, (ScalingPhase.Idea, 0), (ScalingPhase.Pilot, 40)) with { IsStopped = true },
        ];

        var funnel = ScalingFunnel.Of(tracks);

        Assert.Equal([1, 1, 3, 1, 0, 0], funnel.Select(s => s.Stands));
        Assert.Equal([7, 6, 4, 1, 0, 0], funnel.Select(s => s.Reached));
        Assert.Equal([6, 4, 1, 0, 0, null], funnel.Select(s => s.Onward));
        Assert.Equal([0, 1, 0, 0, 0, 0], funnel.Select(s => s.Stopped));
        Assert.Equal([10, 20, 30, 40], funnel[0].Days);
        Assert.Equal((25m, 2), (funnel[0].Median, funnel[0].Unknown));
        Assert.Equal([100, 200, 300], funnel[1].Days);
        Assert.Equal((200m, 1), (funnel[1].Median, funnel[1].Unknown));
        Assert.Equal((null, 1), (funnel[2].Median, funnel[2].Unknown));
        Assert.Equal("mediaan 200 dagen, over 3; van 1 is onbekend sinds wanneer", ScalingWords.TimeOf(funnel[1]));
        Assert.Equal("nog te weinig om iets te zeggen; van 1 is onbekend sinds wanneer", ScalingWords.TimeOf(funnel[2]));
        Assert.Equal(("4 van 6", "niets te tellen", "dit is de laatste fase"), (ScalingWords.OnwardOf(funnel[1]), ScalingWords.OnwardOf(funnel[4]), ScalingWords.OnwardOf(funnel[5])));
        var random = new Random(7);
        for (var turn = 0; turn < 20; turn++)
        {
            Assert.Equal(funnel.Select(Said), ScalingFunnel.Of(tracks.OrderBy(_ => random.Next()).ToList()).Select(Said));
        }
    }

    [Fact]
    public void The_days_of_phases_are_the_first_known_ones_and_a_list_makes_them_unknown()
    {
        var now = new DateTimeOffset(2031, 3, 1, 9, 0, 0, TimeSpan.Zero);
        var activity = Activity.Propose(new ActivityFacts { Title = "Banken", Deadline = Deadline.None }, [Audience.SignedIn], Guid.CreateVersion7(), null, now);
        var owner = Guid.CreateVersion7();
        activity.Ask(owner, null, now);
        activity.Accept(owner);
        activity.MoveTo(ActivityState.Adopted, null, Day, false);
        var before = activity.Snapshot();
        activity.MoveTo(ActivityState.Underway, null, Day.AddDays(3), false);
        activity.MoveTo(ActivityState.Blocked, "Wacht.", Day.AddDays(4), false);
        activity.MoveTo(ActivityState.Underway, null, Day.AddDays(9), false);

        Assert.Equal((Day, Day.AddDays(3)), (activity.IdeaOn, activity.PilotOn));
        Assert.Equal(Day.AddDays(3), PhaseTrack.Of(activity, null, []).Since);
        activity.Restore(before);
        Assert.Null(activity.PilotOn);
        activity.MoveTo(ActivityState.Underway, null, Day.AddDays(9), false);
        activity.UnderwaySaysList(Day.AddDays(9));
        activity.ComesFromList();
        Assert.Equal((null, null), (activity.IdeaOn, activity.PilotOn));
        Assert.Null(PhaseTrack.Of(activity, null, []).Since);
        Assert.Equal(ScalingPhase.Pilot, PhaseTrack.Of(activity, null, [Day]).Now);
        Assert.Equal(Day.AddDays(5), PhaseTrack.Of(activity, null, [Day.AddDays(5), Day]).Since);
        Assert.Null(PhaseTrack.Of(activity, null, [Day, null]).Since);
    }

    [Theory, OnEachDatabase]
    public async Task A_pilot_that_lasts_too_long_is_named_with_what_brings_it_on_and_a_repeated_one_with_who_did_it(TestDatabase database)
    {
        await using var site = await TestSite.OpenAsync(database);
        var agenda = await AgendaCast.MakeForCircleAsync(site, "Agenda van de trechter");
        var stuck = await OwnedAsync(site, agenda, "Banken die blijven steken");
        var done = await OwnedAsync(site, agenda, "Banken die anderen overnemen");
        var secret = await AgendaCast.ProposeAsync(site, TestSite.Client, await AgendaCast.MakeForOrganisationAsync(site, TestSite.Client, "Eigen trechter van Velderdam"), "Geheime pilot oeverloper");
        var goal = await GoalCast.SetAsync(site, TestSite.Client, await GoalCast.ThemedAsync(site, "Doel van de trechter"));
        await GoalCast.TieAsync(site, TestSite.Client, goal, stuck);
        site.Clock.Move(TimeSpan.FromDays(100));
        await MoveAsync(site, stuck, "vastgesteld", "in-uitvoering");
        await MoveAsync(site, done, "vastgesteld", "in-uitvoering");
        site.Clock.Move(TimeSpan.FromDays(366));
        await MoveAsync(site, done, "opgeleverd");
        await StoryAsync(site, done, "");
        foreach (var (by, title) in new[] { (TestSite.PolicyOfficer, "Banken in Lindedal"), (TestSite.Secretary, "Banken op kantoor") })
        {
            await FollowAsync(site, by, agenda, title, done);
        }

        await StoryAsync(site, done, "norm");
        var guested = await TeamCast.BoundAsync(site, agenda, TestSite.Client, "Gast bij de reigersbek", TestSite.Client, "12.345");
        await TeamCast.ComposeAsync(site, TestSite.Client, guested, 20);
        await TeamCast.LetInAsync(site, TestSite.Client, guested, TestSite.Neutral, 0, 6, "Notitie over de reigersbek");
        await site.SettleAsync();
        using var owner = await site.AsAsync(TestSite.Contractor);
        using var member = await site.AsAsync(TestSite.PolicyOfficer);
        using var client = await site.AsAsync(TestSite.Client);
        using var outside = await site.AsAsync(TestSite.Neutral);
        var address = $"{ScalingLinks.Funnel}?agenda={agenda}";

        var mine = await owner.GetAsync(address);
        var theirs = await member.GetAsync(address);
        var longer = await member.GetAsync($"{address}&dagen=730");
        var strange = await outside.GetAsync($"{address}&dagen=-1&thema=iets&van=x&vanaf=0&tot=9999999999");
        var own = await client.GetAsync(ScalingLinks.Funnel);
        var asGuest = await outside.LookAsync(AgendaLinks.Activity(guested));

        var table = mine.Html.QuerySelectorAll("table").First(t => t.TextContent.Contains("Trechter", StringComparison.Ordinal)).QuerySelectorAll("tbody tr").Select(r => string.Join('|', r.Children.Select(c => c.TextContent.Trim()))).ToList();
        Assert.Equal("idee|3|5|2 van 5|nog te weinig om iets te zeggen|0", table[0]);
        Assert.Equal("pilot|1|2|1 van 2|nog te weinig om iets te zeggen|0", table[1]);
        Assert.Equal("norm|1|1|dit is de laatste fase|dit is de laatste fase|0", table[5]);
        Assert.Contains("366 dagen", mine.Row("Banken die blijven steken"), StringComparison.Ordinal);
        Assert.Contains(AgendaLinks.State(stuck), mine.Links.Select(l => l.Href));
        Assert.DoesNotContain(AgendaLinks.State(stuck), theirs.Links.Select(l => l.Href));
        Assert.Contains("Lever op (dat doet de eigenaar)", theirs.Row("Banken die blijven steken"), StringComparison.Ordinal);
        Assert.DoesNotContain("Banken die blijven steken", longer.Html.QuerySelectorAll("tbody tr").Select(r => r.TextContent.Trim()));
        Assert.Contains("Geen enkele pilot", longer.Main, StringComparison.Ordinal);
        Assert.Contains("norm2Gemeente Lindedal", mine.Row("Banken die anderen overnemen"), StringComparison.Ordinal);
        Assert.Contains("Gemeente Lindedal", mine.Row("Banken die anderen overnemen"), StringComparison.Ordinal);
        // A guest sees the activity, and not where it stands among the others.
        Assert.Equal(HttpStatusCode.OK, asGuest.Status);
        Assert.Equal(HttpStatusCode.OK, strange.Status);
        Assert.DoesNotContain("Banken die", strange.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("reigersbek", strange.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("Uitvoeringsagenda openbare ruimte", strange.Body, StringComparison.Ordinal);
        Assert.Contains("Eigen trechter van Velderdam", own.Main, StringComparison.Ordinal);
        Assert.DoesNotContain("Eigen trechter", mine.Body, StringComparison.Ordinal);

        // The same figures in a file, of the theme that the reader asked.
        var theme = mine.Html.QuerySelectorAll("#filter-thema option").Select(o => o.GetAttribute("value")!).First(v => v.Length == 32);
        var ofTheme = await owner.GetAsync($"{address}&thema={theme}");
        Assert.Single(ofTheme.Html.QuerySelectorAll("svg.timeline__svg"));
        Assert.Contains("1 activiteit)", ofTheme.Main, StringComparison.Ordinal);
        var csv = (await owner.LookAsync($"{ScalingLinks.Export}?als=csv&agenda={agenda}")).Body;
        Assert.Contains("norm", csv, StringComparison.Ordinal);
        Assert.Contains("Banken die blijven steken", (await owner.LookAsync($"{ScalingLinks.ExportPilots}?als=json&agenda={agenda}")).Body, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await owner.LookAsync($"{ScalingLinks.Export}?als=exe")).Status);
        Assert.NotEmpty(secret);
    }

    [Theory, OnEachDatabase]
    public async Task What_came_from_a_list_is_not_given_a_day_that_nobody_knows(TestDatabase database)
    {
        await using var site = await TestSite.OpenAsync(database);
        var agenda = await AgendaCast.MakeForCircleAsync(site, "Agenda van een lijst");
        using var secretary = await site.AsAsync(TestSite.Secretary);
        await ImportCast.ImportAsync(site, secretary, agenda, "Projectactiviteit\tInitiator\nBanken van een oude lijst\tiemand");
        var page = await secretary.GetAsync(AgendaLinks.Show(agenda));
        var kenmerk = page.Links.First(l => l.Text == "Banken van een oude lijst").Href.Split('/')[^1];
        await AgendaCast.AskAsync(site, TestSite.Secretary, kenmerk, TestSite.Contractor);
        await AgendaCast.AcceptAsync(site, TestSite.Contractor, kenmerk);
        await MoveAsync(site, kenmerk, "vastgesteld", "in-uitvoering");

        var funnel = await secretary.GetAsync($"{ScalingLinks.Funnel}?agenda={agenda}");

        Assert.Contains("nog te weinig om iets te zeggen; van 1 is onbekend sinds wanneer", funnel.Row("idee"), StringComparison.Ordinal);
        Assert.Contains("1 van 1", funnel.Row("idee"), StringComparison.Ordinal);
    }

    private static PhaseTrack Track(ScalingPhase now, params (ScalingPhase Phase, int? Day)[] passed) =>
        new(now, false, passed.ToDictionary(p => p.Phase, p => p.Day is { } day ? Day.AddDays(day) : (DateOnly?)null));

    private static string Said(FunnelStep step) => $"{step.Phase} {step.Stands} {step.Stopped} {step.Reached} {ScalingWords.OnwardOf(step)} {ScalingWords.TimeOf(step)} {string.Join(' ', step.Days)}";

    private static async Task<string> OwnedAsync(TestSite site, string agenda, string title)
    {
        var activity = await AgendaCast.ProposeAsync(site, TestSite.Secretary, agenda, title);
        await AgendaCast.AskAsync(site, TestSite.Secretary, activity, TestSite.Contractor);
        await AgendaCast.AcceptAsync(site, TestSite.Contractor, activity);
        return activity;
    }

    private static Task<bool> MoveAsync(TestSite site, string activity, params string[] states) => site.InScopeAsync(TestSite.Secretary, async services =>
    {
        foreach (var state in states)
        {
            Assert.Null((await services.GetRequiredService<MoveActivity>().RunAsync(activity, new StateRequest { Stand = state, Reden = "Het resultaat volgt." })).Refusal);
        }

        return true;
    });

    private static Task<bool> StoryAsync(TestSite site, string activity, string claim) => site.InScopeAsync(TestSite.Contractor, async services =>
    {
        Assert.Null(await services.GetRequiredService<KeepStory>().WriteAsync(activity, new StoryRequest { Verhaal = "Het lukte.", Fase = claim }));
        return true;
    });

    private static Task<bool> FollowAsync(TestSite site, string by, string agenda, string title, string example) => site.InScopeAsync(by, async services =>
    {
        var from = (await services.GetRequiredService<ActivityDesk>().FindAsync(example, TestContext.Current.CancellationToken))!.Activity.Id;
        Assert.Null((await services.GetRequiredService<ProposeActivity>().RunAsync(agenda, new ActivityRequest { Titel = title, Soort = "borgen", Sfeer = "voor-de-regio", Verbind = [from.ToString()] })).Refusal);
        return true;
    });
}
