// SPDX-License-Identifier: EUPL-1.2
using Vliegwiel.Agendas.Activities;
using Vliegwiel.Design.Lists;

namespace Vliegwiel.Agendas.Domain;

/// <summary>How the choices of results and reflections are called on screen and in addresses.</summary>
internal static class OutcomeWords
{
    public static readonly IReadOnlyList<Choice> Confidences =
    [
        ActivityChoices.Of(Of(Confidence.High), "gemeten, of berekend met een vaste methode"),
        ActivityChoices.Of(Of(Confidence.Middle), "berekend met aannames"),
        ActivityChoices.Of(Of(Confidence.Low), "geschat"),
    ];

    public static readonly IReadOnlyList<Choice> Levels =
    [
        ActivityChoices.Of(Of(ReflectionLevel.Strategic), "doen wij de goede dingen"),
        ActivityChoices.Of(Of(ReflectionLevel.Tactical), "doen wij ze op de goede manier"),
        ActivityChoices.Of(Of(ReflectionLevel.Operational), "wat ging er goed of mis in het werk"),
    ];

    public static string Of(Confidence confidence) => confidence switch
    {
        Confidence.High => "hoog",
        Confidence.Middle => "middel",
        Confidence.Low => "laag",
        _ => throw new ArgumentOutOfRangeException(nameof(confidence), confidence, null),
    };

    public static string Of(ReflectionLevel level) => level switch
    {
        ReflectionLevel.Strategic => "strategisch",
        ReflectionLevel.Tactical => "tactisch",
        ReflectionLevel.Operational => "operationeel",
        _ => throw new ArgumentOutOfRangeException(nameof(level), level, null),
    };

    public static string Of(LearningStep step) => step switch
    {
        LearningStep.Doing => "doen",
        LearningStep.Reflecting => "reflecteren",
        LearningStep.Concluding => "concluderen",
        LearningStep.Improving => "verbeteren",
        LearningStep.Anchored => "geborgd",
        _ => throw new ArgumentOutOfRangeException(nameof(step), step, null),
    };

    public static string Of(ScalingPhase phase) => phase switch
    {
        ScalingPhase.Idea => "idee",
        ScalingPhase.Pilot => "pilot",
        ScalingPhase.Icon => "icoon",
        ScalingPhase.Repeated => "herhaald",
        ScalingPhase.StandardPractice => "standaardwerkwijze",
        ScalingPhase.Norm => "norm",
        _ => throw new ArgumentOutOfRangeException(nameof(phase), phase, null),
    };

    public static ScalingPhase? ReadClaim(string? key) => key switch { "standaardwerkwijze" => ScalingPhase.StandardPractice, "norm" => ScalingPhase.Norm, _ => null };

    public static Confidence? ReadConfidence(string? key) => ActivityWords.Find<Confidence>(key, Of);

    public static ReflectionLevel? ReadLevel(string? key) => ActivityWords.Find<ReflectionLevel>(key, Of);
}
