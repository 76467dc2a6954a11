// SPDX-License-Identifier: EUPL-1.2
using Vliegwiel.Library.Contracts;

namespace Vliegwiel.Library.Norms;

/// <summary>Says in plain Dutch what a number of powers come to.</summary>
internal static class RuleSentences
{
    /// <summary>One sentence for each capacity; one for all when there is only one power.</summary>
    public static string Of(IReadOnlyList<BookedRule> powers)
    {
        if (powers.Count == 0)
        {
            return "Hierover weten wij nog niets.";
        }

        var roles = powers.GroupBy(p => p.Facts.Role).Select(g => (Role: g.Key, Of: g.ToList())).OrderBy(g => g.Role).ToList();
        return string.Join(' ', roles.Select(g => Of(g.Role, g.Of)));
    }

    private static string Of(PowerRole? role, List<BookedRule> powers)
    {
        var start = role is { } r ? $"Als {RuleWords.Of(r)} " : "Hier ";
        var all = powers.Aggregate(Permission.Nothing, (sum, p) => sum | p.Facts.May);
        var closed = powers.Where(p => p.Facts.May == Permission.Nothing).Select(p => p.Facts.Instrument).OfType<string>().Distinct(StringComparer.Ordinal).ToList();
        if (all == Permission.Nothing)
        {
            return $"{start}mag u niets extra’s eisen{(closed.Count is > 0 and <= 4 ? $" met {Named(closed)}" : "")}.";
        }

        // Where some instruments give room and others none, both are said: a reader must not take one for the other.
        var open = powers.Where(p => p.Facts.May != Permission.Nothing).Select(p => p.Facts.Instrument).OfType<string>().Distinct(StringComparer.Ordinal).ToList();
        return closed.Count == 0
            ? $"{start}{RuleWords.Sentence(all)}."
            : $"{start}{RuleWords.Sentence(all)}, alleen met {Named(open)}. Met {Named(closed)} mag u niets extra’s eisen.";
    }

    private static string Named(IReadOnlyList<string> instruments) => $"{(instruments.Count == 1 ? "het instrument" : "de instrumenten")} {InAChoice(instruments)}";

    private static string InAChoice(IReadOnlyList<string> words) => words.Count == 1 ? words[0] : $"{string.Join(", ", words.Take(words.Count - 1))} of {words[^1]}";
}
