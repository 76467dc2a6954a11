// SPDX-License-Identifier: EUPL-1.2
using Microsoft.EntityFrameworkCore;
using Vliegwiel.Agendas.Data;
using Vliegwiel.Agendas.Domain;
using Vliegwiel.Platform.Data;
using Vliegwiel.Platform.Days;
using Vliegwiel.Platform.Spine;

namespace Vliegwiel.Agendas.Days;

/// <summary>Of imports to agendas, for one person's day: those that wait for a choice, and those that are being written.</summary>
internal sealed class ImportDay(VliegwielDb db, Access access) : IDayLines
{
    public IReadOnlyCollection<DayList> Lists => [DayList.Questions];

    public async Task<IReadOnlyList<DayLine>> FindAsync(Guid personId, CancellationToken cancel)
    {
        var rows = await access.Visible<AgendaImport>().AsNoTracking()
            .Where(i => i.PersonId == personId && (i.State == ImportState.Columns || i.State == ImportState.Checking || i.State == ImportState.Queued || i.State == ImportState.UndoQueued))
            .OrderByDescending(i => i.BroughtAt).ThenBy(i => i.Id)
            .Select(i => new { i.Id, i.Kenmerk, i.Title, i.State, i.BroughtAt, i.Rows, Done = db.Set<AgendaImportLine>().Count(l => l.ImportId == i.Id) }).Take(IDayLines.Most).ToListAsync(cancel);
        return
        [
            .. rows.Select(r => new DayLine
            {
                List = DayList.Questions,
                Sentence = r.State switch
                {
                    ImportState.Queued => $"Van uw invoer op “{r.Title}” zijn {r.Done} van de {r.Rows} rijen verwerkt",
                    ImportState.UndoQueued => $"Uw invoer op “{r.Title}” wordt teruggedraaid",
                    _ => $"Uw invoer op “{r.Title}” wacht tot u haar controleert",
                },
                Url = r.State switch
                {
                    ImportState.Columns => ImportLinks.Columns(r.Kenmerk, r.Id),
                    ImportState.Checking => ImportLinks.Check(r.Kenmerk, r.Id),
                    _ => ImportLinks.Show(r.Kenmerk, r.Id),
                },
                Act = r.State is ImportState.Columns or ImportState.Checking ? "Verder" : "Voortgang bekijken",
                At = r.BroughtAt,
                Reason = "u bracht deze tabel",
            }),
        ];
    }
}
