// SPDX-License-Identifier: EUPL-1.2
using Vliegwiel.Platform.Results;
using Vliegwiel.Platform.Spine;

namespace Vliegwiel.Agendas.Domain;

/// <content>What an activity keeps of its team, and of who is guest at it.</content>
internal sealed partial class Activity
{
    /// <summary>The last day of its latest team; null when it never had one.</summary>
    public DateOnly? TeamUntil { get; private set; }

    /// <summary>Whether somebody was ever let in as guest. Who is guest today, the passes say.</summary>
    public bool IsOpenToGuests { get; private set; }

    /// <summary>Who may see it: those whose agenda it stands on, and guests. What belongs to it (reports, results, budget) follows the first only.</summary>
    public IReadOnlyList<Audience> SeerList => IsOpenToGuests ? [.. AudienceList, Audience.GuestOf(Id)] : AudienceList;

    public void HasTeamUntil(DateOnly until) => TeamUntil = until;

    public void OpenToGuests() => IsOpenToGuests = true;

    /// <summary>Why it can get no team; null when it can.</summary>
    public Refusal? TeamRefusal(DateOnly today)
    {
        if (IsMerged || IsOver)
        {
            return new NoTeamNeeded(IsMerged ? "samengevoegd" : ActivityWords.Of(State));
        }

        if (TeamUntil >= today)
        {
            return new HasTeamAlready();
        }

        string[] missing =
        [
            .. Within is null ? ["wat er wel bij hoort"] : Array.Empty<string>(),
            .. Outside is null ? ["wat er niet bij hoort"] : Array.Empty<string>(),
            .. Expertise is null ? ["welke kennis nodig is"] : Array.Empty<string>(),
            .. EstimatedHours is null ? ["hoeveel uren het naar schatting kost"] : Array.Empty<string>(),
        ];
        return missing.Length > 0 ? new TopicHasNoBounds(string.Join(", ", missing)) : OwnerId is null ? new NobodyLeads() : null;
    }
}
