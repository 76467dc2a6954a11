// SPDX-License-Identifier: EUPL-1.2
using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Vliegwiel.Agendas;
using Vliegwiel.Agendas.Documents;
using Vliegwiel.Agendas.Domain;
using Vliegwiel.Library.Data;
using Vliegwiel.Platform.Data;
using Vliegwiel.Tests.Network.SigningIn;
using Vliegwiel.Tests.Sites;
using Xunit;
using static Vliegwiel.Tests.Agendas.DocumentCast;
using static Vliegwiel.Tests.Network.SigningIn.Newcomer;

namespace Vliegwiel.Tests.Agendas;

/// <summary>Documents at an activity: added, renewed, withdrawn, and read only by who may (inventory #137).</summary>
public sealed class DocumentTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, OnEachDatabase]
    public async Task A_document_is_added_read_renewed_withdrawn_and_brought_back(TestDatabase database)
    {
        await using var site = await TestSite.OpenAsync(database);
        var agenda = await AgendaCast.MakeForCircleAsync(site, "Agenda met stukken");
        var activity = await AgendaCast.ProposeAsync(site, TestSite.Secretary, agenda, "Bankjes plaatsen");
        using var secretary = await site.AsAsync(TestSite.Secretary);
        using var contractor = await site.AsAsync(TestSite.Contractor);
        var page = DocumentLinks.Documents(activity);
        Assert.Contains("nog geen stukken", (await contractor.GetAsync(page)).Main, StringComparison.Ordinal);
        Assert.Contains(page, (await contractor.GetAsync(AgendaLinks.Activity(activity))).Links.Select(l => l.Href));

        Assert.Equal($"{page}?gedaan=toegevoegd", PathOf(await AddAsync(secretary, activity, "plaats_van-bankjes.txt", Text("Langs het water."), null, Everybody, "tekening voor de buurt")));
        var read = await contractor.GetAsync(page);
        Assert.Contains("Plaats van-bankjes", read.Main, StringComparison.Ordinal);
        Assert.Contains("tekening voor de buurt", read.Main, StringComparison.Ordinal);
        Assert.Empty(read.Html.QuerySelectorAll("main form"));
        var first = Assert.Single(await FilesAsync(contractor, page));
        var (status, body, answer) = await DownloadAsync(contractor, first);
        Assert.Equal((HttpStatusCode.OK, "Langs het water."), (status, body));
        Assert.Equal("attachment", answer.Content.Headers.ContentDisposition!.DispositionType);
        Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Null(answer.Headers.ETag);

        var one = await AddressOfAsync(secretary, activity, "Plaats van-bankjes");
        var basis = BasisOf(await secretary.GetAsync(one), "Newer");
        Assert.Equal(HttpStatusCode.Redirect, (await SendAsync(secretary, one, "versie", new() { ["Newer.Basis"] = basis }, "plaats2.txt", Text("Onder de bomen."))).Status);
        var second = await SendAsync(secretary, one, "versie", new() { ["Newer.Basis"] = basis }, "plaats3.txt", Text("Op het plein."));
        Assert.Equal(HttpStatusCode.Conflict, second.Status);
        Assert.Contains("Iemand anders heeft dit net gewijzigd", second.Alert, StringComparison.Ordinal);
        Assert.Contains("plaats3.txt", second.Main, StringComparison.Ordinal);
        var both = await FilesAsync(contractor, page);
        Assert.Equal(2, both.Count);
        Assert.Contains("Eerdere versies", (await contractor.GetAsync(page)).Main, StringComparison.Ordinal);
        Assert.Equal("Onder de bomen.", (await DownloadAsync(contractor, both[0])).Body);
        Assert.Equal("Langs het water.", (await DownloadAsync(contractor, both[1])).Body);
        Assert.Equal(HttpStatusCode.NotFound, (await contractor.LookAsync(one)).Status);

        await site.SettleAsync();
        Assert.Contains("Plaats van-bankjes", (await contractor.GetAsync("/zoeken?q=tekening+buurt")).Results);
        basis = BasisOf(await secretary.GetAsync(one), "Withdraw");
        Assert.Contains("Schrijf waarom", (await secretary.SendAsync(one, "intrekken", new() { ["Withdraw.Basis"] = basis })).ErrorAt("Withdraw-Reden"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await secretary.SendAsync(one, "intrekken", new() { ["Withdraw.Basis"] = basis, ["Withdraw.Reden"] = "Het plein gaat dicht." })).Status);
        await site.SettleAsync();
        Assert.DoesNotContain("bankjes", (await contractor.GetAsync(page)).Html.QuerySelector("main section")?.TextContent ?? "", StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await contractor.LookAsync(both[0])).Status);
        Assert.DoesNotContain("Plaats van-bankjes", (await contractor.GetAsync("/zoeken?q=tekening+buurt")).Results);
        Assert.Contains("Het plein gaat dicht.", (await secretary.GetAsync(page)).Main, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await secretary.LookAsync(both[1])).Status);

        var back = await secretary.GetAsync(one);
        Assert.Contains("ingetrokken, door Secretaris", back.Main, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await secretary.SendAsync(one, "terugzetten", new() { ["Back.Basis"] = BasisOf(back, "Back") })).Status);
        Assert.Equal(HttpStatusCode.OK, (await contractor.LookAsync(both[0])).Status);
    }

    [Theory, OnEachDatabase]
    public async Task A_closed_document_is_nowhere_for_who_may_not_read_it(TestDatabase database)
    {
        await using var site = await TestSite.OpenAsync(database);
        var agenda = await AgendaCast.MakeForCircleAsync(site, "Agenda met ramingen");
        var activity = await AgendaCast.ProposeAsync(site, TestSite.Secretary, agenda, "Kademuur voegen", budget: "10");
        using var secretary = await site.AsAsync(TestSite.Secretary);
        using var client = await site.AsAsync(TestSite.Client);
        using var contractor = await site.AsAsync(TestSite.Contractor);
        using var spinner = await site.AsAsync(TestSite.Spinner);
        using var anybody = site.Anonymous();
        var page = DocumentLinks.Documents(activity);
        var before = (await contractor.GetAsync(AgendaLinks.Activity(activity))).Main;

        var unchosen = await AddAsync(secretary, activity, "raming.csv", Text("Voegen;731.911"), "Raming van de kwelschermen", "");
        Assert.Contains("Kies wie het stuk mag lezen", unchosen.ErrorAt("Request-Lezers"), StringComparison.Ordinal);
        Assert.Equal("Raming van de kwelschermen", unchosen.Html.QuerySelector("#Request-Naam")!.GetAttribute("value"));
        var held = unchosen.Html.QuerySelector("input[name='Request.Bewaard']")!.GetAttribute("value")!;
        var fields = Fields("Raming van de kwelschermen", Closed);
        fields["Request.Bewaard"] = held;
        Assert.Equal(HttpStatusCode.Redirect, (await SendAsync(secretary, page, "stuk", fields)).Status);
        await site.SettleAsync();

        var file = Assert.Single(await FilesAsync(client, page));
        Assert.Contains("731.911", (await DownloadAsync(client, file)).Body, StringComparison.Ordinal);
        Assert.Contains("Raming van de kwelschermen", (await client.GetAsync("/zoeken?q=kwelschermen")).Results);
        foreach (var outsider in new[] { contractor, spinner, anybody })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await outsider.LookAsync(file)).Status);
            Assert.DoesNotContain("kwelschermen", (await outsider.LookAsync(page)).Body, StringComparison.Ordinal);
            Assert.DoesNotContain("Raming van de kwelschermen", (await outsider.GetAsync("/zoeken?q=kwelschermen")).Results);
            Assert.DoesNotContain("kwelschermen", (await outsider.LookAsync($"/draad/stuk/{activity}")).Body, StringComparison.Ordinal);
            Assert.DoesNotContain("kwelschermen", (await outsider.LookAsync($"/api/v1/suggesties?begin=kwelsch")).Body, StringComparison.Ordinal);
            Assert.DoesNotContain("kwelschermen", (await outsider.LookAsync($"/api/v1/activiteiten/{activity}")).Body, StringComparison.Ordinal);
        }

        Assert.Equal(before, (await contractor.GetAsync(AgendaLinks.Activity(activity))).Main);

        // A contractor who owns the activity brings the same file and is not told that somebody has it; who may not read what is closed, cannot close anything.
        await AgendaCast.AskAsync(site, TestSite.Secretary, activity, TestSite.Contractor);
        await AgendaCast.AcceptAsync(site, TestSite.Contractor, activity);
        var form = await contractor.GetAsync(page);
        Assert.NotEmpty(form.Html.QuerySelectorAll("main form"));
        Assert.Empty(form.Html.QuerySelectorAll("input[type=radio]"));
        Assert.Equal(HttpStatusCode.Redirect, (await AddAsync(contractor, activity, "zelf.csv", Text("Voegen;731.911"), "Eigen lijst", Closed)).Status);
        Assert.Contains("Eigen lijst", (await contractor.GetAsync(page)).Main, StringComparison.Ordinal);
        Assert.Equal(["Eigen lijst"], await NamesAsync(contractor, activity));
        Assert.Equal(["Eigen lijst", "Raming van de kwelschermen"], await NamesAsync(client, activity));
        Assert.Equal(HttpStatusCode.NotFound, (await contractor.LookAsync("/api/v1" + file.Insert(file.LastIndexOf('/'), "/versies"))).Status);
        Assert.Equal(HttpStatusCode.OK, (await client.LookAsync("/api/v1" + file.Insert(file.LastIndexOf('/'), "/versies"))).Status);

        // Who only knows the seal of somebody else cannot use it.
        fields = Fields("Gestolen", Everybody);
        fields["Request.Bewaard"] = held;
        Assert.Contains("Kies het bestand opnieuw", (await SendAsync(contractor, page, "stuk", fields)).Alert, StringComparison.Ordinal);
    }

    /// <summary>As the API lists them.</summary>
    private static async Task<IReadOnlyList<string>> NamesAsync(Visitor visitor, string activity)
    {
        using var list = JsonDocument.Parse((await visitor.LookAsync($"/api/v1/activiteiten/{activity}/stukken")).Body);
        return [.. list.RootElement.GetProperty("resultaten").EnumerateArray().Select(r => r.GetProperty("naam").GetString()!)];
    }

    [Theory, OnEachDatabase]
    public async Task What_is_hidden_in_a_file_is_named_before_contractors_may_read_it(TestDatabase database)
    {
        await using var site = await TestSite.OpenAsync(database);
        var agenda = await AgendaCast.MakeForCircleAsync(site, "Agenda met verborgen kolommen");
        var activity = await AgendaCast.ProposeAsync(site, TestSite.Secretary, agenda, "Wegdek vernieuwen");
        using var secretary = await site.AsAsync(TestSite.Secretary);
        using var contractor = await site.AsAsync(TestSite.Contractor);
        var page = DocumentLinks.Documents(activity);

        var asked = await AddAsync(secretary, activity, "wegdek.xlsx", WithHiddenColumn(), "Maten van het wegdek", Everybody);

        Assert.Equal(HttpStatusCode.Conflict, asked.Status);
        Assert.Contains("Kolom E van blad ‘Raming’ is verborgen", asked.Alert, StringComparison.Ordinal);
        Assert.NotNull(asked.Html.QuerySelector("#Request-Gezien"));
        Assert.Equal("Maten van het wegdek", asked.Html.QuerySelector("#Request-Naam")!.GetAttribute("value"));
        Assert.Empty(await FilesAsync(contractor, page));

        // Closed it may go along; opening it asks again, and a tick is an answer.
        var fields = Fields("Maten van het wegdek", Closed);
        fields["Request.Bewaard"] = asked.Html.QuerySelector("input[name='Request.Bewaard']")!.GetAttribute("value")!;
        Assert.Equal(HttpStatusCode.Redirect, (await SendAsync(secretary, page, "stuk", fields)).Status);
        var one = await AddressOfAsync(secretary, activity, "Maten van het wegdek");
        Dictionary<string, string> Words(string readers, Page on) => new() { ["Words.Naam"] = "Maten van het wegdek", ["Words.Waarvoor"] = "om te lezen", ["Words.Lezers"] = readers, ["Words.Basis"] = BasisOf(on, "Words") };
        var opening = await secretary.SendAsync(one, "wijzigen", Words(Everybody, await secretary.GetAsync(one)));
        Assert.Contains("Kolom E van blad ‘Raming’ is verborgen", opening.Alert, StringComparison.Ordinal);
        Assert.Empty(await FilesAsync(contractor, page));
        var confirmed = Words(Everybody, opening);
        confirmed["Words.Gezien"] = "true";
        Assert.Equal(HttpStatusCode.Redirect, (await secretary.SendAsync(one, "wijzigen", confirmed)).Status);
        var file = Assert.Single(await FilesAsync(contractor, page));

        // A newer file is looked through too; nothing of an earlier tick holds for it. Narrowing counts at once, for all versions.
        var on = await secretary.GetAsync(one);
        var newer = await SendAsync(secretary, one, "versie", new() { ["Newer.Basis"] = BasisOf(on, "Newer"), ["Newer.Gezien"] = "true" }, "wegdek2.docx", HiddenContentTests.Docx());
        Assert.Contains("wijzigingen bijgehouden", newer.Alert, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await SendAsync(secretary, one, "versie", new() { ["Newer.Basis"] = BasisOf(on, "Newer"), ["Newer.Gezien"] = "true", ["Newer.Bewaard"] = newer.Html.QuerySelector("input[name='Newer.Bewaard']")!.GetAttribute("value")! })).Status);
        Assert.Equal(2, (await FilesAsync(contractor, page)).Count);
        Assert.Equal(HttpStatusCode.Redirect, (await secretary.SendAsync(one, "wijzigen", Words(Closed, await secretary.GetAsync(one)))).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await contractor.LookAsync(file)).Status);
        Assert.Empty(await FilesAsync(contractor, page));
    }

    [Theory, OnEachDatabase]
    public async Task Hostile_files_and_addresses_are_refused_or_only_ever_downloaded(TestDatabase database)
    {
        await using var site = await TestSite.OpenAsync(database);
        var agenda = await AgendaCast.MakeForOrganisationAsync(site, TestSite.Client, "Eigen agenda met stukken");
        var activity = await AgendaCast.ProposeAsync(site, TestSite.Client, agenda, "Bermen maaien");
        using var client = await site.AsAsync(TestSite.Client);
        var page = DocumentLinks.Documents(activity);
        var form = await client.GetAsync(page);
        Assert.Empty(form.Html.QuerySelectorAll("input[type=radio]"));

        async Task<string> RefusedAsync(string name, byte[] content)
        {
            var answer = await AddAsync(client, activity, name, content, null, Everybody);
            Assert.Equal(HttpStatusCode.Conflict, answer.Status);
            return answer.Alert!;
        }

        Assert.Contains("leeg", await RefusedAsync("leeg.txt", []), StringComparison.Ordinal);
        Assert.Contains("zegt PDF", await RefusedAsync("plan.pdf", Text("Gewone tekst.")), StringComparison.Ordinal);
        Assert.Contains("beschadigd", await RefusedAsync("plan.xlsx", [(byte)'P', (byte)'K', 3, 4, 1, 2, 3]), StringComparison.Ordinal);
        Assert.Contains("een programma", await RefusedAsync("plan", [0x7F, (byte)'E', (byte)'L', (byte)'F', 0, 1]), StringComparison.Ordinal);
        Assert.Contains("zipbestand", await RefusedAsync("alles.zip", Vliegwiel.Tests.Library.Offices.MadeOffice.Zip(("a.txt", "tekst"))), StringComparison.Ordinal);
        foreach (var address in new[] { "javascript:alert(1)", "http://voorbeeld.example/", "https://127.0.0.1/geheim", "https://localhost/", "https://u:w@voorbeeld.example/", "data:text/html,x", "gewoon tekst" })
        {
            var fields = Fields("Koppeling", Everybody);
            fields["Request.Adres"] = address;
            Assert.NotNull((await client.SendAsync(page, "stuk", fields)).ErrorAt("Request-Adres"));
        }

        Assert.Contains("Kies een bestand of typ", (await client.SendAsync(page, "stuk", Fields("Niets", Everybody))).ErrorAt("Request-Bestand"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await AddAsync(client, activity, "../../etc/<b>kaart‮.svg", Text("<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>"), null, Everybody)).Status);
        Assert.Equal(HttpStatusCode.Redirect, (await AddAsync(client, activity, new string('n', 300) + ".html", Text("<!doctype html><script>alert(1)</script>"), "Bladzijde", Everybody)).Status);
        foreach (var file in await FilesAsync(client, page))
        {
            var (_, _, answer) = await DownloadAsync(client, file);
            Assert.Equal("application/octet-stream", answer.Content.Headers.ContentType!.MediaType);
            Assert.Equal("attachment", answer.Content.Headers.ContentDisposition!.DispositionType);
            Assert.DoesNotContain("/", answer.Content.Headers.ContentDisposition.FileNameStar, StringComparison.Ordinal);
            Assert.InRange(answer.Content.Headers.ContentDisposition.FileNameStar!.Length, 1, 130);
        }

        foreach (var wrong in new[] { $"{page}/x/1", $"{page}/{Guid.CreateVersion7():N}/1", (await FilesAsync(client, page))[0][..^1] + "99", (await FilesAsync(client, page))[0][..^1] + "-1", $"{page}?stuk=x" })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await client.LookAsync(wrong)).Status);
        }
    }

    [Theory, OnEachDatabase]
    public async Task The_same_file_is_there_already_and_a_link_opens_elsewhere(TestDatabase database)
    {
        await using var site = await TestSite.OpenAsync(database);
        var agenda = await AgendaCast.MakeForOrganisationAsync(site, TestSite.Client, "Eigen agenda met koppelingen");
        var activity = await AgendaCast.ProposeAsync(site, TestSite.Client, agenda, "Bomen tellen");
        using var client = await site.AsAsync(TestSite.Client);
        using var contractor = await site.AsAsync(TestSite.Contractor);
        var page = DocumentLinks.Documents(activity);
        await AddAsync(client, activity, "telling.txt", Text("Twaalf eiken."), "Telling", Everybody);

        var twice = await AddAsync(client, activity, "telling-kopie.txt", Text("Twaalf eiken."), "Telling opnieuw", Everybody);
        Assert.Equal(HttpStatusCode.Conflict, twice.Status);
        Assert.Contains("staat al bij deze activiteit: “Telling”", twice.Alert, StringComparison.Ordinal);
        Assert.StartsWith($"{page}#stuk-", twice.LinkTo("Naar “Telling”"), StringComparison.Ordinal);

        var fields = Fields("", Everybody);
        fields["Request.Adres"] = "https://kennisbank.example/bomen";
        Assert.Equal(HttpStatusCode.Redirect, (await client.SendAsync(page, "stuk", fields)).Status);
        var link = (await client.GetAsync(page)).Html.QuerySelector("main a[href='https://kennisbank.example/bomen']")!;
        Assert.Contains("noopener", link.GetAttribute("rel"), StringComparison.Ordinal);
        Assert.Contains("kennisbank.example/bomen", (await client.GetAsync(page)).Main, StringComparison.Ordinal);
        Assert.Contains("staat al bij deze", (await client.SendAsync(page, "stuk", fields)).Alert, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await contractor.LookAsync(page)).Status);
    }

    [Theory, OnEachDatabase]
    public async Task A_team_member_adds_and_changes_own_documents_and_a_guest_sees_none(TestDatabase database)
    {
        await using var site = await TestSite.OpenAsync(database);
        var agenda = await AgendaCast.MakeForCircleAsync(site, "Agenda met een team");
        var activity = await TeamCast.BoundAsync(site, agenda, TestSite.Secretary, "Stenen keuren", TestSite.Client);
        await TeamCast.ComposeAsync(site, TestSite.Client, activity, 20);
        await TeamCast.LetInAsync(site, TestSite.Client, activity, TestSite.Neutral, 0, 6);
        using var owner = await site.AsAsync(TestSite.Client);
        using var member = await site.AsAsync(TestSite.Contractor);
        using var guest = await site.AsAsync(TestSite.Neutral);
        var page = DocumentLinks.Documents(activity);
        Assert.Empty((await member.GetAsync(page)).Html.QuerySelectorAll("main form"));
        await TeamCast.JoinAsync(site, TestSite.Client, activity, TestSite.Contractor);

        await AddAsync(owner, activity, "van-eigenaar.txt", Text("Van de eigenaar."), "Van de eigenaar", Everybody);
        Assert.Equal(HttpStatusCode.Redirect, (await AddAsync(member, activity, "keuring.txt", Text("Negen van de tien."), "Keuring", Everybody)).Status);
        var mine = await AddressOfAsync(member, activity, "Keuring");
        Assert.Equal(HttpStatusCode.OK, (await member.LookAsync(mine)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await member.LookAsync(await AddressOfAsync(owner, activity, "Van de eigenaar"))).Status);

        Assert.Equal(HttpStatusCode.OK, (await guest.LookAsync(AgendaLinks.Activity(activity))).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await guest.LookAsync(page)).Status);
        foreach (var file in await FilesAsync(member, page))
        {
            Assert.Equal(HttpStatusCode.NotFound, (await guest.LookAsync(file)).Status);
        }
    }

    [Theory, OnEachDatabase]
    public async Task Who_comes_to_see_the_activity_later_reads_a_document_only_when_somebody_says_so(TestDatabase database)
    {
        await using var site = await TestSite.OpenAsync(database);
        var own = await AgendaCast.MakeForOrganisationAsync(site, TestSite.Client, "Eigen agenda vooraf");
        var circle = await AgendaCast.MakeForCircleAsync(site, "Agenda van de kring daarna");
        var activity = await AgendaCast.ProposeAsync(site, TestSite.Client, own, "Heggen planten");
        using var client = await site.AsAsync(TestSite.Client);
        using var contractor = await site.AsAsync(TestSite.Contractor);
        var page = DocumentLinks.Documents(activity);
        await AddAsync(client, activity, "heggen.xlsx", WithHiddenColumn(), "Heggenlijst", Everybody);

        Assert.Equal(HttpStatusCode.Redirect, (await client.SendAsync(AgendaLinks.Places(activity), "plaatsen", new() { ["Request.Agenda"] = circle })).Status);
        Assert.Contains("nog geen stukken", (await contractor.GetAsync(page)).Main, StringComparison.Ordinal);
        Assert.Contains("Nog niet te lezen voor", (await client.GetAsync(page)).Main, StringComparison.Ordinal);

        var one = await AddressOfAsync(client, activity, "Heggenlijst");
        Dictionary<string, string> Words(Page on) => new() { ["Words.Naam"] = "Lijst van heggen", ["Words.Waarvoor"] = "om te lezen", ["Words.Lezers"] = Everybody, ["Words.Basis"] = BasisOf(on, "Words") };
        Assert.Equal(HttpStatusCode.Redirect, (await client.SendAsync(one, "wijzigen", Words(await client.GetAsync(one)))).Status);
        Assert.Contains("nog geen stukken", (await contractor.GetAsync(page)).Main, StringComparison.Ordinal);
        var wider = Words(await client.GetAsync(one));
        wider["Words.Verbreden"] = "true";
        Assert.Contains("Kolom E", (await client.SendAsync(one, "wijzigen", wider)).Alert, StringComparison.Ordinal);
        wider["Words.Gezien"] = "true";
        Assert.Equal(HttpStatusCode.Redirect, (await client.SendAsync(one, "wijzigen", wider)).Status);
        Assert.Contains("Lijst van heggen", (await contractor.GetAsync(page)).Main, StringComparison.Ordinal);
    }

    [Theory, OnEachDatabase]
    public async Task An_open_document_goes_to_the_library_for_who_reads_it_here_and_stays_at_an_activity_that_merges(TestDatabase database)
    {
        await using var site = await TestSite.OpenAsync(database);
        var agenda = await AgendaCast.MakeForCircleAsync(site, "Agenda die samengaat");
        var activity = await AgendaCast.ProposeAsync(site, TestSite.Secretary, agenda, "Gras inzaaien");
        var other = await AgendaCast.ProposeAsync(site, TestSite.Secretary, agenda, "Kruiden inzaaien");
        using var secretary = await site.AsAsync(TestSite.Secretary);
        using var contractor = await site.AsAsync(TestSite.Contractor);
        await AddAsync(secretary, activity, "zaaischema.txt", Text("Zaai in het voorjaar kwispelgras.\n\nMaai pas na de bloei."), "Zaaischema", Everybody);
        await AddAsync(secretary, activity, "kosten.csv", Text("Zaad;731.911"), "Kosten", Closed);

        var one = await AddressOfAsync(secretary, activity, "Zaaischema");
        var shelved = await secretary.SendAsync(one, "bibliotheek", []);
        Assert.StartsWith("/bibliotheek/importen/", PathOf(shelved), StringComparison.Ordinal);
        await site.SettleAsync();
        Assert.Equal(HttpStatusCode.OK, (await secretary.LookAsync(PathOf(shelved))).Status);
        Assert.NotEmpty((await contractor.GetAsync("/zoeken?q=kwispelgras")).Results);
        using var outsider = await site.AsAsync(TestSite.OrganisationAdministrator);
        Assert.Empty((await outsider.GetAsync("/zoeken?q=kwispelgras")).Results);
        var closed = await AddressOfAsync(secretary, activity, "Kosten");
        Assert.DoesNotContain("Zet in de bibliotheek", (await secretary.GetAsync(closed)).Body, StringComparison.Ordinal);
        Assert.IsType<OnlyOpenToLibrary>(await site.InScopeAsync(TestSite.Secretary, async services => (await services.GetRequiredService<ShelveDocument>().RunAsync(activity, closed[^32..])).Refusal));
        Assert.Equal(1, await site.InScopeAsync(null, services => services.GetRequiredService<VliegwielDb>().Items.CountAsync(i => i.FileName == "zaaischema.txt" || i.FileName == "kosten.csv", Stop)));

        await secretary.SendAsync(VersionLinks.Merge(activity), "samenvoegen", new() { ["Request.Andere"] = other, ["Request.Hoe"] = "samenvoegen", ["Request.Reden"] = "Het is hetzelfde veld." });
        var survivor = await contractor.GetAsync(DocumentLinks.Documents(other));
        Assert.Equal(DocumentLinks.Documents(activity), survivor.LinkTo("Zaaischema"));
        Assert.DoesNotContain("Kosten", survivor.Main, StringComparison.Ordinal);
        Assert.Contains("Zaaischema", (await contractor.GetAsync(DocumentLinks.Documents(activity))).Main, StringComparison.Ordinal);
        Assert.Empty((await secretary.GetAsync(DocumentLinks.Documents(activity))).Html.QuerySelectorAll("main form"));
    }
}
