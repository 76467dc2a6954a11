// SPDX-License-Identifier: EUPL-1.2
using Microsoft.EntityFrameworkCore;
using Vliegwiel.Library.Contracts;
using Vliegwiel.Library.Data;
using Vliegwiel.Platform.Data;
using Vliegwiel.Platform.People;
using Vliegwiel.Platform.Results;
using Vliegwiel.Platform.Spine;

namespace Vliegwiel.Library.Questions;

/// <summary>Says "ik ook" for an organisation, takes it back, and follows a question.</summary>
internal sealed class RecogniseQuestion(VliegwielDb db, Access access, CurrentActor actor, QuestionTools tools)
{
    /// <summary>Once for each organisation; the second time nothing changes.</summary>
    public async Task<Result<Question>> AddAsync(string kenmerk, string? remark)
    {
        if (await FindAsync(kenmerk) is not { } question || actor.Value is not { Kind: ActorKind.Person, PersonId: { } person })
        {
            return new NoSuchQuestion();
        }

        if (question.IsMerged)
        {
            return new WentIntoAnother();
        }

        if (actor.Value.OrganisationId is not { } organisation)
        {
            return new NoOrganisationToSpeakFor();
        }

        if (question.OrganisationId == organisation)
        {
            return new OwnQuestion();
        }

        var text = string.IsNullOrWhiteSpace(remark) ? null : remark.Trim();
        if (await db.Recognitions.AnyAsync(r => r.QuestionId == question.Id && r.OrganisationId == organisation, CancellationToken.None))
        {
            return question;
        }

        db.Recognitions.Add(Recognition.Of(question.Id, organisation, person, text, tools.Clock.GetUtcNow()));
        tools.Journal.Record(new QuestionRecognised { ObjectId = question.Id, OrganisationId = organisation });
        try
        {
            await db.SaveChangesAsync(CancellationToken.None);
        }
        catch (DbUpdateException)
        {
            // A colleague said it at the same moment: it is said.
            db.ChangeTracker.Clear();
        }

        return question;
    }

    /// <summary>The colleague who said it, and every other colleague, may take it back.</summary>
    public async Task<Result<Question>> WithdrawAsync(string kenmerk)
    {
        if (await FindAsync(kenmerk) is not { } question || actor.Value is not { Kind: ActorKind.Person, OrganisationId: { } organisation })
        {
            return new NoSuchQuestion();
        }

        foreach (var recognition in await db.Recognitions.Where(r => r.OrganisationId == organisation && db.Set<Question>().Any(q => q.Id == r.QuestionId && q.GroupId == question.GroupId)).ToListAsync(CancellationToken.None))
        {
            db.Remove(recognition);
            tools.Journal.Record(new RecognitionWithdrawn { ObjectId = recognition.QuestionId, OrganisationId = organisation });
        }

        return await db.TrySaveAsync() is { } refusal ? refusal : question;
    }

    /// <summary>Follows, or stops when the person followed it already.</summary>
    public async Task<Result<Question>> ToggleFollowAsync(string kenmerk)
    {
        if (await FindAsync(kenmerk) is not { } question || actor.Value is not { Kind: ActorKind.Person, PersonId: { } person })
        {
            return new NoSuchQuestion();
        }

        var mine = await db.QuestionFollowers.Where(f => f.PersonId == person && db.Set<Question>().Any(q => q.Id == f.QuestionId && q.GroupId == question.GroupId)).ToListAsync(CancellationToken.None);
        db.RemoveRange(mine);
        if (mine.Count == 0)
        {
            db.QuestionFollowers.Add(new QuestionFollower { QuestionId = question.Id, PersonId = person, Since = tools.Clock.GetUtcNow() });
        }

        try
        {
            await db.SaveChangesAsync(CancellationToken.None);
        }
        catch (DbUpdateException)
        {
            // Pressed twice at the same moment: either press is done.
            db.ChangeTracker.Clear();
        }

        return question;
    }

    private Task<Question?> FindAsync(string kenmerk) => access.Visible<Question>().AsNoTracking().SingleOrDefaultAsync(q => q.Kenmerk == kenmerk, CancellationToken.None);
}
