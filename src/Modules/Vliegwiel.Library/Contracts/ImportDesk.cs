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
    private readonly VliegwielDb _db;
    private readonly StartImport _start;

    internal ImportDesk(VliegwielDb db, StartImport start) => (_db, _start) = (db, start);

    /// <param name="audience">Null is the organisation of the actor.</param>
    /// <returns>The id of the import.</returns>
    public Task<Result<Guid>> StartAsync(IEnumerable<string> paths, Audience? audience, CancellationToken cancel) =>
        StartAsync(paths.Select(path => (Path.GetFileName(path), (Func<Stream>)(() => File.OpenRead(path)))), audience, cancel);

    /// <param name="files">For each file its name and how to open it.</param>
    /// <param name="audience">Null is the organisation of the actor.</param>
    /// <returns>The id of the import.</returns>
    public async Task<Result<Guid>> StartAsync(IEnumerable<(string Name, Func<Stream> Open)> files, Audience? audience, CancellationToken cancel)
    {
        var started = await _start.RunAsync([.. files.Select(f => new IncomingFile(f.Name, f.Open))], audience, cancel);
        return started.Refusal is { } refusal ? refusal : started.Value.Id;
    }

    public async Task<ImportOutcome> OutcomeAsync(Guid importId, CancellationToken cancel)
    {
        var files = await _db.ImportedFiles.AsNoTracking().Where(f => f.ImportId == importId).OrderBy(f => f.Number).ToListAsync(cancel);
        return new ImportOutcome(
            files.Count(f => f.State == ImportedFileState.New),
            files.Count(f => f.State == ImportedFileState.Known),
            files.Count(f => f.State == ImportedFileState.Waiting),
            [.. files.Where(f => f.State == ImportedFileState.Failed).Select(f => new FailedFile(f.Name, f.Reason ?? ""))]);
    }
}
