// SPDX-License-Identifier: EUPL-1.2
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Vliegwiel.Platform.Data;
using Vliegwiel.Platform.Journal;

namespace Vliegwiel.Platform.Spine;

/// <summary>
/// Writes the spine's rows of everything that is saved, in the same transaction, so that a thing can never be visible
/// to whom it was not described for. A narrowed audience is marked on the journal rows of the same save.
/// </summary>
internal sealed class SpineInterceptor : SaveChangesInterceptor
{
    public override async ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        var db = (VliegwielDb)eventData.Context!;
        var changed = ChangedRoots.Of(db)
            .Select(entry => (Entry: entry, Kind: db.Modules.KindOf(entry.Metadata.ClrType)))
            .Where(c => c.Kind is not null)
            .ToList();

        var left = Leftovers.Of(db);
        var narrowed = new HashSet<Guid>();
        foreach (var (entry, kind) in changed)
        {
            var description = kind!.Describe(entry.Entity);
            if (entry.State == EntityState.Deleted)
            {
                await RemoveAsync(db, description.Id, cancellationToken);
                narrowed.Add(description.Id);
            }
            else if (await WriteAsync(db, kind, description, left, isNew: entry.State == EntityState.Added, cancellationToken))
            {
                narrowed.Add(description.Id);
            }
        }

        MarkJournal(db, changed.Select(c => c.Entry), narrowed);
        return result;
    }

    /// <returns>True when somebody who could see it no longer can.</returns>
    private static async Task<bool> WriteAsync(VliegwielDb db, ObjectKind kind, ObjectDescription description, Leftovers left, bool isNew, CancellationToken cancel)
    {
        var row = isNew ? left.Objects.GetValueOrDefault(description.Id) : await db.Set<ObjectRow>().FindAsync([description.Id], cancel);
        if (row is null)
        {
            row = new ObjectRow { Id = description.Id, Kind = kind.Name };
            db.Add(row);
        }

        row.Title = ObjectRow.Fit(description.Title);
        row.Url = description.Url;
        row.OrganisationId = description.OrganisationId;
        row.State = description.State;
        row.ChangedAt = db.Clock.GetUtcNow();

        var wanted = description.Audiences.Select(a => a.Token).ToHashSet(StringComparer.Ordinal);
        List<AudienceRow> present =
        [
            .. isNew ? [] : await db.Set<AudienceRow>().Where(a => a.ObjectId == description.Id).ToListAsync(cancel),
            .. left.Audiences[description.Id],
        ];
        var gone = present.Where(a => !wanted.Contains(a.Audience)).ToList();
        db.RemoveRange(gone);
        db.AddRange(wanted.Except(present.Select(a => a.Audience), StringComparer.Ordinal)
            .Select(token => new AudienceRow { ObjectId = description.Id, Audience = token }));
        return gone.Exists(a => db.Entry(a).State == EntityState.Deleted);
    }

    private static async Task RemoveAsync(VliegwielDb db, Guid id, CancellationToken cancel)
    {
        db.RemoveRange(await db.Set<ObjectRow>().Where(o => o.Id == id).ToListAsync(cancel));
        db.RemoveRange(await db.Set<AudienceRow>().Where(a => a.ObjectId == id).ToListAsync(cancel));
    }

    /// <summary>The search replica follows the journal: a described change without a journal row would never be indexed.</summary>
    private static void MarkJournal(VliegwielDb db, IEnumerable<EntityEntry> changed, HashSet<Guid> narrowed)
    {
        var rows = db.ChangeTracker.Entries<JournalEntry>().Where(e => e.State == EntityState.Added).Select(e => e.Entity).ToList();
        var told = rows.Select(r => r.ObjectId).ToHashSet();
        foreach (var entry in changed)
        {
            var id = (Guid)entry.Property("Id").CurrentValue!;
            if (!told.Contains(id))
            {
                throw new InvalidOperationException($"{entry.Metadata.ClrType.Name} {id} is saved without a journal row. Record what happened first.");
            }
        }

        foreach (var row in rows.Where(r => r.ObjectId is { } id && narrowed.Contains(id)))
        {
            row.Narrows = true;
        }
    }
}

/// <summary>What a failed save left behind in the context, which is still there when the same scope tries again.</summary>
/// <remarks>Looked up once for a save: each look at the change tracker compares everything in it, and a list brings thousands.</remarks>
internal sealed record Leftovers(IReadOnlyDictionary<Guid, ObjectRow> Objects, ILookup<Guid, AudienceRow> Audiences)
{
    public static Leftovers Of(VliegwielDb db) => new(
        db.ChangeTracker.Entries<ObjectRow>().Select(e => e.Entity).ToDictionary(o => o.Id),
        db.ChangeTracker.Entries<AudienceRow>().Where(e => e.State == EntityState.Added).ToLookup(e => e.Entity.ObjectId, e => e.Entity));
}
