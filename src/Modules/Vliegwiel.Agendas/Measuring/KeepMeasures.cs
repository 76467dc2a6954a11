// SPDX-License-Identifier: EUPL-1.2
using Microsoft.EntityFrameworkCore;
using Vliegwiel.Agendas.Activities;
using Vliegwiel.Agendas.Contracts;
using Vliegwiel.Agendas.Data;
using Vliegwiel.Agendas.Depending;
using Vliegwiel.Agendas.Domain;
using Vliegwiel.Agendas.Outcomes;
using Vliegwiel.Design.Lists;
using Vliegwiel.DutchText;
using Vliegwiel.Platform.Data;
using Vliegwiel.Platform.Results;

namespace Vliegwiel.Agendas.Measuring;

/// <summary>With what the effect of an activity is measured, for who may see it.</summary>
internal sealed record ShownMeasures(Activity Activity, IReadOnlyList<ActivityMeasure> Measures, bool MayEdit)
{
    public IReadOnlyList<Choice> Choices => ChoicesOf(Measures);

    public static IReadOnlyList<Choice> ChoicesOf(IEnumerable<ActivityMeasure> measures) => [.. measures.Select(m => new Choice(m.Id.ToString("N"), $"{m.Indicator} ({m.Unit})"))];
}

/// <summary>Chooses with what the effect of an activity will be measured, and takes the measurements. Whoever sees the activity reads them.</summary>
internal sealed class KeepMeasures(VliegwielDb db, ActivityDesk desk, DependencyTools tools)
{
    /// <returns>Null when there is no such activity for this actor.</returns>
    public async Task<ShownMeasures?> FindAsync(string kenmerk, CancellationToken cancel) =>
        await desk.FindAsync(kenmerk, cancel) is { Activity: var activity } placed ? new ShownMeasures(activity, await ListAsync(activity.Id, cancel), placed.MayEdit && !activity.IsMerged) : null;

    public Task<Refusal?> ChooseAsync(string kenmerk, MeasureRequest request) => ChangeAsync(kenmerk, (activity, measures, me) =>
    {
        if (measures.Count >= ActivityMeasure.MostOfOne)
        {
            return new EnoughMeasures();
        }

        if (measures.Exists(m => Folding.Fold(m.Indicator) == Folding.Fold(request.Maat!.Trim()) && Folding.Fold(m.Unit) == Folding.Fold(request.Eenheid!.Trim())))
        {
            return new MeasureIsThere();
        }

        var chosen = ActivityMeasure.Choose(activity.Id, request.Maat!.Trim(), request.Hoe!.Trim(), request.Start, me, tools.Agenda.Clock.GetUtcNow());
        if (chosen.Refusal is null)
        {
            db.Add(chosen.Value);
            tools.Agenda.Journal.Record(new MeasureChosen(chosen.Value.Id) { ObjectId = activity.Id });
        }

        return chosen.Refusal;
    });

    public Task<Refusal?> TakeAsync(string kenmerk, MeasureTakeRequest request) => ChangeAsync(kenmerk, (activity, measures, _) =>
    {
        if (measures.Find(m => m.Id.ToString("N") == request.Maat) is not { } measure)
        {
            return new NoSuchMeasure();
        }

        var value = MeasureTakeRequest.Read(request.Waarde, measure.Unit, request.Bron);
        if (value.IsMissing)
        {
            return new MeasureWithoutValue();
        }

        measure.Take(request.When, value);
        tools.Agenda.Journal.Record(new MeasureTaken(measure.Id) { ObjectId = activity.Id });
        return null;
    });

    public Task<Refusal?> DropAsync(string kenmerk, RemoveRequest request) => ChangeAsync(kenmerk, (activity, measures, _) =>
    {
        if (measures.Find(m => m.Id.ToString("N") == request.Weg) is not { } measure)
        {
            return new NoSuchMeasure();
        }

        if (!measure.End.IsMissing)
        {
            return new MeasuredAlready();
        }

        db.Remove(measure);
        tools.Agenda.Journal.Record(new MeasureDropped(measure.Id) { ObjectId = activity.Id });
        return null;
    });

    private async Task<Refusal?> ChangeAsync(string kenmerk, Func<Activity, List<ActivityMeasure>, Guid, Refusal?> change)
    {
        if (AgendaRights.Acts(tools.Actor.Value) is not { } me || await desk.FindToChangeAsync(kenmerk, CancellationToken.None) is not { Activity: { IsMerged: false } activity })
        {
            return new NotYourActivity();
        }

        return change(activity, await db.Measures.Where(m => m.ActivityId == activity.Id).ToListAsync(), me) ?? await db.TrySaveAsync();
    }

    private Task<List<ActivityMeasure>> ListAsync(Guid activityId, CancellationToken cancel) =>
        db.Measures.AsNoTracking().Where(m => m.ActivityId == activityId).OrderBy(m => m.ChosenAt).ThenBy(m => m.Id).ToListAsync(cancel);
}
