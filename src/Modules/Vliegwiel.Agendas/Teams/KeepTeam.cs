// SPDX-License-Identifier: EUPL-1.2
using Vliegwiel.Agendas.Contracts;
using Vliegwiel.Agendas.Domain;
using Vliegwiel.Platform.Data;
using Vliegwiel.Platform.Journal;
using Vliegwiel.Platform.Results;

namespace Vliegwiel.Agendas.Teams;

/// <summary>Composes a team for a while, lets it go on longer when that was decided, and ends it before its time.</summary>
internal sealed class KeepTeam(VliegwielDb db, TeamDesk desk, TeamLetters letters, GuestBook guests, EventJournal journal)
{
    public async Task<Refusal?> ComposeAsync(string kenmerk, TeamRequest request)
    {
        var found = await desk.ToArrangeAsync(kenmerk);
        if (found.Refusal is { } not)
        {
            return not;
        }

        var (now, today) = desk.Moment;
        var activity = found.Value.Activity;
        var composed = ActivityTeam.Compose(activity, request.Van!.Value, request.Tot!.Value, (found.Value.Me, now), today);
        if (composed.Refusal is { } refusal)
        {
            return refusal;
        }

        db.Add(composed.Value);
        journal.Record(new TeamComposed(composed.Value.From, composed.Value.Until) { ObjectId = activity.Id });
        return await db.TrySaveAsync();
    }

    /// <summary>A decision of the circle or organisation: who keeps the agenda writes it down.</summary>
    public async Task<Refusal?> ExtendAsync(string kenmerk, ExtendRequest request)
    {
        var found = await ToChangeAsync(kenmerk);
        if (found.Refusal is { } not)
        {
            return not;
        }

        var (placed, team, me) = found.Value;
        if (!placed.MayAdopt)
        {
            return new OnlyKeepersExtend();
        }

        var former = team!.Until;
        var decision = new TeamDecision(request.Tot!.Value, request.Orgaan!.Trim(), request.Op!.Value, request.Waarom!.ReplaceLineEndings("\n").Trim());
        if (team.Extend(placed.Activity, decision, me, desk.Moment) is { } refusal)
        {
            return refusal;
        }

        db.Add(team.Extensions[^1]);
        journal.Record(new TeamExtended(former, team.Until, decision.DecidedOn) { ObjectId = placed.Activity.Id });
        return await db.TrySaveAsync();
    }

    public async Task<Refusal?> DissolveAsync(string kenmerk)
    {
        var found = await ToChangeAsync(kenmerk);
        if (found.Refusal is { } not)
        {
            return not;
        }

        var (now, today) = desk.Moment;
        var (activity, team) = (found.Value.Activity, found.Value.Team!);
        if (team.Dissolve(activity, today) is { } refusal)
        {
            return refusal;
        }

        journal.Record(new TeamDissolved { ObjectId = activity.Id });
        await guests.EndAllAsync(activity.Id, today);
        team.SayFarewell(now);
        await letters.PostFarewellAsync(activity, team, CancellationToken.None);
        return await db.TrySaveAsync();
    }

    private async Task<Result<TeamedActivity>> ToChangeAsync(string kenmerk)
    {
        var found = await desk.ToArrangeAsync(kenmerk);
        return found.Refusal is null && found.Value.Team is null ? new NoTeamYet() : found;
    }
}
