// SPDX-License-Identifier: EUPL-1.2
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Vliegwiel.Library.Contracts;
using Vliegwiel.Library.Data;
using Vliegwiel.Library.Finding.Saved;
using Vliegwiel.Platform.Data;
using Vliegwiel.Platform.Jobs;
using Vliegwiel.Platform.Journal;
using Vliegwiel.Platform.Mail;
using Vliegwiel.Platform.Spine;
using Vliegwiel.Tests.Sites;
using Xunit;

namespace Vliegwiel.Tests.Library.Finding;

/// <summary>Who keeps a search hears what is new in it, and only what that person may see.</summary>
public sealed partial class SavedSearchTests
{
    private const string Kept = "/zoeken/bewaard";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, OnEachDatabase]
    public async Task News_of_a_kept_search_is_mailed_once_stands_on_the_day_and_stops_with_one_click_from_the_mail(TestDatabase database)
    {
        await using var site = await TestSite.OpenAsync(database);
        using var spinner = await site.AsAsync(TestSite.Spinner);
        using var officer = await site.AsAsync(TestSite.PolicyOfficer);
        await BringAsync(site, spinner, "ingelogd", "Rietkragenplan van vorig jaar");
        await KeepAsync(officer, "/zoeken?q=rietkragenplan&soort=item", "Rietkragen", "dagelijks");
        Assert.Contains("niets nieuws", (await officer.GetAsync(Kept)).Row("Rietkragen"), StringComparison.Ordinal);

        // What she saw already is no news, what holds other words is none, and what she may not see is not there.
        await BringAsync(site, spinner, "ingelogd", "Rietkragenplan voor de polder");
        await BringAsync(site, spinner, "ingelogd", "Waterplan voor de polder");
        await BringAsync(site, await site.AsAsync(TestSite.Contractor), null, "Rietkragenplan van de aannemer");
        await LookAsync(site, days: 1, people: [(officer, TestSite.PolicyOfficer), (spinner, TestSite.Spinner)]);
        await LookAsync(site, days: 0);
        var mail = Assert.Single(await MailsAsync(site, "Rietkragen"));
        Assert.Contains("Rietkragenplan voor de polder", mail.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("vorig jaar", mail.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Waterplan", mail.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("aannemer", mail.Text, StringComparison.Ordinal);
        Assert.Contains("1 nieuw resultaat bij “Rietkragen”", (await officer.GetAsync("/mijn-dag")).Main, StringComparison.Ordinal);

        await LookAsync(site, days: 1, people: [(officer, TestSite.PolicyOfficer), (spinner, TestSite.Spinner)]);
        Assert.Single(await MailsAsync(site, "Rietkragen"));

        var page = Assert.Single(await IdsAsync(site, "Rietkragen"));
        var shown = await officer.GetAsync($"{Kept}/{page}");
        Assert.Contains("Rietkragenplan voor de polder", shown.Main, StringComparison.Ordinal);
        await officer.PostAsync($"{Kept}/{page}", shown, new() { ["_handler"] = "gezien" });
        Assert.DoesNotContain("“Rietkragen”", (await officer.GetAsync("/mijn-dag")).Main, StringComparison.Ordinal);

        // Without signing in: looking changes nothing, the first click acts and the second finds nothing to do.
        var way = StopAddress().Match(mail.Text).Value;
        using var stranger = site.Anonymous();
        var form = await stranger.GetAsync(way);
        Assert.Equal("Geen mail meer over deze zoekopdracht?", form.Heading);
        Assert.Contains("elke dag", (await officer.GetAsync(Kept)).Row("Rietkragen"), StringComparison.Ordinal);
        Assert.Equal("U krijgt geen mail meer over deze zoekopdracht", (await stranger.PostAsync(way, form, new() { ["_handler"] = "stop" })).Heading);
        Assert.Equal("Deze koppeling werkt niet meer", (await stranger.PostAsync(way, form, new() { ["_handler"] = "stop" })).Heading);
        Assert.Contains("geen mail", (await officer.GetAsync(Kept)).Row("Rietkragen"), StringComparison.Ordinal);
        await BringAsync(site, spinner, "ingelogd", "Rietkragenplan voor het meer");
        await LookAsync(site, days: 1, people: [(officer, TestSite.PolicyOfficer), (spinner, TestSite.Spinner)]);
        Assert.Single(await MailsAsync(site, "Rietkragen"));
        Assert.Contains("1 nieuw resultaat", (await officer.GetAsync(Kept)).Row("Rietkragen"), StringComparison.Ordinal);
    }

    [Theory, OnEachDatabase]
    public async Task What_may_no_longer_be_seen_is_in_no_mail_on_no_day_and_in_no_count(TestDatabase database)
    {
        await using var site = await TestSite.OpenAsync(database);
        using var spinner = await site.AsAsync(TestSite.Spinner);
        using var officer = await site.AsAsync(TestSite.PolicyOfficer);
        await KeepAsync(officer, "/zoeken?q=zegveenbeheer", "Zegveen", "wekelijks");
        await BringAsync(site, spinner, "ingelogd", "Zegveenbeheer in het geheim");
        await LookAsync(site, days: 1, mails: false, people: [(officer, TestSite.PolicyOfficer), (spinner, TestSite.Spinner)]);
        Assert.Contains("1 nieuw resultaat bij “Zegveen”", (await officer.GetAsync("/mijn-dag")).Main, StringComparison.Ordinal);

        await NarrowAsync(site, "Zegveenbeheer in het geheim");

        Assert.DoesNotContain("Zegveen", (await officer.GetAsync("/mijn-dag")).Main, StringComparison.Ordinal);
        Assert.Contains("niets nieuws", (await officer.GetAsync(Kept)).Row("Zegveen"), StringComparison.Ordinal);
        var page = Assert.Single(await IdsAsync(site, "Zegveen"));
        Assert.DoesNotContain("geheim", (await officer.GetAsync($"{Kept}/{page}")).Body, StringComparison.Ordinal);
        await LookAsync(site, days: 7, people: [(officer, TestSite.PolicyOfficer), (spinner, TestSite.Spinner)]);
        Assert.Empty(await MailsAsync(site, "Zegveen"));

        await BringAsync(site, spinner, "ingelogd", "Zegveenbeheer voor iedereen");
        await LookAsync(site, days: 7, people: [(officer, TestSite.PolicyOfficer), (spinner, TestSite.Spinner)]);
        var mail = Assert.Single(await MailsAsync(site, "Zegveen"));
        Assert.DoesNotContain("geheim", mail.Text, StringComparison.Ordinal);
    }

    [Theory, OnEachDatabase]
    public async Task A_kept_search_is_renamed_thrown_away_and_brought_back_by_its_owner_and_is_there_for_nobody_else(TestDatabase database)
    {
        await using var site = await TestSite.OpenAsync(database);
        using var officer = await site.AsAsync(TestSite.PolicyOfficer);
        using var administrator = await site.AsAsync(TestSite.SiteAdministrator);
        using var stranger = site.Anonymous();
        Assert.DoesNotContain((await stranger.GetAsync("/zoeken?q=houtbouw")).Links, l => l.Text == "Bewaar deze zoekopdracht");

        var nameless = await KeepAsync(officer, "/zoeken?q=rietdekker", "", "nooit");
        Assert.Equal(HttpStatusCode.BadRequest, nameless.Status);
        await KeepAsync(officer, "/zoeken?q=rietdekker", "Dekkers", "nooit");
        var again = await KeepAsync(officer, "/zoeken?q=rietdekker", "Nog eens", "nooit");
        Assert.Contains("U bewaart deze zoekopdracht al, onder de naam “Dekkers”", again.Main, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Conflict, (await KeepAsync(officer, "/zoeken?q=rietdekkers", "Anders", "elk uur")).Status);

        var address = $"{Kept}/{Assert.Single(await IdsAsync(site, "Dekkers"))}";
        Assert.Equal(HttpStatusCode.NotFound, (await administrator.LookAsync(address)).Status);
        Assert.DoesNotContain("Dekkers", (await administrator.GetAsync("/zoeken?q=dekkers")).Main, StringComparison.Ordinal);
        await officer.PostAsync(address, await officer.GetAsync(address), new() { ["_handler"] = "wijzig", ["Request.Naam"] = "Rietdekkers in de regio", ["Request.Bericht"] = "wekelijks" });
        Assert.Contains("elke week", (await officer.GetAsync(Kept)).Row("Rietdekkers in de regio"), StringComparison.Ordinal);

        var removed = await officer.PostAsync(address, await officer.GetAsync(address), new() { ["_handler"] = "verwijder" });
        var list = await officer.GetAsync(removed.Location!);
        Assert.Contains("“Rietdekkers in de regio” is verwijderd", list.Main, StringComparison.Ordinal);
        await officer.PostAsync(new Uri(site.Address, removed.Location!).PathAndQuery, list, new() { ["_handler"] = "terugzetten" });
        Assert.Contains("elke week", (await officer.GetAsync(Kept)).Row("Rietdekkers in de regio"), StringComparison.Ordinal);

        await officer.PostAsync(address, await officer.GetAsync(address), new() { ["_handler"] = "verwijder" });
        await LookAsync(site, days: 31);
        Assert.Empty(await IdsAsync(site, "Rietdekkers in de regio"));
    }

    [Theory]
    [InlineData("2026-11-22T04:59:00Z", "2026-11-22T05:00:00Z", "2026-11-23T05:00:00Z")]
    [InlineData("2026-11-22T05:00:00Z", "2026-11-23T05:00:00Z", "2026-11-23T05:00:00Z")]
    [InlineData("2026-11-23T05:00:00Z", "2026-11-24T05:00:00Z", "2026-11-30T05:00:00Z")]
    [InlineData("2026-11-25T12:00:00Z", "2026-11-26T05:00:00Z", "2026-11-30T05:00:00Z")]
    public void The_next_look_is_the_next_morning_and_the_weekly_mail_goes_on_monday(string now, string morning, string monday)
    {
        var watch = new SearchWatch(Guid.CreateVersion7(), At(now));

        watch.Plan(SearchAlert.Weekly, At(now));

        Assert.Equal((At(morning), At(monday)), (watch.NextAt, watch.NextMailAt!.Value));
    }

    private static DateTimeOffset At(string moment) => DateTimeOffset.Parse(moment, System.Globalization.CultureInfo.InvariantCulture);

    private static async Task<Page> KeepAsync(Visitor visitor, string search, string name, string alert)
    {
        var form = (await visitor.GetAsync(search)) is { Links: var links } && links.FirstOrDefault(l => l.Text == "Bewaar deze zoekopdracht").Href is { } href ? href : throw new InvalidOperationException("No way to keep the search.");
        return await visitor.PostAsync(form, await visitor.GetAsync(form), new() { ["_handler"] = "bewaar", ["Request.Naam"] = name, ["Request.Bericht"] = alert });
    }

    private static async Task BringAsync(TestSite site, Visitor visitor, string? audience, string title)
    {
        await visitor.UploadAsync(audience, ($"{title}.txt", Encoding.UTF8.GetBytes($"{title}\n\nDit stuk is er gekomen en gaat over {title}.")));
        await site.SettleAsync();
    }

    /// <summary>Moves the clock, and does the work that comes back by itself.</summary>
    /// <param name="mails">Whether the moment for mail comes as well.</param>
    private static async Task LookAsync(TestSite site, int days, bool mails = true, params (Visitor Visitor, string Email)[] people)
    {
        site.Clock.Move(TimeSpan.FromDays(days));
        foreach (var (visitor, email) in people)
        {
            // Nobody is signed in for days.
            await visitor.SignInAsync(await site.PersonIdAsync(email));
        }

        await site.InScopeAsync(null, async services =>
        {
            var db = services.GetRequiredService<VliegwielDb>();
            if (!mails)
            {
                // Any day but Monday would do; the test must not hang on the day on which it runs.
                var (now, later) = (site.Clock.GetUtcNow(), site.Clock.GetUtcNow().AddDays(6));
                await db.Set<SearchWatch>().Where(w => w.NextMailAt <= now).ExecuteUpdateAsync(set => set.SetProperty(w => w.NextMailAt, later), Stop);
            }

            services.GetRequiredService<JobQueue>().Ask(new LookAtSearches());
            return await db.SaveChangesAsync(Stop);
        });
        await site.SettleAsync();
    }

    private static Task NarrowAsync(TestSite site, string title) => site.InScopeAsync(TestSite.Spinner, async services =>
    {
        var db = services.GetRequiredService<VliegwielDb>();
        var item = await db.Items.SingleAsync(i => i.Title == title, Stop);
        item.ShareWith([Audience.Person(await site.PersonIdAsync(TestSite.Spinner))]);
        services.GetRequiredService<EventJournal>().Record(new ItemShared { ObjectId = item.Id });
        return await db.SaveChangesAsync(Stop);
    });

    private static Task<IReadOnlyList<OutboxLine>> MailsAsync(TestSite site, string name) => site.InScopeAsync(null, async services =>
        (IReadOnlyList<OutboxLine>)[.. (await services.GetRequiredService<Outbox>().ListAsync(500, Stop)).Where(m => m.Subject.EndsWith($"bij “{name}”", StringComparison.Ordinal))]);

    private static Task<List<Guid>> IdsAsync(TestSite site, string name) => site.InScopeAsync(null, services => services.GetRequiredService<VliegwielDb>().SavedSearches.Where(s => s.Name == name).Select(s => s.Id).ToListAsync(Stop));

    [GeneratedRegex("/zoekmail/[A-Za-z0-9_-]+")]
    private static partial Regex StopAddress();
}
