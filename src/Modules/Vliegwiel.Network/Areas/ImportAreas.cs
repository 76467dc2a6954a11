// SPDX-License-Identifier: EUPL-1.2
using Microsoft.EntityFrameworkCore;
using Vliegwiel.Network.Contracts;
using Vliegwiel.Network.Data;
using Vliegwiel.Network.Domain;
using Vliegwiel.Platform.Data;
using Vliegwiel.Platform.Journal;

namespace Vliegwiel.Network.Areas;

/// <summary>Takes in a list of areas in one transaction, or nothing of it; areas that the list does not name stay as they are.</summary>
/// <remarks>The plan is the change that is not saved, so that they cannot differ. It is staged in a context of its own scope.</remarks>
internal sealed class ImportAreas(VliegwielDb db, EventJournal journal)
{
    public async Task<AreaImportOutcome> PlanAsync(byte[] content, CancellationToken cancel)
    {
        var outcome = await StageAsync(content, cancel);
        db.ChangeTracker.Clear();
        return outcome;
    }

    public async Task<AreaImportOutcome> CarryOutAsync(byte[] content, CancellationToken cancel)
    {
        var outcome = await StageAsync(content, cancel);
        if (outcome.Problems.Count == 0)
        {
            await db.SaveChangesAsync(CancellationToken.None);
        }

        return outcome;
    }

    /// <summary>Leaves the changes in the context, for whoever has something to save with them; nothing when there are problems.</summary>
    internal async Task<AreaImportOutcome> StageAsync(byte[] content, CancellationToken cancel)
    {
        var sheet = AreaSheet.Read(content);
        if (sheet.Problems.Count > 0)
        {
            return Refuse(sheet, sheet.Problems);
        }

        var stage = new AreaStage(db, journal, sheet,
            await db.Areas.ToDictionaryAsync(a => a.Code, cancel),
            await db.AreaRelations.ToListAsync(cancel),
            await db.AreaSuccessions.ToListAsync(cancel));
        var problems = stage.PlaceAreas();
        if (problems.Count > 0)
        {
            db.ChangeTracker.Clear();
            return Refuse(sheet, problems);
        }

        var organisations = new OrganisationStage(db, journal, await db.Organisations.ToListAsync(cancel), await db.Territories.ToListAsync(cancel));
        foreach (var row in sheet.Rows)
        {
            stage.PlaceTies(row);
            if (organisations.Place(row, stage.AreaOf(row)))
            {
                stage.Changes[row.Code].Add("Organisation");
            }
        }

        return stage.Finish() with { NewOrganisations = organisations.NewCount };
    }

    private static AreaImportOutcome Refuse(AreaSheet sheet, IEnumerable<LineProblem> problems) => new()
    {
        UnknownColumns = sheet.UnknownColumns,
        Problems = [.. problems.OrderBy(p => p.Line).Select(p => $"regel {p.Line}: {p.Message}")],
    };
}
