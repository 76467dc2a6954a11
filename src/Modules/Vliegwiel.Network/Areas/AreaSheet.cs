// SPDX-License-Identifier: EUPL-1.2
using System.Globalization;
using Vliegwiel.Network.Domain;
using Vliegwiel.Network.Memberships;

namespace Vliegwiel.Network.Areas;

/// <summary>Something that is wrong on one line of a list.</summary>
internal sealed record LineProblem(int Line, string Message);

/// <summary>One line of a list of areas; a column that the list lacks is null in <see cref="Said"/> terms: it changes nothing.</summary>
internal sealed record AreaRow
{
    public required int Line { get; init; }
    public required string Code { get; init; }
    public required AreaKind Kind { get; init; }

    /// <summary>What the line says; of columns that the list lacks, nothing.</summary>
    public required AreaFacts Facts { get; init; }

    public required IReadOnlyList<string> LiesIn { get; init; }
    public required IReadOnlyList<string> Overlaps { get; init; }
    public required IReadOnlyList<string> Successors { get; init; }

    /// <summary>From which day it lies where the line says; null corrects what was written down before.</summary>
    public required DateOnly? LiesFrom { get; init; }

    /// <summary>The name of the organisation that governs it; null when there is none to register.</summary>
    public required string? Organisation { get; init; }
}

/// <summary>A list of areas as somebody brings it, read and checked line by line.</summary>
internal sealed class AreaSheet
{
    public static readonly IReadOnlyList<string> Columns =
        ["code", "soort", "naam", "tooi", "breedte", "lengte", "geldig_van", "geldig_tot", "ligt_in", "overlapt", "ligt_in_vanaf", "opvolger", "organisatie", "fictief"];

    private static readonly string[] Required = ["code", "soort", "naam"];
    private static readonly string[] DayForms = ["yyyy-MM-dd", "dd-MM-yyyy", "d-M-yyyy"];

    private readonly Dictionary<string, int> _places = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<AreaRow> _rows = [];
    private readonly List<LineProblem> _problems = [];

    private AreaSheet() { }

    public IReadOnlyList<AreaRow> Rows => _rows;

    /// <summary>Columns that mean nothing here; they are left out, and said.</summary>
    public IReadOnlyList<string> UnknownColumns { get; private set; } = [];

    public IReadOnlyList<LineProblem> Problems => _problems;

    /// <summary>Whether the list has this column at all.</summary>
    public bool Has(string column) => _places.ContainsKey(column);

    public static AreaSheet Read(byte[] content)
    {
        var sheet = new AreaSheet();
        var records = CsvText.Read(content);
        if (records.Count == 0)
        {
            sheet._problems.Add(new(1, "Dit bestand is leeg. Neem de kolommen code, soort en naam op, met een regel per gebied."));
            return sheet;
        }

        sheet.ReadHead(records[0]);
        if (sheet._problems.Count == 0)
        {
            foreach (var record in records.Skip(1))
            {
                sheet.ReadRow(record);
            }

            var twice = sheet._rows.GroupBy(r => r.Code, StringComparer.Ordinal).SelectMany(g => g.Skip(1).Select(r => new LineProblem(r.Line, $"code {r.Code} staat al op regel {g.First().Line}.")));
            sheet._problems.AddRange(twice);
        }

        return sheet;
    }

    private void ReadHead(CsvRecord head)
    {
        for (var i = 0; i < head.Cells.Count; i++)
        {
            if (head.Cells[i].Length > 0 && !_places.TryAdd(head.Cells[i], i))
            {
                _problems.Add(new(head.Line, $"kolom {head.Cells[i]} staat er twee keer."));
            }
        }

        UnknownColumns = [.. _places.Keys.Where(c => !Columns.Contains(c, StringComparer.OrdinalIgnoreCase)).Order(StringComparer.Ordinal)];
        _problems.AddRange(Required.Where(c => !Has(c)).Select(c => new LineProblem(head.Line, $"kolom {c} ontbreekt.")));
    }

    private void ReadRow(CsvRecord record)
    {
        var before = _problems.Count;
        if (record.Cells.Count > _places.Values.Max() + 1 && record.Cells.Skip(_places.Values.Max() + 1).Any(c => c.Length > 0))
        {
            _problems.Add(new(record.Line, "er staan meer cellen dan kolommen. Zet een tekst met een scheidingsteken tussen aanhalingstekens."));
        }

        var code = Cell(record, "code").ToUpperInvariant();
        if (code.Length is 0 or > Area.CodeMaxLength || !code.All(c => char.IsAsciiLetterUpper(c) || char.IsAsciiDigit(c) || c == '-'))
        {
            _problems.Add(new(record.Line, $"“{code}” is geen code. Gebruik letters, cijfers en streepjes, hoogstens {Area.CodeMaxLength} tekens."));
        }

        if (!AreaWords.TryParseKind(Cell(record, "soort"), out var kind))
        {
            _problems.Add(new(record.Line, $"soort “{Cell(record, "soort")}” bestaat niet. Kies uit: {string.Join(", ", Enum.GetValues<AreaKind>().Select(AreaWords.ColumnOf))}."));
        }

        var name = Cell(record, "naam");
        if (name.Length is 0 or > Area.NameMaxLength)
        {
            _problems.Add(new(record.Line, $"de naam is leeg of langer dan {Area.NameMaxLength} tekens."));
        }

        var row = new AreaRow
        {
            Line = record.Line,
            Code = code,
            Kind = kind,
            Facts = ReadFacts(record, name),
            LiesIn = Codes(record, "ligt_in"),
            Overlaps = Codes(record, "overlapt"),
            Successors = Codes(record, "opvolger"),
            LiesFrom = Day(record, "ligt_in_vanaf"),
            Organisation = Cell(record, "organisatie") is { Length: > 0 } organisation ? organisation : null,
        };
        _problems.AddRange(AreaRules.Problems(row));
        if (_problems.Count == before)
        {
            _rows.Add(row);
        }
    }

    private AreaFacts ReadFacts(CsvRecord record, string name) => new()
    {
        Name = name,
        TooiUri = Cell(record, "tooi") is { Length: > 0 } uri ? uri : null,
        Latitude = Degrees(record, "breedte", 90),
        Longitude = Degrees(record, "lengte", 180),
        From = Day(record, "geldig_van"),
        Until = Day(record, "geldig_tot"),
        IsFictitious = string.Equals(Cell(record, "fictief"), "ja", StringComparison.OrdinalIgnoreCase),
    };

    private string Cell(CsvRecord record, string column) => _places.TryGetValue(column, out var place) && place < record.Cells.Count ? record.Cells[place] : "";

    private List<string> Codes(CsvRecord record, string column) =>
        [.. Cell(record, column).Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(c => c.ToUpperInvariant()).Distinct(StringComparer.Ordinal)];

    private DateOnly? Day(CsvRecord record, string column)
    {
        var text = Cell(record, column);
        if (text.Length == 0)
        {
            return null;
        }

        if (!DateOnly.TryParseExact(text, DayForms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            _problems.Add(new(record.Line, $"{column} “{text}” is geen dag. Schrijf een dag als 2027-01-31 of 31-01-2027."));
            return null;
        }

        return day;
    }

    private decimal? Degrees(CsvRecord record, string column, int most)
    {
        var text = Cell(record, column);
        if (text.Length == 0)
        {
            return null;
        }

        if (!decimal.TryParse(text.Replace(',', '.'), NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var degrees) || Math.Abs(degrees) > most)
        {
            _problems.Add(new(record.Line, $"{column} “{text}” is geen getal in graden. Schrijf bijvoorbeeld 52,3651."));
            return null;
        }

        return Math.Round(degrees, 5);
    }
}

/// <summary>What one line may not say, whatever stands in the database.</summary>
internal static class AreaRules
{
    public static IEnumerable<LineProblem> Problems(AreaRow row)
    {
        if (row.Facts is { From: { } from, Until: { } until } && until < from)
        {
            yield return new(row.Line, "geldig_tot ligt voor geldig_van. Draai de dagen om of verbeter er een.");
        }

        if (row.Successors.Count > 0 && row.Facts.Until is null)
        {
            yield return new(row.Line, "er staat een opvolger, maar geen laatste dag. Vul geldig_tot in.");
        }

        if (row.LiesIn.Concat(row.Overlaps).Concat(row.Successors).Contains(row.Code, StringComparer.Ordinal))
        {
            yield return new(row.Line, "een gebied kan niet naar zichzelf verwijzen.");
        }

        if (row.Facts.Latitude is null != row.Facts.Longitude is null)
        {
            yield return new(row.Line, "een middelpunt heeft een breedte én een lengte. Vul ze allebei in, of geen van beide.");
        }

        if (row.Facts.TooiUri is { } uri && (uri.Length > Area.TooiMaxLength || !Uri.TryCreate(uri, UriKind.Absolute, out var address) || address.Scheme != Uri.UriSchemeHttps))
        {
            yield return new(row.Line, $"“{uri}” is geen TOOI-adres. Het begint met https://.");
        }

        if (row.Organisation is { Length: > Organisation.NameMaxLength })
        {
            yield return new(row.Line, $"de naam van de organisatie is langer dan {Organisation.NameMaxLength} tekens.");
        }
    }
}
