// SPDX-License-Identifier: EUPL-1.2
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Vliegwiel.Design.Lists;
using Vliegwiel.DutchText;
using Vliegwiel.Network.Domain;
using Vliegwiel.Platform;
using Vliegwiel.Platform.Spine;

namespace Vliegwiel.Network.Areas;

/// <summary>What somebody asks of the list of areas, as it stands in the address.</summary>
internal sealed record AreaListQuestion(string? NameWord, string? Kind, string? In, string? On, string? Sort, string? Page);

internal sealed record AreaLine(string Code, string Name, AreaKind Kind, DateOnly? From, DateOnly? Until, bool IsFictitious, string Provinces);

/// <summary>One page of the areas that exist on a day.</summary>
internal sealed record AreaList(IReadOnlyList<AreaLine> Lines, int Total, int Page, DateOnly Day, IReadOnlyList<FilterChip> Chips, IReadOnlyList<Choice> Provinces)
{
    public const int PageSize = 50;

    public int PageCount => (Total + PageSize - 1) / PageSize;
}

/// <summary>Lists areas: from the atlas, because where an area lies is a question of days and of other areas.</summary>
internal sealed class ListAreas(Atlases atlases, TimeProvider clock)
{
    /// <returns>Null when the question asks for what does not exist: a day that is none, an unknown area, a page out of range.</returns>
    public async Task<AreaList?> AskAsync(AreaListQuestion question, CancellationToken cancel)
    {
        var day = clock.DutchToday;
        if (!string.IsNullOrEmpty(question.On) && !DateOnly.TryParseExact(question.On, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day))
        {
            return null;
        }

        var atlas = await atlases.OpenAsync(cancel);
        var chips = new List<FilterChip>();
        IEnumerable<Area> areas = atlas.On(day);
        var provinces = areas.Where(a => a.Kind == AreaKind.Province).Select(a => new Choice(a.Code, a.Name)).ToList();
        if (question.NameWord?.Trim() is { Length: > 0 } word)
        {
            var folded = Folding.Fold(word);
            areas = areas.Where(a => a.FoldedName.Contains(folded, StringComparison.Ordinal) || a.Code.Equals(word, StringComparison.OrdinalIgnoreCase));
            chips.Add(new("naam", question.NameWord, $"naam: {word}"));
        }

        if (AreaWords.TryParseKind(question.Kind, out var kind))
        {
            areas = areas.Where(a => a.Kind == kind);
            chips.Add(new("soort", question.Kind!, AreaWords.Of(kind)));
        }

        if (!string.IsNullOrEmpty(question.In))
        {
            if (atlas.Find(question.In) is not { } around)
            {
                return null;
            }

            var touching = atlas.Touching(around, day);
            areas = areas.Where(a => a.Id != around.Id && touching.Contains(a.Id));
            chips.Add(new("gebied", question.In, $"in of deels in {around.Name}"));
        }

        if (!string.IsNullOrEmpty(question.On))
        {
            chips.Add(new("op", question.On, $"zoals op {Design.Text.Dates.Day(day)}"));
        }

        var sorted = Sort(areas, question.Sort).ToList();
        if (!PageNumber.TryParse(question.Page, out var page) || page > PageNumber.Count(sorted.Count, AreaList.PageSize))
        {
            return null;
        }

        var lines = sorted.Skip((page - 1) * AreaList.PageSize).Take(AreaList.PageSize)
            .Select(a => new AreaLine(a.Code, a.Name, a.Kind, a.From, a.Until, a.IsFictitious, string.Join(", ", atlas.Touched(a, AreaKind.Province, day).Select(p => p.Name))));
        return new AreaList([.. lines], sorted.Count, page, day, chips, provinces);
    }

    private static IOrderedEnumerable<Area> Sort(IEnumerable<Area> areas, string? sort) => Sorting.Parse(sort) switch
    {
        { Key: "soort", Descending: false } => areas.OrderBy(a => a.Kind).ThenBy(a => a.FoldedName, StringComparer.Ordinal).ThenBy(a => a.Code, StringComparer.Ordinal),
        { Key: "soort" } => areas.OrderByDescending(a => a.Kind).ThenBy(a => a.FoldedName, StringComparer.Ordinal).ThenBy(a => a.Code, StringComparer.Ordinal),
        { Key: "naam", Descending: true } => areas.OrderByDescending(a => a.FoldedName, StringComparer.Ordinal).ThenBy(a => a.Code, StringComparer.Ordinal),
        { Key: "code", Descending: false } => areas.OrderBy(a => a.Code, StringComparer.Ordinal),
        { Key: "code" } => areas.OrderByDescending(a => a.Code, StringComparer.Ordinal),
        _ => areas.OrderBy(a => a.FoldedName, StringComparer.Ordinal).ThenBy(a => a.Code, StringComparer.Ordinal),
    };
}
