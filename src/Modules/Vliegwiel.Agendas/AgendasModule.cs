// SPDX-License-Identifier: EUPL-1.2
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Vliegwiel.Agendas.Disclosing;
using Vliegwiel.Agendas.Domain;
using Vliegwiel.Agendas.Health;
using Vliegwiel.Agendas.LifeCycles;
using Vliegwiel.Agendas.Seeds;
using Vliegwiel.Agendas.Showing;
using Vliegwiel.Platform.Modules;
using Vliegwiel.Platform.Spine;

namespace Vliegwiel.Agendas;

/// <summary>The uitvoeringsagenda: what is done, by whom, when it is ready, and what a body fixed of it.</summary>
public sealed class AgendasModule : IModule
{
    public const string AgendaKind = "agenda";
    public const string ActivityKind = "activiteit";
    public const string BudgetKind = "budget";
    public const string ReportKind = "voortgang";
    public const string OutcomeKind = "resultaat";
    public const string StoryKind = "podium";
    public const string ReflectionKind = "reflectie";
    public const string VersionKind = "agendaversie";
    public const string VersionBudgetKind = "agendaversie-budget";

    public const string AmbitionKind = "ambitie";
    public const string GoalKind = "doel";
    public const string RaiseKind = "latvoorstel";
    public const string SheetKind = "bestuursblad";

    /// <summary>On the spine, of what rests on a figure that changed: lists and the Draad show it without asking more.</summary>
    public const string BasisChangedState = "basis gewijzigd";

    public string Name => "agendas";

    public void Describe(ModuleBuilder builder)
    {
        builder
            .Describes<Agenda>(AgendaKind, "Agenda", a => new ObjectDescription
            {
                Id = a.Id,
                Title = a.Title,
                Url = AgendaLinks.Show(a.Kenmerk),
                OrganisationId = a.OrganisationId,
                State = a.Versions == 0 ? "in opbouw" : $"versie {a.Versions}",
                Audiences = a.AudienceList,
            })
            .Describes<Activity>(ActivityKind, "Activiteit", a => new ObjectDescription
            {
                Id = a.Id,
                Title = a.Title,
                Url = AgendaLinks.Activity(a.Kenmerk),
                OrganisationId = a.OwnerOrganisationId ?? a.ProposedForId,
                State = a.IsMerged || a.BasisChangedAt is null ? ActivityWords.StateOf(a) : $"{ActivityWords.StateOf(a)}, {BasisChangedState}",
                Audiences = a.SeerList,
            })
            .Describes<ActivityBudget>(BudgetKind, "Budget van een activiteit", b => new ObjectDescription
            {
                Id = b.Id,
                Title = "Budget van een activiteit",
                Url = AgendaLinks.Budget(b.Kenmerk),
                OrganisationId = null,
                State = b.Amount.IsMissing ? "niet opgegeven" : "opgegeven",
                Audiences = b.AudienceList,
            })
            .Describes<AgendaVersion>(VersionKind, "Versie van een agenda", v => new ObjectDescription
            {
                Id = v.Id,
                Title = $"{v.Title}, versie {v.Number}",
                Url = AgendaLinks.Version(v.Kenmerk, v.Number),
                OrganisationId = null,
                State = "vastgesteld",
                Audiences = v.AudienceList,
            })
            .Describes<AgendaVersionBudget>(VersionBudgetKind, "Budgetten in een versie", b => new ObjectDescription
            {
                Id = b.Id,
                Title = $"Budgetten in versie {b.Number}",
                Url = AgendaLinks.Version(b.Kenmerk, b.Number),
                OrganisationId = b.OrganisationId,
                State = "vastgesteld",
                Audiences = b.AudienceList,
            })
            .AddAgendas()
            .AddBarrier()
            .AddCosts()
            .AddImports()
            .AddVersions()
            .AddProgress()
            .AddOutcomes()
            .AddGoals()
            .AddSheets()
            .AddDependencies()
            .AddTeams()
            .AddShares()
            .AddScaling()
            .AddDocuments()
            .Navigation("Agenda's", AgendaLinks.All, order: 40, signedInOnly: true);
    }

    public async Task PlantDemoAsync(IServiceProvider services, CancellationToken cancel)
    {
        await services.GetRequiredService<DemoAgendas>().PlantAsync(cancel);
        await services.GetRequiredService<DemoBarrier>().PlantAsync(cancel);
        await services.GetRequiredService<DemoCosts>().PlantAsync(cancel);
        await services.GetRequiredService<DemoProgress>().PlantAsync(cancel);
        await services.GetRequiredService<DemoOutcomes>().PlantAsync(cancel);
        await services.GetRequiredService<DemoGoals>().PlantAsync(cancel);
        await services.GetRequiredService<DemoDependencies>().PlantAsync(cancel);
        await services.GetRequiredService<DemoTeams>().PlantAsync(cancel);
        await services.GetRequiredService<DemoDocuments>().PlantAsync(cancel);
        // After the others, who know the activities by their first names.
        await services.GetRequiredService<DemoVersions>().PlantAsync(cancel);
        await services.GetRequiredService<DemoShares>().PlantAsync(cancel);
        // Last: the others know one agenda of the circle.
        await services.GetRequiredService<DemoImports>().PlantAsync(cancel);
        // A second agenda of the circle, so after everything that knows one.
        await services.GetRequiredService<DemoScaling>().PlantAsync(cancel);
    }

    public void MapApi(IEndpointRouteBuilder api)
    {
        Api.AgendaApi.Map(api);
        Api.VersionApi.Map(api);
        Api.GoalApi.Map(api);
        Api.DocumentApi.Map(api);
    }

    public void MapOther(IEndpointRouteBuilder site)
    {
        AgendaExport.Map(site);
        DisclosureExport.Map(site);
        DecisionNote.Map(site);
        VersionRegistration.Map(site);
        HealthExport.Map(site);
        Goals.GoalExport.Map(site);
        Sheets.SheetFile.Map(site);
        Coverage.CoverageExport.Map(site);
        Scaling.ScalingExport.Map(site);
        Waiting.WaitExport.Map(site);
        Shares.ShareExport.Map(site);
        Documents.DocumentFile.Map(site);
    }
}
