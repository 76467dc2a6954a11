// SPDX-License-Identifier: EUPL-1.2
using System.Security.Cryptography;
using System.Text;

namespace Vliegwiel.Agendas.Domain;

/// <summary>That somebody was asked by mail how it goes with an activity. Only the receiver knows the link: the database holds a hash.</summary>
internal sealed class ProgressRequest
{
    private ProgressRequest() { }

    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public Guid ActivityId { get; private set; }
    public Guid PersonId { get; private set; }

    /// <summary>The meeting for which it was asked; null when who keeps the agenda asked in between.</summary>
    public DateOnly? Moment { get; private set; }

    public string TokenHash { get; private set; } = "";
    public DateTimeOffset AskedAt { get; private set; }
    public DateTimeOffset ExpiresAt { get; private set; }
    public DateTimeOffset? AnsweredAt { get; private set; }

    /// <summary>Makes the second of two who answer at the same time fail.</summary>
    public int Revision { get; private set; }

    /// <returns>The request and the only copy of what its receiver must know.</returns>
    public static (ProgressRequest Request, string Token) Ask(Guid activityId, Guid personId, DateOnly? moment, DateTimeOffset now, DateTimeOffset until)
    {
        // 256 bits: nobody finds one by trying.
        var token = Convert.ToBase64String(RandomNumberGenerator.GetBytes(32)).Replace('+', '-').Replace('/', '_').TrimEnd('=');
        return (new ProgressRequest { ActivityId = activityId, PersonId = personId, Moment = moment, TokenHash = HashOf(token), AskedAt = now, ExpiresAt = until }, token);
    }

    public static string HashOf(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));

    public bool IsOpen(DateTimeOffset now) => AnsweredAt is null && now < ExpiresAt;

    public void Close(DateTimeOffset now) => AnsweredAt ??= now;
}
