// SPDX-License-Identifier: EUPL-1.2
using Vliegwiel.Network.Contracts;
using Vliegwiel.Platform.People;

namespace Vliegwiel.Web.Serving;

/// <summary>A program shows its key in <c>Authorization: Bearer</c>, on the API only. A wrong key is told so; it never falls back to what is public.</summary>
internal static class ApiKeys
{
    private const string Scheme = "Bearer ";

    public static async Task BecomeActorAsync(HttpContext http, Func<Task> next)
    {
        if (Failures.IsApi(http) && http.Request.Headers.Authorization.ToString() is { Length: > 0 } header)
        {
            var actor = header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase)
                ? await http.RequestServices.GetRequiredService<ApiKeyDoor>().FindAsync(header[Scheme.Length..].Trim(), http.RequestAborted)
                : null;
            if (actor is null)
            {
                http.Response.StatusCode = StatusCodes.Status401Unauthorized;
                http.Response.Headers.WWWAuthenticate = "Bearer";
                return;
            }

            http.RequestServices.GetRequiredService<CurrentActor>().Become(actor);
        }

        await next();
    }
}
