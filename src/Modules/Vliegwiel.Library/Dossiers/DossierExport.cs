// SPDX-License-Identifier: EUPL-1.2
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Vliegwiel.Network.Contracts;
using Vliegwiel.Platform.Exporting;

namespace Vliegwiel.Library.Dossiers;

/// <summary>The list of dossiers, and what stands on one, as a file.</summary>
internal static class DossierExport
{
    private static readonly IReadOnlyList<ExportColumn<DossierLine>> Columns =
    [
        new("Dossier", "titel", l => l.Title),
        new("Doel", "doel", l => l.Purpose),
        new("Thema", "thema", l => l.Theme),
        new("Stand", "stand", l => DossierWords.Of(l.State)),
        new("Organisatie", "organisatie", l => l.Organisation),
        new("Stukken", "aantalStukken", l => l.Entries),
        new("Gewijzigd op", "gewijzigdOp", l => l.ChangedAt),
    ];

    private static readonly IReadOnlyList<ExportColumn<EntryLine>> EntryColumns =
    [
        new("Stuk", "titel", l => l.Title),
        new("Soort", "soort", l => l.Kind),
        new("Stand", "stand", l => l.State),
        new("Waarom", "waarom", l => l.Note),
        new("Adres", "adres", l => l.Url),
        new("Toegevoegd op", "toegevoegdOp", l => l.AddedOn),
    ];

    public static void Map(IEndpointRouteBuilder site)
    {
        site.MapGet(DossierLinks.Export, GetAsync).WithMetadata(new AllowAnonymousAttribute());
        site.MapGet("/bibliotheek/dossiers/{kenmerk}/exporteren", GetEntriesAsync).WithMetadata(new AllowAnonymousAttribute());
    }

    private static async Task<IResult> GetAsync(
        ListDossiers dossiers, SignInSettings settings, TimeProvider clock, HttpContext http, CancellationToken cancel, string? als = null, string? woord = null, string? thema = null, string? stand = null, string? wie = null, string? sorteer = null)
    {
        if (ExportWriting.Parse(als) is not { } format)
        {
            return Results.NotFound();
        }

        var list = await dossiers.AskAsync(new DossierListQuestion(woord?.Trim(), thema, stand, wie, sorteer, null), ExportSheet.MaxRows + 1, cancel) ?? DossierList.Empty;
        var source = settings.SiteAddress.TrimEnd('/') + DossierLinks.All + http.Request.QueryString;
        return ExportSheet.Of("dossiers", "Dossiers", source, clock.GetUtcNow(), [.. list.Chips.Select(c => c.Text)], Columns, list.Lines).ToAnswer(format);
    }

    private static async Task<IResult> GetEntriesAsync(string kenmerk, ShowDossier dossiers, SignInSettings settings, TimeProvider clock, CancellationToken cancel, string? als = null)
    {
        if (ExportWriting.Parse(als) is not { } format || await dossiers.FindAsync(kenmerk, cancel) is not { } shown)
        {
            return Results.NotFound();
        }

        var here = settings.SiteAddress.TrimEnd('/');
        var rows = shown.Entries.Select(e => e.IsOutside ? e : e with { Url = here + e.Url }).ToList();
        return ExportSheet.Of("dossier", shown.Dossier.Title, here + DossierLinks.Show(kenmerk), clock.GetUtcNow(), [], EntryColumns, rows).ToAnswer(format);
    }
}
