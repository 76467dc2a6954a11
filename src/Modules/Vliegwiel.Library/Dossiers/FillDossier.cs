// SPDX-License-Identifier: EUPL-1.2
using Microsoft.EntityFrameworkCore;
using Vliegwiel.Design.Lists;
using Vliegwiel.Library.Contracts;
using Vliegwiel.Library.Data;
using Vliegwiel.Network.Contracts;
using Vliegwiel.Platform.Data;
using Vliegwiel.Platform.Journal;
using Vliegwiel.Platform.People;
using Vliegwiel.Platform.Results;
using Vliegwiel.Platform.Spine;
using Vliegwiel.Platform.Threads;

namespace Vliegwiel.Library.Dossiers;

/// <summary>Puts things on a dossier, takes them off and puts them in order.</summary>
internal sealed class FillDossier(VliegwielDb db, Access access, CurrentActor actor, FillTools tools)
{
    /// <summary>What may stand on a dossier. Rows that only carry rights, and matters of one person, may not.</summary>
    private static readonly string[] Kinds = ["item", "vraagstuk", "belemmering", "toepassing", "regel", "organisatie", "persoon", "gebied", DossierWords.Kind];

    /// <summary>More than anybody reads in one list.</summary>
    private const int MostDossiers = 200;

    /// <summary>A thing that can be put in a dossier; null when it is not there for this actor.</summary>
    public async Task<ObjectRow?> FindThingAsync(string kind, string kenmerk, CancellationToken cancel) =>
        Kinds.Contains(kind, StringComparer.Ordinal) ? await tools.Threads.FindAsync(kind, kenmerk, cancel) : null;

    /// <summary>The open dossiers that the actor may fill, newest first, without those on which this stands already.</summary>
    public async Task<IReadOnlyList<Choice>> DossiersForAsync(Guid thingId, CancellationToken cancel)
    {
        var open = await access.Visible<Dossier>().AsNoTracking().Where(d => d.State != DossierState.Closed && d.Id != thingId && !db.Set<DossierEntry>().Any(e => e.DossierId == d.Id && e.ThingId == thingId && e.RemovedAt == null))
            .OrderByDescending(d => d.ChangedAt).ThenBy(d => d.Id).Take(MostDossiers).ToListAsync(cancel);
        return [.. open.Where(d => DossierRights.MayKeep(actor.Value, d)).Select(d => new Choice(d.Kenmerk, d.Title, DossierWords.Of(d.State)))];
    }

    public async Task<Result<Dossier>> AddAsync(string kenmerk, ObjectRow thing, string? note)
    {
        var found = await FindAsync(kenmerk);
        if (found.Refusal is not null)
        {
            return found;
        }

        var dossier = found.Value;
        var me = actor.Value.PersonId!.Value;
        if (thing.Id == dossier.Id)
        {
            return new NothingToPut();
        }

        var number = await NextNumberAsync(dossier.Id);
        var now = tools.Clock.GetUtcNow();
        var entry = await db.DossierEntries.SingleOrDefaultAsync(e => e.DossierId == dossier.Id && e.ThingId == thing.Id, CancellationToken.None);
        if (entry is { RemovedAt: null })
        {
            return new StandsThereAlready();
        }

        if (entry is null)
        {
            entry = DossierEntry.Of(dossier.Id, thing.Id, Blank(note), number, me, now);
            db.Add(entry);
        }
        else
        {
            entry.AddAgain(Blank(note), number, me, now);
        }

        await tools.Threads.TieAsync(dossier.Id, thing.Id, DossierWords.Tie, CancellationToken.None);
        return await SaveAsync(dossier, entry, DossierFilling.Added);
    }

    /// <summary>From the dossier itself: the address of a page here, or a source elsewhere.</summary>
    public async Task<Result<Dossier>> AddAsync(string kenmerk, SourceRequest request)
    {
        var text = request.Adres!.Trim();
        var here = new Uri(tools.Site.SiteAddress);
        var isOurs = text.StartsWith('/') || (Uri.TryCreate(text, UriKind.Absolute, out var typed) && typed.Authority == here.Authority);
        if (isOurs)
        {
            var path = (text.StartsWith('/') ? text : new Uri(text).AbsolutePath).Split('?', '#')[0].TrimEnd('/');
            var thing = await access.VisibleObjects().Where(o => o.Url == path && Kinds.Contains(o.Kind)).OrderBy(o => o.Id).FirstOrDefaultAsync(CancellationToken.None);
            return thing is null ? new NothingToPut() : await AddAsync(kenmerk, thing, request.Waarom);
        }

        var found = await FindAsync(kenmerk);
        if (found.Refusal is not null)
        {
            return found;
        }

        if (string.IsNullOrWhiteSpace(request.Titel))
        {
            return new OutsideSourceWithoutTitle();
        }

        var entry = DossierEntry.Outside(found.Value.Id, request.Titel.Trim(), text, Blank(request.Waarom), await NextNumberAsync(found.Value.Id), actor.Value.PersonId!.Value, tools.Clock.GetUtcNow());
        db.Add(entry);
        return await SaveAsync(found.Value, entry, DossierFilling.Added);
    }

    /// <param name="act">"omhoog", "omlaag", "weg" or "terug".</param>
    public async Task<Result<Dossier>> ArrangeAsync(string kenmerk, string act, Guid entryId)
    {
        var found = await FindAsync(kenmerk);
        if (found.Refusal is not null)
        {
            return found;
        }

        var dossier = found.Value;
        // Only what the actor sees is moved and passed by.
        var ids = await SeenAsync(dossier.Id);
        var seen = await db.DossierEntries.Where(e => ids.Contains(e.Id)).ToListAsync(CancellationToken.None);
        if (seen.Find(e => e.Id == entryId) is not { } entry)
        {
            return new EntryMoved();
        }

        var shown = seen.Where(e => e.RemovedAt is null).OrderBy(e => e.Number).ThenBy(e => e.Id).ToList();
        var at = shown.IndexOf(entry);
        switch (act)
        {
            case "omhoog" when at > 0:
                DossierEntry.Swap(entry, shown[at - 1]);
                return await SaveAsync(dossier, entry, DossierFilling.Moved);
            case "omlaag" when at >= 0 && at < shown.Count - 1:
                DossierEntry.Swap(entry, shown[at + 1]);
                return await SaveAsync(dossier, entry, DossierFilling.Moved);
            case "weg" when at >= 0:
                entry.Remove(actor.Value.PersonId!.Value, tools.Clock.GetUtcNow());
                await TieAsync(dossier, entry, isOn: false);
                return await SaveAsync(dossier, entry, DossierFilling.Removed);
            case "terug" when at < 0:
                entry.PutBack();
                await TieAsync(dossier, entry, isOn: true);
                return await SaveAsync(dossier, entry, DossierFilling.PutBack);
            default:
                return new EntryMoved();
        }
    }

    /// <summary>The entries of a dossier, also those taken away, as far as the actor sees what they are about.</summary>
    /// <remarks>Ids, because what is asked through the spine is not followed for changes.</remarks>
    private Task<List<Guid>> SeenAsync(Guid dossierId) =>
        db.DossierEntries.Where(e => e.DossierId == dossierId && (e.ThingId == null || access.VisibleObjects().Any(o => o.Id == e.ThingId))).Select(e => e.Id).ToListAsync(CancellationToken.None);

    private Task TieAsync(Dossier dossier, DossierEntry entry, bool isOn) => entry.ThingId is not { } thing ? Task.CompletedTask
        : isOn ? tools.Threads.TieAsync(dossier.Id, thing, DossierWords.Tie, CancellationToken.None)
        : tools.Threads.UntieAsync(dossier.Id, thing, DossierWords.Tie, CancellationToken.None);

    private async Task<Result<Dossier>> FindAsync(string kenmerk)
    {
        if (await access.Visible<Dossier>().SingleOrDefaultAsync(d => d.Kenmerk == kenmerk, CancellationToken.None) is not { } dossier)
        {
            return new NoSuchDossier();
        }

        return !DossierRights.MayKeep(actor.Value, dossier) ? new NotYoursToFill() : dossier.State == DossierState.Closed ? new DossierIsClosed() : dossier;
    }

    private async Task<int> NextNumberAsync(Guid dossierId) => (await db.DossierEntries.Where(e => e.DossierId == dossierId).MaxAsync(e => (int?)e.Number, CancellationToken.None) ?? 0) + 1;

    private async Task<Result<Dossier>> SaveAsync(Dossier dossier, DossierEntry entry, DossierFilling what)
    {
        tools.Journal.Record(new DossierFilled { ObjectId = dossier.Id, EntryId = entry.Id, What = what });
        // Two who arrange at once: the second is told. And search reads the entries with the dossier.
        db.Entry(dossier).State = EntityState.Modified;
        try
        {
            return await db.TrySaveAsync() is { } clash ? clash : dossier;
        }
        catch (DbUpdateException)
        {
            // Somebody added the same at the same moment.
            db.ChangeTracker.Clear();
            return new StandsThereAlready();
        }
    }

    private static string? Blank(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}

/// <summary>What filling a dossier needs beside the database.</summary>
internal sealed record FillTools(EventJournal Journal, TimeProvider Clock, ThreadDesk Threads, SignInSettings Site);
