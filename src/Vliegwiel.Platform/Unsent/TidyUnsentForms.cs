// SPDX-License-Identifier: EUPL-1.2
using Microsoft.EntityFrameworkCore;
using Vliegwiel.Platform.Data;
using Vliegwiel.Platform.Jobs;
using Vliegwiel.Platform.Modules;

namespace Vliegwiel.Platform.Unsent;

internal sealed record TidyUnsentForms : WorkOrder;

/// <summary>Takes away the forms that were kept for an hour.</summary>
internal sealed class UnsentFormTidying(VliegwielDb db, TimeProvider clock) : IWork<TidyUnsentForms>
{
    private const int AtOnce = 50;

    public async Task DoAsync(TidyUnsentForms order, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        while (await db.Set<UnsentForm>().Where(f => f.ExpiresAt <= now).OrderBy(f => f.Id).Take(AtOnce).ToListAsync(cancel) is { Count: > 0 } rows)
        {
            db.RemoveRange(rows);
            try
            {
                await db.SaveChangesAsync(CancellationToken.None);
            }
            catch (DbUpdateConcurrencyException)
            {
                // Somebody took one away at the same moment; the rest is found again.
            }

            db.ChangeTracker.Clear();
        }
    }
}

/// <summary>The keeping of unsent forms, as part of the platform.</summary>
internal static class UnsentFormRegistration
{
    internal static ModuleBuilder AddUnsentForms(this ModuleBuilder builder) => builder
        .UseCase<UnsentForms>()
        .Does<TidyUnsentForms, UnsentFormTidying>()
        .Repeats<TidyUnsentForms>(TimeSpan.FromMinutes(10));
}
