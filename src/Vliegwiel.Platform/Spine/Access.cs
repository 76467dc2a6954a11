// SPDX-License-Identifier: EUPL-1.2
using Microsoft.EntityFrameworkCore;
using Vliegwiel.Platform.Data;
using Vliegwiel.Platform.People;

namespace Vliegwiel.Platform.Spine;

/// <summary>
/// Decides who may see what: one EXISTS over the audiences, inside the query. Pages, lists, counts, exports and the API
/// all start here, so none of them can forget it.
/// </summary>
public sealed class Access(VliegwielDb db, CurrentActor actor)
{
    /// <summary>The things of this kind that the actor of this request may see.</summary>
    public IQueryable<T> Visible<T>() where T : class
    {
        if (db.Modules.KindOf(typeof(T)) is null)
        {
            throw new InvalidOperationException($"{typeof(T).Name} is not described on the spine, so nobody decided who may see it.");
        }

        return Visible(db.Set<T>());
    }

    /// <summary>What the platform knows of any thing that the actor may see.</summary>
    public IQueryable<ObjectRow> VisibleObjects() => Visible(db.Set<ObjectRow>().AsNoTracking());

    public Task<bool> MaySeeAsync(Guid id, CancellationToken cancel) => VisibleObjects().AnyAsync(o => o.Id == id, cancel);

    /// <summary>The groups that may see this thing, for "wie kan dit zien". Empty when the actor may not see it.</summary>
    public async Task<IReadOnlyList<Audience>> WhoMaySeeAsync(Guid id, CancellationToken cancel)
    {
        if (!await MaySeeAsync(id, cancel))
        {
            return [];
        }

        var tokens = await db.Set<AudienceRow>().Where(a => a.ObjectId == id).Select(a => a.Audience).ToListAsync(cancel);
        return [.. tokens.Order(StringComparer.Ordinal).Select(t => Audience.TryParse(t, out var a) ? a.Value : throw new InvalidOperationException($"Unknown audience {t}"))];
    }

    private IQueryable<T> Visible<T>(IQueryable<T> all) where T : class
    {
        var mine = actor.Value.Tokens;
        var seen = all.Where(x => db.Set<AudienceRow>().Any(a => a.ObjectId == EF.Property<Guid>(x, "Id") && mine.Contains(a.Audience)));
        if (actor.Value.Opened is { ObjectId: var inspected, Audiences: null })
        {
            seen = all.Where(x => EF.Property<Guid>(x, "Id") == inspected || db.Set<AudienceRow>().Any(a => a.ObjectId == EF.Property<Guid>(x, "Id") && mine.Contains(a.Audience)));
        }
        else if (actor.Value.Opened is { ObjectId: var opened, Audiences: { } through })
        {
            seen = all.Where(x => db.Set<AudienceRow>().Any(a => a.ObjectId == EF.Property<Guid>(x, "Id")
                && (mine.Contains(a.Audience) || (a.ObjectId == opened && through.Contains(a.Audience)))));
        }

        return actor.Value.ViewingAs is { } other
            ? seen.Where(x => db.Set<AudienceRow>().Any(a => a.ObjectId == EF.Property<Guid>(x, "Id") && other.Contains(a.Audience)))
            : seen;
    }
}
