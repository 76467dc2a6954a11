// SPDX-License-Identifier: EUPL-1.2
using Microsoft.EntityFrameworkCore;
using Vliegwiel.Library.Contracts;
using Vliegwiel.Library.Data;
using Vliegwiel.Library.Domain;
using Vliegwiel.Library.Reading;
using Vliegwiel.Library.Versions;
using Vliegwiel.Platform.Data;
using Vliegwiel.Platform.Files;
using Vliegwiel.Platform.Jobs;

namespace Vliegwiel.Library.Importing;

internal sealed record RecognisePages : WorkOrder
{
    public required Guid ItemId { get; init; }
}

/// <summary>Recognises the next few scanned pages of an item and asks for the rest, so that other work gets its turn in between.</summary>
internal sealed class PageRecognition(VliegwielDb db, ReadingLimits limits, TextRecognition recognition, VersionKeeper versions, ImportTools tools) : IWork<RecognisePages>
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

        // Another file may have come in its place meanwhile: then this text is of a file that is no longer there.
        if (!await db.Items.AsNoTracking().AnyAsync(i => i.Id == item.Id && i.Sha256 == item.Sha256, cancel))
        {
            return;
        }

        if (await waiting.CountAsync(cancel) > pages.Count)
        {
            tools.Jobs.Ask(new RecognisePages { ItemId = item.Id });
        }
        else
        {
            item.IsRead();
            await versions.KeepReadAsync(item, cancel);
        }

        tools.Journal.Record(new ItemPagesRecognised { ObjectId = item.Id, Pages = pages.Count });
        await db.SaveChangesAsync(CancellationToken.None);
    }
}
