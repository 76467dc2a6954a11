// SPDX-License-Identifier: EUPL-1.2
using Microsoft.EntityFrameworkCore;
using Vliegwiel.Agendas.Data;
using Vliegwiel.Agendas.Domain;
using Vliegwiel.Agendas.Owning;
using Vliegwiel.Platform.Data;
using Vliegwiel.Platform.People;
using Vliegwiel.Platform.Results;

namespace Vliegwiel.Agendas.Progress;

/// <summary>What a link in a mail leads to: the activity, or why it leads nowhere any more.</summary>
/// <param name="Activity">Null when it leads nowhere.</param>
/// <param name="WasAnswered">True when it was used, and nothing is waited for.</param>
internal sealed record LinkedActivity(Activity? Activity, ProgressRequest? Request, bool WasAnswered);

/// <summary>Takes down how it goes from a link in a mail, of somebody who need not sign in. It works once.</summary>
internal sealed class AnswerByLink(VliegwielDb db, ReportProgress reporting, CurrentActor current, IActorSource actors, TimeProvider clock)
{
    public async Task<LinkedActivity> FindAsync(string token, CancellationToken cancel)
    {
        var hash = ProgressRequest.HashOf(token);
        if (await db.ProgressRequests.SingleOrDefaultAsync(r => r.TokenHash == hash, cancel) is not { } request || !request.IsOpen(clock.GetUtcNow()))
        {
            return new LinkedActivity(null, null, await db.ProgressRequests.AnyAsync(r => r.TokenHash == hash && r.AnsweredAt != null, cancel));
        }

        return await db.Activities.SingleOrDefaultAsync(a => a.Id == request.ActivityId && a.GroupId == a.Id, cancel) is { IsOver: false } activity
            && await actors.FindAsync(request.PersonId, cancel) is { } actor && AskOwner.Sees(actor, activity)
            && await IsStillAskedAsync(activity, actor, cancel)
            ? new LinkedActivity(activity, request, false)
            : new LinkedActivity(null, null, false);
    }

    public Task<Refusal?> ReportAsync(string token, ReportRequest form) => DoAsync(token, (activity, person) => reporting.Report(activity, form, person));

    public Task<Refusal?> ConfirmAsync(string token) => DoAsync(token, reporting.Confirm);

    private async Task<Refusal?> DoAsync(string token, Func<Activity, Guid, Refusal?> change)
    {
        if (await FindAsync(token, CancellationToken.None) is not { Activity: { } activity, Request: { } request })
        {
            return new ProgressLinkEnded();
        }

        // The journal names who was asked, not the browser that happened to be signed in.
        current.Become(await actors.FindAsync(request.PersonId, CancellationToken.None) ?? throw new InvalidOperationException("Who sees an activity can act."));
        if (change(activity, request.PersonId) is { } refusal)
        {
            return refusal;
        }

        await reporting.CloseRequestsAsync(activity.Id, request.PersonId);
        if (await db.TrySaveAsync() is not { } clash)
        {
            return null;
        }

        db.ChangeTracker.Clear();
        return (await FindAsync(token, CancellationToken.None)).Activity is null ? new ProgressLinkEnded() : clash;
    }

    /// <summary>The owner, or who keeps an agenda on which it stands: whoever stopped being either answers nothing any more.</summary>
    private async Task<bool> IsStillAskedAsync(Activity activity, Actor actor, CancellationToken cancel) => activity.OwnerId == actor.PersonId
        || AgendaRights.MayKeepOne(actor, await db.Agendas.AsNoTracking().Where(a => db.Set<AgendaPlacement>().Any(p => p.AgendaId == a.Id && p.ActivityId == activity.Id)).ToListAsync(cancel));
}
