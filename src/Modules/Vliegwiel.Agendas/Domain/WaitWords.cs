// SPDX-License-Identifier: EUPL-1.2
using Vliegwiel.Agendas.Activities;
using Vliegwiel.Design.Lists;

namespace Vliegwiel.Agendas.Domain;

/// <summary>How the kinds of waiting are called on screen and in addresses.</summary>
internal static class WaitWords
{
    public static readonly IReadOnlyList<Choice> Kinds = [.. Enum.GetValues<WaitKind>().Select(k => ActivityChoices.Of(Of(k), null))];

    public static string Of(WaitKind kind) => kind switch
    {
        WaitKind.Money => "geld",
        WaitKind.Rule => "regel",
        WaitKind.Decision => "besluit",
        WaitKind.Capacity => "capaciteit",
        WaitKind.Market => "markt",
        WaitKind.OtherActivity => "andere activiteit",
        WaitKind.OtherParty => "andere partij",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    public static WaitKind? Read(string? key) => ActivityWords.Find<WaitKind>(key, Of);
}
