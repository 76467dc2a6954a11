// SPDX-License-Identifier: EUPL-1.2
using Vliegwiel.Platform.Results;

namespace Vliegwiel.Library.Domain;

/// <summary>What must hold of the fields of an item, whoever sets them: a form, a proposal or a program.</summary>
internal static class ItemRules
{
    /// <returns>The first thing that is wrong; null when all is well.</returns>
    public static Refusal? Check(ItemFields fields) => fields switch
    {
        { Title.Length: 0 or > Item.TitleMaxLength } => new FieldWrong("Titel", $"Geef een titel van hoogstens {Item.TitleMaxLength} tekens."),
        { ValidFrom: { } from, ValidUntil: { } until } when until < from => new FieldWrong("Geldig tot en met", "De laatste dag ligt voor de eerste dag. Verander een van de twee."),
        { Link: { } link } when !IsWebAddress(link) => new FieldWrong("Link naar de bron", WebAddress),
        { LawLink: { } link } when !IsWebAddress(link) => new FieldWrong("Link naar het wetsartikel", WebAddress),
        _ => Lists.Where(l => !l.Known(fields)).Select(l => new FieldWrong(l.Label, "Kies een woord uit de lijst.")).FirstOrDefault(),
    };

    public const string WebAddress = "Dit is geen webadres. Een webadres begint met https:// of http://.";

    public static bool IsWebAddress(string text) =>
        text.Length <= ItemFields.LinkMaxLength && Uri.TryCreate(text, UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp) && address.UserInfo.Length == 0;

    private static readonly IReadOnlyList<(string Label, Func<ItemFields, bool> Known)> Lists =
    [
        ("Soort", f => ItemChoices.Kinds.Has(f.Kind)),
        ("Fase", f => ItemChoices.Phases.Has(f.Phase)),
        ("R-ladder", f => ItemChoices.RLadder.HasAll(f.RLadder)),
        ("Doelgroep", f => ItemChoices.TargetGroups.HasAll(f.TargetGroups)),
        ("Overheidslaag", f => ItemChoices.Layers.HasAll(f.Layers)),
        ("Licentie", f => ItemChoices.Licences.Has(f.Licence)),
        ("Invloed", f => ItemChoices.Grades.Has(f.Influence)),
        ("Juridische haalbaarheid", f => ItemChoices.Grades.Has(f.Feasibility)),
        ("Juridische houdbaarheid", f => ItemChoices.Grades.Has(f.Durability)),
        ("Rechtsgebied", f => ItemChoices.LegalFields.Has(f.LegalField)),
        ("Subrechtsgebied", f => ItemChoices.LegalSubfields.Has(f.LegalSubfield)),
        ("Categorie", f => ItemChoices.Categories.HasAll(f.Categories)),
        ("Subcategorie", f => ItemChoices.Subcategories.HasAll(f.Subcategories)),
    ];
}

/// <summary>A subject on which the law of the land leaves no room for rules of municipalities or provinces.</summary>
/// <param name="Words">Without capitals and accents; one of them in a text is enough to warn.</param>
/// <param name="Source">Where that stands, and that it must still be checked.</param>
internal sealed record ExhaustiveSubject(string Name, IReadOnlyList<string> Words, string Source);

/// <summary>The list of subjects with exhaustive national rules, in one version.</summary>
internal static class ExhaustiveSubjects
{
    public const string Version = "2026-11-21, te verifiëren door een jurist";

    /// <summary>Inventory #26 names the Bbl as such a subject, as domain knowledge that must be verified.</summary>
    public static readonly IReadOnlyList<ExhaustiveSubject> All =
    [
        new("Bouwtechnische eisen aan bouwwerken", ["bouwtechnisch", "brandveiligheid", "constructieve veiligheid", "bouwbesluit"], "Besluit bouwwerken leefomgeving (Bbl), te verifiëren"),
        new("Milieuprestatie van gebouwen", ["milieuprestatie", "mpg"], "Besluit bouwwerken leefomgeving (Bbl), te verifiëren"),
        new("Energieprestatie van gebouwen", ["energieprestatie", "bijna energieneutra", "beng-eis"], "Besluit bouwwerken leefomgeving (Bbl), te verifiëren"),
    ];

    /// <summary>The subjects that the text of a rule touches; none for other kinds of items.</summary>
    public static IReadOnlyList<ExhaustiveSubject> TouchedBy(ItemFields fields, string text)
    {
        if (fields.Kind != ItemChoices.Rule)
        {
            return [];
        }

        var folded = DutchText.Folding.Fold(string.Join('\n', fields.Title, fields.Summary, fields.OwnText, fields.RuleBasis, text));
        return [.. All.Where(subject => subject.Words.Any(word => IsIn(folded, word)))];
    }

    /// <summary>At the start of a word: "mpg" must not be found in the middle of another.</summary>
    private static bool IsIn(string text, string word)
    {
        for (var at = text.IndexOf(word, StringComparison.Ordinal); at >= 0; at = text.IndexOf(word, at + 1, StringComparison.Ordinal))
        {
            if (at == 0 || !char.IsLetterOrDigit(text[at - 1]))
            {
                return true;
            }
        }

        return false;
    }
}
