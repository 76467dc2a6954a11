// SPDX-License-Identifier: EUPL-1.2
using Vliegwiel.Agendas;
using Vliegwiel.Library;
using Vliegwiel.Network;
using Vliegwiel.Platform.Modules;

namespace Vliegwiel.Web;

/// <summary>The modules of this product: the only place that names them all.</summary>
internal static class AllModules
{
    public static IReadOnlyList<IModule> List { get; } = [new NetworkModule(), new LibraryModule(), new AgendasModule()];
}
