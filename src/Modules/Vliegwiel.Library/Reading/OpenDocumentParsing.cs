// SPDX-License-Identifier: EUPL-1.2
using System.Globalization;
using System.Xml;

namespace Vliegwiel.Library.Reading;

/// <summary>The reading of OpenDocument: text (ODT), sheets (ODS, a part for each) and slides (ODP, a page for each).</summary>
internal static class OpenDocumentParsing
{
    public static ParsedDocument Parse(Stream content, ReadingLimits limits)
    {
        using var package = new PackedXml(content, limits);
        if (IsLocked(package))
        {
            throw new DocumentRefusedException(DocumentKinds.Objection(DocumentKind.LockedOffice, "")!);
        }

        using var reader = package.Open("content.xml") ?? throw new DocumentRefusedException(ReadingRefusals.Damaged);
        var body = new OpenDocumentBody(new SectionText(limits.Characters, limits.Pages), limits);
        body.Read(reader);
        var (title, language) = About(package);
        return new ParsedDocument(body.Format, title, body.FirstHeading, language, body.Close(), body.HasPages) { Remarks = [.. body.Remarks] };
    }

    private static bool IsLocked(PackedXml package)
    {
        using var manifest = package.Open("META-INF/manifest.xml");
        while (manifest?.Read() == true)
        {
            if (manifest.NodeType == XmlNodeType.Element && manifest.LocalName == "encryption-data")
            {
                return true;
            }
        }

        return false;
    }

    private static (string? Title, string? Language) About(PackedXml package)
    {
        using var reader = package.Open("meta.xml");
        string? title = null;
        string? language = null;
        reader?.Read();
        while (reader?.EOF == false)
        {
            if (reader.NodeType == XmlNodeType.Element && reader.LocalName is "title" or "language" && reader.NodeType == XmlNodeType.Element)
            {
                var isTitle = reader.LocalName == "title";
                var value = reader.ReadElementContentAsString();
                (title, language) = isTitle ? (title ?? value, language) : (title, language ?? value);
            }
            else
            {
                reader.Read();
            }
        }

        return (title, string.IsNullOrWhiteSpace(language) ? null : language);
    }
}

/// <summary>The content of an OpenDocument file, read from front to end without building a tree.</summary>
internal sealed class OpenDocumentBody(SectionText text, ReadingLimits limits)
{
    private const int MostRepeats = 100;

    private readonly List<(int Number, string Text)> _notes = [];
    private readonly HashSet<string> _hiddenTables = new(StringComparer.Ordinal);
    private string? _style;
    private int _cells;
    private int _items;
    private int _noteCount;
    private int _parts;
    private int _hiddenSheets;
    private bool _isRowBegun;
    private int _gap;
    private int _inText;
    private bool _isHeading;
    private string _heading = "";

    public string Format { get; private set; } = "odt";
    public string? FirstHeading { get; private set; }
    public bool HasPages { get; private set; }

    public IEnumerable<string> Remarks => _hiddenSheets switch
    {
        0 => [],
        1 => ["1 verborgen werkblad is niet gelezen."],
        _ => [$"{_hiddenSheets} verborgen werkbladen zijn niet gelezen."],
    };

    public IReadOnlyList<string> Close()
    {
        WriteNotes();
        return text.Close();
    }

    public void Read(XmlReader reader)
    {
        reader.Read();
        while (!reader.EOF)
        {
            if (reader.NodeType == XmlNodeType.Element)
            {
                if (IsSilent(reader))
                {
                    reader.Skip();
                    continue;
                }

                var (name, isEmpty) = (reader.LocalName, reader.IsEmptyElement);
                if (name == "note")
                {
                    Note(reader);
                    continue;
                }

                Start(name, reader);
                if (isEmpty)
                {
                    End(name);
                }
            }
            else if (reader.NodeType is XmlNodeType.Text or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace)
            {
                Words(reader);
            }
            else if (reader.NodeType == XmlNodeType.EndElement)
            {
                End(reader.LocalName);
            }

            reader.Read();
        }
    }

    // Deleted text waits in "tracked-changes"; remarks are no part of the text; a sheet may be hidden by its style.
    private bool IsSilent(XmlReader reader)
    {
        if (reader.LocalName is "tracked-changes" or "annotation" or "annotation-end" or "binary-data" or "shapes" or "title" or "desc" or "page-number" or "date-time")
        {
            return true;
        }

        if (reader.LocalName == "table" && Format == "ods" && PackedXml.Attribute(reader, "style-name") is { } style && _hiddenTables.Contains(style))
        {
            _hiddenSheets++;
            return true;
        }

        return reader.LocalName is "table-row" or "table-column" && PackedXml.Attribute(reader, "visibility") is "collapse" or "filter";
    }

    private void Words(XmlReader reader)
    {
        if (_inText > 0)
        {
            // Outside spaces that are written out, white space counts as one space.
            var value = string.Join(' ', reader.Value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
            if (value.Length == 0)
            {
                Put(reader.Value.Length > 0 ? " " : "");
                return;
            }

            Put((char.IsWhiteSpace(reader.Value[0]) ? " " : "") + value + (char.IsWhiteSpace(reader.Value[^1]) ? " " : ""));
        }
    }

    private void Put(string words)
    {
        if (_gap > 0 && words.Trim().Length > 0)
        {
            text.Append(_isRowBegun ? new string('\t', _gap) : "");
            _gap = 0;
            _isRowBegun = true;
        }

        text.Append(words);
        _heading += _isHeading && _heading.Length < 500 ? words : "";
    }

    private void Start(string name, XmlReader reader)
    {
        switch (name)
        {
            case "spreadsheet":
                Format = "ods";
                break;
            case "presentation":
                (Format, HasPages) = ("odp", true);
                break;
            case "style":
                _style = PackedXml.Attribute(reader, "name");
                break;
            case "table-properties" when PackedXml.Attribute(reader, "display") == "false" && _style is not null:
                _hiddenTables.Add(_style);
                break;
            case "p" or "h":
                _inText++;
                _isHeading = name == "h" && FirstHeading is null;
                if (_items > 0 && _cells == 0 && name == "p")
                {
                    Put("- ");
                }

                break;
            case "list-item" when Format != "odp":
                _items++;
                break;
            case "s":
                Put(new string(' ', Math.Clamp(Repeats(reader, "c"), 1, MostRepeats)));
                break;
            case "tab":
                Put(_cells > 0 ? " " : "\t");
                break;
            case "line-break":
                Put(_cells > 0 ? " " : "\n");
                break;
            case "soft-page-break" when Format == "odt" && _cells == 0 && text.HasText:
                HasPages = true;
                WriteNotes();
                text.EndPage();
                break;
            case "table" when Format == "ods":
                text.EndSection();
                text.Append(PackedXml.Attribute(reader, "name") ?? "");
                text.EndParagraph();
                break;
            case "page" when Format == "odp":
                if (_parts++ > 0)
                {
                    text.EndPage();
                }

                break;
            case "notes":
                text.EndParagraph();
                text.Append("Notities:");
                text.EndLine();
                break;
            case "table-row":
                (_isRowBegun, _gap) = (false, 0);
                break;
            case "table-cell" or "covered-table-cell":
                StartCell(reader);
                break;
        }
    }

    private void StartCell(XmlReader reader)
    {
        _cells++;
        // An empty sheet has a row of 16,384 equal cells: a gap, not text.
        _gap = Math.Min(_gap + 1, MostRepeats);
        if (reader.IsEmptyElement)
        {
            _gap = Math.Min(_gap + Math.Min(Repeats(reader, "number-columns-repeated"), MostRepeats) - 1, 30);
        }
    }

    private static int Repeats(XmlReader reader, string name) =>
        int.TryParse(PackedXml.Attribute(reader, name), NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? Math.Max(1, count) : 1;

    private void End(string name)
    {
        switch (name)
        {
            case "p" or "h":
                EndParagraph(name);
                break;
            case "list-item" when _items > 0:
                _items--;
                break;
            case "list" when _items == 0 && _cells == 0:
                text.EndParagraph();
                break;
            case "table-cell" or "covered-table-cell" when _cells > 0:
                _cells--;
                break;
            case "table-row" when _isRowBegun:
                _isRowBegun = false;
                text.EndLine();
                break;
            case "table":
                text.EndParagraph();
                break;
        }
    }

    private void EndParagraph(string name)
    {
        _inText = Math.Max(0, _inText - 1);
        if (_isHeading)
        {
            FirstHeading = string.IsNullOrWhiteSpace(_heading) ? null : _heading;
            (_isHeading, _heading) = (false, "");
        }

        if (_cells > 0)
        {
            text.Append(_isRowBegun ? " " : "");
        }
        else if (_items > 0 && name == "p")
        {
            text.EndLine();
        }
        else
        {
            text.EndParagraph();
        }
    }

    // A note stands in the middle of a sentence; its text goes to the end of the page.
    private void Note(XmlReader reader)
    {
        using (var inner = reader.ReadSubtree())
        {
            while (inner.Read())
            {
                if (inner.NodeType == XmlNodeType.Element && inner.LocalName == "note-body")
                {
                    var note = new OpenDocumentBody(new SectionText(limits.Characters, limits.Pages), limits);
                    using (var body = inner.ReadSubtree())
                    {
                        note.ReadNote(body);
                    }

                    _notes.Add((++_noteCount, string.Join(' ', note.Close().SelectMany(t => t.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)))));
                }
            }
        }

        reader.Read();
        if (_notes.Count > 0)
        {
            Put(string.Create(CultureInfo.InvariantCulture, $"[{_noteCount}]"));
        }
    }

    // A note in a note would be read by a reader in a reader, without end: only its own paragraphs count.
    private void ReadNote(XmlReader reader)
    {
        while (reader.Read())
        {
            if (reader.NodeType == XmlNodeType.Element && reader.LocalName is "p" or "h")
            {
                _inText = 1;
            }
            else if (reader.NodeType == XmlNodeType.Text)
            {
                Words(reader);
            }
            else if (reader.NodeType == XmlNodeType.EndElement && reader.LocalName is "p" or "h")
            {
                text.EndLine();
            }
        }
    }

    private void WriteNotes()
    {
        if (_notes.Count == 0)
        {
            return;
        }

        text.EndParagraph();
        foreach (var (number, note) in _notes)
        {
            text.Append(string.Create(CultureInfo.InvariantCulture, $"[{number}] {note}"));
            text.EndLine();
        }

        _notes.Clear();
    }
}
