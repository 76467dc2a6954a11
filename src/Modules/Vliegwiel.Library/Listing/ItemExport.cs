// SPDX-License-Identifier: EUPL-1.2
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Vliegwiel.Design.Lists;
using Vliegwiel.Library.Domain;
using Vliegwiel.Library.Editing;
using Vliegwiel.Library.Showing;
using Vliegwiel.Network.Contracts;
using Vliegwiel.Platform.Exporting;

namespace Vliegwiel.Library.Listing;

/// <summary>The list of documents as a file, with the filters and the order of the list on screen.</summary>
internal static class ItemExport
{
    private static readonly IReadOnlyList<ExportColumn<ItemLine>> Columns =
    [
        new("Titel", "titel", l => l.Title),
        new("Soort", "soort", l => l.Kind ?? ItemChoices.NoKind),
        new("Status", "status", l => ItemWords.Of(l.Stage)),
        new("Datum van het document", "datum", l => l.DocumentDate),
        new("Bestand", "bestand", l => FormatNames.Of(l.Format)),
        new("Pagina's", "paginas", l => l.HasPages ? l.PageCount : null),
        new("Opgenomen op", "opgenomenOp", l => l.ImportedAt),
        new("Adres", "adres", l => LibraryLinks.Show(l.Kenmerk)),
    ];

    public static void Map(IEndpointRouteBuilder site) => site.MapGet(LibraryLinks.Export, GetAsync).WithMetadata(new AllowAnonymousAttribute());

    private static async Task<IResult> GetAsync(HttpRequest request, Platform.Spine.Access access, ThemeDirectory themes, TimeProvider clock, CancellationToken cancel)
    {
        if (ExportWriting.Parse(request.Query["als"]) is not { } format)
        {
            return TypedResults.NotFound();
        }

        string? Asked(string name) => request.Query[name].FirstOrDefault();
        var choices = ItemFormChoices.Of(await themes.ListSchemesAsync(cancel));
        var filters = new ItemFilters
        {
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
        var (lines, chips) = await ItemList.AllAsync(access.Visible<Item>(), new ItemListQuestion(Asked("titel")?.Trim(), fileFormat, Asked("sorteer"), null, filters), ExportSheet.MaxRows + 1, cancel);
        var source = $"{request.Scheme}://{request.Host}{LibraryLinks.List}";
        return ExportSheet.Of("bibliotheek", "Bibliotheek", source, clock.GetUtcNow(), [.. chips.Select(c => c.Text)], Columns, lines).ToAnswer(format);
    }
}
