// SPDX-License-Identifier: EUPL-1.2
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Vliegwiel.Agendas.Domain;
using Vliegwiel.Agendas.Health;
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
                State = a.IsMerged ? "samengevoegd" : ActivityWords.Of(a.State),
                Audiences = a.AudienceList,
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
            .AddProgress()
            .AddOutcomes()
            .Navigation("Agenda's", AgendaLinks.All, order: 40, signedInOnly: true);
    }

    public async Task PlantDemoAsync(IServiceProvider services, CancellationToken cancel)
    {
        await services.GetRequiredService<DemoAgendas>().PlantAsync(cancel);
        await services.GetRequiredService<DemoProgress>().PlantAsync(cancel);
        await services.GetRequiredService<DemoOutcomes>().PlantAsync(cancel);
    }

    public void MapOther(IEndpointRouteBuilder site)
    {
        AgendaExport.Map(site);
        HealthExport.Map(site);
    }
}
