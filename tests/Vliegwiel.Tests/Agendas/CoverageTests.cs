// SPDX-License-Identifier: EUPL-1.2
using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Vliegwiel.Agendas;
using Vliegwiel.Agendas.Goals;
using Vliegwiel.Platform.Mail;
using Vliegwiel.Tests.Network.SigningIn;
using Vliegwiel.Tests.Sites;
using Xunit;

namespace Vliegwiel.Tests.Agendas;

/// <summary>How whole the Draad is per link, and how the bar is raised together.</summary>
public sealed class CoverageTests
{
    [Theory, OnEachDatabase]
    public async Task Coverage_counts_what_the_reader_sees_and_each_number_leads_to_its_gaps(TestDatabase database)
    {
        await using var site = await TestSite.OpenAsync(database);
        // Of an organisation of which the demonstration has nothing.
        var agenda = await AgendaCast.MakeForOrganisationAsync(site, TestSite.Neutral, "Agenda waterschap");
        var served = await GoalCast.SetAsync(site, TestSite.Neutral, GoalCast.Request("Doel met activiteit", GoalSharing.Everybody));
        await GoalCast.SetAsync(site, TestSite.Neutral, GoalCast.Request("Doel zonder activiteit", GoalSharing.Everybody));
        await GoalCast.SetAsync(site, TestSite.Neutral, GoalCast.Request("Geheim doel oeverloper"));
        var activity = await AgendaCast.ProposeAsync(site, TestSite.Neutral, agenda, "Kade maaien");
        await GoalCast.TieAsync(site, TestSite.Neutral, served, activity);
        using var own = await site.AsAsync(TestSite.Neutral);
        using var anybody = site.Anonymous();

        var mine = await own.GetAsync(GoalLinks.Coverage);
        var theirs = await anybody.GetAsync(GoalLinks.Coverage);
        var gaps = await own.GetAsync(mine.Html.QuerySelectorAll("tbody tr").Single(r => r.TextContent.Contains("Drie Beken", StringComparison.Ordinal)).QuerySelector("a[href*='stap=doel-activiteit']")!.GetAttribute("href")!);
        var publicGaps = await anybody.GetAsync(theirs.Html.QuerySelectorAll("tbody tr").Single(r => r.TextContent.Contains("Drie Beken", StringComparison.Ordinal)).QuerySelector("a[href*='stap=doel-activiteit']")!.GetAttribute("href")!);

        Assert.Contains("33% (1 van 3)", mine.Row("Waterschap Drie Beken"), StringComparison.Ordinal);
        Assert.Contains("100% (1 van 1)", mine.Row("Waterschap Drie Beken"), StringComparison.Ordinal);
        // Who does not see the activity does not see that a goal has one.
        Assert.Contains("0% (0 van 2)", theirs.Row("Waterschap Drie Beken"), StringComparison.Ordinal);
        Assert.Contains("Geheim doel oeverloper", gaps.Main, StringComparison.Ordinal);
        Assert.DoesNotContain("oeverloper", publicGaps.Body + theirs.Body, StringComparison.Ordinal);
        Assert.Contains("vanDe", (await own.LookAsync($"{GoalLinks.ExportCoverage}?als=json")).Body, StringComparison.Ordinal);
        Assert.DoesNotContain("oeverloper", (await own.LookAsync($"{GoalLinks.ExportCoverage}?als=csv")).Body, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await own.LookAsync($"{GoalLinks.CoverageGaps}?van=iets&stap=doel-activiteit")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await own.LookAsync(GoalLinks.CoverageGaps)).Status);
    }

    [Theory, OnEachDatabase]
    public async Task The_bar_goes_up_with_evidence_and_support_of_both_sides_and_never_down(TestDatabase database)
    {
        await using var site = await TestSite.OpenAsync(database);
        var circle = await GoalCast.CircleAsync(site);
        var ambition = await GoalCast.AdoptAsync(site, TestSite.Client, "Oude pannen", circle, theme: 12);
        var goal = await GoalCast.SetAsync(site, TestSite.Client, WithAmbition(GoalCast.Request("Pannen tellen", circle), ambition));
        var agenda = await AgendaCast.MakeForCircleAsync(site, "Agenda pannen");
        var proof = await AgendaCast.ProposeAsync(site, TestSite.Contractor, agenda, "Proef met pannen");
        await AgendaCast.AskAsync(site, TestSite.Contractor, proof, TestSite.Contractor);
        await GoalCast.TieAsync(site, TestSite.Client, goal, proof);
        using var client = await site.AsAsync(TestSite.Client);
        using var other = await site.AsAsync(TestSite.PolicyOfficer);
        using var contractor = await site.AsAsync(TestSite.Contractor);
        using var outside = await site.AsAsync(TestSite.Neutral);
        var form = GoalLinks.Propose(ambition);

        var lower = await contractor.SendAsync(form, "hoger", Proposal("20", AgendaLinks.Activity(proof)));
        var bare = await contractor.SendAsync(form, "hoger", Proposal("40", "/bibliotheek/bestaat-niet"));
        var past = await contractor.SendAsync(form, "hoger", Proposal("40", AgendaLinks.Activity(proof), "2020-01-01"));
        var proposed = Newcomer.PathOf(await contractor.SendAsync(form, "hoger", Proposal("40", $"https://vliegwiel.example{AgendaLinks.Activity(proof)}")));
        var early = await client.SendAsync(proposed, "besluit", new() { ["Besluit.Antwoord"] = "ja", ["Besluit.Orgaan"] = "de raad" });
        await contractor.SendAsync(proposed, "steun", new() { ["Steun.Antwoord"] = "ja" });
        var silentNo = await other.SendAsync(proposed, "steun", new() { ["Steun.Antwoord"] = "nee" });
        await other.SendAsync(proposed, "steun", new() { ["Steun.Antwoord"] = "ja" });
        var notMine = await other.GetAsync(proposed);
        var decided = await client.SendAsync(proposed, "besluit", new() { ["Besluit.Antwoord"] = "ja", ["Besluit.Orgaan"] = "de raad" });

        Assert.Contains("De lat gaat alleen omhoog", lower.Alert, StringComparison.Ordinal);
        Assert.Contains("ten minste één bewijs", bare.Alert, StringComparison.Ordinal);
        Assert.Contains("De dag van ingang is al geweest", past.Alert, StringComparison.Ordinal);
        Assert.Contains("steun van opdrachtgevers en opdrachtnemers ontbreekt", early.Alert, StringComparison.Ordinal);
        Assert.Contains("Schrijf erbij waarom", silentNo.Alert, StringComparison.Ordinal);
        Assert.DoesNotContain("Besluit van de gemeente", notMine.Main, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, decided.Status);
        Assert.Contains("ligt de lat anders", (await contractor.GetAsync(GoalLinks.Ambition(ambition))).Main, StringComparison.Ordinal);
        Assert.Contains("ligt de lat hoger", (await contractor.GetAsync(proposed)).Main, StringComparison.Ordinal);
        Assert.Contains("Gewijzigd is de lat van de ambitie", (await client.GetAsync(GoalLinks.Goal(goal))).Main, StringComparison.Ordinal);
        Assert.Contains("is bewijs voor", (await client.GetAsync($"/draad/activiteit/{proof}")).Main, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(HttpStatusCode.NotFound, (await outside.LookAsync(proposed)).Status);

        // Each whose goal or activity rests on it hears it once, with what is that person's.
        await site.RunJobsAsync();
        var letters = await site.InScopeAsync(null, async services => (await services.GetRequiredService<Outbox>().ListAsync(200, TestContext.Current.CancellationToken)).Where(m => m.Subject == "De lat gaat omhoog: Oude pannen").ToDictionary(m => m.To, m => m.Text));
        Assert.Equal([TestSite.Client, TestSite.Contractor], letters.Keys.Order(StringComparer.Ordinal));
        Assert.Contains("het doel “Pannen tellen”", letters[TestSite.Client], StringComparison.Ordinal);
        Assert.DoesNotContain("Proef met pannen", letters[TestSite.Client], StringComparison.Ordinal);
        Assert.Contains("de activiteit “Proef met pannen”", letters[TestSite.Contractor], StringComparison.Ordinal);
        Assert.Contains("1 januari 2035", letters[TestSite.Contractor], StringComparison.Ordinal);
    }

    private static GoalRequest WithAmbition(GoalRequest request, string ambition)
    {
        request.Ambitie = ambition;
        return request;
    }

    private static Dictionary<string, string> Proposal(string minimum, string proof, string from = "2035-01-01") => new()
    {
        ["Request.Titel"] = "Meer oude pannen",
        ["Request.Tekst"] = "Er blijven meer pannen heel.",
        ["Request.Minimum"] = minimum,
        ["Request.Omstandigheden"] = "Er is genoeg aanbod.",
        ["Request.Adressen"] = proof,
        ["Request.Ingang"] = from,
    };
}
