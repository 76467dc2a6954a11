// SPDX-License-Identifier: EUPL-1.2
using System.Text;

namespace Vliegwiel.Network.Areas;

/// <summary>One record of a CSV file.</summary>
/// <param name="Line">The line on which it starts, from 1.</param>
internal sealed record CsvRecord(int Line, IReadOnlyList<string> Cells);

/// <summary>The records of a CSV file, as spreadsheets write them: UTF-8 or Latin-1, with ; or , between the cells.</summary>
internal static class CsvText
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static IReadOnlyList<CsvRecord> Read(byte[] content)
    {
        var text = Decode(content).TrimStart('\uFEFF');
        var head = text.AsSpan(0, text.IndexOf('\n') is >= 0 and var end ? end : text.Length);
        var separator = head.Contains(';') ? ';' : ',';
        return [.. Split(text, separator).Where(r => r.Cells.Any(c => c.Length > 0))];
    }

    /// <summary>Latin-1 is what is left when the bytes are no UTF-8; every byte means something in it.</summary>
    private static string Decode(byte[] content)
    {
        try
        {
            return Strict.GetString(content);
        }
        catch (DecoderFallbackException)
        {
            return Encoding.Latin1.GetString(content);
        }
    }

    private static IEnumerable<CsvRecord> Split(string text, char separator)
    {
        var (cells, cell, line, start, quoted) = (new List<string>(), new StringBuilder(), 1, 1, false);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            line += c == '\n' ? 1 : 0;
            if (quoted)
            {
                if (c != '"')
                {
                    cell.Append(c);
                }
                else if (i + 1 < text.Length && text[i + 1] == '"')
                {
                    cell.Append(text[++i]);
                }
                else
                {
                    quoted = false;
                }
            }
            else if (c == '"' && cell.Length == 0)
            {
                quoted = true;
            }
            else if (c == separator || c == '\n')
            {
                Finish(cells, cell);
                if (c == '\n')
                {
                    yield return new CsvRecord(start, cells);
                    (cells, start) = ([], line);
                }
            }
            else if (c != '\r')
            {
                cell.Append(c);
            }
        }

        Finish(cells, cell);
        yield return new CsvRecord(start, cells);
    }

    private static void Finish(List<string> cells, StringBuilder cell)
    {
        cells.Add(cell.ToString().Trim());
        cell.Clear();
    }
}
