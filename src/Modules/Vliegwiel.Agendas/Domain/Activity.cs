// SPDX-License-Identifier: EUPL-1.2
using Vliegwiel.DutchText;
using Vliegwiel.Platform.Results;
using Vliegwiel.Platform.Spine;

namespace Vliegwiel.Agendas.Domain;

/// <summary>The six kinds of action (inventory #56).</summary>
internal enum ActionType { Challenge, Prescribe, Direct, Facilitate, Anchor, GiveStage }

/// <summary>Where an activity is in its life (inventory #136).</summary>
internal enum ActivityState { Proposed, Adopted, Underway, Blocked, Delivered, Anchored, Stopped }

/// <summary>Whether it is about the own operations or about the region (inventory #48): the two are never added up.</summary>
internal enum Sphere { Region, OwnOperations }

/// <summary>How an activity goes on in another: taken up in it, or replaced by it.</summary>
internal enum Continuation { Merged, Replaced }

/// <summary>What somebody says an activity is.</summary>
internal sealed record ActivityFacts
{
    public required string Title { get; init; }
    public string? Description { get; init; }

    /// <summary>What belongs to it, and what does not (inventory #134).</summary>
    public string? Within { get; init; }

    public string? Outside { get; init; }
    public string? Expertise { get; init; }
    public decimal? EstimatedHours { get; init; }
    public ActionType? Type { get; init; }
    public Sphere Sphere { get; init; }
    public required Deadline Deadline { get; init; }

    /// <summary>The initiator as a list from elsewhere named it; it is no owner until a person accepted.</summary>
    public string? InitiatorWords { get; init; }
}

/// <summary>One project activity: what is done, by whom, and when it is ready (inventory #134-137). What it may cost is a record of its own.</summary>
internal sealed partial class Activity
{
    public const int TitleMaxLength = 200;
    public const int TextMaxLength = 5000;
    public const int ShortMaxLength = 300;
    public const int ContinuationReasonMaxLength = 1000;
    public const decimal MostHours = 1_000_000;

    private Activity() { }

    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public string Kenmerk { get; private set; } = "";
    public string Title { get; private set; } = "";

    /// <summary>The title without capitals and accents: what lists filter and sort on.</summary>
    public string FoldedTitle { get; private set; } = "";

    public string? Description { get; private set; }
    public string? Within { get; private set; }
    public string? Outside { get; private set; }
    public string? Expertise { get; private set; }
    public decimal? EstimatedHours { get; private set; }
    public ActionType? Type { get; private set; }
    public Sphere Sphere { get; private set; }
    public Deadline Deadline { get; private set; } = Deadline.None;
    public string? InitiatorWords { get; private set; }
    public ActivityState State { get; private set; }

    /// <summary>The one person who is initiator and owner; null until somebody accepted.</summary>
    public Guid? OwnerId { get; private set; }

    public Guid? OwnerOrganisationId { get; private set; }

    /// <summary>Who was asked to become owner and has not answered.</summary>
    public Guid? AskedId { get; private set; }

    public Guid? AskedOrganisationId { get; private set; }
    public DateTimeOffset? AskedAt { get; private set; }

    /// <summary>Who proposed it.</summary>
    public Guid ProposedById { get; private set; }

    public Guid? ProposedForId { get; private set; }
    public DateTimeOffset ProposedAt { get; private set; }

    /// <summary>Since when it is blocked, for what lasts too long; null when it is not.</summary>
    public DateOnly? BlockedSince { get; private set; }

    /// <summary>Why it was stopped, or what holds it up.</summary>
    public string? StateReason { get; private set; }

    /// <summary>Itself, or the activity in which it goes on.</summary>
    public Guid GroupId { get; private set; }

    /// <summary>How it goes on in that other; null when it does not.</summary>
    public Continuation? Continuation { get; private set; }

    /// <summary>Why it goes on there.</summary>
    public string? ContinuationReason { get; private set; }

    /// <summary>Since when a figure that it rests on changed; null when none did, or its owner saw it.</summary>
    public DateTimeOffset? BasisChangedAt { get; private set; }

    public BasisPart? BasisPart { get; private set; }

    /// <summary>Audience tokens, separated by a space.</summary>
    public string Audiences { get; private set; } = "";

    public int Revision { get; private set; }

    public IReadOnlyList<Audience> AudienceList => Audience.ReadAll(Audiences);

    public bool IsMerged => GroupId != Id;

    public bool IsOver => State is ActivityState.Delivered or ActivityState.Anchored or ActivityState.Stopped;

    public bool IsLate(DateOnly today) => ActivityWords.IsLate(State, Deadline, today);

    public static Activity Propose(ActivityFacts facts, IEnumerable<Audience> audiences, Guid personId, Guid? organisationId, DateTimeOffset now)
    {
        var activity = new Activity { Kenmerk = Platform.Kenmerk.For(facts.Title), ProposedById = personId, ProposedForId = organisationId, ProposedAt = now, IdeaOn = Platform.DutchDay.DayOf(now), Audiences = AudienceTokens.Write(audiences) };
        activity.GroupId = activity.Id;
        activity.Describe(facts);
        return activity;
    }

    public void Describe(ActivityFacts facts)
    {
        (Title, FoldedTitle, Description, Within, Outside) = (facts.Title, Folding.Fold(facts.Title), facts.Description, facts.Within, facts.Outside);
        (Expertise, EstimatedHours, Type, Sphere, Deadline) = (facts.Expertise, facts.EstimatedHours, facts.Type, facts.Sphere, facts.Deadline);
        InitiatorWords = facts.InitiatorWords;
        SeeBasis();
    }

    /// <summary>A figure that it rests on changed. A budget is none of these: who may not see it must not learn that it changed.</summary>
    public void MarkBasis(BasisPart part, DateTimeOffset now) => (BasisPart, BasisChangedAt) = (part, now);

    /// <summary>Its owner looked, and it still holds.</summary>
    public void SeeBasis() => (BasisPart, BasisChangedAt) = (null, null);

    /// <summary>Who sees it, when it comes to stand on one more agenda.</summary>
    public void AlsoFor(IEnumerable<Audience> audiences) => Audiences = AudienceTokens.Write(AudienceList.Concat(audiences));

    /// <summary>Asks somebody to be its one owner; whoever was owner stays so until that person accepts.</summary>
    public Refusal? Ask(Guid personId, Guid? organisationId, DateTimeOffset now)
    {
        if (IsMerged)
        {
            return new ActivityWentIntoAnother();
        }

        if (OwnerId == personId)
        {
            return new IsOwnerAlready();
        }

        (AskedId, AskedOrganisationId, AskedAt) = (personId, organisationId, now);
        return null;
    }

    /// <summary>Only who was asked, and only once.</summary>
    public Refusal? Accept(Guid personId)
    {
        if (AskedId != personId)
        {
            return new NotAskedForThis();
        }

        (OwnerId, OwnerOrganisationId, AskedId, AskedOrganisationId, AskedAt) = (personId, AskedOrganisationId, null, null, null);
        return null;
    }

    public Refusal? Decline(Guid personId)
    {
        if (AskedId != personId)
        {
            return new NotAskedForThis();
        }

        (AskedId, AskedOrganisationId, AskedAt) = (null, null, null);
        return null;
    }

    /// <summary>Takes the question back: nobody is asked any more.</summary>
    public void StopAsking() => (AskedId, AskedOrganisationId, AskedAt) = (null, null, null);

    /// <summary>Where it may go from here.</summary>
    public IReadOnlyList<ActivityState> Next => NextOf(State);

    public static IReadOnlyList<ActivityState> NextOf(ActivityState state) => state switch
    {
        ActivityState.Proposed => [ActivityState.Adopted, ActivityState.Stopped],
        ActivityState.Adopted => [ActivityState.Underway, ActivityState.Stopped],
        ActivityState.Underway => [ActivityState.Blocked, ActivityState.Delivered, ActivityState.Stopped],
        ActivityState.Blocked => [ActivityState.Underway, ActivityState.Stopped],
        ActivityState.Delivered => [ActivityState.Anchored, ActivityState.Underway],
        ActivityState.Anchored => [ActivityState.Underway],
        _ => [ActivityState.Proposed],
    };

    /// <param name="reason">Needed to block and to stop: who asked for it must hear why. Also to close without a result.</param>
    /// <param name="hasResult">Whether it was written what came of it.</param>
    public Refusal? MoveTo(ActivityState to, string? reason, DateOnly today, bool hasResult)
    {
        if (IsMerged)
        {
            return new ActivityWentIntoAnother();
        }

        if (!Next.Contains(to))
        {
            return new NotTheNextActivityState(ActivityWords.Of(State), string.Join(" of ", Next.Select(ActivityWords.Of)));
        }

        if (to is ActivityState.Adopted or ActivityState.Underway && OwnerId is null)
        {
            return new NobodyOwnsThis();
        }

        if (to is ActivityState.Blocked or ActivityState.Stopped && string.IsNullOrWhiteSpace(reason))
        {
            return new NoReasonGiven();
        }

        // Why there is no result stays true when what was delivered is anchored.
        var why = !string.IsNullOrWhiteSpace(reason) ? reason.Trim() : (State, to) is (ActivityState.Delivered, ActivityState.Anchored) ? StateReason : null;
        if (to is ActivityState.Delivered or ActivityState.Anchored && !hasResult && why is null)
        {
            return new NoResultAndNoReason();
        }

        (State, StateReason, BlockedSince) = (to, why, to == ActivityState.Blocked ? today : null);
        PilotOn ??= to == ActivityState.Underway ? today : null;
        GiveSign(today);
        return null;
    }

    public ActivitySnapshot Snapshot() => new(State, StateReason, BlockedSince, AskedId, AskedOrganisationId, AskedAt, Audiences) { PilotOn = PilotOn };

    /// <summary>Gives back what doing something to several at once changed.</summary>
    public void Restore(ActivitySnapshot before)
    {
        (State, StateReason, BlockedSince, Audiences) = (before.State, before.StateReason, before.BlockedSince, before.Audiences);
        PilotOn = before.PilotOn;
        (AskedId, AskedOrganisationId, AskedAt) = (before.AskedId, before.AskedOrganisationId, before.AskedAt);
    }

    /// <summary>It goes on in another; its address keeps working and says where. Who was asked to own it, no longer is.</summary>
    public Refusal? MergeInto(Activity other, Continuation how, string reason)
    {
        if (IsMerged || other.IsMerged)
        {
            return new ActivityWentIntoAnother();
        }

        if (other.Id == Id)
        {
            return new MergedWithItself();
        }

        (GroupId, Continuation, ContinuationReason) = (other.Id, how, reason);
        (AskedId, AskedOrganisationId, AskedAt) = (null, null, null);
        return null;
    }

    /// <summary>It stands by itself again.</summary>
    public Refusal? Loosen()
    {
        if (!IsMerged)
        {
            return new StandsByItself();
        }

        (GroupId, Continuation, ContinuationReason) = (Id, null, null);
        return null;
    }
}
