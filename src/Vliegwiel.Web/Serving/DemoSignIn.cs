// SPDX-License-Identifier: EUPL-1.2
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Mvc;
using Vliegwiel.Network.Contracts;

namespace Vliegwiel.Web.Serving;

/// <summary>One click makes you anybody of the made-up region: in the demonstration and from this machine only.</summary>
internal static class DemoSignIn
{
    public static void Map(WebApplication app, SiteSettings settings)
    {
        if (settings.Demo)
        {
            app.MapPost("/kies-een-rol/als", EnterAsync).AllowAnonymous().RequireRateLimiting(RateLimits.SigningIn);
        }

        app.MapPost("/afmelden", LeaveAsync).AllowAnonymous();
    }

    private static async Task<IResult> EnterAsync(HttpContext http, IAntiforgery antiforgery, NetworkDirectory network, Sessions sessions, [FromForm] string? persoon, [FromForm] string? terug)
    {
        if (!http.IsFromThisMachine)
        {
            return Results.StatusCode(StatusCodes.Status403Forbidden);
        }

        await antiforgery.ValidateRequestAsync(http);
        var personas = await network.ListPersonasAsync(http.RequestAborted);
        if (!Guid.TryParse(persoon, out var id) || personas.All(p => p.PersonId != id))
        {
            return Results.NotFound();
        }

        await sessions.EnterAsync(http, id);
        return Results.LocalRedirect(IsLocal(terug) ? terug! : "/");
    }

    private static async Task<IResult> LeaveAsync(HttpContext http, IAntiforgery antiforgery, Sessions sessions)
    {
        await antiforgery.ValidateRequestAsync(http);
        await sessions.LeaveAsync(http);
        return Results.LocalRedirect("/");
    }

    internal static bool IsLocal(string? path) =>
        path is ['/', ..] && !path.StartsWith("//", StringComparison.Ordinal) && !path.StartsWith("/\\", StringComparison.Ordinal) && !path.Any(char.IsControl);
}
