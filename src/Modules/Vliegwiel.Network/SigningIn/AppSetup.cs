// SPDX-License-Identifier: EUPL-1.2
using Microsoft.EntityFrameworkCore;
using Vliegwiel.Network.Contracts;
using Vliegwiel.Network.Data;
using Vliegwiel.Platform.Data;
using Vliegwiel.Platform.Journal;
using Vliegwiel.Platform.Results;

namespace Vliegwiel.Network.SigningIn;

/// <summary>An app that waits for its first code.</summary>
internal sealed record WaitingApp(Guid AccountId, Guid PersonId, byte[] Key, string Email);

/// <summary>Recovery codes as they were made: shown once.</summary>
internal sealed record FreshCodes(IReadOnlyList<string> Codes);

/// <summary>Sets up the authenticator app of an account, and the codes on paper that go with it.</summary>
internal sealed class AppSetup(VliegwielDb db, CurrentSession current, Vault vault, EventJournal journal, SignInSettings settings, TimeProvider clock)
{
    /// <summary>Makes a key that counts after its first code; the app that counts until then goes on.</summary>
    public async Task PrepareAsync(Guid accountId)
    {
        db.RemoveRange(await Apps(accountId).Where(m => m.ConfirmedAt == null).ToListAsync(CancellationToken.None));
        db.Add(SignInMethod.App(accountId, vault.Seal(Totp.NewKey()), clock.GetUtcNow()));
        await db.SaveChangesAsync(CancellationToken.None);
    }

    /// <returns>Null when this session has no app to set up.</returns>
    public async Task<WaitingApp?> FindAsync(CancellationToken cancel)
    {
        if (current.Value is not { Stage: SessionStage.AwaitingApp or SessionStage.Full, PersonId: { } person } session
            || (session.Stage == SessionStage.Full && !session.IsFresh(clock.GetUtcNow(), settings.Fresh)))
        {
            return null;
        }

        var waiting = await (from account in db.Accounts
                             join app in db.Set<SignInMethod>() on account.Id equals app.AccountId
                             where account.PersonId == person && app.Kind == SignInMethodKind.Totp && app.ConfirmedAt == null
                             select new { account.Id, account.Email, app.Secret }).FirstOrDefaultAsync(cancel);
        return waiting is null ? null : new WaitingApp(waiting.Id, person, vault.Unseal(waiting.Secret), waiting.Email);
    }

    /// <summary>From here on the new app counts, and only that one.</summary>
    /// <returns>The recovery codes, which are readable only now.</returns>
    public async Task<Result<FreshCodes>> ConfirmAsync(WaitingApp waiting, string code)
    {
        var now = clock.GetUtcNow();
        if (Totp.FindStep(waiting.Key, Proofs.Digits(code), now) is not { } step)
        {
            return new WrongCode();
        }

        var apps = await Apps(waiting.AccountId).ToListAsync(CancellationToken.None);
        if (apps.SingleOrDefault(m => m.ConfirmedAt is null) is not { } app)
        {
            return new NoAppToSet();
        }

        db.RemoveRange(apps.Where(m => m != app));
        app.Confirm(now, step);
        var codes = await ReplaceCodesAsync(waiting.AccountId, now);
        journal.Record(new SignInMethodChanged { ObjectId = waiting.AccountId, Method = SignInMethodKind.Totp });
        try
        {
            await db.SaveChangesAsync(CancellationToken.None);
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
            return new NoAppToSet();
        }

        return new FreshCodes(codes);
    }

    /// <summary>The old codes stop at once.</summary>
    public async Task<IReadOnlyList<string>> NewCodesAsync(Guid accountId)
    {
        var codes = await ReplaceCodesAsync(accountId, clock.GetUtcNow());
        await db.SaveChangesAsync(CancellationToken.None);
        return codes;
    }

    private async Task<IReadOnlyList<string>> ReplaceCodesAsync(Guid accountId, DateTimeOffset now)
    {
        var codes = RecoveryCodes.Make();
        db.RemoveRange(await db.SignInMethods.Where(m => m.AccountId == accountId && m.Kind == SignInMethodKind.RecoveryCode).ToListAsync(CancellationToken.None));
        db.AddRange(codes.Select(c => SignInMethod.RecoveryCode(accountId, RecoveryCodes.HashOf(c, accountId), now)));
        journal.Record(new SignInMethodChanged { ObjectId = accountId, Method = SignInMethodKind.RecoveryCode });
        return codes;
    }

    private IQueryable<SignInMethod> Apps(Guid accountId) => db.SignInMethods.Where(m => m.AccountId == accountId && m.Kind == SignInMethodKind.Totp);
}
