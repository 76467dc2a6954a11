// SPDX-License-Identifier: EUPL-1.2
using System.ComponentModel.DataAnnotations;
using Vliegwiel.Agendas.Activities;
using Vliegwiel.Agendas.Domain;

namespace Vliegwiel.Agendas.Sheets;

/// <summary>What somebody chooses and types for a sheet.</summary>
internal sealed class SheetRequest
{
    private const string TooLong = "Maak dit hoogstens 160 tekens lang: het blad is één A4.";
    public const int SentenceMaxLength = 160;

    [Required(ErrorMessage = "Vul in voor wie het blad is, bij functie."), StringLength(Sheet.FunctionMaxLength, ErrorMessage = "Maak de functie hoogstens 100 tekens lang.")]
    public string? Functie { get; set; }

    [Required(ErrorMessage = "Vul de eerste dag in.")]
    public DateOnly? Van { get; set; }

    [Required(ErrorMessage = "Vul de laatste dag in.")]
    public DateOnly? Tot { get; set; }

    [StringLength(SentenceMaxLength, ErrorMessage = TooLong)]
    public string? Besluit1 { get; set; }

    [StringLength(SentenceMaxLength, ErrorMessage = TooLong)]
    public string? Besluit2 { get; set; }

    [StringLength(SentenceMaxLength, ErrorMessage = TooLong)]
    public string? Besluit3 { get; set; }

    [StringLength(SentenceMaxLength, ErrorMessage = TooLong)]
    public string? Ander1 { get; set; }

    [StringLength(SentenceMaxLength, ErrorMessage = TooLong)]
    public string? Ander2 { get; set; }

    [StringLength(SentenceMaxLength, ErrorMessage = TooLong)]
    public string? Ander3 { get; set; }

    /// <summary>Whether amounts come on it that only clients may see; no unless somebody says so.</summary>
    public bool Bedragen { get; set; }

    public IReadOnlyList<string> Decisions => Of(Besluit1, Besluit2, Besluit3);

    public IReadOnlyList<string> Peers => Of(Ander1, Ander2, Ander3);

    private static List<string> Of(params string?[] typed) => [.. typed.Select(t => ActivityRequest.Tidy(t)?.ReplaceLineEndings(" ")).OfType<string>()];
}

/// <summary>Until when a sheet can be read by its link.</summary>
internal sealed class SheetLinkRequest
{
    [Required(ErrorMessage = "Kies tot en met welke dag.")]
    public DateOnly? Tot { get; set; }
}
