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
            api.Use(ApiDescription.AddHeadersAsync);
        });
        app.UseWhen(http => !http.Request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase), pages =>
        {
            pages.UseExceptionHandler("/melding/500", createScopeForErrors: true);
            pages.UseStatusCodePagesWithReExecute("/melding/{0}", createScopeForStatusCodePages: true);
        });
        app.UseMiddleware<HarmlessPath>();
        app.UseStaticFiles();
        app.UseRouting();
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
        ApiDescription.Map(app);

        // What is nowhere is not found, for everybody alike; without this the fallback policy would ask strangers to sign in first.
        app.MapFallback(() => Results.NotFound()).AllowAnonymous();
        DemoSignIn.Map(app, settings);
    }
}
