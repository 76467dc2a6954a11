// SPDX-License-Identifier: EUPL-1.2
using Microsoft.EntityFrameworkCore;
using Vliegwiel.Library.Data;
using Vliegwiel.Library.Domain;
using Vliegwiel.Library.Proposing;
using Vliegwiel.Library.Proposing.Recognising;
using Vliegwiel.Platform.Data;
using Vliegwiel.Platform.Spine;

namespace Vliegwiel.Library.Showing;

/// <summary>What kind of thing a document names.</summary>
internal enum NamedKind { Organisation, Area, Figure }

/// <summary>An organisation, an area or a figure that a document names, as somebody may see it.</summary>
/// <param name="Id">Of the organisation or the area; null for a figure.</param>
/// <param name="Sentence">Of the document; empty when a person added it and the text does not name it.</param>
internal sealed record NamedThing(NamedKind Kind, string Label, Guid? Id, string? Url, string Sentence, int? Page);

/// <summary>Finds what documents name, confirmed by a person. An organisation or an area that the actor may not see is not told, also not by its name.</summary>
internal sealed class NamedThings(VliegwielDb db, Access access)
{
    /// <summary>Beyond so many all organisations and areas are asked for at once.</summary>
    private const int MostAskedByName = 500;

    /// <param name="items">Of which the actor may see each.</param>
    /// <returns>By item, in the order organisations, areas, figures.</returns>
    public async Task<ILookup<Guid, NamedThing>> OfAsync(IQueryable<Item> items, CancellationToken cancel)
    {
        var found = await db.ItemFindings.AsNoTracking().Where(f => items.Any(i => i.Id == f.ItemId)).OrderBy(f => f.ItemId).ThenBy(f => f.Label).ThenBy(f => f.Value).ToListAsync(cancel);
        var ids = found.Select(f => RegisterName.Parse(f.Value)?.Id).OfType<Guid>().Distinct().ToList();
        var objects = ids.Count switch
        {
            0 => [],
            <= MostAskedByName => await access.VisibleObjects().Where(o => ids.Contains(o.Id)).ToDictionaryAsync(o => o.Id, o => (o.Title, o.Url), cancel),
            _ => await access.VisibleObjects().Where(o => o.Kind == "organisatie" || o.Kind == "gebied").ToDictionaryAsync(o => o.Id, o => (o.Title, o.Url), cancel),
        };
        return found.Select(f => (f.ItemId, Thing: Of(f, objects))).Where(f => f.Thing is not null).OrderBy(f => f.Thing!.Kind).ToLookup(f => f.ItemId, f => f.Thing!);
    }

    private static NamedThing? Of(ItemFinding finding, Dictionary<Guid, (string Title, string Url)> objects) => RegisterName.Parse(finding.Value) switch
    {
        null => new(NamedKind.Figure, finding.Label, null, null, finding.Sentence, finding.Page),
        var (isArea, id) when objects.TryGetValue(id, out var known) => new(isArea ? NamedKind.Area : NamedKind.Organisation, isArea ? finding.Label : known.Title, id, known.Url, finding.Sentence, finding.Page),
        _ => null,
    };
}
