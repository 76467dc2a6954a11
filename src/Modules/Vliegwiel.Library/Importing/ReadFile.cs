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
internal sealed class FileReading(VliegwielDb db, ReadingTools reading, ImportTools tools, ImporterView importer) : IWork<ReadFile>
{
    public async Task DoAsync(ReadFile order, CancellationToken cancel)
    {
        var import = await db.Imports.SingleAsync(i => i.Id == order.ImportId, cancel);
        var file = await db.ImportedFiles.SingleAsync(f => f.Id == order.FileId, cancel);
        if (file.State != ImportedFileState.Waiting || file.Sha256.Length == 0)
        {
            return;
        }

        var fingerprint = await DecideAsync(import, file, cancel);
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

        // After the save: of two forms of one document that are read at the same moment, the last one sees the first.
        if (fingerprint is not null && file.ItemId is { } made && await importer.FindTwinAsync(import, made, fingerprint, cancel) is { } alike)
        {
            file.Resembles(alike);
            await db.SaveChangesAsync(CancellationToken.None);
        }
    }

    /// <returns>The fingerprint of a new item whose text is whole.</returns>
    private async Task<TextFingerprint?> DecideAsync(Import import, ImportedFile file, CancellationToken cancel)
    {
        // The same file twice in one folder, or an import asked for twice: the first one made the item.
        if (await db.Items.Where(i => i.Sha256 == file.Sha256 && i.OrganisationId == import.OrganisationId && i.Audiences == import.Audiences && i.ImportedById == import.PersonId)
            .Select(i => (Guid?)i.Id).FirstOrDefaultAsync(cancel) is { } twin)
        {
            file.WasKnownAs(twin);
            return null;
        }

        var path = await tools.Files.CheckedPathAsync(file.Sha256, cancel);
        var length = new FileInfo(path).Length;
        switch (await reading.Reader.ReadAsync(path, file.Name, cancel))
        {
            case ReadDocument document:
                return await AddAsync(import, file, document, path, length, cancel);
            case NotReadableHere missing:
                Add(import, file, new ItemContent(FileNames.AsTitle(file.Name), missing.Format, length, ItemState.NotReadableHere, HasPages: missing.Format == "pdf", []));
                file.Remark([missing.Reason]);
                return null;
            case PackedFiles:
                await reading.Zips.UnpackAsync(import, file, path, cancel);
                return null;
            case Unreadable unreadable:
                file.Fail(unreadable.Reason);
                return null;
            case var other:
                throw new InvalidOperationException($"Unknown outcome {other.GetType().Name}.");
        }
    }

    private async Task<TextFingerprint?> AddAsync(Import import, ImportedFile file, ReadDocument document, string path, long length, CancellationToken cancel)
    {
        var scans = await RecogniseAsync(import, file, document, path, cancel);
        var pages = document.Pages.Select(p => (p.Number, Text: scans.GetValueOrDefault(p.Number) ?? p.Text)).ToList();
        var isWhole = scans.Values.All(text => text is not null);
        if (isWhole && pages.TrueForAll(p => p.Text.Length == 0))
        {
            file.Fail(ReadingRefusals.NothingRecognised);
            return null;
        }

        var title = document.Title ?? FileNames.AsTitle(file.Name);
        if (scans.GetValueOrDefault(1) is { Length: > 0 } first && title == FileNames.AsTitle(file.Name))
        {
            title = Titles.Choose(null, Titles.HeadingOf(first), file.Name);
        }

        var item = Add(import, file, new ItemContent(title, document.Format, length, isWhole ? ItemState.Readable : ItemState.BeingRead, document.HasPages, pages)
        {
            Scans = scans.ToDictionary(s => s.Key, s => s.Value switch { null => PageSource.Waiting, "" => PageSource.Unrecognised, _ => PageSource.Recognised }),
        });
        file.Remark(scans.Count > 0 && !await reading.Recognition.CanTurnAsync(cancel) ? [.. document.Remarks, ReadingRefusals.CannotTurn] : document.Remarks);
        if (!isWhole)
        {
            tools.Jobs.Ask(new RecognisePages { ItemId = item.Id });
            return null;
        }

        var fingerprint = TextFingerprint.Of(pages.Select(p => p.Text));
        if (fingerprint is not null)
        {
            db.Add(ItemFingerprint.Of(item.Id, fingerprint));
        }

        return fingerprint;
    }

    /// <summary>Recognises as many pages as the import has room for now.</summary>
    /// <returns>For each scanned page its text; null for one that waits.</returns>
    private async Task<Dictionary<int, string?>> RecogniseAsync(Import import, ImportedFile file, ReadDocument document, string path, CancellationToken cancel)
    {
        var scans = document.ScannedPages.ToDictionary(n => n, _ => (string?)null);
        if (scans.Count == 0)
        {
            return scans;
        }

        var taken = await db.ImportedFiles.Where(f => f.ImportId == import.Id && f.Id != file.Id).SumAsync(f => f.PagesRecognisedAtOnce, cancel);
        var now = document.ScannedPages.Take(Math.Max(0, reading.Limits.PagesRecognisedAtOnce - taken)).ToList();
        // Said before it is done, so that a file that is read at the same time does not take the same room.
        file.Reserve(now.Count);
        await db.SaveChangesAsync(CancellationToken.None);
        foreach (var number in now)
        {
            scans[number] = await reading.Recognition.ReadPageAsync(path, document.Format, number, cancel);
        }

        return scans;
    }

    private Item Add(Import import, ImportedFile file, ItemContent content)
    {
        var item = Item.Import(file, content, import, tools.Clock.GetUtcNow());
        db.Add(item);
        file.Became(item.Id);
        tools.Journal.Record(new ItemImported { ObjectId = item.Id, ImportId = import.Id, Pages = item.PageCount });
        return item;
    }
}

/// <summary>What the reading of one file needs.</summary>
internal sealed record ReadingTools(DocumentReader Reader, ReadingLimits Limits, TextRecognition Recognition, ZipArrival Zips);
