// SPDX-License-Identifier: EUPL-1.2
namespace Vliegwiel.Agendas.Domain;

/// <summary>How the choices of an activity are called on screen and in addresses.</summary>
internal static class ActivityWords
{
    public static string Of(ActivityState state) => state switch
    {
        ActivityState.Proposed => "voorgesteld",
        ActivityState.Adopted => "vastgesteld",
        ActivityState.Underway => "in uitvoering",
        ActivityState.Blocked => "geblokkeerd",
        ActivityState.Delivered => "opgeleverd",
        ActivityState.Anchored => "geborgd",
        ActivityState.Stopped => "gestopt",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
    };

    public static string Of(ActionType type) => type switch
    {
        ActionType.Challenge => "uitdagen",
        ActionType.Prescribe => "voorschrijven",
        ActionType.Direct => "richting geven",
        ActionType.Facilitate => "faciliteren",
        ActionType.Anchor => "borgen",
        ActionType.GiveStage => "podium geven",
        _ => throw new ArgumentOutOfRangeException(nameof(type), type, null),
    };

    public static string Of(Sphere sphere) => sphere switch
    {
        Sphere.Region => "voor de regio",
        Sphere.OwnOperations => "eigen bedrijfsvoering",
        _ => throw new ArgumentOutOfRangeException(nameof(sphere), sphere, null),
    };

    /// <summary>For addresses and values of forms: without spaces.</summary>
    public static string KeyOf(string words) => words.Replace(' ', '-');
}
