// SPDX-License-Identifier: EUPL-1.2
using System.Data.Common;
using System.Diagnostics;
using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Vliegwiel.Library.Contracts;
using Vliegwiel.Library.Data;
using Vliegwiel.Library.Domain;
using Vliegwiel.Library.Editing;
using Vliegwiel.Library.Proposing;
using Vliegwiel.Library.Proposing.Recognising;
using Vliegwiel.Platform.Data;
using Vliegwiel.Platform.Journal;
using Vliegwiel.Tests.House;
using Vliegwiel.Tests.Sites;
using Xunit;
using static Vliegwiel.Tests.Library.Proposing.ProposalSite;

namespace Vliegwiel.Tests.Library.Proposing;

/// <summary>The screen of proposals, for who may edit the documents and for nobody else.</summary>
public sealed class ProposalPageTests(ITestOutputHelper output)
{
    private const string Batch = "voorstellen";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, OnEachDatabase]
    public async Task One_press_puts_what_was_proposed_in_the_fields_and_another_takes_it_back(TestDatabase database)
    {
        await using var site = await TestSite.OpenAsync(database);
        using var client = await site.AsAsync(TestSite.Client);
        var address = await BringAsync(site, client, null, ("klinkers.txt", Leidraad));

        var page = await client.GetAsync(address);
        Assert.Equal(("leidraad", "12-03-2024"), (Value(page, "soort"), Value(page, "datum")));
        Assert.Contains("“Vastgesteld op 12 maart 2024.”", page.Main, StringComparison.Ordinal);
        var done = await PressAsync(client, address, page, "Klopt");
        Assert.Equal(HttpStatusCode.Found, done.Status);
        var after = await client.GetAsync(done.Location!);
        Assert.Contains("Alles is bevestigd", after.Main, StringComparison.Ordinal);

        var item = await ItemAsync(site, "klinkers.txt");
        Assert.Equal(("leidraad", new DateOnly(2024, 3, 12)), (item.Kind, item.DocumentDate!.Value));
        Assert.StartsWith("Deze leidraad helpt wegbeheerders", item.Fields.Summary, StringComparison.Ordinal);
        Assert.Contains(await FindingsAsync(site, item.Id), f => f.Label == "Gemeente Lindedal");
        Assert.Contains(await FindingsAsync(site, item.Id), f => f.Value == "cijfer:|12000|ton" && f.Sentence.Contains("12.000 ton klinkers", StringComparison.Ordinal));
        Assert.Equal(await site.PersonIdAsync(TestSite.Client), await ChangedByAsync(site, item.Id));

        var undone = await PressAsync(client, done.Location!, after, "Ongedaan maken");
        Assert.Contains("wacht weer", (await client.GetAsync(undone.Location!)).Main, StringComparison.Ordinal);
        item = await ItemAsync(site, "klinkers.txt");
        Assert.Equal((null, null, null), (item.Kind, item.DocumentDate, item.Fields.Summary));
        Assert.Empty(await FindingsAsync(site, item.Id));
    }

    [Theory, OnEachDatabase]
    public async Task Nobody_else_sees_proposals_not_even_who_sees_the_document(TestDatabase database)
    {
        await using var site = await TestSite.OpenAsync(database);
        using var spinner = await site.AsAsync(TestSite.Spinner);
        using var reader = await site.AsAsync(TestSite.PolicyOfficer);
        using var administrator = await site.AsAsync(TestSite.SiteAdministrator);
        using var stranger = site.Anonymous();
        var address = await BringAsync(site, spinner, "ingelogd", ("klinkers.txt", Leidraad));
        var item = await ItemAsync(site, "klinkers.txt");
        var page = await spinner.GetAsync(address);

        foreach (var other in new[] { reader, administrator })
        {
            Assert.Equal(HttpStatusCode.OK, (await other.GetAsync($"/bibliotheek/{item.Kenmerk}")).Status);
            Assert.Equal(HttpStatusCode.NotFound, (await other.GetAsync(address)).Status);
            Assert.Equal(HttpStatusCode.NotFound, (await other.GetAsync($"/bibliotheek/{item.Kenmerk}/voorstellen")).Status);
        }

        Assert.NotEqual(HttpStatusCode.OK, (await stranger.LookAsync($"/bibliotheek/{item.Kenmerk}/voorstellen")).Status);
        Assert.Equal(HttpStatusCode.OK, (await spinner.GetAsync($"/bibliotheek/{item.Kenmerk}/voorstellen")).Status);

        // With the id of the sheet in a form of one's own nothing happens either.
        var own = await PlantAsync(site, TestSite.PolicyOfficer, ("eigen.txt", Kwartaalbrief));
        var mine = await reader.GetAsync(own);
        await reader.PostAsync(own, mine, new() { ["_handler"] = "voorstellen", ["doe"] = ButtonValue(page, "Klopt"), ["rij"] = ButtonValue(page, "Klopt").Split(':')[1] });
        Assert.Null((await ItemAsync(site, "klinkers.txt")).Kind);
    }

    [Theory, OnEachDatabase]
    public async Task What_somebody_edited_meanwhile_stays_and_the_page_says_so(TestDatabase database)
    {
        await using var site = await TestSite.OpenAsync(database);
        using var client = await site.AsAsync(TestSite.Client);
        var address = await PlantAsync(site, TestSite.Client, ("klinkers.txt", Leidraad));
        var page = await client.GetAsync(address);
        var item = await ItemAsync(site, "klinkers.txt");

        await site.InScopeAsync(TestSite.Client, services => services.GetRequiredService<SetItemFields>().RunAsync(item.Id, f => f with { Kind = "aanpak", Costs = "€ 100" }, Stop));
        var done = await PressAsync(client, address, page, "Klopt");

        Assert.Contains("bleef staan wat iemand intussen wijzigde: soort", (await client.GetAsync(done.Location!)).Main, StringComparison.Ordinal);
        item = await ItemAsync(site, "klinkers.txt");
        Assert.Equal(("aanpak", "€ 100", new DateOnly(2024, 3, 12)), (item.Kind, item.Fields.Costs, item.DocumentDate!.Value));
    }

    [Theory, OnEachDatabase]
    public async Task Twice_confirmed_is_once_and_a_wrong_date_loses_nothing(TestDatabase database)
    {
        await using var site = await TestSite.OpenAsync(database);
        using var client = await site.AsAsync(TestSite.Client);
        var address = await PlantAsync(site, TestSite.Client, ("klinkers.txt", Leidraad));
        var page = await client.GetAsync(address);

        var wrong = await PressAsync(client, address, page, "Klopt", ("datum", "gisteren"), ("titel", "Mijn eigen titel"));
        Assert.Equal(HttpStatusCode.Conflict, wrong.Status);
        Assert.Contains("is geen datum", wrong.Alert, StringComparison.Ordinal);
        Assert.Equal(("gisteren", "Mijn eigen titel"), (Value(wrong, "datum"), Value(wrong, "titel")));

        await PressAsync(client, address, wrong, "Klopt", ("datum", "12-3-2023"));
        var version = (await ItemAsync(site, "klinkers.txt")).VersionNumber;
        var twice = await PressAsync(client, address, page, "Klopt", ("soort", "les"));
        Assert.Contains("al bevestigd", (await client.GetAsync(twice.Location!)).Main, StringComparison.Ordinal);
        var item = await ItemAsync(site, "klinkers.txt");
        Assert.Equal((version, "leidraad", "Mijn eigen titel", new DateOnly(2023, 3, 12)), (item.VersionNumber, item.Kind, item.Title, item.DocumentDate!.Value));
    }

    [Theory, OnEachDatabase]
    public async Task What_was_typed_at_another_document_is_there_again(TestDatabase database)
    {
        await using var site = await TestSite.OpenAsync(database);
        using var client = await site.AsAsync(TestSite.Client);
        var address = await PlantAsync(site, TestSite.Client, ("klinkers.txt", Leidraad), ("brief.txt", Kwartaalbrief));

        var page = await client.GetAsync(address);
        Assert.True(page.Main.IndexOf("brief.txt", StringComparison.Ordinal) < page.Main.IndexOf("klinkers.txt", StringComparison.Ordinal), "The most doubtful comes first.");
        var kept = await PressAsync(client, address, page, "Klopt: Leidraad", ("samenvatting", "Zelf getypt <b>en bewaard</b>."));
        var after = await client.GetAsync(kept.Location!);

        Assert.Equal("Zelf getypt <b>en bewaard</b>.", Value(after, "samenvatting"));
        Assert.Contains("door u gewijzigd, nog niet bevestigd", after.Main, StringComparison.Ordinal);
        Assert.Equal("Zelf getypt <b>en bewaard</b>.", (await ItemAsync(site, "klinkers.txt")).Fields.Summary);
    }

    [Theory, OnEachDatabase]
    public async Task All_certain_are_confirmed_at_once_and_undone_at_once_and_long_imports_have_pages(TestDatabase database)
    {
        var counter = new ReadCounter();
        await using var site = await TestSite.OpenAsync(database, builder => builder.Services.ConfigureDbContext<VliegwielDb>(options => options.AddInterceptors(counter)));
        using var client = await site.AsAsync(TestSite.Client);
        var single = await PlantAsync(site, TestSite.Client, ("memo.txt", "Memo\n\nDe thee is op."));
        await client.GetAsync(single);
        var one = counter.Count;
        await client.GetAsync(single);
        one = counter.Count - one;
        var files = Enumerable.Range(1, 23).Select(i => ($"notulen{i}.txt", $"Notulen {i}\n\nDe koffie is op. Nummer {i}.")).Append(("klinkers.txt", Leidraad)).ToArray();
        var address = await PlantAsync(site, TestSite.Client, files);

        await client.GetAsync(address);
        var twenty = counter.Count;
        var first = await client.GetAsync(address);
        twenty = counter.Count - twenty;
        Assert.True(twenty <= 12 && twenty <= one + 1, $"{one} questions for one document, {twenty} for twenty.");
        Assert.Equal(20, first.Html.QuerySelectorAll("main section.proposal").Length);
        Assert.Equal(4, (await client.GetAsync(address + "?pagina=2")).Html.QuerySelectorAll("main section.proposal").Length);
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync(address + "?pagina=nul")).Status);
        var done = await PressAsync(client, address, first, "Alle zekere bevestigen");
        var after = await client.GetAsync(done.Location!);
        Assert.Contains("Eén document is bevestigd", after.Main, StringComparison.Ordinal);
        Assert.Contains("23 documenten wachten. 1 document is bevestigd", after.Main, StringComparison.Ordinal);
        await PressAsync(client, address, after, "Ongedaan maken");
        Assert.Null((await ItemAsync(site, "klinkers.txt")).Kind);
    }

    [Theory, OnEachDatabase]
    public async Task A_correction_becomes_a_rule_that_changes_the_next_batch_until_an_editor_switches_it_off(TestDatabase database)
    {
        await using var site = await TestSite.OpenAsync(database);
        using var client = await site.AsAsync(TestSite.Client);
        using var editor = await site.AsAsync(TestSite.Spinner);
        (string, string)[] Batch(string name) => [.. Enumerable.Range(1, 20).Select(i => ($"{name}{i}.txt", i % 5 == 0 ? $"Memo {name} nummer {i}\n\nDe weg {i} is klaar. De weg is goed." : $"Kwartaalbrief {name} nummer {i}\n\nDe weg {i} is klaar. De weg is goed."))];

        var before = await PlantAsync(site, TestSite.Client, Batch("wegen"));
        Assert.Equal(0, await RightAsync(site, "wegen"));
        var page = await client.GetAsync(before);
        var corrected = await PressAsync(client, before, page, "Klopt: Kwartaalbrief", ("soort", "beleidsnotitie"));
        var offer = await client.GetAsync(corrected.Location!);
        Assert.Contains("Voortaan zo voorstellen?", offer.Main, StringComparison.Ordinal);
        Assert.Equal("kwartaalbrief", Value(offer, "regel0"));
        var learned = await PressAsync(client, before, offer, "Maak deze regel");
        Assert.Contains("De regel is gemaakt", (await client.GetAsync(learned.Location!)).Main, StringComparison.Ordinal);

        await PlantAsync(site, TestSite.Client, Batch("bruggen"));
        Assert.Equal(16, await RightAsync(site, "bruggen"));

        var terms = await editor.GetAsync("/beheer/termen?bron=geleerd");
        var row = terms.Html.QuerySelectorAll("tbody tr").Single(r => r.TextContent.Contains("kwartaalbrief", StringComparison.Ordinal));
        Assert.Contains("een document dat u niet mag zien", row.TextContent, StringComparison.Ordinal);
        var off = await editor.PostAsync("/beheer/termen?bron=geleerd", terms, new() { ["_handler"] = row.QuerySelector("input[name=_handler]")!.GetAttribute("value")! });
        Assert.Contains("uitgezet door", (await editor.GetAsync(off.Location!)).Main, StringComparison.Ordinal);
        await PlantAsync(site, TestSite.Client, Batch("paden"));
        Assert.Equal(0, await RightAsync(site, "paden"));
    }

    [Theory, OnEachDatabase]
    public async Task An_offer_can_be_refused_and_terms_are_for_editors(TestDatabase database)
    {
        await using var site = await TestSite.OpenAsync(database);
        using var client = await site.AsAsync(TestSite.Client);
        using var editor = await site.AsAsync(TestSite.SiteAdministrator);
        var address = await PlantAsync(site, TestSite.Client, ("brief.txt", Kwartaalbrief));
        var corrected = await PressAsync(client, address, await client.GetAsync(address), "Klopt", ("soort", "les"));
        var offer = await client.GetAsync(corrected.Location!);

        var empty = await PressAsync(client, address, offer, "Maak deze regel", ("regel0", "de 2024"));
        Assert.Equal(HttpStatusCode.Conflict, empty.Status);
        var refused = await PressAsync(client, address, offer, "Geen regel");
        Assert.DoesNotContain("Voortaan zo voorstellen?", (await client.GetAsync(refused.Location!)).Main, StringComparison.Ordinal);

        Assert.Equal(HttpStatusCode.Forbidden, (await client.GetAsync("/beheer/termen")).Status);
        var terms = await editor.GetAsync("/beheer/termen?veld=soort");
        Assert.Contains("leidraad", terms.Main, StringComparison.Ordinal);
        var added = await editor.PostAsync("/beheer/termen", terms, new() { ["_handler"] = "term", ["Request.Woorden"] = "Kwartaalbrief", ["Request.Voor"] = "soort|les", ["Request.Plaats"] = "titel" });
        Assert.Contains("toegevoegd door Beheerder van de site", (await editor.GetAsync(added.Location!)).Main, StringComparison.Ordinal);
        var twice = await editor.PostAsync("/beheer/termen", terms, new() { ["_handler"] = "term", ["Request.Woorden"] = "kwartaalbrief", ["Request.Voor"] = "soort|les", ["Request.Plaats"] = "titel" });
        Assert.Contains("staat al in de lijst", twice.Alert, StringComparison.Ordinal);
        var unknown = await editor.PostAsync("/beheer/termen", terms, new() { ["_handler"] = "term", ["Request.Woorden"] = "iets", ["Request.Voor"] = "soort|<script>", ["Request.Plaats"] = "titel" });
        Assert.Equal(HttpStatusCode.Conflict, unknown.Status);
    }

    [Theory, OnEachDatabase]
    public async Task Hostile_text_is_shown_as_text_and_proposals_are_made_again_at_one_document(TestDatabase database)
    {
        await using var site = await TestSite.OpenAsync(database);
        using var client = await site.AsAsync(TestSite.Client);
        const string text = "Leidraad <script>alert(1)</script> \"onmouseover=\n\nDeze leidraad <img src=x onerror=alert(1)> gaat over wegen. Deze leidraad is '; DROP TABLE library_items; -- een weg. Een weg van € 99999999999999999999 en 1.000% en \u202e klinkers.";
        await PlantAsync(site, TestSite.Client, ("kwaad.txt", text));
        var item = await ItemAsync(site, "kwaad.txt");
        var address = $"/bibliotheek/{item.Kenmerk}/voorstellen";

        var page = await client.GetAsync(address);
        Assert.DoesNotContain("<script>alert", page.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("<img src=x", page.Body, StringComparison.Ordinal);
        Assert.Equal("leidraad", Value(page, "soort"));
        var odd = await client.PostAsync(address, page, new() { ["_handler"] = "voorstellen", ["doe"] = "klopt:niets:x", ["rij"] = "zomaar" });
        Assert.Equal(HttpStatusCode.Found, odd.Status);
        await PressAsync(client, address, page, "Klopt", ("soort", "verzonnen"));
        Assert.Null((await ItemAsync(site, "kwaad.txt")).Kind);
        var again = await PressAsync(client, address, page, "Doe opnieuw voorstellen");
        Assert.Contains("opnieuw gelezen", (await client.GetAsync(again.Location!)).Main, StringComparison.Ordinal);
    }

    [Fact, Trait("Proef", Batch)]
    public async Task A_batch_of_five_hundred_files_is_shown_and_confirmed_page_by_page()
    {
        Assert.SkipUnless(Trial.IsAsked(Batch), $"niet gedraaid: alleen met ./run proef {Batch}");
        var counter = new ReadCounter();
        await using var site = await TestSite.OpenAsync(TestDatabase.Sqlite, builder => builder.Services.ConfigureDbContext<VliegwielDb>(options => options.AddInterceptors(counter)));
        using var client = await site.AsAsync(TestSite.Client);
        var files = Enumerable.Range(1, 500).Select(i => ($"stuk{i}.txt", i % 2 == 0 ? Leidraad.Replace("12.000", $"{i}.000", StringComparison.Ordinal) : Kwartaalbrief + $" Nummer {i}.")).ToArray();
        var watch = Stopwatch.StartNew();
        var address = await PlantAsync(site, TestSite.Client, files);
        output.WriteLine($"voorstellen voor 500 bestanden: {watch.Elapsed.TotalSeconds:0.0} s");

        await client.GetAsync(address);
        (var before, watch) = (counter.Count, Stopwatch.StartNew());
        var page = await client.GetAsync(address);
        output.WriteLine($"eerste pagina: {watch.ElapsedMilliseconds} ms, {counter.Count - before} vragen, {page.Body.Length / 1024} kB");
        (before, watch) = (counter.Count, Stopwatch.StartNew());
        var one = await PressAsync(client, address, page, "Klopt");
        output.WriteLine($"een bevestigen: {watch.ElapsedMilliseconds} ms, {counter.Count - before} vragen");
        page = await client.GetAsync(one.Location!);
        watch = Stopwatch.StartNew();
        var all = await PressAsync(client, address, page, "Alle zekere bevestigen");
        output.WriteLine($"alle zekere bevestigen: {watch.Elapsed.TotalSeconds:0.0} s");
        var after = await client.GetAsync(all.Location!);
        output.WriteLine(after.Alert ?? "");
        watch = Stopwatch.StartNew();
        await PressAsync(client, address, after, "Ongedaan maken");
        output.WriteLine($"ongedaan maken: {watch.Elapsed.TotalSeconds:0.0} s");
        Assert.Contains("250 documenten zijn bevestigd", after.Main, StringComparison.Ordinal);
    }

    /// <summary>Counts how often the database is read.</summary>
    private sealed class ReadCounter : DbCommandInterceptor
    {
        private int _count;

        public int Count => Volatile.Read(ref _count);

        public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
            DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
        {
            Interlocked.Increment(ref _count);
            return new(result);
        }
    }

    private static Task<Item> ItemAsync(TestSite site, string fileName) =>
        site.InScopeAsync(null, services => services.GetRequiredService<VliegwielDb>().Items.AsNoTracking().SingleAsync(i => i.FileName == fileName, Stop));

    private static Task<List<ItemFinding>> FindingsAsync(TestSite site, Guid item) =>
        site.InScopeAsync(null, services => services.GetRequiredService<VliegwielDb>().ItemFindings.AsNoTracking().Where(f => f.ItemId == item).ToListAsync(Stop));

    private static Task<Guid?> ChangedByAsync(TestSite site, Guid item) =>
        site.InScopeAsync(null, services => services.GetRequiredService<VliegwielDb>().Set<JournalEntry>().Where(j => j.ObjectId == item && j.Act == nameof(ItemChanged)).Select(j => j.PersonId).SingleAsync(Stop));

    /// <summary>Of how many files of a batch the proposed kind is right: the sixteen letters are a beleidsnotitie, the four memos nothing.</summary>
    private static Task<int> RightAsync(TestSite site, string batch) => site.InScopeAsync(null, async services =>
    {
        var db = services.GetRequiredService<VliegwielDb>();
        var items = await db.Items.AsNoTracking().Where(i => i.FileName.StartsWith(batch)).Select(i => i.Id).ToListAsync(Stop);
        var sheets = await db.ProposalSheets.AsNoTracking().Where(s => items.Contains(s.ItemId)).ToListAsync(Stop);
        Assert.Equal(20, sheets.Count);
        return sheets.Count(s => s.Proposals.ValueOf(ProposalField.Kind) == "beleidsnotitie");
    });
}
