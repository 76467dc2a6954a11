// SPDX-License-Identifier: EUPL-1.2
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Vliegwiel.Platform.Exporting;

namespace Vliegwiel.Library.Questions;

/// <summary>The list of questions as a file, as it is filtered.</summary>
internal static class QuestionExport
{
    private static readonly IReadOnlyList<ExportColumn<QuestionLine>> Columns =
    [
        new("Vraagstuk", "titel", l => l.Title),
        new("Stand", "stand", l => QuestionWords.Of(l.State)),
        new("Gesteld door", "gesteldDoor", l => l.Organisation),
        new("Organisaties", "aantalOrganisaties", l => l.Organisations),
        new("Antwoorden", "aantalAntwoorden", l => l.Answers),
        new("Gesteld op", "gesteldOp", l => l.AskedAt),
        new("Adres", "adres", l => QuestionLinks.Show(l.Kenmerk)),
    ];

    public static void Map(IEndpointRouteBuilder site) => site.MapGet(QuestionLinks.Export, GetAsync).WithMetadata(new AllowAnonymousAttribute());

    private static async Task<IResult> GetAsync(
        HttpRequest request, ListQuestions questions, MailTools mail, TimeProvider clock, CancellationToken cancel, string? als = null, string? stand = null, string? thema = null, string? wie = null, string? volgorde = null)
    {
        if (ExportWriting.Parse(als) is not { } format || await questions.AskAsync(new QuestionListQuestion(stand, thema, wie, volgorde, null), ExportSheet.MaxRows + 1, cancel) is not { } list)
        {
            return TypedResults.NotFound();
        }

        return ExportSheet.Of("vraagstukken", "Vraagstukken", ExportAddress.Of(mail.Absolute(QuestionLinks.All), request.Query), clock.GetUtcNow(), [.. list.Chips.Select(c => c.Text)], Columns, list.Lines).ToAnswer(format);
    }
}
