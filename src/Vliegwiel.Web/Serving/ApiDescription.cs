// SPDX-License-Identifier: EUPL-1.2
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Vliegwiel.Web.Serving;

/// <summary>What the API says of itself: OpenAPI in Dutch, public, and its version on every answer (NL API Design Rules 2.2).</summary>
internal static class ApiDescription
{
    public const string Version = "0.1.0";

    public static void AddTo(IServiceCollection services) => services.AddOpenApi("v1", options =>
    {
        options.ShouldInclude = route => route.RelativePath?.StartsWith("api/v1/", StringComparison.Ordinal) == true;
        options.AddDocumentTransformer((document, _, _) =>
        {
            document.Info = new OpenApiInfo
            {
                Title = "Vliegwiel",
                Version = Version,
                Description = "Documenten van de bibliotheek vinden en lezen. U krijgt alleen wat u mag zien.",
                Contact = new OpenApiContact { Name = "Vliegwiel", Email = "api@vliegwiel.example", Url = new Uri("https://vliegwiel.example/api") },
                License = new OpenApiLicense { Name = "EUPL-1.2", Url = new Uri("https://joinup.ec.europa.eu/collection/eupl/eupl-text-eupl-12") },
            };
            document.Servers = [new OpenApiServer { Url = "/" }];
            return Task.CompletedTask;
        });
    });

    public static void Map(WebApplication app)
    {
        app.MapOpenApi(SiteBuilder.ApiRoot + "/openapi.json").AllowAnonymous();
        app.MapGet("/api", () => Results.Redirect(SiteBuilder.ApiRoot + "/openapi.json")).AllowAnonymous().ExcludeFromDescription();
    }

    /// <summary>The version on every answer; what is written in the description may be read from any site.</summary>
    public static Task AddHeadersAsync(HttpContext http, Func<Task> next)
    {
        var isDescription = http.Request.Path.Value?.EndsWith("/openapi.json", StringComparison.Ordinal) == true;

        // At the last moment: an error clears what was set before.
        http.Response.OnStarting(() =>
        {
            http.Response.Headers["API-Version"] = Version;
            if (isDescription)
            {
                http.Response.Headers.AccessControlAllowOrigin = "*";
            }

            return Task.CompletedTask;
        });

        // An address with a slash at the end is another address, and nothing is there.
        if (http.Request.Path.Value is [_, .., '/'])
        {
            http.Response.StatusCode = StatusCodes.Status404NotFound;
            return Task.CompletedTask;
        }

        return next();
    }
}
