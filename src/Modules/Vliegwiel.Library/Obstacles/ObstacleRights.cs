// SPDX-License-Identifier: EUPL-1.2
using Vliegwiel.Platform.People;
using Vliegwiel.Platform.Spine;

namespace Vliegwiel.Library.Obstacles;

/// <summary>Who may do what with an obstacle that they see.</summary>
internal static class ObstacleRights
{
    /// <summary>The owner, and the spinner or secretary of an alliance that sees it.</summary>
    public static bool MayTend(Actor actor, Obstacle obstacle) =>
        actor is { Kind: ActorKind.Person, PersonId: { } me, ViewingAs: null, IsInspecting: false } && (obstacle.OwnerId == me || IsDriver(actor, obstacle.AudienceList));

    private static bool IsDriver(Actor actor, IReadOnlyList<Audience> seers)
    {
        var driven = actor.Audiences.Where(a => a.Token.Split(':') is ["rol", _, "spinner" or "secretaris"]).Select(a => a.Id!.Value).ToHashSet();
        return driven.Count > 0 && (seers.Contains(Audience.Public) || seers.Contains(Audience.SignedIn) || seers.Any(a => a.Id is { } id && driven.Contains(id)));
    }
}
