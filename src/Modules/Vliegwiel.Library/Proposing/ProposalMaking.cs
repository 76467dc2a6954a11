// SPDX-License-Identifier: EUPL-1.2
using Microsoft.EntityFrameworkCore;
using Vliegwiel.Library.Contracts;
using Vliegwiel.Library.Data;
using Vliegwiel.Library.Domain;
using Vliegwiel.Library.Importing;
using Vliegwiel.Library.Proposing.Recognising;
using Vliegwiel.Library.Reading;
using Vliegwiel.Network.Contracts;
using Vliegwiel.Platform;
using Vliegwiel.Platform.Data;
using Vliegwiel.Platform.Journal;
using Vliegwiel.Platform.People;
using Vliegwiel.Platform.Spine;

namespace Vliegwiel.Library.Proposing;

/// <summary>Gathers the terms, names and themes of this moment.</summary>
internal sealed class SourceGathering(VliegwielDb db, Access access, AreaDirectory areas, ThemeDirectory themes, TimeProvider clock)
{
    private ThemeKeys? _themes;

    /// <summary>Asked once for a page or a job: confirming many documents needs them each time.</summary>
    public async Task<ThemeKeys> ThemesAsync(CancellationToken cancel) =>
        _themes ??= new([.. (await themes.ListSchemesAsync(cancel)).SelectMany(s => s.Themes.Select(t => ($"{s.Code}:{t.Name}", t.Id, t.Name, s.Name)))]);

    /// <summary>The organisations that the actor may see and the areas of today.</summary>
    public async Task<IReadOnlyList<RegisterName>> NamesAsync(CancellationToken cancel)
    {
        var organisations = await access.VisibleObjects().Where(o => o.Kind == "organisatie").OrderBy(o => o.Title).ThenBy(o => o.Id).Select(o => new { o.Id, o.Title }).ToListAsync(cancel);
        return
        [
            .. (await areas.ListOnAsync(clock.DutchToday, cancel)).Where(a => a.Kind != "land").Select(a => new RegisterName(a.Id, IsArea: true, a.Name, a.Kind)),
            .. organisations.Select(o => new RegisterName(o.Id, IsArea: false, o.Title, "")),
        ];
    }

    public async Task<ProposalSources> GatherAsync(CancellationToken cancel)
    {
        var terms = await db.ProposalTerms.AsNoTracking().Where(t => !t.IsOff).OrderBy(t => t.Id).ToListAsync(cancel);
        return new ProposalSources([.. terms.Select(t => t.Term)], new RegisterNames(await NamesAsync(cancel)), (await ThemesAsync(cancel)).Names, clock.DutchToday);
    }
}

/// <summary>Makes the proposals for one item and keeps them, with the eyes of who keeps the item: what that person may not see, is no older version of anything.</summary>
internal sealed class ProposalMaking(VliegwielDb db, Access access, SourceGathering sources, NearDuplicates duplicates, EventJournal journal, TimeProvider clock)
{
    private const int MostCompared = 60;
    private const int MostTwins = 3;

    /// <summary>Saved with the next SaveChangesAsync, which needs <see cref="Tell"/>. The pages must be loaded.</summary>
    public async Task<ProposalSheet> MakeAsync(Item item, Guid? importId, CancellationToken cancel)
    {
        var sheet = await db.ProposalSheets.SingleOrDefaultAsync(s => s.ItemId == item.Id, cancel);
        if (sheet is null)
        {
            sheet = ProposalSheet.For(item, importId);
            db.Add(sheet);
        }

        var document = new DocumentToRead(item.Title, item.FileName, [.. item.Pages.OrderBy(p => p.Number).Select(p => p.Text)]);
        var others = await FindOthersAsync(item, cancel);
        var proposals = ProposalReading.Read(document, await sources.GatherAsync(cancel), others);
        proposals = new DocumentProposals([.. proposals.Fields, await FindTwinsAsync(item, cancel)]);
        sheet.Propose(item, proposals, clock.GetUtcNow());
        return sheet;
    }

    /// <summary>Writes it down, as whoever acts at this moment: the platform after an import, a person who asked for it.</summary>
    public void Tell(ProposalSheet sheet) => journal.Record(new ProposalsMade { ObjectId = sheet.Id, ItemId = sheet.ItemId });

    private async Task<List<KnownDocument>> FindOthersAsync(Item item, CancellationToken cancel)
    {
        // The longest word of the title is in the titles of all its versions.
        var word = VersionReading.Of(item.Title, item.FileName).Key.Split(' ').OrderByDescending(w => w.Length).First();
        return word.Length < 4 ? [] : await access.Visible<Item>().AsNoTracking().Where(i => i.Id != item.Id && i.FoldedTitle.Contains(word))
            .OrderByDescending(i => i.ImportedAt).Take(MostCompared).Select(i => new KnownDocument(i.Id, i.Title, i.FileName, i.DocumentDate)).ToListAsync(cancel);
    }

    private async Task<FieldProposal> FindTwinsAsync(Item item, CancellationToken cancel)
    {
        if (TextFingerprint.Of(item.Pages.OrderBy(p => p.Number).Select(p => p.Text)) is not { } fingerprint)
        {
            return new FieldProposal(ProposalField.Twins, []);
        }

        var found = (await duplicates.FindAsync(fingerprint, item.Id, NearDuplicates.Twin, cancel)).Take(MostTwins).ToList();
        var ids = found.Select(f => f.ItemId).ToList();
        var titles = ids.Count == 0 ? [] : await access.Visible<Item>().AsNoTracking().Where(i => ids.Contains(i.Id)).ToDictionaryAsync(i => i.Id, i => i.Title, cancel);
        return new FieldProposal(ProposalField.Twins, [.. found.Where(f => titles.ContainsKey(f.ItemId)).Select(f => new Candidate(f.ItemId.ToString("N"), titles[f.ItemId], Doubts.FewestHits, Math.Round(1 - f.Likeness, 2),
            [new Evidence(titles[f.ItemId], null, $"{Math.Round(f.Likeness * 100)}% van de tekst gelijk")], []))]);
    }
}

/// <summary>Makes proposals for a document that was just read.</summary>
internal sealed class ProposeForImport(FirstProposals proposals) : IReaction<ItemImported>
{
    public Task ReactAsync(ItemImported happened, CancellationToken cancel) => proposals.MakeAsync(happened.ObjectId, happened.ImportId, cancel);
}

/// <summary>Makes proposals for a scan, which has its text only after some time; its import is that of its file.</summary>
internal sealed class ProposeForScan(VliegwielDb db, FirstProposals proposals) : IReaction<ItemPagesRecognised>
{
    public async Task ReactAsync(ItemPagesRecognised happened, CancellationToken cancel) => await proposals.MakeAsync(
        happened.ObjectId,
        await db.ImportedFiles.Where(f => f.ItemId == happened.ObjectId && f.State == ImportedFileState.New).Select(f => (Guid?)f.ImportId).FirstOrDefaultAsync(cancel), cancel);
}

/// <summary>Makes the first proposals of an item whose text is whole, unless nobody keeps it; safe to repeat.</summary>
internal sealed class FirstProposals(VliegwielDb db, ProposalMaking making, CurrentActor current, IActorSource actors)
{
    public async Task MakeAsync(Guid itemId, Guid? importId, CancellationToken cancel)
    {
        if (await db.ProposalSheets.AnyAsync(s => s.ItemId == itemId, cancel)
            || await db.Items.Include(i => i.Pages).SingleOrDefaultAsync(i => i.Id == itemId, cancel) is not { State: ItemState.Readable, OwnerId: { } owner } item
            || await actors.FindAsync(owner, cancel) is not { } keeper)
        {
            return;
        }

        var job = current.Value;
        current.Become(keeper);
        try
        {
            var sheet = await making.MakeAsync(item, importId, cancel);
            current.Become(job);
            making.Tell(sheet);
        }
        finally
        {
            current.Become(job);
        }

        await db.SaveChangesAsync(CancellationToken.None);
    }
}

/// <summary>Somebody else keeps an item now, so somebody else sees its proposals.</summary>
internal sealed class ProposalsFollowItem(VliegwielDb db, EventJournal journal) : IReaction<ItemGiven>
{
    public async Task ReactAsync(ItemGiven happened, CancellationToken cancel)
    {
        if (await db.ProposalSheets.SingleOrDefaultAsync(s => s.ItemId == happened.ObjectId, cancel) is { } sheet)
        {
            sheet.Follow(await db.Items.SingleAsync(i => i.Id == happened.ObjectId, cancel));
            journal.Record(new ProposalsShared { ObjectId = sheet.Id });
            await db.SaveChangesAsync(CancellationToken.None);
        }
    }
}
