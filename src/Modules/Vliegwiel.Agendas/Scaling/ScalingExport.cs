// SPDX-License-Identifier: EUPL-1.2
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Vliegwiel.Agendas.Domain;
using Vliegwiel.Network.Contracts;
using Vliegwiel.Platform.Exporting;

namespace Vliegwiel.Agendas.Scaling;

/// <summary>What the files need: the funnel, where the site stands and what time it is.</summary>
internal sealed record ScalingExportTools(ShowScaling Scalings, SignInSettings Site, TimeProvider Clock);

/// <summary>The funnels and the pilots as files, with the same figures as the page.</summary>
internal static class ScalingExport
{
    private static readonly IReadOnlyList<ExportColumn<(ThemeFunnel Funnel, FunnelStep Step)>> Columns =
    [
        new("Thema", "thema", l => l.Funnel.Name),
        new("Fase", "fase", l => OutcomeWords.Of(l.Step.Phase)),
        new("Staat er nu", "staatErNu", l => l.Step.Stands),
        new("Kwam zo ver", "kwamZoVer", l => l.Step.Reached),
        new("Ging verder", "gingVerder", l => l.Step.Onward),
        new("Mediaan in dagen", "mediaanInDagen", l => l.Step.Median),
        new("Mediaan over", "mediaanOver", l => l.Step.Onward is null ? null : l.Step.Days.Count),
        new("Onbekend sinds wanneer", "onbekend", l => l.Step.Unknown),
        new("Hier gestopt", "gestopt", l => l.Step.Stopped),
    ];

    private static readonly IReadOnlyList<ExportColumn<PilotLine>> PilotColumns =
    [
        new("Projectactiviteit", "activiteit", l => l.Title),
        new("Van", "van", l => l.Organisation),
        new("Pilot sinds", "sinds", l => l.Since),
        new("Dagen", "dagen", l => l.Days),
        new("Wat brengt het verder", "verder", l => string.Join("; ", l.Steps.Select(s => s.Text))),
    ];

    public static void Map(IEndpointRouteBuilder site)
    {
        site.MapGet(ScalingLinks.Export, (string? als, ScalingExportTools tools, HttpContext http, CancellationToken cancel) =>
            AnswerAsync(als, tools, http, (shown, source, chips) => ExportSheet.Of("opschaling", "Opschaling", source, tools.Clock.GetUtcNow(), chips, Columns, [.. shown.Funnels.SelectMany(f => f.Steps.Select(s => (f, s)))]), cancel)).WithMetadata(new AllowAnonymousAttribute());
        site.MapGet(ScalingLinks.ExportPilots, (string? als, ScalingExportTools tools, HttpContext http, CancellationToken cancel) =>
            AnswerAsync(als, tools, http, (shown, source, chips) => ExportSheet.Of("pilots", "Blijft steken in de pilot", source, tools.Clock.GetUtcNow(), chips, PilotColumns, shown.Stuck), cancel)).WithMetadata(new AllowAnonymousAttribute());
    }

    private static async Task<IResult> AnswerAsync(string? als, ScalingExportTools tools, HttpContext http, Func<ShownScaling, string, IReadOnlyList<string>, ExportSheet> write, CancellationToken cancel)
    {
        if (ExportWriting.Parse(als) is not { } format)
        {
            return Results.NotFound();
        }

        var asked = http.Request.Query;
        var shown = await tools.Scalings.AskAsync(new ScalingQuestion { Theme = asked["thema"], Agenda = asked["agenda"], Of = asked["van"], FromYear = asked["vanaf"], UntilYear = asked["tot"], Days = asked["dagen"] }, cancel);
        return write(shown, ExportAddress.Of(tools.Site.SiteAddress.TrimEnd('/') + ScalingLinks.Funnel, asked), [.. shown.Chips.Select(c => c.Text)]).ToAnswer(format);
    }
}
