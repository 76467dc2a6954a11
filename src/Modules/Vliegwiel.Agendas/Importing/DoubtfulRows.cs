// SPDX-License-Identifier: EUPL-1.2
using System.Text.RegularExpressions;
using Vliegwiel.Agendas.Domain;
using Vliegwiel.DutchText;
using Vliegwiel.Library.Contracts;

namespace Vliegwiel.Agendas.Importing;

/// <summary>Why a row may be no activity.</summary>
internal enum RowDoubt { None, Hidden, Subtotal, HeadingAgain, NothingSaid, OnlyTitle }

/// <summary>Tells which rows of a table may be no activities: totals, headings that come again, rows that are hidden or say nothing. A person has the last word.</summary>
internal sealed partial class DoubtfulRows
{
    private readonly Worksheet _sheet;
    private readonly ImportChoices _choices;
    private readonly RowReader _reader;
    private readonly List<int> _columns;
    private readonly string _headings;
    private readonly bool _mostSayMore;

    public DoubtfulRows(Worksheet sheet, ImportChoices choices, RowReader reader)
    {
        (_sheet, _choices, _reader) = (sheet, choices, reader);
        _columns = [.. choices.Columns.Where(c => c.Value != ImportField.Nothing).Select(c => c.Key).Order()];
        _headings = sheet.Rows.FirstOrDefault(r => r.Number == choices.HeaderRow) is { } header ? TextOf(header) : "";
        var rows = Below.ToList();
        _mostSayMore = rows.Count(r => SaidIn(r) > 1) * 2 > rows.Count;
    }

    /// <summary>The rows below the headings that say anything in a column that is taken.</summary>
    public IEnumerable<WorksheetRow> Below => _sheet.Rows.Where(r => r.Number > _choices.HeaderRow && r.Cells.Any(c => !c.IsEmpty));

    public RowDoubt Of(WorksheetRow row)
    {
        if (row.IsHidden)
        {
            return RowDoubt.Hidden;
        }

        var title = _reader.CellAt(row, _choices.ColumnOf(ImportField.Title) ?? 0).Text;
        if (_headings.Length > 0 && TextOf(row) == _headings)
        {
            return RowDoubt.HeadingAgain;
        }

        var firstWords = Folding.Fold(title.Length > 0 ? title : row.Cells.FirstOrDefault(c => !c.IsEmpty).Text);
        var addsUp = _columns.Exists(c => row.At(c).Kind == WorksheetCellKind.Sum);
        if (Total().IsMatch(firstWords) || (addsUp && title.Length == 0))
        {
            return RowDoubt.Subtotal;
        }

        return (title.Length > 0, SaidIn(row)) switch
        {
            (false, < 2) => RowDoubt.NothingSaid,
            (true, 1) when _mostSayMore => RowDoubt.OnlyTitle,
            _ => RowDoubt.None,
        };
    }

    /// <summary>Whether the row is taken: as somebody chose, otherwise only a row with nothing but a title is given the benefit of the doubt.</summary>
    public bool IsTaken(WorksheetRow row, RowDoubt doubt) => doubt switch
    {
        RowDoubt.None => true,
        RowDoubt.Hidden => _choices.TakesHidden,
        _ when _choices.Rows.TryGetValue(row.Number, out var chosen) => chosen,
        _ => doubt == RowDoubt.OnlyTitle,
    };

    /// <summary>Why a row is passed over, or might be.</summary>
    public static string InWords(RowDoubt doubt) => doubt switch
    {
        RowDoubt.Hidden => "verborgen in Excel",
        RowDoubt.Subtotal => "lijkt een totaal of subtotaal",
        RowDoubt.HeadingAgain => "herhaalt de kopregel",
        RowDoubt.NothingSaid => "noemt geen activiteit",
        RowDoubt.OnlyTitle => "heeft alleen een naam; misschien een tussenkop",
        _ => "",
    };

    private int SaidIn(WorksheetRow row) => _columns.Count(c => !_reader.CellAt(row, c).IsEmpty);

    private string TextOf(WorksheetRow row) => string.Join('\u001f', _columns.Select(c => Folding.Fold(row.At(c).Text).Trim()));

    [GeneratedRegex(@"^\s*((sub|eind|tussen)?totalen?\b|(sub|eind|tussen)?totaal\b|som\b)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Total();
}
