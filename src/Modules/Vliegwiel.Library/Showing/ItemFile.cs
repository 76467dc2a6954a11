// SPDX-License-Identifier: EUPL-1.2
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Vliegwiel.Library.Domain;
using Vliegwiel.Platform.Files;
using Vliegwiel.Platform.Spine;

namespace Vliegwiel.Library.Showing;

/// <summary>The file of an item, for who may see the item: always as a download, never as a page of this site.</summary>
internal static class ItemFile
{
    public static void Map(IEndpointRouteBuilder site) =>
        site.MapGet("/bibliotheek/{kenmerk}/bestand", GetAsync).WithMetadata(new AllowAnonymousAttribute());

    /// <summary>The file that an earlier version had.</summary>
    public static void MapVersions(IEndpointRouteBuilder site) =>
        site.MapGet("/bibliotheek/{kenmerk}/versies/{nummer}/bestand", GetVersionAsync).WithMetadata(new AllowAnonymousAttribute());

    private static async Task<IResult> GetVersionAsync(string kenmerk, string nummer, Versions.ShowVersions versions, FileStore files, CancellationToken cancel) =>
        await versions.FindFileAsync(kenmerk, nummer, cancel) is { } file
            ? Results.Stream(await files.OpenAsync(file.Sha256, cancel), "application/octet-stream", file.FileName)
            : Results.NotFound();

    private static async Task<IResult> GetAsync(string kenmerk, Platform.Spine.Access access, FileStore files, CancellationToken cancel)
    {
        var item = await access.Visible<Item>().AsNoTracking().Where(i => i.Kenmerk == kenmerk)
            .Select(i => new { i.Sha256, i.FileName }).SingleOrDefaultAsync(cancel);
        return item is null or { Sha256.Length: 0 }
            ? Results.NotFound()
            : Results.Stream(await files.OpenAsync(item.Sha256, cancel), "application/octet-stream", item.FileName);
    }
}
