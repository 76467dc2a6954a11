// SPDX-License-Identifier: EUPL-1.2
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Components.Endpoints;
using Microsoft.AspNetCore.Http.Features;

namespace Vliegwiel.Web.Serving;

/// <summary>Answers 404 to an address that no thing can have: control characters would break databases and logs further on.</summary>
internal sealed class HarmlessPath(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext http)
    {
        if (HasControls(http.Request.Path.Value) || http.Request.Query.Any(q => HasControls(q.Key) || q.Value.Any(HasNul)))
        {
            http.Response.StatusCode = StatusCodes.Status404NotFound;
            return Task.CompletedTask;
        }

        // Pages know only GET and POST; the server leaves the body out by itself.
        if (HttpMethods.IsHead(http.Request.Method))
        {
            http.Request.Method = HttpMethods.Get;
        }

        return next(http);
    }

    internal static bool HasNul(string? text) => text?.Contains('\0', StringComparison.Ordinal) == true;

    private static bool HasControls(string? text) => text?.Any(char.IsControl) == true;
}

/// <summary>
/// Reads a form before anything else does, so that what is wrong with it as a whole gets its own answer: 413 when it is too large,
/// 400 when it cannot be read or holds a character that no text has.
/// </summary>
internal sealed class HarmlessForm(RequestDelegate next)
{
    public async Task InvokeAsync(HttpContext http)
    {
        if (HttpMethods.IsPost(http.Request.Method) && http.GetEndpoint() is not null && http.Request.HasFormContentType && await WrongStatusAsync(http) is { } status)
        {
            http.Response.StatusCode = status;
            return;
        }

        await next(http);
    }

    private static async Task<int?> WrongStatusAsync(HttpContext http)
    {
        if (http.Request.ContentLength > UploadLimits.MaxRequestBytes)
        {
            await PassOverAsync(http);
            return StatusCodes.Status413PayloadTooLarge;
        }

        try
        {
            var form = await http.Request.ReadFormAsync(http.RequestAborted);
            return form.Any(f => HarmlessPath.HasNul(f.Key) || f.Value.Any(HarmlessPath.HasNul)) || form.Files.Any(f => HarmlessPath.HasNul(f.Name))
                ? StatusCodes.Status400BadRequest
                : null;
        }
        catch (BadHttpRequestException bad)
        {
            return bad.StatusCode;
        }
        catch (InvalidDataException)
        {
            // More fields, longer names or another shape than a form of this site has.
            return StatusCodes.Status400BadRequest;
        }
        catch (IOException) when (!http.RequestAborted.IsCancellationRequested)
        {
            return StatusCodes.Status400BadRequest;
        }
    }

    /// <summary>A browser that is still sending does not read an answer: what is somewhat too large is taken in and thrown away.</summary>
    internal static async Task PassOverAsync(HttpContext http)
    {
        if (http.Request.ContentLength <= UploadLimits.MostPassedOver && http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
        {
            limit.MaxRequestBodySize = UploadLimits.MostPassedOver;
            await http.Request.Body.CopyToAsync(Stream.Null, http.RequestAborted);
        }
    }
}

/// <summary>Answers with the page of the site when a form was sent that no page knows; the framework would answer in English, or with nothing.</summary>
internal sealed class KnownForm(RequestDelegate next)
{
    public async Task InvokeAsync(HttpContext http)
    {
        if (!HttpMethods.IsPost(http.Request.Method) || http.GetEndpoint()?.Metadata.GetMetadata<ComponentTypeMetadata>() is null)
        {
            await next(http);
            return;
        }

        if (http.Features.Get<IAntiforgeryValidationFeature>() is { IsValid: false })
        {
            http.Response.StatusCode = StatusCodes.Status400BadRequest;
            return;
        }

        using var page = await HeldAnswer.OfAsync(http, next);
        if (http.Response.StatusCode == StatusCodes.Status400BadRequest && (page.Length == 0 || http.Response.ContentType?.StartsWith("text/html", StringComparison.OrdinalIgnoreCase) != true))
        {
            http.Response.ContentType = null;
            http.Response.ContentLength = null;
            return;
        }

        page.Position = 0;
        await page.CopyToAsync(http.Response.Body, http.RequestAborted);
    }
}

/// <summary>Answers at once where nothing is, or not with this method: nobody has to sign in to be told that.</summary>
internal static class Nowhere
{
    public static async Task AnswerAsync(HttpContext http, RequestDelegate next)
    {
        switch (http.GetEndpoint())
        {
            case null:
                http.Response.StatusCode = StatusCodes.Status404NotFound;
                break;
            case RouteEndpoint:
                await next(http);
                break;
            case var other:
                await other.RequestDelegate!(http);
                break;
        }
    }
}
