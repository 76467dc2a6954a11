// SPDX-License-Identifier: EUPL-1.2
using Microsoft.Playwright;
using Vliegwiel.BrowserTests.Browsers;

namespace Vliegwiel.BrowserTests.Pages;

/// <summary>Every kind of page in every state that looks different. A new page belongs in this list; a test names those that are missing.</summary>
internal static class Visits
{
    private const string Spinner = "Spinner gemeenten";
    private const string Blue = "Beleidsmedewerker circulaire economie";
    private const string Timber = "Handreiking houtbouw";

    public static IReadOnlyList<Visit> All { get; } =
    [
        To("home", "/", "/") with { Heading = "Van ambitie naar uitvoering" },
        To("home-aangemeld", "/", "/") with { Heading = "Van ambitie naar uitvoering", As = Blue },
        To("home-leeg", "/", "/") with { Heading = "Van ambitie naar uitvoering", Bare = true },
        To("menu-open", "/", "/", "summary") with { Heading = "Van ambitie naar uitvoering", As = Spinner },
        To("kies-een-rol", "/kies-een-rol", "/kies-een-rol") with { Heading = "Kies een rol" },

        To("bibliotheek", "/bibliotheek", "/bibliotheek") with { Heading = "Bibliotheek" },
        To("bibliotheek-aangemeld", "/bibliotheek", "/bibliotheek?sorteer=titel") with { Heading = "Bibliotheek", As = Spinner },
        To("bibliotheek-filters", "/bibliotheek", "/bibliotheek?titel=houtbouw&soort=pdf") with { Heading = "Bibliotheek" },
        To("bibliotheek-niets", "/bibliotheek", "/bibliotheek?titel=wilgenteenvlechtwerk") with { Heading = "Bibliotheek" },
        To("bibliotheek-leeg", "/bibliotheek", "/bibliotheek") with { Heading = "Bibliotheek", Bare = true, As = Spinner },
        Document("document", Timber) with { As = Spinner },
        Document("document-niet-aangemeld", Timber),
        Document("document-als-ander", Timber, "iemand die niet is aangemeld") with { As = Spinner },
        Document("document-blad", Timber, "Volgende pagina") with { As = Blue },
        Document("document-zonder-paginas", "Grondstoffenanalyse") with { As = Blue },
        To("toevoegen", "/bibliotheek/importeren", "/bibliotheek/importeren") with { Heading = "Documenten toevoegen", As = Spinner },
        To("toevoegen-fout", "/bibliotheek/importeren", "/bibliotheek/importeren", "main button") with { Heading = "Documenten toevoegen", As = Spinner },
        new("toevoegen-geweigerd", "/bibliotheek/importeren", BringForOthersAsync) { Heading = "Documenten toevoegen", As = Spinner },
        new("voortgang-klaar", "/bibliotheek/importen/{Id}", (window, stage) => stage.ToFinishedImportAsync(window)) { Heading = "Import van", As = Spinner },
        new("voortgang-bezig", "/bibliotheek/importen/{Id}", (window, stage) => stage.ToUnfinishedImportAsync(window)) { Heading = "Import van", As = Spinner },

        To("zoeken", "/zoeken", "/zoeken") with { Heading = "Zoeken" },
        To("zoeken-gevonden", "/zoeken", "/zoeken?q=circulair%20hout%20bouw", ".why summary") with { Heading = "Gevonden voor", As = Spinner },
        To("zoeken-bedoelde-u", "/zoeken", "/zoeken?q=prestatieafsprakn") with { Heading = "Gevonden voor", As = Spinner },
        To("zoeken-niets", "/zoeken", "/zoeken?q=xylofoonqwerty") with { Heading = "xylofoonqwerty" },
        To("zoeken-voorbij-het-einde", "/zoeken", "/zoeken?q=circulair&pagina=9") with { Heading = "circulair" },

        To("organisaties", "/organisaties", "/organisaties") with { Heading = "Organisaties" },
        To("organisaties-niets", "/organisaties", "/organisaties?naam=xylofoon&soort=gemeente") with { Heading = "Organisaties" },
        Organisation("organisatie", "Gemeente Velderdam") with { As = Blue },
        Organisation("organisatie-niet-aangemeld", "Gemeente Velderdam"),
        new("persoon", "/mensen/{Kenmerk}", ToColleagueAsync) { Heading = "Spinner", As = Spinner },
        new("mijn-gegevens", "/mensen/{Kenmerk}", ToOneselfAsync) { Heading = Blue, As = Blue },

        To("toegankelijkheid", "/toegankelijkheid", "/toegankelijkheid") with { Heading = "Toegankelijkheid" },
        To("privacy", "/privacy", "/privacy") with { Heading = "Privacy" },
        To("niet-gevonden", "/niet-gevonden", "/bestaat-niet") with { Heading = "Deze pagina is er niet" },
        To("niet-gevonden-zelf", "/niet-gevonden", "/niet-gevonden") with { Heading = "Deze pagina is er niet", As = Blue },
        To("mag-niet", "/melding/{Code:int}", "/kies-een-rol", "main button") with { Heading = "Dit mag u niet", ThroughProxy = true },
        To("storing", "/melding/{Code:int}", Stage.Broken) with { Heading = "Er ging iets mis bij ons" },
        To("te-veel-pogingen", "/melding/{Code:int}", "/melding/429") with { Heading = "Te veel pogingen" },
    ];

    /// <summary>To an address, and there one press on the first of these.</summary>
    private static Visit To(string name, string route, string address, string? press = null) => new(name, route, async (window, _) =>
    {
        await window.GoAsync(address);
        if (press is not null)
        {
            await window.Page.Locator(press).First.ClickAsync();
        }
    }) { Heading = "" };

    private static Visit Document(string name, string title, string? follow = null) => new(name, "/bibliotheek/{Kenmerk}", async (window, _) =>
    {
        await FollowFirstAsync(window, "/bibliotheek", title);
        if (follow is not null)
        {
            await window.FollowAsync(follow);
        }
    }) { Heading = title };

    private static Visit Organisation(string name, string title) =>
        new(name, "/organisaties/{Kenmerk}", (window, _) => FollowFirstAsync(window, "/organisaties", title)) { Heading = title };

    private static async Task ToColleagueAsync(Window window, Stage stage)
    {
        await FollowFirstAsync(window, "/organisaties", "Netwerkbureau Kringloop");
        await window.Main.GetByRole(AriaRole.Link, new() { Name = "Spinner provincies" }).ClickAsync();
    }

    private static async Task ToOneselfAsync(Window window, Stage stage)
    {
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

    private static async Task FollowFirstAsync(Window window, string list, string title)
    {
        await window.GoAsync(list);
        await window.Main.GetByRole(AriaRole.Link, new() { Name = title }).First.ClickAsync();
    }
}
