// SPDX-License-Identifier: EUPL-1.2
using Vliegwiel.Platform.Results;

namespace Vliegwiel.Agendas.Domain;

/// <summary>Where a team is in its life, by the day of today.</summary>
internal enum TeamState { Composed, Active, Ended }

/// <summary>
/// The people who carry out one activity for a while, led by its one owner (inventory #135). Whoever sees the activity sees its team, and nobody else does.
/// Being in it opens nothing: a member sees what that member saw already.
/// </summary>
internal sealed class ActivityTeam
{
    private readonly List<TeamMember> _members = [];
    private readonly List<TeamExtension> _extensions = [];

    private ActivityTeam() { }

    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public Guid ActivityId { get; private set; }
    public DateOnly From { get; private set; }

    /// <summary>The last day. The team ends by itself after it.</summary>
    public DateOnly Until { get; private set; }

    public Guid ComposedById { get; private set; }
    public DateTimeOffset ComposedAt { get; private set; }

    /// <summary>The day on which somebody ended it before its time.</summary>
    public DateOnly? DissolvedOn { get; private set; }

    /// <summary>Since when its members know that it ended.</summary>
    public DateTimeOffset? FarewellAt { get; private set; }

    /// <summary>How often its members changed: makes the second of two who change them at the same time fail.</summary>
    public int Changes { get; private set; }

    public int Revision { get; private set; }

    public IReadOnlyList<TeamMember> Members => _members;
    public IReadOnlyList<TeamExtension> Extensions => _extensions;

    public static Result<ActivityTeam> Compose(Activity activity, DateOnly from, DateOnly until, (Guid By, DateTimeOffset At) done, DateOnly today)
    {
        if (activity.TeamRefusal(today) is { } refusal)
        {
            return refusal;
        }

        if (until < from || until < today)
        {
            return new TeamEndsBeforeItBegins();
        }

        activity.HasTeamUntil(until);
        return new ActivityTeam { ActivityId = activity.Id, From = from, Until = until, ComposedById = done.By, ComposedAt = done.At };
    }

    public TeamState StateOn(DateOnly today) => DissolvedOn is not null || Until < today ? TeamState.Ended : From > today ? TeamState.Composed : TeamState.Active;

    public bool IsOver(DateOnly today) => StateOn(today) == TeamState.Ended;

    /// <summary>Who is asked or in it.</summary>
    public TeamMember? Find(Guid personId) => _members.Find(m => m.PersonId == personId && m.State is MemberState.Asked or MemberState.Member);

    /// <summary>Asks somebody; whoever declined or left before may be asked anew.</summary>
    public Refusal? Ask(Guid personId, Guid? organisationId, string expertise, (DateTimeOffset Now, DateOnly Today) at)
    {
        if (IsOver(at.Today))
        {
            return new TeamHasEnded();
        }

        if (Find(personId) is not null)
        {
            return new IsInTeamAlready();
        }

        _members.RemoveAll(m => m.PersonId == personId);
        _members.Add(TeamMember.Ask(Id, personId, organisationId, expertise, at.Now));
        Changes++;
        return null;
    }

    /// <summary>Only who was asked, and only once.</summary>
    public Refusal? Answer(Guid personId, bool joins, (DateTimeOffset Now, DateOnly Today) at)
    {
        if (IsOver(at.Today))
        {
            return new TeamHasEnded();
        }

        if (Find(personId) is not { State: MemberState.Asked } member)
        {
            return new NotAskedForTeam();
        }

        member.Answer(joins, at.Now);
        Changes++;
        return null;
    }

    public Refusal? Leave(Guid personId, (DateTimeOffset Now, DateOnly Today) at)
    {
        if (IsOver(at.Today))
        {
            return new TeamHasEnded();
        }

        if (Find(personId) is not { } member)
        {
            return new NotInTeam();
        }

        member.Leave(at.Now);
        Changes++;
        return null;
    }

    public Refusal? Extend(Activity activity, TeamDecision decision, Guid by, (DateTimeOffset Now, DateOnly Today) at)
    {
        if (IsOver(at.Today))
        {
            return new TeamHasEnded();
        }

        if (decision.Until <= Until)
        {
            return new NotLaterThanNow();
        }

        if (decision.DecidedOn > at.Today)
        {
            return new DecisionIsInTheFuture();
        }

        _extensions.Add(TeamExtension.Of(Id, Until, decision, by, at.Now));
        Until = decision.Until;
        activity.HasTeamUntil(Until);
        return null;
    }

    public Refusal? Dissolve(Activity activity, DateOnly today)
    {
        if (IsOver(today))
        {
            return new TeamHasEnded();
        }

        DissolvedOn = today;
        // From today on there is room for another team.
        activity.HasTeamUntil(today.AddDays(-1));
        return null;
    }

    /// <summary>Somebody came or went that is no member.</summary>
    public void Touch() => Changes++;

    public void SayFarewell(DateTimeOffset now) => FarewellAt ??= now;
}

/// <summary>A decision to let a team go on longer: who took it, when and why.</summary>
/// <param name="Body">The body or meeting that decided.</param>
internal sealed record TeamDecision(DateOnly Until, string Body, DateOnly DecidedOn, string Reason);

/// <summary>That a team was to go on longer, as it was decided. It does not change.</summary>
internal sealed class TeamExtension
{
    public const int ReasonMaxLength = 1000;

    private TeamExtension() { }

    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public Guid TeamId { get; private set; }
    public DateOnly FormerUntil { get; private set; }
    public DateOnly Until { get; private set; }
    public string Body { get; private set; } = "";
    public DateOnly DecidedOn { get; private set; }
    public string Reason { get; private set; } = "";
    public Guid WrittenById { get; private set; }
    public DateTimeOffset WrittenAt { get; private set; }

    public static TeamExtension Of(Guid teamId, DateOnly former, TeamDecision decision, Guid by, DateTimeOffset now) => new()
    {
        TeamId = teamId,
        FormerUntil = former,
        Until = decision.Until,
        Body = decision.Body,
        DecidedOn = decision.DecidedOn,
        Reason = decision.Reason,
        WrittenById = by,
        WrittenAt = now,
    };
}
