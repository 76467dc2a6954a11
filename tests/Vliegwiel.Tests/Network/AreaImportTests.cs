// SPDX-License-Identifier: EUPL-1.2
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Vliegwiel.Network.Contracts;
using Vliegwiel.Network.Domain;
using Vliegwiel.Network.Seeds;
using Vliegwiel.Platform.Data;
using Vliegwiel.Platform.Spine;
using Vliegwiel.Tests.Sites;
using Vliegwiel.Web.Commands;
using Xunit;

namespace Vliegwiel.Tests.Network;

/// <summary>The list of areas: what the product ships, and newer lists that somebody brings.</summary>
public sealed class AreaImportTests
{
    private const string Merger = """
        code;soort;naam;geldig_van;geldig_tot;ligt_in;overlapt;opvolger;organisatie;fictief
        PV91;provincie;Westerland (fictief);;;;;;Provincie Westerland (fictief);ja
        PV92;provincie;Oosterland (fictief);;;;;;Provincie Oosterland (fictief);ja
        GM9001;gemeente;Aadorp (fictief);;;PV91;;;Gemeente Aadorp (fictief);ja
        GM9002;gemeente;Beedorp (fictief);;;PV91;;;Gemeente Beedorp (fictief);ja
        WS9001;waterschap;De Grensbeek (fictief);;;;PV91|PV92;;Waterschap De Grensbeek (fictief);ja
        """;

    private const string Merged = """
        code;soort;naam;geldig_van;geldig_tot;ligt_in;overlapt;opvolger;organisatie;fictief
        GM9001;gemeente;Aadorp (fictief);;2025-12-31;PV91;;GM9003;Gemeente Aadorp (fictief);ja
        GM9002;gemeente;Beedorp (fictief);;2025-12-31;PV91;;GM9003;Gemeente Beedorp (fictief);ja
        GM9003;gemeente;Aabee (fictief);2026-01-01;;PV91;;;Gemeente Aabee (fictief);ja
        """;

    [Theory, OnEachDatabase]
    public async Task The_product_ships_the_areas_of_the_country_and_the_spine_knows_them(TestDatabase database)
    {
        await using var site = await TestSite.OpenAsync(database);

        var counts = await site.InScopeAsync(null, async services => (await services.GetRequiredService<AreaDirectory>().ListOnAsync(new DateOnly(2025, 6, 1), Stop)).CountBy(a => a.Kind).ToDictionary());
        var differences = await site.InScopeAsync(null, services => services.GetRequiredService<SpineCheck>().FindDifferencesAsync(Stop));

        Assert.Equal((342, 12, 21, 28), (counts["gemeente"], counts["provincie"], counts["waterschap"], counts["gebied van een omgevingsdienst"]));
        Assert.Empty(differences);
    }

    [Theory, OnEachDatabase]
    public async Task The_shipped_list_again_is_known_and_changes_nothing(TestDatabase database)
    {
        await using var site = await TestSite.OpenAsync(database);

        var outcome = await site.InScopeAsync(null, services => services.GetRequiredService<AreaImportDesk>().CarryOutAsync(ShippedAreas.Content(), Stop));

        Assert.Equal("0 nieuw, 0 gewijzigd, 0 beëindigd, 410 bekend; 0 nieuwe organisaties", outcome.Summary);
    }

    [Theory, OnEachDatabase]
    public async Task A_real_merger_of_the_past_is_known_from_both_sides(TestDatabase database)
    {
        await using var site = await TestSite.OpenAsync(database);
        var before = new DateOnly(2022, 12, 31);

        var (was, became) = await site.InScopeAsync(null, async services =>
        {
            var areas = services.GetRequiredService<AreaDirectory>();
            return (await areas.ListWhatWasAsync("GM1992", before, Stop), await areas.ListWhatBecameOfAsync("GM0501", before.AddDays(1), Stop));
        });

        Assert.Equal(["GM0501", "GM0530", "GM0614"], was.Select(a => a.Code).Order(StringComparer.Ordinal));
        Assert.Equal(["GM1992"], became.Select(a => a.Code));
    }

    [Theory, OnEachDatabase]
    public async Task A_merger_comes_in_as_a_list_and_both_days_are_right(TestDatabase database)
    {
        await using var site = await TestSite.OpenAsync(database);
        await CarryOutAsync(site, Merger);

        var outcome = await CarryOutAsync(site, Merged);
        var again = await CarryOutAsync(site, Merged);
        var (before, after) = await site.InScopeAsync(null, async services =>
        {
            var areas = services.GetRequiredService<AreaDirectory>();
            return (await areas.ListOnAsync(new DateOnly(2025, 12, 31), Stop), await areas.ListOnAsync(new DateOnly(2026, 1, 1), Stop));
        });

        Assert.Equal("1 nieuw, 0 gewijzigd, 2 beëindigd, 0 bekend; 1 nieuwe organisaties", outcome.Summary);
        Assert.Contains("opgevolgd door GM9003 Aabee (fictief)", outcome.Ended[0], StringComparison.Ordinal);
        Assert.Equal("0 nieuw, 0 gewijzigd, 0 beëindigd, 3 bekend; 0 nieuwe organisaties", again.Summary);
        Assert.Equal(["GM9001", "GM9002"], Fictitious(before));
        Assert.Equal(["GM9003"], Fictitious(after));
    }

    [Theory, OnEachDatabase]
    public async Task The_organisation_of_an_area_that_ended_ends_with_it(TestDatabase database)
    {
        await using var site = await TestSite.OpenAsync(database);
        await CarryOutAsync(site, Merger);
        await CarryOutAsync(site, Merged);

        var days = await site.InScopeAsync(null, services => services.GetRequiredService<VliegwielDb>().Set<Organisation>()
            .Where(o => o.Name == "Gemeente Aadorp (fictief)" || o.Name == "Gemeente Aabee (fictief)").OrderBy(o => o.Name).Select(o => new { o.ActiveFrom, o.ActiveUntil }).ToListAsync(Stop));
        var differences = await site.InScopeAsync(null, services => services.GetRequiredService<SpineCheck>().FindDifferencesAsync(Stop));

        Assert.Equal(new DateOnly(2026, 1, 1), days[0].ActiveFrom);
        Assert.Equal(new DateOnly(2025, 12, 31), days[1].ActiveUntil);
        Assert.Empty(differences);
    }

    [Theory, OnEachDatabase]
    public async Task A_water_board_crosses_provinces_and_that_may_change_on_a_day(TestDatabase database)
    {
        await using var site = await TestSite.OpenAsync(database);
        await CarryOutAsync(site, Merger);
        await CarryOutAsync(site, "code,soort,naam,overlapt,ligt_in_vanaf\nWS9001,waterschap,De Grensbeek (fictief),PV92,2026-01-01\n");

        var (before, after) = await site.InScopeAsync(null, async services =>
        {
            var areas = services.GetRequiredService<AreaDirectory>();
            return (await areas.ListProvincesOfAsync("WS9001", new DateOnly(2025, 12, 31), Stop), await areas.ListProvincesOfAsync("WS9001", new DateOnly(2026, 1, 1), Stop));
        });

        Assert.Equal(["PV92", "PV91"], before.Select(p => p.Code));
        Assert.Equal(["PV92"], after.Select(p => p.Code));
    }

    [Theory, OnEachDatabase]
    public async Task The_command_says_what_it_would_do_does_it_and_then_knows_it(TestDatabase database)
    {
        using var region = await Regions.EmptyAsync(database);

        var plan = await RunAsync(region, Merger, "--plan");
        var done = await RunAsync(region, Merger);
        var again = await RunAsync(region, Merger);

        Assert.Equal((0, true), (plan.Code, plan.Said.EndsWith("Er is niets veranderd (--plan).", StringComparison.Ordinal)));
        Assert.Contains("nieuw: GM9001 Aadorp (fictief)", done.Said, StringComparison.Ordinal);
        Assert.EndsWith("Gedaan: 5 nieuw, 0 gewijzigd, 0 beëindigd, 0 bekend; 5 nieuwe organisaties.", done.Said, StringComparison.Ordinal);
        Assert.EndsWith("Gedaan: 0 nieuw, 0 gewijzigd, 0 beëindigd, 5 bekend; 0 nieuwe organisaties.", again.Said, StringComparison.Ordinal);
    }

    [Theory, OnEachDatabase]
    public async Task A_bad_list_changes_nothing_and_names_each_line(TestDatabase database)
    {
        using var region = await Regions.EmptyAsync(database);
        var answer = await RunAsync(region, Merger + """

            GM9010;gemeente;Goed (fictief);;;PV91;;;;ja
            GM9011;dorp;Fout (fictief);;;;;;;ja
            GM9012;gemeente;Fout (fictief);2026-02-30;;;;;;ja
            GM9010;gemeente;Dubbel (fictief);;;;;;;ja
            """);
        var reference = await RunAsync(region, "code;soort;naam;ligt_in\nGM9010;gemeente;Goed (fictief);PV99");
        var later = await RunAsync(region, Merger, "--plan");

        Assert.Equal(1, answer.Code);
        Assert.Contains("regel 8: soort “dorp” bestaat niet", answer.Said, StringComparison.Ordinal);
        Assert.Contains("regel 9: geldig_van “2026-02-30” is geen dag", answer.Said, StringComparison.Ordinal);
        Assert.Contains("regel 10: code GM9010 staat al op regel 7", answer.Said, StringComparison.Ordinal);
        Assert.EndsWith("Er zijn 3 fouten; er is niets veranderd.", answer.Said, StringComparison.Ordinal);
        Assert.Contains("regel 2: PV99 is niet bekend", reference.Said, StringComparison.Ordinal);
        Assert.Contains("Plan: 5 nieuw", later.Said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Latin_1_commas_quotes_and_unknown_columns_are_understood()
    {
        using var region = await Regions.EmptyAsync(TestDatabase.Sqlite);

        var answer = await RunAsync(region, Encoding.Latin1.GetBytes("code,soort,naam,kleur\r\nGM9020,gemeente,\"Nuënen, Gerwen (fictief)\",blauw\r\n"));

        Assert.Equal(0, answer.Code);
        Assert.Contains("onbekende kolom, wordt overgeslagen: kleur", answer.Said, StringComparison.Ordinal);
        Assert.Contains("nieuw: GM9020 Nuënen, Gerwen (fictief)", answer.Said, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "Dit bestand is leeg")]
    [InlineData("code;naam\nGM1;A", "kolom soort ontbreekt")]
    [InlineData("code;soort;naam;opvolger\nGM9001;gemeente;A;GM0014", "er staat een opvolger, maar geen laatste dag")]
    [InlineData("code;soort;naam;geldig_van;geldig_tot\nGM9001;gemeente;A;2026-01-01;2025-01-01", "geldig_tot ligt voor geldig_van")]
    [InlineData("code;soort;naam;geldig_tot;opvolger\nGM9001;gemeente;A;2020-12-31;GM0457\nGM0457;gemeente;Weesp;2020-01-01;", "bestaat niet op 01-01-2021")]
    [InlineData("code;soort;naam;breedte;lengte\nGM9001;gemeente;A;52,1;", "een middelpunt heeft een breedte én een lengte")]
    [InlineData("code;soort;naam\nPV20;gemeente;Groningen", "PV20 is bekend als provincie")]
    [InlineData("code;soort;naam;ligt_in\nGM9001;gemeente;A;GM9001", "kan niet naar zichzelf verwijzen")]
    public async Task What_is_wrong_is_said_in_words(string list, string sentence)
    {
        await using var site = await TestSite.OpenAsync(TestDatabase.Sqlite);

        var outcome = await CarryOutAsync(site, list);

        Assert.Contains(sentence, string.Join('\n', outcome.Problems), StringComparison.Ordinal);
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static IEnumerable<string> Fictitious(IEnumerable<AreaName> areas) => areas.Select(a => a.Code).Where(c => c.StartsWith("GM90", StringComparison.Ordinal)).Order(StringComparer.Ordinal);

    private static Task<AreaImportOutcome> CarryOutAsync(TestSite site, string list) =>
        site.InScopeAsync(null, services => services.GetRequiredService<AreaImportDesk>().CarryOutAsync(Encoding.UTF8.GetBytes(list), Stop));

    private static Task<(int Code, string Said)> RunAsync(Region region, string list, params string[] more) => RunAsync(region, Encoding.UTF8.GetBytes(list), more);

    private static async Task<(int Code, string Said)> RunAsync(Region region, byte[] list, params string[] more)
    {
        var file = Path.Combine(region.Folder, "lijst.csv");
        await File.WriteAllBytesAsync(file, list, Stop);
        var said = new StringWriter();
        string[] database = region.Settings.PostgresConnection is { } connection ? ["--db", connection] : [];
        var code = await CommandLine.RunAsync(["importeer-gebieden", file, "--data", region.Folder, .. database, .. more], said, said, Stop);
        return (code, said.ToString().TrimEnd());
    }
}
