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
    private const string Policy = "Circulair inkoopbeleid gemeente Lindedal";

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
        To("bibliotheek-filters", "/bibliotheek", "/bibliotheek?titel=houtbouw&bestand=pdf") with { Heading = "Bibliotheek" },
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
        new("voorstellen", "/bibliotheek/importen/{Id}/voorstellen", (window, stage) => ToProposalsAsync(window, stage)) { Heading = "Voorstellen bij uw import", As = Spinner, Says = "wacht" },
        new("voorstellen-waarom", "/bibliotheek/importen/{Id}/voorstellen", (window, stage) => ToProposalsAsync(window, stage, "main details summary")) { Heading = "Voorstellen bij uw import", As = Spinner, Says = "treffers" },
        new("voorstellen-fout", "/bibliotheek/importen/{Id}/voorstellen", WrongDateAsync) { Heading = "Voorstellen bij uw import", As = Spinner, Says = "is geen datum" },
        Document("voorstellen-document", Timber, "Voorstellen voor dit document") with { Route = "/bibliotheek/{Kenmerk}/voorstellen", Heading = "Voorstellen voor", As = Spinner },
        To("termen", "/beheer/termen", "/beheer/termen") with { Heading = "Termen voor voorstellen", As = Spinner },
        To("termen-geleerd", "/beheer/termen", "/beheer/termen?bron=geleerd") with { Heading = "Termen voor voorstellen", As = Administrator, Says = "geleerd van" },
        To("termen-niets", "/beheer/termen", "/beheer/termen?woord=xylofoon") with { Heading = "Termen voor voorstellen", As = Spinner, Says = "Geen term past" },
        To("termen-fout", "/beheer/termen", "/beheer/termen", "main form.form button") with { Heading = "Termen voor voorstellen", As = Spinner, Says = "Dit klopt nog niet" },
        new("voortgang-bezig", "/bibliotheek/importen/{Id}", (window, stage) => stage.ToUnfinishedImportAsync(window)) { Heading = "Import van", As = Spinner, Says = "Er wordt nog gelezen" },

        To("bibliotheek-velden", "/bibliotheek", "/bibliotheek?soort=instrument&status=gepubliceerd&laag=Gemeentelijk&r=R3") with { Heading = "Bibliotheek", As = Spinner },
        To("bibliotheek-mijn-laag", "/bibliotheek", "/bibliotheek?wie=gemeente&sorteer=-toegepast") with { Heading = "Bibliotheek", As = Blue, Says = "voor: gemeente" },
        Document("item-instrument", "Milieukosten als gunningscriterium") with { As = Blue },
        Document("item-regeltekst", "Bouwsteen omgevingsvisie") with { As = Blue, Says = "landelijk geregeld" },
        Document("item-praktijk", "Gebruikte liggers"),
        Document("item-verouderd", "Leidraad materialenpaspoort bij verbouwen, eerste druk") with { Says = "Gebruik in plaats hiervan" },
        Document("item-link-stuk", "Kennisplatform voor decentrale overheden") with { Says = "werkt niet sinds" },
        new("item-ingetrokken", "/bibliotheek/{Kenmerk}", (window, _) => FollowFirstAsync(window, "/bibliotheek?status=ingetrokken", "Bestekstekst")) { Heading = "Bestekstekst", Says = "Dit document is ingetrokken" },
        To("item-nieuw", "/bibliotheek/nieuw", "/bibliotheek/nieuw") with { Heading = "Nieuw document", As = Blue },
        To("item-nieuw-fout", "/bibliotheek/nieuw", "/bibliotheek/nieuw", "main form.form .buttons button") with { Heading = "Nieuw document", As = Blue, Says = "Dit klopt nog niet" },
        new("item-nieuw-controle", "/bibliotheek/nieuw", CheckNewAsync) { Heading = "Nieuw document", As = Blue, Says = "Dit lijkt op wat er al is" },
        ItemPart("item-bewerken", Policy, "bewerken") with { Heading = "Document bewerken", As = Blue },
        ItemPart("item-versies", Policy, "versies") with { Heading = "Versies", As = Blue },
        ItemPart("item-verschil", Policy, "verschil") with { Heading = "Verschil tussen versie 1 en versie 2" },
        ItemPart("item-nieuw-bestand", Policy, "nieuw-bestand") with { Heading = "Nieuw bestand toevoegen", As = Blue },
        ItemPart("item-status", "Bouwsteen omgevingsvisie", "status") with { Heading = "Status en beoordeling", As = Spinner },
        ItemPart("item-status-redenen", Policy, "status") with { Heading = "Status en beoordeling", As = Blue },
        ItemPart("item-eigenaar", Policy, "eigenaar") with { Heading = "Wie houdt dit bij?", As = Blue },
        To("klopt-nog-verlopen", "/klopt-nog/{Token}", "/klopt-nog/bestaat-niet") with { Heading = "Deze koppeling werkt niet meer", SharesItsTitle = true },

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
        To("zoekopdrachten", "/zoeken/bewaard", "/zoeken/bewaard") with { Heading = "Bewaarde zoekopdrachten", As = Blue, Says = "Alles over houtbouw" },
        To("zoekopdrachten-leeg", "/zoeken/bewaard", "/zoeken/bewaard") with { Heading = "Bewaarde zoekopdrachten", As = Administrator, Says = "U bewaart nog geen zoekopdrachten" },
        new("zoekopdracht", "/zoeken/bewaard/{Id}", (window, _) => FollowFirstAsync(window, "/zoeken/bewaard", "Alles over houtbouw")) { Heading = "Alles over houtbouw", As = Blue, Says = "Ik heb dit gezien" },
        To("zoekopdracht-nieuw", "/zoeken/bewaard/nieuw", "/zoeken/bewaard/nieuw?q=circulair%20hout&soort=item") with { Heading = "Bewaar deze zoekopdracht", As = Blue },
        To("zoekopdracht-nieuw-niets", "/zoeken/bewaard/nieuw", "/zoeken/bewaard/nieuw") with { Heading = "Bewaar deze zoekopdracht", As = Blue, Says = "Er is nog niets gezocht" },
        To("zoekmail-verlopen", "/zoekmail/{Token}", "/zoekmail/bestaat-niet") with { Heading = "Deze koppeling werkt niet meer", SharesItsTitle = true },
        To("zoeken-voorbij-het-einde", "/zoeken", "/zoeken?q=circulair&pagina=9") with { Heading = "circulair" },

        To("organisaties", "/organisaties", "/organisaties") with { Heading = "Organisaties" },
        To("organisaties-beheer", "/organisaties", "/organisaties") with { Heading = "Organisaties", As = Administrator, Says = "Organisatie toevoegen" },
        To("organisatie-toevoegen", "/beheer/organisaties/nieuw", "/beheer/organisaties/nieuw") with { Heading = "Organisatie toevoegen", As = Administrator },
        To("organisatie-toevoegen-fout", "/beheer/organisaties/nieuw", "/beheer/organisaties/nieuw", "main form.form button") with { Heading = "Organisatie toevoegen", As = Administrator, Says = "Dit klopt nog niet" },
        new("organisatie-lijkt-op", "/beheer/organisaties/nieuw", LookAlikeAsync) { Heading = "Organisatie toevoegen", As = Administrator, Says = "Dit lijkt op" },
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

        To("vraagstukken", "/vraagstukken", "/vraagstukken") with { Heading = "Vraagstukken", As = Spinner },
        To("vraagstukken-filters", "/vraagstukken", "/vraagstukken?stand=onbeantwoord&volgorde=oudste") with { Heading = "Vraagstukken", As = Blue },
        To("vraagstukken-leeg", "/vraagstukken", "/vraagstukken") with { Heading = "Vraagstukken", Bare = true, As = Spinner },
        To("vraagstuk-toegepast", "/vraagstukken/{Kenmerk}", "/vraagstukken?stand=toegepast", "main tbody a") with { Heading = "Hoe schrijven wij houtbouw", As = Spinner },
        To("vraagstuk-samengevoegd-met", "/vraagstukken/{Kenmerk}", "/vraagstukken?stand=beantwoord", "main tbody a") with { Heading = "Mogen wij in een eigen tender", As = Spinner },
        To("vraagstuk-geparkeerd", "/vraagstukken/{Kenmerk}", "/vraagstukken?stand=geparkeerd", "main tbody a") with { Heading = "Kunnen wij samen vragen", As = Blue },
        To("vraag-stellen", "/vraagstukken/nieuw", "/vraagstukken/nieuw") with { Heading = "Stel een vraag", As = Blue },
        To("vraag-stellen-fout", "/vraagstukken/nieuw", "/vraagstukken/nieuw", "main form.form button") with { Heading = "Stel een vraag", As = Blue, Says = "Dit klopt nog niet" },
        new("vraag-controleren", "/vraagstukken/nieuw", CheckQuestionAsync) { Heading = "Controleer uw vraag", As = Blue },
        new("antwoord-geven", "/vraagstukken/{Kenmerk}/antwoorden", (window, _) => FromQuestionAsync(window, "nieuw", "/antwoorden")) { Heading = "Geef antwoord", As = Spinner },
        new("vraagstuk-stand", "/vraagstukken/{Kenmerk}/stand", (window, _) => FromQuestionAsync(window, "opgepakt", "/stand")) { Heading = "Stand wijzigen", As = Blue },
        new("vraagstuk-samenvoegen", "/vraagstukken/{Kenmerk}/samenvoegen", (window, _) => FromQuestionAsync(window, "beantwoord", "/samenvoegen")) { Heading = "Samenvoegen", As = Spinner },
        Document("wie-kan-helpen-document", Timber, "Wie kan hierbij helpen?") with { Route = "/bibliotheek/{Kenmerk}/verbindingen", Heading = "Wie kan helpen?", As = Blue },
        new("wie-kan-helpen", "/vraagstukken/{Kenmerk}/verbindingen", (window, _) => FromQuestionAsync(window, "beantwoord", "/verbindingen")) { Heading = "Wie kan helpen?", As = Spinner },
        new("vraagstuk-gewijzigd", "/vraagstukken/{Kenmerk}/versies", ToChangedQuestionAsync) { Heading = "Wat er veranderd is", As = Spinner },
        new("vraagstuk-wijzigen", "/vraagstukken/{Kenmerk}/wijzigen", (window, _) => FromQuestionAsync(window, "beantwoord", "/wijzigen")) { Heading = "Vraagstuk wijzigen", As = Blue },
        To("vraagstukken-overzicht", "/vraagstukken/overzicht", "/vraagstukken/overzicht") with { Heading = "Hoe vraagstukken ervoor staan", As = Spinner },

        To("wat-mag-ik", "/wat-mag-ik", "/wat-mag-ik?wie=gemeente") with { Heading = "Wat mag ik, hier, vandaag?" },
        To("wat-mag-ik-antwoord", "/wat-mag-ik", "/wat-mag-ik?wie=gemeente&instrument=omgevingsplan&onderwerp=milieuprestatie-van-gebouwen-mpg&functie=woonfunctie&waarde=0,6") with { Heading = "Wat mag ik, hier, vandaag?", As = Blue, Says = "Dit mag niet" },
        To("wat-mag-ik-niets", "/wat-mag-ik", "/wat-mag-ik?wie=waterschap&onderwerp=bouwtechnische-eisen-aan-bouwwerken&datum=2000-01-01") with { Heading = "Wat mag ik, hier, vandaag?", As = Spinner, Says = "Hierover weten wij nog niets" },
        To("wat-mag-ik-fout", "/wat-mag-ik", "/wat-mag-ik?datum=gisteren") with { Heading = "Wat mag ik, hier, vandaag?", Says = "Dit adres klopt niet" },
        To("regel", "/wat-mag-ik/{Kenmerk}", "/wat-mag-ik/mpg-plan") with { Heading = "Een strengere MPG in het omgevingsplan" },
        To("regel-verifieren", "/wat-mag-ik/{Kenmerk}", "/wat-mag-ik/mpg-woning-2024") with { Heading = "MPG-grens voor een nieuwe woning onder het Bbl", As = Spinner },
        To("regels", "/beheer/regels", "/beheer/regels") with { Heading = "Regels bijhouden", As = Spinner },
        To("regels-niets", "/beheer/regels", "/beheer/regels?woord=xylofoon") with { Heading = "Regels bijhouden", As = Administrator },
        To("norm-nieuw", "/beheer/regels/nieuw", "/beheer/regels/nieuw?soort=norm") with { Heading = "Norm toevoegen", As = Spinner },
        To("bevoegdheid-nieuw-fout", "/beheer/regels/nieuw", "/beheer/regels/nieuw?soort=bevoegdheid", "main form.form button") with { Heading = "Bevoegdheid toevoegen", As = Spinner, Says = "Dit klopt nog niet" },
        To("regel-wijzigen", "/beheer/regels/{Kenmerk}", "/beheer/regels/mpg-woning-2024") with { Heading = "Nieuwe versie schrijven", As = Spinner },

        To("belemmeringen", "/belemmeringen", "/belemmeringen") with { Heading = "Belemmeringen", As = Spinner },
        To("belemmeringen-filters", "/belemmeringen", "/belemmeringen?soort=regel&stand=blijft") with { Heading = "Belemmeringen", As = Blue },
        To("belemmeringen-leeg", "/belemmeringen", "/belemmeringen") with { Heading = "Belemmeringen", Bare = true, As = Spinner },
        To("belemmering", "/belemmeringen/{Kenmerk}", "/belemmeringen?stand=geagendeerd-hoger", "main tbody a") with { Heading = "Wij kunnen geen strengere", As = Spinner },
        To("belemmering-opgelost", "/belemmeringen/{Kenmerk}", "/belemmeringen?stand=opgelost", "main tbody a") with { Heading = "Gebruikte straatstenen", As = Blue },
        To("belemmering-nieuw", "/belemmeringen/nieuw", "/belemmeringen/nieuw?regel=mpg-plan") with { Heading = "Meld een belemmering", As = Blue },
        To("belemmering-nieuw-fout", "/belemmeringen/nieuw", "/belemmeringen/nieuw", "main form.form button") with { Heading = "Meld een belemmering", As = Blue, Says = "Dit klopt nog niet" },
        new("belemmering-controleren", "/belemmeringen/nieuw", CheckObstacleAsync) { Heading = "Controleer uw melding", As = Blue },
        new("belemmering-stand", "/belemmeringen/{Kenmerk}/stand", (window, _) => FromObstacleAsync(window, "/stand")) { Heading = "Stand wijzigen", As = Spinner },
        new("belemmering-aanbieden", "/belemmeringen/{Kenmerk}/aanbieden", (window, _) => FromObstacleAsync(window, "/aanbieden")) { Heading = "Aanbieden aan een ministerie", As = Spinner },
        To("belemmering-aangeboden", "/belemmeringen/{Kenmerk}", "/belemmeringen?stand=blijft", "main tbody a") with { Heading = "", As = Spinner, Says = "Antwoord verwacht op" },
        new("belemmering-samenvoegen", "/belemmeringen/{Kenmerk}/samenvoegen", (window, _) => FromObstacleAsync(window, "/samenvoegen")) { Heading = "Samenvoegen met een andere belemmering", As = Spinner },
        To("agendas", "/agendas", "/agendas") with { Heading = "Agenda's", As = Blue, Says = "Uitvoeringsagenda openbare ruimte" },
        To("agendas-niets", "/agendas", "/agendas?woord=xylofoon") with { Heading = "Agenda's", As = Blue, Says = "Geen agenda past" },
        To("agendas-leeg", "/agendas", "/agendas") with { Heading = "Agenda's", Bare = true, As = Spinner },
        To("agenda-nieuw", "/agendas/nieuw", "/agendas/nieuw") with { Heading = "Nieuwe agenda", As = Spinner },
        To("agenda-nieuw-fout", "/agendas/nieuw", "/agendas/nieuw", "main form.form button") with { Heading = "Nieuwe agenda", As = Blue, Says = "Dit klopt nog niet" },
        new("agenda", "/agendas/{Kenmerk}", (window, _) => ToAgendaAsync(window)) { Heading = PublicSpace, As = Blue, Says = "Begroot voor" },
        new("agenda-eigen", "/agendas/{Kenmerk}", (window, _) => FollowFirstAsync(window, "/agendas", "Circulair werken in ons eigen huis")) { Heading = "Circulair werken in ons eigen huis", As = Blue, Says = "Eigen bedrijfsvoering" },
        new("agenda-aannemer", "/agendas/{Kenmerk}", (window, _) => ToAgendaAsync(window)) { Heading = PublicSpace, As = Contractor, Says = "te laat" },
        new("agenda-filters", "/agendas/{Kenmerk}", (window, _) => ToAgendaAsync(window, "?stand=in-uitvoering&laat=ja&sorteer=-budget")) { Heading = PublicSpace, As = Blue, Says = "kademuurstenen" },
        new("agenda-niets", "/agendas/{Kenmerk}", (window, _) => ToAgendaAsync(window, "?woord=xylofoon")) { Heading = PublicSpace, As = Blue, Says = "Geen activiteit past" },
        new("activiteit-nieuw", "/activiteiten/nieuw", async (window, _) =>
        {
            await ToAgendaAsync(window);
            await window.FollowAsync("Activiteit toevoegen");
        }) { Heading = "Nieuwe activiteit", As = Blue },
        To("activiteit-nieuw-welke-agenda", "/activiteiten/nieuw", "/activiteiten/nieuw") with { Heading = "Nieuwe activiteit", As = Blue, Says = "Op welke agenda" },
        new("activiteit-nieuw-fout", "/activiteiten/nieuw", async (window, _) =>
        {
            await ToAgendaAsync(window);
            await window.FollowAsync("Activiteit toevoegen");
            await window.Page.GetByLabel("Deadline").FillAsync("31-2-2027");
            await window.Button("Controleer").ClickAsync();
        }) { Heading = "Nieuwe activiteit", As = Blue, Says = "bestaat niet als datum" },
        new("activiteit-controleren", "/activiteiten/nieuw", async (window, _) =>
        {
            await ToAgendaAsync(window);
            await window.FollowAsync("Activiteit toevoegen");
            await window.Page.GetByLabel("Projectactiviteit").FillAsync("Klinkers van de Kerkstraat opnieuw gebruiken");
            await window.Page.GetByLabel("Faciliteren").CheckAsync();
            await window.Button("Controleer").ClickAsync();
        }) { Heading = "Controleer uw activiteit", As = Blue },
        new("activiteit", "/activiteiten/{Kenmerk}", (window, _) => ToActivityAsync(window)) { Heading = Depot, As = Blue, Says = "Naar het budget" },
        new("activiteit-aannemer", "/activiteiten/{Kenmerk}", (window, _) => ToActivityAsync(window)) { Heading = Depot, As = Contractor, Says = "Waarom geblokkeerd" },
        new("activiteit-gevraagd", "/activiteiten/{Kenmerk}", (window, _) => ToActivityAsync(window, "Meten hoeveel bermmaaisel vrijkomt")) { Heading = "Meten hoeveel bermmaaisel", As = "Inkoper", Says = "U bent gevraagd" },
        new("activiteit-bewerken", "/activiteiten/{Kenmerk}/bewerken", (window, _) => ToActivityAsync(window, Depot, "/bewerken")) { Heading = "Activiteit bewerken", As = Blue },
        new("activiteit-stand", "/activiteiten/{Kenmerk}/stand", (window, _) => ToActivityAsync(window, Depot, "/stand")) { Heading = "Stand wijzigen", As = Blue },
        new("activiteit-eigenaar", "/activiteiten/{Kenmerk}/eigenaar", (window, _) => ToActivityAsync(window, Depot, "/eigenaar")) { Heading = "Activiteit overdragen", As = Blue },
        new("activiteit-eigenaar-worden", "/activiteiten/{Kenmerk}/eigenaar", (window, _) => ToActivityAsync(window, "Meten hoeveel bermmaaisel vrijkomt", "/eigenaar")) { Heading = "Wordt u eigenaar?", As = "Inkoper" },
        new("activiteit-agendas", "/activiteiten/{Kenmerk}/agendas", (window, _) => ToActivityAsync(window, Depot, "/agendas")) { Heading = "Op welke agenda", As = Blue },
        new("team", "/activiteiten/{Kenmerk}/team", (window, _) => ToActivityAsync(window, "Klinkers van de Dorpsstraat", "/team")) { Heading = "Klinkers van de Dorpsstraat", As = Client, Says = "Gasten tellen niet mee" },
        new("team-gevraagd", "/activiteiten/{Kenmerk}/team", (window, _) => ToActivityAsync(window, "Klinkers van de Dorpsstraat", "/team")) { Heading = "Klinkers van de Dorpsstraat", As = "Inkoper", Says = "Doet u mee in dit team?" },
        new("team-opgeheven", "/activiteiten/{Kenmerk}/team", (window, _) => ToActivityAsync(window, Asphalt, "/team")) { Heading = Asphalt, As = Client, Says = "Dit team is opgeheven" },
        new("team-wijzigen", "/activiteiten/{Kenmerk}/team/wijzigen", (window, _) => ToActivityAsync(window, "Klinkers van de Dorpsstraat", "/team/wijzigen")) { Heading = "Team wijzigen", As = "Secretaris kenniskring", Says = "Een gast laten meekijken" },
        new("activiteit-doelen", "/activiteiten/{Kenmerk}/doelen", (window, _) => ToActivityAsync(window, "Klinkers van de Dorpsstraat", "/doelen")) { Heading = "Klinkers van de Dorpsstraat", As = Client, Says = "Gezien, het klopt nog" },
        To("doelen", "/doelen", "/doelen") with { Heading = "Doelen", As = Blue, Says = "geen activiteit" },
        To("doelen-niets", "/doelen", "/doelen?woord=xylofoon") with { Heading = "Doelen", As = Blue, Says = "Geen doel past" },
        To("doelen-leeg", "/doelen", "/doelen") with { Heading = "Doelen", Bare = true, As = Spinner },
        To("doel-nieuw", "/doelen/nieuw", "/doelen/nieuw") with { Heading = "Nieuw doel", As = Blue },
        To("doel-nieuw-fout", "/doelen/nieuw", "/doelen/nieuw", "main form.form button") with { Heading = "Nieuw doel", As = Blue, Says = "Dit klopt nog niet" },
        new("doel-op-koers", "/doelen/{Kenmerk}", (window, _) => FollowFirstAsync(window, "/doelen", "De helft van onze bestrating")) { Heading = "De helft van onze bestrating", As = Blue, Says = "Basis gewijzigd" },
        new("doel-achter", "/doelen/{Kenmerk}", (window, _) => FollowFirstAsync(window, "/doelen", "Minder nieuwe kantoormeubels")) { Heading = "Minder nieuwe kantoormeubels", As = Blue, Says = "Nodig per jaar" },
        new("doel-zonder-nulwaarde", "/doelen/{Kenmerk}", (window, _) => FollowFirstAsync(window, "/doelen", "Geen wegwerpbekers")) { Heading = "Geen wegwerpbekers", As = Blue, Says = "Doel zonder activiteit" },
        new("doel-bewerken", "/doelen/{Kenmerk}/bewerken", (window, _) => FromGoalAsync(window, "/bewerken")) { Heading = "Doel bewerken", As = Blue },
        new("doel-waarden", "/doelen/{Kenmerk}/waarden", (window, _) => FromGoalAsync(window, "/waarden")) { Heading = "Waarde toevoegen", As = Blue },
        new("doel-activiteiten", "/doelen/{Kenmerk}/activiteiten", (window, _) => FromGoalAsync(window, "/activiteiten")) { Heading = "Welke activiteiten dienen", As = Blue },
        To("ambities", "/ambities", "/ambities") with { Heading = "Ambities", As = Blue, Says = "hoger vanaf" },
        To("ambities-leeg", "/ambities", "/ambities") with { Heading = "Ambities", Bare = true, As = Spinner },
        To("ambitie-nieuw", "/ambities/nieuw", "/ambities/nieuw") with { Heading = "Nieuwe ambitie", As = Blue },
        To("ambitie-nieuw-geen-gemeente", "/ambities/nieuw", "/ambities/nieuw") with { Heading = "Nieuwe ambitie", As = Spinner, Says = "stelt de gemeente vast" },
        new("ambitie", "/ambities/{Kenmerk}", (window, _) => FollowFirstAsync(window, "/ambities", "Hergebruik in de openbare")) { Heading = "Hergebruik in de openbare", As = Blue, Says = "ligt de lat anders" },
        new("ambitie-versie", "/ambities/{Kenmerk}/versie", (window, _) => FromAmbitionAsync(window, "Eten zonder verspilling", "/versie")) { Heading = "Nieuwe versie", As = Blue },
        new("ambitie-hoger", "/ambities/{Kenmerk}/hoger", (window, _) => FromAmbitionAsync(window, "Hergebruik in de openbare", "/hoger")) { Heading = "Stel voor: lat hoger", As = Blue },
        new("latvoorstel", "/latvoorstellen/{Kenmerk}", async (window, _) =>
        {
            await FollowFirstAsync(window, "/ambities", "Hergebruik in de openbare");
            await window.FollowAsync("Naar de helft in fietspaden");
        }) { Heading = "Naar de helft in fietspaden", As = Blue, Says = "nog niets gezegd" },
        new("latvoorstel-aangenomen", "/latvoorstellen/{Kenmerk}", async (window, _) =>
        {
            await FollowFirstAsync(window, "/ambities", "Hergebruik in de openbare");
            await window.FollowAsync("Van een kwart naar dertig procent");
        }) { Heading = "Van een kwart naar dertig procent", As = Contractor, Says = "ligt de lat hoger" },
        To("dekking", "/draad/dekking", "/draad/dekking") with { Heading = "Dekking van de Draad", As = Blue, Says = "Doelen met een activiteit" },
        To("dekking-leeg", "/draad/dekking", "/draad/dekking") with { Heading = "Dekking van de Draad", Bare = true, As = Spinner },
        To("dekking-gaten", "/draad/dekking/gaten", "/draad/dekking", "main tbody a[href*='stap=doel-activiteit']") with { Heading = "Doelen met een activiteit", As = Blue },
        To("opschaling", "/opschaling", "/opschaling") with { Heading = "Opschaling", As = Blue, Says = "Blijft steken in de pilot" },
        To("opschaling-leeg", "/opschaling", "/opschaling") with { Heading = "Opschaling", Bare = true, As = Spinner },
        To("bestuursbladen", "/bestuursblad", "/bestuursblad") with { Heading = "Bestuursbladen", As = Blue, Says = "wethouder duurzaamheid" },
        To("bestuursbladen-leeg", "/bestuursblad", "/bestuursblad") with { Heading = "Bestuursbladen", Bare = true, As = Spinner },
        To("bestuursblad-nieuw", "/bestuursblad/nieuw", "/bestuursblad/nieuw") with { Heading = "Nieuw bestuursblad", As = Blue, Says = "Bedragen alleen als het moet" },
        new("bestuursblad", "/bestuursblad/{Kenmerk}", (window, _) => FollowFirstAsync(window, "/bestuursblad", "wethouder duurzaamheid")) { Heading = "Bestuursblad wethouder", As = Blue, Says = "Besluit gevraagd" },
        new("bestuursblad-delen", "/bestuursblad/{Kenmerk}/delen", (window, _) => FromSheetAsync(window)) { Heading = "Delen met een koppeling", As = Blue, Says = "Koppeling intrekken" },
        new("bestuursblad-lezen", "/bestuursblad-lezen/{Token}", async (window, _) =>
        {
            await FromSheetAsync(window);
            var link = await window.Main.Locator("a[href*='/bestuursblad-lezen/']").First.GetAttributeAsync("href");
            await window.GoAsync(new Uri(link!).AbsolutePath);
        }) { Heading = "Bestuursblad wethouder", As = Blue, Says = "zonder account" },
        To("bestuursblad-verlopen", "/bestuursblad-lezen/{Token}", "/bestuursblad-lezen/bestaat-niet") with { Heading = "Deze koppeling werkt niet meer" },
        new("activiteit-budget", "/activiteiten/{Kenmerk}/budget", (window, _) => ToActivityAsync(window, Depot, "/budget")) { Heading = Depot, As = Blue, Says = "Opdrachtnemers zien dit nergens" },
        new("agenda-tijdlijn", "/agendas/{Kenmerk}", (window, _) => ToAgendaAsync(window, "?weergave=tijdlijn")) { Heading = PublicSpace, As = Blue, Says = "Zonder datum, dus niet op de tijdlijn" },
        new("agenda-bord", "/agendas/{Kenmerk}", (window, _) => ToAgendaAsync(window, "?weergave=bord")) { Heading = PublicSpace, As = Secretary, Says = "Geblokkeerd (1)" },
        To("kosten", "/levenscycluskosten", "/levenscycluskosten") with { Heading = "Levenscycluskosten", As = Client, Says = "Verharding van de Dorpsstraat" },
        To("kosten-leeg", "/levenscycluskosten", "/levenscycluskosten") with { Heading = "Levenscycluskosten", As = Spinner, Says = "nog niets vergeleken" },
        To("kosten-nieuw", "/levenscycluskosten/nieuw", "/levenscycluskosten/nieuw") with { Heading = "Varianten vergelijken", As = Client },
        To("kosten-nieuw-fout", "/levenscycluskosten/nieuw", "/levenscycluskosten/nieuw", "main form.form button") with { Heading = "Varianten vergelijken", As = Client, Says = "Dit klopt nog niet" },
        new("kosten-vergelijking", "/levenscycluskosten/{Kenmerk}", (window, _) => FollowFirstAsync(window, "/levenscycluskosten", Paving)) { Heading = Paving, As = Client, Says = "Wie betaalt en wie wint" },
        new("kosten-bewerken", "/levenscycluskosten/{Kenmerk}/bewerken", async (window, _) =>
        {
            await FollowFirstAsync(window, "/levenscycluskosten", Paving);
            await window.FollowAsync("Bewerken");
        }) { Heading = "Vergelijking bewerken", As = Client },
        new("kosten-variant", "/levenscycluskosten/{Kenmerk}/varianten/{Nummer}", async (window, _) =>
        {
            await FollowFirstAsync(window, "/levenscycluskosten", Paving);
            await window.FollowAsync("Nieuwe betonstenen");
        }) { Heading = "Variant wijzigen", As = Client },
        new("activiteit-stukken", "/activiteiten/{Kenmerk}/stukken", (window, _) => ToActivityAsync(window, Clinkers, "/stukken")) { Heading = Clinkers, As = Secretary, Says = "na overleg met de winkeliers" },
        new("activiteit-stukken-lezer", "/activiteiten/{Kenmerk}/stukken", (window, _) => ToActivityAsync(window, Clinkers, "/stukken")) { Heading = Clinkers, As = Contractor, Says = "Eerdere versies" },
        new("activiteit-stukken-leeg", "/activiteiten/{Kenmerk}/stukken", (window, _) => ToActivityAsync(window, Depot, "/stukken")) { Heading = Depot, As = Contractor, Says = "nog geen stukken" },
        new("activiteit-stukken-fout", "/activiteiten/{Kenmerk}/stukken", async (window, _) =>
        {
            await ToActivityAsync(window, Clinkers, "/stukken");
            await window.Button("Toevoegen").ClickAsync();
        }) { Heading = Clinkers, As = Secretary, Says = "Kies wie het stuk mag lezen" },
        new("activiteit-stuk-wijzigen", "/activiteiten/{Kenmerk}/stukken", async (window, _) =>
        {
            await ToActivityAsync(window, Clinkers, "/stukken");
            await window.Main.GetByRole(Microsoft.Playwright.AriaRole.Link, new() { Name = "wijzigen of intrekken" }).First.ClickAsync();
        }) { Heading = Clinkers, As = Secretary, Says = "Nieuwe versie toevoegen" },
        new("vertrouwelijk", "/activiteiten/{Kenmerk}/vertrouwelijk", (window, _) => ToActivityAsync(window, Asphalt, "/vertrouwelijk")) { Heading = Asphalt, As = "Secretaris kenniskring", Says = "Gunningscriteria asfalt, concept" },
        new("vertrouwelijk-leeg", "/activiteiten/{Kenmerk}/vertrouwelijk", (window, _) => ToActivityAsync(window, Depot, "/vertrouwelijk")) { Heading = Depot, As = Blue, Says = "Er is nog niets vertrouwelijks" },
        new("vertrouwelijk-delen", "/activiteiten/{Kenmerk}/vertrouwelijk", async (window, _) =>
        {
            await ToActivityAsync(window, Asphalt, "/vertrouwelijk");
            await window.FollowAsync("“Gunningscriteria asfalt, concept” delen");
            await window.Main.GetByRole(Microsoft.Playwright.AriaRole.Button, new() { Name = "Delen met de markt" }).ClickAsync();
        }) { Heading = Asphalt, As = "Secretaris kenniskring", Says = "Kies op welke agenda" },
        new("gedeeld", "/agendas/{Kenmerk}/gedeeld", async (window, _) =>
        {
            await ToAgendaAsync(window);
            await window.FollowAsync("Gedeeld met de markt");
        }) { Heading = "Gedeeld met de markt", As = Contractor, Says = "Wanneer het werk op de markt komt" },
        new("opgaven", "/agendas/{Kenmerk}/opgaven", async (window, _) =>
        {
            await ToAgendaAsync(window);
            await window.FollowAsync("Opgaven van bedrijven");
        }) { Heading = "Opgaven van bedrijven", As = "Secretaris kenniskring", Says = "afgesloten" },
        new("opgave-nieuw", "/agendas/{Kenmerk}/opgaven/nieuw", async (window, _) =>
        {
            await ToAgendaAsync(window);
            await window.FollowAsync("Opgaven van bedrijven");
            await window.FollowAsync("Getal vragen");
        }) { Heading = "Getal vragen aan bedrijven", As = "Secretaris kenniskring" },
        new("opgave", "/agendas/{Kenmerk}/opgaven/{Opgave}", async (window, _) =>
        {
            await ToAgendaAsync(window);
            await window.FollowAsync("Opgaven van bedrijven");
            await window.FollowAsync("Hoeveel gebruikte klinkers kunt u verwerken?");
        }) { Heading = "Hoeveel gebruikte klinkers", As = Contractor, Says = "Alleen uw eigen bedrijf ziet dit getal" },
        new("agenda-invoeren", "/agendas/{Kenmerk}/invoeren", (window, _) => ToImportsAsync(window)) { Heading = "Uit Excel invoeren", As = Secretary, Says = "Wat u eerder bracht" },
        new("agenda-invoeren-fout", "/agendas/{Kenmerk}/invoeren", async (window, _) =>
        {
            await ToImportsAsync(window);
            await window.Button("Verder naar de kolommen").ClickAsync();
        }) { Heading = "Uit Excel invoeren", As = Secretary, Says = "Plak de cellen uit Excel" },
        new("agenda-invoer-klaar", "/agendas/{Kenmerk}/invoeren/{Id}", async (window, _) =>
        {
            await ToImportsAsync(window);
            await window.Main.Locator("tbody tr", new() { HasText = "ingevoerd" }).Locator("a").First.ClickAsync();
        }) { Heading = "Invoer van", As = Secretary, Says = "Hele invoer terugdraaien" },
        new("agenda-invoer-kolommen", "/agendas/{Kenmerk}/invoeren/{Id}/kolommen", async (window, _) =>
        {
            await ToCheckAsync(window);
            await window.FollowAsync("Terug naar de kolommen");
        }) { Heading = "Wat staat er in de kolommen?", As = Secretary, Says = "kan twee dingen zijn" },
        new("agenda-invoer-controleren", "/agendas/{Kenmerk}/invoeren/{Id}/controleren", (window, _) => ToCheckAsync(window)) { Heading = "Controleer wat er gebeurt", As = Secretary, Says = "bestaat niet als datum" },
        new("agenda-invoer-gewijzigd", "/agendas/{Kenmerk}/invoeren/{Id}/controleren", async (window, _) =>
        {
            await ToCheckAsync(window);
            await window.Main.Locator("a[href*='toon=gewijzigd']").ClickAsync();
        }) { Heading = "Controleer wat er gebeurt", As = Secretary, Says = "week 20" },
        new("agenda-vaststellen", "/agendas/{Kenmerk}/vaststellen", (window, _) => ToAgendaAsync(window, "/vaststellen")) { Heading = "Versie 3 vaststellen", As = Secretary, Says = "Controleer en bevestig" },
        new("agenda-vaststellen-fout", "/agendas/{Kenmerk}/vaststellen", async (window, _) =>
        {
            await ToAgendaAsync(window, "/vaststellen");
            await window.Button("Versie 3 vaststellen").ClickAsync();
        }) { Heading = "Versie 3 vaststellen", As = Secretary, Says = "Vul in welk overleg" },
        new("agenda-versies", "/agendas/{Kenmerk}/versies", (window, _) => ToAgendaAsync(window, "/versies")) { Heading = "Versies", As = Blue, Says = "Besluit bij versie 2" },
        new("agenda-versies-geen", "/agendas/{Kenmerk}/versies", async (window, _) =>
        {
            await FollowFirstAsync(window, "/agendas", "Circulair werken in ons eigen huis");
            await window.FollowAsync("Versies");
        }) { Heading = "Versies", As = Blue, Says = "Er is nog geen versie" },
        new("agenda-versie", "/agendas/{Kenmerk}/versies/{Number}", (window, _) => ToAgendaAsync(window, "/versies/2")) { Heading = "Versie 2", As = Blue, Says = "Begroot voor" },
        new("agenda-versie-aannemer", "/agendas/{Kenmerk}/versies/{Number}", (window, _) => ToAgendaAsync(window, "/versies/1")) { Heading = "Versie 1", As = Contractor, Says = "nieuwere versie" },
        new("agenda-verschil", "/agendas/{Kenmerk}/verschil", (window, _) => ToAgendaAsync(window, "/verschil?van=1&tot=2")) { Heading = "Verschil tussen versie 1 en versie 2", As = Blue, Says = "Ander budget" },
        new("agenda-verschil-aannemer", "/agendas/{Kenmerk}/verschil", (window, _) => ToAgendaAsync(window, "/verschil?van=1&tot=2")) { Heading = "Verschil tussen versie 1 en versie 2", As = Contractor, Says = "Van de agenda af" },
        new("agenda-verschil-nu", "/agendas/{Kenmerk}/verschil", (window, _) => ToAgendaAsync(window, "/verschil")) { Heading = "Verschil tussen versie 2 en nu", As = Contractor, Says = "1 kwartaal later" },
        new("agenda-als-voorbeeld", "/agendas/{Kenmerk}/als-voorbeeld", (window, _) => ToAgendaAsync(window, "/als-voorbeeld")) { Heading = "Als voorbeeld gebruiken", As = Blue },
        new("agenda-naast", "/agendas/{Kenmerk}/naast", async (window, _) =>
        {
            await FollowFirstAsync(window, "/agendas", "Circulair werken in ons eigen huis");
            await window.FollowAsync("Naast andere");
            await window.Page.GetByLabel(PublicSpace).CheckAsync();
            await window.Button("Leg naast elkaar").ClickAsync();
        }) { Heading = "Naast andere agenda's", As = Blue, Says = "nog niet op uw agenda" },
        new("agenda-structuur", "/agendas/{Kenmerk}/structuur", async (window, _) =>
        {
            await FollowFirstAsync(window, "/agendas", "Circulair werken in ons eigen huis");
            await window.GoAsync(new Uri(window.Page.Url).AbsolutePath + "/structuur");
        }) { Heading = "Hoeveel structuur is er", As = Blue, Says = "losse acties" },
        new("agenda-tegelijk", "/agendas/{Kenmerk}/tegelijk", (window, _) => ToAgendaAsync(window, "/tegelijk?stand=voorgesteld")) { Heading = "Meer activiteiten tegelijk", As = Secretary, Says = "stand: voorgesteld" },
        new("agenda-tegelijk-controleren", "/agendas/{Kenmerk}/tegelijk", (window, _) => ActTogetherAsync(window)) { Heading = "Klopt dit?", As = Secretary, Says = "Hier kan het niet" },
        new("agenda-tegelijk-gedaan", "/agendas/{Kenmerk}/tegelijk/{Id}", async (window, _) =>
        {
            await ActTogetherAsync(window);
            await window.Button("Doen bij 1 activiteit").ClickAsync();
        }) { Heading = "Dat is gedaan", As = Secretary, Says = "ongedaan" },
        new("agenda-naam", "/agendas/{Kenmerk}/bewerken", (window, _) => ToAgendaAsync(window, "/bewerken")) { Heading = "Naam en doel van de agenda", As = Secretary },
        new("activiteit-samenvoegen", "/activiteiten/{Kenmerk}/samenvoegen", (window, _) => ToActivityAsync(window, Depot, "/samenvoegen")) { Heading = "Samenvoegen of vervangen", As = Secretary },
        new("activiteit-samengevoegd", "/activiteiten/{Kenmerk}", async (window, _) =>
        {
            await ToAgendaAsync(window, "/versies/2");
            await window.Main.GetByRole(Microsoft.Playwright.AriaRole.Link, new() { Name = "Opslag zoeken voor gebruikte stenen" }).ClickAsync();
        }) { Heading = "Opslag zoeken", As = Secretary, Says = "Deze activiteit is samengevoegd" },
        new("activiteit-losmaken", "/activiteiten/{Kenmerk}/samenvoegen", async (window, _) =>
        {
            await ToAgendaAsync(window, "/versies/2");
            await window.Main.GetByRole(Microsoft.Playwright.AriaRole.Link, new() { Name = "Opslag zoeken voor gebruikte stenen" }).ClickAsync();
            await window.FollowAsync("Weer los maken");
        }) { Heading = "Weer los maken", As = Secretary },
        new("activiteit-voortgang", "/activiteiten/{Kenmerk}/voortgang", (window, _) => ToActivityAsync(window, Depot, "/voortgang")) { Heading = Depot, As = Blue, Says = "Gaat de kring akkoord" },
        new("activiteit-voortgang-lezer", "/activiteiten/{Kenmerk}/voortgang", (window, _) => ToActivityAsync(window, Depot, "/voortgang")) { Heading = Depot, As = Contractor, Says = "Wat ontbreekt nog" },
        new("activiteit-voortgang-fout", "/activiteiten/{Kenmerk}/voortgang", async (window, _) =>
        {
            await ToActivityAsync(window, Depot, "/voortgang");
            await window.Button("Melden").ClickAsync();
        }) { Heading = Depot, As = Blue, Says = "Kies hoe het gaat" },
        new("activiteit-samenhang", "/activiteiten/{Kenmerk}/samenhang", (window, _) => ToActivityAsync(window, "Proef met gebruikte kademuurstenen", "/samenhang?zoek=open")) { Heading = "Proef met gebruikte kademuurstenen", As = Secretary, Says = "Eerder klaar dan wat eerst moet" },
        new("activiteit-samenhang-lezer", "/activiteiten/{Kenmerk}/samenhang", (window, _) => ToActivityAsync(window, Depot, "/samenhang")) { Heading = Depot, As = Contractor, Says = "komt niet meer na" },
        new("activiteit-wacht-op", "/activiteiten/{Kenmerk}/wacht-op", (window, _) => ToActivityAsync(window, Depot, "/wacht-op")) { Heading = Depot, As = Secretary, Says = "de vergunning voor de opslag op de werf" },
        new("activiteit-wacht-voorbij", "/activiteiten/{Kenmerk}/wacht-op", (window, _) => ToActivityAsync(window, Furniture, "/wacht-op")) { Heading = Furniture, As = Contractor, Says = "nam het over" },
        new("activiteit-wacht-wijzigen", "/activiteiten/{Kenmerk}/wacht-op", async (window, _) =>
        {
            await ToActivityAsync(window, Depot, "/wacht-op");
            await window.Main.GetByRole(Microsoft.Playwright.AriaRole.Link, new() { Name = "Voorbij of wijzigen" }).First.ClickAsync();
        }) { Heading = Depot, As = Secretary, Says = "Hoe liep het af" },
        new("activiteit-wacht-fout", "/activiteiten/{Kenmerk}/wacht-op", async (window, _) =>
        {
            await ToActivityAsync(window, Depot, "/wacht-op");
            await window.Button("Opslaan").ClickAsync();
        }) { Heading = Depot, As = Secretary, Says = "Schrijf waar u op wacht" },
        To("wachten", "/wachten", "/wachten") with { Heading = "Wie wacht op wie", As = Secretary, Says = "Omgevingsdienst Velderland" },
        To("wachten-leeg", "/wachten", "/wachten?waarop=geld") with { Heading = "Wie wacht op wie", As = Contractor, Says = "Hier wacht niemand op" },
        new("activiteit-maten", "/activiteiten/{Kenmerk}/maten", (window, _) => ToActivityAsync(window, Furniture, "/maten")) { Heading = Furniture, As = Secretary, Says = "minder dan aan het begin" },
        new("activiteit-maten-leeg", "/activiteiten/{Kenmerk}/maten", (window, _) => ToActivityAsync(window, Depot, "/maten")) { Heading = Depot, As = Contractor, Says = "Er is nog niet gekozen hoe" },
        new("activiteit-budget-delen", "/activiteiten/{Kenmerk}/budget", (window, _) => ToActivityAsync(window, "Meten hoeveel bermmaaisel vrijkomt", "/budget")) { Heading = "Meten hoeveel bermmaaisel vrijkomt", As = Secretary, Says = "onvolledig, van “Meetplan”" },
        new("activiteit-budget-onderdeel", "/activiteiten/{Kenmerk}/budget/onderdeel", async (window, _) =>
        {
            await ToActivityAsync(window, "Meten hoeveel bermmaaisel vrijkomt", "/budget");
            await window.FollowAsync("Meetplan");
        }) { Heading = "Meetplan", As = Secretary, Says = "Onderdeel weghalen" },
        new("activiteit-budget-onderdeel-nieuw", "/activiteiten/{Kenmerk}/budget/onderdeel", (window, _) => ToActivityAsync(window, Depot, "/budget/onderdeel")) { Heading = "Nieuw onderdeel", As = Secretary, Says = "Het totaal komt uit de onderdelen" },
        new("voortgang-melden", "/voortgang-melden/{Token}", (window, stage) => window.GoAsync(stage.ProgressLink)) { Heading = "Hoe staat het ermee?", Says = "hoeft zich niet aan te melden" },
        To("voortgang-melden-verlopen", "/voortgang-melden/{Token}", "/voortgang-melden/bestaat-niet") with { Heading = "Deze koppeling werkt niet meer", SharesItsTitle = true },
        new("agenda-bespreking", "/agendas/{Kenmerk}/bespreking", (window, _) => ToAgendaAsync(window, "/bespreking")) { Heading = PublicSpace, As = Secretary, Says = "Loopt vast" },
        new("agenda-bespreking-lezer", "/agendas/{Kenmerk}/bespreking", (window, _) => ToAgendaAsync(window, "/bespreking")) { Heading = PublicSpace, As = Contractor, Says = "Volgende bespreking op" },
        new("agenda-gezondheid", "/agendas/{Kenmerk}/gezondheid", (window, _) => ToAgendaAsync(window, "/gezondheid")) { Heading = PublicSpace, As = Secretary, Says = "Vraag voortgang" },
        new("agenda-gezondheid-niets", "/agendas/{Kenmerk}/gezondheid", (window, _) => ToAgendaAsync(window, "/gezondheid?signaal=eigenaar-weg")) { Heading = PublicSpace, As = Contractor, Says = "Dit komt niet voor" },
        new("activiteit-resultaat", "/activiteiten/{Kenmerk}/resultaat", (window, _) => ToActivityAsync(window, Furniture, "/resultaat")) { Heading = Furniture, As = Manager, Says = "Nieuw beton bespaard" },
        new("activiteit-resultaat-lezer", "/activiteiten/{Kenmerk}/resultaat", (window, _) => ToActivityAsync(window, Furniture, "/resultaat")) { Heading = Furniture, As = Contractor, Says = "Wie telt welk deel" },
        new("activiteit-resultaat-leeg", "/activiteiten/{Kenmerk}/resultaat", (window, _) => ToActivityAsync(window, Depot, "/resultaat")) { Heading = Depot, As = Contractor, Says = "Er is nog geen resultaat" },
        new("activiteit-resultaat-fout", "/activiteiten/{Kenmerk}/resultaat", async (window, _) =>
        {
            await ToActivityAsync(window, Furniture, "/resultaat");
            await window.Button("Effect toevoegen").ClickAsync();
        }) { Heading = Furniture, As = Manager, Says = "Schrijf wat er is gemeten" },
        new("activiteit-reflectie", "/activiteiten/{Kenmerk}/reflectie", (window, _) => ToActivityAsync(window, Furniture, "/reflectie")) { Heading = Furniture, As = Manager, Says = "Vraag dit ook bij verkeersborden" },
        new("activiteit-reflectie-leeg", "/activiteiten/{Kenmerk}/reflectie", (window, _) => ToActivityAsync(window, Depot, "/reflectie")) { Heading = Depot, As = Contractor, Says = "Er is nog niet teruggekeken" },
        new("activiteit-les", "/activiteiten/{Kenmerk}/les", (window, _) => ToActivityAsync(window, Furniture, "/les")) { Heading = "Maak hier een les of werkwijze van", As = Manager },
        new("activiteit-podium", "/activiteiten/{Kenmerk}/podium", (window, _) => ToActivityAsync(window, Furniture, "/podium")) { Heading = Furniture, As = Manager, Says = "Trek mijn toestemming in" },
        new("activiteit-podium-leeg", "/activiteiten/{Kenmerk}/podium", (window, _) => ToActivityAsync(window, Depot, "/podium")) { Heading = Depot, As = Contractor, Says = "Er is nog geen verhaal" },
        new("activiteit-podium-schrijven", "/activiteiten/{Kenmerk}/podium/schrijven", (window, _) => ToActivityAsync(window, Furniture, "/podium/schrijven")) { Heading = "Verhaal schrijven", As = Manager },
        new("agenda-resultaten", "/agendas/{Kenmerk}/resultaten", (window, _) => ToAgendaAsync(window, "/resultaten")) { Heading = PublicSpace, As = Contractor, Says = "geen bewezen oorzaak" },
        new("agenda-aandeel", "/agendas/{Kenmerk}/aandeel", (window, _) => ToShareAsync(window, OwnHouse)) { Heading = OwnHouse, As = Blue, Says = "Draagt Gemeente Lindedal" },
        new("agenda-aandeel-verband", "/agendas/{Kenmerk}/aandeel", (window, _) => ToShareAsync(window, Sparing)) { Heading = Sparing, As = Blue, Says = "Waterschap Drie Beken" },
        new("agenda-aandeel-effect", "/agendas/{Kenmerk}/aandeel", (window, _) => ToShareAsync(window, Sparing)) { Heading = Sparing, As = Spinner, Says = "textiel dat niet is weggegooid" },
        new("agenda-aandeel-aannemer", "/agendas/{Kenmerk}/aandeel", (window, _) => ToAgendaAsync(window, "/aandeel")) { Heading = PublicSpace, As = Contractor, Says = "Nieuw beton bespaard" },
        new("agenda-aandeel-niet-verdeeld", "/agendas/{Kenmerk}/aandeel", (window, _) => ToAgendaAsync(window, "/aandeel")) { Heading = PublicSpace, As = Secretary, Says = "Nog geen deel is verdeeld" },
        To("agendas-samen-kiezen", "/agendas/aandeel", "/agendas/aandeel") with { Heading = "Agenda's samen", As = Blue, Says = "Kies twee of meer" },
        To("agendas-samen-leeg", "/agendas/aandeel", "/agendas/aandeel") with { Heading = "Agenda's samen", Bare = true, As = Spinner },
        new("agendas-samen", "/agendas/aandeel", async (window, _) =>
        {
            await window.GoAsync("/agendas/aandeel");
            await window.Page.GetByLabel(OwnHouse).CheckAsync();
            await window.Page.GetByLabel(Sparing).CheckAsync();
            await window.Button("Toon samen").ClickAsync();
        }) { Heading = "Agenda's samen", As = Blue, Says = "Op meer dan één van deze agenda's" },
        new("doel-bijdrage", "/doelen/{Kenmerk}", (window, _) => FollowFirstAsync(window, "/doelen", "Bedrijfskleding gaat een tweede keer mee")) { Heading = "Bedrijfskleding gaat een tweede keer mee", As = Blue, Says = "Aannemelijke bijdrage" },
        To("eigenaar-koppeling-verlopen", "/eigenaar-worden/{Token}", "/eigenaar-worden/bestaat-niet") with { Heading = "Deze koppeling werkt niet meer", SharesItsTitle = true },
        To("dossiers", "/bibliotheek/dossiers", "/bibliotheek/dossiers") with { Heading = "Dossiers", As = Spinner },
        To("dossiers-niets", "/bibliotheek/dossiers", "/bibliotheek/dossiers?woord=xylofoon") with { Heading = "Dossiers", Says = "Geen dossier past" },
        To("dossiers-leeg", "/bibliotheek/dossiers", "/bibliotheek/dossiers") with { Heading = "Dossiers", Bare = true, As = Spinner },
        To("dossier", "/bibliotheek/dossiers/{Kenmerk}", "/bibliotheek/dossiers?stand=in-gebruik", "main tbody a") with { Heading = "Houtbouw voor gemeenten", As = Spinner },
        To("dossier-reacties", "/bibliotheek/dossiers/{Kenmerk}", "/bibliotheek/dossiers?stand=in-opbouw", "main tbody a") with { Heading = "Straten van gebruikte stenen", As = Blue, Says = "Deze reactie is ingetrokken" },
        To("dossier-nieuw", "/bibliotheek/dossiers/nieuw", "/bibliotheek/dossiers/nieuw") with { Heading = "Maak een dossier", As = Blue },
        To("dossier-nieuw-fout", "/bibliotheek/dossiers/nieuw", "/bibliotheek/dossiers/nieuw", "main form.form .buttons button") with { Heading = "Maak een dossier", As = Blue, Says = "Dit klopt nog niet" },
        new("dossier-bewerken", "/bibliotheek/dossiers/{Kenmerk}/bewerken", (window, _) => FromDossierAsync(window, "/bewerken")) { Heading = "Dossier bewerken", As = Spinner },
        new("dossier-inrichten", "/bibliotheek/dossiers/{Kenmerk}/inrichten", (window, _) => FromDossierAsync(window, "/inrichten")) { Heading = "Stukken toevoegen en ordenen", As = Spinner },
        new("dossier-overdragen", "/bibliotheek/dossiers/{Kenmerk}/overdragen", (window, _) => FromDossierAsync(window, "/overdragen")) { Heading = "Dossier overdragen", As = Spinner },
        Document("zet-in-dossier", Timber, "Zet in dossier") with { Route = "/bibliotheek/dossiers/zet/{Kind}/{Kenmerk}", Heading = "Zet in dossier", As = Blue },
        new("reacties", "/reacties/{Id}", (window, _) => ToCommentsAsync(window)) { Heading = "Reacties bij Straten", As = Spinner, Says = "Intrekken" },
        new("reacties-wie", "/reacties/{Id}", async (window, _) =>
        {
            await ToCommentsAsync(window);
            await window.Main.Locator("textarea").FillAsync("Weet @beheerder dit?");
            await window.Main.Locator("form.form button").First.ClickAsync();
        }) { Heading = "Reacties bij Straten", As = Spinner, Says = "Wie bedoelt u met @beheerder" },
        To("wat-ik-volg", "/mijn/volgen", "/mijn/volgen") with { Heading = "Wat ik volg", As = Spinner },
        To("stoppen-verlopen", "/volgen/stoppen/{Token}", "/volgen/stoppen/bestaat-niet") with { Heading = "Deze koppeling werkt niet meer", SharesItsTitle = true },
        To("hielp-het-verlopen", "/hielp-het/{Token}", "/hielp-het/bestaat-niet") with { Heading = "Deze koppeling werkt niet meer", SharesItsTitle = true },
        To("kennismaking-verlopen", "/kennismaking/{Token}", "/kennismaking/bestaat-niet") with { Heading = "Deze koppeling werkt niet meer", SharesItsTitle = true },
        To("verbindingen", "/verbindingen", "/verbindingen") with { Heading = "Mijn verbindingen", As = Spinner },
        To("verbinding", "/verbindingen/{Kenmerk}", "/verbindingen", "main tbody a") with { Heading = "en", As = Blue },
        To("verbindingen-instellingen", "/verbindingen/instellingen", "/verbindingen/instellingen") with { Heading = "Instellingen van verbindingen", As = Blue },

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
        new("gasten-gemaakt", "/mijn/links", GiveLinkAsync) { Heading = "Koppelingen voor gasten", As = Spinner, Says = "De koppeling is gemaakt" },
        To("uitnodigingen", "/beheer/uitnodigingen", "/beheer/uitnodigingen") with { Heading = "Uitnodigingen", As = Spinner },
        To("uitnodigingen-fout", "/beheer/uitnodigingen", "/beheer/uitnodigingen", "main form.form button") with { Heading = "Uitnodigingen", As = Spinner, Says = "Dit klopt nog niet" },
        To("rolpostbussen", "/beheer/rolpostbussen", "/beheer/rolpostbussen") with { Heading = "Rolpostbussen", As = Administrator },
        To("inzien", "/beheer/inzien", "/beheer/inzien") with { Heading = "Inzien", As = Administrator },
        To("inzien-fout", "/beheer/inzien", "/beheer/inzien", "main form.form button") with { Heading = "Inzien", As = Administrator, Says = "Dit klopt nog niet" },
        To("inzien-mag-niet", "/beheer/inzien", "/beheer/inzien") with { Heading = "Dit mag u niet", As = Blue, SharesItsTitle = true },
        new("document-ingezien", "/bibliotheek/{Kenmerk}", (window, stage) => window.GoAsync(stage.Closed)) { Heading = "Notitie gesloten opdracht", As = Administrator, Says = "U ziet deze pagina in als beheerder" },
        new("inzage", "/inzage/{Id}", (window, stage) => window.GoAsync(stage.Inspection)) { Heading = "zag iets in", As = "Beheerder openbare ruimte" },
        new("document-ingezien-eigenaar", "/bibliotheek/{Kenmerk}", (window, stage) => window.GoAsync(stage.Closed)) { Heading = "Notitie gesloten opdracht", As = "Beheerder openbare ruimte", Says = "Ingezien door een beheerder" },
        To("woorden", "/beheer/woorden", "/beheer/woorden") with { Heading = "Woordenlijst van het zoeken", As = Spinner },
        To("woorden-niets", "/beheer/woorden", "/beheer/woorden?woord=xylofoonqwerty") with { Heading = "Woordenlijst van het zoeken", As = Spinner },
        To("woord", "/beheer/woorden/{Key}", "/beheer/woorden/milieukostenindicator") with { Heading = "milieukostenindicator", As = Spinner },
        To("woord-nieuw", "/beheer/woorden/nieuw", "/beheer/woorden/nieuw", "main form.form button") with { Heading = "Regel toevoegen", As = Spinner, Says = "Dit klopt nog niet" },
        To("woorden-zonder-resultaat", "/beheer/woorden/zonder-resultaat", "/beheer/woorden/zonder-resultaat") with { Heading = "Zonder resultaat gezocht", As = Spinner },
        To("zoekindex", "/beheer/zoeken", "/beheer/zoeken") with { Heading = "Zoekindex", As = Administrator },
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
        To("niet-verstuurd-leeg", "/niet-verstuurd", "/niet-verstuurd") with { Heading = "Nog niet verstuurd", As = Blue, Says = "Er wacht geen formulier van u" },
        new("niet-verstuurd", "/niet-verstuurd", async (window, _) => { await SendTooLateAsync(window); await window.GoAsync("/niet-verstuurd"); }) { Heading = "Nog niet verstuurd", As = Blue, Says = "Lees wat u invulde" },
        new("niet-verstuurd-terug", "/bibliotheek/dossiers/nieuw", (window, _) => SendTooLateAsync(window)) { Heading = "Maak een dossier", As = Blue, Says = "Nog niet verstuurd: wat u op" },
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

    private static async Task ToProposalsAsync(Window window, Stage stage, string? press = null)
    {
        await stage.ToFinishedImportAsync(window);
        await window.Page.GetByRole(AriaRole.Link, new() { Name = "Bekijk de voorstellen" }).ClickAsync();
        if (press is not null)
        {
            await window.Page.Locator(press).First.ClickAsync();
        }
    }

    private static async Task WrongDateAsync(Window window, Stage stage)
    {
        await ToProposalsAsync(window, stage);
        await window.Page.Locator("input[name$='.datum']").First.FillAsync("gisteren");
        await window.Page.Locator("main button.nl-button--primary").First.ClickAsync();
    }

    private static Visit Document(string name, string title, string? follow = null) => new(name, "/bibliotheek/{Kenmerk}", async (window, _) =>
    {
        await FollowFirstAsync(window, "/bibliotheek", title);
        if (follow is not null)
        {
            await window.FollowAsync(follow);
        }
    })
    { Heading = title };

    /// <summary>A page that hangs on an item.</summary>
    private static Visit ItemPart(string name, string title, string end) => new(name, "/bibliotheek/{Kenmerk}/" + end, async (window, _) =>
    {
        await FollowFirstAsync(window, "/bibliotheek", title);
        await window.GoAsync(new Uri(window.Page.Url).AbsolutePath + "/" + end);
    })
    { Heading = "" };

    private static async Task CheckNewAsync(Window window, Stage stage)
    {
        await window.GoAsync("/bibliotheek/nieuw");
        await window.Page.GetByRole(AriaRole.Textbox, new() { Name = "Titel", Exact = true }).FillAsync("Leidraad materialenpaspoort bij nieuwbouw");
        await window.Page.GetByLabel("Link naar de bron").First.FillAsync("https://bron.example/leidraad");
        await window.Button("Controleer").ClickAsync();
    }

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
        await window.Page.GetByLabel("Bespaarde uren").FillAsync(hours);
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

    private static async Task LookAlikeAsync(Window window, Stage stage)
    {
        await window.GoAsync("/beheer/organisaties/nieuw");
        await window.Page.GetByLabel("Naam").FillAsync("Aannemersbedrijf De Keij");
        await window.Page.GetByLabel("Soort").SelectOptionAsync("mkb-bedrijf");
        await window.Button("Controleren").ClickAsync();
    }

    private static async Task GiveLinkAsync(Window window, Stage stage)
    {
        await window.GoAsync("/mijn/links");
        await window.Page.GetByLabel("Voor wie").FillAsync("Sam Gast");
        await window.Page.GetByLabel("Waarvoor").FillAsync("meelezen met het verslag");
        await window.Page.GetByLabel("Of meekijken met een groep").SelectOptionAsync(new Microsoft.Playwright.SelectOptionValue { Index = 1 });
        await window.Page.GetByLabel("Hoe lang werkt de koppeling").SelectOptionAsync("7");
        await window.Button("Koppeling maken").ClickAsync();
    }

    private static async Task FromQuestionAsync(Window window, string state, string end)
    {
        await window.GoAsync($"/vraagstukken?stand={state}");
        await window.Main.Locator("tbody a").First.ClickAsync();
        await window.Main.Locator($"a[href$='{end}']").First.ClickAsync();
    }

    private static async Task ToChangedQuestionAsync(Window window, Stage stage)
    {
        await window.GoAsync("/vraagstukken?stand=nieuw");
        await window.Main.GetByRole(Microsoft.Playwright.AriaRole.Link, new() { Name = "Welke gegevens legt u vast" }).ClickAsync();
        await window.Main.GetByRole(Microsoft.Playwright.AriaRole.Link, new() { Name = "Wat er veranderd is" }).ClickAsync();
    }

    private const string PublicSpace = "Uitvoeringsagenda openbare ruimte";
    private const string OwnHouse = "Circulair werken in ons eigen huis";
    private const string Sparing = "Samen zuinig met spullen";
    private const string Depot = "Depot voor vrijkomende materialen delen";
    private const string Clinkers = "Klinkers van de Dorpsstraat opnieuw gebruiken";
    private const string Contractor = "Projectleider aannemer";
    private const string Client = "Beheerder openbare ruimte";
    private const string Paving = "Verharding van de Dorpsstraat";
    private const string Asphalt = "Milieukosten laten meetellen bij de gunning van asfalt";
    private const string Secretary = "Secretaris kenniskring";
    private const string Manager = "Beheerder openbare ruimte";
    private const string Furniture = "Bestekstekst losmaakbaar straatmeubilair";

    /// <summary>Fills a form in, loses the session, sends it, and signs in again.</summary>
    private static async Task SendTooLateAsync(Window window)
    {
        await window.GoAsync("/bibliotheek/dossiers/nieuw");
        await window.Page.GetByLabel("Titel").FillAsync("Bruggen die blijven");
        await window.Page.GetByLabel("Doel").FillAsync("Voor wie een brug wil hergebruiken. Het begint bij een goede opname van wat er ligt.");
        await window.Page.Context.ClearCookiesAsync(new() { Name = "vliegwiel" });
        await window.Button("Maak dossier").ClickAsync();
        await window.Main.GetByRole(Microsoft.Playwright.AriaRole.Button, new() { Name = Blue }).First.ClickAsync();
    }

    private static async Task ToShareAsync(Window window, string agenda)
    {
        await FollowFirstAsync(window, "/agendas", agenda);
        await window.FollowAsync("Aandeel");
    }

    private static async Task ToAgendaAsync(Window window, string filters = "")
    {
        await window.GoAsync("/agendas");
        var address = await window.Main.GetByRole(Microsoft.Playwright.AriaRole.Link, new() { Name = PublicSpace }).First.GetAttributeAsync("href");
        await window.GoAsync(address + filters);
    }

    private static async Task ToImportsAsync(Window window)
    {
        await window.GoAsync("/agendas");
        await window.FollowAsync("Uitvoeringsagenda gebouwen");
        await window.FollowAsync("Uit Excel invoeren");
    }

    private static async Task ToCheckAsync(Window window)
    {
        await ToImportsAsync(window);
        await window.Main.Locator("tbody tr", new() { HasText = "controleren" }).Locator("a").First.ClickAsync();
    }

    private static async Task ToActivityAsync(Window window, string title = Depot, string end = "")
    {
        await ToAgendaAsync(window);
        var address = await window.Main.GetByRole(Microsoft.Playwright.AriaRole.Link, new() { Name = title }).First.GetAttributeAsync("href");
        await window.GoAsync(address + end);
    }

    private static async Task ActTogetherAsync(Window window)
    {
        await ToAgendaAsync(window, "/tegelijk");
        await window.Page.GetByLabel("Open dag over de houten brug").CheckAsync();
        await window.Page.GetByLabel("Klinkers van de Dorpsstraat opnieuw gebruiken").CheckAsync();
        await window.Page.GetByLabel("Iemand vragen om eigenaar te worden").CheckAsync();
        await window.Page.GetByLabel("Wie vraagt u").SelectOptionAsync(new Microsoft.Playwright.SelectOptionValue { Label = "Beheerder openbare ruimte, Gemeente Velderdam" });
        await window.Button("Controleer").ClickAsync();
    }

    private static async Task FromGoalAsync(Window window, string end)
    {
        await FollowFirstAsync(window, "/doelen", "Minder nieuwe kantoormeubels");
        await window.Main.Locator($"a[href$='{end}']").First.ClickAsync();
    }

    private static async Task FromAmbitionAsync(Window window, string title, string end)
    {
        await FollowFirstAsync(window, "/ambities", title);
        await window.Main.Locator($"a[href$='{end}']").First.ClickAsync();
    }

    private static async Task FromSheetAsync(Window window)
    {
        await FollowFirstAsync(window, "/bestuursblad", "wethouder duurzaamheid");
        await window.Main.Locator("a[href$='/delen']").First.ClickAsync();
    }

    private static async Task FromObstacleAsync(Window window, string end)
    {
        await window.GoAsync("/belemmeringen?stand=geagendeerd-hoger");
        await window.Main.Locator("tbody a").First.ClickAsync();
        await window.Main.Locator($"a[href$='{end}']").First.ClickAsync();
    }

    private static async Task FromDossierAsync(Window window, string end)
    {
        await window.GoAsync("/bibliotheek/dossiers?stand=in-gebruik");
        await window.Main.Locator("tbody a").First.ClickAsync();
        await window.Main.Locator($"a[href$='{end}']").First.ClickAsync();
    }

    private static async Task ToCommentsAsync(Window window)
    {
        await window.GoAsync("/bibliotheek/dossiers?stand=in-opbouw");
        await window.Main.Locator("tbody a").First.ClickAsync();
        await window.FollowAsync("Reageren");
    }

    private static async Task CheckObstacleAsync(Window window, Stage stage)
    {
        await window.GoAsync("/belemmeringen/nieuw");
        await window.Page.GetByLabel("Titel").FillAsync("Geen strengere milieuprestatie voor woningen in het omgevingsplan");
        await window.Page.GetByLabel("Een regel").CheckAsync();
        await window.Page.GetByLabel("Wat gaat er door mis").FillAsync("Nieuwe wijken worden gebouwd op de landelijke grens.");
        await window.Page.GetByLabel("Uw geval").FillAsync("Bij ons haalden bouwers de landelijke eis en meer niet.");
        await window.Button("Controleer").ClickAsync();
    }

    private static async Task CheckQuestionAsync(Window window, Stage stage)
    {
        await window.GoAsync("/vraagstukken/nieuw");
        await window.Page.GetByLabel("Titel").FillAsync("Mag ik in een tender een MPG vragen?");
        await window.Page.Locator("textarea").First.FillAsync("Wij bouwen een school en willen een scherpe milieuprestatie vragen in onze eigen tender.");
        await window.Button("Controleer").ClickAsync();
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
