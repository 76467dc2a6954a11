// SPDX-License-Identifier: EUPL-1.2
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Vliegwiel.Library.Domain;
using Vliegwiel.Library.Proposing.Recognising;
using Vliegwiel.Platform.Data;
using Vliegwiel.Platform.People;
using Vliegwiel.Platform.Spine;

namespace Vliegwiel.Library.Proposing;

/// <summary>What the screen of proposals is about: one import, or one document.</summary>
internal sealed record ProposalScope(string Title, string Address, Guid? ImportId, string? Kenmerk);

/// <summary>One document on the screen of proposals.</summary>
internal sealed record ProposalLine(Guid SheetId, string Kenmerk, string Title, string FileName, int Version, double Doubt, DocumentProposals Proposals, ProposalChoice Choice, bool IsKept);

/// <summary>An offer of a rule, with the document it came from.</summary>
internal sealed record OfferLine(Guid SheetId, int Number, RuleOffer Offer, string Document);

/// <summary>A page of proposals, with what was done before and what is asked.</summary>
internal sealed record ProposalView
{
    public required ProposalScope Scope { get; init; }
    public required IReadOnlyList<ProposalLine> Lines { get; init; }
    public required int Page { get; init; }
    public required int PageCount { get; init; }
    public required int Waiting { get; init; }
    public required int Confirmed { get; init; }

    /// <summary>Files of which the text is not there yet, or of which the proposals are still being made.</summary>
    public required int Coming { get; init; }
    public required IReadOnlyList<OfferLine> Offers { get; init; }

    /// <summary>What was confirmed last and what stayed as somebody else left it, in sentences.</summary>
    public required IReadOnlyList<string> LeftAlone { get; init; }
    public required ThemeKeys Themes { get; init; }

    /// <summary>The names of the register, to choose one that was not proposed.</summary>
    public required IReadOnlyList<string> Register { get; init; }
}

/// <summary>Finds the proposals of an import or of one document for who may edit the items; for nobody else.</summary>
internal sealed class ShowProposals(VliegwielDb db, Access access, CurrentActor actor, SourceGathering sources)
{
    public const int PageSize = 20;
    private const int MostOffers = 10;

    /// <summary>A longer list is no help, and whoever types a name that is not in it is understood as well.</summary>
    private const int MostNames = 1_500;

    public async Task<ProposalScope?> FindImportAsync(string id, CancellationToken cancel) =>
        Guid.TryParse(id, out var import) && await access.Visible<Import>().AsNoTracking().AnyAsync(i => i.Id == import, cancel)
            ? new ProposalScope("Voorstellen bij uw import", LibraryLinks.Proposals(import), import, null)
            : null;

    public async Task<ProposalScope?> FindItemAsync(string kenmerk, CancellationToken cancel) =>
        await access.Visible<Item>().AsNoTracking().SingleOrDefaultAsync(i => i.Kenmerk == kenmerk, cancel) is { } item && ItemRights.MayEdit(actor.Value, item)
            ? new ProposalScope($"Voorstellen voor {item.Title}", LibraryLinks.ProposalsOf(kenmerk), null, kenmerk)
            : null;

    /// <summary>The sheets of this screen that the actor may see.</summary>
    public IQueryable<ProposalSheet> SheetsOf(ProposalScope scope) => scope.ImportId is { } import
        ? access.Visible<ProposalSheet>().Where(s => s.ImportId == import)
        : access.Visible<ProposalSheet>().Where(s => s.ItemKenmerk == scope.Kenmerk);

    /// <returns>Null when there is no such page.</returns>
    public async Task<ProposalView?> ShowAsync(ProposalScope scope, string? pageText, string? roundText, CancellationToken cancel)
    {
        var page = 1;
        if (pageText is { Length: > 0 } && (!int.TryParse(pageText, NumberStyles.None, CultureInfo.InvariantCulture, out page) || page is < 1 or > 100_000))
        {
            return null;
        }

        // Whoever lost the right to edit in between sees nothing, even before the sheets follow.
        var me = actor.Value.PersonId;
        var administered = actor.Value.Audiences.Where(a => a.Token.StartsWith("rol:", StringComparison.Ordinal) && a.Token.EndsWith(":organisatiebeheerder", StringComparison.Ordinal)).Select(a => a.Id).ToList();
        var mine = from sheet in SheetsOf(scope).AsNoTracking()
                   join item in access.Visible<Item>().AsNoTracking() on sheet.ItemId equals item.Id
                   where item.OwnerId == me || administered.Contains(item.OrganisationId)
                   select new { sheet, item };
        var counts = await CountAsync(scope, mine.Select(m => m.sheet), cancel);
        var waiting = counts.Waiting;
        var pageCount = Math.Max(1, (waiting + PageSize - 1) / PageSize);

        // After the last row of the last page was confirmed there is one page less: show what is left.
        page = Math.Min(page, pageCount);
        var themes = await sources.ThemesAsync(cancel);
        var rows = await mine.Where(m => m.sheet.State == ProposalState.Waiting).OrderByDescending(m => m.sheet.Doubt).ThenBy(m => m.sheet.Id).Skip((page - 1) * PageSize).Take(PageSize).ToListAsync(cancel);
        var offers = await mine.Where(m => m.sheet.Offers != null).OrderByDescending(m => m.sheet.ConfirmedAt).ThenBy(m => m.sheet.Id).Take(MostOffers).Select(m => new { m.sheet, m.item.Title }).ToListAsync(cancel);
        var left = Guid.TryParse(roundText, out var round)
            ? await mine.Where(m => m.sheet.RoundId == round && m.sheet.LeftAlone != "").Select(m => new { m.sheet.LeftAlone, m.item.Title }).Take(PageSize).ToListAsync(cancel)
            : [];
        var seen = await VisibleIdsAsync(rows.SelectMany(r => ReferredTo(r.sheet.Proposals)), cancel);
        return new ProposalView
        {
            Scope = scope,
            Lines = [.. rows.Select(r => LineOf(r.sheet, r.item, themes, seen))],
            Page = page,
            PageCount = pageCount,
            Waiting = waiting,
            Confirmed = counts.Confirmed,
            Coming = counts.Coming,
            Offers = [.. offers.SelectMany(o => o.sheet.OfferList.Select((offer, i) => new OfferLine(o.sheet.Id, i, offer, o.Title)))],
            LeftAlone = [.. left.Select(l => $"Bij “{l.Title}” bleef staan wat iemand intussen wijzigde: {string.Join(", ", l.LeftAlone.Split(',').Select(f => ItemFieldSheet.Get(f).Label.ToLowerInvariant()))}.")],
            Themes = themes,
            Register = rows.Count == 0 ? [] : await access.VisibleObjects().Where(o => o.Kind == "organisatie" || o.Kind == "gebied").Select(o => o.Title).Distinct().OrderBy(t => t).Take(MostNames).ToListAsync(cancel),
        };
    }

    private async Task<(int Waiting, int Confirmed, int Coming)> CountAsync(ProposalScope scope, IQueryable<ProposalSheet> mine, CancellationToken cancel)
    {
        if (scope.ImportId is not { } import)
        {
            var states = await mine.Select(s => s.State).ToListAsync(cancel);
            return (states.Count(s => s == ProposalState.Waiting), states.Count(s => s == ProposalState.Confirmed), 0);
        }

        // One question for all three: the page asks enough others.
        var counts = await access.Visible<Import>().Where(i => i.Id == import).Select(i => new
        {
            Waiting = mine.Count(s => s.State == ProposalState.Waiting),
            Confirmed = mine.Count(s => s.State == ProposalState.Confirmed),
            Coming = i.Files.Count(f => f.State == ImportedFileState.Waiting || (f.State == ImportedFileState.New && !db.Set<ProposalSheet>().Any(s => s.ItemId == f.ItemId))),
        }).SingleOrDefaultAsync(cancel);
        return counts is null ? default : (counts.Waiting, counts.Confirmed, counts.Coming);
    }

    private static ProposalLine LineOf(ProposalSheet sheet, Item item, ThemeKeys themes, HashSet<Guid> seen)
    {
        // Another document that this reader may not see (any more) is not named, whoever could see it when the proposals were made.
        var proposals = new DocumentProposals([.. sheet.Proposals.Fields.Select(f => f.Field is ProposalField.Versions or ProposalField.Twins
            ? f with { Candidates = [.. f.Candidates.Where(c => IdIn(c.Value) is { } id && seen.Contains(id))] }
            : f)]);
        var choice = sheet.Kept ?? ProposalChoice.Of(proposals, sheet.Then, item.Fields, themes);
        return new ProposalLine(sheet.Id, item.Kenmerk, item.Title, item.FileName, item.VersionNumber, sheet.Doubt, proposals, choice, sheet.Kept is not null);
    }

    private async Task<HashSet<Guid>> VisibleIdsAsync(IEnumerable<Guid> ids, CancellationToken cancel)
    {
        var asked = ids.Distinct().ToList();
        return asked.Count == 0 ? [] : [.. await access.Visible<Item>().Where(i => asked.Contains(i.Id)).Select(i => i.Id).ToListAsync(cancel)];
    }

    private static IEnumerable<Guid> ReferredTo(DocumentProposals proposals) =>
        proposals.ValuesOf(ProposalField.Versions).Concat(proposals.ValuesOf(ProposalField.Twins)).Select(IdIn).OfType<Guid>();

    private static Guid? IdIn(string value) => Guid.TryParseExact(value[(value.IndexOf(':', StringComparison.Ordinal) + 1)..], "N", out var id) ? id : null;
}
