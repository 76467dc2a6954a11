// SPDX-License-Identifier: EUPL-1.2
using Vliegwiel.Library.Obstacles;
using Vliegwiel.Network.Contracts;
using Vliegwiel.Platform.People;
using Vliegwiel.Platform.Results;
using Vliegwiel.Platform.Spine;

namespace Vliegwiel.Library.Seeds;

/// <summary>
/// Obstacles of the made-up region, one in every state and one that went into another. The rules are real, the cases are made up
/// and say so.
/// </summary>
internal sealed class DemoObstacles(OfferObstacle offers, ReportObstacle report, TendObstacle tend, NetworkDirectory network, IActorSource actors, CurrentActor current)
{
    private const string OwnLand = "Bij eigen grond en eigen aanbestedingen een betere score vragen en belonen.";
    private const string MadeUp = " (verzonnen voorbeeld)";
    private const string Spinner = "spinner@kringloop.example";
    private const string Policy = "beleid@lindedal.example";
    private const string Client = "beheer@velderdam.example";
    private const string Procurement = "inkoop@velderdam.example";
    private const string Contractor = "projecten@dekei.example";
    private const string Province = "programma@middenland.example";
    private const string WaterBoard = "grondstoffen@driebeken.example";
    private const string Supervisor = "toezicht@od-middenland.example";
    private const string Hill = "organisatiebeheer@heuvelrade.example";

    public async Task PlantAsync(CancellationToken cancel)
    {
        var mpg = await ReportAsync(Policy, new()
        {
            Titel = "Wij kunnen geen strengere milieuprestatie voor woningen vragen in het omgevingsplan",
            Soort = "regel",
            Regel = "mpg-plan",
            Gevolg = "Nieuwe wijken worden gebouwd op de landelijke grens. De ambitie van de raad is hoger, maar staat alleen in een visie.",
            Geval = "Bij een wijk van 200 woningen haalden bouwers de landelijke eis, en meer niet." + MadeUp,
            Tussenoplossing = OwnLand,
            Noem = true,
        }, Audience.SignedIn, cancel);
        await TooAsync(Client, mpg, "Wij wilden 0,6 opnemen voor een nieuwe school en woningen. Onze jurist raadde het af." + MadeUp, isNamed: true, cancel);
        await TooAsync(Hill, mpg, "Een ontwikkelaar wees ons op de landelijke regels en stopte het gesprek." + MadeUp, isNamed: false, cancel);
        await MoveAsync(Spinner, mpg, "onderzocht", "Wij legden de vraag voor aan de juristen van drie gemeenten.", null, OwnLand, cancel);
        await MoveAsync(Spinner, mpg, "geagendeerd-hoger", "Een gemeente kan dit niet zelf oplossen. Wij brengen het in bij het overleg met het ministerie.", null, OwnLand, cancel);

        var waste = await ReportAsync(WaterBoard, new()
        {
            Titel = "Vrijgekomen materiaal blijft afval omdat niemand durft te zeggen dat het grondstof is",
            Soort = "regel",
            Regel = "wm-afvalstof",
            Verwijzing = "Wet milieubeheer, artikel 1.1",
            Gevolg = "Bruikbaar materiaal gaat naar de verwerker. Dat kost geld en er wordt nieuw materiaal gekocht.",
            Geval = "Gezeefde bodem uit een beek bleef drie maanden liggen in afwachting van een oordeel." + MadeUp,
            Noem = false,
        }, Audience.SignedIn, cancel);
        await TooAsync(Contractor, waste, "Betontegels uit een straat mochten niet zonder keuring in de volgende straat." + MadeUp, isNamed: false, cancel);
        await TooAsync(Client, waste, "Elke toezichthouder oordeelt anders over hetzelfde materiaal." + MadeUp, isNamed: true, cancel);
        await TakeUpAsync(Supervisor, waste, cancel);
        await MoveAsync(Supervisor, waste, "onderzocht", "Wij verzamelen de gevallen van dit jaar en kijken welk bewijs ontbrak.", null, null, cancel);
        await MoveAsync(Supervisor, waste, "oplosbaar-lokaal", "Met een vast formulier voor het bewijs kunnen wij sneller oordelen. Wij proberen dat met vier gevallen.", null, null, cancel);

        await ReportAsync(Client, new()
        {
            Titel = "Er is geen ruimte voor een hub waar bouwmateriaal kan wachten op hergebruik",
            Soort = "ruimte",
            Gevolg = "Materiaal komt vrij voordat het ergens nodig is. Zonder opslag gaat het naar de sloop.",
            Geval = "Lichtmasten en banden uit een centrumplan pasten niet op de gemeentewerf." + MadeUp,
            Noem = true,
        }, Audience.SignedIn, cancel);

        var loan = await ReportAsync(Contractor, new()
        {
            Titel = "Kleine bedrijven krijgen geen lening voor een circulair verdienmodel",
            Soort = "financiering",
            Gevolg = "Een bank rekent met inkomsten van nu. Terugnemen en verhuren betaalt zich later terug, dus het plan gaat niet door.",
            Geval = "Voor een machine om stenen schoon te maken vroeg de bank een garantie die wij niet hebben." + MadeUp,
            Noem = true,
        }, Audience.SignedIn, cancel);
        await MoveAsync(Spinner, loan, "onderzocht", "De regionale ontwikkelingsmaatschappij denkt mee over een garantie.", null, null, cancel);

        var brick = await ReportAsync(Procurement, new()
        {
            Titel = "Gebruikte straatstenen mogen niet in onze eigen bestekken",
            Soort = "organisatie",
            Gevolg = "Onze standaardtekst vraagt nieuw materiaal. Daardoor schrijft niemand in met gebruikt.",
            Geval = "Een inschrijver met gebruikte klinkers viel af op de standaardtekst." + MadeUp,
            Noem = true,
        }, Audience.SignedIn, cancel);
        await MoveAsync(Spinner, brick, "onderzocht", "Twee gemeenten hebben hun standaardtekst al aangepast.", null, null, cancel);
        await MoveAsync(Spinner, brick, "oplosbaar-lokaal", "Dit is geen wet. De eigen tekst kan worden aangepast.", null, null, cancel);
        await MoveAsync(Spinner, brick, "opgelost", "De nieuwe tekst is klaar en staat bij het antwoord.", "Een gemeente mag gebruikt materiaal vragen. Schrijf in het bestek “nieuw of gebruikt, met bewijs van kwaliteit” en noem wie het risico draagt.", null, cancel);

        var asbestos = await ReportAsync(Hill, new()
        {
            Titel = "Uit oude gebouwen mag niets worden geoogst zonder onderzoek naar asbest",
            Soort = "regel",
            Regel = "asbest-1994",
            Gevolg = "Het onderzoek kost meer dan een kleine partij deuren of kozijnen waard is.",
            Geval = "Uit een gymzaal van 1978 konden wij de houten vloer niet op tijd vrijgeven." + MadeUp,
            Noem = false,
        }, Audience.SignedIn, cancel);
        await MoveAsync(Spinner, asbestos, "onderzocht", "Nagevraagd bij de omgevingsdienst.", null, null, cancel);
        await MoveAsync(Spinner, asbestos, "geagendeerd-hoger", "De regel komt van het Rijk en Europa.", null, null, cancel);
        await MoveAsync(Spinner, asbestos, "blijft", "De regel blijft. Zij beschermt mensen.", "Dit verandert niet. Plan het onderzoek eerder, samen met het onderzoek voor de sloop; dan kost het geen extra tijd.", null, cancel);

        var market = await ReportAsync(Province, new()
        {
            Titel = "Er is te weinig aanbod van gebruikt staal van bekende kwaliteit",
            Soort = "markt",
            Regel = "nta-8713",
            Gevolg = "Ontwerpers rekenen met nieuw staal, omdat zij niet weten wat er vrijkomt.",
            Geval = "Voor een fietsbrug vonden wij geen liggers met papieren." + MadeUp,
            Noem = true,
        }, Audience.SignedIn, cancel);
        var twin = await ReportAsync(Client, new()
        {
            Titel = "Gebruikt staal is niet te krijgen met bewijs van kwaliteit",
            Soort = "markt",
            Gevolg = "Hergebruik van staal gaat niet door.",
            Geval = "Drie handelaren konden geen herkomst geven." + MadeUp,
            Noem = true,
        }, Audience.SignedIn, cancel);
        await AsAsync(Spinner, cancel);
        Succeed(await tend.MergeAsync(twin, market));
        Succeed(await offers.RunAsync(asbestos, new OfferRequest
        {
            Aan = "Een ministerie (verzonnen voorbeeld)",
            Gevraagd = "Kan het onderzoek bij hergebruik samengaan met het onderzoek voor de sloop?",
            AangebodenOp = offers.Today.AddDays(-40),
            AntwoordVerwachtOp = offers.Today.AddDays(-5),
        }));
    }

    private async Task<string> ReportAsync(string email, ObstacleRequest request, Audience audience, CancellationToken cancel)
    {
        await AsAsync(email, cancel);
        request.Groepen = [audience.Token];
        return Succeed(await report.ReportAsync(request)).Kenmerk;
    }

    private async Task TooAsync(string email, string kenmerk, string text, bool isNamed, CancellationToken cancel)
    {
        await AsAsync(email, cancel);
        Succeed(await report.AddAsync(kenmerk, text, isNamed));
    }

    private async Task TakeUpAsync(string email, string kenmerk, CancellationToken cancel)
    {
        await AsAsync(email, cancel);
        Succeed(await tend.TakeUpAsync(kenmerk));
    }

    private async Task MoveAsync(string email, string kenmerk, string state, string note, string? answer, string? meanwhile, CancellationToken cancel)
    {
        await AsAsync(email, cancel);
        Succeed(await tend.MoveAsync(kenmerk, new TendObstacleRequest { Stand = state, Toelichting = note, Antwoord = answer, Tussenoplossing = meanwhile }));
    }

    private async Task AsAsync(string email, CancellationToken cancel)
    {
        var person = await network.FindPersonIdByEmailAsync(email, cancel) ?? throw new InvalidOperationException($"The region has no {email}.");
        current.Become(await actors.FindAsync(person, cancel) ?? throw new InvalidOperationException($"{email} may not act."));
    }

    private static Obstacle Succeed(Result<Obstacle> result) =>
        result.Refusal is { } refusal ? throw new InvalidOperationException($"The demonstration was refused: {refusal.Message}") : result.Value;
}
