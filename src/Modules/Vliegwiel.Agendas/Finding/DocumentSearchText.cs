// SPDX-License-Identifier: EUPL-1.2
using Microsoft.EntityFrameworkCore;
using Vliegwiel.Agendas.Data;
using Vliegwiel.Platform.Data;
using Vliegwiel.Platform.Search;

namespace Vliegwiel.Agendas.Finding;

/// <summary>Gives documents at activities to search: what they are called and what they are for, not what stands in them. What was withdrawn is not found.</summary>
internal sealed class DocumentSearchText(VliegwielDb db) : ISearchSource
{
    public string Kind => DocumentRegistration.DocumentKind;

    public async Task<IReadOnlyList<SearchText>> ReadAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancel) =>
        [.. (await db.ActivityDocuments.AsNoTracking().Where(d => ids.Contains(d.Id) && d.WithdrawnAt == null).ToListAsync(cancel)).Select(d => ActivityText.Of(d.Id, [d.Purpose]))];
}
