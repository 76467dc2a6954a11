// SPDX-License-Identifier: EUPL-1.2
using Vliegwiel.Agendas.Contracts;
using Vliegwiel.Agendas.Domain;
using Vliegwiel.Agendas.Finding;
using Vliegwiel.Agendas.Health;
using Vliegwiel.Agendas.Meetings;
using Vliegwiel.Agendas.Progress;
using Vliegwiel.Agendas.Seeds;
using Vliegwiel.Platform.Modules;
using Vliegwiel.Platform.Spine;

namespace Vliegwiel.Agendas;

/// <summary>What the module tells the platform about telling and asking how it goes.</summary>
internal static class ProgressRegistration
{
    extension(ModuleBuilder builder)
    {
        public ModuleBuilder AddProgress() => builder
            .Describes<ActivityReport>(AgendasModule.ReportKind, "Voortgangsmelding", r => new ObjectDescription
            {
                Id = r.Id,
                Title = $"Voortgang van {r.ActivityTitle}",
                Url = ProgressLinks.Progress(r.Kenmerk),
                OrganisationId = null,
                State = ProgressWords.Of(r.Colour),
                Audiences = r.AudienceList,
            })
            .Searches<ReportSearchText>()
            .Hears<ActivityPlaced, ReportsFollow>()
            .Does<AskProgress, ProgressAsking>()
            .Repeats<AskProgress>(TimeSpan.FromDays(1))
            .UseCase<AskProgressTools>()
            .UseCase<HealthTools>()
            .UseCase<ShowProgress>()
            .UseCase<ReportProgress>()
            .UseCase<AnswerByLink>()
            .UseCase<ShowMeeting>()
            .UseCase<ShowHealth>()
            .UseCase<DemoProgress>();
    }
}
