// SPDX-License-Identifier: EUPL-1.2
using Microsoft.EntityFrameworkCore;
using Vliegwiel.Library.Data;
using Vliegwiel.Library.Domain;
using Vliegwiel.Library.Importing;
using Vliegwiel.Platform.Data;
using Vliegwiel.Platform.Results;
using Vliegwiel.Platform.Spine;

namespace Vliegwiel.Library.Contracts;

public sealed record FailedFile(string Name, string Reason);

/// <summary>What became of the files of one import so far.</summary>
public sealed record ImportOutcome(int New, int Known, int Waiting, IReadOnlyList<FailedFile> Failed);

/// <summary>Imports files of this machine, for the command line and the demonstration.</summary>
public sealed class ImportDesk
{
    /// <summary>From this machine a file may be as large as a zip may be; documents have their own limit.</summary>
    private const long MaxFileBytes = 200L * 1024 * 1024;

    private readonly VliegwielDb _db;
    private readonly StartImport _start;

    internal ImportDesk(VliegwielDb db, StartImport start) => (_db, _start) = (db, start);

    /// <summary>Where becomes clear what came of an import, for who started it.</summary>
    public static string AddressOf(Guid importId) => LibraryLinks.Progress(importId);

    /// <param name="audience">Null is the organisation of the actor.</param>
    /// <returns>The id of the import.</returns>
    public Task<Result<Guid>> StartAsync(IEnumerable<string> paths, Audience? audience, CancellationToken cancel) =>
        StartAsync(paths.Select(path => (Path.GetFileName(path), (Func<Stream>)(() => File.OpenRead(path)))), audience, cancel);

    /// <param name="files">For each file its name and how to open it.</param>
    /// <param name="audience">Null is the organisation of the actor.</param>
    /// <returns>The id of the import.</returns>
    public async Task<Result<Guid>> StartAsync(IEnumerable<(string Name, Func<Stream> Open)> files, Audience? audience, CancellationToken cancel)
    {
        var started = await _start.RunAsync([.. files.Select(f => new IncomingFile(f.Name, f.Open) { MaxBytes = MaxFileBytes })], audience, cancel);
        return started.Refusal is { } refusal ? refusal : started.Value.Id;
    }

    /// <param name="addresses">Web addresses to fetch.</param>
    /// <param name="audience">Null is the organisation of the actor.</param>
    /// <param name="cancel">Stops keeping what is brought.</param>
    /// <returns>The id of the import.</returns>
    public async Task<Result<Guid>> StartFetchingAsync(IReadOnlyList<string> addresses, Audience? audience, CancellationToken cancel)
    {
        var started = await _start.RunAsync([], addresses, audience, cancel);
        return started.Refusal is { } refusal ? refusal : started.Value.Id;
    }

    public async Task<ImportOutcome> OutcomeAsync(Guid importId, CancellationToken cancel)
    {
        var files = _db.ImportedFiles.AsNoTracking().Where(f => f.ImportId == importId);
        var counts = await files.GroupBy(f => f.State).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, cancel);
        var failed = await files.Where(f => f.State == ImportedFileState.Failed).OrderBy(f => f.Number).Select(f => new FailedFile(f.Name, f.Reason ?? "")).ToListAsync(cancel);
        return new ImportOutcome(counts.GetValueOrDefault(ImportedFileState.New), counts.GetValueOrDefault(ImportedFileState.Known), counts.GetValueOrDefault(ImportedFileState.Waiting), failed);
    }

    /// <summary>How many files of the import are done, of how many; a zip adds files while it is unpacked.</summary>
    public async Task<(int Done, int All)> ProgressAsync(Guid importId, CancellationToken cancel)
    {
        var files = _db.ImportedFiles.AsNoTracking().Where(f => f.ImportId == importId);
        return (await files.CountAsync(f => f.State != ImportedFileState.Waiting, cancel), await files.CountAsync(cancel));
    }
}
