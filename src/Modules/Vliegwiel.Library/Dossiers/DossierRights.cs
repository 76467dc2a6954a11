// SPDX-License-Identifier: EUPL-1.2
using Vliegwiel.Platform.People;
using Vliegwiel.Platform.Spine;

namespace Vliegwiel.Library.Dossiers;

/// <summary>Who may fill and change a dossier that they see.</summary>
internal static class DossierRights
{
    /// <summary>The owner, who administers its organisation, and the spinner or secretary of an alliance for which it is.</summary>
    public static bool MayKeep(Actor actor, Dossier dossier) =>
        Acts(actor) is { } me
        && (dossier.OwnerId == me
            || (dossier.OrganisationId is { } organisation && actor.Audiences.Contains(Audience.Role(organisation, "organisatiebeheerder")))
            || dossier.AudienceList.Any(a => a.Id is { } id && a.Token.StartsWith("verband:", StringComparison.Ordinal) && actor.Audiences.Any(r => r.Token.Split(':') is ["rol", _, "spinner" or "secretaris"] && r.Id == id)));

    /// <summary>The owner, and who administers its organisation.</summary>
    public static bool MayGive(Actor actor, Dossier dossier) =>
        Acts(actor) is { } me && dossier.OrganisationId is { } organisation && (dossier.OwnerId == me || actor.Audiences.Contains(Audience.Role(organisation, "organisatiebeheerder")));

    public static bool MayMake(Actor actor) => Acts(actor) is not null;

    /// <summary>Only a person, as oneself.</summary>
    private static Guid? Acts(Actor actor) => actor is { Kind: ActorKind.Person, ViewingAs: null, IsInspecting: false } ? actor.PersonId : null;
}
