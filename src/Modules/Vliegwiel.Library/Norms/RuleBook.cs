// SPDX-License-Identifier: EUPL-1.2
using Vliegwiel.Library.Contracts;

namespace Vliegwiel.Library.Norms;

/// <summary>The current version of one rule, as somebody may read it.</summary>
internal sealed record BookedRule(Guid Id, string Kenmerk, int Version, RuleFacts Facts, RuleStatus Status, DateOnly? VerifiedOn, string? VerifiedWith);

/// <summary>What is asked of the rules; what is null is left open.</summary>
/// <param name="Subject">The key of a subject, or "thema-" with the id of a theme.</param>
/// <param name="Instrument">The key of an instrument.</param>
internal sealed record RuleQuestion(GovernmentLayer? Layer, string? Instrument, string? Subject, DateOnly On);

/// <summary>What the rules say on one day, and what will change after it.</summary>
internal sealed record RuleAnswer
{
    public required IReadOnlyList<BookedRule> Powers { get; init; }
    public required IReadOnlyList<BookedRule> Norms { get; init; }

    /// <summary>What is law from a later day on, the first first.</summary>
    public required IReadOnlyList<BookedRule> Later { get; init; }

    /// <summary>What was announced and is not in force, as far as is known.</summary>
    public required IReadOnlyList<BookedRule> Announced { get; init; }

    /// <summary>True when the norms of this answer are measured with different versions of a method.</summary>
    public bool MixesMethods => Norms.Concat(Later).Concat(Announced).Where(r => r.Facts.Kind == RuleKind.Norm && r.Facts.Limit is not null)
        .Select(r => r.Facts.Method).OfType<string>().Distinct(StringComparer.Ordinal).Skip(1).Any();

    public bool IsEmpty => Powers.Count == 0 && Norms.Count == 0 && Later.Count == 0 && Announced.Count == 0;
}

/// <summary>All rules at hand, to be asked what holds for whom on a day. It knows no database.</summary>
internal sealed class RuleBook(IReadOnlyList<BookedRule> rules)
{
    public const string ThemePrefix = "thema-";

    public IReadOnlyList<BookedRule> Rules => rules;

    public RuleAnswer Ask(RuleQuestion question)
    {
        var about = rules.Where(r => IsAbout(r.Facts, question.Subject)).ToList();
        var powers = about.Where(r => r.Facts.Kind == RuleKind.Power && Fits(r.Facts, question)).ToList();
        // A norm belongs to a subject, not to a layer: without a subject a list of powers is asked.
        var norms = question.Subject is null ? [] : about.Where(r => r.Facts.Kind == RuleKind.Norm).ToList();
        var both = powers.Concat(norms).ToList();
        return new RuleAnswer
        {
            Powers = [.. powers.Where(r => r.Facts.HoldsOn(question.On)).OrderBy(r => r.Facts.Role).ThenBy(r => r.Facts.Instrument, StringComparer.Ordinal).ThenBy(r => r.Facts.Title, StringComparer.Ordinal)],
            Norms = [.. norms.Where(r => r.Facts.HoldsOn(question.On)).OrderByDescending(r => r.Facts.IsBinding).ThenByDescending(r => r.Facts.Use, StringComparer.Ordinal).ThenBy(r => r.Facts.Title, StringComparer.Ordinal)],
            Later = [.. both.Where(r => r.Facts.Standing == Standing.InForce && r.Facts.From > question.On).OrderBy(r => r.Facts.From).ThenBy(r => r.Facts.Title, StringComparer.Ordinal)],
            Announced = [.. both.Where(r => r.Facts.Standing == Standing.Announced && (r.Facts.Until is null || r.Facts.Until >= question.On)).OrderBy(r => r.Facts.From ?? DateOnly.MaxValue).ThenBy(r => r.Facts.Title, StringComparer.Ordinal)],
        };
    }

    /// <summary>The national limits for one use on one day; empty when there are none.</summary>
    public IReadOnlyList<BookedRule> LimitsOn(string subject, string? use, DateOnly day) =>
    [
        .. rules.Where(r => r.Facts is { Kind: RuleKind.Norm, IsBinding: true } && IsAbout(r.Facts, subject) && r.Facts.HoldsOn(day)
            && (use is null || r.Facts.Use is null || RuleWords.KeyOf(r.Facts.Use) == use)),
    ];

    /// <summary>Whether this layer may set this limit with this instrument on this day (computations F2.3 and 2.3).</summary>
    public LimitCheck Check(LimitQuestion question)
    {
        var powers = Ask(new RuleQuestion(question.Layer, question.Instrument, question.Subject, question.On)).Powers;
        if (powers.Count == 0)
        {
            return new LimitCheck(LimitVerdict.Unknown, "Hierover weten wij niets voor deze bestuurslaag en dit instrument op deze datum.", [], []);
        }

        var limits = LimitsOn(question.Subject, question.Use, question.On);
        if (question.Method is { } method && limits.FirstOrDefault(l => l.Facts.Limit is not null && l.Facts.Method is { } other && RuleWords.KeyOf(other) != RuleWords.KeyOf(method)) is { } different)
        {
            return new LimitCheck(LimitVerdict.NotComparable,
                $"Uw waarde is berekend met {method} en de landelijke grens met {different.Facts.Method}. Die getallen mag u niet met elkaar vergelijken.", Lines(powers), Lines(limits));
        }

        var stricter = limits.FirstOrDefault(l => l.Facts.Limit is { } limit && IsStricter(question.Value, limit, l.Facts.Side));
        var required = powers.Any(p => p.Facts.May.HasFlag(Permission.Require));
        if (required)
        {
            var law = powers.Where(p => p.Facts.May.HasFlag(Permission.Require)).Select(p => RuleWords.LawOf(p.Facts.Role ?? PowerRole.Authority)).Distinct(StringComparer.Ordinal);
            return new LimitCheck(LimitVerdict.Allowed, $"Dit mag: {string.Join(", ", law)}.", Lines(powers), Lines(limits));
        }

        if (powers.Any(p => p.Facts.May != Permission.Nothing))
        {
            return new LimitCheck(LimitVerdict.OnlyVoluntary, $"Met dit instrument {RuleWords.Sentence(powers.Aggregate(Permission.Nothing, (sum, p) => sum | p.Facts.May))}.", Lines(powers), Lines(limits));
        }

        var hasNumber = limits.Any(l => l.Facts.Limit is not null);
        return stricter is not null || !hasNumber
            ? new LimitCheck(LimitVerdict.Blocked, stricter is null
                ? $"Dit mag niet: {powers[0].Facts.Explanation} Op deze datum is er geen landelijke grenswaarde, dus elke grens is een extra eis."
                : $"Dit mag niet: {powers[0].Facts.Explanation} De landelijke grens is {RuleWords.LimitOf(stricter.Facts)}.", Lines(powers), Lines(limits))
            : new LimitCheck(LimitVerdict.NotStricter, "Deze waarde is niet strenger dan de landelijke grens. Die grens geldt al; u hoeft en mag er niets naast zetten.", Lines(powers), Lines(limits));
    }

    public static IReadOnlyList<RuleLine> Lines(IEnumerable<BookedRule> rules) => [.. rules.Select(Line)];

    private static RuleLine Line(BookedRule r) => new(
        r.Id, r.Kenmerk, r.Version, r.Facts.Title, r.Status, r.Facts.Role, r.Facts.Instrument, r.Facts.May, r.Facts.Use, r.Facts.Limit, r.Facts.Unit, r.Facts.Method, r.Facts.From, r.Facts.Until, r.Facts.Source, r.Facts.Explanation);

    public static bool IsAbout(RuleFacts facts, string? subject) => subject is null
        || (subject.StartsWith(ThemePrefix, StringComparison.Ordinal)
            ? facts.ThemeId is { } theme && subject == ThemePrefix + theme.ToString("N")
            : RuleWords.KeyOf(facts.Subject) == subject);

    private static bool Fits(RuleFacts facts, RuleQuestion question) =>
        (question.Layer is not { } layer || (layer != GovernmentLayer.None && facts.Layers.HasFlag(layer)))
        && (question.Instrument is null || (facts.Instrument is { } instrument && RuleWords.KeyOf(instrument) == question.Instrument));

    private static bool IsStricter(decimal value, decimal limit, LimitSide side) => side == LimitSide.AtMost ? value < limit : value > limit;
}
