// SPDX-License-Identifier: EUPL-1.2
namespace Vliegwiel.Platform.Search.Words;

/// <summary>What an editor should know about a line beside the others: loops, doubles, words that contradict each other.</summary>
internal static class VocabularyCheck
{
    private const int MostWarnings = 8;

    internal static IReadOnlyList<string> Warnings(VocabularyLine line, IEnumerable<VocabularyLine> others)
    {
        var own = Keys(line.Same.Prepend(line.Preferred));
        var includes = Keys(line.Includes);
        var asksFor = Keys(line.AsksFor);
        var warnings = new List<string>();
        foreach (var other in others.Where(other => Wording.KeyOf(other.Preferred) != Wording.KeyOf(line.Preferred)))
        {
            var group = Keys(other.Same.Prepend(other.Preferred));
            var towards = includes.Overlaps(group) || Keys(other.AsksFor).Overlaps(own);
            var back = Keys(other.Includes).Overlaps(own) || asksFor.Overlaps(group);
            if (towards && back)
            {
                warnings.Add($"“{line.Preferred}” en “{other.Preferred}” verwijzen naar elkaar. Dat kan geen kwaad, maar betekenen ze hetzelfde, maak er dan één regel van.");
            }

            if (group.Overlaps(own))
            {
                warnings.Add($"“{line.Preferred}” en “{other.Preferred}” delen een woord. Wie dat woord zoekt, vindt wat bij beide regels hoort.");
            }
        }

        var both = line.NotMeant.Where(term => own.Contains(Wording.KeyOf(term)) || includes.Contains(Wording.KeyOf(term))).ToList();
        warnings.AddRange(both.Select(term => $"“{term}” staat ook bij wat het niet betekent. Dat laatste gaat voor."));
        return [.. warnings.Take(MostWarnings)];
    }

    private static HashSet<string> Keys(IEnumerable<string> terms) => terms.Select(Wording.KeyOf).ToHashSet(StringComparer.Ordinal);
}
