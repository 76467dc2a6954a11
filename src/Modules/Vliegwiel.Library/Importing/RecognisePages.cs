// SPDX-License-Identifier: EUPL-1.2
using Microsoft.EntityFrameworkCore;
using Vliegwiel.Library.Contracts;
using Vliegwiel.Library.Data;
using Vliegwiel.Library.Domain;
using Vliegwiel.Library.Reading;
using Vliegwiel.Platform.Data;
using Vliegwiel.Platform.Files;
using Vliegwiel.Platform.Jobs;

namespace Vliegwiel.Library.Importing;

internal sealed record RecognisePages : WorkOrder
{
    public required Guid ItemId { get; init; }
}

/// <summary>Recognises the next few scanned pages of an item and asks for the rest, so that other work gets its turn in between.</summary>
internal sealed class PageRecognition(VliegwielDb db, ReadingLimits limits, TextRecognition recognition, ImportTools tools) : IWork<RecognisePages>
{
    public async Task DoAsync(RecognisePages order, CancellationToken cancel)
    {
        if (await db.Items.SingleOrDefaultAsync(i => i.Id == order.ItemId && i.State == ItemState.BeingRead, cancel) is not { } item)
        {
            return;
        }

        if (!await recognition.IsHereAsync(cancel))
        {
            throw new InvalidOperationException("Tesseract was here when the document was brought and is not any more.");
        }

        var waiting = db.ItemPages.Where(p => p.ItemId == item.Id && p.Source == PageSource.Waiting);
        var pages = await waiting.OrderBy(p => p.Number).Take(limits.PagesRecognisedInOneJob).ToListAsync(cancel);
        var path = await tools.Files.CheckedPathAsync(item.Sha256, cancel);
        foreach (var page in pages)
        {
            item.Recognise(page, await recognition.ReadPageAsync(path, item.Format, page.Number, cancel));
        }

        if (await waiting.CountAsync(cancel) > pages.Count)
        {
            tools.Jobs.Ask(new RecognisePages { ItemId = item.Id });
        }
        else
        {
            await FinishAsync(item, cancel);
        }

        tools.Journal.Record(new ItemPagesRecognised { ObjectId = item.Id, Pages = pages.Count });
        await db.SaveChangesAsync(CancellationToken.None);
    }

    private async Task FinishAsync(Item item, CancellationToken cancel)
    {
        item.IsRead();
        var all = await db.ItemPages.Where(p => p.ItemId == item.Id).OrderBy(p => p.Number).ToListAsync(cancel);
        if (TextFingerprint.Of(all.Select(p => p.Text)) is { } fingerprint && !await db.ItemFingerprints.AnyAsync(f => f.ItemId == item.Id, cancel))
        {
            db.Add(ItemFingerprint.Of(item.Id, fingerprint));
        }
    }
}
