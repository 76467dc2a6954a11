// SPDX-License-Identifier: EUPL-1.2
namespace Vliegwiel.Agendas.Domain;

/// <summary>Since when an activity is in the phases that its own life tells: the days that are truly known, and no others.</summary>
internal sealed partial class Activity
{
    /// <summary>When it was proposed here; null when it came from a list, or nobody recorded it.</summary>
    public DateOnly? IdeaOn { get; private set; }

    /// <summary>When it first was underway; null when it never was, a list said so, or nobody recorded it.</summary>
    public DateOnly? PilotOn { get; private set; }

    /// <summary>It stood on a list before it stood here: since when is not known.</summary>
    public void ComesFromList() => IdeaOn = null;

    /// <summary>A list said today that it is underway: since when is not known.</summary>
    public void UnderwaySaysList(DateOnly today) => PilotOn = PilotOn == today ? null : PilotOn;
}
