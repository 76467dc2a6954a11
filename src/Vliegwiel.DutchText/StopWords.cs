// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Frozen;

namespace Vliegwiel.DutchText;

/// <summary>Dutch words that say nothing about the subject of a text: articles, pronouns, prepositions, auxiliaries.</summary>
/// <remarks>Written by hand for this library. Words with a second meaning in the field stay out: "weg" is a road, "zon" gives power, "zonder" and "tegen" change what is asked.</remarks>
public static class StopWords
{
    private static readonly FrozenSet<string> Words = """
        de het een der des den ener
        ik jij je u hij zij ze wij we jullie hen hun haar zijn mijn jouw uw ons onze me mij hem zich elkaar mezelf jezelf zichzelf onszelf
        dit dat deze die degene diegene dezelfde hetzelfde zulke zulk
        wie wat waar wanneer waarom hoe welke welk hoeveel waarmee waarvoor waarin waarop waarvan waarover waaruit waaraan waarbij waardoor waarnaar waarmede
        hier daar er ergens nergens overal daarmee daarvoor daarin daarop daarvan daarover daaruit daaraan daarbij daardoor daarnaar daarom hierbij hierdoor hierin hiermee hiervoor hiervan hierop erin erop ervan erbij ermee ervoor eruit eraan erover ertoe ernaar
        en of maar want dus noch doch als dan toen terwijl omdat doordat zodat opdat mits tenzij hoewel ofschoon indien alsof nadat voordat totdat zodra zolang naarmate aangezien
        aan af bij door in met na naar om onder op over per sinds te tot uit van vanaf vanuit via volgens voor tussen binnen buiten tijdens wegens ondanks rond rondom langs naast behalve inzake omtrent jegens ten ter
        ben bent is was waren geweest zijn zijnde wees word wordt worden werd werden geworden
        heb hebt heeft hebben had hadden gehad zal zult zullen zou zouden
        kan kun kunt kunnen kon konden gekund mag mogen mocht mochten moet moeten moest moesten wil wilt willen wilde wilden wou
        doe doet doen deed deden gedaan ga gaat gaan ging gingen gegaan kom komt komen kwam kwamen
        niet geen wel ook nog al reeds ooit nooit altijd soms vaak steeds weer opnieuw nu straks later eerder pas juist slechts alleen enkel zelfs toch even heel erg zeer te veel meer meest minder minst weinig alle alles al allemaal iedere ieder elk elke iedereen iemand niemand iets niets enige enkele sommige beide andere ander anders zelf eigen
        zo zoals zoiets dergelijke bijvoorbeeld namelijk immers overigens bovendien daarnaast echter evenwel tevens eveneens alsmede alsook respectievelijk aldus derhalve
        ja nee graag hoor eens toe heen mee samen bijna ongeveer circa ca
        bv bijv enz etc nl mbt ivm tbv tav oa evt dmv ipv
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> BySpan = Words.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether a folded word is a stop word.</summary>
    /// <param name="folded">A word as <see cref="Folding"/> leaves it.</param>
    public static bool Contains(string folded) => Words.Contains(folded);

    /// <inheritdoc cref="Contains(string)"/>
    public static bool Contains(ReadOnlySpan<char> folded) => BySpan.Contains(folded);
}
