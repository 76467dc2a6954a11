// SPDX-License-Identifier: EUPL-1.2
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Vliegwiel.Library.Questions;
using Vliegwiel.Platform.Exporting;

namespace Vliegwiel.Library.Connections;

/// <summary>The own connections as a file: what stands in the list, so never an e-mail address.</summary>
internal static class ConnectionExport
{
    private static readonly IReadOnlyList<ExportColumn<ConnectionLine>> Columns =
    [
        new("Met", "met", l => l.With),
        new("Waarover", "waarover", l => l.Occasion),
        new("Stand", "stand", l => l.AsksMe ? "wacht op u" : ConnectionWords.Of(l.State)),
        new("Voorgesteld op", "voorgesteldOp", l => l.MadeAt),
        new("Adres", "adres", l => ConnectionLinks.Show(l.Kenmerk)),
    ];

    public static void Map(IEndpointRouteBuilder site) => site.MapGet(ConnectionLinks.Export, GetAsync).WithMetadata(new AuthorizeAttribute());

    private static async Task<IResult> GetAsync(ShowConnections connections, MailTools mail, TimeProvider clock, CancellationToken cancel, string? als = null) => ExportWriting.Parse(als) is { } format
        ? ExportSheet.Of("verbindingen", "Mijn verbindingen", mail.Absolute("/verbindingen"), clock.GetUtcNow(), [], Columns, await connections.MineAsync(cancel)).ToAnswer(format)
        : TypedResults.NotFound();
}
