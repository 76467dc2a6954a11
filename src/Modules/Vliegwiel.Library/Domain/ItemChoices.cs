// SPDX-License-Identifier: EUPL-1.2
namespace Vliegwiel.Library.Domain;

/// <summary>One word out of a list, with what it means when the word alone does not say so.</summary>
internal sealed record ItemChoice(string Word, string? Meaning = null);

/// <summary>The lists of words from which the fields of an item are chosen.</summary>
/// <remarks>
/// The words for instruments and rules are those of CircuLaw (schema instrument.js and model-text.js of its public repository,
/// read on 21 November 2026), so that an item means the same there and here. Additions of our own say so.
/// </remarks>
internal static class ItemChoices
{
    public const string Instrument = "instrument";
    public const string Rule = "regeltekst";
    public const string Practice = "praktijkvoorbeeld";

    /// <summary>Inventory #31, with the example from practice of KB-6.</summary>
    public static readonly IReadOnlyList<ItemChoice> Kinds =
    [
        new("onderzoek"), new("beleidsnotitie"), new(Instrument), new("tool"), new("aanpak"), new("leidraad"), new(Rule), new("bestek"), new("les"), new(Practice), new("werkwijze", "zo doen wij het, stap voor stap"),
    ];

    public const string NoKind = "nog niet ingedeeld";

    /// <summary>From one project to how it is always done (inventory #30).</summary>
    public static readonly IReadOnlyList<ItemChoice> Phases =
    [
        new("idee"), new("pilot"), new("icoon", "een project waar anderen naar kijken"), new("herhaald", "door ten minste twee organisaties"),
        new("standaardwerkwijze", "zo doen we het altijd"), new("norm", "zo moet het"),
    ];

    public static readonly IReadOnlyList<ItemChoice> Layers =
    [
        new("Europees"), new("Nationaal"), new("Provinciaal"), new("Waterschap", "toegevoegd aan de lijst van CircuLaw"), new("Gemeentelijk"),
    ];

    /// <summary>The people of the inventory's chapter 2, by function.</summary>
    public static readonly IReadOnlyList<ItemChoice> TargetGroups =
    [
        new("beleidsmedewerkers"), new("bestuurders"), new("inkopers"), new("juristen"), new("toezichthouders en vergunningverleners"), new("beheerders openbare ruimte"),
        new("projectleiders"), new("ondernemers"), new("adviseurs"), new("inwoners"),
    ];

    /// <summary>The short ladder of RVO and CircuLaw.</summary>
    public static readonly IReadOnlyList<ItemChoice> RLadder =
    [
        new("R1", "afzien en anders denken (refuse, rethink)"), new("R2", "minder gebruiken (reduce)"), new("R3", "opnieuw gebruiken (reuse)"),
        new("R4", "repareren, opknappen en hermaken (repair, refurbish, remanufacture, repurpose)"), new("R5", "materiaal terugwinnen (recycling)"), new("R6", "energie terugwinnen (recover)"),
    ];

    public static readonly IReadOnlyList<ItemChoice> Licences =
    [
        new("CC0", "vrij te gebruiken"), new("CC BY 4.0", "vrij te gebruiken met naam van de maker"), new("CC BY-SA 4.0", "met naam van de maker, en gedeeld onder dezelfde licentie"),
        new("alle rechten voorbehouden", "vraag toestemming aan de maker"), new("niet bekend"),
    ];

    public static readonly IReadOnlyList<ItemChoice> Grades = [new("Beperkt"), new("Gemiddeld"), new("Hoog")];

    public static readonly IReadOnlyList<ItemChoice> LegalFields = [new("Privaatrecht"), new("Publiekrecht"), new("Fiscaal recht")];

    public static readonly IReadOnlyList<ItemChoice> LegalSubfields =
    [
        new("Erfpacht"), new("Omgevingsrecht"), new("Aanbesteding"), new("Contracten"), new("Gronduitgifte"), new("Cultureel recht"), new("Staats-en bestuursrecht"), new("Milieurecht"), new("Fiscaal recht"),
    ];

    public static readonly IReadOnlyList<ItemChoice> Categories = [new("Beleid"), new("Inkoop"), new("Grondpositie"), new("Subsidie"), new("Fiscaal")];

    /// <summary>A category and, behind it, its part.</summary>
    public static readonly IReadOnlyList<ItemChoice> Subcategories =
    [
        new("Beleid: Strategie"), new("Beleid: Beleidsdoorwerking"), new("Beleid: Beleidsuitvoering"),
        new("Inkoop: Beleid"), new("Inkoop: Strategie"), new("Inkoop: Bijzondere procedures"), new("Inkoop: Selectiecriteria"), new("Inkoop: Gunningscriteria"), new("Inkoop: Contracteisen"), new("Inkoop: Geschiktheidseisen"),
        new("Grondpositie: Strategie"), new("Grondpositie: Selectiecriteria"), new("Grondpositie: Gunningscriteria"), new("Grondpositie: Contracteisen"),
    ];

    private static readonly Dictionary<string, int> Places = new[] { Layers, TargetGroups, RLadder, Categories, Subcategories }
        .SelectMany(list => list.Select((choice, index) => (choice.Word, index))).DistinctBy(p => p.Word).ToDictionary(p => p.Word, p => p.index, StringComparer.Ordinal);

    /// <summary>Where a word stands in its list; words that are no longer in it come last.</summary>
    public static int Place(string word) => Places.GetValueOrDefault(word, int.MaxValue);

    public static bool Has(this IReadOnlyList<ItemChoice> list, string? word) => word is null || list.Any(c => c.Word == word);

    public static bool HasAll(this IReadOnlyList<ItemChoice> list, IReadOnlyList<string> words) => words.All(w => list.Has(w));
}
