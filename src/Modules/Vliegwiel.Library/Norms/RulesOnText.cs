// SPDX-License-Identifier: EUPL-1.2
using System.Text.RegularExpressions;
using Vliegwiel.DutchText;
using Vliegwiel.Library.Contracts;
using Vliegwiel.Platform;

namespace Vliegwiel.Library.Norms;

/// <summary>What somebody may do today about a subject that a text is about.</summary>
/// <param name="Layer">The own layer in words; null when every layer was asked.</param>
internal sealed record RulesOnSubject(string Subject, string? Layer, string Sentence, string Href);

/// <summary>Finds the subjects of norms and powers that a text touches, and says what the own layer may do about them today.</summary>
internal sealed partial class RulesOnText(NormDirectory norms, AskRules rules, TimeProvider clock)
{
    private const int MostShown = 2;

    /// <param name="text">What somebody wrote.</param>
    /// <returns>At most two subjects; empty when the text touches none of which something is known for this layer.</returns>
    public async Task<IReadOnlyList<RulesOnSubject>> FindAsync(string text, CancellationToken cancel)
    {
        var book = await norms.OpenAsync(cancel);
        var words = Stems(text);
        var touched = book.Rules.Select(r => r.Facts.Subject).Distinct(StringComparer.Ordinal).Where(s => IsTouched(s, words)).ToList();
        if (touched.Count == 0)
        {
            return [];
        }

        var own = await rules.OwnLayerAsync(cancel);
        var layer = AskRules.ReadLayer(own);
        var today = clock.DutchToday;
        return
        [
            .. touched.Select(subject => (Subject: subject, Key: RuleWords.KeyOf(subject)))
                .Select(s => (s.Subject, s.Key, book.Ask(new RuleQuestion(layer, null, s.Key, today)).Powers))
                .Where(s => s.Powers.Count > 0)
                .OrderByDescending(s => s.Powers.Count)
                .Take(MostShown)
                .Select(s => new RulesOnSubject(s.Subject, layer is { } of and not GovernmentLayer.None ? RuleWords.Of(of) : null, RuleSentences.Of(s.Powers),
                    $"{RuleLinks.Ask}?wie={Uri.EscapeDataString(own ?? "")}&onderwerp={Uri.EscapeDataString(s.Key)}")),
        ];
    }

    /// <summary>By its abbreviation, which means nothing else, or by two of its words.</summary>
    private static bool IsTouched(string subject, HashSet<string> words) =>
        (Abbreviation().Match(subject) is { Success: true } match && Stems(match.Groups["short"].Value).Any(words.Contains))
        || Stems(Abbreviation().Replace(subject, "")).Count(words.Contains) >= 2;

    private static HashSet<string> Stems(string text) =>
        [.. Tokenizer.Tokenize(text).Select(t => Folding.Fold(t.Text)).Where(w => w.Length > 2 && !StopWords.Contains(w)).Select(DutchStemmer.Stem)];

    [GeneratedRegex(@"\((?<short>[^)]+)\)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Abbreviation();
}
