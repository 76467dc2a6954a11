// SPDX-License-Identifier: EUPL-1.2
using System.Globalization;
using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Vliegwiel.Network.Domain;
using Vliegwiel.Network.Handovers;
using Vliegwiel.Platform;
using Vliegwiel.Platform.Data;
using Vliegwiel.Platform.Journal;
using Vliegwiel.Platform.Spine;
using Vliegwiel.Tests.Sites;
using Xunit;

namespace Vliegwiel.Tests.Network;

/// <summary>People change jobs and roles: history stays, rights move that day, and what is left open is listed.</summary>
public sealed class WorkAndRolesTests
{
    [Theory, OnEachDatabase]
    public async Task Who_changes_jobs_sees_what_is_of_the_new_organisation_and_no_longer_what_is_of_the_old(TestDatabase database)
    {
        await using var site = await TestSite.OpenAsync(database);
        var ofOld = await UploadAsync(site, TestSite.PolicyOfficer, "Notitie lindedalse gevelstenen");
        var ofNew = await UploadAsync(site, TestSite.Client, "Notitie velderdamse stoeptegels");
        using var administrator = await site.AsAsync(TestSite.SiteAdministrator);
        var today = site.Clock.DutchToday;

        var answer = await ChangeAsync(site, administrator, TestSite.PolicyOfficer, today, "Gemeente Velderdam", today.AddDays(1));

        Assert.StartsWith("/overdracht/", Local(answer), StringComparison.Ordinal);
        await SeesAsync(site, TestSite.PolicyOfficer, ofOld, HttpStatusCode.OK, ofNew, HttpStatusCode.NotFound, "gevelstenen", "stoeptegels");
        site.Clock.Move(TimeSpan.FromDays(1));
        await SeesAsync(site, TestSite.PolicyOfficer, ofNew, HttpStatusCode.OK, ofOld, HttpStatusCode.NotFound, "stoeptegels", "gevelstenen");
    }

    [Theory, OnEachDatabase]
    public async Task A_planned_departure_changes_nothing_until_the_day_and_then_everything(TestDatabase database)
    {
        await using var site = await TestSite.OpenAsync(database);
        var ofOld = await UploadAsync(site, TestSite.PolicyOfficer, "Notitie lindedalse gevelstenen");
        var ofNew = await UploadAsync(site, TestSite.Client, "Notitie velderdamse stoeptegels");
        using var administrator = await site.AsAsync(TestSite.SiteAdministrator);
        using var colleague = await site.AsAsync(TestSite.Client);
        var (today, person) = (site.Clock.DutchToday, await PersonAsync(site, TestSite.PolicyOfficer));

        var answer = await ChangeAsync(site, administrator, TestSite.PolicyOfficer, today.AddDays(3), "Gemeente Velderdam", today.AddDays(4));

        var list = await administrator.GetAsync(answer.Location!);
        Assert.Contains("Wat eindigt", list.Main, StringComparison.Ordinal);
        Assert.Contains("Document: kies wie het voortaan bijhoudt", list.Main, StringComparison.Ordinal);
        Assert.Contains("Vraagstuk: kies wie voortaan trekker is", list.Main, StringComparison.Ordinal);
        Assert.Contains("Dit eindigt al op", (await ChangeAsync(site, administrator, TestSite.PolicyOfficer, today, null, firstDay: null)).Alert, StringComparison.Ordinal);
        await SeesAsync(site, TestSite.PolicyOfficer, ofOld, HttpStatusCode.OK, ofNew, HttpStatusCode.NotFound, "gevelstenen", "stoeptegels");
        await FollowWorkAsync(site);
        Assert.DoesNotContain(TestSite.PolicyOfficer, (await colleague.GetAsync(person)).Main, StringComparison.Ordinal);

        site.Clock.Move(TimeSpan.FromDays(4));
        await FollowWorkAsync(site);
        using var later = await site.AsAsync(TestSite.Client);
        await SeesAsync(site, TestSite.PolicyOfficer, ofNew, HttpStatusCode.OK, ofOld, HttpStatusCode.NotFound, "stoeptegels", "gevelstenen");
        Assert.Contains(TestSite.PolicyOfficer, (await later.GetAsync(person)).Main, StringComparison.Ordinal);
        using var again = await site.AsAsync(TestSite.SiteAdministrator);
        Assert.DoesNotContain("Einde intrekken", (await again.GetAsync(answer.Location!)).Main, StringComparison.Ordinal);
    }

    [Theory, OnEachDatabase]
    public async Task A_planned_end_is_taken_back_before_it_comes(TestDatabase database)
    {
        await using var site = await TestSite.OpenAsync(database);
        using var administrator = await site.AsAsync(TestSite.SiteAdministrator);
        using var successor = await site.AsAsync(TestSite.Client);
        var day = site.Clock.DutchToday.AddDays(2);

        var role = Local(await EndRoleAsync(site, administrator, TestSite.Secretary, day, TestSite.Client));
        var job = Local(await ChangeAsync(site, administrator, TestSite.OrganisationAdministrator, day, null, firstDay: null));
        var seen = await successor.GetAsync(role);
        Assert.Equal(HttpStatusCode.OK, seen.Status);
        Assert.DoesNotContain("Einde intrekken", seen.Main, StringComparison.Ordinal);
        foreach (var handover in new[] { role, job })
        {
            var taken = await administrator.PostAsync(handover, await administrator.GetAsync(handover), new() { ["_handler"] = "einde-intrekken" });
            Assert.StartsWith("/mensen/", Local(taken), StringComparison.Ordinal);
            Assert.Equal(HttpStatusCode.NotFound, (await administrator.GetAsync(handover)).Status);
        }

        site.Clock.Move(TimeSpan.FromDays(3));
        using var later = await site.AsAsync(TestSite.SiteAdministrator);
        Assert.Contains((await later.GetAsync(await PersonAsync(site, TestSite.Secretary))).Links, l => l.Href.EndsWith("/beeindigen", StringComparison.Ordinal));
        Assert.Contains("Deze persoon vervult op dit moment geen rol", (await later.GetAsync(await PersonAsync(site, TestSite.Client))).Main, StringComparison.Ordinal);
        using var stays = await site.AsAsync(TestSite.OrganisationAdministrator);
        Assert.Equal(HttpStatusCode.OK, (await stays.GetAsync("/beheer/sleutels")).Status);
        Assert.Empty(await site.InScopeAsync(null, services => services.GetRequiredService<SpineCheck>().FindDifferencesAsync(Stop)));
    }

    [Theory, OnEachDatabase]
    public async Task The_history_of_work_stays_on_the_page_of_the_person(TestDatabase database)
    {
        await using var site = await TestSite.OpenAsync(database);
        using var administrator = await site.AsAsync(TestSite.SiteAdministrator);
        var today = site.Clock.DutchToday;

        await ChangeAsync(site, administrator, TestSite.PolicyOfficer, today.AddDays(-1), "Gemeente Velderdam", today);
        var page = await administrator.GetAsync(await PersonAsync(site, TestSite.PolicyOfficer));
        var id = await site.PersonIdAsync(TestSite.PolicyOfficer);
        var acts = (await site.InScopeAsync(TestSite.SiteAdministrator, services => services.GetRequiredService<History>().OfAsync(id, 10, Stop))).Select(h => h.Act).ToList();
        var differences = await site.InScopeAsync(null, services => services.GetRequiredService<SpineCheck>().FindDifferencesAsync(Stop));

        Assert.Contains("EmploymentEnded", acts);
        Assert.Contains("EmploymentStarted", acts);
        Assert.Contains("Gemeente Lindedal", page.Row("beleidsmedewerker circulaire economie"), StringComparison.Ordinal);
        Assert.Contains("Gemeente Velderdamsinds", page.Row("adviseur"), StringComparison.Ordinal);
        Assert.Empty(differences);
    }

    [Theory, OnEachDatabase]
    public async Task Days_that_cannot_be_are_refused_with_what_to_do(TestDatabase database)
    {
        await using var site = await TestSite.OpenAsync(database);
        using var administrator = await site.AsAsync(TestSite.SiteAdministrator);
        var today = site.Clock.DutchToday;

        var wrongOrder = await ChangeAsync(site, administrator, TestSite.PolicyOfficer, today.AddYears(-3), "Gemeente Velderdam", today);
        var overlap = await ChangeAsync(site, administrator, TestSite.PolicyOfficer, today, "Gemeente Velderdam", today);
        var future = await ChangeAsync(site, administrator, TestSite.PolicyOfficer, today.AddYears(1).AddDays(1), "Gemeente Velderdam", today.AddYears(1).AddDays(2));
        var twice = await ChangeAsync(site, administrator, TestSite.PolicyOfficer, lastDay: null, "Gemeente Lindedal", today);
        var half = await ChangeAsync(site, administrator, TestSite.PolicyOfficer, lastDay: null, "Gemeente Velderdam", firstDay: null);
        var nothing = await ChangeAsync(site, administrator, TestSite.PolicyOfficer, lastDay: null, null, firstDay: null);

        Assert.All([wrongOrder, overlap, future, twice, half, nothing], answer => Assert.Equal(HttpStatusCode.Conflict, answer.Status));
        Assert.Contains("De laatste dag ligt voor de eerste dag", wrongOrder.Alert, StringComparison.Ordinal);
        Assert.Contains($"Kies als eerste dag {today.AddDays(1):dd-MM-yyyy} of later", overlap.Alert, StringComparison.Ordinal);
        Assert.Contains("De laatste dag ligt meer dan een jaar vooruit", future.Alert, StringComparison.Ordinal);
        Assert.Contains("werkt in die periode al bij deze organisatie", twice.Alert, StringComparison.Ordinal);
        Assert.Contains("de organisatie, de functie en de eerste dag", half.Alert, StringComparison.Ordinal);
        Assert.Contains("Er is niets gekozen", nothing.Alert, StringComparison.Ordinal);
    }

    [Theory, OnEachDatabase]
    public async Task Nobody_lets_somebody_in_elsewhere_or_sends_away_who_is_not_theirs(TestDatabase database)
    {
        await using var site = await TestSite.OpenAsync(database);
        using var administrator = await site.AsAsync(TestSite.OrganisationAdministrator);
        using var colleague = await site.AsAsync(TestSite.Client);
        var today = site.Clock.DutchToday;

        var elsewhere = await ChangeAsync(site, administrator, TestSite.PolicyOfficer, lastDay: null, "Gemeente Velderdam", today);
        var away = await ChangeAsync(site, administrator, TestSite.PolicyOfficer, today, null, firstDay: null);
        var welcome = await ChangeAsync(site, administrator, TestSite.PolicyOfficer, lastDay: null, "Gemeente Heuvelrade", today);
        var notForAll = await colleague.GetAsync(await PersonAsync(site, TestSite.PolicyOfficer) + "/werk");

        Assert.Contains("U kunt dit niet regelen", elsewhere.Alert, StringComparison.Ordinal);
        Assert.Contains("U kunt dit niet regelen", away.Alert, StringComparison.Ordinal);
        Assert.Equal(await PersonAsync(site, TestSite.PolicyOfficer), Local(welcome));
        Assert.Equal(HttpStatusCode.NotFound, notForAll.Status);
    }

    [Theory, OnEachDatabase]
    public async Task A_role_ends_with_a_list_of_what_is_left_that_the_right_people_see(TestDatabase database)
    {
        await using var site = await TestSite.OpenAsync(database);
        using var secretary = await site.AsAsync(TestSite.Secretary);
        using var administrator = await site.AsAsync(TestSite.SiteAdministrator);
        using var stranger = await site.AsAsync(TestSite.Client);

        var answer = await EndRoleAsync(site, administrator, TestSite.Secretary, site.Clock.DutchToday, successor: null);
        var list = await secretary.GetAsync(answer.Location!);

        Assert.Contains("Rol zonder opvolger", list.Main, StringComparison.Ordinal);
        Assert.Contains("Contacten", list.Main, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await administrator.GetAsync(answer.Location!)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync(answer.Location!)).Status);
    }

    [Theory, OnEachDatabase]
    public async Task A_successor_gets_the_role_the_next_day_and_sees_the_list(TestDatabase database)
    {
        await using var site = await TestSite.OpenAsync(database);
        using var administrator = await site.AsAsync(TestSite.SiteAdministrator);
        var yesterday = site.Clock.DutchToday.AddDays(-1);

        var answer = await EndRoleAsync(site, administrator, TestSite.Secretary, yesterday, TestSite.Client);
        using var successor = await site.AsAsync(TestSite.Client);
        var list = await successor.GetAsync(answer.Location!);
        var page = await successor.GetAsync(await PersonAsync(site, TestSite.Client));

        Assert.DoesNotContain("Rol zonder opvolger", list.Main, StringComparison.Ordinal);
        Assert.Contains("Beëindigen", page.Row("secretaris"), StringComparison.Ordinal);
    }

    [Theory, OnEachDatabase]
    public async Task A_point_is_ticked_off_and_not_needed_asks_for_a_reason(TestDatabase database)
    {
        await using var site = await TestSite.OpenAsync(database);
        using var administrator = await site.AsAsync(TestSite.SiteAdministrator);
        using var secretary = await site.AsAsync(TestSite.Secretary);
        var handover = Local(await EndRoleAsync(site, administrator, TestSite.Secretary, site.Clock.DutchToday, successor: null));

        var without = await SettleAsync(secretary, handover, 1, "niet nodig", "");
        var with = await SettleAsync(secretary, handover, 1, "niet nodig", "De kring stopt ook.");
        await SettleAsync(administrator, handover, 2, "gedaan", "");
        var list = await administrator.GetAsync(handover);

        Assert.Contains("Schrijf kort op waarom", without.Alert, StringComparison.Ordinal);
        Assert.Equal(handover, Local(with));
        Assert.Contains("De kring stopt ook.", list.Row("1Rol zonder opvolger"), StringComparison.Ordinal);
        Assert.Contains("gedaan", list.Row("2Contacten"), StringComparison.Ordinal);
        Assert.Contains("klaar", list.Main, StringComparison.Ordinal);
    }

    [Theory, OnEachDatabase]
    public async Task Who_leaves_a_job_leaves_documents_and_roles_to_hand_over(TestDatabase database)
    {
        await using var site = await TestSite.OpenAsync(database);
        await UploadAsync(site, TestSite.Spinner, "Notitie over leemstuc");
        using var administrator = await site.AsAsync(TestSite.SiteAdministrator);

        var answer = await ChangeAsync(site, administrator, TestSite.Spinner, site.Clock.DutchToday, null, firstDay: null);
        var list = await administrator.GetAsync(answer.Location!);

        Assert.Contains("Notitie over leemstuc", list.Main, StringComparison.Ordinal);
        Assert.Contains("Rol die doorloopt", list.Main, StringComparison.Ordinal);
        Assert.Contains("Contacten", list.Main, StringComparison.Ordinal);
    }

    [Theory, OnEachDatabase]
    public async Task A_point_about_something_closed_shows_no_title_to_who_may_not_see_it(TestDatabase database)
    {
        await using var site = await TestSite.OpenAsync(database);
        await UploadAsync(site, TestSite.PolicyOfficer, "Notitie geheime klinkers");
        using var administrator = await site.AsAsync(TestSite.SiteAdministrator);

        var list = await administrator.GetAsync((await ChangeAsync(site, administrator, TestSite.PolicyOfficer, site.Clock.DutchToday, null, firstDay: null)).Location!);

        Assert.DoesNotContain("geheime klinkers", list.Body, StringComparison.Ordinal);
        Assert.Contains("iets wat u niet mag zien", list.Main, StringComparison.Ordinal);
    }

    [Theory, OnEachDatabase]
    public async Task A_spinner_gives_roles_in_the_own_alliance_only_and_none_twice(TestDatabase database)
    {
        await using var site = await TestSite.OpenAsync(database);
        using var spinner = await site.AsAsync(TestSite.Spinner);
        var address = await PersonAsync(site, TestSite.PolicyOfficer) + "/rol-geven";
        var form = await spinner.GetAsync(address);
        var choices = form.Html.QuerySelectorAll("select[name='Request.Rol'] option[value]").Select(o => o.GetAttribute("value")!).Where(v => v.Length > 0).ToList();
        var circle = await site.InScopeAsync(null, services => services.GetRequiredService<VliegwielDb>().Set<Alliance>().Where(a => a.Kind == AllianceKind.Circle).Select(a => a.Id).SingleAsync(Stop));
        Task<Page> GiveAsync(string role) => spinner.PostAsync(address, form, new() { ["_handler"] = "rol", ["Request.Rol"] = role, ["Request.EersteDag"] = Day(site.Clock.DutchToday) });

        var given = await GiveAsync(choices.Single(c => c.StartsWith("secretaris:", StringComparison.Ordinal)));
        var twice = await GiveAsync(choices.Single(c => c.StartsWith("secretaris:", StringComparison.Ordinal)));
        var elsewhere = await GiveAsync($"secretaris:{circle:N}");
        var site1 = await GiveAsync($"sitebeheerder:{Guid.Empty:N}");

        Assert.Equal(2, choices.Count);
        Assert.Equal(HttpStatusCode.Redirect, given.Status);
        Assert.Contains("heeft deze rol al", twice.Alert, StringComparison.Ordinal);
        Assert.Contains("U kunt dit niet regelen", elsewhere.Alert, StringComparison.Ordinal);
        Assert.Contains("U kunt dit niet regelen", site1.Alert, StringComparison.Ordinal);
    }

    [Theory, OnEachDatabase]
    public async Task A_role_of_another_alliance_is_not_there_to_end(TestDatabase database)
    {
        await using var site = await TestSite.OpenAsync(database);
        using var spinner = await site.AsAsync(TestSite.Spinner);
        var id = await site.PersonIdAsync(TestSite.Secretary);
        var role = await site.InScopeAsync(null, services => services.GetRequiredService<VliegwielDb>().Set<RoleAssignment>().Where(r => r.PersonId == id).Select(r => r.Id).SingleAsync(Stop));
        var person = await PersonAsync(site, TestSite.Secretary);

        Assert.Equal(HttpStatusCode.NotFound, (await spinner.GetAsync($"{person}/rollen/{role:N}/beeindigen")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await spinner.GetAsync($"{person}/rollen/onzin/beeindigen")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await spinner.GetAsync("/mensen/bestaat-niet/werk")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await spinner.GetAsync("/overdracht/bestaat-niet")).Status);
    }

    [Theory, OnEachDatabase]
    public async Task The_last_administrator_of_the_site_stays(TestDatabase database)
    {
        await using var site = await TestSite.OpenAsync(database);
        using var administrator = await site.AsAsync(TestSite.SiteAdministrator);

        var answer = await EndRoleAsync(site, administrator, TestSite.SiteAdministrator, site.Clock.DutchToday, successor: null);

        Assert.Contains("Geef eerst iemand anders deze rol", answer.Alert, StringComparison.Ordinal);
    }

    [Theory, OnEachDatabase]
    public async Task The_administrator_of_an_organisation_who_leaves_it_administers_nothing(TestDatabase database)
    {
        await using var site = await TestSite.OpenAsync(database);
        using var administrator = await site.AsAsync(TestSite.SiteAdministrator);
        using var gone = await site.AsAsync(TestSite.OrganisationAdministrator);

        var answer = await ChangeAsync(site, administrator, TestSite.OrganisationAdministrator, site.Clock.DutchToday.AddDays(-1), null, firstDay: null);

        Assert.Contains("Rol zonder opvolger", (await administrator.GetAsync(answer.Location!)).Main, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await gone.GetAsync(await PersonAsync(site, TestSite.PolicyOfficer) + "/werk")).Status);
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static string Local(Page answer) => new Uri(new Uri("http://site"), answer.Location).PathAndQuery;

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static async Task<string> UploadAsync(TestSite site, string email, string title)
    {
        using var visitor = await site.AsAsync(email);
        var answer = await visitor.UploadAsync(null, ("notitie.txt", Encoding.UTF8.GetBytes($"{title}\n\nWat er over {title} te zeggen is.")));
        await site.SettleAsync();
        return (await visitor.GetAsync(answer.Location!)).LinkTo("notitie.txt");
    }

    private static async Task SeesAsync(TestSite site, string email, string seen, HttpStatusCode yes, string hidden, HttpStatusCode no, string found, string notFound)
    {
        using var visitor = await site.AsAsync(email);
        Assert.Equal(yes, (await visitor.GetAsync(seen)).Status);
        Assert.Equal(no, (await visitor.GetAsync(hidden)).Status);
        Assert.Contains((await visitor.GetAsync($"/zoeken?q={found}")).Results, title => title.Contains(found, StringComparison.Ordinal));
        Assert.DoesNotContain((await visitor.GetAsync($"/zoeken?q={notFound}")).Results, title => title.Contains(notFound, StringComparison.Ordinal));
    }

    private static async Task<string> PersonAsync(TestSite site, string email)
    {
        var id = await site.PersonIdAsync(email);
        return "/mensen/" + await site.InScopeAsync(null, services => services.GetRequiredService<VliegwielDb>().Set<Person>().Where(p => p.Id == id).Select(p => p.Kenmerk).SingleAsync(Stop));
    }

    private static async Task<Page> ChangeAsync(TestSite site, Visitor visitor, string email, DateOnly? lastDay, string? organisation, DateOnly? firstDay)
    {
        var id = await site.PersonIdAsync(email);
        var (job, target) = await site.InScopeAsync(null, async services =>
        {
            var db = services.GetRequiredService<VliegwielDb>();
            return (await db.Set<Employment>().Where(e => e.PersonId == id).OrderBy(e => e.From).Select(e => e.Id).FirstAsync(Stop),
                organisation is null ? (Guid?)null : await db.Set<Organisation>().Where(o => o.Name == organisation).Select(o => o.Id).SingleAsync(Stop));
        });
        var address = await PersonAsync(site, email) + "/werk";
        var fields = new Dictionary<string, string> { ["_handler"] = "werk" };
        if (lastDay is { } last)
        {
            fields["Request.Dienstverband"] = job.ToString("N");
            fields["Request.LaatsteDag"] = Day(last);
        }

        if (target is { } there)
        {
            fields["Request.Organisatie"] = there.ToString("N");
            fields["Request.Functie"] = "adviseur";
        }

        if (firstDay is { } first)
        {
            fields["Request.EersteDag"] = Day(first);
        }

        return await visitor.PostAsync(address, await visitor.GetAsync(address), fields);
    }

    private static async Task<Page> EndRoleAsync(TestSite site, Visitor visitor, string email, DateOnly lastDay, string? successor)
    {
        var page = await visitor.GetAsync(await PersonAsync(site, email));
        var address = page.Links.First(l => l.Href.EndsWith("/beeindigen", StringComparison.Ordinal)).Href;
        return await visitor.PostAsync(address, await visitor.GetAsync(address), new()
        {
            ["_handler"] = "rol-einde",
            ["Request.LaatsteDag"] = Day(lastDay),
            ["Request.Opvolger"] = successor is null ? "" : (await site.PersonIdAsync(successor)).ToString("N"),
        });
    }

    private static Task<bool> FollowWorkAsync(TestSite site) => site.InScopeAsync(null, async services =>
    {
        await services.GetRequiredService<ContactFollowing>().DoAsync(new FollowWork(), Stop);
        return true;
    });

    private static async Task<Page> SettleAsync(Visitor visitor, string handover, int number, string state, string reason)
    {
        var address = $"{handover}?punt={number}";
        return await visitor.PostAsync(address, await visitor.GetAsync(address), new() { ["_handler"] = "afhandelen", ["Request.Stand"] = state, ["Request.Reden"] = reason });
    }
}
