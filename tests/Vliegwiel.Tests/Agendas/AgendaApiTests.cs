// SPDX-License-Identifier: EUPL-1.2
using System.Net;
using System.Text.Json;
using Vliegwiel.Agendas;
using Vliegwiel.Tests.Sites;
using Xunit;

namespace Vliegwiel.Tests.Agendas;

/// <summary>Agendas, activities, versions and goals for other programs: what the reader sees on the site, and amounts only for who may see those.</summary>
public sealed class AgendaApiTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, OnEachDatabase]
    public async Task A_client_reads_an_agenda_as_on_the_site_with_its_amounts_as_a_resource_of_their_own(TestDatabase database)
    {
        await using var site = await TestSite.OpenAsync(database);
        var agenda = await AgendaCast.MakeForCircleAsync(site, "Agenda voor programma's");
        var cheap = await AgendaCast.ProposeAsync(site, TestSite.Secretary, agenda, "Aardbeien van asfalt", "Q3 2031", "1.500", "onderhoud");
        await AgendaCast.ProposeAsync(site, TestSite.Secretary, agenda, "Zandbakken van zaagsel", "na de zomer", "ca. 90.000");
        await VersionCast.FixAsync(site, TestSite.Secretary, agenda, "Akkoord van allen.", "de kring");
        await VersionCast.BudgetAsync(site, TestSite.Secretary, cheap, "2.500");
        using var client = await site.AsAsync(TestSite.Client);
        var root = $"/api/v1/agendas/{agenda}";

        var listed = await JsonAsync(client, "/api/v1/agendas?woord=programma");
        var one = await JsonAsync(client, root);
        var found = await JsonAsync(client, $"{root}/activiteiten?sorteer=-budget&stand=voorgesteld");
        var filtered = await JsonAsync(client, $"{root}/activiteiten?woord=zaagsel");
        var activity = await JsonAsync(client, $"/api/v1/activiteiten/{cheap}");
        var budget = await JsonAsync(client, $"/api/v1/activiteiten/{cheap}/begroting");
        var versions = await JsonAsync(client, $"{root}/versies");
        var version = await JsonAsync(client, $"{root}/versies/1");
        var then = await JsonAsync(client, $"{root}/versies/1/begroting");
        var difference = await JsonAsync(client, $"{root}/versies/1/verschil?met=nu");

        Assert.Equal((1, agenda), (listed.GetProperty("aantal").GetInt32(), listed.GetProperty("resultaten")[0].GetProperty("kenmerk").GetString()));
        Assert.Equal((2, 1), (one.GetProperty("aantalActiviteiten").GetInt32(), one.GetProperty("aantalVersies").GetInt32()));
        Assert.Equal(["Zandbakken van zaagsel", "Aardbeien van asfalt"], TitlesOf(found));
        Assert.Equal(["Zandbakken van zaagsel"], TitlesOf(filtered));
        Assert.Equal("na de zomer", filtered.GetProperty("resultaten")[0].GetProperty("deadline").GetProperty("tekst").GetString());
        Assert.Equal("2031-09-30", activity.GetProperty("deadline").GetProperty("laatsteDag").GetString());
        Assert.Equal(agenda, activity.GetProperty("agendas")[0].GetString());
        Assert.DoesNotContain("500", activity.GetRawText() + one.GetRawText() + found.GetRawText() + version.GetRawText(), StringComparison.Ordinal);
        Assert.Equal((2500m, "precies", "euro"), (budget.GetProperty("bedrag").GetProperty("waarde").GetDecimal(), budget.GetProperty("bedrag").GetProperty("operator").GetString(), budget.GetProperty("bedrag").GetProperty("eenheid").GetString()));
        Assert.Equal("onderhoud", budget.GetProperty("dekking").GetString());
        Assert.Equal("de kring", versions.GetProperty("resultaten")[0].GetProperty("vastgesteldDoor").GetString());
        Assert.Equal(2, version.GetProperty("activiteiten").GetArrayLength());
        Assert.Contains(then.GetProperty("bedragen").EnumerateArray(), a => a.GetProperty("bedrag").GetProperty("operator").GetString() == "ongeveer" && a.GetProperty("bedrag").GetProperty("waarde").GetDecimal() == 90_000);
        Assert.Contains(then.GetProperty("bedragen").EnumerateArray(), a => a.GetProperty("bedrag").GetProperty("waarde").GetDecimal() == 1_500);
        Assert.Contains("Aardbeien van asfalt", difference.GetProperty("regels").GetRawText(), StringComparison.Ordinal);
        foreach (var wrong in new[] { "pagina=0", "stand=klaar", "type=alles", "sfeer=x", "laat=nee", "sorteer=geld" })
        {
            Assert.Equal(HttpStatusCode.BadRequest, (await client.LookAsync($"{root}/activiteiten?{wrong}")).Status);
        }

        Assert.Equal(0, (await JsonAsync(client, $"{root}/activiteiten?pagina=7")).GetProperty("resultaten").GetArrayLength());
        Assert.Equal(HttpStatusCode.NotFound, (await client.LookAsync($"{root}/versies/9")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await client.LookAsync($"{root}/versies/x/verschil")).Status);
    }

    [Theory, OnEachDatabase]
    public async Task A_contractor_guesses_every_address_order_and_tag_and_learns_of_no_amount(TestDatabase database)
    {
        await using var site = await TestSite.OpenAsync(database);
        var agenda = await AgendaCast.MakeForCircleAsync(site, "Agenda die niets verraadt");
        var dear = await TeamCast.BoundAsync(site, agenda, TestSite.Secretary, "Aanlegsteiger van resthout", TestSite.Client, "731.911");
        await AgendaCast.ProposeAsync(site, TestSite.Secretary, agenda, "Bomen verplanten", budget: "264.577");
        await VersionCast.FixAsync(site, TestSite.Secretary, agenda);
        await TeamCast.ComposeAsync(site, TestSite.Client, dear, 9);
        await TeamCast.LetInAsync(site, TestSite.Client, dear, TestSite.Neutral, 0, 5);
        using var contractor = await site.AsAsync(TestSite.Contractor);
        using var client = await site.AsAsync(TestSite.Client);
        using var guest = await site.AsAsync(TestSite.Neutral);
        using var nobody = site.Anonymous();
        var root = $"/api/v1/agendas/{agenda}";
        string[] open =
        [
            "/api/v1/agendas", root, $"{root}/activiteiten", $"{root}/activiteiten?sorteer=budget", $"{root}/activiteiten?sorteer=-budget", $"{root}/activiteiten?woord=731", $"/api/v1/activiteiten/{dear}",
            $"{root}/versies", $"{root}/versies/1", $"{root}/versies/1/verschil", "/api/v1/doelen",
        ];
        string[] amounts = [$"/api/v1/activiteiten/{dear}/begroting", $"{root}/versies/1/begroting"];
        var before = new Dictionary<string, string>();
        foreach (var address in open)
        {
            before[address] = await TagAsync(contractor, address);
        }

        var clientBefore = await TagAsync(client, amounts[0]);
        await VersionCast.BudgetAsync(site, TestSite.Secretary, dear, "731.912");
        foreach (var address in open)
        {
            Assert.Equal(before[address], await TagAsync(contractor, address));
            Assert.DoesNotContain("73191", (await contractor.GetAsync(address)).Body, StringComparison.Ordinal);
        }

        Assert.NotEqual(clientBefore, await TagAsync(client, amounts[0]));
        Assert.Equal(TitlesOf(await JsonAsync(contractor, $"{root}/activiteiten?sorteer=budget")), TitlesOf(await JsonAsync(contractor, $"{root}/activiteiten?sorteer=-budget")));
        var nowhere = await contractor.LookAsync("/api/v1/activiteiten/bestaat-niet/begroting");
        foreach (var address in amounts)
        {
            foreach (var visitor in new[] { contractor, guest, nobody })
            {
                var answer = await visitor.LookAsync(address);
                Assert.Equal(HttpStatusCode.NotFound, answer.Status);
                Assert.False(answer.Answer.Headers.Contains("ETag"));
            }
        }

        Assert.Equal(Without(nowhere.Body, "bestaat-niet"), Without((await contractor.LookAsync(amounts[0])).Body, dear));
        foreach (var address in open.Where(a => a.Contains(agenda, StringComparison.Ordinal)))
        {
            Assert.Equal(HttpStatusCode.NotFound, (await nobody.LookAsync(address)).Status);
            Assert.Equal(HttpStatusCode.NotFound, (await guest.LookAsync(address)).Status);
        }

        Assert.Equal(HttpStatusCode.NotFound, (await nobody.LookAsync($"/api/v1/activiteiten/{dear}")).Status);
        Assert.Equal(0, (await JsonAsync(guest, $"/api/v1/activiteiten/{dear}")).GetProperty("agendas").GetArrayLength());
        Assert.DoesNotContain("verraadt", (await nobody.GetAsync("/api/v1/agendas")).Body + (await guest.GetAsync("/api/v1/agendas")).Body, StringComparison.Ordinal);
        using var again = new HttpRequestMessage(HttpMethod.Get, new Uri(root, UriKind.Relative));
        again.Headers.TryAddWithoutValidation("If-None-Match", before[root]);
        Assert.Equal(HttpStatusCode.NotModified, (await contractor.Http.SendAsync(again, Stop)).StatusCode);
    }

    [Theory, OnEachDatabase]
    public async Task Goals_come_with_their_figures_for_who_sees_them(TestDatabase database)
    {
        await using var site = await TestSite.OpenAsync(database);
        var goal = await GoalCast.SetAsync(site, TestSite.Client, GoalCast.Request("Minder nieuw beton"));
        await GoalCast.MeasureAsync(site, TestSite.Client, goal, 2024, "20");
        using var client = await site.AsAsync(TestSite.Client);
        using var contractor = await site.AsAsync(TestSite.Contractor);

        var listed = await JsonAsync(client, "/api/v1/doelen?woord=beton&sorteer=-streefjaar");
        var one = await JsonAsync(client, $"/api/v1/doelen/{goal}");

        Assert.Equal(["Minder nieuw beton"], TitlesOf(listed));
        Assert.Equal((2020, 10m, "nulmeting", "gemeten"), (one.GetProperty("basisjaar").GetInt32(), one.GetProperty("basiswaarde").GetProperty("waarde").GetDecimal(), one.GetProperty("basiswaarde").GetProperty("bron").GetString(), one.GetProperty("basiswaarde").GetProperty("status").GetString()));
        Assert.Equal((2024, 20m), (one.GetProperty("waarden")[0].GetProperty("jaar").GetInt32(), one.GetProperty("waarden")[0].GetProperty("waarde").GetProperty("waarde").GetDecimal()));
        Assert.Equal(HttpStatusCode.NotFound, (await contractor.LookAsync($"/api/v1/doelen/{goal}")).Status);
        Assert.Empty(TitlesOf(await JsonAsync(contractor, "/api/v1/doelen?woord=beton")));
        Assert.Equal(HttpStatusCode.BadRequest, (await client.LookAsync("/api/v1/doelen?staat=klaar")).Status);
    }

    private static string Without(string body, string kenmerk)
    {
        var problem = JsonDocument.Parse(body).RootElement;
        return $"{problem.GetProperty("title")} {problem.GetProperty("detail")} {problem.GetProperty("status")}".Replace(kenmerk, "", StringComparison.Ordinal);
    }

    private static async Task<string> TagAsync(Visitor visitor, string address) => (await visitor.LookAsync(address)).Answer.Headers.GetValues("ETag").Single();

    private static async Task<JsonElement> JsonAsync(Visitor visitor, string address)
    {
        var answer = await visitor.LookAsync(address);
        Assert.True(answer.Status == HttpStatusCode.OK, $"{address}: {answer.Status} {answer.Body}");
        return JsonDocument.Parse(answer.Body).RootElement;
    }

    private static List<string> TitlesOf(JsonElement list) => [.. list.GetProperty("resultaten").EnumerateArray().Select(l => l.GetProperty("titel").GetString()!)];
}
