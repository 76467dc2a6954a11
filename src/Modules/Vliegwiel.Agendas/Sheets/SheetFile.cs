// SPDX-License-Identifier: EUPL-1.2
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Vliegwiel.Platform.Exporting;

namespace Vliegwiel.Agendas.Sheets;

/// <summary>A sheet as a file: Word, or a tagged PDF.</summary>
internal static class SheetFile
{
    public static void Map(IEndpointRouteBuilder site)
    {
        site.MapGet("/bestuursblad/{kenmerk}/bestand", async (string kenmerk, string? als, ReadSheet sheets, PdfPrinter printer, HttpContext http, CancellationToken cancel) =>
            await AnswerAsync(als, await sheets.FindAsync(kenmerk, cancel), printer, http, cancel)).WithMetadata(new AllowAnonymousAttribute());
        site.MapGet("/bestuursblad-lezen/{token}/bestand", async (string token, string? als, ReadSheet sheets, PdfPrinter printer, HttpContext http, CancellationToken cancel) =>
            await AnswerAsync(als, await sheets.FindByLinkAsync(token, cancel), printer, http, cancel)).WithMetadata(new AllowAnonymousAttribute());
    }

    private static async Task<IResult> AnswerAsync(string? form, ShownSheet? shown, PdfPrinter printer, HttpContext http, CancellationToken cancel) => (form, shown) switch
    {
        ("pdf", not null) => await printer.ToAnswerAsync(SheetText.Of(shown), http, cancel),
        ("docx", not null) => SheetText.Of(shown).ToAnswer(),
        _ => TypedResults.NotFound(),
    };
}
