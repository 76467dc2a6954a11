// SPDX-License-Identifier: EUPL-1.2
using System.ComponentModel.DataAnnotations;
using Vliegwiel.Design.Lists;
using Vliegwiel.Library.Editing;

namespace Vliegwiel.Library.Dossiers;

/// <summary>What stands on the form of a dossier.</summary>
internal sealed class DossierRequest
{
    [Required(ErrorMessage = "Geef het dossier een titel."), StringLength(Dossier.TitleMaxLength, ErrorMessage = "Maak de titel hoogstens 200 tekens lang.")]
    public string? Titel { get; set; }

    [Required(ErrorMessage = "Schrijf op voor wie en waarvoor dit dossier is."), StringLength(Dossier.PurposeMaxLength, ErrorMessage = "Maak het doel hoogstens 5.000 tekens lang.")]
    public string? Doel { get; set; }

    public string? Thema { get; set; }
    public string? Stand { get; set; }

    [Required(ErrorMessage = "Kies ten minste één groep."), MinLength(1, ErrorMessage = "Kies ten minste één groep.")]
    public List<string>? Groepen { get; set; }
}

/// <summary>What stands on the form with which a thing is put in a dossier.</summary>
internal sealed class PutRequest
{
    [Required(ErrorMessage = "Kies een dossier.")] public string? Dossier { get; set; }

    [StringLength(DossierEntry.NoteMaxLength, ErrorMessage = "Maak de toelichting hoogstens 2.000 tekens lang.")] public string? Waarom { get; set; }
}

/// <summary>What stands on the form with which something is added from the dossier itself.</summary>
internal sealed class SourceRequest
{
    [Required(ErrorMessage = "Plak het adres."), WebAddressOrPath, StringLength(DossierEntry.LinkMaxLength, ErrorMessage = "Dit adres is te lang. Neem een korter adres.")]
    public string? Adres { get; set; }

    [StringLength(Dossiers.Dossier.TitleMaxLength, ErrorMessage = "Maak de titel hoogstens 200 tekens lang.")]
    public string? Titel { get; set; }

    [StringLength(DossierEntry.NoteMaxLength, ErrorMessage = "Maak de toelichting hoogstens 2.000 tekens lang.")]
    public string? Waarom { get; set; }
}

/// <summary>Which button was pressed on the page where a dossier is arranged: "omhoog:ID".</summary>
internal sealed class ArrangeRequest
{
    public string? Daad { get; set; }
}

internal sealed class GiveRequest
{
    [Required(ErrorMessage = "Kies een collega.")] public string? Collega { get; set; }
}

/// <summary>That a text is the address of a page on the web, or the path of a page on this site.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class WebAddressOrPathAttribute : ValidationAttribute
{
    private static readonly WebAddressAttribute Web = new();

    public WebAddressOrPathAttribute() => ErrorMessage = Web.ErrorMessage;

    public override bool IsValid(object? value) => value is not string text || text.TrimStart().StartsWith('/') || Web.IsValid(text);
}

/// <summary>What can be chosen on the form of a dossier.</summary>
internal sealed record DossierChoices(IReadOnlyList<Choice> Themes, IReadOnlyList<Choice> Groups, string DefaultGroup);

/// <summary>What was typed and what can be chosen, for the part that both forms share.</summary>
internal sealed record DossierForm(DossierRequest Request, DossierChoices Choices);
