// SPDX-License-Identifier: EUPL-1.2
using System.Net;
using Vliegwiel.Agendas;
using Vliegwiel.Tests.Sites;
using Xunit;

namespace Vliegwiel.Tests.Agendas;

/// <summary>What an activity may cost is found by clients and nowhere by contractors (inventory #152).</summary>
public sealed class BarrierTests
{
    private const string Purse = "Reserve kwikstaartwegen";

    /// <summary>The amounts as they could be written anywhere, and from which purse they come.</summary>
    private static readonly string[] Secrets = ["731911", "731.911", "731 911", "264577", "264.577", "918443", "918.443", "1914931", "1.914.931", Purse, "kwikstaart"];

    private static readonly string[] Sorts = ["", "budget", "-budget", "deadline", "-deadline", "activiteit", "stand", "initiator"];

    [Theory, OnEachDatabase]
    public async Task A_contractor_finds_an_amount_in_no_page_export_search_order_or_history(TestDatabase database)
    {
        await using var site = await TestSite.OpenAsync(database);
        var agenda = await AgendaCast.MakeForCircleAsync(site, "Agenda met geheimen");
        // The order of the amounts is not the order of anything else.
        var dear = await AgendaCast.ProposeAsync(site, TestSite.Secretary, agenda, "Aardbaan verleggen", "Q2 2031", "264.577", Purse);
        var middle = await AgendaCast.ProposeAsync(site, TestSite.Secretary, agenda, "Bruggen nalopen", "Q1 2031", "918.443", Purse);
        var cheap = await AgendaCast.ProposeAsync(site, TestSite.Secretary, agenda, "Cementvrij straten", "Q3 2031", "731.911", Purse);
        await AgendaCast.AskAsync(site, TestSite.Secretary, middle, TestSite.Contractor);
        await AgendaCast.AcceptAsync(site, TestSite.Contractor, middle);
        await site.SettleAsync();
        using var contractor = await site.AsAsync(TestSite.Contractor);
        using var client = await site.AsAsync(TestSite.Client);
        var leaks = new List<string>();

        foreach (var address in Addresses(agenda, [dear, middle, cheap]))
        {
            var body = await Unpacked.ReadAsync(contractor, address);
            leaks.AddRange(Secrets.Where(s => body.Contains(s, StringComparison.OrdinalIgnoreCase) && !Uri.UnescapeDataString(address).Contains(s, StringComparison.OrdinalIgnoreCase)).Select(s => $"{address} shows {s}"));
        }

        Assert.Empty(leaks);
        Assert.Equal(HttpStatusCode.NotFound, (await contractor.LookAsync(AgendaLinks.Budget(middle))).Status);
        var plain = await OrderAsync(contractor, agenda, "");
        Assert.Equal(plain, await OrderAsync(contractor, agenda, "budget"));
        Assert.Equal(plain, await OrderAsync(contractor, agenda, "-budget"));
        // The same question does tell a client, so the test looks where it can be found.
        Assert.Equal(["Aardbaan verleggen", "Cementvrij straten", "Bruggen nalopen"], await OrderAsync(client, agenda, "budget"));
        Assert.Contains("€ 731.911", (await client.GetAsync(AgendaLinks.Show(agenda))).Main, StringComparison.Ordinal);
        Assert.Contains("€ 1.914.931", (await client.GetAsync(AgendaLinks.Show(agenda))).Main, StringComparison.Ordinal);
        Assert.Contains("918443", await Unpacked.ReadAsync(client, $"{AgendaLinks.Export(agenda)}?als=xlsx"), StringComparison.Ordinal);
        Assert.Contains(Purse, (await client.GetAsync(AgendaLinks.Budget(dear))).Main, StringComparison.Ordinal);
    }

    [Theory, OnEachDatabase]
    public async Task Neutral_members_and_people_outside_see_no_amounts_and_the_keeper_does(TestDatabase database)
    {
        await using var site = await TestSite.OpenAsync(database);
        var agenda = await AgendaCast.MakeForCircleAsync(site, "Agenda met zijden");
        var activity = await AgendaCast.ProposeAsync(site, TestSite.Secretary, agenda, "Duikers vervangen", budget: "731.911");
        using var neutral = await site.AsAsync(TestSite.Spinner);
        using var outside = await site.AsAsync(TestSite.Neutral);
        using var anonymous = site.Anonymous();
        using var keeper = await site.AsAsync(TestSite.Secretary);

        Assert.DoesNotContain("Budget", (await neutral.GetAsync(AgendaLinks.Show(agenda))).Html.QuerySelector("thead")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("731", (await neutral.GetAsync(AgendaLinks.Activity(activity))).Main, StringComparison.Ordinal);
        Assert.DoesNotContain("budget", await Unpacked.ReadAsync(neutral, $"{AgendaLinks.Export(agenda)}?als=json"), StringComparison.OrdinalIgnoreCase);
        foreach (var stranger in new[] { outside, anonymous })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await stranger.LookAsync(AgendaLinks.Show(agenda))).Status);
            Assert.Equal(HttpStatusCode.NotFound, (await stranger.LookAsync(AgendaLinks.Activity(activity))).Status);
            Assert.Equal(HttpStatusCode.NotFound, (await stranger.LookAsync($"{AgendaLinks.Export(agenda)}?als=csv")).Status);
        }

        Assert.Contains("Budget", (await keeper.GetAsync(AgendaLinks.Show(agenda))).Html.QuerySelector("thead")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("€ 731.911", (await keeper.GetAsync(AgendaLinks.Activity(activity))).Main, StringComparison.Ordinal);
    }

    [Theory, OnEachDatabase]
    public async Task A_budget_goes_along_to_another_agenda_only_when_who_sees_it_says_so(TestDatabase database)
    {
        await using var site = await TestSite.OpenAsync(database);
        var own = await AgendaCast.MakeForOrganisationAsync(site, TestSite.Client, "Eigen agenda Velderdam");
        var circle = await AgendaCast.MakeForCircleAsync(site, "Agenda van de kring");
        var kept = await AgendaCast.ProposeAsync(site, TestSite.Client, own, "Fietspad van gebruikt hout", budget: "264.577");
        var shown = await AgendaCast.ProposeAsync(site, TestSite.Client, own, "Geluidscherm van oude bladen", budget: "918.443");
        using var client = await site.AsAsync(TestSite.Client);
        using var other = await site.AsAsync(TestSite.PolicyOfficer);
        using var contractor = await site.AsAsync(TestSite.Contractor);
        Assert.Equal(HttpStatusCode.NotFound, (await other.LookAsync(AgendaLinks.Activity(kept))).Status);

        foreach (var (activity, along) in new[] { (kept, false), (shown, true) })
        {
            var form = await client.GetAsync(AgendaLinks.Places(activity));
            var fields = new Dictionary<string, string> { ["_handler"] = "plaatsen", ["Request.Agenda"] = circle };
            if (along)
            {
                fields["Request.Budget"] = "true";
            }

            Assert.Equal(HttpStatusCode.Redirect, (await client.PostAsync(AgendaLinks.Places(activity), form, fields)).Status);
        }

        var page = (await other.GetAsync(AgendaLinks.Show(circle))).Body;
        Assert.Contains("Fietspad van gebruikt hout", page, StringComparison.Ordinal);
        Assert.Contains("918.443", page, StringComparison.Ordinal);
        Assert.DoesNotContain("264.577", page, StringComparison.Ordinal);
        Assert.DoesNotContain("918.443", (await contractor.GetAsync(AgendaLinks.Show(circle))).Body, StringComparison.Ordinal);
        Assert.Contains("Agenda van de kring", (await client.GetAsync(AgendaLinks.Activity(kept))).Main, StringComparison.Ordinal);
        Assert.DoesNotContain("Eigen agenda Velderdam", (await other.GetAsync(AgendaLinks.Activity(kept))).Main, StringComparison.Ordinal);
    }

    private static IEnumerable<string> Addresses(string agenda, IReadOnlyList<string> activities)
    {
        yield return "/agendas";
        yield return "/mijn-dag";
        yield return $"/draad/agenda/{agenda}";
        foreach (var sort in Sorts)
        {
            yield return $"{AgendaLinks.Show(agenda)}?sorteer={sort}";
            foreach (var format in new[] { "xlsx", "csv", "json" })
            {
                yield return $"{AgendaLinks.Export(agenda)}?als={format}&sorteer={sort}";
            }
        }

        foreach (var end in new[] { "bespreking", "gezondheid", "gezondheid/exporteren?als=xlsx", "gezondheid/exporteren?als=csv&sorteer=budget", "gezondheid?sorteer=-budget", "resultaten" })
        {
            yield return $"{AgendaLinks.Show(agenda)}/{end}";
        }

        foreach (var filter in new[] { "eigenaar=ik", "eigenaar=niemand", "stand=voorgesteld", "type=faciliteren", "sfeer=voor-de-regio", "laat=ja", "woord=731911", "budget=731911", "bedrag=918443" })
        {
            yield return $"{AgendaLinks.Show(agenda)}?{filter}";
            yield return $"{AgendaLinks.Export(agenda)}?als=json&{filter}";
        }

        foreach (var activity in activities)
        {
            foreach (var page in new[] { "", "/bewerken", "/stand", "/eigenaar", "/agendas", "/budget", "/vertrouwelijk", "/voortgang", "/resultaat", "/reflectie", "/les", "/podium", "/podium/schrijven" })
            {
                yield return AgendaLinks.Activity(activity) + page;
            }

            yield return $"/draad/activiteit/{activity}";
            yield return $"/draad/budget/{activity}";
        }

        foreach (var word in new[] { "731911", "731.911", "264577", "918.443", "kwikstaartwegen", "budget", "Bruggen" })
        {
            yield return $"/zoeken?q={word}";
            yield return $"/api/v1/zoekresultaten?q={word}";
        }

        yield return "/api/v1/suggesties?begin=kwiks";
        yield return "/api/v1/suggesties?begin=7319";
    }

    private static async Task<IReadOnlyList<string>> OrderAsync(Visitor visitor, string agenda, string sort) =>
        [.. (await visitor.GetAsync($"{AgendaLinks.Show(agenda)}?sorteer={sort}")).Html.QuerySelectorAll("tbody th a").Select(a => a.TextContent.Trim())];
}
