// SPDX-License-Identifier: EUPL-1.2
using Vliegwiel.DutchText;
using Vliegwiel.Library.Contracts;
using Vliegwiel.Library.Domain;
using Vliegwiel.Platform;

namespace Vliegwiel.Library.Norms;

/// <summary>That a rule text may say what the law of the land leaves no room for.</summary>
/// <param name="Url">Of the rule; null for a subject of which only the list of subjects knows.</param>
internal sealed record NoRoomWarning(string Subject, string Sentence, string? Url);

/// <summary>Warns about rule texts on subjects that the country regulates exhaustively: by the rules of today, and by a short list for what the rules do not hold yet.</summary>
internal sealed class NationalRules(NormDirectory norms, TimeProvider clock)
{
    private const int ShortestWord = 4;

    /// <param name="text">Of the document, beside its fields.</param>
    public async Task<IReadOnlyList<NoRoomWarning>> TouchedByAsync(ItemFields fields, string text, CancellationToken cancel) =>
        fields.Kind == ItemChoices.Rule ? Warnings(await norms.OpenAsync(cancel), fields, text, clock.DutchToday) : [];

    internal static IReadOnlyList<NoRoomWarning> Warnings(RuleBook book, ItemFields fields, string text, DateOnly today)
    {
        var folded = Folding.Fold(string.Join('\n', fields.Title, fields.Summary, fields.OwnText, fields.RuleBasis, text));
        // Without a layer it may be a text for any of them.
        var layers = ItemLayers.Of(fields.Layers);
        var instrument = RuleWords.KeyOf(fields.RuleInstrument ?? "");
        var rules = book.Rules.Where(r => r.Facts is { Kind: RuleKind.Power, Role: PowerRole.Authority, May: Permission.Nothing } && r.Facts.HoldsOn(today)
                && (layers == GovernmentLayer.None || (r.Facts.Layers & layers) != GovernmentLayer.None) && IsAbout(folded, r.Facts.Subject))
            .OrderBy(r => RuleWords.KeyOf(r.Facts.Instrument ?? "") != instrument).ThenBy(r => r.Status != RuleStatus.Verified).ThenBy(r => r.Facts.Title, StringComparer.Ordinal).DistinctBy(r => r.Facts.Subject)
            .Select(r => new NoRoomWarning(r.Facts.Subject, $"{r.Facts.Explanation} Bron: {r.Facts.Source} ({RuleWords.InFull(r.Status)}).".Trim(), RuleLinks.Show(r.Kenmerk))).ToList();
        return
        [
            .. rules,
            .. ExhaustiveSubjects.TouchedBy(fields, text).Where(s => !rules.Exists(r => IsAbout(Folding.Fold(s.Name), r.Subject)))
                .Select(s => new NoRoomWarning(s.Name, $"Over dit onderwerp kan een gemeente, provincie of waterschap waarschijnlijk geen eigen regels stellen. Bron: {s.Source}. Lijst van {ExhaustiveSubjects.Version}.", null)),
        ];
    }

    /// <summary>A text is about "milieuprestatie van gebouwen (MPG)" when it has the abbreviation, or every long word of it.</summary>
    private static bool IsAbout(string folded, string subject)
    {
        var bracket = subject.IndexOf('(', StringComparison.Ordinal);
        var words = Tokenizer.Tokenize(bracket > 0 ? subject[..bracket] : subject).Select(t => t.Text).Where(w => w.Length >= ShortestWord).Select(Stem).ToList();
        var tokens = Tokenizer.Tokenize(folded).Select(t => t.Text).ToList();
        return (bracket > 0 && tokens.Contains(Folding.Fold(subject[(bracket + 1)..].TrimEnd(')', ' ')), StringComparer.Ordinal))
            || (words.Count > 0 && words.TrueForAll(w => tokens.Exists(t => t.StartsWith(w, StringComparison.Ordinal))));
    }

    /// <summary>"gebouwen" is in a text that says "gebouw" too.</summary>
    private static string Stem(string word) => word.Length > ShortestWord + 2 && word.EndsWith("en", StringComparison.Ordinal) ? word[..^2] : word;
}
