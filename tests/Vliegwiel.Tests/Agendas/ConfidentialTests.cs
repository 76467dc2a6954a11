// SPDX-License-Identifier: EUPL-1.2
using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Vliegwiel.Agendas;
using Vliegwiel.Agendas.Confiding;
using Vliegwiel.Agendas.Domain;
using Vliegwiel.Network.Data;
using Vliegwiel.Network.Domain;
using Vliegwiel.Network.SigningIn;
using Vliegwiel.Platform;
using Vliegwiel.Platform.Data;
using Vliegwiel.Platform.Spine;
using Vliegwiel.Tests.Network.SigningIn;
using Vliegwiel.Tests.Sites;
using Xunit;
using static Vliegwiel.Tests.Network.SigningIn.Newcomer;

namespace Vliegwiel.Tests.Agendas;

/// <summary>What clients keep from the market, and how it is shared: with everybody at once, written down, for good (inventory #152).</summary>
public sealed class ConfidentialTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, OnEachDatabase]
    public async Task What_is_confidential_is_nowhere_for_contractors_until_it_is_shared_and_then_it_stands_in_the_log(TestDatabase database)
    {
        await using var site = await TestSite.OpenAsync(database);
        var agenda = await AgendaCast.MakeForCircleAsync(site, "Agenda met ramingen");
        var activity = await AgendaCast.ProposeAsync(site, TestSite.Secretary, agenda, "Kademuur herstellen");
        using var client = await site.AsAsync(TestSite.Client);
        using var keeper = await site.AsAsync(TestSite.Secretary);
        using var contractor = await site.AsAsync(TestSite.Contractor);
        using var neutral = await site.AsAsync(TestSite.Spinner);
        using var anybody = site.Anonymous();
        var page = BarrierLinks.Confidential(activity);

        var written = await client.SendAsync(page, "vertrouwelijk", new() { ["Request.Soort"] = "raming", ["Request.Titel"] = "Raming van de kwelschermen", ["Request.Tekst"] = "Wij denken aan houtsnipgeld en een jaar werk." });
        Assert.Equal(page, PathOf(written));
        Assert.Contains("houtsnipgeld", (await client.GetAsync(page)).Main, StringComparison.Ordinal);
        Assert.Contains("houtsnipgeld", (await keeper.GetAsync(page)).Main, StringComparison.Ordinal);
        await site.SettleAsync();
        foreach (var outsider in new[] { contractor, neutral })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await outsider.LookAsync(page)).Status);
            Assert.DoesNotContain("Vertrouwelijk", (await outsider.GetAsync(AgendaLinks.Activity(activity))).Main, StringComparison.Ordinal);
            Assert.DoesNotContain("Raming van de kwelschermen", (await outsider.GetAsync("/zoeken?q=houtsnipgeld+kwelschermen")).Results);
            Assert.Contains("nog niets gedeeld", (await outsider.GetAsync(BarrierLinks.Disclosed(agenda))).Main, StringComparison.Ordinal);
        }

        var share = (await keeper.GetAsync(page)).LinkTo("“Raming van de kwelschermen” delen");
        Assert.DoesNotContain("delen", string.Join(' ', (await client.GetAsync(page)).Links.Select(l => l.Text)), StringComparison.Ordinal);
        var hasty = await keeper.SendAsync(share, "delen", new() { ["Share.Agenda"] = agenda });
        Assert.Contains("Vink aan dat u zeker bent", hasty.Main, StringComparison.Ordinal);
        Assert.Equal(BarrierLinks.Disclosed(agenda), PathOf(await keeper.SendAsync(share, "delen", new() { ["Share.Agenda"] = agenda, ["Share.Zeker"] = "true" })));

        var log = await contractor.GetAsync(BarrierLinks.Disclosed(agenda));
        Assert.Contains("Wij denken aan houtsnipgeld en een jaar werk.", log.Main, StringComparison.Ordinal);
        Assert.Contains("Secretaris kenniskring", log.Main, StringComparison.Ordinal);
        Assert.DoesNotContain("openbaar maken", log.Main, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await contractor.LookAsync(page)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await anybody.LookAsync(BarrierLinks.Disclosed(agenda))).Status);

        var line = (await keeper.GetAsync(BarrierLinks.Disclosed(agenda))).Html.QuerySelector("input[name='Request.Regel']")!.GetAttribute("value")!;
        Assert.Equal(BarrierLinks.Disclosed(agenda), PathOf(await keeper.SendAsync(BarrierLinks.Disclosed(agenda), $"openbaar-{line}", new() { ["Request.Regel"] = line })));
        var open = await anybody.GetAsync(BarrierLinks.Disclosed(agenda));
        Assert.Contains("houtsnipgeld", open.Main, StringComparison.Ordinal);
        Assert.DoesNotContain("Agenda met ramingen", open.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("Secretaris kenniskring", open.Body, StringComparison.Ordinal);
        Assert.Contains("houtsnipgeld", (await anybody.GetAsync($"{BarrierLinks.Disclosed(agenda)}/exporteren?als=csv")).Body, StringComparison.Ordinal);
    }

    [Theory, OnEachDatabase]
    public async Task A_secretary_who_works_for_a_contractor_keeps_the_agenda_and_sees_no_amounts(TestDatabase database)
    {
        await using var site = await TestSite.OpenAsync(database);
        var agenda = await AgendaCast.MakeForCircleAsync(site, "Agenda van twee petten");
        var activity = await AgendaCast.ProposeAsync(site, TestSite.Secretary, agenda, "Duiker vervangen", budget: "731.911");
        var contractor = await site.PersonIdAsync(TestSite.Contractor);
        await site.InScopeAsync(null, async services =>
        {
            var db = services.GetRequiredService<VliegwielDb>();
            var circle = await db.Alliances.Where(a => a.Name.StartsWith("Kenniskring")).Select(a => a.Id).SingleAsync(Stop);
            db.Add(RoleAssignment.InAlliance(contractor, Role.Secretary, circle, site.Clock.DutchToday));
            await db.SaveChangesAsync(Stop);
            return true;
        });
        using var both = await site.AsAsync(TestSite.Contractor);

        Assert.DoesNotContain("731", (await both.GetAsync(AgendaLinks.Show(agenda))).Body, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await both.LookAsync(AgendaLinks.Budget(activity))).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await both.LookAsync(BarrierLinks.Confidential(activity))).Status);
        Assert.Equal(HttpStatusCode.OK, (await both.LookAsync(AgendaLinks.Edit(activity))).Status);
    }

    [Theory, OnEachDatabase]
    public async Task A_budget_does_not_go_along_to_an_agenda_where_a_contractor_would_read_it(TestDatabase database)
    {
        await using var site = await TestSite.OpenAsync(database);
        var circle = await AgendaCast.MakeForCircleAsync(site, "Agenda van de kring");
        var activity = await AgendaCast.ProposeAsync(site, TestSite.Secretary, circle, "Straatwerk", budget: "731.911");
        // The contractor sits in the learning network as client, and its agenda takes the activity over.
        var other = await site.InScopeAsync(null, async services =>
        {
            var db = services.GetRequiredService<VliegwielDb>();
            var learning = await db.Alliances.Where(a => a.Name.StartsWith("Leernetwerk")).Select(a => a.Id).SingleAsync(Stop);
            var company = await db.Organisations.Where(o => o.Name.StartsWith("Aannemersbedrijf")).Select(o => o.Id).SingleAsync(Stop);
            var secretary = await db.Contacts.Where(c => c.Email == TestSite.Secretary).Select(c => c.PersonId).SingleAsync(Stop);
            db.AddRange(Seat.Take(learning, company, personId: null, Side.Client, site.Clock.DutchToday), RoleAssignment.InAlliance(secretary, Role.Secretary, learning, site.Clock.DutchToday));
            await db.SaveChangesAsync(Stop);
            return learning;
        });
        using var keeper = await site.AsAsync(TestSite.Secretary);
        Assert.StartsWith("/agendas/", PathOf(await keeper.SendAsync(AgendaLinks.NewAgenda, "agenda", new() { ["Request.Titel"] = "Agenda van het leernetwerk", ["Request.Van"] = $"verband:{other:N}" })), StringComparison.Ordinal);
        var kenmerk = await site.InScopeAsync(null, services => services.GetRequiredService<VliegwielDb>().Set<Agenda>().Where(a => a.AllianceId == other && a.Title == "Agenda van het leernetwerk").Select(a => a.Kenmerk).SingleAsync(Stop));

        var refused = await keeper.SendAsync(AgendaLinks.Places(activity), "plaatsen", new() { ["Request.Agenda"] = kenmerk, ["Request.Budget"] = "true" });
        Assert.Contains("Aannemersbedrijf De Kei is opdrachtnemer", refused.Main, StringComparison.Ordinal);
        using var company = await site.AsAsync(TestSite.Contractor);
        Assert.DoesNotContain("Straatwerk", (await company.GetAsync(AgendaLinks.Show(kenmerk))).Body, StringComparison.Ordinal);

        Assert.Equal(HttpStatusCode.Redirect, (await keeper.SendAsync(AgendaLinks.Places(activity), "plaatsen", new() { ["Request.Agenda"] = kenmerk })).Status);
        var seen = (await company.GetAsync(AgendaLinks.Show(kenmerk))).Body;
        Assert.Contains("Straatwerk", seen, StringComparison.Ordinal);
        Assert.DoesNotContain("731", seen, StringComparison.Ordinal);
    }

    [Theory, OnEachDatabase]
    public async Task A_guest_is_never_given_what_is_confidential(TestDatabase database)
    {
        await using var site = await TestSite.OpenAsync(database);
        var agenda = await AgendaCast.MakeForCircleAsync(site, "Agenda voor gasten");
        var activity = await AgendaCast.ProposeAsync(site, TestSite.Secretary, agenda, "Bomen verplanten", budget: "731.911");
        var circle = await site.InScopeAsync(null, services => services.GetRequiredService<VliegwielDb>().Alliances.Where(a => a.Name.StartsWith("Kenniskring")).Select(a => a.Id).SingleAsync(Stop));

        var (group, page) = await site.InScopeAsync(TestSite.Client, async services =>
        {
            var give = services.GetRequiredService<GiveGuestLink>();
            GuestLinkRequest Ask(string? group, string? page) => new() { Naam = "Sam Gast", Doel = "meelezen", Dagen = "7", Groep = group, Pagina = page };
            var open = await give.RunAsync(Ask(Audience.Alliance(circle).Token, null), TimeSpan.FromDays(7));
            Assert.Null(open.Refusal);
            return (await give.RunAsync(Ask(Audience.AllianceConfidential(circle).Token, null), TimeSpan.FromDays(7)), await give.RunAsync(Ask(null, AgendaLinks.Budget(activity)), TimeSpan.FromDays(7)));
        });

        Assert.NotNull(group.Refusal);
        Assert.NotNull(page.Refusal);
    }

    [Fact]
    public void A_line_of_the_log_is_shared_and_published_once()
    {
        var now = new DateTimeOffset(2027, 4, 3, 9, 0, 0, TimeSpan.Zero);
        var agenda = Agenda.OfAlliance("Agenda", Guid.CreateVersion7(), null, Guid.CreateVersion7(), now);
        var activity = Activity.Propose(new ActivityFacts { Title = "Brug", Deadline = Deadline.None }, agenda.AudienceList, Guid.CreateVersion7(), null, now);
        var part = ConfidentialPart.Of(activity, ConfidentialKind.Planning, "Planning", "In mei.", agenda.SensitiveAudiences, Guid.CreateVersion7(), now);

        Assert.Null(part.Share(now));
        Assert.IsType<WasSharedAlready>(part.Share(now));
        var line = Disclosure.Of(part, activity, agenda, Guid.CreateVersion7(), now);
        Assert.DoesNotContain(Audience.Public, line.AudienceList);
        Assert.Null(line.Publish(now));
        Assert.IsType<IsPublicAlready>(line.Publish(now));
        Assert.Contains(Audience.Public, line.AudienceList);
        Assert.Equal(KeepConfidential.Kinds.Count, Enum.GetValues<ConfidentialKind>().Length);
    }
}
