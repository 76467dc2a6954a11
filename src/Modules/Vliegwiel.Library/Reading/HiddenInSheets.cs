// SPDX-License-Identifier: EUPL-1.2
using System.Globalization;
using System.Xml;
using Vliegwiel.Library.Contracts;

namespace Vliegwiel.Library.Reading;

/// <summary>The looking for hidden sheets, rows and columns, and for comments, in a workbook. What is hidden and empty is no matter.</summary>
internal static class HiddenInSheets
{
    public static List<string> Find(PackedXml package)
    {
        var workbook = package.Relations("").Values.FirstOrDefault(r => r.Kind == "officeDocument").Part ?? "xl/workbook.xml";
        var found = new List<string>();
        foreach (var sheet in XlsxParsing.Sheets(package, workbook, package.Relations(workbook)).Sheets)
        {
            var name = HiddenContent.Name(sheet.Name);
            if (sheet.IsHidden)
            {
                found.Add($"Blad {name} is verborgen");
            }

            found.AddRange(Lines(package, sheet.Part, name));
            var comments = sheet.Part is { } part ? CommentsOf(package, part) : 0;
            if (comments > 0)
            {
                found.Add($"Op blad {name} {(comments == 1 ? "staat" : "staan")} {HiddenContent.Count(comments, "opmerking", "opmerkingen")} bij cellen");
            }
        }

        return found;
    }

    private static int CommentsOf(PackedXml package, string sheet)
    {
        var relations = package.Relations(sheet);
        var threaded = relations.Values.Where(r => r.Kind == "threadedComment").Sum(r => HiddenContent.Elements(package, r.Part, "threadedComment"));

        // A threaded comment also stands among the plain ones, for older programs.
        return Math.Max(threaded, HiddenContent.Elements(package, XlsxParsing.Part(relations, "comments"), "comment"));
    }

    private static IEnumerable<string> Lines(PackedXml package, string? part, string name)
    {
        var (columns, usedColumns, rows) = (new List<(int From, int To)>(), new SortedSet<int>(), new List<int>());
        var (row, column, rowIsHidden) = (0, 0, false);
        using var reader = package.Open(part);
        while (reader?.Read() == true)
        {
            if (reader.NodeType != XmlNodeType.Element)
            {
                continue;
            }

            switch (reader.LocalName)
            {
                case "col" when HiddenContent.IsOn(reader.GetAttribute("hidden")) || IsZero(reader.GetAttribute("width")):
                    columns.Add((XlsxParsing.Number(reader.GetAttribute("min")), XlsxParsing.Number(reader.GetAttribute("max"))));
                    break;
                case "row":
                    row = XlsxParsing.Number(reader.GetAttribute("r")) is > 0 and < int.MaxValue and var number ? number : row + 1;
                    column = 0;
                    rowIsHidden = HiddenContent.IsOn(reader.GetAttribute("hidden")) || IsZero(reader.GetAttribute("ht"));
                    break;
                case "c":
                    column = XlsxParsing.Column(reader.GetAttribute("r")) ?? column + 1;
                    break;
                case "v" or "is" or "f":
                    if (columns.Exists(c => c.From <= column && column <= c.To))
                    {
                        usedColumns.Add(column);
                    }

                    if (rowIsHidden && (rows.Count == 0 || rows[^1] != row))
                    {
                        rows.Add(row);
                    }

                    break;
                default:
                    break;
            }
        }

        return Runs([.. usedColumns]).Select(r => Say("Kolom", "Kolommen", Worksheet.NameOf(r.From), Worksheet.NameOf(r.To), name))
            .Concat(Runs(rows).Select(r => Say("Rij", "Rijen", r.From.ToString(CultureInfo.InvariantCulture), r.To.ToString(CultureInfo.InvariantCulture), name)));
    }

    private static string Say(string one, string many, string from, string to, string sheet) =>
        from == to ? $"{one} {from} van blad {sheet} is verborgen" : $"{many} {from} tot en met {to} van blad {sheet} zijn verborgen";

    /// <summary>Numbers that follow each other, as one.</summary>
    private static IEnumerable<(int From, int To)> Runs(IReadOnlyList<int> numbers)
    {
        for (var at = 0; at < numbers.Count; at++)
        {
            var from = numbers[at];
            while (at + 1 < numbers.Count && numbers[at + 1] == numbers[at] + 1)
            {
                at++;
            }

            yield return (from, numbers[at]);
        }
    }

    private static bool IsZero(string? size) => decimal.TryParse(size, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) && value == 0;
}
