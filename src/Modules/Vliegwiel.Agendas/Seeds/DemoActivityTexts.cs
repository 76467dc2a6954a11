// SPDX-License-Identifier: EUPL-1.2
namespace Vliegwiel.Agendas.Seeds;

/// <summary>What an activity of the made-up region is about.</summary>
internal sealed record DemoActivityText(string What, string? Within = null, string? Outside = null, string? Expertise = null, string? Hours = null)
{
    private const string MadeUp = "(Verzonnen voorbeeld.)";

    private static readonly Dictionary<string, DemoActivityText> All = new(StringComparer.Ordinal)
    {
        ["Klinkers van de Dorpsstraat opnieuw gebruiken"] = new(
            "De Dorpsstraat gaat open voor het riool. De gebakken klinkers komen eruit, worden gesorteerd en gaan terug in dezelfde straat. Wat stuk is, gaat naar het depot.",
            "Opbreken, sorteren, opslaan en terugleggen van de rijbaan.", "De trottoirs en het riool zelf.", "straatmaker, materiaalkundige, toezichthouder", "420"),
        ["Depot voor vrijkomende materialen delen"] = new(
            "Elke gemeente heeft een hoek op de werf met stenen, hout en palen. Wij maken daar één gedeeld depot van, met een lijst van wat er ligt.",
            "Stenen, banden, hout en straatmeubilair van de gemeenten in de regio.", "Grond, asfalt en alles met asbest of teer.", "beheerder werf, jurist milieu, planner", "600"),
        ["Milieukosten laten meetellen bij de gunning van asfalt"] = new(
            "In de volgende aanbesteding voor asfaltonderhoud telt de milieukostenindicator mee. De inkoper schrijft het criterium, de beheerder toetst of het te meten is.",
            "Asfaltonderhoud van de gemeenten die meedoen.", "Nieuwe aanleg en betonwegen.", "inkoper, adviseur milieukosten", "160"),
        ["Proef met gebruikte kademuurstenen"] = new(
            "De aannemer zet vijftig meter kade op met stenen uit een oude kademuur. Wij meten de breuk, de uren en hoe de voegen zich houden.",
            "Vijftig meter kade aan de noordkant.", "De fundering en de rest van de kade.", "constructeur, metselaar", "380"),
        ["Voertuigen van de aannemer elektrisch laden op de werf"] = new(
            "Op de gemeentewerf komt een laadplein waar ook de aannemer zijn machines laadt, zodat het werk zonder diesel kan.", null, null, "installateur", "90"),
        ["Bestekstekst losmaakbaar straatmeubilair"] = new(
            "Een tekst die in elk bestek past: banken en paaltjes zijn zonder breken los te maken en weer te gebruiken.",
            "Banken, paaltjes en prullenbakken.", "Lichtmasten en speeltoestellen.", "bestekschrijver", "64"),
        ["Open dag over de houten brug"] = new("Laten zien hoe de houten brug is gemaakt en wat wij er volgende keer anders aan doen."),
        ["Gezamenlijke inkoop van gebruikt hout"] = new("Samen gebruikt hout kopen, zodat een leverancier genoeg vraag ziet om te sorteren."),
        ["Meten hoeveel bermmaaisel vrijkomt"] = new(
            "Een jaar lang wegen wat er van de bermen komt, per gemeente en per maand. Daarna weten wij of een vergister of een vezelfabriek er iets aan heeft.", null, null, "groenbeheerder", null),
        ["Kantoormeubels repareren voordat wij nieuwe kopen"] = new(
            "Wie een bureau of stoel nodig heeft, kijkt eerst wat er gerepareerd kan worden. Nieuw kopen kan pas als dat niet lukt.", "Bureaus, stoelen en kasten.", "Keukens en apparatuur.", "facilitair medewerker", "120"),
        ["Bedrijfskleding terugnemen door de leverancier"] = new("In het nieuwe contract neemt de leverancier gedragen kleding terug en laat zien wat ermee gebeurt."),
    };

    public string Description => $"{What} {MadeUp}";

    public static DemoActivityText Of(string title) => All[title];
}
