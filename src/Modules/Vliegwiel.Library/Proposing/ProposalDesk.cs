// SPDX-License-Identifier: EUPL-1.2
using Microsoft.EntityFrameworkCore;
using Vliegwiel.Library.Contracts;
using Vliegwiel.Library.Data;
using Vliegwiel.Library.Domain;
using Vliegwiel.Library.Proposing.Recognising;
using Vliegwiel.Library.Versions;
using Vliegwiel.Platform.Data;
using Vliegwiel.Platform.Journal;
using Vliegwiel.Platform.People;
using Vliegwiel.Platform.Results;
using Vliegwiel.Platform.Spine;
using Vliegwiel.Platform.Threads;

namespace Vliegwiel.Library.Proposing;

/// <summary>What somebody sent for one document.</summary>
/// <param name="Version">Of the item, when the row was shown; null for a row that nobody looked at.</param>
internal sealed record SentRow(Guid SheetId, ProposalChoice Choice, int? Version);

/// <summary>What changing items for proposals asks of others.</summary>
internal sealed record ProposalTools(VersionKeeper Versions, ThreadDesk Threads, EventJournal Journal, SourceGathering Sources, ProposalMaking Making, TimeProvider Clock);

/// <summary>Keeps, confirms, undoes and makes again what is proposed for items that the actor may edit.</summary>
internal sealed class ProposalDesk(VliegwielDb db, Access access, CurrentActor actor, ProposalTools tools)
{
    public const string Replaces = "vervanging";

    /// <summary>The waiting sheets of these that the actor may act on, with their items; the most doubtful first.</summary>
    public async Task<IReadOnlyList<(ProposalSheet Sheet, Item Item)>> OpenAsync(IQueryable<ProposalSheet> sheets, CancellationToken cancel)
    {
        var visible = access.Visible<Item>();
        var found = await (from sheet in sheets join item in visible on sheet.ItemId equals item.Id orderby sheet.Doubt descending, sheet.Id select new { sheet, item }).ToListAsync(cancel);
        return [.. found.Where(f => ItemRights.MayEdit(actor.Value, f.item)).Select(f => (f.sheet, f.item))];
    }

    /// <summary>Keeps what was chosen or typed and not confirmed: nobody types it twice.</summary>
    public async Task<Refusal?> KeepAsync(IReadOnlyList<SentRow> rows, CancellationToken cancel)
    {
        var ids = rows.Select(r => r.SheetId).ToList();
        var themes = await tools.Sources.ThemesAsync(cancel);
        foreach (var (sheet, item) in await OpenAsync(access.Visible<ProposalSheet>().Where(s => ids.Contains(s.Id) && s.State == ProposalState.Waiting), cancel))
        {
            var choice = rows.First(r => r.SheetId == sheet.Id).Choice;
            var kept = choice == ProposalChoice.Of(sheet.Proposals, sheet.Then, item.Fields, themes) ? null : choice;
            if (kept != sheet.Kept)
            {
                sheet.Keep(kept);
                tools.Journal.Record(new ProposalsKept { ObjectId = sheet.Id });
            }
        }

        return await db.TrySaveAsync();
    }

    /// <summary>Puts what was chosen into the fields of one item. What somebody else changed since the row was shown stays as that person left it.</summary>
    public async Task<Result<ProposalSheet>> ConfirmAsync(SentRow row, Guid roundId, CancellationToken cancel)
    {
        for (var attempt = 1; ; attempt++)
        {
            if (await OpenAsync(access.Visible<ProposalSheet>().Where(s => s.Id == row.SheetId), cancel) is not [var (sheet, item)])
            {
                return new NotYoursToEdit();
            }

            // A second press, or a second window: it was done already and nothing is done twice.
            if (sheet.State == ProposalState.Confirmed)
            {
                return sheet;
            }

            if (await PutAsync(sheet, item, row, roundId, cancel) is { } wrong)
            {
                db.ChangeTracker.Clear();
                return wrong;
            }

            if (await db.TrySaveAsync() is not { } refusal)
            {
                return sheet;
            }

            db.ChangeTracker.Clear();
            if (attempt == 2)
            {
                return refusal;
            }
        }
    }

    /// <summary>The row of a document as it would be sent untouched: for confirming what is certain without looking.</summary>
    public async Task<SentRow?> ChoiceOfAsync(Guid sheetId, CancellationToken cancel) =>
        await OpenAsync(access.Visible<ProposalSheet>().Where(s => s.Id == sheetId && s.State == ProposalState.Waiting), cancel) is [var (sheet, item)]
            ? new SentRow(sheet.Id, sheet.Kept ?? ProposalChoice.Of(sheet.Proposals, sheet.Then, item.Fields, await tools.Sources.ThemesAsync(cancel)), item.VersionNumber)
            : null;

    /// <summary>Takes back what was confirmed at once, as far as nobody changed it since.</summary>
    /// <returns>How many documents wait again.</returns>
    public async Task<int> UndoAsync(Guid roundId, CancellationToken cancel)
    {
        var me = actor.Value.PersonId;
        var ids = await access.Visible<ProposalSheet>().Where(s => s.RoundId == roundId && s.ConfirmedById == me && s.State == ProposalState.Confirmed).Select(s => s.Id).ToListAsync(cancel);
        var undone = 0;
        foreach (var id in ids)
        {
            db.ChangeTracker.Clear();
            if (await OpenAsync(access.Visible<ProposalSheet>().Where(s => s.Id == id && s.RoundId == roundId), cancel) is not [var (sheet, item)])
            {
                continue;
            }

            var choice = sheet.Kept;
            var (before, after) = sheet.Undo();
            var now = item.Fields;
            var back = ItemFieldSheet.Differing(before, after).Where(f => f.Read(now) == f.Read(after)).Aggregate(now, (fields, field) => field.Take(fields, before));
            if (await tools.Versions.ChangeAsync(item, back, note: null, cancel) is not null)
            {
                continue;
            }

            db.RemoveRange(await db.ItemFindings.Where(f => f.ItemId == item.Id).ToListAsync(cancel));
            foreach (var (older, newer) in Pairs(item.Id, choice))
            {
                await tools.Threads.UntieAsync(older, newer, Replaces, cancel);
            }

            tools.Journal.Record(new ProposalsUndone { ObjectId = sheet.Id, ItemId = item.Id });
            undone += await db.TrySaveAsync() is null ? 1 : 0;
        }

        return undone;
    }

    /// <summary>Reads the document again, with the terms of this moment.</summary>
    public async Task<Refusal?> MakeAgainAsync(string kenmerk, CancellationToken cancel)
    {
        if (await access.Visible<Item>().Include(i => i.Pages).SingleOrDefaultAsync(i => i.Kenmerk == kenmerk, cancel) is not { } item || !ItemRights.MayEdit(actor.Value, item))
        {
            return new NotYoursToEdit();
        }

        tools.Making.Tell(await tools.Making.MakeAsync(item, importId: null, cancel));
        return await db.TrySaveAsync();
    }

    private async Task<Refusal?> PutAsync(ProposalSheet sheet, Item item, SentRow row, Guid roundId, CancellationToken cancel)
    {
        var themes = await tools.Sources.ThemesAsync(cancel);
        var now = item.Fields;
        var shown = row.Version is { } version && version != item.VersionNumber
            ? (await db.ItemVersions.AsNoTracking().SingleOrDefaultAsync(v => v.ItemId == item.Id && v.Number == version, cancel))?.Fields ?? sheet.Then
            : now;
        if (row.Choice.Onto(shown, themes) is not { } wanted)
        {
            return new FieldWrong("Datum van het document", $"“{(row.Choice.Date.Length <= 40 ? row.Choice.Date : row.Choice.Date[..40] + "…")}” is geen datum. Schrijf bijvoorbeeld 12-03-2021, of maak het veld leeg.");
        }

        if (wanted.Summary?.Length > ItemFields.SummaryMaxLength)
        {
            return new FieldWrong("Samenvatting", $"Gebruik hoogstens {ItemFields.SummaryMaxLength} tekens.");
        }

        var added = row.Choice.Added.Trim().Length == 0 ? new List<RegisterName>() : AddedNames.Find(row.Choice.Added, await tools.Sources.NamesAsync(cancel));
        if (added.Refusal is { } unknown)
        {
            return unknown;
        }

        var changed = ItemFieldSheet.Differing(shown, wanted);
        var leftAlone = changed.Where(f => f.Read(now) != f.Read(shown) && f.Read(now) != f.Read(wanted)).ToList();
        var fields = changed.Except(leftAlone).Aggregate(now, (all, field) => field.Take(all, wanted));
        if (await tools.Versions.ChangeAsync(item, fields, note: null, cancel) is { } wrong)
        {
            return wrong;
        }

        await FindAsync(sheet, item, (row.Choice, added.Value), cancel);
        sheet.Confirm(new ConfirmedBy(actor.Value.PersonId, roundId, tools.Clock.GetUtcNow()), row.Choice, now, fields, leftAlone.Select(f => f.Name), RuleOffers.Of(sheet.Proposals, row.Choice, item));
        tools.Journal.Record(new ProposalsConfirmed { ObjectId = sheet.Id, ItemId = item.Id, RoundId = roundId });
        return null;
    }

    private async Task FindAsync(ProposalSheet sheet, Item item, (ProposalChoice Choice, IReadOnlyList<RegisterName> Added) asked, CancellationToken cancel)
    {
        var choice = asked.Choice;
        var known = await db.ItemFindings.Where(f => f.ItemId == item.Id).ToListAsync(cancel);
        var proposals = sheet.Proposals;
        var readings = new[] { (ProposalField.Organisations, ""), (ProposalField.Areas, ""), (ProposalField.Figures, ProposalChoice.Figure) }
            .SelectMany(f => proposals.Of(f.Item1).Candidates.SelectMany(c => c.Others.Prepend(new OtherReading(c.Value, c.Label)).Select(o => (Value: f.Item2 + o.Value, o.Label, Evidence: c.Evidence[0]))))
            .DistinctBy(r => r.Value).ToDictionary(r => r.Value, StringComparer.Ordinal);
        var wanted = choice.Findings.Where(readings.ContainsKey).Select(v => ItemFinding.Of(item.Id, v, readings[v].Label, readings[v].Evidence)).DistinctBy(f => f.Value).ToList();
        if (asked.Added.Count > 0)
        {
            var pages = (await db.ItemPages.AsNoTracking().Where(p => p.ItemId == item.Id).OrderBy(p => p.Number).Select(p => new { p.Number, p.Text }).ToListAsync(cancel)).ConvertAll(p => (p.Number, p.Text));
            wanted.AddRange(asked.Added.Where(a => !wanted.Exists(w => w.Value == a.Value)).Select(a => ItemFinding.Of(item.Id, a.Value, a.Label, AddedNames.EvidenceOf(a, pages))));
        }

        db.RemoveRange(known.Where(k => !wanted.Exists(w => w.Value == k.Value)));
        db.AddRange(wanted.Where(w => !known.Exists(k => k.Value == w.Value)));

        // Only what was proposed for this document, and only what the actor may see still.
        var proposed = proposals.ValuesOf(ProposalField.Versions);
        foreach (var (older, newer) in Pairs(item.Id, choice with { Versions = [.. choice.Versions.Where(v => proposed.Contains(v, StringComparer.Ordinal))] }))
        {
            if (await access.MaySeeAsync(older, cancel) && await access.MaySeeAsync(newer, cancel))
            {
                await tools.Threads.TieAsync(older, newer, Replaces, cancel);
            }
        }
    }

    private static IEnumerable<(Guid Older, Guid Newer)> Pairs(Guid itemId, ProposalChoice? choice) =>
        (choice?.Versions ?? []).Select(v => v.Split(':') switch
        {
            [VersionReading.Newer, var id] when Guid.TryParseExact(id, "N", out var other) && other != itemId => (itemId, other),
            [VersionReading.Older, var id] when Guid.TryParseExact(id, "N", out var other) && other != itemId => (other, itemId),
            _ => (Guid.Empty, Guid.Empty),
        }).Where(p => p.Item1 != p.Item2);
}
