// SPDX-License-Identifier: EUPL-1.2
using System.Globalization;
using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Vliegwiel.Agendas;
using Vliegwiel.Agendas.Domain;
using Vliegwiel.Agendas.Waiting;
using Vliegwiel.Platform;
using Vliegwiel.Platform.Data;
using Vliegwiel.Tests.Network.SigningIn;
using Vliegwiel.Tests.Sites;
using Xunit;

namespace Vliegwiel.Tests.Agendas;

/// <summary>Who waits for whom and for what, since when, and what can be done meanwhile (inventory #70).</summary>
public sealed class WaitTests
{
    private static readonly DateOnly Today = new(2031, 3, 31);
    private static readonly DateTimeOffset Now = new(2031, 3, 31, 9, 0, 0, TimeSpan.Zero);
    private static readonly Guid Me = Guid.CreateVersion7();

    [Fact]
    public void Waiting_is_long_after_thirty_days_and_ends_on_a_day_that_was()
    {
        var wait = ActivityWait.Start(Me, Facts(new DateOnly(2031, 2, 28)), Me, Today, Now).Value;
        var short30 = ActivityWait.Start(Me, Facts(new DateOnly(2031, 3, 1)), Me, Today, Now).Value;

        Assert.True(wait.IsLong(Today));
        Assert.False(short30.IsLong(Today));
        Assert.IsType<WaitEndsOnAnotherDay>(wait.End(new DateOnly(2031, 2, 27), "Het besluit viel.", Me, Today));
        Assert.IsType<WaitEndsOnAnotherDay>(wait.End(new DateOnly(2031, 4, 1), "Het besluit viel.", Me, Today));
        Assert.Null(wait.End(new DateOnly(2031, 3, 10), "Het besluit viel.", Me, Today));
        Assert.Equal(10, wait.DaysOn(Today));
        Assert.False(wait.IsLong(Today));
        Assert.IsType<WaitIsOver>(wait.Describe(Facts(Today), Today));
        Assert.IsType<WaitsFromTheFuture>(ActivityWait.Start(Me, Facts(Today.AddDays(1)), Me, Today, Now).Refusal);
        Assert.IsType<WaitBeganTooLongAgo>(ActivityWait.Start(Me, Facts(DateOnly.MinValue), Me, Today, Now).Refusal);
        Assert.IsType<WaitsForNobody>(ActivityWait.Start(Me, Facts(Today) with { Who = " " }, Me, Today, Now).Refusal);
    }

    [Theory, OnEachDatabase]
    public async Task Who_waits_for_whom_is_grouped_filtered_ended_and_named_as_unhealthy(TestDatabase database)
    {
        await using var site = await TestSite.OpenAsync(database);
        var agenda = await AgendaCast.MakeForCircleAsync(site, "Agenda die wacht");
        var one = await AgendaCast.ProposeAsync(site, TestSite.Secretary, agenda, "Kabels omleggen");
        var two = await AgendaCast.ProposeAsync(site, TestSite.Secretary, agenda, "Laadplein maken");
        using var secretary = await site.AsAsync(TestSite.Secretary);
        using var contractor = await site.AsAsync(TestSite.Contractor);
        var today = site.Clock.DutchToday;

        var nobody = await secretary.SendAsync(DependencyLinks.WaitsOf(one), "wachten", Fields("", "de aansluiting", today.AddDays(-45)));
        var late = await secretary.SendAsync(DependencyLinks.WaitsOf(one), "wachten", Fields("Ganzennet", "de aansluiting", today.AddDays(-45)));
        var other = await secretary.SendAsync(DependencyLinks.WaitsOf(two), "wachten", Fields("ganzennet", "een groter station", today.AddDays(-3)));
        var ours = await secretary.SendAsync(DependencyLinks.WaitsOf(two), "wachten", Fields("gemeente velderdam", "het verkeersbesluit", today.AddDays(-3), "besluit"));
        var unknown = await secretary.SendAsync(DependencyLinks.WaitsOf(two), "wachten", Fields("Ganzennet", "iets", today, "toverij"));
        var stranger = await contractor.SendAsync(DependencyLinks.WaitsOf(two), "wachten", Fields("Ganzennet", "iets", today));
        var list = await contractor.GetAsync(DependencyLinks.Waits);
        var decision = await contractor.GetAsync($"{DependencyLinks.Waits}?waarop=besluit");
        var longer = await contractor.GetAsync($"{DependencyLinks.Waits}?duur=lang");
        var file = await (await contractor.Http.GetAsync(new Uri($"{DependencyLinks.ExportWaits}?als=csv&wie=ganzennet", UriKind.Relative), TestContext.Current.CancellationToken)).Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        var health = await secretary.GetAsync($"{ProgressLinks.Health(agenda)}?signaal=wacht-lang");
        var edit = (await secretary.GetAsync(DependencyLinks.WaitsOf(one))).Html.QuerySelector("main a[href*='?wacht=']")!.GetAttribute("href")!;
        var early = await secretary.SendAsync(edit, "voorbij", new() { ["End.Dag"] = today.AddDays(-60).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), ["End.Hoe"] = "Kwam vanzelf." });
        var ended = await secretary.SendAsync(edit, "voorbij", new() { ["End.Dag"] = today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), ["End.Hoe"] = "De kabel ligt er." });

        Assert.Equal(HttpStatusCode.BadRequest, unknown.Status);
        Assert.Contains("Kies een van de mogelijkheden", unknown.ErrorAt("Request-Waarop"), StringComparison.Ordinal);
        Assert.Contains("Kies op welke organisatie u wacht", nobody.Alert, StringComparison.Ordinal);
        Assert.All([late, other, ours, ended], page => Assert.Equal(HttpStatusCode.Redirect, page.Status));
        Assert.NotEqual(HttpStatusCode.Redirect, stranger.Status);
        Assert.Equal(["Ganzennet (2)", "Gemeente Velderdam (1)"], list.Html.QuerySelectorAll("main h2").Select(h => h.TextContent.Trim()).Where(h => h.StartsWith("Ganzennet", StringComparison.Ordinal) || h.StartsWith("Gemeente Velderdam", StringComparison.Ordinal)));
        Assert.Contains("45 dagen", list.Row("Kabels omleggen"), StringComparison.Ordinal);
        Assert.Contains("alvast graven", list.Row("Kabels omleggen"), StringComparison.Ordinal);
        Assert.DoesNotContain("Ganzennet", decision.Html.QuerySelector("main table")!.ParentElement!.TextContent, StringComparison.Ordinal);
        Assert.Contains("het verkeersbesluit", decision.Main, StringComparison.Ordinal);
        Assert.Contains("Kabels omleggen", longer.Main, StringComparison.Ordinal);
        Assert.DoesNotContain("Laadplein maken", longer.Main, StringComparison.Ordinal);
        Assert.Contains("een groter station", file, StringComparison.Ordinal);
        Assert.DoesNotContain("het verkeersbesluit", file, StringComparison.Ordinal);
        Assert.Contains("wacht sinds", health.Row("Kabels omleggen"), StringComparison.Ordinal);
        Assert.Contains("niet vóór het begin", early.Alert, StringComparison.Ordinal);
        Assert.Contains("De kabel ligt er", (await contractor.GetAsync(DependencyLinks.WaitsOf(one))).Main, StringComparison.Ordinal);
        Assert.DoesNotContain("Kabels omleggen", (await contractor.GetAsync(DependencyLinks.Waits)).Main, StringComparison.Ordinal);
        Assert.Contains("Kabels omleggen", (await contractor.GetAsync($"{DependencyLinks.Waits}?stand=voorbij")).Main, StringComparison.Ordinal);
        Assert.Contains("wacht daar niet meer op", (await contractor.GetAsync(AgendaLinks.Activity(one))).Main, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await secretary.LookAsync($"{DependencyLinks.Waits}?pagina=99")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await secretary.LookAsync($"{DependencyLinks.WaitsOf(one)}?wacht=geen-id")).Status);
    }

    [Theory, OnEachDatabase]
    public async Task A_wait_is_read_by_who_sees_the_activity_and_two_do_not_overwrite_each_other(TestDatabase database)
    {
        await using var site = await TestSite.OpenAsync(database);
        var own = await AgendaCast.MakeForOrganisationAsync(site, TestSite.Client, "Eigen agenda die wacht");
        var activity = await AgendaCast.ProposeAsync(site, TestSite.Client, own, "Geheim wachten");
        var started = await site.InScopeAsync(TestSite.Client, services => services.GetRequiredService<KeepWaits>().StartAsync(activity, Request("het roerdompbesluit")));
        var wait = await site.InScopeAsync(TestSite.Client, async services => (await services.GetRequiredService<KeepWaits>().FindAsync(activity, null, TestContext.Current.CancellationToken))!.Lines[0].Wait);
        var (mine, theirs) = (WaitRequest.Of(wait), WaitRequest.Of(wait));
        mine.Gevolg = "Het duurt langer.";

        var first = await site.InScopeAsync(TestSite.Client, services => services.GetRequiredService<KeepWaits>().ChangeAsync(activity, wait.Id.ToString("N"), mine));
        var second = await site.InScopeAsync(TestSite.Client, services => services.GetRequiredService<KeepWaits>().ChangeAsync(activity, wait.Id.ToString("N"), theirs));
        using var other = await site.AsAsync(TestSite.PolicyOfficer);
        using var client = await site.AsAsync(TestSite.Client);
        using var anonymous = site.Anonymous();

        Assert.Null(started);
        Assert.Null(first);
        Assert.IsType<SomebodyWasFirst>(second);
        Assert.Contains("roerdompbesluit", (await client.GetAsync(DependencyLinks.Waits)).Main, StringComparison.Ordinal);
        foreach (var reader in new[] { other, anonymous })
        {
            Assert.DoesNotContain("roerdomp", (await reader.GetAsync($"{DependencyLinks.Waits}?stand=alles")).Body, StringComparison.Ordinal);
            Assert.DoesNotContain("roerdomp", (await reader.LookAsync($"{DependencyLinks.ExportWaits}?als=json&stand=alles")).Body, StringComparison.Ordinal);
            Assert.Equal(HttpStatusCode.NotFound, (await reader.LookAsync(DependencyLinks.WaitsOf(activity))).Status);
        }
    }

    private static Dictionary<string, string> Fields(string who, string what, DateOnly since, string kind = "capaciteit") => new()
    {
        ["Request.Wie"] = who,
        ["Request.Waarop"] = kind,
        ["Request.Wat"] = what,
        ["Request.Sinds"] = since.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        ["Request.Alvast"] = "alvast graven",
    };

    private static WaitRequest Request(string what) => new() { Wie = "de provincie", Waarop = "besluit", Wat = what, Sinds = new DateOnly(2026, 1, 5) };

    private static WaitFacts Facts(DateOnly since) => new() { OrganisationId = null, Who = "de provincie", Kind = WaitKind.Decision, What = "een besluit", Since = since, Consequence = null, Meanwhile = null };
}
