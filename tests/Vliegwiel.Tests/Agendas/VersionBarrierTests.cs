// SPDX-License-Identifier: EUPL-1.2
using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Vliegwiel.Agendas;
using Vliegwiel.Tests.Sites;
using Xunit;

namespace Vliegwiel.Tests.Agendas;

/// <summary>What a version cost, and that it became more or less, is found by clients and nowhere by contractors.</summary>
public sealed partial class VersionBarrierTests
{
    private static readonly string[] Secrets = ["731911", "731.911", "918443", "918.443", "186532", "186.532", "264577", "264.577", "Ander budget", "budget gewijzigd", "veranderde 1 budget", "budgetEuro", "€"];

    [Theory, OnEachDatabase]
    public async Task That_a_budget_changed_between_two_versions_shows_to_a_contractor_in_nothing(TestDatabase database)
    {
        await using var site = await TestSite.OpenAsync(database);
        var agenda = await AgendaCast.MakeForCircleAsync(site, "Agenda met versies");
        var activity = await AgendaCast.ProposeAsync(site, TestSite.Secretary, agenda, "Aardbaan verhogen", "Q2 2031", "731.911");
        await AgendaCast.ProposeAsync(site, TestSite.Secretary, agenda, "Bochten verbreden", "Q1 2031", "264.577");
        await VersionCast.FixAsync(site, TestSite.Secretary, agenda);
        using var contractor = await site.AsAsync(TestSite.Contractor);
        using var client = await site.AsAsync(TestSite.Client);
        await site.SettleAsync();
        var before = await ReadAllAsync(contractor, agenda, first: 1, second: 0);

        await VersionCast.BudgetAsync(site, TestSite.Secretary, activity, "918.443");
        await site.SettleAsync();
        var after = await ReadAllAsync(contractor, agenda, first: 1, second: 0);
        await VersionCast.FixAsync(site, TestSite.Secretary, agenda);
        await site.SettleAsync();
        var between = await ReadAllAsync(contractor, agenda, first: 1, second: 2);

        Assert.Equal(before, after);
        Assert.Empty(between.SelectMany(b => Secrets.Where(s => b.Value.Contains(s, StringComparison.OrdinalIgnoreCase)).Select(s => $"{b.Key} shows {s}")));
        Assert.Contains("is er niets veranderd", (await contractor.GetAsync(VersionLinks.Difference(agenda, 1, 2))).Main, StringComparison.Ordinal);
        // Who may see both amounts does find it, so the test looks where it can be found.
        var row = (await client.GetAsync(VersionLinks.Difference(agenda, 1, 2))).Row("Aardbaan verhogen").Replace('\u00A0', ' ');
        Assert.Contains("€ 731.911", row, StringComparison.Ordinal);
        Assert.Contains("€ 918.443", row, StringComparison.Ordinal);
        Assert.Contains("€ 186.532 meer", row, StringComparison.Ordinal);
        Assert.Contains("veranderde 1 budget", (await client.GetAsync(VersionLinks.Difference(agenda, 1, 0))).Main, StringComparison.Ordinal);
        Assert.Contains("731911", await ReadAsync(client, $"{VersionLinks.Export(agenda, 1)}?als=xlsx"), StringComparison.Ordinal);
        Assert.Contains("Ander budget", await ReadAsync(client, $"{VersionLinks.ExportDifference(agenda)}?van=1&tot=2&als=docx"), StringComparison.Ordinal);
        Assert.Contains("€ 996.488", (await client.GetAsync(AgendaLinks.Version(agenda, 1))).Main.Replace('\u00A0', ' '), StringComparison.Ordinal);
    }

    [Theory, OnEachDatabase]
    public async Task A_budget_that_did_not_go_along_to_an_agenda_does_not_go_along_in_its_version(TestDatabase database)
    {
        await using var site = await TestSite.OpenAsync(database);
        var own = await AgendaCast.MakeForOrganisationAsync(site, TestSite.Client, "Eigen agenda met versie");
        var circle = await AgendaCast.MakeForCircleAsync(site, "Kringagenda met versie");
        var kept = await AgendaCast.ProposeAsync(site, TestSite.Client, own, "Fietspad van oud hout", budget: "264.577");
        await AgendaCast.ProposeAsync(site, TestSite.Client, circle, "Geluidscherm van bladen", budget: "918.443");
        using var client = await site.AsAsync(TestSite.Client);
        using var other = await site.AsAsync(TestSite.PolicyOfficer);
        using var neutral = await site.AsAsync(TestSite.Spinner);
        var form = await client.GetAsync(AgendaLinks.Places(kept));
        Assert.Equal(HttpStatusCode.Redirect, (await client.PostAsync(AgendaLinks.Places(kept), form, new() { ["_handler"] = "plaatsen", ["Request.Agenda"] = circle })).Status);

        await VersionCast.FixAsync(site, TestSite.Secretary, circle);
        await VersionCast.BudgetAsync(site, TestSite.Client, kept, "186.532");

        var version = await other.GetAsync(AgendaLinks.Version(circle, 1));
        Assert.Contains("Fietspad van oud hout", version.Main, StringComparison.Ordinal);
        Assert.Contains("918.443", version.Main, StringComparison.Ordinal);
        Assert.DoesNotContain("264.577", version.Main, StringComparison.Ordinal);
        Assert.Contains("is er niets veranderd", (await other.GetAsync(VersionLinks.Difference(circle, 1, 0))).Main, StringComparison.Ordinal);
        // Its own people see it now and not in the version, so they see no change either.
        Assert.Contains("is er niets veranderd", (await client.GetAsync(VersionLinks.Difference(circle, 1, 0))).Main, StringComparison.Ordinal);
        Assert.DoesNotContain("918.443", (await neutral.GetAsync(AgendaLinks.Version(circle, 1))).Main, StringComparison.Ordinal);
        Assert.DoesNotContain("Budget", (await neutral.GetAsync(AgendaLinks.Version(circle, 1))).Html.QuerySelector("thead")!.TextContent, StringComparison.Ordinal);
    }

    private static async Task<Dictionary<string, string>> ReadAllAsync(Visitor visitor, string agenda, int first, int second)
    {
        var query = $"van={VersionLinks.Of(first)}&tot={VersionLinks.Of(second)}";
        string[] addresses =
        [
            VersionLinks.All(agenda), AgendaLinks.Version(agenda, 1), $"{VersionLinks.Differences(agenda)}?{query}",
            .. second == 0 ? Array.Empty<string>() : [AgendaLinks.Version(agenda, second), $"{VersionLinks.Export(agenda, second)}?als=json"],
            .. new[] { "xlsx", "csv", "json", "docx" }.Select(f => $"{VersionLinks.ExportDifference(agenda)}?{query}&als={f}"),
            .. new[] { "xlsx", "csv", "json" }.Select(f => $"{VersionLinks.Export(agenda, 1)}?als={f}"),
            "/zoeken?q=versies", "/zoeken?q=budget+versie", "/api/v1/zoekresultaten?q=budgetten", $"/draad/agenda/{agenda}",
        ];
        var read = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var address in addresses)
        {
            read[address] = await ReadAsync(visitor, address);
        }

        return read;
    }

    /// <summary>What came, headers and all, with what is packed unpacked and without what is new in every answer.</summary>
    private static async Task<string> ReadAsync(Visitor visitor, string address) => NewEachTime().Replace(await Unpacked.ReadAsync(visitor, address), "");

    [GeneratedRegex("""name="__RequestVerificationToken" value="[^"]*"|nonce="[^"]*"|<!--.*?-->|psmdcp|[0-9a-f]{32}|R[0-9a-f]{16}""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex NewEachTime();
}
