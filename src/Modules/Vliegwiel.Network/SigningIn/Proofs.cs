// SPDX-License-Identifier: EUPL-1.2
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Vliegwiel.Network.Contracts;
using Vliegwiel.Network.Data;
using Vliegwiel.Platform.Data;
using Vliegwiel.Platform.Journal;

namespace Vliegwiel.Network.SigningIn;

/// <summary>Hashes passwords with the framework's hasher, and seals the keys of apps with DataProtection.</summary>
internal sealed class Vault
{
    private readonly PasswordHasher<Account> _hasher;
    private readonly IDataProtector _protector;
    private readonly string _nobodys;

    public Vault(SignInSettings settings, IDataProtectionProvider protection)
    {
        _hasher = new PasswordHasher<Account>(Options.Create(new PasswordHasherOptions { IterationCount = settings.PasswordRounds }));
        _protector = protection.CreateProtector("Vliegwiel.Network.SigningIn.Totp");
        _nobodys = _hasher.HashPassword(null!, Convert.ToHexString(RandomNumberGenerator.GetBytes(16)));
    }

    public string Hash(string password) => _hasher.HashPassword(null!, password);

    /// <param name="hash">Null for an account that does not exist: that takes as long as one that does.</param>
    public PasswordVerificationResult Verify(string? hash, string password) =>
        hash is not null ? _hasher.VerifyHashedPassword(null!, hash, password)
        : _hasher.VerifyHashedPassword(null!, _nobodys, password) is var _ ? PasswordVerificationResult.Failed : default;

    public string Seal(byte[] key) => _protector.Protect(Convert.ToBase64String(key));

    public byte[] Unseal(string sealedKey) => Convert.FromBase64String(_protector.Unprotect(sealedKey));
}

/// <summary>Checks what somebody brings as proof against the methods of an account.</summary>
internal sealed class Proofs(VliegwielDb db, Vault vault, EventJournal journal, TimeProvider clock)
{
    public async Task<bool> HasPasswordAsync(Account? account, string password)
    {
        var method = account is null ? null : await Methods(account.Id, SignInMethodKind.Password).SingleOrDefaultAsync(CancellationToken.None);
        var verdict = vault.Verify(method?.Secret, password);
        if (verdict == PasswordVerificationResult.SuccessRehashNeeded)
        {
            method!.Rehash(vault.Hash(password));
            await db.SaveChangesAsync(CancellationToken.None);
        }

        return verdict != PasswordVerificationResult.Failed;
    }

    /// <summary>Each code of the app counts once, and none that is older than the last one used.</summary>
    public async Task<bool> SpendAppCodeAsync(Guid accountId, string code)
    {
        if (await Methods(accountId, SignInMethodKind.Totp).SingleOrDefaultAsync(m => m.ConfirmedAt != null, CancellationToken.None) is not { } app
            || Totp.FindStep(vault.Unseal(app.Secret), Digits(code), clock.GetUtcNow()) is not { } step || app.IsSpent(step))
        {
            return false;
        }

        app.Spend(step);
        return await TrySaveAsync();
    }

    public async Task<bool> SpendRecoveryCodeAsync(Guid accountId, string code)
    {
        var hash = RecoveryCodes.HashOf(code, accountId);
        if (await Methods(accountId, SignInMethodKind.RecoveryCode).SingleOrDefaultAsync(m => m.Secret == hash && m.UsedAt == null, CancellationToken.None) is not { } found)
        {
            return false;
        }

        found.Spend(clock.GetUtcNow());
        journal.Record(new RecoveryCodeUsed { ObjectId = accountId });
        return await TrySaveAsync();
    }

    public Task<bool> HasAppAsync(Guid accountId) => Methods(accountId, SignInMethodKind.Totp).AnyAsync(m => m.ConfirmedAt != null, CancellationToken.None);

    internal static string Digits(string code) => string.Concat(code.Where(char.IsAsciiDigit));

    private IQueryable<SignInMethod> Methods(Guid accountId, SignInMethodKind kind) => db.SignInMethods.Where(m => m.AccountId == accountId && m.Kind == kind);

    /// <returns>False when somebody else spent it at the same moment.</returns>
    private async Task<bool> TrySaveAsync()
    {
        try
        {
            await db.SaveChangesAsync(CancellationToken.None);
            return true;
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
            return false;
        }
    }
}
