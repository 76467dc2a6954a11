// SPDX-License-Identifier: EUPL-1.2
using System.IO.Compression;
using System.Text;

namespace Vliegwiel.Tests.Library.Reading;

/// <summary>Word documents put together part by part, so that a test can put in what Word never would.</summary>
internal sealed class MadeDocx
{
    private const string Word = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\"";
    private const string Relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private readonly Dictionary<string, string> _parts = new(StringComparer.Ordinal);
    private readonly List<string> _relations = [];
    private string _types = "";
    private string _core = "";

    /// <summary>XML that stands before the root element of the document.</summary>
    public string Prologue { get; init; } = "";

    public string Body { get; init; } = "";

    public static string P(string text) => $"<w:p><w:r><w:t xml:space=\"preserve\">{text}</w:t></w:r></w:p>";

    public static string Heading(string text) => $"<w:p><w:pPr><w:pStyle w:val=\"Kop1\"/></w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>";

    public MadeDocx WithTitle(string title, string language = "")
    {
        _core = $"<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:title>{title}</dc:title><dc:language>{language}</dc:language></cp:coreProperties>";
        return this;
    }

    public MadeDocx WithStyles() =>
        WithPart("styles", $"<w:styles {Word}><w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val=\"nl-NL\"/></w:rPr></w:rPrDefault></w:docDefaults><w:style w:type=\"paragraph\" w:styleId=\"Kop1\"><w:name w:val=\"heading 1\"/></w:style></w:styles>");

    public MadeDocx WithFootnote(int id, string text) =>
        WithPart("footnotes", $"<w:footnotes {Word}><w:footnote w:type=\"separator\" w:id=\"-1\"><w:p><w:r><w:t>streep</w:t></w:r></w:p></w:footnote><w:footnote w:id=\"{id}\">{P(text)}</w:footnote></w:footnotes>");

    public MadeDocx WithComment(string text) => WithPart("comments", $"<w:comments {Word}><w:comment w:id=\"1\">{P(text)}</w:comment></w:comments>");

    public MadeDocx WithRelation(string id, string type, string target)
    {
        _relations.Add($"<Relationship Id=\"{id}\" Type=\"{Relation}/{type}\" Target=\"{target}\" TargetMode=\"External\"/>");
        return this;
    }

    public byte[] Bytes(Action<ZipArchive>? more = null)
    {
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            var core = _core.Length == 0 ? "" : "<Override PartName=\"/docProps/core.xml\" ContentType=\"application/vnd.openxmlformats-package.core-properties+xml\"/>";
            Add(zip, "[Content_Types].xml", $"<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/><Default Extension=\"bin\" ContentType=\"application/octet-stream\"/><Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/>{_types}{core}</Types>");
            var coreRelation = _core.Length == 0 ? "" : "<Relationship Id=\"rId2\" Type=\"http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties\" Target=\"docProps/core.xml\"/>";
            Add(zip, "_rels/.rels", $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" Type=\"{Relation}/officeDocument\" Target=\"word/document.xml\"/>{coreRelation}</Relationships>");
            Add(zip, "word/document.xml", $"{Prologue}<w:document {Word}><w:body>{Body}</w:body></w:document>");
            Add(zip, "word/_rels/document.xml.rels", $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">{string.Concat(_relations)}</Relationships>");
            foreach (var (name, xml) in _parts)
            {
                Add(zip, $"word/{name}.xml", xml);
            }

            if (_core.Length > 0)
            {
                Add(zip, "docProps/core.xml", _core);
            }

            more?.Invoke(zip);
        }

        return file.ToArray();
    }

    public static void Add(ZipArchive zip, string name, string content)
    {
        var entry = zip.CreateEntry(name);
        // The same bytes on every day.
        entry.LastWriteTime = new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);
        using var stream = entry.Open();
        stream.Write(Encoding.UTF8.GetBytes(content));
    }

    /// <summary>An entry of this many zeros: a thousandth of it when packed.</summary>
    public static void AddZeros(ZipArchive zip, string name, int megabytes)
    {
        using var stream = zip.CreateEntry(name).Open();
        var megabyte = new byte[1024 * 1024];
        for (var i = 0; i < megabytes; i++)
        {
            stream.Write(megabyte);
        }
    }

    private MadeDocx WithPart(string name, string xml)
    {
        _parts[name] = xml;
        _types += $"<Override PartName=\"/word/{name}.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.{name}+xml\"/>";
        _relations.Add($"<Relationship Id=\"rp{_parts.Count}\" Type=\"{Relation}/{name}\" Target=\"{name}.xml\"/>");
        return this;
    }
}
