// SPDX-License-Identifier: EUPL-1.2
using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Vliegwiel.BrowserTests.Browsers;
using Vliegwiel.Library.Questions;
using Vliegwiel.Platform.Data;
using Vliegwiel.Platform.Jobs;
using Vliegwiel.Platform.Mail;
using Vliegwiel.Tests.Library.Offices;
using Vliegwiel.Tests.Network.SigningIn;
using Vliegwiel.Tests.Sites;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Vliegwiel.BrowserTests.Journeys;

/// <summary>The story of the library: from a messy folder to a question, an answer, an item, and a result three months later. Nobody types a thing twice.</summary>
public sealed class LibraryStoryTests(Chromium chromium)
{
    private const string Everybody = "Iedereen die is aangemeld";
    private const string Earlier = "Mag een gemeente een MPG-eis stellen bij een eigen school?";
    private const string Answer = "Als opdrachtgever van een eigen gebouw kunt u een scherpere MPG vragen en belonen. Wij deden dat bij een sporthal met een getallenreeks in de gunning.";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, OnEachDatabase]
    public async Task A_folder_becomes_a_library_and_a_question_becomes_a_result(TestDatabase database)
    {
        // All fifty files once, with JavaScript; one of each kind on the other database, without.
        var script = database == TestDatabase.Sqlite;
        var region = await LiveSite.RegionWithoutDocumentsAsync(database);
        await using var site = await TestSite.OpenAsync(region, region.Settings, _ => { });
        await site.SettleAsync();
        await using var spinner = await Window.OpenAsync(chromium, site, script);
        await using var first = await Window.OpenAsync(chromium, site, script);
        await using var officer = await Window.OpenAsync(chromium, site, script);
        await using var province = await Window.OpenAsync(chromium, site, script);

        await spinner.ComeInAsAsync("Spinner gemeenten");
        await BringAsync(site, spinner, [.. database == TestDatabase.Sqlite ? OfficeFolder.All() : OfficeFolder.OneOfEach()]);
        await first.ComeInAsAsync("Beheerder van de organisatie");
        await officer.ComeInAsAsync("Beleidsmedewerker circulaire economie");
        await province.ComeInAsAsync("Programmaleider circulaire economie");

        await AskAsync(first, Earlier, "Wij bouwen een school en willen een MPG-eis in de aanbesteding. Mag dat?");
        await first.Button("Vraag plaatsen").Or(first.Button("Mijn vraag is anders: plaatsen")).ClickAsync();
        await Expect(first.Heading).ToHaveTextAsync(Earlier);
        await site.SettleAsync();
        await RecogniseAsync(officer);
        var question = new Uri(officer.Page.Url).AbsolutePath;

        await province.GoAsync(question);
        await province.Link("Geef antwoord").First.ClickAsync();
        await province.Page.GetByLabel("Uw antwoord").FillAsync(Answer);
        await province.Button("Antwoord plaatsen").ClickAsync();
        await Expect(province.Main).ToContainTextAsync("getallenreeks");
        await site.SettleAsync();
        foreach (var asker in new[] { TestSite.PolicyOfficer, TestSite.OrganisationAdministrator })
        {
            Assert.Contains(await MailsAsync(site), m => m.To == asker && m.Subject.StartsWith("Antwoord op", StringComparison.Ordinal));
        }

        var item = await KeepAsync(first, question);
        await site.SettleAsync();
        await AnEditorAddsAWordAsync(spinner, officer, province);

        site.Clock.Move(TimeSpan.FromDays(94));
        await AskWhetherItHelpedAsync(site);
        await officer.GoAsync(await site.LinkInMailAsync(TestSite.PolicyOfficer));
        await Expect(officer.Heading).ToHaveTextAsync("Hielp het antwoord?");
        await officer.Page.GetByLabel("Ja").First.CheckAsync();
        await officer.Page.GetByLabel("Hoeveel uur scheelde het u?").FillAsync("16,5");
        await officer.Page.GetByLabel("Wat deed u ermee").FillAsync("Overgenomen in onze leidraad voor de nieuwe school.");
        await officer.Button("Versturen").ClickAsync();
        await Expect(officer.Heading).ToHaveTextAsync("Bedankt");
        await site.SettleAsync();
        await IsOneThreadAsync(officer, item, question);

        Assert.Empty(spinner.Complaints.Concat(first.Complaints).Concat(officer.Complaints).Concat(province.Complaints));
        Assert.Equal("", site.Problems.ToString());
    }

    /// <summary>Files as offices make them, in one go; at most two presses a file until all is confirmed.</summary>
    private static async Task BringAsync(TestSite site, Window spinner, IReadOnlyList<OfficeFile> folder)
    {
        var files = folder.Select(f => new FilePayload { Name = f.Name, MimeType = "application/octet-stream", Buffer = f.Content }).ToArray();
        await spinner.AddDocumentsAsync(Everybody, files);
        await site.SettleAsync();
        Assert.Contains($"{files.Length} nieuw, 0 bekend, 0 niet gelezen", await spinner.RefreshUntilReadAsync(), StringComparison.Ordinal);

        await spinner.Link("Bekijk de voorstellen").ClickAsync();
        var presses = 1;
        await spinner.Button("Alle zekere bevestigen").ClickAsync();
        while (!(await spinner.MainTextAsync()).Contains("Alles is bevestigd", StringComparison.Ordinal))
        {
            Assert.True(presses < 2 * files.Length, $"{presses} presses for {files.Length} files, and not done: {await spinner.Main.Locator("h2").AllInnerTextsAsync()}");
            var noRule = spinner.Button("Geen regel");
            await (await noRule.CountAsync() > 0 ? noRule.First : spinner.Page.GetByRole(AriaRole.Button, new() { NameRegex = new Regex("^Klopt") }).First).ClickAsync();
            await spinner.Page.WaitForLoadStateAsync();
            presses++;
        }

        await site.SettleAsync();
        TestContext.Current.TestOutputHelper?.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{presses} presses for {files.Length} files"));
    }

    private static async Task AskAsync(Window window, string title, string text)
    {
        await window.Page.GetByRole(AriaRole.Navigation, new() { Name = "Hoofdmenu" }).GetByRole(AriaRole.Link, new() { Name = "Bibliotheek" }).ClickAsync();
        await window.FollowAsync("Vraagstukken");
        await window.Link("Stel een vraag").First.ClickAsync();
        await window.Page.GetByLabel("Titel").FillAsync(title);
        await window.Page.GetByLabel("Uw vraag", new() { Exact = true }).FillAsync(text);
        await window.Page.GetByLabel(Everybody).CheckAsync();
        await window.Button("Controleer").ClickAsync();
        await Expect(window.Heading).ToHaveTextAsync("Controleer uw vraag");
    }

    /// <summary>She types her question once, sees what is like it and what her layer may do, looks at the source, and joins.</summary>
    private static async Task RecogniseAsync(Window officer)
    {
        await AskAsync(officer, "Kunnen wij in onze eigen tender een scherpere MPG eisen?", "Wij bouwen zelf een school. Kan de gemeente een MPG eisen die scherper is dan de landelijke grens?");
        await Expect(officer.Main).ToContainTextAsync("Wat mag uw gemeente hierover vandaag?");
        var rules = await officer.Page.RunAndWaitForPopupAsync(() => officer.Page.GetByRole(AriaRole.Link, new() { NameRegex = new Regex("^Bekijk de regels en de bron over milieuprestatie") }).ClickAsync());
        await Expect(rules.Locator("h1")).ToHaveTextAsync("Wat mag ik, hier, vandaag?");
        await Expect(rules.Locator("main")).ToContainTextAsync("U koos: gemeente");
        await Expect(rules.Locator("main")).ToContainTextAsync("Bron:");
        await rules.CloseAsync();

        await officer.Page.GetByRole(AriaRole.Button, new() { Name = $"Dit is mijn vraag: ik ook bij {Earlier}" }).ClickAsync();
        await Expect(officer.Heading).ToHaveTextAsync(Earlier);
        await Expect(officer.Main).ToContainTextAsync("2 organisaties herkennen dit vraagstuk");
        await Expect(officer.Main).ToContainTextAsync("Kan de gemeente een MPG eisen die scherper is");
    }

    private static async Task<string> KeepAsync(Window asker, string question)
    {
        await asker.GoAsync(question);
        await asker.Page.GetByRole(AriaRole.Button, new() { NameRegex = new Regex("^Dit is het beste antwoord") }).ClickAsync();
        await Expect(asker.Main).ToContainTextAsync("beste antwoord");
        await asker.Page.GetByRole(AriaRole.Button, new() { NameRegex = new Regex("^Maak er een bibliotheekitem van") }).ClickAsync();
        await Expect(asker.Page).ToHaveURLAsync(new Regex("/bibliotheek/"));
        await Expect(asker.Main).ToContainTextAsync("getallenreeks");
        return new Uri(asker.Page.Url).AbsolutePath;
    }

    /// <summary>What three people looked for in vain stands in the editor's list; one word mends it.</summary>
    private static async Task AnEditorAddsAWordAsync(Window editor, params Window[] others)
    {
        foreach (var window in others.Append(editor))
        {
            await window.SearchAsync("scoreladdertje");
            Assert.Empty(await window.ResultTitlesAsync());
        }

        await editor.GoAsync("/beheer/woorden/zonder-resultaat");
        await editor.Main.GetByRole(AriaRole.Row).Filter(new() { HasText = "scoreladdertje" }).GetByRole(AriaRole.Link).First.ClickAsync();
        await editor.Page.GetByLabel("Betekent hetzelfde als").FillAsync("getallenreeks");
        await editor.Main.Locator("form button[type=submit]").First.ClickAsync();
        await others[0].FindAsync("scoreladdertje", Earlier);
    }

    private static async Task IsOneThreadAsync(Window officer, string item, string question)
    {
        await officer.ComeInAsAsync("Beleidsmedewerker circulaire economie");
        await officer.GoAsync(item);
        await Expect(officer.Main).ToContainTextAsync("16,5");
        await officer.FollowAsync("Bekijk de hele draad");
        await Expect(officer.Page).ToHaveURLAsync(new Regex("/draad/"));
        foreach (var address in new[] { question, item, "/toepassingen/" })
        {
            Assert.True(await officer.Main.Locator($"a[href^='{address}']").CountAsync() > 0, $"The thread does not lead to {address}: {await officer.MainTextAsync()}");
        }
    }

    private static async Task AskWhetherItHelpedAsync(TestSite site)
    {
        await site.InScopeAsync(null, async services =>
        {
            services.GetRequiredService<JobQueue>().Ask(new AskWhetherItHelped());
            return await services.GetRequiredService<VliegwielDb>().SaveChangesAsync(Stop);
        });
        await site.SettleAsync();
    }

    private static Task<IReadOnlyList<OutboxLine>> MailsAsync(TestSite site) =>
        site.InScopeAsync(null, services => services.GetRequiredService<Outbox>().ListAsync(200, Stop));
}
