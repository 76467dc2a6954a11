// SPDX-License-Identifier: EUPL-1.2
using System.Security.Cryptography;
using System.Text;

namespace Vliegwiel.Library.Confirming;

/// <summary>What an owner can say of an item that was asked about.</summary>
internal enum ConfirmationAnswer { StillTrue, Outdated, NotMine }

/// <summary>That the owner of an item was asked by mail whether it still holds. Only the receiver knows the link: the database holds a hash.</summary>
internal sealed class ConfirmationRequest
{
    private ConfirmationRequest() { }

    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public Guid ItemId { get; private set; }
    public Guid PersonId { get; private set; }
    public string TokenHash { get; private set; } = "";
    public DateTimeOffset AskedAt { get; private set; }
    public DateTimeOffset ExpiresAt { get; private set; }
    public DateTimeOffset? AnsweredAt { get; private set; }
    public ConfirmationAnswer? Answer { get; private set; }

    /// <summary>Makes the second of two who answer at the same time fail.</summary>
    public int Revision { get; private set; }

    /// <returns>The request and the only copy of what its receiver must know.</returns>
    public static (ConfirmationRequest Request, string Token) Ask(Guid itemId, Guid personId, DateTimeOffset now, TimeSpan lasts)
    {
        // 256 bits: nobody finds one by trying.
        var token = Convert.ToBase64String(RandomNumberGenerator.GetBytes(32)).Replace('+', '-').Replace('/', '_').TrimEnd('=');
        return (new ConfirmationRequest { ItemId = itemId, PersonId = personId, TokenHash = HashOf(token), AskedAt = now, ExpiresAt = now + lasts }, token);
    }

    public static string HashOf(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));

    public bool IsOpen(DateTimeOffset now) => AnsweredAt is null && now < ExpiresAt;

    public void Close(ConfirmationAnswer answer, DateTimeOffset now) => (Answer, AnsweredAt) = (answer, now);
}
