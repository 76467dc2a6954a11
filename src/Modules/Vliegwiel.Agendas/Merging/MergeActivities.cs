// SPDX-License-Identifier: EUPL-1.2
using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Vliegwiel.Agendas.Activities;
using Vliegwiel.Agendas.Contracts;
using Vliegwiel.Agendas.Data;
using Vliegwiel.Agendas.Depending;
using Vliegwiel.Agendas.Domain;
using Vliegwiel.Agendas.Placing;
using Vliegwiel.Design.Lists;
using Vliegwiel.Platform.Data;
using Vliegwiel.Platform.Results;
using Vliegwiel.Platform.Spine;

namespace Vliegwiel.Agendas.Merging;

/// <summary>In which other an activity goes on, how and why.</summary>
internal sealed class MergeRequest
{
    public const string Merge = "samenvoegen";
    public const string Replace = "vervangen";

    [Required(ErrorMessage = "Kies in welke activiteit deze verder gaat.")]
    public string? Andere { get; set; }

    [Required(ErrorMessage = "Kies wat er met de activiteit gebeurt."), RegularExpression($"{Merge}|{Replace}", ErrorMessage = "Kies wat er met de activiteit gebeurt.")]
    public string? Hoe { get; set; }

    [Required(ErrorMessage = "Schrijf erbij waarom. Wie het oude adres heeft, leest dit."), StringLength(Activity.ContinuationReasonMaxLength, ErrorMessage = "Maak de reden hoogstens 1.000 tekens lang.")]
    public string? Reden { get; set; }
}

/// <summary>An activity and those in which it could go on, as far as the actor may change both.</summary>
internal sealed record MergeChoices(PlacedActivity Placed, IReadOnlyList<Choice> Others);

/// <summary>
/// Lets an activity go on in another on the same agenda, and undoes it. Nothing is copied or added up: comments, placements, history, the budget and who may
/// see that stay with the activity they belong to; only what it waits for and what waits for it goes along. So a merge opens nothing to anybody, and undoing it gives back what there was.
/// </summary>
internal sealed class MergeActivities(VliegwielDb db, Access access, ActivityDesk desk, PlaceTools tools, DependencyGroups dependencies)
{
    /// <summary>From what goes on in another to that other.</summary>
    public const string OnwardTie = "gaat-op-in";

    /// <summary>As the Draad says it at the other.</summary>
    public const string TookIn = "nam op";

    public static readonly IReadOnlyList<Choice> Ways =
    [
        new(MergeRequest.Merge, "Samenvoegen", "zij doen hetzelfde; de ander doet het voortaan voor beide"),
        new(MergeRequest.Replace, "Vervangen", "deze wordt niet meer gedaan; de ander komt ervoor in de plaats"),
    ];

    /// <returns>Null when there is no such activity that this actor may change.</returns>
    public async Task<MergeChoices?> FindAsync(string kenmerk, CancellationToken cancel) =>
        await desk.FindToChangeAsync(kenmerk, cancel) is { } placed ? new MergeChoices(placed, placed.Activity.IsMerged ? [] : await OthersAsync(placed, cancel)) : null;

    public async Task<Result<Activity>> RunAsync(string kenmerk, MergeRequest request)
    {
        if (await desk.FindAsync(kenmerk, CancellationToken.None) is not { Activity: var activity } placed)
        {
            return new NoSuchActivity();
        }

        if (!placed.MayEdit)
        {
            return new NotYourActivity();
        }

        if (await desk.FindAsync(request.Andere!, CancellationToken.None) is not { Activity: var other, Agendas: var agendas } found || !agendas.Any(a => placed.Agendas.Any(p => p.Id == a.Id)))
        {
            return new NoSuchOther();
        }

        if (!found.MayEdit)
        {
            return new OtherIsNotYours();
        }

        var how = request.Hoe == MergeRequest.Replace ? Continuation.Replaced : Continuation.Merged;
        if (activity.MergeInto(other, how, ActivityRequest.Tidy(request.Reden)!) is { } refusal)
        {
            return refusal;
        }

        // Every agenda, also those that this actor does not see: none of them may lose what is done.
        if (await db.Set<AgendaPlacement>().AnyAsync(p => p.ActivityId == activity.Id && !db.Set<AgendaPlacement>().Any(o => o.AgendaId == p.AgendaId && o.ActivityId == other.Id), CancellationToken.None))
        {
            db.ChangeTracker.Clear();
            return new OtherStandsOnFewerAgendas();
        }

        if (await dependencies.JoinAsync(activity.Id, other.Id) is { } circle)
        {
            db.ChangeTracker.Clear();
            return circle;
        }

        Touch(other);
        tools.Agenda.Journal.Record(how == Continuation.Merged ? new ActivityMerged(other.Id) { ObjectId = activity.Id } : new ActivityReplaced(other.Id) { ObjectId = activity.Id });
        tools.Agenda.Journal.Record(new ActivityTookIn(activity.Id) { ObjectId = other.Id });
        await tools.Threads.TieAsync(activity.Id, other.Id, OnwardTie, CancellationToken.None);
        return await db.TrySaveAsync() is { } clash ? clash : activity;
    }

    public async Task<Result<Activity>> UndoAsync(string kenmerk)
    {
        if (await desk.FindToChangeAsync(kenmerk, CancellationToken.None) is not { Activity: var activity })
        {
            return new NotYourActivity();
        }

        var into = activity.GroupId;
        if (activity.Loosen() is { } refusal)
        {
            return refusal;
        }

        Touch(await db.Activities.SingleAsync(a => a.Id == into, CancellationToken.None));
        await dependencies.LoosenAsync(activity.Id, into, AgendaRights.Acts(tools.Actor.Value)!.Value, tools.Agenda.Clock.GetUtcNow());
        tools.Agenda.Journal.Record(new ActivityLoosened(into) { ObjectId = activity.Id });
        tools.Agenda.Journal.Record(new ActivityLetGo(activity.Id) { ObjectId = into });
        await tools.Threads.UntieAsync(activity.Id, into, OnwardTie, CancellationToken.None);
        return await db.TrySaveAsync() is { } clash ? clash : activity;
    }

    private async Task<IReadOnlyList<Choice>> OthersAsync(PlacedActivity placed, CancellationToken cancel)
    {
        var agendas = placed.Agendas.Select(a => a.Id).ToList();
        var kept = placed.Agendas.Where(a => AgendaRights.MayKeep(tools.Actor.Value, a)).Select(a => a.Id).ToHashSet();
        var me = AgendaRights.Acts(tools.Actor.Value);
        var rows = await (from a in access.Visible<Activity>().AsNoTracking()
                          join p in db.Set<AgendaPlacement>() on a.Id equals p.ActivityId
                          where agendas.Contains(p.AgendaId) && a.GroupId == a.Id && a.Id != placed.Activity.Id
                          orderby a.FoldedTitle, a.Id
                          select new { a.Kenmerk, a.Title, a.State, a.OwnerId, a.ProposedById, p.AgendaId }).ToListAsync(cancel);
        return [.. rows.Where(r => kept.Contains(r.AgendaId) || r.OwnerId == me || (r.OwnerId is null && r.ProposedById == me)).DistinctBy(r => r.Kenmerk).Select(r => new Choice(r.Kenmerk, $"{r.Title} ({ActivityWords.Of(r.State)})"))];
    }

    /// <summary>So that of two who merge the same two, each into the other, one is told.</summary>
    private void Touch(Activity other) => db.Entry(other).State = EntityState.Modified;
}
