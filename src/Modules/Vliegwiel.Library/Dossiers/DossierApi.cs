// SPDX-License-Identifier: EUPL-1.2
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Vliegwiel.Platform;

namespace Vliegwiel.Library.Dossiers;

/// <summary>A dossier as the API lists it.</summary>
/// <param name="AantalStukken">Hoeveel stukken u mag zien.</param>
internal sealed record DossierRegel(Guid Id, string Kenmerk, string Titel, string Doel, string? Thema, string Stand, string? Organisatie, int AantalStukken, DateTimeOffset GewijzigdOp);

/// <summary>One entry as the API gives it.</summary>
internal sealed record DossierStuk(string Titel, string Soort, string Adres, string? Waarom, DateOnly ToegevoegdOp);

/// <summary>One dossier as the API gives it.</summary>
internal sealed record DossierDetail(Guid Id, string Kenmerk, string Titel, string Doel, string? Thema, string Stand, string? Organisatie, DateTimeOffset GewijzigdOp, IReadOnlyList<DossierStuk> Stukken);

/// <summary>The dossiers for other programs; the resources and fields are Dutch (NL API Design Rules).</summary>
internal static class DossierApi
{
    public static void Map(IEndpointRouteBuilder api)
    {
        var dossiers = api.MapGroup("").WithTags("Dossiers").WithMetadata(new AllowAnonymousAttribute(), Platform.Modules.ApiScope.Library);
        dossiers.MapGet("/dossiers", ListAsync).WithName("dossiers").WithSummary("De dossiers die u mag zien, laatst gewijzigd eerst.");
        dossiers.MapGet("/dossiers/{id}", GetAsync).WithName("dossier").WithSummary("Eén dossier met de stukken die u mag zien, in hun volgorde.");
    }

    private static async Task<Results<Ok<Lijst<DossierRegel>>, ProblemHttpResult>> ListAsync(ListDossiers dossiers, CancellationToken cancel, string? stand = null, string? pagina = null)
    {
        if (!PageNumber.TryParse(pagina, out var page))
        {
            return LibraryApi.WrongPage();
        }

        if (!string.IsNullOrEmpty(stand) && DossierWords.ReadState(stand) is null)
        {
            return TypedResults.Problem($"De stand is een van: {string.Join(", ", DossierWords.StateChoices.Select(s => s.Value))}.", statusCode: StatusCodes.Status400BadRequest, title: "Verkeerde stand");
        }

        var list = await dossiers.AskAsync(new DossierListQuestion(null, null, stand, null, null, pagina), ListDossiers.PageSize, cancel);
        return TypedResults.Ok(new Lijst<DossierRegel>(
            [.. (list?.Lines ?? []).Select(d => new DossierRegel(d.Id, d.Kenmerk, d.Title, d.Purpose, d.Theme, DossierWords.KeyOf(d.State), d.Organisation, d.Entries, d.ChangedAt))], list?.Total, page, ListDossiers.PageSize));
    }

    private static async Task<Results<Ok<DossierDetail>, ProblemHttpResult>> GetAsync(string id, Platform.Spine.Access access, ShowDossier dossiers, CancellationToken cancel)
    {
        if (!Guid.TryParse(id, out var key)
            || await access.Visible<Dossier>().Where(d => d.Id == key).Select(d => d.Kenmerk).SingleOrDefaultAsync(cancel) is not { } kenmerk
            || await dossiers.FindAsync(kenmerk, cancel) is not { Dossier: var d } shown)
        {
            return TypedResults.Problem("Dit dossier is er niet, of u mag het niet zien.", statusCode: StatusCodes.Status404NotFound, title: "Niet gevonden");
        }

        return TypedResults.Ok(new DossierDetail(
            d.Id, d.Kenmerk, d.Title, d.Purpose, shown.Theme, DossierWords.KeyOf(d.State), shown.Organisation?.Text, shown.ChangedAt,
            [.. shown.Entries.Select(e => new DossierStuk(e.Title, e.Kind, e.Url, e.Note, e.AddedOn))]));
    }
}
