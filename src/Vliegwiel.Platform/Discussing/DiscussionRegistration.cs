// SPDX-License-Identifier: EUPL-1.2
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection;
using Vliegwiel.Platform.Data;
using Vliegwiel.Platform.Journal;
using Vliegwiel.Platform.Modules;
using Vliegwiel.Platform.People;
using Vliegwiel.Platform.Spine;

namespace Vliegwiel.Platform.Discussing;

/// <summary>Talking about things, as part of the platform.</summary>
internal static class DiscussionRegistration
{
    internal static ModuleBuilder AddDiscussions(this ModuleBuilder builder)
    {
        builder.Services.AddSingleton(services => new FollowLinks(services.GetRequiredService<IDataProtectionProvider>()));
        builder.Services.AddScoped(services => new DiscussionTools(services.GetRequiredService<EventJournal>(), services.GetRequiredService<TimeProvider>(), services.GetRequiredService<ModuleCatalogue>(), services.GetRequiredService<Mentions>()));
        builder.Services.AddScoped(services => new Following(services.GetRequiredService<VliegwielDb>(), services.GetRequiredService<Access>(), services.GetRequiredService<CurrentActor>(), services.GetRequiredService<FollowLinks>()));
        return builder
            .UseCase<Mentions>()
            .UseCase<Discussions>()
            .UseCase<CommentMail>()
            .UseCase<CommentPost>()
            .Day<CommentDay>()
            .Hears<CommentWritten, TellOfComment>()
            .Hears<CommentEdited, TellOfEdit>()
            .Does<SendDigests, DigestSending>()
            .Repeats<SendDigests>(TimeSpan.FromHours(1));
    }
}
