// SPDX-License-Identifier: EUPL-1.2
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Vliegwiel.Library.Data;
using Vliegwiel.Library.Domain;
using Vliegwiel.Library.Editing;
using Vliegwiel.Library.Importing;
using Vliegwiel.Library.Reading;
using Vliegwiel.Platform.Data;
using Vliegwiel.Platform.Jobs;
using Vliegwiel.Platform.People;
using Vliegwiel.Platform.Results;

namespace Vliegwiel.Library.Versions;

/// <summary>What somebody fills in to bring another file; the name stands in the form.</summary>
internal sealed class NewFileRequest
{
    [Required(ErrorMessage = "Kies een bestand.")] public IFormFile? Bestand { get; set; }
}

internal sealed record TakeNewFile : WorkOrder
{
    public required Guid FileId { get; init; }
}

/// <summary>Keeps a file that somebody brings for an item and asks for it to be read.</summary>
internal sealed class BringNewFile(VliegwielDb db, EditItem edit, CurrentActor actor, ImportTools tools)
{
    public async Task<Result<NewFile>> RunAsync(string kenmerk, string name, Stream content, CancellationToken cancel)
    {
        if (await edit.FindAsync(kenmerk, cancel) is not { } item)
        {
            return new NotYoursToEdit();
        }

        var kept = await tools.Files.SaveAsync(content, StartImport.MaxFileBytes, cancel);
        if (kept.Refusal is { } refusal)
        {
            return refusal;
        }

        if (kept.Value.Sha256 == item.Sha256)
        {
            return new SameFileAgain();
        }

        var file = NewFile.Bring(item.Id, actor.Value.PersonId, FileNames.Display(name), kept.Value.Sha256, tools.Clock.GetUtcNow());
        db.Add(file);
        tools.Jobs.Ask(new TakeNewFile { FileId = file.Id });
        await db.SaveChangesAsync(CancellationToken.None);
        return file;
    }
}

/// <summary>Reads a file that was brought for an item and makes a version of it; the file before it stays with its version.</summary>
internal sealed class NewFileTaking(VliegwielDb db, DocumentReader reader, ImportTools tools, VersionKeeper versions) : IWork<TakeNewFile>
{
    public async Task DoAsync(TakeNewFile order, CancellationToken cancel)
    {
        if (await db.NewFiles.SingleOrDefaultAsync(f => f.Id == order.FileId && f.State == NewFileState.Waiting, cancel) is not { } file
            || await db.Items.SingleOrDefaultAsync(i => i.Id == file.ItemId, cancel) is not { } item)
        {
            return;
        }

        var path = await tools.Files.CheckedPathAsync(file.Sha256, cancel);
        var length = new FileInfo(path).Length;
        switch (await reader.ReadAsync(path, file.Name, cancel))
        {
            case ReadDocument document:
                // What is a picture is recognised in turns, as in an import.
                await versions.ReplaceFileAsync(item, KeptContent.Of(item.Id, file.Sha256, file.Name, document.Format, length, document.HasPages, document.ScannedPages.Count > 0 ? ItemState.BeingRead : ItemState.Readable,
                    [.. document.Pages.OrderBy(p => p.Number).Select(p => new KeptPage(p.Number, p.Text, document.ScannedPages.Contains(p.Number) ? PageSource.Waiting : PageSource.Text))]), file.PersonId, cancel);
                file.Take();
                break;
            case NotReadableHere missing:
                await versions.ReplaceFileAsync(item, KeptContent.Of(item.Id, file.Sha256, file.Name, missing.Format, length, hasPages: missing.Format == "pdf", ItemState.NotReadableHere, []), file.PersonId, cancel);
                file.Take();
                break;
            case PackedFiles:
                file.Fail("Dit is een zip met bestanden. Kies één bestand daaruit, of voeg de zip toe via Documenten toevoegen.");
                break;
            case Unreadable unreadable:
                file.Fail(unreadable.Reason);
                break;
            case var other:
                throw new InvalidOperationException($"Unknown outcome {other.GetType().Name}.");
        }

        await db.SaveChangesAsync(CancellationToken.None);
    }
}
