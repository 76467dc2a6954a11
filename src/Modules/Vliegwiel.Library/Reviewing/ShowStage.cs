// SPDX-License-Identifier: EUPL-1.2
using Microsoft.EntityFrameworkCore;
using Vliegwiel.Library.Domain;
using Vliegwiel.Network.Contracts;
using Vliegwiel.Platform.Spine;

namespace Vliegwiel.Library.Reviewing;

/// <summary>One remark as a page shows it.</summary>
internal sealed record RemarkLine(ItemAct Act, int Version, DateTimeOffset At, string? By, string Text);

/// <summary>Finds an item with the reasons for its stage that the actor may read.</summary>
internal sealed class ShowStage(Access access, NetworkDirectory network)
{
    public Task<Item?> FindAsync(string kenmerk, CancellationToken cancel) => access.Visible<Item>().SingleOrDefaultAsync(i => i.Kenmerk == kenmerk, cancel);

    /// <summary>Newest first.</summary>
    public async Task<IReadOnlyList<RemarkLine>> RemarksAsync(Guid itemId, CancellationToken cancel)
    {
        var remarks = await access.Visible<ItemRemark>().AsNoTracking().Where(r => r.ItemId == itemId).OrderByDescending(r => r.At).ThenByDescending(r => r.Id).Take(100).ToListAsync(cancel);
        var names = await network.NamesOfPeopleAsync([.. remarks.Select(r => r.ById).OfType<Guid>().Distinct()], cancel);
        return [.. remarks.Select(r => new RemarkLine(r.Act, r.VersionNumber, r.At, r.ById is { } by ? names.GetValueOrDefault(by, "iemand die niet meer meedoet") : null, r.Text))];
    }

    /// <summary>What should be used instead, for who may see that too.</summary>
    public async Task<(string Title, string Url)?> ReplacementAsync(Item item, CancellationToken cancel) =>
        item.ReplacedById is { } id && await access.Visible<Item>().Where(i => i.Id == id).Select(i => new { i.Title, i.Kenmerk }).SingleOrDefaultAsync(cancel) is { } other
            ? (other.Title, LibraryLinks.Show(other.Kenmerk)) : null;
}
