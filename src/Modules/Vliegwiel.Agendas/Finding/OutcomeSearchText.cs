// SPDX-License-Identifier: EUPL-1.2
using Microsoft.EntityFrameworkCore;
using Vliegwiel.Agendas.Data;
using Vliegwiel.Platform.Data;
using Vliegwiel.Platform.Search;

namespace Vliegwiel.Agendas.Finding;

/// <summary>Gives results to search: what was delivered, and what changed.</summary>
internal sealed class OutcomeSearchText(VliegwielDb db) : ISearchSource
{
    public string Kind => AgendasModule.OutcomeKind;

    public async Task<IReadOnlyList<SearchText>> ReadAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancel) =>
    [
        .. (await db.ActivityOutcomes.AsNoTracking().Include(o => o.Effects).Where(o => ids.Contains(o.Id)).ToListAsync(cancel))
            .Select(o => ActivityText.Of(o.Id, [o.Delivered, .. o.Effects.OrderBy(e => e.Id).Select(e => $"{e.Measure}: {e.Contribution}")])),
    ];
}

/// <summary>Gives reflections to search: what was expected, what happened and what is concluded.</summary>
internal sealed class ReflectionSearchText(VliegwielDb db) : ISearchSource
{
    public string Kind => AgendasModule.ReflectionKind;

    public async Task<IReadOnlyList<SearchText>> ReadAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancel) =>
    [
        .. (await db.ActivityReflections.AsNoTracking().Where(r => ids.Contains(r.Id)).ToListAsync(cancel))
            .Select(r => ActivityText.Of(r.Id, [r.Expected, r.Happened, r.Why ?? "", r.Conclusion ?? ""])),
    ];
}

/// <summary>Gives stories to search: what worked and why, and no names.</summary>
internal sealed class StorySearchText(VliegwielDb db) : ISearchSource
{
    public string Kind => AgendasModule.StoryKind;

    public async Task<IReadOnlyList<SearchText>> ReadAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancel) =>
        [.. (await db.ActivityStories.AsNoTracking().Where(s => ids.Contains(s.Id)).ToListAsync(cancel)).Select(s => ActivityText.Of(s.Id, [s.Story, s.Conditions ?? ""]))];
}
