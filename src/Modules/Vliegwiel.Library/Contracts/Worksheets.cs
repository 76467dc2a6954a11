// SPDX-License-Identifier: EUPL-1.2
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Vliegwiel.Library.Contracts;

/// <summary>What a cell of a worksheet holds. A sum is a number that the worksheet itself added up.</summary>
public enum WorksheetCellKind { Text, Number, Day, Sum }

/// <summary>One cell: what it says, and whether the worksheet knew it as a number or a day. Numbers stand in Dutch notation, days as "3-4-2027".</summary>
[JsonConverter(typeof(WorksheetCellJson))]
public readonly record struct WorksheetCell(WorksheetCellKind Kind, string Text)
{
    /// <summary>Never null: also a cell that nobody made says nothing.</summary>
    public string Text { get => field ?? ""; } = Text;

    public static readonly WorksheetCell Empty = new(WorksheetCellKind.Text, "");

    public bool IsEmpty => string.IsNullOrEmpty(Text);
}

/// <summary>A row with something in it.</summary>
/// <param name="Number">As the worksheet counts, from 1.</param>
/// <param name="Cells">From the first column on; what lies behind the last one is empty.</param>
public sealed record WorksheetRow(int Number, bool IsHidden, IReadOnlyList<WorksheetCell> Cells)
{
    /// <summary>The cell in a column, counted from 1.</summary>
    public WorksheetCell At(int column) => column >= 1 && column <= Cells.Count ? Cells[column - 1] : WorksheetCell.Empty;
}

/// <summary>Cells that were merged into one; what it says stands in the first.</summary>
public sealed record WorksheetSpan(int FirstRow, int FirstColumn, int LastRow, int LastColumn);

/// <summary>One table of cells: a visible sheet of a workbook, or what somebody pasted.</summary>
public sealed record Worksheet(string Name, IReadOnlyList<WorksheetRow> Rows)
{
    public IReadOnlyList<int> HiddenColumns { get; init; } = [];

    public IReadOnlyList<WorksheetSpan> Spans { get; init; } = [];

    /// <summary>How many columns the widest row has.</summary>
    [JsonIgnore]
    public int Width => Rows.Count == 0 ? 0 : Rows.Max(r => r.Cells.Count);

    /// <summary>"D" for 4, "AB" for 28: as a worksheet names its columns.</summary>
    public static string NameOf(int column)
    {
        var name = "";
        for (var rest = column; rest > 0; rest = (rest - 1) / 26)
        {
            name = (char)('A' + ((rest - 1) % 26)) + name;
        }

        return name;
    }
}

/// <summary>What was read of a workbook, with what was left out in words.</summary>
public sealed record Worksheets(IReadOnlyList<Worksheet> Sheets, IReadOnlyList<string> Remarks)
{
    private static readonly JsonSerializerOptions s_json = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public void Write(Stream output) => JsonSerializer.Serialize(output, this, s_json);

    /// <exception cref="JsonException">It was not written by <see cref="Write"/>.</exception>
    public static Worksheets Read(Stream input) => JsonSerializer.Deserialize<Worksheets>(input, s_json) ?? throw new JsonException("No worksheets.");
}

/// <summary>A cell as one short text, for there are many: a letter for the kind, then what it says.</summary>
internal sealed class WorksheetCellJson : JsonConverter<WorksheetCell>
{
    private const string Letters = "tnds";

    public override WorksheetCell Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.GetString() is { Length: > 0 } text && Letters.IndexOf(text[0], StringComparison.Ordinal) is >= 0 and var kind
            ? new WorksheetCell((WorksheetCellKind)kind, text[1..])
            : WorksheetCell.Empty;

    public override void Write(Utf8JsonWriter writer, WorksheetCell value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.IsEmpty ? "" : Letters[(int)value.Kind] + value.Text);
}
