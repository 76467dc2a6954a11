// SPDX-License-Identifier: EUPL-1.2
using Microsoft.EntityFrameworkCore;
using Vliegwiel.Network.Contracts;
using Vliegwiel.Network.Data;
using Vliegwiel.Network.Domain;
using Vliegwiel.Network.Memberships;
using Vliegwiel.Platform;
using Vliegwiel.Platform.Data;
using Vliegwiel.Platform.Spine;

namespace Vliegwiel.Network.Handovers;

/// <param name="Title">Of the thing, when this reader may see it; else null.</param>
internal sealed record HandoverLine(int Number, string What, string? Title, string? Url, HandoverItemState State, string? Reason, string? SettledBy, DateTimeOffset? SettledAt);

internal sealed record ShownHandover(Handover Handover, PersonName Person, PersonName? Successor, string What, bool IsPlanned, bool MayWithdraw, IReadOnlyList<HandoverLine> Lines);

/// <summary>Finds a hand-over; of its points only what this reader may see gets a name.</summary>
internal sealed class ShowHandover(VliegwielDb db, Access access, NetworkDirectory network, WithdrawEnd withdraw, WorkTools tools)
{
    public async Task<ShownHandover?> FindAsync(string kenmerk, CancellationToken cancel)
    {
        if (await access.Visible<Handover>().AsNoTracking().Include(h => h.Items).SingleOrDefaultAsync(h => h.Kenmerk == kenmerk, cancel) is not { } handover
            || await network.FindPersonAsync(handover.PersonId, cancel) is not { } person)
        {
            return null;
        }

        var successor = handover.SuccessorId is { } id ? await network.FindPersonAsync(id, cancel) : null;
        var ids = handover.Items.Select(i => i.ObjectId).Append(handover.OrganisationId ?? handover.AllianceId ?? Mandate.WholeSite).Distinct().ToList();
        var things = await access.VisibleObjects().Where(o => ids.Contains(o.Id)).ToDictionaryAsync(o => o.Id, o => (o.Title, (string?)o.Url), cancel);
        foreach (var alliance in await db.Alliances.Where(a => ids.Contains(a.Id)).Select(a => new { a.Id, a.Name }).ToListAsync(cancel))
        {
            things[alliance.Id] = (alliance.Name, null);
        }

        things[Mandate.WholeSite] = ("de hele site", null);
        var names = await network.NamesOfPeopleAsync([.. handover.Items.Select(i => i.SettledById).OfType<Guid>().Distinct()], cancel);
        var place = things.GetValueOrDefault(handover.OrganisationId ?? handover.AllianceId ?? Mandate.WholeSite).Title;
        return new ShownHandover(handover, person, successor,
            handover.Role is { } role ? $"rol {Words.Of(role)}, {place}" : $"werk bij {place}",
            handover.LastDay >= tools.Clock.DutchToday, withdraw.May(handover),
            [.. handover.Items.OrderBy(i => i.Number).Select(i => Line(i, things, names))]);
    }

    private static HandoverLine Line(HandoverItem item, Dictionary<Guid, (string Title, string? Url)> things, IReadOnlyDictionary<Guid, string> names)
    {
        var (title, url) = things.GetValueOrDefault(item.ObjectId);
        return new HandoverLine(item.Number, HandoverWords.Of(item.Kind), item.Role is { } role ? $"{Words.Of(role)}, {title}" : title, url,
            item.State, item.Reason, item.SettledById is { } by ? names.GetValueOrDefault(by) : null, item.SettledAt);
    }
}
