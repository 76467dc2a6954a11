// SPDX-License-Identifier: EUPL-1.2
using Vliegwiel.Agendas.Domain;
using Vliegwiel.Agendas.Outcomes;
using Vliegwiel.Design.Lists;
using Vliegwiel.Platform;
using Vliegwiel.Platform.Figures;

namespace Vliegwiel.Agendas.Shares;

/// <summary>What one organisation bears; or what is undivided, or the whole.</summary>
/// <param name="Who">The name of the organisation, or what it is instead.</param>
internal sealed record BearerRow(string Who, AmountSum Cost, AmountSum Spent);

/// <summary>What one organisation may count of an effect; or what is undivided, or the whole.</summary>
/// <param name="Part">Of the whole, from 0 to 1; null of the whole itself, and of a whole of nothing.</param>
/// <param name="Activities">Over so many activities.</param>
internal sealed record EffectRow(string Measure, string Who, Figure Amount, decimal? Part, int Activities);

/// <summary>One activity with its shares.</summary>
/// <param name="Agendas">On so many of the agendas that are looked at.</param>
/// <param name="Bearers">Empty when the reader sees no amounts here.</param>
/// <param name="Own">What the organisation of the agenda bears of it; null on an agenda of an alliance, or of several.</param>
/// <param name="Parts">Who may count which part of the effects, from 0 to 1.</param>
internal sealed record ShareLine(string Kenmerk, string Title, int Agendas, IReadOnlyList<BearerRow> Bearers, BearerRow? Own, IReadOnlyList<EffectRow> Effects, IReadOnlyList<(string Who, decimal Part)> Parts);

/// <summary>A goal that activities of the agenda serve, with what they plausibly contribute to it.</summary>
internal sealed record ShareGoal(string Title, string Url, int Activities, IReadOnlyList<EffectRow> Effects);

/// <summary>What each organisation bears and may count of one or more agendas, for one reader. Each activity counts once.</summary>
internal sealed record ShownShares
{
    public const int PageSize = 100;

    public required IReadOnlyList<Agenda> Agendas { get; init; }

    /// <summary>The name of whose agenda it is; of several agendas their names.</summary>
    public required string Of { get; init; }

    /// <summary>The organisation whose agenda it is; null of an alliance, or of several agendas.</summary>
    public required string? Own { get; init; }

    /// <summary>False for who sees no amount here: then nothing on the page tells that there are any.</summary>
    public required bool ShowsBudgets { get; init; }

    /// <summary>Whether of any part was said who bears it.</summary>
    public required bool IsDivided { get; init; }

    /// <summary>The organisation of the agenda first, then the others by name, what is undivided and the whole.</summary>
    public required IReadOnlyList<BearerRow> Bearers { get; init; }

    public required IReadOnlyList<EffectRow> Effects { get; init; }

    /// <summary>Of so many activities an effect was measured.</summary>
    public required int Measured { get; init; }

    public required IReadOnlyList<ShareGoal> Goals { get; init; }

    /// <summary>All of them, by title.</summary>
    public required IReadOnlyList<ShareLine> Lines { get; init; }

    public required int Page { get; init; }

    /// <summary>So many activities stand on more than one of these agendas.</summary>
    public int OnSeveral => Lines.Count(l => l.Agendas > 1);

    public bool IsOfSeveral => Agendas.Count > 1;

    public int PageCount => PageNumber.Count(Lines.Count, PageSize);

    public IReadOnlyList<ShareLine> OnPage => [.. Lines.Skip((Page - 1) * PageSize).Take(PageSize)];
}

/// <summary>The agendas that somebody may put together, and what came of those that were chosen.</summary>
/// <param name="Shares">Null when nothing was chosen, or nothing that this reader sees.</param>
/// <param name="IsCut">More were chosen than go together.</param>
internal sealed record ChosenShares(IReadOnlyList<Choice> Choices, ShownShares? Shares, bool IsCut);

/// <summary>Effects as rows: of each measure what every organisation counts, what is undivided, and the whole.</summary>
internal static class EffectRows
{
    public static IReadOnlyList<EffectRow> Of(IReadOnlyList<MeasureSum> sums, Guid? first) =>
    [
        .. sums.SelectMany(s => s.Shares.OrderBy(p => p.Id != first).Select(p => (Who: p.Organisation, p.Amount))
            .Concat(s.Undivided.Value == 0 ? [] : [(ShareWords.Undivided, s.Undivided)])
            .Select(r => new EffectRow(s.Measure, r.Who, r.Amount, s.Total.Value == 0 ? null : r.Amount.Value / s.Total.Value, s.Activities))
            .Append(new EffectRow(s.Measure, ShareWords.Whole, s.Total, null, s.Activities))),
    ];
}
