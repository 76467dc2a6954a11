// SPDX-License-Identifier: EUPL-1.2
using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Vliegwiel.Agendas;
using Vliegwiel.Agendas.Importing;
using Vliegwiel.Platform.Data;
using Vliegwiel.Tests.Library.Offices;
using Vliegwiel.Tests.Network.SigningIn;
using Vliegwiel.Tests.Sites;
using Xunit;

namespace Vliegwiel.Tests.Agendas;

/// <summary>A secretary pastes an old agenda and never opens the file again (inventory #136).</summary>
public sealed class ImportPagesTests
{
    private const string Pasted = """
        Uitvoeringsagenda versie 14 def2
        Nr	Projectactiviteit	Initiator	Deadline	Budget
        1	Klinkers van de markt opnieuw gebruiken	Vera	3-4-27	150.000
        2	Brug van oud hout	secretaris@kringloop.example	na de zomer	€ 1,5 mln
        3	Bankjes repareren	Ton	31-2-2027	ca. 20k
        	Totaal			1.670.000
        """;

    [Theory, OnEachDatabase]
    public async Task A_pasted_agenda_is_checked_mended_written_once_and_taken_back(TestDatabase database)
    {
        await using var site = await TestSite.OpenAsync(database);
        var agenda = await AgendaCast.MakeForCircleAsync(site, "Agenda uit Excel");
        using var secretary = await site.AsAsync(TestSite.Secretary);
        Assert.Equal(ImportLinks.Bring(agenda), (await secretary.GetAsync(AgendaLinks.Show(agenda))).LinkTo("Uit Excel invoeren"));

        // Columns: what can be two things is asked, with what was chosen kept.
        var columns = await ImportCast.PasteAsync(secretary, agenda, Pasted);
        Assert.Equal("Wat staat er in de kolommen?", columns.Page.Heading);
        Assert.Contains("“150.000” kan twee dingen zijn", columns.Page.Main, StringComparison.Ordinal);
        Assert.Contains("“3-4-27” is 4 maart 2027", columns.Page.Main, StringComparison.Ordinal);
        var silent = await ImportCast.ChooseAsync(secretary, columns.Page, columns.Address, numbers: null, days: null);
        Assert.Equal(HttpStatusCode.Conflict, silent.Status);
        Assert.Contains("Kies hoe de getallen in dit bestand geschreven zijn", silent.Main, StringComparison.Ordinal);
        var check = await ImportCast.ChooseAsync(secretary, columns.Page, columns.Address, "Dutch", "DayFirst");
        Assert.Equal(columns.Address.Replace("/kolommen", "/controleren", StringComparison.Ordinal), Newcomer.PathOf(check));

        // Dry run: nothing is on the agenda, every error has its cell, the total is named.
        var dry = await secretary.GetAsync(Newcomer.PathOf(check));
        Assert.Contains("1 klopt nog niet, 2 nieuw, 1 overgeslagen", dry.Main, StringComparison.Ordinal);
        Assert.Contains("D5 (Deadline)", dry.Main, StringComparison.Ordinal);
        Assert.Contains("bestaat niet als datum", dry.Main, StringComparison.Ordinal);
        Assert.Contains("Rij 6: Totaal", dry.Main, StringComparison.Ordinal);
        Assert.Contains("Er staat nog niets op deze agenda", (await secretary.GetAsync(AgendaLinks.Show(agenda))).Main, StringComparison.Ordinal);
        Assert.Contains("is geen datum. Wij bewaren het", (await secretary.GetAsync($"{Newcomer.PathOf(check)}?toon=let-op")).Main, StringComparison.Ordinal);

        // What is wrong stops it, and is mended in place.
        var refused = await secretary.PostAsync(Newcomer.PathOf(check), dry, new() { ["_handler"] = "invoeren" });
        Assert.Equal(HttpStatusCode.Conflict, refused.Status);
        Assert.Contains("Eén rij klopt nog niet", refused.Main, StringComparison.Ordinal);
        await secretary.PostAsync(Newcomer.PathOf(check), dry, new() { ["_handler"] = "cellen", ["Mend.Cellen[D5]"] = "28-2-2027" });
        var mended = await secretary.GetAsync(Newcomer.PathOf(check));
        Assert.Contains("3 nieuw, 1 overgeslagen", mended.Main, StringComparison.Ordinal);

        // Written in the background; the initiator stays words.
        var progress = await secretary.PostAsync(Newcomer.PathOf(check), mended, new() { ["_handler"] = "invoeren" });
        Assert.Contains("Er wordt nog ingevoerd", (await secretary.GetAsync(Newcomer.PathOf(progress))).Main, StringComparison.Ordinal);
        Assert.Contains("0 van de 4 rijen verwerkt", (await secretary.GetAsync("/mijn-dag")).Main, StringComparison.Ordinal);
        await site.RunJobsAsync();
        var done = await secretary.GetAsync(Newcomer.PathOf(progress));
        Assert.Contains("Klaar. 3 nieuw, 1 overgeslagen.", done.Main, StringComparison.Ordinal);
        var shown = await secretary.GetAsync(AgendaLinks.Show(agenda));
        Assert.Contains("Vera (nog niet aangenomen)", shown.Row("Klinkers van de markt"), StringComparison.Ordinal);
        Assert.Contains("3 april 2027", shown.Row("Klinkers van de markt"), StringComparison.Ordinal);
        Assert.Contains("€ 150.000", shown.Row("Klinkers van de markt").Replace('\u00A0', ' '), StringComparison.Ordinal);
        Assert.Contains("na de zomer", shown.Row("Brug van oud hout"), StringComparison.Ordinal);
        Assert.Contains("ongeveer € 20.000", shown.Row("Bankjes repareren").Replace('\u00A0', ' '), StringComparison.Ordinal);

        // The same again: the columns are remembered and nothing changes.
        var again = await ImportCast.PasteAsync(secretary, agenda, Pasted.Replace("31-2-2027", "28-2-2027", StringComparison.Ordinal));
        Assert.Contains("Wij kennen deze kopjes nog", again.Page.Main, StringComparison.Ordinal);
        var same = await secretary.GetAsync(Newcomer.PathOf(await ImportCast.ChooseAsync(secretary, again.Page, again.Address, "Dutch", "DayFirst")));
        Assert.Contains("3 ongewijzigd, 1 overgeslagen", same.Main, StringComparison.Ordinal);
        Assert.Contains("Alles staat al zo op de agenda", same.Main, StringComparison.Ordinal);

        // Changed and new rows, then the whole is taken back.
        var next = await ImportCast.PasteAsync(secretary, agenda, "Nr\tProjectactiviteit\tInitiator\tDeadline\tBudget\n1\tKlinkers van de markt opnieuw gebruiken\tVera\tweek 20 2028\t175.000\n4\tVierde activiteit\t\t2029\t");
        var differs = await secretary.GetAsync(Newcomer.PathOf(await ImportCast.ChooseAsync(secretary, next.Page, next.Address, "Dutch", null)));
        Assert.Contains("1 nieuw, 1 gewijzigd", differs.Main, StringComparison.Ordinal);
        Assert.Contains("3 april 2027 → week 20 van 2028", (await secretary.GetAsync(next.Address.Replace("/kolommen", "/controleren?toon=gewijzigd", StringComparison.Ordinal))).Main, StringComparison.Ordinal);
        var second = await secretary.PostAsync(next.Address.Replace("/kolommen", "/controleren", StringComparison.Ordinal), differs, new() { ["_handler"] = "invoeren" });
        await site.RunJobsAsync();
        Assert.Contains("week 20 van 2028", (await secretary.GetAsync(AgendaLinks.Show(agenda))).Row("Klinkers van de markt"), StringComparison.Ordinal);
        var fourth = (await secretary.GetAsync(AgendaLinks.Show(agenda))).LinkTo("Vierde activiteit");
        var undo = await secretary.GetAsync(Newcomer.PathOf(second));
        await secretary.PostAsync(Newcomer.PathOf(second), undo, new() { ["_handler"] = "terugdraaien" });
        await site.RunJobsAsync();
        Assert.Contains("Teruggedraaid: 2 rijen. Wat erbij", (await secretary.GetAsync(Newcomer.PathOf(second))).Main, StringComparison.Ordinal);
        var after = await secretary.GetAsync(AgendaLinks.Show(agenda));
        Assert.Contains("3 april 2027", after.Row("Klinkers van de markt"), StringComparison.Ordinal);
        Assert.Contains("€ 150.000", after.Row("Klinkers van de markt").Replace('\u00A0', ' '), StringComparison.Ordinal);
        Assert.DoesNotContain("Vierde activiteit", after.Main, StringComparison.Ordinal);
        Assert.Contains("is teruggedraaid", (await secretary.GetAsync(fourth)).Main, StringComparison.Ordinal);
    }

    [Theory, OnEachDatabase]
    public async Task What_people_did_since_stays_when_an_import_is_taken_back(TestDatabase database)
    {
        await using var site = await TestSite.OpenAsync(database);
        var agenda = await AgendaCast.MakeForCircleAsync(site, "Agenda met nieuws");
        using var secretary = await site.AsAsync(TestSite.Secretary);
        var progress = await ImportCast.ImportAsync(site, secretary, agenda, "Projectactiviteit\tInitiator\nEerste werk\tJan\nTweede werk\tPiet");
        var first = (await secretary.GetAsync(AgendaLinks.Show(agenda))).LinkTo("Eerste werk")["/activiteiten/".Length..];
        await AgendaCast.AskAsync(site, TestSite.Secretary, first, TestSite.Client);
        await AgendaCast.AcceptAsync(site, TestSite.Client, first);

        await secretary.PostAsync(progress, await secretary.GetAsync(progress), new() { ["_handler"] = "terugdraaien" });
        await site.RunJobsAsync();

        var page = await secretary.GetAsync(progress);
        Assert.Contains("1 rij niet", page.Main, StringComparison.Ordinal);
        Assert.Contains("niet teruggedraaid", page.Row("Eerste werk"), StringComparison.Ordinal);
        var shown = (await secretary.GetAsync(AgendaLinks.Show(agenda))).Main;
        Assert.Contains("Eerste werk", shown, StringComparison.Ordinal);
        Assert.DoesNotContain("Tweede werk", shown, StringComparison.Ordinal);
        // A second click on a button that is no longer there leads to where the import is by now.
        Assert.Equal(progress, Newcomer.PathOf(await secretary.PostAsync(progress, page, new() { ["_handler"] = "terugdraaien" })));
        Assert.Equal(progress, Newcomer.PathOf(await secretary.PostAsync($"{progress}/controleren", page, new() { ["_handler"] = "invoeren" })));
    }

    [Theory, OnEachDatabase]
    public async Task Only_who_keeps_the_agenda_imports_only_who_brought_a_table_sees_it_and_a_contractor_finds_no_amount(TestDatabase database)
    {
        await using var site = await TestSite.OpenAsync(database);
        var agenda = await AgendaCast.MakeForCircleAsync(site, "Agenda met geheime bedragen");
        using var secretary = await site.AsAsync(TestSite.Secretary);
        using var contractor = await site.AsAsync(TestSite.Contractor);
        using var client = await site.AsAsync(TestSite.Client);
        using var anonymous = site.Anonymous();
        var waiting = await ImportCast.PasteAsync(secretary, agenda, "Projectactiviteit\tBudget\tBesteed\tDekking\nNog niet ingevoerd\t731911,50\t264577\tkwikstaartreserve");
        var written = await ImportCast.ImportAsync(site, secretary, agenda, "Projectactiviteit\tBudget\tBesteed\tDekking\nKade herstellen\t918443,50\t1914931\tkwikstaartreserve", numbers: null);
        await site.SettleAsync();
        string[] secrets = ["731911", "731.911", "264577", "264.577", "918443", "918.443", "1914931", "1.914.931", "kwikstaart"];
        var id = waiting.Address.Split('/')[^2];
        var activity = (await client.GetAsync(AgendaLinks.Show(agenda))).LinkTo("Kade herstellen");

        Assert.Contains("918.443", (await client.GetAsync(AgendaLinks.Show(agenda))).Body, StringComparison.Ordinal);
        foreach (var stranger in new[] { contractor, client, anonymous })
        {
            foreach (var address in new[] { ImportLinks.Bring(agenda), waiting.Address, waiting.Address.Replace("/kolommen", "/controleren", StringComparison.Ordinal), waiting.Address.Replace("/kolommen", "", StringComparison.Ordinal), written, $"/draad/agenda-invoer/{id}" })
            {
                var page = await stranger.LookAsync(address);
                Assert.True(page.Status is HttpStatusCode.NotFound || (stranger == anonymous && page.Status == HttpStatusCode.Redirect), $"{address}: {page.Status}");
                Assert.All(secrets, s => Assert.DoesNotContain(s, page.Body, StringComparison.OrdinalIgnoreCase));
            }
        }

        foreach (var address in new[] { AgendaLinks.Show(agenda), activity, "/mijn-dag", $"/draad/agenda/{agenda}", "/zoeken?q=kwikstaartreserve", $"{AgendaLinks.Export(agenda)}?als=csv", $"{AgendaLinks.Export(agenda)}?als=docx" })
        {
            var body = await ImportCast.TextAsync(contractor, address);
            Assert.All(secrets, s => Assert.False(body.Contains(s, StringComparison.OrdinalIgnoreCase) && !address.Contains(s, StringComparison.Ordinal), $"{address} shows {s}"));
        }

        Assert.Contains("918.443,50", await ImportCast.TextAsync(client, $"{AgendaLinks.Export(agenda)}?als=docx"), StringComparison.Ordinal);
        Assert.Contains("geschat; bron: invoer van geplakte cellen", (await ImportCast.TextAsync(client, $"{AgendaLinks.Export(agenda)}?als=docx")).Replace("Geschat", "geschat", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Theory, OnEachDatabase]
    public async Task A_workbook_with_defects_two_secretaries_at_once_and_somebody_who_is_named_is_asked(TestDatabase database)
    {
        await using var site = await TestSite.OpenAsync(database);
        var agenda = await AgendaCast.MakeForCircleAsync(site, "Agenda van twee secretarissen");
        using var secretary = await site.AsAsync(TestSite.Secretary);
        const string Rows = "Projectactiviteit;Initiator;Budget\nVloer van oud hout;projecten@dekei.example;1000\nRamen hergebruiken;niemand;2000\n";

        // Both look before either writes; what the first made, the second finds.
        var (one, two) = (await ImportCast.CheckedAsync(secretary, agenda, Rows), await ImportCast.CheckedAsync(secretary, agenda, Rows));
        var form = await secretary.GetAsync(one);
        Assert.Contains("Wie vraagt u om eigenaar te worden?", form.Main, StringComparison.Ordinal);
        var person = form.Html.QuerySelector("input[name='Rows.Vragen']")!.GetAttribute("value")!;
        await secretary.PostAsync(one, form, new() { ["_handler"] = "keuzes", ["Rows.Vragen"] = person });
        foreach (var check in new[] { one, two })
        {
            Assert.Equal(HttpStatusCode.Redirect, (await secretary.PostAsync(check, await secretary.GetAsync(check), new() { ["_handler"] = "invoeren" })).Status);
        }

        await Task.WhenAll(site.RunJobsAsync(), site.RunJobsAsync());
        // A job that stumbled over the other is tried again some seconds later.
        site.Clock.Move(TimeSpan.FromSeconds(30));
        await site.RunJobsAsync();
        var shown = await secretary.GetAsync(AgendaLinks.Show(agenda));
        Assert.True(shown.Main.Contains("2 activiteiten", StringComparison.Ordinal), $"{shown.Main} {site.Problems}");
        using var contractor = await site.AsAsync(TestSite.Contractor);
        Assert.Contains("Wordt u eigenaar van “Vloer van oud hout”?", (await contractor.GetAsync("/mijn-dag")).Main, StringComparison.Ordinal);

        // The same by hand, whatever the clock does: a plan that is old writes nothing.
        var old = ImportCast.IdOf(await ImportCast.CheckedAsync(secretary, agenda, "Projectactiviteit\nDakpannen schoonmaken"));
        Assert.Equal((true, false), await site.InScopeAsync(TestSite.Secretary, async services =>
        {
            var (shelf, writer, db) = (services.GetRequiredService<ImportShelf>(), services.GetRequiredService<RowWriter>(), services.GetRequiredService<VliegwielDb>());
            var open = await shelf.OpenAsync(agenda, old, TestContext.Current.CancellationToken);
            var plan = ImportPlan.Of(open!.Sheet, open.Choices, open.Source, await shelf.KnowAsync(open, TestContext.Current.CancellationToken));
            var first = await writer.WriteAsync(open, plan.Rows);
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
            db.ChangeTracker.Clear();
            return (first, await writer.WriteAsync(open, plan.Rows));
        }));

        // A workbook: what is hidden is named and taken only when somebody says so.
        const string Sheet = "<sheetData><row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>Activiteit</t></is></c><c r=\"B1\" t=\"inlineStr\"><is><t>Budget</t></is></c></row><row r=\"2\" hidden=\"1\"><c r=\"A2\" t=\"inlineStr\"><is><t>Verstopt werk</t></is></c><c r=\"B2\"><v>5000</v></c></row><row r=\"3\"><c r=\"A3\" t=\"inlineStr\"><is><t>Zichtbaar werk</t></is></c><c r=\"B3\"><v>150000</v></c></row><row r=\"4\"><c r=\"B4\"><f>SUM(B2:B3)</f><v>155000</v></c></row></sheetData>";
        var book = Newcomer.PathOf(await ImportCast.UploadAsync(secretary, agenda, "versie 14 def2.xlsx", MadeOffice.Xlsx(("Blad1", null, Sheet))));
        var bookColumns = await secretary.GetAsync(book);
        var bookCheck = Newcomer.PathOf(await ImportCast.ChooseAsync(secretary, bookColumns, book, null, null));
        var hidden = await secretary.GetAsync(bookCheck);
        Assert.Contains("1 nieuw, 2 overgeslagen", hidden.Main, StringComparison.Ordinal);
        Assert.Contains("Ook de rij die in Excel verborgen is", hidden.Main, StringComparison.Ordinal);
        Assert.Contains("Verwijzingen naar andere bestanden zijn niet geopend", bookColumns.Main, StringComparison.Ordinal);
        await secretary.PostAsync(bookCheck, hidden, new() { ["_handler"] = "keuzes", ["Rows.Verborgen"] = "true", ["Rows.Getoond"] = "4" });
        Assert.Contains("2 nieuw, 1 overgeslagen", (await secretary.GetAsync(bookCheck)).Main, StringComparison.Ordinal);
        Assert.Contains("€ 150.000", (await secretary.GetAsync(bookCheck)).Main.Replace('\u00A0', ' '), StringComparison.Ordinal);
        await secretary.PostAsync(bookCheck, hidden, new() { ["_handler"] = "weggooien" });
        Assert.DoesNotContain("versie 14 def2", (await secretary.GetAsync(ImportLinks.Bring(agenda))).Main, StringComparison.Ordinal);

        // Nothing that was typed is lost, and nothing strange breaks a page.
        var bad = await ImportCast.UploadAsync(secretary, agenda, "agenda.ods", [1, 2, 3]);
        Assert.Contains("Een ODS-bestand lezen wij hier nog niet", bad.Main, StringComparison.Ordinal);
        var empty = await ImportCast.UploadAsync(secretary, agenda, "agenda.csv", "  ;  "u8.ToArray());
        Assert.Equal(HttpStatusCode.Conflict, empty.Status);
        var wide = await ImportCast.PasteAsync(secretary, agenda, string.Join('\t', Enumerable.Range(1, 200).Select(i => i == 7 ? "Activiteit" : $"Kolom {i}")) + "\n" + string.Join('\t', Enumerable.Range(1, 200).Select(i => $"=1+{i}")));
        Assert.Equal(200, wide.Page.Html.QuerySelectorAll("select[name^='Request.Kolommen']").Length);
        var strange = Newcomer.PathOf(await ImportCast.ChooseAsync(secretary, wide.Page, wide.Address, null, null));
        var formula = await secretary.GetAsync(strange);
        Assert.Contains("Dit is een formule en geen naam", formula.Main, StringComparison.Ordinal);
        foreach (var address in new[] { $"{strange}?pagina=99", $"{strange}?toon=niets", $"{wide.Address}/x", $"{ImportLinks.Bring(agenda)}/geen-id", $"{ImportLinks.Bring(agenda)}/{Guid.Empty}/kolommen" })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await secretary.LookAsync(address)).Status);
        }
    }
}
