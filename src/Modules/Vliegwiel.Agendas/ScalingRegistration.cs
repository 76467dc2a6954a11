// SPDX-License-Identifier: EUPL-1.2
using Vliegwiel.Agendas.Scaling;
using Vliegwiel.Agendas.Seeds;
using Vliegwiel.Platform.Modules;

namespace Vliegwiel.Agendas;

/// <summary>What the module tells the platform about how far activities come from idea to norm.</summary>
internal static class ScalingRegistration
{
    extension(ModuleBuilder builder)
    {
        public ModuleBuilder AddScaling() => builder
            .UseCase<ReadScaling>()
            .UseCase<ShowScaling>()
            .UseCase<ScalingExportTools>()
            .UseCase<DemoScalingTools>()
            .UseCase<DemoScaling>();
    }
}
