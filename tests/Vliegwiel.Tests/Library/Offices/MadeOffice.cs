// SPDX-License-Identifier: EUPL-1.2
using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace Vliegwiel.Tests.Library.Offices;

/// <summary>Workbooks, slides and OpenDocument files put together part by part, so that a test can put in what no office program would.</summary>
internal static class MadeOffice
{
    private const string Relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Drawing = "xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" xmlns:p=\"http://schemas.openxmlformats.org/presentationml/2006/main\" xmlns:r=\"" + Relation + "\"";
    private const string Open = "xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\" xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\" xmlns:draw=\"urn:oasis:names:tc:opendocument:xmlns:drawing:1.0\" xmlns:style=\"urn:oasis:names:tc:opendocument:xmlns:style:1.0\" xmlns:presentation=\"urn:oasis:names:tc:opendocument:xmlns:presentation:1.0\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:svg=\"urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0\"";

    public static byte[] Zip(params IReadOnlyList<(string Name, string Content)> parts) => Zip([.. parts.Select(p => (p.Name, Encoding.UTF8.GetBytes(p.Content)))]);

    public static byte[] Zip(params IReadOnlyList<(string Name, byte[] Content)> parts)
    {
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in parts)
            {
                var entry = zip.CreateEntry(name);
                // The same bytes on every day.
                entry.LastWriteTime = new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);
                using var stream = entry.Open();
                stream.Write(content);
            }
        }

        return file.ToArray();
    }

    /// <summary>A workbook; cells are written as they are given: text, or XML of a cell when it starts with an angle bracket.</summary>
    public static byte[] Xlsx(params IReadOnlyList<(string Name, string? State, string Rows)> sheets)
    {
        var parts = new List<(string, string)>
        {
            ("[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>"),
            ("_rels/.rels", Relations(("rId1", "officeDocument", "xl/workbook.xml", false))),
            ("xl/workbook.xml", $"<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r=\"{Relation}\"><sheets>{string.Concat(sheets.Select((s, i) => $"<sheet name=\"{s.Name}\" sheetId=\"{i + 1}\"{(s.State is null ? "" : $" state=\"{s.State}\"")} r:id=\"s{i}\"/>"))}</sheets><externalReferences><externalReference r:id=\"buiten\"/></externalReferences></workbook>"),
            ("xl/_rels/workbook.xml.rels", Relations([.. sheets.Select((_, i) => ($"s{i}", "worksheet", $"worksheets/sheet{i}.xml", false)), ("gedeeld", "sharedStrings", "sharedStrings.xml", false), ("stijl", "styles", "/xl/styles.xml", false), ("buiten", "externalLink", "externalLinks/externalLink1.xml", false)])),
            ("xl/externalLinks/externalLink1.xml", $"<externalLink xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r=\"{Relation}\"><externalBook r:id=\"rId1\"/></externalLink>"),
            ("xl/externalLinks/_rels/externalLink1.xml.rels", Relations(("rId1", "externalLinkPath", "http://127.0.0.1:9/geheim.xlsx", true))),
            ("xl/sharedStrings.xml", "<sst xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><si><t>gedeelde tekst</t></si><si><r><t>deel </t></r><r><t>twee</t></r><rPh><t>klank</t></rPh></si></sst>"),
            ("xl/styles.xml", "<styleSheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><numFmts><numFmt numFmtId=\"170\" formatCode=\"[$-413]d mmmm yyyy;@\"/></numFmts><cellStyleXfs><xf numFmtId=\"9\"/></cellStyleXfs><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"10\"/><xf numFmtId=\"170\"/></cellXfs></styleSheet>"),
        };
        parts.AddRange(sheets.Select((s, i) => ($"xl/worksheets/sheet{i}.xml", $"<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">{s.Rows}</worksheet>")));
        return Zip(parts);
    }

    public static string Rows(IReadOnlyList<IReadOnlyList<string>> rows) =>
        $"<sheetData>{string.Concat(rows.Select((row, r) => $"<row r=\"{r + 1}\">{string.Concat(row.Select((cell, c) => double.TryParse(cell, NumberStyles.None, CultureInfo.InvariantCulture, out _) ? $"<c r=\"{(char)('A' + c)}{r + 1}\"><v>{cell}</v></c>" : $"<c r=\"{(char)('A' + c)}{r + 1}\" t=\"inlineStr\"><is><t>{cell}</t></is></c>"))}</row>"))}</sheetData>";

    /// <summary>Slides of a title, text and notes; the body stands before the title in the file.</summary>
    public static byte[] Pptx(params IReadOnlyList<(string Title, string Body, string Notes, bool IsHidden)> slides)
    {
        var parts = new List<(string, string)>
        {
            ("[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>"),
            ("_rels/.rels", Relations(("rId1", "officeDocument", "ppt/presentation.xml", false))),
            ("ppt/presentation.xml", $"<p:presentation {Drawing}><p:sldIdLst>{string.Concat(slides.Select((_, i) => $"<p:sldId id=\"{256 + i}\" r:id=\"s{i}\"/>"))}</p:sldIdLst></p:presentation>"),
            ("ppt/_rels/presentation.xml.rels", Relations([.. slides.Select((_, i) => ($"s{i}", "slide", $"slides/slide{i}.xml", false))])),
        };
        for (var i = 0; i < slides.Count; i++)
        {
            var slide = slides[i];
            parts.Add(($"ppt/slides/slide{i}.xml", $"<p:sld {Drawing}{(slide.IsHidden ? " show=\"0\"" : "")}><p:cSld><p:spTree>{Shape("body", slide.Body)}{Shape("title", slide.Title)}{Shape("sldNum", "99")}{Shape("ftr", "voettekst")}</p:spTree></p:cSld></p:sld>"));
            parts.Add(($"ppt/slides/_rels/slide{i}.xml.rels", Relations(("n", "notesSlide", $"../notesSlides/notesSlide{i}.xml", false))));
            parts.Add(($"ppt/notesSlides/notesSlide{i}.xml", $"<p:notes {Drawing}><p:cSld><p:spTree>{Shape("sldImg", "")}{(slide.Notes.Length > 0 ? Shape("body", slide.Notes) : "")}</p:spTree></p:cSld></p:notes>"));
        }

        return Zip(parts);
    }

    public static byte[] Odt(string body, string title = "") => OpenDocument("text", $"<office:text>{body}</office:text>", title);

    public static byte[] Ods(string tables, string styles = "") => OpenDocument("spreadsheet", $"<office:spreadsheet>{tables}</office:spreadsheet>", "", styles);

    public static byte[] Odp(string pages) => OpenDocument("presentation", $"<office:presentation>{pages}</office:presentation>", "");

    public static string OdfTable(string name, IReadOnlyList<IReadOnlyList<string>> rows, string style = "ta1") =>
        $"<table:table table:name=\"{name}\" table:style-name=\"{style}\"><table:table-column table:number-columns-repeated=\"16384\"/>{string.Concat(rows.Select(row => $"<table:table-row>{string.Concat(row.Select(cell => $"<table:table-cell><text:p>{cell}</text:p></table:table-cell>"))}<table:table-cell table:number-columns-repeated=\"16380\"/></table:table-row>"))}<table:table-row table:number-rows-repeated=\"1048000\"><table:table-cell table:number-columns-repeated=\"16384\"/></table:table-row></table:table>";

    private static byte[] OpenDocument(string kind, string body, string title, string styles = "") => Zip(
        ("mimetype", $"application/vnd.oasis.opendocument.{kind}"),
        ("content.xml", $"<office:document-content {Open}><office:automatic-styles>{styles}</office:automatic-styles><office:body>{body}</office:body></office:document-content>"),
        ("meta.xml", $"<office:document-meta {Open}><office:meta><dc:title>{title}</dc:title></office:meta></office:document-meta>"),
        ("META-INF/manifest.xml", "<manifest xmlns=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\"/>"));

    private static string Shape(string place, string text) =>
        $"<p:sp><p:nvSpPr><p:nvPr><p:ph type=\"{place}\"/></p:nvPr></p:nvSpPr><p:txBody>{string.Concat(text.Split('\n').Select(line => $"<a:p><a:r><a:t>{line}</a:t></a:r></a:p>"))}</p:txBody></p:sp>";

    private static string Relations(params IReadOnlyList<(string Id, string Kind, string Target, bool IsOutside)> relations) =>
        $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">{string.Concat(relations.Select(r => $"<Relationship Id=\"{r.Id}\" Type=\"{Relation}/{r.Kind}\" Target=\"{r.Target}\"{(r.IsOutside ? " TargetMode=\"External\"" : "")}/>"))}</Relationships>";
}
