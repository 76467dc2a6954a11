// SPDX-License-Identifier: EUPL-1.2
using System.ComponentModel.DataAnnotations;
using Vliegwiel.Agendas.Activities;
using Vliegwiel.Agendas.Domain;

namespace Vliegwiel.Agendas.Progress;

/// <summary>What somebody types and chooses to tell how it goes.</summary>
internal sealed class ReportRequest
{
    private const string TooLong = "Maak dit hoogstens 2.000 tekens lang.";

    [Required(ErrorMessage = "Kies hoe het gaat.")]
    public string? Kleur { get; set; }

    [Required(ErrorMessage = "Schrijf in een paar woorden hoe het ervoor staat."), StringLength(ActivityReport.TextMaxLength, ErrorMessage = TooLong)]
    public string? Stand { get; set; }

    [StringLength(ActivityReport.TextMaxLength, ErrorMessage = TooLong)]
    public string? Belemmering { get; set; }

    [StringLength(ActivityReport.TextMaxLength, ErrorMessage = TooLong)]
    public string? Voorstel { get; set; }

    [StringLength(ActivityReport.TextMaxLength, ErrorMessage = TooLong)]
    public string? Besluit { get; set; }

    /// <returns>Null when no such colour was offered.</returns>
    public ReportFacts? ToFacts() => ProgressWords.ReadColour(Kleur) is { } colour && ActivityRequest.Tidy(Stand) is { } standing
        ? new ReportFacts { Colour = colour, Standing = standing, Obstacle = ActivityRequest.Tidy(Belemmering), Proposal = ActivityRequest.Tidy(Voorstel), Decision = ActivityRequest.Tidy(Besluit) }
        : null;
}

/// <summary>What somebody says of the course, other than what is computed.</summary>
internal sealed class CourseRequest
{
    [Required(ErrorMessage = "Kies of de activiteit op koers is.")]
    public string? Koers { get; set; }

    [StringLength(ActivityReport.TextMaxLength, ErrorMessage = "Maak de reden hoogstens 2.000 tekens lang.")]
    public string? Waarom { get; set; }
}

/// <summary>A button without questions: "klopt nog", or the kenmerk of the row in which it stands.</summary>
internal sealed class PressRequest
{
    public string? Klopt { get; set; }

    public string? Vraag { get; set; }
}
