// SPDX-License-Identifier: EUPL-1.2
using Microsoft.Extensions.DependencyInjection;
using Vliegwiel.Network.Areas;
using Vliegwiel.Network.Contracts;
using Vliegwiel.Network.Domain;
using Vliegwiel.Network.Seeds;
using Vliegwiel.Platform.Data;
using Vliegwiel.Platform.Modules;
using Vliegwiel.Platform.Spine;

namespace Vliegwiel.Network;

/// <summary>What the module tells the platform about areas and themes.</summary>
internal static class AreaRegistration
{
    extension(ModuleBuilder builder)
    {
        public ModuleBuilder Areas()
        {
            builder.Services.AddScoped(services => new AreaImportDesk(services.GetRequiredService<ImportAreas>()));
            builder.Services.AddScoped(services => new AreaDirectory(services.GetRequiredService<Atlases>()));
            builder.Services.AddScoped(services => new OrganisationPlaces(services.GetRequiredService<VliegwielDb>(), services.GetRequiredService<Atlases>()));
            return builder
                .Describes<Area>("gebied", "Gebied", a => new ObjectDescription
                {
                    Id = a.Id,
                    Title = a.Name,
                    Url = NetworkLinks.Area(a.Code),
                    OrganisationId = null,
                    State = a.Until is null ? "geldig" : "met laatste dag",
                    Audiences = [Audience.Public],
                })
                .Describes<ThemeScheme>("themaschema", "Themaschema", s => new ObjectDescription
                {
                    Id = s.Id,
                    Title = s.Name,
                    Url = NetworkLinks.Themes,
                    OrganisationId = null,
                    State = "vastgesteld",
                    Audiences = [Audience.Public],
                })
                .UseCase<ImportAreas>()
                .UseCase<ShippedAreas>()
                .UseCase<ShippedThemes>()
                .UseCase<Atlases>()
                .UseCase<ListAreas>()
                .UseCase<ShowArea>()
                .Answers<ThemeDirectory>();
        }
    }
}
