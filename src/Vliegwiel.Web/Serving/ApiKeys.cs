// SPDX-License-Identifier: EUPL-1.2
using Vliegwiel.Network.Contracts;
using Vliegwiel.Platform.Modules;
using Vliegwiel.Platform.People;

namespace Vliegwiel.Web.Serving;

/// <summary>A program shows its key in <c>Authorization: Bearer</c>, on the API and at a feed only. A wrong key is told so; it never falls back to what is public.</summary>
internal static class ApiKeys
{
    private const string Scheme = "Bearer ";

    public static async Task BecomeActorAsync(HttpContext http, Func<Task> next)
    {
        if ((Failures.IsApi(http) || http.Request.Path.StartsWithSegments("/feeds", StringComparison.OrdinalIgnoreCase)) && http.Request.Headers.Authorization.ToString() is { Length: > 0 } header)
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
            if (http.GetEndpoint()?.Metadata.GetMetadata<ApiScope>() is { } scope && actor.Scopes?.Contains(scope.Name) == false)
            {
                await RefuseAsync(http, scope);
                return;
            }
        }

        await next();
    }

    /// <summary>Says which part is missing, in words and as RFC 6750 has it for programs.</summary>
    private static Task RefuseAsync(HttpContext http, ApiScope scope)
    {
        http.Response.Headers.WWWAuthenticate = $"Bearer error=\"insufficient_scope\", scope=\"{scope.Name}\"";
        return Results.Problem(
            title: "Deze sleutel mag dit onderdeel niet lezen",
            detail: $"De sleutel mist het onderdeel “{scope.Name}”. Laat de beheerder van uw organisatie een sleutel maken waar dat onderdeel bij hoort.",
            statusCode: StatusCodes.Status403Forbidden,
            extensions: new Dictionary<string, object?> { ["ontbrekendOnderdeel"] = scope.Name }).ExecuteAsync(http);
    }
}
