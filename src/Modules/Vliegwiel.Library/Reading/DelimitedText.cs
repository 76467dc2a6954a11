// SPDX-License-Identifier: EUPL-1.2
using System.Text;
using Vliegwiel.Library.Contracts;
using Vliegwiel.Platform.Results;

namespace Vliegwiel.Library.Reading;

/// <summary>Cells in plain text: with tabs as Excel puts them on the clipboard, or with semicolons or commas as csv.</summary>
internal static class DelimitedText
{
    private const int LinesToJudge = 20;

    public static Result<Worksheets> Read(string text, string name)
    {
        if (text.Length > WorksheetReader.MostCharacters)
        {
            return new UnreadableTable(ReadingRefusals.TooMuchText(WorksheetReader.MostCharacters));
        }

        if (text.Contains('\0', StringComparison.Ordinal))
        {
            return new UnreadableTable("Dit is geen tekst die wij als tabel kunnen lezen. Sla het op als Excel (.xlsx) of csv en kies het opnieuw.");
        }

        var (delimiter, start) = DelimiterOf(text);
        var rows = new List<WorksheetRow>();
        var cells = new List<WorksheetCell>();
        var reading = new Reading(text, delimiter, start);
        var number = 1;
        while (reading.Next(out var cell, out var endsRow))
        {
            cells.Add(cell.Length == 0 ? WorksheetCell.Empty : new WorksheetCell(WorksheetCellKind.Text, cell));
            if (!endsRow)
            {
                continue;
            }

            Trim(cells);
            if (cells.Count > WorksheetReader.MostColumns)
            {
                return new UnreadableTable(XlsxSheets.TooWide);
            }

            if (cells.Count > 0)
            {
                rows.Add(new WorksheetRow(number, IsHidden: false, [.. cells]));
            }

            if (rows.Count > WorksheetReader.MostRows)
            {
                return new UnreadableTable(XlsxSheets.TooLong);
            }

            cells.Clear();
            number++;
        }

        return rows.Count == 0 ? new UnreadableTable("Hier staat niets in. Kopieer de cellen in Excel en plak ze.") : new Worksheets([new Worksheet(name, rows)], []);
    }

    /// <summary>Without the empty cells at the end.</summary>
    internal static void Trim(List<WorksheetCell> cells)
    {
        while (cells.Count > 0 && cells[^1].IsEmpty)
        {
            cells.RemoveAt(cells.Count - 1);
        }
    }

    private static (char Delimiter, int Start) DelimiterOf(string text)
    {
        if (text.StartsWith("sep=", StringComparison.OrdinalIgnoreCase) && text.Length > 5 && text[5] is '\r' or '\n')
        {
            return (text[4], text.IndexOf('\n', StringComparison.Ordinal) + 1);
        }

        var counts = new Dictionary<char, int> { ['\t'] = 0, [';'] = 0, [','] = 0 };
        var (lines, isQuoted) = (0, false);
        foreach (var c in text)
        {
            isQuoted ^= c == '"';
            if (!isQuoted && counts.TryGetValue(c, out var count))
            {
                counts[c] = count + 1;
            }
            else if (c == '\n' && ++lines == LinesToJudge)
            {
                break;
            }
        }

        // A comma also stands in sentences and numbers: it parts cells only where nothing else does.
        return (counts['\t'] > 0 ? '\t' : counts[';'] > 0 ? ';' : ',', 0);
    }

    /// <summary>Goes through the text once, a cell at a time.</summary>
    private sealed class Reading(string text, char delimiter, int start)
    {
        private int _at = start;
        private bool _isOver = start >= text.Length;

        /// <summary>From here on no quote closes any more, so none opens: one that was forgotten must not swallow the rest.</summary>
        private bool _nothingCloses;

        public bool Next(out string cell, out bool endsRow)
        {
            (cell, endsRow) = ("", true);
            if (_isOver)
            {
                return false;
            }

            cell = text.AsSpan(_at).StartsWith("\"") && !_nothingCloses && Quoted() is { } quoted ? quoted : Plain();
            cell = Cleaned(cell);
            if (_at >= text.Length)
            {
                _isOver = true;
                return true;
            }

            endsRow = text[_at] != delimiter;
            _at += text[_at] == '\r' && _at + 1 < text.Length && text[_at + 1] == '\n' ? 2 : 1;
            _isOver = endsRow && _at >= text.Length;
            return true;
        }

        private string Plain()
        {
            var end = text.AsSpan(_at).IndexOfAny(delimiter, '\r', '\n');
            var plain = end < 0 ? text[_at..] : text.Substring(_at, end);
            _at += plain.Length;
            return plain;
        }

        /// <returns>Null when these quotes are part of what the cell says.</returns>
        private string? Quoted()
        {
            var said = new StringBuilder();
            var at = _at + 1;
            while (true)
            {
                var quote = text.IndexOf('"', at);
                if (quote < 0)
                {
                    _nothingCloses = true;
                    return null;
                }

                said.Append(text, at, quote - at);
                at = quote + 1;
                if (at < text.Length && text[at] == '"')
                {
                    said.Append('"');
                    at++;
                    continue;
                }

                if (at < text.Length && text[at] != delimiter && text[at] is not ('\r' or '\n'))
                {
                    return null;
                }

                // On the clipboard only a cell with a tab or a line end stands in quotes.
                var isPartOfText = delimiter == '\t' && !said.ToString().AsSpan().ContainsAny("\t\r\n\"");
                if (isPartOfText)
                {
                    return null;
                }

                _at = at;
                return said.ToString();
            }
        }
    }

    /// <summary>Without control characters, and with line ends of one kind.</summary>
    internal static string Cleaned(string cell)
    {
        var text = cell.AsSpan().ContainsAny('\r', '\t') || cell.Any(c => char.IsControl(c) && c != '\n')
            ? string.Concat(cell.ReplaceLineEndings("\n").Select(c => c == '\t' ? ' ' : c).Where(c => c == '\n' || !char.IsControl(c)))
            : cell;
        return text.Trim();
    }
}
