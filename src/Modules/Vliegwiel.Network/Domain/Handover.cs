// SPDX-License-Identifier: EUPL-1.2
using Vliegwiel.Network.Memberships;
using Vliegwiel.Platform.Results;
using Vliegwiel.Platform.Spine;

namespace Vliegwiel.Network.Domain;

internal enum HandoverCause { RoleEnded, EmploymentEnded }

/// <summary>What there is to pass on.</summary>
internal enum HandoverItemKind { Document, RunningImport, Dossier, RoleWithoutSuccessor, RoleThatGoesOn, Contacts, Question, Activity }

internal enum HandoverItemState { Open, Done, NotNeeded }

/// <summary>The list of what somebody leaves open at the end of a role or job, to be settled point by point.</summary>
internal sealed class Handover
{
    private readonly List<HandoverItem> _items = [];

    private Handover() { }

    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public string Kenmerk { get; private set; } = "";
    public Guid PersonId { get; private set; }

    /// <summary>Null: nobody follows, or it is not known yet.</summary>
    public Guid? SuccessorId { get; private set; }

    public HandoverCause Cause { get; private set; }

    /// <summary>The role that ended; null when a job did.</summary>
    public Role? Role { get; private set; }

    public Guid? OrganisationId { get; private set; }
    public Guid? AllianceId { get; private set; }
    public DateOnly LastDay { get; private set; }
    public DateTimeOffset MadeAt { get; private set; }
    public int OpenCount { get; private set; }
    public int Revision { get; private set; }

    public IReadOnlyList<HandoverItem> Items => _items;

    /// <summary>The person, the successor, and who administers the place.</summary>
    public IReadOnlyCollection<Audience> Audiences =>
    [
        Audience.Person(PersonId),
        Audience.Role(Mandate.WholeSite, Words.Of(Domain.Role.SiteAdministrator)),
        .. SuccessorId is { } successor ? [Audience.Person(successor)] : Array.Empty<Audience>(),
        .. OrganisationId is { } organisation ? [Audience.Role(organisation, Words.Of(Domain.Role.OrganisationAdministrator))] : Array.Empty<Audience>(),
        .. AllianceId is { } alliance ? [Audience.Role(alliance, Words.Of(Domain.Role.Spinner)), Audience.Role(alliance, Words.Of(Domain.Role.Secretary))] : Array.Empty<Audience>(),
    ];

    public static Handover OfRole(RoleAssignment role, DateOnly lastDay, Guid? successorId, DateTimeOffset now) => new()
    {
        Kenmerk = Platform.Kenmerk.For("rol"),
        PersonId = role.PersonId,
        SuccessorId = successorId,
        Cause = HandoverCause.RoleEnded,
        Role = role.Role,
        OrganisationId = role.OrganisationId,
        AllianceId = role.AllianceId,
        LastDay = lastDay,
        MadeAt = now,
    };

    public static Handover OfEmployment(Employment employment, DateOnly lastDay, Guid? successorId, DateTimeOffset now) => new()
    {
        Kenmerk = Platform.Kenmerk.For("werk"),
        PersonId = employment.PersonId,
        SuccessorId = successorId,
        Cause = HandoverCause.EmploymentEnded,
        OrganisationId = employment.OrganisationId,
        LastDay = lastDay,
        MadeAt = now,
    };

    /// <param name="objectId">The thing, or the organisation or alliance that it is about.</param>
    public void Add(HandoverItemKind kind, Guid objectId, Role? role)
    {
        _items.Add(new HandoverItem(Id, _items.Count + 1, kind, objectId, role));
        OpenCount++;
    }

    /// <summary>Ticks a point off; it can be opened again by choosing "open".</summary>
    public Refusal? Settle(int number, HandoverItemState state, string? reason, Guid by, DateTimeOffset now)
    {
        if (_items.SingleOrDefault(i => i.Number == number) is not { } item)
        {
            return new NoSuchHandoverItem();
        }

        if (state == HandoverItemState.NotNeeded && string.IsNullOrWhiteSpace(reason))
        {
            return new NotNeededWithoutReason();
        }

        item.Become(state, string.IsNullOrWhiteSpace(reason) ? null : reason.Trim(), by, now);
        OpenCount = _items.Count(i => i.State == HandoverItemState.Open);
        return null;
    }
}

/// <summary>One point of a hand-over.</summary>
internal sealed class HandoverItem
{
    public const int ReasonMaxLength = 500;

    private HandoverItem() { }

    internal HandoverItem(Guid handoverId, int number, HandoverItemKind kind, Guid objectId, Role? role) =>
        (HandoverId, Number, Kind, ObjectId, Role) = (handoverId, number, kind, objectId, role);

    public Guid HandoverId { get; private set; }

    /// <summary>From 1.</summary>
    public int Number { get; private set; }

    public HandoverItemKind Kind { get; private set; }
    public Guid ObjectId { get; private set; }
    public Role? Role { get; private set; }
    public HandoverItemState State { get; private set; }
    public string? Reason { get; private set; }
    public Guid? SettledById { get; private set; }
    public DateTimeOffset? SettledAt { get; private set; }

    internal void Become(HandoverItemState state, string? reason, Guid by, DateTimeOffset now) => (State, Reason, SettledById, SettledAt) = (state, reason, by, now);
}
