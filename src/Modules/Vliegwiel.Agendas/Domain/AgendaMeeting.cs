// SPDX-License-Identifier: EUPL-1.2
using Vliegwiel.Platform.Results;

namespace Vliegwiel.Agendas.Domain;

/// <summary>When an agenda is talked about: the next moment and the one before.</summary>
internal sealed partial class Agenda
{
    /// <summary>The moment that was set last; past once it has been.</summary>
    public DateOnly? MeetsOn { get; private set; }

    /// <summary>The moment before that one.</summary>
    public DateOnly? MetOn { get; private set; }

    /// <summary>Null when none is set that is still to come.</summary>
    public DateOnly? NextMeeting(DateOnly today) => MeetsOn >= today ? MeetsOn : null;

    /// <summary>Null when it was never talked about.</summary>
    public DateOnly? LastMeeting(DateOnly today) => MeetsOn < today ? MeetsOn : MetOn;

    /// <param name="on">Null: not known yet.</param>
    /// <param name="today">What lies before it has been and stays.</param>
    public Refusal? MeetOn(DateOnly? on, DateOnly today)
    {
        if (on < today)
        {
            return new MeetingInThePast();
        }

        if (on > today.AddYears(2))
        {
            return new MeetingTooFarOff();
        }

        (MetOn, MeetsOn) = (LastMeeting(today), on);
        return null;
    }
}
