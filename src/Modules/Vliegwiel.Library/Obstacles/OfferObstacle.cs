// SPDX-License-Identifier: EUPL-1.2
using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Vliegwiel.Library.Contracts;
using Vliegwiel.Library.Data;
using Vliegwiel.Platform;
using Vliegwiel.Platform.Data;
using Vliegwiel.Platform.Journal;
using Vliegwiel.Platform.People;
using Vliegwiel.Platform.Results;
using Vliegwiel.Platform.Spine;

namespace Vliegwiel.Library.Obstacles;

internal sealed class OfferRequest
{
    [Required(ErrorMessage = "Schrijf op aan welk ministerie of welke organisatie u dit aanbiedt."), StringLength(ObstacleOffer.ToMaxLength, ErrorMessage = "Maak de naam hoogstens 200 tekens lang.")]
    public string? Aan { get; set; }

    [Required(ErrorMessage = "Schrijf op wat u vraagt."), StringLength(ObstacleOffer.AskedMaxLength, ErrorMessage = "Maak de vraag hoogstens 2.000 tekens lang.")]
    public string? Gevraagd { get; set; }

    [Required(ErrorMessage = "Vul in op welke dag u het aanbood.")]
    public DateOnly? AangebodenOp { get; set; }

    [Required(ErrorMessage = "Vul in wanneer u antwoord verwacht.")]
    public DateOnly? AntwoordVerwachtOp { get; set; }
}

/// <summary>Notes that an obstacle was offered outside, so that everybody who reported it can follow what became of it.</summary>
internal sealed class OfferObstacle(VliegwielDb db, Access access, CurrentActor actor, EventJournal journal, TimeProvider clock)
{
    public DateOnly Today => clock.DutchToday;

    public async Task<Result<Obstacle>> RunAsync(string kenmerk, OfferRequest request)
    {
        if (await access.Visible<Obstacle>().SingleOrDefaultAsync(o => o.Kenmerk == kenmerk, CancellationToken.None) is not { } obstacle)
        {
            return new NoSuchObstacle();
        }

        if (!ObstacleRights.MayTend(actor.Value, obstacle))
        {
            return new NotYoursToTendObstacle();
        }

        if (obstacle.IsMerged)
        {
            return new ObstacleWentIntoAnother();
        }

        var (sent, due) = (request.AangebodenOp!.Value, request.AntwoordVerwachtOp!.Value);
        if (sent > Today || due < sent)
        {
            return new OfferDaysAreWrong();
        }

        var number = await db.ObstacleOffers.CountAsync(o => o.ObstacleId == obstacle.Id, CancellationToken.None) + 1;
        db.ObstacleOffers.Add(new ObstacleOffer
        {
            ObstacleId = obstacle.Id,
            Number = number,
            To = request.Aan!.Trim(),
            Asked = request.Gevraagd!.Trim(),
            SentOn = sent,
            AnswerDueOn = due,
            PersonId = actor.Value.PersonId!.Value,
        });
        journal.Record(new ObstacleOffered { ObjectId = obstacle.Id, Number = number, SentOn = sent, AnswerDueOn = due });
        // So that of two who do it at once the second is told.
        db.Entry(obstacle).State = EntityState.Modified;
        return await db.TrySaveAsync() is { } clash ? clash : obstacle;
    }
}
