// SPDX-License-Identifier: EUPL-1.2
using Microsoft.EntityFrameworkCore;
using Vliegwiel.Library.Contracts;
using Vliegwiel.Library.Data;
using Vliegwiel.Library.Domain;
using Vliegwiel.Library.Importing;
using Vliegwiel.Library.Linking;
using Vliegwiel.Library.Reading;
using Vliegwiel.Platform.Data;
using Vliegwiel.Platform.Jobs;
using Vliegwiel.Platform.Journal;
using Vliegwiel.Platform.People;
using Vliegwiel.Platform.Results;

namespace Vliegwiel.Library.Versions;

/// <summary>
/// Sets the fields and the text of an item and keeps a version of each change. It asks nobody whether they may: a page, a proposal
/// or a program does that first. Saved with the next SaveChangesAsync, or not at all.
/// </summary>
internal sealed class VersionKeeper(VliegwielDb db, EventJournal journal, JobQueue jobs, CurrentActor actor, TimeProvider clock)
{
    /// <summary>Changes the fields of an item; nothing happens when none differs.</summary>
    /// <returns>What is wrong with the fields; null when all is well.</returns>
    public async Task<Refusal?> ChangeAsync(Item item, ItemFields fields, string? note, CancellationToken cancel)
    {
        fields = fields.Tidy();
        if (ItemRules.Check(fields) is { } refusal)
        {
            return refusal;
        }

        var changed = ItemFieldSheet.Differing(item.Fields, fields);
        if (changed.Count == 0)
        {
            return null;
        }

        await LoadAsync(item, cancel);
        await KeepPresentAsync(item, cancel);
        item.Describe(fields);
        if (!item.HasFile)
        {
            await FollowTextAsync(item, cancel);
        }

        var version = item.BeginVersion();
        await KeepAsync(item, note, restoredFrom: null, cancel);
        await FollowLinkAsync(item, cancel);
        journal.Record(new ItemChanged { ObjectId = item.Id, Version = version, Fields = [.. changed.Select(f => f.Name)] });
        return null;
    }

    /// <summary>Brings the fields and the text of an earlier version back, as a new one.</summary>
    public async Task RestoreAsync(Item item, ItemVersion earlier, CancellationToken cancel)
    {
        var content = await db.KeptContents.SingleAsync(c => c.Id == earlier.ContentId, cancel);
        await LoadAsync(item, cancel);
        await KeepPresentAsync(item, cancel);

        // What was kept while its scan was still being read has been read since: that text stays.
        if (content.Fingerprint != KeptContent.Of(item).Fingerprint && !(content.State == ItemState.BeingRead && content.Sha256 == item.Sha256))
        {
            item.TakeContent(content);
        }

        item.Describe(earlier.Fields);
        await FollowTextAsync(item, cancel);
        AskForScans(item);
        var version = item.BeginVersion();
        await KeepAsync(item, note: null, earlier.Number, cancel);
        await FollowLinkAsync(item, cancel);
        journal.Record(new ItemRestored { ObjectId = item.Id, From = earlier.Number, Version = version });
    }

    /// <summary>Another file takes the place of the present one; the old one stays with its version.</summary>
    public async Task ReplaceFileAsync(Item item, KeptContent content, Guid? byId, CancellationToken cancel)
    {
        await LoadAsync(item, cancel);
        await KeepPresentAsync(item, cancel);
        item.TakeContent(content);
        item.Describe(item.Fields with { OwnText = null });
        await FollowTextAsync(item, cancel);
        AskForScans(item);
        var version = item.BeginVersion();
        await KeepAsync(item, note: null, restoredFrom: null, cancel, byId);
        journal.Record(new ItemFileReplaced { ObjectId = item.Id, Version = version });
    }

    /// <summary>The first version of an item that was just made.</summary>
    public async Task BeginAsync(Item item, CancellationToken cancel)
    {
        db.Add(ItemVersion.Of(item, await KeepContentAsync(item, cancel), item.ImportedById, item.ImportedAt, note: null, restoredFrom: null));
        await FollowTextAsync(item, cancel);
        await FollowLinkAsync(item, cancel);
        journal.Record(new ItemMade { ObjectId = item.Id });
    }

    /// <summary>The scan of an item was read: the versions that were kept while that went on get its text and fingerprint too. All pages must have been looked at.</summary>
    public async Task KeepReadAsync(Item item, CancellationToken cancel)
    {
        await LoadAsync(item, cancel);
        await FollowTextAsync(item, cancel);
        var unread = await db.KeptContents.Where(c => c.ItemId == item.Id && c.Sha256 == item.Sha256 && c.State == ItemState.BeingRead).OrderBy(c => c.Id).ToListAsync(cancel);
        if (unread.Count == 0)
        {
            return;
        }

        var read = KeptContent.Of(item);
        if (await db.KeptContents.SingleOrDefaultAsync(c => c.ItemId == item.Id && c.Fingerprint == read.Fingerprint, cancel) is { } whole)
        {
            read = whole;
        }
        else
        {
            unread[0].Become(read);
            read = unread[0];
            unread.RemoveAt(0);
        }

        var ids = unread.Select(c => c.Id).ToList();
        foreach (var version in await db.ItemVersions.Where(v => v.ItemId == item.Id && ids.Contains(v.ContentId)).ToListAsync(cancel))
        {
            version.Take(read);
        }

        db.RemoveRange(unread);
    }

    /// <summary>A document that was imported has no version of its own until it is changed for the first time.</summary>
    private async Task KeepPresentAsync(Item item, CancellationToken cancel)
    {
        if (!await db.ItemVersions.AnyAsync(v => v.ItemId == item.Id && v.Number == item.VersionNumber, cancel)
            && !db.ChangeTracker.Entries<ItemVersion>().Any(e => e.Entity.ItemId == item.Id && e.Entity.Number == item.VersionNumber))
        {
            db.Add(ItemVersion.Of(item, await KeepContentAsync(item, cancel), item.ImportedById, item.ImportedAt, note: null, restoredFrom: null));
        }
    }

    private async Task KeepAsync(Item item, string? note, int? restoredFrom, CancellationToken cancel, Guid? byId = null) =>
        db.Add(ItemVersion.Of(item, await KeepContentAsync(item, cancel), byId ?? actor.Value.PersonId, clock.GetUtcNow(), note, restoredFrom));

    private async Task<KeptContent> KeepContentAsync(Item item, CancellationToken cancel)
    {
        var content = KeptContent.Of(item);
        var known = db.ChangeTracker.Entries<KeptContent>().Select(e => e.Entity).FirstOrDefault(c => c.ItemId == item.Id && c.Fingerprint == content.Fingerprint)
            ?? await db.KeptContents.SingleOrDefaultAsync(c => c.ItemId == item.Id && c.Fingerprint == content.Fingerprint, cancel);
        if (known is null)
        {
            db.Add(content);
        }

        return known ?? content;
    }

    /// <summary>The fingerprint is of the text that is shown now; a scan that is not read has none until it is.</summary>
    private async Task FollowTextAsync(Item item, CancellationToken cancel)
    {
        var now = item.Pages.Any(p => p.Source == PageSource.Waiting) ? null : TextFingerprint.Of(item.Pages.OrderBy(p => p.Number).Select(p => p.Text));
        var known = await db.ItemFingerprints.Include(f => f.Bands).SingleOrDefaultAsync(f => f.ItemId == item.Id, cancel);
        if (now is null && known is not null)
        {
            db.Remove(known);
        }
        else if (now is not null && known is null)
        {
            db.Add(ItemFingerprint.Of(item.Id, now));
        }
        else if (now is not null && known is not null)
        {
            known.Become(now);
        }
    }

    private void AskForScans(Item item)
    {
        if (item.Pages.Any(p => p.Source == PageSource.Waiting))
        {
            jobs.Ask(new RecognisePages { ItemId = item.Id });
        }
    }

    private async Task FollowLinkAsync(Item item, CancellationToken cancel)
    {
        var known = await db.CheckedLinks.SingleOrDefaultAsync(l => l.ItemId == item.Id, cancel);
        switch (item.Fields.Link)
        {
            case null when known is not null:
                db.Remove(known);
                break;
            case { } address when known is null:
                db.Add(CheckedLink.Of(item.Id, address, clock.GetUtcNow()));
                break;
            case { } address:
                known!.Become(address, clock.GetUtcNow());
                break;
        }
    }

    private async Task LoadAsync(Item item, CancellationToken cancel)
    {
        var entry = db.Entry(item);
        await entry.Collection(i => i.Themes).LoadAsync(cancel);
        await entry.Collection(i => i.Marks).LoadAsync(cancel);
        await entry.Collection(i => i.Pages).LoadAsync(cancel);
    }
}
