// SPDX-License-Identifier: EUPL-1.2
using System.IO.Compression;
using Microsoft.EntityFrameworkCore;
using Vliegwiel.Agendas.Data;
using Vliegwiel.Agendas.Domain;
using Vliegwiel.Agendas.Making;
using Vliegwiel.Library.Contracts;
using Vliegwiel.Network.Contracts;
using Vliegwiel.Platform.Data;
using Vliegwiel.Platform.Jobs;
using Vliegwiel.Platform.People;
using Vliegwiel.Platform.Spine;
using Vliegwiel.Platform.Threads;

namespace Vliegwiel.Agendas.Importing;

/// <summary>An import that can still be chosen about, with the table that was brought.</summary>
internal sealed record OpenImport(AgendaImport Import, Agenda Agenda, Worksheets Table)
{
    public ImportChoices Choices => Import.Chosen;

    public Worksheet Sheet => Table.Sheets[Math.Clamp(Choices.Sheet, 0, Table.Sheets.Count - 1)];

    /// <summary>Where the amounts come from, for their footnotes.</summary>
    public string Source => $"invoer van {Import.Source} op {Import.BroughtAt:yyyy-MM-dd}";
}

/// <summary>What importing needs beside the database.</summary>
internal sealed record ImportTools(AgendaTools Agenda, PeopleDirectory People, JobQueue Jobs, ThreadDesk Threads, WorksheetReader Reader);

/// <summary>Finds imports for who brought them, and what stands on the agenda to compare their tables with.</summary>
internal sealed class ImportShelf(VliegwielDb db, Access access, CurrentActor actor, ImportTools tools)
{
    /// <returns>Null when there is no such import of this actor, or the agenda is no longer kept by this actor.</returns>
    public async Task<(AgendaImport Import, Agenda Agenda)?> FindAsync(string kenmerk, string? id, CancellationToken cancel)
    {
        if (!Guid.TryParse(id, out var import) || await access.Visible<AgendaImport>().SingleOrDefaultAsync(i => i.Id == import && i.Kenmerk == kenmerk, cancel) is not { } found
            || await access.Visible<Agenda>().AsNoTracking().SingleOrDefaultAsync(a => a.Id == found.AgendaId, cancel) is not { } agenda)
        {
            return null;
        }

        return AgendaRights.MayKeep(actor.Value, agenda) ? (found, agenda) : null;
    }

    /// <returns>Null when there is no such import of this actor, or it is past choosing.</returns>
    public async Task<OpenImport?> OpenAsync(string kenmerk, string? id, CancellationToken cancel)
    {
        if (!Guid.TryParse(id, out var wanted) || await access.Visible<AgendaImport>().SingleOrDefaultAsync(i => i.Id == wanted && i.Kenmerk == kenmerk, cancel) is not { IsOpen: true } import)
        {
            return null;
        }

        // Agenda and table in one question: this page asks enough others.
        var found = await access.Visible<Agenda>().AsNoTracking().Where(a => a.Id == import.AgendaId)
            .Select(a => new { Agenda = a, Packed = db.Set<AgendaImportTable>().Where(t => t.ImportId == wanted).Select(t => t.Packed).FirstOrDefault() }).SingleOrDefaultAsync(cancel);
        return found is { Packed: { } packed } && AgendaRights.MayKeep(actor.Value, found.Agenda) ? new OpenImport(import, found.Agenda, Unpack(packed)) : null;
    }

    public async Task<Worksheets?> TableAsync(Guid import, CancellationToken cancel) =>
        await db.AgendaImportTables.AsNoTracking().Where(t => t.ImportId == import).Select(t => t.Packed).SingleOrDefaultAsync(cancel) is { } packed ? Unpack(packed) : null;

    /// <summary>What stands on the agenda and who takes part, as far as this actor sees it.</summary>
    public async Task<KnownAgenda> KnowAsync(OpenImport open, CancellationToken cancel)
    {
        var agenda = open.Agenda.Id;
        var rows = await (from p in db.Set<AgendaPlacement>().AsNoTracking()
                          join a in access.Visible<Activity>().AsNoTracking() on p.ActivityId equals a.Id
                          where p.AgendaId == agenda
                          orderby p.Order, a.Id
                          select new { a.Id, a.Kenmerk, a.Title, a.Description, a.InitiatorWords, a.Deadline, a.Type, a.Sphere, a.State, a.OwnerId, a.AskedId, a.GroupId }).ToListAsync(cancel);
        var money = await (from b in access.Visible<ActivityBudget>().AsNoTracking()
                           join p in db.Set<AgendaPlacement>() on b.ActivityId equals p.ActivityId
                           where p.AgendaId == agenda
                           select new { b.ActivityId, b.Amount, b.Spent, b.Purse }).ToDictionaryAsync(b => b.ActivityId, b => new ExistingMoney(b.Amount, b.Spent, b.Purse), cancel);
        var prints = await db.AgendaImportKeys.AsNoTracking().Where(k => k.AgendaId == agenda).ToDictionaryAsync(k => k.Key, k => k.ActivityId, cancel);
        return new KnownAgenda(rows.ConvertAll(r => new ExistingActivity
        {
            Id = r.Id,
            Kenmerk = r.Kenmerk,
            Title = r.Title,
            Description = r.Description,
            InitiatorWords = r.InitiatorWords,
            Deadline = r.Deadline,
            Type = r.Type,
            Sphere = r.Sphere,
            State = r.State,
            OwnerId = r.OwnerId,
            AskedId = r.AskedId,
            IsMerged = r.GroupId != r.Id,
            Money = money.GetValueOrDefault(r.Id),
        }), prints, await PeopleAsync(open, cancel));
    }

    /// <summary>Who takes part in what the agenda is of: those may be asked. By address only when the table names addresses.</summary>
    private async Task<IReadOnlyList<(string Name, KnownPerson Person)>> PeopleAsync(OpenImport open, CancellationToken cancel)
    {
        if (open.Choices.ColumnOf(ImportField.Initiator) is not { } column)
        {
            return [];
        }

        var groups = open.Agenda.AudienceList.Where(a => a.Id is not null).ToLookup(a => a.Token.Split(':')[0], a => a.Id!.Value);
        var workers = await tools.Agenda.Alliances.ListPeopleAsync([.. groups["verband"]], [.. groups["org"]], cancel);
        var people = workers.Select(w => new KnownPerson(w.PersonId, w.Name, w.Organisation.Name)).ToList();
        var named = people.Select(p => (p.Name, p)).ToList();
        if (open.Sheet.Rows.Any(r => r.At(column).Text.Contains('@', StringComparison.Ordinal)))
        {
            var boxes = await tools.People.FindMailboxesAsync([.. people.Select(p => p.Id)], cancel);
            named.AddRange(people.Where(p => boxes.ContainsKey(p.Id)).Select(p => (boxes[p.Id].Email, p)));
        }

        return named;
    }

    public static byte[] Pack(Worksheets table)
    {
        using var packed = new MemoryStream();
        using (var zip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            table.Write(zip);
        }

        return packed.ToArray();
    }

    private static Worksheets Unpack(byte[] packed)
    {
        using var zip = new GZipStream(new MemoryStream(packed), CompressionMode.Decompress);
        return Worksheets.Read(zip);
    }
}
