// SPDX-License-Identifier: EUPL-1.2
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Vliegwiel.Platform.Modules;
using Vliegwiel.Web.Pages;
using Vliegwiel.Web.Unsent;

namespace Vliegwiel.Web.Serving;

/// <summary>The way of a request, in order.</summary>
internal static class Pipeline
{
    public static void Use(WebApplication app, SiteSettings settings)
    {
        if (settings.BehindProxy)
        {
            app.UseForwardedHeaders();
        }

        app.UseMiddleware<SecurityHeaders>();
        app.UseResponseCompression();
        Failures.Use(app);
        app.UseWhen(Failures.IsApi, api => api.Use(ApiDescription.AddHeadersAsync));
        app.UseMiddleware<HarmlessPath>();
        app.UseMiddleware<DevelopmentOnly>();
        app.UseStaticFiles();
        app.UseRouting();
        app.Use(Nowhere.AnswerAsync);
        app.UseRateLimiter();
        app.UseAuthentication();
        app.Use(SignIn.BecomeActorAsync);
        app.Use(ApiKeys.BecomeActorAsync);
        app.UseMiddleware<WithoutSession>();
        app.UseAuthorization();
        app.UseMiddleware<HarmlessForm>();
        app.UseAntiforgery();
        app.UseMiddleware<UnsentReturning>();
        app.UseMiddleware<KnownForm>();

        var catalogue = app.Services.GetRequiredService<ModuleCatalogue>();
        app.MapRazorComponents<App>().AddAdditionalAssemblies([.. catalogue.Assemblies]);
        var api = app.MapGroup(SiteBuilder.ApiRoot).DisableAntiforgery();
        foreach (var module in catalogue.Modules)
        {
            module.MapApi(api);
            module.MapOther(app);
        }

        app.MapHealthChecks("/gezond", new HealthCheckOptions { Predicate = _ => false, ResponseWriter = Readiness.WriteAsync }).AllowAnonymous();
        app.MapHealthChecks("/gereed", new HealthCheckOptions { ResponseWriter = Readiness.WriteAsync }).AllowAnonymous();
        WellKnown.Map(app);
        ApiDescription.Map(app);
        DemoSignIn.Map(app, settings);
        UnsentDropping.Map(app);
        DevelopmentOnly.MapActs(app, settings);
    }
}
