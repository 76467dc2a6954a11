// SPDX-License-Identifier: EUPL-1.2
using Vliegwiel.Platform.People;
using Vliegwiel.Platform.Spine;

namespace Vliegwiel.Library.Questions;

/// <summary>Who may do what with a question that they see.</summary>
internal static class QuestionRights
{
    /// <summary>The asker, the lead, and the spinner or secretary of an alliance that sees it.</summary>
    public static bool MayTend(Actor actor, Question question) =>
        actor is { Kind: ActorKind.Person, PersonId: { } me, ViewingAs: null } && (question.AskedById == me || question.LeadId == me || IsDriver(actor, question));

    /// <summary>Whether this actor drives a network to which the question belongs.</summary>
    private static bool IsDriver(Actor actor, Question question)
    {
        var driven = AlliancesDrivenBy(actor);
        var seers = question.AudienceList;
        return driven.Count > 0 && (seers.Contains(Audience.Public) || seers.Contains(Audience.SignedIn) || seers.Any(a => a.Id is { } id && driven.Contains(id)));
    }

    public static bool DrivesANetwork(Actor actor) => AlliancesDrivenBy(actor).Count > 0;

    private static HashSet<Guid> AlliancesDrivenBy(Actor actor) =>
    [
        .. actor.Audiences.Where(a => a.Token.Split(':') is ["rol", _, "spinner" or "secretaris"]).Select(a => a.Id!.Value),
    ];
}
