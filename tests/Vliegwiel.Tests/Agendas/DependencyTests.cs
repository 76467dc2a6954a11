// SPDX-License-Identifier: EUPL-1.2
using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Vliegwiel.Agendas;
using Vliegwiel.Agendas.Data;
using Vliegwiel.Agendas.Depending;
using Vliegwiel.Agendas.Domain;
using Vliegwiel.Agendas.Merging;
using Vliegwiel.Platform.Data;
using Vliegwiel.Platform.Results;
using Vliegwiel.Tests.Network.SigningIn;
using Vliegwiel.Tests.Sites;
using Xunit;

namespace Vliegwiel.Tests.Agendas;

/// <summary>What comes after what: without circles, within what somebody may see, and along when activities go on in each other.</summary>
public sealed class DependencyTests
{
    [Fact]
    public void A_thing_that_can_be_reached_in_two_ways_stands_where_it_is_nearest()
    {
        var ids = Enumerable.Range(0, 4).Select(_ => Guid.CreateVersion7()).ToArray();
        var next = new[] { (0, 1), (1, 2), (2, 3), (0, 3), (3, 0) }.ToLookup(e => ids[e.Item1], e => ids[e.Item2]);

        var reached = ShowDependencies.Walk(ids[0], next);

        Assert.Equal([(ids[1], 1), (ids[2], 2), (ids[3], 1)], reached.Select(r => (r.Key, r.Value.Steps)).OrderBy(r => Array.IndexOf(ids, r.Key)));
    }

    [Theory, OnEachDatabase]
    public async Task The_chain_shows_and_a_circle_is_refused_with_the_names_of_the_chain(TestDatabase database)
    {
        await using var site = await TestSite.OpenAsync(database);
        var agenda = await AgendaCast.MakeForCircleAsync(site, "Agenda op volgorde");
        var permit = await AgendaCast.ProposeAsync(site, TestSite.Secretary, agenda, "Vergunning regelen", "Q4 2032");
        var depot = await AgendaCast.ProposeAsync(site, TestSite.Secretary, agenda, "Depot inrichten", "Q2 2032");
        var reuse = await AgendaCast.ProposeAsync(site, TestSite.Secretary, agenda, "Stenen uitgeven", "Q1 2033");
        using var secretary = await site.AsAsync(TestSite.Secretary);
        using var contractor = await site.AsAsync(TestSite.Contractor);
        var (depotPage, reusePage, permitPage) = (DependencyLinks.Dependencies(depot), DependencyLinks.Dependencies(reuse), DependencyLinks.Dependencies(permit));

        var search = await secretary.GetAsync($"{depotPage}?zoek=vergunning");
        var added = await secretary.SendAsync($"{depotPage}?zoek=vergunning", "erbij", new() { ["Add.Na"] = permit });
        var second = await secretary.SendAsync($"{reusePage}?zoek=depot", "erbij", new() { ["Add.Na"] = depot });
        var circle = await secretary.SendAsync($"{permitPage}?zoek=stenen", "erbij", new() { ["Add.Na"] = reuse });
        var page = await contractor.GetAsync(reusePage);
        var late = await contractor.GetAsync(depotPage);
        var removed = await secretary.SendAsync(depotPage, "weg", new() { ["Remove.Na"] = permit });
        var history = await contractor.GetAsync(depotPage);

        Assert.Contains("Vergunning regelen (voorgesteld, 4e kwartaal 2032)", search.Main, StringComparison.Ordinal);
        Assert.Single(search.Html.QuerySelectorAll("button[name='Add.Na']"));
        Assert.Equal(HttpStatusCode.Redirect, added.Status);
        Assert.Equal(HttpStatusCode.Redirect, second.Status);
        Assert.Contains("“Stenen uitgeven” komt na “Depot inrichten”, “Depot inrichten” komt na “Vergunning regelen”", circle.Alert, StringComparison.Ordinal);
        Assert.Contains("rechtstreeks", page.Row("Depot inrichten"), StringComparison.Ordinal);
        Assert.Contains("via Depot inrichten", page.Row("Vergunning regelen"), StringComparison.Ordinal);
        Assert.Empty(page.Html.QuerySelectorAll("button[name='Remove.Na']"));
        Assert.Contains("Eerder klaar dan wat eerst moet", late.Main, StringComparison.Ordinal);
        Assert.Contains("na deze activiteit", late.Row("Vergunning regelen"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, removed.Status);
        Assert.Contains("“Depot inrichten” komt niet meer na “Vergunning regelen”", history.Main, StringComparison.Ordinal);
        Assert.DoesNotContain("Eerder klaar dan wat eerst moet", history.Main, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await contractor.LookAsync(DependencyLinks.Dependencies("bestaat-niet"))).Status);
    }

    [Theory, OnEachDatabase]
    public async Task What_somebody_may_not_see_is_not_shown_not_counted_and_not_named_in_a_refusal(TestDatabase database)
    {
        await using var site = await TestSite.OpenAsync(database);
        var circle = await AgendaCast.MakeForCircleAsync(site, "Agenda van de kring op volgorde");
        var own = await AgendaCast.MakeForOrganisationAsync(site, TestSite.Client, "Eigen agenda op volgorde");
        var shown = await AgendaCast.ProposeAsync(site, TestSite.Client, circle, "Straat opbreken");
        var hidden = await AgendaCast.ProposeAsync(site, TestSite.Client, own, "Geheimvaren verplanten");
        var last = await AgendaCast.ProposeAsync(site, TestSite.Secretary, circle, "Straat dichten");

        Assert.Null(await AddAsync(site, TestSite.Client, shown, hidden));
        Assert.Null(await AddAsync(site, TestSite.Client, hidden, last));
        var refused = await AddAsync(site, TestSite.Secretary, last, shown);
        using var secretary = await site.AsAsync(TestSite.Secretary);
        using var client = await site.AsAsync(TestSite.Client);
        var theirs = await secretary.GetAsync(DependencyLinks.Dependencies(shown));
        var searched = await secretary.GetAsync($"{DependencyLinks.Dependencies(last)}?zoek=geheimvaren");
        var history = (await secretary.GetAsync(AgendaLinks.Activity(shown))).Main;

        Assert.Equal("", Assert.IsType<MakesCircle>(refused).Chain);
        Assert.DoesNotContain("Geheimvaren", theirs.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("Straat dichten", theirs.Main, StringComparison.Ordinal);
        Assert.DoesNotContain("Geschiedenis", theirs.Main, StringComparison.Ordinal);
        Assert.Contains("Geen activiteit gevonden", searched.Main, StringComparison.Ordinal);
        Assert.DoesNotContain("komt na", history, StringComparison.Ordinal);
        Assert.Contains("via Geheimvaren verplanten", (await client.GetAsync(DependencyLinks.Dependencies(shown))).Row("Straat dichten"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await secretary.LookAsync(DependencyLinks.Dependencies(hidden))).Status);
    }

    [Theory, OnEachDatabase]
    public async Task Of_two_who_add_opposite_dependencies_at_the_same_time_one_is_refused(TestDatabase database)
    {
        await using var site = await TestSite.OpenAsync(database);
        var agenda = await AgendaCast.MakeForCircleAsync(site, "Agenda tegelijk");
        var ids = new List<string>();
        for (var i = 0; i < 4; i++)
        {
            ids.Add(await AgendaCast.ProposeAsync(site, TestSite.Secretary, agenda, $"Tegelijk {i}"));
        }

        // Of four that stand in a ring two are there; the other two share no activity and would only together make it round.
        Assert.Null(await AddAsync(site, TestSite.Secretary, ids[0], ids[1]));
        Assert.Null(await AddAsync(site, TestSite.Secretary, ids[2], ids[3]));
        var ring = await Task.WhenAll(AddAsync(site, TestSite.Secretary, ids[1], ids[2]), AddAsync(site, TestSite.Secretary, ids[3], ids[0]));
        var facing = await Task.WhenAll(AddAsync(site, TestSite.Secretary, await AgendaCast.ProposeAsync(site, TestSite.Secretary, agenda, "Heen"), ids[0]), AddAsync(site, TestSite.Secretary, ids[3], ids[0]));

        Assert.Single(ring, r => r is null);
        Assert.Single(ring, r => r is MakesCircle);
        Assert.DoesNotContain(facing, r => r is SomebodyWasFirst);
    }

    [Theory, OnEachDatabase]
    public async Task Dependencies_go_along_with_a_merge_and_come_back_and_stand_in_a_version(TestDatabase database)
    {
        await using var site = await TestSite.OpenAsync(database);
        var agenda = await AgendaCast.MakeForCircleAsync(site, "Agenda samengaan");
        var first = await AgendaCast.ProposeAsync(site, TestSite.Secretary, agenda, "Eerst meten");
        var one = await AgendaCast.ProposeAsync(site, TestSite.Secretary, agenda, "Oever noord");
        var other = await AgendaCast.ProposeAsync(site, TestSite.Secretary, agenda, "Oever zuid");
        var last = await AgendaCast.ProposeAsync(site, TestSite.Secretary, agenda, "Oever inzaaien");
        Assert.Null(await AddAsync(site, TestSite.Secretary, one, first));
        Assert.Null(await AddAsync(site, TestSite.Secretary, last, one));
        Assert.Null(await AddAsync(site, TestSite.Secretary, other, last));
        using var contractor = await site.AsAsync(TestSite.Contractor);

        var round = await MergeAsync(site, one, other);
        Assert.Null(await site.InScopeAsync(TestSite.Secretary, services => services.GetRequiredService<KeepDependencies>().RemoveAsync(other, new DependencyRequest { Na = last })));
        Assert.Null(await MergeAsync(site, one, other));
        var merged = await contractor.GetAsync(DependencyLinks.Dependencies(other));
        await VersionCast.FixAsync(site, TestSite.Secretary, agenda, "Zo doen wij het.", "Kringoverleg");
        Assert.Null(await site.InScopeAsync(TestSite.Secretary, async services => (await services.GetRequiredService<MergeActivities>().UndoAsync(one)).Refusal));
        var loose = await contractor.GetAsync(DependencyLinks.Dependencies(one));
        var version = await contractor.GetAsync(AgendaLinks.Version(agenda, 1));

        Assert.IsType<MergeMakesCircle>(round);
        Assert.Contains("rechtstreeks", merged.Row("Eerst meten"), StringComparison.Ordinal);
        Assert.Contains("rechtstreeks", merged.Row("Oever inzaaien"), StringComparison.Ordinal);
        Assert.Contains("rechtstreeks", loose.Row("Eerst meten"), StringComparison.Ordinal);
        Assert.Contains("“Oever zuid” komt na “Eerst meten”", version.Main, StringComparison.Ordinal);
        Assert.Contains("“Oever inzaaien” komt na “Oever zuid”", version.Main, StringComparison.Ordinal);
        Assert.Contains("Er is niets bekend", (await contractor.GetAsync(DependencyLinks.Dependencies(other))).Main, StringComparison.Ordinal);
        Assert.Equal(0, await site.InScopeAsync(TestSite.Secretary, services => services.GetRequiredService<VliegwielDb>().Dependencies.CountAsync(d => d.ActivityId == d.AfterId, TestContext.Current.CancellationToken)));
    }

    private static Task<Refusal?> AddAsync(TestSite site, string by, string activity, string after) =>
        site.InScopeAsync(by, services => services.GetRequiredService<KeepDependencies>().AddAsync(activity, new DependencyRequest { Na = after }));

    private static Task<Refusal?> MergeAsync(TestSite site, string activity, string into) => site.InScopeAsync(TestSite.Secretary, async services =>
        (await services.GetRequiredService<MergeActivities>().RunAsync(activity, new MergeRequest { Andere = into, Hoe = MergeRequest.Merge, Reden = "Het is hetzelfde werk." })).Refusal);
}
