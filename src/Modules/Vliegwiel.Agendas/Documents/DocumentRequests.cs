// SPDX-License-Identifier: EUPL-1.2
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http;
using Vliegwiel.Agendas.Activities;
using Vliegwiel.Agendas.Domain;
using Vliegwiel.Library.Contracts;

namespace Vliegwiel.Agendas.Documents;

/// <summary>Says that there must be a file or an address, and not both.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class FileOrAddressAttribute : ValidationAttribute
{
    protected override ValidationResult? IsValid(object? value, ValidationContext validationContext) =>
        validationContext.ObjectInstance is DocumentSource source && source.HasFile == !string.IsNullOrWhiteSpace(source.Adres)
            ? new ValidationResult(source.HasFile ? "Kies een bestand of een webadres, niet allebei." : new ChooseFileOrAddress().Message, [validationContext.MemberName!])
            : ValidationResult.Success;
}

/// <summary>Says that an address must be of somewhere that others can reach as well, over https.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class OutsideAddressAttribute : ValidationAttribute
{
    protected override ValidationResult? IsValid(object? value, ValidationContext validationContext) =>
        value is string typed && !string.IsNullOrWhiteSpace(typed) && FileInspector.ReadAddress(typed).Refusal is { } refusal ? new ValidationResult(refusal.Message, [validationContext.MemberName!]) : ValidationResult.Success;
}

/// <summary>What somebody brings: a file or an address.</summary>
internal class DocumentSource
{
    [FileOrAddress]
    public IFormFile? Bestand { get; set; }

    /// <summary>The file, once it is kept. No form can fill this in.</summary>
    internal HeldFile? Kept { get; set; }

    /// <summary>A file that was chosen before, sealed: so that it need not be chosen again when something else was wrong.</summary>
    public string? Bewaard { get; set; }

    [OutsideAddress]
    public string? Adres { get; set; }

    /// <summary>Whether what is hidden in it may be seen.</summary>
    public bool Gezien { get; set; }

    /// <summary>The revision with which the form was filled.</summary>
    public string? Basis { get; set; }

    internal bool HasFile => Bestand is not null || Kept is not null || !string.IsNullOrEmpty(Bewaard);
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
