// SPDX-License-Identifier: EUPL-1.2
using Vliegwiel.Network.Memberships;
using Vliegwiel.Platform.Results;
using Vliegwiel.Platform.Spine;

namespace Vliegwiel.Network.Domain;

/// <summary>
/// An administrator reads one thing that is not for administrators, for an hour and with a reason. The reason stands here and not
/// with the thing, with an audience of its own: who brought the thing, who administers its organisation, and the reader.
/// </summary>
internal sealed class Inspection
{
    public const int ReasonMaxLength = 500;
    public static readonly TimeSpan Lasts = TimeSpan.FromHours(1);

    private Inspection() { }

    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public Guid ThingId { get; private set; }
    public Guid AdministratorId { get; private set; }

    /// <summary>Who brought the thing and may see it; null when there is nobody.</summary>
    public Guid? OwnerId { get; private set; }

    /// <summary>The organisation of the thing at that moment.</summary>
    public Guid? OrganisationId { get; private set; }

    public string Reason { get; private set; } = "";
    public DateTimeOffset OpenedAt { get; private set; }
    public DateTimeOffset EndsAt { get; private set; }

    /// <summary>Set when the administrator ended it early.</summary>
    public DateTimeOffset? EndedAt { get; private set; }

    public int Revision { get; private set; }

    /// <summary>Of a thing of nobody the other administrators of the site watch.</summary>
    public IReadOnlyCollection<Audience> Audiences =>
    [
        Audience.Person(AdministratorId),
        .. OwnerId is { } owner ? [Audience.Person(owner)] : Array.Empty<Audience>(),
        OrganisationId is { } organisation
            ? Audience.Role(organisation, Words.Of(Role.OrganisationAdministrator))
            : Audience.Role(Mandate.WholeSite, Words.Of(Role.SiteAdministrator)),
    ];

    public static Inspection Open(ObjectRow thing, Guid? ownerId, Guid administratorId, string reason, DateTimeOffset now) => new()
    {
        ThingId = thing.Id,
        AdministratorId = administratorId,
        OwnerId = ownerId,
        OrganisationId = thing.OrganisationId,
        Reason = reason.Trim(),
        OpenedAt = now,
        EndsAt = now + Lasts,
    };

    public bool IsOpen(DateTimeOffset now) => EndedAt is null && now < EndsAt;

    public void End(DateTimeOffset now) => EndedAt ??= now;
}

internal sealed record NothingToInspect()
    : Refusal("Hier is niets gevonden dat u kunt inzien. Controleer het adres. Wie een organisatie beheert, kan alleen inzien wat van die organisatie is.");

internal sealed record VisibleAlready()
    : Refusal("U mag dit al zien. Open de pagina zelf; inzien is niet nodig.");

internal sealed record InspectsAlready(string Until)
    : Refusal($"U ziet dit al in, tot {Until} uur. Open de pagina, of beëindig het inzien eerst.");
