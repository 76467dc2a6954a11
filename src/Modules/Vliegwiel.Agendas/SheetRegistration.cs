// SPDX-License-Identifier: EUPL-1.2
using Microsoft.Extensions.DependencyInjection;
using Vliegwiel.Agendas.Domain;
using Vliegwiel.Agendas.Sheets;
using Vliegwiel.Platform.Modules;
using Vliegwiel.Platform.Spine;

namespace Vliegwiel.Agendas;

/// <summary>What the module tells the platform about sheets for administrators.</summary>
internal static class SheetRegistration
{
    extension(ModuleBuilder builder)
    {
        public ModuleBuilder AddSheets()
        {
            builder.Services.AddSingleton<SheetSeals>();
            return builder
                .Describes<Sheet>(AgendasModule.SheetKind, "Bestuursblad", s => new ObjectDescription
                {
                    Id = s.Id,
                    Title = s.Title,
                    Url = SheetLinks.Show(s.Kenmerk),
                    OrganisationId = s.OrganisationId,
                    State = s.LinkId is null ? "gemaakt" : "gedeeld",
                    Audiences = s.AudienceList,
                })
                .UseCase<SheetTools>()
                .UseCase<MakeSheet>()
                .UseCase<ReadSheet>()
                .UseCase<Seeds.DemoGoalTools>()
                .UseCase<Seeds.DemoGoals>();
        }
    }
}
