// SPDX-License-Identifier: EUPL-1.2
namespace Vliegwiel.Tests.Library.Proposing.Recognising;

/// <summary>A short made-up document with what a reader would say about it; null or empty where the document does not say.</summary>
internal sealed record AnsweredDocument(string FileName, string Title, string Text, string? Kind, string? Date, string[] Themes, string[] Layers, string[] Named, string? Phase = null, string? BetterTitle = null);

/// <summary>Twenty-six made-up documents as municipalities, provinces and water boards write them. The answers were written before the terms were tried on them.</summary>
internal static class KnownDocuments
{
    public static IReadOnlyList<AnsweredDocument> All { get; } =
    [
        new("nota_hergebruik_def2.pdf", "Nota hergebruik def2", "Beleidsnota hergebruik van bouwmaterialen\n\nVastgesteld door de raad op 12 maart 2021\n\nDeze nota beschrijft hoe de gemeente Utrecht bouwmaterialen opnieuw gebruikt. De gemeente Utrecht sloopt elk jaar veertig gebouwen. Bouwmaterialen uit die gebouwen gaan naar nieuwe woningbouw. Ons college van b en w rapporteert elk jaar aan de gemeenteraad.",
            "beleidsnotitie", "2021-03-12", ["decentraal:Bouw", "transitieagendas:Bouw"], ["Gemeentelijk"], ["Gemeente Utrecht"], BetterTitle: "Beleidsnota hergebruik van bouwmaterialen"),
        new("leidraad-asfalt.docx", "Leidraad hergebruik van asfalt", "Leidraad hergebruik van asfalt\n\nDatum: 03-04-2022\n\nDeze leidraad is voor wegbeheerders. Oud asfalt uit een weg komt terug in een nieuwe weg. De provincie Flevoland gebruikt asfalt vijf keer opnieuw. De gedeputeerde van de provincie Flevoland steunt dit.",
            "leidraad", "2022-04-03", ["decentraal:Infrastructuur", "transitieagendas:Bouw"], ["Provinciaal"], ["Provincie Flevoland"]),
        new("verslag bijeenkomst.md", "Verslag bijeenkomst textiel, 4 april 2023", "Veertig mensen spraken over textiel. We leerden dat kleding apart moet worden ingezameld. De belangrijkste les: begin klein. Textiel uit huishoudens is vaak nat. Inwoners willen weten waar hun kleding blijft, zeiden bewoners.",
            "les", "2023-04-04", ["transitieagendas:Consumptiegoederen", "decentraal:Inwoners"], [], []),
        new("onderzoek reststromen.pdf", "Onderzoek naar reststromen uit groen", "In dit onderzoek staat bermgras centraal. Gepubliceerd op 9 juni 2020.\n\nDit onderzoek is gedaan voor Waterschap Rijn en IJssel. Waterschap Rijn en IJssel maait 4.000 ton bermgras per jaar. Biomassa wordt nu verbrand. Maaisel kan papier worden. De respondenten zien kansen voor biomassa.",
            "onderzoek", "2020-06-09", ["transitieagendas:Biomassa en Voedsel"], ["Waterschap"], ["Waterschap Rijn en IJssel"]),
        new("afvalstoffenverordening.pdf", "Afvalstoffenverordening Zeist 2022", "Artikel 1 Begripsbepalingen\n\nIn deze verordening wordt verstaan onder huishoudelijk afval: afval uit huishoudens.\n\nArtikel 2. Deze verordening treedt in werking op 1 januari 2023.\n\nAldus vastgesteld in de vergadering van 15 november 2022. De gemeente Zeist zamelt restafval in. Namens de gemeenteraad van gemeente Zeist.",
            "regeltekst", "2022-11-15", ["decentraal:Afval"], ["Gemeentelijk"], ["Gemeente Zeist"]),
        new("bestek fietspad.docx", "Bestek fietspad van biobased materiaal", "De inschrijver dient een plan in. Inschrijvingen uiterlijk 1 mei 2024. De gunningscriteria zijn prijs en MKI. De opdrachtnemer dient het fietspad in acht weken aan te leggen. De MKI telt voor 40%. Ook voor de brug over de vaart geldt de MKI.",
            "bestek", null, ["decentraal:Infrastructuur", "transitieagendas:Bouw"], [], []),
        new("plan.docx", "Plan van aanpak circulaire inkoop", "Datum 20 september 2023\n\nDeze aanpak bestaat uit drie stappen. De inkoper vraagt naar hergebruik. Bij meubels kiezen we voor refurbished kantoormeubilair. Elke inkoper krijgt een training. Meubels gaan naar de kringloopwinkel.",
            "aanpak", "2023-09-20", ["transitieagendas:Consumptiegoederen"], [], []),
        new("houtbouw pilot.pdf", "Pilot houtbouw in Almere", "Deze pilot liep van 2020 tot 2022. In Almere zijn 24 woningen in hout gebouwd. Houtbouwprojecten in Almere gaan sneller. De proef leerde ons dat houtbouw goedkoper wordt. Dit project is opgeleverd in mei 2022.",
            "praktijkvoorbeeld", null, ["decentraal:Bouw", "transitieagendas:Bouw"], [], ["Almere (gemeente)"], Phase: "pilot"),
        new("checklist.xlsx", "Checklist losmaakbaarheid", "Vul in voor elk gebouw. Deze checklist helpt de architect bij losmaakbaarheid. Vink aan welke verbindingen losmaakbaar zijn. Losmaakbaarheid van een gebouw telt mee in de MPG. De architect tekent.",
            "tool", null, ["decentraal:Bouw", "transitieagendas:Bouw"], [], []),
        new("convenant.pdf", "Convenant hergebruik van beton", "Partijen spreken af dat beton uit bruggen en viaducten wordt hergebruikt. Partijen komen overeen dat elke brug een paspoort krijgt. Ondertekend op 30 mei 2018. Het ministerie en de provincies tekenden. De minister was aanwezig bij elke brug. Beton is zwaar.",
            "instrument", "2018-05-30", ["decentraal:Infrastructuur", "transitieagendas:Bouw"], ["Nationaal"], []),
        new("20210312 visie def.pdf", "20210312 visie def", "Visie circulaire landbouw in Fryslân\n\nDeze visie gaat over landbouw en voedsel. Boeren in de landbouw gebruiken mest opnieuw. Voedsel uit de korte keten is vers. Voedselverspilling bij boeren is laag. Provinciale Staten stelden de visie vast. De provincie Fryslân betaalt mee, en de provincie Fryslân helpt.",
            "beleidsnotitie", "2021-03-12", ["decentraal:Landbouw/voedsel", "transitieagendas:Biomassa en Voedsel"], ["Provinciaal"], ["Fryslân (provincie)"], BetterTitle: "Visie circulaire landbouw in Fryslân"),
        new("grondstoffenplan.pdf", "Grondstoffenplan De Bilt", "Vastgesteld op 7 december 2021.\n\nDit beleidsplan beschrijft hoe wij afval scheiden. Restafval moet omlaag naar 30 kg per inwoner. De milieustraat krijgt meer bakken. Gemeente De Bilt begint met diftar. Deze nota geldt vijf jaar. De gemeenteraad stemde in.",
            "beleidsnotitie", "2021-12-07", ["decentraal:Afval"], ["Gemeentelijk"], ["Gemeente De Bilt"]),
        new("windturbines.pdf", "Verkenning hergebruik van rotorbladen", "Deze verkenning gaat over windturbines aan het einde van hun leven. Een rotorblad van een windturbine is van composiet. Wij onderzochten tien windparken. Rotorbladen worden nu versnipperd.",
            "onderzoek", null, ["nieuw:Circulaire windmolens en zonnepanelen", "transitieagendas:Maakindustrie"], [], []),
        new("hub.pdf", "Handreiking materialenhub", "In deze handreiking leest u hoe een materialenhub werkt. Een bouwhub bespaart ritten. Zo pakt u het aan: zoek eerst een plek. De materialenhub ontvangt bouwmateriaal uit sloop. Datum: 2 februari 2024.",
            "leidraad", "2024-02-02", ["nieuw:Circulaire logistieke hubs", "decentraal:Bouw"], [], []),
        new("plastic.pdf", "Onderzoek plastic in zwerfafval", "Dit rapport telt plastic langs de oever. Plastic verpakkingen zijn de helft van het zwerfafval. Het hoogheemraadschap van Delfland telde mee. Ook het waterschap vond plastic. Hoogheemraadschap van Delfland ruimt op.",
            "onderzoek", null, ["transitieagendas:Kunststof", "decentraal:Afval"], ["Waterschap"], ["Hoogheemraadschap van Delfland"]),
        new("subsidieregeling.pdf", "Subsidieregeling circulair mkb", "Deze regeling helpt ondernemers. Subsidie wordt verstrekt aan bedrijven op een bedrijventerrein. De aanvrager is een bedrijf uit het mkb. Aanvragen tot 1 oktober 2024. Gedeputeerde Staten van de provincie Utrecht, 5 maart 2024. Provincie Utrecht betaalt de helft.",
            "instrument", "2024-03-05", ["decentraal:Bedrijven"], ["Provinciaal"], ["Provincie Utrecht"]),
        new("notulen.txt", "Notulen", "De vergadering begint om negen uur. Het verslag wordt vastgesteld. Er zijn geen vragen. De koffie is op.",
            null, null, [], [], []),
        new("raadsvoorstel.pdf", "Raadsvoorstel circulair sportpark Houten", "Het college besluit te kiezen voor kunstgras zonder korrels. Gevraagd besluit: stel € 1,5 mln beschikbaar. Kunstgras is van kunststof. De wethouder van gemeente Houten licht toe. Gemeente Houten, 11 mei 2023. Oud kunstgras wordt recyclaat.",
            "beleidsnotitie", "2023-05-11", ["transitieagendas:Kunststof"], ["Gemeentelijk"], ["Gemeente Houten"]),
        new("lessen.pdf", "Lessen uit drie jaar circulair slopen", "Wat ging goed: de inventarisatie vooraf. Wat kan beter: de opslag. We hebben geleerd dat sloop en nieuwbouw tegelijk gepland moeten worden. Een donorgebouw vinden kost tijd. Circulair slopen duurt langer. Utrecht, 8 augustus 2022. In Utrecht liep het goed.",
            "les", null, ["decentraal:Bouw", "transitieagendas:Bouw"], [], ["Utrecht (gemeente)"]),
        new("eu.pdf", "Analyse van de Europese richtlijn verpakkingen", "De Europese Commissie wil minder verpakkingen. Lidstaten van de Europese Unie krijgen doelen. Deze analyse zet de doelen voor plastic verpakkingen op een rij. Verpakkingen van plastic moeten recyclebaar zijn. 14 juli 2023.",
            "onderzoek", null, ["transitieagendas:Kunststof", "transitieagendas:Consumptiegoederen"], ["Europees"], []),
        new("rekentool.html", "Rekentool CO2 van bruggen", "Met deze tool berekent u de uitstoot van een brug. Vul in hoeveel staal de brug heeft. Deze tool gebruikt de MKI. Versie van 1 juni 2021.",
            "tool", "2021-06-01", ["decentraal:Infrastructuur", "transitieagendas:Bouw"], [], []),
        new("standaard.pdf", "Standaard werkwijze hergebruik van straatmeubilair", "Hergebruik is onze standaardwerkwijze in de openbare ruimte. Deze werkwijze geldt voor alle bankjes in de openbare ruimte. De beheerder openbare ruimte beslist. Straatstenen en bankjes gaan naar de werf. Deze standaardwerkwijze geldt sinds 1 januari 2020.",
            "aanpak", null, ["decentraal:Infrastructuur"], [], [], Phase: "standaardwerkwijze"),
        new("IMG_2231.pdf", "IMG 2231", "Handleiding repair café beginnen\n\nDeze handleiding helpt inwoners om een repair café te beginnen. Reparatie van apparaten is leuk. Een repair café heeft zes vrijwilligers nodig. Inwoners brengen hun apparaten mee.",
            "leidraad", null, ["decentraal:Inwoners", "transitieagendas:Consumptiegoederen"], [], [], BetterTitle: "Handleiding repair café beginnen"),
        new("omgevingsplan.docx", "Modelregel demontabel bouwen voor het omgevingsplan", "Artikel 2 Demontabel bouwen\n\nEerste lid: een bouwwerk is demontabel. Tweede lid: bij sloop wordt een gebouw uit elkaar gehaald. Dit artikel geldt in de hele gemeente. De gemeenteraad stelt het plan vast. Sloop zonder plan is verboden.",
            "regeltekst", null, ["decentraal:Bouw", "transitieagendas:Bouw"], ["Gemeentelijk"], []),
        new("uitvraag.pdf", "Uitvraag refurbished laptops", "Deze uitvraag betreft 400 laptops. De inschrijver levert apparaten die refurbished zijn. De aanbestedende dienst koopt elektronica voor drie jaar. De inschrijver dient elektronica terug te nemen. Den Haag, 1 september 2024.",
            "bestek", null, ["transitieagendas:Maakindustrie"], [], []),
        new("ccu.pdf", "Verkenning CO2 als grondstof", "Deze verkenning gaat over CCU in de chemie. CO2 als grondstof vervangt aardgas. Met CCU maakt de chemische industrie brandstof. De chemische industrie kan afgevangen CO2 gebruiken. Gedateerd 17 oktober 2022.",
            "onderzoek", "2022-10-17", ["nieuw:CO₂ als grondstof (CCU)", "nieuw:Circulaire chemische industrie"], [], []),
    ];
}
