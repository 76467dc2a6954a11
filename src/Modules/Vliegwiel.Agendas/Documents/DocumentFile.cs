// SPDX-License-Identifier: EUPL-1.2
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Vliegwiel.Platform.Files;

namespace Vliegwiel.Agendas.Documents;

/// <summary>The file of a version, for who may read the document: always as a download, never as a page of this site. No header tells its hash.</summary>
internal static class DocumentFile
{
    public const string ContentType = "application/octet-stream";

    public static void Map(IEndpointRouteBuilder site) => site.MapGet(DocumentLinks.FileRoute, GetAsync).WithMetadata(new AllowAnonymousAttribute());

    private static async Task<IResult> GetAsync(string kenmerk, string stuk, string nummer, DocumentDesk desk, FileStore files, CancellationToken cancel) =>
        await desk.FindVersionAsync(kenmerk, stuk, nummer, cancel) is { } version
            ? Results.Stream(await files.OpenAsync(version.Sha256, cancel), ContentType, version.FileName)
            : Results.NotFound();
}
