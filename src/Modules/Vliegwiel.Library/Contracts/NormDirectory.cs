// SPDX-License-Identifier: EUPL-1.2
using Microsoft.EntityFrameworkCore;
using Vliegwiel.Library.Data;
using Vliegwiel.Library.Norms;
using Vliegwiel.Platform.Data;
using Vliegwiel.Platform.Spine;

namespace Vliegwiel.Library.Contracts;

/// <summary>What another module wants to know of a power: may this layer, with this instrument, on this subject, on this day.</summary>
/// <param name="Layer">One layer; None for a body that is no government.</param>
/// <param name="Instrument">The key of an instrument ("omgevingsplan"); null for all.</param>
/// <param name="Subject">The key of a subject, or "thema-" with the id of a theme; null for all.</param>
public sealed record PowerQuestion(GovernmentLayer Layer, string? Instrument, string? Subject, DateOnly On);

/// <summary>A limit that somebody wants to set.</summary>
/// <param name="Use">The key of a use ("woonfunctie"); null for all.</param>
/// <param name="Method">The version of the method with which the value is measured; null when it is not known.</param>
public sealed record LimitQuestion(GovernmentLayer Layer, string Instrument, string Subject, string? Use, decimal Value, DateOnly On, string? Method = null);

/// <summary>One norm or power as it stands on a day, with the version that was used.</summary>
public sealed record RuleLine(
    Guid Id, string Kenmerk, int Version, string Title, RuleStatus Status, PowerRole? Role, string? Instrument, Permission May,
    string? Use, decimal? Limit, string? Unit, string? Method, DateOnly? From, DateOnly? Until, string Source, string Explanation);

/// <summary>What may be done, and on which rules that rests.</summary>
/// <param name="IsKnown">False when nobody took anything down about it: that is not "no".</param>
/// <param name="Sentence">In plain Dutch.</param>
/// <param name="IsExhaustive">True when public law leaves no room beside the national rules: what a rule text then says beyond them does not hold.</param>
public sealed record PowerAnswer(bool IsKnown, Permission May, bool IsExhaustive, string Sentence, IReadOnlyList<RuleLine> Powers, IReadOnlyList<RuleLine> Norms);

/// <summary>Whether a limit may be set.</summary>
public enum LimitVerdict
{
    /// <summary>May be required.</summary>
    Allowed,

    /// <summary>May be asked or rewarded, not required.</summary>
    OnlyVoluntary,

    /// <summary>Not stricter than the national limit.</summary>
    NotStricter,

    /// <summary>Stricter than national rules that leave no room.</summary>
    Blocked,

    /// <summary>Measured with another version of the method.</summary>
    NotComparable,

    /// <summary>Nothing is taken down about it.</summary>
    Unknown,
}

/// <summary>Whether a limit may be set, why, and on which rules that rests.</summary>
public sealed record LimitCheck(LimitVerdict Verdict, string Sentence, IReadOnlyList<RuleLine> Powers, IReadOnlyList<RuleLine> Limits);

/// <summary>Answers what a layer of government may do: "wat mag ik, hier, vandaag?" for pages and for other modules.</summary>
public sealed class NormDirectory(Access access, VliegwielDb db)
{
    public async Task<PowerAnswer> AskAsync(PowerQuestion question, CancellationToken cancel)
    {
        var answer = (await OpenAsync(cancel)).Ask(new RuleQuestion(question.Layer, question.Instrument, question.Subject, question.On));
        return new PowerAnswer(
            answer.Powers.Count > 0,
            answer.Powers.Aggregate(Permission.Nothing, (sum, p) => sum | p.Facts.May),
            answer.Powers.Any(p => p.Facts is { Role: PowerRole.Authority, May: Permission.Nothing }),
            RuleSentences.Of(answer.Powers), RuleBook.Lines(answer.Powers), RuleBook.Lines(answer.Norms));
    }

    public async Task<LimitCheck> CheckAsync(LimitQuestion question, CancellationToken cancel) => (await OpenAsync(cancel)).Check(question);

    /// <summary>The rules in their current version, in one question to the database: some hundreds of small rows.</summary>
    internal async Task<RuleBook> OpenAsync(CancellationToken cancel)
    {
        var rows = await (from rule in access.Visible<Rule>()
                          join version in db.Set<RuleVersion>() on new { rule.Id, Number = rule.Current } equals new { Id = version.RuleId, version.Number }
                          select new { rule.Id, rule.Kenmerk, Version = version }).AsNoTracking().ToListAsync(cancel);
        return new RuleBook([.. rows.Select(r => new BookedRule(r.Id, r.Kenmerk, r.Version.Number, r.Version.Facts, r.Version.Status, r.Version.VerifiedOn, r.Version.VerifiedWith))]);
    }
}
