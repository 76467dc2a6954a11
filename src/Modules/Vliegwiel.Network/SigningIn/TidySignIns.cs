// SPDX-License-Identifier: EUPL-1.2
using Microsoft.EntityFrameworkCore;
using Vliegwiel.Network.Data;
using Vliegwiel.Platform.Data;
using Vliegwiel.Platform.Jobs;

namespace Vliegwiel.Network.SigningIn;

internal sealed record TidySignIns : WorkOrder;

/// <summary>Takes away what no longer says anything: old counts, sessions and links. What happened stays in the journal.</summary>
internal sealed class SignInTidying(VliegwielDb db, TimeProvider clock) : IWork<TidySignIns>
{
    private const int AtOnce = 500;
    private static readonly TimeSpan KeepCounts = TimeSpan.FromDays(2);
    private static readonly TimeSpan KeepRest = TimeSpan.FromDays(90);

    public async Task DoAsync(TidySignIns order, CancellationToken cancel)
    {
        var counted = clock.GetUtcNow() - KeepCounts;
        var ended = clock.GetUtcNow() - KeepRest;
        await RemoveAsync(db.Attempts.Where(a => a.LastAt < counted), cancel);
        await RemoveAsync(db.Sessions.Where(s => s.EndsAt < ended), cancel);
        await RemoveAsync(db.SecretLinks.Where(l => l.ExpiresAt < ended), cancel);
    }

    private async Task RemoveAsync<T>(IQueryable<T> old, CancellationToken cancel) where T : class
    {
        while (await old.Take(AtOnce).ToListAsync(cancel) is { Count: > 0 } rows)
        {
            db.RemoveRange(rows);
            await db.SaveChangesAsync(CancellationToken.None);
            db.ChangeTracker.Clear();
        }
    }
}
