// SPDX-License-Identifier: EUPL-1.2
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http;
using Vliegwiel.Agendas.Activities;
using Vliegwiel.Agendas.Domain;
using Vliegwiel.Library.Contracts;

namespace Vliegwiel.Agendas.Documents;

/// <summary>What somebody brings: a file or an address.</summary>
internal class DocumentSource : IValidatableObject
{
    public IFormFile? Bestand { get; set; }

    /// <summary>The file, once it is kept. No form can fill this in.</summary>
    internal HeldFile? Kept { get; set; }

    /// <summary>A file that was chosen before, sealed: so that it need not be chosen again when something else was wrong.</summary>
    public string? Bewaard { get; set; }

    public string? Adres { get; set; }

    /// <summary>Whether what is hidden in it may be seen.</summary>
    public bool Gezien { get; set; }

    /// <summary>The revision with which the form was filled.</summary>
    public string? Basis { get; set; }

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (!string.IsNullOrWhiteSpace(Adres) && FileInspector.ReadAddress(Adres).Refusal is { } refusal)
        {
            yield return new ValidationResult(refusal.Message, [nameof(Adres)]);
        }

        var hasFile = Bestand is not null || Kept is not null || !string.IsNullOrEmpty(Bewaard);
        if (hasFile == !string.IsNullOrWhiteSpace(Adres))
        {
            yield return new ValidationResult(hasFile ? "Kies een bestand of een webadres, niet allebei." : new ChooseFileOrAddress().Message, [nameof(Bestand)]);
        }
    }
}

/// <summary>A new document.</summary>
internal sealed class DocumentRequest : DocumentSource
{
    [StringLength(ActivityDocument.TitleMaxLength, ErrorMessage = "Maak de naam hoogstens 200 tekens lang.")]
    public string? Naam { get; set; }

    [Required(ErrorMessage = "Schrijf in één regel waarvoor het is."), StringLength(ActivityDocument.PurposeMaxLength, ErrorMessage = "Maak dit hoogstens 300 tekens lang.")]
    public string? Waarvoor { get; set; }

    [Required(ErrorMessage = "Kies wie het stuk mag lezen."), KnownChoice(ChoiceList.DocumentReaders)]
    public string? Lezers { get; set; }
}

/// <summary>A newer file or address of a document that is there.</summary>
internal sealed class RenewRequest : DocumentSource;

/// <summary>What a document is called, what it is for and who may read it.</summary>
internal sealed class DescribeDocumentRequest
{
    [Required(ErrorMessage = "Geef het stuk een naam."), StringLength(ActivityDocument.TitleMaxLength, ErrorMessage = "Maak de naam hoogstens 200 tekens lang.")]
    public string? Naam { get; set; }

    [Required(ErrorMessage = "Schrijf in één regel waarvoor het is."), StringLength(ActivityDocument.PurposeMaxLength, ErrorMessage = "Maak dit hoogstens 300 tekens lang.")]
    public string? Waarvoor { get; set; }

    [Required(ErrorMessage = "Kies wie het stuk mag lezen."), KnownChoice(ChoiceList.DocumentReaders)]
    public string? Lezers { get; set; }

    /// <summary>Whether who came to see the activity since then may read it too.</summary>
    public bool Verbreden { get; set; }

    public bool Gezien { get; set; }
    public string? Basis { get; set; }

    public static DescribeDocumentRequest Of(ActivityDocument document) => new()
    {
        Naam = document.Title,
        Waarvoor = document.Purpose,
        Lezers = ActivityWords.KeyOf(DocumentWords.Of(document.Readers)),
    };
}

/// <summary>That a document no longer counts, and why.</summary>
internal sealed class WithdrawRequest
{
    [Required(ErrorMessage = "Schrijf waarom u het intrekt."), StringLength(ActivityDocument.ReasonMaxLength, ErrorMessage = "Maak de reden hoogstens 300 tekens lang.")]
    public string? Reden { get; set; }

    public string? Basis { get; set; }
}
