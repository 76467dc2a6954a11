// SPDX-License-Identifier: EUPL-1.2
using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Vliegwiel.Library.Data;
using Vliegwiel.Library.Dossiers;
using Vliegwiel.Network.Data;
using Vliegwiel.Platform.Data;
using Vliegwiel.Platform.Mail;
using Vliegwiel.Platform.Spine;
using Vliegwiel.Tests.Access;
using Vliegwiel.Tests.Sites;
using Xunit;

namespace Vliegwiel.Tests.Library.Dossiers;

/// <summary>Dossiers through the site: made, filled, put in order, handed over, and closed to whom a part is closed.</summary>
public sealed class DossierTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, OnEachDatabase]
    public async Task A_dossier_is_made_filled_from_a_page_and_put_in_order_and_what_was_taken_away_comes_back(TestDatabase database)
    {
        await using var site = await TestSite.OpenAsync(database);
        using var client = await site.AsAsync(TestSite.Client);
        var obstacle = (await client.GetAsync("/belemmeringen?woord=straatstenen")).LinkTo("Gebruikte straatstenen mogen niet in onze eigen bestekken");
        var put = (await client.GetAsync(obstacle)).LinkTo("Zet in dossier");

        var form = await client.GetAsync($"{DossierLinks.New}?zet={put.Split("/zet/")[1]}");
        var empty = await client.PostAsync(DossierLinks.New, form, new() { ["_handler"] = "dossier", ["Request.Groepen"] = "ingelogd" });
        Assert.Contains("Geef het dossier een titel", empty.Main, StringComparison.Ordinal);
        var made = await client.PostAsync($"{DossierLinks.New}?zet={put.Split("/zet/")[1]}", form, new() { ["_handler"] = "dossier", ["Request.Titel"] = "Bestrating die terugkomt", ["Request.Doel"] = "Voor beheerders die zwaluwklinkers leggen.", ["Request.Groepen"] = "ingelogd" });
        var address = new Uri(site.Address, made.Location!).PathAndQuery;
        Assert.StartsWith(put, address, StringComparison.Ordinal);
        var choose = await client.GetAsync(address);
        var chosen = choose.Html.QuerySelector("input[name='Request.Dossier'][checked]")!.GetAttribute("value")!;
        Assert.NotNull((await client.PostAsync(put, choose, new() { ["_handler"] = "zet", ["Request.Dossier"] = chosen, ["Request.Waarom"] = "Hier begon het mee." })).Location);

        var arrange = DossierLinks.Arrange(chosen);
        var source = new Dictionary<string, string> { ["_handler"] = "toevoegen", ["Request.Adres"] = "https://www.voorbeeld.example/klinkers", ["Request.Waarom"] = "Beeldbank." };
        var page = await client.GetAsync(arrange);
        Assert.Contains("Geef de bron een titel", (await client.PostAsync(arrange, page, new(source))).Alert, StringComparison.Ordinal);
        Assert.NotNull((await client.PostAsync(arrange, page, new(source) { ["Request.Titel"] = "Klinkers op foto" })).Location);
        Assert.Contains("Dit staat al in het dossier", (await client.PostAsync(arrange, page, new() { ["_handler"] = "toevoegen", ["Request.Adres"] = obstacle })).Alert, StringComparison.Ordinal);
        Assert.Contains("Wij kennen niets op dit adres", (await client.PostAsync(arrange, page, new() { ["_handler"] = "toevoegen", ["Request.Adres"] = "/bibliotheek/bestaat-niet" })).Alert, StringComparison.Ordinal);

        page = await client.GetAsync(arrange);
        var down = page.Html.QuerySelector("button[value^='omlaag']")!.GetAttribute("value")!;
        Assert.NotNull((await client.PostAsync(arrange, page, new() { ["_handler"] = "volgorde", ["Do.Daad"] = down })).Location);
        var shown = await client.GetAsync(DossierLinks.Show(chosen));
        Assert.Equal("Klinkers op foto", shown.Html.QuerySelector("section[aria-labelledby=stukken] ol a")!.TextContent);
        Assert.Contains("2 stukken", shown.Main, StringComparison.Ordinal);
        Assert.Contains("Hier begon het mee.", shown.Main, StringComparison.Ordinal);

        var gone = "weg" + down["omlaag".Length..];
        var removed = await client.PostAsync(arrange, page, new() { ["_handler"] = "volgorde", ["Do.Daad"] = gone });
        var after = await client.GetAsync(removed.Location!);
        Assert.Contains("is weggehaald uit het dossier", after.Alert + after.Main, StringComparison.Ordinal);
        Assert.Contains("1 stuk", (await client.GetAsync(DossierLinks.Show(chosen))).Main, StringComparison.Ordinal);
        Assert.DoesNotContain("Bestrating die terugkomt", (await client.GetAsync("/draad" + obstacle.Replace("/belemmeringen", "/belemmering", StringComparison.Ordinal))).Main, StringComparison.Ordinal);
        Assert.NotNull((await client.PostAsync(new Uri(site.Address, removed.Location!).PathAndQuery, after, new() { ["_handler"] = "ongedaan", ["Do.Daad"] = "terug" + gone["weg".Length..] })).Location);
        shown = await client.GetAsync(DossierLinks.Show(chosen));
        Assert.Contains("2 stukken", shown.Main, StringComparison.Ordinal);
        Assert.Contains("“Klinkers op foto” toegevoegd, door", shown.Main, StringComparison.Ordinal);
        Assert.Contains("Bestrating die terugkomt", (await client.GetAsync("/draad" + obstacle.Replace("/belemmeringen", "/belemmering", StringComparison.Ordinal))).Main, StringComparison.Ordinal);
        await site.SettleAsync();
        Assert.Contains("Bestrating die terugkomt", string.Join('|', (await client.GetAsync("/zoeken?q=zwaluwklinkers")).Results), StringComparison.Ordinal);
    }

    [Theory, OnEachDatabase]
    public async Task What_a_reader_may_not_see_is_not_on_the_dossier_nor_in_any_number(TestDatabase database)
    {
        await using var site = await TestSite.OpenAsync(database);
        var own = await site.InScopeAsync<Audience>(TestSite.Client, services => Task.FromResult(Audience.Person(services.GetRequiredService<Vliegwiel.Platform.People.CurrentActor>().Value.PersonId!.Value)));
        var hidden = await AccessWorld.PlantAsync(site, "eigen document", "ratelzwaluw", TestSite.Client, own, []);
        var dossier = await site.InScopeAsync<Dossier>(null, async services => await services.GetRequiredService<VliegwielDb>().Dossiers.AsNoTracking().SingleAsync(d => d.Title == "Straten van gebruikte stenen", Stop));
        using var member = await site.AsAsync(TestSite.PolicyOfficer);
        var addresses = new[] { DossierLinks.Show(dossier.Kenmerk), "/bibliotheek/dossiers?sorteer=-stukken", $"/draad/dossier/{dossier.Kenmerk}", $"/api/v1/dossiers/{dossier.Id}", "/api/v1/dossiers", "/zoeken?q=sijsjesbrug" };
        var before = await ReadAsync(member, addresses);

        site.Clock.Move(TimeSpan.FromDays(1));
        await site.InScopeAsync(TestSite.Client, async services =>
        {
            var fill = services.GetRequiredService<FillDossier>();
            var thing = await fill.FindThingAsync("item", hidden.PageAddress.Split('/')[^1], Stop);
            return (await fill.AddAsync(dossier.Kenmerk, thing!, "Denk aan de sijsjesbrug.")).Value.Kenmerk;
        });
        await site.SettleAsync();

        using var later = await site.AsAsync(TestSite.PolicyOfficer);
        using var client = await site.AsAsync(TestSite.Client);
        Assert.Equal(before, await ReadAsync(later, addresses));
        var mine = await client.GetAsync(DossierLinks.Show(dossier.Kenmerk));
        Assert.Contains("Denk aan de sijsjesbrug.", mine.Main, StringComparison.Ordinal);
        Assert.Contains("ratelzwaluw", mine.Main, StringComparison.Ordinal);
    }

    [Theory, OnEachDatabase]
    public async Task A_colleague_who_sees_the_dossier_takes_it_over_and_hears_it(TestDatabase database)
    {
        await using var site = await TestSite.OpenAsync(database);
        await site.RunJobsAsync();
        var kenmerk = await KenmerkAsync(site, "Straten van gebruikte stenen");
        using var client = await site.AsAsync(TestSite.Client);
        using var buyer = await site.AsAsync("inkoop@velderdam.example");
        using var member = await site.AsAsync(TestSite.PolicyOfficer);

        foreach (var page in new[] { DossierLinks.Owner(kenmerk), DossierLinks.Edit(kenmerk), DossierLinks.Arrange(kenmerk) })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await member.GetAsync(page)).Status);
        }

        var form = await client.GetAsync(DossierLinks.Owner(kenmerk));
        Assert.Contains("Kies een collega", (await client.PostAsync(DossierLinks.Owner(kenmerk), form, new() { ["_handler"] = "overdragen" })).Main, StringComparison.Ordinal);
        var refused = await client.PostAsync(DossierLinks.Owner(kenmerk), form, new() { ["_handler"] = "overdragen", ["Request.Collega"] = (await site.PersonIdAsync(TestSite.Spinner)).ToString("N") });
        Assert.Contains("Kies een collega van uw organisatie", refused.Alert, StringComparison.Ordinal);
        var given = await client.PostAsync(DossierLinks.Owner(kenmerk), form, new() { ["_handler"] = "overdragen", ["Request.Collega"] = (await site.PersonIdAsync("inkoop@velderdam.example")).ToString("N") });
        Assert.NotNull(given.Location);

        Assert.Equal(HttpStatusCode.OK, (await buyer.GetAsync(DossierLinks.Edit(kenmerk))).Status);
        var mail = await site.InScopeAsync<IReadOnlyList<OutboxLine>>(null, services => services.GetRequiredService<Outbox>().ListAsync(50, Stop));
        Assert.Single(mail, m => m.To == "inkoop@velderdam.example" && m.Subject.Contains("U houdt nu het dossier", StringComparison.Ordinal));
        Assert.Contains("overgedragen", (await buyer.GetAsync(DossierLinks.Show(kenmerk))).Main, StringComparison.Ordinal);
    }

    [Theory, OnEachDatabase]
    public async Task Lists_files_and_programs_read_the_dossiers_and_wrong_questions_are_answered(TestDatabase database)
    {
        await using var site = await TestSite.OpenAsync(database);
        using var member = await site.AsAsync(TestSite.PolicyOfficer);
        using var stranger = site.Anonymous();

        var list = await member.GetAsync(DossierLinks.All);
        foreach (var state in new[] { "in opbouw", "in gebruik", "afgesloten" })
        {
            Assert.Contains(state, list.Html.QuerySelector("table tbody")!.TextContent, StringComparison.Ordinal);
        }

        Assert.Single((await stranger.GetAsync(DossierLinks.All)).Html.QuerySelectorAll("tbody tr"));
        var timber = await KenmerkAsync(site, "Houtbouw voor gemeenten");
        using var api = JsonDocument.Parse((await stranger.GetAsync("/api/v1/dossiers?stand=in-gebruik")).Body);
        var row = Assert.Single(api.RootElement.GetProperty("resultaten").EnumerateArray());
        using var one = JsonDocument.Parse((await stranger.GetAsync($"/api/v1/dossiers/{row.GetProperty("id").GetGuid()}")).Body);
        Assert.Equal(row.GetProperty("aantalStukken").GetInt32(), one.RootElement.GetProperty("stukken").GetArrayLength());
        Assert.DoesNotContain("milieuprestatie", one.RootElement.GetRawText(), StringComparison.Ordinal);
        Assert.Contains("milieuprestatie", (await member.GetAsync($"{DossierLinks.Show(timber)}/exporteren?als=csv")).Body, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await member.GetAsync($"{DossierLinks.Export}?als=xlsx&stand=afgesloten")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await member.GetAsync($"{DossierLinks.Export}?als=pdf")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await member.GetAsync($"{DossierLinks.All}?pagina=99")).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await member.GetAsync("/api/v1/dossiers?stand=misschien")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await member.GetAsync("/api/v1/dossiers/geen-id")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await member.GetAsync("/bibliotheek/dossiers/zet/sleutel/x")).Status);
        var closed = await KenmerkAsync(site, "Voorbereiding prestatieafspraken van vorig jaar");
        var form = await member.GetAsync(DossierLinks.Arrange(closed));
        var refused = await member.PostAsync(DossierLinks.Arrange(closed), form, new() { ["_handler"] = "toevoegen", ["Request.Adres"] = "https://www.voorbeeld.example/", ["Request.Titel"] = "Iets" });
        Assert.Contains("Dit dossier is afgesloten", refused.Alert, StringComparison.Ordinal);
    }

    private static async Task<string> ReadAsync(Visitor visitor, IEnumerable<string> addresses)
    {
        var seen = new List<string>();
        foreach (var address in addresses)
        {
            var page = await visitor.GetAsync(address);
            Assert.True(page.Status == HttpStatusCode.OK, $"{address} gave {page.Status}");
            seen.Add(address.StartsWith("/api", StringComparison.Ordinal) ? page.Body : Regex.Replace(page.Main, "Afgedrukt op .*", "", RegexOptions.None, TimeSpan.FromSeconds(1)));
        }

        return string.Join('\n', seen);
    }

    private static Task<string> KenmerkAsync(TestSite site, string title) =>
        site.InScopeAsync<string>(null, services => services.GetRequiredService<VliegwielDb>().Dossiers.Where(d => d.Title == title).Select(d => d.Kenmerk).SingleAsync(Stop));
}
