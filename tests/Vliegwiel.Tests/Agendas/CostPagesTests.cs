// SPDX-License-Identifier: EUPL-1.2
using System.IO.Compression;
using System.Net;
using System.Text.RegularExpressions;
using Vliegwiel.Agendas;
using Vliegwiel.Tests.Network.SigningIn;
using Vliegwiel.Tests.Sites;
using Xunit;

namespace Vliegwiel.Tests.Agendas;

/// <summary>A buyer compares variants over their lives and takes a decision note along (inventory #155).</summary>
public sealed class CostPagesTests
{
    private static readonly Dictionary<string, string> A = new() { ["Request.Naam"] = "Variant A", ["Request.Investering"] = "100.000", ["Request.PerJaar"] = "4.000", ["Request.Levensduur"] = "15", ["Request.Restwaarde"] = "5.000", ["Request.Co2"] = "12.000" };
    private static readonly Dictionary<string, string> B = new() { ["Request.Naam"] = "Variant B", ["Request.Investering"] = "112.000", ["Request.PerJaar"] = "2.500", ["Request.Levensduur"] = "15", ["Request.Restwaarde"] = "15.000", ["Request.Co2"] = "6.000" };

    [Theory, OnEachDatabase]
    public async Task T_3_6_is_what_the_page_and_the_note_say(TestDatabase database)
    {
        await using var site = await TestSite.OpenAsync(database);
        using var buyer = await site.AsAsync("inkoop@velderdam.example");
        using var colleague = await site.AsAsync(TestSite.Client);
        using var contractor = await site.AsAsync(TestSite.Contractor);

        var page = await MakeAsync(buyer);
        Assert.Contains("Er is nog geen variant", (await buyer.GetAsync(page)).Main, StringComparison.Ordinal);
        await AddAsync(buyer, page, A);
        Assert.Contains("Nog één variant", (await buyer.GetAsync(page)).Main, StringComparison.Ordinal);
        await AddAsync(colleague, page, B);

        var shown = (await buyer.GetAsync(page)).Main.Replace('\u00A0', ' ');
        Assert.Contains("€ 166.543", shown, StringComparison.Ordinal);
        Assert.Contains("€ 142.625", shown, StringComparison.Ordinal);
        Assert.Contains("“Variant B” kost per jaar het minst", shown, StringComparison.Ordinal);
        Assert.Contains("Dat blijft zo bij alle aannames", shown, StringComparison.Ordinal);
        Assert.Contains("“Variant B” vraagt € 12.000 meer investering dan “Variant A” en is over de levensduur niet duurder", shown, StringComparison.Ordinal);
        Assert.Contains("€ 12.000 meer", shown, StringComparison.Ordinal);
        Assert.Contains("€ 1.500 minder", shown, StringComparison.Ordinal);
        Assert.Contains("÷ (1 + r)ᵗ", shown, StringComparison.Ordinal);

        var note = await NoteAsync(buyer, page);
        foreach (var expected in new[] { "166.543 [", "142.625 [", "raming van de beheerder", "levenscycluskosten (LCC en EAC), versie 1", "Wie betaalt en wie wint", "krediet van de wijk" })
        {
            Assert.Contains(expected, note, StringComparison.Ordinal);
        }

        foreach (var address in new[] { page, $"{page}/nota?als=docx", $"{page}/bewerken", $"{page}/varianten/1", $"{page}/varianten/nieuw" })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await contractor.LookAsync(address)).Status);
        }

        Assert.DoesNotContain("Straatwerk met twee varianten", (await contractor.GetAsync(CostLinks.All)).Main, StringComparison.Ordinal);
        Assert.Contains("Straatwerk met twee varianten", (await colleague.GetAsync(CostLinks.All)).Main, StringComparison.Ordinal);
    }

    [Theory, OnEachDatabase]
    public async Task What_is_typed_wrong_is_said_at_the_field_and_nothing_typed_is_lost(TestDatabase database)
    {
        await using var site = await TestSite.OpenAsync(database);
        using var buyer = await site.AsAsync("inkoop@velderdam.example");
        var page = await MakeAsync(buyer);
        await AddAsync(buyer, page, A);
        var add = $"{page}/varianten/nieuw";

        var wrong = await buyer.SendAsync(add, "variant", new(B) { ["Request.Investering"] = "1.25", ["Request.Levensduur"] = "0", ["Request.Eenmalig"] = "ooit 500", ["Request.Restwaarde"] = "" });
        Assert.Equal(HttpStatusCode.BadRequest, wrong.Status);
        Assert.All(["Request-Investering", "Request-Levensduur", "Request-Eenmalig", "Request-Restwaarde"], field => Assert.NotNull(wrong.ErrorAt(field)));
        Assert.Equal("1.25", wrong.Html.GetElementById("Request-Investering")!.GetAttribute("value"));

        Assert.Contains("In jaar 20 is de levensduur van 15 jaar al voorbij", (await buyer.SendAsync(add, "variant", new(B) { ["Request.Eenmalig"] = "jaar 20: 500" })).Main, StringComparison.Ordinal);
        Assert.Contains("Er is al een variant “variant a”", (await buyer.SendAsync(add, "variant", new(B) { ["Request.Naam"] = "variant a" })).Main, StringComparison.Ordinal);
        foreach (var name in new[] { "B", "C", "D" })
        {
            await AddAsync(buyer, page, new(B) { ["Request.Naam"] = name, ["Request.Eenmalig"] = "jaar 8: 12.000\r\n10: 500" });
        }

        Assert.Contains("hoogstens 4 varianten", (await buyer.SendAsync(add, "variant", new(B) { ["Request.Naam"] = "E" })).Main, StringComparison.Ordinal);
        Assert.Contains("jaar 8: 12.000", (await buyer.GetAsync($"{page}/varianten/2")).Html.GetElementById("Request-Eenmalig")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await buyer.SendAsync($"{page}/varianten/3", "weghalen", [])).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await buyer.LookAsync($"{page}/varianten/3")).Status);
        Assert.Equal("Variant A", (await buyer.GetAsync($"{page}/varianten/1")).Html.GetElementById("Request-Naam")!.GetAttribute("value"));
        Assert.Equal("112.000", (await buyer.GetAsync($"{add}?als=2")).Html.GetElementById("Request-Investering")!.GetAttribute("value"));
    }

    [Theory, OnEachDatabase]
    public async Task Carbon_counts_only_when_it_is_known_of_every_variant_and_two_editors_do_not_overwrite_each_other(TestDatabase database)
    {
        await using var site = await TestSite.OpenAsync(database);
        using var buyer = await site.AsAsync("inkoop@velderdam.example");
        using var colleague = await site.AsAsync(TestSite.Client);
        var page = await MakeAsync(buyer);
        await AddAsync(buyer, page, A);
        await AddAsync(buyer, page, new(B) { ["Request.Co2"] = "" });

        var shown = (await buyer.GetAsync(page)).Main.Replace('\u00A0', ' ');
        Assert.Contains("Van Variant B is niet ingevuld hoeveel CO₂ het is", shown, StringComparison.Ordinal);
        Assert.Contains("€ 146.868", shown, StringComparison.Ordinal);
        Assert.DoesNotContain("€ 166.543", shown, StringComparison.Ordinal);

        var edit = $"{page}/bewerken";
        var mine = await buyer.GetAsync(edit);
        var theirs = await colleague.GetAsync(edit);
        Dictionary<string, string> Form(Page form, string rate) => new() { ["_handler"] = "vergelijking", ["Request.Titel"] = "Straatwerk met twee varianten", ["Request.Rente"] = rate, ["Request.Bron"] = "raming", ["Request.Basis"] = form.Html.QuerySelector("input[name='Request.Basis']")!.GetAttribute("value")! };
        Assert.Equal(HttpStatusCode.Redirect, (await colleague.PostAsync(edit, theirs, Form(theirs, "0"))).Status);
        Assert.Equal(HttpStatusCode.Conflict, (await buyer.PostAsync(edit, mine, Form(mine, "5"))).Status);
        Assert.Contains("r = 0%", (await buyer.GetAsync(page)).Main, StringComparison.Ordinal);
    }

    private static async Task<string> MakeAsync(Visitor buyer)
    {
        var made = await buyer.SendAsync(CostLinks.New, "vergelijking", new() { ["Request.Titel"] = "Straatwerk met twee varianten", ["Request.Rente"] = "2,25", ["Request.PrijsCo2"] = "0,13", ["Request.Bron"] = "raming van de beheerder", ["Request.Investeerder"] = "krediet van de wijk" });
        return Regex.Match(made.Location!, "/levenscycluskosten/[^/]+", RegexOptions.None, TimeSpan.FromSeconds(1)).Value;
    }

    private static async Task AddAsync(Visitor who, string page, Dictionary<string, string> variant) =>
        Assert.Equal(HttpStatusCode.Redirect, (await who.SendAsync($"{page}/varianten/nieuw", "variant", new(variant))).Status);

    private static async Task<string> NoteAsync(Visitor who, string page)
    {
        var bytes = await who.Http.GetByteArrayAsync(new Uri($"{page}/nota?als=docx", UriKind.Relative), TestContext.Current.CancellationToken);
        using var zip = new ZipArchive(new MemoryStream(bytes));
        using var reader = new StreamReader(await zip.GetEntry("word/document.xml")!.OpenAsync(TestContext.Current.CancellationToken));
        return Regex.Replace(await reader.ReadToEndAsync(TestContext.Current.CancellationToken), "<[^>]+>", " ", RegexOptions.None, TimeSpan.FromSeconds(5)).Replace('\u00A0', ' ');
    }
}
