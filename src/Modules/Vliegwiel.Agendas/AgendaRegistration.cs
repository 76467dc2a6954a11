// SPDX-License-Identifier: EUPL-1.2
using Microsoft.Extensions.DependencyInjection;
using Vliegwiel.Agendas.Activities;
using Vliegwiel.Agendas.Budgets;
using Vliegwiel.Agendas.Contracts;
using Vliegwiel.Agendas.Days;
using Vliegwiel.Agendas.Finding;
using Vliegwiel.Agendas.Handovers;
using Vliegwiel.Agendas.Listing;
using Vliegwiel.Agendas.Making;
using Vliegwiel.Agendas.Moving;
using Vliegwiel.Agendas.Owning;
using Vliegwiel.Agendas.Placing;
using Vliegwiel.Agendas.Seeds;
using Vliegwiel.Agendas.Showing;
using Vliegwiel.Platform.Modules;
using Vliegwiel.Platform.People;

namespace Vliegwiel.Agendas;

/// <summary>What the module tells the platform about keeping agendas and carrying out what stands on them.</summary>
internal static class AgendaRegistration
{
    extension(ModuleBuilder builder)
    {
        public ModuleBuilder AddAgendas()
        {
            builder.Services.AddScoped<IHandoverSource, ActivitiesToHandOver>();
            builder.Services.AddScoped<IOwnerSource, ActivityOwner>();
            builder.Services.AddSingleton<OwnerLinks>();
            return builder
                .Ties(ProposeActivity.AgendaTie, down: "heeft op de agenda", up: "staat op")
                .Ties(ProposeActivity.OriginTie, down: "leidt tot", up: "komt voort uit")
                .Searches<AgendaText>()
                .Searches<ActivityText>()
                .Discusses(AgendasModule.ActivityKind)
                .Day<AgendaDay>()
                .Hears<OwnerAsked, TellAsked>()
                .UseCase<AgendaTools>()
                .UseCase<ProposeTools>()
                .UseCase<ShowActivityTools>()
                .UseCase<OwnerTools>()
                .UseCase<OwnerPost>()
                .UseCase<PlaceTools>()
                .UseCase<ActivityDesk>()
                .UseCase<MakeAgenda>()
                .UseCase<ListAgendas>()
                .UseCase<ShowAgenda>()
                .UseCase<ProposeActivity>()
                .UseCase<ShowActivity>()
                .UseCase<EditActivity>()
                .UseCase<AskOwner>()
                .UseCase<MoveActivity>()
                .UseCase<SetBudget>()
                .UseCase<PlaceActivity>()
                .UseCase<DemoAgendaTools>()
                .UseCase<DemoAgendas>();
        }
    }
}
