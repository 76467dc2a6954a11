// SPDX-License-Identifier: EUPL-1.2
using Vliegwiel.Platform.Figures;
using Vliegwiel.Platform.Results;

namespace Vliegwiel.Agendas.Domain;

/// <summary>Before the activity, or after it.</summary>
internal enum MeasureMoment { Start, End }

/// <summary>With what the effect of an activity will be measured, chosen at its start, so that the result cannot pick what looks best. It never holds money.</summary>
internal sealed class ActivityMeasure
{
    public const int MostOfOne = 5;
    public const int HowMaxLength = 500;
    public const string NotMeasured = "nog niet gemeten";

    private ActivityMeasure() { }

    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public Guid ActivityId { get; private set; }

    /// <summary>What is measured: "nieuw materiaal".</summary>
    public string Indicator { get; private set; } = "";

    /// <summary>How and when it will be measured.</summary>
    public string How { get; private set; } = "";

    public Figure Start { get; private set; } = Figure.Absent("", NotMeasured);
    public Figure End { get; private set; } = Figure.Absent("", NotMeasured);
    public DateTimeOffset ChosenAt { get; private set; }
    public Guid ChosenById { get; private set; }
    public int Revision { get; private set; }

    public string Unit => Start.Unit;

    public static Result<ActivityMeasure> Choose(Guid activityId, string indicator, string how, Figure start, Guid personId, DateTimeOffset now) =>
        ActivityOutcome.IsMoney(start.Unit)
            ? new MoneyIsNoMeasure()
            : new ActivityMeasure { ActivityId = activityId, Indicator = indicator, How = how, Start = Known(start), End = Figure.Absent(start.Unit, NotMeasured), ChosenById = personId, ChosenAt = now };

    /// <param name="value">In the unit of this measure.</param>
    public void Take(MeasureMoment moment, Figure value)
    {
        if (moment == MeasureMoment.Start)
        {
            Start = Known(value);
        }
        else
        {
            End = Known(value);
        }
    }

    /// <summary>What there is more at the end than at the start; null when one is missing, or says no more than a bound.</summary>
    public Figure? Difference => Start.Value is { } start && End.Value is { } end && IsPoint(Start) && IsPoint(End)
        ? Figure.Of(end - start, Unit == FigureText.Percent ? "procentpunt" : Unit, new FigureMeaning
        {
            Operator = Start.Operator == FigureOperator.Exactly && End.Operator == FigureOperator.Exactly ? FigureOperator.Exactly : FigureOperator.About,
            Source = "einde min begin",
            Status = FigureStatus.Calculated,
        })
        : null;

    /// <summary>"ongeveer 3 ton minder dan aan het begin".</summary>
    public string DifferenceInWords => Difference switch
    {
        null when Start.IsMissing => "niet te zeggen: het begin is niet gemeten",
        null when End.IsMissing => NotMeasured,
        null => "niet te zeggen: een van de twee is een grens",
        { Value: 0 } => "gelijk aan het begin",
        { Value: { } value } figure => $"{(figure.Operator == FigureOperator.About ? "ongeveer " : "")}{FigureText.Amount(Math.Abs(value), figure.Unit)} {(value > 0 ? "meer" : "minder")} dan aan het begin",
        _ => NotMeasured,
    };

    private static bool IsPoint(Figure figure) => figure.Operator is FigureOperator.Exactly or FigureOperator.About;

    private static Figure Known(Figure figure) => figure.IsMissing && figure.Missing == Figure.NotGiven ? Figure.Absent(figure.Unit, NotMeasured) : figure;
}

/// <summary>What was estimated beside what it took (inventory #134).</summary>
internal static class HoursCompared
{
    public static string InWords(decimal? estimated, decimal? spent) => (estimated, spent) switch
    {
        (null, null) => "niet te vergelijken: er zijn geen uren ingevuld",
        (null, _) => "niet te vergelijken: er was geen schatting",
        (_, null) => "niet te vergelijken: de bestede uren zijn niet ingevuld",
        ({ } guess, { } real) when guess == real => "evenveel als geschat",
        (0, { } real) => $"{FigureText.Amount(real, "uur")} meer dan geschat",
        ({ } guess, { } real) => $"{FigureText.Amount(Math.Abs(real - guess), "uur")} {(real > guess ? "meer" : "minder")} dan geschat ({FigureText.Amount(Math.Round(Math.Abs(real - guess) / guess * 100), FigureText.Percent)})",
    };
}
