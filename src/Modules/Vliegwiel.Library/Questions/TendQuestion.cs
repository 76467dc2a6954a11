// SPDX-License-Identifier: EUPL-1.2
using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Vliegwiel.Library.Contracts;
using Vliegwiel.Library.Data;
using Vliegwiel.Platform.Data;
using Vliegwiel.Platform.People;
using Vliegwiel.Platform.Results;
using Vliegwiel.Platform.Spine;

namespace Vliegwiel.Library.Questions;

internal sealed class ParkRequest
{
    [Required(ErrorMessage = "Schrijf op waarom het vraagstuk blijft liggen."), StringLength(Question.ReasonMaxLength, ErrorMessage = "Maak de reden hoogstens 1.000 tekens lang.")]
    public string? Reden { get; set; }
}

/// <summary>Moves a question along: picks it up, parks it with a reason, opens it again.</summary>
internal sealed class TendQuestion(VliegwielDb db, Access access, CurrentActor actor, QuestionTools tools)
{
    /// <summary>Whoever sees a question without a lead may become its lead; a colleague of who asked takes it over from another lead.</summary>
    public async Task<Result<Question>> PickUpAsync(string kenmerk)
    {
        if (actor.Value is not { Kind: ActorKind.Person, PersonId: { } me } || await FindAsync(kenmerk) is not { } question)
        {
            return new NoSuchQuestion();
        }

        if (question.LeadId is not null && !QuestionRights.MayTend(actor.Value, question) && !QuestionRights.IsColleague(actor.Value, question))
        {
            return new NotYoursToTend();
        }

        if (question.PickUp(me) is { } refusal)
        {
            return refusal;
        }

        tools.Journal.Record(new QuestionPickedUp { ObjectId = question.Id, LeadId = me });
        return await db.TrySaveAsync() is { } clash ? clash : question;
    }

    public Task<Result<Question>> ParkAsync(string kenmerk, string reason) => ChangeAsync(kenmerk, question =>
    {
        tools.Journal.Record(new QuestionParked { ObjectId = question.Id });
        return Task.FromResult(question.Park(reason.Trim()));
    });

    public Task<Result<Question>> ReopenAsync(string kenmerk) => ChangeAsync(kenmerk, async question =>
    {
        tools.Journal.Record(new QuestionReopened { ObjectId = question.Id });
        return question.Reopen(await db.Set<Answer>().AnyAsync(a => a.QuestionId == question.Id, CancellationToken.None));
    });

    /// <returns>Null when this actor may not tend it.</returns>
    public async Task<Question?> FindMineAsync(string kenmerk, CancellationToken cancel) =>
        await access.Visible<Question>().AsNoTracking().SingleOrDefaultAsync(q => q.Kenmerk == kenmerk, cancel) is { } question && QuestionRights.MayTend(actor.Value, question) ? question : null;

    private async Task<Result<Question>> ChangeAsync(string kenmerk, Func<Question, Task<Refusal?>> change)
    {
        if (await FindAsync(kenmerk) is not { } question)
        {
            return new NoSuchQuestion();
        }

        if (!QuestionRights.MayTend(actor.Value, question))
        {
            return new NotYoursToTend();
        }

        if (await change(question) is { } refusal)
        {
            db.ChangeTracker.Clear();
            return refusal;
        }

        return await db.TrySaveAsync() is { } clash ? clash : question;
    }

    private Task<Question?> FindAsync(string kenmerk) => access.Visible<Question>().SingleOrDefaultAsync(q => q.Kenmerk == kenmerk, CancellationToken.None);
}
