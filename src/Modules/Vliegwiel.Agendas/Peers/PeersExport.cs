// SPDX-License-Identifier: EUPL-1.2
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Vliegwiel.Network.Contracts;
using Vliegwiel.Platform.Exporting;

namespace Vliegwiel.Agendas.Peers;

/// <summary>What others have and one's own agenda lacks, as a file.</summary>
internal static class PeersExport
{
    private static readonly IReadOnlyList<ExportColumn<(PeerAgenda Peer, string Kind, string Text, string? Worked)>> Columns =
    [
        new("Van", "van", l => l.Peer.Of),
        new("Agenda", "agenda", l => l.Peer.Title),
        new("Wat", "wat", l => l.Kind),
        new("Naam", "naam", l => l.Text),
        new("Wat er werkte", "werkte", l => l.Worked),
    ];

    public static void Map(IEndpointRouteBuilder site) => site.MapGet(VersionLinks.ExportBeside("{kenmerk}"), GetAsync).WithMetadata(new AllowAnonymousAttribute());

    private static async Task<IResult> GetAsync(string kenmerk, string? als, string[]? met, CompareAgendas compare, SignInSettings settings, TimeProvider clock, HttpContext http, CancellationToken cancel)
    {
        if (ExportWriting.Parse(als) is not { } format || await compare.FindAsync(kenmerk, met ?? [], cancel) is not { } shown)
        {
            return Results.NotFound();
        }

        return ExportSheet.Of("naast", $"{shown.Mine.Title} naast andere agenda's", ExportAddress.Of(settings.SiteAddress.TrimEnd('/') + VersionLinks.Beside(kenmerk), http.Request.Query), clock.GetUtcNow(), [.. shown.Agendas.Skip(1).Select(a => $"met: {a.Title}")], Columns, [.. shown.Agendas.Skip(1).SelectMany(LinesOf)]).ToAnswer(format);
    }

    private static IEnumerable<(PeerAgenda Peer, string Kind, string Text, string? Worked)> LinesOf(PeerAgenda peer) =>
    [
        .. peer.Extra.Select(e => (peer, "activiteit", e.Title, e.Worked.Count == 0 ? null : string.Join(", ", e.Worked))),
        .. peer.ExtraThemes.Select(p => (peer, "thema", p.Text, (string?)null)),
        .. peer.ExtraGoals.Select(p => (peer, "doel", p.Text, (string?)null)),
        .. peer.ExtraMeasures.Select(p => (peer, "maat", p.Text, (string?)null)),
    ];
}
