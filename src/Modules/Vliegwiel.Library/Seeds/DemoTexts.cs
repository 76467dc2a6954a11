// SPDX-License-Identifier: EUPL-1.2
using Vliegwiel.Library.Domain;

namespace Vliegwiel.Library.Seeds;

/// <summary>The made-up items of the demonstration. Numbers and places in them are fictitious, and each says so.</summary>
internal static class DemoTexts
{
    public static readonly ItemFields PurchasingPolicy = new()
    {
        Title = "Circulair inkoopbeleid gemeente Lindedal (fictief)",
        Kind = "beleidsnotitie",
        Summary = "Hoe een kleine gemeente bij elke aankoop eerst vraagt of het nodig is, dan of het er al is, en pas daarna wat er nieuw moet komen.",
        DocumentDate = new DateOnly(2026, 3, 12),
        VersionLabel = "concept",
        Layers = ["Gemeentelijk"],
        TargetGroups = ["inkopers", "beleidsmedewerkers"],
        RLadder = ["R1", "R3"],
        Licence = "CC BY 4.0",
        OwnText = """
            Waarom
            De gemeente koopt elk jaar werken, diensten en spullen. Een deel daarvan is er al: bij een buurgemeente, op de werf of bij een sloper.

            Wat we doen
            Bij elke aankoop boven de drempel vult de inkoper drie vragen in. Is het nodig? Is het er al? Kan het met gebruikte onderdelen?

            Doel
            In 2028 komt een vijfde van de bestrating uit hergebruik. Dit getal is een voorbeeld.

            Uitzonderingen
            Wie nieuw koopt terwijl er een gebruikt alternatief is, mag dat.
            """,
    };

    /// <summary>The same, as it was adopted: differs in a few words, a sentence and some fields.</summary>
    public static ItemFields PurchasingPolicyAsAdopted(ItemFields concept) => concept with
    {
        VersionLabel = "vastgesteld",
        DocumentDate = new DateOnly(2026, 6, 2),
        ValidFrom = new DateOnly(2026, 7, 1),
        ValidUntil = new DateOnly(2028, 12, 31),
        RLadder = ["R1", "R2", "R3"],
        OwnText = concept.OwnText!
            .Replace("een vijfde van de bestrating", "een kwart van de bestrating en de helft van het straatmeubilair", StringComparison.Ordinal)
            .Replace("mag dat.", "schrijft de reden op. De raad krijgt die redenen één keer per jaar te zien.", StringComparison.Ordinal),
    };

    public static readonly ItemFields Streams = new()
    {
        Title = "Stromen van klei, riet en maaisel bij Waterschap Drie Beken (fictief)",
        Kind = "onderzoek",
        Summary = "Wat er elk jaar vrijkomt bij onderhoud van beken, waar het nu heen gaat en wat er meer mee kan.",
        DocumentDate = new DateOnly(2025, 11, 3),
        Layers = ["Waterschap", "Provinciaal"],
        TargetGroups = ["beheerders openbare ruimte", "adviseurs"],
        RLadder = ["R3", "R5"],
        Licence = "CC0",
        Costs = "ongeveer 15.000 euro voor het onderzoek, zonder eigen uren (fictief)",
        OwnText = "Bij onderhoud komt klei, riet en maaisel vrij. De hoeveelheden zijn geschat uit de begrotingen van drie jaar; er is niet gewogen.\n\nEen deel van de klei past bij dijkwerk in de buurt. Voor riet is een afnemer gezocht die er platen van perst.",
    };

    public static readonly ItemFields AwardCriterion = new()
    {
        Title = "Milieukosten als gunningscriterium (fictief uitgewerkt)",
        Kind = ItemChoices.Instrument,
        Summary = "Wie minder milieukosten aanbiedt, krijgt een fictieve korting op de prijs.",
        DocumentDate = new DateOnly(2026, 1, 20),
        Phase = "herhaald",
        Layers = ["Provinciaal", "Waterschap", "Gemeentelijk"],
        TargetGroups = ["inkopers", "juristen"],
        RLadder = ["R2", "R3", "R4"],
        Influence = "Hoog",
        InfluenceNote = "Het werkt door in elke inschrijving. Dit oordeel is een voorbeeld.",
        Feasibility = "Gemiddeld",
        FeasibilityNote = "De berekening moet voor iedereen gelijk en na te gaan zijn. Te verifiëren door een jurist.",
        LegalField = "Privaatrecht",
        LegalSubfield = "Aanbesteding",
        Categories = ["Inkoop"],
        Subcategories = ["Inkoop: Gunningscriteria"],
        LawTitle = "Aanbestedingswet 2012",
        LawArticle = "2.114 (te verifiëren)",
        LawLink = "https://wetten.overheid.nl/BWBR0032203/",
        OwnText = "Vraag de milieukosten van elke inschrijving volgens één rekenwijze. Noem vooraf de waarde van elke euro verschil, en wie de berekening controleert.",
    };

    public static readonly ItemFields ThreeSteps = new()
    {
        Title = "Van nulmeting naar agenda in drie stappen",
        Kind = "aanpak",
        Summary = "Eerst weten waar u staat, dan zien waar kansen liggen, dan afspreken wie wat doet.",
        Layers = ["Provinciaal", "Gemeentelijk"],
        TargetGroups = ["beleidsmedewerkers", "bestuurders"],
        Phase = "standaardwerkwijze",
        OwnText = "Nulmeting: kijk naar materialen, inkoop en wat mensen weten.\n\nKansenkaart: zet de kansen op een rij, met wie erbij nodig is.\n\nAgenda: kies samen, en geef elke activiteit een eigenaar.",
    };

    public static readonly ItemFields Lesson = new()
    {
        Title = "Les: begin met werk dat elk jaar terugkomt (fictief)",
        Kind = "les",
        Summary = "Terugkerend onderhoud geeft elk jaar een nieuwe kans om het beter te doen.",
        DocumentDate = new DateOnly(2025, 9, 1),
        Layers = ["Gemeentelijk"],
        TargetGroups = ["projectleiders", "beheerders openbare ruimte"],
        OwnText = "Een groot project lukt één keer. Onderhoud van stoepen komt elk jaar terug: wat het eerste jaar misging, ging het tweede jaar goed.",
    };

    public static readonly ItemFields Bridge = new()
    {
        Title = "Gebruikte liggers in een nieuwe fietsbrug (fictief)",
        Kind = ItemChoices.Practice,
        Summary = "Velderdam bouwde een fietsbrug met liggers van een brug die weg moest.",
        DocumentDate = new DateOnly(2026, 5, 18),
        Phase = "icoon",
        Layers = ["Gemeentelijk"],
        TargetGroups = ["beheerders openbare ruimte", "projectleiders", "ondernemers"],
        RLadder = ["R3"],
        Costs = "8 procent duurder dan nieuw, door het keuren (fictief)",
        Challenges = "Niemand wist hoe sterk de liggers nog waren. De opslag kostte vier maanden.",
        SuccessFactors = "De aannemer zat vanaf het eerste gesprek aan tafel. De beheerder durfde een andere maat te accepteren.",
        LimitingFactors = "De keuring was voor nieuw staal geschreven.",
        Results = "Twaalf liggers opnieuw gebruikt. De raad vroeg om hetzelfde bij de volgende brug.",
        OwnText = "De oude brug lag drie kilometer verderop. Omdat de sloop en de bouw in hetzelfde jaar vielen, hoefden de liggers maar één winter op de werf te liggen.",
    };

    public static readonly ItemFields VisionText = new()
    {
        Title = "Bouwsteen omgevingsvisie: eerst hergebruik, dan nieuw (fictief)",
        Kind = ItemChoices.Rule,
        Summary = "Een tekst voor de omgevingsvisie die richting geeft aan hergebruik, zonder eisen te stellen die landelijk geregeld zijn.",
        DocumentDate = new DateOnly(2026, 11, 10),
        VersionLabel = "concept",
        Layers = ["Gemeentelijk"],
        TargetGroups = ["juristen", "beleidsmedewerkers"],
        RuleInstrument = "omgevingsvisie",
        RuleBasis = "Omgevingswet, de bepalingen over de omgevingsvisie (te verifiëren)",
        Durability = "Gemiddeld",
        DurabilityNote = "Een visie bindt alleen wie haar vaststelt. Te verifiëren door een jurist.",
        AdoptedBy = "nog niet vastgesteld",
        OwnText = "De gemeente wil dat bij verbouwen en nieuwbouw eerst wordt gezocht naar materiaal dat er al is.\n\nEen strengere milieuprestatie dan het Rijk vraagt, kunnen wij hier niet eisen. Wij vragen er wel naar.",
    };

    public static readonly ItemFields CyclePath = new()
    {
        Title = "Rekenblad kosten van een fietspad over veertig jaar (fictief)",
        Kind = "tool",
        Summary = "Vergelijkt aanleg, onderhoud en opbreken van drie soorten verharding.",
        Phase = "pilot",
        Layers = ["Gemeentelijk", "Provinciaal"],
        TargetGroups = ["beheerders openbare ruimte", "inkopers"],
        OwnText = "Vul de lengte, de breedte en de prijs per vierkante meter in. Het blad telt aanleg, onderhoud en restwaarde op en laat zien welke aanname het meeste uitmaakt.",
    };

    public static readonly ItemFields BrokenSource = new()
    {
        Title = "Kennisplatform voor decentrale overheden (voorbeeldlink)",
        Summary = "De zes thema's van decentrale overheden, verder uitgewerkt. Wij verwijzen ernaar en nemen het niet over.",
        Link = "https://kennisplatform.example/themas",
    };

    public static readonly ItemFields Guide2026 = new()
    {
        Title = "Leidraad materialenpaspoort bij verbouwen, tweede druk (fictief)",
        Kind = "leidraad",
        Summary = "Wat u vastlegt voordat de verbouwing begint, zodat een ander het later kan gebruiken.",
        DocumentDate = new DateOnly(2026, 10, 1),
        VersionLabel = "2",
        Layers = ["Gemeentelijk"],
        TargetGroups = ["projectleiders"],
        RLadder = ["R3", "R4"],
        OwnText = "Loop het gebouw door met iemand die weet wat te verkopen is.\n\nZoek de afnemer voordat u begint: dan weet u hoe voorzichtig het los moet.",
    };

    public static readonly ItemFields Guide2024 = new()
    {
        Title = "Leidraad materialenpaspoort bij verbouwen, eerste druk (fictief)",
        Kind = "leidraad",
        Summary = "De eerste druk, voordat er een marktplaats was.",
        DocumentDate = new DateOnly(2024, 5, 6),
        VersionLabel = "1",
        ValidUntil = new DateOnly(2026, 9, 30),
        Layers = ["Gemeentelijk"],
        TargetGroups = ["projectleiders"],
        OwnText = "Loop het gebouw door en schrijf op wat er is. Zoek na afloop een afnemer.",
    };

    public static readonly ItemFields Paving = new()
    {
        Title = "Bestekstekst gebruikte straatstenen (fictief)",
        Kind = "bestek",
        Summary = "Een eis voor het bestek waarmee gebruikte stenen mogen worden geleverd.",
        DocumentDate = new DateOnly(2025, 12, 1),
        Layers = ["Gemeentelijk"],
        TargetGroups = ["inkopers"],
        OwnText = "De stenen zijn gebruikt, schoon en heel. De maat wijkt niet meer dan één millimeter af.",
    };
}
