// SPDX-License-Identifier: EUPL-1.2
using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Vliegwiel.Network.Contracts;
using Vliegwiel.Network.Domain;
using Vliegwiel.Platform.Data;
using Vliegwiel.Platform.Journal;
using Vliegwiel.Platform.Mail;
using Vliegwiel.Platform.Spine;
using Vliegwiel.Tests.Access;
using Vliegwiel.Tests.Network.SigningIn;
using Vliegwiel.Tests.Sites;
using Xunit;

namespace Vliegwiel.Tests.Network;

/// <summary>Administrators read nothing by being administrator; with a reason they read one page for an hour, and the owner knows.</summary>
public sealed class InspectionTests
{
    private const string Inspect = "/beheer/inzien";
    private const string Reason = "Een melding dat hier persoonsgegevens in staan.";

    [Theory, OnEachDatabase]
    public async Task An_administrator_opens_one_page_for_an_hour_and_no_other_way_shows_it(TestDatabase database)
    {
        await using var site = await TestSite.OpenAsync(database);
        var thing = await PlantAsync(site, TestSite.Client, "moerasbeukjes");
        using var administrator = await site.AsAsync(TestSite.SiteAdministrator);
        Assert.Equal(HttpStatusCode.NotFound, (await administrator.GetAsync(thing.PageAddress)).Status);

        var opened = await AskAsync(administrator, site.Address.ToString().TrimEnd('/') + thing.PageAddress + "?blad=1", Reason);

        Assert.Equal(thing.PageAddress, Newcomer.PathOf(opened));
        var page = await administrator.GetAsync(thing.PageAddress);
        Assert.Contains(thing.Secret, page.Heading, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("U ziet deze pagina in als beheerder, tot", page.Main, StringComparison.Ordinal);
        Assert.Contains(Reason, page.Main, StringComparison.Ordinal);
        Assert.DoesNotContain("Wijzig wie dit ziet", page.Main, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await administrator.LookAsync(thing.PageAddress + "/bestand")).Status);
        await NothingElseShowsItAsync(administrator, thing);

        site.Clock.Move(TimeSpan.FromMinutes(59));
        Assert.Equal(HttpStatusCode.OK, (await administrator.GetAsync(thing.PageAddress)).Status);
        site.Clock.Move(TimeSpan.FromMinutes(1));
        Assert.Equal(HttpStatusCode.NotFound, (await administrator.GetAsync(thing.PageAddress)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await administrator.GetAsync(thing.PageAddress + "/bestand")).Status);
        Assert.Contains("beëindigd", (await administrator.GetAsync(Inspect)).Main, StringComparison.Ordinal);
    }

    [Theory, OnEachDatabase]
    public async Task The_owner_gets_a_mail_and_sees_who_read_it_and_why_and_nobody_else_does(TestDatabase database)
    {
        await using var site = await TestSite.OpenAsync(database);
        var thing = await PlantAsync(site, TestSite.Client, "moerasbeukjes");
        using var administrator = await site.AsAsync(TestSite.SiteAdministrator);
        using var owner = await site.AsAsync(TestSite.Client);
        using var other = await site.AsAsync(TestSite.PolicyOfficer);

        await AskAsync(administrator, thing.PageAddress.Split('/')[^1], Reason);

        var mail = (await site.FindMailAsync(TestSite.Client))!;
        Assert.Contains("Beheerder van de site ziet als beheerder iets in", mail.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(thing.Secret, mail.Subject + mail.Text, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(Reason, mail.Text, StringComparison.Ordinal);
        Assert.Contains($"Ingezien door Beheerder van de site op", (await owner.GetAsync(thing.PageAddress)).Main, StringComparison.Ordinal);
        var address = await site.LinkInMailAsync(TestSite.Client);
        var note = await owner.GetAsync(address);
        Assert.Contains(Reason, note.Main, StringComparison.Ordinal);
        Assert.Contains(thing.Secret, note.Main, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(HttpStatusCode.OK, (await administrator.GetAsync(address)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await other.GetAsync(address)).Status);
        var told = await site.InScopeAsync(null, services => services.GetRequiredService<JournalTail>().ListAsync(5, Stop));
        var line = told.Single(l => l.Act == nameof(InspectionOpened));
        Assert.Equal(await site.PersonIdAsync(TestSite.SiteAdministrator), line.PersonId);
        Assert.DoesNotContain("persoonsgegevens", line.Facts, StringComparison.Ordinal);
        Assert.Empty(await site.InScopeAsync(null, services => services.GetRequiredService<SpineCheck>().FindDifferencesAsync(Stop)));
    }

    [Theory, OnEachDatabase]
    public async Task An_administrator_of_an_organisation_opens_what_is_of_that_organisation_and_ends_it_early(TestDatabase database)
    {
        await using var site = await TestSite.OpenAsync(database);
        var theirs = await PlantAsync(site, TestSite.Client, "moerasbeukjes");
        var own = await OfHeuvelradeAsync(site, "zwenkgrasmat");
        using var administrator = await site.AsAsync(TestSite.OrganisationAdministrator);
        Assert.Equal(HttpStatusCode.NotFound, (await administrator.GetAsync(own.PageAddress)).Status);

        var elsewhere = await AskAsync(administrator, theirs.PageAddress, Reason);
        var nowhere = await AskAsync(administrator, "/bibliotheek/notitie-over-iets-anders-abc234", Reason);
        var opened = await AskAsync(administrator, own.PageAddress, Reason);

        Assert.Equal(HttpStatusCode.Conflict, elsewhere.Status);
        Assert.Equal(nowhere.Alert, elsewhere.Alert);
        Assert.Equal(HttpStatusCode.NotFound, (await administrator.GetAsync(theirs.PageAddress)).Status);
        Assert.Equal(own.PageAddress, Newcomer.PathOf(opened));
        var page = await administrator.GetAsync(own.PageAddress);
        Assert.Equal(HttpStatusCode.NotFound, (await administrator.GetAsync(own.PageAddress + "/delen")).Status);
        Assert.Contains("U ziet dit al in", (await AskAsync(administrator, own.PageAddress, Reason)).Alert, StringComparison.Ordinal);
        using var stranger = await site.AsAsync(TestSite.SiteAdministrator);
        var end = page.Html.QuerySelector("form[action^='/beheer/inzien/']")!.GetAttribute("action")!;
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.PressAsync("/", end)).Status);
        Assert.Contains("melding=klaar", (await administrator.PostAsync(end, page, [])).Location, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await administrator.GetAsync(own.PageAddress)).Status);
    }

    [Theory, OnEachDatabase]
    public async Task Until_there_is_a_reason_an_address_that_exists_is_answered_like_one_that_does_not(TestDatabase database)
    {
        await using var site = await TestSite.OpenAsync(database);
        var thing = await PlantAsync(site, TestSite.Client, "moerasbeukjes");
        using var administrator = await site.AsAsync(TestSite.SiteAdministrator);
        using var member = await site.AsAsync(TestSite.Client);
        const string Nowhere = "/bibliotheek/notitie-over-moerasbeukjes-abc234";

        var there = await AskAsync(administrator, thing.PageAddress, "");
        var nowhere = await AskAsync(administrator, Nowhere, "");
        var missed = await AskAsync(administrator, Nowhere, Reason);
        var visible = await AskAsync(administrator, "/organisaties/" + await KenmerkAsync(site), Reason);

        Assert.Equal(HttpStatusCode.BadRequest, there.Status);
        Assert.Equal(there.Main.Replace(thing.PageAddress, Nowhere, StringComparison.Ordinal), nowhere.Main);
        Assert.Contains("Schrijf op waarom u dit moet inzien.", there.Main, StringComparison.Ordinal);
        Assert.Contains("Hier is niets gevonden dat u kunt inzien", missed.Alert, StringComparison.Ordinal);
        Assert.Contains("U mag dit al zien", visible.Alert, StringComparison.Ordinal);
        Assert.Contains("niets gevonden", (await AskAsync(administrator, "/", Reason)).Alert, StringComparison.Ordinal);
        Assert.Contains("niets gevonden", (await AskAsync(administrator, "%_ ' \"", Reason)).Alert, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await member.GetAsync(Inspect)).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await AskAsync(member, thing.PageAddress, Reason)).Status);
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static async Task NothingElseShowsItAsync(Visitor administrator, MatrixObject thing)
    {
        foreach (var address in new[]
        {
            "/", "/bibliotheek", $"/bibliotheek?titel={thing.Secret}", $"/zoeken?q={thing.Secret}", "/api/v1/documenten", $"/api/v1/zoekresultaten?q={thing.Secret}",
            $"/api/v1/suggesties?begin={thing.Secret[..5]}", $"/bibliotheek?pagina=1&x={thing.PageAddress}",
        })
        {
            Assert.DoesNotContain($"Notitie over {thing.Secret}", (await administrator.GetAsync(address)).Body, StringComparison.OrdinalIgnoreCase);
        }

        foreach (var closed in thing.OtherAddresses.Where(a => a.EndsWith("/delen", StringComparison.Ordinal) || a.StartsWith("/api", StringComparison.Ordinal) || a.Contains("importen", StringComparison.Ordinal)))
        {
            Assert.Equal((closed, HttpStatusCode.NotFound), (closed, (await administrator.GetAsync(closed)).Status));
        }
    }

    private static async Task<MatrixObject> PlantAsync(TestSite site, string by, string secret)
    {
        var thing = await AccessWorld.PlantAsync(site, "verborgen document", secret, by, audience: null, []);
        await site.CatchUpAsync();
        return thing;
    }

    /// <summary>Of the organisation, but for one person who is not there any more.</summary>
    private static async Task<MatrixObject> OfHeuvelradeAsync(TestSite site, string secret)
    {
        var thing = await PlantAsync(site, TestSite.OrganisationAdministrator, secret);
        await site.InScopeAsync(TestSite.OrganisationAdministrator, async services =>
        {
            var db = services.GetRequiredService<VliegwielDb>();
            var item = await db.Set<Vliegwiel.Library.Domain.Item>().SingleAsync(i => i.FileName == secret + ".txt", Stop);
            item.ShareWith([Audience.Person(await site.PersonIdAsync(TestSite.Client))]);
            services.GetRequiredService<EventJournal>().Record(new Vliegwiel.Library.Contracts.ItemShared { ObjectId = item.Id });
            return await db.SaveChangesAsync(Stop);
        });
        return thing;
    }

    private static Task<string> KenmerkAsync(TestSite site) =>
        site.InScopeAsync(null, services => services.GetRequiredService<VliegwielDb>().Set<Organisation>().Where(o => o.Name == "Gemeente Velderdam").Select(o => o.Kenmerk).SingleAsync(Stop));

    private static Task<Page> AskAsync(Visitor visitor, string address, string reason) =>
        visitor.SendAsync(Inspect, "inzien", new() { ["Request.Adres"] = address, ["Request.Reden"] = reason });
}
