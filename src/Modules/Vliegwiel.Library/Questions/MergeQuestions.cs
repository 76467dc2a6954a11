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

internal sealed class MergeRequest
{
    [Required(ErrorMessage = "Kies of noem het vraagstuk waar dit bij hoort."), StringLength(500, ErrorMessage = "Dit is geen adres van een vraagstuk.")]
    public string? Vraagstuk { get; set; }
}

/// <summary>
/// Merges two questions and undoes it. Nothing is copied: askers, answers and followers stay with the question they belong to,
/// and a page shows those of the whole group as far as the reader may see each question. So a merge never opens a text to anybody.
/// </summary>
internal sealed class MergeQuestions(VliegwielDb db, Access access, CurrentActor actor, QuestionTools tools)
{
    /// <summary>Both must be tended by the actor, and who sees the first must see the second.</summary>
    public async Task<Result<Question>> MergeAsync(string kenmerk, string targetAddress)
    {
        if (actor.Value is not { Kind: ActorKind.Person, PersonId: { } me }
            || await FindAsync(kenmerk) is not { } source || await FindAsync(AnswerQuestion.KenmerkIn(targetAddress.Trim())) is not { } target)
        {
            return new NoSuchQuestion();
        }

        if (!QuestionRights.MayTend(actor.Value, source) || !QuestionRights.MayTend(actor.Value, target))
        {
            return new NotYoursToTend();
        }

        // Also those that this actor does not see: they go along, and stay as closed as they were.
        var group = await db.Questions.Where(q => q.GroupId == source.Id).ToListAsync(CancellationToken.None);
        if (group.Exists(q => !Question.Covers(target.AudienceList, q.AudienceList)))
        {
            return new TargetIsMoreClosed();
        }

        if (source.MergeInto(target, group) is { } refusal)
        {
            db.ChangeTracker.Clear();
            return refusal;
        }

        foreach (var other in group.Where(q => q.Id != source.Id))
        {
            tools.Journal.Record(new QuestionTookIn { ObjectId = other.Id, FromId = source.Id });
        }

        tools.Journal.Record(new QuestionMerged { ObjectId = source.Id, IntoId = target.Id, MergedById = me, Merges = source.Merges });
        tools.Journal.Record(new QuestionTookIn { ObjectId = target.Id, FromId = source.Id });
        return await SaveAsync(target);
    }

    public async Task<Result<Question>> UndoAsync(string kenmerk)
    {
        if (actor.Value.Kind != ActorKind.Person || await FindAsync(kenmerk) is not { } source)
        {
            return new NoSuchQuestion();
        }

        if (source.MergedIntoId is not { } into || await db.Questions.SingleOrDefaultAsync(q => q.Id == into, CancellationToken.None) is not { } target)
        {
            return new NotMerged();
        }

        if (!QuestionRights.MayTend(actor.Value, source))
        {
            return new NotYoursToTend();
        }

        var group = await db.Questions.Where(q => q.GroupId == source.GroupId).ToListAsync(CancellationToken.None);
        var before = group.ToDictionary(q => q.Id, q => q.GroupId);
        source.UndoMerge(target, group);
        foreach (var other in group.Where(q => q.Id != source.Id && q.Id != target.Id && q.GroupId != before[q.Id]))
        {
            tools.Journal.Record(new QuestionLetGo { ObjectId = other.Id, FromId = source.Id });
        }

        tools.Journal.Record(new QuestionMergeUndone { ObjectId = source.Id, OutOfId = target.Id });
        tools.Journal.Record(new QuestionLetGo { ObjectId = target.Id, FromId = source.Id });
        return await SaveAsync(source);
    }

    private async Task<Result<Question>> SaveAsync(Question result) => await db.TrySaveAsync() is { } clash ? clash : result;

    private Task<Question?> FindAsync(string kenmerk) => access.Visible<Question>().SingleOrDefaultAsync(q => q.Kenmerk == kenmerk, CancellationToken.None);
}
