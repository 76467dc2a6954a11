// SPDX-License-Identifier: EUPL-1.2
using Microsoft.EntityFrameworkCore;
using Vliegwiel.Platform.Data;
using Vliegwiel.Platform.Journal;
using Vliegwiel.Platform.Modules;
using Vliegwiel.Platform.People;
using Vliegwiel.Platform.Results;
using Vliegwiel.Platform.Spine;

namespace Vliegwiel.Platform.Discussing;

/// <summary>One comment as a page shows it.</summary>
/// <param name="Author">The person as far as the reader may see who it is, else the organisation.</param>
/// <param name="Text">Null when it was withdrawn.</param>
/// <param name="Mentions">Who is named, as far as the reader may see them.</param>
public sealed record CommentLine(Guid Id, string Author, string? Text, DateTimeOffset WrittenAt, DateTimeOffset? EditedAt, IReadOnlyList<string> Mentions, bool IsMine);

/// <summary>What is said about one thing, for who may see the thing.</summary>
/// <param name="Lines">Oldest first; of a long discussion the last ones, or one page.</param>
public sealed record ShownDiscussion(Guid ObjectId, string Title, string Url, IReadOnlyList<CommentLine> Lines, int Total, bool IFollow, bool MayWrite)
{
    public const int PageSize = 50;

    /// <summary>Where is written, edited and withdrawn.</summary>
    public string Address => $"/reacties/{ObjectId:N}";

    public int PageCount => PageNumber.Count(Total, PageSize);
}

/// <summary>
/// What people say about any thing with a page, and who follows it. A kind of thing joins with <c>builder.Discusses("kind")</c>;
/// its page asks <see cref="OfAsync"/> and shows the answer in a DiscussionPart.
/// </summary>
public sealed class Discussions(VliegwielDb db, Access access, CurrentActor actor, DiscussionTools tools)
{
    /// <summary>Null when there is no such thing for this actor, no page of it with this number, or nobody talks about its kind.</summary>
    /// <param name="page">From 1; null for the last comments.</param>
    public async Task<ShownDiscussion?> OfAsync(Guid objectId, int? page, CancellationToken cancel)
    {
        var me = actor.Value.PersonId;
        var found = await access.VisibleObjects().Where(o => o.Id == objectId).Select(o => new
        {
            o.Kind,
            o.Title,
            o.Url,
            Total = db.Set<Comment>().Count(c => c.ObjectId == o.Id),
            IFollow = me != null && db.Set<Follower>().Any(f => f.ObjectId == o.Id && f.PersonId == me),
        }).SingleOrDefaultAsync(cancel);
        if (found is null || !tools.Modules.IsDiscussed(found.Kind) || (page > 1 && (page - 1) * ShownDiscussion.PageSize >= found.Total))
        {
            return null;
        }

        var lines = found.Total == 0 ? [] : await LinesAsync(objectId, page is { } number ? (number - 1) * ShownDiscussion.PageSize : Math.Max(0, found.Total - ShownDiscussion.PageSize), cancel);
        return new ShownDiscussion(objectId, found.Title, found.Url, lines, found.Total, found.IFollow, MayWrite);
    }

    /// <returns>The id of the comment.</returns>
    /// <param name="chosen">Who was chosen from the list of people.</param>
    /// <param name="isSure">Place it also when it is unclear who is named.</param>
    public async Task<Result<Guid>> WriteAsync(Guid objectId, string text, IReadOnlyCollection<Guid> chosen, bool isSure)
    {
        if (!MayWrite || actor.Value.PersonId is not { } me)
        {
            return new NotYoursToComment();
        }

        if (await FindThingAsync(objectId) is not { } thing)
        {
            return new NothingToDiscuss();
        }

        var named = await NameAsync(text, chosen, isSure, thing);
        if (named.Refusal is { } refusal)
        {
            return refusal;
        }

        var now = tools.Clock.GetUtcNow();
        var comment = Comment.Write(objectId, text.Trim(), me, actor.Value.OrganisationId, now);
        db.Add(comment);
        db.AddRange(named.Value.Select(p => new Mention { CommentId = comment.Id, PersonId = p }));
        tools.Journal.Record(new CommentWritten { ObjectId = comment.Id, AboutId = objectId });
        // Who speaks wants to hear the answer.
        if (!await db.Set<Follower>().AnyAsync(f => f.ObjectId == objectId && f.PersonId == me, CancellationToken.None))
        {
            db.Add(new Follower { ObjectId = objectId, PersonId = me, Since = now });
        }

        await db.SaveChangesAsync(CancellationToken.None);
        return comment.Id;
    }

    public async Task<Result<Guid>> EditAsync(Guid commentId, string text, IReadOnlyCollection<Guid> chosen, bool isSure)
    {
        if (await FindMineAsync(commentId) is not var (comment, thing))
        {
            return new NotYourComment();
        }

        var named = await NameAsync(text, chosen, isSure, thing);
        if (named.Refusal is { } refusal)
        {
            return refusal;
        }

        comment.Edit(text.Trim(), tools.Clock.GetUtcNow());
        var present = await db.Set<Mention>().Where(m => m.CommentId == comment.Id).ToListAsync(CancellationToken.None);
        db.RemoveRange(present.Where(m => !named.Value.Contains(m.PersonId)));
        db.AddRange(named.Value.Except(present.Select(m => m.PersonId)).Select(p => new Mention { CommentId = comment.Id, PersonId = p }));
        tools.Journal.Record(new CommentEdited { ObjectId = comment.Id, AboutId = thing.Id });
        return await db.TrySaveAsync() is { } clash ? clash : comment.Id;
    }

    public async Task<Result<Guid>> WithdrawAsync(Guid commentId)
    {
        if (await FindMineAsync(commentId) is not var (comment, thing))
        {
            return new NotYourComment();
        }

        comment.Withdraw(tools.Clock.GetUtcNow());
        db.RemoveRange(await db.Set<Mention>().Where(m => m.CommentId == comment.Id).ToListAsync(CancellationToken.None));
        tools.Journal.Record(new CommentWithdrawn { ObjectId = comment.Id, AboutId = thing.Id });
        return await db.TrySaveAsync() is { } clash ? clash : comment.Id;
    }

    /// <summary>The text of an own comment, to change it; null when it is not there to change.</summary>
    public async Task<string?> FindMyTextAsync(Guid commentId) => await FindMineAsync(commentId) is var (comment, _) ? comment.Text : null;

    public async Task<Refusal?> FollowAsync(Guid objectId, FollowAct act)
    {
        if (!MayWrite || actor.Value.PersonId is not { } me)
        {
            return new NotYoursToComment();
        }

        var follower = await db.Set<Follower>().SingleOrDefaultAsync(f => f.ObjectId == objectId && f.PersonId == me, CancellationToken.None);
        if (act == FollowAct.Stop && follower is not null)
        {
            db.Remove(follower);
        }
        else if (act == FollowAct.Start)
        {
            if (await FindThingAsync(objectId) is null)
            {
                return new NothingToDiscuss();
            }

            if (follower is null)
            {
                db.Add(new Follower { ObjectId = objectId, PersonId = me, Since = tools.Clock.GetUtcNow() });
            }
        }

        await db.SaveChangesAsync(CancellationToken.None);
        return null;
    }

    private bool MayWrite => actor.Value is { Kind: ActorKind.Person, PersonId: not null, ViewingAs: null, IsInspecting: false };

    private async Task<IReadOnlyList<CommentLine>> LinesAsync(Guid objectId, int skip, CancellationToken cancel)
    {
        var seen = access.VisibleObjects();
        var rows = await db.Set<Comment>().AsNoTracking().Where(c => c.ObjectId == objectId).OrderBy(c => c.WrittenAt).ThenBy(c => c.Id).Skip(skip).Take(ShownDiscussion.PageSize)
            .Select(c => new
            {
                Comment = c,
                Person = seen.Where(o => o.Id == c.AuthorId).Select(o => o.Title).FirstOrDefault(),
                Organisation = seen.Where(o => o.Id == c.OrganisationId).Select(o => o.Title).FirstOrDefault(),
            }).ToListAsync(cancel);
        var ids = rows.Select(r => r.Comment.Id).ToList();
        var named = (await (from m in db.Set<Mention>() join o in seen on m.PersonId equals o.Id where ids.Contains(m.CommentId) orderby o.Title select new { m.CommentId, o.Title }).ToListAsync(cancel))
            .ToLookup(m => m.CommentId, m => m.Title);
        return
        [
            .. rows.Select(r => new CommentLine(
                r.Comment.Id,
                (r.Person, r.Organisation) switch { ({ } p, { } o) => $"{p}, {o}", ({ } p, null) => p, (null, { } o) => $"Iemand van {o}", _ => "Iemand" },
                r.Comment.WithdrawnAt is null ? r.Comment.Text : null, r.Comment.WrittenAt, r.Comment.EditedAt, [.. named[r.Comment.Id]],
                MayWrite && r.Comment.AuthorId == actor.Value.PersonId && r.Comment.WithdrawnAt is null)),
        ];
    }

    private async Task<Result<List<Guid>>> NameAsync(string text, IReadOnlyCollection<Guid> chosen, bool isSure, ObjectRow thing)
    {
        var read = await tools.Mentions.ReadAsync(text, thing, CancellationToken.None);
        var picked = chosen.Count == 0 ? [] : await tools.Mentions.OfIdsAsync(chosen, thing, CancellationToken.None);
        if (picked.Count < chosen.Count)
        {
            return new ChooseFromTheList();
        }

        var named = read.Named.Concat(picked).Select(p => p.PersonId).Distinct().ToList();
        if (named.Count > Mentions.Most || read.Unclear.Count + read.Named.Count > Mentions.Most)
        {
            return new TooManyMentions();
        }

        return read.Unclear.Count > 0 && !isSure ? new WhoDoYouMean(string.Join(", ", read.Unclear), read.Candidates) : named;
    }

    private async Task<ObjectRow?> FindThingAsync(Guid objectId) =>
        await access.VisibleObjects().SingleOrDefaultAsync(o => o.Id == objectId, CancellationToken.None) is { } thing && tools.Modules.IsDiscussed(thing.Kind) ? thing : null;

    private async Task<(Comment Comment, ObjectRow Thing)?> FindMineAsync(Guid commentId) =>
        MayWrite && await db.Set<Comment>().SingleOrDefaultAsync(c => c.Id == commentId && c.AuthorId == actor.Value.PersonId && c.WithdrawnAt == null, CancellationToken.None) is { } comment
            && await FindThingAsync(comment.ObjectId) is { } thing ? (comment, thing) : null;
}

public enum FollowAct { Start, Stop }

/// <summary>What talking about things needs beside the database.</summary>
public sealed class DiscussionTools
{
    internal DiscussionTools(EventJournal journal, TimeProvider clock, ModuleCatalogue modules, Mentions mentions) => (Journal, Clock, Modules, Mentions) = (journal, clock, modules, mentions);

    internal EventJournal Journal { get; }
    internal TimeProvider Clock { get; }
    internal ModuleCatalogue Modules { get; }
    internal Mentions Mentions { get; }
}
