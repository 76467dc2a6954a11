// SPDX-License-Identifier: EUPL-1.2
using Microsoft.AspNetCore.Authorization;

namespace Vliegwiel.Web.Serving;

/// <summary>One address of the site: its pattern, its methods (none is all) and for whom it is.</summary>
internal sealed record SiteRoute(string Pattern, IReadOnlyList<string> Methods, string ForWhom)
{
    /// <summary>By pattern.</summary>
    public static IReadOnlyList<SiteRoute> List(EndpointDataSource endpoints) =>
        [.. endpoints.Endpoints.OfType<RouteEndpoint>().Select(Of).OrderBy(r => r.Pattern, StringComparer.Ordinal).ThenBy(r => string.Join(',', r.Methods), StringComparer.Ordinal)];

    private static SiteRoute Of(RouteEndpoint endpoint) => new(
        "/" + endpoint.RoutePattern.RawText?.TrimStart('/'),
        endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? [],
        ForWhomIs(endpoint.Metadata));

    private static string ForWhomIs(EndpointMetadataCollection metadata)
    {
        if (metadata.GetMetadata<IAllowAnonymous>() is not null)
        {
            return "iedereen";
        }

        var demands = metadata.GetOrderedMetadata<IAuthorizeData>().SelectMany(a => new[] { a.Policy, a.Roles }).OfType<string>().Distinct().ToList();
        return demands.Count == 0 ? "wie is aangemeld" : $"wie is aangemeld: {string.Join(", ", demands)}";
    }
}
