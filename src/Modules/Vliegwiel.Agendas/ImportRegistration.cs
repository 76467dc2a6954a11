// SPDX-License-Identifier: EUPL-1.2
using Vliegwiel.Agendas.Days;
using Vliegwiel.Agendas.Domain;
using Vliegwiel.Agendas.Importing;
using Vliegwiel.Agendas.Seeds;
using Vliegwiel.Platform.Modules;
using Vliegwiel.Platform.Spine;

namespace Vliegwiel.Agendas;

/// <summary>What the module tells the platform about bringing tables from elsewhere to an agenda.</summary>
internal static class ImportRegistration
{
    public const string ImportKind = "agenda-invoer";

    extension(ModuleBuilder builder)
    {
        public ModuleBuilder AddImports() => builder
            .Describes<AgendaImport>(ImportKind, "Invoer op een agenda", i => new ObjectDescription
            {
                Id = i.Id,
                Title = $"Invoer op {i.Title}",
                Url = ImportLinks.Show(i.Kenmerk, i.Id),
                OrganisationId = null,
                State = ImportWords.Of(i.State),
                Audiences = i.AudienceList,
            })
            .Does<WriteImport, ImportWriting>()
            .Does<UndoImport, ImportUndoing>()
            .Day<ImportDay>()
            .UseCase<ImportTools>()
            .UseCase<ImportShelf>()
            .UseCase<BringTable>()
            .UseCase<ChooseColumns>()
            .UseCase<CheckImport>()
            .UseCase<RowWriter>()
            .UseCase<ShowImport>()
            .UseCase<DemoImports>();
    }
}
