// SPDX-License-Identifier: EUPL-1.2
using Vliegwiel.Agendas.Contracts;
using Vliegwiel.Agendas.Domain;
using Vliegwiel.Agendas.Finding;
using Vliegwiel.Agendas.Learning;
using Vliegwiel.Agendas.Outcomes;
using Vliegwiel.Agendas.Reflecting;
using Vliegwiel.Agendas.Seeds;
using Vliegwiel.Agendas.Staging;
using Vliegwiel.Platform.Modules;
using Vliegwiel.Platform.Spine;

namespace Vliegwiel.Agendas;

/// <summary>What the module tells the platform about what came of activities and what was learned of them.</summary>
internal static class OutcomeRegistration
{
    extension(ModuleBuilder builder)
    {
        public ModuleBuilder AddOutcomes() => builder
            .Describes<ActivityOutcome>(AgendasModule.OutcomeKind, "Resultaat", o => new ObjectDescription
            {
                Id = o.Id,
                Title = $"Resultaat van {o.ActivityTitle}",
                Url = OutcomeLinks.Outcome(o.Kenmerk),
                OrganisationId = null,
                State = "opgeschreven",
                Audiences = o.AudienceList,
            })
            .Describes<ActivityReflection>(AgendasModule.ReflectionKind, "Reflectie", r => new ObjectDescription
            {
                Id = r.Id,
                Title = $"Reflectie op {r.ActivityTitle}",
                Url = OutcomeLinks.Reflection(r.Kenmerk),
                OrganisationId = null,
                State = OutcomeWords.Of(r.Level),
                Audiences = r.AudienceList,
            })
            .Describes<ActivityStory>(AgendasModule.StoryKind, "Verhaal op het podium", s => new ObjectDescription
            {
                Id = s.Id,
                Title = $"Podium: {s.ActivityTitle}",
                Url = OutcomeLinks.Stage(s.Kenmerk),
                OrganisationId = null,
                State = "geschreven",
                Audiences = s.AudienceList,
            })
            .Ties(KeepOutcome.Tie, down: "leverde op", up: "is resultaat van")
            .Ties(Reflect.Tie, down: "is op teruggekeken in", up: "kijkt terug op")
            .Ties(MakeLesson.Tie, down: "werd in de bibliotheek", up: "is geleerd van")
            .Searches<OutcomeSearchText>()
            .Searches<ReflectionSearchText>()
            .Searches<StorySearchText>()
            .Hears<ActivityPlaced, LearningFollows>()
            .UseCase<OutcomeTools>()
            .UseCase<ReflectTools>()
            .UseCase<LessonTools>()
            .UseCase<FindRepetitions>()
            .UseCase<StoryTools>()
            .UseCase<KeepStory>()
            .UseCase<KeepOutcome>()
            .UseCase<Reflect>()
            .UseCase<MakeLesson>()
            .UseCase<SumOutcomes>()
            .UseCase<DemoOutcomes>();
    }
}
