// SPDX-License-Identifier: EUPL-1.2
using Microsoft.EntityFrameworkCore;
using Vliegwiel.Agendas.Activities;
using Vliegwiel.Agendas.Contracts;
using Vliegwiel.Agendas.Data;
using Vliegwiel.Agendas.Domain;
using Vliegwiel.Platform;
using Vliegwiel.Platform.Data;
using Vliegwiel.Platform.Jobs;
using Vliegwiel.Platform.People;

namespace Vliegwiel.Agendas.Importing;

internal sealed record UndoImport : WorkOrder
{
    public required Guid ImportId { get; init; }
}

/// <summary>
/// Takes a whole import back: what it added and nobody touched is stopped with the reason and taken off the agenda, what it changed gets its old value where nobody
/// changed it since. Nothing is deleted; what people did since stays, and is told.
/// </summary>
internal sealed class ImportUndoing(VliegwielDb db, CurrentActor current, IActorSource actors, ImportTools tools) : IWork<UndoImport>
{
    private const int RowsAtOnce = 50;
    private const string Touched = "Iemand heeft hier sindsdien iets aan gedaan. De activiteit blijft staan.";

    public async Task DoAsync(UndoImport order, CancellationToken cancel)
    {
        if (await db.AgendaImports.AsNoTracking().SingleOrDefaultAsync(i => i.Id == order.ImportId && i.State == ImportState.UndoQueued, cancel) is not { } import)
        {
            return;
        }

        var job = current.Value;
        current.Become(await actors.FindAsync(import.PersonId, cancel) ?? job);
        try
        {
            await UndoAsync(import, cancel);
        }
        finally
        {
            current.Become(job);
        }
    }

    private async Task UndoAsync(AgendaImport import, CancellationToken cancel)
    {
        while (true)
        {
            cancel.ThrowIfCancellationRequested();
            db.ChangeTracker.Clear();
            var lines = await db.AgendaImportLines.Where(l => l.ImportId == import.Id && l.IsUndone == null && (l.Outcome == RowOutcome.Added || l.Outcome == RowOutcome.Changed))
                .OrderBy(l => l.Row).Take(RowsAtOnce).ToListAsync(cancel);
            if (lines.Count == 0)
            {
                break;
            }

            foreach (var line in lines)
            {
                await UndoAsync(import, line);
            }

            await db.SaveChangesAsync(CancellationToken.None);
        }

        db.ChangeTracker.Clear();
        var whole = await db.AgendaImports.SingleAsync(i => i.Id == import.Id, CancellationToken.None);
        var kept = await db.AgendaImportLines.CountAsync(l => l.ImportId == import.Id && l.IsUndone == false, CancellationToken.None);
        var undone = await db.AgendaImportLines.CountAsync(l => l.ImportId == import.Id && l.IsUndone == true, CancellationToken.None);
        whole.Undo();
        tools.Agenda.Journal.Record(new ImportUndone(undone, kept) { ObjectId = import.Id });
        await db.SaveChangesAsync(CancellationToken.None);
    }

    private async Task UndoAsync(AgendaImport import, AgendaImportLine line)
    {
        if (await db.Activities.SingleOrDefaultAsync(a => a.Id == line.ActivityId, CancellationToken.None) is not { } activity)
        {
            (line.IsUndone, line.Reason) = (false, "Deze activiteit is er niet meer.");
            return;
        }

        var budget = await db.ActivityBudgets.SingleOrDefaultAsync(b => b.ActivityId == activity.Id, CancellationToken.None);
        (line.IsUndone, line.Reason) = line.Outcome == RowOutcome.Added ? await TakeOffAsync(import, activity, budget) : PutBack(activity, budget, line);
    }

    /// <summary>Only what is as it was made: its revisions never rose, and it stands nowhere else.</summary>
    private async Task<(bool IsUndone, string? Reason)> TakeOffAsync(AgendaImport import, Activity activity, ActivityBudget? budget)
    {
        var places = await db.Set<AgendaPlacement>().Where(p => p.ActivityId == activity.Id).ToListAsync(CancellationToken.None);
        if (activity.Revision > 0 || budget is { Revision: > 0 } || activity.IsMerged || places.Exists(p => p.AgendaId != import.AgendaId))
        {
            return (false, Touched);
        }

        if (activity.AskedId is { } asked)
        {
            activity.StopAsking();
            tools.Agenda.Journal.Record(new OwnerNoLongerAsked(asked) { ObjectId = activity.Id });
        }

        var from = activity.State;
        if (activity.MoveTo(ActivityState.Stopped, $"De invoer van {import.Source} is teruggedraaid.", tools.Agenda.Clock.DutchToday, hasResult: false) is null)
        {
            tools.Agenda.Journal.Record(new ActivityMoved(from, ActivityState.Stopped) { ObjectId = activity.Id });
        }

        db.RemoveRange(places);
        db.RemoveRange(await db.AgendaImportKeys.Where(k => k.AgendaId == import.AgendaId && k.ActivityId == activity.Id).ToListAsync(CancellationToken.None));
        tools.Agenda.Journal.Record(new ActivityTakenOff(import.AgendaId) { ObjectId = activity.Id });
        await tools.Threads.UntieAsync(import.AgendaId, activity.Id, ProposeActivity.AgendaTie, CancellationToken.None);
        return (true, null);
    }

    private (bool IsUndone, string? Reason) PutBack(Activity activity, ActivityBudget? budget, AgendaImportLine line)
    {
        var now = ImportedFields.Of(activity, budget);
        var (back, stays) = (new Dictionary<ImportField, string?>(), new List<string>());
        foreach (var (field, (before, after)) in ImportedFields.ReadDifference(line.Changes))
        {
            if (now.GetValueOrDefault(field) != after)
            {
                stays.Add(ImportWords.Of(field));
            }
            else if (field == ImportField.State)
            {
                var to = Enum.Parse<ActivityState>(before!);
                var from = activity.State;
                if (activity.MoveTo(to, "De invoer is teruggedraaid.", tools.Agenda.Clock.DutchToday, hasResult: false) is null)
                {
                    tools.Agenda.Journal.Record(new ActivityMoved(from, to) { ObjectId = activity.Id });
                }
                else
                {
                    stays.Add(ImportWords.Of(field));
                }
            }
            else
            {
                back[field] = before;
            }
        }

        if (back.Count > 0)
        {
            ImportedFields.Put(activity, budget, back);
            if (back.Keys.Where(f => !ImportedFields.IsMoney(f)).Select(ImportedFields.NameOf).ToList() is { Count: > 0 } described)
            {
                tools.Agenda.Journal.Record(new ActivityDescribed { ObjectId = activity.Id, Fields = described });
            }

            if (budget is not null && back.Keys.Any(ImportedFields.IsMoney))
            {
                tools.Agenda.Journal.Record(new BudgetSet { ObjectId = budget.Id });
            }
        }

        return stays.Count == 0 ? (true, null) : (false, $"Sindsdien gewijzigd en daarom gebleven: {string.Join(", ", stays)}.");
    }
}
