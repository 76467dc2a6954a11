// SPDX-License-Identifier: EUPL-1.2
using Microsoft.EntityFrameworkCore;
using Vliegwiel.Platform.Data;
using Vliegwiel.Platform.People;
using Vliegwiel.Platform.Spine;

namespace Vliegwiel.Platform.Discussing;

/// <summary>One thing that somebody follows.</summary>
public sealed record FollowedLine(Guid ObjectId, string Title, string Url, DateTimeOffset Since);

/// <summary>What a person follows, and how that person hears of it.</summary>
public sealed record MyFollowing(FollowMail Mail, IReadOnlyList<FollowedLine> Lines);

/// <summary>Shows and changes what a person follows, on the site or by the link in a mail.</summary>
public sealed class Following
{
    private readonly VliegwielDb _db;
    private readonly Access _access;
    private readonly CurrentActor _actor;
    private readonly FollowLinks _links;

    internal Following(VliegwielDb db, Access access, CurrentActor actor, FollowLinks links) => (_db, _access, _actor, _links) = (db, access, actor, links);

    /// <summary>What this person may no longer see is not in it; it sends no mail either.</summary>
    public async Task<MyFollowing> MineAsync(CancellationToken cancel)
    {
        var me = _actor.Value.PersonId;
        var lines = await (from f in _db.Set<Follower>()
                           join o in _access.VisibleObjects() on f.ObjectId equals o.Id
                           where f.PersonId == me
                           orderby f.Since descending, f.Id
                           select new FollowedLine(o.Id, o.Title, o.Url, f.Since)).Take(500).ToListAsync(cancel);
        var setting = await _db.Set<FollowSetting>().AsNoTracking().SingleOrDefaultAsync(s => s.PersonId == me, cancel);
        return new MyFollowing(setting?.Mail ?? FollowMail.EachComment, lines);
    }

    public async Task ChooseMailAsync(FollowMail mail)
    {
        if (_actor.Value is not { Kind: ActorKind.Person, PersonId: { } me, ViewingAs: null, IsInspecting: false })
        {
            return;
        }

        if (await _db.Set<FollowSetting>().SingleOrDefaultAsync(s => s.PersonId == me, CancellationToken.None) is { } setting)
        {
            setting.Mail = mail;
        }
        else
        {
            _db.Add(new FollowSetting { PersonId = me, Mail = mail });
        }

        await _db.SaveChangesAsync(CancellationToken.None);
    }

    /// <summary>Whether this link still ends something. It tells nothing of what: a mail can be passed on.</summary>
    public async Task<bool> IsOpenAsync(string token, CancellationToken cancel) => _links.Read(token) is { } id && await _db.Set<Follower>().AnyAsync(f => f.Id == id, cancel);

    /// <returns>False when it was done before, or nobody made this link.</returns>
    public async Task<bool> StopAsync(string token)
    {
        if (_links.Read(token) is not { } id || await _db.Set<Follower>().SingleOrDefaultAsync(f => f.Id == id, CancellationToken.None) is not { } follower)
        {
            return false;
        }

        _db.Remove(follower);
        return await _db.TrySaveAsync() is null;
    }
}
