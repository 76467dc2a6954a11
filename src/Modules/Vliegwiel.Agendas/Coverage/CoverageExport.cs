// SPDX-License-Identifier: EUPL-1.2
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Vliegwiel.Network.Contracts;
using Vliegwiel.Platform.Exporting;

namespace Vliegwiel.Agendas.Coverage;

/// <summary>The coverage as a file: for each organisation and link the numerator, the denominator and the percentage.</summary>
internal static class CoverageExport
{
    private static readonly IReadOnlyList<ExportColumn<(CoverageOf Of, CoverageLink Link)>> Columns =
    [
        new("Van", "van", l => l.Of.Name),
        new("Schakel", "schakel", l => ShowCoverage.TitleOf(l.Link.Key)),
        new("Met", "met", l => l.Link.Covered),
        new("Van de", "vanDe", l => l.Link.Whole),
        new("Procent", "procent", l => l.Link.Share is { } share ? Math.Round(share * 100, 1) : null),
    ];

    public static void Map(IEndpointRouteBuilder site) => site.MapGet(GoalLinks.ExportCoverage, GetAsync).WithMetadata(new AllowAnonymousAttribute());

    private static async Task<IResult> GetAsync(string? als, string? van, ShowCoverage coverage, SignInSettings settings, TimeProvider clock, HttpContext http, CancellationToken cancel)
    {
        if (ExportWriting.Parse(als) is not { } format)
        {
            return Results.NotFound();
        }

        var list = await coverage.AskAsync(van, cancel);
        return ExportSheet.Of("dekking", "Dekking van de Draad", ExportAddress.Of(settings.SiteAddress.TrimEnd('/') + GoalLinks.Coverage, http.Request.Query), clock.GetUtcNow(), [.. list.Chips.Select(c => c.Text)], Columns, [.. list.Lines.SelectMany(l => l.Links.Select(k => (l, k)))]).ToAnswer(format);
    }
}
