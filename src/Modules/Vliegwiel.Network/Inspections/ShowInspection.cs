// SPDX-License-Identifier: EUPL-1.2
using Microsoft.EntityFrameworkCore;
using Vliegwiel.Network.Contracts;
using Vliegwiel.Network.Domain;
using Vliegwiel.Platform.Data;
using Vliegwiel.Platform.Modules;
using Vliegwiel.Platform.People;
using Vliegwiel.Platform.Spine;

namespace Vliegwiel.Network.Inspections;

/// <param name="Title">Null when the reader may not see the thing.</param>
internal sealed record ShownInspection(Inspection Inspection, string Administrator, string Kind, string? Title, string? Url, bool IsOpen);

/// <param name="Url">Of the thing, while it is open.</param>
internal sealed record InspectionLine(Inspection Inspection, string Kind, string? Url);

/// <summary>Finds what was opened with a reason, for who may know.</summary>
internal sealed class ShowInspection(VliegwielDb db, Access access, CurrentActor actor, NetworkDirectory network, InspectionKinds kinds)
{
    private const int Most = 50;

    /// <returns>Null when there is no such inspection for this actor.</returns>
    public async Task<ShownInspection?> FindAsync(Guid id, CancellationToken cancel)
    {
        if (await access.Visible<Inspection>().AsNoTracking().SingleOrDefaultAsync(i => i.Id == id, cancel) is not { } inspection)
        {
            return null;
        }

        var administrator = await network.FindPersonAsync(inspection.AdministratorId, cancel);
        var thing = await access.VisibleObjects().SingleOrDefaultAsync(o => o.Id == inspection.ThingId, cancel);
        var kind = thing?.Kind ?? await db.Set<ObjectRow>().Where(o => o.Id == inspection.ThingId).Select(o => o.Kind).SingleOrDefaultAsync(cancel);
        return new ShownInspection(inspection, administrator?.Name ?? "iemand die niet meer meedoet", kinds.LabelOf(kind), thing?.Title, thing?.Url, inspection.IsOpen(kinds.Clock.GetUtcNow()));
    }

    /// <summary>What this actor opened, newest first.</summary>
    public async Task<IReadOnlyList<InspectionLine>> ListMineAsync(CancellationToken cancel)
    {
        var me = actor.Value.PersonId;
        var lines = await (from inspection in access.Visible<Inspection>().AsNoTracking()
                           from row in db.Set<ObjectRow>().Where(o => o.Id == inspection.ThingId).DefaultIfEmpty()
                           where inspection.AdministratorId == me
                           orderby inspection.OpenedAt descending, inspection.Id
                           select new { inspection, Kind = (string?)row!.Kind, Url = (string?)row.Url }).Take(Most).ToListAsync(cancel);
        return [.. lines.Select(l => new InspectionLine(l.inspection, kinds.LabelOf(l.Kind), l.inspection.IsOpen(kinds.Clock.GetUtcNow()) ? l.Url : null))];
    }
}

/// <summary>What people call each kind of thing.</summary>
internal sealed record InspectionKinds(ModuleCatalogue Modules, TimeProvider Clock)
{
    public string LabelOf(string? kind) => Modules.Kinds.FirstOrDefault(k => k.Name == kind)?.Label ?? "iets wat er niet meer is";
}
