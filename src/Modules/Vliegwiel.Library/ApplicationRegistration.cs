// SPDX-License-Identifier: EUPL-1.2
using Microsoft.Extensions.DependencyInjection;
using Vliegwiel.Library.Applying;
using Vliegwiel.Library.Contracts;
using Vliegwiel.Library.Editing;
using Vliegwiel.Platform.Modules;
using Vliegwiel.Platform.Spine;

namespace Vliegwiel.Library;

/// <summary>What the module tells the platform about applications.</summary>
internal static class ApplicationRegistration
{
    extension(ModuleBuilder builder)
    {
        public ModuleBuilder Applications()
        {
            builder.Services.AddScoped<ApplyTools>();
            builder.Services.AddScoped<ShowApplicationTools>();
            builder.Services.AddScoped<TellOwnerTools>();
            builder.Services.AddScoped(services => new LessonDesk(services.GetRequiredService<MakeItem>(), services.GetRequiredService<Access>()));
            return builder
                .Describes<Application>(ApplicationWords.Kind, "Toepassing", a => new ObjectDescription
                {
                    Id = a.Id,
                    // Without the name of the item: who may see the application need not be allowed to see that.
                    Title = $"Toegepast door {a.OrganisationName}",
                    Url = ApplicationLinks.Show(a.Kenmerk),
                    OrganisationId = a.OrganisationId,
                    State = a.Counts ? "gemeld" : "ingetrokken",
                    Audiences = a.AudienceList,
                })
                .Ties(ApplyItem.Tie, down: "is toegepast", up: "past toe")
                .Expects("item", ApplyItem.Tie, down: true, "Nog niemand liet weten dat dit is toegepast.")
                .UseCase<ApplyItem>()
                .UseCase<ShowApplication>()
                .UseCase<ListApplications>()
                .Hears<ItemApplied, TellOwner>()
                .Hears<AnswerJudged, TakeOverReport>()
                .Day<ApplicationDay>();
        }
    }
}
