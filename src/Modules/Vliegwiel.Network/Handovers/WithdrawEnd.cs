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
using Vliegwiel.Platform.Spine;

namespace Vliegwiel.Network.Handovers;

/// <summary>Takes a planned end back before it comes: the job or role goes on, the successor does not start, the hand-over is gone.</summary>
/// <remarks>Work elsewhere that was written down with the end stays: having two jobs is allowed.</remarks>
internal sealed class WithdrawEnd(VliegwielDb db, Access access, CurrentActor actor, WorkTools tools)
{
    public bool May(Handover handover) =>
        handover.LastDay >= tools.Clock.DutchToday && Mandate.Of(actor.Value).Covers(handover.AllianceId, handover.OrganisationId);

    public async Task<Refusal?> RunAsync(string kenmerk, CancellationToken cancel)
    {
        if (await access.Visible<Handover>().Include(h => h.Items).SingleOrDefaultAsync(h => h.Kenmerk == kenmerk, cancel) is not { } handover || !May(handover))
        {
            return new CannotWithdrawEnd();
        }

        var goesOn = handover.Cause == HandoverCause.RoleEnded ? await LetRoleGoOnAsync(handover, cancel) : await LetJobGoOnAsync(handover, cancel);
        if (!goesOn)
        {
            return new CannotWithdrawEnd();
        }

        db.Remove(handover);
        tools.Journal.Record(new HandoverWithdrawn { ObjectId = handover.Id, PersonId = handover.PersonId });
        return await db.TrySaveAsync();
    }

    private async Task<bool> LetJobGoOnAsync(Handover handover, CancellationToken cancel)
    {
        if (await db.Employments.FirstOrDefaultAsync(e => e.PersonId == handover.PersonId && e.OrganisationId == handover.OrganisationId && e.Until == handover.LastDay, cancel) is not { } employment)
        {
            return false;
        }

        employment.GoOn();
        tools.Journal.Record(new EmploymentEndWithdrawn { ObjectId = handover.PersonId, OrganisationId = employment.OrganisationId });
        var ended = handover.Items.Where(i => i.Kind == HandoverItemKind.RoleWithoutSuccessor).Select(i => i.Role).ToList();
        foreach (var role in await db.Roles.Where(r => r.PersonId == handover.PersonId && r.OrganisationId == handover.OrganisationId && r.Until >= handover.LastDay).ToListAsync(cancel))
        {
            if (ended.Contains(role.Role))
            {
                role.GoOn();
                tools.Journal.Record(new RoleEndWithdrawn(role.Role, role.OrganisationId) { ObjectId = handover.PersonId });
            }
        }

        return true;
    }

    private async Task<bool> LetRoleGoOnAsync(Handover handover, CancellationToken cancel)
    {
        var same = db.Roles.Where(r => r.Role == handover.Role && r.AllianceId == handover.AllianceId && r.OrganisationId == handover.OrganisationId);
        if (await same.FirstOrDefaultAsync(r => r.PersonId == handover.PersonId && r.Until == handover.LastDay, cancel) is not { } role)
        {
            return false;
        }

        role.GoOn();
        tools.Journal.Record(new RoleEndWithdrawn(role.Role, role.AllianceId ?? role.OrganisationId) { ObjectId = handover.PersonId });
        var next = handover.LastDay.AddDays(1);
        if (handover.SuccessorId is { } successor && await same.FirstOrDefaultAsync(r => r.PersonId == successor && r.From == next, cancel) is { } follow)
        {
            db.Remove(follow);
            tools.Journal.Record(new RoleStartWithdrawn(follow.Role, follow.AllianceId ?? follow.OrganisationId) { ObjectId = successor });
        }

        return true;
    }
}
