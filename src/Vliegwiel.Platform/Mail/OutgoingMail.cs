// SPDX-License-Identifier: EUPL-1.2
namespace Vliegwiel.Platform.Mail;

/// <summary>A message in the outbox: written with the change that caused it, sent afterwards, kept as proof that it went.</summary>
internal sealed class OutgoingMail
{
    public const int ToMaxLength = 320;
    public const int SubjectMaxLength = 200;

    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required string To { get; init; }
    public required string Subject { get; init; }

    /// <summary>Plain text. Emptied when it was sent and held a link that signs somebody in.</summary>
    public required string Text { get; set; }

    public required bool HoldsSecret { get; init; }
    public required DateTimeOffset QueuedAt { get; init; }
    public DateTimeOffset? SentAt { get; set; }

    /// <summary>A subject as it fits; titles of things may be longer. Never cut between the halves of one character.</summary>
    public static string FitSubject(string subject)
    {
        if (subject.Length <= SubjectMaxLength)
        {
            return subject;
        }

        var end = SubjectMaxLength - 1;
        return (char.IsHighSurrogate(subject[end - 1]) ? subject[..(end - 1)] : subject[..end]) + "…";
    }
}
