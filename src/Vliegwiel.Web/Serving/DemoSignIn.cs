// SPDX-License-Identifier: EUPL-1.2
using System.Net;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;
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

    private static async Task<IResult> EnterAsync(HttpContext http, IAntiforgery antiforgery, NetworkDirectory network, [FromForm] string? persoon, [FromForm] string? terug)
    {
        if (!IsFromHere(http))
        {
            return Results.StatusCode(StatusCodes.Status403Forbidden);
        }

        await antiforgery.ValidateRequestAsync(http);
        var personas = await network.ListPersonasAsync(http.RequestAborted);
        if (!Guid.TryParse(persoon, out var id) || personas.All(p => p.PersonId != id))
        {
            return Results.NotFound();
        }

        await SignIn.EnterAsync(http, id);
        return Results.LocalRedirect(IsLocal(terug) ? terug! : "/");
    }

    private static async Task<IResult> LeaveAsync(HttpContext http, IAntiforgery antiforgery)
    {
        await antiforgery.ValidateRequestAsync(http);
        await http.SignOutAsync();
        return Results.LocalRedirect("/");
    }

    /// <summary>A request that a proxy passed on comes from this machine too, but its user may be anywhere.</summary>
    internal static bool IsFromHere(HttpContext http) =>
        http.Connection.RemoteIpAddress is { } address && IPAddress.IsLoopback(address)
        && !http.Request.Headers.ContainsKey("X-Forwarded-For") && !http.Request.Headers.ContainsKey("Forwarded");

    internal static bool IsLocal(string? path) =>
        path is ['/', ..] && !path.StartsWith("//", StringComparison.Ordinal) && !path.StartsWith("/\\", StringComparison.Ordinal) && !path.Any(char.IsControl);
}
