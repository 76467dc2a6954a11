// SPDX-License-Identifier: EUPL-1.2
using Microsoft.EntityFrameworkCore;
using Vliegwiel.Library.Contracts;
using Vliegwiel.Library.Data;
using Vliegwiel.Library.Domain;
using Vliegwiel.Library.Fetching;
using Vliegwiel.Library.Reading;
using Vliegwiel.Platform.Data;
using Vliegwiel.Platform.Files;
using Vliegwiel.Platform.Jobs;
using Vliegwiel.Platform.Journal;
using Vliegwiel.Platform.People;
using Vliegwiel.Platform.Results;
using Vliegwiel.Platform.Spine;

namespace Vliegwiel.Library.Importing;

/// <summary>A file somebody brings: its name and a way to read it once.</summary>
internal sealed record IncomingFile(string Name, Func<Stream> Open)
{
    public long MaxBytes { get; init; } = StartImport.MaxFileBytes;
}

/// <summary>Keeps the files that somebody brings and asks for each to be read; web addresses are asked to be fetched first.</summary>
/// <remarks>
/// Files are kept some hundreds at a time, so that ten thousand take no more memory than a few, and reading begins while the rest still comes.
/// A stop halfway leaves an import of the files that had come.
/// </remarks>
internal sealed class StartImport(VliegwielDb db, Access access, CurrentActor actor, ImportTools tools)
{
    public const int MaxFilesAtOnce = 10_000;
    public const int MaxAddressesAtOnce = 20;
    public const long MaxFileBytes = 50L * 1024 * 1024;
    private const int FilesInOneSave = 200;

    /// <param name="files">What to read.</param>
    /// <param name="audience">Who may see the items; null is the organisation of the actor.</param>
    public Task<Result<Import>> RunAsync(IReadOnlyList<IncomingFile> files, Audience? audience, CancellationToken cancel) => RunAsync(files, [], audience, cancel);

    /// <param name="files">What to read.</param>
    /// <param name="addresses">Web addresses of what to fetch and read.</param>
    /// <param name="audience">Who may see the items; null is the organisation of the actor.</param>
    public async Task<Result<Import>> RunAsync(IReadOnlyList<IncomingFile> files, IReadOnlyList<string> addresses, Audience? audience, CancellationToken cancel)
    {
        if (Refuse(files, addresses, audience) is { } refusal)
        {
            return refusal;
        }

        var import = Import.Start(actor.Value.PersonId, actor.Value.OrganisationId, audience ?? Audience.Organisation(actor.Value.OrganisationId!.Value), tools.Clock.GetUtcNow());
        db.Add(import);
        tools.Journal.Record(new ImportStarted { ObjectId = import.Id, Files = files.Count + addresses.Count });
        var number = 0;
        foreach (var address in addresses)
        {
            var file = ImportedFile.FromAddress(import.Id, ++number, WebAddress.Parse(address).Value.AbsoluteUri);
            db.Add(file);
            tools.Jobs.Ask(new FetchAddress { ImportId = import.Id, FileId = file.Id });
        }

        await db.SaveChangesAsync(CancellationToken.None);
        foreach (var some in files.Chunk(FilesInOneSave))
        {
            db.ChangeTracker.Clear();
            var seen = new HashSet<string>(StringComparer.Ordinal);
            foreach (var incoming in some)
            {
                await AddAsync(import, incoming, ++number, seen, cancel);
            }

            await db.SaveChangesAsync(CancellationToken.None);
        }

        return import;
    }

    private Refusal? Refuse(IReadOnlyList<IncomingFile> files, IReadOnlyList<string> addresses, Audience? audience)
    {
        if (files.Count + addresses.Count == 0)
        {
            return new NoFilesChosen();
        }

        if (files.Count > MaxFilesAtOnce)
        {
            return new TooManyFiles(MaxFilesAtOnce);
        }

        if (addresses.Count > MaxAddressesAtOnce)
        {
            return new TooManyAddresses(MaxAddressesAtOnce);
        }

        return addresses.Select(a => WebAddress.Parse(a).Refusal).FirstOrDefault(r => r is not null) ?? audience switch
        {
            _ when actor.Value.PersonId is null && audience != Audience.Public => new OnlyPublicWithoutPerson(),
            null when actor.Value.OrganisationId is null => new NoOrganisation(),
            { } chosen when !actor.Value.Audiences.Contains(chosen) => new NotYourGroup(),
            _ => null,
        };
    }

    private async Task AddAsync(Import import, IncomingFile incoming, int number, HashSet<string> seen, CancellationToken cancel)
    {
        var name = FileNames.Display(incoming.Name);
        await using var content = incoming.Open();
        var kept = await tools.Files.SaveAsync(content, incoming.MaxBytes, cancel);
        var file = new ImportedFile(import.Id, number, name, kept.Refusal is null ? kept.Value.Sha256 : "");
        db.Add(file);
        if (kept.Refusal is { } refusal)
        {
            file.Fail(refusal.Message);
            return;
        }

        // Only what the actor may see counts as known: otherwise an upload would tell what others keep (decision D10).
        if (await access.Visible<Item>().Where(i => i.Sha256 == file.Sha256).OrderBy(i => i.ImportedAt).Select(i => (Guid?)i.Id).FirstOrDefaultAsync(cancel) is { } known)
        {
            file.WasKnownAs(known);
            return;
        }

        // The same content twice in one save is read once; the reading tells the others what became of it.
        if (seen.Add(file.Sha256))
        {
            tools.Jobs.Ask(new ReadFile { ImportId = import.Id, FileId = file.Id });
        }
    }
}

/// <summary>What every import needs.</summary>
internal sealed record ImportTools(FileStore Files, JobQueue Jobs, EventJournal Journal, TimeProvider Clock);
