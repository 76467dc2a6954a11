// SPDX-License-Identifier: EUPL-1.2
using Vliegwiel.Agendas.Making;
using Vliegwiel.Agendas.Moving;
using Vliegwiel.Platform.People;
using Vliegwiel.Platform.Results;

namespace Vliegwiel.Agendas.Seeds;

/// <summary>Who acts in the demonstration, and the use cases of the activities.</summary>
internal sealed record DemoAgendaTools(AgendaTools Agenda, CurrentActor Current, IActorSource Actors, MoveActivity Move)
{
    /// <summary>The person of the made-up region with that address.</summary>
    public async Task<Guid> PersonAsync(string email, CancellationToken cancel) =>
        await Agenda.Network.FindPersonIdByEmailAsync(email, cancel) ?? throw new InvalidOperationException($"The region has no {email}.");

    /// <summary>From here on that person acts.</summary>
    public async Task BecomeAsync(string email, CancellationToken cancel) =>
        Current.Become(await Actors.FindAsync(await PersonAsync(email, cancel), cancel) ?? throw new InvalidOperationException($"{email} may not act."));
}

/// <summary>Steps of a demonstration that may not be refused.</summary>
internal static class DemoSteps
{
    public static T Must<T>(Result<T> result) where T : notnull
    {
        Must(result.Refusal);
        return result.Value;
    }

    public static void Must(Refusal? refusal)
    {
        if (refusal is not null)
        {
            throw new InvalidOperationException($"The demonstration was refused: {refusal.Message}");
        }
    }
}
