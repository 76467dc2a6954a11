// SPDX-License-Identifier: EUPL-1.2
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Vliegwiel.Library.Contracts;
using Vliegwiel.Library.Days;
using Vliegwiel.Library.Domain;
using Vliegwiel.Library.Finding;
using Vliegwiel.Library.Handovers;
using Vliegwiel.Library.Importing;
using Vliegwiel.Library.Proposing.Terms;
using Vliegwiel.Library.Reading;
using Vliegwiel.Library.Seeds;
using Vliegwiel.Library.Sharing;
using Vliegwiel.Library.Showing;
using Vliegwiel.Platform.Data;
using Vliegwiel.Platform.Modules;
using Vliegwiel.Platform.People;
using Vliegwiel.Platform.Spine;

namespace Vliegwiel.Library;

/// <summary>The bibliotheek: documents that are collected, read, found and applied.</summary>
public sealed class LibraryModule : IModule
{
    public string Name => "library";

    public void Describe(ModuleBuilder builder)
    {
        builder.Services.AddScoped<ImportTools>();
        builder.Services.AddScoped<ShowTools>();
        builder.Services.AddScoped(services => new ImportDesk(services.GetRequiredService<VliegwielDb>(), services.GetRequiredService<StartImport>()));
        builder.Services.AddSingleton(new ReadingLimits());
        builder.Services.AddSingleton(services => new WorksheetReader(services.GetRequiredService<ReadingLimits>()));
        builder.Services.AddSingleton(services => new FileInspector(services.GetRequiredService<ReadingLimits>()));
        builder.Services.AddScoped<DocumentReader>();
        builder.Services.AddScoped<IHandoverSource, ItemsToHandOver>();
        builder.Services.AddScoped<IOwnerSource, ItemOwner>();
        builder
            .Describes<Item>("item", "Document", i => new ObjectDescription
            {
                Id = i.Id,
                Title = i.Title,
                Url = $"/bibliotheek/{i.Kenmerk}",
                OrganisationId = i.OrganisationId,
                State = i.State switch
                {
                    ItemState.BeingRead => "wordt gelezen",
                    ItemState.Readable => i.Stage == ItemStage.Submitted ? "leesbaar" : ItemWords.Of(i.Stage),
                    _ => "nog niet gelezen",
                },
                Audiences = i.AudienceList,
            })
            .Describes<Import>("import", "Import", i => new ObjectDescription
            {
                Id = i.Id,
                Title = "Import",
                Url = $"/bibliotheek/importen/{i.Id}",
                OrganisationId = i.OrganisationId,
                State = "gestart",
                Audiences = i.PersonId is { } person ? [Audience.Person(person)] : [],
            })
            .AddItems()
            .AddProposals()
            .Searches<ItemText>()
            .Discusses("item")
            .Day<LibraryDay>()
            .UseCase<StartImport>()
            .UseCase<ShowItem>()
            .UseCase<ShareItem>()
            .UseCase<DemoLibrary>()
            .UseCase<DemoShared>()
            .Does<ReadFile, FileReading>()
            .AddReading()
            .Questions()
            .Connections()
            .Applications()
            .Rules()
            .Obstacles()
            .AddDossiers()
            .Finding()
            .Navigation("Bibliotheek", "/bibliotheek", order: 20);
    }

    public async Task PrepareAsync(IServiceProvider services, CancellationToken cancel)
    {
        await services.GetRequiredService<TermDesk>().ShipAsync(cancel);
        await services.GetRequiredService<Norms.ShippedRules>().LoadAsync(cancel);
    }

    public async Task PlantDemoAsync(IServiceProvider services, CancellationToken cancel)
    {
        await services.GetRequiredService<DemoLibrary>().PlantAsync(cancel);
        await services.GetRequiredService<DemoProposals>().PlantAsync(cancel);
        await services.GetRequiredService<DemoQuestions>().PlantAsync(cancel);
        await services.GetRequiredService<DemoObstacles>().PlantAsync(cancel);
        await services.GetRequiredService<DemoDossiers>().PlantAsync(cancel);
        await services.GetRequiredService<DemoSearches>().PlantAsync(cancel);
    }

    public void MapOther(IEndpointRouteBuilder site)
    {
        ItemFile.Map(site);
        ItemFile.MapVersions(site);
        Applying.ApplicationApi.MapExport(site);
        Obstacles.ObstacleExport.Map(site);
        Dossiers.DossierExport.Map(site);
        Listing.ItemExport.Map(site);
        Feeds.LibraryFeeds.Map(site);
        Questions.QuestionExport.Map(site);
        Norms.RuleExport.Map(site);
        Connections.ConnectionExport.Map(site);
        Obstacles.ObstacleDossier.Map(site);
    }

    public void MapApi(IEndpointRouteBuilder api)
    {
        LibraryApi.Map(api);
        Questions.QuestionApi.Map(api);
        Applying.ApplicationApi.Map(api);
        Norms.RuleApi.Map(api);
        Obstacles.ObstacleApi.Map(api);
        Dossiers.DossierApi.Map(api);
    }
}
