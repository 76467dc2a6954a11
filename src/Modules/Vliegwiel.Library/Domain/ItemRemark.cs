// SPDX-License-Identifier: EUPL-1.2
using Vliegwiel.Platform.Spine;

namespace Vliegwiel.Library.Domain;

/// <summary>Why the stage of an item was changed, and by whom: a thing of its own, because not everybody who sees the item may read it.</summary>
internal sealed class ItemRemark
{
    public const int TextMaxLength = 1000;

    private ItemRemark() { }

    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public Guid ItemId { get; private set; }

    /// <summary>The address of the item never changes.</summary>
    public string ItemKenmerk { get; private set; } = "";

    public Guid? OrganisationId { get; private set; }
    public int VersionNumber { get; private set; }
    public ItemAct Act { get; private set; }
    public Guid? ById { get; private set; }
    public DateTimeOffset At { get; private set; }

    /// <summary>Empty when nothing had to be said.</summary>
    public string Text { get; private set; } = "";

    public string Audiences { get; private set; } = "";
    public int Revision { get; private set; }

    public IReadOnlyList<Audience> AudienceList => Audience.ReadAll(Audiences);

    public static ItemRemark Write(Item item, ItemAct act, Guid? byId, string? text, DateTimeOffset at)
    {
        var remark = new ItemRemark
        {
            ItemId = item.Id,
            ItemKenmerk = item.Kenmerk,
            OrganisationId = item.OrganisationId,
            VersionNumber = item.VersionNumber,
            Act = act,
            ById = byId,
            At = at,
            Text = text ?? "",
        };
        remark.Follow(item);
        return remark;
    }

    /// <summary>Brings who may read it in step with the item; asked whenever the item is shared or gets another owner.</summary>
    /// <returns>True when that changed.</returns>
    public bool Follow(Item item)
    {
        var before = Audiences;
        Audiences = ItemStages.IsForEverybody(Act) ? item.Audiences : string.Join(' ', Keepers(item).Select(a => a.Token).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
        return before != Audiences;
    }

    private IEnumerable<Audience> Keepers(Item item)
    {
        if (item.OwnerId is { } owner)
        {
            yield return Audience.Person(owner);
        }

        if (ById is { } writer)
        {
            yield return Audience.Person(writer);
        }

        foreach (var role in ItemRights.ReviewRoles(item))
        {
            yield return role;
        }
    }
}
