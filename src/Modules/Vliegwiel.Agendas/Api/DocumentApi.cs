// SPDX-License-Identifier: EUPL-1.2
using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Vliegwiel.Agendas.Documents;
using Vliegwiel.Agendas.Domain;
using Vliegwiel.Platform;
using Vliegwiel.Platform.Files;

namespace Vliegwiel.Agendas.Api;

/// <summary>A document as the API lists it.</summary>
/// <param name="Versies">De nieuwste eerst.</param>
internal sealed record StukRegel(Guid Id, string Naam, string Waarvoor, string Lezers, IReadOnlyList<StukVersieVeld> Versies);

/// <summary>One version of a document: a file to be fetched, or an address elsewhere.</summary>
/// <param name="Bestandsnaam">Null bij een adres.</param>
/// <param name="Grootte">In bytes.</param>
internal sealed record StukVersieVeld(int Nummer, DateTimeOffset ToegevoegdOp, string? Bestandsnaam, long? Grootte, string? Adres);

/// <summary>The documents at activities for other programs, each only for who may read it.</summary>
internal static class DocumentApi
{
    public static void Map(IEndpointRouteBuilder api)
    {
        var documents = AgendaApi.GroupOf(api, "Agenda's");
        documents.MapGet("/activiteiten/{kenmerk}/stukken", ListAsync).WithName("stukken").WithSummary("De stukken bij een activiteit die u mag lezen, de nieuwste eerst. Wat is ingetrokken staat er niet bij.");
        documents.MapGet("/activiteiten/{kenmerk}/stukken/{stuk}/versies/{nummer}", GetAsync).WithName("stukversie").WithSummary("Het bestand van één versie van een stuk.").Produces(StatusCodes.Status200OK, contentType: DocumentFile.ContentType);
    }

    private static async Task<Results<Ok<Lijst<StukRegel>>, ProblemHttpResult>> ListAsync(string kenmerk, ShowDocuments documents, CancellationToken cancel, string? pagina = null) =>
        !PageNumber.TryParse(pagina, out var page) ? ApiProblems.WrongPage()
        : await documents.FindAsync(kenmerk, null, cancel) is not { } shown ? ApiProblems.NotFound("Deze activiteit")
        : TypedResults.Ok(Lijst<StukRegel>.Of([.. shown.Documents.Where(d => !d.Document.IsWithdrawn).Select(LineOf)], page));

    private static async Task<Results<FileStreamHttpResult, ProblemHttpResult>> GetAsync(string kenmerk, string stuk, string nummer, DocumentDesk desk, FileStore files, CancellationToken cancel) =>
        Guid.TryParse(stuk, out var id) && await desk.FindVersionAsync(kenmerk, id.ToString("N", CultureInfo.InvariantCulture), nummer, cancel) is { } version
            ? TypedResults.Stream(await files.OpenAsync(version.Sha256, cancel), DocumentFile.ContentType, version.FileName)
            : ApiProblems.NotFound("Dit bestand");

    private static StukRegel LineOf(ShownDocument d) => new(
        d.Document.Id, d.Document.Title, d.Document.Purpose, ActivityWords.KeyOf(DocumentWords.Of(d.Document.Readers)),
        [.. d.Versions.Select(v => new StukVersieVeld(v.Number, v.AddedAt, v.FileName, v.Address is null ? v.Size : null, v.Address))]);
}
