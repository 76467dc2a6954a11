// SPDX-License-Identifier: EUPL-1.2
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Vliegwiel.Network.Contracts;
using Vliegwiel.Network.Data;
using Vliegwiel.Network.Memberships;
using Vliegwiel.Platform.Data;
using Vliegwiel.Platform.People;

namespace Vliegwiel.Network.SigningIn;

/// <summary>The buttons in lists: each ends in the list again.</summary>
internal static class SignInRoutes
{
    public static void Map(IEndpointRouteBuilder site)
    {
        var buttons = site.MapGroup("").AddEndpointFilter(RequireTokenAsync).WithMetadata(new AuthorizeAttribute());
        buttons.MapPost("/mijn/aanmelden/sessies/{id}/beeindigen", EndSessionAsync);
        buttons.MapPost("/mijn/aanmelden/sessies/andere/beeindigen", EndOthersAsync);
        buttons.MapPost("/mijn/aanmelden/app", NewAppAsync);
        buttons.MapPost("/mijn/links/{id}/intrekken", RevokeLinkAsync);
        buttons.MapPost("/beheer/uitnodigingen/{id}/opnieuw", SendAgainAsync);
        buttons.MapPost("/beheer/uitnodigingen/{id}/intrekken", WithdrawAsync);
        buttons.MapPost("/beheer/rolpostbussen/{id}/weghalen", RemoveMailboxAsync);
    }

    /// <summary>These forms bind nothing, so the framework would not look for the token by itself.</summary>
    internal static async ValueTask<object?> RequireTokenAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next) =>
        await context.HttpContext.RequestServices.GetRequiredService<IAntiforgery>().IsRequestValidAsync(context.HttpContext)
            ? await next(context)
            : Results.StatusCode(StatusCodes.Status400BadRequest);

    private static async Task<IResult> EndSessionAsync(string id, HttpContext http, VliegwielDb db, CurrentActor actor, Sessions sessions, CurrentSession current, TimeProvider clock)
    {
        if (!Guid.TryParse(id, out var key) || await db.Sessions.SingleOrDefaultAsync(s => s.Id == key && s.PersonId == actor.Value.PersonId, CancellationToken.None) is not { } session)
        {
            return Results.NotFound();
        }

        if (current.Value?.Id == key)
        {
            await sessions.LeaveAsync(http);
            return Results.LocalRedirect("/");
        }

        session.End(clock.GetUtcNow());
        await db.SaveChangesAsync(CancellationToken.None);
        return Results.LocalRedirect(SignInLinks.Mine + "?melding=sessie");
    }

    private static async Task<IResult> EndOthersAsync(VliegwielDb db, CurrentActor actor, Sessions sessions, CurrentSession current)
    {
        await sessions.EndAllAsync(actor.Value.PersonId!.Value, except: current.Value?.Id);
        await db.SaveChangesAsync(CancellationToken.None);
        return Results.LocalRedirect(SignInLinks.Mine + "?melding=sessies");
    }

    private static async Task<IResult> NewAppAsync(VliegwielDb db, CurrentActor actor, CurrentSession current, AppSetup apps, SignInSettings settings, TimeProvider clock)
    {
        if (await db.Accounts.SingleOrDefaultAsync(a => a.PersonId == actor.Value.PersonId, CancellationToken.None) is not { } account)
        {
            return Results.NotFound();
        }

        if (current.Value?.IsFresh(clock.GetUtcNow(), settings.Fresh) != true)
        {
            return Results.LocalRedirect(SignInLinks.WithBack(SignInLinks.Again, SignInLinks.Mine));
        }

        await apps.PrepareAsync(account.Id);
        return Results.LocalRedirect(SignInLinks.SetApp);
    }

    private static async Task<IResult> RevokeLinkAsync(string id, CurrentActor actor, OpenGuestLink links) =>
        Guid.TryParse(id, out var key) && await links.RevokeAsync(actor.Value.PersonId!.Value, key) ? Results.LocalRedirect(SignInLinks.MyLinks + "?melding=ingetrokken") : Results.NotFound();

    private static async Task<IResult> SendAgainAsync(string id, CurrentActor actor, InvitePerson invitations) =>
        Guid.TryParse(id, out var key) && (await invitations.SendAgainAsync(actor.Value.PersonId!.Value, key)) is { } done ? Answer(done.Refusal, "verstuurd") : Results.NotFound();

    private static async Task<IResult> WithdrawAsync(string id, CurrentActor actor, InvitePerson invitations) =>
        Guid.TryParse(id, out var key) && (await invitations.WithdrawAsync(actor.Value.PersonId!.Value, key)) is { } done ? Answer(done.Refusal, "ingetrokken") : Results.NotFound();

    private static IResult Answer(Platform.Results.Refusal? refusal, string done) => refusal switch
    {
        null => Results.LocalRedirect($"{SignInLinks.Invitations}?melding={done}"),
        InvitationClosed => Results.LocalRedirect($"{SignInLinks.Invitations}?melding=gesloten"),
        _ => Results.NotFound(),
    };

    private static async Task<IResult> RemoveMailboxAsync(string id, CurrentActor actor, EditRoleMailboxes mailboxes)
    {
        if (!Guid.TryParse(id, out var key) || !Mandate.Of(actor.Value).IsForWholeSite)
        {
            return Results.NotFound();
        }

        await mailboxes.RemoveAsync(key);
        return Results.LocalRedirect(SignInLinks.RoleMailboxes + "?melding=weg");
    }
}
