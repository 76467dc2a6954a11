// SPDX-License-Identifier: EUPL-1.2
using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Vliegwiel.Agendas;
using Vliegwiel.Agendas.Domain;
using Vliegwiel.Agendas.Merging;
using Vliegwiel.Platform.Results;
using Vliegwiel.Tests.Network.SigningIn;
using Vliegwiel.Tests.Sites;
using Xunit;

namespace Vliegwiel.Tests.Agendas;

/// <summary>Activities that go on in another, and stand by themselves again.</summary>
public sealed class MergeTests
{
    [Theory, OnEachDatabase]
    public async Task A_merged_activity_counts_once_keeps_its_address_and_its_budget_and_can_be_loosened(TestDatabase database)
    {
        await using var site = await TestSite.OpenAsync(database);
        var agenda = await AgendaCast.MakeForCircleAsync(site, "Agenda samen");
        var one = await AgendaCast.ProposeAsync(site, TestSite.Secretary, agenda, "Aarde ruilen", "Q2 2031", "264.577");
        var other = await AgendaCast.ProposeAsync(site, TestSite.Secretary, agenda, "Grond uitwisselen", "Q3 2031", "731.911");
        await VersionCast.FixAsync(site, TestSite.Secretary, agenda);
        using var secretary = await site.AsAsync(TestSite.Secretary);
        using var contractor = await site.AsAsync(TestSite.Contractor);
        var merge = VersionLinks.Merge(one);

        var silent = await secretary.SendAsync(merge, "samenvoegen", new() { ["Request.Andere"] = other, ["Request.Hoe"] = "samenvoegen" });
        var itself = await secretary.SendAsync(merge, "samenvoegen", new() { ["Request.Andere"] = one, ["Request.Hoe"] = "samenvoegen", ["Request.Reden"] = "Zo maar." });
        var unseen = await secretary.SendAsync(merge, "samenvoegen", new() { ["Request.Andere"] = "bestaat-niet", ["Request.Hoe"] = "samenvoegen", ["Request.Reden"] = "Zo maar." });
        var merged = await secretary.SendAsync(merge, "samenvoegen", new() { ["Request.Andere"] = other, ["Request.Hoe"] = "samenvoegen", ["Request.Reden"] = "Het is dezelfde grond." });

        Assert.Contains("Schrijf erbij waarom", silent.ErrorAt("Request-Reden"), StringComparison.Ordinal);
        Assert.Contains("met zichzelf", itself.Alert, StringComparison.Ordinal);
        Assert.Contains("niet (meer) op dezelfde agenda", unseen.Alert, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, merged.Status);
        Assert.Equal(HttpStatusCode.NotFound, (await contractor.LookAsync(merge)).Status);
        var old = await contractor.GetAsync(AgendaLinks.Activity(one));
        Assert.Contains("Deze activiteit is samengevoegd", old.Main, StringComparison.Ordinal);
        Assert.Contains("Het is dezelfde grond.", old.Main, StringComparison.Ordinal);
        Assert.Equal(AgendaLinks.Activity(other), old.LinkTo("Grond uitwisselen"));
        Assert.Equal(AgendaLinks.Activity(one), (await contractor.GetAsync(AgendaLinks.Activity(other))).LinkTo("Aarde ruilen"));
        var page = (await secretary.GetAsync(AgendaLinks.Show(agenda))).Main.Replace('\u00A0', ' ');
        Assert.Contains("1 activiteit", page, StringComparison.Ordinal);
        Assert.Contains("€ 731.911", page, StringComparison.Ordinal);
        Assert.DoesNotContain("996.488", page, StringComparison.Ordinal);
        Assert.Contains("264.577", (await secretary.GetAsync(AgendaLinks.Budget(one))).Main, StringComparison.Ordinal);
        Assert.Contains("ging er 1 op in een andere", (await contractor.GetAsync(VersionLinks.Difference(agenda, 1, 0))).Main, StringComparison.Ordinal);
        Assert.Equal("1", (await secretary.GetAsync("/agendas?woord=Agenda+samen")).Html.QuerySelectorAll("tbody td")[1].TextContent.Trim());

        var loosened = await secretary.SendAsync(merge, "losmaken", []);

        Assert.Equal(HttpStatusCode.Redirect, loosened.Status);
        Assert.Contains("2 activiteiten", (await secretary.GetAsync(AgendaLinks.Show(agenda))).Main, StringComparison.Ordinal);
        Assert.Contains("is er niets veranderd", (await contractor.GetAsync(VersionLinks.Difference(agenda, 1, 0))).Main, StringComparison.Ordinal);
        Assert.DoesNotContain("Hierin opgegaan", (await contractor.GetAsync(AgendaLinks.Activity(other))).Main, StringComparison.Ordinal);
        Assert.Contains("weer losgemaakt", (await contractor.GetAsync(AgendaLinks.Activity(one))).Main, StringComparison.Ordinal);
    }

    [Theory, OnEachDatabase]
    public async Task No_agenda_loses_what_is_done_and_nobody_merges_into_what_is_not_theirs(TestDatabase database)
    {
        await using var site = await TestSite.OpenAsync(database);
        var own = await AgendaCast.MakeForOrganisationAsync(site, TestSite.Client, "Eigen agenda samen");
        var circle = await AgendaCast.MakeForCircleAsync(site, "Kringagenda samen");
        var both = await AgendaCast.ProposeAsync(site, TestSite.Client, own, "Oevers verlagen");
        var alone = await AgendaCast.ProposeAsync(site, TestSite.Client, circle, "Oevers afgraven");
        var notMine = await AgendaCast.ProposeAsync(site, TestSite.Secretary, circle, "Oevers ophogen");
        using var client = await site.AsAsync(TestSite.Client);
        var form = await client.GetAsync(AgendaLinks.Places(both));
        Assert.Equal(HttpStatusCode.Redirect, (await client.PostAsync(AgendaLinks.Places(both), form, new() { ["_handler"] = "plaatsen", ["Request.Agenda"] = circle })).Status);

        var fewer = await TryAsync(site, TestSite.Client, both, alone);
        var theirs = await TryAsync(site, TestSite.Client, alone, notMine);
        var stranger = await TryAsync(site, TestSite.Contractor, alone, both);
        var replaced = await TryAsync(site, TestSite.Client, alone, both, MergeRequest.Replace);
        var circleOfTwo = await TryAsync(site, TestSite.Secretary, both, alone);

        Assert.Equal(new OtherStandsOnFewerAgendas(), fewer);
        Assert.Equal(new OtherIsNotYours(), theirs);
        Assert.Equal(new NotYourActivity(), stranger);
        Assert.Null(replaced);
        Assert.Equal(new ActivityWentIntoAnother(), circleOfTwo);
        Assert.Contains("Deze activiteit is vervangen", (await client.GetAsync(AgendaLinks.Activity(alone))).Main, StringComparison.Ordinal);
        Assert.DoesNotContain("Oevers afgraven", (await client.GetAsync(AgendaLinks.Show(circle))).Main, StringComparison.Ordinal);
    }

    private static Task<Refusal?> TryAsync(TestSite site, string by, string activity, string into, string how = MergeRequest.Merge) => site.InScopeAsync(by, async services =>
        (await services.GetRequiredService<MergeActivities>().RunAsync(activity, new MergeRequest { Andere = into, Hoe = how, Reden = "Het is hetzelfde." })).Refusal);
}
