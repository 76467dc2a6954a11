// SPDX-License-Identifier: EUPL-1.2
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Vliegwiel.Design.Lists;
using Vliegwiel.Library.Domain;
using Vliegwiel.Library.Editing;
using Vliegwiel.Library.Norms;
using Vliegwiel.Library.Showing;
using Vliegwiel.Network.Contracts;
using Vliegwiel.Platform.Exporting;

namespace Vliegwiel.Library.Listing;

/// <summary>The list of documents as a file, with the filters and the order of the list on screen.</summary>
internal static class ItemExport
{
    private static IReadOnlyList<ExportColumn<ItemLine>> Columns(ILookup<Guid, NamedThing> named) =>
    [
        new("Titel", "titel", l => l.Title),
        new("Soort", "soort", l => l.Kind ?? ItemChoices.NoKind),
        new("Status", "status", l => ItemWords.Of(l.Stage)),
        new("Datum van het document", "datum", l => l.DocumentDate),
        new("Bestand", "bestand", l => FormatNames.Of(l.Format)),
        new("Pagina's", "paginas", l => l.HasPages ? l.PageCount : null),
        new("Opgenomen op", "opgenomenOp", l => l.ImportedAt),
        new("Toepassingen", "toepassingen", l => l.Applied),
        new("Toepassingen met resultaat", "toepassingenMetResultaat", l => l.WithResult),
        new("Genoemde organisaties", "genoemdeOrganisaties", l => Names(named[l.Id], NamedKind.Organisation)),
        new("Genoemde gebieden", "genoemdeGebieden", l => Names(named[l.Id], NamedKind.Area)),
        new("Cijfers", "cijfers", l => Names(named[l.Id], NamedKind.Figure)),
        new("Adres", "adres", l => LibraryLinks.Show(l.Kenmerk)),
    ];

    public static void Map(IEndpointRouteBuilder site) => site.MapGet(LibraryLinks.Export, GetAsync).WithMetadata(new AllowAnonymousAttribute());

    private static string? Names(IEnumerable<NamedThing> named, NamedKind kind) => string.Join("; ", named.Where(n => n.Kind == kind).Select(n => n.Label)) is { Length: > 0 } names ? names : null;

    private static async Task<IResult> GetAsync(HttpRequest request, Platform.Spine.Access access, ThemeDirectory themes, AskRules rules, NamedThings things, TimeProvider clock, CancellationToken cancel)
    {
        if (ExportWriting.Parse(request.Query["als"]) is not { } format)
        {
            return TypedResults.NotFound();
        }

        string? Asked(string name) => request.Query[name].FirstOrDefault();
        var choices = ItemFormChoices.Of(await themes.ListSchemesAsync(cancel));
        var filters = new ItemFilters
        {
            For = Asked("wie"),
            Instrument = (await rules.InstrumentsAsync(cancel)).FirstOrDefault(i => i.Value == Asked("instrument")),
            On = Asked("geldig"),
            Kind = Asked("soort"),
            Theme = choices.FirstOrDefault(t => t.Value == Asked("thema")),
            Layer = Asked("laag"),
            Stage = Asked("status"),
            Phase = Asked("fase"),
            RLadder = Asked("r"),
            From = Asked("vanaf"),
            Until = Asked("tot"),
            Kept = Asked("bijgehouden"),
        };
        var fileFormat = FormatNames.All.TryGetValue(Asked("bestand") ?? "", out var name) ? new Choice(Asked("bestand")!, name) : null;
        var (lines, chips, found) = await ItemList.AllAsync(VisibleItems.Of(access), new ItemListQuestion(Asked("titel")?.Trim(), fileFormat, Asked("sorteer"), null, filters), ExportSheet.MaxRows + 1, cancel);
        var named = await things.OfAsync(found, cancel);
        var source = $"{request.Scheme}://{request.Host}{LibraryLinks.List}";
        return ExportSheet.Of("bibliotheek", "Bibliotheek", source, clock.GetUtcNow(), [.. chips.Select(c => c.Text)], Columns(named), lines).ToAnswer(format);
    }
}
