// SPDX-License-Identifier: EUPL-1.2
using System.Net;
using System.Text.RegularExpressions;
using Vliegwiel.Agendas;
using Vliegwiel.Agendas.Domain;
using Vliegwiel.Tests.Network.SigningIn;
using Vliegwiel.Tests.Sites;
using Xunit;

namespace Vliegwiel.Tests.Agendas;

/// <summary>An activity of several agendas is entered once; each organisation sees its own share, together it counts once, and no contractor finds any of it (GAP-3).</summary>
public sealed partial class ShareTests
{
    private static readonly string[] Secrets = ["731911", "731.911", "264577", "264.577", "997488", "997.488", "kwikstaart", "Wie draagt", "draagt", "drager", "onvolledig", "besteed"];

    [Theory, OnEachDatabase]
    public async Task A_municipality_and_the_province_see_their_own_shares_and_together_it_counts_once(TestDatabase database)
    {
        await using var site = await TestSite.OpenAsync(database);
        await ShareCast.SeatProvinceAsync(site);
        var circle = await AgendaCast.MakeForCircleAsync(site, "Agenda van samen");
        var ofMunicipality = await AgendaCast.MakeForOrganisationAsync(site, TestSite.Client, "Eigen agenda van de gemeente");
        var ofProvince = await AgendaCast.MakeForOrganisationAsync(site, ShareCast.OfProvince, "Eigen agenda van de provincie");
        var shared = await AgendaCast.ProposeAsync(site, TestSite.Secretary, circle, "Oeverpad van samen");
        await AgendaCast.ProposeAsync(site, TestSite.Secretary, circle, "Brug zonder verdeling", budget: "12.000");
        await AgendaCast.ProposeAsync(site, TestSite.Secretary, circle, "Sluis zonder bedrag");
        await ShareCast.PlaceAsync(site, shared, ShareCast.OfProvince, ofProvince);
        await ShareCast.PlaceAsync(site, shared, TestSite.Client, ofMunicipality);
        await DivideAsync(site, shared);
        await ShareCast.EffectAsync(site, TestSite.Client, shared, "Aandeel hergebruikt", "8", "%", (ShareCast.Municipality, "50"), (ShareCast.Province, "25"));
        var goal = await GoalCast.SetAsync(site, TestSite.Client, GoalCast.Request("Doel van samen", await GoalCast.CircleAsync(site)));
        await GoalCast.TieAsync(site, TestSite.Client, goal, shared);
        using var client = await site.AsAsync(TestSite.Client);
        using var province = await site.AsAsync(ShareCast.OfProvince);

        var whole = await client.GetAsync(ShareLinks.Of(circle));
        var own = await client.GetAsync(ShareLinks.Of(ofMunicipality));
        var other = await province.GetAsync(ShareLinks.Of(ofProvince));
        var together = await client.GetAsync($"{ShareLinks.Together}?agenda={circle}&agenda={ofMunicipality}&agenda={circle}&agenda={ofProvince}");
        var file = (await client.LookAsync($"{ShareLinks.Export(circle)}?als=csv")).Body;
        var api = (await client.LookAsync($"/api/v1/activiteiten/{shared}/begroting")).Body;

        Assert.Contains("264.577", Row(own, ShareCast.Municipality), StringComparison.Ordinal);
        Assert.Equal(ShareCast.Municipality, Firsts(own)[0]);
        Assert.Contains($"Draagt {ShareCast.Municipality}", own.Main, StringComparison.Ordinal);
        Assert.Contains("731.911", Row(other, ShareCast.Province), StringComparison.Ordinal);
        Assert.Equal(ShareCast.Province, Firsts(other)[0]);
        Assert.Contains("997.488", Row(other, "Geheel"), StringComparison.Ordinal);
        foreach (var page in new[] { whole, together })
        {
            Assert.Contains("264.577", Row(page, ShareCast.Municipality), StringComparison.Ordinal);
            Assert.Contains("731.911", Row(page, ShareCast.Province), StringComparison.Ordinal);
            Assert.Contains("€ 13.000", Row(page, "Niet verdeeld"), StringComparison.Ordinal);
            Assert.Contains("€ 1.009.488", Row(page, "Geheel"), StringComparison.Ordinal);
            Assert.Contains("Onvolledig, van 1 activiteit is het bedrag niet bekend (bekend bij 2 van 3)", Row(page, "Geheel"), StringComparison.Ordinal);
        }

        // The agenda of the province is not there for the municipality: two are left, with one activity on both.
        Assert.Contains("2 agenda's van", together.Main, StringComparison.Ordinal);
        Assert.Contains("met 3 activiteiten die u mag zien. Op meer dan één van deze agenda's: 1.", together.Main, StringComparison.Ordinal);
        Assert.DoesNotContain("Eigen agenda van de provincie", together.Body, StringComparison.Ordinal);
        Assert.Contains("4% per jaar", Plain(whole), StringComparison.Ordinal);
        Assert.Contains("Doel van samen", whole.Main, StringComparison.Ordinal);
        Assert.Contains($"budget;alles samen;{ShareCast.Municipality};264577", file, StringComparison.Ordinal);
        Assert.Contains($"\"drager\":\"{ShareCast.Province}\"", api.Replace(" ", "", StringComparison.Ordinal).Replace("ProvincieMiddenland", ShareCast.Province, StringComparison.Ordinal), StringComparison.Ordinal);
        var contribution = await province.GetAsync(GoalLinks.Goal(goal));
        Assert.Contains("tellen niet op bij de waarde van het doel", contribution.Main, StringComparison.Ordinal);
        Assert.Contains("2% per jaar", Row(contribution, ShareCast.Province), StringComparison.Ordinal);
    }

    [Theory, OnEachDatabase]
    public async Task A_contractor_finds_no_amount_and_no_bearer_and_sees_the_same_as_before_there_were_any(TestDatabase database)
    {
        await using var site = await TestSite.OpenAsync(database);
        await ShareCast.SeatProvinceAsync(site);
        var agenda = await AgendaCast.MakeForCircleAsync(site, "Agenda met stille delen");
        var activity = await AgendaCast.ProposeAsync(site, TestSite.Secretary, agenda, "Oeverpad met stille delen");
        await ShareCast.EffectAsync(site, TestSite.Secretary, activity, "Zand bespaard", "8", "ton", (ShareCast.Municipality, "50"));
        using var contractor = await site.AsAsync(TestSite.Contractor);
        string[] addresses =
        [
            ShareLinks.Of(agenda), $"{ShareLinks.Export(agenda)}?als=csv", $"{ShareLinks.Export(agenda)}?als=json", ShareLinks.Together, $"{ShareLinks.Together}?agenda={agenda}", $"{ShareLinks.ExportTogether}?agenda={agenda}&als=csv",
            AgendaLinks.Show(agenda), OutcomeLinks.Sum(agenda), AgendaLinks.Activity(activity), AgendaLinks.Budget(activity), DependencyLinks.BudgetPart(activity), $"/api/v1/activiteiten/{activity}/begroting", $"/api/v1/activiteiten/{activity}",
            $"/draad/activiteit/{activity}", "/zoeken?q=kwikstaart", "/api/v1/zoekresultaten?q=kwikstaart", "/api/v1/suggesties?begin=kwiks",
        ];
        await site.SettleAsync();
        var before = await SeenAsync(contractor, addresses);

        await DivideAsync(site, activity);
        await site.SettleAsync();
        var after = await SeenAsync(contractor, addresses);
        using var secretary = await site.AsAsync(TestSite.Secretary);

        Assert.Equal(before, after);
        Assert.Empty(after.Where(seen => Secrets.Any(s => seen.Body.Contains(s, StringComparison.OrdinalIgnoreCase) && !seen.Address.Contains("kwiks", StringComparison.Ordinal))).Select(seen => seen.Address));
        Assert.Contains("Zand bespaard", after[0].Body, StringComparison.Ordinal);
        Assert.DoesNotContain("budget", (await contractor.GetAsync(ShareLinks.Of(agenda))).Main, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(HttpStatusCode.NotFound, (await contractor.LookAsync(AgendaLinks.Budget(activity))).Status);
        // Who may see it finds it in the same place, so the test looks where it can be found.
        Assert.Contains("997.488", (await secretary.GetAsync(ShareLinks.Of(agenda))).Main, StringComparison.Ordinal);
        Assert.Contains("Wie draagt dit deel", (await secretary.GetAsync(AgendaLinks.Budget(activity))).Body, StringComparison.Ordinal);
    }

    [Theory, OnEachDatabase]
    public async Task A_bearer_is_chosen_from_who_takes_part_and_nothing_typed_in_an_address_breaks_the_pages(TestDatabase database)
    {
        await using var site = await TestSite.OpenAsync(database);
        var own = await AgendaCast.MakeForOrganisationAsync(site, TestSite.Client, "Eigen agenda met een drager");
        var empty = await AgendaCast.MakeForOrganisationAsync(site, TestSite.Client, "Lege agenda van het aandeel");
        var activity = await AgendaCast.ProposeAsync(site, TestSite.Client, own, "Bank met een drager", budget: "7.000");
        using var client = await site.AsAsync(TestSite.Client);
        using var stranger = await site.AsAsync(TestSite.PolicyOfficer);

        var undivided = await client.GetAsync(ShareLinks.Of(own));
        var foreign = await ShareCast.PartAsync(site, TestSite.Client, activity, "Zitvlak", "5", Guid.CreateVersion7().ToString("N"));
        var nonsense = await ShareCast.PartAsync(site, TestSite.Client, activity, "Zitvlak", "5", "Gemeente Nergens");
        var refused = await client.SendAsync(DependencyLinks.BudgetPart(activity), "onderdeel", await FieldsAsync(client, activity, "Zitvlak dat blijft staan", "geen-organisatie"));
        var form = await client.GetAsync(DependencyLinks.BudgetPart(activity));
        var choices = form.Html.QuerySelectorAll("select[name='Request.Drager'] option").Select(o => o.TextContent).ToList();
        var added = await client.SendAsync(DependencyLinks.BudgetPart(activity), "onderdeel", await FieldsAsync(client, activity, "Rugleuning", form.Html.QuerySelectorAll("select[name='Request.Drager'] option")[1].GetAttribute("value")!));

        Assert.Contains("Nog geen deel is verdeeld", undivided.Main, StringComparison.Ordinal);
        Assert.Contains(undivided.Links, l => l.Href == AgendaLinks.Budget(activity));
        Assert.IsType<NotOneOfTheseOrganisations>(foreign);
        Assert.IsType<NotOneOfTheseOrganisations>(nonsense);
        Assert.Contains("Kies een organisatie uit de lijst", refused.Alert, StringComparison.Ordinal);
        Assert.Equal("Zitvlak dat blijft staan", refused.Html.GetElementById("Request-Onderdeel")!.GetAttribute("value"));
        Assert.Equal(["Niet gezegd", ShareCast.Municipality], choices);
        Assert.Equal(HttpStatusCode.Redirect, added.Status);
        Assert.Contains(ShareCast.Municipality, (await client.GetAsync(AgendaLinks.Budget(activity))).Row("Rugleuning"), StringComparison.Ordinal);
        Assert.Contains("Er staat nog niets op deze agenda", (await client.GetAsync(ShareLinks.Of(empty))).Main, StringComparison.Ordinal);

        var many = string.Join('&', Enumerable.Range(0, 200).Select(i => $"agenda=bestaat-niet-{i}").Append($"agenda={own}"));
        foreach (var query in new[] { "", "?agenda=", "?agenda=bestaat-niet", $"?agenda={own}&agenda={own}", $"?{many}", "?agenda=%27%22%3Cscript%3E", $"?agenda={new string('a', 3000)}", $"?agenda={own}&pagina=1", "?agenda[]=1&Agenda=2" })
        {
            Assert.Equal((query, HttpStatusCode.OK), (query, (await client.LookAsync(ShareLinks.Together + query)).Status));
            Assert.True((await client.LookAsync(ShareLinks.ExportTogether + (query.Length == 0 ? "?" : query + "&") + "als=csv")).Status is HttpStatusCode.OK or HttpStatusCode.NotFound);
        }

        Assert.Contains("Kies twee of meer agenda's", (await client.GetAsync($"{ShareLinks.Together}?agenda=bestaat-niet")).Main, StringComparison.Ordinal);
        Assert.Contains("1 agenda van", (await client.GetAsync($"{ShareLinks.Together}?agenda={own}&agenda={own}&agenda=bestaat-niet")).Main, StringComparison.Ordinal);
        foreach (var wrong in new[] { $"{ShareLinks.Of(own)}?pagina=2", $"{ShareLinks.Of(own)}?pagina=-1", ShareLinks.Of("bestaat-niet"), $"{ShareLinks.Together}?agenda=%00", $"{ShareLinks.Export(own)}?als=exe", $"{ShareLinks.Together}?agenda={own}&pagina=nul", $"{ShareLinks.Export("bestaat-niet")}?als=csv" })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await client.LookAsync(wrong)).Status);
        }

        Assert.Equal(HttpStatusCode.NotFound, (await stranger.LookAsync(ShareLinks.Of(own))).Status);
        // What somebody may not see is left out like what is not there.
        Assert.Contains("Kies twee of meer agenda's", (await stranger.GetAsync($"{ShareLinks.Together}?agenda={own}")).Main, StringComparison.Ordinal);
    }

    private static async Task<Dictionary<string, string>> FieldsAsync(Visitor visitor, string activity, string words, string bearer) => new()
    {
        ["Request.Basis"] = (await visitor.GetAsync(DependencyLinks.BudgetPart(activity))).Html.QuerySelector("input[name='Request.Basis']")!.GetAttribute("value")!,
        ["Request.Onderdeel"] = words,
        ["Request.Herkomst"] = "eigen-middelen",
        ["Request.Stand"] = "toegekend",
        ["Request.Bedrag"] = "5.000",
        ["Request.Besteed"] = "0",
        ["Request.Drager"] = bearer,
    };

    private static async Task DivideAsync(TestSite site, string activity)
    {
        Assert.Null(await ShareCast.PartAsync(site, TestSite.Secretary, activity, "Kwikstaartaanleg", "264.577", ShareCast.Municipality, "100.000"));
        Assert.Null(await ShareCast.PartAsync(site, TestSite.Secretary, activity, "Kwikstaartsubsidie", "731.911", ShareCast.Province));
        Assert.Null(await ShareCast.PartAsync(site, TestSite.Secretary, activity, "Onvoorzien", "1.000", ""));
        Assert.Null(await ShareCast.PartAsync(site, TestSite.Secretary, activity, "Afgewezen deel", "555.555", ShareCast.Province, state: "afgewezen"));
    }

    private static async Task<List<(string Address, string Body)>> SeenAsync(Visitor visitor, IEnumerable<string> addresses)
    {
        var seen = new List<(string, string)>();
        foreach (var address in addresses)
        {
            var page = await visitor.LookAsync(address);
            seen.Add((address, $"{(int)page.Status} {page.Answer.Headers.ETag}\n{Token().Replace(page.Body, "")}"));
        }

        return seen;
    }

    private static string Row(Page page, string start) => page.Row(start).Replace('\u00A0', ' ');

    private static string Plain(Page page) => page.Main.Replace('\u00A0', ' ');

    private static List<string> Firsts(Page page) => [.. page.Html.QuerySelectorAll("main table tbody th").Select(t => t.TextContent.Trim())];

    [GeneratedRegex("""name="__RequestVerificationToken" value="[^"]*|"traceId":"[^"]*""", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Token();
}
