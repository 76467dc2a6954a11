// SPDX-License-Identifier: EUPL-1.2
using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Vliegwiel.Library.Contracts;
using Vliegwiel.Library.Data;
using Vliegwiel.Platform.Data;
using Vliegwiel.Platform.Journal;
using Vliegwiel.Platform.People;
using Vliegwiel.Platform.Results;
using Vliegwiel.Platform.Spine;
using Vliegwiel.Platform.Threads;

namespace Vliegwiel.Library.Obstacles;

internal sealed class TendObstacleRequest
{
    [Required(ErrorMessage = "Kies de nieuwe stand.")]
    public string? Stand { get; set; }

    [Required(ErrorMessage = "Schrijf op wat u aan de melders laat weten."), StringLength(Obstacle.TextMaxLength, ErrorMessage = "Maak de toelichting hoogstens 5.000 tekens lang.")]
    public string? Toelichting { get; set; }

    [StringLength(Obstacle.TextMaxLength, ErrorMessage = "Maak het antwoord hoogstens 5.000 tekens lang.")]
    public string? Antwoord { get; set; }

    [StringLength(Obstacle.TextMaxLength, ErrorMessage = "Maak de tussenoplossing hoogstens 5.000 tekens lang.")]
    public string? Tussenoplossing { get; set; }

    [StringLength(500, ErrorMessage = "Dit is geen adres van een pagina op deze site.")]
    public string? Oplossing { get; set; }
}

internal sealed class MergeObstacleRequest
{
    [Required(ErrorMessage = "Noem de belemmering waar deze bij hoort."), StringLength(500, ErrorMessage = "Dit is geen adres van een belemmering.")]
    public string? Belemmering { get; set; }
}

/// <summary>Takes an obstacle up, brings it in another state and merges it with another.</summary>
internal sealed class TendObstacle(VliegwielDb db, Access access, CurrentActor actor, EventJournal journal, ThreadDesk threads, TimeProvider clock)
{
    /// <summary>From an obstacle to what takes it away.</summary>
    public const string SolutionTie = "oplossing";

    public async Task<Result<Obstacle>> TakeUpAsync(string kenmerk)
    {
        if (await FindAsync(kenmerk) is not { } obstacle || actor.Value is not { Kind: ActorKind.Person, PersonId: { } me, ViewingAs: null, IsInspecting: false })
        {
            return new NoSuchObstacle();
        }

        if (obstacle.IsMerged)
        {
            return new ObstacleWentIntoAnother();
        }

        if (obstacle.OwnerId is not null)
        {
            return new HasAnOwner();
        }

        obstacle.TakeUp(me, actor.Value.OrganisationId);
        journal.Record(new ObstacleTakenUp { ObjectId = obstacle.Id, OwnerId = me });
        return await db.TrySaveAsync() is { } clash ? clash : obstacle;
    }

    public async Task<Result<Obstacle>> MoveAsync(string kenmerk, TendObstacleRequest request)
    {
        if (await FindAsync(kenmerk) is not { } obstacle)
        {
            return new NoSuchObstacle();
        }

        if (!ObstacleRights.MayTend(actor.Value, obstacle) || ObstacleWords.ReadState(request.Stand) is not { } to)
        {
            return new NotYoursToTendObstacle();
        }

        ObjectRow? solution = null;
        if (!string.IsNullOrWhiteSpace(request.Oplossing))
        {
            var end = "/" + ObstacleLinks.KenmerkIn(request.Oplossing);
            solution = await access.VisibleObjects().Where(o => (o.Kind == "item" || o.Kind == "vraagstuk") && o.Url.EndsWith(end)).OrderBy(o => o.Id).FirstOrDefaultAsync(CancellationToken.None);
            if (end.Length < 4 || solution is null)
            {
                return new NoSuchThing();
            }
        }

        var me = actor.Value.PersonId!.Value;
        if (obstacle.MoveTo(to, request.Toelichting!.Trim(), Blank(request.Antwoord), Blank(request.Tussenoplossing), me, clock.GetUtcNow()) is { } refusal)
        {
            return refusal;
        }

        journal.Record(new ObstacleMoved { ObjectId = obstacle.Id, To = to, Step = obstacle.Steps, MovedById = me });
        if (solution is not null)
        {
            await threads.TieAsync(obstacle.Id, solution.Id, SolutionTie, CancellationToken.None);
        }

        return await db.TrySaveAsync() is { } clash ? clash : obstacle;
    }

    /// <summary>Nothing is copied: cases and reporters stay with the obstacle they belong to, so a merge opens nothing to anybody.</summary>
    public async Task<Result<Obstacle>> MergeAsync(string kenmerk, string targetAddress)
    {
        if (await FindAsync(kenmerk) is not { } source || await FindAsync(ObstacleLinks.KenmerkIn(targetAddress)) is not { } target || actor.Value.PersonId is not { } me)
        {
            return new NoSuchObstacle();
        }

        if (!ObstacleRights.MayTend(actor.Value, source) || !ObstacleRights.MayTend(actor.Value, target))
        {
            return new NotYoursToTendObstacle();
        }

        if (source.Id == target.Id || source.GroupId == target.Id || target.GroupId == source.Id)
        {
            return new SameObstacle();
        }

        if (source.IsMerged || target.IsMerged)
        {
            return new ObstacleWentIntoAnother();
        }

        // Also those that this actor does not see: they go along, and stay as closed as they were.
        var group = await db.Obstacles.Where(o => o.GroupId == source.Id).ToListAsync(CancellationToken.None);
        if (group.Exists(o => !Obstacle.Covers(target.AudienceList, o.AudienceList)))
        {
            return new OtherIsMoreClosed();
        }

        source.MergeInto(target, group);
        foreach (var other in group.Where(o => o.Id != source.Id))
        {
            journal.Record(new ObstacleTookIn { ObjectId = other.Id, FromId = source.Id });
        }

        journal.Record(new ObstacleMerged { ObjectId = source.Id, IntoId = target.Id, MergedById = me });
        journal.Record(new ObstacleTookIn { ObjectId = target.Id, FromId = source.Id });
        // The weight of the other grew: it is saved along, so that two who merge at once are told.
        db.Entry(target).State = EntityState.Modified;
        return await db.TrySaveAsync() is { } clash ? clash : target;
    }

    /// <summary>Its own cases and reporters never left it: they count by themselves again.</summary>
    public async Task<Result<Obstacle>> UndoMergeAsync(string kenmerk)
    {
        if (await FindAsync(kenmerk) is not { } source)
        {
            return new NoSuchObstacle();
        }

        if (source.MergedIntoId is not { } into || await db.Obstacles.SingleOrDefaultAsync(o => o.Id == into, CancellationToken.None) is not { } target)
        {
            return new ObstacleIsNotMerged();
        }

        if (!ObstacleRights.MayTend(actor.Value, source))
        {
            return new NotYoursToTendObstacle();
        }

        foreach (var other in source.UndoMerge(await db.Obstacles.Where(o => o.GroupId == source.GroupId).ToListAsync(CancellationToken.None)))
        {
            journal.Record(new ObstacleLetGo { ObjectId = other.Id, FromId = target.Id });
        }

        journal.Record(new ObstacleMergeUndone { ObjectId = source.Id, OutOfId = target.Id, UndoneById = actor.Value.PersonId!.Value });
        journal.Record(new ObstacleLetGo { ObjectId = target.Id, FromId = source.Id });
        db.Entry(target).State = EntityState.Modified;
        return await db.TrySaveAsync() is { } clash ? clash : source;
    }

    private Task<Obstacle?> FindAsync(string kenmerk) => access.Visible<Obstacle>().SingleOrDefaultAsync(o => o.Kenmerk == kenmerk, CancellationToken.None);

    private static string? Blank(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
