// SPDX-License-Identifier: EUPL-1.2
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Vliegwiel.Library.Contracts;
using Vliegwiel.Platform;
using Vliegwiel.Platform.Spine;

namespace Vliegwiel.Library.Obstacles;

/// <summary>An obstacle as the API lists it.</summary>
/// <param name="AantalOrganisaties">Hoeveel organisaties dit meldden; nooit welke.</param>
internal sealed record BelemmeringRegel(Guid Id, string Kenmerk, string Titel, string Soort, string Stand, DateTimeOffset GemeldOp, int AantalOrganisaties);

/// <summary>One obstacle as the API gives it.</summary>
internal sealed record BelemmeringDetail(
    Guid Id, string Kenmerk, string Titel, string Soort, string Stand, DateTimeOffset GemeldOp, int AantalOrganisaties, string Gevolg, string? Tussenoplossing, string? Verwijzing, Guid? RegelId, string? Antwoord, Guid? SamengevoegdMet, IReadOnlyList<string> Gevallen);

/// <summary>The obstacles for other programs; the resources and fields are Dutch (NL API Design Rules).</summary>
internal static class ObstacleApi
{
    public static void Map(IEndpointRouteBuilder api)
    {
        var obstacles = api.MapGroup("").WithTags("Belemmeringen").WithMetadata(new AllowAnonymousAttribute(), Platform.Modules.ApiScope.Obstacles);
        obstacles.MapGet("/belemmeringen", ListAsync).WithName("belemmeringen").WithSummary("De belemmeringen die u mag zien, de zwaarste eerst.");
        obstacles.MapGet("/belemmeringen/{id}", GetAsync).WithName("belemmering").WithSummary("Eén belemmering met de gevallen.");
    }

    private static async Task<Results<Ok<Lijst<BelemmeringRegel>>, ProblemHttpResult>> ListAsync(ListObstacles obstacles, CancellationToken cancel, string? soort = null, string? stand = null, string? regel = null, string? pagina = null)
    {
        if (!PageNumber.TryParse(pagina, out var page))
        {
            return Problem("Verkeerde pagina", "De pagina is een geheel getal van 1 tot en met 100000.");
        }

        if (!string.IsNullOrEmpty(soort) && ObstacleWords.ReadKind(soort) is null)
        {
            return Problem("Verkeerde soort", $"De soort is een van: {string.Join(", ", ObstacleWords.Kinds.Select(k => k.Word))}.");
        }

        if (!string.IsNullOrEmpty(stand) && ObstacleWords.ReadState(stand) is null)
        {
            return Problem("Verkeerde stand", $"De stand is een van: {string.Join(", ", ObstacleWords.StateChoices.Select(s => s.Value))}.");
        }

        var list = await obstacles.AskAsync(new ObstacleListQuestion(null, soort, stand, regel, null, pagina), ListObstacles.PageSize, cancel);
        return TypedResults.Ok(new Lijst<BelemmeringRegel>(
            [.. (list?.Lines ?? []).Select(o => new BelemmeringRegel(o.Id, o.Kenmerk, o.Title, ObstacleWords.Of(o.Kind), ObstacleWords.KeyOf(o.State), o.ReportedAt, o.Organisations))], list?.Total, page, ListObstacles.PageSize));
    }

    private static async Task<Results<Ok<BelemmeringDetail>, ProblemHttpResult>> GetAsync(string id, Platform.Spine.Access access, ShowObstacle obstacles, CancellationToken cancel)
    {
        if (!Guid.TryParse(id, out var key)
            || access.Visible<Obstacle>().Where(o => o.Id == key).Select(o => o.Kenmerk) is not { } found
            || await Microsoft.EntityFrameworkCore.EntityFrameworkQueryableExtensions.SingleOrDefaultAsync(found, cancel) is not { } kenmerk
            || await obstacles.FindAsync(kenmerk, cancel) is not { Obstacle: var o } shown)
        {
            return TypedResults.Problem("Deze belemmering is er niet, of u mag haar niet zien.", statusCode: StatusCodes.Status404NotFound, title: "Niet gevonden");
        }

        return TypedResults.Ok(new BelemmeringDetail(
            o.Id, o.Kenmerk, o.Title, ObstacleWords.Of(o.Kind), ObstacleWords.KeyOf(o.State), o.ReportedAt, shown.Weight.Organisations, o.Consequence, o.Workaround, o.Citation, o.RuleId, o.Answer,
            o.IsMerged ? o.GroupId : null, [.. shown.Cases.Select(c => c.Text)]));
    }

    private static ProblemHttpResult Problem(string title, string detail) => TypedResults.Problem(detail, statusCode: StatusCodes.Status400BadRequest, title: title);
}
