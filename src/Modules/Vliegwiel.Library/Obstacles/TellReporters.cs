// SPDX-License-Identifier: EUPL-1.2
using Microsoft.EntityFrameworkCore;
using Vliegwiel.Library.Contracts;
using Vliegwiel.Library.Data;
using Vliegwiel.Network.Contracts;
using Vliegwiel.Platform.Data;
using Vliegwiel.Platform.Journal;
using Vliegwiel.Platform.Mail;
using Vliegwiel.Platform.People;

namespace Vliegwiel.Library.Obstacles;

/// <summary>A letter to everybody who reported an obstacle, with all that went into it; whether named or not.</summary>
internal sealed class ObstaclePost(VliegwielDb db, IActorSource actors, PeopleDirectory people, Outbox outbox, SignInSettings site)
{
    /// <summary>Who reported an obstacle, or one that went into it.</summary>
    public Task<List<Guid>> ReportersAsync(Guid groupId, CancellationToken cancel) =>
        db.ObstacleReporters.Where(r => db.Set<Obstacle>().Any(o => o.Id == r.ObstacleId && o.GroupId == groupId)).Select(r => r.PersonId).Distinct().ToListAsync(cancel);

    /// <summary>Posts once to each, however often the job runs, and only to who may see the obstacle today.</summary>
    /// <param name="about">What is told, as a key.</param>
    public async Task TellAsync(Obstacle obstacle, IReadOnlyCollection<Guid> reporters, string about, string subject, Func<string, string> text, CancellationToken cancel)
    {
        var told = await db.ObstacleTellings.Where(t => t.About == about).Select(t => t.PersonId).ToListAsync(cancel);
        foreach (var box in (await people.FindMailboxesAsync([.. reporters.Except(told)], cancel)).Values.OrderBy(b => b.PersonId))
        {
            if (await actors.FindAsync(box.PersonId, cancel) is { } actor && actor.Audiences.Intersect(obstacle.AudienceList).Any())
            {
                outbox.Post(new Message(box.Email, subject, text(box.Name)));
                db.Add(new ObstacleTelling { About = about, PersonId = box.PersonId });
            }
        }

        await db.SaveChangesAsync(CancellationToken.None);
    }

    public string Address(Obstacle obstacle) => site.SiteAddress.TrimEnd('/') + ObstacleLinks.Show(obstacle.Kenmerk);
}

/// <summary>Tells who reported that the obstacle came in another state, and what the answer is.</summary>
internal sealed class TellOfMove(VliegwielDb db, ObstaclePost post) : IReaction<ObstacleMoved>
{
    public async Task ReactAsync(ObstacleMoved happened, CancellationToken cancel)
    {
        if (await db.Obstacles.AsNoTracking().Include(o => o.Moves.Where(m => m.Number == happened.Step)).SingleOrDefaultAsync(o => o.Id == happened.ObjectId, cancel) is not { } obstacle
            || obstacle.Moves.SingleOrDefault() is not { } move)
        {
            return;
        }

        var answer = happened.To is ObstacleState.Solved or ObstacleState.Remains && obstacle.Answer is { } text ? $"Het antwoord:\n{text}\n\n" : "";
        var reporters = (await post.ReportersAsync(obstacle.GroupId, cancel)).Where(r => r != happened.MovedById).ToList();
        await post.TellAsync(obstacle, reporters, $"stand {obstacle.Id:N} {happened.Step}", $"Belemmering “{obstacle.Title}”: {ObstacleWords.Of(happened.To)}", name =>
            $"""
            Beste {name},

            U meldde de belemmering “{obstacle.Title}”. De stand is nu: {ObstacleWords.Of(happened.To)}.

            {move.Note}

            {answer}Alles over deze belemmering:
            {post.Address(obstacle)}
            """, cancel);
    }
}

/// <summary>Tells who reported that the obstacle goes on in another.</summary>
internal sealed class TellOfObstacleMerge(VliegwielDb db, ObstaclePost post) : IReaction<ObstacleMerged>
{
    public async Task ReactAsync(ObstacleMerged happened, CancellationToken cancel)
    {
        var both = await db.Obstacles.AsNoTracking().Where(o => o.Id == happened.ObjectId || o.Id == happened.IntoId).ToListAsync(cancel);
        // Undone before this ran: nothing to tell.
        if (both.Find(o => o.Id == happened.ObjectId && o.MergedIntoId == happened.IntoId) is not { } source || both.Find(o => o.Id == happened.IntoId) is not { } target)
        {
            return;
        }

        // Only those of the one that went: who reported the other may not be able to see what it was called.
        var reporters = await db.ObstacleReporters.Where(r => r.ObstacleId == source.Id && r.PersonId != happened.MergedById).Select(r => r.PersonId).Distinct().ToListAsync(cancel);
        await post.TellAsync(target, reporters, $"samen {source.Id:N}", $"Samengevoegd: “{source.Title}”", name =>
            $"""
            Beste {name},

            De belemmering “{source.Title}” gaat over hetzelfde als “{target.Title}”. Ze zijn samengevoegd, zodat ze samen zwaarder tellen.

            Verder gaat het hier:
            {post.Address(target)}
            """, cancel);
    }
}
