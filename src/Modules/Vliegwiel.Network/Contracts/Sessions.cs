// SPDX-License-Identifier: EUPL-1.2
using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Vliegwiel.Network.Data;
using Vliegwiel.Network.SigningIn;
using Vliegwiel.Platform.Data;
using Vliegwiel.Platform.People;

namespace Vliegwiel.Network.Contracts;

/// <summary>What a session came to on this request.</summary>
/// <param name="Actor">Null when nobody is signed in.</param>
/// <param name="IsHalfWay">The password was right; the code is still asked for.</param>
public sealed record ResumedSession(Actor? Actor, bool IsHalfWay);

/// <summary>Starts, resumes and ends sessions. The cookie holds the number of a session; everything else is decided here, on each request.</summary>
public sealed class Sessions(VliegwielDb db, IActorSource people, GuestActors guests, SignInSettings settings, TimeProvider clock)
{
    /// <summary>Between two of these a session is not written again.</summary>
    private static readonly TimeSpan SeenEvery = TimeSpan.FromMinutes(1);

    private const string Scheme = CookieAuthenticationDefaults.AuthenticationScheme;

    /// <summary>Signs in as this person without any proof: for the demonstration only.</summary>
    public Task EnterAsync(HttpContext http, Guid personId) => StartAsync(http, personId, SessionStage.Full);

    /// <summary>Who is asking: a lost job, a blocked person, an ended session or a revoked link counts at once.</summary>
    public async Task<ResumedSession> ResumeAsync(HttpContext http)
    {
        var now = clock.GetUtcNow();
        if (!Guid.TryParseExact(http.User.FindFirstValue(SignInPolicies.SessionClaim), "N", out var id)
            || await db.Sessions.AsNoTracking().SingleOrDefaultAsync(s => s.Id == id, http.RequestAborted) is not { } session
            || !session.IsOpen(now, settings.Idle))
        {
            return new ResumedSession(null, IsHalfWay: false);
        }

        var isHalfWay = session.Stage is SessionStage.AwaitingCode or SessionStage.AwaitingApp;
        var actor = session.Stage switch
        {
            SessionStage.Full => await people.FindAsync(session.PersonId!.Value, http.RequestAborted),
            SessionStage.Guest => await guests.FindAsync(session.GuestLinkId!.Value, http.RequestAborted),
            _ => null,
        };
        if (actor is null && !isHalfWay)
        {
            return new ResumedSession(null, IsHalfWay: false);
        }

        if (now - session.SeenAt >= SeenEvery && !await TrySeeAsync(session, now))
        {
            return new ResumedSession(null, IsHalfWay: false);
        }

        http.RequestServices.GetRequiredService<CurrentSession>().Value = session;
        return new ResumedSession(actor, isHalfWay);
    }

    /// <summary>Signs out: the session ends here, so that a copy of the cookie is worth nothing.</summary>
    public async Task LeaveAsync(HttpContext http)
    {
        await EndCurrentAsync(http);
        await db.SaveChangesAsync(CancellationToken.None);
        await http.SignOutAsync(Scheme);
    }

    /// <summary>A session of its own for each step: what was known before it does not open what comes after.</summary>
    internal Task StartAsync(HttpContext http, Guid personId, SessionStage stage)
    {
        var lasts = stage == SessionStage.AwaitingCode ? settings.HalfWay : stage == SessionStage.AwaitingApp ? settings.Idle : settings.Session;
        return OpenAsync(http, Session.Start(personId, stage, Device(http), clock.GetUtcNow(), lasts));
    }

    internal Task StartAsync(HttpContext http, GuestLink link) =>
        OpenAsync(http, Session.ForGuest(link, Device(http), clock.GetUtcNow(), settings.GuestSession));

    /// <summary>Marks every open session of a person as ended; saved with the next SaveChangesAsync.</summary>
    internal async Task EndAllAsync(Guid personId, Guid? except)
    {
        var now = clock.GetUtcNow();
        foreach (var session in await db.Sessions.Where(s => s.PersonId == personId && s.GuestLinkId == null && s.EndedAt == null && s.Id != except).ToListAsync(CancellationToken.None))
        {
            session.End(now);
        }
    }

    private static string? Device(HttpContext http) => Devices.Describe(http.Request.Headers.UserAgent);

    private async Task OpenAsync(HttpContext http, Session session)
    {
        await EndCurrentAsync(http);
        db.Add(session);
        await db.SaveChangesAsync(CancellationToken.None);
        http.RequestServices.GetRequiredService<CurrentSession>().Value = session;

        var identity = new ClaimsIdentity(Scheme);
        identity.AddClaim(new(SignInPolicies.SessionClaim, session.Id.ToString("N")));
        if (session.Stage == SessionStage.Guest)
        {
            identity.AddClaim(new(SignInPolicies.GuestClaim, "ja"));
        }

        await http.SignInAsync(Scheme, new ClaimsPrincipal(identity), new AuthenticationProperties { IsPersistent = false });
    }

    private async Task EndCurrentAsync(HttpContext http)
    {
        if (http.RequestServices.GetRequiredService<CurrentSession>().Value is { } current
            && await db.Sessions.SingleOrDefaultAsync(s => s.Id == current.Id, CancellationToken.None) is { } row)
        {
            row.End(clock.GetUtcNow());
        }
    }

    private async Task<bool> TrySeeAsync(Session session, DateTimeOffset now)
    {
        db.Attach(session);
        session.See(now);
        try
        {
            await db.SaveChangesAsync(CancellationToken.None);
            return true;
        }
        catch (DbUpdateConcurrencyException)
        {
            // Tidied away in the meantime.
            return false;
        }
        finally
        {
            db.Entry(session).State = EntityState.Detached;
        }
    }
}
