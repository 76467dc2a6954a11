// SPDX-License-Identifier: EUPL-1.2
namespace Vliegwiel.Agendas.Domain;

internal enum MemberState { Asked, Member, Declined, Left }

/// <summary>Somebody who was asked for a team, with what that person knows. On which side the person sits, the seats of that moment say.</summary>
internal sealed class TeamMember
{
    private TeamMember() { }

    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public Guid TeamId { get; private set; }
    public Guid PersonId { get; private set; }

    /// <summary>For which organisation the person was asked.</summary>
    public Guid? OrganisationId { get; private set; }

    public string Expertise { get; private set; } = "";
    public MemberState State { get; private set; }
    public DateTimeOffset AskedAt { get; private set; }
    public DateTimeOffset? AnsweredAt { get; private set; }
    public DateTimeOffset? LeftAt { get; private set; }

    public static TeamMember Ask(Guid teamId, Guid personId, Guid? organisationId, string expertise, DateTimeOffset now) =>
        new() { TeamId = teamId, PersonId = personId, OrganisationId = organisationId, Expertise = expertise, AskedAt = now };

    public void Answer(bool joins, DateTimeOffset now) => (State, AnsweredAt) = (joins ? MemberState.Member : MemberState.Declined, now);

    public void Leave(DateTimeOffset now) => (State, LeftAt) = (MemberState.Left, now);
}
