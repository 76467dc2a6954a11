// SPDX-License-Identifier: EUPL-1.2
using Microsoft.Extensions.DependencyInjection;
using Vliegwiel.Agendas.Contracts;
using Vliegwiel.Agendas.Documents;
using Vliegwiel.Agendas.Domain;
using Vliegwiel.Agendas.Finding;
using Vliegwiel.Agendas.Seeds;
using Vliegwiel.Platform.Modules;
using Vliegwiel.Platform.Spine;

namespace Vliegwiel.Agendas;

/// <summary>What the module tells the platform about the documents at activities.</summary>
internal static class DocumentRegistration
{
    public const string DocumentKind = "stuk";

    extension(ModuleBuilder builder)
    {
        public ModuleBuilder AddDocuments()
        {
            builder.Services.AddSingleton<HeldFiles>();
            return builder
                .Describes<ActivityDocument>(DocumentKind, "Stuk bij een activiteit", d => new ObjectDescription
                {
                    Id = d.Id,
                    // What was withdrawn is no longer called by its name anywhere but where it can be brought back.
                    Title = d.IsWithdrawn ? "Ingetrokken stuk" : d.Title,
                    Url = DocumentLinks.Documents(d.Kenmerk),
                    OrganisationId = null,
                    State = d.IsWithdrawn ? "ingetrokken" : $"versie {d.LastVersion}",
                    Audiences = d.AudienceList,
                })
                .Searches<DocumentSearchText>()
                .Hears<ActivityTakenOff, DocumentsFollow>()
                .UseCase<DocumentTools>()
                .UseCase<DocumentDesk>()
                .UseCase<ShowDocuments>()
                .UseCase<KeepDocuments>()
                .UseCase<ShelveDocument>()
                .UseCase<DemoDocuments>();
        }
    }
}
