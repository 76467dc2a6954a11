// SPDX-License-Identifier: EUPL-1.2
using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using Vliegwiel.Agendas;
using Vliegwiel.Agendas.Domain;
using Vliegwiel.Agendas.Sheets;
using Vliegwiel.Platform.Exporting;
using Vliegwiel.Tests.Network.SigningIn;
using Vliegwiel.Tests.Sites;
using Xunit;

namespace Vliegwiel.Tests.Agendas;

/// <summary>One A4 for an administrator: made of what is there, frozen, and read by a link that can be withdrawn.</summary>
public sealed partial class SheetTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, OnEachDatabase]
    public async Task A_sheet_is_frozen_read_by_a_link_and_tells_amounts_only_when_its_maker_says_so(TestDatabase database)
    {
        await using var site = await TestSite.OpenAsync(database);
        var agenda = await AgendaCast.MakeForCircleAsync(site, "Agenda bladen");
        await AgendaCast.ProposeAsync(site, TestSite.Client, agenda, "Grachtwand van oud hout", "2021", "731.911");
        var goal = await GoalCast.SetAsync(site, TestSite.Client, GoalCast.Request("Hout blijft hout"));
        await GoalCast.MeasureAsync(site, TestSite.Client, goal, 2024, "30");
        using var client = await site.AsAsync(TestSite.Client);
        using var colleague = await site.AsAsync("inkoop@velderdam.example");
        using var contractor = await site.AsAsync(TestSite.Contractor);
        using var anybody = site.Anonymous();

        var wrong = await client.SendAsync(SheetLinks.New, "blad", Fields(bedragen: false, besluit: new string('x', 161)));
        var backwards = await client.SendAsync(SheetLinks.New, "blad", With(Fields(bedragen: false), "Request.Tot", "2020-01-01"));
        var plain = Newcomer.PathOf(await client.SendAsync(SheetLinks.New, "blad", Fields(bedragen: false)));
        var dear = Newcomer.PathOf(await client.SendAsync(SheetLinks.New, "blad", Fields(bedragen: true)));
        await GoalCast.MeasureAsync(site, TestSite.Client, goal, 2024, "44");
        var page = await colleague.GetAsync(plain);
        await client.SendAsync($"{plain}/delen", "delen", new() { ["Request.Tot"] = Day(site, 10) });
        var link = new Uri((await client.GetAsync($"{plain}/delen")).Links.Single(l => l.Href.Contains("bestuursblad-lezen", StringComparison.Ordinal)).Href).AbsolutePath;
        var read = await anybody.GetAsync(link);
        var word = await WordAsync(anybody, $"{link}/bestand?als=docx");

        Assert.Contains("één A4", wrong.ErrorAt("Request-Besluit1"), StringComparison.Ordinal);
        Assert.Contains("De laatste dag ligt voor de eerste", backwards.Alert, StringComparison.Ordinal);
        Assert.Contains("30% (2024)", page.Main, StringComparison.Ordinal);
        Assert.Contains("Stel de houtnorm vast", page.Main, StringComparison.Ordinal);
        Assert.Contains("te laat", page.Main, StringComparison.Ordinal);
        foreach (var text in new[] { page.Body, read.Body, word })
        {
            Assert.DoesNotContain("731", text, StringComparison.Ordinal);
            Assert.Contains("Grachtwand van oud hout", text, StringComparison.Ordinal);
        }

        Assert.Contains("€ 731.911", (await client.GetAsync(dear)).Main.Replace('\u00A0', ' '), StringComparison.Ordinal);
        Assert.Contains("alleen voor opdrachtgevers", (await client.GetAsync(dear)).Main, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await colleague.LookAsync(dear)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await contractor.LookAsync(plain)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await contractor.LookAsync($"{dear}/bestand?als=docx")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await contractor.LookAsync($"{plain}/delen")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await anybody.LookAsync("/bestuursblad-lezen/bestaat-niet/bestand?als=docx")).Status);

        var withdrawn = await client.SendAsync($"{plain}/delen", "intrekken", []);
        Assert.Equal(HttpStatusCode.Redirect, withdrawn.Status);
        Assert.Contains("werkt niet meer", (await anybody.GetAsync(link)).Heading, StringComparison.Ordinal);
        await client.SendAsync($"{dear}/delen", "delen", new() { ["Request.Tot"] = Day(site, 3) });
        var second = new Uri((await client.GetAsync($"{dear}/delen")).Links.Single(l => l.Href.Contains("bestuursblad-lezen", StringComparison.Ordinal)).Href).AbsolutePath;
        Assert.Contains("Stuur de koppeling niet door", (await anybody.GetAsync(second)).Main, StringComparison.Ordinal);
        site.Clock.Move(TimeSpan.FromDays(5));
        Assert.Contains("werkt niet meer", (await anybody.GetAsync(second)).Heading, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_sheet_of_the_demonstration_and_the_fullest_one_are_one_page()
    {
        await using var site = await TestSite.OpenAsync(TestDatabase.Sqlite);
        var demo = await site.InScopeAsync(TestSite.PolicyOfficer, async services =>
        {
            var sheets = services.GetRequiredService<ReadSheet>();
            var row = (await sheets.ListAsync(Stop)).Single(r => r.LinkUntil is not null);
            return (await sheets.FindAsync(row.Kenmerk, Stop))!;
        });
        using var printer = new PdfPrinter(new PdfSettings { Command = [.. new PdfSettings().Command, "--no-sandbox"] });
        var title = string.Join(' ', Enumerable.Repeat("woordenrijk", 17));
        var full = demo with
        {
            Content = SheetSpace.Fit(new SheetContent
            {
                Goals = [.. Enumerable.Range(1, 40).Select(i => new SheetLine([$"{i} {title}", "1.000.000 ton (2024)", "2.000.000 ton (2030)", "achter: nodig 125.000 ton meer per jaar; bij deze trend in 2041"], $"Nu: gemeten; betreft: {title}; bron: {title} {i}. Streefwaarde: besloten; bron: {title}", true))],
                Activities = [.. Enumerable.Range(1, 60).Select(i => new SheetLine([$"{i} {title}", "in uitvoering, te laat", "3e kwartaal 2031", "ongeveer € 1.250.000 per jaar"], $"Budget: geschat; bron: {title} {i}", true))],
                Results = [.. Enumerable.Range(1, 20).Select(i => new SheetLine([$"{i} {title}", "vastgelegd", "3 april 2027"], null, false))],
                Decisions = [.. Enumerable.Repeat(title[..160], 3)],
                Peers = [.. Enumerable.Repeat(title[..160], 3)],
            }),
        };
        var many = demo with
        {
            Content = SheetSpace.Fit(new SheetContent
            {
                Goals = [.. Enumerable.Range(1, 40).Select(i => new SheetLine([$"Doel {i}", "10% (2024)", "20% (2030)", "op koers"], $"Nu: gemeten; bron: meting {i}", false))],
                Activities = [.. Enumerable.Range(1, 60).Select(i => new SheetLine([$"Activiteit {i}", "in uitvoering", "2031"], null, false))],
                Results = [.. Enumerable.Range(1, 20).Select(i => new SheetLine([$"Resultaat {i}", "vastgelegd", "3 april 2027"], null, false))],
                Decisions = ["Besluit"],
                Peers = [],
            }),
        };

        var pages = new List<(string, int)>();
        foreach (var (name, shown) in new[] { ("demo", demo), ("lang", full), ("veel", many) })
        {
            var printed = await printer.PrintAsync(SheetText.Of(shown), Stop);
            Assert.Null(printed.Refusal);
            pages.Add((name, PageObject().Count(Encoding.Latin1.GetString(printed.Value))));
        }

        Assert.Equal([("demo", 1), ("lang", 1), ("veel", 1)], pages);

        Assert.NotEmpty(demo.Content.Goals);
        Assert.NotEmpty(full.Content.Goals);
        Assert.True(many.Content is { Goals.Count: > 3, Activities.Count: > 5, Results.Count: > 1 }, $"{many.Content.Goals.Count} {many.Content.Activities.Count} {many.Content.Results.Count}");
        Assert.True(full.Content.MoreActivities + full.Content.Activities.Count == 60, "What does not fit is counted.");
    }

    private static async Task<string> WordAsync(Visitor visitor, string address)
    {
        await using var file = new MemoryStream(await visitor.Http.GetByteArrayAsync(new Uri(address, UriKind.Relative), Stop));
        await using var zip = new ZipArchive(file);
        using var reader = new StreamReader(await zip.GetEntry("word/document.xml")!.OpenAsync(Stop));
        return await reader.ReadToEndAsync(Stop);
    }

    private static string Day(TestSite site, int days) => DateOnly.FromDateTime(site.Clock.GetUtcNow().UtcDateTime).AddDays(days).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private static Dictionary<string, string> With(Dictionary<string, string> fields, string name, string value)
    {
        fields[name] = value;
        return fields;
    }

    private static Dictionary<string, string> Fields(bool bedragen, string besluit = "Stel de houtnorm vast.")
    {
        var fields = new Dictionary<string, string> { ["Request.Functie"] = "wethouder bomen", ["Request.Van"] = "2026-01-01", ["Request.Tot"] = "2030-12-31", ["Request.Besluit1"] = besluit };
        if (bedragen)
        {
            fields["Request.Bedragen"] = "true";
        }

        return fields;
    }

    [GeneratedRegex(@"/Type\s*/Page\b(?!s)", RegexOptions.None, 1000)]
    private static partial Regex PageObject();
}
