// SPDX-License-Identifier: EUPL-1.2
using Microsoft.EntityFrameworkCore;
using Vliegwiel.Agendas.Data;
using Vliegwiel.Platform.Data;
using Vliegwiel.Platform.Search;

namespace Vliegwiel.Agendas.Finding;

/// <summary>Gives reports to search: what somebody told of an activity.</summary>
internal sealed class ReportSearchText(VliegwielDb db) : ISearchSource
{
    public string Kind => AgendasModule.ReportKind;

    public async Task<IReadOnlyList<SearchText>> ReadAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancel) =>
    [
        .. (await db.ActivityReports.AsNoTracking().Where(r => ids.Contains(r.Id)).ToListAsync(cancel))
            .Select(r => ActivityText.Of(r.Id, [r.Standing, r.Obstacle ?? "", r.Proposal ?? "", r.Decision ?? ""])),
    ];
}
