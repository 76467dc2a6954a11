// SPDX-License-Identifier: EUPL-1.2
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Vliegwiel.Agendas.Domain;
using Vliegwiel.Design.Text;
using Vliegwiel.Network.Contracts;
using Vliegwiel.Platform.Exporting;
using Vliegwiel.Platform.Figures;

namespace Vliegwiel.Agendas.Versions;

/// <summary>A version as a file. For who may not see amounts there are no columns for them, empty or hidden.</summary>
internal static class VersionExport
{
    private static readonly IReadOnlyList<ExportColumn<StandingLine>> Columns =
    [
        new("Projectactiviteit", "projectactiviteit", l => l.Activity.Title),
        new("Initiator", "initiator", l => l.Initiator),
        new("Deadline", "deadline", l => l.Activity.Deadline == Deadline.None ? null : l.Activity.Deadline.ToString()),
        new("Laatste dag", "laatsteDag", l => l.Activity.Deadline.LastDay),
        new("Stand", "stand", l => l.Activity.Onward is { } onward ? ActivityWords.Of(onward.How) : ActivityWords.Of(l.Activity.State)),
        new("Soort actie", "soortActie", l => l.Activity.Type is { } type ? ActivityWords.Of(type) : null),
        new("Voor", "voor", l => ActivityWords.Of(l.Activity.Sphere)),
    ];

    private static readonly IReadOnlyList<ExportColumn<StandingLine>> WithAmounts =
    [
        .. Columns,
        new("Budget (euro)", "budgetEuro", l => l.Activity.Amount?.Value),
        new("Budget in woorden", "budgetInWoorden", l => l.Activity.Amount is { } amount ? FigureText.Of(amount) : null),
        new("Waar het budget op rust", "budgetVoetnoot", l => l.Activity.Amount is { } amount ? FigureText.NoteOf(amount) : null),
    ];

    public static void Map(IEndpointRouteBuilder site) => site.MapGet("/agendas/{kenmerk}/versies/{number}/exporteren", GetAsync).WithMetadata(new AllowAnonymousAttribute());

    private static async Task<IResult> GetAsync(string kenmerk, string number, ShowVersions versions, SignInSettings settings, TimeProvider clock, HttpContext http, CancellationToken cancel)
    {
        if (ExportWriting.Parse(http.Request.Query["als"].FirstOrDefault()) is not { } format || await versions.FindAsync(kenmerk, number, cancel) is not { Version: var version } shown)
        {
            return Results.NotFound();
        }

        var title = $"{version.Title}, versie {version.Number}, vastgesteld op {Dates.Day(version.FixedOn)} door {version.Body}";
        return ExportSheet.Of("agenda-versie", title, settings.SiteAddress.TrimEnd('/') + AgendaLinks.Version(kenmerk, version.Number), clock.GetUtcNow(), [], shown.List.ShowsAmounts ? WithAmounts : Columns, [.. shown.List.Lines]).ToAnswer(format);
    }
}
