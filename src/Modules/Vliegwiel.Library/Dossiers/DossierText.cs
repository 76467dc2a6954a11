// SPDX-License-Identifier: EUPL-1.2
using Microsoft.EntityFrameworkCore;
using Vliegwiel.Library.Data;
using Vliegwiel.Library.Finding;
using Vliegwiel.Platform.Data;
using Vliegwiel.Platform.Search;

namespace Vliegwiel.Library.Dossiers;

/// <summary>
/// Gives dossiers to search: the purpose and the outside sources. Notes at things of the site are left out: who sees the dossier
/// need not see those things, and search would tell that they stand there.
/// </summary>
internal sealed class DossierText(VliegwielDb db) : ISearchSource
{
    public string Kind => DossierWords.Kind;

    public async Task<IReadOnlyList<SearchText>> ReadAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancel)
    {
        var dossiers = await db.Dossiers.AsNoTracking().Where(d => ids.Contains(d.Id)).ToListAsync(cancel);
        var sources = (await db.DossierEntries.AsNoTracking().Where(e => ids.Contains(e.DossierId) && e.ThingId == null && e.RemovedAt == null).OrderBy(e => e.Number).ThenBy(e => e.Id).ToListAsync(cancel))
            .ToLookup(e => e.DossierId, e => $"{e.Title}. {e.Note}");
        return [.. dossiers.Select(d => new SearchText(d.Id, [.. new[] { d.Purpose }.Concat(sources[d.Id]).SelectMany(Passages.Cut).Select((text, index) => new IndexedPassage(index + 1, null, text, null))]))];
    }
}
