// SPDX-License-Identifier: EUPL-1.2
using Microsoft.EntityFrameworkCore;
using Vliegwiel.Agendas.Contracts;
using Vliegwiel.Agendas.Data;
using Vliegwiel.Agendas.Domain;
using Vliegwiel.Platform;
using Vliegwiel.Platform.Data;
using Vliegwiel.Platform.Results;
using Vliegwiel.Platform.Spine;

namespace Vliegwiel.Agendas.Importing;

/// <summary>What became of one row, for the page of its import.</summary>
internal sealed record WrittenRow(int Row, RowOutcome Outcome, string? Kenmerk, string? Title, string? Reason, bool? IsUndone);

/// <summary>An import that was asked to be written, with how far it is.</summary>
internal sealed record ShownImport(AgendaImport Import, Agenda Agenda, IReadOnlyDictionary<RowOutcome, int> Counts, int Undone, int Kept, IReadOnlyList<WrittenRow> Rows, int Page, int PageCount)
{
    public int Done => Counts.Values.Sum();

    public int Of(RowOutcome outcome) => Counts.GetValueOrDefault(outcome);

    /// <summary>Rows that can be taken back.</summary>
    public int Written => Of(RowOutcome.Added) + Of(RowOutcome.Changed);
}

/// <summary>Shows how far an import is and what it did, and takes the request to take it back.</summary>
internal sealed class ShowImport(VliegwielDb db, Access access, ImportShelf shelf, ImportTools tools)
{
    private const int PageSize = 100;

    /// <returns>Null when there is no such import of this actor, or no such page of it.</returns>
    public async Task<ShownImport?> FindAsync(string kenmerk, string id, string? number, CancellationToken cancel)
    {
        if (!PageNumber.TryParse(number, out var page) || await shelf.FindAsync(kenmerk, id, cancel) is not { Import: var import, Agenda: var agenda })
        {
            return null;
        }

        var lines = db.AgendaImportLines.AsNoTracking().Where(l => l.ImportId == import.Id);
        var counts = await lines.GroupBy(l => new { l.Outcome, l.IsUndone }).Select(g => new { g.Key.Outcome, g.Key.IsUndone, Count = g.Count() }).ToListAsync(cancel);
        var total = counts.Sum(c => c.Count);
        if (page > Math.Max(1, PageNumber.Count(total, PageSize)))
        {
            return null;
        }

        // What was refused or stays stands first: that is what somebody still has to do something about.
        var rows = await (from l in lines
                          join a in access.Visible<Activity>().AsNoTracking() on l.ActivityId equals (Guid?)a.Id into found
                          from a in found.DefaultIfEmpty()
                          orderby l.Outcome == RowOutcome.Wrong || l.IsUndone == false descending, l.Row
                          select new WrittenRow(l.Row, l.Outcome, a!.Kenmerk, a.Title, l.Reason, l.IsUndone)).Skip((page - 1) * PageSize).Take(PageSize).ToListAsync(cancel);
        return new ShownImport(import, agenda, counts.GroupBy(c => c.Outcome).ToDictionary(g => g.Key, g => g.Sum(c => c.Count)),
            counts.Where(c => c.IsUndone == true).Sum(c => c.Count), counts.Where(c => c.IsUndone == false).Sum(c => c.Count), rows, page, PageNumber.Count(total, PageSize));
    }

    public async Task<Refusal?> UndoAsync(ShownImport shown)
    {
        if (shown.Written == 0)
        {
            return new NothingToUndo();
        }

        if (shown.Import.QueueUndo() is { } refusal)
        {
            return refusal;
        }

        tools.Agenda.Journal.Record(new ImportUndoAsked { ObjectId = shown.Import.Id });
        tools.Jobs.Ask(new UndoImport { ImportId = shown.Import.Id });
        return await db.TrySaveAsync();
    }
}
