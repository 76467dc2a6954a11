// SPDX-License-Identifier: EUPL-1.2
using Microsoft.EntityFrameworkCore;
using Vliegwiel.Library.Contracts;
using Vliegwiel.Library.Data;
using Vliegwiel.Library.Domain;
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
internal sealed record IncomingFile(string Name, Func<Stream> Open);

/// <summary>Keeps the files that somebody brings and asks for each to be read, in one transaction.</summary>
internal sealed class StartImport(VliegwielDb db, Access access, CurrentActor actor, ImportTools tools)
{
    public const int MaxFilesAtOnce = 10_000;
    public const long MaxFileBytes = 50L * 1024 * 1024;

    /// <param name="audience">Who may see the items; null is the organisation of the actor.</param>
    public async Task<Result<Import>> RunAsync(IReadOnlyList<IncomingFile> files, Audience? audience, CancellationToken cancel)
    {
        if (Refuse(files, audience) is { } refusal)
        {
            return refusal;
        }

        var import = Import.Start(actor.Value.PersonId, actor.Value.OrganisationId, audience ?? Audience.Organisation(actor.Value.OrganisationId!.Value), tools.Clock.GetUtcNow());
        db.Add(import);
        foreach (var incoming in files)
        {
            await AddAsync(import, incoming, cancel);
        }

        tools.Journal.Record(new ImportStarted { ObjectId = import.Id, Files = import.Files.Count });
        await db.SaveChangesAsync(CancellationToken.None);
        return import;
    }

    private Refusal? Refuse(IReadOnlyList<IncomingFile> files, Audience? audience)
    {
        if (files.Count == 0)
        {
            return new NoFilesChosen();
        }

        if (files.Count > MaxFilesAtOnce)
        {
            return new TooManyFiles(MaxFilesAtOnce);
        }

        return audience switch
        {
            _ when actor.Value.PersonId is null && audience != Audience.Public => new OnlyPublicWithoutPerson(),
            null when actor.Value.OrganisationId is null => new NoOrganisation(),
            { } chosen when !actor.Value.Audiences.Contains(chosen) => new NotYourGroup(),
            _ => null,
        };
    }

    private async Task AddAsync(Import import, IncomingFile incoming, CancellationToken cancel)
    {
        var name = FileNames.Display(incoming.Name);
        await using var content = incoming.Open();
        var kept = await tools.Files.SaveAsync(content, MaxFileBytes, cancel);
        if (kept.Refusal is { } refusal)
        {
            import.AddRefused(name, refusal.Message);
            return;
        }

        var sha256 = kept.Value.Sha256;
        var file = import.Add(name, sha256);

        // Only what the actor may see counts as known: otherwise an upload would tell what others keep (decision D10).
        if (await access.Visible<Item>().Where(i => i.Sha256 == sha256).OrderBy(i => i.ImportedAt).Select(i => (Guid?)i.Id).FirstOrDefaultAsync(cancel) is { } known)
        {
            file.WasKnownAs(known);
            return;
        }

        // The same content twice in one import is read once; the reading tells the others what became of it.
        if (import.Files.Any(f => f != file && f.Sha256 == sha256))
        {
            return;
        }

        tools.Jobs.Ask(new ReadFile { ImportId = import.Id, FileId = file.Id });
    }
}

/// <summary>What every import needs.</summary>
internal sealed record ImportTools(FileStore Files, JobQueue Jobs, EventJournal Journal, TimeProvider Clock);
