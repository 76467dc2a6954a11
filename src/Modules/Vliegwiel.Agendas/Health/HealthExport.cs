// SPDX-License-Identifier: EUPL-1.2
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Vliegwiel.Agendas.Domain;
using Vliegwiel.Network.Contracts;
using Vliegwiel.Platform.Exporting;

namespace Vliegwiel.Agendas.Health;

/// <summary>The activities that need somebody as a file, as they are filtered.</summary>
internal static class HealthExport
{
    private static readonly IReadOnlyList<ExportColumn<HealthLine>> Columns =
    [
        new("Projectactiviteit", "projectactiviteit", l => l.Title),
        new("Wat is er", "watIsEr", l => l.Why),
        new("Wacht sinds", "wachtSinds", l => l.WaitsSince),
        new("Eigenaar", "eigenaar", l => l.Owner),
        new("Deadline", "deadline", l => l.Deadline == Deadline.None ? null : l.Deadline.ToString()),
        new("Stand", "stand", l => ActivityWords.Of(l.State)),
        new("Laatst gehoord", "laatstGehoord", l => l.LastSign),
    ];

    public static void Map(IEndpointRouteBuilder site) => site.MapGet("/agendas/{kenmerk}/gezondheid/exporteren", GetAsync).WithMetadata(new AllowAnonymousAttribute());

    private static async Task<IResult> GetAsync(string kenmerk, ShowHealth healths, SignInSettings settings, TimeProvider clock, HttpContext http, CancellationToken cancel)
    {
        var query = http.Request.Query;
        if (ExportWriting.Parse(query["als"].FirstOrDefault()) is not { } format || await healths.FindAsync(kenmerk, query["signaal"].FirstOrDefault(), query["sorteer"].FirstOrDefault(), cancel) is not { } shown)
        {
            return Results.NotFound();
        }

        var source = ExportAddress.Of(settings.SiteAddress.TrimEnd('/') + ProgressLinks.Health(kenmerk), query);
        return ExportSheet.Of("gezondheid", $"Gezondheid van {shown.Agenda.Title}", source, clock.GetUtcNow(), [.. shown.Chips.Select(c => c.Text)], Columns, shown.Lines).ToAnswer(format);
    }
}
