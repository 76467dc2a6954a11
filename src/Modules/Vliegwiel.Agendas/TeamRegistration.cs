// SPDX-License-Identifier: EUPL-1.2
using Vliegwiel.Agendas.Seeds;
using Vliegwiel.Agendas.Teams;
using Vliegwiel.Platform.Modules;

namespace Vliegwiel.Agendas;

/// <summary>What the module tells the platform about temporary teams and their guests.</summary>
internal static class TeamRegistration
{
    extension(ModuleBuilder builder)
    {
        public ModuleBuilder AddTeams() => builder
            .Day<TeamDay>()
            .Does<EndTeams, TeamEnding>()
            .Repeats<EndTeams>(TimeSpan.FromDays(1))
            .UseCase<GuestTools>()
            .UseCase<ShowTeamTools>()
            .UseCase<TeamDesk>()
            .UseCase<TeamLetters>()
            .UseCase<GuestBook>()
            .UseCase<KeepTeam>()
            .UseCase<FillTeam>()
            .UseCase<ShowTeam>()
            .UseCase<DemoTeams>();
    }
}
