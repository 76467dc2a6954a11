// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Frozen;

namespace Vliegwiel.DutchText;

/// <summary>Dutch words that shape a question and say little about its subject: "wat betekent", "hoe werkt", "is het nodig".</summary>
/// <remarks>Written by hand. Beside another word they count less; asked alone they are words like any other.</remarks>
public static class QuestionWords
{
    private static readonly FrozenSet<string> Stems = """
        betekenen betekent betekenis bedoelen bedoeld weten weet werken werkt gelden geldt geldend zoeken zoek vinden vind krijgen krijg krijgt maken maakt gebruiken gebruik gebruikt
        nodig mogelijk mogelijkheid mogelijkheden manier manieren voorbeeld voorbeelden vraag vragen antwoord informatie uitleg tips tip hulp helpen helpt
        precies eigenlijk zelfs graag verschil verschillen verschilt belangrijk belangrijkste goed goede beter beste juiste juist
        beginnen begin begint starten omgaan kijken zien zie zeggen zegt staan staat houden houdt laten laat vallen valt nemen neemt geven geeft brengen brengt zetten zet leren
        willen verplicht verplichten toegestaan toestaan bestaan bestaat horen hoort rekening kant soort soorten bepaald bepaalde
        iemand mensen ding dingen hoeven hoeft zorgen zorgt stellen stelt regelen geregeld
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Where(word => !StopWords.Contains(word)).Select(DutchStemmer.Stem).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether a stem is that of a word that shapes questions.</summary>
    public static bool ContainsStem(string stem) => Stems.Contains(stem);
}
