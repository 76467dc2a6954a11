// SPDX-License-Identifier: EUPL-1.2
using Microsoft.EntityFrameworkCore;
using Vliegwiel.Agendas.Activities;
using Vliegwiel.Agendas.Contracts;
using Vliegwiel.Agendas.Data;
using Vliegwiel.Agendas.Domain;
using Vliegwiel.Agendas.Making;
using Vliegwiel.Design.Lists;
using Vliegwiel.Design.Text;
using Vliegwiel.Platform.Data;
using Vliegwiel.Platform.People;
using Vliegwiel.Platform.Results;
using Vliegwiel.Platform.Spine;
using Vliegwiel.Platform.Threads;

namespace Vliegwiel.Agendas.Outcomes;

/// <summary>What came of an activity, for who may see it.</summary>
internal sealed record ShownOutcome
{
    public required Activity Activity { get; init; }

    /// <summary>Null when nobody wrote it.</summary>
    public required ActivityOutcome? Outcome { get; init; }

    public required string? WrittenBy { get; init; }
    public required IReadOnlyList<(string Organisation, decimal Percent)> Shares { get; init; }

    /// <summary>With what the effect would be measured, as it was chosen at the start.</summary>
    public required IReadOnlyList<ActivityMeasure> Measures { get; init; }

    /// <summary>The organisations that take part and so may have a share; empty for who may not change anything.</summary>
    public required IReadOnlyList<Choice> Organisations { get; init; }

    public required bool MayEdit { get; init; }
}

/// <summary>Shows and keeps effort, result and effect of an activity, apart. It never reads or holds an amount of money.</summary>
internal sealed class KeepOutcome(VliegwielDb db, Access access, ActivityDesk desk, CurrentActor actor, OutcomeTools tools)
{
    /// <summary>From an activity to what came of it.</summary>
    public const string Tie = "levert-op";

    /// <returns>Null when there is no such activity for this actor.</returns>
    public async Task<ShownOutcome?> FindAsync(string kenmerk, CancellationToken cancel)
    {
        if (await desk.FindAsync(kenmerk, cancel) is not { Activity: var activity } placed)
        {
            return null;
        }

        var outcome = await FindAsync(activity.Id, cancel);
        var mayEdit = placed.MayEdit && !activity.IsMerged;
        var organisations = mayEdit ? await tools.Agenda.ListOrganisationsAsync(activity, cancel) : [];
        var names = await tools.Agenda.Network.FindNamesAsync(outcome is null ? [] : [outcome.WrittenById], outcome is null ? [] : [.. outcome.Shares.Select(s => s.OrganisationId)], [], cancel);
        return new ShownOutcome
        {
            Activity = activity,
            Outcome = outcome,
            WrittenBy = outcome is null ? null : names.Person(outcome.WrittenById),
            Shares = outcome is null ? [] :
            [
                .. outcome.Shares.Select(s => (Organisation: names.Organisation(s.OrganisationId)?.Name ?? "een organisatie die er niet meer is", s.Percent))
                    .OrderByDescending(s => s.Percent).ThenBy(s => s.Organisation, StringComparer.Ordinal),
            ],
            Measures = await db.Measures.AsNoTracking().Where(m => m.ActivityId == activity.Id).OrderBy(m => m.ChosenAt).ThenBy(m => m.Id).ToListAsync(cancel),
            Organisations = organisations,
            MayEdit = mayEdit,
        };
    }

    public async Task<Refusal?> WriteAsync(string kenmerk, OutcomeRequest request)
    {
        if (await ToChangeAsync(kenmerk) is not { } found)
        {
            return new NotYourActivity();
        }

        var (activity, me) = found;
        var outcome = await FindAsync(activity.Id, CancellationToken.None);
        if (outcome is null)
        {
            outcome = ActivityOutcome.Of(activity);
            if (outcome.Write(activity, request.Hours, request.Opgeleverd!.Trim(), request.Amount, me, tools.Agenda.Clock.GetUtcNow()) is { } wrong)
            {
                return wrong;
            }

            db.Add(outcome);
            await tools.Threads.TieAsync(activity.Id, outcome.Id, Tie, CancellationToken.None);
        }
        else if (outcome.Write(activity, request.Hours, request.Opgeleverd!.Trim(), request.Amount, me, tools.Agenda.Clock.GetUtcNow()) is { } wrong)
        {
            return wrong;
        }

        tools.Agenda.Journal.Record(new OutcomeWritten(outcome.Id) { ObjectId = activity.Id });
        return await SaveAsync(outcome);
    }

    public Task<Refusal?> AddEffectAsync(string kenmerk, EffectRequest request) => ChangeAsync(kenmerk, async (activity, outcome, me) =>
    {
        if (request.ToEffect(outcome.Id) is not { } effect)
        {
            return new EffectWithoutValue();
        }

        await Task.CompletedTask;
        if (outcome.Add(effect, me, tools.Agenda.Clock.GetUtcNow()) is { } refusal)
        {
            return refusal;
        }

        db.Add(effect);
        return null;
    });

    public Task<Refusal?> RemoveEffectAsync(string kenmerk, RemoveRequest request) => ChangeAsync(kenmerk, (_, outcome, me) =>
    {
        outcome.RemoveEffect(Guid.TryParse(request.Weg, out var id) ? id : Guid.Empty, me, tools.Agenda.Clock.GetUtcNow());
        return Task.FromResult<Refusal?>(null);
    });

    public Task<Refusal?> ShareAsync(string kenmerk, ShareRequest request) => ChangeAsync(kenmerk, async (activity, outcome, me) =>
        !Guid.TryParse(request.Organisatie, out var organisation) || (await tools.Agenda.ListOrganisationsAsync(activity, CancellationToken.None)).All(c => c.Value != request.Organisatie) ? new NotOneOfTheseOrganisations()
        : !Numbers.TryParse(request.Aandeel, out var percent) ? new SharesAboveWhole(100 - outcome.Shares.Sum(s => s.Percent))
        : outcome.Share(organisation, Math.Round(percent, 2), me, tools.Agenda.Clock.GetUtcNow()));

    private async Task<Refusal?> ChangeAsync(string kenmerk, Func<Activity, ActivityOutcome, Guid, Task<Refusal?>> change)
    {
        if (await ToChangeAsync(kenmerk) is not { } found)
        {
            return new NotYourActivity();
        }

        if (await FindAsync(found.Activity.Id, CancellationToken.None) is not { } outcome)
        {
            return new ResultFirst();
        }

        return await change(found.Activity, outcome, found.Me) ?? await SaveAsync(outcome);
    }

    private Task<Refusal?> SaveAsync(ActivityOutcome outcome)
    {
        tools.Agenda.Journal.Record(new OutcomeChanged(outcome.Effects.Count, outcome.Shares.Count) { ObjectId = outcome.Id });
        return db.TrySaveAsync();
    }

    private async Task<(Activity Activity, Guid Me)?> ToChangeAsync(string kenmerk) =>
        AgendaRights.Acts(actor.Value) is { } me && await desk.FindToChangeAsync(kenmerk, CancellationToken.None) is { Activity: { IsMerged: false } activity } ? (activity, me) : null;

    private Task<ActivityOutcome?> FindAsync(Guid activityId, CancellationToken cancel) =>
        access.Visible<ActivityOutcome>().Include(o => o.Effects).Include(o => o.Shares).AsSingleQuery().SingleOrDefaultAsync(o => o.ActivityId == activityId, cancel);
}

/// <summary>What keeping results needs beside the database.</summary>
internal sealed record OutcomeTools(AgendaTools Agenda, ThreadDesk Threads);
