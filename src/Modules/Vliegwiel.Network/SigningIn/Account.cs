// SPDX-License-Identifier: EUPL-1.2
namespace Vliegwiel.Network.SigningIn;

/// <summary>
/// The way in of one person. How the person proves to be that person stands in <see cref="SignInMethod"/> rows beside it,
/// so that another way of proving joins without moving anything.
/// </summary>
internal sealed class Account
{
    private Account() { }

    public Guid Id { get; private set; } = Guid.CreateVersion7();

    /// <summary>One account is one person.</summary>
    public Guid PersonId { get; private set; }

    /// <summary>Where links go and what is typed to sign in; lower case, of one person only.</summary>
    public string Email { get; private set; } = "";

    public DateTimeOffset OpenedAt { get; private set; }
    public int Revision { get; private set; }

    public static Account Open(Guid personId, string email, DateTimeOffset now) => new() { PersonId = personId, Email = email, OpenedAt = now };
}

/// <summary>
/// What proves that somebody is who they say. A mail link is a <see cref="SecretLink"/>. A passkey joins as a table of its own
/// (credential id, public key, counter; one row for each key) and a sign-in through an organisation as a row of its own kind
/// with issuer and subject: neither touches what stands here.
/// </summary>
internal enum SignInMethodKind { Password, Totp, RecoveryCode }

/// <summary>One way in which an account can prove who it is.</summary>
internal sealed class SignInMethod
{
    public const int SecretMaxLength = 600;

    private SignInMethod() { }

    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public Guid AccountId { get; private set; }
    public SignInMethodKind Kind { get; private set; }

    /// <summary>A slow hash of the password, the sealed key of the app, or a hash of the recovery code; never anything that can be typed.</summary>
    public string Secret { get; private set; } = "";

    public DateTimeOffset SetAt { get; private set; }

    /// <summary>Null for an app whose first code was not typed yet.</summary>
    public DateTimeOffset? ConfirmedAt { get; private set; }

    /// <summary>Set on a recovery code that was used: each opens once.</summary>
    public DateTimeOffset? UsedAt { get; private set; }

    /// <summary>The time step of the last code of the app that was accepted: that one and older ones are refused.</summary>
    public long? LastStep { get; private set; }

    /// <summary>Makes the second of two who use the same code at the same time fail.</summary>
    public int Revision { get; private set; }

    public static SignInMethod Password(Guid accountId, string hash, DateTimeOffset now) =>
        new() { AccountId = accountId, Kind = SignInMethodKind.Password, Secret = hash, SetAt = now, ConfirmedAt = now };

    public static SignInMethod App(Guid accountId, string sealedKey, DateTimeOffset now) =>
        new() { AccountId = accountId, Kind = SignInMethodKind.Totp, Secret = sealedKey, SetAt = now };

    public static SignInMethod RecoveryCode(Guid accountId, string hash, DateTimeOffset now) =>
        new() { AccountId = accountId, Kind = SignInMethodKind.RecoveryCode, Secret = hash, SetAt = now, ConfirmedAt = now };

    public void ReplaceSecret(string hash, DateTimeOffset now) => (Secret, SetAt) = (hash, now);

    /// <summary>The same password, hashed with more rounds.</summary>
    public void Rehash(string hash) => Secret = hash;

    public void Confirm(DateTimeOffset now, long step) => (ConfirmedAt, LastStep) = (now, step);

    public bool IsSpent(long step) => LastStep >= step;

    public void Spend(long step) => LastStep = step;

    public void Spend(DateTimeOffset now) => UsedAt = now;
}
