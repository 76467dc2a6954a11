// SPDX-License-Identifier: EUPL-1.2
using System.ComponentModel.DataAnnotations;
using Vliegwiel.Library.Domain;

namespace Vliegwiel.Library.Editing;

/// <summary>What somebody fills in about an item; the names stand in the form.</summary>
internal sealed class ItemRequest : IValidatableObject
{
    private const string TooLong = "Dit is te lang. Houd het bij {1} tekens.";

    [Required(ErrorMessage = "Geef een titel."), MaxLength(Item.TitleMaxLength, ErrorMessage = TooLong)] public string? Titel { get; set; }
    [MaxLength(ItemFields.SummaryMaxLength, ErrorMessage = TooLong)] public string? Samenvatting { get; set; }
    public string? Soort { get; set; }
    public DateOnly? Datum { get; set; }
    [MaxLength(ItemFields.LinkMaxLength, ErrorMessage = TooLong), WebAddress] public string? Link { get; set; }
    [MaxLength(ItemFields.TextMaxLength, ErrorMessage = TooLong)] public string? Tekst { get; set; }

    public List<string>? Themas { get; set; }
    public string? Fase { get; set; }
    public List<string>? RLadder { get; set; }
    public List<string>? Doelgroepen { get; set; }
    public List<string>? Lagen { get; set; }
    [MaxLength(ItemFields.LineMaxLength, ErrorMessage = TooLong)] public string? Kosten { get; set; }

    public string? Licentie { get; set; }
    [MaxLength(ItemFields.LineMaxLength, ErrorMessage = TooLong)] public string? Versie { get; set; }
    public DateOnly? GeldigVanaf { get; set; }
    public DateOnly? GeldigTot { get; set; }
    public string? Contact { get; set; }

    public string? Invloed { get; set; }
    [MaxLength(ItemFields.NoteMaxLength, ErrorMessage = TooLong)] public string? InvloedToelichting { get; set; }
    public string? Haalbaarheid { get; set; }
    [MaxLength(ItemFields.NoteMaxLength, ErrorMessage = TooLong)] public string? HaalbaarheidToelichting { get; set; }
    public string? Rechtsgebied { get; set; }
    public string? Subrechtsgebied { get; set; }
    public List<string>? Categorieen { get; set; }
    public List<string>? Subcategorieen { get; set; }
    [MaxLength(ItemFields.LineMaxLength, ErrorMessage = TooLong)] public string? Wet { get; set; }
    [MaxLength(ItemFields.LineMaxLength, ErrorMessage = TooLong)] public string? Artikel { get; set; }
    [MaxLength(ItemFields.LinkMaxLength, ErrorMessage = TooLong), WebAddress] public string? WetLink { get; set; }

    [MaxLength(ItemFields.LineMaxLength, ErrorMessage = TooLong)] public string? RegelInstrument { get; set; }
    [MaxLength(ItemFields.NoteMaxLength, ErrorMessage = TooLong)] public string? Grondslag { get; set; }
    public string? Houdbaarheid { get; set; }
    [MaxLength(ItemFields.NoteMaxLength, ErrorMessage = TooLong)] public string? HoudbaarheidToelichting { get; set; }
    [MaxLength(ItemFields.LineMaxLength, ErrorMessage = TooLong)] public string? VastgesteldDoor { get; set; }

    [MaxLength(ItemFields.StoryMaxLength, ErrorMessage = TooLong)] public string? Uitdagingen { get; set; }
    [MaxLength(ItemFields.StoryMaxLength, ErrorMessage = TooLong)] public string? WatHielp { get; set; }
    [MaxLength(ItemFields.StoryMaxLength, ErrorMessage = TooLong)] public string? WatTegenwerkte { get; set; }
    [MaxLength(ItemFields.StoryMaxLength, ErrorMessage = TooLong)] public string? Resultaten { get; set; }

    /// <summary>Of an item that is made: who may see it.</summary>
    public string? Voor { get; set; }

    /// <summary>Of an item that is changed: what was changed, in the words of who did it.</summary>
    [MaxLength(ItemVersion.NoteMaxLength, ErrorMessage = TooLong)] public string? Wijziging { get; set; }

    /// <summary>The version that the form was filled with.</summary>
    public string? Basis { get; set; }

    /// <summary>The version against which differences with somebody else were shown.</summary>
    public string? Gezien { get; set; }

    /// <summary>Which button was pressed: "controleer" or "opslaan".</summary>
    public string? Stap { get; set; }

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (GeldigVanaf is { } from && GeldigTot is { } until && until < from)
        {
            yield return new("De laatste dag ligt voor de eerste dag.", [nameof(GeldigTot)]);
        }
    }

    public static ItemRequest Of(ItemFields f) => new()
    {
        Titel = f.Title,
        Samenvatting = f.Summary,
        Soort = f.Kind,
        Datum = f.DocumentDate,
        Link = f.Link,
        Tekst = f.OwnText,
        Themas = [.. f.Themes.Select(t => t.ToString())],
        Fase = f.Phase,
        RLadder = [.. f.RLadder],
        Doelgroepen = [.. f.TargetGroups],
        Lagen = [.. f.Layers],
        Kosten = f.Costs,
        Licentie = f.Licence,
        Versie = f.VersionLabel,
        GeldigVanaf = f.ValidFrom,
        GeldigTot = f.ValidUntil,
        Contact = f.ContactId?.ToString(),
        Invloed = f.Influence,
        InvloedToelichting = f.InfluenceNote,
        Haalbaarheid = f.Feasibility,
        HaalbaarheidToelichting = f.FeasibilityNote,
        Rechtsgebied = f.LegalField,
        Subrechtsgebied = f.LegalSubfield,
        Categorieen = [.. f.Categories],
        Subcategorieen = [.. f.Subcategories],
        Wet = f.LawTitle,
        Artikel = f.LawArticle,
        WetLink = f.LawLink,
        RegelInstrument = f.RuleInstrument,
        Grondslag = f.RuleBasis,
        Houdbaarheid = f.Durability,
        HoudbaarheidToelichting = f.DurabilityNote,
        VastgesteldDoor = f.AdoptedBy,
        Uitdagingen = f.Challenges,
        WatHielp = f.SuccessFactors,
        WatTegenwerkte = f.LimitingFactors,
        Resultaten = f.Results,
    };

    /// <param name="knownThemes">Themes that do not exist are left out.</param>
    public ItemFields ToFields(IReadOnlyCollection<Guid> knownThemes) => new ItemFields
    {
        Title = Titel ?? "",
        Summary = Samenvatting,
        Kind = Soort,
        DocumentDate = Datum,
        Link = Link,
        OwnText = Tekst,
        Themes = [.. (Themas ?? []).Select(t => Guid.TryParse(t, out var id) ? id : Guid.Empty).Where(knownThemes.Contains)],
        Phase = Fase,
        RLadder = RLadder ?? [],
        TargetGroups = Doelgroepen ?? [],
        Layers = Lagen ?? [],
        Costs = Kosten,
        Licence = Licentie,
        VersionLabel = Versie,
        ValidFrom = GeldigVanaf,
        ValidUntil = GeldigTot,
        ContactId = Guid.TryParse(Contact, out var contact) ? contact : null,
        Influence = Invloed,
        InfluenceNote = InvloedToelichting,
        Feasibility = Haalbaarheid,
        FeasibilityNote = HaalbaarheidToelichting,
        LegalField = Rechtsgebied,
        LegalSubfield = Subrechtsgebied,
        Categories = Categorieen ?? [],
        Subcategories = Subcategorieen ?? [],
        LawTitle = Wet,
        LawArticle = Artikel,
        LawLink = WetLink,
        RuleInstrument = RegelInstrument,
        RuleBasis = Grondslag,
        Durability = Houdbaarheid,
        DurabilityNote = HoudbaarheidToelichting,
        AdoptedBy = VastgesteldDoor,
        Challenges = Uitdagingen,
        SuccessFactors = WatHielp,
        LimitingFactors = WatTegenwerkte,
        Results = Resultaten,
    }.Tidy();
}
