// SPDX-License-Identifier: EUPL-1.2
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Vliegwiel.Agendas.Contracts;
using Vliegwiel.Agendas.Data;
using Vliegwiel.Agendas.Domain;
using Vliegwiel.Library.Contracts;
using Vliegwiel.Platform.Data;
using Vliegwiel.Platform.People;
using Vliegwiel.Platform.Results;
using Vliegwiel.Platform.Spine;

namespace Vliegwiel.Agendas.Importing;

/// <summary>What somebody brings: cells that were pasted, or a file.</summary>
internal sealed class BringRequest
{
    public string? Plakken { get; set; }
    public IFormFile? Bestand { get; set; }
}

/// <summary>An import on the page where the next begins.</summary>
internal sealed record ImportLine(Guid Id, string Source, DateTimeOffset BroughtAt, ImportState State, int Rows);

/// <summary>Takes in a table for an agenda and proposes what its columns mean. Nothing of the agenda changes.</summary>
internal sealed class BringTable(VliegwielDb db, Access access, CurrentActor actor, ImportTools tools)
{
    private const int MostShown = 20;

    /// <returns>Null when there is no such agenda that this actor keeps.</returns>
    public async Task<Agenda?> FindAgendaAsync(string kenmerk, CancellationToken cancel) =>
        await access.Visible<Agenda>().AsNoTracking().SingleOrDefaultAsync(a => a.Kenmerk == kenmerk, cancel) is { } agenda && AgendaRights.MayKeep(actor.Value, agenda) ? agenda : null;

    /// <summary>What this actor brought to the agenda before, the newest first.</summary>
    public Task<List<ImportLine>> BeforeAsync(Agenda agenda, CancellationToken cancel) =>
        access.Visible<AgendaImport>().AsNoTracking().Where(i => i.AgendaId == agenda.Id && i.State != ImportState.Dropped).OrderByDescending(i => i.BroughtAt).ThenBy(i => i.Id).Take(MostShown)
            .Select(i => new ImportLine(i.Id, i.Source, i.BroughtAt, i.State, i.Rows)).ToListAsync(cancel);

    public async Task<Result<AgendaImport>> RunAsync(string kenmerk, BringRequest request, CancellationToken cancel)
    {
        var hasText = !string.IsNullOrWhiteSpace(request.Plakken);
        if (request.Bestand is { } file)
        {
            if (hasText)
            {
                return new BroughtTwoThings();
            }

            if (file.FileName.EndsWith(".ods", StringComparison.OrdinalIgnoreCase))
            {
                return new OpenDocumentTable();
            }

            await using var content = file.OpenReadStream();
            return await RunAsync(kenmerk, await tools.Reader.ReadAsync(content, file.FileName, cancel), Path.GetFileName(file.FileName));
        }

        return hasText ? await RunAsync(kenmerk, WorksheetReader.ReadText(request.Plakken!), "geplakte cellen") : new NothingBrought();
    }

    private async Task<Result<AgendaImport>> RunAsync(string kenmerk, Result<Worksheets> read, string source)
    {
        if (read.Refusal is { } unreadable)
        {
            return unreadable;
        }

        if (AgendaRights.Acts(actor.Value) is not { } me)
        {
            return new NobodyToActFor();
        }

        if (await FindAgendaAsync(kenmerk, CancellationToken.None) is not { } agenda)
        {
            return new NotYourAgenda();
        }

        var table = read.Value;
        var headers = table.Sheets.Select(ColumnFinder.FindHeaderRow).ToList();
        var sheet = Math.Max(0, headers.FindIndex(h => h > 0));
        var choices = await RecallAsync(agenda, table.Sheets[sheet], new ImportChoices
        {
            Sheet = sheet,
            HeaderRow = headers[sheet],
            Sphere = agenda.AllianceId is null ? Sphere.OwnOperations : Sphere.Region,
        }, CancellationToken.None);
        var import = AgendaImport.Bring(agenda, me, source, choices, tools.Agenda.Clock.GetUtcNow());
        db.AddRange(import, new AgendaImportTable { ImportId = import.Id, Packed = ImportShelf.Pack(table) });
        tools.Agenda.Journal.Record(new ImportBrought(agenda.Id, table.Sheets.Sum(s => s.Rows.Count)) { ObjectId = import.Id });
        await db.SaveChangesAsync(CancellationToken.None);
        return import;
    }

    /// <summary>What the columns meant the last time for a table with these headings; otherwise what they most likely mean.</summary>
    public async Task<ImportChoices> RecallAsync(Agenda agenda, Worksheet sheet, ImportChoices choices, CancellationToken cancel)
    {
        var columns = ColumnFinder.ColumnsOf(sheet, choices.HeaderRow);
        var print = ColumnFinder.Fingerprint(columns);
        if (choices.HeaderRow > 0 && await db.AgendaImportMemories.AsNoTracking().SingleOrDefaultAsync(m => m.AgendaId == agenda.Id && m.Headings == print, cancel) is { } memory)
        {
            return RememberedChoices.Apply(memory.Choices, choices);
        }

        var proposed = ColumnFinder.Propose(columns);
        return choices with { Columns = proposed, Scale = ColumnFinder.ScaleOf(columns, proposed) };
    }
}
