// SPDX-License-Identifier: EUPL-1.2
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Vliegwiel.Agendas.Activities;
using Vliegwiel.Agendas.Contracts;
using Vliegwiel.Agendas.Data;
using Vliegwiel.Agendas.Depending;
using Vliegwiel.Agendas.Domain;
using Vliegwiel.Design.Lists;
using Vliegwiel.DutchText;
using Vliegwiel.Platform;
using Vliegwiel.Platform.Data;
using Vliegwiel.Platform.Results;

namespace Vliegwiel.Agendas.Waiting;

/// <summary>One wait with the names that belong to it.</summary>
internal sealed record WaitLine(ActivityWait Wait, string Who, int Days, bool IsLong, string MadeBy, string? EndedBy);

/// <summary>What an activity waits for, for who may see it.</summary>
/// <param name="Chosen">The one that is being changed or ended; null when none is.</param>
internal sealed record ShownWaits(Activity Activity, IReadOnlyList<WaitLine> Lines, WaitLine? Chosen, IReadOnlyList<Choice> Organisations, DateOnly Today, bool MayEdit);

/// <summary>Keeps for whom and for what an activity waits.</summary>
internal sealed class KeepWaits(VliegwielDb db, ActivityDesk desk, DependencyTools tools)
{
    /// <param name="chosen">As it stands in the address.</param>
    /// <returns>Null when there is no such activity, or no such wait, for this actor.</returns>
    public async Task<ShownWaits?> FindAsync(string kenmerk, string? chosen, CancellationToken cancel)
    {
        if (await desk.FindAsync(kenmerk, cancel) is not { Activity: var activity } placed)
        {
            return null;
        }

        var today = tools.Agenda.Clock.DutchToday;
        var waits = await db.Waits.AsNoTracking().Where(w => w.ActivityId == activity.Id).OrderBy(w => w.Since).ThenBy(w => w.Id).ToListAsync(cancel);
        var names = await tools.Agenda.Network.FindNamesAsync([.. waits.SelectMany(w => new[] { w.MadeById, w.EndedById }).OfType<Guid>().Distinct()], [.. waits.Select(w => w.OrganisationId).OfType<Guid>().Distinct()], [], cancel);
        List<WaitLine> lines =
        [
            .. waits.OrderBy(w => w.IsOver).Select(w => new WaitLine(w, ShowWaits.WhoOf(w, names), w.DaysOn(today), w.IsLong(today), names.Person(w.MadeById), w.EndedById is { } by ? names.Person(by) : null)),
        ];
        var mayEdit = placed.MayEdit && !activity.IsMerged;
        var line = string.IsNullOrEmpty(chosen) ? null : lines.Find(l => l.Wait.Id.ToString("N") == chosen && !l.Wait.IsOver);
        return !string.IsNullOrEmpty(chosen) && (line is null || !mayEdit)
            ? null
            : new ShownWaits(activity, lines, line, mayEdit ? await tools.Agenda.ListOrganisationsAsync(activity, cancel) : [], today, mayEdit);
    }

    public async Task<Refusal?> StartAsync(string kenmerk, WaitRequest request)
    {
        if (await ToChangeAsync(kenmerk) is not var (activity, me))
        {
            return new NotYourActivity();
        }

        var started = ActivityWait.Start(activity.Id, request.ToFacts(await OrganisationAsync(activity, request)), me, tools.Agenda.Clock.DutchToday, tools.Agenda.Clock.GetUtcNow());
        if (started.Refusal is null)
        {
            db.Add(started.Value);
            tools.Agenda.Journal.Record(new WaitStarted(started.Value.Id, started.Value.Kind) { ObjectId = activity.Id });
        }

        return started.Refusal ?? await db.TrySaveAsync();
    }

    public Task<Refusal?> ChangeAsync(string kenmerk, string? chosen, WaitRequest request) => ChangeAsync(kenmerk, chosen, async (activity, wait, _) =>
    {
        if (request.Basis != wait.Revision.ToString(CultureInfo.InvariantCulture))
        {
            return new SomebodyWasFirst();
        }

        tools.Agenda.Journal.Record(new WaitDescribed(wait.Id) { ObjectId = activity.Id });
        return wait.Describe(request.ToFacts(await OrganisationAsync(activity, request)), tools.Agenda.Clock.DutchToday);
    });

    public Task<Refusal?> EndAsync(string kenmerk, string? chosen, WaitEndRequest request) => ChangeAsync(kenmerk, chosen, (activity, wait, me) =>
    {
        tools.Agenda.Journal.Record(new WaitEnded(wait.Id, request.Dag!.Value) { ObjectId = activity.Id });
        return Task.FromResult(wait.End(request.Dag!.Value, request.Hoe!.Trim(), me, tools.Agenda.Clock.DutchToday));
    });

    private async Task<Refusal?> ChangeAsync(string kenmerk, string? chosen, Func<Activity, ActivityWait, Guid, Task<Refusal?>> change)
    {
        if (await ToChangeAsync(kenmerk) is not var (activity, me))
        {
            return new NotYourActivity();
        }

        if (!Guid.TryParse(chosen, out var id) || await db.Waits.SingleOrDefaultAsync(w => w.Id == id && w.ActivityId == activity.Id) is not { } wait)
        {
            return new NoSuchWait();
        }

        if (await change(activity, wait, me) is { } refusal)
        {
            db.ChangeTracker.Clear();
            return refusal;
        }

        return await db.TrySaveAsync();
    }

    private async Task<(Activity Activity, Guid Me)?> ToChangeAsync(string kenmerk) =>
        AgendaRights.Acts(tools.Actor.Value) is { } me && await desk.FindToChangeAsync(kenmerk, CancellationToken.None) is { Activity: { IsMerged: false } activity } ? (activity, me) : null;

    /// <summary>The one that was chosen, or whose name was typed: who is one of ours is always known as such.</summary>
    private async Task<Guid?> OrganisationAsync(Activity activity, WaitRequest request)
    {
        var organisations = await tools.Agenda.ListOrganisationsAsync(activity, CancellationToken.None);
        var chosen = string.IsNullOrWhiteSpace(request.Organisatie)
            ? organisations.FirstOrDefault(o => request.Wie is { Length: > 0 } typed && Folding.Fold(o.Text) == Folding.Fold(typed.Trim()))
            : organisations.FirstOrDefault(o => o.Value == request.Organisatie);
        return chosen is null ? null : Guid.ParseExact(chosen.Value, "N");
    }
}
