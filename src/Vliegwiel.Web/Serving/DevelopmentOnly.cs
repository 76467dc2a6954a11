// SPDX-License-Identifier: EUPL-1.2
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Mvc;
using Vliegwiel.Platform.Jobs;

namespace Vliegwiel.Web.Serving;

/// <summary>Hides everything under /dev unless the site runs for development and the request comes from this machine itself.</summary>
internal sealed class DevelopmentOnly(RequestDelegate next, SiteSettings settings)
{
    public Task InvokeAsync(HttpContext http)
    {
        if (http.Request.Path.StartsWithSegments("/dev", StringComparison.OrdinalIgnoreCase) && !(settings.Development && http.IsFromThisMachine))
        {
            http.Response.StatusCode = StatusCodes.Status404NotFound;
            return Task.CompletedTask;
        }

        return next(http);
    }

    public static void MapActs(WebApplication app, SiteSettings settings)
    {
        if (settings.Development)
        {
            app.MapPost("/dev/taken/opnieuw", RetryAsync).AllowAnonymous();
        }
    }

    private static async Task<IResult> RetryAsync(HttpContext http, IAntiforgery antiforgery, JobBoard board, [FromForm] string? taak)
    {
        await antiforgery.ValidateRequestAsync(http);
        return Guid.TryParse(taak, out var id) && await board.RetryAsync(id) ? Results.LocalRedirect("/dev/taken") : Results.NotFound();
    }
}
