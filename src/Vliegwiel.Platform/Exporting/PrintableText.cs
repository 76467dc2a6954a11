// SPDX-License-Identifier: EUPL-1.2
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;

namespace Vliegwiel.Platform.Exporting;

/// <summary>Writes a text as one page of HTML that needs nothing from elsewhere, for a printer that makes a tagged PDF of it.</summary>
internal static class PrintableText
{
    private static readonly HtmlEncoder Html = HtmlEncoder.Create(System.Text.Unicode.UnicodeRanges.All);

    // No address may be asked, whatever stands in the text.
    private const string Head = """
        <meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
        <style>
        @page { size: A4; margin: 18mm 16mm; }
        body { font: 10.5pt/1.45 "Source Sans 3", "Source Sans Pro", "DejaVu Sans", Arial, sans-serif; color: #1c1c1c; margin: 0; hyphens: auto; }
        h1 { font-size: 19pt; line-height: 1.2; margin: 0 0 4pt; }
        h2 { font-size: 13pt; line-height: 1.25; margin: 14pt 0 4pt; break-after: avoid; }
        p { margin: 0 0 6pt; orphans: 3; widows: 3; }
        p.made { color: #4a4a4a; margin-bottom: 12pt; }
        table { border-collapse: collapse; width: 100%; margin: 4pt 0 10pt; }
        thead { display: table-header-group; }
        tr { break-inside: avoid; }
        th, td { border-bottom: 0.6pt solid #8a8a8a; padding: 3pt 5pt; text-align: start; vertical-align: top; overflow-wrap: anywhere; }
        th { border-bottom: 1.2pt solid #1c1c1c; }
        .number { text-align: end; font-variant-numeric: tabular-nums; }
        ol { padding-inline-start: 0; list-style: none; font-size: 9pt; margin: 0; }
        li { margin-bottom: 2pt; }
        .compact { font-size: 8.8pt; line-height: 1.3; }
        .compact h1 { font-size: 15pt; margin: 0 0 2pt; }
        .compact h2 { font-size: 10.5pt; margin: 7pt 0 2pt; }
        .compact p { margin: 0 0 2pt; }
        .compact p.made { margin-bottom: 4pt; }
        .compact table { margin: 2pt 0 4pt; }
        .compact th, .compact td { padding: 1.5pt 4pt; }
        .compact ol { font-size: 7.5pt; }
        .compact li { margin-bottom: 1pt; }
        </style>
        """;

    public static string Of(TextDocument text)
    {
        var page = new StringBuilder("<!DOCTYPE html><html lang=\"nl\"><head>").Append(Head).Append(CultureInfo.InvariantCulture, $"<title>{Html.Encode(text.Title)}</title></head><body{(text.IsCompact ? " class=\"compact\"" : "")}>");
        page.Append(CultureInfo.InvariantCulture, $"<h1>{Html.Encode(text.Title)}</h1><p class=\"made\">Gemaakt op {Html.Encode(ExportText.Moment(text.MadeAt))}</p>");
        foreach (var part in text.Parts)
        {
            Add(page, part);
        }

        if (text.Notes.Count > 0)
        {
            page.Append(CultureInfo.InvariantCulture, $"<h2>{TextNotes.Heading}</h2><ol>").AppendJoin("", text.Notes.Select((note, index) => $"<li>{Html.Encode(TextNotes.Line(index, note))}</li>")).Append("</ol>");
        }

        return page.Append("</body></html>").ToString();
    }

    private static void Add(StringBuilder page, TextPart part)
    {
        switch (part)
        {
            case HeadingPart heading: page.Append(CultureInfo.InvariantCulture, $"<h2>{Html.Encode(heading.Text)}</h2>"); break;
            case ParagraphPart paragraph: page.Append(CultureInfo.InvariantCulture, $"<p>{Html.Encode(paragraph.Text)}</p>"); break;
            case TablePart table: AddTable(page, table); break;
            default: throw new InvalidOperationException($"A print has no form for a {part.GetType().Name}.");
        }
    }

    private static void AddTable(StringBuilder page, TablePart table)
    {
        page.Append("<table><thead><tr>").AppendJoin("", table.Rows[0].Select((cell, column) => $"<th scope=\"col\"{Class(table, column)}>{Html.Encode(cell)}</th>")).Append("</tr></thead><tbody>");
        foreach (var row in table.Rows.Skip(1))
        {
            page.Append("<tr>").AppendJoin("", row.Select((cell, column) => $"<td{Class(table, column)}>{Html.Encode(cell)}</td>")).Append("</tr>");
        }

        page.Append("</tbody></table>");
    }

    private static string Class(TablePart table, int column) => table.Numeric.Contains(column) ? " class=\"number\"" : "";
}
