// SPDX-License-Identifier: EUPL-1.2
using Microsoft.EntityFrameworkCore;
using Vliegwiel.Agendas.Contracts;
using Vliegwiel.Agendas.Data;
using Vliegwiel.Agendas.Domain;
using Vliegwiel.Platform.Data;
using Vliegwiel.Platform.Jobs;
using Vliegwiel.Platform.People;
using Vliegwiel.Platform.Spine;

namespace Vliegwiel.Agendas.Importing;

internal sealed record WriteImport : WorkOrder
{
    public required Guid ImportId { get; init; }
}

/// <summary>
/// Writes the rows of an import onto its agenda, as who asked for it. Each row is written together with the line that says so: a stop writes no row twice.
/// What an import and a colleague do at the same moment is settled by the keys: the second finds what the first made.
/// </summary>
internal sealed class ImportWriting(VliegwielDb db, Access access, CurrentActor current, IActorSource actors, ImportShelf shelf, RowWriter writer, ImportTools tools) : IWork<WriteImport>
{
    public const int RowsAtOnce = 50;
    private const int MostClashes = 5;
    private const string NotYours = "U houdt deze agenda niet (meer) bij. Vraag wie dat nu doet om de tabel in te voeren.";

    public async Task DoAsync(WriteImport order, CancellationToken cancel)
    {
        if (await db.AgendaImports.AsNoTracking().SingleOrDefaultAsync(i => i.Id == order.ImportId && i.State == ImportState.Queued, cancel) is not { } import)
        {
            return;
        }

        var job = current.Value;
        var importer = await actors.FindAsync(import.PersonId, cancel);
        current.Become(importer ?? job);
        try
        {
            await WriteAsync(import, cancel);
        }
        finally
        {
            current.Become(job);
        }
    }

    private async Task WriteAsync(AgendaImport import, CancellationToken cancel)
    {
        for (var clashes = 0; ;)
        {
            db.ChangeTracker.Clear();
            if (await access.Visible<Agenda>().AsNoTracking().SingleOrDefaultAsync(a => a.Id == import.AgendaId, cancel) is not { } agenda || !AgendaRights.MayKeep(current.Value, agenda)
                || await shelf.TableAsync(import.Id, cancel) is not { } table)
            {
                await RefuseAsync(import.Id);
                return;
            }

            var open = new OpenImport(import, agenda, table);
            var plan = ImportPlan.Of(open.Sheet, open.Choices, open.Source, await shelf.KnowAsync(open, cancel));
            var written = (await db.AgendaImportLines.Where(l => l.ImportId == import.Id).Select(l => l.Row).ToListAsync(cancel)).ToHashSet();
            try
            {
                foreach (var rows in plan.Rows.Where(r => !written.Contains(r.Number)).Chunk(RowsAtOnce))
                {
                    cancel.ThrowIfCancellationRequested();
                    db.ChangeTracker.Clear();
                    if (!await writer.WriteAsync(open, rows))
                    {
                        throw new DbUpdateConcurrencyException("The agenda changed after the plan was made.");
                    }

                    await db.SaveChangesAsync(CancellationToken.None);
                }

                await FinishAsync(import.Id);
                return;
            }
            catch (DbUpdateException) when (++clashes < MostClashes)
            {
                // Somebody changed the same thing or added the same activity: look again what stands there now.
            }
        }
    }

    private async Task FinishAsync(Guid id)
    {
        db.ChangeTracker.Clear();
        var import = await db.AgendaImports.SingleAsync(i => i.Id == id, CancellationToken.None);
        var counts = await db.AgendaImportLines.Where(l => l.ImportId == id).GroupBy(l => l.Outcome).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, CancellationToken.None);
        import.Written(counts.Values.Sum(), tools.Agenda.Clock.GetUtcNow());
        tools.Agenda.Journal.Record(new ImportWritten(counts.GetValueOrDefault(RowOutcome.Added), counts.GetValueOrDefault(RowOutcome.Changed)) { ObjectId = id });
        await db.SaveChangesAsync(CancellationToken.None);
    }

    private async Task RefuseAsync(Guid id)
    {
        db.ChangeTracker.Clear();
        var import = await db.AgendaImports.SingleAsync(i => i.Id == id, CancellationToken.None);
        import.Refuse(NotYours);
        tools.Agenda.Journal.Record(new ImportRefused { ObjectId = id });
        await db.SaveChangesAsync(CancellationToken.None);
    }
}
