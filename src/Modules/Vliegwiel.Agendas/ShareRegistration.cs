// SPDX-License-Identifier: EUPL-1.2
using Vliegwiel.Agendas.Seeds;
using Vliegwiel.Agendas.Shares;
using Vliegwiel.Platform.Modules;

namespace Vliegwiel.Agendas;

/// <summary>What the module tells the platform about what each organisation bears and may count.</summary>
internal static class ShareRegistration
{
    extension(ModuleBuilder builder)
    {
        public ModuleBuilder AddShares() => builder
            .UseCase<ShowShares>()
            .UseCase<DemoBudgetParts>()
            .UseCase<DemoShareTools>()
            .UseCase<DemoShares>();
    }
}
