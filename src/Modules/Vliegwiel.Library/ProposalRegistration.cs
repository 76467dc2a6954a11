// SPDX-License-Identifier: EUPL-1.2
using Vliegwiel.Library.Contracts;
using Vliegwiel.Library.Proposing;
using Vliegwiel.Library.Proposing.Terms;
using Vliegwiel.Library.Seeds;
using Vliegwiel.Platform.Modules;
using Vliegwiel.Platform.Spine;

namespace Vliegwiel.Library;

/// <summary>What the module tells the platform about proposals for the fields of items, and the terms on which they rest.</summary>
internal static class ProposalRegistration
{
    extension(ModuleBuilder builder)
    {
        public ModuleBuilder AddProposals() => builder
            .Describes<ProposalSheet>("voorstel", "Voorstellen bij een document", s => new ObjectDescription
            {
                Id = s.Id,
                Title = "Voorstellen bij een document",
                Url = LibraryLinks.ProposalsOf(s.ItemKenmerk),
                OrganisationId = s.OrganisationId,
                State = s.State == ProposalState.Waiting ? "wacht" : "bevestigd",
                Audiences = s.AudienceList,
            })
            .UseCase<SourceGathering>()
            .UseCase<ProposalMaking>()
            .UseCase<ProposalTools>()
            .UseCase<ProposalDesk>()
            .UseCase<ShowProposals>()
            .UseCase<ConfirmRound>()
            .UseCase<TermDesk>()
            .UseCase<ShowTerms>()
            .UseCase<DemoActing>()
            .UseCase<DemoProposals>()
            .UseCase<FirstProposals>()
            .Hears<ItemImported, ProposeForImport>()
            .Hears<ItemPagesRecognised, ProposeForScan>()
            .Hears<ItemGiven, ProposalsFollowItem>();
    }
}
