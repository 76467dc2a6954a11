// SPDX-License-Identifier: EUPL-1.2
using Vliegwiel.Agendas.Budgets;
using Vliegwiel.Agendas.Depending;
using Vliegwiel.Agendas.Measuring;
using Vliegwiel.Agendas.Seeds;
using Vliegwiel.Agendas.Waiting;
using Vliegwiel.Platform.Modules;

namespace Vliegwiel.Agendas;

/// <summary>What the module tells the platform about what hangs together, what is waited for and how the effect is measured.</summary>
internal static class DependencyRegistration
{
    extension(ModuleBuilder builder)
    {
        public ModuleBuilder AddDependencies() => builder
            .UseCase<DependencyTools>()
            .UseCase<DependencyGraph>()
            .UseCase<DependencyGroups>()
            .UseCase<ShowDependencies>()
            .UseCase<KeepDependencies>()
            .UseCase<ShowWaits>()
            .UseCase<KeepWaits>()
            .UseCase<KeepMeasures>()
            .UseCase<KeepBudgetParts>()
            .UseCase<DemoDependencies>();
    }
}
