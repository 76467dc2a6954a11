// SPDX-License-Identifier: EUPL-1.2
using Microsoft.Extensions.DependencyInjection;
using Vliegwiel.Library.Confirming;
using Vliegwiel.Library.Contracts;
using Vliegwiel.Library.Domain;
using Vliegwiel.Library.Editing;
using Vliegwiel.Library.Linking;
using Vliegwiel.Library.Reviewing;
using Vliegwiel.Library.Seeds;
using Vliegwiel.Library.Showing;
using Vliegwiel.Library.Versions;
using Vliegwiel.Platform.Modules;
using Vliegwiel.Platform.Spine;

namespace Vliegwiel.Library;

/// <summary>What the module tells the platform about the fields, versions, stages and care of items.</summary>
internal static class ItemRegistration
{
    extension(ModuleBuilder builder)
    {
        public ModuleBuilder AddItems() => builder
            .AddCare()
            .Describes<ItemRemark>("itemreden", "Reden bij een document", r => new ObjectDescription
            {
                Id = r.Id,
                Title = "Reden bij een document",
                Url = LibraryLinks.Stage(r.ItemKenmerk),
                OrganisationId = r.OrganisationId,
                State = ItemWords.Of(r.Act),
                Audiences = r.AudienceList,
            })
            .Ties("vervanging", down: "is vervangen door", up: "komt in de plaats van")
            .UseCase<VersionKeeper>()
            .UseCase<SetItemFields>()
            .UseCase<EditTools>()
            .UseCase<EditingMarks>()
            .UseCase<EditItem>()
            .UseCase<MakeItem>()
            .UseCase<LookAlikes>()
            .UseCase<StageTools>()
            .UseCase<ChangeStage>()
            .UseCase<ShowStage>()
            .UseCase<NamedThings>()
            .UseCase<ItemSheets>()
            .UseCase<ShowVersions>()
            .UseCase<RestoreVersion>()
            .UseCase<BringNewFile>()
            .Does<TakeNewFile, NewFileTaking>()
            .UseCase<AskTools>()
            .UseCase<CareTools>()
            .UseCase<ConfirmItem>()
            .Does<AskOwners, OwnerAsking>()
            .Repeats<AskOwners>(TimeSpan.FromDays(1))
            .UseCase<LinkTools>()
            .Does<CheckLinks, LinkChecking>()
            .Repeats<CheckLinks>(TimeSpan.FromMinutes(1))
            .UseCase<DemoStaff>()
            .UseCase<DemoItems>();

        private ModuleBuilder AddCare()
        {
            builder.Services.AddScoped(services => new OpenForms(services.GetRequiredService<EditingMarks>()));
            builder.Services.AddSingleton(new CareSettings());
            builder.Services.AddSingleton<ILinkProbe, LinkProbe>();
            return builder;
        }
    }
}
