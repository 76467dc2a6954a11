// SPDX-License-Identifier: EUPL-1.2
using Microsoft.EntityFrameworkCore;
using Vliegwiel.Library.Data;
using Vliegwiel.Library.Domain;
using Vliegwiel.Library.Reading;
using Vliegwiel.Platform.Data;
using Vliegwiel.Platform.Files;

namespace Vliegwiel.Library.Importing;

/// <summary>The files of a zip taken into the import that brought the zip, each with a job of its own.</summary>
internal sealed class ZipArrival(VliegwielDb db, ReadingLimits limits, ImportTools tools, ImporterView importer)
{
    public async Task UnpackAsync(Import import, ImportedFile zip, string path, CancellationToken cancel)
    {
        var folder = Directory.CreateTempSubdirectory("vliegwiel-uitpakken-");
        try
        {
            var files = await new ChildReading(limits).UnpackAsync(path, zip.Name, folder.FullName, cancel);
            var number = await db.ImportedFiles.Where(f => f.ImportId == import.Id).MaxAsync(f => f.Number, cancel);
            var seen = new HashSet<string>(StringComparer.Ordinal);
            foreach (var file in files)
            {
                await TakeAsync(import, file, ++number, seen, cancel);
            }

            var refused = files.Count(f => f.Refusal is not null);
            zip.WasUnpacked($"Uitgepakt: {files.Count - refused} {(files.Count - refused == 1 ? "bestand" : "bestanden")}" + (refused > 0 ? $", {refused} geweigerd." : "."));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private async Task TakeAsync(Import import, UnpackedFile unpacked, int number, HashSet<string> seen, CancellationToken cancel)
    {
        if (unpacked.Path is null)
        {
            var refused = ImportedFile.FromZip(import.Id, number, unpacked.Name, "", unpacked.FoundIn);
            refused.Fail(unpacked.Refusal!);
            db.Add(refused);
            return;
        }

        await using var content = new FileStream(unpacked.Path, FileMode.Open, FileAccess.Read);
        var kept = await tools.Files.SaveAsync(content, limits.PackedBytes, cancel);
        var file = ImportedFile.FromZip(import.Id, number, unpacked.Name, kept.Refusal is null ? kept.Value.Sha256 : "", unpacked.FoundIn);
        db.Add(file);
        if (kept.Refusal is { } refusal)
        {
            file.Fail(refusal.Message);
        }
        else if (await importer.FindSameAsync(import, file.Sha256, cancel) is { } known)
        {
            file.WasKnownAs(known);
        }
        else if (seen.Add(file.Sha256))
        {
            tools.Jobs.Ask(new ReadFile { ImportId = import.Id, FileId = file.Id });
        }
    }
}
