// SPDX-License-Identifier: EUPL-1.2
namespace Vliegwiel.Network.SigningIn;

/// <summary>
/// What somebody lets one person see without an account: one thing, or what a group sees. It never opens more than the giver
/// may see at the moment of looking, and it opens for a few hours at a time.
/// </summary>
internal sealed class GuestLink
{
    public const int PurposeMaxLength = 200;

    private GuestLink() { }

    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public Guid GiverId { get; private set; }

    /// <summary>The person of the network it is for; null for a guest.</summary>
    public Guid? PersonId { get; private set; }

    public string Name { get; private set; } = "";

    /// <summary>What it is for, as the receiver reads it.</summary>
    public string Purpose { get; private set; } = "";

    /// <summary>The one thing it opens; null when it opens what the groups see.</summary>
    public Guid? ObjectId { get; private set; }

    /// <summary>Where the receiver lands.</summary>
    public string Url { get; private set; } = "/";

    /// <summary>The groups through whose eyes the receiver looks: tokens of audiences with spaces between them.</summary>
    public string Audiences { get; private set; } = "";

    public DateTimeOffset GivenAt { get; private set; }
    public DateTimeOffset ExpiresAt { get; private set; }
    public DateTimeOffset? RevokedAt { get; private set; }
    public DateTimeOffset? LastUsedAt { get; private set; }

    public static GuestLink Give(Guid giverId, Guid? personId, string name, string purpose, GuestSight sight, DateTimeOffset now, TimeSpan lasts) => new()
    {
        GiverId = giverId,
        PersonId = personId,
        Name = name,
        Purpose = purpose,
        ObjectId = sight.ObjectId,
        Url = sight.Url,
        Audiences = string.Join(' ', sight.Audiences),
        GivenAt = now,
        ExpiresAt = now + lasts,
    };

    public bool IsOpen(DateTimeOffset now) => RevokedAt is null && now < ExpiresAt;

    public void Revoke(DateTimeOffset now) => RevokedAt ??= now;

    public void Use(DateTimeOffset now) => LastUsedAt = now;
}

/// <summary>What a guest gets to see and where it starts.</summary>
internal sealed record GuestSight(Guid? ObjectId, string Url, IReadOnlyList<string> Audiences);
