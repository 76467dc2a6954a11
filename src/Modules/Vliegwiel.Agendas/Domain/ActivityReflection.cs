// SPDX-License-Identifier: EUPL-1.2
using Vliegwiel.Platform.Results;
using Vliegwiel.Platform.Spine;

namespace Vliegwiel.Agendas.Domain;

/// <summary>On which level people look back (rule R19).</summary>
internal enum ReflectionLevel { Strategic, Tactical, Operational }

/// <summary>Where the learning of an activity stands (inventory #127).</summary>
internal enum LearningStep { Doing, Reflecting, Concluding, Improving, Anchored }

/// <summary>What people say when they look back, in five fields.</summary>
internal sealed record ReflectionFacts
{
    public required string Expected { get; init; }
    public required string Happened { get; init; }
    public string? Why { get; init; }
    public string? Conclusion { get; init; }
    public required ReflectionLevel Level { get; init; }
}

/// <summary>How people looked back on an activity: what they expected, what happened, why, and what they conclude. It does not change, but it may lead to an improvement.</summary>
internal sealed class ActivityReflection
{
    public const int TextMaxLength = 2000;

    private ActivityReflection() { }

    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public Guid ActivityId { get; private set; }

    /// <summary>Of the activity, for the address.</summary>
    public string Kenmerk { get; private set; } = "";

    /// <summary>Of the activity, as it was named then.</summary>
    public string ActivityTitle { get; private set; } = "";

    public string Expected { get; private set; } = "";
    public string Happened { get; private set; } = "";
    public string? Why { get; private set; }
    public string? Conclusion { get; private set; }
    public ReflectionLevel Level { get; private set; }
    public DateTimeOffset WrittenAt { get; private set; }
    public Guid WrittenById { get; private set; }

    /// <summary>The activity that improves what was concluded; null while there is none.</summary>
    public Guid? ImprovementId { get; private set; }

    /// <summary>Audience tokens, separated by a space: those of the activity.</summary>
    public string Audiences { get; private set; } = "";

    public int Revision { get; private set; }

    public IReadOnlyList<Audience> AudienceList => Audience.ReadAll(Audiences);

    public static ActivityReflection Of(Activity activity, ReflectionFacts facts, Guid personId, DateTimeOffset now) => new()
    {
        ActivityId = activity.Id,
        Kenmerk = activity.Kenmerk,
        ActivityTitle = activity.Title,
        Expected = facts.Expected,
        Happened = facts.Happened,
        Why = facts.Why,
        Conclusion = facts.Conclusion,
        Level = facts.Level,
        WrittenAt = now,
        WrittenById = personId,
        Audiences = activity.Audiences,
    };

    /// <returns>Why nothing can be improved from it; null when it can.</returns>
    public Refusal? MayImprove() => Conclusion is null ? new NothingConcluded() : ImprovementId is not null ? new IsImprovedAlready() : null;

    public void ImprovedBy(Guid activityId) => ImprovementId = activityId;

    /// <summary>Follows the activity when more people come to see that.</summary>
    /// <returns>Whether anything changed.</returns>
    public bool Follow(Activity activity)
    {
        var before = Audiences;
        Audiences = AudienceTokens.Write(AudienceList.Concat(activity.AudienceList));
        return Audiences != before;
    }

    /// <summary>How far the learning of an activity came.</summary>
    public static LearningStep StepOf(ActivityState state, IReadOnlyCollection<ActivityReflection> reflections) => reflections switch
    {
        { Count: 0 } => LearningStep.Doing,
        _ when reflections.All(r => r.Conclusion is null) => LearningStep.Reflecting,
        _ when state == ActivityState.Anchored => LearningStep.Anchored,
        _ when reflections.All(r => r.ImprovementId is null) => LearningStep.Concluding,
        _ => LearningStep.Improving,
    };
}
