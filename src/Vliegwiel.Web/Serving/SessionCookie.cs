// SPDX-License-Identifier: EUPL-1.2
using Microsoft.AspNetCore.Authentication.Cookies;

namespace Vliegwiel.Web.Serving;

/// <summary>
/// The cookie of a session under the name that fits how the request came. Browsers accept a name with <c>__Host-</c> only over
/// https, for this host alone and for the whole site, so no other site under the same domain can set it. Behind a proxy that speaks
/// https the scheme is known per request.
/// </summary>
internal sealed class SessionCookie : ICookieManager
{
    public const string Plain = "vliegwiel";
    public const string Bound = "__Host-vliegwiel";

    private readonly ChunkingCookieManager _cookies = new();

    public string? GetRequestCookie(HttpContext context, string key) => _cookies.GetRequestCookie(context, NameFor(context, key));

    public void AppendResponseCookie(HttpContext context, string key, string? value, CookieOptions options) => _cookies.AppendResponseCookie(context, NameFor(context, key), value, options);

    public void DeleteCookie(HttpContext context, string key, CookieOptions options) => _cookies.DeleteCookie(context, NameFor(context, key), options);

    private static string NameFor(HttpContext context, string key) => key == Plain && context.Request.IsHttps ? Bound : key;
}
