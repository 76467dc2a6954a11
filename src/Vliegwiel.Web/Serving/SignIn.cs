// SPDX-License-Identifier: EUPL-1.2
using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Vliegwiel.Network.Contracts;
using Vliegwiel.Platform.People;
using Vliegwiel.Platform.Spine;

namespace Vliegwiel.Web.Serving;

/// <summary>The cookie that names a session, and what follows from that session on each request.</summary>
internal static class SignIn
{
    public static void AddTo(IServiceCollection services, SiteSettings settings)
    {
        var isHttps = (settings.PublicAddress ?? settings.Url).StartsWith("https:", StringComparison.OrdinalIgnoreCase);
        var lasting = SettingsOf(settings);
        services.AddSingleton(lasting);
        services.AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme).AddCookie(cookie =>
        {
            cookie.Cookie.Name = isHttps ? SessionCookie.Bound : SessionCookie.Plain;
            cookie.CookieManager = new SessionCookie();
            cookie.Cookie.SecurePolicy = isHttps ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest;
            cookie.Cookie.HttpOnly = true;
            cookie.Cookie.SameSite = SameSiteMode.Lax;

            // The session in the database decides when it is over; the cookie only may not outlive it.
            cookie.ExpireTimeSpan = lasting.Session;
            cookie.SlidingExpiration = false;
            cookie.LoginPath = settings.Demo ? "/kies-een-rol" : "/aanmelden";
            cookie.ReturnUrlParameter = "terug";
            cookie.Events.OnRedirectToLogin = context => Answer(context, StatusCodes.Status401Unauthorized);
            cookie.Events.OnRedirectToAccessDenied = context =>
            {
                context.Response.StatusCode = StatusCodes.Status403Forbidden;
                return Task.CompletedTask;
            };
        });

        // Whatever asks to sign in is closed to guests by link, unless it says that it is for them too.
        var members = new AuthorizationPolicyBuilder().RequireAuthenticatedUser().RequireAssertion(c => !c.User.HasClaim(claim => claim.Type == SignInPolicies.GuestClaim)).Build();
        services.AddAuthorizationBuilder().SetDefaultPolicy(members).SetFallbackPolicy(members)
            .AddPolicy(SignInPolicies.GuestsToo, policy => policy.RequireAuthenticatedUser());
    }

    /// <summary>Who is asking: decided anew on each request, so that a lost job, role or session ends at once.</summary>
    public static async Task BecomeActorAsync(HttpContext http, Func<Task> next)
    {
        if (http.User.Identity?.IsAuthenticated == true)
        {
            var resumed = await http.RequestServices.GetRequiredService<Sessions>().ResumeAsync(http);
            if (resumed.Actor is { } actor)
            {
                http.RequestServices.GetRequiredService<CurrentActor>().Become(actor with { ViewingAs = ThroughWhoseEyes(http.Request), Opened = actor.Opened ?? await InspectedAsync(http, actor) });
                if (!http.Request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase))
                {
                    await http.RequestServices.GetRequiredService<Shell>().LoadAsync(http.Request.Path.Value ?? "/", http.RequestAborted);
                }
            }
            else
            {
                // Between the password and the code the cookie stays, but it opens nothing.
                if (!resumed.IsHalfWay)
                {
                    await http.SignOutAsync();
                }

                http.User = new ClaimsPrincipal(new ClaimsIdentity());
            }
        }

        await next();
    }

    /// <summary>What the environment says about signing in; what it leaves out stays as it was.</summary>
    public static SignInSettings FromEnvironment(SignInSettings standard) => standard with
    {
        Session = Number("VLIEGWIEL_SESSIE_UREN") is { } hours ? TimeSpan.FromHours(hours) : standard.Session,
        Idle = Number("VLIEGWIEL_SESSIE_STIL_MINUTEN") is { } minutes ? TimeSpan.FromMinutes(minutes) : standard.Idle,
        GuestLinkMostDays = Number("VLIEGWIEL_GASTKOPPELING_DAGEN") ?? standard.GuestLinkMostDays,
    };

    private static SignInSettings SettingsOf(SiteSettings settings) => settings.SignIn ?? FromEnvironment(new SignInSettings { SiteAddress = settings.PublicAddress ?? settings.Url });

    private static int? Number(string name) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 ? number : null;

    /// <summary>"Bekijk als": a second glass that can only take away, so anybody who is signed in may look through it.</summary>
    private static IReadOnlyList<string>? ThroughWhoseEyes(HttpRequest request) =>
        HttpMethods.IsGet(request.Method) && Audience.TryParse(request.Query["bekijk-als"], out var group)
            ? [.. new[] { Audience.Public, Audience.SignedIn, group.Value }.Where(a => group == Audience.Public ? a == Audience.Public : true).Select(a => a.Token).Distinct()]
            : null;

    /// <summary>"Inzien": the one thing of this page that an administrator opened with a reason. Only for reading it.</summary>
    private static async Task<OpenedObject?> InspectedAsync(HttpContext http, Actor actor) =>
        HttpMethods.IsGet(http.Request.Method) && !Failures.IsApi(http)
            ? await http.RequestServices.GetRequiredService<InspectionDesk>().FindOpenedAsync(actor, http.Request.Path.Value ?? "/", http.RequestAborted)
            : null;

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
