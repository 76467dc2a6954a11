// SPDX-License-Identifier: EUPL-1.2
using System.Security.Cryptography;
using System.Text;

namespace Vliegwiel.Network.SigningIn;

/// <summary>What a link is good for.</summary>
internal enum LinkPurpose { FirstAdministrator, Invitation, NewPassword, Guest }

/// <summary>A link that only its receiver knows. The database holds a hash, so that who reads the database cannot walk in.</summary>
internal sealed class SecretLink
{
    private SecretLink() { }

    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public LinkPurpose Purpose { get; private set; }

    /// <summary>The invitation, account or guest link it belongs to; null for the first administrator.</summary>
    public Guid? SubjectId { get; private set; }

    public string TokenHash { get; private set; } = "";
    public DateTimeOffset MadeAt { get; private set; }
    public DateTimeOffset ExpiresAt { get; private set; }
    public DateTimeOffset? UsedAt { get; private set; }
    public DateTimeOffset? EndedAt { get; private set; }

    /// <summary>Makes the second of two who use it at the same time fail.</summary>
    public int Revision { get; private set; }

    /// <returns>The link and the only copy of what its receiver must know.</returns>
    public static (SecretLink Link, string Token) Make(LinkPurpose purpose, Guid? subjectId, DateTimeOffset now, TimeSpan lasts)
    {
        // 256 bits: nobody finds one by trying.
        var token = Convert.ToBase64String(RandomNumberGenerator.GetBytes(32)).Replace('+', '-').Replace('/', '_').TrimEnd('=');
        return (new SecretLink { Purpose = purpose, SubjectId = subjectId, TokenHash = HashOf(token), MadeAt = now, ExpiresAt = now + lasts }, token);
    }

    public static string HashOf(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));

    public bool IsUsable(DateTimeOffset now) => UsedAt is null && EndedAt is null && now < ExpiresAt;

    public void Use(DateTimeOffset now) => UsedAt = now;

    public void End(DateTimeOffset now) => EndedAt ??= now;
}
