// SPDX-License-Identifier: EUPL-1.2
using Microsoft.EntityFrameworkCore;
using Vliegwiel.Network.Contracts;
using Vliegwiel.Network.Data;
using Vliegwiel.Network.Domain;
using Vliegwiel.Network.Memberships;
using Vliegwiel.Platform;
using Vliegwiel.Platform.Data;
using Vliegwiel.Platform.People;
using Vliegwiel.Platform.Results;

namespace Vliegwiel.Network.Handovers;

/// <summary>Ends a role, gives it to the successor from the next day on when there is one, and draws up the hand-over.</summary>
internal sealed class EndRole(VliegwielDb db, CurrentActor actor, RoleTools roles, WorkTools tools)
{
    public async Task<Result<Handover>> RunAsync(Guid roleId, DateOnly lastDay, Guid? successorId, CancellationToken cancel)
    {
        var role = await db.Roles.SingleOrDefaultAsync(r => r.Id == roleId, cancel);
        if (Refuse(role, lastDay) is { } refusal)
        {
            return refusal;
        }

        if (role!.Role == Role.SiteAdministrator && successorId is null && !await OthersAdministerSiteAsync(role, lastDay.AddDays(1), cancel))
        {
            return new LastSiteAdministrator();
        }

        if (successorId is { } successor)
        {
            if (successor == role.PersonId || !await db.People.AnyAsync(p => p.Id == successor && !p.IsBlocked, cancel))
            {
                return new UnknownSuccessor();
            }

            var place = new RolePlace(role.Role, role.AllianceId ?? role.OrganisationId);
            if ((await roles.Start.StageAsync(successor, place, lastDay.AddDays(1), cancel)).Refusal is { } no and not HasRoleAlready)
            {
                return no;
            }
        }

        role.End(lastDay);
        tools.Journal.Record(new RoleEnded(role.Role, role.AllianceId ?? role.OrganisationId, lastDay) { ObjectId = role.PersonId });
        var handover = await roles.Handovers.OfRoleAsync(role, lastDay, successorId, cancel);
        await db.SaveChangesAsync(CancellationToken.None);
        return handover;
    }

    private Refusal? Refuse(RoleAssignment? role, DateOnly lastDay) => role switch
    {
        null => new UnknownRole(),
        _ when !Mandate.Of(actor.Value).Covers(role) => new NotYoursToArrange(),
        _ => Leaving.Refuse(role.From, role.Until, lastDay, tools.Clock.DutchToday),
    };

    private Task<bool> OthersAdministerSiteAsync(RoleAssignment role, DateOnly day, CancellationToken cancel) =>
        db.Roles.AnyAsync(r => r.Id != role.Id && r.PersonId != role.PersonId && r.Role == Role.SiteAdministrator && r.From <= day && (r.Until == null || r.Until >= day), cancel);
}

/// <summary>What follows when a role ends.</summary>
internal sealed record RoleTools(StartRole Start, StartHandover Handovers);
