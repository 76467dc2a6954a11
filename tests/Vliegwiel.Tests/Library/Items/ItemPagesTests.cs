// SPDX-License-Identifier: EUPL-1.2
using System.Net;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Vliegwiel.Library.Confirming;
using Vliegwiel.Library.Data;
using Vliegwiel.Library.Domain;
using Vliegwiel.Library.Linking;
using Vliegwiel.Platform.Data;
using Vliegwiel.Platform.Jobs;
using Vliegwiel.Platform.Mail;
using Vliegwiel.Tests.Sites;
using Xunit;

namespace Vliegwiel.Tests.Library.Items;

/// <summary>Items are made, changed, reviewed, confirmed and withdrawn through the pages, on both databases.</summary>
public sealed partial class ItemPagesTests
{
    private const string Edit = "bewerken";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, OnEachDatabase]
    public async Task An_item_is_made_after_a_look_at_what_is_there_and_is_found_under_its_fields(TestDatabase database)
    {
        await using var site = await TestSite.OpenAsync(database);
        using var officer = await site.AsAsync(TestSite.PolicyOfficer);
        var form = await officer.GetAsync("/bibliotheek/nieuw");
        Dictionary<string, string> fields = new()
        {
            ["_handler"] = "nieuw",
            ["Request.Titel"] = "Leidraad materialenpaspoort bij nieuwbouw",
            ["Request.Soort"] = "leidraad",
            ["Request.Tekst"] = "Vlaslinoleum leggen.",
            ["Request.Lagen"] = "Provinciaal",
            ["Request.RLadder"] = "R4",
            ["Request.Fase"] = "pilot",
            ["Request.Datum"] = "2026-02-03",
            ["Request.Themas"] = form.Html.QuerySelector("input[name='Request.Themas']")!.GetAttribute("value")!,
            ["Request.Voor"] = "ingelogd",
        };

        var wrong = await officer.PostAsync("/bibliotheek/nieuw", form, new(fields) { ["Request.Titel"] = "", ["Request.Link"] = "javascript:alert(1)", ["Request.Stap"] = "controleer" });
        var check = await officer.PostAsync("/bibliotheek/nieuw", form, new(fields) { ["Request.Stap"] = "controleer" });
        var made = await officer.PostAsync("/bibliotheek/nieuw", form, new(fields) { ["Request.Stap"] = "opslaan" });
        await site.SettleAsync();

        Assert.Equal((HttpStatusCode.BadRequest, "Fout: Geef een titel."), (wrong.Status, wrong.ErrorAt("Request-Titel")));
        Assert.Contains("Dit is geen webadres", wrong.ErrorAt("Request-Link"), StringComparison.Ordinal);
        Assert.Contains("Dit lijkt op wat er al is", check.Main, StringComparison.Ordinal);
        Assert.Contains("Leidraad materialenpaspoort bij verbouwen, tweede druk", check.Main, StringComparison.Ordinal);
        Assert.Contains("R4", (await officer.GetAsync(made.Location!)).Main, StringComparison.Ordinal);
        var theme = Uri.EscapeDataString(fields["Request.Themas"]);
        var found = await officer.GetAsync($"/bibliotheek?soort=leidraad&laag=Provinciaal&r=R4&fase=pilot&status=ingediend&vanaf=2026-02-03&tot=2026-02-03&thema={theme}");
        Assert.Contains("1 document", found.Main, StringComparison.Ordinal);
        Assert.Contains("nieuwbouw", found.Row("Leidraad materialenpaspoort bij nieuwbouw"), StringComparison.Ordinal);
        Assert.Contains("Leidraad materialenpaspoort bij nieuwbouw", (await officer.GetAsync("/zoeken?q=vlaslinoleum")).Results);
        Assert.Contains("\"indeling\":\"leidraad\"", (await officer.GetAsync("/api/v1/documenten")).Body, StringComparison.Ordinal);
    }

    [Theory, OnEachDatabase]
    public async Task The_second_of_two_who_edit_is_warned_and_chooses_and_nothing_is_lost(TestDatabase database)
    {
        await using var site = await TestSite.OpenAsync(database);
        using var owner = await site.AsAsync(TestSite.OrganisationAdministrator);
        var kenmerk = await MakeAsync(site, TestSite.OrganisationAdministrator, "openbaar", "Wijzigbaar stuk");
        using var again = await site.AsAsync(TestSite.OrganisationAdministrator);
        var address = $"/bibliotheek/{kenmerk}/bewerken";
        var (first, second) = (await owner.GetAsync(address), await again.GetAsync(address));

        var saved = await owner.PostAsync(address, first, Typed(first, Edit, ("Request.Samenvatting", "Van de eerste"), ("Request.Kosten", "1 euro")));
        var late = Typed(second, Edit, ("Request.Samenvatting", "Van de tweede"), ("Request.Fase", "pilot"));
        var conflict = await again.PostAsync(address, second, late);
        var chosen = await again.PostAsync(address, conflict, Typed(conflict, Edit, ("keuze-Summary", "mijn")));

        Assert.EndsWith($"/bibliotheek/{kenmerk}", saved.Location, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Conflict, conflict.Status);
        Assert.Contains("Van de eerste", conflict.Main, StringComparison.Ordinal);
        Assert.Equal("Van de tweede", conflict.Html.QuerySelector("textarea[name='Request.Samenvatting']")!.TextContent);
        Assert.EndsWith($"/bibliotheek/{kenmerk}", chosen.Location, StringComparison.Ordinal);
        var shown = (await owner.GetAsync($"/bibliotheek/{kenmerk}")).Main;
        Assert.All(["Van de tweede", "1 euro", "pilot"], text => Assert.Contains(text, shown, StringComparison.Ordinal));
    }

    [Theory, OnEachDatabase]
    public async Task Who_opens_the_form_while_another_has_it_open_is_told_until_that_is_long_ago(TestDatabase database)
    {
        await using var site = await TestSite.OpenAsync(database);
        var kenmerk = await MakeAsync(site, TestSite.OrganisationAdministrator, "openbaar", "Wijzigbaar stuk");
        await site.InScopeAsync(null, async services =>
        {
            var db = services.GetRequiredService<VliegwielDb>();
            db.Add(Vliegwiel.Library.Editing.EditingMark.Begin((await db.Items.SingleAsync(i => i.Kenmerk == kenmerk, Stop)).Id, await site.PersonIdAsync(TestSite.Client), site.Clock.GetUtcNow()));
            return await db.SaveChangesAsync(Stop);
        });
        using var owner = await site.AsAsync(TestSite.OrganisationAdministrator);

        var during = await owner.GetAsync($"/bibliotheek/{kenmerk}/bewerken");
        var refused = await owner.PostAsync($"/bibliotheek/{kenmerk}/bewerken", during, Typed(during, Edit, ("Request.Titel", "")));
        site.Clock.Move(TimeSpan.FromMinutes(40));
        var after = await owner.GetAsync($"/bibliotheek/{kenmerk}/bewerken");

        Assert.Contains("is dit ook aan het bewerken, sinds", during.Main, StringComparison.Ordinal);
        Assert.Contains("is dit ook aan het bewerken, sinds", refused.Main, StringComparison.Ordinal);
        Assert.Equal("Fout: Geef een titel.", refused.ErrorAt("Request-Titel"));
        Assert.DoesNotContain("is dit ook aan het bewerken", after.Main, StringComparison.Ordinal);
    }

    [Theory, OnEachDatabase]
    public async Task Somebody_else_reviews_a_version_and_a_withdrawn_item_keeps_its_address_and_says_why(TestDatabase database)
    {
        await using var site = await TestSite.OpenAsync(database);
        var kenmerk = await MakeAsync(site, TestSite.Spinner, "openbaar", "Te beoordelen stuk");
        var instead = await MakeAsync(site, TestSite.Spinner, "openbaar", "Beter stuk");
        using var maker = await site.AsAsync(TestSite.Spinner);
        using var secretary = await site.AsAsync(TestSite.Secretary);
        using var reader = site.Anonymous();

        var own = await ActAsync(maker, kenmerk, "Review", "Prima van mij");
        var reviewed = await ActAsync(secretary, kenmerk, "Review", "Geheime opmerking");
        await ActAsync(maker, kenmerk, "Publish", null);
        var silent = await ActAsync(maker, kenmerk, "Withdraw", null);
        var withdrawn = await ActAsync(maker, kenmerk, "Withdraw", "Bevat een rekenfout.", $"{site.Address}bibliotheek/{instead}");

        Assert.Contains("Vraag iemand anders", own.Alert, StringComparison.Ordinal);
        Assert.EndsWith($"/bibliotheek/{kenmerk}", reviewed.Location, StringComparison.Ordinal);
        Assert.Contains("Schrijf in een zin waarom", silent.Alert, StringComparison.Ordinal);
        Assert.EndsWith($"/bibliotheek/{kenmerk}", withdrawn.Location, StringComparison.Ordinal);
        var page = await reader.GetAsync($"/bibliotheek/{kenmerk}");
        Assert.All(["ingetrokken", "Bevat een rekenfout.", "Beter stuk", "is vervangen door"], text => Assert.Contains(text, page.Main, StringComparison.Ordinal));
        Assert.DoesNotContain("Geheime opmerking", (await reader.GetAsync($"/bibliotheek/{kenmerk}/status")).Main, StringComparison.Ordinal);
        Assert.Contains("Geheime opmerking", (await maker.GetAsync($"/bibliotheek/{kenmerk}/status")).Main, StringComparison.Ordinal);
        Assert.Contains("Geen document past", (await reader.GetAsync("/bibliotheek?titel=te beoordelen")).Main, StringComparison.Ordinal);
        Assert.Contains("1 document", (await reader.GetAsync("/bibliotheek?titel=te beoordelen&status=ingetrokken")).Main, StringComparison.Ordinal);
    }

    [Theory, OnEachDatabase]
    public async Task Two_versions_are_compared_and_an_earlier_one_comes_back_as_a_new_one(TestDatabase database)
    {
        await using var site = await TestSite.OpenAsync(database);
        using var owner = await site.AsAsync(TestSite.PolicyOfficer);
        var kenmerk = await KenmerkAsync(site, "Circulair inkoopbeleid");

        var difference = await owner.GetAsync($"/bibliotheek/{kenmerk}/verschil?van=1&tot=2");
        var versions = await owner.GetAsync($"/bibliotheek/{kenmerk}/versies");
        var restored = await owner.PostAsync($"/bibliotheek/{kenmerk}/versies", versions, new() { ["_handler"] = "terugzetten", ["Request.Versie"] = "1" });

        Assert.Contains(difference.Html.QuerySelectorAll("main del"), d => d.TextContent.EndsWith("vijfde", StringComparison.Ordinal));
        Assert.Contains(difference.Html.QuerySelectorAll("main ins"), i => i.TextContent.EndsWith("kwart", StringComparison.Ordinal));
        Assert.Contains("gelijk", difference.Main, StringComparison.Ordinal);
        Assert.EndsWith($"/bibliotheek/{kenmerk}", restored.Location, StringComparison.Ordinal);
        Assert.Contains("versie 1 teruggezet", (await owner.GetAsync($"/bibliotheek/{kenmerk}/versies")).Row("Versie 3 (nu)"), StringComparison.Ordinal);
        Assert.Contains("een vijfde van de bestrating", (await owner.GetAsync($"/bibliotheek/{kenmerk}")).Main, StringComparison.Ordinal);
        Assert.Contains("De tekst is gelijk", (await owner.GetAsync($"/bibliotheek/{kenmerk}/verschil?van=1&tot=3")).Main, StringComparison.Ordinal);
        foreach (var query in new[] { "van=9&tot=1", "van=x", "tot=-1" })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await owner.GetAsync($"/bibliotheek/{kenmerk}/verschil?{query}")).Status);
        }
    }

    [Theory, OnEachDatabase]
    public async Task A_new_file_becomes_a_version_and_the_old_file_stays(TestDatabase database)
    {
        await using var site = await TestSite.OpenAsync(database);
        using var owner = await site.AsAsync(TestSite.Client);
        var import = await owner.UploadAsync(null, ("stuk.txt", "Stuk over riet\n\nEerste tekst over riet."u8.ToArray()));
        await site.SettleAsync();
        var address = (await owner.GetAsync(import.Location!)).LinkTo("stuk.txt");
        var form = await owner.GetAsync(address + "/nieuw-bestand");
        using var content = new MultipartFormDataContent { { new StringContent(form.Token), "__RequestVerificationToken" }, { new StringContent("nieuw-bestand"), "_handler" }, { new ByteArrayContent("Stuk over riet\n\nTweede tekst over klei."u8.ToArray()), "Request.Bestand", "stuk-2.txt" } };

        using var answer = await owner.Http.PostAsync(new Uri(address + "/nieuw-bestand", UriKind.Relative), content, Stop);
        await site.SettleAsync();

        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
        Assert.Contains("Tweede tekst over klei.", (await owner.GetAsync(address)).Main, StringComparison.Ordinal);
        Assert.Contains("Eerste tekst", (await owner.LookAsync(address + "/versies/1/bestand")).Body, StringComparison.Ordinal);
        Assert.Contains("Tweede tekst", (await owner.LookAsync(address + "/bestand")).Body, StringComparison.Ordinal);
        Assert.Contains("Het bestand is anders", (await owner.GetAsync(address + "/verschil?van=1&tot=2")).Main, StringComparison.Ordinal);
    }

    [Theory, OnEachDatabase]
    public async Task An_owner_answers_by_mail_once_without_signing_in(TestDatabase database)
    {
        await using var site = await TestSite.OpenAsync(database);
        using var browser = site.Anonymous();
        await AskAsync(site);
        var mail = Assert.Single(await MailsAsync(site), m => m.Subject.StartsWith("Klopt dit nog", StringComparison.Ordinal));
        var path = KloptNog().Match(mail.Text).Value;

        using var keeper = await site.AsAsync(TestSite.Spinner);
        var due = await keeper.GetAsync("/mijn-dag");
        var looked = await browser.GetAsync(path);
        await browser.GetAsync(path);
        var empty = await browser.PostAsync(path, looked, new() { ["_handler"] = "klopt-nog" });
        var answered = await browser.PostAsync(path, looked, new() { ["_handler"] = "klopt-nog", ["Request.Antwoord"] = "verouderd", ["Request.Reden"] = "Er is een nieuwe werkwijze." });
        var again = await browser.GetAsync(path);
        await AskAsync(site);

        Assert.Contains("Klopt “Les: begin met werk", due.Main, StringComparison.Ordinal);
        Assert.DoesNotContain("Klopt “Les: begin met werk", (await keeper.GetAsync("/mijn-dag")).Main, StringComparison.Ordinal);
        Assert.Equal(TestSite.Spinner, mail.To);
        Assert.Contains("Les: begin met werk", looked.Main, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.BadRequest, empty.Status);
        Assert.Contains("Bedankt", answered.Heading, StringComparison.Ordinal);
        Assert.Contains("werkt niet meer", again.Heading, StringComparison.Ordinal);
        var page = (await browser.GetAsync($"/bibliotheek/{await KenmerkAsync(site, "Les: begin")}")).Main;
        Assert.All(["verouderd", "Er is een nieuwe werkwijze."], text => Assert.Contains(text, page, StringComparison.Ordinal));
        Assert.Single(await MailsAsync(site), m => m.Subject.StartsWith("Klopt dit nog", StringComparison.Ordinal));
    }

    [Theory, OnEachDatabase]
    public async Task What_somebody_no_longer_keeps_a_colleague_takes_on(TestDatabase database)
    {
        await using var site = await TestSite.OpenAsync(database);
        var kenmerk = await KenmerkAsync(site, "Gebruikte liggers");
        var address = $"/bibliotheek/{kenmerk}/eigenaar";
        using var owner = await site.AsAsync(TestSite.Client);
        using var colleague = await site.AsAsync("inkoop@velderdam.example");
        using var stranger = await site.AsAsync(TestSite.Neutral);

        var before = await colleague.GetAsync(address);
        await owner.PostAsync(address, await owner.GetAsync(address), new() { ["_handler"] = "bijhouden", ["Request.Antwoord"] = "niet-van-mij" });
        var taken = await colleague.PostAsync(address, await colleague.GetAsync(address), new() { ["_handler"] = "bijhouden", ["Request.Antwoord"] = "neem-over" });

        Assert.Equal(HttpStatusCode.NotFound, before.Status);
        Assert.EndsWith($"/bibliotheek/{kenmerk}", taken.Location, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync(address)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await owner.GetAsync($"/bibliotheek/{kenmerk}/bewerken")).Status);
        Assert.Equal(HttpStatusCode.OK, (await colleague.GetAsync($"/bibliotheek/{kenmerk}/bewerken")).Status);
    }

    [Theory, OnEachDatabase]
    public async Task A_link_that_fails_twice_is_marked_and_its_owner_hears_it_once(TestDatabase database)
    {
        var probe = new Answering();
        await using var site = await TestSite.OpenAsync(database, builder => builder.Services.Replace(ServiceDescriptor.Singleton<ILinkProbe>(probe)));
        var kenmerk = await MakeAsync(site, TestSite.Client, "openbaar", "Stuk met link", "https://bron.example/een");
        using var reader = site.Anonymous();

        await CheckAsync(site);
        var afterOne = await reader.GetAsync($"/bibliotheek/{kenmerk}");
        site.Clock.Move(CheckedLink.SoonAgain);
        await CheckAsync(site);
        site.Clock.Move(CheckedLink.Again);
        await CheckAsync(site);
        var afterTwo = await reader.GetAsync($"/bibliotheek/{kenmerk}");
        using var owner = await site.AsAsync(TestSite.Client);
        var day = await owner.GetAsync("/mijn-dag");
        using var stranger = await site.AsAsync(TestSite.PolicyOfficer);
        var otherDay = await stranger.GetAsync("/mijn-dag");
        probe.Answer = true;
        site.Clock.Move(CheckedLink.Again);
        await CheckAsync(site);

        Assert.DoesNotContain("werkt niet sinds", afterOne.Main, StringComparison.Ordinal);
        Assert.Contains("werkt niet sinds", afterTwo.Main, StringComparison.Ordinal);
        Assert.Contains("De link van “Stuk met link” werkt niet meer", day.Main, StringComparison.Ordinal);
        Assert.DoesNotContain("De link van “Stuk met link”", otherDay.Main, StringComparison.Ordinal);
        Assert.DoesNotContain("De link van", (await owner.GetAsync("/mijn-dag")).Main, StringComparison.Ordinal);
        Assert.Single(await MailsAsync(site), m => m.To == TestSite.Client && m.Text.Contains("https://bron.example/een", StringComparison.Ordinal));
        Assert.DoesNotContain("werkt niet sinds", (await reader.GetAsync($"/bibliotheek/{kenmerk}")).Main, StringComparison.Ordinal);
    }

    private sealed class Answering : ILinkProbe
    {
        public bool Answer { get; set; }

        public Task<bool> AnswersAsync(Uri address, CancellationToken cancel) => Task.FromResult(Answer);
    }

    private static async Task CheckAsync(TestSite site)
    {
        await AskForAsync(site, new CheckLinks());
        await site.RunJobsAsync();
    }

    private static async Task AskAsync(TestSite site)
    {
        await AskForAsync(site, new AskOwners());
        await site.RunJobsAsync();
    }

    private static Task<int> AskForAsync(TestSite site, WorkOrder order) => site.InScopeAsync(null, services =>
    {
        services.GetRequiredService<JobQueue>().Ask(order);
        return services.GetRequiredService<VliegwielDb>().SaveChangesAsync(Stop);
    });

    private static Task<IReadOnlyList<OutboxLine>> MailsAsync(TestSite site) => site.InScopeAsync(null, services => services.GetRequiredService<Outbox>().ListAsync(100, Stop));

    private static Task<string> KenmerkAsync(TestSite site, string start) => site.InScopeAsync(null, services =>
        services.GetRequiredService<VliegwielDb>().Items.Where(i => i.Title.StartsWith(start)).Select(i => i.Kenmerk).SingleAsync(Stop));

    private static Task<string> MakeAsync(TestSite site, string email, string audience, string title, string? link = null) => site.InScopeAsync(email, async services =>
    {
        Assert.True(Vliegwiel.Platform.Spine.Audience.TryParse(audience, out var chosen));
        var made = await services.GetRequiredService<Vliegwiel.Library.Editing.MakeItem>().RunAsync(new ItemFields { Title = title, OwnText = "Een tekst.", Link = link }, chosen.Value, Stop);
        return made.Value.Kenmerk;
    });

    private static async Task<Page> ActAsync(Visitor visitor, string kenmerk, string act, string? text, string? instead = null)
    {
        var address = $"/bibliotheek/{kenmerk}/status";
        var form = await visitor.GetAsync(address);
        return await visitor.PostAsync(address, form, new()
        {
            ["_handler"] = "status",
            ["Request.Handeling"] = act,
            ["Request.Toelichting"] = text ?? "",
            ["Request.Vervanging"] = instead ?? "",
            ["Request.Versie"] = form.Html.QuerySelector("input[name='Request.Versie']")?.GetAttribute("value") ?? "",
        });
    }

    /// <summary>What stands in the form, with some answers changed: as a browser sends it.</summary>
    private static Dictionary<string, string> Typed(Page form, string handler, params (string Name, string Value)[] changed)
    {
        var fields = new Dictionary<string, string> { ["_handler"] = handler };
        foreach (var input in form.Html.QuerySelectorAll("main form.form input[type=hidden], main form.form input[type=text], main form.form input[type=date], main form.form input[type=url]"))
        {
            fields[input.GetAttribute("name")!] = input.GetAttribute("value") ?? "";
        }

        foreach (var area in form.Html.QuerySelectorAll("main form.form textarea"))
        {
            fields[area.GetAttribute("name")!] = area.TextContent;
        }

        foreach (var select in form.Html.QuerySelectorAll("main form.form select"))
        {
            fields[select.GetAttribute("name")!] = select.QuerySelector("option[selected]")?.GetAttribute("value") ?? "";
        }

        foreach (var (name, value) in changed)
        {
            fields[name] = value;
        }

        fields["_handler"] = handler;
        return fields;
    }

    [GeneratedRegex("/klopt-nog/[A-Za-z0-9_-]+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex KloptNog();
}
