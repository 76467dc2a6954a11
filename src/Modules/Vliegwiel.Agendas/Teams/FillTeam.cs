// SPDX-License-Identifier: EUPL-1.2
using Microsoft.EntityFrameworkCore;
using Vliegwiel.Agendas.Contracts;
using Vliegwiel.Agendas.Domain;
using Vliegwiel.Agendas.Owning;
using Vliegwiel.Platform.Data;
using Vliegwiel.Platform.Journal;
using Vliegwiel.Platform.People;
using Vliegwiel.Platform.Results;

namespace Vliegwiel.Agendas.Teams;

/// <summary>Asks people for a team and takes their answer. Nobody is in it without saying yes.</summary>
internal sealed class FillTeam(VliegwielDb db, TeamDesk desk, TeamLetters letters, IActorSource actors, EventJournal journal)
{
    /// <summary>Only who sees the activity already: being in a team opens nothing.</summary>
    public async Task<Refusal?> AskAsync(string kenmerk, MemberRequest request)
    {
        var found = await desk.ToArrangeAsync(kenmerk);
        if (found.Refusal is { } not)
        {
            return not;
        }

        if (found.Value is not { Activity: var activity, Team: { } team })
        {
            return new NoTeamYet();
        }

        if (!Guid.TryParse(request.Persoon, out var person) || await actors.FindAsync(person, CancellationToken.None) is not { } asked || !AskOwner.Sees(asked, activity))
        {
            return new NotSomebodyWhoSeesThis();
        }

        if (activity.OwnerId == person)
        {
            return new LeaderIsInTeamAlready();
        }

        var former = team.Members.ToList();
        if (team.Ask(person, asked.OrganisationId, request.Kennis!.Trim(), desk.Moment) is { } refusal)
        {
            return refusal;
        }

        db.Add(team.Members[^1]);
        db.RemoveRange(former.Except(team.Members));
        journal.Record(new TeamMemberAsked(person) { ObjectId = activity.Id });
        await letters.PostAskedAsync(activity, team, person);
        return await db.TrySaveAsync();
    }

    public async Task<Refusal?> AnswerAsync(string kenmerk, TeamAnswer answer)
    {
        if (await desk.ToActAsync(kenmerk) is not { Team: { } team } found)
        {
            return new NotAskedForTeam();
        }

        if (answer.Antwoord is not ("ja" or "nee"))
        {
            return new ChooseToJoinOrNot();
        }

        var joins = answer.Antwoord == "ja";
        if (team.Answer(found.Me, joins, desk.Moment) is { } refusal)
        {
            return refusal;
        }

        journal.Record(joins ? new TeamMemberJoined(found.Me) { ObjectId = found.Activity.Id } : new TeamMemberDeclined(found.Me) { ObjectId = found.Activity.Id });
        return await db.TrySaveAsync();
    }

    /// <summary>Oneself, or who leads it for somebody else.</summary>
    public async Task<Refusal?> LeaveAsync(string kenmerk, string? who)
    {
        if (await desk.ToActAsync(kenmerk) is not { Team: { } team } found || !Guid.TryParse(who, out var person))
        {
            return new NotInTeam();
        }

        if (person != found.Me && !found.Placed.MayEdit)
        {
            return new NotYourActivity();
        }

        if (team.Leave(person, desk.Moment) is { } refusal)
        {
            return refusal;
        }

        journal.Record(new TeamMemberLeft(person) { ObjectId = found.Activity.Id });
        return await db.TrySaveAsync();
    }
}
