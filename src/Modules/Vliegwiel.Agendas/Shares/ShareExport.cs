// SPDX-License-Identifier: EUPL-1.2
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Vliegwiel.Agendas.Domain;
using Vliegwiel.Network.Contracts;
using Vliegwiel.Platform.Exporting;
using Vliegwiel.Platform.Figures;

namespace Vliegwiel.Agendas.Shares;

/// <summary>The shares as a file: a row for each amount of somebody. For who sees no amounts there are no rows of them, and no column that tells of them.</summary>
internal static class ShareExport
{
    private const string Everything = "alles samen";

    private static readonly IReadOnlyList<ExportColumn<ShareFileRow>> Columns =
    [
        new("Wat", "wat", r => r.What),
        new("Waarvan", "waarvan", r => r.Of),
        new("Wie", "wie", r => r.Who),
        new("Waarde", "waarde", r => r.Amount?.Value),
        new("Eenheid", "eenheid", r => r.Amount?.Unit),
        new("Over welke tijd", "tijd", r => r.Amount?.Period),
        new("In woorden", "inWoorden", r => r.Words),
        new("Bekend bij", "bekendBij", r => r.Known),
        new("Van", "van", r => r.Activities),
        new("Waar het op rust", "voetnoot", r => r.Amount is { } amount ? FigureText.NoteOf(amount) : null),
    ];

    public static void Map(IEndpointRouteBuilder site)
    {
        site.MapGet("/agendas/{kenmerk}/aandeel/exporteren", GetAsync).WithMetadata(new AllowAnonymousAttribute());
        site.MapGet(ShareLinks.ExportTogether, GetTogetherAsync).WithMetadata(new AllowAnonymousAttribute());
    }

    private static async Task<IResult> GetAsync(string kenmerk, ShowShares shares, SignInSettings settings, TimeProvider clock, HttpContext http, CancellationToken cancel) =>
        ExportWriting.Parse(http.Request.Query["als"].FirstOrDefault()) is { } format && await shares.FindAsync(kenmerk, null, cancel) is { } shown
            ? Sheet(shown, $"Aandeel op {shown.Agendas[0].Title}", settings, ShareLinks.Of(kenmerk), clock, http).ToAnswer(format)
            : Results.NotFound();

    private static async Task<IResult> GetTogetherAsync(ShowShares shares, SignInSettings settings, TimeProvider clock, HttpContext http, CancellationToken cancel) =>
        ExportWriting.Parse(http.Request.Query["als"].FirstOrDefault()) is { } format && await shares.TogetherAsync(http.Request.Query["agenda"], null, cancel) is { Shares: { } shown }
            ? Sheet(shown, "Agenda's samen", settings, ShareLinks.Together, clock, http).ToAnswer(format)
            : Results.NotFound();

    private static ExportSheet Sheet(ShownShares shown, string title, SignInSettings settings, string address, TimeProvider clock, HttpContext http) => ExportSheet.Of(
        "aandeel", title, ExportAddress.Of(settings.SiteAddress.TrimEnd('/') + address, http.Request.Query), clock.GetUtcNow(),
        shown.IsOfSeveral ? [.. shown.Agendas.Select(a => $"agenda: {a.Title}")] : [], Columns,
        [
            .. Rows(shown.Bearers, Everything), .. Rows(shown.Effects, Everything),
            .. shown.Goals.SelectMany(g => Rows(g.Effects, $"doel: {g.Title}")),
            .. shown.Lines.SelectMany(l => Rows(l.Bearers, l.Title).Concat(Rows(l.Effects, l.Title))),
        ]);

    private static IEnumerable<ShareFileRow> Rows(IReadOnlyList<BearerRow> rows, string of) => rows.SelectMany(r => Rows("budget", of, r.Who, r.Cost).Concat(Rows("besteed", of, r.Who, r.Spent)));

    private static IEnumerable<ShareFileRow> Rows(string what, string of, string who, AmountSum sum) => sum.Sums.Count == 0
        ? [new(what, of, who, null, ShareWords.Of(sum), sum.Known, sum.Activities)]
        : sum.Sums.Select(s => new ShareFileRow(what, of, who, s, FigureText.Of(s), sum.Known, sum.Activities));

    private static IEnumerable<ShareFileRow> Rows(IReadOnlyList<EffectRow> rows, string of) => rows.Select(r => new ShareFileRow(r.Measure, of, r.Who, r.Amount, FigureText.Of(r.Amount), r.Activities, r.Activities));

    private sealed record ShareFileRow(string What, string Of, string Who, Figure? Amount, string Words, int Known, int Activities);
}
