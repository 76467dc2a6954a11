// SPDX-License-Identifier: EUPL-1.2
using System.Globalization;
using System.Net;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Vliegwiel.Library.Contracts;
using Vliegwiel.Library.Data;
using Vliegwiel.Library.Domain;
using Vliegwiel.Library.Fetching;
using Vliegwiel.Library.Importing;
using Vliegwiel.Library.Reading;
using Vliegwiel.Platform.Data;
using Vliegwiel.Platform.Spine;
using Vliegwiel.Tests.House;
using Vliegwiel.Tests.Library.Offices;
using Vliegwiel.Tests.Library.Reading;
using Vliegwiel.Tests.Operations;
using Vliegwiel.Tests.Sites;
using Xunit;

namespace Vliegwiel.Tests.Library.Importing;

/// <summary>Zips, addresses, scans, twins and many files, through the site.</summary>
public sealed class WholeImportTests(ITestOutputHelper output)
{
    private const string Flood = "importvloed";

    [Theory, OnEachDatabase]
    public async Task A_zip_becomes_its_files_and_two_forms_of_one_text_are_both_kept_and_named(TestDatabase database)
    {
        await using var site = await TestSite.OpenAsync(database);
        using var spinner = await site.AsAsync(TestSite.Spinner);
        var paragraphs = Enumerable.Range(0, 8).Select(i => new OfficeText(700 + i).Paragraph(4)).ToList();
        var word = new MadeDocx { Body = MadeDocx.Heading("Houten bruggen") + string.Concat(paragraphs.Select(MadeDocx.P)) }.Bytes();
        var open = MadeOffice.Odt($"<text:h text:outline-level=\"1\">Houten bruggen</text:h>{string.Concat(paragraphs.Select(p => $"<text:p>{p}</text:p>"))}");
        var zip = MadeOffice.Zip(("stukken/bruggen.docx", word), ("stukken/bruggen.odt", open), ("stukken/kopie.odt", open), ("../weg.txt", "x"u8.ToArray()));

        var answer = await spinner.UploadAsync("ingelogd", ("levering.zip", zip));
        await site.SettleAsync();
        var page = await spinner.GetAsync(answer.Location!);

        Assert.Contains("2 nieuw, 1 bekend, 1 niet gelezen", page.Main, StringComparison.Ordinal);
        Assert.Contains("uitgepakt", page.Row("levering.zip"), StringComparison.Ordinal);
        Assert.Contains("uit levering.zip, map stukken", page.Row("bruggen.docx"), StringComparison.Ordinal);
        Assert.Contains("buiten de zip", page.Row("weg.txt"), StringComparison.Ordinal);
        Assert.Contains("Waarschijnlijk hetzelfde document als Houten bruggen", page.Row("bruggen.odt"), StringComparison.Ordinal);
    }

    [Theory, OnEachDatabase]
    public async Task A_twin_that_the_importer_may_not_see_is_not_told(TestDatabase database)
    {
        await using var site = await TestSite.OpenAsync(database);
        using var client = await site.AsAsync(TestSite.Client);
        using var spinner = await site.AsAsync(TestSite.Spinner);
        var text = new OfficeText(812).Paragraph(20);

        await client.UploadAsync(null, ("geheim.txt", Encoding.UTF8.GetBytes("Begroting\n\n" + text)));
        await site.SettleAsync();
        var answer = await spinner.UploadAsync("openbaar", ("eigen.txt", Encoding.UTF8.GetBytes("Notitie\n\n" + text)));
        await site.SettleAsync();

        var page = await spinner.GetAsync(answer.Location!);
        Assert.Contains("1 nieuw", page.Main, StringComparison.Ordinal);
        Assert.DoesNotContain("hetzelfde document", page.Main, StringComparison.Ordinal);
        Assert.Equal(2, await site.InScopeAsync(null, s => s.GetRequiredService<VliegwielDb>() is var db
            ? db.ItemFingerprints.CountAsync(f => f.Bands.Count == TextFingerprint.BandCount && db.Set<Item>().Any(i => i.Id == f.ItemId && (i.FileName == "geheim.txt" || i.FileName == "eigen.txt")), TestContext.Current.CancellationToken)
            : Task.FromResult(0)));
    }

    [Theory, OnEachDatabase]
    public async Task Addresses_are_fetched_and_what_may_not_be_fetched_says_why(TestDatabase database)
    {
        await using var web = await SmallWeb.StartAsync();
        await using var site = await TestSite.OpenAsync(database, builder => builder.Services.Replace(ServiceDescriptor.Singleton(new FetchLimits { ToegestaneAdressen = [web.Authority], Bytes = 2_000_000, Seconds = 20 })));
        using var spinner = await site.AsAsync(TestSite.Spinner);
        string[] paths = ["/beleid", "/een", "/lus", "/groot", "/eindeloos", "/film", "/weg", "/naar-binnen", "/bestand.pdf"];

        var import = await site.InScopeAsync(TestSite.Spinner, async s =>
        {
            var started = await s.GetRequiredService<ImportDesk>().StartFetchingAsync([.. paths.Select(p => $"http://{web.Authority}{p}"), "http://127.0.0.1:1/", "http://169.254.169.254/latest/meta-data/", "http://localhost/"], Audience.SignedIn, TestContext.Current.CancellationToken);
            return started.Value;
        });
        await site.SettleAsync();
        var page = await spinner.GetAsync($"/bibliotheek/importen/{import}");

        Assert.Contains("2 nieuw, 0 bekend, 10 niet gelezen", page.Main, StringComparison.Ordinal);
        Assert.Contains($"van http://{web.Authority}/beleid", page.Row("beleid.html"), StringComparison.Ordinal);
        Assert.Contains("nieuw", page.Row("tweede stuk.txt"), StringComparison.Ordinal);
        Assert.Contains("meer dan 5 keer door", page.Row($"http://{web.Authority}/lus"), StringComparison.Ordinal);
        Assert.Contains("groter dan", page.Row($"http://{web.Authority}/groot"), StringComparison.Ordinal);
        Assert.Contains("groter dan", page.Row($"http://{web.Authority}/eindeloos"), StringComparison.Ordinal);
        Assert.Contains("(video/mp4)", page.Row($"http://{web.Authority}/film"), StringComparison.Ordinal);
        Assert.Contains("antwoord 404", page.Row($"http://{web.Authority}/weg"), StringComparison.Ordinal);
        Assert.Contains("eigen netwerk", page.Row($"http://{web.Authority}/naar-binnen"), StringComparison.Ordinal);
        Assert.Contains("zegt PDF, maar de inhoud is HTML", page.Row("bestand.pdf"), StringComparison.Ordinal);
        Assert.Contains("eigen netwerk", page.Row("http://127.0.0.1:1/"), StringComparison.Ordinal);
        Assert.Contains("eigen netwerk", page.Row("http://169.254.169.254/"), StringComparison.Ordinal);
        Assert.Contains("eigen netwerk", page.Row("http://localhost/"), StringComparison.Ordinal);
        Assert.Contains($"http://{web.Authority}/beleid", (await spinner.GetAsync(page.LinkTo("beleid.html"))).Main, StringComparison.Ordinal);
        Assert.Equal(0, web.Secrets);
    }

    [Theory, OnEachDatabase]
    public async Task The_form_takes_addresses_and_keeps_what_was_typed_wrong(TestDatabase database)
    {
        await using var site = await TestSite.OpenAsync(database);
        using var spinner = await site.AsAsync(TestSite.Spinner);
        var form = await spinner.GetAsync("/bibliotheek/importeren");

        var wrong = await spinner.PostAsync("/bibliotheek/importeren", form, new() { ["_handler"] = "importeren", ["Request.Voor"] = "ingelogd", ["Request.Adressen"] = "gemeente.example/beleid" });
        var right = await spinner.PostAsync("/bibliotheek/importeren", form, new() { ["_handler"] = "importeren", ["Request.Voor"] = "ingelogd", ["Request.Adressen"] = "http://127.0.0.1/a\r\nhttp://127.0.0.1/b" });

        Assert.Contains("is geen webadres", wrong.ErrorAt("Request-Adressen"), StringComparison.Ordinal);
        Assert.Contains("gemeente.example/beleid", wrong.Html.GetElementById("Request-Adressen")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("wordt opgehaald", (await spinner.GetAsync(right.Location!)).Row("http://127.0.0.1/a"), StringComparison.Ordinal);
        await site.SettleAsync();
        Assert.Contains("0 nieuw, 0 bekend, 2 niet gelezen", (await spinner.GetAsync(right.Location!)).Main, StringComparison.Ordinal);
    }

    [Theory, OnEachDatabase]
    public async Task A_long_scan_is_found_page_by_page_while_it_is_being_read(TestDatabase database)
    {
        ReadingBench.NeedsPoppler();
        ReadingBench.NeedsTesseract();
        await using var site = await TestSite.OpenAsync(database, builder => builder.Services.Replace(ServiceDescriptor.Singleton(ReadingBench.Limits with { PagesRecognisedAtOnce = 1, PagesRecognisedInOneJob = 1 })));
        using var spinner = await site.AsAsync(TestSite.Spinner);
        var scans = new[] { "Eerste blad over wilgentenen matten langs de oever.", "Tweede blad over kokosmatten onder het fietspad.", "Derde blad over vlasvezels achter de gevelplaten." }.Select(sentence =>
        {
            var page = new DrawnPage();
            page.Line(70, 700, 13, sentence);
            return GreyImage.Rasterised(DrawnPdf.Of(page), 1, 150);
        }).ToList();

        var answer = await spinner.UploadAsync("ingelogd", ("oude-brief.pdf", DrawnPdf.Scanned(scans)));
        await site.InScopeAsync(null, async s =>
        {
            var file = await s.GetRequiredService<VliegwielDb>().ImportedFiles.AsNoTracking().SingleAsync(f => f.Name == "oude-brief.pdf", TestContext.Current.CancellationToken);
            await s.GetRequiredService<FileReading>().DoAsync(new ReadFile { ImportId = file.ImportId, FileId = file.Id }, TestContext.Current.CancellationToken);
            return true;
        });
        await site.CatchUpAsync();
        var progress = await spinner.GetAsync(answer.Location!);
        var shown = await spinner.GetAsync(progress.LinkTo("oude-brief.pdf"));
        var early = (await spinner.GetAsync("/zoeken?q=wilgentenen")).Results;
        await site.SettleAsync();
        var third = await spinner.GetAsync(progress.LinkTo("oude-brief.pdf") + "?blad=3");

        Assert.Contains("nieuw, wordt gelezen", progress.Row("oude-brief.pdf"), StringComparison.Ordinal);
        Assert.Contains("Wordt gelezen", shown.Main, StringComparison.Ordinal);
        Assert.Contains("2 pagina’s te gaan", shown.Main, StringComparison.Ordinal);
        Assert.NotEmpty(early);
        Assert.Contains("vlasvezels achter de gevelplaten", third.Main, StringComparison.Ordinal);
        Assert.Contains("herkend uit een scan", third.Main, StringComparison.Ordinal);
        Assert.DoesNotContain("Wordt gelezen", third.Main, StringComparison.Ordinal);
        Assert.NotEmpty((await spinner.GetAsync("/zoeken?q=vlasvezels gevelplaten")).Results);
    }

    [Theory, OnEachDatabase]
    public async Task Hundreds_of_files_are_kept_in_parts_and_shown_by_the_hundred(TestDatabase database)
    {
        await using var site = await TestSite.OpenAsync(database);
        using var spinner = await site.AsAsync(TestSite.Spinner);
        var import = await BringAsync(site, 410);
        await site.RunJobsAsync();

        var first = await spinner.GetAsync($"/bibliotheek/importen/{import}");
        var last = await spinner.GetAsync($"/bibliotheek/importen/{import}?pagina=5");

        // Every hundredth file is the same as another one, in the same part or in one that was kept before.
        Assert.Contains("406 nieuw, 4 bekend, 0 niet gelezen", first.Main, StringComparison.Ordinal);
        Assert.Equal(100, first.Html.QuerySelectorAll("tbody tr").Length);
        Assert.Equal(10, last.Html.QuerySelectorAll("tbody tr").Length);
        Assert.Equal(HttpStatusCode.NotFound, (await spinner.GetAsync($"/bibliotheek/importen/{import}?pagina=6")).Status);
    }

    [Theory, OnEachDatabase]
    public async Task The_command_brings_a_web_address_and_not_one_of_the_own_network(TestDatabase database)
    {
        await using var web = await SmallWeb.StartAsync();
        using var region = await Regions.CopyAsync(database);
        var address = $"http://{web.Authority}/beleid";
        string[] place = RunningProgram.Place(region);

        using var inside = RunningProgram.Start(["importeer", address, "--voor", "openbaar", .. place]);
        Assert.Equal(0, await inside.EndAsync());
        using var allowed = RunningProgram.Start(new Dictionary<string, string> { [FetchLimits.Variable] = web.Authority }, ["importeer", address, "--voor", "openbaar", .. place]);
        Assert.Equal(0, await allowed.EndAsync());
        using var nobody = RunningProgram.Start(["importeer", address, "--als", "niemand@kringloop.example", .. place]);
        Assert.NotEqual(0, await nobody.EndAsync());

        Assert.Contains(inside.Lines, l => l.StartsWith("niet gelezen: ", StringComparison.Ordinal));
        Assert.Contains("0 nieuw, 0 bekend, 1 niet gelezen", inside.Lines);
        Assert.Contains("1 nieuw, 0 bekend, 0 niet gelezen", allowed.Lines);
        Assert.Contains(nobody.Lines, l => l.Contains("Er is niemand met dit e-mailadres", StringComparison.Ordinal));
    }

    [Fact, Trait("Proef", Flood)]
    public async Task Ten_thousand_files_at_once_take_no_more_memory_than_a_few()
    {
        Assert.SkipUnless(Trial.IsAsked(Flood), "niet gedraaid: alleen met ./run proef importvloed");
        await using var site = await TestSite.OpenAsync(TestDatabase.Sqlite);
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var import = await BringAsync(site, 10_000);
        var kept = GC.GetTotalMemory(forceFullCollection: true);
        await site.RunJobsAsync();
        var after = GC.GetTotalMemory(forceFullCollection: true);

        output.WriteLine($"voor {before / 1024 / 1024} MB, bewaard {kept / 1024 / 1024} MB, gelezen {after / 1024 / 1024} MB, hoogste werkset {Environment.WorkingSet / 1024 / 1024} MB");
        var outcome = await site.InScopeAsync(null, s => s.GetRequiredService<ImportDesk>().OutcomeAsync(import, TestContext.Current.CancellationToken));
        Assert.Equal((9_900, 100, 0, 0), (outcome.New, outcome.Known, outcome.Waiting, outcome.Failed.Count));
        Assert.True(Math.Max(kept, after) - before < 100 * 1024 * 1024, $"{before} {kept} {after}");
    }

    private static Task<Guid> BringAsync(TestSite site, int count) => site.InScopeAsync(TestSite.Spinner, async s =>
    {
        var files = Enumerable.Range(1, count).Select(i => ($"notitie-{i}.txt", (Func<Stream>)(() => new MemoryStream(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"Notitie nummer {(i % 100 == 0 ? 1 : i)} over hergebruik."))))));
        return (await s.GetRequiredService<ImportDesk>().StartAsync(files, Audience.SignedIn, TestContext.Current.CancellationToken)).Value;
    });

    /// <summary>A web of our own on loopback with everything that a web can do wrong.</summary>
    private sealed class SmallWeb : IAsyncDisposable
    {
        private readonly WebApplication _app;
        private int _secrets;

        private SmallWeb(WebApplication app) => _app = app;

        public string Authority => new Uri(_app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First()).Authority;

        public int Secrets => _secrets;

        public static async Task<SmallWeb> StartAsync()
        {
            var builder = WebApplication.CreateSlimBuilder();
            builder.Logging.ClearProviders();
            var app = builder.Build();
            app.Urls.Add("http://127.0.0.1:0");
            var web = new SmallWeb(app);
            app.MapGet("/beleid", () => Results.Content("<html><body><h1>Beleid</h1><p>Wij bouwen met stro.</p></body></html>", "text/html"));
            app.MapGet("/een", () => Results.Redirect("/twee"));
            app.MapGet("/twee", () => Results.File("De tekst van het tweede stuk."u8.ToArray(), "text/plain", "tweede stuk.txt"));
            app.MapGet("/lus", () => Results.Redirect("/lus"));
            app.MapGet("/groot", async context =>
            {
                context.Response.ContentType = "application/pdf";
                context.Response.ContentLength = 2L * 1024 * 1024 * 1024;
                await context.Response.Body.WriteAsync(new byte[1000]);
            });
            app.MapGet("/eindeloos", async context =>
            {
                context.Response.ContentType = "text/plain";
                for (var i = 0; i < 100 && !context.RequestAborted.IsCancellationRequested; i++)
                {
                    await context.Response.Body.WriteAsync(new byte[100_000]);
                }
            });
            app.MapGet("/film", () => Results.Bytes([1], "video/mp4"));
            app.MapGet("/naar-binnen", (HttpContext context) => Results.Redirect("http://127.0.0.2:" + context.Connection.LocalPort + "/geheim"));
            app.MapGet("/geheim", () => Interlocked.Increment(ref web._secrets).ToString(CultureInfo.InvariantCulture));
            app.MapGet("/bestand.pdf", () => Results.Content("<html><body>Meld u aan</body></html>", "text/html"));
            await app.StartAsync();
            return web;
        }

        public ValueTask DisposeAsync() => _app.DisposeAsync();
    }
}
