// SPDX-License-Identifier: EUPL-1.2
using Microsoft.EntityFrameworkCore;
using Vliegwiel.Library.Contracts;
using Vliegwiel.Library.Data;
using Vliegwiel.Platform.Data;
using Vliegwiel.Platform.People;
using Vliegwiel.Platform.Spine;

namespace Vliegwiel.Library.Dossiers;

/// <summary>The dossiers that a person keeps for the place that is left.</summary>
internal sealed class DossiersToHandOver(VliegwielDb db) : IHandoverSource
{
    public async Task<IReadOnlyList<OpenMatter>> FindAsync(HandoverScope scope, CancellationToken cancel)
    {
        var kept = db.Dossiers.Where(d => d.OwnerId == scope.PersonId && d.State != DossierState.Closed);
        if (scope.OrganisationId is { } organisation)
        {
            kept = kept.Where(d => d.OrganisationId == organisation);
        }
        else if (scope.AllianceId is { } alliance)
        {
            var token = Audience.Alliance(alliance).Token;
            kept = kept.Where(d => d.Audiences.Contains(token));
        }
        else
        {
            return [];
        }

        return [.. (await kept.OrderByDescending(d => d.ChangedAt).ThenBy(d => d.Id).Select(d => d.Id).ToListAsync(cancel)).Select(id => new OpenMatter(OpenMatterKind.Dossier, id))];
    }
}
