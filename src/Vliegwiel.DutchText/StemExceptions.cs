// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Frozen;

namespace Vliegwiel.DutchText;

/// <summary>Words whose stem the rules get wrong, written down by hand.</summary>
/// <remarks>
/// A line reads "stem: word word word": all words get that stem. Two reasons to be here:
/// the plural changes the word (stad, steden), or undoubling would join two words (wet and weten, tak and taak).
/// In the second case the short word gets a stem with a doubled consonant, which no rule produces.
/// </remarks>
internal static class StemExceptions
{
    /// <summary>The stem per word, for words that change in an irregular way and for false friends.</summary>
    internal static readonly FrozenDictionary<string, string> Whole = Read("""
        stad: stad steden
        lid: lid leden
        schip: schip schepen
        smid: smid smeden
        kind: kind kinderen kinders
        ei: ei eieren
        blad: blad bladen bladeren
        rund: rund runderen
        kalf: kalf kalveren
        volk: volk volken volkeren
        lied: lied liederen
        koe: koe koeien
        museum: museum musea museums
        medium: medium media
        criterium: criterium criteria criteriums
        centrum: centrum centra centrums
        aquarium: aquarium aquaria
        terrarium: terrarium terraria
        laboratorium: laboratorium laboratoria
        ministerie: ministerie ministeries
        symposium: symposium symposia
        quotum: quotum quota
        politicus: politicus politici
        technicus: technicus technici
        historicus: historicus historici
        academicus: academicus academici
        crisis: crisis crises crisissen
        analyse: analyse analyses analysen
        fase: fase fases fasen
        basis: basis bases
        these: these theses
        kade: kade kades kaden kaai kaaien
        fonds: fonds fondsen
        mens: mens mensen
        wens: wens wensen
        dans: dans dansen
        gans: gans ganzen
        lens: lens lenzen
        pers: pers persen
        vers: vers verse
        bus: bus bussen
        dienst: dienst diensten
        uur: uur uren
        oor: oor oren
        oog: oog ogen
        as: as assen
        aas: aas azen
        ijs: ijs ijzen
        eis: eis eisen eist
        gemeent: gemeente gemeenten gemeentes
        advies: advies adviezen
        bewijs: bewijs bewijzen
        proces: proces processen
        succes: succes successen
        adres: adres adressen
        congres: congres congressen
        huis: huis huizen
        reis: reis reizen
        prijs: prijs prijzen
        glas: glas glazen
        dak: dak daken
        dag: dag dagen
        weg: weg wegen
        brug: brug bruggen
        europees: europees europese
        chinees: chinees chinese
        vliegwiel: vliegwiel vliegwielen
        ontwerp: ontwerp ontwerpen ontwerpt ontworpen
        bouw: bouw bouwen bouwt gebouwd
        gebouw: gebouw gebouwen
        hergebruik: hergebruik hergebruiken hergebruikt hergebruikte
        gebruik: gebruik gebruiken gebruikt gebruikte
        inkop: inkoop inkopen ingekocht
        koop: koop kopen koopt gekocht
        verkop: verkoop verkopen verkocht verkochte
        aankop: aankoop aankopen aangekocht
        slop: sloop slopen sloopt gesloopt gesloopte
        onderzok: onderzoek onderzoeken onderzocht onderzochte
        besluit: besluit besluiten
        besloten: besloten
        vergad: vergader vergaderen vergadert vergaderd
        vergadering: vergadering vergaderingen
        beleid: beleid
        begeleid: begeleid begeleiden begeleidt
        wett: wet wetten
        weet: weet
        takk: tak takken
        kopp: kop koppen
        stall: stal stallen
        zakk: zak zakken
        bomm: bom bommen
        mann: man mannen
        matt: mat matten
        latt: lat latten
        plaatj: plaatje plaatjes
        zonn: zon zonnen
        tonn: ton tonnen
        bonn: bon bonnen
        pott: pot potten
        bott: bot botten
        schott: schotten
        bann: ban bannen
        banen: banen baan
        boss: bos bossen
        loss: los losse lossen
        less: les lessen
        gass: gas gassen
        kass: kas kassen
        bass: bas bassen
        rokk: rok rokken
        rekk: rek rekken
        wekk: wek wekken
        bekk: bek bekken
        lekk: lek lekken
        rott: rot rotten rotte
        knopp: knop knoppen
        dopp: dop doppen
        kapp: kap kappen
        rapp: rap rappe
        schapp: schap schappen
        slapp: slap slappe
        ramm: ram rammen
        redd: red redden redt gered
        bedd: bed bedden
        verr: ver verre
        stoff: stof stoffen
        vell: vel vellen
        well: wel wellen
        radd: rad
        hopp: hop hoppe
        pann: pan pannen
        penn: pen pennen
        pinn: pin pinnen
        lamm: lam lammen
        zone: zone zones zonen
        zoon: zoon zoons
        loon: loon lonen
        loos: loos loze
        universeel: universeel universele
        universiteit: universiteit universiteiten
        organisatie: organisatie organisaties
        organiseer: organiseer organiseren organiseert georganiseerd georganiseerde
        generatie: generatie generaties
        generat: generator generatoren generators
        general: generaal generaals
        minister: minister ministers
        station: station stations
        stationair: stationair stationaire
        """);

    /// <summary>Endings in which a final s belongs to the word: "werkplaats" is not the plural of "werkplaat".</summary>
    internal static readonly string[] KeepFinalS =
    [
        "plaats", "toets", "kans", "grens", "koers", "beurs", "reeks", "schets", "fonds", "balans", "fiets", "flits", "muts",
        "trots", "rots", "schaats", "ijs", "eis", "huis", "prijs", "bons", "hars", "vers", "dwars", "pers",
        "dans", "glans", "krans", "lens", "wens", "prins", "trans", "rups", "gips", "schors", "spons", "slons", "mars", "kers",
    ];

    /// <summary>Words in -ies of which the s is no plural.</summary>
    internal static readonly string[] KeepIes = ["advies", "verlies", "vlies", "kies", "vries", "bries", "precies", "markies", "devies", "dies", "spies", "vies"];

    private static FrozenDictionary<string, string> Read(string table)
    {
        var stems = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var line in table.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            if (colon < 0)
            {
                continue;
            }

            foreach (var word in line[(colon + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                stems.Add(word, line[..colon]);
            }
        }

        return stems.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
