// SPDX-License-Identifier: EUPL-1.2
using System.ComponentModel.DataAnnotations;
using Vliegwiel.Agendas.Activities;
using Vliegwiel.Agendas.Domain;
using Vliegwiel.Agendas.Outcomes;
using Vliegwiel.Design.Lists;
using Vliegwiel.Platform.Figures;

namespace Vliegwiel.Agendas.Measuring;

/// <summary>What somebody types of a measure that is chosen.</summary>
internal sealed class MeasureRequest
{
    [Required(ErrorMessage = "Schrijf wat u gaat meten."), StringLength(ActivityEffect.MeasureMaxLength, ErrorMessage = "Maak dit hoogstens 120 tekens lang.")]
    public string? Maat { get; set; }

    [Required(ErrorMessage = "Vul de eenheid in, zoals ton of %."), StringLength(Figure.UnitMaxLength, ErrorMessage = "Maak de eenheid hoogstens 40 tekens lang.")]
    public string? Eenheid { get; set; }

    [FigureText]
    public string? Begin { get; set; }

    [StringLength(Figure.TextMaxLength, ErrorMessage = "Maak dit hoogstens 300 tekens lang.")]
    public string? Bron { get; set; }

    [Required(ErrorMessage = "Schrijf hoe en wanneer u gaat meten."), StringLength(ActivityMeasure.HowMaxLength, ErrorMessage = "Maak dit hoogstens 500 tekens lang.")]
    public string? Hoe { get; set; }

    /// <summary>Of a form that was found valid.</summary>
    public Figure Start => MeasureTakeRequest.Read(Begin, Eenheid!.Trim(), Bron);
}

/// <summary>What somebody types of a measurement.</summary>
internal sealed class MeasureTakeRequest
{
    public const string AtStart = "begin";
    public const string AtEnd = "einde";

    public static readonly IReadOnlyList<Choice> Moments = [new(AtStart, "Aan het begin"), new(AtEnd, "Aan het eind")];

    [Required(ErrorMessage = "Kies welke maat u hebt gemeten.")]
    public string? Maat { get; set; }

    [Required(ErrorMessage = "Kies wanneer u hebt gemeten."), RegularExpression($"{AtStart}|{AtEnd}", ErrorMessage = "Kies wanneer u hebt gemeten.")]
    public string? Moment { get; set; }

    [Required(ErrorMessage = "Vul de waarde in."), FigureText]
    public string? Waarde { get; set; }

    [StringLength(Figure.TextMaxLength, ErrorMessage = "Maak dit hoogstens 300 tekens lang.")]
    public string? Bron { get; set; }

    public MeasureMoment When => Moment == AtStart ? MeasureMoment.Start : MeasureMoment.End;

    /// <summary>In the unit of the measure, whatever else was typed behind the number.</summary>
    public static Figure Read(string? typed, string unit, string? source) =>
        DutchFigures.Parse(typed, NumberStyle.Dutch).Value.In(unit, new FigureMeaning { Source = ActivityRequest.Tidy(source), Status = FigureStatus.Measured });
}
