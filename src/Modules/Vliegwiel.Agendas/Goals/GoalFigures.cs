// SPDX-License-Identifier: EUPL-1.2
using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Vliegwiel.Agendas.Activities;
using Vliegwiel.Agendas.Domain;
using Vliegwiel.Platform.Figures;
using Vliegwiel.Platform.Results;

namespace Vliegwiel.Agendas.Goals;

/// <summary>Says that a text must be a figure, or the reason why there is none.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class FigureTextAttribute : ValidationAttribute
{
    protected override ValidationResult? IsValid(object? value, ValidationContext validationContext) =>
        DutchFigures.Parse(value as string, NumberStyle.Dutch).Refusal is { } refusal ? new ValidationResult(refusal.Message, [validationContext.MemberName!]) : ValidationResult.Success;
}

/// <summary>Says that a text must be a year; no text is for Required.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class YearTextAttribute : ValidationAttribute
{
    public override bool IsValid(object? value) => value is not string { Length: > 0 } text || Read(text) is not null;

    /// <returns>Null when it is no year from 1900 to 2150.</returns>
    public static int? Read(string? text) =>
        text?.Trim() is { Length: 4 } year && int.TryParse(year, NumberStyles.None, CultureInfo.InvariantCulture, out var read) && read is >= Goal.FirstYear and <= Goal.LastYear ? read : null;
}

/// <summary>A figure as it stands on a form: what was typed and what it rests on.</summary>
internal sealed record TypedAmount(string? Typed, string? Scope, string? Period, string? Source, string? Status)
{
    /// <param name="unit">Of the indicator.</param>
    /// <returns>A refusal when something else than that unit was typed.</returns>
    public Result<Figure> In(string unit)
    {
        var read = DutchFigures.Parse(Typed, NumberStyle.Dutch);
        if (read.Refusal is { } refusal)
        {
            return refusal;
        }

        if (read.Value.Unit is { } typed && !string.Equals(typed, unit, StringComparison.OrdinalIgnoreCase))
        {
            return new OtherUnit(unit);
        }

        return read.Value.In(unit, new FigureMeaning
        {
            Scope = ActivityRequest.Tidy(Scope),
            Period = ActivityRequest.Tidy(Period),
            Source = ActivityRequest.Tidy(Source),
            Status = Enum.GetValues<FigureStatus>().FirstOrDefault(s => FigureText.Of(s) == Status),
        });
    }
}
