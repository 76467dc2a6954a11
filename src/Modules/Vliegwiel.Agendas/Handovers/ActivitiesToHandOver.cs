// SPDX-License-Identifier: EUPL-1.2
using Microsoft.EntityFrameworkCore;
using Vliegwiel.Agendas.Data;
using Vliegwiel.Agendas.Domain;
using Vliegwiel.Platform.Data;
using Vliegwiel.Platform.People;
using Vliegwiel.Platform.Spine;

namespace Vliegwiel.Agendas.Handovers;

/// <summary>The activities that a person owns for the place that is left, as long as they are not over.</summary>
internal sealed class ActivitiesToHandOver(VliegwielDb db) : IHandoverSource
{
    public async Task<IReadOnlyList<OpenMatter>> FindAsync(HandoverScope scope, CancellationToken cancel)
    {
        var owned = db.Activities.Where(a => a.OwnerId == scope.PersonId && a.GroupId == a.Id && a.State != ActivityState.Delivered && a.State != ActivityState.Anchored && a.State != ActivityState.Stopped);
        if (scope.OrganisationId is { } organisation)
        {
            owned = owned.Where(a => a.OwnerOrganisationId == organisation);
        }
        else if (scope.AllianceId is { } alliance)
        {
            var token = Audience.Alliance(alliance).Token;
            owned = owned.Where(a => a.Audiences.Contains(token));
        }
        else
        {
            return [];
        }

        return [.. (await owned.OrderBy(a => a.Deadline.LastDay == null).ThenBy(a => a.Deadline.LastDay).ThenBy(a => a.Id).Select(a => a.Id).ToListAsync(cancel)).Select(id => new OpenMatter(OpenMatterKind.Activity, id))];
    }
}

/// <summary>Who hears of comments on an activity: its owner, or who proposed it while nobody owns it.</summary>
internal sealed class ActivityOwner(VliegwielDb db) : IOwnerSource
{
    public string Kind => AgendasModule.ActivityKind;

    public Task<Guid?> FindAsync(Guid objectId, CancellationToken cancel) => db.Activities.Where(a => a.Id == objectId).Select(a => a.OwnerId ?? (Guid?)a.ProposedById).SingleOrDefaultAsync(cancel);
}
