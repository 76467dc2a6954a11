// SPDX-License-Identifier: EUPL-1.2
using Vliegwiel.Platform;
using Vliegwiel.Platform.Results;
using Vliegwiel.Platform.Spine;

namespace Vliegwiel.Agendas.Domain;

/// <summary>From one project to how it is always done (inventory #30).</summary>
internal enum ScalingPhase { Idea, Pilot, Icon, Repeated, StandardPractice, Norm }

/// <summary>The story of an activity that worked, for who may do it too (inventory #58). Nobody is named in it without consent.</summary>
internal sealed class ActivityStory
{
    public const int TextMaxLength = 3000;

    /// <summary>What was repeated by fewer is still one project.</summary>
    public const int FewestRepetitions = 2;

    private readonly List<StoryConsent> _consents = [];

    private ActivityStory() { }

    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public Guid ActivityId { get; private set; }

    /// <summary>Of the activity, for the address.</summary>
    public string Kenmerk { get; private set; } = "";

    /// <summary>Of the activity, as it was named when this was last written.</summary>
    public string ActivityTitle { get; private set; } = "";

    public string Story { get; private set; } = "";

    /// <summary>What made it work, and what another needs for it.</summary>
    public string? Conditions { get; private set; }

    /// <summary>Said to be more than repeated: how it is always done, or how it must be; null when nobody says so.</summary>
    public ScalingPhase? Claimed { get; private set; }

    /// <summary>When it was first written; null when nobody recorded it.</summary>
    public DateOnly? IconOn { get; private set; }

    /// <summary>When it was said to be how it is always done; null when it is not, or nobody recorded it.</summary>
    public DateOnly? StandardOn { get; private set; }

    public DateOnly? NormOn { get; private set; }

    public DateTimeOffset WrittenAt { get; private set; }
    public Guid WrittenById { get; private set; }

    /// <summary>Audience tokens, separated by a space: those of the activity.</summary>
    public string Audiences { get; private set; } = "";

    public int Revision { get; private set; }

    public IReadOnlyList<StoryConsent> Consents => _consents;

    public IReadOnlyList<Audience> AudienceList => Audience.ReadAll(Audiences);

    public StoryDays Days => new(Claimed, IconOn, StandardOn, NormOn);

    public static ActivityStory Of(Activity activity) => new() { ActivityId = activity.Id, Kenmerk = activity.Kenmerk, Audiences = activity.Audiences };

    public void Write(Activity activity, string story, string? conditions, Guid personId, DateTimeOffset now)
    {
        // Of a story from before this was recorded, the first day stays unknown.
        IconOn ??= WrittenById == Guid.Empty ? DutchDay.DayOf(now) : null;
        (ActivityTitle, Story, Conditions, WrittenAt, WrittenById) = (activity.Title, story, conditions, now, personId);
    }

    /// <param name="phase">Standard practice or norm; null takes it back.</param>
    /// <param name="repetitions">By how many organisations it was repeated.</param>
    /// <remarks>Said when the story was last written.</remarks>
    public Refusal? Claim(ScalingPhase? phase, int repetitions)
    {
        if (phase is not null and not (ScalingPhase.StandardPractice or ScalingPhase.Norm))
        {
            return new PhaseIsCounted();
        }

        if (phase is not null && repetitions < FewestRepetitions)
        {
            return new NotRepeatedYet(repetitions);
        }

        var day = DutchDay.DayOf(WrittenAt);
        // What was said before this was recorded keeps a day that nobody knows.
        var isNew = Claimed != phase;
        StandardOn = phase switch { null => null, ScalingPhase.StandardPractice => StandardOn ?? (isNew ? day : null), _ => StandardOn };
        NormOn = phase == ScalingPhase.Norm ? NormOn ?? (isNew ? day : null) : null;
        Claimed = phase;
        return null;
    }

    /// <summary>Asks somebody whether the name may stand with the story. Nothing happens when that person was asked already.</summary>
    /// <returns>Whether the person was asked now.</returns>
    public bool Ask(Guid personId, DateTimeOffset now)
    {
        if (_consents.Exists(c => c.PersonId == personId))
        {
            return false;
        }

        _consents.Add(new StoryConsent { StoryId = Id, PersonId = personId, AskedAt = now });
        return true;
    }

    /// <summary>Only who was asked; consent can be given and taken back at any time.</summary>
    public Refusal? Answer(Guid personId, bool consents, DateTimeOffset now)
    {
        if (_consents.Find(c => c.PersonId == personId) is not { } consent)
        {
            return new NotAskedToBeNamed();
        }

        consent.Answer(consents, now);
        return null;
    }

    /// <summary>Follows the activity when more people come to see that.</summary>
    /// <returns>Whether anything changed.</returns>
    public bool Follow(Activity activity)
    {
        var before = Audiences;
        Audiences = AudienceTokens.Write(AudienceList.Concat(activity.AudienceList));
        return Audiences != before;
    }

    /// <summary>How far it came; repeated is counted, never claimed.</summary>
    public static ScalingPhase PhaseOf(ActivityState state, StoryDays? story, int repetitions) =>
        repetitions >= FewestRepetitions ? story?.Claimed ?? ScalingPhase.Repeated
        : story is not null && state is (ActivityState.Delivered or ActivityState.Anchored) ? ScalingPhase.Icon
        : state is ActivityState.Proposed or ActivityState.Adopted or ActivityState.Stopped ? ScalingPhase.Idea
        : ScalingPhase.Pilot;
}

/// <summary>Whether somebody may be named with a story.</summary>
internal sealed class StoryConsent
{
    public required Guid StoryId { get; init; }
    public required Guid PersonId { get; init; }
    public required DateTimeOffset AskedAt { get; init; }
    public DateTimeOffset? GivenAt { get; private set; }

    /// <summary>When it was refused, or taken back.</summary>
    public DateTimeOffset? RefusedAt { get; private set; }

    public bool Holds => GivenAt is not null && RefusedAt is null;

    public void Answer(bool consents, DateTimeOffset now) => (GivenAt, RefusedAt) = (consents ? now : GivenAt, consents ? null : now);
}
