// SPDX-License-Identifier: EUPL-1.2
using System.Text.Json;
using System.Text.Json.Serialization;
using Vliegwiel.Platform.Results;
using Vliegwiel.Platform.Spine;

namespace Vliegwiel.Agendas.Domain;

/// <summary>How far an import is.</summary>
internal enum ImportState { Columns, Checking, Queued, Written, UndoQueued, Undone, Dropped }

/// <summary>What becomes, or became, of one row.</summary>
internal enum RowOutcome { Added, Changed, Unchanged, Skipped, Wrong }

/// <summary>A table that somebody brought to put on an agenda. It may hold amounts, so only who brought it sees it.</summary>
internal sealed class AgendaImport
{
    public const int SourceMaxLength = 120;

    private static readonly JsonSerializerOptions Json = new() { Converters = { new JsonStringEnumConverter() } };

    private AgendaImport() { }

    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public Guid AgendaId { get; private set; }

    /// <summary>Of the agenda, for the address.</summary>
    public string Kenmerk { get; private set; } = "";

    /// <summary>Of the agenda when it began.</summary>
    public string Title { get; private set; } = "";

    public Guid PersonId { get; private set; }

    /// <summary>The name of the file, or that it was pasted.</summary>
    public string Source { get; private set; } = "";

    public DateTimeOffset BroughtAt { get; private set; }
    public DateTimeOffset? WrittenAt { get; private set; }
    public ImportState State { get; private set; }

    /// <summary>How many rows are written when it is done; 0 before it was asked.</summary>
    public int Rows { get; private set; }

    /// <summary>Why it was not written.</summary>
    public string? Reason { get; private set; }

    public string Choices { get; private set; } = "{}";
    public int Revision { get; private set; }

    public ImportChoices Chosen => JsonSerializer.Deserialize<ImportChoices>(Choices, Json) ?? new ImportChoices();

    public bool IsOpen => State is ImportState.Columns or ImportState.Checking;

    public IReadOnlyList<Audience> AudienceList => [Audience.Person(PersonId)];

    public static AgendaImport Bring(Agenda agenda, Guid personId, string source, ImportChoices choices, DateTimeOffset now) => new()
    {
        AgendaId = agenda.Id,
        Kenmerk = agenda.Kenmerk,
        Title = agenda.Title,
        PersonId = personId,
        Source = source.Length <= SourceMaxLength ? source : source[..SourceMaxLength],
        BroughtAt = now,
        Choices = JsonSerializer.Serialize(choices, Json),
    };

    public void Choose(ImportChoices choices) => Choices = JsonSerializer.Serialize(choices, Json);

    /// <summary>From the columns on to the check of the rows.</summary>
    public Refusal? Check(ImportChoices choices)
    {
        if (!IsOpen)
        {
            return new ImportIsPast();
        }

        Choose(choices);
        State = ImportState.Checking;
        return null;
    }

    /// <summary>Asks for it to be written.</summary>
    public Refusal? Queue(int rows)
    {
        if (State != ImportState.Checking)
        {
            return new ImportIsPast();
        }

        (State, Rows) = (ImportState.Queued, rows);
        return null;
    }

    public void Written(int rows, DateTimeOffset now) => (State, Rows, WrittenAt) = (ImportState.Written, rows, now);

    /// <summary>Back to the check, with the reason why nothing was written.</summary>
    public void Refuse(string reason) => (State, Reason) = (ImportState.Checking, reason);

    public Refusal? Drop()
    {
        if (!IsOpen)
        {
            return new ImportIsPast();
        }

        State = ImportState.Dropped;
        return null;
    }

    public Refusal? QueueUndo()
    {
        if (State != ImportState.Written)
        {
            return new NothingToUndo();
        }

        State = ImportState.UndoQueued;
        return null;
    }

    public void Undo() => State = ImportState.Undone;
}

/// <summary>The cells that somebody brought, packed.</summary>
internal sealed class AgendaImportTable
{
    public required Guid ImportId { get; init; }
    public required byte[] Packed { get; init; }
}

/// <summary>What became of one row, and what is needed to put it back. It may hold amounts and hangs on the import, which only its bringer sees.</summary>
internal sealed class AgendaImportLine
{
    public const int ReasonMaxLength = 1000;

    public required Guid ImportId { get; init; }

    /// <summary>As the worksheet counts.</summary>
    public required int Row { get; init; }

    public required RowOutcome Outcome { get; init; }
    public required Guid? ActivityId { get; init; }

    /// <summary>What was changed, before and after; null when nothing was.</summary>
    public string? Changes { get; init; }

    /// <summary>Why a row was passed over, or what could not be put back.</summary>
    public string? Reason { get; set; }

    /// <summary>Whether it was put back; null when nobody asked for that.</summary>
    public bool? IsUndone { get; set; }
}

/// <summary>By what a row that comes again is known to be the same activity on this agenda. It holds no text: a fingerprint of the key or the title.</summary>
internal sealed class AgendaImportKey
{
    public const int KeyMaxLength = 64;

    public required Guid AgendaId { get; init; }
    public required string Key { get; init; }
    public required Guid ActivityId { get; set; }
}

/// <summary>What the columns of a table with these headings meant the last time, for this agenda.</summary>
internal sealed class AgendaImportMemory
{
    public required Guid AgendaId { get; init; }

    /// <summary>A fingerprint of the headings in their order.</summary>
    public required string Headings { get; init; }

    public required string Choices { get; set; }
    public required DateTimeOffset UsedAt { get; set; }
}
