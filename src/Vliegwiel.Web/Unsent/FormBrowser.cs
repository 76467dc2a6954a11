// SPDX-License-Identifier: EUPL-1.2
using System.Globalization;
using System.Security.Claims;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.DataProtection;
using Vliegwiel.Network.Contracts;

namespace Vliegwiel.Web.Unsent;

/// <summary>A session that this browser had, and whose it was.</summary>
internal readonly record struct FormSession(string Session, Guid Person);

/// <summary>What a browser keeps about itself, so that a form of a session that is over still has an owner.</summary>
/// <param name="Secret">Half of the key to what is kept for this browser.</param>
/// <param name="KeepsUntil">Until then there may be forms that were not sent.</param>
/// <param name="Sessions">The last one first.</param>
internal sealed record FormBrowser(string Secret, DateTimeOffset KeepsUntil, IReadOnlyList<FormSession> Sessions)
{
    private const int MostSessions = 4;

    public static FormBrowser New() => new(RandomNumberGenerator.GetHexString(32, lowercase: true), DateTimeOffset.UnixEpoch, []);

    public bool Knows(FormSession session) => Sessions is [var last, ..] && last == session;

    public FormBrowser With(FormSession session) => this with { Sessions = [session, .. Sessions.Where(s => s != session).Take(MostSessions - 1)] };

    /// <summary>Whose form this is: its token was made for one of the sessions of this browser, or for nobody.</summary>
    /// <returns>False when the token is of neither: then the form is not of a page that this browser got.</returns>
    public async Task<(bool IsGenuine, Guid? Owner)> ProveAsync(HttpContext http, IAntiforgery antiforgery)
    {
        var asking = http.User;
        try
        {
            foreach (var session in Sessions)
            {
                http.User = new(new ClaimsIdentity([new Claim(SignInPolicies.SessionClaim, session.Session)], CookieAuthenticationDefaults.AuthenticationScheme));
                if (await antiforgery.IsRequestValidAsync(http))
                {
                    return (true, session.Person);
                }
            }

            http.User = new(new ClaimsIdentity());
            return (await antiforgery.IsRequestValidAsync(http), null);
        }
        finally
        {
            http.User = asking;
        }
    }
}

/// <summary>Reads and writes the cookie with which a browser gets its unsent forms back.</summary>
internal sealed class FormBrowsers(IDataProtectionProvider protection)
{
    public const string Plain = "vliegwiel-formulieren";
    public const string Bound = "__Host-vliegwiel-formulieren";

    private readonly IDataProtector _seal = protection.CreateProtector("Vliegwiel.FormBrowser");

    /// <returns>Null when the browser has none, or one that is not ours.</returns>
    public FormBrowser? Read(HttpContext http)
    {
        if (http.Request.Cookies[NameFor(http)] is not { Length: > 0 } cookie)
        {
            return null;
        }

        try
        {
            var parts = _seal.Unprotect(cookie).Split('|');
            return new FormBrowser(
                parts[0],
                DateTimeOffset.FromUnixTimeSeconds(long.Parse(parts[1], CultureInfo.InvariantCulture)),
                [.. parts.Skip(2).Select(p => p.Split(':')).Select(p => new FormSession(p[0], Guid.ParseExact(p[1], "N")))]);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    public void Write(HttpContext http, FormBrowser browser) => http.Response.Cookies.Append(
        NameFor(http),
        _seal.Protect(string.Join('|', [browser.Secret, browser.KeepsUntil.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture), .. browser.Sessions.Select(s => $"{s.Session}:{s.Person:N}")])),
        new CookieOptions { HttpOnly = true, SameSite = SameSiteMode.Lax, Secure = http.Request.IsHttps, Path = "/", IsEssential = true });

    private static string NameFor(HttpContext http) => http.Request.IsHttps ? Bound : Plain;
}
