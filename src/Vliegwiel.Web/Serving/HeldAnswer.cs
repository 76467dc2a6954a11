// SPDX-License-Identifier: EUPL-1.2
namespace Vliegwiel.Web.Serving;

/// <summary>Runs the rest of the site and holds what it writes, so that whoever asked can look at it before it goes out.</summary>
internal static class HeldAnswer
{
    /// <returns>What was written; the response writes outside again.</returns>
    public static async Task<MemoryStream> OfAsync(HttpContext http, RequestDelegate next)
    {
        var outside = http.Response.Body;
        var page = new MemoryStream();
        http.Response.Body = page;
        try
        {
            await next(http);
        }
        finally
        {
            http.Response.Body = outside;
        }

        return page;
    }
}
