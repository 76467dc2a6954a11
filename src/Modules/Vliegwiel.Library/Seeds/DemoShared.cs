// SPDX-License-Identifier: EUPL-1.2
using System.Text;
using Vliegwiel.Library.Contracts;
using Vliegwiel.Library.Domain;
using Vliegwiel.Platform.Data;
using Vliegwiel.Platform.Files;
using Vliegwiel.Platform.Journal;
using Vliegwiel.Platform.People;
using Vliegwiel.Platform.Spine;

namespace Vliegwiel.Library.Seeds;

/// <summary>A note of the made-up region that was of one organisation and was shared wider afterwards.</summary>
internal sealed class DemoShared(VliegwielDb db, FileStore files, EventJournal journal, CurrentActor actor, TimeProvider clock)
{
    private const string Title = "Notitie bermmaaisel als bodemverbeteraar";

    private const string Text = """
        Dit is een verzonnen notitie, gemaakt voor de demonstratie.

        Wat is het plan?
        De gemeente Lindedal maait elk jaar zeventig kilometer berm. Het maaisel ging naar een verwerker ver weg. Nu wil de gemeente het laten fermenteren en teruggeven aan akkers in de buurt. Dat scheelt ritten, en de bodem houdt meer water vast.

        Wat is nodig?
        Een boer die wil meedoen, een meting van het maaisel op zware metalen, en een afspraak met de omgevingsdienst. Begin met één route en één akker. Meet twee jaar voordat u het opschaalt.
        """;

    /// <param name="wider">The group with which it was shared after the own organisation.</param>
    public async Task PlantAsync(Audience wider, CancellationToken cancel)
    {
        using var content = new MemoryStream(Encoding.UTF8.GetBytes($"# {Title}\n\n{Text}\n"));
        var length = content.Length;
        var kept = (await files.SaveAsync(content, length, cancel)).Value;
        var own = Audience.Organisation(actor.Value.OrganisationId!.Value);
        var now = clock.GetUtcNow().AddDays(-5);
        var import = Import.Start(actor.Value.PersonId, actor.Value.OrganisationId, own, now);
        var file = import.Add("notitie-bermmaaisel.md", kept.Sha256);
        var item = Item.Import(file, new ItemContent(Title, "md", length, ItemState.Readable, HasPages: false, [(1, $"{Title}\n\n{Text}")]), import, now);
        file.Became(item.Id);
        db.AddRange(import, item);
        journal.Record(new ImportStarted { ObjectId = import.Id, Files = 1 });
        journal.Record(new ItemImported { ObjectId = item.Id, ImportId = import.Id, Pages = 1 });
        await db.SaveChangesAsync(CancellationToken.None);

        item.ShareWith([own, wider]);
        journal.Record(new ItemShared { ObjectId = item.Id });
        await db.SaveChangesAsync(CancellationToken.None);
    }
}
