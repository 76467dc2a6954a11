// SPDX-License-Identifier: EUPL-1.2
using System.ComponentModel.DataAnnotations;
using Vliegwiel.Agendas.Domain;
using Vliegwiel.Agendas.Goals;
using Vliegwiel.Platform.Figures;

namespace Vliegwiel.Agendas.Raising;

/// <summary>What stands on the form to propose a higher bar.</summary>
internal sealed class RaiseRequest
{
    private const string TooLong = "Maak dit hoogstens 300 tekens lang.";
    private const string MuchTooLong = "Maak dit hoogstens 5.000 tekens lang.";

    [Required(ErrorMessage = "Geef het voorstel een naam."), StringLength(Ambition.TitleMaxLength, ErrorMessage = "Maak de naam hoogstens 200 tekens lang.")]
    public string? Titel { get; set; }

    [Required(ErrorMessage = "Schrijf wat de lat dan wordt."), StringLength(RaiseProposal.TextMaxLength, ErrorMessage = MuchTooLong)]
    public string? Tekst { get; set; }

    [FigureText]
    public string? Minimum { get; set; }

    [StringLength(Figure.TextMaxLength, ErrorMessage = TooLong)]
    public string? MinimumBetreft { get; set; }

    [StringLength(Figure.TextMaxLength, ErrorMessage = TooLong)]
    public string? MinimumPeriode { get; set; }

    [StringLength(Figure.TextMaxLength, ErrorMessage = TooLong)]
    public string? MinimumBron { get; set; }

    public string? MinimumStatus { get; set; }

    [StringLength(RaiseProposal.TextMaxLength, ErrorMessage = MuchTooLong)]
    public string? HogerOmdat { get; set; }

    [Required(ErrorMessage = "Schrijf waarom het nu kan: aanbod, prijs of proeven."), StringLength(RaiseProposal.TextMaxLength, ErrorMessage = MuchTooLong)]
    public string? Omstandigheden { get; set; }

    [Required(ErrorMessage = "Kies vanaf welke dag de hogere lat geldt.")]
    public DateOnly? Ingang { get; set; }

    /// <summary>Ids of things that were found to look like it.</summary>
    public List<string>? Bewijs { get; set; }

    /// <summary>Addresses on this site, one a line.</summary>
    [StringLength(RaiseProposal.TextMaxLength, ErrorMessage = MuchTooLong)]
    public string? Adressen { get; set; }
}

/// <summary>What an organisation says of a proposal, or what the municipality decides.</summary>
internal sealed class RaiseAnswer
{
    /// <summary>"ja" or "nee".</summary>
    public string? Antwoord { get; set; }

    [StringLength(RaiseProposal.TextMaxLength, ErrorMessage = "Maak dit hoogstens 5.000 tekens lang.")]
    public string? Reden { get; set; }

    /// <summary>The body that decides; only for a decision.</summary>
    [StringLength(Ambition.BodyMaxLength, ErrorMessage = "Maak dit hoogstens 200 tekens lang.")]
    public string? Orgaan { get; set; }
}
