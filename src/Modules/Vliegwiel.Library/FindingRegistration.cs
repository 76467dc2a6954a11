// SPDX-License-Identifier: EUPL-1.2
using Microsoft.Extensions.DependencyInjection;
using Vliegwiel.Library.Finding;
using Vliegwiel.Library.Finding.Saved;
using Vliegwiel.Library.Seeds;
using Vliegwiel.Platform.Modules;
using Vliegwiel.Platform.Spine;

namespace Vliegwiel.Library;

/// <summary>What the module tells the platform about searches that people keep.</summary>
internal static class FindingRegistration
{
    /// <summary>Looks this often whether the moment of a saved search has come; the moments themselves do not hang on it.</summary>
    private static readonly TimeSpan Often = TimeSpan.FromMinutes(15);

    extension(ModuleBuilder builder)
    {
        public ModuleBuilder Finding()
        {
            builder.Services.AddScoped<SavedSearchLook>();
            builder.Services.AddScoped<SaveTools>();
            builder.Services.AddScoped<NewsTools>();
            builder.Services.AddScoped<FacetWords>();
            return builder
                .Describes<SavedSearch>(SavedSearch.Kind, "Bewaarde zoekopdracht", s => new ObjectDescription
                {
                    Id = s.Id,
                    Title = s.Name,
                    Url = SavedSearchLinks.Show(s.Id),
                    OrganisationId = null,
                    State = s.RemovedAt is null ? "bewaard" : "verwijderd",
                    Audiences = [Audience.Person(s.PersonId)],
                })
                .Day<SavedSearchDay>()
                .UseCase<SaveSearch>()
                .UseCase<ShowSavedSearches>()
                .UseCase<StopSearchMail>()
                .UseCase<DemoSearches>()
                .Does<LookAtSearch, NewsOfSearch>()
                .Does<LookAtSearches, DueSearches>()
                .Repeats<LookAtSearches>(Often);
        }
    }
}
