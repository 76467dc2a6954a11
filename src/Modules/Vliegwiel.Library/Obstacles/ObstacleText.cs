// SPDX-License-Identifier: EUPL-1.2
using Microsoft.EntityFrameworkCore;
using Vliegwiel.Library.Data;
using Vliegwiel.Library.Finding;
using Vliegwiel.Platform.Data;
using Vliegwiel.Platform.Search;

namespace Vliegwiel.Library.Obstacles;

/// <summary>Gives obstacles with their cases to search, never who reported them. What went into another is found by its title only.</summary>
internal sealed class ObstacleText(VliegwielDb db) : ISearchSource
{
    public string Kind => ReportObstacle.Kind;

    public async Task<IReadOnlyList<SearchText>> ReadAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancel)
    {
        var obstacles = await db.Obstacles.AsNoTracking().Where(o => ids.Contains(o.Id)).ToListAsync(cancel);
        var cases = (await db.ObstacleCases.AsNoTracking().Where(c => ids.Contains(c.ObstacleId)).OrderBy(c => c.At).ThenBy(c => c.Id).ToListAsync(cancel)).ToLookup(c => c.ObstacleId, c => c.Text);
        return
        [
            .. obstacles.Select(o => new SearchText(o.Id,
            [
                .. (o.IsMerged ? [""] : new[] { o.Consequence, o.Citation ?? "", o.Workaround ?? "", o.Answer ?? "" }.Concat(cases[o.Id]))
                    .SelectMany(Passages.Cut).Select((text, index) => new IndexedPassage(index + 1, null, text, null)),
            ])),
        ];
    }
}
