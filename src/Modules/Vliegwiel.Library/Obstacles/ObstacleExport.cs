// SPDX-License-Identifier: EUPL-1.2
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Vliegwiel.Network.Contracts;
using Vliegwiel.Platform.Exporting;

namespace Vliegwiel.Library.Obstacles;

/// <summary>The list of obstacles as a file, as it is filtered. It holds numbers of organisations and never who they are.</summary>
internal static class ObstacleExport
{
    private static readonly IReadOnlyList<ExportColumn<ObstacleLine>> Columns =
    [
        new("Belemmering", "titel", l => l.Title),
        new("Soort", "soort", l => ObstacleWords.Of(l.Kind)),
        new("Stand", "stand", l => ObstacleWords.Of(l.State)),
        new("Organisaties", "aantalOrganisaties", l => l.Organisations),
        new("Gevolg", "gevolg", l => l.Consequence),
        new("Regel of bron", "verwijzing", l => l.Citation),
        new("Antwoord", "antwoord", l => l.Answer),
        new("Gemeld op", "gemeldOp", l => l.ReportedAt),
    ];

    public static void Map(IEndpointRouteBuilder site) => site.MapGet(ObstacleLinks.Export, GetAsync).WithMetadata(new AllowAnonymousAttribute());

    private static async Task<IResult> GetAsync(
        ListObstacles obstacles, SignInSettings settings, TimeProvider clock, HttpContext http, CancellationToken cancel, string? als = null, string? woord = null, string? soort = null, string? stand = null, string? regel = null, string? sorteer = null)
    {
        if (ExportWriting.Parse(als) is not { } format)
        {
            return Results.NotFound();
        }

        var list = await obstacles.AskAsync(new ObstacleListQuestion(woord?.Trim(), soort, stand, regel, sorteer, null), ExportSheet.MaxRows + 1, cancel) ?? ObstacleList.Empty;
        var source = settings.SiteAddress.TrimEnd('/') + ObstacleLinks.All + http.Request.QueryString;
        return ExportSheet.Of("belemmeringen", "Belemmeringen", source, clock.GetUtcNow(), [.. list.Chips.Select(c => c.Text)], Columns, list.Lines).ToAnswer(format);
    }
}
