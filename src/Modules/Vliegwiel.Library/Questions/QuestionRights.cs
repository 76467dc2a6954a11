// SPDX-License-Identifier: EUPL-1.2
using Vliegwiel.Platform.People;
using Vliegwiel.Platform.Spine;

namespace Vliegwiel.Library.Questions;

/// <summary>Who may do what with a question that they see.</summary>
internal static class QuestionRights
{
    private const string Administrator = "organisatiebeheerder";

    /// <summary>The asker, the lead, who administers the organisation that asked, and the spinner or secretary of an alliance that sees it.</summary>
    public static bool MayTend(Actor actor, Question question) =>
        Acts(actor) is { } me && (question.LeadId == me || MayEdit(actor, question) || IsDriver(actor, question));

    /// <summary>
    /// Whose words these are, and who may open them to others: the asker. When that is somebody who left, who administers the organisation
    /// that asked, and the lead as long as that is a colleague there.
    /// </summary>
    public static bool MayEdit(Actor actor, Question question) =>
        Acts(actor) is { } me && (question.AskedById == me
            || (question.OrganisationId is { } organisation && (actor.Audiences.Contains(Audience.Role(organisation, Administrator)) || (question.LeadId == me && IsColleague(actor, question)))));

    /// <summary>Whether this actor works today at the organisation that asked: work is passed on there without asking others.</summary>
    public static bool IsColleague(Actor actor, Question question) => question.OrganisationId is { } organisation && actor.Audiences.Contains(Audience.Organisation(organisation));

    /// <summary>Whether this actor drives a network to which the question belongs.</summary>
    private static bool IsDriver(Actor actor, Question question)
    {
        var driven = AlliancesDrivenBy(actor);
        var seers = question.AudienceList;
        return driven.Count > 0 && (seers.Contains(Audience.Public) || seers.Contains(Audience.SignedIn) || seers.Any(a => a.Id is { } id && driven.Contains(id)));
    }

    /// <summary>Only a person, as oneself: not a guest, a program, or somebody who looks with the eyes of another.</summary>
    private static Guid? Acts(Actor actor) => actor is { Kind: ActorKind.Person, ViewingAs: null, IsInspecting: false } ? actor.PersonId : null;

    public static bool DrivesANetwork(Actor actor) => AlliancesDrivenBy(actor).Count > 0;

    private static HashSet<Guid> AlliancesDrivenBy(Actor actor) =>
    [
        .. actor.Audiences.Where(a => a.Token.Split(':') is ["rol", _, "spinner" or "secretaris"]).Select(a => a.Id!.Value),
    ];
}
