// SPDX-License-Identifier: EUPL-1.2
using Microsoft.EntityFrameworkCore;
using Vliegwiel.DutchText;
using Vliegwiel.Library.Contracts;
using Vliegwiel.Library.Data;
using Vliegwiel.Library.Domain;
using Vliegwiel.Library.Proposing.Recognising;
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
    public async Task<ThemeKeys> ThemesAsync(CancellationToken cancel) =>
        new([.. (await themes.ListSchemesAsync(cancel)).SelectMany(s => s.Themes.Select(t => ($"{s.Code}:{t.Name}", t.Id, t.Name, s.Name)))]);

    public async Task<ProposalSources> GatherAsync(CancellationToken cancel)
    {
        var terms = await db.ProposalTerms.AsNoTracking().Where(t => !t.IsOff).OrderBy(t => t.Id).ToListAsync(cancel);
        var organisations = await access.VisibleObjects().Where(o => o.Kind == "organisatie").Select(o => new { o.Id, o.Title }).ToListAsync(cancel);
        var today = clock.DutchToday;
        var names = (await areas.ListOnAsync(today, cancel)).Where(a => a.Kind != "land").Select(a => new RegisterName(a.Id, IsArea: true, a.Name, a.Kind))
            .Concat(organisations.Select(o => new RegisterName(o.Id, IsArea: false, o.Title, "")));
        return new ProposalSources([.. terms.Select(t => t.Term)], new RegisterNames(names), (await ThemesAsync(cancel)).Names, today);
    }
}

/// <summary>Makes the proposals for one item and keeps them, with the eyes of who keeps the item: what that person may not see, is no older version of anything.</summary>
internal sealed class ProposalMaking(VliegwielDb db, Access access, SourceGathering sources, EventJournal journal, TimeProvider clock)
{
    private const int MostCompared = 60;
    private const int MostTwinsRead = 30;

    /// <summary>From here two texts are most likely one document in two forms.</summary>
    private const double TwinLikeness = 0.8;

    /// <summary>Saved with the next SaveChangesAsync. The pages must be loaded.</summary>
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
        proposals = new DocumentProposals([.. proposals.Fields, await FindTwinsAsync(item, document, others, cancel)]);
        sheet.Propose(item, proposals, clock.GetUtcNow());
        journal.Record(new ProposalsMade { ObjectId = sheet.Id, ItemId = item.Id });
        return sheet;
    }

    private async Task<List<KnownDocument>> FindOthersAsync(Item item, CancellationToken cancel)
    {
        // The longest word of the title is in the titles of all its versions.
        var word = VersionReading.Of(item.Title, item.FileName).Key.Split(' ').OrderByDescending(w => w.Length).First();
        return word.Length < 4 ? [] : await access.Visible<Item>().AsNoTracking().Where(i => i.Id != item.Id && i.FoldedTitle.Contains(word))
            .OrderByDescending(i => i.ImportedAt).Take(MostCompared).Select(i => new KnownDocument(i.Id, i.Title, i.FileName, i.DocumentDate)).ToListAsync(cancel);
    }

    /// <summary>Compares the first page only; the fingerprints of the reading of files take this over when they are there.</summary>
    private async Task<FieldProposal> FindTwinsAsync(Item item, DocumentToRead document, List<KnownDocument> others, CancellationToken cancel)
    {
        var ids = others.Select(o => o.Id).Take(MostTwinsRead).ToList();
        var mine = Shingles(document.Pages.Count > 0 ? document.Pages[0] : "");
        if (ids.Count == 0 || mine.Count < 10)
        {
            return new FieldProposal(ProposalField.Twins, []);
        }

        var pages = await access.Visible<Item>().AsNoTracking().Where(i => ids.Contains(i.Id)).SelectMany(i => i.Pages).Where(p => p.Number == 1).Select(p => new { p.ItemId, p.Text }).ToListAsync(cancel);
        return new FieldProposal(ProposalField.Twins, [.. pages
            .Select(p => (p.ItemId, Other: Shingles(p.Text)))
            .Select(p => (p.ItemId, Both: mine.Count(p.Other.Contains), Likeness: mine.Count(p.Other.Contains) / (double)Math.Max(1, mine.Union(p.Other).Count())))
            .Where(p => p.Likeness >= TwinLikeness).OrderByDescending(p => p.Likeness).ThenBy(p => p.ItemId).Take(3)
            .Select(p => new Candidate(p.ItemId.ToString("N"), others.Single(o => o.Id == p.ItemId).Title, Math.Max(2, p.Both), Math.Round(1 - p.Likeness, 2),
                [new Evidence(others.Single(o => o.Id == p.ItemId).Title, null, $"{Math.Round(p.Likeness * 100)}% van de woorden op de eerste pagina gelijk")], []))]);
    }

    private static HashSet<string> Shingles(string text)
    {
        var words = Tokenizer.Tokenize(text.Length <= 20_000 ? text : text[..20_000]).Select(t => t.Text).ToList();
        return [.. Enumerable.Range(0, Math.Max(0, words.Count - 2)).Select(i => $"{words[i]} {words[i + 1]} {words[i + 2]}")];
    }
}

/// <summary>Makes proposals for a document that was just read, unless nobody keeps it.</summary>
internal sealed class ProposeForImport(VliegwielDb db, ProposalMaking making, CurrentActor current, IActorSource actors) : IReaction<ItemImported>
{
    public async Task ReactAsync(ItemImported happened, CancellationToken cancel)
    {
        if (await db.ProposalSheets.AnyAsync(s => s.ItemId == happened.ObjectId, cancel)
            || await db.Items.Include(i => i.Pages).SingleOrDefaultAsync(i => i.Id == happened.ObjectId, cancel) is not { State: ItemState.Readable, OwnerId: { } owner } item
            || await actors.FindAsync(owner, cancel) is not { } keeper)
        {
            return;
        }

        var job = current.Value;
        current.Become(keeper);
        try
        {
            await making.MakeAsync(item, happened.ImportId, cancel);
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
