// SPDX-License-Identifier: EUPL-1.2
using Vliegwiel.Platform.Figures;

namespace Vliegwiel.Agendas.Domain;

/// <summary>What a column of a table from elsewhere fills.</summary>
internal enum ImportField { Nothing, Key, Title, Description, Initiator, Organisation, Deadline, Budget, Spent, Purse, State, Type, Sphere }

/// <summary>In what the amounts of a table are counted.</summary>
internal enum AmountScale { Euros, Thousands, Millions }

/// <summary>How a table is read and what becomes of its rows, as far as somebody chose it. It may hold amounts, as the table does.</summary>
internal sealed record ImportChoices
{
    public const int LongestCell = 5_000;

    /// <summary>Which sheet, from 0.</summary>
    public int Sheet { get; init; }

    /// <summary>The row with the headings, as the worksheet counts; 0 when there is none.</summary>
    public int HeaderRow { get; init; }

    /// <summary>By column, counted from 1.</summary>
    public IReadOnlyDictionary<int, ImportField> Columns { get; init; } = new Dictionary<int, ImportField>();

    /// <summary>Unknown as long as nothing in the table can be read in two ways.</summary>
    public NumberStyle Numbers { get; init; }

    public DayOrder? Days { get; init; }

    /// <summary>Of deadlines that name none.</summary>
    public int? Year { get; init; }

    public AmountScale Scale { get; init; }

    /// <summary>Of rows that do not say it.</summary>
    public Sphere Sphere { get; init; }

    /// <summary>Whether the columns are those of an earlier table with the same headings.</summary>
    public bool IsRemembered { get; init; }

    public bool TakesHidden { get; init; }

    /// <summary>Whether what stands on the agenda already is brought up to the table, or left as it is.</summary>
    public bool LeavesExisting { get; init; }

    /// <summary>Rows about which there was doubt: true to take them, false to pass them over.</summary>
    public IReadOnlyDictionary<int, bool> Rows { get; init; } = new Dictionary<int, bool>();

    /// <summary>What somebody typed instead of what stands in a cell, by the name of the cell.</summary>
    public IReadOnlyDictionary<string, string> Cells { get; init; } = new Dictionary<string, string>();

    /// <summary>Rows that are the same as an activity that stands there under another name.</summary>
    public IReadOnlyDictionary<int, Guid> Same { get; init; } = new Dictionary<int, Guid>();

    /// <summary>Who is asked to become owner of the rows that name them.</summary>
    public IReadOnlyList<Guid> Ask { get; init; } = [];

    /// <summary>Whether rows that are wrong may be left out.</summary>
    public bool LeavesWrong { get; init; }

    /// <summary>The first column that fills this; null when none does.</summary>
    public int? ColumnOf(ImportField field) => Columns.Where(c => c.Value == field).Select(c => (int?)c.Key).Order().FirstOrDefault();

    public string CellOf(int row, ImportField field) => $"{Library.Contracts.Worksheet.NameOf(ColumnOf(field) ?? 1)}{row}";
}

/// <summary>How the choices of an import are called on screen and in forms.</summary>
internal static class ImportWords
{
    public static string Of(ImportField field) => field switch
    {
        ImportField.Nothing => "Niet invoeren",
        ImportField.Key => "Nummer of sleutel",
        ImportField.Title => "Projectactiviteit",
        ImportField.Description => "Omschrijving",
        ImportField.Initiator => "Initiator",
        ImportField.Organisation => "Organisatie",
        ImportField.Deadline => "Deadline",
        ImportField.Budget => "Budget",
        ImportField.Spent => "Besteed",
        ImportField.Purse => "Dekking",
        ImportField.State => "Stand",
        ImportField.Type => "Soort actie",
        ImportField.Sphere => "Voor (regio of eigen)",
        _ => throw new ArgumentOutOfRangeException(nameof(field), field, null),
    };

    public static string Of(AmountScale scale) => scale switch
    {
        AmountScale.Euros => "euro",
        AmountScale.Thousands => "duizenden euro's",
        AmountScale.Millions => "miljoenen euro's",
        _ => throw new ArgumentOutOfRangeException(nameof(scale), scale, null),
    };

    public static string Of(RowOutcome outcome) => outcome switch
    {
        RowOutcome.Added => "nieuw",
        RowOutcome.Changed => "gewijzigd",
        RowOutcome.Unchanged => "ongewijzigd",
        RowOutcome.Skipped => "overgeslagen",
        RowOutcome.Wrong => "klopt nog niet",
        _ => throw new ArgumentOutOfRangeException(nameof(outcome), outcome, null),
    };

    public static string Of(ImportState state) => state switch
    {
        ImportState.Columns => "kolommen kiezen",
        ImportState.Checking => "controleren",
        ImportState.Queued => "wordt ingevoerd",
        ImportState.Written => "ingevoerd",
        ImportState.UndoQueued => "wordt teruggedraaid",
        ImportState.Undone => "teruggedraaid",
        ImportState.Dropped => "niet ingevoerd",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
    };
}
