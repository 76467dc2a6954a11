// SPDX-License-Identifier: EUPL-1.2
using System.Net;
using System.Text;
using System.Text.Json;
using Vliegwiel.Tests.Sites;
using Xunit;

namespace Vliegwiel.Tests.Library.Finding;

/// <summary>What search gives beside its page: to programs, to who is typing, and to editors about what did not help.</summary>
public sealed class SearchChannelTests
{
    private const string Mend = "/beheer/woorden/zonder-resultaat";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, OnEachDatabase]
    public async Task Editors_see_what_three_people_found_beside_the_point_without_who_and_not_what_they_may_not_see(TestDatabase database)
    {
        await using var site = await TestSite.OpenAsync(database);
        using var spinner = await site.AsAsync(TestSite.Spinner);
        using var officer = await site.AsAsync(TestSite.PolicyOfficer);
        using var client = await site.AsAsync(TestSite.Client);
        using var stranger = site.Anonymous();
        await BringAsync(site, spinner, "openbaar", "Griendhakkersplan");

        Assert.Contains("Uw oordeel telt mee", (await JudgeAsync(officer, "Griendhakkersplan", "Niet")).Main, StringComparison.Ordinal);
        await JudgeAsync(officer, "griendhakkersplan", "Niet");
        await JudgeAsync(client, "griendhakkersplan", "Niet");
        Assert.DoesNotContain("griendhakkersplan", (await spinner.GetAsync(Mend)).Main, StringComparison.OrdinalIgnoreCase);
        await JudgeAsync(stranger, "griendhakkersplan", "Hielp");
        Assert.Equal("griendhakkersplanGriendhakkersplan21", (await spinner.GetAsync(Mend)).Row("griendhakkersplan"));
        Assert.Equal(HttpStatusCode.Forbidden, (await officer.LookAsync(Mend)).Status);
    }

    [Theory, OnEachDatabase]
    public async Task Programs_narrow_down_on_what_they_may_see_and_who_knows_the_old_path_is_sent_on(TestDatabase database)
    {
        await using var site = await TestSite.OpenAsync(database);
        using var spinner = await site.AsAsync(TestSite.Spinner);
        using var stranger = site.Anonymous();
        await BringAsync(site, spinner, "openbaar", "Xelqorum openbaar");
        await BringAsync(site, spinner, "ingelogd", "Xelqorum besloten");

        var all = await JsonAsync(spinner, "/api/v1/zoekresultaten?q=xelqorum");
        var open = await JsonAsync(stranger, "/api/v1/zoekresultaten?q=xelqorum");
        Assert.Equal((2, 1), (Count(all, "soort", "document"), Count(open, "soort", "document")));
        Assert.Equal(2, Count(all, "bestand", "txt"));
        Assert.Equal("Document", Facets(all).Single(f => f.GetProperty("naam").GetString() == "soort").GetProperty("tekst").GetString());
        Assert.Equal(0, (await JsonAsync(spinner, "/api/v1/zoekresultaten?q=xelqorum&soort=vraagstuk")).GetProperty("aantal").GetInt32());
        Assert.Equal(2, (await JsonAsync(spinner, "/api/v1/zoekresultaten?q=xelqorum&soort=document&bestand=txt")).GetProperty("aantal").GetInt32());

        var old = await stranger.LookAsync("/api/v1/zoeken?q=xelqorum&pagina=1");
        Assert.Equal((HttpStatusCode.PermanentRedirect, "/api/v1/zoekresultaten?q=xelqorum&pagina=1"), (old.Status, old.Location));

        // The field works as it did; the script finds in it where to ask, and what it asks is what one may see.
        var field = (await stranger.GetAsync("/zoeken")).Html.QuerySelector("search-suggestions input[name=q]")!;
        var source = field.ParentElement!.GetAttribute("source")!;
        Assert.Equal("""["xelqorum"]""", (await stranger.GetAsync(source + "xelqo")).Body);
        Assert.Equal("""["besloten"]""", (await spinner.GetAsync(source + "beslot")).Body.Replace("[\"beslot\",", "[", StringComparison.Ordinal));
        Assert.DoesNotContain("\"besloten\"", (await stranger.GetAsync(source + "beslote")).Body, StringComparison.Ordinal);
        Assert.Contains("customElements", (await stranger.GetAsync("/_content/Vliegwiel.Design/search-suggestions.js")).Body, StringComparison.Ordinal);
    }

    private static async Task<Page> JudgeAsync(Visitor visitor, string words, string verdict)
    {
        var address = $"/zoeken?q={words}";
        var page = await visitor.GetAsync(address);
        var button = page.Html.QuerySelector($"button[name={verdict}]")!;
        var said = await visitor.PostAsync(address, page, new() { ["_handler"] = "oordeel", [verdict] = button.GetAttribute("value")! });
        return await visitor.GetAsync(said.Location!);
    }

    private static async Task BringAsync(TestSite site, Visitor visitor, string audience, string title)
    {
        await visitor.UploadAsync(audience, ($"{title}.txt", Encoding.UTF8.GetBytes($"{title}\n\nDit stuk is er gekomen en gaat over {title}.")));
        await site.SettleAsync();
    }

    private static async Task<JsonElement> JsonAsync(Visitor visitor, string address)
    {
        using var answer = await visitor.Http.GetAsync(new Uri(address, UriKind.Relative), Stop);
        return JsonDocument.Parse(await answer.Content.ReadAsStringAsync(Stop)).RootElement;
    }

    private static IEnumerable<JsonElement> Facets(JsonElement answer) => answer.GetProperty("facetten").EnumerateArray();

    private static int Count(JsonElement answer, string name, string value) =>
        Facets(answer).Where(f => f.GetProperty("naam").GetString() == name && f.GetProperty("waarde").GetString() == value).Sum(f => f.GetProperty("aantal").GetInt32());
}
