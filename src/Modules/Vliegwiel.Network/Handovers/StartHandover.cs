// SPDX-License-Identifier: EUPL-1.2
using Microsoft.EntityFrameworkCore;
using Vliegwiel.Network.Contracts;
using Vliegwiel.Network.Data;
using Vliegwiel.Network.Domain;
using Vliegwiel.Platform.Data;
using Vliegwiel.Platform.Journal;
using Vliegwiel.Platform.People;

namespace Vliegwiel.Network.Handovers;

/// <summary>Draws up the list of what somebody leaves, in the transaction that ends the role or the job.</summary>
internal sealed class StartHandover(VliegwielDb db, EventJournal journal, IEnumerable<IHandoverSource> sources, TimeProvider clock)
{
    /// <summary>A list is for people: of what comes after this, the site itself is the list.</summary>
    private const int MaxMatters = 200;

    public async Task<Handover> OfEmploymentAsync(Employment employment, DateOnly lastDay, Guid? successorId, CancellationToken cancel)
    {
        var handover = Handover.OfEmployment(employment, lastDay, successorId, clock.GetUtcNow());
        await AddMattersAsync(handover, cancel);
        var roles = await db.Roles.Where(r => r.PersonId == employment.PersonId && r.From <= lastDay && (r.Until == null || r.Until > lastDay)).OrderBy(r => r.From).ThenBy(r => r.Id).ToListAsync(cancel);
        foreach (var role in roles.Where(r => r.Until is null && r.OrganisationId != employment.OrganisationId))
        {
            // Somebody may keep a role in another job, but somebody must have thought of it.
            handover.Add(HandoverItemKind.RoleThatGoesOn, PlaceOf(role), role.Role);
        }

        handover.Add(HandoverItemKind.Contacts, employment.OrganisationId, role: null);
        return Save(handover);
    }

    public async Task<Handover> OfRoleAsync(RoleAssignment role, DateOnly lastDay, Guid? successorId, CancellationToken cancel)
    {
        var handover = Handover.OfRole(role, lastDay, successorId, clock.GetUtcNow());
        await AddMattersAsync(handover, cancel);
        var next = lastDay.AddDays(1);
        var isFilled = successorId is not null || await db.Roles.AnyAsync(r => r.Id != role.Id && r.Role == role.Role && r.AllianceId == role.AllianceId && r.OrganisationId == role.OrganisationId
            && r.From <= next && (r.Until == null || r.Until >= next), cancel);
        if (!isFilled)
        {
            handover.Add(HandoverItemKind.RoleWithoutSuccessor, PlaceOf(role), role.Role);
        }

        handover.Add(HandoverItemKind.Contacts, PlaceOf(role), role: null);
        return Save(handover);
    }

    private static Guid PlaceOf(RoleAssignment role) => role.AllianceId ?? role.OrganisationId ?? Memberships.Mandate.WholeSite;

    private async Task AddMattersAsync(Handover handover, CancellationToken cancel)
    {
        var scope = new HandoverScope(handover.PersonId, handover.OrganisationId, handover.AllianceId);
        foreach (var source in sources)
        {
            foreach (var matter in (await source.FindAsync(scope, cancel)).Take(MaxMatters - handover.Items.Count))
            {
                handover.Add(KindOf(matter.Kind), matter.ObjectId, role: null);
            }
        }
    }

    private static HandoverItemKind KindOf(OpenMatterKind kind) => kind switch
    {
        OpenMatterKind.Document => HandoverItemKind.Document,
        OpenMatterKind.RunningImport => HandoverItemKind.RunningImport,
        OpenMatterKind.Dossier => HandoverItemKind.Dossier,
        OpenMatterKind.Question => HandoverItemKind.Question,
        OpenMatterKind.Activity => HandoverItemKind.Activity,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    private Handover Save(Handover handover)
    {
        db.Add(handover);
        journal.Record(new HandoverStarted { ObjectId = handover.Id, PersonId = handover.PersonId, Items = handover.Items.Count });
        return handover;
    }
}
