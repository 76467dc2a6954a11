// SPDX-License-Identifier: EUPL-1.2
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components.Endpoints;
using Vliegwiel.Network.Contracts;
using Vliegwiel.Platform.People;
using Vliegwiel.Platform.Results;
using Vliegwiel.Platform.Unsent;
using Vliegwiel.Web.Serving;

namespace Vliegwiel.Web.Unsent;

/// <summary>Keeps the form of a page that cannot be done, because its session is over, and shows the way to get it back.</summary>
internal sealed class UnsentKeeping(UnsentForms forms, FormBrowsers browsers, CurrentActor actor, IAntiforgery antiforgery, SiteSettings settings, TimeProvider clock)
{
    /// <summary>A page whose forms come back: not one that a link in a mail opens, which acts for whoever has that link.</summary>
    public static bool Concerns(HttpContext http) => !Failures.IsMessage(http)
        && http.GetEndpoint()?.Metadata.GetMetadata<ComponentTypeMetadata>() is not null
        && !http.Request.RouteValues.ContainsKey("Token");

    /// <summary>The browser of this request, with the session that it has now.</summary>
    public FormBrowser? Meet(HttpContext http)
    {
        var browser = browsers.Read(http);
        if (actor.Value is { Kind: ActorKind.Person, PersonId: { } person } && http.User.FindFirst(SignInPolicies.SessionClaim) is { } claim)
        {
            var session = new FormSession(claim.Value, person);
            if (browser?.Knows(session) != true)
            {
                browser = (browser ?? FormBrowser.New()).With(session);
                browsers.Write(http, browser);
            }
        }

        return browser;
    }

    /// <summary>Answers a form that was sent without the session it was made in.</summary>
    /// <returns>False when the form is not of this browser: then it is nobody's to keep.</returns>
    public async Task<bool> TryAnswerAsync(HttpContext http)
    {
        var browser = browsers.Read(http) ?? FormBrowser.New();
        var (isGenuine, owner) = await browser.ProveAsync(http, antiforgery);
        if (!isGenuine || await SentForm.ToKeepAsync(http) is not { } sent)
        {
            return false;
        }

        var kept = await forms.KeepAsync(browser.Secret, owner ?? actor.Value.PersonId, sent, http.RequestAborted);
        if (kept.Refusal is { } refusal)
        {
            Refuse(http, StatusCodes.Status413PayloadTooLarge, refusal);
            return true;
        }

        browsers.Write(http, browser with { KeepsUntil = clock.GetUtcNow() + UnsentForms.Lasts });
        if (actor.Value.PersonId is { } person && owner is { } other && other != person)
        {
            Refuse(http, StatusCodes.Status409Conflict, new FormOfSomebodyElse());
        }
        else
        {
            http.Response.Redirect(actor.Value.IsSignedIn ? UnsentAddresses.Page(kept.Value) : UnsentAddresses.SignIn(settings, kept.Value));
        }

        return true;
    }

    public static void Refuse(HttpContext http, int status, Refusal refusal)
    {
        http.Features.Set(refusal);
        http.Response.StatusCode = status;
    }
}

/// <summary>Takes a form in that somebody without a session sends to a page that asks for one.</summary>
internal sealed class WithoutSession(RequestDelegate next)
{
    public async Task InvokeAsync(HttpContext http, UnsentKeeping keeping, UnsentForms forms, CurrentActor actor, Shell shell, TimeProvider clock)
    {
        if (!UnsentKeeping.Concerns(http))
        {
            await next(http);
            return;
        }

        var browser = keeping.Meet(http);
        if (browser?.KeepsUntil > clock.GetUtcNow() && actor.Value is { Kind: ActorKind.Person, PersonId: { } person } && HttpMethods.IsGet(http.Request.Method))
        {
            shell.Unsent = await forms.CountAsync(browser.Secret, person, http.RequestAborted);
        }

        if (!HttpMethods.IsPost(http.Request.Method) || !http.Request.HasFormContentType || http.User.Identity?.IsAuthenticated == true
            || http.GetEndpoint()!.Metadata.GetMetadata<IAllowAnonymous>() is not null)
        {
            await next(http);
        }
        else if (!await SentForm.TryReadAsync(http))
        {
            await HarmlessForm.PassOverAsync(http);
            UnsentKeeping.Refuse(http, StatusCodes.Status413PayloadTooLarge, new FormTooLargeToKeep());
        }
        else if (!await keeping.TryAnswerAsync(http))
        {
            await next(http);
        }
    }
}
