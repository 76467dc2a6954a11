// SPDX-License-Identifier: EUPL-1.2
using System.ComponentModel.DataAnnotations;
using Vliegwiel.Agendas.Activities;
using Vliegwiel.Agendas.Domain;
using Vliegwiel.Design.Forms;
using Vliegwiel.Design.Text;
using Vliegwiel.Platform.Figures;

namespace Vliegwiel.Agendas.Outcomes;

/// <summary>Says that a text must be a figure, or the reason why there is none.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class FigureTextAttribute : ValidationAttribute
{
    protected override ValidationResult? IsValid(object? value, ValidationContext validationContext)
    {
        var read = DutchFigures.Parse(value as string, NumberStyle.Dutch);
        var refusal = read.Refusal ?? (read.Value is { Unit: FigureText.Euro } ? new MoneyBelongsToBudget() : null);
        return refusal is null ? ValidationResult.Success : new ValidationResult(refusal.Message, [validationContext.MemberName!]);
    }
}

/// <summary>What somebody types of the effort and the result.</summary>
internal sealed class OutcomeRequest
{
    [Required(ErrorMessage = "Schrijf wat er is opgeleverd."), StringLength(ActivityOutcome.DeliveredMaxLength, ErrorMessage = "Maak dit hoogstens 5.000 tekens lang.")]
    public string? Opgeleverd { get; set; }

    [HoursText(ErrorMessage = "Vul de uren in als getal van 0 tot 1.000.000, zoals 40 of 12,5.")]
    public string? Uren { get; set; }

    [FigureText]
    public string? Hoeveel { get; set; }

    [StringLength(Figure.UnitMaxLength, ErrorMessage = "Maak de eenheid hoogstens 40 tekens lang.")]
    public string? Eenheid { get; set; }

    [StringLength(Figure.TextMaxLength, ErrorMessage = "Maak dit hoogstens 300 tekens lang.")]
    public string? Bron { get; set; }

    public static OutcomeRequest Of(ActivityOutcome outcome) => new()
    {
        Opgeleverd = outcome.Delivered,
        Uren = outcome.Hours is { } hours ? Numbers.Amount(hours) : null,
        Hoeveel = FigureText.Typed(outcome.Amount),
        Eenheid = outcome.Amount.Unit,
        Bron = outcome.Amount.Source,
    };

    public decimal? Hours => Numbers.TryParse(Uren, out var hours) ? Math.Round(hours, 2) : null;

    public Figure Amount => DutchFigures.Parse(Hoeveel, NumberStyle.Dutch).Value is var typed ? typed.In(typed.Unit ?? ActivityRequest.Tidy(Eenheid) ?? "", new FigureMeaning { Source = ActivityRequest.Tidy(Bron), Status = FigureStatus.Measured }) : throw new InvalidOperationException("The form was found valid.");
}

/// <summary>What somebody types of one effect.</summary>
internal sealed class EffectRequest
{
    private const string TooLong = "Maak dit hoogstens 300 tekens lang.";

    [Required(ErrorMessage = "Schrijf wat er is gemeten."), StringLength(ActivityEffect.MeasureMaxLength, ErrorMessage = "Maak dit hoogstens 120 tekens lang.")]
    public string? Maat { get; set; }

    [Required(ErrorMessage = "Vul de waarde in."), FigureText]
    public string? Waarde { get; set; }

    [Required(ErrorMessage = "Vul de eenheid in, zoals ton of %."), StringLength(Figure.UnitMaxLength, ErrorMessage = "Maak de eenheid hoogstens 40 tekens lang.")]
    public string? Eenheid { get; set; }

    [StringLength(Figure.TextMaxLength, ErrorMessage = TooLong)]
    public string? Betreft { get; set; }

    [Required(ErrorMessage = "Schrijf over welke tijd het gaat, zoals 2027 of per jaar."), StringLength(Figure.TextMaxLength, ErrorMessage = TooLong)]
    public string? Periode { get; set; }

    [Required(ErrorMessage = "Schrijf hoe het is bepaald."), StringLength(Figure.TextMaxLength, ErrorMessage = TooLong)]
    public string? Methode { get; set; }

    [StringLength(Figure.TextMaxLength, ErrorMessage = TooLong)]
    public string? Bron { get; set; }

    [Required(ErrorMessage = "Kies hoe zeker het is.")]
    public string? Zekerheid { get; set; }

    [Required(ErrorMessage = "Schrijf waarom het aannemelijk is dat de activiteit hieraan bijdroeg."), StringLength(ActivityEffect.ContributionMaxLength, ErrorMessage = "Maak dit hoogstens 1.000 tekens lang.")]
    public string? Bijdrage { get; set; }

    /// <returns>Null when there is no value or no such confidence.</returns>
    public ActivityEffect? ToEffect(Guid outcomeId)
    {
        if (DutchFigures.Parse(Waarde, NumberStyle.Dutch) is not { Refusal: null, Value: { Value: not null } typed } || OutcomeWords.ReadConfidence(Zekerheid) is not { } confidence)
        {
            return null;
        }

        var meaning = new FigureMeaning
        {
            Scope = ActivityRequest.Tidy(Betreft),
            Period = ActivityRequest.Tidy(Periode),
            Source = ActivityRequest.Tidy(Bron),
            Method = ActivityRequest.Tidy(Methode),
            Status = confidence switch { Confidence.High => FigureStatus.Measured, Confidence.Middle => FigureStatus.Calculated, _ => FigureStatus.Estimated },
        };
        return ActivityEffect.Of(outcomeId, Maat!.Trim(), typed.In(typed.Unit ?? Eenheid!.Trim(), meaning), confidence, Bijdrage!.Trim());
    }
}

/// <summary>Which part an organisation may count as its own.</summary>
internal sealed class ShareRequest
{
    [Required(ErrorMessage = "Kies een organisatie.")]
    public string? Organisatie { get; set; }

    [Required(ErrorMessage = "Vul het aandeel in."), DutchNumber(ErrorMessage = "Vul het aandeel in als getal van 0 tot 100, zoals 50 of 12,5.")]
    public string? Aandeel { get; set; }
}

/// <summary>Which effect is taken away.</summary>
internal sealed class RemoveRequest
{
    public string? Weg { get; set; }
}
