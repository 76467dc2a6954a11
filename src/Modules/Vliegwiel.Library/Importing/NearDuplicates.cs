// SPDX-License-Identifier: EUPL-1.2
using Microsoft.EntityFrameworkCore;
using Vliegwiel.Library.Data;
using Vliegwiel.Library.Domain;
using Vliegwiel.Library.Reading;
using Vliegwiel.Platform.Data;
using Vliegwiel.Platform.Spine;

namespace Vliegwiel.Library.Importing;

/// <summary>An item with nearly the same text.</summary>
/// <param name="Likeness">From 0 to 1.</param>
internal sealed record NearDuplicate(Guid ItemId, double Likeness);

/// <summary>Finds items whose text looks like another text, among what the actor may see.</summary>
internal sealed class NearDuplicates(VliegwielDb db, Access access)
{
    /// <summary>From here two texts are most likely the same document in another form.</summary>
    public const double Twin = 0.8;

    private const int MostLookedAt = 200;

    /// <returns>The most alike first; without the item itself.</returns>
    public async Task<IReadOnlyList<NearDuplicate>> FindAsync(TextFingerprint fingerprint, Guid except, double least, CancellationToken cancel)
    {
        var bands = fingerprint.Bands;
        var visible = access.Visible<Item>().Select(i => i.Id);
        var candidates = await db.ItemFingerprints.AsNoTracking()
            .Where(f => f.ItemId != except && f.Bands.Any(b => bands.Contains(b.Value)) && visible.Contains(f.ItemId))
            .OrderBy(f => f.ItemId).Take(MostLookedAt)
            .Select(f => new { f.ItemId, f.Hashes })
            .ToListAsync(cancel);
        return [.. candidates
            .Select(c => new NearDuplicate(c.ItemId, fingerprint.Likeness(TextFingerprint.From(c.Hashes))))
            .Where(c => c.Likeness >= least)
            .OrderByDescending(c => c.Likeness).ThenBy(c => c.ItemId)];
    }
}
