// SPDX-License-Identifier: EUPL-1.2
using Microsoft.Extensions.DependencyInjection;
using Vliegwiel.Library.Contracts;
using Vliegwiel.Library.Obstacles;
using Vliegwiel.Library.Seeds;
using Vliegwiel.Platform.Modules;
using Vliegwiel.Platform.Spine;

namespace Vliegwiel.Library;

/// <summary>What the module tells the platform about obstacles and who reported them.</summary>
internal static class ObstacleRegistration
{
    extension(ModuleBuilder builder)
    {
        public ModuleBuilder Obstacles()
        {
            builder.Services.AddScoped<ReportTools>();
            builder.Services.AddScoped<ShowObstacleTools>();
            builder.Services.AddScoped<ObstaclePost>();
            return builder
                .Describes<Obstacle>(ReportObstacle.Kind, "Belemmering", o => new ObjectDescription
                {
                    Id = o.Id,
                    Title = o.Title,
                    Url = ObstacleLinks.Show(o.Kenmerk),
                    // Of nobody: an owner here would tell who reported it.
                    OrganisationId = null,
                    State = o.IsMerged ? "samengevoegd" : ObstacleWords.Of(o.State),
                    Audiences = o.AudienceList,
                })
                .Describes<ObstacleReporter>("melder", "Melder van een belemmering", r => new ObjectDescription
                {
                    Id = r.Id,
                    Title = "Melder van een belemmering",
                    Url = ObstacleLinks.Show(r.Kenmerk),
                    OrganisationId = r.OrganisationId,
                    State = "gemeld",
                    Audiences = r.AudienceList,
                })
                .Ties(ReportObstacle.RuleTie, down: "staat in de weg bij", up: "komt door")
                .Ties(TendObstacle.SolutionTie, down: "is beantwoord in", up: "geeft een oplossing voor")
                .Searches<ObstacleText>()
                .Discusses(ReportObstacle.Kind)
                .Day<ObstacleDay>()
                .UseCase<ReportObstacle>()
                .UseCase<TendObstacle>()
                .UseCase<OfferObstacle>()
                .UseCase<ShowObstacle>()
                .UseCase<ListObstacles>()
                .UseCase<DemoObstacles>()
                .Hears<ObstacleMoved, TellOfMove>()
                .Hears<ObstacleMerged, TellOfObstacleMerge>();
        }
    }
}
