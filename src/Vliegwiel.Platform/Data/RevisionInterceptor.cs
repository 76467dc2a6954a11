// SPDX-License-Identifier: EUPL-1.2
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Vliegwiel.Platform.Data;

/// <summary>
/// Raises the revision of every root of which any part was changed, so that the second of two people
/// who change the same thing is told. SQLite and PostgreSQL have no common way to do this themselves.
/// </summary>
internal sealed class RevisionInterceptor : SaveChangesInterceptor
{
    private const string Revision = nameof(Revision);

    public override ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        foreach (var root in ChangedRoots.Of(eventData.Context!))
        {
            if (root.State is EntityState.Modified or EntityState.Unchanged
                && root.Metadata.FindProperty(Revision) is { IsConcurrencyToken: true })
            {
                var revision = root.Property(Revision);
                revision.CurrentValue = (int)revision.OriginalValue! + 1;
            }
        }

        return new(result);
    }
}

/// <summary>The roots of which they themselves or an owned part was added, changed or removed.</summary>
internal static class ChangedRoots
{
    public static List<EntityEntry> Of(DbContext db)
    {
        var entries = db.ChangeTracker.Entries().ToList();
        return [.. entries
            .Where(e => e.State is EntityState.Added or EntityState.Modified or EntityState.Deleted)
            .Select(e => RootOf(e, entries))
            .DistinctBy(e => e.Entity)];
    }

    private static EntityEntry RootOf(EntityEntry entry, List<EntityEntry> entries)
    {
        while (entry.Metadata.FindOwnership() is { } ownership)
        {
            var part = entry;
            var owner = ownership.Properties.Select(p => part.Property(p.Name).CurrentValue).ToList();
            entry = entries.Single(e => e.Metadata == ownership.PrincipalEntityType
                && ownership.PrincipalKey.Properties.Select(p => e.Property(p.Name).CurrentValue).SequenceEqual(owner));
        }

        return entry;
    }
}
