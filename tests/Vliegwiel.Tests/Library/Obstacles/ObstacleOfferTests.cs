// SPDX-License-Identifier: EUPL-1.2
using System.Globalization;
using System.Net;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using Microsoft.Extensions.DependencyInjection;
using Vliegwiel.Library.Obstacles;
using Vliegwiel.Platform;
using Vliegwiel.Tests.Network.SigningIn;
using Vliegwiel.Tests.Sites;
using Xunit;

namespace Vliegwiel.Tests.Library.Obstacles;

/// <summary>What goes to a ministry, and that everybody can follow it.</summary>
public sealed class ObstacleOfferTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, OnEachDatabase]
    public async Task An_obstacle_goes_out_as_facts_without_reporters_and_that_is_noted_with_the_day_an_answer_is_awaited(TestDatabase database)
    {
        await using var site = await TestSite.OpenAsync(database);
        using var spinner = await site.AsAsync(TestSite.Spinner);
        using var client = await site.AsAsync(TestSite.Client);
        var closed = await ReportAsync(site, "Slibregels houden bagger tegen", "ingelogd");
        var open = await ReportAsync(site, "Regels voor baksteen zijn onduidelijk", "openbaar");

        using var answer = await spinner.Http.GetAsync(new Uri($"{closed}/stuk?als=docx", UriKind.Relative), Stop);
        using var stream = await answer.Content.ReadAsStreamAsync(Stop);
        using var document = WordprocessingDocument.Open(stream, isEditable: false);
        Assert.Empty(new OpenXmlValidator().Validate(document, Stop).Select(e => e.Description));
        var text = document.MainDocumentPart!.Document!.InnerText;
        Assert.All(["Slibregels houden bagger tegen", "Het werk ligt stil.", "Organisaties die dit hebben1", "te weinig om te tonen"], part => Assert.Contains(part, text, StringComparison.Ordinal));
        Assert.All(["Velderdam", "Bij onze haven", TestSite.Client], part => Assert.DoesNotContain(part, text, StringComparison.Ordinal));
        Assert.DoesNotContain("Bij onze haven", (await spinner.GetAsync($"{closed}/stuk?als=json")).Body, StringComparison.Ordinal);
        Assert.Contains("Bij onze haven", (await spinner.GetAsync($"{open}/stuk?als=json")).Body, StringComparison.Ordinal);
        using var list = await spinner.Http.GetAsync(new Uri("/belemmeringen/stuk?woord=baksteen", UriKind.Relative), Stop);
        using var listed = WordprocessingDocument.Open(await list.Content.ReadAsStreamAsync(Stop), isEditable: false);
        Assert.Empty(new OpenXmlValidator().Validate(listed, Stop).Select(e => e.Description));
        Assert.Contains("Regels voor baksteen", listed.MainDocumentPart!.Document!.InnerText, StringComparison.Ordinal);
        Assert.DoesNotContain("Slibregels", listed.MainDocumentPart.Document.InnerText, StringComparison.Ordinal);

        var today = site.Clock.DutchToday;
        Assert.Equal(HttpStatusCode.NotFound, (await client.LookAsync($"{closed}/aanbieden")).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await spinner.SendAsync($"{closed}/aanbieden", "aanbieden", Typed("", today, today))).Status);
        Assert.Equal(HttpStatusCode.Conflict, (await spinner.SendAsync($"{closed}/aanbieden", "aanbieden", Typed("Ministerie van Voorbeeld", today, today.AddDays(-1)))).Status);
        Assert.Equal(closed, Newcomer.PathOf(await spinner.SendAsync($"{closed}/aanbieden", "aanbieden", Typed("Ministerie van Voorbeeld", today, today.AddDays(42)))));
        var page = (await client.GetAsync(closed)).Main;
        Assert.Contains("aan Ministerie van Voorbeeld", page, StringComparison.Ordinal);
        Assert.Contains("Antwoord verwacht op", page, StringComparison.Ordinal);
        Assert.Contains("aangeboden aan een ministerie of andere organisatie, door", page, StringComparison.Ordinal);
    }

    [Theory, OnEachDatabase]
    public async Task Lists_go_along_as_files_with_their_source_and_the_people_of_an_organisation_only_to_who_administers_it(TestDatabase database)
    {
        await using var site = await TestSite.OpenAsync(database);
        using var administrator = await site.AsAsync(TestSite.OrganisationAdministrator);
        using var nobody = site.Anonymous();

        var questions = (await administrator.GetAsync("/vraagstukken/exporteren?als=csv&stand=nieuw")).Body;
        Assert.Contains("Welke gegevens legt u vast van damwanden", questions, StringComparison.Ordinal);
        Assert.DoesNotContain("Mogen wij in een eigen tender", questions, StringComparison.Ordinal);
        Assert.Contains("/vraagstukken?stand=nieuw", questions, StringComparison.Ordinal);
        Assert.Contains("Heuvelrade", (await nobody.GetAsync("/organisaties/exporteren?als=json&naam=heuvelrade")).Body, StringComparison.Ordinal);
        Assert.Contains("bevoegdheid", (await nobody.GetAsync("/wat-mag-ik/exporteren?als=csv&wie=gemeente")).Body, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.BadRequest, (await nobody.GetAsync("/wat-mag-ik/exporteren?als=csv&wie=keizer")).Status);
        Assert.Contains("Voorgesteld op", (await administrator.GetAsync("/verbindingen/exporteren?als=csv")).Body, StringComparison.Ordinal);
        Assert.All(["/vraagstukken/exporteren", "/organisaties/exporteren?als=pdf", "/wat-mag-ik/exporteren?als=", "/belemmeringen/nergens/stuk?als=docx"],
            address => Assert.Equal(HttpStatusCode.NotFound, nobody.LookAsync(address).GetAwaiter().GetResult().Status));

        var own = (await administrator.GetAsync("/organisaties?naam=heuvelrade")).Links.First(l => l.Text.Contains("Heuvelrade", StringComparison.Ordinal)).Href;
        Assert.Contains("Functie", (await administrator.GetAsync($"{own}/mensen/exporteren?als=csv")).Body, StringComparison.Ordinal);
        using var stranger = await site.AsAsync(TestSite.Client);
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.LookAsync($"{own}/mensen/exporteren?als=csv")).Status);
    }

    private static Dictionary<string, string> Typed(string to, DateOnly sent, DateOnly due) => new()
    {
        ["Request.Aan"] = to,
        ["Request.Gevraagd"] = "Pas de regel aan.",
        ["Request.AangebodenOp"] = sent.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        ["Request.AntwoordVerwachtOp"] = due.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
    };

    private static Task<string> ReportAsync(TestSite site, string title, string group) => site.InScopeAsync(TestSite.Client, async services =>
        ObstacleLinks.Show((await services.GetRequiredService<ReportObstacle>().ReportAsync(new ObstacleRequest { Titel = title, Soort = "regel", Gevolg = "Het werk ligt stil.", Geval = "Bij onze haven ging het mis.", Noem = true, Groepen = [group] })).Value.Kenmerk));
}
