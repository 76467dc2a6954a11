// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Frozen;

namespace Vliegwiel.DutchText;

internal static partial class CompoundWords
{
    private static FrozenSet<string> Building => Words("""
        bouw hout steen baksteen beton asfalt staal ijzer glas aluminium koper zink lood kunststof plastic gips kalk klei leem zand
        grind cement mortel metsel tegel pan dak gevel muur wand vloer plafond fundering kelder kozijn raam deur trap ladder balkon
        gang kamer zaal hal lift schacht skelet balk kolom spant plaat paneel profiel element prefab module casco schil isolatie
        ventilatie installatie verwarming koeling riool riolering leiding kabel buis pijp pomp ketel warmte koude lucht licht verlichting
        lamp armatuur schakel meter teller regel techniek constructie draag kracht last sterkte stijf bouwer aannemer architect
        ontwerp tekening bestek plan model maquette steiger kraan machine werktuig gereedschap materieel materiaal grondstof product
        onderdeel component verbinding naad voeg schroef spijker bout lijm verf lak kit coating folie doek vezel vlas hennep stro riet
        bamboe kurk wol katoen textiel leer rubber bitumen teer olie vet hars schuim piep vurenhout spaan multiplex triplex
        sloop slopen demontage montage renovatie restauratie onderhoud beheer herstel verbouw nieuwbouw aanbouw uitbouw hoogbouw
        woning huis gebouw pand kantoor school winkel fabriek loods hal schuur garage stal kas kerk ziekenhuis theater museum
        hotel sporthal zwembad station brug viaduct tunnel sluis dam dijk kade steiger weg straat laan plein pad fietspad stoep
        rotonde kruispunt spoor rail tram trein metro bus auto vrachtwagen fiets schip boot haven vliegveld park plantsoen tuin
        bos boom struik gras heg bank bord paal hek lantaarn speel toestel sport veld kunstgras straatmeubilair meubilair meubel
        stoel tafel kast bureau bed inrichting inventaris interieur tapijt gordijn keuken badkamer toilet kraan douche
        draagconstructie houtskelet ligger stut heipaal damwand bekisting wapening vlecht gevelbekleding bekleding afwerking
        detail maat maatvoering tolerantie aansluiting doorvoer kern vakwerk spouw dorpel lateien schoorsteen zolder verdieping
        plint drempel scharnier slot sleutel rooster filter kanaal sprinkler brand branddeur rook alarm meldkamer sensor
        """);

    private static FrozenSet<string> Buying => Words("""
        inkoop inkopen inkoper aankoop verkoop koop koper verkoper aanbesteding aanbesteden aanbesteder besteding gunning gunnen inschrijving
        inschrijver offerte bieding prijs kosten tarief korting waarde geld budget begroting rekening factuur betaling krediet
        lening lease leasing huur verhuur pacht verzekering garantie borg boete bonus subsidie fonds belasting heffing accijns
        leges btw winst verlies omzet rendement rente schuld balans jaarrekening contract overeenkomst convenant akkoord afspraak
        voorwaarde eis criterium wens norm keur keurmerk certificaat label paspoort verklaring bewijs toets toetsing audit controle
        markt consultatie dialoog partij leverancier levering dienst dienstverlening diensten opdracht opdrachtgever opdrachtnemer nemer
        gever bedrijf onderneming ondernemer firma keten partner samenwerking coalitie raamovereenkomst perceel selectie leidraad
        uitvraag marktconsultatie proces procedure fase planning termijn datum looptijd beoordeling score weging punt plafond
        drempel bedrag som totaal levensduur levenscyclus eigendom eigenaar bezit gebruik gebruiker hergebruik verbruik afname
        afnemer vraag aanbod behoefte advies adviseur raad commissie jury team manager directeur medewerker functie rol taak
        uitgave spend categorie segment catalogus bestelling voorraad magazijn opslag logistiek transport vervoer distributie
        """);

    private static FrozenSet<string> Waste => Words("""
        afval afvalstof reststof restafval rest vuil vuilnis schroot puin sloopafval slib as slak mest compost composteren gft groen
        groente fruit voedsel eten etens papier karton verpakking fles blik statiegeld zak container bak emmer milieustraat milieu
        brengstation inzameling inzamelen ophaal scheiding scheiden bron sortering sorteren recycling recyclen verwerking verwerken
        verbranding verbranden stort storten stortplaats lozing lozen emissie uitstoot stof stoffen fijnstof stikstof fosfaat
        koolstof waterstof zuurstof methaan asbest pfas metaal chemie chemisch gif gevaar giftig besmetting vervuiling verontreiniging
        sanering saneren reiniging zuivering afvalwater water drinkwater regenwater hemelwater oppervlaktewater grondwater proceswater
        spoel was riool slibverwerking stroom stromen massa volume gewicht ton kilo preventie vermindering reductie
        vermijden terugwinning winning winnen delven kringloop circulair circulariteit lineair ecologie economie duurzaam duurzaamheid
        klimaat energie elektriciteit gas aardgas biogas wind zon zonne paneel turbine batterij accu opwek opwekking besparing
        brandstof diesel benzine kolen biomassa warmtenet net netwerk opslag reparatie repareren refurbish levensduurverlenging verlenging
        tweedehands kringloopwinkel luier matras elektronica apparaat apparatuur witgoed kleding schoen band voertuig wrak
        biobased gewas oogst landbouw landbouwer akker veeteelt vee dier vlees zuivel melk vis gewas teelt boer boerderij agrarisch
        keuringsklasse impact voetafdruk schaduw schaduwkosten berekening bepaling monitor monitoring meting indicator
        """);

    private static FrozenSet<string> Space => Words("""
        ruimte ruimtelijk omgeving omgevings gebied streek regio wijk buurt dorp stad stads gemeente provincie land rijk rijks staat
        overheid bestuur bestuurs ministerie waterschap college burgemeester wethouder gedeputeerde raadslid volksvertegenwoordiger
        griffie griffier ambtenaar ambtelijk inwoner burger bewoner bevolking huishouden doelgroep platform gebruiksruimte
        bestemming bestemmings visie strategie programma agenda actie maatregel beleid beleids nota notitie brief motie amendement
        verordening wet wetgeving regeling regelgeving besluit artikel lid bijlage toelichting vergunning ontheffing vrijstelling melding
        meldpunt aanvraag bezwaar beroep rechter rechtbank recht plicht verbod gebod handhaving toezicht inspectie inspecteur
        bodem grond aarde perceel kavel terrein locatie plek plaats plaatsing kaart grens zone ligging hoogte diepte breedte lengte
        oppervlak oppervlakte vierkante afstand geluid geluids trilling geur hinder overlast veiligheid veilig risico explosie
        archeologie erfgoed monument monumenten landschap natuur soort soorten vogel vleermuis plant planten flora fauna habitat
        bescherming beschermd behoud ontwikkeling ontwikkelaar woningbouw bedrijventerrein industrie industrieterrein centrum
        verkeer verkeers parkeer parkeren mobiliteit bereikbaar bereikbaarheid infrastructuur openbaar openbare publiek privaat
        rivier beek sloot vaart meer zee kust duin polder vijver plas bron wadi berging peil overstroming droogte hitte
        adaptatie mitigatie watertoets inpassing participatie inspraak zienswijze procedure nederland europa wereld
        onderzoek verkenning analyse rapport rapportage studie advies inventarisatie kwaliteit kwantiteit staatssecretaris minister
        kamerstuk kamer tweede eerste verkiezing referendum democratie raadsvergadering vergadering overleg bijeenkomst
        """);

    private static FrozenSet<string> General => Words("""
        werk werken werker werkgever werknemer arbeid arbeids baan beroep beroeps vak vakman opleiding onderwijs cursus les leraar
        leerling student docent kennis kunde kunst wetenschap informatie data gegeven gegevens bestand bank systeem software
        computer internet digitaal site pagina app portaal register registratie administratie archief dossier document formulier
        handleiding handboek gids lijst tabel schema grafiek figuur beeld foto film tekst taal woord boek krant blad bericht nieuws
        communicatie campagne voorlichting reclame media pers voorbeeld praktijk ervaring idee innovatie vernieuwing verandering
        transitie overgang versnelling versnelling vliegwiel aanjager aanjaag koploper leider leiding leiderschap sturing stuur
        organisatie instelling vereniging stichting club groep kring gilde netwerk verband bond unie koepel afdeling sector branche
        vakgebied domein thema onderwerp project pilot proef experiment proeftuin campus broedplaats werkplaats laboratorium
        doel doelstelling ambitie resultaat effect gevolg oorzaak probleem knelpunt belemmering oplossing kans kansen voordeel nadeel
        verschil verband relatie invloed rolverdeling verdeling deel delen geheel stap trede niveau schaal graad klasse soort type
        vorm methode methodiek aanpak instrument middel middelen hulp hulpmiddel steun ondersteuning begeleiding coach zorg zorgplicht
        gezond gezondheid ziekte patient arts apotheek medicijn jeugd kind kinderen ouder ouderen gezin vrouw man mens mensen
        jaar maand week dag uur tijd tijdstip moment periode eeuw toekomst verleden begin start einde eind slot afsluiting
        getal aantal hoeveelheid percentage gemiddelde maximum minimum waarneming schatting raming prognose scenario
        kleur rood blauw geel wit zwart grijs bruin oud nieuw hoog laag groot klein kort lang breed smal dik dun zwaar licht snel traag
        warm koud nat droog schoon vrij vast los open dicht vol leeg sterk zwak hard zacht diep goed beter best slecht
        voor achter boven onder midden tussen zij buiten binnen rand hoek lijn cirkel bol vlak veld kant
        hoofd hand voet oog oor hart bloed lichaam leven levens dood geboorte familie naam adres telefoon nummer code kenmerk
        samen zelf alleen mee mede eigen gemeenschap gemeenschappelijk maatschappij maatschappelijk sociaal cultuur cultureel
        verantwoordelijkheid verantwoording integriteit privacy openbaarheid transparantie vertrouwen draagvlak betrokken
        bevoegd bevoegdheid mandaat delegatie aansprakelijkheid schade vergoeding compensatie verhaal aanspraak
        """);

    private static FrozenSet<string> Common => Words("""
        aandacht aandeel aanleg aanleiding aanname aanpassing aanslag aanvoer aanvulling afdracht afhandeling afhankelijk
        afspraken afstemming afvoer afweging afwijking akte alternatief barriere basis bedreiging beeldvorming begrip beginsel
        behandeling beheerder belang belanghebbende beleving belofte beloning benutting beperking bereik bericht beschikking
        beschrijving besef bestaan beweging bezoek bezoeker bijdrage bijstand binding blok boek boor boring bouwblok brandweer
        breuk buffer cijfer codering computer concept conclusie conferentie consument consumptie contact coordinatie coordinator
        corporatie cyclus dak definitie deelnemer dekking denk depot deskundige deskundig detail dialoog diagram dichtheid discussie
        dosering draad draagkracht drank druk dubbel duur eenheid eigenschap eiland emmer ervaring evaluatie examen expert
        export import factor feest feit financiering financieel fout functie fusie gebrek gebeurtenis gedrag gedrags gehalte geld
        geheim gelijk gemak genot geschiedenis geschil gesprek gezag gids gift golf griep grip grondslag groei haal handel handels
        handeling herkomst hoeveel hoofdstuk horeca hulpverlening idee identiteit ingreep inhoud initiatief initiatiefnemer inkomen
        inkomens inleiding inname input instap instroom instructie integraal intentie interview invoer invulling inzet inzicht
        jacht jaarlijks jas juridisch justitie kader kapitaal karakter kennisgeving keuze keuzes klacht klant kleding knoop koers
        kop kost kredieten krimp kwetsbaar laan label lading leefomgeving leef leer legitimatie levering lidmaatschap lijst loket
        loon loonkosten loop macht makelaar markering mechanisme medewerking meerjaren melder mening migratie misbruik misdrijf
        mobiel naleving neven nul nulmeting nut nuts object offensief onderbouwing onderhandeling onderneming ontvangst ontvanger
        opbrengst opgave opleider opname oproep optie orde ordening organiseren orgaan output overdracht overgang overlast overzicht
        pakket paragraaf passage patroon pensioen personeel personeels persoon persoons perspectief pijler plaatsing planet ploeg
        politie politiek portefeuille portefeuillehouder houder positie post potentie potentieel prestatie principe prioriteit
        privaatrecht probleem producent productie profiel protocol provinciaal psychisch publicatie reactie realisatie
        rechts redenering reflectie reis reizen rem reservering reserve resultaten revisie richting richtlijn riem rondetafel ronde
        route ruil samenstelling samenhang samenleving sanctie schap schatting scherm schets schijf school scholing secretariaat
        secretaris seizoen sein sessie situatie slaap sleutel sluiting spanning speler speler spel spoed spreek spreiding staf
        standaard stelling stelsel stem stemming stimulering stimulans stolp stoot storing straf straling structuur stuk stukken
        stroming subsidieverlening verlening symbool tand tank tekort telling tender termijnen terras terug terugkeer tocht toegang
        toekenning toepassing toerisme toestemming toets toevoer toewijzing toon top traject trek trend type uitbreiding uitdaging
        uitgang uitgangspunt uitkering uitkomst uitleg uitspraak uitvoer uitvoering uitvoerder uitwerking uitwisseling uitzending
        uitzondering vaardigheid variant vastgoed veen verantwoordelijk verbetering verbeter verbod vergelijking verhouding verhuis
        verkenner verklaring verlies vermogen verslag verspreiding verstrekking vertegenwoordiger vertegenwoordiging vervanging
        vervolg verwachting verwijdering verzoek verzamel verzameling visitatie vlam vlieg vluchteling voeding voedsel
        voertuigen voorbereiding voorkeur voorraad voorschrift voorstel voortgang voorziening vracht vrede vrijwilliger vrijwilligers
        wacht wagen wandel waarborg waarschuwing wapen ware warenhuis wateroverlast weer weerstand welzijn wens werf werkgroep
        wiel wijze wijziging winning winter zomer woon wonen woonwagen zaak zaken zand zekerheid zelfstandige zicht ziel zoek
        zoekgebied zorgverlener zuid noord oost west zwaarte zwem afschrijving aanvrager deelneming dakgoot daglicht drijf
        ergernis erf erfpacht fruit geometrie gieten giet hef helling hellings hengel instandhouding ketenpartner koppel krachten
        lever lening lijnen lijst maatwerk maai maaien meet melk merk metselwerk modder motor motie munt naald norm nood opstal
        ophoog overkapping overslag parket pers plafonds plug poort post pot rijst rij rijden rol rooi ruw schade schakelaar
        schil schoonmaak schoon schoonheid schroef slang sleep sloot smaak smeer smelt snelheid snoei snijd spijt spuit
        stand stapel steek stelpost stijl stook stut teken tolk trap tweeling vaat val vang vaste veiling veger ventiel vul
        vulling wals wegdek werkbank zeef zeil zout zuiger zuil zuur zweef aansturing vaststelling instemming afhandeling
        """);
}
