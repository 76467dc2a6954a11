// SPDX-License-Identifier: EUPL-1.2
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Vliegwiel.Library.Domain;
using Vliegwiel.Platform;
using Vliegwiel.Platform.Search;
using Vliegwiel.Platform.Spine;

namespace Vliegwiel.Library;

/// <summary>A document as the API gives it.</summary>
internal sealed record DocumentRegel(
    Guid Id, string Kenmerk, string Titel, string Bestand, string Soort, int Paginas, DateTimeOffset OpgenomenOp,
    string? Indeling, string Status, int Versie, string? Samenvatting, DateOnly? Datum, string? Fase, IReadOnlyList<string> Overheidslagen, IReadOnlyList<string> RLadder, IReadOnlyList<Guid> Themas,
    IReadOnlyList<string> Doelgroepen, string? Kosten, string? Link, string? Licentie, DateOnly? GeldigVanaf, DateOnly? GeldigTot, DateTimeOffset? BevestigdOp)
{
    /// <summary>From the loaded item: the fields stand in one column.</summary>
    public static DocumentRegel Of(Item item)
    {
        var fields = item.Fields;
        return new(
            item.Id, item.Kenmerk, item.Title, item.FileName, item.Format, item.PageCount, item.ImportedAt,
            item.Kind, ItemWords.Of(item.Stage), item.VersionNumber, fields.Summary, fields.DocumentDate, fields.Phase, fields.Layers, fields.RLadder, fields.Themes,
            fields.TargetGroups, fields.Costs, fields.Link, fields.Licence, fields.ValidFrom, fields.ValidUntil, item.ConfirmedAt);
    }
}

/// <summary>A page of a list, with how many there are in all.</summary>
internal sealed record Lijst<T>(IReadOnlyList<T> Resultaten, int? Aantal, int Pagina, int PaginaGrootte);

/// <summary>One found thing of some kind (document, organisatie, persoon, gebied), with the passage in which it was found.</summary>
internal sealed record Vondst(Guid Id, string Soort, string Titel, string Adres, int? Pagina, string Fragment);

/// <summary>What a search found.</summary>
internal sealed record ZoekAntwoord(IReadOnlyList<Vondst> Resultaten, int? Aantal, int Pagina, string? BedoeldeU);

/// <summary>The library for other programs; the resources and fields are Dutch (NL API Design Rules).</summary>
internal static class LibraryApi
{
    private const int PageSize = 20;

    public static void Map(IEndpointRouteBuilder api)
    {
        var library = api.MapGroup("").WithTags("Bibliotheek").WithMetadata(new AllowAnonymousAttribute(), Platform.Modules.ApiScope.Library);
        var search = api.MapGroup("").WithTags("Bibliotheek").WithMetadata(new AllowAnonymousAttribute(), Platform.Modules.ApiScope.Search);
        library.MapGet("/documenten", ListAsync).WithName("documenten").WithSummary("De documenten die u mag zien, nieuwste eerst.");
        library.MapGet("/documenten/{id}", GetAsync).WithName("document").WithSummary("Eén document.");
        search.MapGet("/zoeken", SearchAsync).WithName("zoeken").WithSummary("Zoeken in documenten, en naar organisaties, mensen, gebieden en thema's.");
        search.MapGet("/suggesties", SuggestAsync).WithName("suggesties").WithSummary("Woorden die met deze letters beginnen, uit wat u mag zien.");
    }

    private static async Task<Results<Ok<Lijst<DocumentRegel>>, ProblemHttpResult>> ListAsync(Platform.Spine.Access access, CancellationToken cancel, string? pagina = null)
    {
        if (!PageNumber.TryParse(pagina, out var page))
        {
            return WrongPage();
        }

        // As in the list on the site: what is withdrawn is found by its id only.
        var visible = access.Visible<Item>().AsNoTracking().Where(i => i.Stage != ItemStage.Withdrawn);
        var lines = await visible.OrderByDescending(i => i.ImportedAt).ThenBy(i => i.Id).Skip((page - 1) * PageSize).Take(PageSize)
            .ToListAsync(cancel);
        return TypedResults.Ok(new Lijst<DocumentRegel>([.. lines.Select(DocumentRegel.Of)], await visible.CountAsync(cancel), page, PageSize));
    }

    private static async Task<Results<Ok<DocumentRegel>, ProblemHttpResult>> GetAsync(string id, Platform.Spine.Access access, CancellationToken cancel)
    {
        var line = Guid.TryParse(id, out var key)
            ? await access.Visible<Item>().AsNoTracking().SingleOrDefaultAsync(i => i.Id == key, cancel) : null;
        return line is null
            ? TypedResults.Problem("Dit document is er niet, of u mag het niet zien.", statusCode: StatusCodes.Status404NotFound, title: "Niet gevonden")
            : TypedResults.Ok(DocumentRegel.Of(line));
    }

    private static async Task<Results<Ok<ZoekAntwoord>, ProblemHttpResult>> SearchAsync(SearchDesk desk, CancellationToken cancel, string? q = null, string? pagina = null)
    {
        if (!PageNumber.TryParse(pagina, out var page))
        {
            return WrongPage();
        }

        var found = await desk.SearchAsync(q ?? "", (page - 1) * PageSize, PageSize, cancel);
        return TypedResults.Ok(new ZoekAntwoord(
            [.. found.Hits.Select(f => new Vondst(f.Object.Id, f.Object.Kind == "item" ? "document" : f.Object.Kind, f.Object.Title, f.Object.Url, f.Best?.Page, f.Best?.Fragment.Text ?? ""))], found.Total, page, found.DidYouMean));
    }

    private static async Task<Ok<IReadOnlyList<string>>> SuggestAsync(SearchDesk desk, string? begin = null) =>
        TypedResults.Ok(await desk.SuggestAsync(begin ?? "", 8));

    internal static ProblemHttpResult WrongPage() =>
        TypedResults.Problem("De pagina is een geheel getal van 1 tot en met 100000.", statusCode: StatusCodes.Status400BadRequest, title: "Verkeerde pagina");
}
