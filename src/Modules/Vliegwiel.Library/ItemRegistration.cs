// SPDX-License-Identifier: EUPL-1.2
using Vliegwiel.Library.Domain;
using Vliegwiel.Library.Editing;
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
            .UseCase<SetItemFields>();
    }
}
