// SPDX-License-Identifier: EUPL-1.2
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Vliegwiel.Platform.Modules;
using Vliegwiel.Web.Pages;

namespace Vliegwiel.Web.Serving;

/// <summary>The way of a request, in order.</summary>
internal static class Pipeline
{
    public static void Use(WebApplication app, SiteSettings settings)
    {
        app.UseMiddleware<SecurityHeaders>();
        app.UseResponseCompression();
        app.UseWhen(http => http.Request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase), api =>
        {
            api.UseExceptionHandler();
            api.UseStatusCodePages();
        });
        app.UseWhen(http => !http.Request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase), pages =>
        {
            pages.UseExceptionHandler("/melding/500", createScopeForErrors: true);
            pages.UseStatusCodePagesWithReExecute("/melding/{0}", createScopeForStatusCodePages: true);
        });
        app.UseMiddleware<HarmlessPath>();
        app.UseStaticFiles();
        app.UseRouting();
        app.Use(NothingIsThereAsync);
        app.UseRateLimiter();
        app.UseAuthentication();
        app.Use(SignIn.BecomeActorAsync);
        app.UseAuthorization();
        app.UseAntiforgery();

        var catalogue = app.Services.GetRequiredService<ModuleCatalogue>();
        app.MapRazorComponents<App>().AddAdditionalAssemblies([.. catalogue.Assemblies]);
        var api = app.MapGroup(SiteBuilder.ApiRoot).DisableAntiforgery();
        foreach (var module in catalogue.Modules)
        {
            module.MapApi(api);
            module.MapOther(app);
        }

        app.MapHealthChecks("/gezond", new HealthCheckOptions { Predicate = _ => false }).AllowAnonymous();
        app.MapHealthChecks("/gereed").AllowAnonymous();
        WellKnown.Map(app);
        DemoSignIn.Map(app, settings);
    }

    /// <summary>Who mistypes an address is told so, and not asked to sign in for a page that does not exist.</summary>
    private static Task NothingIsThereAsync(HttpContext http, RequestDelegate next)
    {
        if (http.GetEndpoint() is not null)
        {
            return next(http);
        }

        http.Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    }
}
