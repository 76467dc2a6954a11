// SPDX-License-Identifier: EUPL-1.2
using Microsoft.EntityFrameworkCore;
using Vliegwiel.Library.Domain;
using Vliegwiel.Library.Reading;
using Vliegwiel.Platform.People;
using Vliegwiel.Platform.Spine;

namespace Vliegwiel.Library.Importing;

/// <summary>What the person who started an import may see, asked by a job that itself sees nothing.</summary>
internal sealed class ImporterView(Access access, CurrentActor current, IActorSource actors, NearDuplicates duplicates)
{
    /// <summary>The item with exactly this content; null when there is none that the importer may see (decision D10).</summary>
    public Task<Guid?> FindSameAsync(Import import, string sha256, CancellationToken cancel) =>
        LookAsync(import, () => access.Visible<Item>().Where(i => i.Sha256 == sha256).OrderBy(i => i.ImportedAt).Select(i => (Guid?)i.Id).FirstOrDefaultAsync(cancel), cancel);

    /// <summary>The item that most likely is the same document in another form; null when there is none.</summary>
    public Task<Guid?> FindTwinAsync(Import import, Guid itemId, TextFingerprint fingerprint, CancellationToken cancel) =>
        LookAsync(import, async () => await duplicates.FindAsync(fingerprint, itemId, NearDuplicates.Twin, cancel) is [var most, ..] ? most.ItemId : null, cancel);

    private async Task<Guid?> LookAsync(Import import, Func<Task<Guid?>> look, CancellationToken cancel)
    {
        var job = current.Value;
        var importer = import.PersonId is { } person ? await actors.FindAsync(person, cancel) : Actor.CommandLine;
        if (importer is null)
        {
            return null;
        }

        current.Become(importer);
        try
        {
            return await look();
        }
        finally
        {
            current.Become(job);
        }
    }
}
