// SPDX-License-Identifier: EUPL-1.2
namespace Vliegwiel.Platform.Exporting;

/// <summary>A column of an exported list.</summary>
/// <param name="Title">As people read it: "Opgenomen op".</param>
/// <param name="Name">As programs read it, in camelCase: "opgenomenOp".</param>
/// <param name="Value">A string, bool, int, long, decimal, double, DateOnly or DateTimeOffset; null when there is none.</param>
public sealed record ExportColumn<T>(string Title, string Name, Func<T, object?> Value);

/// <summary>A list as it goes out of the platform: its rows, and where, when and with which filters it was made.</summary>
/// <param name="Name">Of the file, without a point: "bibliotheek".</param>
/// <param name="Source">The address of the list on the site, with its filters.</param>
/// <param name="Filters">In words; empty when the list was not filtered.</param>
public sealed record ExportSheet(
    string Name, string Title, string Source, DateTimeOffset MadeAt, IReadOnlyList<string> Filters,
    IReadOnlyList<ExportHeading> Headings, IReadOnlyList<IReadOnlyList<object?>> Rows)
{
    /// <summary>So many rows at most go out at once; a list that is longer says so.</summary>
    public const int MaxRows = 10_000;

    /// <summary>True when the list has more rows than may go out.</summary>
    public bool IsCut { get; init; }

    public static ExportSheet Of<T>(string name, string title, string source, DateTimeOffset madeAt, IReadOnlyList<string> filters, IReadOnlyList<ExportColumn<T>> columns, IReadOnlyList<T> items) =>
        new(name, title, source, madeAt, filters,
            [.. columns.Select(c => new ExportHeading(c.Title, c.Name))],
            [.. items.Take(MaxRows).Select(item => (IReadOnlyList<object?>)[.. columns.Select(c => c.Value(item))])])
        {
            IsCut = items.Count > MaxRows,
        };

    /// <summary>What a reader must know of a file that is found without the site: a name and a value each.</summary>
    internal IReadOnlyList<(string Name, string Value)> Provenance =>
    [
        ("Lijst", Title),
        ("Bron", Source),
        ("Gemaakt op", ExportText.Moment(MadeAt)),
        ("Filters", Filters.Count == 0 ? "geen" : string.Join("; ", Filters)),
        ("Aantal rijen", ExportText.Number(Rows.Count) + (IsCut ? $" (de eerste {ExportText.Number(MaxRows)}, gebruik filters voor de rest)" : "")),
        ("Let op", "U ziet hierin alleen wat u mocht zien op het moment dat dit bestand werd gemaakt."),
    ];
}

public sealed record ExportHeading(string Title, string Name);

/// <summary>The forms in which every list goes out.</summary>
public enum ExportFormat
{
    Xlsx,
    Csv,
    Json,
}
