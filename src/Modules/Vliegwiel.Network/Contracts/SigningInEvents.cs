// SPDX-License-Identifier: EUPL-1.2
using Vliegwiel.Network.Domain;
using Vliegwiel.Network.SigningIn;
using Vliegwiel.Platform.Journal;

namespace Vliegwiel.Network.Contracts;

/// <summary>A person got a way in; the thing is the account.</summary>
public sealed record AccountOpened : DomainEvent
{
    public required Guid PersonId { get; init; }
}

/// <summary>How an account proves who it is was changed: "Password", "Totp" or "RecoveryCode".</summary>
internal sealed record SignInMethodChanged : DomainEvent
{
    public required SignInMethodKind Method { get; init; }
}

/// <summary>A recovery code was used in place of the app.</summary>
public sealed record RecoveryCodeUsed : DomainEvent;

public sealed record InvitationSent : DomainEvent
{
    public required Guid OrganisationId { get; init; }
    public required DateTimeOffset ExpiresAt { get; init; }
}

public sealed record InvitationAccepted : DomainEvent
{
    public required Guid PersonId { get; init; }
}

public sealed record InvitationWithdrawn : DomainEvent;

/// <summary>A person got a role; the thing is the person.</summary>
internal sealed record RoleGiven : DomainEvent
{
    public required Role Role { get; init; }
    public required Guid? AllianceId { get; init; }
    public required Guid? OrganisationId { get; init; }
}

public sealed record GuestLinkGiven : DomainEvent
{
    public required Guid? OpensId { get; init; }
    public required DateTimeOffset ExpiresAt { get; init; }
}

public sealed record GuestLinkOpened : DomainEvent;

public sealed record GuestLinkRevoked : DomainEvent;

/// <summary>Signing in went wrong unusually often within an hour; the thing is the count of that hour (BIO2 5.17.01).</summary>
public sealed record SignInFailuresPeaked : DomainEvent
{
    public required int Failures { get; init; }
}

public sealed record RoleMailboxListed : DomainEvent;

public sealed record RoleMailboxUnlisted : DomainEvent;
