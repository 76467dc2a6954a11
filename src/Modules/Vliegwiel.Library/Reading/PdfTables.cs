// SPDX-License-Identifier: EUPL-1.2
namespace Vliegwiel.Library.Reading;

/// <summary>A table on a page: rows of cells that stand below each other.</summary>
internal sealed class PdfTable(PdfLine first, IReadOnlyList<IReadOnlyList<List<PdfLine>>> rows)
{
    /// <summary>Its line that comes first in the order of reading: there the table stands in the text.</summary>
    public PdfLine First { get; } = first;

    public string Text(IReadOnlySet<string> notes) =>
        string.Join('\n', rows.Select(row => string.Join('\t', row.Select(cell => string.Join(' ', cell.Select(l => PdfLayout.Words(l, notes))))).TrimEnd('\t')));
}

/// <summary>Finding the tables of a page, where a PDF knows only words and places.</summary>
/// <remarks>Lines at one height in at least two columns, two rows or more. Columns of running text look the same but for one thing: their lines fill the column.</remarks>
internal static class PdfTables
{
    private const double ColumnFill = 0.75;
    private const double ProseWords = 4;
    private const int FewestProseLines = 4;

    private sealed class Column(double left, double right)
    {
        public double Left { get; private set; } = left;
        public double Right { get; private set; } = right;

        public bool Touches(PdfLine line) => line.Right > Left && line.Left < Right;

        public void Widen(PdfLine line) => (Left, Right) = (Math.Min(Left, line.Left), Math.Max(Right, line.Right));
    }

    /// <summary>For each line of a table, that table.</summary>
    public static Dictionary<PdfLine, PdfTable> Find(IReadOnlyList<PdfLine> lines)
    {
        var found = new Dictionary<PdfLine, PdfTable>();
        var order = lines.Select((line, at) => (line, at)).ToDictionary(l => l.line, l => l.at);
        var prose = Prose(lines).SelectMany(column => column).ToHashSet();
        var rows = Rows(lines);
        for (var start = 0; start < rows.Count; start++)
        {
            if (rows[start].Count < 2 || rows[start].TrueForAll(prose.Contains))
            {
                continue;
            }

            var (end, columns) = Extent(rows, start, prose);
            var region = rows[start..end];
            if (region.Count(r => r.Count > 1) >= 2 && !IsProse(region, columns))
            {
                var members = region.SelectMany(r => r).ToList();
                var table = new PdfTable(members.MinBy(l => order[l])!, Cells(region, columns));
                foreach (var line in members)
                {
                    found[line] = table;
                }
            }

            start = Math.Max(start, end - 1);
        }

        return found;
    }

    // Lines that begin at one place across the page, hold several words and mostly fill their column: running text, also where a paragraph ends in a short line.
    public static IReadOnlyList<IReadOnlyList<PdfLine>> Prose(IReadOnlyList<PdfLine> lines)
    {
        var prose = new List<IReadOnlyList<PdfLine>>();
        var column = new List<PdfLine>();
        foreach (var line in lines.OrderBy(l => l.Left).Append(null))
        {
            if (line is not null && (column.Count == 0 || line.Left - column[^1].Left < 2))
            {
                column.Add(line);
                continue;
            }

            // A heading over both columns begins where the left one does.
            var widest = column.Count == 0 ? 0 : column.Select(l => l.Right - l.Left).Order().ElementAt(column.Count * 8 / 10);
            column.RemoveAll(l => l.Right - l.Left > widest * 1.1);
            if (column.Count >= FewestProseLines
                && column.Average(l => l.Words.Count) >= ProseWords
                && column.Select(l => l.Right - l.Left).Order().ElementAt(column.Count / 2) >= widest * ColumnFill)
            {
                prose.Add(column);
            }

            column = line is null ? [] : [line];
        }

        return prose;
    }

    private static List<List<PdfLine>> Rows(IReadOnlyList<PdfLine> lines)
    {
        var rows = new List<List<PdfLine>>();
        foreach (var line in lines.OrderBy(l => l.Middle))
        {
            if (rows.Count > 0 && Math.Abs(rows[^1].Average(l => l.Middle) - line.Middle) < line.Height * 0.4 && rows[^1].TrueForAll(l => l.Left >= line.Right || l.Right <= line.Left))
            {
                rows[^1].Add(line);
            }
            else
            {
                rows.Add([line]);
            }
        }

        rows.ForEach(row => row.Sort((a, b) => a.Left.CompareTo(b.Left)));
        return rows;
    }

    // From the first row down, as long as each line stands in one column only and the distance stays that of a table.
    private static (int End, List<Column> Columns) Extent(List<List<PdfLine>> rows, int start, HashSet<PdfLine> prose)
    {
        var columns = rows[start].ConvertAll(l => new Column(l.Left, l.Right));
        var end = start + 1;
        for (; end < rows.Count; end++)
        {
            var row = rows[end];
            var distance = row.Min(l => l.Top) - rows[end - 1].Max(l => l.Bottom);
            if (distance > row[0].Height * 1.6 || row.TrueForAll(prose.Contains))
            {
                break;
            }

            var places = row.ConvertAll(line => columns.FindAll(c => c.Touches(line)));
            if (places.Exists(p => p.Count != 1) || places.Select(p => p[0]).Distinct().Count() != row.Count)
            {
                break;
            }

            // A line alone goes on with the cell above it, except in the first column: there it starts something new unless a full row follows.
            if (row.Count == 1 && (columns.IndexOf(places[0][0]) == 0 || distance > row[0].Height * 0.6) && !(end + 1 < rows.Count && rows[end + 1].Count > 1 && columns.IndexOf(places[0][0]) == 0 && row[0].Right < columns[1].Left))
            {
                break;
            }

            for (var i = 0; i < row.Count; i++)
            {
                places[i][0].Widen(row[i]);
            }
        }

        // What hangs below without a second cell belongs to the text after it.
        while (end > start + 1 && rows[end - 1].Count == 1 && columns[0].Touches(rows[end - 1][0]))
        {
            end--;
        }

        return (end, columns);
    }

    private static bool IsProse(List<List<PdfLine>> region, List<Column> columns) => columns.TrueForAll(column =>
    {
        var lines = region.SelectMany(r => r).Where(column.Touches).ToList();
        var fill = lines.Select(l => (l.Right - l.Left) / Math.Max(1, column.Right - column.Left)).Order().ElementAt(lines.Count / 2);
        return fill >= ColumnFill && lines.Average(l => l.Words.Count) >= ProseWords;
    });

    private static List<IReadOnlyList<List<PdfLine>>> Cells(List<List<PdfLine>> region, List<Column> columns)
    {
        var cells = new List<IReadOnlyList<List<PdfLine>>>();
        foreach (var row in region)
        {
            var isContinued = row.Count == 1 && cells.Count > 0 && columns.FindIndex(c => c.Touches(row[0])) > 0;
            if (!isContinued)
            {
                cells.Add(columns.ConvertAll(_ => new List<PdfLine>()));
            }

            foreach (var line in row)
            {
                cells[^1][columns.FindIndex(c => c.Touches(line))].Add(line);
            }
        }

        return cells;
    }
}
