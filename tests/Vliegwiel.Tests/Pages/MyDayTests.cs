// SPDX-License-Identifier: EUPL-1.2
using System.Text;
using AngleSharp.Dom;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Vliegwiel.Library.Seeds.Documents;
using Vliegwiel.Network.Contracts;
using Vliegwiel.Network.Domain;
using Vliegwiel.Network.Handovers;
using Vliegwiel.Platform;
using Vliegwiel.Platform.Data;
using Vliegwiel.Platform.Journal;
using Vliegwiel.Tests.Network.SigningIn;
using Vliegwiel.Tests.Sites;
using Xunit;

namespace Vliegwiel.Tests.Pages;

/// <summary>Mijn dag: what waits for whom, why, and that it goes when it is done.</summary>
public sealed class MyDayTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, OnEachDatabase]
    public async Task Who_is_signed_in_begins_with_the_own_day_and_others_with_the_first_page(TestDatabase database)
    {
        await using var site = await TestSite.OpenAsync(database);
        using var officer = await site.AsAsync(await NewcomerAsync(site));
        using var anybody = site.Anonymous();

        var day = await officer.GetAsync("/");

        Assert.Equal("Mijn dag", day.Heading);
        Assert.Equal("Mijn dag", day.Html.QuerySelector("nav a[aria-current=page]")?.TextContent.Trim());
        Assert.Contains("Goed nieuws: niemand wacht op u.", day.Main, StringComparison.Ordinal);
        Assert.Contains("Mijn activiteiten", day.Main, StringComparison.Ordinal);
        Assert.Equal("Van ambitie naar uitvoering", (await anybody.GetAsync("/")).Heading);
    }

    /// <summary>Somebody of whom nobody asked anything yet.</summary>
    private static async Task<string> NewcomerAsync(TestSite site)
    {
        const string Email = "nieuw@driebeken.example";
        var colleague = await site.PersonIdAsync(TestSite.Neutral);
        return await site.InScopeAsync(TestSite.SiteAdministrator, async services =>
        {
            var db = services.GetRequiredService<VliegwielDb>();
            var journal = services.GetRequiredService<EventJournal>();
            var organisation = await db.Set<Employment>().Where(e => e.PersonId == colleague).Select(e => e.OrganisationId).FirstAsync(Stop);
            var person = Person.Introduce("Nieuwe collega", isFictitious: true);
            var contact = PersonContact.Of(person.Id, organisation, Email);
            db.AddRange(person, contact, Employment.Start(person.Id, organisation, "adviseur", services.GetRequiredService<TimeProvider>().DutchToday));
            journal.Record(new PersonIntroduced { ObjectId = person.Id });
            journal.Record(new ContactGiven { ObjectId = contact.Id });
            await db.SaveChangesAsync(Stop);
            return Email;
        });
    }

    [Theory, OnEachDatabase]
    public async Task A_document_is_new_to_who_may_see_it_with_the_group_as_the_reason(TestDatabase database)
    {
        await using var site = await TestSite.OpenAsync(database);
        using var colleague = await site.AsAsync(TestSite.Client);
        using var buyer = await site.AsAsync("inkoop@velderdam.example");
        using var outsider = await site.AsAsync(TestSite.Contractor);

        await colleague.UploadAsync(null, ("notitie.md", Encoding.UTF8.GetBytes("# Notitie velderdamse stoeptegels\n\nOpnieuw leggen.")));
        await site.SettleAsync();

        Assert.Contains("gedeeld met iedereen bij Gemeente Velderdam", Row(await buyer.GetAsync("/mijn-dag"), "Notitie velderdamse stoeptegels"), StringComparison.Ordinal);
        Assert.DoesNotContain("stoeptegels", (await outsider.GetAsync("/mijn-dag")).Main, StringComparison.Ordinal);
        Assert.DoesNotContain("stoeptegels", (await colleague.GetAsync("/mijn-dag")).Main, StringComparison.Ordinal);
    }

    [Theory, OnEachDatabase]
    public async Task An_import_is_found_back_while_it_runs_and_asks_for_what_failed_until_that_was_brought_again(TestDatabase database)
    {
        await using var site = await TestSite.OpenAsync(database);
        using var spinner = await site.AsAsync(TestSite.Spinner);

        await spinner.UploadAsync(null, ("verslag.txt", Encoding.UTF8.GetBytes("Verslag van de bijeenkomst.")), ("kapot.pdf", Encoding.UTF8.GetBytes("%PDF-1.7 en dan niets")));
        var running = await spinner.GetAsync("/mijn-dag");
        await site.SettleAsync();
        var failed = await spinner.GetAsync("/mijn-dag");
        site.Clock.Move(TimeSpan.FromMinutes(1));
        await spinner.UploadAsync(null, ("kapot.pdf", await WholeAsync()));
        await site.SettleAsync();

        Assert.Contains("Voortgang bekijken", Row(running, "Van uw import zijn 0 van de 2 bestanden gelezen"), StringComparison.Ordinal);
        Assert.Contains("Bekijk waarom", Row(failed, "Eén bestand van uw import kon niet worden gelezen"), StringComparison.Ordinal);
        var settled = (await spinner.GetAsync("/mijn-dag")).Main;
        Assert.DoesNotContain("worden gelezen", settled, StringComparison.Ordinal);
        Assert.DoesNotContain("bestanden gelezen", settled, StringComparison.Ordinal);
    }

    [Theory, OnEachDatabase]
    public async Task Points_to_hand_over_stand_there_for_person_and_successor_and_without_one_for_who_administers(TestDatabase database)
    {
        await using var site = await TestSite.OpenAsync(database);
        using var secretary = await site.AsAsync(TestSite.Secretary);
        using var successor = await site.AsAsync(TestSite.Client);
        using var administrator = await site.AsAsync(TestSite.SiteAdministrator);

        await HandOverAsync(site, TestSite.Secretary, await site.PersonIdAsync(TestSite.Client));
        await HandOverAsync(site, TestSite.Spinner, successor: null);

        var own = await secretary.GetAsync("/mijn-dag");
        Assert.Contains("uw eigen overdracht", Row(own, "Contacten: stel de opvolger voor"), StringComparison.Ordinal);
        Assert.Contains("u volgt Secretaris kenniskring op", Row(await successor.GetAsync("/mijn-dag"), "Contacten: stel de opvolger voor"), StringComparison.Ordinal);
        Assert.Contains("er is geen opvolger", Row(await administrator.GetAsync("/mijn-dag"), "Van de overdracht van Spinner gemeenten"), StringComparison.Ordinal);
        Assert.DoesNotContain("Secretaris", (await administrator.GetAsync("/mijn-dag")).Main, StringComparison.Ordinal);

        var point = own.Links.First(l => l.Text.StartsWith("Contacten", StringComparison.Ordinal)).Href;
        await secretary.SendAsync(point, "afhandelen", new() { ["Request.Stand"] = "gedaan" });
        Assert.DoesNotContain("Contacten", (await secretary.GetAsync("/mijn-dag")).Main, StringComparison.Ordinal);
    }

    [Theory, OnEachDatabase]
    public async Task An_invitation_waits_and_once_expired_is_sent_again_from_the_row(TestDatabase database)
    {
        await using var site = await TestSite.OpenAsync(database);
        using var administrator = await site.AsAsync(TestSite.SiteAdministrator);
        await administrator.TryInviteAsync("robin@lindedal.example", "Gemeente Lindedal");

        Assert.Contains("Bekijken", Row(await administrator.GetAsync("/mijn-dag"), "Robin Voorbeeld heeft uw uitnodiging nog niet aangenomen"), StringComparison.Ordinal);
        site.Clock.Move(TimeSpan.FromDays(20));
        using var later = await site.AsAsync(TestSite.SiteAdministrator);
        var expired = await later.GetAsync("/mijn-dag");
        var button = expired.Html.QuerySelectorAll("main form").First(f => f.TextContent.Contains("Opnieuw sturen", StringComparison.Ordinal)).GetAttribute("action")!;
        await later.PostAsync(button, expired, []);

        Assert.Contains("nog niet aangenomen", (await later.GetAsync("/mijn-dag")).Main, StringComparison.Ordinal);
        Assert.DoesNotContain("verlopen", (await later.GetAsync("/mijn-dag")).Main, StringComparison.Ordinal);
    }

    private static async Task<byte[]> WholeAsync()
    {
        using var whole = new MemoryStream();
        await using var shipped = SeedDocuments.Open("handreiking-houtbouw.pdf");
        await shipped.CopyToAsync(whole, Stop);
        return whole.ToArray();
    }

    private static string Row(Page page, string start) =>
        page.Html.QuerySelectorAll("main li").Select(li => string.Join(' ', li.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)))
            .FirstOrDefault(row => row.StartsWith(start, StringComparison.Ordinal)) ?? $"No row that starts with {start} in: {page.Main}";

    private static Task<bool> HandOverAsync(TestSite site, string email, Guid? successor) => site.InScopeAsync(TestSite.SiteAdministrator, async services =>
    {
        var db = services.GetRequiredService<VliegwielDb>();
        var person = await site.PersonIdAsync(email);
        var role = await db.Set<RoleAssignment>().SingleAsync(r => r.PersonId == person, Stop);
        role.End(site.Clock.DutchToday);
        await services.GetRequiredService<StartHandover>().OfRoleAsync(role, site.Clock.DutchToday, successor, Stop);
        await db.SaveChangesAsync(Stop);
        return true;
    });
}
