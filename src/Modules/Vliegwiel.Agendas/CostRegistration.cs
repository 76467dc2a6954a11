// SPDX-License-Identifier: EUPL-1.2
using Vliegwiel.Agendas.Domain;
using Vliegwiel.Agendas.LifeCycles;
using Vliegwiel.Agendas.Seeds;
using Vliegwiel.Platform.Modules;
using Vliegwiel.Platform.Spine;

namespace Vliegwiel.Agendas;

/// <summary>What the module tells the platform about comparing life-cycle costs.</summary>
internal static class CostRegistration
{
    public const string ComparisonKind = "levenscycluskosten";

    extension(ModuleBuilder builder)
    {
        public ModuleBuilder AddCosts() => builder
            .Describes<CostComparison>(ComparisonKind, "Vergelijking van levenscycluskosten", c => new ObjectDescription
            {
                Id = c.Id,
                Title = c.Title,
                Url = CostLinks.Show(c.Kenmerk),
                OrganisationId = c.OrganisationId,
                State = "in bewerking",
                Audiences = [Audience.Organisation(c.OrganisationId)],
            })
            .UseCase<CompareCosts>()
            .UseCase<DemoCosts>();
    }
}
