// SPDX-License-Identifier: EUPL-1.2
using Microsoft.EntityFrameworkCore;
using Vliegwiel.Library.Data;
using Vliegwiel.Network.Contracts;
using Vliegwiel.Platform.Data;
using Vliegwiel.Platform.People;

namespace Vliegwiel.Library.Editing;

/// <summary>Somebody else who has the form of the same thing open.</summary>
internal sealed record OtherEditor(string Name, DateTimeOffset Since);

/// <summary>Who has which form open, so that a second person is warned before typing.</summary>
internal sealed class EditingMarks(VliegwielDb db, CurrentActor actor, NetworkDirectory network, TimeProvider clock)
{
    /// <summary>Puts the mark of this actor on the thing and tells who else has it open.</summary>
    public async Task<IReadOnlyList<OtherEditor>> OpenAsync(Guid objectId, CancellationToken cancel)
    {
        // What was refused a moment ago is not saved with the mark.
        db.ChangeTracker.Clear();
        var (me, now) = (actor.Value.PersonId!.Value, clock.GetUtcNow());
        var marks = await db.EditingMarks.Where(m => m.ObjectId == objectId).ToListAsync(cancel);
        if (marks.Find(m => m.PersonId == me) is { } mine)
        {
            mine.GoOn(now);
        }
        else
        {
            db.Add(EditingMark.Begin(objectId, me, now));
        }

        db.RemoveRange(marks.Where(m => m.Until < now - TimeSpan.FromDays(1) && m.PersonId != me));
        try
        {
            await db.SaveChangesAsync(CancellationToken.None);
        }
        catch (DbUpdateException)
        {
            // The same person opened it twice at the same moment: the mark is there, which is what counts.
            db.ChangeTracker.Clear();
        }

        var others = marks.Where(m => m.PersonId != me && m.Until >= now).OrderBy(m => m.Since).ToList();
        var names = await network.NamesOfPeopleAsync([.. others.Select(m => m.PersonId)], cancel);
        return [.. others.Select(m => new OtherEditor(names.GetValueOrDefault(m.PersonId, "Iemand"), m.Since))];
    }

    /// <summary>Takes the mark of this actor away, in the change that is being made.</summary>
    public async Task TakeAwayAsync(Guid objectId, CancellationToken cancel) =>
        db.RemoveRange(await db.EditingMarks.Where(m => m.ObjectId == objectId && m.PersonId == actor.Value.PersonId).ToListAsync(cancel));
}
