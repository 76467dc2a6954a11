// SPDX-License-Identifier: EUPL-1.2
using Vliegwiel.Agendas.Domain;
using Vliegwiel.Design.Text;
using Vliegwiel.Network.Contracts;
using Vliegwiel.Platform.Figures;

namespace Vliegwiel.Agendas.Shares;

/// <summary>How shares and who bears them are called on screen and in files.</summary>
internal static class ShareWords
{
    public const string Undivided = "Niet verdeeld";
    public const string Whole = "Geheel";

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

    /// <summary>What an amount rests on, with how much of it is known: what stands under it.</summary>
    /// <param name="figure">Null when nothing of it is known.</param>
    public static string NoteOf(AmountSum sum, Figure? figure)
    {
        var rests = figure is null ? "" : FigureText.NoteOf(figure);
        string[] parts = sum.IsComplete ? [rests, sum.Activities == 0 ? "" : KnownOf(sum)] : [KnownOf(sum), rests];
        return Capital(string.Join("; ", parts.Where(p => p.Length > 0).Select(p => char.ToLowerInvariant(p[0]) + p[1..])));
    }

    /// <summary>What somebody counts of an effect: "ongeveer 4,8 ton, dit jaar, deel 40%".</summary>
    public static string Of(EffectRow row) =>
        FigureText.Of(row.Amount) + (row.Amount.Period is { } period && !period.StartsWith("per ", StringComparison.Ordinal) ? $", {period}" : "") + (row.Part is { } part ? $", deel {Numbers.Percent(part, 1)}" : "");

    /// <summary>All of it on one line.</summary>
    public static string Of(AmountSum sum) => sum.Sums.Count > 0 ? string.Join(" en ", sum.Sums.Select(FigureText.Of)) : sum.Activities == 0 ? Nothing : Unknown;

    private static string Capital(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];
}
