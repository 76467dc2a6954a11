// SPDX-License-Identifier: EUPL-1.2
using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Vliegwiel.Platform.People;
using Vliegwiel.Platform.Spine;

namespace Vliegwiel.Web.Serving;

/// <summary>The session of a person: a cookie that names the person, and what follows from it on each request.</summary>
internal static class SignIn
{
    public const string PersonClaim = "persoon";
    private const string StartedAt = "begonnen";
    private static readonly TimeSpan Idle = TimeSpan.FromMinutes(60);
    private static readonly TimeSpan Absolute = TimeSpan.FromHours(12);

    public static void AddTo(IServiceCollection services, SiteSettings settings)
    {
        var isHttps = settings.Url.StartsWith("https:", StringComparison.OrdinalIgnoreCase);
        services.AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme).AddCookie(cookie =>
        {
            // A name with __Host- is only accepted over https.
            cookie.Cookie.Name = isHttps ? "__Host-vliegwiel" : "vliegwiel";
            cookie.Cookie.SecurePolicy = isHttps ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest;
            cookie.Cookie.HttpOnly = true;
            cookie.Cookie.SameSite = SameSiteMode.Lax;
            cookie.ExpireTimeSpan = Idle;
            cookie.SlidingExpiration = true;
            cookie.LoginPath = settings.Demo ? "/kies-een-rol" : "/aanmelden";
            cookie.ReturnUrlParameter = "terug";
            cookie.Events.OnRedirectToLogin = context => Answer(context, StatusCodes.Status401Unauthorized);
            cookie.Events.OnRedirectToAccessDenied = context =>
            {
                context.Response.StatusCode = StatusCodes.Status403Forbidden;
                return Task.CompletedTask;
            };
            cookie.Events.OnValidatePrincipal = EndAfterAbsoluteTimeAsync;
        });
        services.AddAuthorizationBuilder().SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
    }

    public static Task EnterAsync(HttpContext http, Guid personId)
    {
        var started = http.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow();
        var identity = new ClaimsIdentity([new(PersonClaim, personId.ToString("N"))], CookieAuthenticationDefaults.AuthenticationScheme);
        var properties = new AuthenticationProperties { IsPersistent = false };
        properties.Items[StartedAt] = started.UtcTicks.ToString(System.Globalization.CultureInfo.InvariantCulture);
        return http.SignInAsync(CookieAuthenticationDefaults.AuthenticationScheme, new ClaimsPrincipal(identity), properties);
    }

    /// <summary>Who is asking: decided anew on each request, so that a lost job or role ends at once.</summary>
    public static async Task BecomeActorAsync(HttpContext http, Func<Task> next)
    {
        if (http.User.FindFirstValue(PersonClaim) is { } id && Guid.TryParseExact(id, "N", out var person))
        {
            if (await http.RequestServices.GetRequiredService<IActorSource>().FindAsync(person, http.RequestAborted) is { } actor)
            {
                http.RequestServices.GetRequiredService<CurrentActor>().Become(actor with { ViewingAs = ThroughWhoseEyes(http.Request) });
                if (!http.Request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase))
                {
                    await http.RequestServices.GetRequiredService<Shell>().LoadAsync(http.RequestAborted);
                }
            }
            else
            {
                await http.SignOutAsync();
                http.User = new ClaimsPrincipal(new ClaimsIdentity());
            }
        }

        await next();
    }

    /// <summary>"Bekijk als": a second glass that can only take away, so anybody who is signed in may look through it.</summary>
    private static IReadOnlyList<string>? ThroughWhoseEyes(HttpRequest request) =>
        HttpMethods.IsGet(request.Method) && Audience.TryParse(request.Query["bekijk-als"], out var group)
            ? [.. new[] { Audience.Public, Audience.SignedIn, group.Value }.Where(a => group == Audience.Public ? a == Audience.Public : true).Select(a => a.Token).Distinct()]
            : null;

    private static async Task EndAfterAbsoluteTimeAsync(CookieValidatePrincipalContext context)
    {
        var now = context.HttpContext.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow();
        if (!context.Properties.Items.TryGetValue(StartedAt, out var ticks)
            || now - new DateTimeOffset(long.Parse(ticks!, System.Globalization.CultureInfo.InvariantCulture), TimeSpan.Zero) > Absolute)
        {
            context.RejectPrincipal();
            await context.HttpContext.SignOutAsync();
        }
    }

    private static Task Answer(RedirectContext<CookieAuthenticationOptions> context, int status)
    {
        if (context.Request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase))
        {
            context.Response.StatusCode = status;
        }
        else
        {
            context.Response.Redirect(context.RedirectUri);
        }

        return Task.CompletedTask;
    }
}
