// SPDX-License-Identifier: EUPL-1.2
using Vliegwiel.Agendas.Domain;
using Vliegwiel.Design.Messages;

namespace Vliegwiel.Agendas.Showing;

/// <summary>How the state of an activity is meant, beside its words.</summary>
internal static class ActivityTones
{
    public static Tone Of(ActivityState state) => state switch
    {
        ActivityState.Underway => Tone.Info,
        ActivityState.Blocked => Tone.Bad,
        ActivityState.Delivered or ActivityState.Anchored => Tone.Good,
        _ => Tone.Neutral,
    };
}
