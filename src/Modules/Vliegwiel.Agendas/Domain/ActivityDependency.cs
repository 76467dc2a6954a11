// SPDX-License-Identifier: EUPL-1.2
namespace Vliegwiel.Agendas.Domain;

/// <summary>
/// That one activity can only go on after another. Whoever sees both ends sees it; nobody else can tell that it is there. What was taken away stays as history.
/// </summary>
internal sealed class ActivityDependency
{
    /// <summary>What waits for more than this is a list of everything, and helps nobody.</summary>
    public const int MostOfOne = 30;

    private ActivityDependency() { }

    public Guid Id { get; private set; } = Guid.CreateVersion7();

    /// <summary>What waits: the activity itself, or the one in which it goes on.</summary>
    public Guid ActivityId { get; private set; }

    /// <summary>What must be done first: the activity itself, or the one in which it goes on.</summary>
    public Guid AfterId { get; private set; }

    /// <summary>The activity for which it was said, for when that stands by itself again.</summary>
    public Guid OwnActivityId { get; private set; }

    public Guid OwnAfterId { get; private set; }
    public DateTimeOffset MadeAt { get; private set; }
    public Guid MadeById { get; private set; }
    public DateTimeOffset? EndedAt { get; private set; }
    public Guid? EndedById { get; private set; }

    /// <summary>Both ends went on in the same activity: it says nothing as long as that is so.</summary>
    public bool IsWithin => ActivityId == AfterId;

    public static ActivityDependency Of(Guid activityId, Guid afterId, Guid personId, DateTimeOffset now) =>
        new() { ActivityId = activityId, AfterId = afterId, OwnActivityId = activityId, OwnAfterId = afterId, MadeById = personId, MadeAt = now };

    public void End(Guid personId, DateTimeOffset now) => (EndedById, EndedAt) = (personId, now);

    /// <summary>One of its ends goes on in another activity.</summary>
    public void GoOn(Guid from, Guid to) => (ActivityId, AfterId) = (ActivityId == from ? to : ActivityId, AfterId == from ? to : AfterId);

    /// <summary>An activity stands by itself again, with what went on in it.</summary>
    public void GoBack(Guid to, IReadOnlySet<Guid> members) => (ActivityId, AfterId) = (members.Contains(OwnActivityId) ? to : ActivityId, members.Contains(OwnAfterId) ? to : AfterId);
}

/// <summary>The one row that whoever changes a dependency takes along, so that of two at the same moment one looks again: together they could make a circle.</summary>
internal sealed class DependencyTurn
{
    public const int TheOne = 1;

    public int Id { get; init; } = TheOne;
    public int Revision { get; private set; }
}

/// <summary>That one activity came after another when a version was fixed.</summary>
internal sealed record AgendaVersionDependency
{
    public required Guid VersionId { get; init; }
    public required Guid ActivityId { get; init; }
    public required Guid AfterId { get; init; }
}
