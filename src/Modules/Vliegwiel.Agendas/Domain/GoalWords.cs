// SPDX-License-Identifier: EUPL-1.2
using Vliegwiel.Agendas.Contracts;

namespace Vliegwiel.Agendas.Domain;

/// <summary>How the choices of ambitions, goals and proposals are called on screen, and what happened to them.</summary>
internal static class GoalWords
{
    public static string Of(GoalDirection direction) => direction switch
    {
        GoalDirection.HigherIsBetter => "hoger is beter",
        GoalDirection.LowerIsBetter => "lager is beter",
        _ => throw new ArgumentOutOfRangeException(nameof(direction), direction, null),
    };

    public static string Of(GoalStanding standing) => standing switch
    {
        GoalStanding.Reached => "gehaald",
        GoalStanding.OnTrack => "op koers",
        GoalStanding.Behind => "achter",
        GoalStanding.Unknown => "niet te zeggen",
        _ => throw new ArgumentOutOfRangeException(nameof(standing), standing, null),
    };

    public static string Of(SupportSide side) => side switch
    {
        SupportSide.Client => "opdrachtgevers",
        SupportSide.Contractor => "opdrachtnemers",
        SupportSide.Neutral => "neutrale deelnemers",
        _ => throw new ArgumentOutOfRangeException(nameof(side), side, null),
    };

    public static string Of(RaiseState state) => state switch
    {
        RaiseState.Open => "voorgesteld",
        RaiseState.Adopted => "aangenomen",
        RaiseState.Rejected => "afgewezen",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
    };

    /// <summary>Which figure changed, with its article.</summary>
    public static string Of(BasisPart part) => part switch
    {
        BasisPart.Baseline => "de nulwaarde",
        BasisPart.Target => "de streefwaarde",
        BasisPart.Measured => "een gemeten waarde",
        BasisPart.Minimum => "de lat van de ambitie",
        _ => throw new ArgumentOutOfRangeException(nameof(part), part, null),
    };

    /// <summary>Why no year can be named, as a sentence.</summary>
    public static string Of(NoTrend why) => why switch
    {
        NoTrend.NoTarget => "Er is geen streefwaarde, dus er is geen jaar te noemen.",
        NoTrend.TooFewValues => "Er zijn minder dan twee waarden, dus er is geen trend. Voeg een gemeten waarde toe.",
        NoTrend.Flat => "De trend is vlak: zo wordt het doel niet gehaald.",
        NoTrend.WrongWay => "De trend gaat de verkeerde kant op: zo wordt het doel niet gehaald.",
        NoTrend.TooFar => "Met deze trend duurt het meer dan 200 jaar.",
        _ => throw new ArgumentOutOfRangeException(nameof(why), why, null),
    };

    public static GoalDirection? ReadDirection(string? key) => key switch { "hoger" => GoalDirection.HigherIsBetter, "lager" => GoalDirection.LowerIsBetter, _ => null };

    public static string KeyOf(GoalDirection direction) => direction == GoalDirection.HigherIsBetter ? "hoger" : "lager";

    /// <summary>What happened, as a history says it.</summary>
    public static string OfAct(string act) => act switch
    {
        nameof(GoalSet) => "gesteld",
        nameof(GoalDescribed) => "gewijzigd",
        nameof(GoalMeasured) => "waarde toegevoegd of verbeterd",
        nameof(GoalValueForgotten) => "waarde weggehaald",
        nameof(BasisChanged) => "basis gewijzigd",
        nameof(BasisSeen) => "gezien: het klopt nog",
        nameof(AmbitionAdopted) => "vastgesteld",
        nameof(AmbitionRenewed) => "nieuwe versie",
        nameof(BarRaised) => "lat hoger gelegd",
        nameof(RaiseProposed) => "voorgesteld",
        nameof(RaiseAnswered) => "een organisatie sprak zich uit",
        nameof(RaiseDecided) => "besloten",
        "ThreadTied" => "verbonden op de Draad",
        "ThreadUntied" => "losgemaakt van de Draad",
        _ => throw new InvalidOperationException($"No words for {act}."),
    };
}

/// <summary>The seventeen sustainable development goals of the United Nations.</summary>
internal static class SustainableGoals
{
    public static readonly IReadOnlyList<string> Names =
    [
        "Geen armoede", "Geen honger", "Goede gezondheid en welzijn", "Kwaliteitsonderwijs", "Gendergelijkheid", "Schoon water en sanitair",
        "Betaalbare en duurzame energie", "Waardig werk en economische groei", "Industrie, innovatie en infrastructuur", "Ongelijkheid verminderen",
        "Duurzame steden en gemeenschappen", "Verantwoorde consumptie en productie", "Klimaatactie", "Leven in het water", "Leven op het land",
        "Vrede, justitie en sterke publieke diensten", "Partnerschap om doelstellingen te bereiken",
    ];

    /// <param name="number">1 to 17.</param>
    public static string Of(int number) => $"SDG {number}: {Names[number - 1]}";
}
