// SPDX-License-Identifier: EUPL-1.2
using Microsoft.Extensions.DependencyInjection;
using Vliegwiel.Library.Connections;
using Vliegwiel.Platform.Modules;
using Vliegwiel.Platform.Spine;

namespace Vliegwiel.Library;

/// <summary>What the module tells the platform about bringing people together.</summary>
internal static class ConnectionRegistration
{
    /// <summary>What asks again and again looks this often; when somebody is asked does not hang on it.</summary>
    private static readonly TimeSpan Often = TimeSpan.FromHours(6);

    extension(ModuleBuilder builder)
    {
        public ModuleBuilder Connections()
        {
            builder.Services.AddScoped<SuggestTools>();
            builder.Services.AddScoped<IntroductionTools>();
            builder.Services.AddScoped<ShowConnectionTools>();
            return builder
                .Describes<Connection>("verbinding", "Verbinding", c => new ObjectDescription
                {
                    Id = c.Id,
                    Title = "Verbinding",
                    Url = ConnectionLinks.Show(c.Kenmerk),
                    OrganisationId = null,
                    State = ConnectionWords.Of(c.State),
                    Audiences = c.AudienceList,
                })
                .UseCase<SuggestConnections>()
                .UseCase<IntroducePeople>()
                .UseCase<AnswerIntroduction>()
                .UseCase<ShowConnections>()
                .Does<FollowUpConnections, FollowingUp>()
                .Repeats<FollowUpConnections>(Often);
        }
    }
}
