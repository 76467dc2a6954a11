// SPDX-License-Identifier: EUPL-1.2
using Microsoft.Extensions.DependencyInjection;
using Vliegwiel.Library.Dossiers;
using Vliegwiel.Library.Seeds;
using Vliegwiel.Platform.Modules;
using Vliegwiel.Platform.People;
using Vliegwiel.Platform.Spine;

namespace Vliegwiel.Library;

/// <summary>What the module tells the platform about dossiers.</summary>
internal static class DossierRegistration
{
    extension(ModuleBuilder builder)
    {
        public ModuleBuilder AddDossiers()
        {
            builder.Services.AddScoped<KeepDossierTools>();
            builder.Services.AddScoped<FillTools>();
            builder.Services.AddScoped<ShowDossierTools>();
            builder.Services.AddScoped<DemoDossierCast>();
            builder.Services.AddScoped<IHandoverSource, DossiersToHandOver>();
            return builder
                .Describes<Dossier>(DossierWords.Kind, "Dossier", d => new ObjectDescription
                {
                    Id = d.Id,
                    Title = d.Title,
                    Url = DossierLinks.Show(d.Kenmerk),
                    OrganisationId = d.OrganisationId,
                    State = DossierWords.Of(d.State),
                    Audiences = d.AudienceList,
                })
                .Ties(DossierWords.Tie, down: "bundelt", up: "staat in het dossier")
                .Searches<DossierText>()
                .Discusses(DossierWords.Kind)
                .UseCase<KeepDossier>()
                .UseCase<FillDossier>()
                .UseCase<ShowDossier>()
                .UseCase<ListDossiers>()
                .UseCase<DemoDossiers>();
        }
    }
}
