// SPDX-License-Identifier: EUPL-1.2
using Microsoft.AspNetCore.Routing;
using Vliegwiel.Agendas.Bulk;
using Vliegwiel.Agendas.Comparing;
using Vliegwiel.Agendas.Copying;
using Vliegwiel.Agendas.Editing;
using Vliegwiel.Agendas.Fixing;
using Vliegwiel.Agendas.Merging;
using Vliegwiel.Agendas.Peers;
using Vliegwiel.Agendas.Seeds;
using Vliegwiel.Agendas.Versions;
using Vliegwiel.Platform.Modules;

namespace Vliegwiel.Agendas;

/// <summary>What the module tells the platform about versions of agendas, what differs between them, and activities that go on in another.</summary>
internal static class VersionRegistration
{
    extension(ModuleBuilder builder)
    {
        public ModuleBuilder AddVersions() => builder
            .Ties(MergeActivities.OnwardTie, down: "gaat verder als", up: MergeActivities.TookIn)
            .Ties(CopyAgenda.ExampleTie, down: "is voorbeeld voor", up: "is afgeleid van")
            .UseCase<BulkTools>()
            .UseCase<ActTogether>()
            .UseCase<EditAgenda>()
            .UseCase<CopyTools>()
            .UseCase<CopyAgenda>()
            .UseCase<TakeOver>()
            .UseCase<PeerTools>()
            .UseCase<CompareAgendas>()
            .UseCase<SayStructure>()
            .UseCase<AgendaMoments>()
            .UseCase<VersionNames>()
            .UseCase<ShowVersions>()
            .UseCase<FixTools>()
            .UseCase<FixVersion>()
            .UseCase<CompareVersions>()
            .UseCase<MergeActivities>()
            .UseCase<DemoVersionTools>()
            .UseCase<DemoVersions>();
    }

    public static void Map(IEndpointRouteBuilder site)
    {
        VersionExport.Map(site);
        PeersExport.Map(site);
        DifferenceExport.Map(site);
    }
}
