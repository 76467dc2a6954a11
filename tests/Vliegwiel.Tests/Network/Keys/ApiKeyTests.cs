// SPDX-License-Identifier: EUPL-1.2
using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Vliegwiel.Platform.Spine;
using Vliegwiel.Tests.Access;
using Vliegwiel.Tests.Sites;
using Xunit;

namespace Vliegwiel.Tests.Network.Keys;

/// <summary>A program of an organisation reads with a key: what its organisation may see, and nothing as a person.</summary>
public sealed class ApiKeyTests
{
    private const string Keys = "/beheer/sleutels";

    [Theory, OnEachDatabase]
    public async Task A_key_reads_the_documents_of_its_organisation_through_the_api_only(TestDatabase database)
    {
        await using var site = await TestSite.OpenAsync(database);
        var theirs = await AccessWorld.PlantAsync(site, "document van Heuvelrade", "zwenkgrasmat", TestSite.OrganisationAdministrator, audience: null, []);
        var others = await AccessWorld.PlantAsync(site, "document van Velderdam", "moerasbeukjes", TestSite.Client, audience: null, []);
        var signedIn = await AccessWorld.PlantAsync(site, "document voor mensen", "zilverdistels", TestSite.Spinner, Audience.SignedIn, []);
        await site.CatchUpAsync();
        using var program = site.Anonymous();
        program.Http.DefaultRequestHeaders.Authorization = new("Bearer", await MakeAsync(site, "organisatie"));

        foreach (var address in new[] { "/api/v1/documenten", $"/api/v1/zoekresultaten?q={theirs.Secret}" })
        {
            Assert.Contains($"Notitie over {theirs.Secret}", (await program.GetAsync(address)).Body, StringComparison.Ordinal);
        }

        foreach (var hidden in new[] { others, signedIn })
        {
            Assert.DoesNotContain($"Notitie over {hidden.Secret}", (await program.GetAsync("/api/v1/documenten")).Body, StringComparison.Ordinal);
            Assert.DoesNotContain($"Notitie over {hidden.Secret}", (await program.GetAsync($"/api/v1/zoekresultaten?q={hidden.Secret}")).Body, StringComparison.Ordinal);
            Assert.DoesNotContain(hidden.Secret, (await program.GetAsync($"/api/v1/suggesties?begin={hidden.Secret[..4]}")).Body, StringComparison.Ordinal);
        }

        Assert.Equal(HttpStatusCode.NotFound, (await program.GetAsync(theirs.PageAddress)).Status);
    }

    [Theory, OnEachDatabase]
    public async Task A_key_for_what_is_public_reads_nothing_else(TestDatabase database)
    {
        await using var site = await TestSite.OpenAsync(database);
        var theirs = await AccessWorld.PlantAsync(site, "document van Heuvelrade", "zwenkgrasmat", TestSite.OrganisationAdministrator, audience: null, []);
        await site.CatchUpAsync();
        using var program = site.Anonymous();
        program.Http.DefaultRequestHeaders.Authorization = new("Bearer", await MakeAsync(site, "openbaar"));

        var list = await program.GetAsync("/api/v1/documenten");

        Assert.Contains("Handreiking houtbouw", list.Body, StringComparison.Ordinal);
        Assert.DoesNotContain(theirs.Secret, list.Body, StringComparison.Ordinal);
    }

    [Theory, OnEachDatabase]
    public async Task A_wrong_expired_or_withdrawn_key_is_told_so_and_gets_nothing(TestDatabase database)
    {
        await using var site = await TestSite.OpenAsync(database);
        var secret = await MakeAsync(site, "openbaar");
        using var administrator = await site.AsAsync(TestSite.OrganisationAdministrator);
        using var program = site.Anonymous();

        program.Http.DefaultRequestHeaders.Authorization = new("Bearer", "vw_bestaat-niet");
        Assert.Equal(HttpStatusCode.Unauthorized, (await program.GetAsync("/api/v1/documenten")).Status);

        program.Http.DefaultRequestHeaders.Authorization = new("Bearer", secret);
        Assert.Equal(HttpStatusCode.OK, (await program.GetAsync("/api/v1/documenten")).Status);

        var page = await administrator.GetAsync(Keys);
        var handler = page.Html.QuerySelector("input[name=_handler][value^=intrek-]")!.GetAttribute("value")!;
        var revoked = await administrator.PostAsync(Keys, page, new() { ["_handler"] = handler });
        Assert.Contains("ingetrokken", (await administrator.GetAsync(revoked.Location!)).Main, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Unauthorized, (await program.GetAsync("/api/v1/documenten")).Status);

        program.Http.DefaultRequestHeaders.Authorization = new("Bearer", await MakeAsync(site, "openbaar"));
        site.Clock.Move(TimeSpan.FromDays(40));
        Assert.Equal(HttpStatusCode.Unauthorized, (await program.GetAsync("/api/v1/documenten")).Status);
    }

    [Theory, OnEachDatabase]
    public async Task A_key_opens_the_parts_that_were_chosen_and_says_which_part_is_missing(TestDatabase database)
    {
        await using var site = await TestSite.OpenAsync(database);
        using var program = site.Anonymous();
        program.Http.DefaultRequestHeaders.Authorization = new("Bearer", await MakeAsync(site, "openbaar"));

        Assert.Equal(HttpStatusCode.OK, (await program.GetAsync("/api/v1/documenten")).Status);
        var missing = await program.GetAsync("/api/v1/vraagstukken");

        Assert.Equal(HttpStatusCode.Forbidden, missing.Status);
        Assert.Equal("application/problem+json", missing.Answer.Content.Headers.ContentType!.MediaType);
        Assert.Contains("\"ontbrekendOnderdeel\":\"vraagstukken\"", missing.Body, StringComparison.Ordinal);
        Assert.Contains("insufficient_scope", missing.Answer.Headers.WwwAuthenticate.ToString(), StringComparison.Ordinal);
        using var administrator = await site.AsAsync(TestSite.OrganisationAdministrator);
        var page = await administrator.GetAsync(Keys);
        Assert.Contains("bibliotheek, zoeken", page.Main, StringComparison.Ordinal);
        var none = Fields("openbaar", site.Clock.GetUtcNow().AddDays(30));
        none.Remove("Request.Onderdelen[0]");
        none.Remove("Request.Onderdelen[1]");
        Assert.Contains("Kies ten minste één onderdeel.", (await administrator.PostAsync(Keys, page, none)).ErrorAt("Request-Onderdelen"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_address_of_the_api_belongs_to_a_part_that_a_key_can_open()
    {
        await using var site = await TestSite.OpenAsync(TestDatabase.Sqlite);

        var without = site.Services.GetRequiredService<Microsoft.AspNetCore.Routing.EndpointDataSource>().Endpoints.OfType<Microsoft.AspNetCore.Routing.RouteEndpoint>()
            .Where(e => e.RoutePattern.RawText!.StartsWith("/api/v1/", StringComparison.Ordinal) && !e.RoutePattern.RawText.EndsWith("openapi.json", StringComparison.Ordinal))
            .Where(e => e.Metadata.GetMetadata<Vliegwiel.Platform.Modules.ApiScope>() is null).Select(e => e.RoutePattern.RawText);

        Assert.Empty(without);
    }

    [Theory, OnEachDatabase]
    public async Task Only_who_administers_an_organisation_makes_keys(TestDatabase database)
    {
        await using var site = await TestSite.OpenAsync(database);
        using var spinner = await site.AsAsync(TestSite.Spinner);
        using var administrator = await site.AsAsync(TestSite.OrganisationAdministrator);

        Assert.Equal(HttpStatusCode.Forbidden, (await spinner.GetAsync(Keys)).Status);

        var form = await administrator.GetAsync(Keys);
        var refused = await administrator.PostAsync(Keys, form, Fields("openbaar", site.Clock.GetUtcNow().AddYears(2)));
        Assert.Equal(HttpStatusCode.Conflict, refused.Status);
        Assert.Contains("hoogstens een jaar", refused.Alert, StringComparison.Ordinal);
    }

    private static async Task<string> MakeAsync(TestSite site, string reach)
    {
        using var administrator = await site.AsAsync(TestSite.OrganisationAdministrator);
        var made = await administrator.PostAsync(Keys, await administrator.GetAsync(Keys), Fields(reach, site.Clock.GetUtcNow().AddDays(30)));
        Assert.Equal(HttpStatusCode.OK, made.Status);
        return made.Html.QuerySelector("code")!.TextContent;
    }

    private static Dictionary<string, string> Fields(string reach, DateTimeOffset until) => new()
    {
        ["_handler"] = "sleutel",
        ["Request.Naam"] = "Koppeling met het zaaksysteem",
        ["Request.Bereik"] = reach,
        ["Request.Onderdelen[0]"] = "bibliotheek",
        ["Request.Onderdelen[1]"] = "zoeken",
        ["Request.GeldigTot"] = until.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
    };
}
