// SPDX-License-Identifier: EUPL-1.2
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Vliegwiel.Agendas.Api;

/// <summary>
/// An ETag on each answer, made of that answer alone: what this reader gets. A change of what the reader may not see does not change it.
/// Who asks again with it, is told in a few bytes that nothing changed.
/// </summary>
internal static class EntityTags
{
    public static RouteGroupBuilder WithEntityTags(this RouteGroupBuilder group)
    {
        group.AddEndpointFilter(async (call, next) =>
        {
            var result = await next(call);
            if (Innermost(result) is not (IValueHttpResult { Value: { } value } and IStatusCodeHttpResult { StatusCode: StatusCodes.Status200OK }))
            {
                return result;
            }

            var http = call.HttpContext;
            var options = http.RequestServices.GetRequiredService<IOptions<JsonOptions>>().Value.SerializerOptions;
            var tag = $"\"{Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(value, value.GetType(), options)))[..32]}\"";
            http.Response.Headers.ETag = tag;
            return http.Request.Headers.IfNoneMatch.Any(sent => sent?.Split(',', StringSplitOptions.TrimEntries).Contains(tag, StringComparer.Ordinal) == true)
                ? TypedResults.StatusCode(StatusCodes.Status304NotModified) : result;
        });
        return group;
    }

    private static object? Innermost(object? result) => result is INestedHttpResult { Result: var inner } ? Innermost(inner) : result;
}
