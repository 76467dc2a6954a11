// SPDX-License-Identifier: EUPL-1.2
using Microsoft.Playwright;
using Vliegwiel.BrowserTests.Browsers;

namespace Vliegwiel.BrowserTests.Pages;

/// <summary>Every kind of page in every state that looks different. A new page belongs in this list; a test names those that are missing.</summary>
internal static class Visits
{
    private const string Spinner = "Spinner gemeenten";
    private const string Blue = "Beleidsmedewerker circulaire economie";
    private const string Administrator = "Beheerder van de site";
    private const string Timber = "Handreiking houtbouw";

    public static IReadOnlyList<Visit> All { get; } =
    [
        To("home", "/", "/") with { Heading = "Van ambitie naar uitvoering" },
        To("mijn-dag", "/mijn-dag", "/") with { Heading = "Mijn dag", As = Blue },
        To("mijn-dag-vol", "/mijn-dag", "/mijn-dag") with { Heading = "Mijn dag", As = Spinner, Says = "kon niet worden gelezen" },
        To("mijn-dag-leeg", "/mijn-dag", "/mijn-dag") with { Heading = "Mijn dag", As = Blue, Bare = true },
        To("home-leeg", "/", "/") with { Heading = "Van ambitie naar uitvoering", Bare = true },
        To("menu-open", "/mijn-dag", "/mijn-dag", "summary") with { Heading = "Mijn dag", As = Spinner },
        To("kies-een-rol", "/kies-een-rol", "/kies-een-rol") with { Heading = "Kies een rol" },

        To("bibliotheek", "/bibliotheek", "/bibliotheek") with { Heading = "Bibliotheek" },
        To("bibliotheek-aangemeld", "/bibliotheek", "/bibliotheek?sorteer=titel") with { Heading = "Bibliotheek", As = Spinner },
        To("bibliotheek-filters", "/bibliotheek", "/bibliotheek?titel=houtbouw&soort=pdf") with { Heading = "Bibliotheek" },
        To("bibliotheek-niets", "/bibliotheek", "/bibliotheek?titel=wilgenteenvlechtwerk") with { Heading = "Bibliotheek" },
        To("bibliotheek-leeg", "/bibliotheek", "/bibliotheek") with { Heading = "Bibliotheek", Bare = true, As = Spinner },
        Document("document", Timber) with { As = Spinner },
        Document("document-niet-aangemeld", Timber),
        Document("document-als-ander", Timber, "iemand die niet is aangemeld") with { As = Spinner, Says = "met de ogen van een ander" },
        Document("document-blad", Timber, "Volgende pagina") with { As = Blue, Says = "Pagina 2 van 4" },
        Document("document-zonder-paginas", "Grondstoffenanalyse") with { As = Blue },
        Document("delen", Timber, "Wijzig wie dit ziet") with { Route = "/bibliotheek/{Kenmerk}/delen", Heading = "Wie mag dit document zien?", As = Spinner },
        new("delen-fout", "/bibliotheek/{Kenmerk}/delen", ShareWithNobodyAsync) { Heading = "Wie mag dit document zien?", As = Spinner, Says = "Kies ten minste één groep" },
        To("toevoegen", "/bibliotheek/importeren", "/bibliotheek/importeren") with { Heading = "Documenten toevoegen", As = Spinner },
        To("toevoegen-fout", "/bibliotheek/importeren", "/bibliotheek/importeren", "main button") with { Heading = "Documenten toevoegen", As = Spinner, Says = "Dit klopt nog niet" },
        new("toevoegen-geweigerd", "/bibliotheek/importeren", BringForOthersAsync) { Heading = "Documenten toevoegen", As = Spinner, Says = "Dit kan nog niet" },
        new("voortgang-klaar", "/bibliotheek/importen/{Id}", (window, stage) => stage.ToFinishedImportAsync(window)) { Heading = "Import van", As = Spinner, Says = "1 niet gelezen" },
        new("voortgang-bezig", "/bibliotheek/importen/{Id}", (window, stage) => stage.ToUnfinishedImportAsync(window)) { Heading = "Import van", As = Spinner, Says = "Er wordt nog gelezen" },

        new("draad", "/draad/{Kind}/{Kenmerk}", ToThreadAsync) { Heading = Timber, As = Spinner },
        To("toepassingen", "/toepassingen", "/toepassingen") with { Heading = "Toepassingen", As = Spinner },
        To("toepassingen-niets", "/toepassingen", "/toepassingen?titel=xylofoonqwerty") with { Heading = "Toepassingen", Says = "Geen toepassing past" },
        Document("toepassen", Timber, "Wij hebben dit toegepast") with { Route = "/bibliotheek/{Kenmerk}/toepassen", Heading = "Wij hebben dit toegepast", As = Blue },
        new("toepassen-fout", "/bibliotheek/{Kenmerk}/toepassen", (window, _) => ApplyAsync(window, "veel")) { Heading = "Wij hebben dit toegepast", As = Blue, Says = "Vul de bespaarde uren in als getal" },
        new("toepassing", "/toepassingen/{Kenmerk}", (window, _) => ApplyAsync(window, "12")) { Heading = "Toegepast door", As = Blue },
        new("toepassing-intrekken", "/toepassingen/{Kenmerk}/intrekken", async (window, _) =>
        {
            await ApplyAsync(window, "12");
            await window.FollowAsync("Intrekken");
        }) { Heading = "Toepassing intrekken", As = Blue },
        To("zoeken", "/zoeken", "/zoeken") with { Heading = "Zoeken" },
        To("zoeken-gevonden", "/zoeken", "/zoeken?q=circulair%20hout%20bouw", ".why summary") with { Heading = "Zoeken naar", As = Spinner },
        To("zoeken-bedoelde-u", "/zoeken", "/zoeken?q=prestatieafsprakn") with { Heading = "Zoeken naar", As = Spinner },
        To("zoeken-niets", "/zoeken", "/zoeken?q=xylofoonqwerty") with { Heading = "xylofoonqwerty" },
        To("zoeken-voorbij-het-einde", "/zoeken", "/zoeken?q=circulair&pagina=9") with { Heading = "circulair" },

        To("organisaties", "/organisaties", "/organisaties") with { Heading = "Organisaties" },
        To("organisaties-niets", "/organisaties", "/organisaties?naam=xylofoon&soort=gemeente") with { Heading = "Organisaties" },
        Organisation("organisatie", "Gemeente Velderdam") with { As = Blue },
        Organisation("organisatie-niet-aangemeld", "Gemeente Velderdam"),
        new("persoon", "/mensen/{Kenmerk}", ToColleagueAsync) { Heading = "Spinner", As = Spinner },
        new("mijn-gegevens", "/mensen/{Kenmerk}", ToOneselfAsync) { Heading = Blue, As = Blue },

        new("persoon-beheer", "/mensen/{Kenmerk}", ToColleagueAsync) { Heading = "Spinner", As = Administrator },
        new("werk", "/mensen/{Kenmerk}/werk", (window, stage) => FromColleagueAsync(window, stage, "/werk")) { Heading = "Werk wijzigen", As = Administrator },
        new("rol-geven", "/mensen/{Kenmerk}/rol-geven", (window, stage) => FromColleagueAsync(window, stage, "/rol-geven")) { Heading = "Rol geven", As = Administrator },
        new("rol-beeindigen", "/mensen/{Kenmerk}/rollen/{Id}/beeindigen", (window, stage) => FromColleagueAsync(window, stage, "/beeindigen")) { Heading = "Rol spinner beëindigen", As = Administrator },
        new("overdracht", "/overdracht/{Kenmerk}", EndRoleAsync) { Heading = "Overdracht", As = Administrator },
        To("gebieden", "/gebieden", "/gebieden") with { Heading = "Gebieden" },
        To("gebied", "/gebieden/{Code}", "/gebieden/GM0034") with { Heading = "Almere" },
        To("gebied-waterschap", "/gebieden/{Code}", "/gebieden?soort=waterschap", "main tbody a") with { Heading = "" },
        To("themas", "/themas", "/themas") with { Heading = "Thema's" },

        To("aanmelden", "/aanmelden", "/aanmelden") with { Heading = "Aanmelden" },
        To("aanmelden-fout", "/aanmelden", "/aanmelden", "main button") with { Heading = "Aanmelden", Says = "Dit klopt nog niet" },
        new("aanmelden-code", "/aanmelden/code", (window, stage) => Stage.GoAsAsync(window, stage.Halfway, "/aanmelden/code")) { Heading = "" },
        new("app-instellen", "/aanmelden/instellen", (window, stage) => Stage.GoAsAsync(window, stage.WithoutApp, "/aanmelden/instellen")) { Heading = "" },
        new("aanmelden-opnieuw", "/aanmelden/opnieuw", (window, stage) => Stage.GoAsAsync(window, stage.Account, "/aanmelden/opnieuw")) { Heading = "" },
        new("beveiliging", "/mijn/aanmelden", (window, stage) => Stage.GoAsAsync(window, stage.Account, "/mijn/aanmelden")) { Heading = "Aanmelden en beveiliging" },
        To("beveiliging-demo", "/mijn/aanmelden", "/mijn/aanmelden") with { Heading = "Aanmelden en beveiliging", As = Spinner },
        new("wachtwoord-wijzigen", "/mijn/aanmelden/wachtwoord", (window, stage) => Stage.GoAsAsync(window, stage.Account, "/mijn/aanmelden/wachtwoord")) { Heading = "Wachtwoord" },
        new("herstelcodes", "/mijn/aanmelden/herstelcodes", (window, stage) => Stage.GoAsAsync(window, stage.Account, "/mijn/aanmelden/herstelcodes")) { Heading = "erstelcodes" },
        To("wachtwoord-vergeten", "/wachtwoord-vergeten", "/wachtwoord-vergeten") with { Heading = "Wachtwoord vergeten" },
        new("nieuw-wachtwoord", "/wachtwoord-vergeten/{Token}", (window, stage) => window.GoAsync(stage.NewPassword)) { Heading = "Nieuw wachtwoord" },
        new("uitnodiging", "/uitnodiging/{Token}", (window, stage) => window.GoAsync(stage.Invitation)) { Heading = "" },
        To("uitnodiging-verlopen", "/uitnodiging/{Token}", "/uitnodiging/bestaat-niet") with { Heading = "Deze koppeling werkt niet meer", SharesItsTitle = true },
        To("gast-verlopen", "/link/{Token}", "/link/bestaat-niet") with { Heading = "Deze koppeling werkt niet meer", SharesItsTitle = true },
        To("eerste-beheerder-verlopen", "/eerste-beheerder/{Token}", "/eerste-beheerder/bestaat-niet") with { Heading = "Deze koppeling werkt niet meer", SharesItsTitle = true },
        To("gasten", "/mijn/links", "/mijn/links") with { Heading = "Koppelingen voor gasten", As = Spinner },
        To("uitnodigingen", "/beheer/uitnodigingen", "/beheer/uitnodigingen") with { Heading = "Uitnodigingen", As = Spinner },
        To("uitnodigingen-fout", "/beheer/uitnodigingen", "/beheer/uitnodigingen", "main form.form button") with { Heading = "Uitnodigingen", As = Spinner, Says = "Dit klopt nog niet" },
        To("rolpostbussen", "/beheer/rolpostbussen", "/beheer/rolpostbussen") with { Heading = "Rolpostbussen", As = Administrator },
        To("sleutels", "/beheer/sleutels", "/beheer/sleutels") with { Heading = "Sleutels voor programma's", As = "Beheerder van de organisatie" },
        To("sleutels-fout", "/beheer/sleutels", "/beheer/sleutels", "main form.form button") with { Heading = "Sleutels voor programma's", As = "Beheerder van de organisatie", Says = "Dit klopt nog niet" },

        To("dev", "/dev", "/dev") with { Heading = "Ontwikkeling" },
        To("dev-onderdelen", "/dev/onderdelen", "/dev/onderdelen") with { Heading = "Onderdelen" },
        To("dev-taken", "/dev/taken", "/dev/taken") with { Heading = "Taken" },
        To("dev-journaal", "/dev/journaal", "/dev/journaal") with { Heading = "Journaal" },
        To("dev-mail", "/dev/mail", "/dev/mail") with { Heading = "Mail" },
        To("dev-routes", "/dev/routes", "/dev/routes") with { Heading = "Routes" },

        To("toegankelijkheid", "/toegankelijkheid", "/toegankelijkheid") with { Heading = "Toegankelijkheid" },
        To("privacy", "/privacy", "/privacy") with { Heading = "Privacy" },
        To("niet-gevonden", "/niet-gevonden", "/bestaat-niet") with { Heading = "Deze pagina is er niet" },
        To("document-niet-gevonden", "/niet-gevonden", "/bibliotheek/bestaat-niet?blad=2") with { Heading = "Deze pagina is er niet", As = Spinner },
        To("niet-gevonden-zelf", "/niet-gevonden", "/niet-gevonden") with { Heading = "Deze pagina is er niet", As = Blue },
        To("mag-niet", "/melding/{Code}", "/kies-een-rol", "main button") with { Heading = "Dit mag u niet", ThroughProxy = true },
        To("storing", "/melding/{Code}", Stage.Broken) with { Heading = "Er ging iets mis bij ons" },
    ];

    /// <summary>To an address, and there one press on the first of these.</summary>
    private static Visit To(string name, string route, string address, string? press = null) => new(name, route, async (window, _) =>
    {
        await window.GoAsync(address);
        if (press is not null)
        {
            await window.Page.Locator(press).First.ClickAsync();
        }
    })
    { Heading = "" };

    private static Visit Document(string name, string title, string? follow = null) => new(name, "/bibliotheek/{Kenmerk}", async (window, _) =>
    {
        await FollowFirstAsync(window, "/bibliotheek", title);
        if (follow is not null)
        {
            await window.FollowAsync(follow);
        }
    })
    { Heading = title };

    private static async Task ToThreadAsync(Window window, Stage stage)
    {
        await FollowFirstAsync(window, "/bibliotheek", Timber);
        await window.GoAsync("/draad/item/" + window.Page.Url.Split('/')[^1]);
    }

    private static async Task ApplyAsync(Window window, string hours)
    {
        await FollowFirstAsync(window, "/bibliotheek", Timber);
        await window.FollowAsync("Wij hebben dit toegepast");
        await window.Page.GetByLabel("Het werkte na aanpassing").CheckAsync();
        await window.Page.GetByLabel("Bespaarde uren", new() { Exact = true }).FillAsync(hours);
        await window.Button("Toepassing melden").ClickAsync();
    }

    private static Visit Organisation(string name, string title) =>
        new(name, "/organisaties/{Kenmerk}", (window, _) => FollowFirstAsync(window, $"/organisaties?naam={Uri.EscapeDataString(title)}", title)) { Heading = title };

    private static async Task ToColleagueAsync(Window window, Stage stage)
    {
        await FollowFirstAsync(window, "/organisaties?naam=kringloop", "Netwerkbureau Kringloop");
        await window.Main.GetByRole(AriaRole.Link, new() { Name = "Spinner provincies" }).ClickAsync();
    }

    private static async Task FromColleagueAsync(Window window, Stage stage, string end)
    {
        await ToColleagueAsync(window, stage);
        await window.Main.Locator($"a[href$='{end}']").First.ClickAsync();
    }

    /// <summary>Of somebody else than the other visits look at: the role is over afterwards.</summary>
    private static async Task EndRoleAsync(Window window, Stage stage)
    {
        await FollowFirstAsync(window, "/organisaties?naam=kringloop", "Netwerkbureau Kringloop");
        await window.Main.GetByRole(AriaRole.Link, new() { Name = "Secretaris kenniskring" }).ClickAsync();
        await window.Main.Locator("a[href$='/beeindigen']").First.ClickAsync();
        await window.Main.Locator("input[type=date]").First.FillAsync(Vliegwiel.Platform.DutchDay.DayOf(stage.Full.Clock.GetUtcNow()).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
        await window.Main.Locator("form.form button").First.ClickAsync();
    }

    private static async Task ToOneselfAsync(Window window, Stage stage)
    {
        await window.GoAsync("/");
        await window.Page.Locator(".person-menu__name").ClickAsync();
        await window.Link("Mijn gegevens").ClickAsync();
    }

    /// <summary>A form that was changed on the way: for a group the person does not belong to.</summary>
    private static async Task BringForOthersAsync(Window window, Stage stage)
    {
        await window.GoAsync("/bibliotheek/importeren");
        await window.Page.GetByLabel("Bestanden").SetInputFilesAsync(Brought.Text("a.txt", "tekst"));
        await window.Page.Locator("input[type=radio]").First.EvaluateAsync($"input => input.value = 'org:{Guid.Empty:N}'");
        await window.Button("Toevoegen").ClickAsync();
    }

    private static async Task ShareWithNobodyAsync(Window window, Stage stage)
    {
        await FollowFirstAsync(window, "/bibliotheek", Timber);
        await window.FollowAsync("Wijzig wie dit ziet");
        await window.Button("Opslaan").WaitForAsync();
        foreach (var box in await window.Main.Locator("input:checked").AllAsync())
        {
            await box.ClickAsync();
        }

        await window.Button("Opslaan").ClickAsync();
    }

    private static async Task FollowFirstAsync(Window window, string list, string title)
    {
        await window.GoAsync(list);
        await window.Main.Locator("tbody").GetByRole(AriaRole.Link, new() { Name = title }).First.ClickAsync();
    }
}
