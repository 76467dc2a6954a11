// SPDX-License-Identifier: EUPL-1.2
using Vliegwiel.Agendas.Activities;
using Vliegwiel.Design.Lists;
using Vliegwiel.Design.Messages;

namespace Vliegwiel.Agendas.Domain;

/// <summary>How purses and the standing of a part of a budget are called on screen.</summary>
internal static class BudgetWords
{
    public static readonly IReadOnlyList<Choice> Sources = [.. Enum.GetValues<BudgetSource>().Select(s => ActivityChoices.Of(Of(s), null))];

    public static readonly IReadOnlyList<Choice> States = [.. Enum.GetValues<BudgetPartState>().Select(s => ActivityChoices.Of(Of(s), s == BudgetPartState.Rejected ? "telt niet mee in het totaal" : null))];

    public static string Of(BudgetSource source) => source switch
    {
        BudgetSource.Own => "eigen middelen",
        BudgetSource.Subsidy => "subsidie",
        BudgetSource.Province => "provincie",
        BudgetSource.State => "rijk",
        BudgetSource.Other => "anders",
        _ => throw new ArgumentOutOfRangeException(nameof(source), source, null),
    };

    public static string Of(BudgetPartState state) => state switch
    {
        BudgetPartState.Planned => "begroot",
        BudgetPartState.Requested => "aangevraagd",
        BudgetPartState.Granted => "toegekend",
        BudgetPartState.Rejected => "afgewezen",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
    };

    public static Tone ToneOf(BudgetPartState state) => state switch { BudgetPartState.Granted => Tone.Good, BudgetPartState.Rejected => Tone.Warning, _ => Tone.Neutral };

    public static BudgetSource? ReadSource(string? key) => ActivityWords.Find<BudgetSource>(key, Of);

    public static BudgetPartState? ReadState(string? key) => ActivityWords.Find<BudgetPartState>(key, Of);
}
