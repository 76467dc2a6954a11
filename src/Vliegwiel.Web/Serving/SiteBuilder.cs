// SPDX-License-Identifier: EUPL-1.2
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Components.Endpoints;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.ResponseCompression;
using Vliegwiel.Library.Contracts;
using Vliegwiel.Platform;
using Vliegwiel.Platform.Data;
using Vliegwiel.Web.Unsent;

namespace Vliegwiel.Web.Serving;

/// <summary>Puts the site together: services first, then the way a request goes.</summary>
internal static class SiteBuilder
{
    public const string ApiRoot = "/api/v1";

    public static WebApplication Build(SiteSettings settings, DataFolder folder, Action<WebApplicationBuilder> adjust)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            ApplicationName = typeof(SiteBuilder).Assembly.GetName().Name,
            ContentRootPath = AppContext.BaseDirectory,
            EnvironmentName = settings.Development ? Environments.Development : Environments.Production,
        });
        builder.WebHost.UseUrls(settings.Url);
        builder.WebHost.UseStaticWebAssets();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            UploadLimits.Set(kestrel.Limits);
            if (settings.Certificate is { } file)
            {
                kestrel.ConfigureHttpsDefaults(https =>
                {
                    https.ServerCertificate = X509Certificate2.CreateFromPemFile(file);
                    https.SslProtocols = SslProtocols.Tls12 | SslProtocols.Tls13;
                });
            }
        });
        builder.Host.UseDefaultServiceProvider(o => { o.ValidateScopes = true; o.ValidateOnBuild = true; });
        builder.Host.ConfigureHostOptions(host => host.ShutdownTimeout = TimeSpan.FromSeconds(30));
        AddLogging(builder);
        AddServices(builder.Services, settings, folder);
        adjust(builder);
        var app = builder.Build();
        Pipeline.Use(app, settings);
        return app;
    }

    private static void AddLogging(WebApplicationBuilder builder)
    {
        builder.Logging.ClearProviders();
        builder.Logging.AddJsonConsole(json =>
        {
            json.TimestampFormat = "O";
            json.UseUtcTimestamp = true;
        });
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.Logging.AddFilter("Vliegwiel", LogLevel.Information);
        builder.Logging.AddFilter("Microsoft.EntityFrameworkCore.Model.Validation", LogLevel.Error);
    }

    private static void AddServices(IServiceCollection services, SiteSettings settings, DataFolder folder)
    {
        services.AddSingleton(settings);
        services.AddPlatform(AllModules.List, folder, new DatabaseSettings(folder.Database, settings.PostgresConnection), settings.Mail);
        services.AddPlatformInBackground();
        services.AddScoped<Demo>();
        services.AddScoped<Shell>();
        services.AddSingleton<FormBrowsers>();
        services.AddScoped<UnsentKeeping>();
        services.AddRazorComponents();
        services.Configure<RazorComponentsServiceOptions>(o => o.MaxFormMappingCollectionSize = 1000);
        services.Configure<FormOptions>(o =>
        {
            o.MultipartBodyLengthLimit = UploadLimits.MaxRequestBytes;
            o.ValueCountLimit = UploadLimits.MaxFormFields;
        });
        // A form that is too old is the same answer in development as anywhere else: 400, not an exception.
        services.Configure<RouteHandlerOptions>(o => o.ThrowOnBadRequest = false);
        services.AddProblemDetails();
        services.Configure<RouteHandlerOptions>(o => o.ThrowOnBadRequest = false);
        services.Configure<ForwardedHeadersOptions>(o =>
        {
            o.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto | ForwardedHeaders.XForwardedHost;
            if (settings.Proxies.Count > 0)
            {
                // The one that is reached last counts first; every step of the way must be named.
                o.ForwardLimit = null;
                o.KnownProxies.Clear();
                o.KnownIPNetworks.Clear();
                foreach (var proxy in settings.Proxies)
                {
                    o.KnownIPNetworks.Add(proxy);
                }
            }
        });
        services.AddAntiforgery(o => o.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest);
        services.AddHttpContextAccessor();
        services.AddCascadingAuthenticationState();
        services.AddHealthChecks().AddCheck<Readiness>("gereed");
        services.AddResponseCompression(o =>
        {
            o.EnableForHttps = true;
            o.Providers.Add<BrotliCompressionProvider>();
            o.Providers.Add<GzipCompressionProvider>();
        });
        SignIn.AddTo(services, settings);
        RateLimits.AddTo(services);
        ApiDescription.AddTo(services);
    }
}
