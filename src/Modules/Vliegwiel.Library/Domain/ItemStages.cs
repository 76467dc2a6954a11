// SPDX-License-Identifier: EUPL-1.2
namespace Vliegwiel.Library.Domain;

/// <summary>How far an item is, apart from who may see it.</summary>
internal enum ItemStage { Submitted, Reviewed, Published, Outdated, Withdrawn }

/// <summary>What somebody does to the stage of an item.</summary>
internal enum ItemAct { Review, SendBack, Publish, MarkOutdated, Withdraw, Reopen }

/// <summary>Which act is possible in which stage, and where it leads.</summary>
internal static class ItemStages
{
    private static readonly Dictionary<(ItemStage From, ItemAct Act), ItemStage> Table = new()
    {
        [(ItemStage.Submitted, ItemAct.Review)] = ItemStage.Reviewed,
        [(ItemStage.Submitted, ItemAct.SendBack)] = ItemStage.Submitted,
        [(ItemStage.Submitted, ItemAct.Withdraw)] = ItemStage.Withdrawn,
        [(ItemStage.Reviewed, ItemAct.Publish)] = ItemStage.Published,
        [(ItemStage.Reviewed, ItemAct.SendBack)] = ItemStage.Submitted,
        [(ItemStage.Reviewed, ItemAct.Withdraw)] = ItemStage.Withdrawn,
        // A published item that was changed: the new version is reviewed while it stays published.
        [(ItemStage.Published, ItemAct.Review)] = ItemStage.Published,
        [(ItemStage.Published, ItemAct.SendBack)] = ItemStage.Published,
        [(ItemStage.Published, ItemAct.MarkOutdated)] = ItemStage.Outdated,
        [(ItemStage.Published, ItemAct.Withdraw)] = ItemStage.Withdrawn,
        [(ItemStage.Outdated, ItemAct.Reopen)] = ItemStage.Submitted,
        [(ItemStage.Outdated, ItemAct.Withdraw)] = ItemStage.Withdrawn,
        [(ItemStage.Withdrawn, ItemAct.Reopen)] = ItemStage.Submitted,
        [(ItemStage.Submitted, ItemAct.MarkOutdated)] = ItemStage.Outdated,
        [(ItemStage.Reviewed, ItemAct.MarkOutdated)] = ItemStage.Outdated,
    };

    /// <summary>Null when it cannot be done now.</summary>
    public static ItemStage? After(ItemStage from, ItemAct act) => Table.TryGetValue((from, act), out var to) ? to : null;

    public static bool IsForReviewer(ItemAct act) => act is ItemAct.Review or ItemAct.SendBack;

    /// <summary>Nobody goes on with something that was refused, outdated or withdrawn without knowing why.</summary>
    public static bool NeedsReason(ItemAct act) => act is not (ItemAct.Review or ItemAct.Publish);

    /// <summary>Whoever sees the item is told why it should no longer be used; the rest is between makers and reviewers.</summary>
    public static bool IsForEverybody(ItemAct act) => act is ItemAct.MarkOutdated or ItemAct.Withdraw;
}
