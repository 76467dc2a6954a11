// SPDX-License-Identifier: EUPL-1.2
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Vliegwiel.Library.Data;
using Vliegwiel.Platform;
using Vliegwiel.Platform.Data;
using Vliegwiel.Platform.Spine;

namespace Vliegwiel.Library.Questions;

/// <summary>A question as the API lists it.</summary>
/// <param name="AantalOrganisaties">Hoeveel organisaties dit vraagstuk hebben, de steller meegeteld.</param>
internal sealed record VraagstukRegel(Guid Id, string Kenmerk, string Titel, string Stand, DateTimeOffset GesteldOp, int AantalOrganisaties, int AantalAntwoorden);

/// <summary>An answer as the API gives it.</summary>
internal sealed record AntwoordRegel(Guid Id, string Tekst, DateTimeOffset GegevenOp, bool Beste);

/// <summary>One question with its answers as the API gives it.</summary>
internal sealed record VraagstukDetail(Guid Id, string Kenmerk, string Titel, string Vraag, string? Context, string? Fase, string Stand, DateTimeOffset GesteldOp, Guid? SamengevoegdMet, IReadOnlyList<AntwoordRegel> Antwoorden);

/// <summary>The questions for other programs; the resources and fields are Dutch (NL API Design Rules).</summary>
internal static class QuestionApi
{
    public static void Map(IEndpointRouteBuilder api)
    {
        var questions = api.MapGroup("").WithTags("Vraagstukken").WithMetadata(new AllowAnonymousAttribute(), Platform.Modules.ApiScope.Questions);
        questions.MapGet("/vraagstukken", ListAsync).WithName("vraagstukken").WithSummary("De vraagstukken die u mag zien, nieuwste eerst.");
        questions.MapGet("/vraagstukken/{id}", GetAsync).WithName("vraagstuk").WithSummary("Eén vraagstuk met zijn antwoorden.");
    }

    private static async Task<Results<Ok<Lijst<VraagstukRegel>>, ProblemHttpResult>> ListAsync(ListQuestions questions, CancellationToken cancel, string? stand = null, string? thema = null, string? pagina = null)
    {
        if (!PageNumber.TryParse(pagina, out var page))
        {
            return TypedResults.Problem("De pagina is een geheel getal van 1 tot en met 100000.", statusCode: StatusCodes.Status400BadRequest, title: "Verkeerde pagina");
        }

        if (!string.IsNullOrEmpty(stand) && QuestionList.States.All(s => s.Value != stand))
        {
            return TypedResults.Problem($"De stand is een van: {string.Join(", ", QuestionList.States.Select(s => s.Value))}.", statusCode: StatusCodes.Status400BadRequest, title: "Verkeerde stand");
        }

        var list = await questions.AskAsync(new QuestionListQuestion(stand, thema, null, null, pagina), QuestionList.PageSize, cancel);
        return TypedResults.Ok(new Lijst<VraagstukRegel>(
            [.. (list?.Lines ?? []).Select(q => new VraagstukRegel(q.Id, q.Kenmerk, q.Title, QuestionWords.KeyOf(q.State), q.AskedAt, q.Organisations, q.Answers))],
            list?.Total, page, QuestionList.PageSize));
    }

    private static async Task<Results<Ok<VraagstukDetail>, ProblemHttpResult>> GetAsync(string id, Platform.Spine.Access access, VliegwielDb db, CancellationToken cancel)
    {
        if (!Guid.TryParse(id, out var key) || await access.Visible<Question>().AsNoTracking().SingleOrDefaultAsync(q => q.Id == key, cancel) is not { } question)
        {
            return TypedResults.Problem("Dit vraagstuk is er niet, of u mag het niet zien.", statusCode: StatusCodes.Status404NotFound, title: "Niet gevonden");
        }

        var group = access.Visible<Question>().Where(q => q.GroupId == key);
        var answers = await db.Answers.AsNoTracking().Where(a => a.QuestionId == key || group.Any(q => q.Id == a.QuestionId)).OrderBy(a => a.At).ThenBy(a => a.Id)
            .Select(a => new AntwoordRegel(a.Id, a.Text, a.At, a.Id == question.BestAnswerId)).ToListAsync(cancel);
        return TypedResults.Ok(new VraagstukDetail(
            question.Id, question.Kenmerk, question.Title, question.Text, question.Context, question.Phase is { } phase ? QuestionWords.KeyOf(phase) : null,
            QuestionWords.KeyOf(question.State), question.AskedAt, question.IsMerged ? question.GroupId : null, answers));
    }
}
