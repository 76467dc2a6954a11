// SPDX-License-Identifier: EUPL-1.2
using Microsoft.EntityFrameworkCore;
using Vliegwiel.Library.Domain;
using Vliegwiel.Library.Versions;
using Vliegwiel.Platform.Data;
using Vliegwiel.Platform.People;
using Vliegwiel.Platform.Results;
using Vliegwiel.Platform.Spine;

namespace Vliegwiel.Library.Editing;

/// <summary>Sets some fields of an item that the actor may edit, leaving the others as they are: for proposals that somebody confirms, and for programs.</summary>
internal sealed class SetItemFields(VliegwielDb db, Access access, CurrentActor actor, VersionKeeper versions)
{
    /// <param name="change">From the present fields to the new ones; asked again when somebody else saved in between.</param>
    public async Task<Result<Item>> RunAsync(Guid itemId, Func<ItemFields, ItemFields> change, CancellationToken cancel)
    {
        for (var attempt = 1; ; attempt++)
        {
            var item = await access.Visible<Item>().SingleOrDefaultAsync(i => i.Id == itemId, cancel);
            if (item is null || !ItemRights.MayEdit(actor.Value, item))
            {
                return new NotYoursToEdit();
            }

            if (await versions.ChangeAsync(item, change(item.Fields), note: null, cancel) is { } wrong)
            {
                return wrong;
            }

            if (await db.TrySaveAsync() is not { } refusal)
            {
                return item;
            }

            db.ChangeTracker.Clear();
            if (attempt == 2)
            {
                return refusal;
            }
        }
    }
}
