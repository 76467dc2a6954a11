// SPDX-License-Identifier: EUPL-1.2
using Vliegwiel.Agendas.Domain;
using Vliegwiel.Design.Text;
using Vliegwiel.Network.Contracts;
using Vliegwiel.Platform.Figures;

namespace Vliegwiel.Agendas.Shares;

/// <summary>How shares and who bears them are called on screen and in files.</summary>
internal static class ShareWords
{
    public const string Undivided = "niet verdeeld";
    public const string Whole = "geheel";

    /// <summary>What stands where an amount would stand.</summary>
    public const string Unknown = "niet bekend";

    public const string Nothing = "niets";

    public static string Bearer(Guid? bearer, NetworkNames names) => bearer is { } id ? Organisation(id, names) : "niet gezegd";

    public static string Organisation(Guid id, NetworkNames names) => names.Organisation(id)?.Name ?? "een organisatie die er niet meer is";

    /// <summary>Of how many activities the amount is known: "onvolledig, van 2 activiteiten is het bedrag niet bekend (bekend bij 7 van 9)".</summary>
    public static string KnownOf(AmountSum sum)
    {
        var known = $"bekend bij {Numbers.Whole(sum.Known)} van {Numbers.Whole(sum.Activities)}";
        return sum.IsComplete ? known : $"onvolledig, van {Numbers.Count(sum.Activities - sum.Known, "activiteit", "activiteiten")} is het bedrag niet bekend ({known})";
    }

    /// <summary>All of it on one line.</summary>
    public static string Of(AmountSum sum) => sum.Sums.Count > 0 ? string.Join(" en ", sum.Sums.Select(FigureText.Of)) : sum.Activities == 0 ? Nothing : Unknown;
}
