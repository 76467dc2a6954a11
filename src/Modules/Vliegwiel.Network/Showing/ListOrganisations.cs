// SPDX-License-Identifier: EUPL-1.2
using Microsoft.EntityFrameworkCore;
using Vliegwiel.Design.Lists;
using Vliegwiel.DutchText;
using Vliegwiel.Network.Areas;
using Vliegwiel.Network.Data;
using Vliegwiel.Network.Domain;
using Vliegwiel.Network.Memberships;
using Vliegwiel.Platform;
using Vliegwiel.Platform.Data;
using Vliegwiel.Platform.Spine;

namespace Vliegwiel.Network.Showing;

/// <summary>What somebody asks of the list of organisations, as it stands in the address.</summary>
internal sealed record OrganisationListQuestion(string? NameWord, string? Type, string? In, string? Sort, string? Page);

/// <param name="Provinces">Names, empty when nothing is known.</param>
internal sealed record OrganisationLine(string Kenmerk, string Name, OrganisationType Type, bool IsFictitious, bool IsRegistered, string Provinces);

/// <summary>One page of the organisations that exist today.</summary>
internal sealed record OrganisationList(IReadOnlyList<OrganisationLine> Lines, int Total, int Page, IReadOnlyList<FilterChip> Chips, IReadOnlyList<Choice> Provinces)
{
    public const int PageSize = 50;

    public static readonly IReadOnlyList<Choice> Types = [.. Enum.GetValues<OrganisationType>().Select(t => new Choice(Words.Of(t).Replace(' ', '-'), Words.Of(t)))];

    public int PageCount => (Total + PageSize - 1) / PageSize;
}

/// <summary>Lists organisations in six questions to the database, however many there are.</summary>
internal sealed class ListOrganisations(VliegwielDb db, Access access, Atlases atlases, TimeProvider clock)
{
    /// <param name="take">How many rows at once; a file takes more than a page.</param>
    /// <returns>Null when the question asks for what does not exist: an unknown area or a page out of range.</returns>
    public async Task<OrganisationList?> AskAsync(OrganisationListQuestion question, int take, CancellationToken cancel)
    {
        var today = clock.DutchToday;
        var atlas = await atlases.OpenAsync(cancel);
        var chips = new List<FilterChip>();
        var found = access.Visible<Organisation>().AsNoTracking().Where(o => o.ActiveUntil == null || o.ActiveUntil >= today);
        if (question.NameWord?.Trim() is { Length: > 0 } word)
        {
            found = Named(found, word);
            chips.Add(new("naam", question.NameWord, $"naam: {word}"));
        }

        if (OrganisationList.Types.Select((choice, index) => (choice, index)).FirstOrDefault(t => t.choice.Value == question.Type) is { choice: { } chosen, index: var at })
        {
            var type = Enum.GetValues<OrganisationType>()[at];
            found = found.Where(o => o.Type == type);
            chips.Add(new("soort", chosen.Value, chosen.Text));
        }

        if (!string.IsNullOrEmpty(question.In))
        {
            if (atlas.Find(question.In) is not { } area)
            {
                return null;
            }

            var ids = atlas.Touching(area, today).ToList();
            found = found.Where(o => db.Set<Territory>().Any(t => t.OrganisationId == o.Id && ids.Contains(t.AreaId) && (t.From == null || t.From <= today) && (t.Until == null || t.Until >= today)));
            chips.Add(new("gebied", question.In, $"werkt in of om {area.Name}"));
        }

        var total = await found.CountAsync(cancel);
        if (!PageNumber.TryParse(question.Page, out var page) || page > PageNumber.Count(total, take))
        {
            return null;
        }

        var rows = await Sort(found, question.Sort).ThenBy(o => o.Id).Skip((page - 1) * take).Take(take)
            .Select(o => new { o.Id, o.Kenmerk, o.Name, o.Type, o.IsFictitious, IsRegistered = o.TooiUri != null }).ToListAsync(cancel);
        var shown = rows.Select(r => r.Id).ToList();
        var territories = (await db.Territories.AsNoTracking().Where(t => shown.Contains(t.OrganisationId) && (t.From == null || t.From <= today) && (t.Until == null || t.Until >= today)).ToListAsync(cancel))
            .ToLookup(t => t.OrganisationId, t => t.AreaId);
        var areas = atlas.On(today).ToDictionary(a => a.Id);
        var lines = rows.Select(r => new OrganisationLine(r.Kenmerk, r.Name, r.Type, r.IsFictitious, r.IsRegistered, Provinces(atlas, territories[r.Id].Where(areas.ContainsKey).Select(id => areas[id]), today)));
        return new OrganisationList([.. lines], total, page, chips, [.. areas.Values.Where(a => a.Kind == AreaKind.Province).OrderBy(a => a.FoldedName, StringComparer.Ordinal).Select(a => new Choice(a.Code, a.Name))]);
    }

    private static IQueryable<Organisation> Named(IQueryable<Organisation> organisations, string word)
    {
        var pattern = LikePattern.Containing(Folding.Fold(word));
        return organisations.Where(o => EF.Functions.Like(o.FoldedName, pattern, LikePattern.Escape));
    }

    private static string Provinces(AreaAtlas atlas, IEnumerable<Area> areas, DateOnly day) =>
        string.Join(", ", areas.SelectMany(a => a.Kind == AreaKind.Province ? [a] : atlas.Touched(a, AreaKind.Province, day)).Select(p => p.Name).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));

    private static IOrderedQueryable<Organisation> Sort(IQueryable<Organisation> organisations, string? sort) => Sorting.Parse(sort) switch
    {
        { Key: "soort", Descending: false } => organisations.OrderBy(o => o.Type).ThenBy(o => o.FoldedName),
        { Key: "soort" } => organisations.OrderByDescending(o => o.Type).ThenBy(o => o.FoldedName),
        { Key: "naam", Descending: true } => organisations.OrderByDescending(o => o.FoldedName),
        _ => organisations.OrderBy(o => o.FoldedName),
    };
}
