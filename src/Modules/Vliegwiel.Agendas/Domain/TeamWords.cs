// SPDX-License-Identifier: EUPL-1.2
using Vliegwiel.Agendas.Contracts;
using Vliegwiel.Design.Messages;

namespace Vliegwiel.Agendas.Domain;

/// <summary>How the choices of a team are called on screen.</summary>
internal static class TeamWords
{
    public static string Of(TeamState state) => state switch
    {
        TeamState.Composed => "samengesteld",
        TeamState.Active => "actief",
        TeamState.Ended => "opgeheven",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
    };

    public static Tone ToneOf(TeamState state) => state switch { TeamState.Active => Tone.Good, TeamState.Composed => Tone.Info, _ => Tone.Neutral };

    public static string Of(MemberState state) => state switch
    {
        MemberState.Asked => "gevraagd",
        MemberState.Member => "lid",
        MemberState.Declined => "doet niet mee",
        MemberState.Left => "gestopt",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
    };

    /// <param name="side">As in audiences; null for who has no seat.</param>
    public static string OfSide(string? side) => side switch { "og" => "opdrachtgever (OG)", "on" => "opdrachtnemer (ON)", _ => "neutraal" };

    /// <summary>What happened to a team, as a history says it; null when it is something else.</summary>
    public static string? OfAct(string act) => act switch
    {
        nameof(TeamComposed) => "team samengesteld",
        nameof(TeamMemberAsked) => "iemand gevraagd voor het team",
        nameof(TeamMemberJoined) => "lid van het team geworden",
        nameof(TeamMemberDeclined) => "niet in het team gekomen",
        nameof(TeamMemberLeft) => "iemand uit het team gegaan",
        nameof(TeamExtended) => "team verlengd",
        nameof(TeamDissolved) => "team opgeheven",
        nameof(TeamEnded) => "team opgeheven: de laatste dag is voorbij",
        nameof(GuestLetIn) => "een gast toegelaten voor een periode",
        nameof(GuestSentOff) => "een gast eerder laten stoppen",
        _ => null,
    };
}
