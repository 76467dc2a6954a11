// SPDX-License-Identifier: EUPL-1.2
using Vliegwiel.Agendas.Domain;
using Vliegwiel.Library.Contracts;

namespace Vliegwiel.Agendas.Importing;

/// <summary>Empty cells below the first of a merged cell: they say what the first says, except amounts and names, which are of one row only.</summary>
internal sealed class CoveredCells
{
    private const int Most = 100_000;

    private readonly Dictionary<(int Row, int Column), WorksheetCell> _cells = [];

    private CoveredCells() { }

    /// <summary>Amounts that stand for several rows together: by the cell in which they stand, the last row.</summary>
    public Dictionary<(int Row, int Column), int> Amounts { get; } = [];

    public static CoveredCells Of(Worksheet sheet, ImportChoices choices)
    {
        var covered = new CoveredCells();
        var rows = sheet.Rows.ToDictionary(r => r.Number);
        foreach (var span in sheet.Spans.Where(s => s.LastRow > s.FirstRow && s.FirstRow > choices.HeaderRow))
        {
            var field = choices.Columns.GetValueOrDefault(span.FirstColumn);
            if (field is ImportField.Nothing or ImportField.Title or ImportField.Key || !rows.TryGetValue(span.FirstRow, out var first) || first.At(span.FirstColumn) is { IsEmpty: true })
            {
                continue;
            }

            if (field is ImportField.Budget or ImportField.Spent)
            {
                covered.Amounts[(span.FirstRow, span.FirstColumn)] = span.LastRow;
                continue;
            }

            for (var row = span.FirstRow + 1; row <= span.LastRow && covered._cells.Count < Most; row++)
            {
                covered._cells[(row, span.FirstColumn)] = first.At(span.FirstColumn);
            }
        }

        return covered;
    }

    public WorksheetCell At(int row, int column) => _cells.GetValueOrDefault((row, column), WorksheetCell.Empty);
}

/// <summary>How lists from elsewhere call the state of an activity.</summary>
internal static class StateWordsOfLists
{
    private static readonly Dictionary<string, ActivityState> Known = new(StringComparer.Ordinal)
    {
        ["voorgesteld"] = ActivityState.Proposed,
        ["voorstel"] = ActivityState.Proposed,
        ["idee"] = ActivityState.Proposed,
        ["nieuw"] = ActivityState.Proposed,
        ["niet gestart"] = ActivityState.Proposed,
        ["nog niet gestart"] = ActivityState.Proposed,
        ["nog te starten"] = ActivityState.Proposed,
        ["vastgesteld"] = ActivityState.Adopted,
        ["akkoord"] = ActivityState.Adopted,
        ["gepland"] = ActivityState.Adopted,
        ["in uitvoering"] = ActivityState.Underway,
        ["uitvoering"] = ActivityState.Underway,
        ["loopt"] = ActivityState.Underway,
        ["lopend"] = ActivityState.Underway,
        ["bezig"] = ActivityState.Underway,
        ["gestart"] = ActivityState.Underway,
        ["onderhanden"] = ActivityState.Underway,
        ["geblokkeerd"] = ActivityState.Blocked,
        ["on hold"] = ActivityState.Blocked,
        ["ligt stil"] = ActivityState.Blocked,
        ["stagneert"] = ActivityState.Blocked,
        ["opgeleverd"] = ActivityState.Delivered,
        ["afgerond"] = ActivityState.Delivered,
        ["gereed"] = ActivityState.Delivered,
        ["klaar"] = ActivityState.Delivered,
        ["voltooid"] = ActivityState.Delivered,
        ["geborgd"] = ActivityState.Anchored,
        ["gestopt"] = ActivityState.Stopped,
        ["vervallen"] = ActivityState.Stopped,
        ["geannuleerd"] = ActivityState.Stopped,
        ["gestaakt"] = ActivityState.Stopped,
    };

    /// <summary>Null when no state is called so.</summary>
    public static ActivityState? Read(string text) => Known.TryGetValue(DutchText.Folding.Fold(RowReader.OneLine(text)).Trim(), out var state) ? state : null;
}
