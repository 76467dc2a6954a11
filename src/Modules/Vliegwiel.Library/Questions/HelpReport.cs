// SPDX-License-Identifier: EUPL-1.2
using System.Security.Cryptography;
using System.Text;

namespace Vliegwiel.Library.Questions;

/// <summary>What an answer meant in practice.</summary>
internal enum HelpVerdict { Applied, Partly, No }

/// <summary>What an asker says three months after the answer: did it help? Asked once of each asker; the register of applications can take it over.</summary>
internal sealed class HelpReport
{
    public const int RemarkMaxLength = 2000;

    private HelpReport() { }

    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public Guid QuestionId { get; private set; }

    /// <summary>The answer that was the best when it was asked.</summary>
    public Guid AnswerId { get; private set; }

    public Guid PersonId { get; private set; }
    public Guid? OrganisationId { get; private set; }
    public string TokenHash { get; private set; } = "";
    public DateTimeOffset AskedAt { get; private set; }
    public DateTimeOffset ExpiresAt { get; private set; }
    public HelpVerdict? Verdict { get; private set; }
    public decimal? HoursSaved { get; private set; }
    public string? Remark { get; private set; }
    public DateTimeOffset? SaidAt { get; private set; }

    /// <summary>Makes the second of two who answer with one link at the same time fail.</summary>
    public int Revision { get; private set; }

    /// <returns>The report and the only copy of what stands in the mail.</returns>
    public static (HelpReport Report, string Token) Ask(Guid questionId, Guid answerId, Guid personId, Guid? organisationId, DateTimeOffset now, TimeSpan lasts)
    {
        var token = MailToken.Make();
        return (new HelpReport
        {
            QuestionId = questionId,
            AnswerId = answerId,
            PersonId = personId,
            OrganisationId = organisationId,
            TokenHash = MailToken.HashOf(token),
            AskedAt = now,
            ExpiresAt = now + lasts,
        }, token);
    }

    public bool IsOpen(DateTimeOffset now) => Verdict is null && now < ExpiresAt;

    public void Say(HelpVerdict verdict, decimal? hoursSaved, string? remark, DateTimeOffset now) =>
        (Verdict, HoursSaved, Remark, SaidAt) = (verdict, verdict == HelpVerdict.No ? null : hoursSaved, remark, now);
}

/// <summary>The secret of a link in mail that acts without signing in. The database holds a hash, so that who reads it cannot act.</summary>
internal static class MailToken
{
    /// <summary>256 bits: nobody finds one by trying.</summary>
    public static string Make() => Convert.ToBase64String(RandomNumberGenerator.GetBytes(32)).Replace('+', '-').Replace('/', '_').TrimEnd('=');

    public static string HashOf(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));
}
