// SPDX-License-Identifier: EUPL-1.2
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Microsoft.AspNetCore.Http;

namespace Vliegwiel.Platform.Exporting;

/// <summary>Writes a list as a file.</summary>
public static class ExportWriting
{
    private static readonly JsonWriterOptions Readable = new() { Indented = true, Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>Null when the name is none of xlsx, csv and json.</summary>
    public static ExportFormat? Parse(string? name) => name switch
    {
        "xlsx" => ExportFormat.Xlsx,
        "csv" => ExportFormat.Csv,
        "json" => ExportFormat.Json,
        _ => null,
    };

    extension(ExportSheet sheet)
    {
        public byte[] ToBytes(ExportFormat format) => format switch
        {
            ExportFormat.Xlsx => Workbook.Of(sheet),
            ExportFormat.Csv => Csv(sheet),
            _ => Json(sheet),
        };

        /// <summary>The answer to a request for the file: a download with the name of the list and the day.</summary>
        public IResult ToAnswer(ExportFormat format)
        {
            var (type, end) = format switch
            {
                ExportFormat.Xlsx => ("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
                ExportFormat.Csv => ("text/csv; charset=utf-8", "csv"),
                _ => ("application/json; charset=utf-8", "json"),
            };
            return TypedResults.File(sheet.ToBytes(format), type, string.Create(CultureInfo.InvariantCulture, $"{sheet.Name}-{ExportText.Local(sheet.MadeAt):yyyy-MM-dd}.{end}"));
        }
    }

    /// <summary>With a byte order mark and semicolons: so that a Dutch Excel opens it by a double click with the right letters, columns and numbers.</summary>
    private static byte[] Csv(ExportSheet sheet)
    {
        var text = new StringBuilder();
        Line(text, sheet.Headings.Select(h => h.Title));
        foreach (var row in sheet.Rows)
        {
            Line(text, row.Select(ExportText.Csv));
        }

        // Below the rows, so that the first line names the columns for whoever reads it by machine.
        text.Append("\r\n");
        foreach (var (name, value) in sheet.Provenance)
        {
            Line(text, [name, ExportText.Csv(value)]);
        }

        return [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text.ToString())];
    }

    private static void Line(StringBuilder text, IEnumerable<string> values) => text.AppendJoin(';', values.Select(Quoted)).Append("\r\n");

    private static string Quoted(string value) => value.AsSpan().ContainsAny(";\"\r\n") ? $"\"{value.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : value;

    private static byte[] Json(ExportSheet sheet)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Readable))
        {
            json.WriteStartObject();
            json.WriteString("lijst", sheet.Title);
            json.WriteString("bron", sheet.Source);
            json.WriteString("gemaaktOp", sheet.MadeAt.UtcDateTime);
            json.WriteStartArray("filters");
            foreach (var filter in sheet.Filters)
            {
                json.WriteStringValue(filter);
            }

            json.WriteEndArray();
            json.WriteNumber("aantalRijen", sheet.Rows.Count);
            json.WriteBoolean("afgekapt", sheet.IsCut);
            json.WriteStartArray("rijen");
            foreach (var row in sheet.Rows)
            {
                json.WriteStartObject();
                foreach (var (heading, value) in sheet.Headings.Zip(row))
                {
                    Write(json, heading.Name, value);
                }

                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return stream.ToArray();
    }

    private static void Write(Utf8JsonWriter json, string name, object? value)
    {
        switch (value)
        {
            case null: json.WriteNull(name); break;
            case string text: json.WriteString(name, text); break;
            case bool yes: json.WriteBoolean(name, yes); break;
            case int number: json.WriteNumber(name, number); break;
            case long number: json.WriteNumber(name, number); break;
            case decimal number: json.WriteNumber(name, number); break;
            case double number: json.WriteNumber(name, number); break;
            case DateOnly day: json.WriteString(name, day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)); break;
            case DateTimeOffset moment: json.WriteString(name, moment.UtcDateTime); break;
            default: throw new InvalidOperationException($"A column holds a {value.GetType().Name}, which no export writes.");
        }
    }
}
