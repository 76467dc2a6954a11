// SPDX-License-Identifier: EUPL-1.2
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Vliegwiel.Agendas.Domain;
using Vliegwiel.Agendas.Listing;
using Vliegwiel.Design.Lists;
using Vliegwiel.DutchText;
using Vliegwiel.Network.Contracts;
using Vliegwiel.Platform;
using Vliegwiel.Platform.Spine;
using Vliegwiel.Platform.Threads;

namespace Vliegwiel.Agendas.Goals;

/// <summary>One goal in the list.</summary>
internal sealed record GoalLine(Goal Goal, GoalCourse Course, string Of, IReadOnlyList<string> Themes, int Activities);

/// <summary>What was asked of the list of goals, as it stood in the address.</summary>
internal sealed record GoalQuestion
{
    public string? Word { get; init; }

    /// <summary>The id of an organisation or alliance.</summary>
    public string? Of { get; init; }

    public string? Theme { get; init; }
    public string? Sdg { get; init; }
    public string? Standing { get; init; }

    /// <summary>"zonder": goals that no activity serves.</summary>
    public string? Activity { get; init; }

    /// <summary>"gewijzigd": goals that rest on a figure that changed.</summary>
    public string? Basis { get; init; }

    public string? Sort { get; init; }
    public string? Page { get; init; }
}

/// <summary>The goals that somebody may see, as filtered.</summary>
internal sealed record GoalList
{
    public static readonly GoalList Empty = new() { Lines = [], Total = 0, Page = 1, Chips = [], Owners = [], Themes = [], WithoutActivity = 0 };

    /// <summary>All of them, not only of this page.</summary>
    public required IReadOnlyList<GoalLine> Lines { get; init; }

    public required int Total { get; init; }
    public required int Page { get; init; }
    public required IReadOnlyList<FilterChip> Chips { get; init; }
    public required IReadOnlyList<Choice> Owners { get; init; }
    public required IReadOnlyList<Choice> Themes { get; init; }

    /// <summary>Of all that the reader sees.</summary>
    public required int WithoutActivity { get; init; }

    public int PageCount => PageNumber.Count(Lines.Count, ListGoals.PageSize);

    public IEnumerable<GoalLine> OnPage => Lines.Skip((Page - 1) * ListGoals.PageSize).Take(ListGoals.PageSize);
}

/// <summary>Lists goals with where they stand. Nobody sees more than a few hundred, so they are computed, filtered and ordered here.</summary>
internal sealed class ListGoals(Access access, ThreadCoverage threads, NetworkDirectory network, ThemeDirectory themes)
{
    public const int PageSize = 50;
    public const int Most = 2_000;

    public static readonly IReadOnlyList<Choice> Standings = [.. Enum.GetValues<GoalStanding>().Select(s => new Choice(ActivityWords.KeyOf(GoalWords.Of(s)), char.ToUpperInvariant(GoalWords.Of(s)[0]) + GoalWords.Of(s)[1..]))];
    public static readonly IReadOnlyList<Choice> Serving = [new("zonder", "Zonder activiteit")];
    public static readonly IReadOnlyList<Choice> Bases = [new("gewijzigd", "Basis gewijzigd")];

    /// <returns>Null when there is no such page.</returns>
    public async Task<GoalList?> AskAsync(GoalQuestion question, CancellationToken cancel)
    {
        if (!PageNumber.TryParse(question.Page, out var page))
        {
            return null;
        }

        var all = await ReadAsync(access.Visible<Goal>(), cancel);
        var owners = all.GroupBy(l => l.Goal.OrganisationId ?? l.Goal.AllianceId!.Value).Select(g => new Choice(g.Key.ToString("N"), g.First().Of)).OrderBy(c => c.Text, StringComparer.Ordinal).ToList();
        var choices = all.SelectMany(l => l.Goal.Themes.Select(t => t.ThemeId)).Distinct().ToList();
        var names = (await themes.FindNamesAsync(choices, cancel)).Select(t => new Choice(t.Id.ToString("N"), t.Name)).ToList();
        var chips = new List<FilterChip>();
        var lines = Filter(all, question, owners, names, chips);
        var ordered = Order(lines, question.Sort);
        return page > 1 && (page - 1) * PageSize >= ordered.Count ? null : new GoalList
        {
            Lines = ordered,
            Total = all.Count,
            Page = page,
            Chips = chips,
            Owners = owners,
            Themes = names,
            WithoutActivity = all.Count(l => l.Activities == 0),
        };
    }

    /// <param name="goals">Of those that the reader sees.</param>
    public async Task<IReadOnlyList<GoalLine>> ReadAsync(IQueryable<Goal> goals, CancellationToken cancel)
    {
        var found = await goals.AsNoTracking().Include(g => g.Themes).Include(g => g.Values).AsSplitQuery().OrderBy(g => g.FoldedTitle).ThenBy(g => g.Id).Take(Most).ToListAsync(cancel);
        var served = await threads.BelowAsync([.. found.Select(g => g.Id)], AgendasModule.ActivityKind, cancel);
        var names = await network.FindNamesAsync([], [.. found.Select(g => g.OrganisationId).OfType<Guid>().Distinct()], [.. found.Select(g => g.AllianceId).OfType<Guid>().Distinct().Select(Audience.Alliance)], cancel);
        return [.. found.Select(g => new GoalLine(g, g.Course, AgendaWords.Of(g.AllianceId, g.OrganisationId, names), [], served.GetValueOrDefault(g.Id)))];
    }

    private static IEnumerable<GoalLine> Filter(IEnumerable<GoalLine> lines, GoalQuestion question, List<Choice> owners, List<Choice> themes, List<FilterChip> chips)
    {
        if (question.Word is { Length: > 0 } word)
        {
            var folded = Folding.Fold(word);
            lines = lines.Where(l => l.Goal.FoldedTitle.Contains(folded, StringComparison.Ordinal) || Folding.Fold(l.Goal.Indicator).Contains(folded, StringComparison.Ordinal));
            chips.Add(new("woord", word, $"woord: {word}"));
        }

        lines = By(lines, "van", "van", question.Of, owners, (l, v) => (l.Goal.OrganisationId ?? l.Goal.AllianceId!.Value).ToString("N") == v);
        lines = By(lines, "thema", "thema", question.Theme, themes, (l, v) => l.Goal.Themes.Any(t => t.ThemeId.ToString("N") == v));
        lines = By(lines, "sdg", "SDG", question.Sdg, GoalChoices.Sdgs, (l, v) => l.Goal.SdgList.Contains(int.Parse(v, CultureInfo.InvariantCulture)));
        lines = By(lines, "staat", "staat", question.Standing, Standings, (l, v) => ActivityWords.KeyOf(GoalWords.Of(l.Course.Standing)) == v);
        lines = By(lines, "activiteit", "activiteit", question.Activity, Serving, (l, _) => l.Activities == 0);
        return By(lines, "basis", "basis", question.Basis, Bases, (l, _) => l.Goal.BasisChangedAt is not null);

        IEnumerable<GoalLine> By(IEnumerable<GoalLine> from, string parameter, string label, string? value, IReadOnlyList<Choice> choices, Func<GoalLine, string, bool> fits)
        {
            if (choices.FirstOrDefault(c => c.Value == value) is not { } choice)
            {
                return from;
            }

            chips.Add(new(parameter, choice.Value, $"{label}: {choice.Text.ToLowerInvariant()}"));
            return from.Where(l => fits(l, choice.Value));
        }
    }

    private static List<GoalLine> Order(IEnumerable<GoalLine> lines, string? sort) =>
    [
        .. (Sorting.Parse(sort) switch
        {
            { Key: "streefjaar", Descending: false } => lines.OrderBy(l => l.Goal.TargetYear),
            { Key: "streefjaar" } => lines.OrderByDescending(l => l.Goal.TargetYear),
            { Key: "van", Descending: false } => lines.OrderBy(l => l.Of, StringComparer.Ordinal),
            { Key: "van" } => lines.OrderByDescending(l => l.Of, StringComparer.Ordinal),
            { Key: "staat", Descending: false } => lines.OrderBy(l => l.Course.Standing),
            { Key: "staat" } => lines.OrderByDescending(l => l.Course.Standing),
            { Key: "activiteiten", Descending: false } => lines.OrderBy(l => l.Activities),
            { Key: "activiteiten" } => lines.OrderByDescending(l => l.Activities),
            { Key: "doel", Descending: true } => lines.OrderByDescending(l => l.Goal.FoldedTitle, StringComparer.Ordinal),
            _ => lines.OrderBy(l => l.Goal.FoldedTitle, StringComparer.Ordinal),
        }).ThenBy(l => l.Goal.Id),
    ];
}
