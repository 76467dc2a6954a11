// SPDX-License-Identifier: EUPL-1.2
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Vliegwiel.Network.Areas;
using Vliegwiel.Network.Data;
using Vliegwiel.Platform.Data;
using Vliegwiel.Platform.People;

namespace Vliegwiel.Network.Seeds;

/// <summary>The areas and governing organisations that the product ships; another edition of the list is taken in once.</summary>
internal sealed class ShippedAreas(VliegwielDb db, ImportAreas areas, CurrentActor actor, TimeProvider clock)
{
    private const string List = "gebieden";

    public static byte[] Content()
    {
        using var resource = typeof(ShippedAreas).Assembly.GetManifestResourceStream("Seeds/Areas/gebieden.csv")
            ?? throw new InvalidOperationException("The list of areas is not in the program.");
        using var bytes = new MemoryStream();
        resource.CopyTo(bytes);
        return bytes.ToArray();
    }

    /// <summary>Quick when this edition is in already.</summary>
    public async Task LoadAsync(CancellationToken cancel)
    {
        var content = Content();
        var sha256 = Convert.ToHexStringLower(SHA256.HashData(content));
        if (await db.ShippedLists.AnyAsync(l => l.Name == List && l.Sha256 == sha256, cancel))
        {
            return;
        }

        actor.Become(Actor.System);
        var outcome = await areas.StageAsync(content, cancel);
        if (outcome.Problems.Count > 0)
        {
            throw new InvalidOperationException($"The list of areas in the program is wrong: {string.Join(' ', outcome.Problems)}");
        }

        if (await db.ShippedLists.SingleOrDefaultAsync(l => l.Name == List, cancel) is { } earlier)
        {
            (earlier.Sha256, earlier.LoadedAt) = (sha256, clock.GetUtcNow());
        }
        else
        {
            db.Add(new ShippedList { Name = List, Sha256 = sha256, LoadedAt = clock.GetUtcNow() });
        }

        try
        {
            await db.SaveChangesAsync(CancellationToken.None);
        }
        catch (DbUpdateException)
        {
            // Two nodes may start at once; one of them is first, and that is enough.
            db.ChangeTracker.Clear();
            if (!await db.ShippedLists.AnyAsync(l => l.Name == List && l.Sha256 == sha256, cancel))
            {
                throw;
            }
        }
    }
}
