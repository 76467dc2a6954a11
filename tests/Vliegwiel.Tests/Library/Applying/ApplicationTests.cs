// SPDX-License-Identifier: EUPL-1.2
using System.Net;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Vliegwiel.Platform.Data;
using Vliegwiel.Platform.Mail;
using Vliegwiel.Tests.Sites;
using Xunit;

namespace Vliegwiel.Tests.Library.Applying;

/// <summary>Value is measured in applications: who used it, with what result, and how many hours it saved.</summary>
public sealed class ApplicationTests
{
    private const string Title = "Wilgenteenvlechtwerk in de oeverbescherming";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, OnEachDatabase]
    public async Task A_colleague_elsewhere_tells_that_it_was_applied_and_who_keeps_it_hears_that(TestDatabase database)
    {
        await using var site = await TestSite.OpenAsync(database);
        using var spinner = await site.AsAsync(TestSite.Spinner);
        using var colleague = await site.AsAsync(TestSite.PolicyOfficer);
        var document = await BringAsync(site, spinner, "ingelogd");

        var told = await TellAsync(colleague, document, new() { ["Request.Uren"] = "12,5", ["Request.Resultaat"] = "De oever hield het.\n\nMinder onderhoud." });
        await site.SettleAsync();

        var page = await colleague.GetAsync(told.Location!);
        Assert.Contains("Toegepast door Gemeente Lindedal", page.Heading, StringComparison.Ordinal);
        Assert.Contains("12,5\u00A0uur, naar eigen schatting".Replace('\u00A0', ' '), page.Main.Replace('\u00A0', ' '), StringComparison.Ordinal);
        Assert.Contains("Minder onderhoud.", page.Main, StringComparison.Ordinal);
        Assert.Contains("Toegepast door 1 organisatie. 1 van de 1 keer werkte het. 12,5 uur bespaard, bekend bij 1 van de 1.", (await spinner.GetAsync(document)).Main.Replace('\u00A0', ' '), StringComparison.Ordinal);
        Assert.Contains($"Gemeente Lindedal paste “{Title}” toe", (await spinner.GetAsync("/mijn-dag")).Main, StringComparison.Ordinal);
        var letter = Assert.Single(await MailsAsync(site), m => m.Subject == $"Toegepast: “{Title}”");
        Assert.Equal(TestSite.Spinner, letter.To);
        Assert.Contains(Path(told.Location!), letter.Text, StringComparison.Ordinal);
        Assert.Contains("Past toe", (await colleague.GetAsync($"/draad/toepassing/{told.Location!.Split('/')[^1]}")).Main, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await site.Anonymous().LookAsync(told.Location!)).Status);
    }

    [Theory, OnEachDatabase]
    public async Task Hours_that_are_not_known_are_missing_with_a_reason_and_never_zero(TestDatabase database)
    {
        await using var site = await TestSite.OpenAsync(database);
        using var spinner = await site.AsAsync(TestSite.Spinner);
        using var policy = await site.AsAsync(TestSite.PolicyOfficer);
        using var client = await site.AsAsync(TestSite.Client);
        var document = await BringAsync(site, spinner, "openbaar");

        await TellAsync(policy, document, new() { ["Request.Uren"] = "10" });
        await TellAsync(client, document, new() { ["Request.Oordeel"] = "werkte-niet", ["Request.GeenUren"] = "vertrouwelijk" });

        var list = (await spinner.GetAsync("/toepassingen")).Row(Title);
        Assert.Equal($"{Title}21 van 2101 van 2", list); // the cells after each other: 2, 1 van 2, 10, 1 van 2
        var main = (await spinner.GetAsync(document)).Main.Replace('\u00A0', ' ');
        Assert.Contains("Toegepast door 2 organisaties. 1 van de 2 keer werkte het. 10 uur bespaard, bekend bij 1 van de 2.", main, StringComparison.Ordinal);
        Assert.Contains("vertrouwelijk", main, StringComparison.Ordinal);

        using var api = JsonDocument.Parse((await spinner.GetAsync("/api/v1/toepassingen")).Body);
        var closed = api.RootElement.GetProperty("resultaten").EnumerateArray().Single(a => a.GetProperty("oordeel").GetString() == "werkte-niet");
        Assert.Equal(JsonValueKind.Null, closed.GetProperty("bespaardeUren").ValueKind);
        Assert.Equal("vertrouwelijk", closed.GetProperty("redenGeenUren").GetString());
        var ranked = await spinner.GetAsync("/bibliotheek?sorteer=-toegepast&titel=wilgenteen");
        Assert.Contains("2, 1 met resultaat", ranked.Row(Title), StringComparison.Ordinal);
        Assert.Contains("2, 1 met resultaat", (await spinner.GetAsync("/bibliotheek?sorteer=toegepast&titel=wilgenteen")).Row(Title), StringComparison.Ordinal);
        var csv = (await spinner.GetAsync("/toepassingen/exporteren?als=csv")).Body;
        Assert.Contains($"{Title};2;2;1;10;1;", csv, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await spinner.LookAsync("/toepassingen/exporteren?als=pdf")).Status);
    }

    [Theory, OnEachDatabase]
    public async Task An_application_for_the_own_organisation_counts_for_nobody_else(TestDatabase database)
    {
        await using var site = await TestSite.OpenAsync(database);
        using var spinner = await site.AsAsync(TestSite.Spinner);
        using var policy = await site.AsAsync(TestSite.PolicyOfficer);
        var document = await BringAsync(site, spinner, "openbaar");

        var told = await TellAsync(policy, document, new() { ["Request.Zichtbaar"] = "eigen-organisatie" });
        Assert.Contains("1, 1 met resultaat", (await policy.GetAsync("/bibliotheek?titel=wilgenteen")).Row(Title), StringComparison.Ordinal);
        Assert.DoesNotContain("met resultaat", (await spinner.GetAsync("/bibliotheek?titel=wilgenteen")).Row(Title), StringComparison.Ordinal);
        await site.SettleAsync();

        Assert.Contains("Toegepast door 1 organisatie", (await policy.GetAsync(document)).Main, StringComparison.Ordinal);
        Assert.Contains("Nog niemand liet weten", (await spinner.GetAsync(document)).Main, StringComparison.Ordinal);
        Assert.DoesNotContain(Title, (await spinner.GetAsync("/toepassingen")).Main, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await spinner.LookAsync(told.Location!)).Status);
        Assert.DoesNotContain(await MailsAsync(site), m => m.Subject == $"Toegepast: “{Title}”");
    }

    [Theory, OnEachDatabase]
    public async Task What_was_told_is_taken_back_with_a_reason_and_counts_no_longer(TestDatabase database)
    {
        await using var site = await TestSite.OpenAsync(database);
        using var spinner = await site.AsAsync(TestSite.Spinner);
        using var policy = await site.AsAsync(TestSite.PolicyOfficer);
        var document = await BringAsync(site, spinner, "openbaar");
        var told = Path((await TellAsync(policy, document, [])).Location!);

        var notHers = await spinner.GetAsync($"{told}/intrekken");
        Assert.Equal(HttpStatusCode.Conflict, (await spinner.PostAsync($"{told}/intrekken", notHers, new() { ["_handler"] = "intrekken", ["Request.Reden"] = "Zomaar" })).Status);

        var form = await policy.GetAsync($"{told}/intrekken");
        Assert.Equal("Fout: Schrijf op waarom u dit intrekt.", (await policy.PostAsync($"{told}/intrekken", form, new() { ["_handler"] = "intrekken", ["Request.Reden"] = " " })).ErrorAt("Request-Reden"));
        await policy.PostAsync($"{told}/intrekken", form, new() { ["_handler"] = "intrekken", ["Request.Reden"] = "Verkeerd document" });
        var twice = await policy.PostAsync($"{told}/intrekken", form, new() { ["_handler"] = "intrekken", ["Request.Reden"] = "Nog een keer" });

        Assert.Contains("al ingetrokken", twice.Alert, StringComparison.Ordinal);
        Assert.Contains("Verkeerd document", (await spinner.GetAsync(told)).Main, StringComparison.Ordinal);
        Assert.Contains("Nog niemand liet weten", (await spinner.GetAsync(document)).Main, StringComparison.Ordinal);
        Assert.DoesNotContain(Title, (await spinner.GetAsync("/toepassingen")).Main, StringComparison.Ordinal);
    }

    [Theory, OnEachDatabase]
    public async Task What_is_typed_wrong_is_said_at_the_field_and_what_cannot_be_is_refused(TestDatabase database)
    {
        await using var site = await TestSite.OpenAsync(database);
        using var spinner = await site.AsAsync(TestSite.Spinner);
        var document = await BringAsync(site, spinner, "openbaar");

        var empty = await TellAsync(spinner, document, new() { ["Request.Wanneer"] = "", ["Request.Oordeel"] = "", ["Request.Uren"] = "veel", ["Request.Resultaat"] = "Blijft staan" });
        Assert.Equal(HttpStatusCode.BadRequest, empty.Status);
        Assert.Equal("Fout: Vul in wanneer u het toepaste.", empty.ErrorAt("Request-Wanneer"));
        Assert.Equal("Fout: Vul de bespaarde uren in als getal, zoals 6 of 2,5.", empty.ErrorAt("Request-Uren"));
        Assert.Contains("Blijft staan", empty.Body, StringComparison.Ordinal);

        var future = await TellAsync(spinner, document, new() { ["Request.Wanneer"] = "2099-01-01" });
        Assert.Equal(HttpStatusCode.Conflict, future.Status);
        Assert.Contains("niet na vandaag", future.Alert, StringComparison.Ordinal);
        Assert.Contains("0 tot en met 10.000", (await TellAsync(spinner, document, new() { ["Request.Uren"] = "10.001" })).Alert, StringComparison.Ordinal);
        Assert.Contains("groepen die op dit formulier staan", (await TellAsync(spinner, document, new() { ["Request.Zichtbaar"] = "openbaar" })).Alert, StringComparison.Ordinal);
    }

    private static string Path(string location) => Uri.TryCreate(location, UriKind.Absolute, out var whole) && whole.Scheme.StartsWith("http", StringComparison.Ordinal) ? whole.AbsolutePath : location;

    private static async Task<string> BringAsync(TestSite site, Visitor visitor, string audience)
    {
        var answer = await visitor.UploadAsync(audience, ("vlechtwerk.txt", Encoding.UTF8.GetBytes($"{Title}\n\nHet waterschap gebruikt wilgenteenvlechtwerk langs de beek.")));
        await site.SettleAsync();
        return (await visitor.GetAsync(answer.Location!)).LinkTo("vlechtwerk.txt");
    }

    private static async Task<Page> TellAsync(Visitor visitor, string document, Dictionary<string, string> typed)
    {
        var form = await visitor.GetAsync($"{document}/toepassen");
        var fields = new Dictionary<string, string> { ["_handler"] = "toepassen", ["Request.Wanneer"] = "2026-03-02", ["Request.Oordeel"] = "werkte", ["Request.Zichtbaar"] = "als-document" };
        foreach (var (name, value) in typed)
        {
            fields[name] = value;
        }

        return await visitor.PostAsync($"{document}/toepassen", form, fields);
    }

    private static Task<IReadOnlyList<OutboxLine>> MailsAsync(TestSite site) =>
        site.InScopeAsync(null, services => services.GetRequiredService<Outbox>().ListAsync(50, Stop));
}
