// SPDX-License-Identifier: EUPL-1.2
using System.Text;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Vliegwiel.Platform.People;
using Vliegwiel.Platform.Unsent;
using Vliegwiel.Web.Pages;
using Vliegwiel.Web.Serving;

namespace Vliegwiel.Web.Unsent;

/// <summary>
/// Gives a kept form back in its page, marked as not sent, and lets it be sent once. Also takes care of a form whose token is of a
/// session that is over.
/// </summary>
internal sealed class UnsentReturning(RequestDelegate next)
{
    public async Task InvokeAsync(HttpContext http, UnsentKeeping keeping, UnsentForms forms, FormBrowsers browsers, CurrentActor actor)
    {
        if (!UnsentKeeping.Concerns(http))
        {
            await next(http);
        }
        else if (HttpMethods.IsPost(http.Request.Method))
        {
            await PostAsync(http, keeping, forms, browsers, actor);
        }
        else if (UnsentAddresses.Asked(http.Request) is { } id && Owner(actor) is { } person && browsers.Read(http) is { } browser
            && await forms.FindAsync(browser.Secret, person, id, http.RequestAborted) is { } kept && kept.Address == UnsentAddresses.Without(http.Request))
        {
            await ShowAsync(http, kept);
        }
        else
        {
            await next(http);
        }
    }

    private static Guid? Owner(CurrentActor actor) => actor.Value is { Kind: ActorKind.Person, PersonId: var person } ? person : null;

    private async Task PostAsync(HttpContext http, UnsentKeeping keeping, UnsentForms forms, FormBrowsers browsers, CurrentActor actor)
    {
        if (http.Features.Get<IAntiforgeryValidationFeature>() is { IsValid: false } wrong)
        {
            // The framework lets nobody read a form with a wrong token; here it is read to be kept, and never done.
            http.Features.Set<IAntiforgeryValidationFeature>(null);
            var isAnswered = http.Request.HasFormContentType && await keeping.TryAnswerAsync(http);
            http.Features.Set(wrong);
            if (!isAnswered)
            {
                await next(http);
            }

            return;
        }

        if (!http.Request.HasFormContentType || !Guid.TryParseExact(http.Request.Form[UnsentAddresses.Field], "N", out var id)
            || Owner(actor) is not { } person || browsers.Read(http) is not { } browser || forms.IsOver(id))
        {
            await next(http);
            return;
        }

        var kept = await forms.FindAsync(browser.Secret, person, id, http.RequestAborted);
        if (await forms.TakeAsync(browser.Secret, person, id, http.RequestAborted) is not { } putBackAsync)
        {
            UnsentKeeping.Refuse(http, StatusCodes.Status409Conflict, new FormIsNoLongerKept());
            return;
        }

        var page = "";
        try
        {
            page = await RunAsync(http);
        }
        catch
        {
            await putBackAsync();
            throw;
        }

        var isDone = http.Response.StatusCode is >= 300 and < 400;
        var form = isDone || kept is null ? null : FilledForm.Find(page, kept.Handler);
        if (isDone || (http.Response.StatusCode < 300 && form is null))
        {
            await WriteAsync(http, page);
            return;
        }

        // The page says no or asks on, with what was typed in it: the form still waits.
        await putBackAsync();
        await WriteAsync(http, form is null ? page : form.PageWith(await NoticeAsync(http, kept!, form)));
    }

    private async Task ShowAsync(HttpContext http, KeptForm kept)
    {
        var page = await RunAsync(http);
        if (http.Response.StatusCode is >= 300 and < 400)
        {
            return;
        }

        if (FilledForm.Find(page, kept.Handler) is not { } form)
        {
            // The page is gone for this person, or has no such form any more: what was typed can still be read.
            http.Response.ContentLength = null;
            http.Response.ContentType = null;
            http.Response.Redirect(UnsentAddresses.List);
            return;
        }

        form.Fill(kept.Fields);
        http.Response.Headers.CacheControl = "no-store";
        await WriteAsync(http, form.PageWith(await NoticeAsync(http, kept, form)));
    }

    /// <summary>Runs the rest of the site and holds what it says.</summary>
    private async Task<string> RunAsync(HttpContext http)
    {
        using var page = await HeldAnswer.OfAsync(http, next);
        return Encoding.UTF8.GetString(page.GetBuffer(), 0, (int)page.Length);
    }

    private static async Task WriteAsync(HttpContext http, string page)
    {
        http.Response.ContentLength = null;
        if (page.Length > 0)
        {
            await http.Response.Body.WriteAsync(Encoding.UTF8.GetBytes(page), http.RequestAborted);
        }
    }

    private static async Task<string> NoticeAsync(HttpContext http, KeptForm kept, FilledForm form)
    {
        await using var renderer = new HtmlRenderer(http.RequestServices, http.RequestServices.GetRequiredService<ILoggerFactory>());
        return await renderer.Dispatcher.InvokeAsync(async () =>
        {
            var notice = await renderer.RenderComponentAsync<UnsentNotice>(ParameterView.FromDictionary(new Dictionary<string, object?>
            {
                [nameof(UnsentNotice.Form)] = kept,
                [nameof(UnsentNotice.Pressed)] = form.Pressed,
                [nameof(UnsentNotice.Left)] = form.Left,
            }));
            return notice.ToHtmlString();
        });
    }
}

/// <summary>Throws a kept form away.</summary>
internal static class UnsentDropping
{
    public static void Map(WebApplication app) => app.MapPost(UnsentAddresses.DropPattern, DropAsync).RequireAuthorization();

    private static async Task<IResult> DropAsync(string id, HttpContext http, IAntiforgery antiforgery, UnsentForms forms, FormBrowsers browsers, CurrentActor actor)
    {
        await antiforgery.ValidateRequestAsync(http);
        if (!Guid.TryParseExact(id, "N", out var key) || actor.Value.PersonId is not { } person || browsers.Read(http) is not { } browser
            || await forms.TakeAsync(browser.Secret, person, key, http.RequestAborted) is null)
        {
            return Results.NotFound();
        }

        return Results.LocalRedirect(UnsentAddresses.List + "?melding=weg");
    }
}
