// SPDX-License-Identifier: EUPL-1.2
using Microsoft.EntityFrameworkCore;
using Vliegwiel.Design.Layout;
using Vliegwiel.Design.Text;
using Vliegwiel.Library.Data;
using Vliegwiel.Library.Domain;
using Vliegwiel.Network.Contracts;
using Vliegwiel.Platform;
using Vliegwiel.Platform.Data;
using Vliegwiel.Platform.Journal;
using Vliegwiel.Platform.Modules;
using Vliegwiel.Platform.People;
using Vliegwiel.Platform.Spine;

namespace Vliegwiel.Library.Dossiers;

/// <summary>One entry as the page shows it.</summary>
/// <param name="Kind">In words: "Document", or "Bron van buiten".</param>
internal sealed record EntryLine(Guid Id, string Title, string Url, string Kind, string? State, string? Note, string? AddedBy, DateOnly AddedOn, bool IsOutside, bool IsRemoved);

/// <summary>A person or organisation around a dossier, with the reason.</summary>
internal sealed record AroundLine(string Name, string Url, string Reason);

/// <summary>What the page of a dossier shows, for who may see it.</summary>
internal sealed record ShownDossier
{
    public required Dossier Dossier { get; init; }

    /// <summary>In their order, without those taken away.</summary>
    public required IReadOnlyList<EntryLine> Entries { get; init; }

    /// <summary>Can be put back.</summary>
    public required IReadOnlyList<EntryLine> Removed { get; init; }

    public required string? Theme { get; init; }
    public required string? Owner { get; init; }
    public required NavItem? Organisation { get; init; }
    public required IReadOnlyList<AroundLine> People { get; init; }
    public required IReadOnlyList<AroundLine> Organisations { get; init; }
    public required IReadOnlyList<string> Audience { get; init; }
    public required IReadOnlyList<string> History { get; init; }

    /// <summary>Of the dossier and of what the reader sees of it.</summary>
    public required DateTimeOffset ChangedAt { get; init; }

    public required bool MayKeep { get; init; }
    public required bool MayGive { get; init; }
}

/// <summary>Finds a dossier with what of it the actor may see.</summary>
internal sealed class ShowDossier(VliegwielDb db, Access access, CurrentActor actor, ShowDossierTools tools)
{
    private const int MostHistory = 15;

    /// <returns>Null when there is no such dossier for this actor.</returns>
    public async Task<ShownDossier?> FindAsync(string kenmerk, CancellationToken cancel)
    {
        if (await access.Visible<Dossier>().AsNoTracking().SingleOrDefaultAsync(d => d.Kenmerk == kenmerk, cancel) is not { } dossier)
        {
            return null;
        }

        var rows = await (from e in db.DossierEntries.AsNoTracking().Where(e => e.DossierId == dossier.Id)
                          join o in access.VisibleObjects() on e.ThingId equals o.Id into seen
                          from o in seen.DefaultIfEmpty()
                          where e.ThingId == null || o != null
                          orderby e.Number, e.Id
                          select new { Entry = e, Thing = o }).ToListAsync(cancel);
        var standing = rows.Where(r => r.Entry.RemovedAt is null).ToList();
        var items = standing.Where(r => r.Thing is { Kind: "item" }).Select(r => r.Thing!.Id).ToList();
        var keepers = items.Count == 0 ? [] : await access.Visible<Item>().Where(i => items.Contains(i.Id) && i.OwnerId != null).Select(i => i.OwnerId!.Value).ToListAsync(cancel);
        var history = await tools.History.OfAsync(dossier.Id, 100, cancel);

        // One question for everybody and every organisation, and only those that the reader may see.
        var organisations = standing.Select(r => r.Thing?.OrganisationId).Append(dossier.OrganisationId).OfType<Guid>().ToList();
        var people = rows.SelectMany(r => new[] { r.Entry.AddedById, r.Entry.RemovedById ?? dossier.OwnerId }).Concat(keepers).Concat(history.Select(h => h.PersonId).OfType<Guid>()).Append(dossier.OwnerId).Distinct().ToList();
        var ids = organisations.Concat(people).Distinct().ToList();
        var known = await access.VisibleObjects().Where(o => ids.Contains(o.Id)).ToDictionaryAsync(o => o.Id, cancel);
        var theme = dossier.ThemeId is { } id ? (await tools.Themes.ListSchemesAsync(cancel)).SelectMany(s => s.Themes).FirstOrDefault(t => t.Id == id)?.Name : null;

        string? NameOf(Guid? person) => person is { } who ? known.GetValueOrDefault(who)?.Title : null;

        var lines = rows.Select(r => new EntryLine(
            r.Entry.Id, r.Thing?.Title ?? r.Entry.Title!, r.Thing?.Url ?? r.Entry.Link!, r.Thing is { } thing ? tools.Modules.Kinds.First(k => k.Name == thing.Kind).Label : "Bron van buiten", r.Thing?.State,
            r.Entry.Note, NameOf(r.Entry.AddedById), DutchDay.DayOf(r.Entry.AddedAt), r.Thing is null, r.Entry.RemovedAt is not null)).ToList();
        var told = history.Where(h => DossierWords.OfAct(h.Act) is not null).Select(h => (h.At, Text: DossierWords.OfAct(h.Act)!, Who: NameOf(h.PersonId)))
            .Concat(rows.Select(r => (At: r.Entry.AddedAt, Text: $"“{r.Thing?.Title ?? r.Entry.Title}” toegevoegd", Who: NameOf(r.Entry.AddedById))))
            .Concat(rows.Where(r => r.Entry.RemovedAt is not null).Select(r => (At: r.Entry.RemovedAt!.Value, Text: $"“{r.Thing?.Title ?? r.Entry.Title}” weggehaald", Who: NameOf(r.Entry.RemovedById))));
        return new ShownDossier
        {
            Dossier = dossier,
            Entries = [.. lines.Where(l => !l.IsRemoved)],
            Removed = [.. lines.Where(l => l.IsRemoved)],
            Theme = theme,
            Owner = NameOf(dossier.OwnerId),
            Organisation = dossier.OrganisationId is { } of && known.GetValueOrDefault(of) is { } organisation ? new NavItem(organisation.Title, organisation.Url) : null,
            People = Around(known, keepers.GroupBy(k => k).Select(g => (g.Key, g.Count() == 1 ? "houdt een stuk bij" : $"houdt {Numbers.Whole(g.Count())} stukken bij"))
                .Concat(standing.Select(r => r.Entry.AddedById).Distinct().Select(p => (p, "voegde iets toe"))).Where(p => p.Item1 != dossier.OwnerId)),
            Organisations = Around(known, standing.Where(r => r.Thing?.OrganisationId is not null && r.Thing.Kind != "organisatie").GroupBy(r => r.Thing!.OrganisationId!.Value)
                .OrderByDescending(g => g.Count()).Select(g => (g.Key, g.Count() == 1 ? "van één stuk" : $"van {Numbers.Whole(g.Count())} stukken"))),
            Audience = await tools.Network.DescribeAsync(dossier.AudienceList, cancel),
            History = [.. told.OrderByDescending(t => t.At).Take(MostHistory).Select(t => $"{Dates.Day(t.At)}: {t.Text}{(t.Who is { } who ? $", door {who}" : "")}")],
            ChangedAt = rows.SelectMany(r => new[] { r.Entry.AddedAt, r.Entry.RemovedAt ?? r.Entry.AddedAt }).Append(dossier.ChangedAt).Max(),
            MayKeep = DossierRights.MayKeep(actor.Value, dossier),
            MayGive = DossierRights.MayGive(actor.Value, dossier),
        };
    }

    private static IReadOnlyList<AroundLine> Around(IReadOnlyDictionary<Guid, ObjectRow> known, IEnumerable<(Guid Id, string Reason)> who) =>
        [.. who.GroupBy(w => w.Id).Where(g => known.ContainsKey(g.Key)).Select(g => new AroundLine(known[g.Key].Title, known[g.Key].Url, string.Join(" en ", g.Select(w => w.Reason))))];
}

/// <summary>Whom the page of a dossier asks for names, themes and history.</summary>
internal sealed record ShowDossierTools(NetworkDirectory Network, ThemeDirectory Themes, History History, ModuleCatalogue Modules);
