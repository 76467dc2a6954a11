// SPDX-License-Identifier: EUPL-1.2
using Vliegwiel.Platform.People;
using Vliegwiel.Platform.Spine;

namespace Vliegwiel.Library.Domain;

/// <summary>Who keeps an item and who may review it, read from the groups that somebody belongs to at this moment (docs/toegang.md).</summary>
internal static class ItemRights
{
    private const string Spinner = "spinner";
    private const string Secretary = "secretaris";
    private const string Administrator = "organisatiebeheerder";

    /// <summary>The owner, and who administers the organisation that it belongs to.</summary>
    public static bool MayEdit(Actor actor, Item item) =>
        Acts(actor) is { } me && (item.OwnerId == me || (item.OrganisationId is { } organisation && actor.Audiences.Contains(Audience.Role(organisation, Administrator))));

    /// <summary>
    /// A spinner or secretary of a network that it is shared with, or who administers its organisation; for what is open to all, any spinner
    /// or secretary. Never the owner, nor who made the version: two people looked at it, or nobody did.
    /// </summary>
    /// <param name="makerId">Of the version that is looked at.</param>
    public static bool MayReview(Actor actor, Item item, Guid? makerId) =>
        Acts(actor) is { } me && me != makerId && me != item.OwnerId
        && (actor.Audiences.Intersect(ReviewRoles(item)).Any()
            || (item.AudienceList.Any(a => a == Audience.Public || a == Audience.SignedIn) && actor.Audiences.Any(a => a.Token.Split(':') is ["rol", _, Spinner or Secretary])));

    /// <summary>An item without an owner is taken on by who works at its organisation, or by a spinner or secretary who may review it.</summary>
    public static bool MayTakeOn(Actor actor, Item item) =>
        Acts(actor) is not null && item.OwnerId is null
        && ((item.OrganisationId is { } organisation && actor.Audiences.Contains(Audience.Organisation(organisation))) || actor.Audiences.Intersect(ReviewRoles(item)).Any());

    /// <summary>The roles that review this item wherever they are filled.</summary>
    public static IReadOnlyList<Audience> ReviewRoles(Item item)
    {
        var roles = item.AudienceList.Where(a => a.Token.StartsWith("verband:", StringComparison.Ordinal)).Select(a => a.Id!.Value).Distinct()
            .SelectMany(id => new[] { Audience.Role(id, Spinner), Audience.Role(id, Secretary) });
        return item.OrganisationId is { } organisation ? [.. roles, Audience.Role(organisation, Administrator)] : [.. roles];
    }

    /// <summary>Only a person, as oneself: not a guest, a program, or somebody who looks with the eyes of another.</summary>
    private static Guid? Acts(Actor actor) => actor is { Kind: ActorKind.Person, ViewingAs: null, IsInspecting: false } ? actor.PersonId : null;
}
