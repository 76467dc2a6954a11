// SPDX-License-Identifier: EUPL-1.2
using Vliegwiel.Platform.Results;

namespace Vliegwiel.Platform.Figures;

/// <summary>How sure the value is of itself: "€ 20.000", "ongeveer € 20.000", "minder dan", "meer dan", "hoogstens", "ten minste".</summary>
public enum FigureOperator { Exactly, About, LessThan, MoreThan, AtMost, AtLeast }

/// <summary>Where a figure came from: somebody's estimate, a calculation, a measurement, or a decision that fixed it.</summary>
public enum FigureStatus { Estimated, Calculated, Measured, Decided }

/// <summary>
/// A number with everything that it means (decision D8): value, operator, unit, scope, period, source, status and version of the method.
/// What is missing has a reason and is never zero.
/// </summary>
public sealed record Figure
{
    public const int UnitMaxLength = 40;
    public const int TextMaxLength = 300;

    /// <summary>The reason when nobody gave one.</summary>
    public const string NotGiven = "niet opgegeven";

    /// <summary>More than a hundred times what a country spends in a year is a slip of the pen.</summary>
    public const decimal Largest = 100_000_000_000_000m;

    private Figure() { }

    /// <summary>Null when it is missing; then <see cref="Missing"/> says why.</summary>
    public decimal? Value { get; private init; }

    public FigureOperator Operator { get; private init; }

    /// <summary>In words as they stand behind the number: "euro", "ton", "uur", "%".</summary>
    public string Unit { get; private init; } = "";

    /// <summary>What it is of: "alleen materiaal", "hele kring". Null: of the thing itself.</summary>
    public string? Scope { get; private init; }

    /// <summary>Over which time: "2026", "per jaar". Null: once.</summary>
    public string? Period { get; private init; }

    public string? Source { get; private init; }

    public FigureStatus Status { get; private init; }

    /// <summary>The version of the method or the set of factors it was made with; null when it was not calculated.</summary>
    public string? Method { get; private init; }

    /// <summary>Why there is no value; null when there is one.</summary>
    public string? Missing { get; private init; }

    public bool IsMissing => Value is null;

    /// <summary>A figure that somebody knows.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Larger than <see cref="Largest"/>; check what was typed with <see cref="Check"/> first.</exception>
    public static Figure Of(decimal value, string unit, FigureMeaning meaning)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(Math.Abs(value), Largest);
        return new Figure
        {
            Value = value,
            Operator = meaning.Operator,
            Unit = unit,
            Scope = meaning.Scope,
            Period = meaning.Period,
            Source = meaning.Source,
            Status = meaning.Status,
            Method = meaning.Method,
        };
    }

    /// <summary>A figure that nobody knows, with the reason.</summary>
    public static Figure Absent(string unit, string reason) => new() { Unit = unit, Missing = reason };

    /// <returns>Null when this value can be kept.</returns>
    public static Refusal? Check(decimal value) => Math.Abs(value) > Largest ? new UnlikelyFigure() : null;
}

/// <summary>What a value means, beside its unit.</summary>
public sealed record FigureMeaning
{
    public FigureOperator Operator { get; init; }
    public string? Scope { get; init; }
    public string? Period { get; init; }
    public required string? Source { get; init; }
    public required FigureStatus Status { get; init; }
    public string? Method { get; init; }
}

public sealed record UnlikelyFigure() : Refusal("Dit getal is groter dan honderdduizend miljard. Kijk de eenheid na.");
