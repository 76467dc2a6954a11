// SPDX-License-Identifier: EUPL-1.2
using Vliegwiel.Agendas.Domain;
using Vliegwiel.Platform.People;
using Vliegwiel.Platform.Spine;

namespace Vliegwiel.Agendas;

/// <summary>Who may do what with an agenda or an activity that they see. Who may see amounts is not decided here: those are things of their own.</summary>
internal static class AgendaRights
{
    /// <summary>Only a person, as oneself: not a guest, a program, or somebody who looks with the eyes of another.</summary>
    public static Guid? Acts(Actor actor) => actor is { Kind: ActorKind.Person, ViewingAs: null, IsInspecting: false } ? actor.PersonId : null;

    /// <summary>The alliances whose agenda this actor may make and keep: as secretary or spinner.</summary>
    public static IReadOnlyList<Guid> AlliancesOf(Actor actor) => Acts(actor) is null ? [] :
        [.. actor.Audiences.Where(a => a.Token.Split(':') is ["rol", _, "secretaris" or "spinner"]).Select(a => a.Id!.Value).Distinct()];

    public static bool MayMake(Actor actor) => Acts(actor) is not null && (actor.OrganisationId is not null || AlliancesOf(actor).Count > 0);

    /// <summary>Who keeps it; the secretary and spinner of the alliance; who administers the organisation.</summary>
    public static bool MayKeep(Actor actor, Agenda agenda) => Acts(actor) is { } me && (agenda.KeeperId == me || (agenda.AllianceId, agenda.OrganisationId) switch
    {
        ({ } alliance, _) => AlliancesOf(actor).Contains(alliance),
        (null, { } organisation) => actor.Audiences.Contains(Audience.Role(organisation, "organisatiebeheerder")),
        _ => false,
    });

    /// <summary>The owner; who proposed it as long as nobody owns it; who keeps an agenda on which it stands.</summary>
    public static bool MayEdit(Actor actor, Activity activity, IEnumerable<Agenda> standsOn) =>
        Acts(actor) is { } me && (activity.OwnerId == me || (activity.OwnerId is null && activity.ProposedById == me) || MayKeepOne(actor, standsOn));

    /// <summary>Sees it only because somebody let that person in for a period.</summary>
    public static bool IsGuest(Actor actor, Activity activity) =>
        actor.Audiences.Contains(Audience.GuestOf(activity.Id)) && !actor.Audiences.Intersect(activity.AudienceList).Any();

    public static bool MayKeepOne(Actor actor, IEnumerable<Agenda> agendas) => agendas.Any(a => MayKeep(actor, a));
}
