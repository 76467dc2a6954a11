// SPDX-License-Identifier: EUPL-1.2
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using Vliegwiel.Platform.Modules;

namespace Vliegwiel.Web.Serving;

/// <summary>What the API says of itself: OpenAPI in Dutch, public, and its version on every answer (NL API Design Rules 2.2).</summary>
internal static class ApiDescription
{
    public const string Version = "0.1.0";
    private const string KeyScheme = "sleutel";

    public static void AddTo(IServiceCollection services) => services.AddOpenApi("v1", options =>
    {
        options.ShouldInclude = route => route.RelativePath?.StartsWith("api/v1/", StringComparison.Ordinal) == true;
        options.AddDocumentTransformer((document, _, _) =>
        {
            document.Info = new OpenApiInfo
            {
                Title = "Vliegwiel",
                Version = Version,
                Description = "Documenten van de bibliotheek en agenda's van de uitvoering vinden en lezen. U krijgt alleen wat u mag zien.",
                Contact = new OpenApiContact { Name = "Vliegwiel", Email = "api@vliegwiel.example", Url = new Uri("https://vliegwiel.example/api") },
                License = new OpenApiLicense { Name = "EUPL-1.2", Url = new Uri("https://joinup.ec.europa.eu/collection/eupl/eupl-text-eupl-12") },
            };
            // The version stands in the address of the server, so that it is in every path and in none twice (/core/uri-version).
            document.Servers = [new OpenApiServer { Url = SiteBuilder.ApiRoot }];
            var paths = new OpenApiPaths();
            foreach (var (path, item) in document.Paths)
            {
                paths[path.StartsWith(SiteBuilder.ApiRoot, StringComparison.Ordinal) ? path[SiteBuilder.ApiRoot.Length..] : path] = item;
            }

            document.Paths = paths;
            (document.Components ??= new OpenApiComponents()).SecuritySchemes = new Dictionary<string, IOpenApiSecurityScheme>
            {
                [KeyScheme] = new OpenApiSecurityScheme
                {
                    Type = SecuritySchemeType.Http,
                    Scheme = "bearer",
                    Description = "Een sleutel van een organisatie. Zonder sleutel leest u wat openbaar is. Een sleutel opent alleen de onderdelen die erbij gekozen zijn: "
                        + string.Join(", ", ApiScope.All.Select(s => s.Name)) + ".",
                },
            };
            return Task.CompletedTask;
        });
        options.AddOperationTransformer((operation, context, _) =>
        {
            operation.Responses ??= [];
            if (operation.Parameters is { Count: > 0 })
            {
                operation.Responses.TryAdd("400", new OpenApiResponse { Description = "Er klopt iets niet in het adres; het antwoord zegt wat." });
            }

            foreach (var response in operation.Responses.Where(r => r.Key is ['2' or '3', ..]).Select(r => r.Value).OfType<OpenApiResponse>())
            {
                (response.Headers ??= new Dictionary<string, IOpenApiHeader>())["API-Version"] = new OpenApiHeader
                {
                    Description = "De hele versie van de API.",
                    Schema = new OpenApiSchema { Type = JsonSchemaType.String },
                };
            }

            if (context.Description.ActionDescriptor.EndpointMetadata.OfType<ApiScope>().FirstOrDefault() is { } scope)
            {
                operation.Security = [new OpenApiSecurityRequirement(), new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference(KeyScheme, context.Document)] = [scope.Name] }];
                operation.Responses["401"] = new OpenApiResponse { Description = "De sleutel is onbekend, verlopen of ingetrokken." };
                operation.Responses["403"] = new OpenApiResponse { Description = $"De sleutel mist het onderdeel {scope.Name}." };
            }

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
