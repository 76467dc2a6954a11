// SPDX-License-Identifier: EUPL-1.2
using Microsoft.EntityFrameworkCore;
using Vliegwiel.Library.Data;
using Vliegwiel.Library.Domain;
using Vliegwiel.Platform.Data;
using Vliegwiel.Platform.People;
using Vliegwiel.Platform.Spine;

namespace Vliegwiel.Library.Handovers;

/// <summary>The documents that a person keeps for the place that is left, and imports that are still being read.</summary>
internal sealed class ItemsToHandOver(VliegwielDb db) : IHandoverSource
{
    public async Task<IReadOnlyList<OpenMatter>> FindAsync(HandoverScope scope, CancellationToken cancel)
    {
        var items = db.Items.Where(i => i.OwnerId == scope.PersonId && i.Stage != ItemStage.Withdrawn);
        var imports = db.Imports.Where(i => i.PersonId == scope.PersonId && db.Set<ImportedFile>().Any(f => f.ImportId == i.Id && f.State == ImportedFileState.Waiting));
        if (scope.OrganisationId is { } organisation)
        {
            items = items.Where(i => i.OrganisationId == organisation);
            imports = imports.Where(i => i.OrganisationId == organisation);
        }
        else if (scope.AllianceId is { } alliance)
        {
            var token = Audience.Alliance(alliance).Token;
            items = items.Where(i => i.Audiences.Contains(token));
            imports = imports.Where(i => i.Audiences.Contains(token));
        }
        else
        {
            return [];
        }

        var documents = await items.OrderByDescending(i => i.ImportedAt).ThenBy(i => i.Id).Select(i => i.Id).ToListAsync(cancel);
        var running = await imports.OrderBy(i => i.StartedAt).ThenBy(i => i.Id).Select(i => i.Id).ToListAsync(cancel);
        return [.. running.Select(id => new OpenMatter(OpenMatterKind.RunningImport, id)), .. documents.Select(id => new OpenMatter(OpenMatterKind.Document, id))];
    }
}
