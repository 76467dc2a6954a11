// SPDX-License-Identifier: EUPL-1.2
using Microsoft.EntityFrameworkCore;
using Vliegwiel.Agendas.Data;
using Vliegwiel.Agendas.Domain;
using Vliegwiel.Platform.Data;
using Vliegwiel.Platform.People;
using Vliegwiel.Platform.Spine;

namespace Vliegwiel.Agendas.Activities;

/// <summary>An activity and the agendas on which it stands, as far as the actor sees them.</summary>
internal sealed record PlacedActivity(Activity Activity, IReadOnlyList<Agenda> Agendas, bool MayEdit, bool MayAdopt)
{
    /// <summary>Let in for a period: sees the activity and its team, and nothing else that belongs to it.</summary>
    public required bool IsGuest { get; init; }
}

/// <summary>Finds an activity for whoever acts on it.</summary>
internal sealed class ActivityDesk(VliegwielDb db, Access access, CurrentActor actor)
{
    /// <returns>Null when there is no such activity for this actor.</returns>
    public async Task<PlacedActivity?> FindAsync(string kenmerk, CancellationToken cancel) => await FindForGuestsTooAsync(kenmerk, cancel) is { IsGuest: false } found ? found : null;

    /// <summary>For the page of the activity and of its team: the only two that open for a guest.</summary>
    /// <returns>Null when there is no such activity for this actor.</returns>
    public async Task<PlacedActivity?> FindForGuestsTooAsync(string kenmerk, CancellationToken cancel)
    {
        if (await access.Visible<Activity>().SingleOrDefaultAsync(a => a.Kenmerk == kenmerk, cancel) is not { } activity)
        {
            return null;
        }

        var agendas = await access.Visible<Agenda>().AsNoTracking()
            .Where(a => db.Set<AgendaPlacement>().Any(p => p.AgendaId == a.Id && p.ActivityId == activity.Id))
            .OrderBy(a => a.Title).ThenBy(a => a.Id).ToListAsync(cancel);
        var isGuest = AgendaRights.IsGuest(actor.Value, activity);
        return new PlacedActivity(activity, agendas, !isGuest && AgendaRights.MayEdit(actor.Value, activity, agendas), AgendaRights.MayKeepOne(actor.Value, agendas)) { IsGuest = isGuest };
    }

    /// <summary>The activities that this actor sees for nothing but a period: what is said about an activity in lists is not for guests.</summary>
    public async Task<List<Guid>> SeenOnlyAsGuestAsync(CancellationToken cancel) => actor.Value.Audiences.Any(a => a.IsOfGuests)
        ? [.. (await access.Visible<Activity>().AsNoTracking().Where(a => a.IsOpenToGuests).ToListAsync(cancel)).Where(a => AgendaRights.IsGuest(actor.Value, a)).Select(a => a.Id)]
        : [];

    /// <returns>Null when there is no such activity that this actor may change.</returns>
    public async Task<PlacedActivity?> FindToChangeAsync(string kenmerk, CancellationToken cancel) => await FindAsync(kenmerk, cancel) is { MayEdit: true } found ? found : null;
}
