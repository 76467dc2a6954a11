// SPDX-License-Identifier: EUPL-1.2
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Vliegwiel.Network.Contracts;
using Vliegwiel.Network.Data;
using Vliegwiel.Network.Domain;
using Vliegwiel.Platform.Data;
using Vliegwiel.Platform.Results;

namespace Vliegwiel.Network.SigningIn;

/// <summary>The first step of signing in: address and password.</summary>
internal sealed class EnterWithPassword(VliegwielDb db, SignInLimits limits, Proofs proofs, AppSetup apps, Sessions sessions)
{
    /// <returns>Which step comes next.</returns>
    public async Task<Result<SessionStageReached>> RunAsync(HttpContext http, string email, string password)
    {
        var address = email.Trim().ToLowerInvariant();
        var taken = await limits.TakeAsync(LimitKey.SigningIn(address), LimitKey.From(http, "aanmelden"));
        if (taken.LockedUntil is { } until)
        {
            return new TooManyTries(until);
        }

        var account = await (from a in db.Accounts
                             join person in db.Set<Person>() on a.PersonId equals person.Id
                             where a.Email == address && !person.IsBlocked
                             select a).SingleOrDefaultAsync(CancellationToken.None);
        if (!await proofs.HasPasswordAsync(account, password))
        {
            await limits.WrongAsync();
            return new WrongSignIn();
        }

        await limits.RightAsync(taken);
        var hasApp = await proofs.HasAppAsync(account!.Id);
        if (!hasApp)
        {
            await apps.PrepareAsync(account.Id);
        }

        await sessions.StartAsync(http, account.PersonId, hasApp ? SessionStage.AwaitingCode : SessionStage.AwaitingApp);
        return new SessionStageReached(hasApp ? SessionStage.AwaitingCode : SessionStage.AwaitingApp);
    }
}

/// <summary>How far a step of signing in came.</summary>
internal sealed record SessionStageReached(SessionStage Stage);

/// <summary>Which of the two kinds of code somebody typed.</summary>
internal enum CodeKind { App, Recovery }

/// <summary>The second step of signing in: the code of the app, or one from paper.</summary>
internal sealed class EnterWithCode(VliegwielDb db, CurrentSession current, SignInLimits limits, Proofs proofs, Sessions sessions)
{
    public async Task<Result<SessionStageReached>> RunAsync(HttpContext http, CodeKind kind, string code)
    {
        if (current.Value is not { Stage: SessionStage.AwaitingCode, PersonId: { } person }
            || await db.Accounts.SingleOrDefaultAsync(a => a.PersonId == person, CancellationToken.None) is not { } account)
        {
            return new WrongSignIn();
        }

        var taken = await limits.TakeAsync(LimitKey.Code(account.Id), LimitKey.From(http, "aanmelden"));
        if (taken.LockedUntil is { } until)
        {
            return new TooManyTries(until);
        }

        if (!await (kind == CodeKind.App ? proofs.SpendAppCodeAsync(account.Id, code) : proofs.SpendRecoveryCodeAsync(account.Id, code)))
        {
            await limits.WrongAsync();
            return new WrongSignIn();
        }

        await limits.RightAsync(taken);
        await sessions.StartAsync(http, person, SessionStage.Full);
        return new SessionStageReached(SessionStage.Full);
    }
}

/// <summary>Proves again who is signed in, before something sensitive.</summary>
internal sealed class ProveAgain(VliegwielDb db, CurrentSession current, SignInLimits limits, Proofs proofs, TimeProvider clock)
{
    public async Task<Refusal?> RunAsync(HttpContext http, string password, string code)
    {
        if (current.Value is not { Stage: SessionStage.Full, PersonId: { } person, Id: var id }
            || await db.Accounts.SingleOrDefaultAsync(a => a.PersonId == person, CancellationToken.None) is not { } account)
        {
            return new WrongSignIn();
        }

        var taken = await limits.TakeAsync(LimitKey.Code(account.Id), LimitKey.From(http, "aanmelden"));
        if (taken.LockedUntil is { } until)
        {
            return new TooManyTries(until);
        }

        if (!await proofs.HasPasswordAsync(account, password) || !await proofs.SpendAppCodeAsync(account.Id, code))
        {
            await limits.WrongAsync();
            return new WrongSignIn();
        }

        await limits.RightAsync(taken);
        (await db.Sessions.SingleAsync(s => s.Id == id, CancellationToken.None)).Prove(clock.GetUtcNow());
        await db.SaveChangesAsync(CancellationToken.None);
        return null;
    }
}
