// SPDX-License-Identifier: EUPL-1.2
namespace Vliegwiel.Library.Proposing.Recognising;

/// <summary>For what a term is evidence.</summary>
internal enum TermField { Kind, Phase, Layer, TargetGroup, Theme, Date, Summary, Name, Unit }

/// <summary>Where a term counts: in the title or the name of the file only, or everywhere.</summary>
internal enum TermPlace { Title, Text }

/// <summary>A word or a few words that are evidence for a choice.</summary>
/// <param name="Choice">As the item has it; a theme as "scheme:name".</param>
/// <param name="IsLearned">Made from a correction by a person; weighs more than what the product ships.</param>
internal sealed record Term(TermField Field, string Choice, string Words, TermPlace Place, bool IsLearned);

/// <summary>The words and choices that stand in the lists of terms beside those of the items.</summary>
internal static class TermWords
{
    public const string DocumentDate = "datum van het document";
    public const string OtherDate = "andere datum";
    public const string KeySentence = "kernzin";
    public const string OnlyWithPrefix = "alleen met gemeente ervoor";

    private static readonly IReadOnlyList<(TermField Field, string Word, string Label)> Fields =
    [
        (TermField.Kind, "soort", "Soort"), (TermField.Phase, "fase", "Fase"), (TermField.Layer, "overheidslaag", "Overheidslaag"), (TermField.TargetGroup, "doelgroep", "Doelgroep"),
        (TermField.Theme, "thema", "Thema"), (TermField.Date, "datum", "Datum"), (TermField.Summary, "samenvatting", "Samenvatting"), (TermField.Name, "naam", "Naam uit het register"), (TermField.Unit, "eenheid", "Eenheid"),
    ];

    public static IReadOnlyList<TermField> All => [.. Fields.Select(f => f.Field)];

    /// <summary>As it stands in a list and in an address.</summary>
    public static string Of(TermField field) => Fields.Single(f => f.Field == field).Word;

    public static string LabelOf(TermField field) => Fields.Single(f => f.Field == field).Label;

    public static TermField? ParseField(string? word) => Fields.Where(f => f.Word == word).Select(f => (TermField?)f.Field).FirstOrDefault();

    public static string Of(TermPlace place) => place == TermPlace.Title ? "titel" : "tekst";

    public static TermPlace? ParsePlace(string? word) => word switch { "titel" => TermPlace.Title, "tekst" => TermPlace.Text, _ => null };
}
