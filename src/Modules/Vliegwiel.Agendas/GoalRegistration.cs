// SPDX-License-Identifier: EUPL-1.2
using Vliegwiel.Agendas.Ambitions;
using Vliegwiel.Agendas.Contracts;
using Vliegwiel.Agendas.Domain;
using Vliegwiel.Agendas.Goals;
using Vliegwiel.Agendas.Raising;
using Vliegwiel.Platform.Modules;
using Vliegwiel.Platform.Spine;

namespace Vliegwiel.Agendas;

/// <summary>What the module tells the platform about ambitions, goals and how far they are.</summary>
internal static class GoalRegistration
{
    extension(ModuleBuilder builder)
    {
        public ModuleBuilder AddGoals() => builder
            .Describes<Goal>(AgendasModule.GoalKind, "Doel", g => new ObjectDescription
            {
                Id = g.Id,
                Title = g.Title,
                Url = GoalLinks.Goal(g.Kenmerk),
                OrganisationId = g.OrganisationId,
                State = g.BasisChangedAt is null ? $"voor {g.TargetYear}" : AgendasModule.BasisChangedState,
                Audiences = g.AudienceList,
            })
            .Describes<Ambition>(AgendasModule.AmbitionKind, "Ambitie", a => new ObjectDescription
            {
                Id = a.Id,
                Title = a.Title,
                Url = GoalLinks.Ambition(a.Kenmerk),
                OrganisationId = a.OrganisationId,
                State = $"versie {a.Count}",
                Audiences = a.AudienceList,
            })
            .Describes<RaiseProposal>(AgendasModule.RaiseKind, "Voorstel: lat hoger", r => new ObjectDescription
            {
                Id = r.Id,
                Title = r.Title,
                Url = GoalLinks.Raise(r.Kenmerk),
                OrganisationId = r.ProposedForId,
                State = GoalWords.Of(r.State),
                Audiences = r.AudienceList,
            })
            .Ties(GoalDesk.AmbitionTie, down: "krijgt vorm in het doel", up: "werkt de ambitie uit")
            .Ties(GoalDesk.ActivityTie, down: "wordt gediend door", up: "dient het doel")
            .Ties(RaiseBar.ProposalTie, down: "hoger voorgesteld in", up: "stelt hoger voor:")
            .Ties(RaiseBar.EvidenceTie, down: "is bewijs voor", up: "rust op")
            .Searches<GoalText>()
            .Searches<AmbitionText>()
            .Day<GoalDay>()
            .UseCase<RaisePost>()
            .Hears<BarRaised, TellRaised>()
            .UseCase<RaiseTools>()
            .UseCase<RaiseBar>()
            .Expects(AgendasModule.AmbitionKind, GoalDesk.AmbitionTie, down: true, "Nog geen doel werkt deze ambitie uit.")
            .Expects(AgendasModule.GoalKind, GoalDesk.ActivityTie, down: true, "Nog geen activiteit dient dit doel.")
            .Expects(AgendasModule.ActivityKind, GoalDesk.ActivityTie, down: false, "Deze activiteit dient nog geen doel.")
            .UseCase<GoalSharing>()
            .UseCase<GoalDesk>()
            .UseCase<BasisMarks>()
            .UseCase<GoalTools>()
            .UseCase<KeepGoal>()
            .UseCase<MeasureGoal>()
            .UseCase<ShowGoalTools>()
            .UseCase<ShowGoal>()
            .UseCase<ListGoals>()
            .UseCase<TieGoals>()
            .UseCase<KeepAmbition>()
            .UseCase<ShowAmbitions>()
            .UseCase<Coverage.ShowCoverage>();
    }
}
