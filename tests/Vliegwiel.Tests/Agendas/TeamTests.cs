// SPDX-License-Identifier: EUPL-1.2
using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Vliegwiel.Agendas;
using Vliegwiel.Design.Text;
using Vliegwiel.Network.Data;
using Vliegwiel.Platform;
using Vliegwiel.Platform.Data;
using Vliegwiel.Platform.Mail;
using Vliegwiel.Tests.Network.SigningIn;
using Vliegwiel.Tests.Sites;
using Xunit;

namespace Vliegwiel.Tests.Agendas;

/// <summary>A temporary team: who is in it and on which side, that it ends by itself, and who may look along for a while.</summary>
public sealed class TeamTests
{
    private const string Amount = "731.911";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, OnEachDatabase]
    public async Task A_topic_without_bounds_or_estimate_gets_no_team_and_an_owner_with_both_composes_one(TestDatabase database)
    {
        await using var site = await TestSite.OpenAsync(database);
        var agenda = await AgendaCast.MakeForCircleAsync(site, "Agenda teams");
        var bare = await AgendaCast.ProposeAsync(site, TestSite.Secretary, agenda, "Zonder grenzen");
        var activity = await TeamCast.BoundAsync(site, agenda, TestSite.Secretary, "Bankjes van oud hout", TestSite.Client);
        using var secretary = await site.AsAsync(TestSite.Secretary);
        using var owner = await site.AsAsync(TestSite.Client);
        using var contractor = await site.AsAsync(TestSite.Contractor);
        var today = site.Clock.DutchToday;

        var refused = await secretary.GetAsync(TeamLinks.Arrange(bare));
        var empty = await owner.SendAsync(TeamLinks.Arrange(activity), "samenstellen", new() { ["Period.Van"] = "", ["Period.Tot"] = "" });
        var backwards = await owner.SendAsync(TeamLinks.Arrange(activity), "samenstellen", Period(today.AddDays(9), today.AddDays(2)));
        var form = await owner.GetAsync(TeamLinks.Arrange(activity));
        var composed = await owner.SendAsync(TeamLinks.Arrange(activity), "samenstellen", Period(today.AddDays(2), today.AddDays(30)));
        var twice = await owner.PostAsync(TeamLinks.Arrange(activity), form, new(Period(today, today.AddDays(3))) { ["_handler"] = "samenstellen" });
        var page = await contractor.GetAsync(TeamLinks.Team(activity));

        Assert.Contains("wat er wel bij hoort, wat er niet bij hoort, welke kennis nodig is, hoeveel uren", refused.Main, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.BadRequest, empty.Status);
        Assert.Contains("Kies de laatste dag", empty.ErrorAt("Period-Tot"), StringComparison.Ordinal);
        Assert.Contains("na de eerste dag", backwards.Alert, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, composed.Status);
        Assert.NotEqual(HttpStatusCode.Redirect, twice.Status);
        Assert.Contains("samengesteld", page.Main, StringComparison.Ordinal);
        Assert.Contains("leidt het team", page.Row("Beheerder openbare ruimte"), StringComparison.Ordinal);
        Assert.Contains("opdrachtgever (OG)", page.Row("Beheerder openbare ruimte"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await contractor.LookAsync(TeamLinks.Arrange(activity))).Status);
        site.Clock.Move(TimeSpan.FromDays(3));
        using var later = await site.AsAsync(TestSite.Contractor);
        Assert.Contains("actief", (await later.GetAsync(TeamLinks.Team(activity))).Main, StringComparison.Ordinal);
    }

    [Theory, OnEachDatabase]
    public async Task A_member_is_in_it_only_after_saying_yes_and_a_contractor_in_the_team_sees_no_amount_anywhere(TestDatabase database)
    {
        await using var site = await TestSite.OpenAsync(database);
        var agenda = await AgendaCast.MakeForCircleAsync(site, "Agenda leden");
        var activity = await TeamCast.BoundAsync(site, agenda, TestSite.Secretary, "Stoeptegels wassen", TestSite.Client, Amount);
        await TeamCast.ComposeAsync(site, TestSite.Client, activity, 20);
        using var owner = await site.AsAsync(TestSite.Client);
        using var contractor = await site.AsAsync(TestSite.Contractor);
        var person = (await site.PersonIdAsync(TestSite.Contractor)).ToString("N");
        var outsider = (await site.PersonIdAsync(TestSite.Neutral)).ToString("N");
        var leader = (await site.PersonIdAsync(TestSite.Client)).ToString("N");
        var arrange = TeamLinks.Arrange(activity);

        var asked = await owner.SendAsync(arrange, "vragen", Member(person));
        var again = await owner.SendAsync(arrange, "vragen", Member(person));
        var foreign = await owner.SendAsync(arrange, "vragen", Member(outsider));
        var self = await owner.SendAsync(arrange, "vragen", Member(leader));
        var day = await contractor.GetAsync("/mijn-dag");
        var before = await owner.GetAsync(TeamLinks.Team(activity));
        var form = await contractor.GetAsync(TeamLinks.Team(activity));
        var neither = await contractor.SendAsync(TeamLinks.Team(activity), "antwoord", new() { ["Answer.Antwoord"] = "misschien" });
        var joined = await contractor.SendAsync(TeamLinks.Team(activity), "antwoord", new() { ["Answer.Antwoord"] = "ja" });
        var twice = await contractor.PostAsync(TeamLinks.Team(activity), form, new() { ["Answer.Antwoord"] = "nee", ["_handler"] = "antwoord" });
        var page = await contractor.GetAsync(TeamLinks.Team(activity));
        var letter = Assert.Single(await LettersAsync(site, "Doet u mee in het team van “Stoeptegels wassen”?"));

        Assert.Equal(HttpStatusCode.Redirect, asked.Status);
        Assert.Contains("zit al in het team", again.Alert, StringComparison.Ordinal);
        Assert.Contains("kan de activiteit niet zien", foreign.Alert, StringComparison.Ordinal);
        Assert.Contains("leidt het team al", self.Alert, StringComparison.Ordinal);
        Assert.Contains("Doet u mee in het team van “Stoeptegels wassen”?", day.Main, StringComparison.Ordinal);
        Assert.Contains("gevraagd", before.Row("Projectleider aannemer"), StringComparison.Ordinal);
        Assert.Contains("In het team: 1 opdrachtgever (OG).", before.Main, StringComparison.Ordinal);
        Assert.Contains("Kies of u meedoet", neither.Alert, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, joined.Status);
        Assert.NotEqual(HttpStatusCode.Redirect, twice.Status);
        Assert.Contains("opdrachtnemer (ON)", page.Row("Projectleider aannemer"), StringComparison.Ordinal);
        Assert.Contains("1 opdrachtgever (OG), 1 opdrachtnemer (ON)", page.Main, StringComparison.Ordinal);
        Assert.Contains("lid van het team geworden, door Projectleider aannemer", (await owner.GetAsync(AgendaLinks.Activity(activity))).Main, StringComparison.Ordinal);
        foreach (var address in new[] { TeamLinks.Team(activity), AgendaLinks.Activity(activity), "/mijn-dag" })
        {
            Assert.DoesNotContain("731.911", (await contractor.GetAsync(address)).Main, StringComparison.Ordinal);
        }

        Assert.DoesNotContain("731.911", letter.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await contractor.LookAsync(AgendaLinks.Budget(activity))).Status);
        await LeaveAsync(site, TestSite.Contractor);
        Assert.Contains("werkt daar niet meer", (await owner.GetAsync(TeamLinks.Team(activity))).Row("Projectleider aannemer"), StringComparison.Ordinal);
        Assert.Contains("In het team: 1 opdrachtgever (OG).", (await owner.GetAsync(TeamLinks.Team(activity))).Main, StringComparison.Ordinal);
    }

    [Theory, OnEachDatabase]
    public async Task A_team_ends_by_itself_after_its_last_day_and_going_on_is_a_decision_that_is_written_down(TestDatabase database)
    {
        await using var site = await TestSite.OpenAsync(database);
        var agenda = await AgendaCast.MakeForCircleAsync(site, "Agenda einde");
        var activity = await TeamCast.BoundAsync(site, agenda, TestSite.Secretary, "Bermen later maaien", TestSite.Client);
        await TeamCast.ComposeAsync(site, TestSite.Client, activity, 5);
        var today = site.Clock.DutchToday;
        using var owner = await site.AsAsync(TestSite.Client);
        using var secretary = await site.AsAsync(TestSite.Secretary);
        var form = await secretary.GetAsync(TeamLinks.Arrange(activity));
        var decision = new Dictionary<string, string>
        {
            ["Extension.Tot"] = Dates.Machine(today.AddDays(10)),
            ["Extension.Orgaan"] = "de kring in november",
            ["Extension.Op"] = Dates.Machine(today),
            ["Extension.Waarom"] = "Het gras groeit langer door.",
        };

        var byOwner = await owner.PostAsync(TeamLinks.Arrange(activity), await owner.GetAsync(TeamLinks.Arrange(activity)), new(decision) { ["_handler"] = "verlengen" });
        var extended = await secretary.SendAsync(TeamLinks.Arrange(activity), "verlengen", decision);
        var shorter = await secretary.PostAsync(TeamLinks.Arrange(activity), form, new(decision) { ["_handler"] = "verlengen", ["Extension.Tot"] = Dates.Machine(today.AddDays(1)) });
        site.Clock.Move(TimeSpan.FromDays(10));
        await TeamCast.EndDailyAsync(site);
        var last = await LettersAsync(site, "Het team van “Bermen later maaien” is opgeheven");
        using var lateOwner = await site.AsAsync(TestSite.Client);
        var lastDay = await lateOwner.GetAsync(TeamLinks.Team(activity));
        site.Clock.Move(TimeSpan.FromDays(1));
        using var nextOwner = await site.AsAsync(TestSite.Client);
        var ended = await nextOwner.GetAsync(TeamLinks.Team(activity));
        var historyBefore = (await nextOwner.GetAsync(AgendaLinks.Activity(activity))).Main;
        await TeamCast.EndDailyAsync(site);
        await TeamCast.EndDailyAsync(site);
        var letter = Assert.Single(await LettersAsync(site, "Het team van “Bermen later maaien” is opgeheven"));

        // Going on longer is no decision of who leads the team.
        Assert.NotEqual(HttpStatusCode.Redirect, byOwner.Status);
        Assert.Equal(HttpStatusCode.Redirect, extended.Status);
        Assert.Contains("later is dan nu", shorter.Alert, StringComparison.Ordinal);
        Assert.Empty(last);
        Assert.Contains("actief", lastDay.Main, StringComparison.Ordinal);
        Assert.Contains("Besloten door de kring in november", lastDay.Main, StringComparison.Ordinal);
        Assert.Contains("Het gras groeit langer door.", lastDay.Main, StringComparison.Ordinal);
        // It had ended before any job said so.
        Assert.Contains("Dit team is opgeheven", ended.Main, StringComparison.Ordinal);
        Assert.DoesNotContain("de laatste dag is voorbij", historyBefore, StringComparison.Ordinal);
        var history = (await nextOwner.GetAsync(AgendaLinks.Activity(activity))).Main;
        Assert.Contains("team verlengd", history, StringComparison.Ordinal);
        Assert.Contains("team opgeheven: de laatste dag is voorbij", history, StringComparison.Ordinal);
        Assert.Equal(TestSite.Client, letter.To);
        Assert.Contains(OutcomeLinks.Outcome(activity), letter.Text, StringComparison.Ordinal);
        Assert.Contains(OutcomeLinks.Reflection(activity), letter.Text, StringComparison.Ordinal);
        Assert.Contains("Dank voor uw bijdrage", letter.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await nextOwner.SendAsync(TeamLinks.Arrange(activity), "samenstellen", Period(site.Clock.DutchToday, site.Clock.DutchToday.AddDays(4)))).Status);
    }

    [Theory, OnEachDatabase]
    public async Task A_guest_sees_one_activity_and_its_team_within_the_period_and_nothing_before_after_or_beside_it(TestDatabase database)
    {
        await using var site = await TestSite.OpenAsync(database);
        var agenda = await AgendaCast.MakeForCircleAsync(site, "Agenda gasten");
        var activity = await TeamCast.BoundAsync(site, agenda, TestSite.Secretary, "Goten van grasbeton", TestSite.Client, Amount);
        await AgendaCast.ReportAsync(site, TestSite.Client, activity, "Vertrouwelijke stand.");
        await AgendaCast.WaitAsync(site, TestSite.Client, activity, "grasbetonfabriek");
        var other = await AgendaCast.ProposeAsync(site, TestSite.Secretary, agenda, "Andere goten");
        await TeamCast.ComposeAsync(site, TestSite.Client, activity, 20);
        using var owner = await site.AsAsync(TestSite.Client);
        var today = site.Clock.DutchToday;
        var arrange = TeamLinks.Arrange(activity);

        var unknown = await owner.SendAsync(arrange, "gast", Guest("niemand@nergens.example", today, today));
        var tooLong = await owner.SendAsync(arrange, "gast", Guest(TestSite.Neutral, today, today.AddDays(21)));
        var insider = await owner.SendAsync(arrange, "gast", Guest(TestSite.Contractor, today, today.AddDays(2)));
        var letIn = await owner.SendAsync(arrange, "gast", Guest(TestSite.Neutral, today.AddDays(2), today.AddDays(4)));
        var twice = await owner.SendAsync(arrange, "gast", Guest(TestSite.Neutral, today.AddDays(3), today.AddDays(9)));
        await site.CatchUpAsync();
        var (before, beforeFound) = await LookAsGuestAsync(site, activity);
        site.Clock.Move(TimeSpan.FromDays(2));
        var (during, duringFound) = await LookAsGuestAsync(site, activity);
        using var guest = await site.AsAsync(TestSite.Neutral);
        var page = await guest.GetAsync(AgendaLinks.Activity(activity));
        var team = await guest.GetAsync(TeamLinks.Team(activity));
        string[] closed =
        [
            ProgressLinks.Progress(activity), OutcomeLinks.Outcome(activity), OutcomeLinks.Reflection(activity), OutcomeLinks.Stage(activity), GoalLinks.GoalsOfActivity(activity), AgendaLinks.Budget(activity),
            BarrierLinks.Confidential(activity), arrange, AgendaLinks.Edit(activity), AgendaLinks.State(activity), AgendaLinks.Owner(activity), AgendaLinks.Places(activity), VersionLinks.Merge(activity),
            AgendaLinks.Show(agenda), AgendaLinks.Activity(other), TeamLinks.Team(other), AgendaLinks.Export(agenda) + "?als=json",
            DependencyLinks.Dependencies(activity), DependencyLinks.WaitsOf(activity), DependencyLinks.Measures(activity),
        ];
        var opened = new List<string>();
        foreach (var address in closed)
        {
            var answer = await guest.LookAsync(address);
            if (answer.Status != HttpStatusCode.NotFound || answer.Body.Contains("731.911", StringComparison.Ordinal))
            {
                opened.Add($"{address}: {answer.Status}");
            }
        }

        Assert.DoesNotContain("grasbetonfabriek", (await guest.GetAsync("/wachten?stand=alles")).Body, StringComparison.Ordinal);
        using var ownerNow = await site.AsAsync(TestSite.Client);
        Assert.Contains("grasbetonfabriek", (await ownerNow.GetAsync("/wachten?stand=alles")).Body, StringComparison.Ordinal);
        site.Clock.Move(TimeSpan.FromDays(3));
        var (after, afterFound) = await LookAsGuestAsync(site, activity);

        Assert.Contains("Wij kennen niemand", unknown.Alert, StringComparison.Ordinal);
        Assert.Contains("niet langer dan het team", tooLong.Alert, StringComparison.Ordinal);
        Assert.Contains("ziet de activiteit al", insider.Alert, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, letIn.Status);
        Assert.Contains("al gast", twice.Alert, StringComparison.Ordinal);
        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.OK, HttpStatusCode.NotFound), (before, during, after));
        Assert.Equal((false, true, false), (beforeFound, duringFound, afterFound));
        Assert.Empty(opened);
        Assert.DoesNotContain("731.911", page.Main + team.Main, StringComparison.Ordinal);
        Assert.DoesNotContain("Vertrouwelijke stand", page.Main + team.Main, StringComparison.Ordinal);
        Assert.DoesNotContain("Agenda gasten", page.Main, StringComparison.Ordinal);
        Assert.Contains("U kijkt mee tot en met", team.Main, StringComparison.Ordinal);
        Assert.Contains("In het team: 1 opdrachtgever (OG).", team.Main, StringComparison.Ordinal);
        using var later = await site.AsAsync(TestSite.Client);
        Assert.Contains("een gast toegelaten voor een periode", (await later.GetAsync(AgendaLinks.Activity(activity))).Main, StringComparison.Ordinal);
        Assert.Contains("U kunt meekijken bij “Goten van grasbeton”", (await LettersAsync(site, "U kunt meekijken bij “Goten van grasbeton”")).Single().Subject, StringComparison.Ordinal);
    }

    [Theory, OnEachDatabase]
    public async Task A_guest_is_gone_at_once_when_sent_off_or_when_the_team_is_dissolved_or_the_job_is_left(TestDatabase database)
    {
        await using var site = await TestSite.OpenAsync(database);
        var agenda = await AgendaCast.MakeForCircleAsync(site, "Agenda afscheid");
        var first = await TeamCast.BoundAsync(site, agenda, TestSite.Secretary, "Heggen van de kring", TestSite.Client);
        var second = await TeamCast.BoundAsync(site, agenda, TestSite.Secretary, "Hekken van de kring", TestSite.Client);
        var third = await TeamCast.BoundAsync(site, agenda, TestSite.Secretary, "Palen van de kring", TestSite.Client);
        foreach (var activity in new[] { first, second, third })
        {
            await TeamCast.ComposeAsync(site, TestSite.Client, activity, 20);
            await TeamCast.LetInAsync(site, TestSite.Client, activity, TestSite.Neutral, 0, 9);
        }

        using var owner = await site.AsAsync(TestSite.Client);
        using var guest = await site.AsAsync(TestSite.Neutral);
        var sawFirst = (await guest.LookAsync(TeamLinks.Team(first))).Status;
        var pass = (await owner.GetAsync(TeamLinks.Arrange(first))).Html.QuerySelector("button[name='Leaving.Gast']")!.GetAttribute("value")!;
        var sentOff = await owner.SendAsync(TeamLinks.Arrange(first), "eruit", new() { ["Leaving.Gast"] = pass });
        var unsure = await owner.SendAsync(TeamLinks.Arrange(second), "opheffen", []);
        var dissolved = await owner.SendAsync(TeamLinks.Arrange(second), "opheffen", new() { ["Ending.Zeker"] = "true" });

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.Redirect), (sawFirst, sentOff.Status));
        Assert.Equal(HttpStatusCode.BadRequest, unsure.Status);
        Assert.Equal(HttpStatusCode.Redirect, dissolved.Status);
        Assert.Equal(HttpStatusCode.NotFound, (await guest.LookAsync(TeamLinks.Team(first))).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await guest.LookAsync(AgendaLinks.Activity(second))).Status);
        Assert.Equal(HttpStatusCode.OK, (await guest.LookAsync(AgendaLinks.Activity(third))).Status);
        Assert.Contains("Dit team is opgeheven", (await owner.GetAsync(TeamLinks.Team(second))).Main, StringComparison.Ordinal);
        await LeaveAsync(site, TestSite.Neutral);
        Assert.Equal(HttpStatusCode.NotFound, (await guest.LookAsync(AgendaLinks.Activity(third))).Status);
    }

    private static async Task<(HttpStatusCode Status, bool Found)> LookAsGuestAsync(TestSite site, string activity)
    {
        using var guest = await site.AsAsync(TestSite.Neutral);
        var status = (await guest.LookAsync(AgendaLinks.Activity(activity))).Status;
        Assert.Equal(status, (await guest.LookAsync(TeamLinks.Team(activity))).Status);
        return (status, (await guest.GetAsync("/zoeken?q=grasbeton")).Main.Contains("Goten van grasbeton", StringComparison.Ordinal));
    }

    private static Dictionary<string, string> Period(DateOnly from, DateOnly until) => new() { ["Period.Van"] = Dates.Machine(from), ["Period.Tot"] = Dates.Machine(until) };

    private static Dictionary<string, string> Member(string person) => new() { ["Member.Persoon"] = person, ["Member.Kennis"] = "tegels en bestekken" };

    private static Dictionary<string, string> Guest(string address, DateOnly from, DateOnly until) =>
        new() { ["Guest.Adres"] = address, ["Guest.Van"] = Dates.Machine(from), ["Guest.Tot"] = Dates.Machine(until), ["Guest.Waarvoor"] = "meedenken" };

    private static Task<List<OutboxLine>> LettersAsync(TestSite site, string subject) => site.InScopeAsync(null, async services =>
        (await services.GetRequiredService<Outbox>().ListAsync(200, Stop)).Where(m => m.Subject == subject).ToList());

    private static async Task LeaveAsync(TestSite site, string who)
    {
        var person = await site.PersonIdAsync(who);
        await site.InScopeAsync(null, async services =>
        {
            var db = services.GetRequiredService<VliegwielDb>();
            await db.Employments.Where(e => e.PersonId == person).ForEachAsync(e => e.End(site.Clock.DutchToday.AddDays(-1)), Stop);
            return await db.SaveChangesAsync(Stop);
        });
    }
}
