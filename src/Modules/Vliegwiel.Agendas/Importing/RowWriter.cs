// SPDX-License-Identifier: EUPL-1.2
using Microsoft.EntityFrameworkCore;
using Vliegwiel.Agendas.Activities;
using Vliegwiel.Agendas.Contracts;
using Vliegwiel.Agendas.Data;
using Vliegwiel.Agendas.Domain;
using Vliegwiel.Agendas.Owning;
using Vliegwiel.Platform;
using Vliegwiel.Platform.Data;
using Vliegwiel.Platform.Figures;
using Vliegwiel.Platform.People;
using Vliegwiel.Platform.Spine;

namespace Vliegwiel.Agendas.Importing;

/// <summary>Makes and changes the activities of some rows, in the change that is being made. Amounts go into the budget records and the import, nowhere else.</summary>
internal sealed class RowWriter(VliegwielDb db, Access access, CurrentActor actor, IActorSource actors, ImportTools tools)
{
    /// <returns>False when the plan is old: what it calls new stands on the agenda by now. Nothing was changed then.</returns>
    public async Task<bool> WriteAsync(OpenImport open, IReadOnlyList<PlannedRow> rows)
    {
        var existing = rows.Where(r => r.Existing is not null).Select(r => r.Existing!.Id).ToList();
        var activities = await access.Visible<Activity>().Where(a => existing.Contains(a.Id)).ToDictionaryAsync(a => a.Id, CancellationToken.None);
        var budgets = await access.Visible<ActivityBudget>().Where(b => existing.Contains(b.ActivityId)).ToDictionaryAsync(b => b.ActivityId, CancellationToken.None);
        var prints = rows.Where(r => r.Facts is not null).Select(PrintOf).ToList();
        var keys = await db.AgendaImportKeys.Where(k => k.AgendaId == open.Agenda.Id && prints.Contains(k.Key)).ToDictionaryAsync(k => k.Key, CancellationToken.None);
        var made = rows.Where(r => r.Outcome == RowOutcome.Added && keys.ContainsKey(PrintOf(r))).Select(r => keys[PrintOf(r)].ActivityId).ToList();
        if (made.Count > 0 && await db.Set<AgendaPlacement>().AnyAsync(p => p.AgendaId == open.Agenda.Id && made.Contains(p.ActivityId), CancellationToken.None))
        {
            return false;
        }

        var order = await db.Set<AgendaPlacement>().Where(p => p.AgendaId == open.Agenda.Id).MaxAsync(p => (int?)p.Order, CancellationToken.None) ?? 0;
        foreach (var row in rows)
        {
            Activity? activity = null;
            string? changes = null;
            if (row.Outcome == RowOutcome.Added)
            {
                activity = await AddAsync(open, row, ++order);
            }
            else if (row.Outcome is RowOutcome.Changed or RowOutcome.Unchanged && activities.TryGetValue(row.Existing!.Id, out activity))
            {
                changes = Change(activity, budgets.GetValueOrDefault(activity.Id), row);
                await AskAsync(open, row, activity);
            }

            if (activity is not null)
            {
                Remember(open.Agenda.Id, PrintOf(row), activity.Id, keys);
            }

            db.Add(new AgendaImportLine
            {
                ImportId = open.Import.Id,
                Row = row.Number,
                Outcome = row.Outcome,
                ActivityId = activity?.Id,
                Changes = changes,
                Reason = row.Outcome switch
                {
                    RowOutcome.Skipped => row.Skipped,
                    RowOutcome.Wrong => Fit(string.Join(" ", row.Errors.Select(e => $"{e.Cell}: {e.Message}"))),
                    _ => null,
                },
            });
        }

        return true;
    }

    private async Task<Activity> AddAsync(OpenImport open, PlannedRow row, int order)
    {
        var (facts, now) = (row.Facts!, tools.Agenda.Clock.GetUtcNow());
        var line = facts.StateWords is { } words && facts.State is not (ActivityState.Proposed or ActivityState.Stopped) ? StateLine.Of(words) : null;
        var activity = Activity.Propose(new ActivityFacts
        {
            Title = facts.Title,
            Description = line is not null && (facts.Description?.Length ?? 0) + line.Length + 2 <= Activity.TextMaxLength ? StateLine.With(facts.Description, line) : facts.Description,
            InitiatorWords = facts.Initiator,
            Deadline = facts.Deadline ?? Deadline.None,
            Type = facts.Type,
            Sphere = facts.Sphere ?? open.Choices.Sphere,
        }, open.Agenda.AudienceList, actor.Value.PersonId!.Value, actor.Value.OrganisationId, now);
        activity.ComesFromList();
        var budget = ActivityBudget.For(activity, open.Agenda.SensitiveAudiences);
        db.AddRange(activity, budget, new AgendaPlacement { AgendaId = open.Agenda.Id, ActivityId = activity.Id, Order = order, PlacedAt = now });
        tools.Agenda.Journal.Record(new ActivityProposed { ObjectId = activity.Id });
        tools.Agenda.Journal.Record(new ActivityPlaced(open.Agenda.Id) { ObjectId = activity.Id });
        tools.Agenda.Journal.Record(new BudgetOpened { ObjectId = budget.Id });
        if (facts.Budget is not null || facts.Spent is not null || facts.Purse is not null)
        {
            budget.Set(facts.Budget ?? budget.Amount, facts.Spent ?? budget.Spent, facts.Purse);
            tools.Agenda.Journal.Record(new BudgetSet { ObjectId = budget.Id });
        }

        if (facts.State == ActivityState.Stopped)
        {
            Move(activity, ActivityState.Stopped, facts.StateWords!);
        }

        await tools.Threads.TieAsync(open.Agenda.Id, activity.Id, ProposeActivity.AgendaTie, CancellationToken.None);
        await AskAsync(open, row, activity);
        return activity;
    }

    /// <returns>What was changed, to put it back; null when nothing was.</returns>
    private string? Change(Activity activity, ActivityBudget? budget, PlannedRow row)
    {
        if (row.Changes.Count == 0)
        {
            return null;
        }

        var facts = row.Facts!;
        var before = ImportedFields.Of(activity, budget);
        var put = new Dictionary<ImportField, string?>();
        foreach (var field in row.Changes.Select(c => c.Field))
        {
            switch (field)
            {
                case ImportField.Title: put[field] = facts.Title; break;
                case ImportField.Description: put[field] = StateLine.Keep(facts.Description, activity.Description); break;
                case ImportField.Initiator: put[field] = facts.Initiator; break;
                case ImportField.Deadline: put[field] = ImportedFields.Written(facts.Deadline!); break;
                case ImportField.Type: put[field] = facts.Type?.ToString(); break;
                case ImportField.Sphere: put[field] = facts.Sphere.ToString(); break;
                case ImportField.Budget: put[field] = ImportedFields.Written(facts.Budget!); break;
                case ImportField.Spent: put[field] = ImportedFields.Written(facts.Spent!); break;
                case ImportField.Purse: put[field] = facts.Purse; break;
                case ImportField.State: Move(activity, facts.State!.Value, facts.StateWords!); break;
                default: throw new InvalidOperationException($"{field} is no field that a row changes.");
            }
        }

        ImportedFields.Put(activity, budget, put);
        if (put.Keys.Where(f => !ImportedFields.IsMoney(f)).Select(ImportedFields.NameOf).ToList() is { Count: > 0 } described)
        {
            tools.Agenda.Journal.Record(new ActivityDescribed { ObjectId = activity.Id, Fields = described });
        }

        if (budget is not null && put.Keys.Any(ImportedFields.IsMoney))
        {
            tools.Agenda.Journal.Record(new BudgetSet { ObjectId = budget.Id });
        }

        return ImportedFields.Difference(before, ImportedFields.Of(activity, budget));
    }

    private void Move(Activity activity, ActivityState to, string words)
    {
        var from = activity.State;
        if (activity.MoveTo(to, $"{(to is ActivityState.Delivered or ActivityState.Anchored ? "Het resultaat is nog te melden. " : "")}Stond als “{words}” op de lijst die is ingevoerd.", tools.Agenda.Clock.DutchToday, hasResult: false) is null)
        {
            activity.UnderwaySaysList(tools.Agenda.Clock.DutchToday);
            tools.Agenda.Journal.Record(new ActivityMoved(from, to) { ObjectId = activity.Id });
        }
    }

    /// <summary>Asks the person whom the row names, when that was chosen and the person sees the agenda; who asks oneself has said yes.</summary>
    private async Task AskAsync(OpenImport open, PlannedRow row, Activity activity)
    {
        if (!ImportPlan.MayAsk(row) || !open.Choices.Ask.Contains(row.Person!.Id) || activity.IsOver || await actors.FindAsync(row.Person.Id, CancellationToken.None) is not { } asked || !AskOwner.Sees(asked, activity)
            || activity.Ask(row.Person.Id, asked.OrganisationId, tools.Agenda.Clock.GetUtcNow()) is not null)
        {
            return;
        }

        tools.Agenda.Journal.Record(new OwnerAsked(row.Person.Id) { ObjectId = activity.Id });
        if (row.Person.Id == actor.Value.PersonId && activity.Accept(row.Person.Id) is null)
        {
            tools.Agenda.Journal.Record(new OwnerAccepted(row.Person.Id, null) { ObjectId = activity.Id });
        }
    }

    private void Remember(Guid agenda, string print, Guid activity, Dictionary<string, AgendaImportKey> keys)
    {
        if (keys.TryGetValue(print, out var key))
        {
            key.ActivityId = activity;
        }
        else
        {
            db.Add(keys[print] = new AgendaImportKey { AgendaId = agenda, Key = print, ActivityId = activity });
        }
    }

    private static string PrintOf(PlannedRow row) => row.Facts!.Key is { } key ? ImportKeys.OfKey(key) : ImportKeys.OfTitle(row.Facts.Title);

    private static string Fit(string reason) => reason.Length <= AgendaImportLine.ReasonMaxLength ? reason : reason[..(AgendaImportLine.ReasonMaxLength - 1)] + "…";
}
