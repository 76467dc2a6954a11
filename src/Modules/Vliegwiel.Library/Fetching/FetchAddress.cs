// SPDX-License-Identifier: EUPL-1.2
using Microsoft.EntityFrameworkCore;
using Vliegwiel.Library.Data;
using Vliegwiel.Library.Domain;
using Vliegwiel.Library.Importing;
using Vliegwiel.Platform.Data;
using Vliegwiel.Platform.Jobs;

namespace Vliegwiel.Library.Fetching;

internal sealed record FetchAddress : WorkOrder
{
    public required Guid ImportId { get; init; }
    public required Guid FileId { get; init; }
}

/// <summary>Fetches the document of one web address of an import and asks for it to be read.</summary>
internal sealed class AddressFetching(VliegwielDb db, WebFetch web, ImportTools tools, ImporterView importer) : IWork<FetchAddress>
{
    public async Task DoAsync(FetchAddress order, CancellationToken cancel)
    {
        var import = await db.Imports.SingleAsync(i => i.Id == order.ImportId, cancel);
        var file = await db.ImportedFiles.SingleAsync(f => f.Id == order.FileId, cancel);
        if (file.State != ImportedFileState.Waiting || file.Sha256.Length > 0 || file.SourceUrl is not { } address)
        {
            return;
        }

        var fetched = await web.FetchAsync(address, cancel);
        if (fetched.Refusal is { } refusal)
        {
            file.Fail(refusal.Message);
        }
        else
        {
            file.WasFetched(fetched.Value.Name, fetched.Value.Sha256);
            if (await importer.FindSameAsync(import, file.Sha256, cancel) is { } known)
            {
                file.WasKnownAs(known);
            }
            else
            {
                tools.Jobs.Ask(new ReadFile { ImportId = import.Id, FileId = file.Id });
            }
        }

        await db.SaveChangesAsync(CancellationToken.None);
    }
}
