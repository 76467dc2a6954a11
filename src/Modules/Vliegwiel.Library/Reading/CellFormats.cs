// SPDX-License-Identifier: EUPL-1.2
using System.Globalization;
using System.Xml;
using Vliegwiel.Library.Contracts;

namespace Vliegwiel.Library.Reading;

/// <summary>How a workbook shows its numbers: as a number, a day, a time or a percentage.</summary>
internal sealed class CellFormats
{
    private static readonly CultureInfo s_dutch = CultureInfo.GetCultureInfo("nl-NL");

    private readonly List<Shape> _shapes = [];

    /// <summary>Of each shape, how exactly it shows a day: as the whole day, its month or its year.</summary>
    private readonly List<Exactness> _exactness = [];

    private enum Shape { Number, Day, Time, Moment, Percentage }

    private enum Exactness { Day, Month, Year }

    public static CellFormats Read(PackedXml package, string? part)
    {
        var formats = new CellFormats();
        var own = new Dictionary<int, string>();
        using var reader = package.Open(part);
        var isInCells = false;
        while (reader?.Read() == true)
        {
            if (reader.NodeType == XmlNodeType.EndElement && reader.LocalName == "cellXfs")
            {
                isInCells = false;
            }
            else if (reader.NodeType != XmlNodeType.Element)
            {
                continue;
            }
            else if (reader.LocalName == "numFmt" && int.TryParse(reader.GetAttribute("numFmtId"), NumberStyles.None, CultureInfo.InvariantCulture, out var id))
            {
                own[id] = reader.GetAttribute("formatCode") ?? "";
            }
            else if (reader.LocalName == "cellXfs")
            {
                isInCells = true;
            }
            else if (reader.LocalName == "xf" && isInCells && int.TryParse(reader.GetAttribute("numFmtId"), NumberStyles.None, CultureInfo.InvariantCulture, out var format))
            {
                formats._shapes.Add(own.TryGetValue(format, out var code) ? ShapeOf(code) : BuiltIn(format));
                formats._exactness.Add(code is not null ? ExactnessOf(code) : format == 17 ? Exactness.Month : Exactness.Day);
            }
        }

        return formats;
    }

    /// <summary>A number as the sheet shows it, in Dutch notation; days count from 1900 or, in some workbooks of Macs, from 1904.</summary>
    public string InWords(string value, string? style, bool from1904)
    {
        if (!double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
        {
            return value;
        }

        var shape = int.TryParse(style, NumberStyles.None, CultureInfo.InvariantCulture, out var at) && at < _shapes.Count ? _shapes[at] : Shape.Number;
        return shape switch
        {
            Shape.Percentage => (Math.Round(number * 100, 10)).ToString("0.##########", s_dutch) + "%",
            Shape.Day or Shape.Time or Shape.Moment when number is >= 0 and < 2_958_466 => InTime(number + (from1904 ? 1462 : 0), shape),
            _ => decimal.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out _) && Math.Abs(number) is < 1e15 and > 1e-9 or 0
                ? number.ToString("0.##############", s_dutch)
                : number.ToString("G15", s_dutch),
        };
    }

    /// <summary>The same as a cell of a table: a day that was shown as a month or a year is no more exact than that.</summary>
    public WorksheetCell Typed(string value, string? style, bool from1904)
    {
        var at = int.TryParse(style, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number < _shapes.Count ? number : -1;
        var words = InWords(value, style, from1904);
        if (at < 0 || _shapes[at] == Shape.Number)
        {
            return new WorksheetCell(double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out _) ? WorksheetCellKind.Number : WorksheetCellKind.Text, words);
        }

        if (_shapes[at] is not (Shape.Day or Shape.Moment) || words.Split(' ')[0].Split('-') is not [_, var month, var year])
        {
            return new WorksheetCell(WorksheetCellKind.Text, words);
        }

        return new WorksheetCell(WorksheetCellKind.Day, _exactness[at] switch { Exactness.Year => year, Exactness.Month => $"{month}-{year}", _ => words.Split(' ')[0] });
    }

    private static string InTime(double number, Shape shape)
    {
        // Excel counts 29 February 1900, a day that never was: from 1 March on this epoch is right.
        var moment = new DateTime(1899, 12, 30, 0, 0, 0, DateTimeKind.Unspecified).AddMinutes(Math.Round(number * 24 * 60));
        return shape switch
        {
            Shape.Day => moment.ToString("d-M-yyyy", CultureInfo.InvariantCulture),
            Shape.Time => moment.ToString("HH:mm", CultureInfo.InvariantCulture),
            _ => moment.ToString("d-M-yyyy HH:mm", CultureInfo.InvariantCulture),
        };
    }

    private static Shape BuiltIn(int id) => id switch
    {
        9 or 10 => Shape.Percentage,
        >= 14 and <= 17 => Shape.Day,
        (>= 18 and <= 21) or (>= 45 and <= 47) => Shape.Time,
        22 => Shape.Moment,
        _ => Shape.Number,
    };

    private static Exactness ExactnessOf(string code)
    {
        var shown = new string([.. code.ToLowerInvariant().TakeWhile(c => c != ';')]);
        return shown.Contains('d', StringComparison.Ordinal) || !shown.Contains('y', StringComparison.Ordinal) ? Exactness.Day : shown.Contains('m', StringComparison.Ordinal) ? Exactness.Month : Exactness.Year;
    }

    // Only what stands outside quotes, brackets and escapes says how the number is shown.
    private static Shape ShapeOf(string code)
    {
        var (day, time, percentage) = (false, false, false);
        var (isQuoted, isInBrackets) = (false, false);
        for (var i = 0; i < code.Length; i++)
        {
            var c = char.ToLowerInvariant(code[i]);
            if (c == '\\')
            {
                i++;
            }
            else if (c == '"')
            {
                isQuoted = !isQuoted;
            }
            else if (c is '[' or ']' && !isQuoted)
            {
                isInBrackets = c == '[';
            }
            else if (!isQuoted && !isInBrackets)
            {
                day |= c is 'd' or 'y';
                time |= c is 'h' or 's';
                percentage |= c == '%';
                if (c == ';')
                {
                    break;
                }
            }
        }

        return (day, time, percentage) switch
        {
            (true, true, _) => Shape.Moment,
            (true, _, _) => Shape.Day,
            (_, true, _) => Shape.Time,
            (_, _, true) => Shape.Percentage,
            _ => Shape.Number,
        };
    }
}
