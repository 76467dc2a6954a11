// SPDX-License-Identifier: EUPL-1.2
using System.Globalization;

namespace Vliegwiel.Web.Serving;

/// <summary>Files that other programs look for at fixed places.</summary>
internal static class WellKnown
{
    public static void Map(WebApplication app)
    {
        app.MapGet("/.well-known/security.txt", (HttpContext http, TimeProvider clock) => Results.Text(
            string.Join('\n',
                "Contact: mailto:beveiliging@vliegwiel.example",
                $"Expires: {clock.GetUtcNow().UtcDateTime.Date.AddDays(180).ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture)}",
                "Preferred-Languages: nl, en",
                $"Canonical: {http.Request.Scheme}://{http.Request.Host}/.well-known/security.txt",
                ""),
            "text/plain; charset=utf-8")).AllowAnonymous();
        app.MapGet("/robots.txt", () => Results.Text("User-agent: *\nDisallow: /zoeken\nDisallow: /api/\n", "text/plain; charset=utf-8")).AllowAnonymous();
    }
}
