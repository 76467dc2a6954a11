// SPDX-License-Identifier: EUPL-1.2
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Vliegwiel.Design.Lists;
using Vliegwiel.Library.Domain;
using Vliegwiel.Library.Finding;
using Vliegwiel.Library.Showing;
using Vliegwiel.Platform;
using Vliegwiel.Platform.Search;
using Vliegwiel.Platform.Spine;

namespace Vliegwiel.Library;

/// <summary>An organisation (organisatie), an area (gebied) or a figure (cijfer) that a document names, with the sentence in which it does.</summary>
internal sealed record GenoemdRegel(string Soort, string Naam, Guid? Id, string? Adres, string Zin, int? Pagina)
{
    public static GenoemdRegel Of(NamedThing thing) =>
        new(thing.Kind switch { NamedKind.Organisation => "organisatie", NamedKind.Area => "gebied", _ => "cijfer" }, thing.Label, thing.Id, thing.Url, thing.Sentence, thing.Page);
}

/// <summary>A document as the API gives it.</summary>
internal sealed record DocumentRegel(
    Guid Id, string Kenmerk, string Titel, string Bestand, string Soort, int Paginas, DateTimeOffset OpgenomenOp,
    string? Indeling, string Status, int Versie, string? Samenvatting, DateOnly? Datum, string? Fase, IReadOnlyList<string> Overheidslagen, IReadOnlyList<string> RLadder, IReadOnlyList<Guid> Themas,
    IReadOnlyList<string> Doelgroepen, string? Kosten, string? Link, string? Licentie, DateOnly? GeldigVanaf, DateOnly? GeldigTot, DateTimeOffset? BevestigdOp, IReadOnlyList<GenoemdRegel> Genoemd)
{
    /// <summary>From the loaded item: the fields stand in one column.</summary>
    public static DocumentRegel Of(Item item, IEnumerable<NamedThing> named)
    {
        var fields = item.Fields;
        return new(
            item.Id, item.Kenmerk, item.Title, item.FileName, item.Format, item.PageCount, item.ImportedAt,
            item.Kind, ItemWords.Of(item.Stage), item.VersionNumber, fields.Summary, fields.DocumentDate, fields.Phase, fields.Layers, fields.RLadder, fields.Themes,
            fields.TargetGroups, fields.Costs, fields.Link, fields.Licence, fields.ValidFrom, fields.ValidUntil, item.ConfirmedAt, [.. named.Select(GenoemdRegel.Of)]);
    }
}

/// <summary>A page of a list, with how many there are in all.</summary>
internal sealed record Lijst<T>(IReadOnlyList<T> Resultaten, int? Aantal, int Pagina, int PaginaGrootte);

/// <summary>One found thing of some kind (document, organisatie, persoon, gebied), with the passage in which it was found.</summary>
internal sealed record Vondst(Guid Id, string Soort, string Titel, string Adres, int? Pagina, string Fragment);

/// <summary>How many found things have a value by which the search can be narrowed down: add it to the address as <c>naam=waarde</c>.</summary>
/// <param name="Tekst">The value in words.</param>
internal sealed record Facet(string Naam, string Waarde, string Tekst, int Aantal);

/// <summary>What a search found, and by what it can be narrowed down.</summary>
internal sealed record ZoekAntwoord(IReadOnlyList<Vondst> Resultaten, int? Aantal, int Pagina, string? BedoeldeU, IReadOnlyList<Facet> Facetten);

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
        search.MapGet("/zoekresultaten", SearchAsync).WithName("zoekresultaten").WithSummary("Zoeken in documenten, vraagstukken, belemmeringen en regels, en naar organisaties, mensen, gebieden en thema's; te verfijnen met elk facet uit het antwoord.");
        // A path is a noun since the facets came; programs that know the verb are sent on.
        search.MapGet("/zoeken", (HttpRequest request) => TypedResults.LocalRedirect($"{request.PathBase}{request.Path.Value!.Replace("/zoeken", "/zoekresultaten", StringComparison.Ordinal)}{request.QueryString}", permanent: true, preserveMethod: true)).ExcludeFromDescription();
        search.MapGet("/suggesties", SuggestAsync).WithName("suggesties").WithSummary("Woorden die met deze letters beginnen, uit wat u mag zien.");
    }

    private static async Task<Results<Ok<Lijst<DocumentRegel>>, ProblemHttpResult>> ListAsync(Platform.Spine.Access access, NamedThings things, CancellationToken cancel, string? pagina = null)
    {
        if (!PageNumber.TryParse(pagina, out var page))
        {
            return WrongPage();
        }

        // As in the list on the site: what is withdrawn is found by its id only.
        var visible = access.Visible<Item>().AsNoTracking().Where(i => i.Stage != ItemStage.Withdrawn);
        var lines = await visible.OrderByDescending(i => i.ImportedAt).ThenBy(i => i.Id).Skip((page - 1) * PageSize).Take(PageSize)
            .ToListAsync(cancel);
        var ids = lines.Select(l => l.Id).ToList();
        var named = await things.OfAsync(access.Visible<Item>().Where(i => ids.Contains(i.Id)), cancel);
        return TypedResults.Ok(new Lijst<DocumentRegel>([.. lines.Select(l => DocumentRegel.Of(l, named[l.Id]))], await visible.CountAsync(cancel), page, PageSize));
    }

    private static async Task<Results<Ok<DocumentRegel>, ProblemHttpResult>> GetAsync(string id, Platform.Spine.Access access, NamedThings things, CancellationToken cancel)
    {
        var line = Guid.TryParse(id, out var key)
            ? await access.Visible<Item>().AsNoTracking().SingleOrDefaultAsync(i => i.Id == key, cancel) : null;
        return line is null
            ? TypedResults.Problem("Dit document is er niet, of u mag het niet zien.", statusCode: StatusCodes.Status404NotFound, title: "Niet gevonden")
            : TypedResults.Ok(DocumentRegel.Of(line, (await things.OfAsync(access.Visible<Item>().Where(i => i.Id == line.Id), cancel))[line.Id]));
    }

    private static async Task<Results<Ok<ZoekAntwoord>, ProblemHttpResult>> SearchAsync(
        SearchDesk desk, FacetWords words, HttpRequest request, CancellationToken cancel, string? q = null, string? pagina = null, string? soort = null, string? organisatie = null, string? jaar = null, string? bestand = null, string? onderwerp = null)
    {
        if (!PageNumber.TryParse(pagina, out var page))
        {
            return WrongPage();
        }

        // The named parameters are what is known today; whatever a module adds as a facet is read from the address as well.
        var terms = SearchTerms.Of(PageAddress.Parse($"{SearchTerms.Page}{request.QueryString}"));
        var found = await desk.SearchAsync(terms.Words, KindsOf(terms), terms.Facets, (page - 1) * PageSize, PageSize, cancel);
        var texts = await words.ReadAsync(found.Facets.Select(f => (f.Name, f.Value)), cancel);
        return TypedResults.Ok(new ZoekAntwoord(
            [.. found.Hits.Select(f => new Vondst(f.Object.Id, KindWord(f.Object.Kind), f.Object.Title, f.Object.Url, f.Best?.Page, f.Best?.Fragment.Text ?? ""))], found.Total, page, found.DidYouMean,
            [.. found.Facets.Where(f => texts.ContainsKey((f.Name, f.Value))).OrderBy(f => f.Name, StringComparer.Ordinal).Select(f => new Facet(f.Name, f.Name == FacetCount.Kind ? KindWord(f.Value) : f.Value, texts[(f.Name, f.Value)], f.Count))]));
    }

    /// <summary>In the API an item is a document, as in the paths.</summary>
    private static string KindWord(string kind) => kind == "item" ? "document" : kind;

    private static IReadOnlyList<string>? KindsOf(SearchTerms terms) => terms.Kinds is { } kinds ? [.. kinds.Select(k => k == "document" ? "item" : k)] : null;

    private static async Task<Ok<IReadOnlyList<string>>> SuggestAsync(SearchDesk desk, string? begin = null) =>
        TypedResults.Ok(await desk.SuggestAsync(begin ?? "", 8));

    internal static ProblemHttpResult WrongPage() =>
        TypedResults.Problem("De pagina is een geheel getal van 1 tot en met 100000.", statusCode: StatusCodes.Status400BadRequest, title: "Verkeerde pagina");
}
