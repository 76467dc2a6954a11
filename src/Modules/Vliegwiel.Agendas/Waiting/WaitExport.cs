// SPDX-License-Identifier: EUPL-1.2
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Vliegwiel.Agendas.Domain;
using Vliegwiel.Network.Contracts;
using Vliegwiel.Platform.Exporting;

namespace Vliegwiel.Agendas.Waiting;

/// <summary>Who waits for whom as a file, as it is filtered.</summary>
internal static class WaitExport
{
    private static readonly IReadOnlyList<ExportColumn<WaitingLine>> Columns =
    [
        new("Wacht op", "wachtOp", l => l.Who),
        new("Projectactiviteit", "projectactiviteit", l => l.Title),
        new("Wie wacht", "wieWacht", l => l.Waiting),
        new("Soort", "waarop", l => WaitWords.Of(l.Wait.Kind)),
        new("Waarop", "wat", l => l.Wait.What),
        new("Sinds", "sinds", l => l.Wait.Since),
        new("Dagen", "dagen", l => l.Days),
        new("Gevolg", "gevolg", l => l.Wait.Consequence),
        new("Alvast te doen", "alvast", l => l.Wait.Meanwhile),
        new("Voorbij op", "voorbijOp", l => l.Wait.EndedOn),
        new("Hoe het afliep", "afloop", l => l.Wait.EndedHow),
    ];

    public static void Map(IEndpointRouteBuilder site) => site.MapGet(DependencyLinks.ExportWaits, GetAsync).WithMetadata(new AllowAnonymousAttribute());

    private static async Task<IResult> GetAsync(ShowWaits waits, SignInSettings settings, TimeProvider clock, HttpContext http, CancellationToken cancel)
    {
        var query = http.Request.Query;
        var question = new WaitQuestion(query["wie"].FirstOrDefault(), query["waarop"].FirstOrDefault(), query["duur"].FirstOrDefault(), query["stand"].FirstOrDefault(), null);
        if (ExportWriting.Parse(query["als"].FirstOrDefault()) is not { } format || await waits.AskAsync(question, cancel) is not { } list)
        {
            return Results.NotFound();
        }

        var source = ExportAddress.Of(settings.SiteAddress.TrimEnd('/') + DependencyLinks.Waits, query);
        return ExportSheet.Of("wachten", "Wie wacht op wie", source, clock.GetUtcNow(), [.. list.Chips.Select(c => c.Text)], Columns, list.Lines).ToAnswer(format);
    }
}
