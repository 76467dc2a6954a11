// SPDX-License-Identifier: EUPL-1.2
using Microsoft.EntityFrameworkCore;
using Vliegwiel.Library.Contracts;
using Vliegwiel.Library.Data;
using Vliegwiel.Library.Domain;
using Vliegwiel.Library.Linking;
using Vliegwiel.Platform.Data;
using Vliegwiel.Platform.Journal;
using Vliegwiel.Platform.People;
using Vliegwiel.Platform.Results;

namespace Vliegwiel.Library.Versions;

/// <summary>
/// Sets the fields and the text of an item and keeps a version of each change. It asks nobody whether they may: a page, a proposal
/// or a program does that first. Saved with the next SaveChangesAsync, or not at all.
/// </summary>
internal sealed class VersionKeeper(VliegwielDb db, EventJournal journal, CurrentActor actor, TimeProvider clock)
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
        if (content.Fingerprint != KeptContent.Of(item).Fingerprint)
        {
            item.TakeContent(content);
        }

        item.Describe(earlier.Fields);
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
        var version = item.BeginVersion();
        await KeepAsync(item, note: null, restoredFrom: null, cancel, byId);
        journal.Record(new ItemFileReplaced { ObjectId = item.Id, Version = version });
    }

    /// <summary>The first version of an item that was just made.</summary>
    public async Task BeginAsync(Item item, CancellationToken cancel)
    {
        db.Add(ItemVersion.Of(item, await KeepContentAsync(item, cancel), item.ImportedById, item.ImportedAt, note: null, restoredFrom: null));
        await FollowLinkAsync(item, cancel);
        journal.Record(new ItemMade { ObjectId = item.Id });
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
