// SPDX-License-Identifier: EUPL-1.2
using Microsoft.Extensions.DependencyInjection;
using Vliegwiel.Library.Contracts;
using Vliegwiel.Library.Norms;
using Vliegwiel.Platform.Modules;
using Vliegwiel.Platform.Spine;

namespace Vliegwiel.Library;

/// <summary>What the module tells the platform about norms and powers.</summary>
internal static class RuleRegistration
{
    public const string Kind = "regel";

    extension(ModuleBuilder builder)
    {
        public ModuleBuilder Rules()
        {
            builder.Services.AddScoped<RulePageTools>();
            return builder
                .Describes<Rule>(Kind, "Regel", r => new ObjectDescription
                {
                    Id = r.Id,
                    Title = r.Title,
                    Url = RuleLinks.Show(r.Kenmerk),
                    OrganisationId = null,
                    State = RuleWords.Of(r.Kind),
                    Audiences = [Audience.Public],
                })
                .Searches<RuleText>()
                .Answers<NormDirectory>()
                .UseCase<ShippedRules>()
                .UseCase<AskRules>()
                .UseCase<RulesOnText>()
                .UseCase<NationalRules>()
                .UseCase<ShowRule>()
                .UseCase<EditRule>();
        }
    }
}
