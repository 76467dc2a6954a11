// SPDX-License-Identifier: EUPL-1.2
using System.Text;
using Vliegwiel.Library.Domain;
using Vliegwiel.Library.Contracts;
using Vliegwiel.Network.Contracts;
using Vliegwiel.Platform.Data;
using Vliegwiel.Platform.Files;
using Vliegwiel.Platform.Journal;
using Vliegwiel.Platform.People;
using Vliegwiel.Platform.Spine;

namespace Vliegwiel.Benchmarks;

/// <summary>Documents of made-up text, brought by one person of the region, for everybody, for who is signed in and for one organisation in turn.</summary>
internal sealed class MadeLibrary(VliegwielDb db, FileStore files, EventJournal journal, TimeProvider clock, NetworkDirectory network, IActorSource actors, CurrentActor current)
{
    public const int Documents = 1000;
    public const string PersonEmail = "spinner@kringloop.example";
    private const int PagesEach = 3;
    private const int Batch = 100;

    /// <returns>The kenmerk of the last document.</returns>
    public Task<string> PlantAsync(CancellationToken cancel) => PlantAsync(Documents, PagesEach, cancel);

    public async Task<string> PlantAsync(int documents, int pagesEach, CancellationToken cancel)
    {
        var actor = await actors.FindAsync((await network.FindPersonIdByEmailAsync(PersonEmail, cancel))!.Value, cancel) ?? throw new InvalidOperationException($"{PersonEmail} may not act.");
        current.Become(actor);
        var texts = Texts.Read(null);

        // One file for all: no page that is measured reads it, and a thousand times waiting for the disk would tell nothing.
        var kept = await files.SaveAsync(new MemoryStream(Encoding.UTF8.GetBytes("Gemaakt voor een meting.")), 1000, cancel);
        var kenmerk = "";
        for (var batch = 0; batch < documents / Batch; batch++)
        {
            Audience[] audiences = [Audience.Public, Audience.SignedIn, Audience.Organisation(actor.OrganisationId!.Value)];
            var import = Import.Start(actor.PersonId, actor.OrganisationId, audiences[batch % audiences.Length], clock.GetUtcNow());
            db.Add(import);
            for (var number = 0; number < Batch; number++)
            {
                kenmerk = Add(import, kept.Value, [.. Enumerable.Range(0, pagesEach).Select(_ => texts.Next(number))]);
            }

            journal.Record(new ImportStarted { ObjectId = import.Id, Files = Batch });
            await db.SaveChangesAsync(cancel);
            db.ChangeTracker.Clear();
        }

        return kenmerk;
    }

    private string Add(Import import, StoredFile kept, Passage[] passages)
    {
        var file = import.Add($"{passages[0].Title}.txt", kept.Sha256);
        var pages = passages.Select((passage, at) => (at + 1, passage.Text));
        var item = Item.Import(file, new ItemContent(passages[0].Title, "txt", kept.Length, ItemState.Readable, HasPages: false, [.. pages]), import, clock.GetUtcNow());
        file.Became(item.Id);
        db.Add(item);
        journal.Record(new ItemImported { ObjectId = item.Id, ImportId = import.Id, Pages = passages.Length });
        return item.Kenmerk;
    }
}
