// SPDX-License-Identifier: EUPL-1.2
namespace Vliegwiel.Platform.Mail;

/// <summary>A message in the outbox: written with the change that caused it, sent afterwards, kept as proof that it went.</summary>
internal sealed class OutgoingMail
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required string To { get; init; }
    public required string Subject { get; init; }

    /// <summary>Plain text. Emptied when it was sent and held a link that signs somebody in.</summary>
    public required string Text { get; set; }

    public required bool HoldsSecret { get; init; }
    public required DateTimeOffset QueuedAt { get; init; }
    public DateTimeOffset? SentAt { get; set; }
}
