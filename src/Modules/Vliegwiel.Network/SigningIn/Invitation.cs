// SPDX-License-Identifier: EUPL-1.2
using Vliegwiel.Network.Domain;

namespace Vliegwiel.Network.SigningIn;

/// <summary>Where an invitation stands.</summary>
internal enum InvitationState { Sent, Accepted, Expired, Withdrawn }

/// <summary>The request to somebody to take part: for an organisation, in a function, perhaps with a role.</summary>
internal sealed class Invitation
{
    public const int FunctionMaxLength = 120;

    private Invitation() { }

    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public string Name { get; private set; } = "";
    public string Email { get; private set; } = "";
    public Guid OrganisationId { get; private set; }
    public string Function { get; private set; } = "";
    public Role? Role { get; private set; }

    /// <summary>The alliance of the role; null for a role of the organisation or the site.</summary>
    public Guid? AllianceId { get; private set; }

    public Guid InvitedById { get; private set; }
    public DateTimeOffset SentAt { get; private set; }
    public DateTimeOffset ExpiresAt { get; private set; }
    public DateTimeOffset? AcceptedAt { get; private set; }
    public DateTimeOffset? WithdrawnAt { get; private set; }
    public int Revision { get; private set; }

    public static Invitation Write(string name, string email, Guid organisationId, string function, GivenRole? role, Guid invitedById) => new()
    {
        Name = name,
        Email = email,
        OrganisationId = organisationId,
        Function = function,
        Role = role?.Role,
        AllianceId = role?.AllianceId,
        InvitedById = invitedById,
    };

    public InvitationState StateAt(DateTimeOffset now) =>
        AcceptedAt is not null ? InvitationState.Accepted
        : WithdrawnAt is not null ? InvitationState.Withdrawn
        : now < ExpiresAt ? InvitationState.Sent : InvitationState.Expired;

    public void Send(DateTimeOffset now, TimeSpan lasts) => (SentAt, ExpiresAt, WithdrawnAt) = (now, now + lasts, null);

    public void Accept(DateTimeOffset now) => AcceptedAt = now;

    public void Withdraw(DateTimeOffset now) => WithdrawnAt = now;
}

/// <summary>A role that comes with an invitation, and the alliance it is for.</summary>
internal sealed record GivenRole(Role Role, Guid? AllianceId);
