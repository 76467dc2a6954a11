// SPDX-License-Identifier: EUPL-1.2
using Microsoft.EntityFrameworkCore;
using Vliegwiel.Network.Data;
using Vliegwiel.Network.Domain;
using Vliegwiel.Platform.Data;
using Vliegwiel.Platform.Search;

namespace Vliegwiel.Network.Finding;

/// <summary>Gives organisations to search: by name alone, so that four hundred of them do not weigh as four hundred texts.</summary>
internal sealed class OrganisationText(VliegwielDb db) : ISearchSource
{
    public string Kind => "organisatie";

    public async Task<IReadOnlyList<SearchText>> ReadAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancel) =>
        [.. (await db.Organisations.Where(o => ids.Contains(o.Id)).Select(o => o.Id).ToListAsync(cancel)).Select(id => new SearchText(id, []))];
}

/// <summary>Gives areas to search: by name alone, as organisations.</summary>
internal sealed class AreaText(VliegwielDb db) : ISearchSource
{
    public string Kind => "gebied";

    public async Task<IReadOnlyList<SearchText>> ReadAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancel) =>
        [.. (await db.Areas.Where(a => ids.Contains(a.Id)).Select(a => a.Id).ToListAsync(cancel)).Select(id => new SearchText(id, []))];
}

/// <summary>Gives schemes of themes to search, with the names of their themes.</summary>
internal sealed class ThemeText(VliegwielDb db) : ISearchSource
{
    public string Kind => "themaschema";

    public async Task<IReadOnlyList<SearchText>> ReadAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancel)
    {
        var schemes = await db.ThemeSchemes.AsNoTracking().Include(s => s.Themes).Where(s => ids.Contains(s.Id)).ToListAsync(cancel);
        return [.. schemes.Select(s => new SearchText(s.Id, [new IndexedPassage(1, null, string.Join(" · ", s.Themes.OrderBy(t => t.Number).Select(t => t.Name)), null)]))];
    }
}

/// <summary>Gives people to search, with the functions on their page; never how they are reached.</summary>
/// <remarks>All functions, also of the past: what depends on the day would be wrong in the index tomorrow.</remarks>
internal sealed class PersonText(VliegwielDb db) : ISearchSource
{
    public string Kind => "persoon";

    public async Task<IReadOnlyList<SearchText>> ReadAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancel)
    {
        var people = await db.People.AsNoTracking().Where(p => ids.Contains(p.Id)).Select(p => p.Id).ToListAsync(cancel);
        var functions = (await db.Employments.AsNoTracking().Where(e => people.Contains(e.PersonId)).OrderByDescending(e => e.From).ThenBy(e => e.Id).Select(e => new { e.PersonId, e.Function }).ToListAsync(cancel))
            .ToLookup(e => e.PersonId, e => e.Function);
        return [.. people.Select(id => new SearchText(id, [.. functions[id].Distinct(StringComparer.Ordinal).Select((function, index) => new IndexedPassage(index + 1, null, function, null))]))];
    }
}
