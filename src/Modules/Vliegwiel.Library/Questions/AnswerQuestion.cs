// SPDX-License-Identifier: EUPL-1.2
using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Vliegwiel.Library.Contracts;
using Vliegwiel.Library.Data;
using Vliegwiel.Library.Domain;
using Vliegwiel.Platform.Data;
using Vliegwiel.Platform.People;
using Vliegwiel.Platform.Results;
using Vliegwiel.Platform.Spine;

namespace Vliegwiel.Library.Questions;

internal sealed class AnswerRequest
{
    [Required(ErrorMessage = "Schrijf uw antwoord."), StringLength(Answer.TextMaxLength, ErrorMessage = "Maak het antwoord hoogstens 10.000 tekens lang. Voeg een langere tekst als document toe en verwijs ernaar.")]
    public string? Antwoord { get; set; }

    /// <summary>Addresses of documents, one on each line.</summary>
    [StringLength(4000, ErrorMessage = "Noem hoogstens 20 documenten.")]
    public string? Documenten { get; set; }
}

/// <summary>Gives an answer, and chooses which one is the best.</summary>
internal sealed class AnswerQuestion(VliegwielDb db, Access access, CurrentActor actor, QuestionTools tools)
{
    private const int MostDocuments = 20;

    public async Task<Result<Answer>> GiveAsync(string kenmerk, AnswerRequest request)
    {
        if (actor.Value is not { Kind: ActorKind.Person, PersonId: { } me } || await FindAsync(kenmerk) is not { } question)
        {
            return new NoSuchQuestion();
        }

        if (question.TakeAnswer() is { } refusal)
        {
            return refusal;
        }

        var names = (request.Documenten ?? "").Split(['\n', '\r', ' '], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(KenmerkIn).Distinct().ToList();
        var items = await access.Visible<Item>().Where(i => names.Contains(i.Kenmerk)).Select(i => i.Id).ToListAsync(CancellationToken.None);
        if (names.Count > MostDocuments || items.Count != names.Count)
        {
            db.ChangeTracker.Clear();
            return new UnknownItem();
        }

        var answer = Answer.Give(question.Id, request.Antwoord!.Trim(), me, actor.Value.OrganisationId, items, tools.Clock.GetUtcNow());
        db.Answers.Add(answer);
        tools.Journal.Record(new AnswerGiven { ObjectId = question.Id, AnswerId = answer.Id, AuthorId = me });
        return await db.TrySaveAsync() is { } clash ? clash : answer;
    }

    public async Task<Result<Question>> ChooseBestAsync(string kenmerk, Guid answerId)
    {
        if (actor.Value is not { Kind: ActorKind.Person, PersonId: { } me } || await FindAsync(kenmerk) is not { } question)
        {
            return new NoSuchQuestion();
        }

        if (!QuestionRights.MayTend(actor.Value, question))
        {
            return new NotYoursToTend();
        }

        // Only answers that this actor sees: those of questions that went into this one are seen with those.
        if (await access.Visible<Question>().Where(q => q.GroupId == question.Id).SelectMany(q => db.Set<Answer>().Where(a => a.QuestionId == q.Id && a.Id == answerId)).Select(a => new { a.At }).SingleOrDefaultAsync(CancellationToken.None) is not { } answer)
        {
            return new NoSuchAnswer();
        }

        if (question.ChooseBest(answerId, answer.At, tools.Clock.GetUtcNow()) is { } refusal)
        {
            return refusal;
        }

        tools.Journal.Record(new BestAnswerChosen { ObjectId = question.Id, AnswerId = answerId, ChosenById = me });
        return await db.TrySaveAsync() is { } clash ? clash : question;
    }

    private Task<Question?> FindAsync(string kenmerk) => access.Visible<Question>().SingleOrDefaultAsync(q => q.Kenmerk == kenmerk, CancellationToken.None);

    /// <summary>The kenmerk in an address such as https://site/bibliotheek/handreiking-houtbouw-abc123?blad=2.</summary>
    internal static string KenmerkIn(string address)
    {
        var path = address.Split('?', '#')[0].TrimEnd('/');
        return path[(path.LastIndexOf('/') + 1)..];
    }
}
