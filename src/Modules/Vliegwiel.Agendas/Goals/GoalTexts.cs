// SPDX-License-Identifier: EUPL-1.2
using Microsoft.EntityFrameworkCore;
using Vliegwiel.Agendas.Data;
using Vliegwiel.Agendas.Finding;
using Vliegwiel.Platform.Data;
using Vliegwiel.Platform.Search;

namespace Vliegwiel.Agendas.Goals;

/// <summary>Gives goals to search: what is wanted and how it is measured.</summary>
internal sealed class GoalText(VliegwielDb db) : ISearchSource
{
    public string Kind => AgendasModule.GoalKind;

    public async Task<IReadOnlyList<SearchText>> ReadAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancel) =>
    [
        .. (await db.Goals.AsNoTracking().Where(g => ids.Contains(g.Id)).Select(g => new { g.Id, g.Title, g.Explanation, g.Indicator, g.OwnThemes }).ToListAsync(cancel))
            .Select(g => ActivityText.Of(g.Id, [g.Explanation ?? g.Title, g.Indicator, g.OwnThemes ?? ""])),
    ];
}

/// <summary>Gives ambitions to search: the newest words of each.</summary>
internal sealed class AmbitionText(VliegwielDb db) : ISearchSource
{
    public string Kind => AgendasModule.AmbitionKind;

    public async Task<IReadOnlyList<SearchText>> ReadAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancel) =>
        [.. (await db.Ambitions.AsNoTracking().Include(a => a.Versions).Where(a => ids.Contains(a.Id)).ToListAsync(cancel)).Select(a => ActivityText.Of(a.Id, [a.Latest.Text, a.Indicator]))];
}
