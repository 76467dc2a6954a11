// SPDX-License-Identifier: EUPL-1.2
using System.Globalization;

namespace Vliegwiel.Library.Domain;

/// <summary>A group of fields of an item, as the form and the page show them.</summary>
internal enum ItemFieldGroup { What, About, ForWhom, Validity, Instrument, Rule, Practice, Text }

/// <summary>One field of an item: its name, its label, its place and how it is read, taken over and tidied.</summary>
internal sealed record ItemField(string Name, string Label, ItemFieldGroup Group) : MergedField<ItemFields>(Name, Label)
{
    public Func<ItemFields, ItemFields> Tidy { get; init; } = fields => fields;
}

/// <summary>All fields of an item in the order in which people read them.</summary>
internal static class ItemFieldSheet
{
    public static readonly IReadOnlyList<ItemField> All =
    [
        Line("Title", "Titel", ItemFieldGroup.What, f => f.Title, (f, v) => f with { Title = v ?? "" }),
        Line("Summary", "Samenvatting", ItemFieldGroup.What, f => f.Summary, (f, v) => f with { Summary = v }),
        Line("Kind", "Soort", ItemFieldGroup.What, f => f.Kind, (f, v) => f with { Kind = v }),
        Day("DocumentDate", "Datum van het document", ItemFieldGroup.What, f => f.DocumentDate, (f, v) => f with { DocumentDate = v }),
        Line("Link", "Link naar de bron", ItemFieldGroup.What, f => f.Link, (f, v) => f with { Link = v }),
        new("Themes", "Thema's", ItemFieldGroup.About) { Read = f => string.Join('\n', f.Themes.Order()), Take = (f, other) => f with { Themes = other.Themes } },
        Line("Phase", "Fase", ItemFieldGroup.About, f => f.Phase, (f, v) => f with { Phase = v }),
        List("RLadder", "R-ladder", ItemFieldGroup.About, f => f.RLadder, (f, v) => f with { RLadder = v }),
        List("TargetGroups", "Doelgroep", ItemFieldGroup.ForWhom, f => f.TargetGroups, (f, v) => f with { TargetGroups = v }),
        List("Layers", "Overheidslaag", ItemFieldGroup.ForWhom, f => f.Layers, (f, v) => f with { Layers = v }),
        Line("Costs", "Kosten", ItemFieldGroup.ForWhom, f => f.Costs, (f, v) => f with { Costs = v }),
        Line("Licence", "Licentie", ItemFieldGroup.Validity, f => f.Licence, (f, v) => f with { Licence = v }),
        Line("VersionLabel", "Versie van de maker", ItemFieldGroup.Validity, f => f.VersionLabel, (f, v) => f with { VersionLabel = v }),
        Day("ValidFrom", "Geldig vanaf", ItemFieldGroup.Validity, f => f.ValidFrom, (f, v) => f with { ValidFrom = v }),
        Day("ValidUntil", "Geldig tot en met", ItemFieldGroup.Validity, f => f.ValidUntil, (f, v) => f with { ValidUntil = v }),
        new("ContactId", "Contactpersoon", ItemFieldGroup.Validity) { Read = f => f.ContactId?.ToString() ?? "", Take = (f, other) => f with { ContactId = other.ContactId } },

        Line("Influence", "Invloed", ItemFieldGroup.Instrument, f => f.Influence, (f, v) => f with { Influence = v }),
        Line("InfluenceNote", "Toelichting bij invloed", ItemFieldGroup.Instrument, f => f.InfluenceNote, (f, v) => f with { InfluenceNote = v }),
        Line("Feasibility", "Juridische haalbaarheid", ItemFieldGroup.Instrument, f => f.Feasibility, (f, v) => f with { Feasibility = v }),
        Line("FeasibilityNote", "Toelichting bij juridische haalbaarheid", ItemFieldGroup.Instrument, f => f.FeasibilityNote, (f, v) => f with { FeasibilityNote = v }),
        Line("LegalField", "Rechtsgebied", ItemFieldGroup.Instrument, f => f.LegalField, (f, v) => f with { LegalField = v }),
        Line("LegalSubfield", "Subrechtsgebied", ItemFieldGroup.Instrument, f => f.LegalSubfield, (f, v) => f with { LegalSubfield = v }),
        List("Categories", "Categorie", ItemFieldGroup.Instrument, f => f.Categories, (f, v) => f with { Categories = v }),
        List("Subcategories", "Subcategorie", ItemFieldGroup.Instrument, f => f.Subcategories, (f, v) => f with { Subcategories = v }),
        Line("LawTitle", "Citeertitel relevante wet", ItemFieldGroup.Instrument, f => f.LawTitle, (f, v) => f with { LawTitle = v }),
        Line("LawArticle", "Wetsartikel", ItemFieldGroup.Instrument, f => f.LawArticle, (f, v) => f with { LawArticle = v }),
        Line("LawLink", "Link naar het wetsartikel", ItemFieldGroup.Instrument, f => f.LawLink, (f, v) => f with { LawLink = v }),

        Line("RuleInstrument", "In welk instrument staat de regel", ItemFieldGroup.Rule, f => f.RuleInstrument, (f, v) => f with { RuleInstrument = v }),
        Line("RuleBasis", "Grondslag", ItemFieldGroup.Rule, f => f.RuleBasis, (f, v) => f with { RuleBasis = v }),
        Line("Durability", "Juridische houdbaarheid", ItemFieldGroup.Rule, f => f.Durability, (f, v) => f with { Durability = v }),
        Line("DurabilityNote", "Toelichting bij juridische houdbaarheid", ItemFieldGroup.Rule, f => f.DurabilityNote, (f, v) => f with { DurabilityNote = v }),
        Line("AdoptedBy", "Vastgesteld door", ItemFieldGroup.Rule, f => f.AdoptedBy, (f, v) => f with { AdoptedBy = v }),

        Line("Challenges", "Uitdagingen", ItemFieldGroup.Practice, f => f.Challenges, (f, v) => f with { Challenges = v }),
        Line("SuccessFactors", "Wat hielp", ItemFieldGroup.Practice, f => f.SuccessFactors, (f, v) => f with { SuccessFactors = v }),
        Line("LimitingFactors", "Wat tegenwerkte", ItemFieldGroup.Practice, f => f.LimitingFactors, (f, v) => f with { LimitingFactors = v }),
        Line("Results", "Resultaten", ItemFieldGroup.Practice, f => f.Results, (f, v) => f with { Results = v }),

        Line("OwnText", "Tekst", ItemFieldGroup.Text, f => f.OwnText, (f, v) => f with { OwnText = v }),
    ];

    public static ItemField Get(string name) => All.FirstOrDefault(f => f.Name == name) ?? throw new InvalidOperationException($"There is no field {name}.");

    /// <summary>The fields in which two differ, in reading order.</summary>
    public static IReadOnlyList<ItemField> Differing(ItemFields one, ItemFields other) =>
        [.. All.Where(f => !string.Equals(f.Read(one), f.Read(other), StringComparison.Ordinal))];

    private static ItemField Line(string name, string label, ItemFieldGroup group, Func<ItemFields, string?> get, Func<ItemFields, string?, ItemFields> set) => new(name, label, group)
    {
        Read = fields => get(fields) ?? "",
        Take = (fields, other) => set(fields, get(other)),
        // Line ends as browsers send them, and as files have them, are one and the same.
        Tidy = fields => set(fields, get(fields)?.ReplaceLineEndings("\n").Trim() is { Length: > 0 } text ? text : null),
    };

    private static ItemField Day(string name, string label, ItemFieldGroup group, Func<ItemFields, DateOnly?> get, Func<ItemFields, DateOnly?, ItemFields> set) => new(name, label, group)
    {
        Read = fields => get(fields)?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "",
        Take = (fields, other) => set(fields, get(other)),
    };

    private static ItemField List(string name, string label, ItemFieldGroup group, Func<ItemFields, IReadOnlyList<string>> get, Func<ItemFields, IReadOnlyList<string>, ItemFields> set) => new(name, label, group)
    {
        Read = fields => string.Join('\n', get(fields)),
        Take = (fields, other) => set(fields, get(other)),
        Tidy = fields => set(fields, [.. get(fields).Distinct(StringComparer.Ordinal).OrderBy(ItemChoices.Place)]),
    };
}
