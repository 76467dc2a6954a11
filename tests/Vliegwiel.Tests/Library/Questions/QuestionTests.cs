// SPDX-License-Identifier: EUPL-1.2
using System.Net;
using AngleSharp.Dom;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Vliegwiel.Library.Data;
using Vliegwiel.Library.Obstacles;
using Vliegwiel.Library.Questions;
using Vliegwiel.Platform.Data;
using Vliegwiel.Platform.Jobs;
using Vliegwiel.Platform.Mail;
using Vliegwiel.Platform.Results;
using Vliegwiel.Tests.Network.SigningIn;
using Vliegwiel.Tests.Sites;
using Xunit;

namespace Vliegwiel.Tests.Library.Questions;

/// <summary>Questions from asking to applying, as people meet them on the site.</summary>
public sealed class QuestionTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, OnEachDatabase]
    public async Task Before_a_question_is_posted_the_asker_sees_what_is_like_it_and_may_join_with_what_was_typed(TestDatabase database)
    {
        await using var site = await TestSite.OpenAsync(database);
        await site.SettleAsync();
        using var officer = await site.AsAsync(TestSite.PolicyOfficer);
        using var colleague = await site.AsAsync(TestSite.OrganisationAdministrator);
        var first = await AskAsync(officer, "Hoe hergebruiken wij betonklinkers uit een oude straat?", "De betonklinkers zijn nog goed, maar de aannemer wil ze niet garanderen.");
        await site.SettleAsync();

        var check = await colleague.SendAsync("/vraagstukken/nieuw", "vraag", Typed("Garantie op betonklinkers uit de oude straat", "Welke aannemer geeft garantie op betonklinkers die wij hergebruiken?", await GroupsAsync(colleague)));
        Assert.Equal("Controleer uw vraag", check.Heading);
        Assert.Contains("Gaat ook over", check.Main, StringComparison.Ordinal);
        Assert.Contains("betonklinkers", check.Html.QuerySelectorAll("main li").Select(l => l.TextContent).First(t => t.Contains("Hoe hergebruiken wij", StringComparison.Ordinal)), StringComparison.OrdinalIgnoreCase);
        Assert.Equal("Garantie op betonklinkers uit de oude straat", check.Html.QuerySelector("input[name='Request.Titel']")!.GetAttribute("value"));
        Assert.Equal(0, await CountAsync(site, db => db.Questions.Where(q => q.Title.StartsWith("Garantie"))));

        var fields = Typed("Garantie op betonklinkers uit de oude straat", "Welke aannemer geeft garantie op betonklinkers die wij hergebruiken?", await GroupsAsync(colleague));
        fields["Request.Zelfde"] = first[(first.LastIndexOf('/') + 1)..];
        Assert.Equal(first, Newcomer.PathOf(await colleague.SendAsync("/vraagstukken/nieuw", "vraag", fields)));

        var page = await officer.GetAsync(first);
        Assert.Contains("2 organisaties herkennen dit vraagstuk", page.Main, StringComparison.Ordinal);
        Assert.Contains("Welke aannemer geeft garantie op betonklinkers", page.Main, StringComparison.Ordinal);
        Assert.Equal(0, await CountAsync(site, db => db.Questions.Where(q => q.Title.StartsWith("Garantie"))));
    }

    [Theory, OnEachDatabase]
    public async Task An_answer_is_told_to_all_askers_becomes_an_item_and_three_months_later_it_is_asked_whether_it_helped(TestDatabase database)
    {
        await using var site = await TestSite.OpenAsync(database);
        using var officer = await site.AsAsync(TestSite.PolicyOfficer);
        using var colleague = await site.AsAsync(TestSite.OrganisationAdministrator);
        using var client = await site.AsAsync(TestSite.Client);
        var address = await AskAsync(officer, "Hoe meten wij losmaakbaarheid van een viaduct?", "Welke methode gebruikt u?");
        await colleague.SendAsync(address, "ik-ook", new() { ["Same.Toelichting"] = "Wij vervangen drie viaducten." });
        await colleague.SendAsync(address, "ik-ook", new() { ["Same.Toelichting"] = "Nog een keer." });
        Assert.Equal(1, await CountAsync(site, db => db.Recognitions.Where(r => r.Remark == "Wij vervangen drie viaducten." || r.Remark == "Nog een keer.")));

        await client.SendAsync($"{address}/antwoorden", "antwoord", new() { ["Request.Antwoord"] = "Wij tellen de verbindingen die zonder slopen los kunnen. Dat kost een dag.", ["Request.Documenten"] = "" });
        await site.RunJobsAsync();
        Assert.Equal([TestSite.PolicyOfficer, TestSite.OrganisationAdministrator], (await MailsAsync(site, "Antwoord op")).Select(m => m.To).Order(StringComparer.Ordinal));
        Assert.Contains("antwoord in concept", (await officer.GetAsync(address)).Main, StringComparison.Ordinal);
        Assert.Contains("Er is een antwoord op “Hoe meten wij losmaakbaarheid", (await officer.GetAsync("/mijn-dag")).Main, StringComparison.Ordinal);

        var best = (await officer.GetAsync(address)).Html.QuerySelectorAll("form input[name='_handler']").Select(i => i.GetAttribute("value")!).First(h => h.StartsWith("beste-", StringComparison.Ordinal));
        var meddling = await site.InScopeAsync(TestSite.OrganisationAdministrator, s => s.GetRequiredService<AnswerQuestion>().ChooseBestAsync(AnswerQuestion.KenmerkIn(address), Guid.ParseExact(best["beste-".Length..], "N")));
        Assert.IsType<NotYoursToTend>(meddling.Refusal);
        Assert.Equal(address, Newcomer.PathOf(await officer.SendAsync(address, best, [])));
        await site.RunJobsAsync();
        Assert.Equal(TestSite.OrganisationAdministrator, Assert.Single(await MailsAsync(site, "Beantwoord:")).To);

        var kept = await officer.SendAsync(address, best.Replace("beste-", "bewaar-", StringComparison.Ordinal), []);
        var item = await officer.GetAsync(Newcomer.PathOf(kept));
        Assert.Equal("Hoe meten wij losmaakbaarheid van een viaduct?", item.Heading);
        Assert.Contains("Wij tellen de verbindingen", item.Main, StringComparison.Ordinal);
        Assert.Contains("In de bibliotheek als", (await officer.GetAsync(address)).Main, StringComparison.Ordinal);

        await HelpsAsync(site, officer, address);
    }

    /// <summary>The letter after three months: looking changes nothing, saying works once, without signing in.</summary>
    private static async Task HelpsAsync(TestSite site, Visitor officer, string address)
    {
        site.Clock.Move(TimeSpan.FromDays(80));
        await RunHelpAsync(site);
        Assert.Empty(await MailsAsync(site, "Hielp het antwoord op “Hoe meten"));
        site.Clock.Move(TimeSpan.FromDays(14));
        await RunHelpAsync(site);
        await RunHelpAsync(site);
        var letters = await MailsAsync(site, "Hielp het antwoord op “Hoe meten");
        Assert.Equal(2, letters.Count);
        var link = letters.Single(m => m.To == TestSite.OrganisationAdministrator).Text.Split('\n').Single(l => l.Contains("/hielp-het/", StringComparison.Ordinal));
        link = new Uri(link.Trim()).AbsolutePath;

        using var nobody = site.Anonymous();
        Assert.Equal("Hielp het antwoord?", (await nobody.GetAsync(link)).Heading);
        Assert.Equal("Hielp het antwoord?", (await nobody.GetAsync(link)).Heading);
        Assert.Equal(HttpStatusCode.BadRequest, (await nobody.SendAsync(link, "hielp", new() { ["Request.Uren"] = "veel" })).Status);
        var before = await nobody.GetAsync(link);
        await nobody.SendAsync(link, "hielp", new() { ["Request.Hielp"] = "ja", ["Request.Uren"] = "7,5", ["Request.Toelichting"] = "Gebruikt bij het eerste viaduct." });
        Assert.Equal("Bedankt", (await nobody.GetAsync(link + "?bedankt=ja")).Heading);
        Assert.Equal("Deze koppeling werkt niet meer", (await nobody.GetAsync(link)).Heading);
        Assert.Equal("Deze koppeling werkt niet meer", (await nobody.PostAsync(link, before, new() { ["_handler"] = "hielp", ["Request.Hielp"] = "nee" })).Heading);

        using var later = await site.AsAsync(TestSite.PolicyOfficer);
        var page = await later.GetAsync(address);
        Assert.Contains("toegepast", page.Main, StringComparison.Ordinal);
        Assert.Contains("Het hielp 1 van 1 vrager die het zeiden: 1 keer toegepast", page.Main, StringComparison.Ordinal);
        Assert.Contains("uur volgens de vragers", (await later.GetAsync("/vraagstukken/overzicht")).Main, StringComparison.Ordinal);
    }

    [Theory, OnEachDatabase]
    public async Task A_merge_keeps_everybody_leaves_a_way_can_be_undone_and_opens_nothing(TestDatabase database)
    {
        await using var site = await TestSite.OpenAsync(database);
        using var officer = await site.AsAsync(TestSite.PolicyOfficer);
        using var spinner = await site.AsAsync(TestSite.Spinner);
        using var contractor = await site.AsAsync(TestSite.Contractor);
        var learning = (await GroupsAsync(officer)).First(g => g.StartsWith("verband:", StringComparison.Ordinal));
        using var colleague = await site.AsAsync(TestSite.OrganisationAdministrator);
        var narrowGroup = (await GroupsAsync(colleague)).First(g => g.StartsWith("verband:", StringComparison.Ordinal));
        var narrow = await AskAsync(colleague, "Wie slijpt oude stoeptegels?", "Geheim van het leernetwerk: wij hebben er duizend.", narrowGroup);
        var wide = await AskAsync(officer, "Welke aannemer bewerkt gebruikte stoeptegels?", "Wij willen oude tegels een tweede leven geven.", "ingelogd");
        Assert.NotEqual("", learning);

        var refused = await spinner.SendAsync($"{wide}/samenvoegen", "samenvoegen", new() { ["Request.Vraagstuk"] = narrow });
        Assert.Equal(HttpStatusCode.Conflict, refused.Status);
        Assert.Contains("Voeg ze andersom samen", refused.Alert, StringComparison.Ordinal);
        Assert.Equal(wide, Newcomer.PathOf(await spinner.SendAsync($"{narrow}/samenvoegen", "samenvoegen", new() { ["Request.Vraagstuk"] = "https://site.example" + wide })));
        await site.RunJobsAsync();
        Assert.Contains(TestSite.OrganisationAdministrator, (await MailsAsync(site, "Samengevoegd:")).Select(m => m.To));
        Assert.Contains("Het gaat verder bij Welke aannemer bewerkt", (await colleague.GetAsync(narrow)).Main, StringComparison.Ordinal);
        Assert.Contains("2 organisaties herkennen", (await spinner.GetAsync(wide)).Main, StringComparison.Ordinal);
        Assert.Contains("1 organisatie herkent", (await contractor.GetAsync(wide)).Main, StringComparison.Ordinal);
        Assert.DoesNotContain("slijpt", (await contractor.GetAsync(wide)).Body, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await contractor.GetAsync(narrow)).Status);
        Assert.DoesNotContain("slijpt", (await contractor.GetAsync("/api/v1/vraagstukken")).Body, StringComparison.Ordinal);

        Assert.Equal(HttpStatusCode.Conflict, (await spinner.SendAsync($"{wide}/samenvoegen", "samenvoegen", new() { ["Request.Vraagstuk"] = narrow })).Status);
        Assert.Equal(narrow, Newcomer.PathOf(await spinner.SendAsync($"{narrow}/samenvoegen", "losmaken", [])));
        Assert.Contains("1 organisatie herkent", (await spinner.GetAsync(wide)).Main, StringComparison.Ordinal);
    }

    [Theory, OnEachDatabase]
    public async Task Of_two_people_who_merge_the_same_questions_at_once_one_wins_and_the_other_is_told(TestDatabase database)
    {
        await using var site = await TestSite.OpenAsync(database);
        using var officer = await site.AsAsync(TestSite.PolicyOfficer);
        var one = await AskAsync(officer, "Eerste vraag over riooldeksels?", "Waar laten wij ze?", "ingelogd");
        var two = await AskAsync(officer, "Tweede vraag over riooldeksels?", "Wie neemt ze?", "ingelogd");

        // The first has both questions before it when the second saves the other way around.
        var outcome = await site.InScopeAsync(TestSite.Spinner, async services =>
        {
            var db = services.GetRequiredService<VliegwielDb>();
            await db.Questions.Where(q => q.Title.Contains("riooldeksels")).ToListAsync(Stop);
            var other = await site.InScopeAsync(TestSite.PolicyOfficer, s => s.GetRequiredService<MergeQuestions>().MergeAsync(AnswerQuestion.KenmerkIn(two), one));
            Assert.Null(other.Refusal);
            return await services.GetRequiredService<MergeQuestions>().MergeAsync(AnswerQuestion.KenmerkIn(one), two);
        });

        Assert.IsType<SomebodyWasFirst>(outcome.Refusal);
        var merged = await site.InScopeAsync(null, s => s.GetRequiredService<VliegwielDb>().Questions.AsNoTracking().Where(q => q.Title.Contains("riooldeksels") && q.MergedIntoId != null).Select(q => q.Kenmerk).ToListAsync(Stop));
        Assert.Equal(AnswerQuestion.KenmerkIn(two), Assert.Single(merged));
    }

    [Theory, OnEachDatabase]
    public async Task The_pages_of_questions_ask_the_database_seldom_and_the_demonstration_holds_every_state(TestDatabase database)
    {
        var counter = new QueryTally();
        await using var site = await TestSite.OpenAsync(database, builder => builder.Services.ConfigureDbContext<VliegwielDb>(options => options.AddInterceptors(counter)));
        await site.SettleAsync();
        using var spinner = await site.AsAsync(TestSite.Spinner);
        foreach (var state in QuestionList.States.Skip(1))
        {
            Assert.Contains("vraagstuk", (await spinner.GetAsync($"/vraagstukken?stand={state.Value}")).Html.QuerySelector("main tbody a")?.GetAttribute("href") ?? state.Value, StringComparison.Ordinal);
        }

        var applied = (await spinner.GetAsync("/vraagstukken?stand=toegepast")).Html.QuerySelector("main tbody a")!.GetAttribute("href")!;
        var changed = (await spinner.GetAsync("/vraagstukken?stand=nieuw")).Links.First(l => l.Text.StartsWith("Welke gegevens", StringComparison.Ordinal)).Href;
        var (obstacle, merged) = await site.InScopeAsync(null, async s => (
            ObstacleLinks.Show(await s.GetRequiredService<VliegwielDb>().Obstacles.Where(o => o.MergedIntoId == null && o.OwnerId != null).OrderBy(o => o.ReportedAt).Select(o => o.Kenmerk).FirstAsync(Stop)),
            ObstacleLinks.Show(await s.GetRequiredService<VliegwielDb>().Obstacles.Where(o => o.MergedIntoId != null).Select(o => o.Kenmerk).FirstAsync(Stop))));
        foreach (var address in new[] { "/vraagstukken", applied, "/vraagstukken/overzicht", "/vraagstukken/nieuw", $"{applied}/verbindingen", $"{changed}/versies", obstacle, merged, "/belemmeringen", "/verbindingen" })
        {
            var before = counter.Count;
            Assert.Equal(HttpStatusCode.OK, (await spinner.LookAsync(address)).Status);
            Assert.True(counter.Count - before <= 12, $"{address}: {counter.Count - before} queries\n{counter.Since(before)}");
        }

        Assert.Equal(HttpStatusCode.NotFound, (await spinner.LookAsync("/vraagstukken?pagina=9999")).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await spinner.LookAsync("/api/v1/vraagstukken?stand=xyz")).Status);
        Assert.Contains("vraagstuk", (await spinner.GetAsync("/zoeken?q=houtbouw uitschrijven leverancier")).Body, StringComparison.Ordinal);
    }

    private static Dictionary<string, string> Typed(string title, string text, IReadOnlyList<string> groups) =>
        new() { ["Request.Titel"] = title, ["Request.Vraag"] = text, ["Request.Context"] = "", ["Request.Fase"] = "", ["Request.Groepen"] = groups.FirstOrDefault(g => g == "ingelogd") ?? groups[0] };

    private static async Task<string> AskAsync(Visitor asker, string title, string text, string group = "ingelogd")
    {
        var fields = Typed(title, text, [group]);
        fields["Request.Stap"] = "plaatsen";
        var answer = await asker.SendAsync("/vraagstukken/nieuw", "vraag", fields);
        Assert.NotNull(answer.Location);
        return Newcomer.PathOf(answer);
    }

    private static async Task<IReadOnlyList<string>> GroupsAsync(Visitor asker) =>
        [.. (await asker.GetAsync("/vraagstukken/nieuw")).Html.QuerySelectorAll("input[name='Request.Groepen']").Select(i => i.GetAttribute("value")!)];

    private static Task<IReadOnlyList<OutboxLine>> MailsAsync(TestSite site, string subject) => site.InScopeAsync(null, async services =>
        (IReadOnlyList<OutboxLine>)[.. (await services.GetRequiredService<Outbox>().ListAsync(200, Stop)).Where(m => m.Subject.StartsWith(subject, StringComparison.Ordinal))]);

    private static Task<int> CountAsync<T>(TestSite site, Func<VliegwielDb, IQueryable<T>> query) => site.InScopeAsync(null, s => query(s.GetRequiredService<VliegwielDb>()).CountAsync(Stop));

    private static async Task RunHelpAsync(TestSite site)
    {
        await site.InScopeAsync(null, async services =>
        {
            services.GetRequiredService<JobQueue>().Ask(new AskWhetherItHelped());
            return await services.GetRequiredService<VliegwielDb>().SaveChangesAsync(Stop);
        });
        await site.RunJobsAsync();
    }
}
