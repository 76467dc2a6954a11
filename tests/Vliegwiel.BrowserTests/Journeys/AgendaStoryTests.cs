// SPDX-License-Identifier: EUPL-1.2
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Vliegwiel.Agendas.Progress;
using Vliegwiel.BrowserTests.Browsers;
using Vliegwiel.Design.Text;
using Vliegwiel.Platform;
using Vliegwiel.Tests.Network.SigningIn;
using Vliegwiel.Tests.Sites;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Vliegwiel.BrowserTests.Journeys;

/// <summary>The story of an agenda: from an old Excel to a way of working that others take over. Nobody types a thing twice, and a contractor finds no amount.</summary>
public sealed class AgendaStoryTests(Chromium chromium)
{
    private const string AgendaTitle = "Uitvoeringsagenda bouw en straat";
    private const string AmbitionTitle = "Hergebruik in elke straat";
    private const string GoalTitle = "De helft van onze bestrating is hergebruikt";
    private const string Result = "De hele straat ligt er weer in, met negen van de tien oude klinkers.";
    private const string Practice = "Klinkers sorteren terwijl de straat open ligt";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, OnEachDatabase]
    public async Task An_old_agenda_becomes_a_living_one_and_an_activity_becomes_a_way_of_working(TestDatabase database)
    {
        // With JavaScript on one database, without on the other; the contractor's phone never has it.
        var script = database == TestDatabase.Sqlite;
        var region = await LiveSite.RegionWithoutDocumentsAsync(database);
        await using var site = await TestSite.OpenAsync(region, region.Settings, _ => { });
        await site.SettleAsync();
        await using var secretary = await Window.OpenAsync(chromium, site, script);
        await using var client = await Window.OpenAsync(chromium, site, script);
        await using var other = await Window.OpenAsync(chromium, site, script);
        await using var third = await Window.OpenAsync(chromium, site, script);
        await using var phone = await Window.OpenAsync(chromium, site, script: false);
        await phone.NarrowAsync();

        await secretary.ComeInAsAsync("Secretaris kenniskring");
        await client.ComeInAsAsync("Beheerder openbare ruimte");
        await other.ComeInAsAsync("Beleidsmedewerker circulaire economie");

        await AimAsync(site, client);
        var agenda = await BringAsync(site, secretary);
        await AcceptAsync(site, client, phone);
        await FixAsync(secretary, agenda, 1);

        await TieAsync(client);
        await ReportFromMailAsync(site, secretary, phone, agenda);
        await ChangeAsync(secretary, agenda);
        await FixAsync(secretary, agenda, 2);
        await IsUnderstoodAsync(other, agenda);

        await DeliverAsync(client);
        var practice = await LearnAsync(client);
        await site.SettleAsync();
        await TakeOverAsync(site, other, practice, "Bij ons paste het zonder aanpassing.");
        await third.ComeInAsAsync("Beheerder van de organisatie");
        await TakeOverAsync(site, third, practice, "Wij doen het nu in elke straat.");
        await site.SettleAsync();
        await IsOneThreadAsync(other);

        await NoAmountForTheContractorAsync(site, agenda);
        Assert.Empty(secretary.Complaints.Concat(client.Complaints).Concat(other.Complaints).Concat(third.Complaints).Concat(phone.Complaints));
        Assert.Equal("", site.Problems.ToString());
    }

    /// <summary>An ambition of the municipality, and a goal that works it out.</summary>
    private static async Task AimAsync(TestSite site, Window client)
    {
        await client.GoAsync("/ambities/nieuw");
        await client.Page.GetByLabel("Naam", new() { Exact = true }).FillAsync(AmbitionTitle);
        await client.Page.GetByLabel("Thema").SelectOptionAsync(new SelectOptionValue { Index = 1 });
        await client.Page.GetByLabel("Wat is het minimum").FillAsync("Geen straat gaat dicht zonder dat wij weten wat eruit komt.");
        await client.Page.GetByLabel("Wie stelde dit vast").FillAsync("de gemeenteraad");
        await client.Page.GetByLabel("Vanaf welke dag geldt het").FillAsync(Dates.Machine(site.Clock.DutchToday));
        await client.Page.GetByLabel("Kenniskring duurzaam werken").First.CheckAsync();
        await client.Button("Ambitie opslaan").ClickAsync();
        await Expect(client.Heading).ToHaveTextAsync(AmbitionTitle);
    }

    /// <summary>The sheet is pasted, what can be two things is answered, and what is wrong is mended in its cell.</summary>
    /// <returns>The address of the agenda.</returns>
    private static async Task<string> BringAsync(TestSite site, Window secretary)
    {
        await secretary.Page.GetByRole(AriaRole.Navigation, new() { Name = "Hoofdmenu" }).GetByRole(AriaRole.Link, new() { Name = "Agenda's" }).ClickAsync();
        await secretary.FollowAsync("Nieuwe agenda");
        await secretary.Page.GetByLabel("Naam", new() { Exact = true }).FillAsync(AgendaTitle);
        await secretary.Page.GetByLabel("Kenniskring duurzaam werken").CheckAsync();
        await secretary.Button("Agenda maken").ClickAsync();
        await Expect(secretary.Heading).ToHaveTextAsync(AgendaTitle);
        var agenda = new Uri(secretary.Page.Url).AbsolutePath;

        await secretary.FollowAsync("Uit Excel invoeren");
        await secretary.Page.GetByLabel("Plak de cellen").FillAsync(OldAgenda.Pasted);
        await secretary.Button("Verder naar de kolommen").ClickAsync();
        await Expect(secretary.Heading).ToHaveTextAsync("Wat staat er in de kolommen?");
        await Expect(secretary.Main).ToContainTextAsync("kan twee dingen zijn");
        await secretary.Page.GetByLabel("Op z'n Nederlands").CheckAsync();
        await secretary.Page.GetByLabel("Dag, maand, jaar").CheckAsync();
        await secretary.Button("Verder naar controleren").ClickAsync();
        await Expect(secretary.Heading).ToHaveTextAsync("Controleer wat er gebeurt");

        // Only what is wrong is typed, in its own cell.
        foreach (var (said, meant) in new[] { ("week 14", "week 14 2027"), ("31-2-2027", "28-2-2027"), ("10.000 - 15.000", "hoogstens 15.000") })
        {
            await secretary.Main.Locator($"input[value='{said}']").FillAsync(meant);
        }

        await secretary.Button("Verbeteringen bewaren").ClickAsync();
        await Expect(secretary.Main).ToContainTextAsync($"{OldAgenda.Activities} nieuw");
        await Expect(secretary.Main).Not.ToContainTextAsync("kloppen nog niet");
        foreach (var person in new[] { "Beheerder openbare ruimte", "Projectleider aannemer" })
        {
            await secretary.Page.GetByLabel(person).CheckAsync();
        }

        await secretary.Button("Keuzes bewaren").ClickAsync();
        await secretary.Button($"Invoeren: {OldAgenda.Activities} nieuw").ClickAsync();
        await site.SettleAsync();
        await secretary.GoAsync(agenda);
        await Expect(secretary.Main).ToContainTextAsync($"{OldAgenda.Activities} activiteiten.");
        return agenda;
    }

    /// <summary>Two people from the sheet are asked; one says yes at Mijn dag, the other on a phone, from the mail.</summary>
    private static async Task AcceptAsync(TestSite site, Window client, Window phone)
    {
        await client.GoAsync("/mijn-dag");
        await client.Main.GetByRole(AriaRole.Link, new() { NameRegex = new Regex(Regex.Escape(OldAgenda.Paving)) }).First.ClickAsync();
        await client.Button("Ja, ik word eigenaar").ClickAsync();
        await Expect(client.Heading).ToHaveTextAsync(OldAgenda.Paving);

        await phone.GoAsync(await site.LinkInMailAsync(TestSite.Contractor));
        await Expect(phone.Main).ToContainTextAsync(OldAgenda.Quay);
        await phone.Button("Ja, ik word eigenaar").ClickAsync();
        await Expect(phone.Heading).ToHaveTextAsync("Bedankt");
    }

    private static async Task FixAsync(Window secretary, string agenda, int number)
    {
        await secretary.GoAsync(agenda);
        await secretary.FollowAsync("Vaststellen");
        await Expect(secretary.Heading).ToHaveTextAsync($"Versie {number} vaststellen");
        await secretary.Page.GetByLabel("Welk overleg of bestuur").FillAsync("kringoverleg");
        if (number == 1)
        {
            await secretary.Page.GetByLabel("Zet de 2 voorgestelde activiteiten die een eigenaar hebben op vastgesteld").CheckAsync();
        }

        await secretary.Button($"Versie {number} vaststellen").ClickAsync();
        await Expect(secretary.Main).ToContainTextAsync("kringoverleg");
    }

    /// <summary>The goal serves the ambition, and the activity serves the goal; both are chosen, not typed.</summary>
    private static async Task TieAsync(Window client)
    {
        await client.GoAsync("/doelen/nieuw");
        await client.Page.GetByLabel("Wat wilt u bereiken").FillAsync(GoalTitle);
        await client.Page.GetByLabel("Welke ambitie werkt dit uit").SelectOptionAsync(new SelectOptionValue { Label = AmbitionTitle });
        await client.Page.GetByLabel("Indicator").FillAsync("aandeel hergebruikt materiaal in bestrating");
        await client.Page.GetByLabel("Eenheid").FillAsync("%");
        await client.Page.GetByLabel("Hoger is beter").CheckAsync();
        await client.Page.GetByLabel("Nuljaar").FillAsync("2024");
        await client.Page.GetByLabel("Waarde", new() { Exact = false }).First.FillAsync("18");
        await client.Page.GetByLabel("Streefjaar").FillAsync("2030");
        await client.Page.GetByLabel("Waarde").Last.FillAsync("50");
        await client.Page.GetByLabel("Kenniskring duurzaam werken").Last.CheckAsync();
        await client.Button("Doel opslaan").ClickAsync();
        await Expect(client.Heading).ToHaveTextAsync(GoalTitle);

        await client.SearchForActivityAsync(AgendaTitle, OldAgenda.Paving);
        await client.FollowAsync("Doelen");
        await client.Page.GetByLabel(GoalTitle).CheckAsync();
        await client.Button("Opslaan").ClickAsync();
        await Expect(client.Main).ToContainTextAsync(GoalTitle);
    }

    /// <summary>A week before the meeting the contractor is asked, and answers on the phone without signing in.</summary>
    private static async Task ReportFromMailAsync(TestSite site, Window secretary, Window phone, string agenda)
    {
        await secretary.GoAsync(agenda);
        await secretary.FollowAsync("Bespreking");
        await secretary.Page.GetByLabel("Volgende bespreking op").FillAsync(Dates.Machine(site.Clock.DutchToday.AddDays(7)));
        await secretary.Button("Opslaan").ClickAsync();
        await site.InScopeAsync(null, async services =>
        {
            await services.GetRequiredService<ProgressAsking>().DoAsync(new AskProgress(), Stop);
            return true;
        });

        await phone.GoAsync(await site.LinkInMailAsync(TestSite.Contractor));
        await Expect(phone.Heading).ToHaveTextAsync("Hoe staat het ermee?");
        await phone.Page.GetByLabel("Let op").CheckAsync();
        await phone.Page.GetByLabel("Stand van zaken").FillAsync("De planken liggen klaar, er missen er twaalf.");
        await phone.Page.GetByLabel("Voorstel").FillAsync("Vraag het waterschap om de oude beschoeiing.");
        await phone.Button("Melden").ClickAsync();
        await Expect(phone.Heading).ToHaveTextAsync("Bedankt");

        await secretary.GoAsync(agenda);
        await secretary.FollowAsync("Bespreking");
        await Expect(secretary.Main).ToContainTextAsync("Vraag het waterschap om de oude beschoeiing.");
    }

    /// <summary>Between two versions one deadline moves, one activity stops and one comes.</summary>
    private static async Task ChangeAsync(Window secretary, string agenda)
    {
        await secretary.SearchForActivityAsync(AgendaTitle, OldAgenda.Quay);
        await secretary.FollowAsync("Bewerken");
        await secretary.Page.GetByLabel("Faciliteren").CheckAsync();
        await secretary.Page.GetByLabel("Deadline").FillAsync("Q4 2027");
        await secretary.Button("Opslaan").ClickAsync();
        await Expect(secretary.Main).ToContainTextAsync("4e kwartaal 2027");

        await secretary.SearchForActivityAsync(AgendaTitle, OldAgenda.Lights);
        await secretary.FollowAsync("Stand wijzigen");
        await secretary.Page.GetByLabel("gestopt").CheckAsync();
        await secretary.Page.GetByLabel("Reden").FillAsync("De fabriek neemt geen oude masten meer aan.");
        await secretary.Button("Opslaan").ClickAsync();
        await Expect(secretary.Main).ToContainTextAsync("Waarom gestopt");

        await secretary.GoAsync(agenda);
        await secretary.FollowAsync("Activiteit toevoegen");
        await secretary.Page.GetByLabel("Projectactiviteit").FillAsync("Oude beschoeiing ophalen bij het waterschap");
        await secretary.Page.GetByLabel("faciliteren").CheckAsync();
        await secretary.Page.GetByLabel("voor de regio").CheckAsync();
        await secretary.Button("Controleer").ClickAsync();
        await secretary.Main.GetByRole(AriaRole.Button, new() { NameRegex = new Regex("op de agenda zetten$") }).ClickAsync();
        await Expect(secretary.Heading).ToHaveTextAsync("Oude beschoeiing ophalen bij het waterschap");
    }

    /// <summary>One sentence says what changed, and a table says which.</summary>
    private static async Task IsUnderstoodAsync(Window other, string agenda)
    {
        await other.GoAsync($"{agenda}/verschil?van=1&tot=2");
        await Expect(other.Heading).ToHaveTextAsync("Verschil tussen versie 1 en versie 2");
        foreach (var said in new[] { "kwam er 1 activiteit bij", "veranderde 1 deadline, naar later", "kreeg er 1 een andere stand" })
        {
            await Expect(other.Main).ToContainTextAsync(said);
        }

        foreach (var row in new[] { ("Oude beschoeiing ophalen", "is erbij gekomen"), (OldAgenda.Quay, "1 kwartaal later"), (OldAgenda.Lights, "gestopt") })
        {
            await Expect(other.Main.GetByRole(AriaRole.Row).Filter(new() { HasText = row.Item1 }).First).ToContainTextAsync(row.Item2);
        }
    }

    private static async Task DeliverAsync(Window client)
    {
        await client.SearchForActivityAsync(AgendaTitle, OldAgenda.Paving);
        await client.FollowAsync("Resultaat");
        await client.Page.GetByLabel("Wat is er opgeleverd?").FillAsync(Result);
        await client.Page.GetByLabel("Bestede uren").FillAsync("388");
        await client.Button("Resultaat opslaan").ClickAsync();
        await Expect(client.Main).ToContainTextAsync("388 uur");
        await client.Page.GetByLabel("Wat is er gemeten?").FillAsync("Nieuwe klinkers bespaard");
        await client.Page.GetByLabel("Waarde").FillAsync("ca. 41.000");
        await client.Page.GetByLabel("Eenheid van het effect").FillAsync("stuks");
        await client.Page.GetByLabel("Over welke tijd").FillAsync("eenmalig");
        await client.Page.GetByLabel("Hoe is het bepaald").FillAsync("geteld per pallet");
        await client.Page.GetByLabel("Middel").CheckAsync();
        await client.Page.GetByLabel("Waarom is het aannemelijk").FillAsync("Zonder het sorteren was alles naar de puinbreker gegaan.");
        await client.Button("Effect toevoegen").ClickAsync();
        await Expect(client.Main).ToContainTextAsync("ongeveer 41.000 stuks");

        foreach (var state in new[] { "In uitvoering", "Opgeleverd" })
        {
            await client.SearchForActivityAsync(AgendaTitle, OldAgenda.Paving);
            await client.FollowAsync("Stand wijzigen");
            await client.Page.GetByLabel(state).CheckAsync();
            await client.Button("Opslaan").ClickAsync();
        }

        await client.SearchForActivityAsync(AgendaTitle, OldAgenda.Paving);
        await Expect(client.Page.Locator(".page-heading")).ToContainTextAsync("opgeleverd");
    }

    /// <summary>Five minutes of looking back; what was written there comes back in the way of working.</summary>
    /// <returns>The address in the library.</returns>
    private static async Task<string> LearnAsync(Window client)
    {
        await client.FollowAsync("Reflectie");
        await client.Page.GetByLabel("Wat verwachtte u?").FillAsync("Dat de helft heel zou blijven.");
        await client.Page.GetByLabel("Wat gebeurde er?").FillAsync("Negen van de tien bleven heel.");
        await client.Page.GetByLabel("Wat concludeert u?").FillAsync("Sorteer op straat en niet op de werf.");
        await client.Page.GetByLabel("Operationeel").CheckAsync();
        await client.Button("Opslaan").ClickAsync();
        await Expect(client.Main).ToContainTextAsync("Sorteer op straat en niet op de werf.");

        await client.Link("Maak hier een les van").First.ClickAsync();
        await Expect(client.Page.GetByLabel("Tekst")).ToHaveValueAsync(new Regex("Sorteer op straat en niet op de werf"));
        await Expect(client.Page.GetByLabel("Tekst")).ToHaveValueAsync(new Regex(Regex.Escape(Result)));
        await client.Page.GetByLabel("Werkwijze").CheckAsync();
        await client.Page.GetByLabel("Titel").FillAsync(Practice);
        await client.Page.GetByLabel("Iedereen die is aangemeld").CheckAsync();
        await client.Button("In de bibliotheek zetten").ClickAsync();
        await Expect(client.Heading).ToHaveTextAsync(Practice);
        return new Uri(client.Page.Url).AbsolutePath;
    }

    private static async Task TakeOverAsync(TestSite site, Window window, string practice, string result)
    {
        await window.GoAsync($"{practice}/toepassen");
        await window.Page.GetByLabel("Wanneer paste u het toe?").FillAsync(Dates.Machine(site.Clock.DutchToday.AddDays(-3)));
        await window.Page.GetByRole(AriaRole.Group, new() { Name = "Werkte het?" }).GetByRole(AriaRole.Radio).First.CheckAsync();
        await window.Page.GetByLabel("Wij passen het toe").CheckAsync();
        await window.Page.GetByLabel("Wat leverde het op?").FillAsync(result);
        await window.Page.GetByLabel("Wie het document mag zien").CheckAsync();
        await window.Button("Toepassing melden").ClickAsync();
        await Expect(window.Main).ToContainTextAsync(result);
    }

    /// <summary>From the ambition to the way of working, on one page.</summary>
    private static async Task IsOneThreadAsync(Window other)
    {
        await other.GoAsync("/ambities");
        await other.FollowAsync(AmbitionTitle);
        await other.FollowAsync("Draad");
        foreach (var step in new[] { AmbitionTitle, GoalTitle, OldAgenda.Paving, "Resultaat", Practice })
        {
            await Expect(other.Main).ToContainTextAsync(step);
        }
    }

    /// <summary>Everything a contractor is shown or can guess, is read, and no amount is in it.</summary>
    private async Task NoAmountForTheContractorAsync(TestSite site, string agenda)
    {
        await using var contractor = await Window.OpenAsync(chromium, site);
        await using var client = await Window.OpenAsync(chromium, site);
        await contractor.ComeInAsAsync("Projectleider aannemer");
        await client.ComeInAsAsync("Beheerder openbare ruimte");
        var begin = new List<string> { "/mijn-dag", "/agendas", agenda, "/doelen", "/ambities", "/draad/dekking", "/bibliotheek" };
        begin.AddRange(new[] { "csv", "xlsx", "json", "docx" }.SelectMany(f => new[] { $"{agenda}/exporteren?als={f}", $"{agenda}/exporteren?als={f}&sorteer=-budget" }));
        begin.AddRange(new[] { "budget", "151937", "151.937", "1,73", "48.613" }.SelectMany(word => new[] { $"/zoeken?q={word}", $"/api/v1/zoekresultaten?q={word}", $"/api/v1/suggesties?begin={word}", $"{agenda}?woord={word}" }));
        var seen = new Crawl(contractor);
        await seen.RunAsync(begin, IsPartOfTheStory);
        var toClient = new Crawl(client);
        await toClient.RunAsync([agenda, $"{agenda}/exporteren?als=xlsx"], _ => false);

        Assert.InRange(seen.Read.Count, 60, int.MaxValue);
        Assert.Empty(from page in seen.Read
                     from amount in OldAgenda.Amounts
                     where page.Value.Contains(amount, StringComparison.Ordinal) && !Uri.UnescapeDataString(page.Key).Contains(amount, StringComparison.Ordinal)
                     select $"{page.Key} shows {amount}");
        // A client does find them, so the test looks where they are.
        Assert.Contains("€ 151.937", toClient.Read[agenda], StringComparison.Ordinal);
        Assert.Contains("151937", toClient.Read[$"{agenda}/exporteren?als=xlsx"], StringComparison.Ordinal);

        bool IsPartOfTheStory(string address) => Regex.IsMatch(address, "^/(agendas|activiteiten|doelen|ambities|draad|bestuursbladen|mijn-dag|toepassingen)") && !Regex.IsMatch(address, "als=pdf|[?&](sorteer|pagina|stand|bij|type|sfeer|laat|eigenaar)=");
    }
}
