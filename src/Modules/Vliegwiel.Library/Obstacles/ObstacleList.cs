// SPDX-License-Identifier: EUPL-1.2
using Microsoft.EntityFrameworkCore;
using Vliegwiel.Design.Lists;
using Vliegwiel.DutchText;
using Vliegwiel.Library.Contracts;
using Vliegwiel.Platform;
using Vliegwiel.Platform.Data;
using Vliegwiel.Platform.Spine;

namespace Vliegwiel.Library.Obstacles;

/// <summary>One row of the list.</summary>
internal sealed record ObstacleLine(Guid Id, string Kenmerk, string Title, ObstacleKind Kind, ObstacleState State, DateTimeOffset ReportedAt, int Organisations, string Consequence, string? Answer, string? Citation);

/// <summary>What was asked of the list, as it stood in the address.</summary>
internal sealed record ObstacleListQuestion(string? Word, string? Kind, string? State, string? Rule, string? Sort, string? Page);

/// <summary>One page of the obstacles that somebody may see.</summary>
internal sealed record ObstacleList(IReadOnlyList<ObstacleLine> Lines, int Total, int Page, IReadOnlyList<FilterChip> Chips)
{
    public static readonly ObstacleList Empty = new([], 0, 1, []);

    public int PageCount => PageNumber.Count(Total, ListObstacles.PageSize);
}

/// <summary>Lists obstacles, the heaviest first; what went into another counts there.</summary>
internal sealed class ListObstacles(VliegwielDb db, Access access)
{
    public const int PageSize = 25;

    /// <param name="take">How many rows at once; a file takes more than a page.</param>
    /// <returns>Null when there is no such page.</returns>
    public async Task<ObstacleList?> AskAsync(ObstacleListQuestion question, int take, CancellationToken cancel)
    {
        if (!PageNumber.TryParse(question.Page, out var page))
        {
            return null;
        }

        var visible = access.Visible<Obstacle>().Where(o => o.GroupId == o.Id);
        var chips = new List<FilterChip>();
        if (question.Word is { Length: > 0 } word)
        {
            var pattern = $"%{Folding.Fold(word).Replace("\\", "\\\\", StringComparison.Ordinal).Replace("%", "\\%", StringComparison.Ordinal).Replace("_", "\\_", StringComparison.Ordinal)}%";
            visible = visible.Where(o => EF.Functions.Like(o.FoldedTitle, pattern, "\\"));
            chips.Add(new("woord", word, $"woord: {word}"));
        }

        if (ObstacleWords.ReadKind(question.Kind) is { } kind)
        {
            visible = visible.Where(o => o.Kind == kind);
            chips.Add(new("soort", question.Kind!, $"soort: {ObstacleWords.Of(kind)}"));
        }

        if (ObstacleWords.ReadState(question.State) is { } state)
        {
            visible = visible.Where(o => o.State == state);
            chips.Add(new("stand", question.State!, $"stand: {ObstacleWords.Of(state)}"));
        }

        if (question.Rule is { Length: > 0 } rule)
        {
            visible = visible.Where(o => db.Set<Norms.Rule>().Any(r => r.Id == o.RuleId && r.Kenmerk == rule));
            chips.Add(new("regel", rule, $"regel: {rule}"));
        }

        var total = await visible.CountAsync(cancel);
        if (page > 1 && (page - 1) * take >= total)
        {
            return null;
        }

        var parts = access.Visible<Obstacle>();
        var lines = visible.AsNoTracking().Select(o => new
        {
            Obstacle = o,
            Organisations = db.Set<ObstacleReporter>().Where(r => parts.Any(p => p.Id == r.ObstacleId && p.GroupId == o.Id)).Select(r => r.OrganisationId).Distinct().Count(),
        });
        var ordered = Sorting.Parse(question.Sort) switch
        {
            { Key: "titel", Descending: false } => lines.OrderBy(l => l.Obstacle.FoldedTitle),
            { Key: "titel" } => lines.OrderByDescending(l => l.Obstacle.FoldedTitle),
            { Key: "gemeld", Descending: false } => lines.OrderBy(l => l.Obstacle.ReportedAt),
            { Key: "gemeld" } => lines.OrderByDescending(l => l.Obstacle.ReportedAt),
            { Key: "organisaties", Descending: false } => lines.OrderBy(l => l.Organisations),
            _ => lines.OrderByDescending(l => l.Organisations),
        };
        var rows = await ordered.ThenByDescending(l => l.Obstacle.ReportedAt).ThenBy(l => l.Obstacle.Id).Skip((page - 1) * take).Take(take).ToListAsync(cancel);
        return new ObstacleList(
            [.. rows.Select(l => new ObstacleLine(l.Obstacle.Id, l.Obstacle.Kenmerk, l.Obstacle.Title, l.Obstacle.Kind, l.Obstacle.State, l.Obstacle.ReportedAt, l.Organisations, l.Obstacle.Consequence, l.Obstacle.Answer, l.Obstacle.Citation))],
            total, page, chips);
    }
}
