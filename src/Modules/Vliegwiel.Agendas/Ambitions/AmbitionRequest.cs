// SPDX-License-Identifier: EUPL-1.2
using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Vliegwiel.Agendas.Activities;
using Vliegwiel.Agendas.Domain;
using Vliegwiel.Agendas.Goals;
using Vliegwiel.Platform.Figures;
using Vliegwiel.Platform.Results;

namespace Vliegwiel.Agendas.Ambitions;

/// <summary>What somebody types for an ambition: what a body adopted, and when it holds.</summary>
internal class AmbitionVersionRequest
{
    private const string TooLong = "Maak dit hoogstens 300 tekens lang.";

    [Required(ErrorMessage = "Schrijf wat het minimum is, in een paar zinnen."), StringLength(Ambition.TextMaxLength, ErrorMessage = "Maak de tekst hoogstens 5.000 tekens lang.")]
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

    [Required(ErrorMessage = "Vul in vanaf welke dag dit geldt.")]
    public DateOnly? Vanaf { get; set; }

    [Required(ErrorMessage = "Vul in wie dit vaststelde, bijvoorbeeld de gemeenteraad."), StringLength(Ambition.BodyMaxLength, ErrorMessage = "Maak dit hoogstens 200 tekens lang.")]
    public string? VastgesteldDoor { get; set; }

    /// <summary>The revision with which the form was filled.</summary>
    public string? Basis { get; set; }

    /// <summary>Of a form that was found valid.</summary>
    public Result<AmbitionFacts> ToFacts(string unit)
    {
        var minimum = new TypedAmount(Minimum, MinimumBetreft, MinimumPeriode, MinimumBron, MinimumStatus).In(unit);
        return minimum.Refusal is { } refusal ? refusal : new AmbitionFacts { Text = ActivityRequest.Tidy(Tekst)!, Minimum = minimum.Value, ValidFrom = Vanaf!.Value, AdoptedBy = VastgesteldDoor!.Trim() };
    }

    protected void Fill(AmbitionVersion version, int revision)
    {
        (Tekst, Minimum, MinimumBetreft, MinimumPeriode, MinimumBron) = (version.Text, FigureText.Typed(version.Minimum), version.Minimum.Scope, version.Minimum.Period, version.Minimum.Source);
        (MinimumStatus, Basis) = (FigureText.Of(version.Minimum.Status), revision.ToString(CultureInfo.InvariantCulture));
    }

    public static AmbitionVersionRequest Of(Ambition ambition)
    {
        var request = new AmbitionVersionRequest();
        request.Fill(ambition.Latest, ambition.Revision);
        return request;
    }
}

/// <summary>What stands on the form for a new ambition.</summary>
internal sealed class AmbitionRequest : AmbitionVersionRequest
{
    [Required(ErrorMessage = "Geef de ambitie een naam."), StringLength(Ambition.TitleMaxLength, ErrorMessage = "Maak de naam hoogstens 200 tekens lang.")]
    public string? Titel { get; set; }

    [Required(ErrorMessage = "Kies een thema.")]
    public string? Thema { get; set; }

    [StringLength(Goal.ShortMaxLength, ErrorMessage = "Maak dit hoogstens 300 tekens lang.")]
    public string? Indicator { get; set; }

    [StringLength(Figure.UnitMaxLength, ErrorMessage = "Maak de eenheid hoogstens 40 tekens lang.")]
    public string? Eenheid { get; set; }

    public string? Richting { get; set; }

    [Required(ErrorMessage = "Kies wie de ambitie mag zien.")]
    public string? Delen { get; set; }
}
