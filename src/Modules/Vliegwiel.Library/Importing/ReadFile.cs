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

internal sealed record ReadFile : WorkOrder
{
    public required Guid ImportId { get; init; }
    public required Guid FileId { get; init; }
}

/// <summary>Reads one kept file and makes an item of it; a file that cannot be read is named with the reason, and the rest goes on.</summary>
internal sealed class FileReading(VliegwielDb db, DocumentReader reader, ImportTools tools) : IWork<ReadFile>
{
    public async Task DoAsync(ReadFile order, CancellationToken cancel)
    {
        var import = await db.Imports.SingleAsync(i => i.Id == order.ImportId, cancel);
        var file = await db.ImportedFiles.SingleAsync(f => f.Id == order.FileId, cancel);
        if (file.State != ImportedFileState.Waiting)
        {
            return;
        }

        await DecideAsync(import, file, cancel);
        foreach (var twin in await db.ImportedFiles.Where(f => f.ImportId == import.Id && f.Sha256 == file.Sha256 && f.Id != file.Id && f.State == ImportedFileState.Waiting).ToListAsync(cancel))
        {
            if (file.ItemId is { } item)
            {
                twin.WasKnownAs(item);
            }
            else
            {
                twin.Fail(file.Reason!);
            }
        }

        await db.SaveChangesAsync(CancellationToken.None);
    }

    private async Task DecideAsync(Import import, ImportedFile file, CancellationToken cancel)
    {
        // The same file twice in one folder, or an import asked for twice: the first one made the item.
        if (await db.Items.Where(i => i.Sha256 == file.Sha256 && i.OrganisationId == import.OrganisationId && i.Audiences == import.Audiences && i.ImportedById == import.PersonId)
            .Select(i => (Guid?)i.Id).FirstOrDefaultAsync(cancel) is { } twin)
        {
            file.WasKnownAs(twin);
            return;
        }

        var path = await tools.Files.CheckedPathAsync(file.Sha256, cancel);
        var length = new FileInfo(path).Length;
        switch (await reader.ReadAsync(path, file.Name, cancel))
        {
            case ReadDocument document:
                Add(import, file, new ItemContent(document.Title ?? FileNames.AsTitle(file.Name), document.Format, length, ItemState.Readable, document.HasPages, [.. document.Pages.Select(p => (p.Number, p.Text))]));
                break;
            case NotReadableHere:
                Add(import, file, new ItemContent(FileNames.AsTitle(file.Name), "pdf", length, ItemState.NotReadableHere, HasPages: true, []));
                break;
            case Unreadable unreadable:
                file.Fail(unreadable.Reason);
                break;
            case var other:
                throw new InvalidOperationException($"Unknown outcome {other.GetType().Name}.");
        }
    }

    private void Add(Import import, ImportedFile file, ItemContent content)
    {
        var item = Item.Import(file, content, import, tools.Clock.GetUtcNow());
        db.Add(item);
        file.Became(item.Id);
        tools.Journal.Record(new ItemImported { ObjectId = item.Id, ImportId = import.Id, Pages = item.PageCount });
    }
}
