// SPDX-License-Identifier: EUPL-1.2
namespace Vliegwiel.Network.SigningIn;

/// <summary>How far somebody got: only <c>Full</c> and <c>Guest</c> open anything.</summary>
internal enum SessionStage { AwaitingCode, AwaitingApp, Full, Guest }

/// <summary>One browser in which somebody is signed in. The cookie only names it; whether it still counts is decided here, on each request.</summary>
internal sealed class Session
{
    public const int DeviceMaxLength = 60;

    private Session() { }

    public Guid Id { get; private set; } = Guid.CreateVersion7();

    /// <summary>Null for a guest who is nobody in the network.</summary>
    public Guid? PersonId { get; private set; }

    public Guid? GuestLinkId { get; private set; }
    public SessionStage Stage { get; private set; }
    public DateTimeOffset StartedAt { get; private set; }
    public DateTimeOffset SeenAt { get; private set; }

    /// <summary>When the person last proved who they are; what is sensitive asks for a fresh proof.</summary>
    public DateTimeOffset ProvenAt { get; private set; }

    public DateTimeOffset EndsAt { get; private set; }
    public DateTimeOffset? EndedAt { get; private set; }

    /// <summary>Browser and system in a few words, so that people know their own sessions; null when they say nothing we know.</summary>
    public string? Device { get; private set; }

    public static Session Start(Guid personId, SessionStage stage, string? device, DateTimeOffset now, TimeSpan lasts) =>
        new() { PersonId = personId, Stage = stage, Device = device, StartedAt = now, SeenAt = now, ProvenAt = now, EndsAt = now + lasts };

    public static Session ForGuest(GuestLink link, string? device, DateTimeOffset now, TimeSpan lasts) => new()
    {
        PersonId = link.PersonId,
        GuestLinkId = link.Id,
        Stage = SessionStage.Guest,
        Device = device,
        StartedAt = now,
        SeenAt = now,
        ProvenAt = now,
        EndsAt = now + lasts < link.ExpiresAt ? now + lasts : link.ExpiresAt,
    };

    public bool IsOpen(DateTimeOffset now, TimeSpan idle) => EndedAt is null && now < EndsAt && now - SeenAt <= idle;

    public bool IsFresh(DateTimeOffset now, TimeSpan fresh) => now - ProvenAt <= fresh;

    public void See(DateTimeOffset now) => SeenAt = now;

    public void Prove(DateTimeOffset now) => ProvenAt = now;

    public void End(DateTimeOffset now) => EndedAt ??= now;
}
